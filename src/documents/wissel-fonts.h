#pragma once

#include "wissel-language.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/*
 * The document fonts come with the program and are the only ones used, so that pages are the
 * same on every machine. Private to this layer.
 */

#define WISSEL_FONT_SANS "Source Sans 3"
#define WISSEL_FONT_SERIF "Source Serif 4"
#define WISSEL_FONT_DISPLAY "Source Serif 4 Display"

/*
 * wissel_fonts_create_context:
 * @language: the language of the text
 * @error: return location for %WISSEL_ERROR_NOT_FOUND when a font file is missing
 *
 * Returns: (transfer full): a context on the document fonts, for use in the calling thread: one
 *   unit is one point, nothing is hinted
 */
PangoContext *wissel_fonts_create_context (WisselLanguage language, GError **error);

/*
 * wissel_fonts_have:
 * @c: a character
 *
 * Returns: whether the document fonts can show @c; ask only once a context was had
 */
gboolean wissel_fonts_have (gunichar c);

/* The character that stands for one that cannot be shown. */
#define WISSEL_FONTS_MISSING 0x25a1

G_END_DECLS

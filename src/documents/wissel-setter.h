#pragma once

#include "wissel-page-ops.h"
#include "wissel-rich-text.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/*
 * Sets texts into lines of glyphs. Private to this layer.
 *
 * Glyphs are taken from Pango run by run instead of letting pango_cairo_show_layout() draw:
 * its nested /ActualText marks make readers lose the rest of a paragraph in the structure tree.
 */
typedef struct _WisselSetter WisselSetter;

/* A text broken into lines; each line is a list of operations relative to its upper left. */
typedef struct
{
  GPtrArray *lines; /* of GArray of WisselOp */
  double     pitch;
  double     width; /* of the widest line */
} WisselSetText;

WisselSetter *wissel_setter_new (WisselLanguage language, WisselDocumentLook look, GError **error);
void          wissel_setter_free (WisselSetter *self);

const WisselTextLook *wissel_setter_get_look (WisselSetter *self, WisselTextRole role);

/*
 * wissel_setter_set:
 * @self: a setter
 * @text: what to set
 * @role: how to set it
 * @width: where to break lines, in points, or -1 for never
 * @number: whether lines end at @width instead of starting at 0
 * @spans: whether the text may be torn over pages and so needs its own Span
 *
 * Returns: (transfer full): the lines, at least one; free with wissel_set_text_free()
 */
WisselSetText *wissel_setter_set (WisselSetter         *self,
                                  const WisselRichText *text,
                                  WisselTextRole        role,
                                  double                width,
                                  gboolean              number,
                                  gboolean              spans);

/* The width of a text on one line, in points. */
double
wissel_setter_measure_line (WisselSetter *self, const WisselRichText *text, WisselTextRole role);

/* The width of its longest word, in points. */
double
wissel_setter_measure_word (WisselSetter *self, const WisselRichText *text, WisselTextRole role);

/*
 * wissel_setter_steal_missing:
 *
 * Returns: (transfer full): the characters that the fonts lack, each once
 */
char *wissel_setter_steal_missing (WisselSetter *self);

double wissel_set_text_get_height (const WisselSetText *self);
void   wissel_set_text_free (WisselSetText *self);

/* Copies all lines into @ops, the first at @x, @y. */
void wissel_set_text_place (const WisselSetText *self, GArray *ops, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselSetText, wissel_set_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselSetter, wissel_setter_free)

G_END_DECLS

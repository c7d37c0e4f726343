#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_TWIN_BAR (wissel_twin_bar_get_type ())

/**
 * WisselTwinBar:
 *
 * Says above a form, while its name or number is filled in, that there is such a record already,
 * and opens that one.
 */
G_DECLARE_FINAL_TYPE (WisselTwinBar, wissel_twin_bar, WISSEL, TWIN_BAR, AdwBin)

void wissel_twin_bar_set_editor (WisselTwinBar *self, WisselEditor *editor);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_LIFE_BAR (wissel_life_bar_get_type ())

/**
 * WisselLifeBar:
 *
 * The state of a record, its usual next step as a button, and all other steps in a popover, those
 * that cannot be taken yet with the reason why.
 */
G_DECLARE_FINAL_TYPE (WisselLifeBar, wissel_life_bar, WISSEL, LIFE_BAR, AdwBin)

/**
 * wissel_life_bar_set_editor:
 * @self: a bar
 * @editor: the editor of the record; a bar has one for life
 */
void wissel_life_bar_set_editor (WisselLifeBar *self, WisselEditor *editor);

/* For tests. */
const char *wissel_life_bar_peek_state (WisselLifeBar *self);
GtkWidget  *wissel_life_bar_peek_step (WisselLifeBar *self);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_HISTORY_VIEW (wissel_history_view_get_type ())

/**
 * WisselHistoryView:
 *
 * Who changed what in a record, with a button that gives a field its former value back.
 */
G_DECLARE_FINAL_TYPE (WisselHistoryView, wissel_history_view, WISSEL, HISTORY_VIEW, AdwBin)

/**
 * wissel_history_view_set_editor:
 * @self: a history
 * @editor: the editor of the record; a history has one for life
 */
void wissel_history_view_set_editor (WisselHistoryView *self, WisselEditor *editor);

/**
 * wissel_history_view_reload:
 * @self: a history
 *
 * Reads the history anew if it can be seen, or when it is seen next.
 */
void wissel_history_view_reload (WisselHistoryView *self);

G_END_DECLS

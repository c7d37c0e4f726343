#pragma once

#include <adwaita.h>

#include "wissel-editor.h"
#include "wissel-extra-kinds.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_EXTRAS_VIEW (wissel_extras_view_get_type ())

/**
 * WisselExtrasView:
 *
 * What of one kind hangs on a record, such as its tasks: a part of its page where it is added,
 * changed, ticked off and removed in place.
 */
G_DECLARE_FINAL_TYPE (WisselExtrasView, wissel_extras_view, WISSEL, EXTRAS_VIEW, AdwBin)

/**
 * wissel_extras_view_set_editor:
 * @self: a new view
 * @editor: the editor of a record
 * @kind: what is shown
 *
 * Shows what hangs on the record once there is one.
 */
void wissel_extras_view_set_editor (WisselExtrasView      *self,
                                    WisselEditor          *editor,
                                    const WisselExtraKind *kind);

/**
 * wissel_extras_view_add:
 * @self: a view of a stored record
 *
 * Asks for a new one.
 */
void wissel_extras_view_add (WisselExtrasView *self);

/* For tests. */
GtkListBox *wissel_extras_view_peek_list (WisselExtrasView *self);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_CHECKLISTS_VIEW (wissel_checklists_view_get_type ())

/**
 * WisselChecklistsView:
 *
 * The checklists of a record on its page, each folded in when there are several. Not shown for
 * records without.
 */
G_DECLARE_FINAL_TYPE (WisselChecklistsView, wissel_checklists_view, WISSEL, CHECKLISTS_VIEW, AdwBin)

void wissel_checklists_view_set_editor (WisselChecklistsView *self, WisselEditor *editor);

G_END_DECLS

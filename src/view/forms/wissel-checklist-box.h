#pragma once

#include <adwaita.h>

#include "wissel-checklists.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_CHECKLIST_BOX (wissel_checklist_box_get_type ())

/**
 * WisselChecklistBox:
 *
 * The lines of a checklist, to be ticked off in place, and an entry for a line of its own.
 */
G_DECLARE_FINAL_TYPE (WisselChecklistBox, wissel_checklist_box, WISSEL, CHECKLIST_BOX, AdwBin)

GtkWidget *wissel_checklist_box_new (WisselNetwork *network);

/**
 * wissel_checklist_box_set_checklist:
 * @self: a box
 * @checklist: what it shows; a line that was there already keeps its row, and so the focus
 */
void wissel_checklist_box_set_checklist (WisselChecklistBox *self, WisselChecklist *checklist);

/**
 * wissel_checklist_dup_progress:
 * @checklist: a checklist
 *
 * Returns: (transfer full): such as "3 of 7"
 */
char *wissel_checklist_dup_progress (const WisselChecklist *checklist);

G_END_DECLS

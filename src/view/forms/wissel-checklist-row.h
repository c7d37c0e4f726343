#pragma once

#include <adwaita.h>

#include "wissel-checklists.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_CHECKLIST_ROW (wissel_checklist_row_get_type ())

/**
 * WisselChecklistRow:
 *
 * A line of a checklist: a box to tick, what became of it, and a menu with what else may happen
 * to it.
 */
G_DECLARE_FINAL_TYPE (WisselChecklistRow, wissel_checklist_row, WISSEL, CHECKLIST_ROW, AdwActionRow)

GtkWidget *wissel_checklist_row_new (WisselNetwork *network);

/**
 * wissel_checklist_row_set_line:
 * @self: a row
 * @checklist: a checklist
 * @line: place of the line in it
 */
void
wissel_checklist_row_set_line (WisselChecklistRow *self, WisselChecklist *checklist, guint line);

G_END_DECLS

#pragma once

#include "wissel-field-row.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_CHOICE_ROW (wissel_choice_row_get_type ())

/**
 * WisselChoiceRow:
 *
 * A code of a list, or yes and no where it may be unknown.
 */
G_DECLARE_FINAL_TYPE (WisselChoiceRow, wissel_choice_row, WISSEL, CHOICE_ROW, AdwComboRow)

GtkWidget *wissel_choice_row_new (WisselEditor *editor, guint field);

G_END_DECLS

#pragma once

#include "wissel-field-row.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_SWITCH_ROW (wissel_switch_row_get_type ())

/**
 * WisselSwitchRow:
 *
 * Yes or no.
 */
G_DECLARE_FINAL_TYPE (WisselSwitchRow, wissel_switch_row, WISSEL, SWITCH_ROW, AdwActionRow)

GtkWidget *wissel_switch_row_new (WisselEditor *editor, guint field);

G_END_DECLS

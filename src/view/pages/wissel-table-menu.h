#pragma once

#include "wissel-table.h"

G_BEGIN_DECLS

/* The menu of a row of a #WisselTable, by the right button or the menu key, and what it does:
 * `table.open` and `table.copy`. */

void wissel_table_menu_install (GtkWidgetClass *widget_class);

/**
 * wissel_table_menu_new:
 * @table: a table
 *
 * Returns: (transfer full): the menu, a child of @table that it has to unparent at its end
 */
GtkWidget *wissel_table_menu_new (WisselTable *table);

/**
 * wissel_table_dup_selected_text:
 * @table: a table
 *
 * Returns: (transfer full) (nullable): the columns shown of the selected row, separated by tabs
 */
char *wissel_table_dup_selected_text (WisselTable *table);

G_END_DECLS

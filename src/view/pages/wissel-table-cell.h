#pragma once

#include <gtk/gtk.h>

#include "wissel-list.h"

G_BEGIN_DECLS

/**
 * wissel_table_cell_factory_new:
 * @list: a list
 * @column: index of a column
 *
 * Returns: (transfer full): a factory of the cells of a table that show that column of #WisselRow
 *   items: one line, cut where it is too long and then whole in the tooltip
 */
GtkListItemFactory *wissel_table_cell_factory_new (const WisselList *list, guint column);

/**
 * wissel_column_is_number:
 * @column: a column
 *
 * Returns: whether it is aligned at its end
 */
gboolean wissel_column_is_number (const WisselListColumn *column);

/**
 * wissel_table_line_get_position:
 * @line: a widget in a table
 * @position: (out) (optional): which row it shows
 *
 * Returns: whether @line is the widget of a row whose cells came from such a factory
 */
gboolean wissel_table_line_get_position (GtkWidget *line, guint *position);

G_END_DECLS

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

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

#include "wissel-list.h"

G_BEGIN_DECLS

/*
 * What the user made of the columns of a list, kept on this computer: the names and the widths in
 * pixels, or -1, of those that are shown, in their order.
 */

/**
 * wissel_table_layout_read:
 * @list: a list
 *
 * Returns: (transfer full) (nullable): the layout that was written last
 */
GVariant *wissel_table_layout_read (const WisselList *list);

/**
 * wissel_table_layout_write:
 * @list: a list
 * @layout: the layout to keep
 */
void wissel_table_layout_write (const WisselList *list, GVariant *layout);

/**
 * wissel_table_layout_make:
 * @list: a list
 * @view: the view of it
 * @columns: (element-type GtkColumnViewColumn): its columns, in the order of the list
 *
 * Returns: (transfer full): the layout of @view
 */
GVariant *
wissel_table_layout_make (const WisselList *list, GtkColumnView *view, GPtrArray *columns);

/**
 * wissel_table_layout_apply:
 * @layout: a layout, or %NULL for that of the description
 * @list: a list
 * @view: the view of it
 * @columns: (element-type GtkColumnViewColumn): its columns, in the order of the list
 *
 * Columns that are not shown stand after those that are.
 */
void wissel_table_layout_apply (GVariant         *layout,
                                const WisselList *list,
                                GtkColumnView    *view,
                                GPtrArray        *columns);

G_END_DECLS

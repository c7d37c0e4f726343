#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_text_column_add:
 * @view: a table
 * @title: the head of the column
 * @property: name of a string property of the rows, which the cells follow
 * @width: width in pixels, or 0 for what the others leave
 *
 * Adds a column of one line of text.
 *
 * Returns: (transfer none): the column
 */
GtkColumnViewColumn *
wissel_text_column_add (GtkColumnView *view, const char *title, const char *property, int width);

/**
 * wissel_text_column_add_figures:
 *
 * As wissel_text_column_add(), for figures, which stand at the right.
 *
 * Returns: (transfer none): the column
 */
GtkColumnViewColumn *wissel_text_column_add_figures (GtkColumnView *view,
                                                     const char    *title,
                                                     const char    *property,
                                                     int            width);

/**
 * wissel_text_column_add_made_by:
 * @view: a table
 * @title: the head of the column
 * @factory: (transfer full): makes the cells
 * @width: width in pixels, or 0 for what the others leave
 *
 * Adds a column with cells of its own.
 *
 * Returns: (transfer none): the column
 */
GtkColumnViewColumn *wissel_text_column_add_made_by (GtkColumnView      *view,
                                                     const char         *title,
                                                     GtkListItemFactory *factory,
                                                     int                 width);

/**
 * wissel_text_column_name_rows:
 * @view: a table, all columns of which are of text
 *
 * Lets screen readers say a row by what stands in it. Rows of GTK 4.8 have no name of their own.
 */
void wissel_text_column_name_rows (GtkColumnView *view);

/**
 * wissel_text_column_set_up_cell:
 *
 * A handler for #GtkSignalListItemFactory::setup that makes a cell for one line of text.
 */
void wissel_text_column_set_up_cell (GtkSignalListItemFactory *factory,
                                     GtkListItem              *item,
                                     gpointer                  user_data);

G_END_DECLS

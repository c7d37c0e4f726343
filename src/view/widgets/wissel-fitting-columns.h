#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_fitting_columns_follow:
 * @view: a table in a scrolled window, with columns of fixed widths
 * @least: width in pixels that the column needs which takes what the others leave
 * @column: the column that gives way first, followed by others and %NULL
 *
 * Hides columns as long as the table is too narrow for all, so that those that matter most are read
 * whole and nothing has to be scrolled to. What a hidden column says stands somewhere else, such as
 * in the panel beside the table.
 */
void wissel_fitting_columns_follow (GtkColumnView       *view,
                                    int                  least,
                                    GtkColumnViewColumn *column,
                                    ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_clipped_text_new:
 *
 * A line of text for the cell of a table, which ends in an ellipsis where there is no room for all
 * of it. Its tooltip then has the rest. The tooltip is made when somebody asks for it: to give one
 * to each of hundreds of cells takes GTK as long as to make the cells.
 *
 * Returns: (transfer floating): an inscription
 */
GtkWidget *wissel_clipped_text_new (void);

G_END_DECLS

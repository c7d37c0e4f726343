#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_spoken_row_new:
 * @child: what stands in the row, complete
 *
 * Makes a row of a list box that screen readers read as the labels in it. A row of GTK 4.8 has no
 * name of its own, and nothing would be said when the keyboard comes to it.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *wissel_spoken_row_new (GtkWidget *child);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_scroll_to_whole:
 * @widget: something that was just put into what is scrolled up and down
 *
 * Scrolls, once it has its place, as little as is needed to see the whole of it, or of what is too
 * high, its beginning. GTK by itself only brings what has the keyboard into view.
 */
void wissel_scroll_to_whole (GtkWidget *widget);

G_END_DECLS

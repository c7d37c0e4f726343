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

/**
 * wissel_scroll_past:
 * @button: a number in a page that is scrolled
 *
 * Leaves the wheel to the page: GTK lets it change a number that the pointer happens to be over, so
 * that whoever scrolls the page changes what nobody meant to change.
 */
void wissel_scroll_past (GtkSpinButton *button);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_PLAIN_LAYOUT (wissel_plain_layout_get_type ())

/**
 * WisselPlainLayout:
 *
 * Puts children in a line as the layout of a #GtkBox does, but is never asked how wide they would
 * be at a certain height: of words that are broken into lines, GTK can only find that out by trying
 * one width after the other. It asks so for all that stands side by side.
 */
G_DECLARE_FINAL_TYPE (
  WisselPlainLayout, wissel_plain_layout, WISSEL, PLAIN_LAYOUT, GtkLayoutManager)

/**
 * wissel_plain_layout_give_to_rows:
 * @widget: an #AdwActionRow, or something with such rows in it
 *
 * Has the words of rows laid out so.
 */
void wissel_plain_layout_give_to_rows (GtkWidget *widget);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_SCROLLED_LAYOUT (wissel_scrolled_layout_get_type ())

/**
 * WisselScrolledLayout:
 *
 * Lays out the only child of what is scrolled up and down. A scrolled window asks its content how
 * high it is at no width at all, long before it asks for the height at its own width; the answer
 * is not used, but every label would be broken into lines for it. So there is none.
 */
G_DECLARE_FINAL_TYPE (
  WisselScrolledLayout, wissel_scrolled_layout, WISSEL, SCROLLED_LAYOUT, GtkLayoutManager)

G_END_DECLS

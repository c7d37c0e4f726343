#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_SCROLLED_LAYOUT (wissel_scrolled_layout_get_type ())

/**
 * WisselScrolledLayout:
 *
 * Lays out an only child that scrolls up and down and gets the height that is left. A scrolled
 * window asks its content how high it is at no width and at the smallest width of the window, long
 * before it asks for the height at its own width; those answers are not used, but every label
 * would be broken into lines for them. So the scrolled window is not asked for its height.
 */
G_DECLARE_FINAL_TYPE (
  WisselScrolledLayout, wissel_scrolled_layout, WISSEL, SCROLLED_LAYOUT, GtkLayoutManager)

G_END_DECLS

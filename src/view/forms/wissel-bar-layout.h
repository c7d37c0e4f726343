#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_BAR_LAYOUT (wissel_bar_layout_get_type ())

/**
 * WisselBarLayout:
 *
 * Puts two children at the two ends of a bar, or where there is too little room for both, the
 * second below the first.
 */
G_DECLARE_FINAL_TYPE (WisselBarLayout, wissel_bar_layout, WISSEL, BAR_LAYOUT, GtkLayoutManager)

G_END_DECLS

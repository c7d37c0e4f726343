#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_SIDES_LAYOUT (wissel_sides_layout_get_type ())

/**
 * WisselSidesLayout:
 *
 * Gives two children equal room: side by side where there is width for it, else one above the
 * other. Both scroll by themselves.
 */
G_DECLARE_FINAL_TYPE (
  WisselSidesLayout, wissel_sides_layout, WISSEL, SIDES_LAYOUT, GtkLayoutManager)

G_END_DECLS

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_COLUMNS_LAYOUT (wissel_columns_layout_get_type ())

/**
 * WisselColumnsLayout:
 *
 * Puts two children beside each other where there is room, the first one wider, and below each
 * other where there is not.
 */
G_DECLARE_FINAL_TYPE (
  WisselColumnsLayout, wissel_columns_layout, WISSEL, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_PHASE_LAYOUT (wissel_phase_layout_get_type ())

/**
 * WisselPhaseLayout:
 *
 * Lays out what is said of a phase: its number, its title and its outputs on a line, and below the
 * title its figures in columns that stand right under those of other phases, as many beside each
 * other as there is room for. Boxes within boxes would do nearly the same, but ask every label for
 * its size at half a dozen widths, and that is what the first page of the program would wait for.
 */
G_DECLARE_FINAL_TYPE (
  WisselPhaseLayout, wissel_phase_layout, WISSEL, PHASE_LAYOUT, GtkLayoutManager)

G_END_DECLS

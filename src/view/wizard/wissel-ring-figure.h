#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_RING_FIGURE (wissel_ring_figure_get_type ())

/**
 * WisselRingFigure:
 *
 * Names around a circle, with an arrow from each to the next.
 */
G_DECLARE_FINAL_TYPE (WisselRingFigure, wissel_ring_figure, WISSEL, RING_FIGURE, GtkWidget)

/**
 * wissel_ring_figure_new:
 * @names: two to four names
 * @n_names: how many
 * @description: all of it in words
 *
 * Returns: (transfer floating): the figure
 */
GtkWidget *
wissel_ring_figure_new (const char *const *names, guint n_names, const char *description);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WisselCellPainter:
 * @snapshot: what is drawn on
 * @layout: one for all texts
 * @color: of texts
 * @dim: of what matters less
 * @accent: of what stands out
 * @x: left end of the area that is drawn in
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * Draws texts and frames of a table whose cells are no widgets.
 */
typedef struct
{
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  GdkRGBA      color;
  GdkRGBA      dim;
  GdkRGBA      accent;
  double       x;
  double       y;
  double       width;
  double       height;
} WisselCellPainter;

/**
 * wissel_cell_painter_begin:
 * @self: all zero
 * @widget: the table, for its font and colours
 * @snapshot: what is drawn on
 */
void wissel_cell_painter_begin (WisselCellPainter *self, GtkWidget *widget, GtkSnapshot *snapshot);
void wissel_cell_painter_end (WisselCellPainter *self);

/**
 * wissel_cell_painter_draw_text:
 * @self: the painter
 * @text: one line, clipped with “…” where it is too long
 * @bold: whether in bold
 * @color: the colour
 * @align: 0 at the left of the area, 1 at its right
 */
void wissel_cell_painter_draw_text (
  WisselCellPainter *self, const char *text, gboolean bold, const GdkRGBA *color, float align);

/**
 * wissel_cell_painter_draw_frame:
 * @self: the painter
 * @inset: how far inside the area
 * @width: of the line
 * @color: its colour
 */
void wissel_cell_painter_draw_frame (WisselCellPainter *self,
                                     double             inset,
                                     float              width,
                                     const GdkRGBA     *color);

G_END_DECLS

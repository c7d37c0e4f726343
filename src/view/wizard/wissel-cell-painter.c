#include "wissel-cell-painter.h"

void
wissel_cell_painter_begin (WisselCellPainter *self, GtkWidget *widget, GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  self->snapshot = snapshot;
  gtk_style_context_get_color (style, &self->color);
  if (!gtk_style_context_lookup_color (style, "accent_color", &self->accent))
    self->accent = self->color;
  self->dim = self->color;
  self->dim.alpha *= 0.55f;
  self->layout = gtk_widget_create_pango_layout (widget, NULL);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
}

void
wissel_cell_painter_end (WisselCellPainter *self)
{
  g_clear_object (&self->layout);
}

void
wissel_cell_painter_draw_text (
  WisselCellPainter *self, const char *text, gboolean bold, const GdkRGBA *color, float align)
{
  PangoAttrList *attributes = NULL;
  int            width;
  int            height;

  if (bold)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    }

  pango_layout_set_attributes (self->layout, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_width (self->layout, (int) self->width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  pango_layout_set_width (self->layout, MIN (width, (int) self->width) * PANGO_SCALE);

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (
    self->snapshot, &GRAPHENE_POINT_INIT ((float) (self->x + MAX (0, self->width - width) * align),
                                          (float) (self->y + (self->height - height) / 2)));
  gtk_snapshot_append_layout (self->snapshot, self->layout, color);
  gtk_snapshot_restore (self->snapshot);
}

void
wissel_cell_painter_draw_frame (WisselCellPainter *self,
                                double             inset,
                                float              width,
                                const GdkRGBA     *color)
{
  GskRoundedRect  outline;
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) (self->x + inset), (float) (self->y + inset),
                                             (float) (self->width - 2 * inset),
                                             (float) (self->height - 2 * inset));

  gsk_rounded_rect_init_from_rect (&outline, &area, 4);
  gtk_snapshot_append_border (self->snapshot, &outline,
                              (const float[4]){ width, width, width, width },
                              (const GdkRGBA[4]){ *color, *color, *color, *color });
}

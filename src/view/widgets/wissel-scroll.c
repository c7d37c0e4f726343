#include "wissel-scroll.h"

#define MARGIN 12 /* seen around it */

static gboolean
scroll_cb (gpointer user_data)
{
  GtkWidget      *widget = user_data;
  GtkWidget      *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget      *content;
  GtkAdjustment  *adjustment;
  graphene_rect_t bounds;
  double          top;

  if (viewport == NULL)
    return G_SOURCE_REMOVE;

  content = gtk_viewport_get_child (GTK_VIEWPORT (viewport));
  if (!gtk_widget_compute_bounds (widget, content, &bounds))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = gtk_widget_get_margin_top (content) + bounds.origin.y - MARGIN;
  gtk_adjustment_clamp_page (
    adjustment, top,
    top + MIN (bounds.size.height + 2 * MARGIN, gtk_adjustment_get_page_size (adjustment)));

  return G_SOURCE_REMOVE;
}

/* An idle callback comes after the frame in which the widget gets its place. */
void
wissel_scroll_to_whole (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, scroll_cb, g_object_ref (widget), g_object_unref);
}

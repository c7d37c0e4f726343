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

/* The controller is one that the class gives to itself, so it can only be found. */
void
wissel_scroll_past (GtkSpinButton *button)
{
  g_autoptr (GListModel) controllers = NULL;

  g_return_if_fail (GTK_IS_SPIN_BUTTON (button));

  controllers = gtk_widget_observe_controllers (GTK_WIDGET (button));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

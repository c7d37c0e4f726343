#include "bench-driver.h"

#include "wissel-list-page.h"

#define REST 250 /* milliseconds */
#define PATIENCE 120

WisselWindow *window;

/* ---- Waiting ---- */

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
over_cb (gpointer user_data)
{
  gboolean *is_over = user_data;

  *is_over = TRUE;

  return G_SOURCE_REMOVE;
}

gboolean
is_loading (void)
{
  WisselPage *page = wissel_window_get_page (window);

  return WISSEL_IS_LIST_PAGE (page) &&
         wissel_paged_model_get_loading (wissel_list_page_get_rows (WISSEL_LIST_PAGE (page)));
}

void
rest (void)
{
  do
    {
      gboolean is_over = FALSE;

      g_timeout_add (REST, over_cb, &is_over);
      while (!is_over)
        g_main_context_iteration (NULL, TRUE);
    }
  while (is_loading ());
}

gint64
wait_for_frame (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gint64      now = g_get_monotonic_time ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      gtk_widget_queue_draw (toplevel);
    }
  while (loop_clock_last_frame () < now)
    g_main_context_iteration (NULL, TRUE);

  return loop_clock_last_frame ();
}

static void
print_times (const char *action)
{
  LoopTimes times;

  rest ();
  times = loop_clock_take ();
  g_print ("%s\t%.1f\t%.1f\t%u", action, times.callbacks / 1e3, times.frame / 1e3, times.n_long);
}

void
report (const char *action)
{
  print_times (action);
  g_print ("\n");
}

void
report_seen (const char *action, gint64 microseconds)
{
  print_times (action);
  g_print ("\t%.1f\n", microseconds / 1e3);
}

/* ---- Finding ---- */

static GtkWidget *
find_below (GtkWidget *widget, WidgetTest test, gconstpointer data)
{
  if (!gtk_widget_get_child_visible (widget))
    return NULL;
  if (gtk_widget_get_mapped (widget) && test (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, test, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
find_anywhere (WidgetTest test, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gint64      begin = g_get_monotonic_time ();
  GtkWidget  *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      found = find_below (toplevel, test, data);
    }
  loop_clock_leave_out (g_get_monotonic_time () - begin);

  return found;
}

static gboolean
has_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type));
}

GtkWidget *
find_type (GType type)
{
  return find_anywhere (has_type, GSIZE_TO_POINTER (type));
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  const char    *mine = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
  g_auto (GStrv) parts = g_strsplit (mine != NULL ? mine : "", "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);

  return g_str_has_prefix (plain, label) && gtk_widget_is_sensitive (widget);
}

GtkWidget *
wait_for_button (const char *label)
{
  gint64     until = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;
  guint      tick = g_timeout_add (REST, tick_cb, NULL); /* also where nothing happens */
  GtkWidget *button;

  while ((button = find_anywhere (is_button, label)) == NULL)
    {
      if (g_get_monotonic_time () > until)
        g_error ("There is no button “%s”", label);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick);

  return button;
}

/* What a click does: a button that is activated waits a while first. */
void
press (const char *label)
{
  g_signal_emit_by_name (wait_for_button (label), "clicked");
}

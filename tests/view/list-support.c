#include "list-support.h"

GtkWidget *
show_page (WisselPage *page)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

WisselPage *
make_page (TestNetwork *fixture, const char *section)
{
  WisselPage *page = wissel_list_page_new (fixture->network, wissel_section_find (section));

  g_object_ref_sink (page);
  TEST_WAIT_UNTIL (
    !wissel_paged_model_get_loading (wissel_list_page_get_rows (WISSEL_LIST_PAGE (page))));

  return page;
}

/* GTK 4.8 does not forget the tooltip that it is about to show when its window goes: a hidden
 * window waits until that is over. */
static void
close_window (GtkWidget *window)
{
  gint64 over = g_get_monotonic_time () + 600 * G_TIME_SPAN_MILLISECOND;

  gtk_widget_set_visible (window, FALSE);
  TEST_WAIT_UNTIL (g_get_monotonic_time () > over);
  gtk_window_destroy (GTK_WINDOW (window));
}

void
drop (TestNetwork *fixture, WisselPage *page, GtkWidget *window)
{
  if (window != NULL)
    close_window (window);
  test_network_settle (fixture);
  g_assert_finalize_object (page);
}

GtkWidget *
find_widget (GtkWidget *parent, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (parent), type))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

#include "list-support.h"
#include "wissel-application.h"
#include "wissel-bulk-window.h"
#include "wissel-records.h"

static GtkWidget *
find_with_class (GtkWidget *parent, const char *css_class)
{
  if (gtk_widget_has_css_class (parent, css_class))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A selection is of records: it outlives sorting and reaches over all parts, but not to rows that
 * a search leaves out. */
static void
test_select (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage     *page;
  WisselPagedModel   *model;
  WisselRowSelection *rows;
  GtkWidget          *window;
  GtkWidget          *bar;
  g_autoptr (GArray)  ids = NULL;
  g_autoptr (GArray)  sorted = NULL;

  test_network_fill (fixture, 0, 450);
  page = WISSEL_LIST_PAGE (make_page (fixture, "people"));
  model = wissel_list_page_get_rows (page);
  rows = wissel_table_get_selection (wissel_list_page_peek_table (page));
  window = show_page (WISSEL_PAGE (page));
  bar = find_with_class (GTK_WIDGET (page), "selection-bar");

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 1, TRUE);
  g_assert_false (gtk_widget_get_visible (bar));
  gtk_selection_model_select_range (GTK_SELECTION_MODEL (rows), 1, 3, TRUE);
  g_assert_true (gtk_widget_get_visible (bar));
  ids = wissel_row_selection_dup_ids (rows);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, wissel_paged_model_get_id (model, 1));

  wissel_table_sort (wissel_list_page_peek_table (page), 0);
  TEST_WAIT_UNTIL (wissel_paged_model_get_query (model)->descending);
  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));
  sorted = wissel_row_selection_dup_ids (rows);
  g_assert_cmpuint (sorted->len, ==, 3);
  g_assert_cmpint (g_array_index (sorted, gint64, 2), ==, g_array_index (ids, gint64, 0));

  gtk_widget_activate_action (GTK_WIDGET (page), "list.select-all", NULL);
  g_assert_cmpuint (wissel_row_selection_get_n_selected (rows), ==, 450);

  gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY)),
                         "name 12");
  TEST_WAIT_UNTIL (wissel_paged_model_get_n_shown (model) < 450);
  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));
  g_assert_cmpuint (wissel_row_selection_get_n_selected (rows), ==,
                    wissel_paged_model_get_n_shown (model));
  gtk_widget_activate_action (GTK_WIDGET (page), "list.select-nothing", NULL);
  g_assert_false (gtk_widget_get_visible (bar));
  drop (fixture, WISSEL_PAGE (page), window);
}

static GtkWidget *
find_combo_row (GtkWidget *parent, const char *title)
{
  if (ADW_IS_COMBO_ROW (parent) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (parent)), title) == 0)
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_combo_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The window tells how many change before it changes them. */
static void
test_bulk_window (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage     *page;
  WisselRowSelection *rows;
  GtkWidget          *window;
  GtkWidget          *button;
  g_autoptr (GArray)  ids = NULL;

  test_network_fill (fixture, 0, 6);
  page = WISSEL_LIST_PAGE (make_page (fixture, "people"));
  rows = wissel_table_get_selection (wissel_list_page_peek_table (page));
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (rows));
  ids = wissel_row_selection_dup_ids (rows);

  window = wissel_bulk_window_new (NULL, fixture->network, &wissel_person_record_type, ids);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Change 6 Rows");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_combo_row (window, "Language")), 2);
  button = find_with_class (find_with_class (window, "wizard-footer"), "suggested-action");
  TEST_WAIT_UNTIL (gtk_widget_get_sensitive (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Change 4");
  gtk_widget_activate_action (window, "bulk.apply", NULL);
  TEST_WAIT_UNTIL (
    g_strcmp0 (wissel_network_get_undo_label (fixture->network), "Person: 4 changed") == 0);
  drop (fixture, WISSEL_PAGE (page), NULL);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/list-selection/" name, TestNetwork, NULL, test_network_set_up, function,           \
              test_network_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  wissel_view_init ();

  ADD ("select", test_select);
  ADD ("bulk-window", test_bulk_window);

  return g_test_run ();
}

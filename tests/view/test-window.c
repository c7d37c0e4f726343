#include "network.h"
#include "wissel-application.h"
#include "wissel-list-page.h"
#include "wissel-overview-page.h"
#include "wissel-section.h"
#include "wissel-split.h"
#include "wissel-window.h"

/* ---- A page that can refuse to be left ---- */

#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, WisselPage)

struct _TestPage
{
  WisselPage parent_instance;

  gboolean stays;
  guint    n_refreshed;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, WISSEL_TYPE_PAGE)

static void
test_page_refresh (WisselPage *page)
{
  TEST_PAGE (page)->n_refreshed++;
}

static void
test_page_leave_async (WisselPage *page, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (page, NULL, callback, user_data);

  g_task_return_boolean (task, !TEST_PAGE (page)->stays);
}

static void
test_page_class_init (TestPageClass *klass)
{
  WISSEL_PAGE_CLASS (klass)->refresh = test_page_refresh;
  WISSEL_PAGE_CLASS (klass)->leave_async = test_page_leave_async;
}

static void
test_page_init (TestPage *self)
{
}

static TestPage *
make_test_page (TestNetwork *fixture)
{
  return g_object_new (TEST_TYPE_PAGE, "network", fixture->network, "title", "A record", NULL);
}

/* ---- Window ---- */

static WisselWindow *
make_window (TestNetwork *fixture)
{
  WisselWindow *window = g_object_ref_sink (wissel_window_new (NULL));

  wissel_window_take_network (window, g_object_ref (fixture->network));
  gtk_window_present (GTK_WINDOW (window));
  TEST_WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (window)));

  return window;
}

static void
settle (TestNetwork *fixture)
{
  test_network_settle (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The window closes its network. */
static void
drop (TestNetwork *fixture, WisselWindow *window)
{
  settle (fixture);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
}

/* A button with the action is sensitive when the action is enabled. */
static gboolean
can (WisselWindow *window, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean   is_enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (window));
  is_enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return is_enabled;
}

static void
act (WisselWindow *window, const char *action)
{
  g_assert_true (can (window, action));
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

static void
test_sections (TestNetwork *fixture, gconstpointer user_data)
{
  guint                n_sections;
  const WisselSection *sections = wissel_sections (&n_sections);
  WisselWindow        *window = make_window (fixture);
  WisselPage          *first = wissel_window_get_page (window);

  for (guint i = 0; i < n_sections; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", sections[i].name);
      settle (fixture);
      g_assert_nonnull (wissel_window_get_page (window));
      g_assert_cmpstr (wissel_page_get_title (wissel_window_get_page (window)), ==,
                       sections[i].title);
    }

  /* Pages of sections stay. */
  wissel_window_go (window, sections[0].name);
  settle (fixture);
  g_assert_true (wissel_window_get_page (window) == first);
  drop (fixture, window);
}

/* Who exchanges to learn has nothing to do with missions, and the other way round. */
static void
test_sections_of_kind (void)
{
  guint                n_sections;
  const WisselSection *sections = wissel_sections (&n_sections);
  const WisselSection *questions = wissel_section_find ("questions");

  g_assert_true (wissel_section_belongs (questions, "SWITCHING"));
  g_assert_true (wissel_section_belongs (questions, NULL));
  g_assert_false (wissel_section_belongs (questions, "EXCHANGE"));
  g_assert_true (wissel_section_find_number (1, "EXCHANGE") == &sections[0]);
  g_assert_true (wissel_section_find_number (5, "SWITCHING") == questions);
  g_assert_true (wissel_section_find_number (5, "EXCHANGE") != questions);
  g_assert_null (wissel_section_find_number (n_sections + 1, "SWITCHING"));
}

/* An empty network says how to begin; then the numbers open the rows behind them. */
static void
test_overview (TestNetwork *fixture, gconstpointer user_data)
{
  WisselWindow       *window = make_window (fixture);
  WisselPage         *page = wissel_window_get_page (window);
  WisselPagedModel   *model;
  const WisselFilter *filter;

  g_assert_true (WISSEL_IS_OVERVIEW_PAGE (page));
  TEST_WAIT_UNTIL (!wissel_page_get_loading (page));
  g_assert_cmpstr (wissel_overview_page_peek_state (WISSEL_OVERVIEW_PAGE (page)), ==, "empty");

  test_network_fill (fixture, 2, 5);
  TEST_WAIT_UNTIL (
    g_str_equal (wissel_overview_page_peek_state (WISSEL_OVERVIEW_PAGE (page)), "overview"));
  gtk_widget_activate_action (GTK_WIDGET (page), "overview.figure", "s", "coaches");
  settle (fixture);

  page = wissel_window_get_page (window);
  g_assert_true (WISSEL_IS_LIST_PAGE (page));
  g_assert_cmpstr (wissel_list_page_get_section (WISSEL_LIST_PAGE (page))->name, ==, "people");
  model = wissel_list_page_get_rows (WISSEL_LIST_PAGE (page));
  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));
  g_assert_cmpuint (wissel_paged_model_get_n_shown (model), ==, 0);
  g_assert_cmpuint (wissel_paged_model_get_n_all (model), ==, 5);
  g_assert_cmpuint (wissel_paged_model_get_query (model)->filters->len, ==, 1);
  filter = g_ptr_array_index (wissel_paged_model_get_query (model)->filters, 0);
  g_assert_cmpint (filter->column, ==,
                   wissel_list_column_index (wissel_list_find ("people"), "coach"));
  drop (fixture, window);
}

static void
test_pages_over_pages (TestNetwork *fixture, gconstpointer user_data)
{
  WisselWindow *window = make_window (fixture);
  WisselPage   *first = wissel_window_get_page (window);
  TestPage     *page = make_test_page (fixture);

  g_assert_false (can (window, "win.back"));
  wissel_window_push_page (window, WISSEL_PAGE (page));
  settle (fixture);
  g_assert_true (wissel_window_get_page (window) == WISSEL_PAGE (page));
  g_assert_false (can (window, "win.new"));

  page->stays = TRUE;
  act (window, "win.back");
  wissel_window_go (window, "people");
  settle (fixture);
  g_assert_true (wissel_window_get_page (window) == WISSEL_PAGE (page));

  page->stays = FALSE;
  act (window, "win.back");
  settle (fixture);
  g_assert_true (wissel_window_get_page (window) == first);
  drop (fixture, window);
}

/* A page is refreshed while it is on screen, and when it comes back. */
static void
test_refresh (TestNetwork *fixture, gconstpointer user_data)
{
  WisselWindow *window = make_window (fixture);
  TestPage     *below = make_test_page (fixture);
  TestPage     *above = make_test_page (fixture);

  settle (fixture);
  wissel_window_push_page (window, WISSEL_PAGE (below));
  settle (fixture);
  wissel_window_push_page (window, WISSEL_PAGE (above));
  settle (fixture);
  TEST_WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (above)) &&
                   !gtk_widget_get_mapped (GTK_WIDGET (below)));
  above->n_refreshed = below->n_refreshed = 0;

  test_network_fill (fixture, 1, 0);
  TEST_WAIT_UNTIL (above->n_refreshed > 0);
  g_assert_cmpuint (below->n_refreshed, ==, 0);

  wissel_window_pop_page (window, NULL);
  TEST_WAIT_UNTIL (below->n_refreshed > 0);
  drop (fixture, window);
}

static void
test_undo (TestNetwork *fixture, gconstpointer user_data)
{
  WisselWindow *window = make_window (fixture);

  g_assert_false (can (window, "win.undo"));
  g_assert_false (can (window, "win.redo"));

  test_network_fill (fixture, 2, 0);
  TEST_WAIT_UNTIL (wissel_network_get_undo_label (fixture->network) != NULL);
  act (window, "win.undo");
  TEST_WAIT_UNTIL (wissel_network_get_redo_label (fixture->network) != NULL);
  g_assert_false (can (window, "win.undo"));
  act (window, "win.redo");
  TEST_WAIT_UNTIL (wissel_network_get_undo_label (fixture->network) != NULL);
  drop (fixture, window);
}

/* Without a network there is nothing to do to it. */
static void
test_no_network (TestNetwork *fixture, gconstpointer user_data)
{
  WisselWindow *window = make_window (fixture);

  wissel_window_take_network (window, NULL);
  settle (fixture);
  g_assert_null (wissel_window_get_page (window));
  g_assert_false (can (window, "win.new"));
  g_assert_false (can (window, "win.search"));
  g_assert_false (can (window, "win.back-up"));
  g_assert_false (can (window, "win.networks"));
  drop (fixture, window);
}

/* Who knows where to go need not wait for the network. */
static void
test_section_before_the_network (TestNetwork *fixture, gconstpointer user_data)
{
  WisselWindow *window = g_object_ref_sink (wissel_window_new (NULL));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.section", "i", 4);
  settle (fixture);
  wissel_window_take_network (window, g_object_ref (fixture->network));
  settle (fixture);
  g_assert_cmpstr (wissel_page_get_title (wissel_window_get_page (window)), ==, "People");
  drop (fixture, window);
}

static void
test_sidebar (TestNetwork *fixture, gconstpointer user_data)
{
  GtkWidget   *window = adw_window_new ();
  WisselSplit *split = g_object_new (WISSEL_TYPE_SPLIT, "sidebar", gtk_label_new ("Side"),
                                     "content", gtk_label_new ("Content"), NULL);

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (split));
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 500);
  gtk_window_present (GTK_WINDOW (window));
  TEST_WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (split)) > 900);
  g_assert_false (wissel_split_get_collapsed (split));
  g_assert_true (wissel_split_get_show_sidebar (split));

  gtk_window_set_default_size (GTK_WINDOW (window), 500, 500);
  TEST_WAIT_UNTIL (wissel_split_get_collapsed (split));
  TEST_WAIT_UNTIL (!wissel_split_get_show_sidebar (split));
  wissel_split_set_show_sidebar (split, TRUE);
  g_assert_true (wissel_split_get_show_sidebar (split));

  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/window/" name, TestNetwork, NULL, test_network_set_up, function,                   \
              test_network_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  wissel_view_init ();

  ADD ("sections", test_sections);
  ADD ("section-before-the-network", test_section_before_the_network);
  g_test_add_func ("/window/sections-of-kind", test_sections_of_kind);
  ADD ("overview", test_overview);
  ADD ("pages-over-pages", test_pages_over_pages);
  ADD ("refresh", test_refresh);
  ADD ("undo", test_undo);
  ADD ("no-network", test_no_network);
  ADD ("sidebar", test_sidebar);

  return g_test_run ();
}

#include "list-support.h"
#include "wissel-application.h"
#include "wissel-column-chooser.h"
#include "wissel-filter-chips.h"
#include "wissel-filters.h"
#include "wissel-record-chooser.h"
#include "wissel-table-menu.h"

static GtkColumnViewColumn *
find_column (GtkColumnView *view, guint index)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;

  column = g_list_model_get_item (gtk_column_view_get_columns (view), index);

  return column; /* the view holds it */
}

static void
assert_first (WisselListPage *page, const char *text)
{
  GtkColumnView        *view = wissel_table_peek_view (wissel_list_page_peek_table (page));
  GListModel           *rows = G_LIST_MODEL (gtk_column_view_get_model (view));
  g_autoptr (WisselRow) row = g_list_model_get_item (rows, 0);
  g_autofree char      *shown = NULL;

  g_assert_nonnull (row);
  TEST_WAIT_UNTIL (wissel_row_get_loaded (row));
  shown = wissel_row_dup_text (row, 0, 3);
  g_assert_cmpstr (shown, ==, text);
}

static void
test_every_section (TestNetwork *fixture, gconstpointer user_data)
{
  guint                n_sections;
  const WisselSection *sections = wissel_sections (&n_sections);

  test_network_fill (fixture, 2, 2);
  for (guint i = 0; i < n_sections; i++)
    {
      WisselPage *page;
      GtkWidget  *window;

      if (sections[i].list == NULL)
        continue;

      page = make_page (fixture, sections[i].name);
      window = show_page (page);
      g_assert_cmpstr (wissel_page_get_title (page), !=, "");
      TEST_WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (page)));
      drop (fixture, page, window);
    }
}

static void
test_empty (TestNetwork *fixture, gconstpointer user_data)
{
  WisselPage *page = make_page (fixture, "people");

  g_assert_cmpstr (wissel_list_page_peek_state (WISSEL_LIST_PAGE (page)), ==, "empty");
  test_network_fill (fixture, 0, 1);
  TEST_WAIT_UNTIL (g_str_equal (wissel_list_page_peek_state (WISSEL_LIST_PAGE (page)), "table"));
  drop (fixture, page, NULL);
}

static void
test_search (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage   *page;
  WisselPagedModel *model;
  GtkWidget        *window;
  GtkWidget        *entry;

  test_network_fill (fixture, 0, 12);
  page = WISSEL_LIST_PAGE (make_page (fixture, "people"));
  model = wissel_list_page_get_rows (page);
  window = show_page (WISSEL_PAGE (page));
  entry = find_widget (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Search");

  gtk_editable_set_text (GTK_EDITABLE (entry), "name 12");
  TEST_WAIT_UNTIL (wissel_paged_model_get_n_shown (model) == 1);
  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));
  assert_first (page, "Name 12");

  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody");
  TEST_WAIT_UNTIL (g_str_equal (wissel_list_page_peek_state (page), "nothing"));
  gtk_widget_activate_action (GTK_WIDGET (page), "list.clear", NULL);
  TEST_WAIT_UNTIL (g_str_equal (wissel_list_page_peek_state (page), "table"));
  g_assert_cmpuint (wissel_paged_model_get_n_shown (model), ==, 12);
  drop (fixture, WISSEL_PAGE (page), window);
}

static guint
count_arrows (GtkWidget *parent)
{
  guint n = gtk_widget_has_css_class (parent, "ascending") ||
            gtk_widget_has_css_class (parent, "descending");

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_arrows (child);

  return n;
}

/* A header decides the order; a second question on the same column turns it round. */
static void
test_sort (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage   *page;
  WisselPagedModel *model;
  GtkColumnView    *view;

  test_network_fill (fixture, 12, 0);
  page = WISSEL_LIST_PAGE (make_page (fixture, "organisations"));
  model = wissel_list_page_get_rows (page);
  view = wissel_table_peek_view (wissel_list_page_peek_table (page));
  assert_first (page, "Organisation 1");

  gtk_column_view_sort_by_column (view, find_column (view, 0), GTK_SORT_DESCENDING);
  TEST_WAIT_UNTIL (wissel_paged_model_get_query (model)->descending);
  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));
  assert_first (page, "Organisation 12");

  gtk_column_view_sort_by_column (view, find_column (view, 1), GTK_SORT_ASCENDING);
  TEST_WAIT_UNTIL (wissel_paged_model_get_query (model)->sort == 1);
  g_assert_false (wissel_paged_model_get_query (model)->descending);
  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));

  wissel_table_sort (wissel_list_page_peek_table (page), 0);
  wissel_table_sort (wissel_list_page_peek_table (page), 2);
  TEST_WAIT_UNTIL (wissel_paged_model_get_query (model)->sort == 2);
  g_assert_cmpuint (count_arrows (GTK_WIDGET (view)), ==, 1);
  drop (fixture, WISSEL_PAGE (page), NULL);
}

static GtkWidget *
find_check (GtkWidget *parent, const char *label)
{
  if (GTK_IS_CHECK_BUTTON (parent) &&
      g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (parent)), label) == 0)
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_check (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_button (GtkWidget *parent, const char *tooltip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip) == 0)
      return child;

  return NULL;
}

static void
tick (WisselFilters *filters, const char *label)
{
  GtkWidget *check = find_check (GTK_WIDGET (filters), label);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

static guint
column_named (WisselPagedModel *model, const char *name)
{
  return (guint) wissel_list_column_index (wissel_paged_model_get_query (model)->list, name);
}

/* Filters are chosen in the menu and lifted at their chips. */
static void
test_filter (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage   *page;
  WisselPagedModel *model;
  WisselFilters    *filters;
  GtkWidget        *window;
  GtkWidget        *chips;
  GtkWidget        *chip;

  test_network_fill (fixture, 22, 0);
  page = WISSEL_LIST_PAGE (make_page (fixture, "organisations"));
  model = wissel_list_page_get_rows (page);
  window = show_page (WISSEL_PAGE (page));
  filters = WISSEL_FILTERS (find_widget (GTK_WIDGET (page), WISSEL_TYPE_FILTERS));
  chips = find_widget (GTK_WIDGET (page), WISSEL_TYPE_FILTER_CHIPS);

  wissel_filters_edit (filters, column_named (model, "kind"));
  tick (filters, "Federal service");
  TEST_WAIT_UNTIL (wissel_paged_model_get_n_shown (model) == 2);
  g_assert_true (gtk_widget_get_visible (chips));

  chip = find_widget (chips, GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Change filter Kind: Federal service");
  chip = gtk_widget_get_next_sibling (chip);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove filter Kind: Federal service");
  g_signal_emit_by_name (chip, "clicked");
  TEST_WAIT_UNTIL (wissel_paged_model_get_n_shown (model) == 22);
  g_assert_false (gtk_widget_get_visible (chips));
  drop (fixture, WISSEL_PAGE (page), window);
}

/* Several at once, one of them by a record that is searched for. */
static void
test_filter_by_record (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage   *page;
  WisselPagedModel *model;
  WisselFilters    *filters;
  GtkWidget        *window;
  GtkWidget        *chooser;
  GtkListBox       *choices;

  test_network_fill (fixture, 2, 6);
  page = WISSEL_LIST_PAGE (make_page (fixture, "people"));
  model = wissel_list_page_get_rows (page);
  window = show_page (WISSEL_PAGE (page));
  filters = WISSEL_FILTERS (find_widget (GTK_WIDGET (page), WISSEL_TYPE_FILTERS));

  wissel_filters_edit (filters, column_named (model, "employer"));
  chooser = find_widget (GTK_WIDGET (filters), WISSEL_TYPE_RECORD_CHOOSER);
  choices = wissel_record_chooser_peek_list (WISSEL_RECORD_CHOOSER (chooser));
  TEST_WAIT_UNTIL (gtk_list_box_get_row_at_index (choices, 1) != NULL);
  g_signal_emit_by_name (choices, "row-activated", gtk_list_box_get_row_at_index (choices, 1));
  TEST_WAIT_UNTIL (wissel_paged_model_get_n_shown (model) == 3);
  g_assert_nonnull (find_check (GTK_WIDGET (filters), "Organisation 2"));

  wissel_filters_edit (filters, column_named (model, "coach"));
  tick (filters, "Yes");
  TEST_WAIT_UNTIL (g_str_equal (wissel_list_page_peek_state (page), "nothing"));
  g_assert_cmpuint (wissel_paged_model_get_query (model)->filters->len, ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (page), "list.clear", NULL);
  TEST_WAIT_UNTIL (wissel_paged_model_get_n_shown (model) == 6);
  g_assert_cmpuint (wissel_paged_model_get_query (model)->filters->len, ==, 0);
  drop (fixture, WISSEL_PAGE (page), window);
}

/* A day that is none is said so and asks for nothing else. */
static void
test_filter_by_days (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage     *page = WISSEL_LIST_PAGE (make_page (fixture, "exchanges"));
  WisselPagedModel   *model = wissel_list_page_get_rows (page);
  GtkWidget          *window = show_page (WISSEL_PAGE (page));
  WisselFilters      *filters;
  GtkEditable        *entry;
  const WisselFilter *filter;
  int                 position;

  filters = WISSEL_FILTERS (find_widget (GTK_WIDGET (page), WISSEL_TYPE_FILTERS));
  wissel_filters_edit (filters, column_named (model, "first-day"));
  entry = GTK_EDITABLE (find_widget (GTK_WIDGET (filters), GTK_TYPE_ENTRY));
  gtk_editable_set_text (entry, "1/3/2027");
  filter = wissel_query_find_filter (wissel_paged_model_get_query (model),
                                     column_named (model, "first-day"));
  g_assert_nonnull (filter);
  g_assert_cmpstr (filter->from, ==, "2027-03-01");
  g_assert_null (filter->to);

  position = (int) strlen ("1/3/2027");
  gtk_editable_insert_text (entry, "99", -1, &position);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  filter = wissel_query_find_filter (wissel_paged_model_get_query (model),
                                     column_named (model, "first-day"));
  g_assert_cmpstr (filter->from, ==, "2027-03-01");
  gtk_menu_button_popdown (
    GTK_MENU_BUTTON (find_widget (GTK_WIDGET (filters), GTK_TYPE_MENU_BUTTON)));
  drop (fixture, WISSEL_PAGE (page), window);
}

static char *
dup_shown (WisselListPage *page)
{
  g_auto (GStrv) names = wissel_table_dup_columns (wissel_list_page_peek_table (page));

  return g_strjoinv (" ", names);
}

static void
assert_shown (WisselListPage *page, const char *names)
{
  g_autofree char *shown = dup_shown (page);

  g_assert_cmpstr (shown, ==, names);
}

/* Columns are chosen, moved and brought back; the next page of the section has them too. */
static void
test_columns (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage  *page = WISSEL_LIST_PAGE (make_page (fixture, "people"));
  GtkWidget       *window = show_page (WISSEL_PAGE (page));
  GtkWidget       *chooser = find_widget (GTK_WIDGET (page), WISSEL_TYPE_COLUMN_CHOOSER);
  GtkColumnView   *view = wissel_table_peek_view (wissel_list_page_peek_table (page));
  g_autofree char *usual = dup_shown (page);
  GtkWidget       *check;

  g_assert_cmpstr (usual, ==, "last-name first-name employer function language switcher coach");
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_widget (chooser, GTK_TYPE_MENU_BUTTON)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (chooser, "Department")), TRUE);
  assert_shown (page, "last-name first-name employer function department language switcher coach");

  check = find_check (chooser, "Function");
  g_signal_emit_by_name (find_button (gtk_widget_get_parent (check), "Move to the Left"),
                         "clicked");
  assert_shown (page, "last-name first-name function employer department language switcher coach");
  gtk_column_view_column_set_fixed_width (find_column (view, 2), 222);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (find_widget (chooser, GTK_TYPE_MENU_BUTTON)));
  drop (fixture, WISSEL_PAGE (page), window);

  page = WISSEL_LIST_PAGE (make_page (fixture, "people"));
  window = show_page (WISSEL_PAGE (page));
  view = wissel_table_peek_view (wissel_list_page_peek_table (page));
  assert_shown (page, "last-name first-name function employer department language switcher coach");
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (find_column (view, 2)), ==, 222);

  wissel_table_restore_columns (wissel_list_page_peek_table (page));
  assert_shown (page, usual);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (find_column (view, 3)), ==, -1);
  drop (fixture, WISSEL_PAGE (page), window);
}

/* A table without columns could not be got back: the last one stays. */
static void
test_last_column (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage *page = WISSEL_LIST_PAGE (make_page (fixture, "people"));
  GtkWidget      *window = show_page (WISSEL_PAGE (page));
  GtkWidget      *chooser = find_widget (GTK_WIDGET (page), WISSEL_TYPE_COLUMN_CHOOSER);
  const char     *titles[] = { "First name", "Organisation", "Function",
                               "Language",   "Switcher",     "Learning coach" };

  gtk_menu_button_popup (GTK_MENU_BUTTON (find_widget (chooser, GTK_TYPE_MENU_BUTTON)));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (chooser, titles[i])), FALSE);
  assert_shown (page, "last-name");
  g_assert_false (gtk_widget_get_sensitive (find_check (chooser, "Last name")));
  g_assert_true (gtk_widget_get_sensitive (find_check (chooser, "Function")));
  wissel_table_restore_columns (wissel_list_page_peek_table (page));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (find_widget (chooser, GTK_TYPE_MENU_BUTTON)));
  drop (fixture, WISSEL_PAGE (page), window);
}

/* What is selected is copied as spreadsheets paste it. */
static void
test_copy (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage  *page;
  WisselTable     *table;
  GtkWidget       *window;
  g_auto (GStrv)   columns = NULL;
  g_auto (GStrv)   values = NULL;
  g_autofree char *text = NULL;

  test_network_fill (fixture, 2, 0);
  page = WISSEL_LIST_PAGE (make_page (fixture, "organisations"));
  table = wissel_list_page_peek_table (page);
  window = show_page (WISSEL_PAGE (page));
  assert_first (page, "Organisation 1");

  g_assert_null (wissel_table_dup_selected_text (table));
  gtk_selection_model_select_item (gtk_column_view_get_model (wissel_table_peek_view (table)), 0,
                                   TRUE);
  text = wissel_table_dup_selected_text (table);
  columns = wissel_table_dup_columns (table);
  values = g_strsplit (text, "\t", -1);
  g_assert_cmpstr (values[0], ==, "Organisation 1");
  g_assert_cmpuint (g_strv_length (values), ==, g_strv_length (columns));
  g_assert_null (strchr (text, '\n'));
  drop (fixture, WISSEL_PAGE (page), window);
}

/* Rows have names that a screen reader can say. */
static void
test_row_names (TestNetwork *fixture, gconstpointer user_data)
{
  WisselPage *page;
  GtkWidget  *window;
  GtkWidget  *cell;

  test_network_fill (fixture, 1, 1);
  page = make_page (fixture, "people");
  window = show_page (page);
  TEST_WAIT_UNTIL ((cell = find_widget (GTK_WIDGET (page), GTK_TYPE_INSCRIPTION)) != NULL);
  TEST_WAIT_UNTIL (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), "Name 1") == 0);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (gtk_widget_get_parent (cell)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Name 1, Test, Organisation 1");
  drop (fixture, page, window);
}

/* Long lists are shown by parts where GTK cannot scroll them. */
static void
test_parts (TestNetwork *fixture, gconstpointer user_data)
{
  WisselListPage *page;
  WisselTable    *table;
  GtkWidget      *pager;
  GtkWidget      *window;

  test_network_fill (fixture, 0, 450);
  page = WISSEL_LIST_PAGE (make_page (fixture, "people"));
  table = wissel_list_page_peek_table (page);
  pager = find_widget (GTK_WIDGET (table), g_type_from_name ("WisselPager"));
  window = show_page (WISSEL_PAGE (page));

  assert_first (page, "Name 1");
  if (g_list_model_get_n_items (
        G_LIST_MODEL (gtk_column_view_get_model (wissel_table_peek_view (table)))) == 200)
    {
      gtk_widget_activate_action (pager, "pager.next", NULL);
      assert_first (page, "Name 201");
      gtk_widget_activate_action (pager, "pager.next", NULL);
      assert_first (page, "Name 401");
      gtk_widget_activate_action (pager, "pager.next", NULL);
      assert_first (page, "Name 401");
      gtk_widget_activate_action (pager, "pager.previous", NULL);
      assert_first (page, "Name 201");
    }
  drop (fixture, WISSEL_PAGE (page), window);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/list-page/" name, TestNetwork, NULL, test_network_set_up, function,                \
              test_network_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  wissel_view_init ();

  ADD ("every-section", test_every_section);
  ADD ("empty", test_empty);
  ADD ("search", test_search);
  ADD ("sort", test_sort);
  ADD ("filter", test_filter);
  ADD ("filter-by-record", test_filter_by_record);
  ADD ("filter-by-days", test_filter_by_days);
  ADD ("columns", test_columns);
  ADD ("last-column", test_last_column);
  ADD ("copy", test_copy);
  ADD ("row-names", test_row_names);
  ADD ("parts", test_parts);

  return g_test_run ();
}

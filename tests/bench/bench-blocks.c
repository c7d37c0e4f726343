/* bench-blocks NETWORK [WORKBOOK FOLDER [match]]: does in the real window what an officer does, or
 * only matches, and says for each action how long the longest turn of the main loop took:
 * callbacks, and apart from them frames, which are GTK's layout and drawing; how many turns were
 * long; and after how long other rows, or an answer, were drawn. blocks.py judges. */

#include "bench-driver.h"
#include "bench-round.h"
#include "wissel-application.h"
#include "wissel-export-work.h"
#include "wissel-list-page.h"
#include "wissel-pager.h"
#include "wissel-section.h"
#include "wissel-text-row.h"

/* ---- Rows ---- */

static void
changed_cb (GListModel *rows, guint position, guint removed, guint added, gpointer has_changed)
{
  *(gboolean *) has_changed = TRUE;
}

static GListModel *
peek_rows (void)
{
  WisselPage *page = wissel_window_get_page (window);

  return WISSEL_IS_LIST_PAGE (page)
           ? G_LIST_MODEL (wissel_list_page_get_rows (WISSEL_LIST_PAGE (page)))
           : NULL;
}

/* Whether another page is shown, with its first rows if it is a list. */
static gboolean
has_turned_from (GListModel *before)
{
  GListModel *rows = peek_rows ();

  return rows != before && (rows == NULL || g_list_model_get_n_items (rows) > 0);
}

/* Does something that brings other rows, and says also after how long the first of them were drawn.
 * A list shows its first rows before it has sorted all. */
static void
report_rows (const char *action, void (*act) (gconstpointer data), gconstpointer data)
{
  GListModel *before = peek_rows ();
  gint64      begin = g_get_monotonic_time ();
  gboolean    has_changed = FALSE;
  gulong      handler = 0;

  if (before != NULL)
    handler = g_signal_connect (before, "items-changed", G_CALLBACK (changed_cb), &has_changed);
  act (data);
  while (!has_changed && (g_main_context_pending (NULL) || is_loading ()))
    {
      if (has_turned_from (before))
        break;
      g_main_context_iteration (NULL, TRUE);
    }

  report_seen (action, wait_for_frame () - begin);
  g_clear_signal_handler (&handler, before);
}

/* ---- Actions ---- */

static WisselTable *
table (void)
{
  return wissel_list_page_peek_table (WISSEL_LIST_PAGE (wissel_window_get_page (window)));
}

static void
go_to (gconstpointer section)
{
  wissel_window_go (window, section);
}

static void
go (const char *section)
{
  g_autofree char *action = g_strconcat ("go to ", section, NULL);

  report_rows (action, go_to, section);
}

static void
search_for (gconstpointer words)
{
  gtk_editable_set_text (GTK_EDITABLE (find_type (GTK_TYPE_SEARCH_ENTRY)), words);
}

static void
search (void)
{
  const char *words = "gent";

  for (gsize i = 1; i <= strlen (words); i++)
    {
      g_autofree char *typed = g_strndup (words, i);
      g_autofree char *action = g_strconcat ("search ", typed, NULL);

      report_rows (action, search_for, typed);
    }

  report_rows ("search nothing", search_for, "");
}

static void
sort_by (gconstpointer column)
{
  gtk_column_view_sort_by_column (wissel_table_peek_view (table ()),
                                  GTK_COLUMN_VIEW_COLUMN (column), GTK_SORT_DESCENDING);
}

static void
sort (void)
{
  GtkColumnView *view = wissel_table_peek_view (table ());
  GListModel    *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autofree char                *action = NULL;

      if (!gtk_column_view_column_get_visible (column))
        continue;

      action = g_strconcat ("sort by ", gtk_column_view_column_get_title (column), NULL);
      report_rows (action, sort_by, column);
    }
}

static void
scroll (void)
{
  GtkWidget     *view = GTK_WIDGET (wissel_table_peek_view (table ()));
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  for (int i = 0; i < 12; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 400);
      g_main_context_iteration (NULL, TRUE);
    }
  report ("scroll");
}

static void
activate_next (gconstpointer pager)
{
  gtk_widget_activate_action (GTK_WIDGET (pager), "pager.next", NULL);
}

static void
turn_over (void)
{
  report_rows ("turn over", activate_next, find_type (WISSEL_TYPE_PAGER));
}

static void
edit (void)
{
  GtkSelectionModel    *rows = gtk_column_view_get_model (wissel_table_peek_view (table ()));
  g_autoptr (WisselRow) row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_autofree char      *longer = NULL;
  GtkEditable          *field;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-record", "(sx)",
                              wissel_row_get_list (row)->record, wissel_row_get_id (row));
  report ("open a record");

  field = GTK_EDITABLE (find_type (WISSEL_TYPE_TEXT_ROW));
  g_assert_nonnull (field);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  longer = g_strconcat (gtk_editable_get_text (field), "a", NULL);
  gtk_editable_set_text (field, longer);
  report ("change a field");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  while (!WISSEL_IS_LIST_PAGE (wissel_window_get_page (window)))
    rest ();
  report ("go back");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  report ("undo");
}

static void
import (const char *workbook)
{
  wissel_window_import (window, workbook);
  report ("open the import");
  press ("Check the File");
  report ("check a workbook");
  press ("Take In ");
  report ("take in a workbook");
  press ("Close");
  report ("close the import");
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean          *is_over = user_data;
  g_autoptr (GError) error = NULL;
  guint              n_rows;

  wissel_export_save_finish (WISSEL_NETWORK (source), result, &n_rows, &error);
  g_assert_no_error (error);
  *is_over = TRUE;
}

static void
export_to (const char *folder, const char *name)
{
  WisselListPage  *page = WISSEL_LIST_PAGE (wissel_window_get_page (window));
  g_auto (GStrv)   columns = wissel_table_dup_columns (table ());
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *action = g_strconcat ("export to ", name, NULL);
  const WisselExport export = { .query =
                                  wissel_paged_model_get_query (wissel_list_page_get_rows (page)),
                                .columns = (const char *const *) columns };
  gboolean is_over = FALSE;

  wissel_export_save_async (wissel_window_get_network (window), &export, path, saved_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  report (action);
}

/* ---- All of it ---- */

/* What the toolkit needs to draw a window without anything in it. */
static void
draw_empty_window (void)
{
  GtkWindow *empty = GTK_WINDOW (adw_window_new ());

  gtk_window_set_default_size (empty, 1280, 800);
  loop_clock_take ();
  gtk_window_present (empty);
  report ("an empty window");
  gtk_window_destroy (empty);
}

static void
work (const char *workbook, const char *folder, gboolean has_round)
{
  guint                n_sections;
  const WisselSection *sections = wissel_sections (&n_sections);

  report ("start");
  draw_empty_window ();
  for (guint i = 1; i < n_sections; i++)
    go (sections[i].name);
  go ("overview");
  go ("questions");
  sort ();
  go ("people");
  search ();
  sort ();
  scroll ();
  turn_over ();
  edit ();
  export_to (folder, "people.xlsx");
  export_to (folder, "people.csv");
  import (workbook);
  go ("matching");
  if (has_round)
    walk_round ();
}

int
main (int argc, char **argv)
{
  g_autoptr (WisselApplication) application = wissel_application_new ();
  g_autoptr (GError)            error = NULL;
  g_autoptr (GFile)             file = NULL;

  g_assert_cmpint (argc, >=, 2);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  loop_clock_start ();
  file = g_file_new_for_path (argv[1]);
  g_application_open (G_APPLICATION (application), &file, 1, "");
  window = WISSEL_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  if (argc > 3)
    {
      work (argv[2], argv[3], argc > 4);
    }
  else
    {
      report ("start");
      walk_round ();
    }

  return 0;
}

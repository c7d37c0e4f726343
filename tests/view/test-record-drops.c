/* Files that are dropped on the page of a record. */

#include "network.h"
#include "wissel-application.h"
#include "wissel-extras.h"
#include "wissel-record-page.h"
#include "wissel-records.h"

/* A page in a window, with its record read. */
static WisselRecordPage *
show_page (TestNetwork *fixture, WisselPage *page)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  test_network_settle (fixture);

  return WISSEL_RECORD_PAGE (page);
}

static void
close_page (TestNetwork *fixture, WisselRecordPage *page)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  test_network_settle (fixture);
}

static GtkDropTarget *
find_drop_target (GtkWidget *page)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page);
  GtkDropTarget         *target = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        target = GTK_DROP_TARGET (controller); /* the page keeps it */
    }

  g_assert_nonnull (target);

  return target;
}

/* As GTK does when files are let go over the page: to drag some needs another program. */
static gboolean
drop_files (WisselRecordPage *page, GFile **files, gsize n_files)
{
  GtkDropTarget *target = find_drop_target (GTK_WIDGET (page));
  GValue         value = G_VALUE_INIT;
  gboolean       is_taken = FALSE;

  g_assert_true (
    gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (target), GDK_TYPE_FILE_LIST));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, n_files));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &is_taken);
  g_value_unset (&value);

  return is_taken;
}

static guint
count_attachments (TestNetwork *fixture, gint64 person)
{
  g_autoptr (GPtrArray) found =
    wissel_extras_load (fixture->network, &wissel_attachment_record_type, "person", person, NULL);

  return found->len;
}

static void
test_files_are_dropped (TestNetwork *fixture, gconstpointer user_data)
{
  static const char *const names[] = { "scan.txt", "brief.txt" };
  GFile                   *files[G_N_ELEMENTS (names)];
  g_autoptr (WisselRecord) person = wissel_record_new (&wissel_person_record_type);
  WisselRecordPage        *page;

  g_object_set (person, "first-name", "Bo", "last-name", "Proef", NULL);
  g_assert_true (wissel_network_save (fixture->network, person, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, names[i], -1, NULL));
      files[i] = g_file_new_for_path (path);
    }

  page = show_page (fixture, wissel_record_page_new (fixture->network, &wissel_person_record_type,
                                                     wissel_record_get_id (person)));
  g_assert_true (drop_files (page, files, G_N_ELEMENTS (files)));
  TEST_WAIT_UNTIL (count_attachments (fixture, wissel_record_get_id (person)) ==
                   G_N_ELEMENTS (files));
  close_page (fixture, page);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (g_file_delete (files[i], NULL, NULL));
      g_object_unref (files[i]);
    }
}

/* Nothing can hang on what is not there yet. */
static void
test_drafts_take_no_files (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) draft = wissel_record_new (&wissel_person_record_type);
  g_autoptr (GFile)        file = g_file_new_for_path (fixture->path);
  WisselRecordPage        *page;

  page = show_page (fixture, wissel_record_page_new_draft (fixture->network, draft, NULL));
  g_assert_false (drop_files (page, &file, 1));
  close_page (fixture, page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  wissel_view_init ();

#define ADD(path, test)                                                                            \
  g_test_add ("/record-drops/" path, TestNetwork, NULL, test_network_set_up, test,                 \
              test_network_tear_down)
  ADD ("files", test_files_are_dropped);
  ADD ("draft", test_drafts_take_no_files);

  return g_test_run ();
}

#include <glib/gstdio.h>

#include "network.h"
#include "wissel-application.h"
#include "wissel-certificate-window.h"
#include "wissel-import-review.h"
#include "wissel-import-source.h"
#include "wissel-import-window.h"
#include "wissel-paged-model.h"

/* Two new organisations, one whose kind is unknown, one that is there twice. */
static const char list[] = "Korte naam;Soort organisatie\n"
                           "Lindehof;vzw\n"
                           "Het Ven;gemeentelijk\n"
                           "Het Raadsel;iets met cultuur\n"
                           "Lindehof;vzw\n";

static char *
write_list (TestNetwork *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static GtkWidget *
make_window (TestNetwork *fixture, const char *path)
{
  GtkWidget *window = g_object_ref_sink (wissel_import_window_new (NULL, fixture->network, path));

  gtk_window_present (GTK_WINDOW (window));
  TEST_WAIT_UNTIL (gtk_widget_get_mapped (window));
  test_network_settle (fixture);

  return window;
}

static gboolean
is_on (GtkWidget *window, const char *step)
{
  return g_strcmp0 (wissel_import_window_peek_step (WISSEL_IMPORT_WINDOW (window)), step) == 0;
}

static void
go_on (GtkWidget *window, const char *action, const char *step)
{
  g_assert_true (gtk_widget_activate_action (window, action, NULL));
  TEST_WAIT_UNTIL (is_on (window, step));
}

static void
drop (TestNetwork *fixture, GtkWidget *window)
{
  test_network_settle (fixture);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
}

/* The folder is removed after the test; the backup that an import makes is in it. */
static void
remove_files (TestNetwork *fixture, const char *path)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (backups, name, NULL);

      g_assert_cmpint (g_unlink (file), ==, 0);
    }
  g_rmdir (backups);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static guint
count_organisations (TestNetwork *fixture)
{
  g_autoptr (WisselQuery)      query = wissel_query_new (wissel_list_find ("organisations"));
  g_autoptr (WisselPagedModel) model = wissel_paged_model_new (fixture->network, query);

  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));

  return wissel_paged_model_get_n_all (model);
}

static WisselImportReview *
find_review (GtkWidget *widget)
{
  WisselImportReview *found = NULL;

  if (WISSEL_IS_IMPORT_REVIEW (widget))
    return WISSEL_IMPORT_REVIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_review (child);

  return found;
}

/* Nothing is changed before the last step, and that can be undone. */
static void
test_steps (TestNetwork *fixture, gconstpointer user_data)
{
  g_autofree char *path = write_list (fixture, "list.csv", list);
  GtkWidget       *window = make_window (fixture, path);

  g_assert_true (is_on (window, "source"));
  go_on (window, "import.next", "review");
  g_assert_cmpuint (wissel_import_review_peek_groups (find_review (window)), ==,
                    1u << WISSEL_IMPORT_GROUP_REFUSED);
  g_assert_cmpuint (count_organisations (fixture), ==, 0);

  go_on (window, "import.back", "source");
  go_on (window, "import.next", "review");
  go_on (window, "import.next", "done");
  g_assert_cmpuint (count_organisations (fixture), ==, 2);

  go_on (window, "import.show-rows", "review");
  go_on (window, "import.back", "done");
  g_assert_true (gtk_widget_activate_action (window, "import.undo", NULL));
  TEST_WAIT_UNTIL (wissel_network_get_undo_label (fixture->network) == NULL);
  g_assert_cmpuint (count_organisations (fixture), ==, 0);

  drop (fixture, window);
  remove_files (fixture, path);
}

/* What cannot be read is told in the window, which stays. */
static void
test_problem (TestNetwork *fixture, gconstpointer user_data)
{
  g_autofree char *path = write_list (fixture, "list.xlsx", "PK\003\004 cut off");
  GtkWidget       *window = make_window (fixture, path);

  go_on (window, "import.next", "problem");
  go_on (window, "import.back", "source");

  drop (fixture, window);
  remove_files (fixture, path);
}

/* A window may go away while its file is read. */
static void
test_close_while_reading (TestNetwork *fixture, gconstpointer user_data)
{
  g_autofree char *path = write_list (fixture, "list.csv", list);
  GtkWidget       *window = make_window (fixture, path);
  gpointer         weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  g_assert_true (gtk_widget_activate_action (window, "import.next", NULL));
  g_assert_true (is_on (window, "working"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
  TEST_WAIT_UNTIL (weak == NULL);
  g_assert_cmpuint (count_organisations (fixture), ==, 0);

  remove_files (fixture, path);
}

/* The way a text file is written can be told; the same words come out. */
static void
test_text_options (TestNetwork *fixture, gconstpointer user_data)
{
  g_autofree char    *path = write_list (fixture, "list.csv", list);
  GtkWidget          *source = g_object_ref_sink (g_object_new (WISSEL_TYPE_IMPORT_SOURCE, NULL));
  WisselImportOptions options = { 0 };

  wissel_import_source_set_path (WISSEL_IMPORT_SOURCE (source), path);
  TEST_WAIT_UNTIL ((wissel_import_source_fill_options (WISSEL_IMPORT_SOURCE (source), &options),
                    options.encoding != NULL));
  g_assert_cmpstr (options.encoding, ==, "UTF-8");
  g_assert_cmpint (options.separator, ==, ';');

  g_assert_finalize_object (source);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_certificates (TestNetwork *fixture, gconstpointer user_data)
{
  GtkWidget *window = g_object_ref_sink (wissel_certificate_window_new (NULL, fixture->network));

  gtk_window_present (GTK_WINDOW (window));
  TEST_WAIT_UNTIL (gtk_widget_get_mapped (window));
  test_network_settle (fixture);
  /* Nothing to be issued, and no folder. */
  gtk_widget_activate_action (window, "certificates.write", NULL);
  drop (fixture, window);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/import-window/" name, TestNetwork, NULL, test_network_set_up, function,            \
              test_network_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  wissel_view_init ();

  ADD ("steps", test_steps);
  ADD ("problem", test_problem);
  ADD ("close-while-reading", test_close_while_reading);
  ADD ("text-options", test_text_options);
  ADD ("certificates", test_certificates);

  return g_test_run ();
}

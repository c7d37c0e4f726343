/* Files that hang on records. */

#include <glib/gstdio.h>
#include <string.h>

#include "round.h"
#include "wissel-attachments.h"
#include "wissel-error.h"
#include "wissel-extras.h"
#include "wissel-record-history.h"
#include "wissel-records.h"

static GFile *
make_file (Fixture *fixture, const char *name, gsize size, char fill)
{
  g_autofree char   *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char   *content = g_malloc (size + 1);
  g_autoptr (GError) error = NULL;

  memset (content, fill, size + 1);
  g_file_set_contents (path, content, (gssize) size, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
add (Fixture *fixture, GFile *file)
{
  g_autoptr (GError) error = NULL;

  wissel_attachments_add (fixture->network, "organisation", fixture->firm, file, &error);
  g_assert_no_error (error);
}

static void
assert_refused (Fixture *fixture, GFile *file, int code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
    wissel_attachments_add (fixture->network, "organisation", fixture->firm, file, &error));
  g_assert_error (error, WISSEL_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("%s", error->message);
}

static GPtrArray *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *found = NULL;

  found = wissel_extras_load (fixture->network, &wissel_attachment_record_type, "organisation",
                              fixture->firm, &error);
  g_assert_no_error (error);

  return found;
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  wissel_network_undo (fixture->network, NULL, &error);
  g_assert_no_error (error);
}

/* What is opened is what was attached, also after the program was closed. */
static void
test_opens_what_was_attached (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile)     file = make_file (fixture, "Scan Ä.pdf", 5000, 'x');
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (GError)    error = NULL;
  g_autofree char      *path = NULL;
  g_autofree char      *content = NULL;
  gsize                 size;

  add (fixture, file);
  wissel_network_close (fixture->network, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_finalize_object (fixture->network);
  fixture->network = wissel_network_open (fixture->path, &error);
  g_assert_no_error (error);

  attachments = load (fixture);
  g_assert_cmpuint (attachments->len, ==, 1);
  g_assert_cmpstr (wissel_record_get_text (attachments->pdata[0], "filename"), ==, "Scan Ä.pdf");
  g_assert_nonnull (wissel_record_get_text (attachments->pdata[0], "mime"));
  g_assert_cmpint (wissel_record_get_integer (attachments->pdata[0], "size"), ==, 5000);

  path = wissel_attachments_save (fixture->network, attachments->pdata[0], NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (path, "/Scan Ä.pdf"));
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (size, ==, 5000);
  g_assert_cmpint (content[4999], ==, 'x');
}

static void
test_refuses (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile)     file = make_file (fixture, "one.txt", 10, 'x');
  g_autoptr (GFile)     same = make_file (fixture, "again.txt", 10, 'x');
  g_autoptr (GFile)     empty = make_file (fixture, "empty.txt", 0, 'x');
  g_autoptr (GFile)     huge = make_file (fixture, "film.mp4", WISSEL_ATTACHMENT_MAX + 1, 'x');
  g_autoptr (GFile)     folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GPtrArray) attachments = NULL;

  add (fixture, file);
  assert_refused (fixture, same, WISSEL_ERROR_EXISTS, "one.txt");
  assert_refused (fixture, empty, WISSEL_ERROR_INVALID, "empty.txt");
  assert_refused (fixture, huge, WISSEL_ERROR_LIMIT, "film.mp4");
  assert_refused (fixture, folder, WISSEL_ERROR_INVALID, "folder");
  attachments = load (fixture);
  g_assert_cmpuint (attachments->len, ==, 1);
}

static void
test_comes_back (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile)     file = make_file (fixture, "one.txt", 10, 'x');
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GError)    error = NULL;
  g_autofree char      *path = NULL;

  add (fixture, file);
  there = load (fixture);
  wissel_extras_remove (fixture->network, there->pdata[0], "Remove a file", &error);
  g_assert_no_error (error);
  gone = load (fixture);
  g_assert_cmpuint (gone->len, ==, 0);

  undo (fixture);
  back = load (fixture);
  g_assert_cmpuint (back->len, ==, 1);
  path = wissel_attachments_save (fixture->network, back->pdata[0], NULL, &error);
  g_assert_no_error (error);
}

static goffset
measure (Fixture *fixture)
{
  GStatBuf           status;
  g_autoptr (GError) error = NULL;

  wissel_network_close (fixture->network, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_finalize_object (fixture->network);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  fixture->network = wissel_network_open (fixture->path, &error);
  g_assert_no_error (error);

  return status.st_size;
}

/* Adding, undoing and doing again keeps what is in the file once. */
static void
test_takes_no_more_room (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile)  file = make_file (fixture, "scan.png", 1000000, 'x');
  g_autoptr (GError) error = NULL;
  goffset            before = measure (fixture);
  goffset            after;

  add (fixture, file);
  for (guint i = 0; i < 5; i++)
    {
      undo (fixture);
      g_assert_true (wissel_network_redo (fixture->network, NULL, &error));
      g_assert_no_error (error);
    }
  after = measure (fixture);
  g_test_message ("%" G_GOFFSET_FORMAT " bytes more for 1000000", after - before);
  g_assert_cmpint (after - before, <, 1100000);
}

static void
test_stands_in_the_history (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile)         file = make_file (fixture, "one.txt", 10, 'x');
  g_autoptr (WisselRecord)  firm = NULL;
  g_autoptr (GPtrArray)     entries = NULL;
  const WisselHistoryEntry *entry;

  add (fixture, file);
  firm =
    wissel_network_load (fixture->network, &wissel_organisation_record_type, fixture->firm, NULL);
  entries = wissel_record_history_load (fixture->network, firm, NULL);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->what, ==, "Attach a file");
  g_assert_cmpstr (entry->label, ==, "one.txt");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer user_data);
  } tests[] = {
    { "/attachments/opens-what-was-attached", test_opens_what_was_attached },
    { "/attachments/refuses", test_refuses },
    { "/attachments/comes-back", test_comes_back },
    { "/attachments/takes-no-more-room", test_takes_no_more_room },
    { "/attachments/stands-in-the-history", test_stands_in_the_history },
  };
  g_autofree char *folder = NULL;

  /* Copies that are only looked at go here. */
  folder = g_dir_make_tmp ("wissel-run-XXXXXX", NULL);
  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);

  return g_test_run ();
}

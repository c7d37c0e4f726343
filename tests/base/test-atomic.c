#include "wissel-atomic.h"
#include "wissel-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char              *folder = g_dir_make_tmp ("wissel-atomic-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint            n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  wissel_atomic_write (path, bytes, &error);
  g_assert_no_error (error);
}

static void
assert_text (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_create_and_replace (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autofree char *link = g_build_filename (folder, "link.csv", NULL);
  struct stat      info;

  write_text (path, "one");
  assert_text (path, "one");
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_assert_cmpint (chmod (path, 0640), ==, 0);
  g_assert_cmpint (symlink (path, link), ==, 0);
  write_text (link, "two");
  assert_text (path, "two");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (folder), ==, 2);

  g_unlink (link);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_given_up (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);

  write_text (path, "old");
  {
    g_autoptr (WisselAtomic) pending = wissel_atomic_begin (path, NULL);

    g_assert_nonnull (pending);
    g_assert_true (wissel_atomic_append (pending, "new", 3, NULL));
    g_assert_cmpuint (count_files (folder), ==, 2);
  }
  assert_text (path, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_refused_places (void)
{
  g_autofree char   *folder = make_folder ();
  g_autofree char   *missing = g_build_filename (folder, "no", "such", "list.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (wissel_atomic_begin (missing, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (wissel_atomic_begin (folder, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_EXISTS);
  g_clear_error (&error);

  wissel_set_error_from_errno (&error, missing, EROFS);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_READ_ONLY);

  g_rmdir (folder);
}

/* A limit on file sizes stands in for a full disk: write() fails in the same place. */
static void
test_no_space (void)
{
  g_autofree char   *folder = make_folder ();
  g_autofree char   *path = g_build_filename (folder, "list.csv", NULL);
  g_autofree char   *data = g_malloc0 (256 * 1024);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, 256 * 1024);
  g_autoptr (GError) error = NULL;
  struct rlimit      before;
  struct rlimit      limit;

  write_text (path, "old");

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (wissel_atomic_write (path, bytes, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NO_SPACE);
  assert_text (path, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/atomic/create-and-replace", test_create_and_replace);
  g_test_add_func ("/atomic/given-up", test_given_up);
  g_test_add_func ("/atomic/refused-places", test_refused_places);
  g_test_add_func ("/atomic/no-space", test_no_space);

  return g_test_run ();
}

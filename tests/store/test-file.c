#include "support.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "wissel-error.h"

static void
assert_refused (const char *path, int code)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (WisselStore) store = wissel_store_open (path, &error);

  g_assert_null (store);
  g_assert_error (error, WISSEL_ERROR, code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Changes some bytes of the closed file. */
static void
poke (Fixture *fixture, goffset at, const void *bytes, gsize length)
{
  FILE *file = g_fopen (fixture->path, "r+");

  g_assert_cmpint (fseek (file, at, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

static char *
sum_of_file (const char *path)
{
  g_autofree char *data = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) data, length);
}

/* ---- What is opened ---- */

static void
test_header (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    goffset     at;
    const char *bytes;
    int         code;
  } cases[] = {
    { 60, "\0\0\3\347", WISSEL_ERROR_TOO_NEW }, { 60, "\0\0\0\0", WISSEL_ERROR_CORRUPT },
    { 60, "\377\0\0\0", WISSEL_ERROR_CORRUPT }, { 68, "abcd", WISSEL_ERROR_FOREIGN },
    { 0, "sqli", WISSEL_ERROR_FOREIGN },
  };

  fixture_close (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *data = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize            length;

      g_assert_true (g_file_get_contents (fixture->path, &data, &length, NULL));
      poke (fixture, cases[i].at, cases[i].bytes, 4);
      before = sum_of_file (fixture->path);
      assert_refused (fixture->path, cases[i].code);
      after = sum_of_file (fixture->path);
      g_assert_cmpstr (before, ==, after);
      g_assert_true (g_file_set_contents (fixture->path, data, length, NULL));
    }
}

static void
test_not_networks (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.sqlite", NULL);
  g_autofree char *text = g_build_filename (fixture->folder, "text.sqlite", NULL);

  fixture_close (fixture);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_true (g_file_set_contents (text, "text", 4, NULL));
  assert_refused (link, WISSEL_ERROR_UNSUPPORTED);
  assert_refused (text, WISSEL_ERROR_FOREIGN);
  assert_refused (fixture->folder, WISSEL_ERROR_FOREIGN);
  assert_refused ("/nowhere/network.sqlite", WISSEL_ERROR_NOT_FOUND);
}

static void
test_damage (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *data = NULL;
  gsize            length;

  run_sql (fixture->store, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE "
                           "i<2000) INSERT INTO operator(id,name) SELECT i, 'name '||i FROM n");
  fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &data, &length, NULL));

  /* Cut off in the middle, and with pages of something else. */
  g_assert_true (g_file_set_contents (fixture->path, data, length / 2, NULL));
  assert_refused (fixture->path, WISSEL_ERROR_CORRUPT);
  g_assert_true (g_file_set_contents (fixture->path, data, length, NULL));
  for (gsize at = 4096 * 4; at + 4096 < length; at += 4096 * 3)
    poke (fixture, at, "something that is no page at all", 32);
  assert_refused (fixture->path, WISSEL_ERROR_CORRUPT);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_permissions (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  GStatBuf         status;

  run_sql (fixture->store, "INSERT INTO operator(id,name) VALUES(1,'x')");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (log, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* Nobody is above the permissions but root, who has to step down for this. */
static void
open_as_nobody (const char *path, int expected)
{
  pid_t child = fork ();
  int   result = 0;

  if (child == 0)
    {
      g_autoptr (GError)      error = NULL;
      g_autoptr (WisselStore) store = NULL;

      if (setegid (65534) != 0 || seteuid (65534) != 0)
        _exit (77);

      store = wissel_store_open (path, &error);
      _exit (store == NULL && g_error_matches (error, WISSEL_ERROR, expected) ? 0 : 1);
    }

  g_assert_cmpint (waitpid (child, &result, 0), ==, child);
  if (WEXITSTATUS (result) == 77)
    g_test_skip ("needs another user to be");
  else
    g_assert_cmpint (result, ==, 0);
}

static void
test_read_only (Fixture *fixture, gconstpointer user_data)
{
  fixture_close (fixture);

  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  if (geteuid () == 0)
    open_as_nobody (fixture->path, WISSEL_ERROR_READ_ONLY);
  else
    assert_refused (fixture->path, WISSEL_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

static void
test_create (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir)   dir = NULL;
  guint              n_files = 0;

  g_assert_null (wissel_store_create (fixture->path, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (wissel_store_create ("/nowhere/network.sqlite", &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);

  /* Only the network is left, nothing half made. */
  fixture_close (fixture);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 1);
}

/* ---- One at a time ---- */

static void
test_second_program (Fixture *fixture, gconstpointer user_data)
{
  run_sql (fixture->store, "INSERT INTO operator(id,name) VALUES(1,'x')");
  assert_refused (fixture->path, WISSEL_ERROR_BUSY);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM operator"), ==, 1);
}

static void
test_replaced (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *aside = g_strconcat (fixture->path, ".aside", NULL);

  run_sql (fixture->store, "INSERT INTO operator(id,name) VALUES(1,'x')");
  g_assert_cmpint (g_rename (fixture->path, aside), ==, 0);
  g_assert_false (
    try_sql (fixture->store, "x", 0, "INSERT INTO operator(id,name) VALUES(2,'y')", &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM operator"), ==, 1);

  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);
}

/* A copy made by hand is complete once the network has been at rest. */
static void
test_checkpoint (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  GStatBuf         status;

  run_sql (fixture->store, "INSERT INTO operator(id,name) VALUES(1,'x')");
  g_assert_cmpint (g_stat (log, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, 0);
  for (guint i = 0; i < 100 && status.st_size > 0; i++)
    {
      g_usleep (G_USEC_PER_SEC / 10);
      g_assert_cmpint (g_stat (log, &status), ==, 0);
    }
  g_assert_cmpint (status.st_size, ==, 0);
}

/* ---- The thread ---- */

static gpointer
sleepy_query (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 count = 0;

  wissel_sql_get_int64 (session,
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) "
                        "SELECT count(*) FROM n",
                        &count, error);

  return NULL;
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (G_USEC_PER_SEC / 5);
  g_cancellable_cancel (data);

  return NULL;
}

static void
test_cancel (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;
  GThread                 *thread = g_thread_new ("cancel", cancel_soon, cancellable);

  wissel_store_run (fixture->store, sleepy_query, NULL, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);

  /* Only that job was stopped. */
  g_assert_cmpint (query_int (fixture->store, "SELECT 5"), ==, 5);
}

static gpointer
run_within (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_cmpint (query_int (data, "SELECT 7"), ==, 7);

  return data;
}

static void
test_run_within (Fixture *fixture, gconstpointer user_data)
{
  g_assert_true (wissel_store_run (fixture->store, run_within, fixture->store, NULL, NULL) ==
                 fixture->store);
}

typedef struct
{
  GMainLoop *loop;
  guint      n_finished;
  guint      n_changed;
} Async;

static gboolean
insert_operator (WisselSession *session, gpointer data, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session, "INSERT INTO operator(id,name) VALUES(?1,?2)", error);
  sqlite3_bind_int64 (stmt, 1, wissel_session_new_id (session));
  wissel_sql_bind_text (stmt, 2, data);

  return wissel_sql_run (stmt, error);
}

static gpointer
insert_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  if (!wissel_session_action (session, "Add", 0, insert_operator, data, error))
    return NULL;

  return g_strdup (data);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Async             *async = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *name = NULL;

  name = wissel_store_run_finish (WISSEL_STORE (source), result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (name);
  if (++async->n_finished == 20)
    g_main_loop_quit (async->loop);
}

static void
changed_cb (WisselStore *store, gpointer user_data)
{
  Async *async = user_data;

  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  async->n_changed++;
}

static void
test_async (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Async                 async = { loop, 0, 0 };
  guint                 serial = wissel_store_get_serial (fixture->store);

  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), &async);
  for (guint i = 0; i < 20; i++)
    wissel_store_run_async (fixture->store, insert_job, g_strdup_printf ("name %u", i), g_free,
                            g_free, NULL, finished_cb, &async);
  g_main_loop_run (loop);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM operator"), ==, 20);
  g_assert_cmpuint (wissel_store_get_serial (fixture->store), ==, serial + 20);
  g_assert_cmpuint (async.n_changed, >=, 1);
  g_assert_cmpuint (async.n_changed, <=, 20);
  g_signal_handlers_disconnect_by_data (fixture->store, &async);
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (wissel_store_run_finish (WISSEL_STORE (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_main_loop_quit (user_data);
}

/* What was handed over is done before the file is closed; what comes later fails. */
static void
test_close (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError)    error = NULL;

  for (guint i = 0; i < 20; i++)
    wissel_store_run_async (fixture->store, insert_job, g_strdup_printf ("name %u", i), g_free,
                            g_free, NULL, NULL, NULL);
  g_assert_true (wissel_store_close (fixture->store, &error));
  g_assert_true (wissel_store_close (fixture->store, &error));
  wissel_store_run_async (fixture->store, insert_job, g_strdup ("late"), g_free, g_free, NULL,
                          closed_cb, loop);
  g_main_loop_run (loop);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  fixture->store = wissel_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM operator"), ==, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/file/header", test_header);
  ADD ("/file/not-networks", test_not_networks);
  ADD ("/file/damage", test_damage);
  ADD ("/file/permissions", test_permissions);
  ADD ("/file/read-only", test_read_only);
  ADD ("/file/create", test_create);
  ADD ("/file/second-program", test_second_program);
  ADD ("/file/replaced", test_replaced);
  ADD ("/file/checkpoint", test_checkpoint);
  ADD ("/thread/cancel", test_cancel);
  ADD ("/thread/run-within", test_run_within);
  ADD ("/thread/async", test_async);
  ADD ("/thread/close", test_close);

  return g_test_run ();
}

#include "support.h"

#include <glib/gstdio.h>

void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
fixture_set_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("wissel-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.sqlite", NULL);
  fixture->store = wissel_store_create (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->store);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (fixture->store != NULL)
    {
      wissel_store_close (fixture->store, &error);
      g_assert_no_error (error);
      g_assert_finalize_object (fixture->store);
    }

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
fixture_close (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  wissel_store_close (fixture->store, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->store);
}

void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_close (fixture);
  fixture->store = wissel_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

typedef struct
{
  const char       *label;
  const char       *sql;
  WisselActionFlags flags;
} SqlJob;

static gboolean
exec_body (WisselSession *session, gpointer data, GError **error)
{
  return wissel_sql_exec (session, ((SqlJob *) data)->sql, error);
}

static gpointer
action_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  SqlJob *job = data;

  return GINT_TO_POINTER (
    wissel_session_action (session, job->label, job->flags, exec_body, job, error));
}

gboolean
try_sql (
  WisselStore *store, const char *label, WisselActionFlags flags, const char *sql, GError **error)
{
  SqlJob job = { label, sql, flags };

  return GPOINTER_TO_INT (wissel_store_run (store, action_job, &job, NULL, error));
}

void
run_sql (WisselStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;

  try_sql (store, "test", WISSEL_ACTION_DEFAULT, sql, &error);
  g_assert_no_error (error);
}

static gpointer
query_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, data, error);
  gboolean                 has_row;

  g_assert_nonnull (stmt);
  if (!wissel_sql_step (stmt, &has_row, error))
    return NULL;

  return has_row ? wissel_sql_dup_text (stmt, 0) : NULL;
}

char *
query_text (WisselStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  char              *text = wissel_store_run (store, query_job, (gpointer) sql, NULL, &error);

  g_assert_no_error (error);

  return text;
}

gint64
query_int (WisselStore *store, const char *sql)
{
  g_autofree char *text = query_text (store, sql);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

static void
dump_rows (WisselSession *session, const char *table, GString *out)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autofree char         *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", table);
  gboolean                 has_row = TRUE;

  stmt = wissel_sql_prepare (session, sql, NULL);
  while (wissel_sql_step (stmt, &has_row, NULL) && has_row)
    {
      g_string_append (out, table);
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        {
          if (sqlite3_column_type (stmt, i) == SQLITE_BLOB)
            {
              g_autofree char *sum = NULL;

              sum = g_compute_checksum_for_data (G_CHECKSUM_MD5, sqlite3_column_blob (stmt, i),
                                                 sqlite3_column_bytes (stmt, i));
              g_string_append_printf (out, "|%d:%s", sqlite3_column_bytes (stmt, i), sum);
            }
          else if (sqlite3_column_type (stmt, i) == SQLITE_FLOAT)
            g_string_append_printf (out, "|%a", sqlite3_column_double (stmt, i));
          else
            g_string_append_printf (out, "|%s", sqlite3_column_text (stmt, i));
        }
      g_string_append_c (out, '\n');
    }
}

static gpointer
dump_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  GString                 *out = g_string_new (NULL);
  gboolean                 has_row = TRUE;

  stmt =
    wissel_sql_prepare (session,
                        "SELECT name FROM pragma_table_list WHERE schema='main' AND "
                        "type='table' AND name NOT LIKE 'sqlite%' AND name NOT IN "
                        "('journal','journal_row','replay','attachment_content') ORDER BY name",
                        error);
  while (wissel_sql_step (stmt, &has_row, error) && has_row)
    dump_rows (session, wissel_sql_peek_text (stmt, 0), out);

  return g_string_free (out, FALSE);
}

char *
dump (WisselStore *store)
{
  return wissel_store_run (store, dump_job, NULL, NULL, NULL);
}

static gpointer
undo_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_undo (session, NULL, error));
}

gboolean
undo (WisselStore *store, GError **error)
{
  return GPOINTER_TO_INT (wissel_store_run (store, undo_job, NULL, NULL, error));
}

static gpointer
redo_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_redo (session, NULL, error));
}

gboolean
redo (WisselStore *store, GError **error)
{
  return GPOINTER_TO_INT (wissel_store_run (store, redo_job, NULL, NULL, error));
}

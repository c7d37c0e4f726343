#include "support.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "wissel-connection.h"
#include "wissel-error.h"
#include "wissel-migration.h"

/* Steps as they will come: a populated table is rebuilt under foreign keys that cascade, filled
 * from another one, and a column is added. */
static const char *const steps_sql[] = {
  "CREATE TABLE parent(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
  "CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent(id) "
  "ON DELETE CASCADE, note TEXT) STRICT;"
  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<60) "
  "INSERT INTO parent SELECT i, 'parent '||i FROM n;"
  "INSERT INTO child SELECT id*2+k, id, hex(zeroblob(100)) FROM parent, "
  "(SELECT 0 AS k UNION ALL SELECT 1);",
  "CREATE TABLE new_parent(id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK(length(name)>0), "
  "n_children INTEGER NOT NULL) STRICT;"
  "INSERT INTO new_parent SELECT id, upper(name), "
  "(SELECT count(*) FROM child WHERE parent_id=parent.id) FROM parent;"
  "DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent;"
  "CREATE INDEX ix_child ON child(parent_id);",
  "ALTER TABLE child ADD COLUMN seen INTEGER NOT NULL DEFAULT 0; UPDATE child SET seen=id%2;",
};

static GPtrArray *
load_steps (Fixture *fixture, guint n_steps, const char *last)
{
  g_autofree char   *folder = g_build_filename (fixture->folder, "schema", NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray         *steps;

  g_mkdir (folder, 0700);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u-step.sql", i + 1);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      const char      *sql = i + 1 == n_steps && last != NULL ? last : steps_sql[i];

      g_assert_true (g_file_set_contents (path, sql, -1, NULL));
    }

  steps = wissel_migration_load_steps (folder, &error);
  g_assert_no_error (error);

  return steps;
}

static char *
dump_file (const char *path)
{
  static const char *const queries[] = {
    "PRAGMA user_version",
    "SELECT type||name||ifnull(sql,'') FROM sqlite_schema ORDER BY 1",
    "SELECT * FROM parent ORDER BY id",
    "SELECT * FROM child ORDER BY id",
    "PRAGMA foreign_key_check",
    "PRAGMA integrity_check",
  };
  GString *out = g_string_new (NULL);
  sqlite3 *native = wissel_connection_open (path, NULL);

  g_assert_nonnull (native);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      sqlite3_stmt *stmt = wissel_sql_prepare_native (native, queries[i], NULL);

      while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
        for (int c = 0; c < sqlite3_column_count (stmt); c++)
          g_string_append_printf (out, "%s|", sqlite3_column_text (stmt, c));
      g_string_append_c (out, '\n');
      sqlite3_finalize (stmt);
    }
  g_assert_cmpint (sqlite3_close (native), ==, SQLITE_OK);

  return g_string_free (out, FALSE);
}

/* The file as it is in each format, and what it looks like. */
typedef struct
{
  GPtrArray *steps;
  char      *path;
  char      *old_file;
  gsize      old_length;
  char      *states[G_N_ELEMENTS (steps_sql) + 1];
} Formats;

static void
write_old_file (Formats *formats)
{
  g_autofree char *log = g_strconcat (formats->path, "-wal", NULL);

  g_unlink (log);
  g_assert_true (g_file_set_contents (formats->path, formats->old_file, formats->old_length, NULL));
}

static void
formats_set_up (Formats *formats, Fixture *fixture)
{
  /* A child that is forked while the thread of a network holds a lock waits for it for ever. */
  fixture_close (fixture);
  formats->steps = load_steps (fixture, G_N_ELEMENTS (steps_sql), NULL);
  formats->path = g_build_filename (fixture->folder, "old.sqlite", NULL);
  g_assert_true (g_file_set_contents (formats->path, "", 0, NULL));

  for (guint i = 1; i <= G_N_ELEMENTS (steps_sql); i++)
    {
      g_autoptr (GError) error = NULL;
      sqlite3           *native = wissel_connection_open (formats->path, &error);

      g_assert_no_error (error);
      wissel_migration_apply (native, formats->steps, i, &error);
      g_assert_no_error (error);
      g_assert_cmpint (sqlite3_close (native), ==, SQLITE_OK);
      formats->states[i] = dump_file (formats->path);
      if (i == 1)
        g_assert_true (
          g_file_get_contents (formats->path, &formats->old_file, &formats->old_length, NULL));
    }
}

static void
formats_clear (Formats *formats)
{
  g_ptr_array_unref (formats->steps);
  g_free (formats->path);
  g_free (formats->old_file);
  for (guint i = 0; i < G_N_ELEMENTS (formats->states); i++)
    g_free (formats->states[i]);
}

/* After whatever happened the file is in one of the formats, whole, and the next try succeeds. */
static void
assert_whole (Formats *formats, guint point)
{
  g_autofree char   *state = dump_file (formats->path);
  g_autofree char   *last = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3           *native;
  gboolean           is_whole = FALSE;

  for (guint i = 1; i < G_N_ELEMENTS (formats->states); i++)
    is_whole |= g_str_equal (state, formats->states[i]);
  if (!is_whole)
    g_error ("broken at %u: %s", point, state);

  native = wissel_connection_open (formats->path, &error);
  g_assert_no_error (error);
  wissel_migration_apply (native, formats->steps, G_N_ELEMENTS (steps_sql), &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_close (native), ==, SQLITE_OK);
  last = dump_file (formats->path);
  g_assert_cmpstr (last, ==, formats->states[G_N_ELEMENTS (steps_sql)]);
}

/* ---- Faults ---- */

typedef struct
{
  guint    n_steps;
  guint    at;
  gboolean kill;
} Fault;

static int
fault_cb (gpointer user_data)
{
  Fault *fault = user_data;

  if (++fault->n_steps != fault->at)
    return 0;

  if (fault->kill)
    _exit (9);

  return 1;
}

static gboolean
migrate_with_fault (Formats *formats, Fault *fault)
{
  sqlite3 *native = wissel_connection_open (formats->path, NULL);
  gboolean done;

  sqlite3_progress_handler (native, 1, fault_cb, fault);
  done = wissel_migration_apply (native, formats->steps, G_N_ELEMENTS (steps_sql), NULL);
  sqlite3_progress_handler (native, 0, NULL, NULL);
  sqlite3_close (native);

  return done;
}

static guint
count_points (Formats *formats)
{
  Fault fault = { 0, 0, FALSE };

  write_old_file (formats);
  g_assert_true (migrate_with_fault (formats, &fault));

  return fault.n_steps;
}

/* A statement fails: at every n-th step of SQLite's machine. */
static void
test_interrupt (Fixture *fixture, gconstpointer user_data)
{
  Formats formats = { NULL };
  guint   n_points;
  guint   stride;

  formats_set_up (&formats, fixture);
  n_points = count_points (&formats);
  stride = MAX (1, n_points / 150);
  g_test_message ("%u points, every %u-th", n_points, stride);

  for (guint at = 1; at <= n_points; at += stride)
    {
      Fault fault = { 0, at, FALSE };

      write_old_file (&formats);
      migrate_with_fault (&formats, &fault);
      assert_whole (&formats, at);
    }
  formats_clear (&formats);
}

/* The program is killed. */
static void
test_kill (Fixture *fixture, gconstpointer user_data)
{
  Formats formats = { NULL };
  guint   n_points;
  guint   stride;

  formats_set_up (&formats, fixture);
  n_points = count_points (&formats);
  stride = MAX (1, n_points / 100);

  for (guint at = 1; at <= n_points; at += stride)
    {
      Fault fault = { 0, at, TRUE };
      int   result;
      pid_t child;

      write_old_file (&formats);
      child = fork ();
      if (child == 0)
        {
          migrate_with_fault (&formats, &fault);
          _exit (0);
        }
      g_assert_cmpint (waitpid (child, &result, 0), ==, child);
      g_assert_cmpint (WEXITSTATUS (result), ==, 9);
      assert_whole (&formats, at);
    }
  formats_clear (&formats);
}

/* The disk is full at every size the file passes through. */
static void
test_full (Fixture *fixture, gconstpointer user_data)
{
  Formats formats = { NULL };

  formats_set_up (&formats, fixture);
  for (guint n_pages = formats.old_length / 4096;; n_pages++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char   *sql = g_strdup_printf ("PRAGMA max_page_count=%u", n_pages);
      sqlite3           *native;
      gboolean           done;

      write_old_file (&formats);
      native = wissel_connection_open (formats.path, &error);
      g_assert_no_error (error);
      g_assert_true (wissel_sql_exec_native (native, sql, NULL));
      done = wissel_migration_apply (native, formats.steps, G_N_ELEMENTS (steps_sql), &error);
      g_assert_cmpint (sqlite3_close (native), ==, SQLITE_OK);
      if (!done)
        g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NO_SPACE);
      assert_whole (&formats, n_pages);
      if (done)
        break;
    }
  formats_clear (&formats);
}

/* ---- Steps that must not be taken ---- */

static void
test_refused (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *sql;
    int         code;
  } cases[] = {
    { "DELETE FROM parent WHERE id=1", WISSEL_ERROR_CORRUPT }, /* leaves children behind */
    { "INSERT INTO parent(id,name) VALUES(1,'x')", WISSEL_ERROR_CONSTRAINT },
    { "CREATE TABLE more(a); nonsense", WISSEL_ERROR_FAILED },
  };
  Formats formats = { NULL };

  formats_set_up (&formats, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) steps = load_steps (fixture, 2, cases[i].sql);
      g_autoptr (GError)    error = NULL;
      g_autofree char      *state = NULL;
      sqlite3              *native;

      write_old_file (&formats);
      native = wissel_connection_open (formats.path, NULL);
      g_assert_false (wissel_migration_apply (native, steps, 2, &error));
      g_assert_error (error, WISSEL_ERROR, cases[i].code);
      g_assert_cmpint (sqlite3_close (native), ==, SQLITE_OK);
      state = dump_file (formats.path);
      g_assert_cmpstr (state, ==, formats.states[1]);
    }
  formats_clear (&formats);
}

static void
test_incomplete (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char   *folder = g_build_filename (fixture->folder, "schema", NULL);
  g_autofree char   *second = g_build_filename (folder, "0002-step.sql", NULL);
  g_autoptr (GError) error = NULL;

  g_ptr_array_unref (load_steps (fixture, 3, NULL));
  g_assert_cmpint (g_unlink (second), ==, 0);
  g_assert_null (wissel_migration_load_steps (folder, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/migration/interrupt", test_interrupt);
  ADD ("/migration/kill", test_kill);
  ADD ("/migration/full", test_full);
  ADD ("/migration/refused", test_refused);
  ADD ("/migration/incomplete", test_incomplete);

  return g_test_run ();
}

#include "wissel-package-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-connection.h"
#include "wissel-error.h"
#include "wissel-file.h"
#include "wissel-migration.h"
#include "wissel-seal.h"
#include "wissel-session-private.h"

/* Time to look at a package: a base and something for its size. */
#define CHECK_SECONDS 3
#define CHECK_BYTES_PER_SECOND (20 << 20)
#define STEPS_PER_LOOK_AT_CLOCK 5000

typedef struct
{
  gint64 deadline; /* monotonic time */
} Guard;

void
wissel_package_info_free (WisselPackageInfo *info)
{
  g_free (info->network);
  g_free (info->made_at);
  g_free (info->made_with);
  g_free (info);
}

static int
deadline_cb (gpointer user_data)
{
  return g_get_monotonic_time () > ((Guard *) user_data)->deadline;
}

/* Reading, and the pragmas of the checks: nothing else happens in a foreign file. */
static int
authorize_cb (gpointer    user_data,
              int         action,
              const char *first,
              const char *second,
              const char *database,
              const char *trigger)
{
  static const char *const pragmas[] = { "integrity_check", "foreign_key_check", NULL };

  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;

    case SQLITE_PRAGMA:
      return g_strv_contains (pragmas, first) ? SQLITE_OK : SQLITE_DENY;

    default:
      g_debug ("Not allowed in a package: %d %s %s", action, first, second);
      return SQLITE_DENY;
    }
}

static void
restrict_connection (sqlite3 *native, Guard *guard)
{
  static const int limits[][2] = {
    { SQLITE_LIMIT_LENGTH, 256 << 20 },   { SQLITE_LIMIT_SQL_LENGTH, 100000 },
    { SQLITE_LIMIT_COLUMN, 100 },         { SQLITE_LIMIT_EXPR_DEPTH, 100 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 10 }, { SQLITE_LIMIT_VDBE_OP, 250000 },
    { SQLITE_LIMIT_FUNCTION_ARG, 16 },    { SQLITE_LIMIT_ATTACHED, 0 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },   { SQLITE_LIMIT_VARIABLE_NUMBER, 50 },
    { SQLITE_LIMIT_WORKER_THREADS, 0 },   { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100 },
  };

  sqlite3_extended_result_codes (native, 1);
  sqlite3_db_config (native, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  wissel_sql_exec_native (native,
                          "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; "
                          "PRAGMA temp_store=MEMORY; PRAGMA query_only=ON",
                          NULL);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (native, limits[i][0], limits[i][1]);

  sqlite3_progress_handler (native, STEPS_PER_LOOK_AT_CLOCK, deadline_cb, guard);
  sqlite3_set_authorizer (native, authorize_cb, NULL);
}

/* ---- Schema ---- */

#define SCHEMA_SQL "SELECT type||' '||name||' '||ifnull(sql,'') FROM sqlite_schema ORDER BY 1"

static char *
read_schema (sqlite3 *native, GError **error)
{
  g_autoptr (GString)      text = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare_native (native, SCHEMA_SQL, error);
  gboolean                 has_row;

  if (stmt == NULL)
    return NULL;

  for (;;)
    {
      const char *line;

      if (!wissel_sql_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_string_free (g_steal_pointer (&text), FALSE);

      line = wissel_sql_peek_text (stmt, 0);
      g_string_append (text, line != NULL ? line : "");
      g_string_append_c (text, '\n');
    }
}

/* What the schema of a package of @format has to be: the steps themselves say so. */
static char *
make_expected_schema (int format, GError **error)
{
  g_autoptr (GPtrArray) steps = wissel_migration_load_steps (NULL, error);
  sqlite3              *native = NULL;
  char                 *schema = NULL;

  if (steps == NULL)
    return NULL;

  if (sqlite3_open (":memory:", &native) == SQLITE_OK &&
      wissel_migration_apply (native, steps, format, error) &&
      wissel_sql_exec_native (native, WISSEL_PACKAGE_MANIFEST, error))
    schema = read_schema (native, error);
  sqlite3_close (native);

  return schema;
}

static gboolean
check_schema (sqlite3 *native, const char *path, int format, GError **error)
{
  g_autofree char *expected = make_expected_schema (format, error);
  g_autofree char *found = expected != NULL ? read_schema (native, error) : NULL;

  if (found == NULL)
    return FALSE;

  if (g_str_equal (found, expected))
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN,
               _ ("“%s” is not a package of Wissel: its tables are not those of a network."), path);

  return FALSE;
}

/* ---- Contents ---- */

GPtrArray *
wissel_package_list_tables (sqlite3 *native, GError **error)
{
  g_autoptr (GPtrArray)    names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row;

  stmt = wissel_sql_prepare_native (
    native,
    "SELECT name FROM sqlite_schema WHERE type='table' AND "
    "name NOT LIKE 'sqlite%' AND name NOT IN ('manifest','replay') ORDER BY name",
    error);
  if (stmt == NULL)
    return NULL;

  for (;;)
    {
      if (!wissel_sql_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&names);

      g_ptr_array_add (names, wissel_sql_dup_text (stmt, 0));
    }
}

gboolean
wissel_package_count_records (sqlite3 *native, gint64 *out_count, GError **error)
{
  g_autoptr (GPtrArray) tables = wissel_package_list_tables (native, error);

  *out_count = 0;
  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      const char              *table = g_ptr_array_index (tables, i);
      g_autofree char         *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", table);
      g_autoptr (sqlite3_stmt) stmt = NULL;

      if (g_str_has_prefix (table, "journal"))
        continue;

      stmt = wissel_sql_prepare_native (native, sql, error);
      if (stmt == NULL || !wissel_sql_step (stmt, NULL, error))
        return FALSE;

      *out_count += sqlite3_column_int64 (stmt, 0);
    }

  return tables != NULL;
}

static gboolean
check_row_texts (sqlite3_stmt *stmt, const char *table, GError **error)
{
  for (int i = 0; i < sqlite3_column_count (stmt); i++)
    {
      const char *text;

      if (sqlite3_column_type (stmt, i) != SQLITE_TEXT)
        continue;

      text = wissel_sql_peek_text (stmt, i);
      if (text == NULL || !g_utf8_validate_len (text, sqlite3_column_bytes (stmt, i), NULL))
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                       _ ("The package holds unreadable text in the table “%s”. Use another copy "
                          "of it."),
                       table);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_texts (sqlite3 *native, GError **error)
{
  g_autoptr (GPtrArray) tables = wissel_package_list_tables (native, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      const char              *table = g_ptr_array_index (tables, i);
      g_autofree char         *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
      g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare_native (native, sql, error);
      gboolean                 has_row = TRUE;

      while (stmt != NULL && has_row)
        if (!wissel_sql_step (stmt, &has_row, error) ||
            (has_row && !check_row_texts (stmt, table, error)))
          return FALSE;

      if (stmt == NULL)
        return FALSE;
    }

  return tables != NULL;
}

/* ---- Manifest ---- */

static char *
read_manifest (sqlite3 *native, const char *name, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row;

  stmt = wissel_sql_prepare_native (native, "SELECT value FROM manifest WHERE name=?1", error);
  if (stmt == NULL)
    return NULL;

  wissel_sql_bind_text (stmt, 1, name);
  if (!wissel_sql_step (stmt, &has_row, error))
    return NULL;

  return has_row ? wissel_sql_dup_text (stmt, 0) : g_strdup ("");
}

static gboolean
check_counts (sqlite3 *native, const char *promised, gint64 *out_count, GError **error)
{
  if (!wissel_package_count_records (native, out_count, error))
    return FALSE;

  if (*out_count == g_ascii_strtoll (promised, NULL, 10))
    return TRUE;

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                       _ ("The package is incomplete: it promises another number of records than "
                          "it holds. Use another copy of it."));

  return FALSE;
}

static WisselPackageInfo *
inspect_open_file (sqlite3                *native,
                   const char             *path,
                   const WisselFileHeader *header,
                   GError                **error)
{
  g_autoptr (WisselPackageInfo) info = g_new0 (WisselPackageInfo, 1);
  g_autofree char              *seal = NULL;
  g_autofree char              *records = NULL;

  info->format = header->format;
  info->size = header->size;
  if (!check_schema (native, path, header->format, error) ||
      !(seal = read_manifest (native, "seal", error)) || !wissel_seal_check (path, seal, error) ||
      !wissel_connection_check (native, "integrity_check", error) ||
      !wissel_connection_check_references (native, error) || !check_texts (native, error) ||
      !(records = read_manifest (native, "records", error)) ||
      !check_counts (native, records, &info->n_records, error) ||
      !(info->network = read_manifest (native, "network", error)) ||
      !(info->made_at = read_manifest (native, "made-at", error)) ||
      !(info->made_with = read_manifest (native, "made-with", error)))
    return NULL;

  return g_steal_pointer (&info);
}

/* What went wrong inside is for the log; people are told what it means for the package. Stopped by
 * the clock is no cancelling by the user, and a forbidden or impossible statement can only come
 * from the file. */
static void
name_failure (const char *path, GError **error)
{
  int code;

  if (error == NULL || *error == NULL ||
      g_error_matches (*error, WISSEL_ERROR, WISSEL_ERROR_TOO_NEW))
    return;

  g_debug ("Package refused: %s", (*error)->message);
  code = (*error)->domain == WISSEL_ERROR ? (*error)->code : WISSEL_ERROR_LIMIT;
  g_clear_error (error);
  if (code == WISSEL_ERROR_LIMIT)
    g_set_error (
      error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
      _ ("“%s” takes too long to check or holds values that are too large, so it was not "
         "read."),
      path);
  else if (code == WISSEL_ERROR_CORRUPT)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                 _ ("“%s” was damaged or changed after it was made. Use another copy of it."),
                 path);
  else
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN, _ ("“%s” is not a package of Wissel."),
                 path);
}

WisselPackageInfo *
wissel_package_inspect (const char *path, const char *shown_path, GError **error)
{
  g_autofree char   *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char   *uri = g_strdup_printf ("file:%s?mode=ro&immutable=1", escaped);
  WisselPackageInfo *info = NULL;
  WisselFileHeader   header;
  Guard              guard;
  sqlite3           *native = NULL;
  int                code;

  if (!wissel_file_read_header (path, &header, error))
    return NULL;

  guard.deadline = g_get_monotonic_time () +
                   (CHECK_SECONDS + header.size / CHECK_BYTES_PER_SECOND) * G_USEC_PER_SEC;
  code = wissel_sql_open (
    uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOFOLLOW,
    &native);
  if (code == SQLITE_OK)
    {
      restrict_connection (native, &guard);
      info = inspect_open_file (native, path, &header, error);
      if (info == NULL)
        name_failure (shown_path, error);
    }
  else
    wissel_sql_set_error_for_code (error, code, sqlite3_errstr (code));
  sqlite3_close (native);

  return info;
}

char *
wissel_package_copy (const char *path, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "wissel", NULL);
  g_autofree char *name = g_build_filename (folder, "package", NULL);
  g_autofree char *copy = NULL;
  WisselFileHeader header;

  if (!wissel_file_read_header (path, &header, error))
    return NULL;

  if (header.size > WISSEL_PACKAGE_MAX_SIZE)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                   _ ("“%s” is larger than a package may be (2 GB)."), path);
      return NULL;
    }

  if (!wissel_file_make_folder (folder, error) ||
      !(copy = wissel_file_make_temporary (name, error)))
    return NULL;

  if (wissel_file_copy (path, copy, error))
    return g_steal_pointer (&copy);

  wissel_file_remove_temporary (copy);

  return NULL;
}

WisselPackageInfo *
wissel_package_check (const char *path, GError **error)
{
  g_autofree char   *copy = NULL;
  WisselPackageInfo *info;

  g_return_val_if_fail (path != NULL, NULL);

  if (!(copy = wissel_package_copy (path, error)))
    return NULL;

  info = wissel_package_inspect (copy, path, error);
  wissel_file_remove_temporary (copy);

  return info;
}

#include "wissel-package-private.h"

#include <errno.h>

#include "wissel-connection.h"
#include "wissel-error.h"
#include "wissel-file.h"
#include "wissel-migration.h"
#include "wissel-opening.h"
#include "wissel-session-private.h"

static char *
list_columns (sqlite3 *native, const char *table, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare_native (native,
                                    "SELECT group_concat('\"'||name||'\"') "
                                    "FROM pragma_table_info(?1,'main')",
                                    error);
  if (stmt == NULL)
    return NULL;

  wissel_sql_bind_text (stmt, 1, table);
  if (!wissel_sql_step (stmt, NULL, error))
    return NULL;

  return wissel_sql_dup_text (stmt, 0);
}

static gboolean
copy_table (sqlite3 *native, const char *table, GError **error)
{
  g_autofree char *columns = list_columns (native, table, error);
  g_autofree char *sql = NULL;

  if (columns == NULL)
    return FALSE;

  sql = g_strdup_printf ("INSERT INTO main.\"%1$s\"(%2$s) SELECT %2$s FROM package.\"%1$s\"", table,
                         columns);

  return wissel_sql_exec_native (native, sql, error);
}

static gboolean
copy_tables (sqlite3 *native, GError **error)
{
  g_autoptr (GPtrArray) tables = wissel_package_list_tables (native, error);

  if (tables == NULL ||
      !wissel_sql_exec_native (native, "INSERT INTO main.replay(id) VALUES(1)", error))
    return FALSE;

  for (guint i = 0; i < tables->len; i++)
    if (!copy_table (native, g_ptr_array_index (tables, i), error))
      return FALSE;

  return wissel_sql_exec_native (native, "DELETE FROM main.replay", error) &&
         wissel_connection_check_references (native, error);
}

static gboolean
attach_package (sqlite3 *native, const char *package, GError **error)
{
  g_autofree char         *escaped = g_uri_escape_string (package, "/", FALSE);
  g_autofree char         *uri = g_strdup_printf ("file:%s?mode=ro&immutable=1", escaped);
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare_native (native, "ATTACH ?1 AS package", error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, uri);

  return wissel_sql_run (stmt, error);
}

/* Records and journal as they are; references are looked at when all are there. */
static gboolean
copy_records (sqlite3 *native, const char *package, GError **error)
{
  gboolean done;

  if (!attach_package (native, package, error))
    return FALSE;

  done = wissel_sql_exec_native (native, "PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE", error) &&
         copy_tables (native, error) && wissel_sql_exec_native (native, "COMMIT", error);
  if (!done && !sqlite3_get_autocommit (native))
    wissel_sql_exec_native (native, "ROLLBACK", NULL);

  return wissel_sql_exec_native (native, "DETACH package; PRAGMA foreign_keys=ON",
                                 done ? error : NULL) &&
         done;
}

static gboolean
fill_from_package (const char *path, const char *package, int format, GError **error)
{
  g_autoptr (GPtrArray) steps = wissel_migration_load_steps (NULL, error);
  sqlite3              *native;
  gboolean              done;

  if (steps == NULL || !(native = wissel_connection_open (path, error)))
    return FALSE;

  done = wissel_migration_apply (native, steps, format, error) &&
         copy_records (native, package, error) &&
         wissel_migration_apply (native, steps, WISSEL_FORMAT, error);
  sqlite3_close (native);

  return done;
}

static gboolean
restore_copy (const char *copy, const char *path, const char *target, GError **error)
{
  g_autoptr (WisselPackageInfo) info = wissel_package_inspect (copy, path, error);
  g_autofree char              *temporary = NULL;

  if (info == NULL || !(temporary = wissel_file_make_temporary (target, error)))
    return FALSE;

  if (fill_from_package (temporary, copy, info->format, error) &&
      wissel_file_give_name (temporary, target, error))
    return TRUE;

  wissel_file_remove_temporary (temporary);

  return FALSE;
}

gboolean
wissel_package_restore (const char *path, const char *target, GError **error)
{
  g_autofree char *resolved = NULL;
  g_autofree char *copy = NULL;
  gboolean         done;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!(resolved = wissel_file_resolve (target, error)) ||
      !wissel_file_check_place (resolved, error))
    return FALSE;

  if (g_file_test (resolved, G_FILE_TEST_EXISTS))
    {
      wissel_file_set_error (error, resolved, EEXIST);
      return FALSE;
    }

  if (!(copy = wissel_package_copy (path, error)))
    return FALSE;

  done = restore_copy (copy, path, resolved, error);
  wissel_file_remove_temporary (copy);

  return done;
}

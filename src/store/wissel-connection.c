#include "wissel-connection.h"

#include <glib/gi18n.h>

#include "wissel-error.h"

/* A setting and the answer that shows it was taken; NULL when it answers nothing. The order
 * matters: the lock mode before the journal mode, so that the log needs no shared memory. */
static const struct
{
  const char *sql;
  const char *answer;
} settings[] = {
  { "PRAGMA locking_mode=EXCLUSIVE", "exclusive" },
  { "PRAGMA journal_mode=WAL", "wal" },
  { "PRAGMA synchronous=FULL", NULL },
  { "PRAGMA foreign_keys=ON", NULL },
  { "PRAGMA foreign_keys", "1" },
  { "PRAGMA secure_delete=ON", "1" },
  { "PRAGMA recursive_triggers=ON", NULL },
  { "PRAGMA cell_size_check=ON", NULL },
  { "PRAGMA mmap_size=0", NULL },
  { "PRAGMA cache_size=-65536", NULL }, /* random ids touch pages everywhere */
  { "PRAGMA temp_store=MEMORY", NULL },
  { "PRAGMA journal_size_limit=1048576", NULL },
};

static void
configure (sqlite3 *native)
{
  sqlite3_extended_result_codes (native, 1);
  sqlite3_db_config (native, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_busy_timeout (native, 2000);
}

static gboolean
apply_setting (sqlite3 *native, const char *sql, const char *answer, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare_native (native, sql, error);
  gboolean                 has_row;

  if (stmt == NULL || !wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  if (answer == NULL || (has_row && g_str_equal (wissel_sql_peek_text (stmt, 0), answer)))
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED,
               _ ("The place of the network file does not allow safe writing (%s). Move the "
                  "network to a folder on this computer’s own disk."),
               sql);

  return FALSE;
}

/* In exclusive mode the first lock taken is kept until the connection is closed. */
static gboolean
take_lock (sqlite3 *native, GError **error)
{
  return wissel_sql_exec_native (native, "BEGIN IMMEDIATE; COMMIT", error);
}

static gboolean
prepare_connection (sqlite3 *native, GError **error)
{
  configure (native);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!apply_setting (native, settings[i].sql, settings[i].answer, error))
      return FALSE;

  return take_lock (native, error);
}

sqlite3 *
wissel_connection_open (const char *path, GError **error)
{
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE |
              SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_URI;
  sqlite3 *native = NULL;
  int      code = wissel_sql_open (path, flags, &native);

  if (code != SQLITE_OK)
    wissel_sql_set_error_for_code (error, code, sqlite3_errstr (code));
  else if (sqlite3_db_readonly (native, "main") == 1)
    wissel_sql_set_error_for_code (error, SQLITE_READONLY, NULL);
  else if (prepare_connection (native, error))
    return native;

  sqlite3_close (native);

  return NULL;
}

gboolean
wissel_connection_get_pragma (sqlite3 *native, const char *name, gint64 *out_value, GError **error)
{
  g_autofree char         *sql = g_strconcat ("PRAGMA ", name, NULL);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare_native (native, sql, error);

  if (stmt == NULL || !wissel_sql_step (stmt, NULL, error))
    return FALSE;

  *out_value = sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

gboolean
wissel_connection_check (sqlite3 *native, const char *pragma, GError **error)
{
  g_autofree char         *sql = g_strdup_printf ("PRAGMA %s(1)", pragma);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare_native (native, sql, error);
  gboolean                 has_row;
  const char              *answer;

  if (stmt == NULL || !wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  answer = has_row ? wissel_sql_peek_text (stmt, 0) : NULL;
  if (answer != NULL && g_str_equal (answer, "ok"))
    return TRUE;

  wissel_sql_set_error_for_code (error, SQLITE_CORRUPT, answer != NULL ? answer : "?");

  return FALSE;
}

gboolean
wissel_connection_check_references (sqlite3 *native, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row;

  stmt = wissel_sql_prepare_native (native, "PRAGMA foreign_key_check", error);
  if (stmt == NULL || !wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  if (!has_row)
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
               _ ("A record in “%1$s” refers to a record in “%2$s” that does not exist."),
               wissel_sql_peek_text (stmt, 0), wissel_sql_peek_text (stmt, 2));

  return FALSE;
}

#include "wissel-session-private.h"

#include <string.h>

#define MAX_IDLE_STATEMENTS 256

/* By default SQLite counts its memory under a lock that is taken a hundred times for each row that
 * is written, for figures which nobody asks for. */
int
wissel_sql_open (const char *name, int flags, sqlite3 **out_native)
{
  static gsize is_configured = 0;

  if (g_once_init_enter (&is_configured))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&is_configured, 1);
    }

  return sqlite3_open_v2 (name, out_native, flags | SQLITE_OPEN_NOMUTEX, NULL);
}

/* Which session a statement goes back to; GLib keeps the association outside the statement. */
static GQuark
session_quark (void)
{
  return g_quark_from_static_string ("wissel-sql-session");
}

static sqlite3_stmt *
prepare (sqlite3 *native, const char *sql, guint flags, GError **error)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v3 (native, sql, -1, flags, &stmt, NULL) == SQLITE_OK)
    return stmt;

  wissel_sql_set_error (error, native);

  return NULL;
}

sqlite3_stmt *
wissel_sql_prepare_native (sqlite3 *native, const char *sql, GError **error)
{
  return prepare (native, sql, 0, error);
}

sqlite3_stmt *
wissel_sql_prepare (WisselSession *session, const char *sql, GError **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (session->idle_statements, sql);

  if (stmt != NULL)
    {
      g_hash_table_steal (session->idle_statements, sql);
      return stmt;
    }

  stmt = prepare (session->native, sql, SQLITE_PREPARE_PERSISTENT, error);
  if (stmt != NULL)
    g_dataset_id_set_data (stmt, session_quark (), session);

  return stmt;
}

gboolean
wissel_sql_add_tables (WisselSession *session, const char *sql, GHashTable *tables, GError **error)
{
  sqlite3_stmt *stmt;

  session->tables_read = tables;
  stmt = prepare (session->native, sql, 0, error);
  session->tables_read = NULL;
  sqlite3_finalize (stmt);

  return stmt != NULL;
}

void
wissel_sql_release (sqlite3_stmt *stmt)
{
  WisselSession *session = g_dataset_id_get_data (stmt, session_quark ());

  sqlite3_reset (stmt);
  if (session != NULL && g_hash_table_size (session->idle_statements) < MAX_IDLE_STATEMENTS &&
      !g_hash_table_contains (session->idle_statements, sqlite3_sql (stmt)))
    {
      sqlite3_clear_bindings (stmt);
      g_hash_table_insert (session->idle_statements, (gpointer) sqlite3_sql (stmt), stmt);
      return;
    }

  if (session != NULL)
    g_dataset_destroy (stmt);
  sqlite3_finalize (stmt);
}

gboolean
wissel_sql_step (sqlite3_stmt *stmt, gboolean *out_has_row, GError **error)
{
  int code = sqlite3_step (stmt);

  if (out_has_row != NULL)
    *out_has_row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  wissel_sql_set_error (error, sqlite3_db_handle (stmt));

  return FALSE;
}

gboolean
wissel_sql_run (sqlite3_stmt *stmt, GError **error)
{
  gboolean done = wissel_sql_step (stmt, NULL, error);

  sqlite3_reset (stmt);

  return done;
}

GArray *
wissel_sql_read_ids (sqlite3_stmt *stmt, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean           has_row;

  while (wissel_sql_step (stmt, &has_row, error))
    {
      gint64 id;

      if (!has_row)
        return g_steal_pointer (&ids);

      id = sqlite3_column_int64 (stmt, 0);
      g_array_append_val (ids, id);
    }

  return NULL;
}

gboolean
wissel_sql_exec_native (sqlite3 *native, const char *sql, GError **error)
{
  if (sqlite3_exec (native, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  wissel_sql_set_error (error, native);

  return FALSE;
}

gboolean
wissel_sql_exec (WisselSession *session, const char *sql, GError **error)
{
  return wissel_sql_exec_native (session->native, sql, error);
}

gboolean
wissel_sql_get_int64 (WisselSession *session, const char *sql, gint64 *out_value, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);
  gboolean                 has_row;

  if (stmt == NULL || !wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  *out_value = has_row ? sqlite3_column_int64 (stmt, 0) : 0;

  return TRUE;
}

void
wissel_sql_bind_text (sqlite3_stmt *stmt, int index, const char *text)
{
  sqlite3_bind_text (stmt, index, text, -1, SQLITE_TRANSIENT);
}

void
wissel_sql_bind_id (sqlite3_stmt *stmt, int index, gint64 id)
{
  if (id != 0)
    sqlite3_bind_int64 (stmt, index, id);
  else
    sqlite3_bind_null (stmt, index);
}

void
wissel_sql_bind_bytes (sqlite3_stmt *stmt, int index, GBytes *bytes)
{
  gsize         length;
  gconstpointer data;

  if (bytes == NULL)
    {
      sqlite3_bind_null (stmt, index);
      return;
    }

  data = g_bytes_get_data (bytes, &length);
  sqlite3_bind_blob64 (stmt, index, data != NULL ? data : "", length, SQLITE_TRANSIENT);
}

const char *
wissel_sql_peek_text (sqlite3_stmt *stmt, int column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

char *
wissel_sql_dup_text (sqlite3_stmt *stmt, int column)
{
  return g_strdup (wissel_sql_peek_text (stmt, column));
}

char *
wissel_sql_quote_name (const char *name)
{
  GString *quoted = g_string_new ("\"");

  for (const char *p = name; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (quoted, '"');

      g_string_append_c (quoted, *p);
    }

  g_string_append_c (quoted, '"');

  return g_string_free (quoted, FALSE);
}

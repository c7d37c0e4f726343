#include "wissel-setting-store.h"

#include "wissel-session-private.h"

gboolean
wissel_session_read_setting (WisselSession *session, const char *key, char **value, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  *value = NULL;
  stmt = wissel_sql_prepare (session, "SELECT value FROM setting WHERE key=?1", error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, key);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  if (has_row)
    *value = g_strdup (wissel_sql_peek_text (stmt, 0));

  return TRUE;
}

gboolean
wissel_session_write_setting (WisselSession *session,
                              const char    *key,
                              const char    *value,
                              GError       **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             "INSERT INTO setting(id,key,value) VALUES(?1,?2,?3) "
                             "ON CONFLICT(key) DO UPDATE SET value=excluded.value",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, wissel_session_new_id (session));
  wissel_sql_bind_text (stmt, 2, key);
  wissel_sql_bind_text (stmt, 3, value);

  return wissel_sql_run (stmt, error);
}

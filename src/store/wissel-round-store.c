#include "wissel-round-store.h"

#include "wissel-list-sql-parts.h"
#include "wissel-session-private.h"

GArray *
wissel_session_list_looking (WisselSession *session, gint64 round, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (
    session, "SELECT l.id FROM learner l WHERE l.round_id = ?1 AND " LOOKS ("l") " ORDER BY l.id",
    error);

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, round);

  return wissel_sql_read_ids (stmt, error);
}

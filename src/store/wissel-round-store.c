#include "wissel-round-store.h"

#include "wissel-session-private.h"

GArray *
wissel_session_list_switchers (WisselSession *session, gint64 round, GError **error)
{
  g_autoptr (GArray)       found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = TRUE;

  stmt =
    wissel_sql_prepare (session,
                        "SELECT l.id FROM learner l "
                        "JOIN person p ON p.id = l.person_id "
                        "JOIN organisation o ON o.id = l.sending_org_id "
                        "WHERE l.round_id = ?1 AND l.state <> 'WITHDRAWN' "
                        "ORDER BY o.short_name COLLATE belgian, o.id, p.last_name COLLATE belgian, "
                        "p.first_name COLLATE belgian, l.id",
                        error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, round);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      gint64 id;

      if (!has_row)
        return g_steal_pointer (&found);

      id = sqlite3_column_int64 (stmt, 0);
      g_array_append_val (found, id);
    }

  return NULL;
}

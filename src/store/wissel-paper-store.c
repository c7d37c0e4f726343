#include "wissel-paper-store.h"

#include "wissel-session-private.h"

/* What a query with one number to fill in finds. */
static GArray *
list_ids (WisselSession *session, const char *sql, gint64 number, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, number);

  return wissel_sql_read_ids (stmt, error);
}

GArray *
wissel_session_list_switchers (WisselSession *session, gint64 round, GError **error)
{
  return list_ids (session,
                   "SELECT l.id FROM learner l "
                   "JOIN person p ON p.id = l.person_id "
                   "JOIN organisation o ON o.id = l.sending_org_id "
                   "WHERE l.round_id = ?1 AND l.state <> 'WITHDRAWN' "
                   "ORDER BY o.short_name COLLATE belgian, o.id, p.last_name COLLATE belgian, "
                   "p.first_name COLLATE belgian, l.id",
                   round, error);
}

GArray *
wissel_session_list_hosts (WisselSession *session, gint64 except, GError **error)
{
  return list_ids (session,
                   "SELECT o.id FROM organisation o WHERE o.id <> ?1 AND EXISTS "
                   "(SELECT 1 FROM learning_place p WHERE p.organisation_id = o.id "
                   "AND p.state = 'PUBLISHED') "
                   "ORDER BY o.short_name COLLATE belgian, o.id",
                   except, error);
}

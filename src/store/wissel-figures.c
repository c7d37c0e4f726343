#include "wissel-figures.h"

#include "wissel-session-private.h"

gboolean
wissel_session_count_exchanges (
  WisselSession *session, gint64 organisation, int *sent, int *hosted, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  stmt = wissel_sql_prepare (
    session, "SELECT sent, hosted FROM v_reciprocity WHERE organisation_id = ?1", error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, organisation);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  *sent = has_row ? sqlite3_column_int (stmt, 0) : 0;
  *hosted = has_row ? sqlite3_column_int (stmt, 1) : 0;

  return TRUE;
}

gboolean
wissel_session_count_kept (
  WisselSession *session, gint64 organisation, gint64 round, int *sent, int *hosted, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  stmt = wissel_sql_prepare (session,
                             "SELECT total(l.sending_org_id = ?1), total(p.organisation_id = ?1) "
                             "FROM exchange e JOIN match_pair m ON m.id = e.match_id "
                             "JOIN learner l ON l.id = m.learner_id "
                             "JOIN learning_place p ON p.id = m.place_id "
                             "WHERE m.round_id = ?2 "
                             "AND e.state IN ('COMPLETED', 'EVALUATED', 'CLOSED')",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, organisation);
  sqlite3_bind_int64 (stmt, 2, round);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  *sent = has_row ? sqlite3_column_int (stmt, 0) : 0;
  *hosted = has_row ? sqlite3_column_int (stmt, 1) : 0;

  return TRUE;
}

gboolean
wissel_session_find_last_reference (WisselSession *session,
                                    const char    *code,
                                    gint64        *last,
                                    GError       **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  /* The point follows the dash: the two bounds hold exactly the references that begin with both. */
  stmt = wissel_sql_prepare (session,
                             "SELECT ifnull (max (CAST (substr (reference, length (?1) + 2) AS "
                             "INTEGER)), 0) FROM exchange "
                             "WHERE reference > ?1 || '-' AND reference < ?1 || '.'",
                             error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, code);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  *last = has_row ? sqlite3_column_int64 (stmt, 0) : 0;

  return TRUE;
}

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

/* ---- Matches that organisations are told of ---- */

#define MATCHES                                                                                    \
  "SELECT m.id FROM match_pair m "                                                                 \
  "JOIN st_round r ON r.id = m.round_id "                                                          \
  "JOIN learner l ON l.id = m.learner_id "                                                         \
  "JOIN person p ON p.id = l.person_id "                                                           \
  "JOIN learning_place lp ON lp.id = m.place_id "                                                  \
  "WHERE m.state = 'ACCEPTED' "                                                                    \
  "AND CASE ?2 WHEN 0 THEN r.state NOT IN ('CLOSED', 'CANCELLED') ELSE r.id = ?2 END AND "
#define BY_NAME                                                                                    \
  " = ?1 ORDER BY p.last_name COLLATE belgian, p.first_name COLLATE belgian, l.id, m.id"

GArray *
wissel_session_list_matches_of (
  WisselSession *session, gint64 organisation, WisselMatchSide side, gint64 round, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             side == WISSEL_MATCH_SENT ? MATCHES "l.sending_org_id" BY_NAME
                                                       : MATCHES "lp.organisation_id" BY_NAME,
                             error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, organisation);
  sqlite3_bind_int64 (stmt, 2, round);

  return wissel_sql_read_ids (stmt, error);
}

/* The document counts for how they were told when it was made on the day that is noted. */
static const char informed_sql[] =
  "WITH touched (organisation, sent, received, told) AS ("
  "SELECT l.sending_org_id, 1, 0, m.informed_sending_on FROM match_pair m "
  "JOIN learner l ON l.id = m.learner_id WHERE m.round_id = ?1 AND m.state = 'ACCEPTED' "
  "UNION ALL "
  "SELECT p.organisation_id, 0, 1, m.informed_host_on FROM match_pair m "
  "JOIN learning_place p ON p.id = m.place_id WHERE m.round_id = ?1 AND m.state = 'ACCEPTED'), "
  "counted AS (SELECT organisation, sum(sent) AS sent, sum(received) AS received, "
  "count(told) AS n_told, max(told) AS told FROM touched GROUP BY organisation) "
  "SELECT c.organisation, c.sent, c.received, c.n_told, c.told, "
  "(SELECT d.doc_code FROM generated_document d WHERE d.entity = 'organisation' "
  "AND d.entity_id = c.organisation AND d.doc_code IN ('D09', 'D09M') "
  "AND date(d.created_at, 'localtime') = c.told ORDER BY d.created_at DESC, d.id DESC LIMIT 1) "
  "FROM counted c JOIN organisation o ON o.id = c.organisation "
  "ORDER BY o.short_name COLLATE belgian, o.id";

static void
read_informed (sqlite3_stmt *stmt, WisselInformed *informed)
{
  const char *told = (const char *) sqlite3_column_text (stmt, 4);
  const char *means = (const char *) sqlite3_column_text (stmt, 5);

  informed->organisation = sqlite3_column_int64 (stmt, 0);
  informed->n_sent = (guint) sqlite3_column_int (stmt, 1);
  informed->n_received = (guint) sqlite3_column_int (stmt, 2);
  informed->n_told = (guint) sqlite3_column_int (stmt, 3);
  g_strlcpy (informed->told_on, told != NULL ? told : "", sizeof informed->told_on);
  g_strlcpy (informed->means, means != NULL ? means : "", sizeof informed->means);
}

GArray *
wissel_session_list_informed (WisselSession *session, gint64 round, GError **error)
{
  g_autoptr (GArray)       found = g_array_new (FALSE, TRUE, sizeof (WisselInformed));
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, informed_sql, error);
  gboolean                 has_row;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, round);
  for (;;)
    {
      WisselInformed informed = { 0 };

      if (!wissel_sql_step (stmt, &has_row, error))
        return NULL;

      if (!has_row)
        return g_steal_pointer (&found);

      read_informed (stmt, &informed);
      g_array_append_val (found, informed);
    }
}

#include "wissel-related-store.h"

#include <glib/gi18n.h>

#include "wissel-records.h"
#include "wissel-session-private.h"

/* Each query answers type, id, title, details and state for ?1; what it has to sort by follows. */
typedef struct
{
  const char *name;
  const char *sql;
} Source;

/* What queries say of a row, and the message id for it. */
static const struct
{
  const char *word;
  const char *message;
} words[] = {
  { "STRENGTH", N_ ("Strength") },
  { "ON_SHEET", N_ ("On the talent sheet") },
  { "BROUGHT_BACK", N_ ("Brought back") },
  { "SHEET", N_ ("Talent sheet") },
  { "PRIVATE", N_ ("Private") },
  { "CONSENT_WITHDRAWN", N_ ("Private: consent withdrawn") },
  { "SHARED", N_ ("Shared with HR") },
  { "WITHDRAWN", N_ ("Withdrawn") },
  { "UNUSED", N_ ("Not used yet") },
};

/* A person p. */
#define NAME "p.first_name || ' ' || p.last_name"
#define BY_PERSON " ORDER BY p.last_name COLLATE belgian, p.first_name COLLATE belgian"

/* Who has a competency, on which grounds: said in a conversation, noted on the talent sheet, or
 * brought back from an exchange or a mission. */
#define STRENGTHS                                                                                  \
  " FROM strength s LEFT JOIN person p ON p.id = s.person_id "                                     \
  "LEFT JOIN organisation o ON o.id = ifnull(s.organisation_id, p.employer_id) WHERE "
#define SHEET_LINES                                                                                \
  " FROM talent_sheet_item i JOIN talent_sheet t ON t.id = i.sheet_id "                            \
  "JOIN person p ON p.id = t.person_id LEFT JOIN organisation o ON o.id = p.employer_id "          \
  "WHERE i.kind = 'COMPETENCY' AND "
#define SKILLS                                                                                     \
  " FROM acquired_skill a LEFT JOIN exchange e ON e.id = a.exchange_id "                           \
  "LEFT JOIN match_pair m ON m.id = e.match_id LEFT JOIN learner l ON l.id = m.learner_id "        \
  "LEFT JOIN mission n ON n.id = a.mission_id "                                                    \
  "JOIN person p ON p.id = ifnull(l.person_id, n.person_id) "                                      \
  "LEFT JOIN organisation o ON o.id = p.employer_id WHERE "

/* Days of exchanges that go ahead; the day stands in the details. */
#define BOOKED_DAYS(link)                                                                          \
  "SELECT 'exchange', e.id, NULL, d.held_on, NULL FROM exchange_day d "                            \
  "JOIN exchange e ON e.id = d.exchange_id JOIN match_pair m ON m.id = e.match_id "                \
  "WHERE e.state <> 'CANCELLED' AND " link " = ?1 ORDER BY d.held_on, e.id"

static const Source sources[] = {
  { "competency-wanted",
    "SELECT 'learning_question', q.id, NULL, " NAME " || ' · ' || o.short_name, NULL "
    "FROM question_competency x JOIN learning_question q ON q.id = x.question_id "
    "JOIN learner l ON l.id = q.learner_id JOIN person p ON p.id = l.person_id "
    "JOIN organisation o ON o.id = l.sending_org_id WHERE x.competency_id = ?1" BY_PERSON },
  { "competency-taught",
    "SELECT 'learning_place', lp.id, NULL, o.short_name || ifnull(' · ' || "
    "(SELECT group_concat(" NAME ", ', ') FROM place_coach pc "
    "JOIN coach c ON c.id = pc.coach_id JOIN person p ON p.id = c.person_id "
    "WHERE pc.place_id = lp.id), ''), NULL "
    "FROM place_competency x JOIN learning_place lp ON lp.id = x.place_id "
    "JOIN organisation o ON o.id = lp.organisation_id WHERE x.competency_id = ?1 "
    "ORDER BY o.short_name COLLATE belgian, lp.title COLLATE belgian" },
  { "competency-had", "SELECT * FROM ("
                      "SELECT CASE WHEN s.person_id NOTNULL THEN 'person' ELSE 'organisation' END, "
                      "ifnull(s.person_id, s.organisation_id), NULL, "
                      "CASE WHEN s.person_id NOTNULL THEN o.short_name END, 'STRENGTH', "
                      "ifnull(p.last_name, o.short_name) AS sort" STRENGTHS "s.competency_id = ?1 "
                      "UNION ALL SELECT 'person', p.id, NULL, o.short_name, 'ON_SHEET', "
                      "p.last_name" SHEET_LINES "i.competency_id = ?1 "
                      "UNION ALL SELECT 'person', p.id, NULL, o.short_name, 'BROUGHT_BACK', "
                      "p.last_name" SKILLS "a.competency_id = ?1) ORDER BY sort COLLATE belgian" },
  { "competency-asked",
    "SELECT 'mission_offer', f.id, NULL, o.short_name, NULL FROM offer_competency x "
    "JOIN mission_offer f ON f.id = x.offer_id JOIN organisation o ON o.id = f.host_org_id "
    "WHERE x.competency_id = ?1 ORDER BY o.short_name COLLATE belgian, f.title COLLATE belgian" },
  { "framework-terms", "SELECT 'competency', r.id, NULL, NULL, NULL FROM competency r "
                       "WHERE r.framework_id = ?1 AND r.parent_id IS NULL "
                       "ORDER BY r.code, " WISSEL_COMPETENCY_TITLE ("r") " COLLATE belgian" },
  { "competency-narrower",
    "SELECT 'competency', r.id, NULL, r.code, NULL FROM competency r WHERE r.parent_id = ?1 "
    "ORDER BY r.kind IS NOT 'GROUP', r.code, " WISSEL_COMPETENCY_TITLE ("r") " COLLATE belgian" },
  { "person-wants", "SELECT 'competency', x.competency_id, NULL, q.wording, NULL "
                    "FROM question_competency x JOIN learning_question q ON q.id = x.question_id "
                    "JOIN learner l ON l.id = q.learner_id WHERE l.person_id = ?1 ORDER BY q.id" },
  { "person-teaches",
    "SELECT 'competency', x.competency_id, NULL, lp.title, NULL "
    "FROM place_competency x JOIN learning_place lp ON lp.id = x.place_id "
    "JOIN place_coach pc ON pc.place_id = lp.id JOIN coach c ON c.id = pc.coach_id "
    "WHERE c.person_id = ?1 ORDER BY lp.title COLLATE belgian" },
  { "person-has",
    "SELECT 'competency', s.competency_id, NULL, s.example, 'STRENGTH'" STRENGTHS
    "s.competency_id NOTNULL AND s.person_id = ?1 "
    "UNION ALL SELECT 'competency', i.competency_id, NULL, i.text, 'ON_SHEET'" SHEET_LINES
    "i.competency_id NOTNULL AND t.person_id = ?1 "
    "UNION ALL SELECT 'competency', a.competency_id, NULL, a.evidence, 'BROUGHT_BACK'" SKILLS
    "a.competency_id NOTNULL AND ifnull(l.person_id, n.person_id) = ?1" },
  { "person-sheet", "SELECT 'talent_sheet', t.id, 'SHEET', NULL, "
                    "CASE WHEN t.shared_consent_id IS NULL THEN 'PRIVATE' "
                    "WHEN c.withdrawn_on NOTNULL THEN 'CONSENT_WITHDRAWN' "
                    "ELSE 'SHARED' END "
                    "FROM talent_sheet t LEFT JOIN consent c ON c.id = t.shared_consent_id "
                    "WHERE t.person_id = ?1" },
  { "sheet-consents",
    "SELECT 'consent', c.id, NULL, NULL, CASE WHEN c.withdrawn_on NOTNULL "
    "THEN 'WITHDRAWN' WHEN c.id = t.shared_consent_id THEN 'SHARED' "
    "ELSE 'UNUSED' END "
    "FROM talent_sheet t JOIN consent c ON c.person_id = t.person_id "
    "AND c.purpose = 'SHARE_TALENT_SHEET_HR' WHERE t.id = ?1 ORDER BY c.given_on" },
  { "place-days", BOOKED_DAYS ("m.place_id") },
  { "learner-days", BOOKED_DAYS ("m.learner_id") },
};

static const char *
find_sql (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].name, name))
      return sources[i].sql;

  return NULL;
}

static const char *
find_message (const char *word)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, word))
      return words[i].message;

  return NULL;
}

static void
row_free (gpointer data)
{
  WisselRelatedRow *self = data;

  g_free (self->details);
  g_free (self);
}

static WisselRelatedRow *
read_row (sqlite3_stmt *stmt)
{
  WisselRelatedRow *row = g_new0 (WisselRelatedRow, 1);

  row->type = g_intern_string (wissel_sql_peek_text (stmt, 0));
  row->id = sqlite3_column_int64 (stmt, 1);
  row->title = find_message (wissel_sql_peek_text (stmt, 2));
  row->details = wissel_sql_dup_text (stmt, 3);
  row->state = find_message (wissel_sql_peek_text (stmt, 4));

  return row;
}

GPtrArray *
wissel_session_related (
  WisselSession *session, const char *source, gint64 id, guint limit, guint *n_rows, GError **error)
{
  g_autoptr (GPtrArray)    rows = g_ptr_array_new_with_free_func (row_free);
  const char              *sql = find_sql (source);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  g_return_val_if_fail (sql != NULL, NULL);

  stmt = wissel_sql_prepare (session, sql, error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, id);
  for (*n_rows = 0; wissel_sql_step (stmt, &has_row, error); ++*n_rows)
    {
      if (!has_row)
        return g_steal_pointer (&rows);

      if (rows->len < limit)
        g_ptr_array_add (rows, read_row (stmt));
    }

  return NULL;
}

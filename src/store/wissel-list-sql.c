#include "wissel-list-sql.h"

#include "wissel-list-sql-parts.h"

/* Matches that were accepted, by the organisation in @column: give and take over all rounds. */
#define SENDS(column)                                                                              \
  "(SELECT count(*) FROM match_pair m JOIN learner l ON l.id = m.learner_id "                      \
  "WHERE l.sending_org_id = " column " AND m.state = 'ACCEPTED')"
#define HOSTS(column)                                                                              \
  "(SELECT count(*) FROM match_pair m JOIN learning_place p ON p.id = m.place_id "                 \
  "WHERE p.organisation_id = " column " AND m.state = 'ACCEPTED')"

/* Exchanges that took place, by the organisation in @column. */
#define REALISED(column)                                                                           \
  "(SELECT count(*) FROM exchange e JOIN match_pair m ON m.id = e.match_id "                       \
  "JOIN learner l ON l.id = m.learner_id JOIN learning_place lp ON lp.id = m.place_id "            \
  "WHERE " column " = r.id AND e.state IN ('COMPLETED', 'EVALUATED', 'CLOSED'))"

/* The rounds `rd` of which @condition is true, by their names and by their ids. */
#define ROUNDS(condition)                                                                          \
  "(SELECT group_concat(rd.name, ', ') FROM st_round rd WHERE " condition ")",                     \
    "SELECT rd.id FROM st_round rd WHERE " condition

/* The organisation sends or hosts somebody in the round, but nobody wrote down how many. */
#define NO_PROMISE                                                                                 \
  "(EXISTS (SELECT 1 FROM learner l WHERE l.sending_org_id = r.id AND l.round_id = rd.id) "        \
  "OR EXISTS (SELECT 1 FROM round_organisation ro WHERE ro.organisation_id = r.id "                \
  "AND ro.round_id = rd.id)) "                                                                     \
  "AND NOT EXISTS (SELECT 1 FROM round_organisation ro WHERE ro.organisation_id = r.id "           \
  "AND ro.round_id = rd.id AND (ro.promised_send > 0 OR ro.promised_host > 0))"

static const WisselListExpression organisations[] = {
  { "short-name", "r.short_name" },
  { "kind", "r.kind" },
  { "sector", "r.sector_code" },
  { "municipality", "(SELECT s.municipality FROM site s WHERE s.organisation_id = r.id "
                    "ORDER BY s.is_seat DESC, s.id LIMIT 1)" },
  { "size", "r.size_band" },
  { "language-regime", "r.language_regime" },
  { "pool", "(SELECT a.state FROM participation a WHERE a.organisation_id = r.id)" },
  { "willing-send", "(SELECT a.willing_send FROM participation a WHERE a.organisation_id = r.id)" },
  { "willing-host", "(SELECT a.willing_host FROM participation a WHERE a.organisation_id = r.id)" },
  { "enterprise-no", "r.enterprise_no" },
  { "people", "(SELECT count(*) FROM person p WHERE p.employer_id = r.id)" },
  { "places", "(SELECT count(*) FROM learning_place p WHERE p.organisation_id = r.id)" },
  { "questions", "(SELECT count(*) FROM learning_question q JOIN learner l ON l.id = q.learner_id "
                 "WHERE l.sending_org_id = r.id)" },
  { "phone", "r.phone" },
  { "email", "r.email" },
  { "sends", SENDS ("r.id") },
  { "hosts", HOSTS ("r.id") },
  { "balance", HOSTS ("r.id") " - " SENDS ("r.id") },
  { "promised-send",
    "(SELECT sum(ro.promised_send) FROM round_organisation ro WHERE ro.organisation_id = r.id)" },
  { "promised-host",
    "(SELECT sum(ro.promised_host) FROM round_organisation ro WHERE ro.organisation_id = r.id)" },
  { "sent", REALISED ("l.sending_org_id") },
  { "hosted", REALISED ("lp.organisation_id") },
  { "engaged", "EXISTS (SELECT 1 FROM agreement_party ap JOIN agreement ag ON ag.id = "
               "ap.agreement_id WHERE ap.organisation_id = r.id AND ag.kind = 'ENGAGEMENT' "
               "AND ag.state = 'SIGNED')" },
  { "last-signal", "(SELECT max(i.seen_on) FROM interest_signal i JOIN participation a "
                   "ON a.id = i.participation_id WHERE a.organisation_id = r.id)" },
  { "strengths", "EXISTS (SELECT 1 FROM strength s WHERE s.organisation_id = r.id)",
    .rows = "SELECT DISTINCT organisation_id FROM strength WHERE organisation_id NOT NULL" },
  { "no-promise-in", ROUNDS (NO_PROMISE) },
  { "attention", "(SELECT CASE WHEN a.state IN ('CONTACTED', 'INTERESTED', 'INTAKE') "
                 "AND a.state_since <= date(" TODAY ", '-30 days') THEN 'NO_ANSWER' "
                 "WHEN a.state IN ('INTAKE', 'ENGAGED') AND a.willing_send = 1 "
                 "AND a.willing_host = 0 THEN 'SENDS_ONLY' END "
                 "FROM participation a WHERE a.organisation_id = r.id)" },
  { "since", "(SELECT a.state_since FROM participation a WHERE a.organisation_id = r.id)" },
};

/* The person looks for a place in the round as the learner `l`, of whom @condition is true. */
#define LOOKS_IN(condition)                                                                        \
  "EXISTS (SELECT 1 FROM learner l WHERE l.person_id = r.id AND l.round_id = rd.id "               \
  "AND " LOOKS ("l") " AND " condition ")"
#define LACKS(table) LOOKS_IN ("NOT EXISTS (SELECT 1 FROM " table " x WHERE x.learner_id = l.id)")

static const WisselListExpression people[] = {
  { "last-name", "r.last_name" },
  { "first-name", "r.first_name" },
  { "employer", "o.short_name", "r.employer_id" },
  { "function", "r.function_title" },
  { "department", "r.department" },
  { "language", "r.language" },
  { "work-email", "r.work_email" },
  { "work-phone", "r.work_phone" },
  { "home-municipality", "r.home_municipality" },
  { "switcher", "EXISTS (SELECT 1 FROM learner l WHERE l.person_id = r.id)",
    .rows = "SELECT DISTINCT person_id FROM learner" },
  { "coach", "EXISTS (SELECT 1 FROM coach c WHERE c.person_id = r.id)",
    .rows = "SELECT DISTINCT person_id FROM coach" },
  { "reach", "(r.max_km IS NOT NULL AND r.home_municipality IS NOT NULL)" },
  { "looks-in", ROUNDS (LOOKS_IN ("1")) },
  { "no-question-in", ROUNDS (LACKS ("learning_question")) },
  { "no-moments-in", ROUNDS (LACKS ("availability")) },
  { "no-preference-in", ROUNDS (LACKS ("preference")) },
};

static const WisselListExpression questions[] = {
  { "wording", "r.wording" },
  { "switcher", PERSON ("p"), "l.person_id" },
  { "employer", "o.short_name", "l.sending_org_id" },
  { "theme", "r.theme_code" },
  { "clarity", "r.clarity" },
  { "goals", "(SELECT count(*) FROM learning_goal g WHERE g.question_id = r.id)" },
  { "smart", "(SELECT count(*) FROM learning_goal g WHERE g.question_id = r.id "
             "AND g.s_specific IS NOT NULL AND g.m_measure IS NOT NULL "
             "AND g.a_achievable IS NOT NULL AND g.r_relevant IS NOT NULL "
             "AND g.t_deadline IS NOT NULL)" },
  { "sharpened", "(SELECT count(*) FROM learning_question_version v WHERE v.question_id = r.id)" },
  { "round", "rd.name", "l.round_id" },
  { "state", "r.state" },
  { "place",
    "(SELECT lp.title FROM match_pair m JOIN learning_place lp ON lp.id = m.place_id "
    "WHERE m.question_id = r.id AND m.state = 'ACCEPTED')",
    "(SELECT m.place_id FROM match_pair m WHERE m.question_id = r.id AND m.state = 'ACCEPTED')" },
  { "looking", LOOKS ("l") },
  { "tagged", "(r.theme_code IS NOT NULL OR EXISTS (SELECT 1 FROM question_competency qc "
              "WHERE qc.question_id = r.id))" },
  { "attention",
    "CASE WHEN l.state IN ('WITHDRAWN', 'NO_PLACE') THEN NULL "
    "WHEN rd.state IN ('RUNNING', 'EVALUATING') AND NOT EXISTS (SELECT 1 FROM match_pair m "
    "WHERE m.question_id = r.id AND m.state = 'ACCEPTED') THEN 'NO_PLACE' "
    "WHEN r.state NOT IN ('DRAFT', 'DETAILED', 'TESTED') THEN NULL "
    "WHEN r.clarity = 'VAGUE' THEN 'NOT_CLEAR' "
    "WHEN NOT EXISTS (SELECT 1 FROM learning_goal g WHERE g.question_id = r.id) "
    "THEN 'NO_GOAL' END" },
  { "since", CHANGED ("learning_question") },
};

#define ROUND_SEATS "ifnull(r.round_capacity, r.capacity)"

/* The place is open, with a seat that the round has not given yet. */
#define SEATS_IN                                                                                   \
  "r.state = 'PUBLISHED' AND " ROUND_SEATS " > (SELECT count(*) FROM match_pair m "                \
  "WHERE m.place_id = r.id AND m.round_id = rd.id AND m.state = 'ACCEPTED')"

static const WisselListExpression places[] = {
  { "title", "r.title" },
  { "organisation", "o.short_name", "r.organisation_id" },
  { "municipality", "s.municipality" },
  { "physical-kind", "r.physical_kind" },
  { "capacity", "r.capacity" },
  { "round-capacity", ROUND_SEATS },
  { "days-offered", "r.days_offered" },
  { "languages", "r.languages" },
  { "coaches",
    "(SELECT group_concat(" PERSON ("p") ", ', ') FROM place_coach pc "
                                         "JOIN coach c ON c.id = pc.coach_id "
                                         "JOIN person p ON p.id = c.person_id "
                                         "WHERE pc.place_id = r.id)",
    "SELECT c.person_id FROM place_coach pc JOIN coach c ON c.id = pc.coach_id WHERE pc.place_id = "
    "r.id" },
  { "taken", "(SELECT count(*) FROM match_pair m WHERE m.place_id = r.id "
             "AND m.state = 'ACCEPTED')" },
  { "sends", SENDS ("r.organisation_id") },
  { "hosts", HOSTS ("r.organisation_id") },
  { "state", "r.state" },
  { "tagged", "(EXISTS (SELECT 1 FROM place_theme pt WHERE pt.place_id = r.id) OR EXISTS "
              "(SELECT 1 FROM place_competency pc WHERE pc.place_id = r.id))" },
  { "moments", "EXISTS (SELECT 1 FROM availability a WHERE a.place_id = r.id)" },
  { "seats-in", ROUNDS (SEATS_IN) },
  { "attention", "CASE WHEN r.state IN ('PAUSED', 'CLOSED') THEN NULL "
                 "WHEN NOT EXISTS (SELECT 1 FROM place_coach pc JOIN coach c ON c.id = pc.coach_id "
                 "WHERE pc.place_id = r.id AND c.state = 'ACTIVE') THEN 'NO_COACH' "
                 "WHEN r.safety_ok IS NOT 1 THEN 'NOT_SAFE' "
                 "WHEN r.state <> 'PUBLISHED' THEN 'NOT_PUBLISHED' END" },
  { "since", CHANGED ("learning_place") },
};

#define MATCH_JOINS                                                                                \
  "JOIN learner l ON l.id = m.learner_id "                                                         \
  "JOIN person p ON p.id = l.person_id "                                                           \
  "JOIN organisation so ON so.id = l.sending_org_id "                                              \
  "JOIN learning_place lp ON lp.id = m.place_id "                                                  \
  "JOIN organisation ho ON ho.id = lp.organisation_id "                                            \
  "LEFT JOIN coach c ON c.id = m.coach_id "                                                        \
  "LEFT JOIN person cp ON cp.id = c.person_id "

static const WisselListExpression matches[] = {
  { "switcher", PERSON ("p"), "l.person_id" },
  { "sending", "so.short_name", "l.sending_org_id" },
  { "wording", "q.wording" },
  { "place", "lp.title", "r.place_id" },
  { "host", "ho.short_name", "lp.organisation_id" },
  { "coach", PERSON ("cp"), "c.person_id" },
  { "week-from", "r.week_from" },
  { "total-score", "r.total_score" },
  { "state", "r.state" },
  { "decided-on", "r.decided_on" },
  { "reason", "r.reason" },
  { "round", "rd.name", "r.round_id" },
  { "explanation", "(SELECT group_concat(e, ' ') FROM (SELECT x.explanation e FROM match_score x "
                   "WHERE x.match_id = r.id ORDER BY x.max_points DESC, x.criterion))" },
  { "attention",
    "CASE WHEN r.state IN ('SUGGESTED', 'CONTENT_OK', 'FEASIBLE', 'PROPOSED') THEN 'TO_DECIDE' "
    "WHEN r.state = 'ACCEPTED' AND NOT EXISTS (SELECT 1 FROM exchange e WHERE e.match_id = r.id) "
    "THEN 'NO_EXCHANGE' END" },
  { "since", "ifnull(r.decided_on, " CHANGED ("match_pair") ")" },
};

#define FIRST_DAY "(SELECT min(d.held_on) FROM exchange_day d WHERE d.exchange_id = r.id)"
#define LAST_DAY "(SELECT max(d.held_on) FROM exchange_day d WHERE d.exchange_id = r.id)"

/* On one of the days of the exchange there are more switchers than the place takes at once. */
#define DAY_IS_FULL                                                                                \
  "EXISTS (SELECT 1 FROM exchange_day d WHERE d.exchange_id = r.id AND lp.capacity < "             \
  "(SELECT count(DISTINCT e2.id) FROM match_pair m2 JOIN exchange e2 ON e2.match_id = m2.id "      \
  "JOIN exchange_day d2 ON d2.exchange_id = e2.id AND d2.held_on = d.held_on "                     \
  "WHERE m2.place_id = m.place_id AND e2.state NOT IN ('INTERRUPTED', 'CANCELLED')))"

static const WisselListExpression exchanges[] = {
  { "reference", "r.reference" },
  { "switcher", PERSON ("p"), "l.person_id" },
  { "sending", "so.short_name", "l.sending_org_id" },
  { "place", "lp.title", "m.place_id" },
  { "host", "ho.short_name", "lp.organisation_id" },
  { "coach", PERSON ("cp"), "c.person_id" },
  { "first-day", FIRST_DAY },
  { "hours", "(SELECT sum(d.attended_hours) FROM exchange_day d WHERE d.exchange_id = r.id)" },
  { "state", "r.state" },
  { "certificate", "(SELECT x.number FROM certificate x WHERE x.exchange_id = r.id "
                   "AND x.state = 'ISSUED' AND x.kind = 'SWITCHER')" },
  { "last-day", LAST_DAY },
  { "certified", "EXISTS (SELECT 1 FROM certificate x WHERE x.exchange_id = r.id "
                 "AND x.state = 'ISSUED' AND x.kind = 'SWITCHER')" },
  { "round", "rd.name", "m.round_id" },
  { "attention",
    "CASE WHEN r.state IN ('PREPARING', 'READY') AND " FIRST_DAY " < " TODAY " THEN 'NOT_BEGUN' "
    "WHEN r.state = 'ONGOING' AND " LAST_DAY " < " TODAY " THEN 'NOT_COMPLETED' "
    "WHEN r.state IN ('PREPARING', 'READY', 'ONGOING') AND " DAY_IS_FULL " THEN 'DAY_FULL' "
    "WHEN r.state = 'PREPARING' AND " FIRST_DAY " <= date(" TODAY ", '+14 days') "
    "THEN 'NOT_READY' "
    "WHEN r.state = 'COMPLETED' AND NOT EXISTS (SELECT 1 FROM certificate x "
    "WHERE x.exchange_id = r.id AND x.state = 'ISSUED' AND x.kind = 'SWITCHER') "
    "THEN 'NO_CERTIFICATE' "
    "WHEN r.state = 'COMPLETED' "
    "AND date(" LAST_DAY ", '+' || rd.eval_delay_days || ' days') < " TODAY " "
    "THEN 'NOT_EVALUATED' "
    "WHEN r.state IN ('PREPARING', 'READY') AND " FIRST_DAY " IS NULL THEN 'NO_DAYS' END" },
  { "since", "CASE WHEN r.state IN ('PREPARING', 'READY') AND " FIRST_DAY " < " TODAY
             " THEN " FIRST_DAY " WHEN r.state IN ('ONGOING', 'COMPLETED') THEN " LAST_DAY
             " ELSE " CHANGED ("exchange") " END" },
};

static const WisselListExpression certificates[] = {
  { "number", "r.number" },
  { "person", PERSON ("p"), "r.person_id" },
  { "kind", "r.kind" },
  { "exchange", "x.reference", "r.exchange_id" },
  { "host", "ho.short_name", "lp.organisation_id" },
  { "issued-on", "r.issued_on" },
  { "hours", "r.hours" },
  { "language", "r.lang" },
  { "state", "r.state" },
};

static const WisselListExpression rounds[] = {
  { "name", "r.name" },
  { "code", "r.code" },
  { "state", "r.state" },
  { "start-on", "r.start_on" },
  { "end-on", "r.end_on" },
  { "questions", "(SELECT count(*) FROM learning_question q JOIN learner l ON l.id = q.learner_id "
                 "WHERE l.round_id = r.id)" },
  { "exchanges", "(SELECT count(*) FROM exchange e JOIN match_pair m ON m.id = e.match_id "
                 "WHERE m.round_id = r.id)" },
};

#define PRESENT                                                                                    \
  "(SELECT count(*) FROM contact_attendance ca WHERE ca.contact_moment_id = r.id AND ca.present "  \
  "= 1)"

static const WisselListExpression moments[] = {
  { "title", "r.title" },
  { "kind", "r.kind" },
  { "held-on", "r.held_on" },
  { "place", "r.place" },
  { "present", PRESENT },
  { "organisations", "(SELECT count(DISTINCT ca.organisation_id) FROM contact_attendance ca "
                     "WHERE ca.contact_moment_id = r.id AND ca.present = 1)" },
  { "open", "(SELECT count(*) FROM follow_up_action f WHERE f.contact_moment_id = r.id "
            "AND f.state IN ('OPEN', 'IN_PROGRESS'))" },
  { "crowded", PRESENT " > r.max_guideline" },
  { "round", "rd.name", "r.round_id" },
  { "outcome", "r.outcome" },
};

/* What lies beside the row is joined LEFT also where there always is one: of such tables SQLite
 * leaves out those whose columns a statement does not ask for. */
static const WisselListSql queries[] = {
  { .list = "organisations",
    .from = "organisation r",
    EXPRESSIONS (organisations),
    .reach = { { "site", "SELECT organisation_id AS row, id AS record FROM site" },
               NOTES ("organisation") } },
  { .list = "people",
    .from = "person r LEFT JOIN organisation o ON o.id = r.employer_id",
    EXPRESSIONS (people),
    .reach = { { "organisation", "SELECT id AS row, employer_id AS record FROM person" },
               NOTES ("person") } },
  { .list = "questions",
    .from = "learning_question r JOIN learner l ON l.id = r.learner_id "
            "LEFT JOIN person p ON p.id = l.person_id "
            "LEFT JOIN organisation o ON o.id = l.sending_org_id "
            "LEFT JOIN st_round rd ON rd.id = l.round_id",
    EXPRESSIONS (questions),
    .reach = { { "person", "SELECT q.id AS row, l.person_id AS record "
                           "FROM learning_question q JOIN learner l ON l.id = q.learner_id" },
               { "organisation",
                 "SELECT q.id AS row, l.sending_org_id AS record "
                 "FROM learning_question q JOIN learner l ON l.id = q.learner_id" } } },
  { .list = "places",
    .from = "learning_place r LEFT JOIN organisation o ON o.id = r.organisation_id "
            "LEFT JOIN site s ON s.id = r.site_id",
    EXPRESSIONS (places),
    .reach = { { "organisation",
                 "SELECT id AS row, organisation_id AS record FROM learning_place" },
               { "site", "SELECT id AS row, site_id AS record FROM learning_place" },
               { "person", "SELECT pc.place_id AS row, c.person_id AS record "
                           "FROM place_coach pc JOIN coach c ON c.id = pc.coach_id" } } },
  { .list = "matches",
    .from = "match_pair r JOIN match_pair m ON m.id = r.id " MATCH_JOINS
            "JOIN learning_question q ON q.id = r.question_id "
            "JOIN st_round rd ON rd.id = r.round_id",
    EXPRESSIONS (matches),
    .reach = { { "person", "SELECT m.id AS row, l.person_id AS record "
                           "FROM match_pair m JOIN learner l ON l.id = m.learner_id" },
               { "learning_place", "SELECT id AS row, place_id AS record FROM match_pair" },
               { "learning_question",
                 "SELECT id AS row, question_id AS record FROM match_pair" } } },
  { .list = "exchanges",
    .from = "exchange r JOIN match_pair m ON m.id = r.match_id " MATCH_JOINS
            "JOIN st_round rd ON rd.id = m.round_id",
    EXPRESSIONS (exchanges),
    .reach = { { "person", "SELECT e.id AS row, l.person_id AS record FROM exchange e "
                           "JOIN match_pair m ON m.id = e.match_id "
                           "JOIN learner l ON l.id = m.learner_id" },
               { "learning_place", "SELECT e.id AS row, m.place_id AS record FROM exchange e "
                                   "JOIN match_pair m ON m.id = e.match_id" },
               { "organisation", "SELECT e.id AS row, l.sending_org_id AS record FROM exchange e "
                                 "JOIN match_pair m ON m.id = e.match_id "
                                 "JOIN learner l ON l.id = m.learner_id" },
               { "organisation", "SELECT e.id AS row, lp.organisation_id AS record FROM exchange e "
                                 "JOIN match_pair m ON m.id = e.match_id "
                                 "JOIN learning_place lp ON lp.id = m.place_id" } } },
  { .list = "certificates",
    .from = "certificate r JOIN exchange x ON x.id = r.exchange_id "
            "JOIN person p ON p.id = r.person_id "
            "JOIN match_pair m ON m.id = x.match_id "
            "JOIN learning_place lp ON lp.id = m.place_id "
            "JOIN organisation ho ON ho.id = lp.organisation_id",
    EXPRESSIONS (certificates),
    .reach = { { "person", "SELECT id AS row, person_id AS record FROM certificate" } } },
  { .list = "moments",
    .from = "contact_moment r LEFT JOIN st_round rd ON rd.id = r.round_id",
    EXPRESSIONS (moments),
    .reach = { { "person", "SELECT contact_moment_id AS row, person_id AS record "
                           "FROM contact_attendance" },
               { "organisation", "SELECT contact_moment_id AS row, organisation_id AS record "
                                 "FROM contact_attendance" } } },
  { .list = "rounds", .from = "st_round r", EXPRESSIONS (rounds) },
};

static const WisselListSql *
find_among (const WisselListSql *some, guint n_some, const char *list)
{
  for (guint i = 0; i < n_some; i++)
    if (g_str_equal (some[i].list, list))
      return &some[i];

  return NULL;
}

typedef const WisselListSql *(*SqlFunc) (guint *n_queries);

const WisselListSql *
wissel_list_sql_find (const char *list)
{
  static const SqlFunc areas[] = { wissel_form_list_sql, wissel_mission_list_sql,
                                   wissel_dictionary_list_sql, wissel_task_list_sql };
  const WisselListSql *found = find_among (queries, G_N_ELEMENTS (queries), list);

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (areas); i++)
    {
      guint                n_queries;
      const WisselListSql *some = areas[i](&n_queries);

      found = find_among (some, n_queries, list);
    }

  return found;
}

const WisselListExpression *
wissel_list_sql_column (const WisselListSql *self, const char *column)
{
  for (guint i = 0; i < self->n_expressions; i++)
    if (g_str_equal (self->expressions[i].name, column))
      return &self->expressions[i];

  return NULL;
}

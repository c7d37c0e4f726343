#include "wissel-list-sql-parts.h"
#include "wissel-list-sql.h"

/* Questionnaires, what was answered to them, and texts. */

/* Over the row in the language of the interface. */
#define IN_LANGUAGE(column)                                                                        \
  "CASE wissel_language() WHEN 0 THEN " column "_nl WHEN 1 THEN " column "_fr WHEN 2 THEN " column \
  "_de ELSE " column "_en END"

#define UNANSWERED                                                                                 \
  "FROM form_question q WHERE q.form_id = r.form_id AND q.required = 1 "                           \
  "AND NOT EXISTS (SELECT 1 FROM form_answer a "                                                   \
  "WHERE a.response_id = r.id AND a.question_id = q.id)"

/* A side of the intake conversation that nobody asked about (ST-5.2-34). */
#define SIDE_MISSING(section)                                                                      \
  "EXISTS (SELECT 1 FROM form_section s WHERE s.form_id = r.form_id AND s.code = '" section "' "   \
  "AND NOT EXISTS (SELECT 1 FROM form_answer a JOIN form_question q ON q.id = a.question_id "      \
  "WHERE a.response_id = r.id AND q.section_id = s.id))"

static const WisselListExpression questionnaires[] = {
  { "form", IN_LANGUAGE ("f.name"), "r.form_id" },
  { "organisation", "o.short_name", "r.organisation_id" },
  { "person", PERSON ("p"), "r.person_id" },
  { "taken-on", "r.taken_on" },
  { "answered", "(SELECT count(DISTINCT a.question_id) FROM form_answer a "
                "WHERE a.response_id = r.id)" },
  { "asked", "(SELECT count(*) FROM form_question q WHERE q.form_id = r.form_id)" },
  { "kind", "f.kind" },
  { "attention",
    "CASE WHEN f.kind = 'INTAKE' AND " SIDE_MISSING (
      "NEEDS") " THEN 'NEEDS_NOT_ASKED' "
               "WHEN f.kind = 'INTAKE' AND " SIDE_MISSING (
                 "OFFER") " THEN 'OFFER_NOT_ASKED' "
                          "WHEN EXISTS (SELECT 1 " UNANSWERED ") THEN 'NOT_COMPLETE' END" },
  { "since", "r.taken_on" },
};

static const WisselListExpression question_lists[] = {
  { "name", IN_LANGUAGE ("r.name") },
  { "kind", "r.kind" },
  { "party", "r.party" },
  { "version", "r.version" },
  { "active", "r.active" },
  { "questions", "(SELECT count(*) FROM form_question q WHERE q.form_id = r.id)" },
  { "filled", "(SELECT count(*) FROM form_response f WHERE f.form_id = r.id)" },
};

static const WisselListExpression texts[] = {
  { "title", "ifnull(" IN_LANGUAGE ("r.title") ", " IN_LANGUAGE ("r.body") ")" },
  { "kind", "r.kind" },
  { "code", "r.code" },
};

static const WisselListSql queries[] = {
  { .list = "questionnaires",
    .from = "form_response r JOIN form f ON f.id = r.form_id "
            "LEFT JOIN organisation o ON o.id = r.organisation_id "
            "LEFT JOIN person p ON p.id = r.person_id",
    EXPRESSIONS (questionnaires),
    .reach = { { "form", "SELECT id AS row, form_id AS record FROM form_response" },
               { "organisation", "SELECT id AS row, organisation_id AS record FROM form_response" },
               { "person", "SELECT id AS row, person_id AS record FROM form_response" } } },
  { .list = "question-lists", .from = "form r", EXPRESSIONS (question_lists) },
  { .list = "texts", .from = "text_block r", EXPRESSIONS (texts) },
};

const WisselListSql *
wissel_form_list_sql (guint *n_queries)
{
  *n_queries = G_N_ELEMENTS (queries);

  return queries;
}

#include "wissel-list-sql-parts.h"
#include "wissel-list-sql.h"
#include "wissel-records.h"

/* The lists of the dictionary of competencies and of the learning catalogue. */

#define WANTED "(SELECT count(*) FROM question_competency l WHERE l.competency_id = r.id)"
#define TAUGHT "(SELECT count(*) FROM place_competency l WHERE l.competency_id = r.id)"

/* Each person once, however often it is said. */
#define HAD                                                                                        \
  "(SELECT count(*) FROM (SELECT s.person_id FROM strength s "                                     \
  "WHERE s.competency_id = r.id AND s.person_id NOTNULL "                                          \
  "UNION SELECT t.person_id FROM talent_sheet_item i JOIN talent_sheet t ON t.id = i.sheet_id "    \
  "WHERE i.competency_id = r.id AND i.kind = 'COMPETENCY' "                                        \
  "UNION SELECT l.person_id FROM acquired_skill a JOIN exchange e ON e.id = a.exchange_id "        \
  "JOIN match_pair m ON m.id = e.match_id JOIN learner l ON l.id = m.learner_id "                  \
  "WHERE a.competency_id = r.id "                                                                  \
  "UNION SELECT n.person_id FROM acquired_skill a JOIN mission n ON n.id = a.mission_id "          \
  "WHERE a.competency_id = r.id))"

static const WisselListExpression competencies[] = {
  { "label", WISSEL_COMPETENCY_TITLE ("r") },
  { "code", "r.code" },
  { "kind", "r.kind" },
  { "framework", "f.name", "r.framework_id" },
  { "broader",
    "(SELECT " WISSEL_COMPETENCY_TITLE ("b") " FROM competency b WHERE b.id = r.parent_id)",
    "r.parent_id" },
  { "wanted", WANTED },
  { "taught", TAUGHT },
  { "had", HAD },
  { "used",
    "EXISTS (SELECT 1 FROM question_competency l WHERE l.competency_id = r.id) "
    "OR EXISTS (SELECT 1 FROM place_competency l WHERE l.competency_id = r.id) "
    "OR EXISTS (SELECT 1 FROM offer_competency l WHERE l.competency_id = r.id) OR " HAD " > 0" },
  { "core", "r.is_core" },
  { "reuse-level", "r.reuse_level" },
  { "label-nl", "r.label_nl" },
  { "label-fr", "r.label_fr" },
  { "label-de", "r.label_de" },
  { "label-en", "r.label_en" },
  { "alt-labels", "r.alt_labels" },
};

static const WisselListExpression courses[] = {
  { "title", "wissel_in_language(r.title_nl, r.title_fr, r.title_de, r.title_en)" },
  { "theme", "r.theme_code" },
  { "form", "r.form" },
  { "provider", "o.short_name", "r.provider_org_id" },
  { "access", "r.access" },
  { "partners", "(SELECT count(*) FROM course_access a WHERE a.course_id = r.id)" },
  { "transversal", "r.transversal" },
  { "sessions", "(SELECT count(*) FROM course_session s WHERE s.course_id = r.id)" },
  { "participants", "(SELECT sum(s.participants) FROM course_session s WHERE s.course_id = r.id)" },
  { "last-session", "(SELECT max(s.held_on) FROM course_session s WHERE s.course_id = r.id)" },
  { "active", "r.active" },
};

static const WisselListExpression practices[] = {
  { "title", "r.title" },
  { "process", "r.process_code" },
  { "organisation", "o.short_name", "r.organisation_id" },
  { "description", "r.description" },
  { "url", "r.url" },
};

static const WisselListSql queries[] = {
  { .list = "competencies",
    .from = "competency r JOIN competency_framework f ON f.id = r.framework_id",
    EXPRESSIONS (competencies) },
  { .list = "courses",
    .from = "course r LEFT JOIN organisation o ON o.id = r.provider_org_id",
    EXPRESSIONS (courses),
    .reach = { { "organisation", "SELECT id AS row, provider_org_id AS record FROM course" } } },
  { .list = "practices",
    .from = "good_practice r JOIN organisation o ON o.id = r.organisation_id",
    EXPRESSIONS (practices),
    .reach = { { "organisation",
                 "SELECT id AS row, organisation_id AS record FROM good_practice" } } },
};

const WisselListSql *
wissel_dictionary_list_sql (guint *n_queries)
{
  *n_queries = G_N_ELEMENTS (queries);

  return queries;
}

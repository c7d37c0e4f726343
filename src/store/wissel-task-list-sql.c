#include "wissel-list-sql-parts.h"
#include "wissel-list-sql.h"

#define OPEN "r.done_on IS NULL"

static const WisselListExpression tasks[] = {
  { "title", "r.title" },
  { "about", "wissel_title(r.entity, r.entity_id)" },
  { "kind", "wissel_kind(r.entity)" },
  { "due-on", "r.due_on" },
  { "state", "CASE WHEN r.done_on IS NOT NULL THEN 'DONE' WHEN r.due_on < " TODAY
             " THEN 'OVERDUE' ELSE 'OPEN' END" },
  { "done-on", "r.done_on" },
  { "operator", "(SELECT o.name FROM operator o WHERE o.id = r.operator_id)" },
  { "origin", "r.origin" },
  { "attention", "CASE WHEN " OPEN " AND r.due_on < " TODAY " THEN 'OVERDUE' "
                 "WHEN " OPEN " AND r.due_on = " TODAY " THEN 'TODAY' "
                 "WHEN " OPEN " AND r.due_on <= date(" TODAY ", '+7 days') THEN 'SOON' END" },
  { "since", "r.due_on" },
};

#define AT(table)                                                                                  \
  {                                                                                                \
    table, "SELECT id AS row, entity_id AS record FROM task WHERE entity = '" table "'"            \
  }

static const WisselListSql queries[] = {
  { .list = "tasks",
    .from = "task r",
    EXPRESSIONS (tasks),
    .reach = { AT ("organisation"), AT ("person"), AT ("learning_question"), AT ("learning_place"),
               AT ("exchange"), AT ("mission_offer"), AT ("contact_moment") } },
};

const WisselListSql *
wissel_task_list_sql (guint *n_queries)
{
  *n_queries = G_N_ELEMENTS (queries);

  return queries;
}

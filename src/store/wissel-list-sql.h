#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The SQL behind the lists of model/wissel-lists.c; inside store/ only. */

typedef struct
{
  const char *name; /* of the column */
  const char *sql;  /* over the row `r` and what FROM joins to it */
  const char *id;   /* the id of the record that it names, or a query for the ids of some */
  const char *rows; /* of yes or no: a query for the ids of the rows that say yes, if one index can
                     * answer that sooner than row after row */
} WisselListExpression;

/* The records of another table that rows refer to: a query for the pairs of a `row` and a
 * `record` that it reaches. */
typedef struct
{
  const char *table;
  const char *sql;
} WisselListReach;

typedef struct
{
  const char                 *list;
  const char                 *from;
  const WisselListExpression *expressions;
  guint                       n_expressions;
  /* Rows are also found by what they refer to; ends with one without table. */
  WisselListReach reach[8];
} WisselListSql;

const WisselListSql *wissel_list_sql_find (const char *list);

/* Those of questionnaires, from wissel-form-list-sql.c. */
const WisselListSql *wissel_form_list_sql (guint *n_queries);

/* Those of the Talent Exchange, from wissel-mission-list-sql.c. */
const WisselListSql *wissel_mission_list_sql (guint *n_queries);

/* That of tasks, from wissel-task-list-sql.c. */
const WisselListSql *wissel_task_list_sql (guint *n_queries);

/* Those of wissel-dictionary-list-sql.c. */
const WisselListSql *wissel_dictionary_list_sql (guint *n_queries);

/* NULL when there is no such column. */
const WisselListExpression *wissel_list_sql_column (const WisselListSql *self, const char *column);

G_END_DECLS

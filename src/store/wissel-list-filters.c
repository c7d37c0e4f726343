#include "wissel-list-filters.h"

#include "wissel-list-rows.h"
#include "wissel-list-sql.h"
#include "wissel-sql-value.h"

/* Parameters are counted in the order in which they are written, which is that of binding. */

static const char *
get_expression (const WisselQuery *query, const WisselFilter *filter)
{
  const WisselListColumn     *column = &query->list->columns[filter->column];
  const WisselListSql        *list = wissel_list_sql_find (query->list->name);
  const WisselListExpression *expression = wissel_list_sql_column (list, column->field.name);

  return wissel_filter_kind_of (column) == WISSEL_FILTER_RECORDS ? expression->id : expression->sql;
}

static void
append_value (GString           *sql,
              WisselFilterKind   kind,
              const char        *expression,
              const WisselValue *value,
              guint              parameter)
{
  if (kind == WISSEL_FILTER_RECORDS && value->kind != WISSEL_VALUE_NULL)
    g_string_append_printf (sql, " OR ?%u IN (%s)", parameter, expression);
  else if (kind == WISSEL_FILTER_LANGUAGES && value->kind != WISSEL_VALUE_NULL)
    g_string_append_printf (sql, " OR instr(',' || (%s) || ',', ',' || ?%u || ',')", expression,
                            parameter);
  else
    g_string_append_printf (sql, " OR (%s) IS ?%u", expression, parameter);
}

static void
append_days (GString *sql, const WisselFilter *filter, const char *expression, guint *n)
{
  if (filter->from == NULL && filter->to == NULL)
    return;

  g_string_append (sql, " OR (1");
  if (filter->from != NULL)
    g_string_append_printf (sql, " AND (%s) >= ?%u", expression, ++*n);
  if (filter->to != NULL)
    g_string_append_printf (sql, " AND (%s) <= ?%u", expression, ++*n);
  g_string_append_c (sql, ')');
}

guint
wissel_list_filters_append (GString *sql, const WisselQuery *query, guint n_parameters)
{
  guint n = n_parameters;

  for (guint i = 0; i < query->filters->len; i++)
    {
      const WisselFilter *filter = g_ptr_array_index (query->filters, i);
      const char         *expression = get_expression (query, filter);
      WisselFilterKind    kind = wissel_filter_kind_of (&query->list->columns[filter->column]);

      g_string_append (sql, " AND (0");
      append_days (sql, filter, expression, &n);
      for (guint j = 0; j < filter->values->len; j++)
        append_value (sql, kind, expression, &g_array_index (filter->values, WisselValue, j), ++n);
      g_string_append_c (sql, ')');
    }

  return n;
}

static void
bind_day (sqlite3_stmt *stmt, const char *day, int *n)
{
  WisselValue value = { .kind = WISSEL_VALUE_TEXT, .text = (char *) day };

  if (day != NULL)
    wissel_sql_bind_value (stmt, ++*n, &value);
}

int
wissel_list_filters_bind (sqlite3_stmt *stmt, const WisselQuery *query, int n_parameters)
{
  int n = n_parameters;

  for (guint i = 0; i < query->filters->len; i++)
    {
      const WisselFilter *filter = g_ptr_array_index (query->filters, i);

      bind_day (stmt, filter->from, &n);
      bind_day (stmt, filter->to, &n);
      for (guint j = 0; j < filter->values->len; j++)
        wissel_sql_bind_value (stmt, ++n, &g_array_index (filter->values, WisselValue, j));
    }

  return n;
}

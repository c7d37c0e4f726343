#include "wissel-list-store.h"

#include "wissel-list-filters.h"
#include "wissel-list-order.h"
#include "wissel-list-rows.h"
#include "wissel-list-sql.h"
#include "wissel-search.h"
#include "wissel-session-private.h"
#include "wissel-sql-value.h"

/* What a query searches, if it does; %FALSE with an error. */
static gboolean
search (WisselSession       *session,
        const WisselQuery   *query,
        const WisselSearch **found,
        GError             **error)
{
  *found = NULL;
  if (!wissel_search_asks (query->search))
    return TRUE;

  *found = wissel_search_find (session, query->list->record, query->search, error);

  return *found != NULL;
}

GArray *
wissel_session_query_ids (WisselSession     *session,
                          const WisselQuery *query,
                          guint              limit,
                          GError           **error)
{
  const WisselSearch *found;
  WisselListOrder    *order;

  /* The first rows of a list that was not sorted yet come sooner on their own. */
  if (limit > 0 && !wissel_search_asks (query->search) &&
      wissel_list_order_find (session, query) == NULL)
    return wissel_list_rows_select (session, query, limit, NULL, error);

  if (!search (session, query, &found, error))
    return NULL;

  order = wissel_list_order_get (session, query, error);

  return order != NULL ? wissel_list_order_collect (order, found, limit) : NULL;
}

/* Without the order, which takes longer than to count; and all in one pass over the list, which
 * takes longer than a further condition. What no condition asks for is not joined either, but for
 * that SQLite wants a statement that gives rows, which are added up outside. */
static char *
make_count_sql (const WisselQuery *const *queries, guint n_queries)
{
  g_autoptr (GString) sums = g_string_new ("SELECT ");
  g_autoptr (GString) rows = g_string_new ("FROM (SELECT ");
  guint               n_parameters = 0;

  for (guint i = 0; i < n_queries; i++)
    {
      g_string_append_printf (sums, "%ssum(fits%u)", i > 0 ? ", " : "", i);
      g_string_append (rows, i > 0 ? ", (1" : "(1");
      n_parameters = wissel_list_filters_append (rows, queries[i], n_parameters);
      g_string_append_printf (rows, ") AS fits%u", i);
    }

  return g_strdup_printf ("%s %s FROM %s LIMIT -1)", sums->str, rows->str,
                          wissel_list_sql_find (queries[0]->list->name)->from);
}

static gboolean
count_rows (WisselSession            *session,
            const WisselQuery *const *queries,
            guint                     n_queries,
            guint                    *counts,
            GError                  **error)
{
  g_autofree char         *sql = make_count_sql (queries, n_queries);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);
  int                      n_bound = 0;

  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < n_queries; i++)
    n_bound = wissel_list_filters_bind (stmt, queries[i], n_bound);
  if (!wissel_sql_step (stmt, NULL, error))
    return FALSE;

  for (guint i = 0; i < n_queries; i++)
    counts[i] = (guint) sqlite3_column_int64 (stmt, (int) i);

  return TRUE;
}

/* The query for the ids of the rows, where one index answers; or %NULL. */
static const char *
find_rows_sql (const WisselQuery *query)
{
  const WisselFilter *filter;
  const WisselValue  *value;

  if (query->filters->len == 0)
    return query->list->record;
  if (query->filters->len != 1)
    return NULL;

  filter = g_ptr_array_index (query->filters, 0);
  value = &g_array_index (filter->values, WisselValue, 0);
  if (filter->values->len != 1 || value->kind != WISSEL_VALUE_INTEGER || value->integer == 0)
    return NULL;

  return wissel_list_sql_column (wissel_list_sql_find (query->list->name),
                                 query->list->columns[filter->column].field.name)
    ->rows;
}

/* @source: a table or a query */
static gboolean
count_all (WisselSession *session, const char *source, guint *count, GError **error)
{
  g_autofree char         *sql = g_strdup_printf ("SELECT count(*) FROM (%s)", source);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);

  if (stmt == NULL || !wissel_sql_step (stmt, NULL, error))
    return FALSE;

  *count = (guint) sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

/* Whether one pass over a list answers both. */
static gboolean
goes_with (const WisselQuery *query, const WisselQuery *other)
{
  return query->list == other->list && find_rows_sql (query) == NULL &&
         find_rows_sql (other) == NULL;
}

static gboolean
count_with (WisselSession            *session,
            const WisselQuery *const *queries,
            guint                     n_queries,
            const WisselQuery        *first,
            guint                    *counts,
            GError                  **error)
{
  g_autofree const WisselQuery **same = g_new (const WisselQuery *, n_queries);
  g_autofree guint              *counted = g_new (guint, n_queries);
  guint                          n = 0;

  for (guint i = 0; i < n_queries; i++)
    if (goes_with (queries[i], first))
      same[n++] = queries[i];
  if (!count_rows (session, same, n, counted, error))
    return FALSE;

  n = 0;
  for (guint i = 0; i < n_queries; i++)
    if (goes_with (queries[i], first))
      counts[i] = counted[n++];

  return TRUE;
}

static gboolean
was_counted (const WisselQuery *const *queries, guint n)
{
  for (guint i = 0; i < n; i++)
    if (goes_with (queries[i], queries[n]))
      return TRUE;

  return FALSE;
}

gboolean
wissel_session_query_counts (WisselSession            *session,
                             const WisselQuery *const *queries,
                             guint                     n_queries,
                             guint                    *counts,
                             GError                  **error)
{
  for (guint i = 0; i < n_queries; i++)
    {
      const char *rows_sql = find_rows_sql (queries[i]);
      gboolean    done;

      if (rows_sql != NULL)
        done = count_all (session, rows_sql, &counts[i], error);
      else
        done = was_counted (queries, i) ||
               count_with (session, queries, n_queries, queries[i], counts, error);
      if (!done)
        return FALSE;
    }

  return TRUE;
}

gboolean
wissel_session_query_count (
  WisselSession *session, const WisselQuery *query, guint *shown, guint *all, GError **error)
{
  const WisselSearch *found;
  WisselListOrder    *order;

  if (!count_all (session, query->list->record, all, error) ||
      !search (session, query, &found, error))
    return FALSE;

  *shown = *all;
  if (found == NULL && query->filters->len == 0)
    return TRUE;

  if (found == NULL && wissel_list_order_find (session, query) == NULL)
    return count_rows (session, &query, 1, shown, error);

  order = wissel_list_order_get (session, query, error);
  if (order == NULL)
    return FALSE;

  *shown = wissel_list_order_count (order, found);

  return TRUE;
}

/* ---- Groups ---- */

static void
group_free (gpointer data)
{
  WisselListGroup *group = data;

  g_free (group->code);
  g_free (group->least);
  g_free (group);
}

static sqlite3_stmt *
prepare_groups (WisselSession     *session,
                const WisselQuery *query,
                const char        *codes,
                const char        *least,
                GError           **error)
{
  const WisselListSql *list = wissel_list_sql_find (query->list->name);
  int                  column = wissel_list_column_index (query->list, codes);
  g_autoptr (GString)  sql = g_string_new (NULL);
  sqlite3_stmt        *stmt;

  g_string_append_printf (
    sql, "SELECT %s AS group_code, count(*), min(%s) FROM %s WHERE group_code NOTNULL",
    wissel_list_sql_column (list, codes)->sql, wissel_list_sql_column (list, least)->sql,
    list->from);
  wissel_list_filters_append (sql, query, 0);
  g_string_append (sql, " GROUP BY group_code ORDER BY ");
  wissel_list_rows_append_code_order (sql, "group_code", query->list->columns[column].field.codes);
  stmt = wissel_sql_prepare (session, sql->str, error);
  if (stmt != NULL)
    wissel_list_filters_bind (stmt, query, 0);

  return stmt;
}

GPtrArray *
wissel_session_query_groups (WisselSession     *session,
                             const WisselQuery *query,
                             const char        *codes,
                             const char        *least,
                             GError           **error)
{
  g_autoptr (GPtrArray)    groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (sqlite3_stmt) stmt = prepare_groups (session, query, codes, least, error);
  gboolean                 has_row = FALSE;

  if (stmt == NULL)
    return NULL;

  for (;;)
    {
      WisselListGroup *group;

      if (!wissel_sql_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&groups);

      group = g_new0 (WisselListGroup, 1);
      group->code = wissel_sql_dup_text (stmt, 0);
      group->count = (guint) sqlite3_column_int64 (stmt, 1);
      group->least = wissel_sql_dup_text (stmt, 2);
      g_ptr_array_add (groups, group);
    }
}

/* ---- Values ---- */

static char *
make_values_sql (const WisselList *list)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  for (guint i = 0; i < list->n_columns; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", wissel_list_rows_expression (list, i));

  g_string_append_printf (sql, " FROM %s WHERE r.id = ?1", wissel_list_sql_find (list->name)->from);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

void
wissel_list_values_free (const WisselList *list, WisselValue *values)
{
  if (values == NULL)
    return;

  for (guint i = 0; i < list->n_columns; i++)
    wissel_value_clear (&values[i]);

  g_free (values);
}

static void
free_rows (const WisselList *list, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    wissel_list_values_free (list, g_ptr_array_index (rows, i));

  g_ptr_array_unref (rows);
}

GPtrArray *
wissel_session_query_values (
  WisselSession *session, const WisselList *list, const gint64 *ids, guint n_ids, GError **error)
{
  g_autofree char         *sql = make_values_sql (list);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);
  GPtrArray               *rows;

  if (stmt == NULL)
    return NULL;

  rows = g_ptr_array_sized_new (n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      WisselValue *values = NULL;
      gboolean     has_row = FALSE;

      sqlite3_reset (stmt);
      sqlite3_bind_int64 (stmt, 1, ids[i]);
      if (!wissel_sql_step (stmt, &has_row, error))
        {
          free_rows (list, rows);
          return NULL;
        }

      if (has_row)
        {
          values = g_new0 (WisselValue, list->n_columns);
          for (guint c = 0; c < list->n_columns; c++)
            wissel_sql_get_value (stmt, (int) c, &values[c]);
        }

      g_ptr_array_add (rows, values);
    }

  return rows;
}

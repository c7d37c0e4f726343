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

static gboolean
count_table (WisselSession *session, const WisselList *list, guint *count, GError **error)
{
  g_autofree char         *sql = g_strdup_printf ("SELECT count(*) FROM %s", list->record);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);

  if (stmt == NULL || !wissel_sql_step (stmt, NULL, error))
    return FALSE;

  *count = (guint) sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

/* Without the order, which takes longer than to count. */
static gboolean
count_rows (WisselSession *session, const WisselQuery *query, guint *count, GError **error)
{
  const WisselListSql     *list = wissel_list_sql_find (query->list->name);
  g_autoptr (GString)      sql = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) stmt = NULL;

  g_string_append_printf (sql, "SELECT count(*) FROM %s WHERE 1", list->from);
  wissel_list_filters_append (sql, query);
  stmt = wissel_sql_prepare (session, sql->str, error);
  if (stmt == NULL)
    return FALSE;

  wissel_list_filters_bind (stmt, query);
  if (!wissel_sql_step (stmt, NULL, error))
    return FALSE;

  *count = (guint) sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

gboolean
wissel_session_query_count (
  WisselSession *session, const WisselQuery *query, guint *shown, guint *all, GError **error)
{
  const WisselSearch *found;
  WisselListOrder    *order;

  if (!count_table (session, query->list, all, error) || !search (session, query, &found, error))
    return FALSE;

  *shown = *all;
  if (found == NULL && query->filters->len == 0)
    return TRUE;

  if (found == NULL && wissel_list_order_find (session, query) == NULL)
    return count_rows (session, query, shown, error);

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
  wissel_list_filters_append (sql, query);
  g_string_append (sql, " GROUP BY group_code ORDER BY ");
  wissel_list_rows_append_code_order (sql, "group_code", query->list->columns[column].field.codes);
  stmt = wissel_sql_prepare (session, sql->str, error);
  if (stmt != NULL)
    wissel_list_filters_bind (stmt, query);

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

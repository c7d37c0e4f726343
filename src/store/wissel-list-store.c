#include "wissel-list-store.h"

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

  order = wissel_list_order_get (session, query, error);
  if (order == NULL)
    return FALSE;

  *shown = wissel_list_order_count (order, found);

  return TRUE;
}

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

#include "wissel-list-store.h"

#include "wissel-codes.h"
#include "wissel-list-sql.h"
#include "wissel-search.h"
#include "wissel-session-private.h"
#include "wissel-sql-value.h"

#define FOUND_BY_INDEX "SELECT rowid FROM search WHERE search MATCH ?%u"

static const char *
expression_of (const WisselList *list, guint column)
{
  return wissel_list_sql_expression (wissel_list_sql_find (list->name),
                                     list->columns[column].field.name);
}

/* " WITH hit (id) AS (…)": for each word the rows that hold it or reach a record that does. */
static void
append_hits (GString *sql, const WisselListSql *source, guint n_words)
{
  g_string_append (sql, "WITH hit (id) AS (");
  for (guint word = 0; word < n_words; word++)
    {
      g_autofree char *found = g_strdup_printf (FOUND_BY_INDEX, word + 1);

      g_string_append_printf (sql, "%sSELECT * FROM (%s", word > 0 ? " INTERSECT " : "", found);
      for (guint i = 0; i < G_N_ELEMENTS (source->reach) && source->reach[i] != NULL; i++)
        {
          g_auto (GStrv) halves = g_strsplit (source->reach[i], "%s", 2);

          g_string_append_printf (sql, " UNION %s%s%s", halves[0], found, halves[1]);
        }
      g_string_append_c (sql, ')');
    }
  g_string_append (sql, ") ");
}

static void
append_filters (GString *sql, const WisselQuery *query, guint first_parameter)
{
  for (guint i = 0; i < query->filters->len; i++)
    {
      const WisselFilter *filter = &g_array_index (query->filters, WisselFilter, i);

      g_string_append_printf (sql, " AND (%s) IS ?%u", expression_of (query->list, filter->column),
                              first_parameter + i);
    }
}

/* Codes sort in the order of their list, which is that of the life cycle or of the alphabet. */
static void
append_code_order (GString *sql, const char *expression, const char *codes)
{
  g_string_append_printf (sql, "CASE %s", expression);
  for (guint i = 0; i < wissel_codes_count (codes); i++)
    g_string_append_printf (sql, " WHEN '%s' THEN %u", wissel_codes_nth (codes, i), i);
  g_string_append (sql, " END");
}

static void
append_order (GString *sql, const WisselList *list, guint column, gboolean descending)
{
  const WisselField *field = &list->columns[column].field;
  const char        *expression = expression_of (list, column);

  if (field->kind == WISSEL_FIELD_CODE)
    append_code_order (sql, expression, field->codes);
  else
    g_string_append (sql, expression);

  if (field->kind == WISSEL_FIELD_TEXT || field->kind == WISSEL_FIELD_LONG_TEXT)
    g_string_append (sql, " COLLATE belgian");

  g_string_append (sql, descending ? " DESC NULLS LAST" : " ASC NULLS LAST");
}

static void
append_orders (GString *sql, const WisselQuery *query)
{
  const WisselList *list = query->list;
  guint             usual = (guint) MAX (0, wissel_list_column_index (list, list->sort));

  g_string_append (sql, " ORDER BY ");
  append_order (sql, list, query->sort, query->descending);
  if (usual != query->sort)
    {
      g_string_append (sql, ", ");
      append_order (sql, list, usual, list->descending);
    }
  g_string_append (sql, ", r.id");
}

/* The statement for a query, with its words and filters bound. */
static sqlite3_stmt *
prepare_query (WisselSession     *session,
               const WisselQuery *query,
               const char        *what,
               gboolean           ordered,
               guint              limit,
               GError           **error)
{
  const WisselListSql  *source = wissel_list_sql_find (query->list->name);
  g_autoptr (GPtrArray) words = wissel_search_words (query->search);
  g_autoptr (GString)   sql = g_string_new (NULL);
  sqlite3_stmt         *stmt;

  if (words->len > 0)
    append_hits (sql, source, words->len);

  g_string_append_printf (sql, "SELECT %s FROM %s WHERE %s", what, source->from,
                          words->len > 0 ? "r.id IN (SELECT id FROM hit)" : "1");
  append_filters (sql, query, words->len + 1);
  if (ordered)
    append_orders (sql, query);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);

  stmt = wissel_sql_prepare (session, sql->str, error);
  if (stmt == NULL)
    return NULL;

  for (guint i = 0; i < words->len; i++)
    wissel_sql_bind_text (stmt, (int) i + 1, g_ptr_array_index (words, i));

  for (guint i = 0; i < query->filters->len; i++)
    wissel_sql_bind_value (stmt, (int) (words->len + i) + 1,
                           &g_array_index (query->filters, WisselFilter, i).value);

  return stmt;
}

GArray *
wissel_session_query_ids (WisselSession     *session,
                          const WisselQuery *query,
                          guint              limit,
                          GError           **error)
{
  g_autoptr (sqlite3_stmt) stmt = prepare_query (session, query, "r.id", TRUE, limit, error);
  g_autoptr (GArray)       ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean                 has_row = FALSE;

  if (stmt == NULL)
    return NULL;

  while (wissel_sql_step (stmt, &has_row, error))
    {
      gint64 id;

      if (!has_row)
        return g_steal_pointer (&ids);

      id = sqlite3_column_int64 (stmt, 0);
      g_array_append_val (ids, id);
    }

  return NULL;
}

static gboolean
count_rows (WisselSession *session, const WisselQuery *query, guint *count, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = prepare_query (session, query, "count(*)", FALSE, 0, error);
  gboolean                 has_row = FALSE;

  if (stmt == NULL || !wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  *count = (guint) sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

gboolean
wissel_session_query_count (
  WisselSession *session, const WisselQuery *query, guint *shown, guint *all, GError **error)
{
  g_autoptr (WisselQuery) everything = wissel_query_new (query->list);

  return count_rows (session, query, shown, error) && count_rows (session, everything, all, error);
}

static char *
make_values_sql (const WisselList *list)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  for (guint i = 0; i < list->n_columns; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", expression_of (list, i));

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

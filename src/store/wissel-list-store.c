#include "wissel-list-store.h"

#include "wissel-codes.h"
#include "wissel-list-order.h"
#include "wissel-list-sql.h"
#include "wissel-search.h"
#include "wissel-session-private.h"
#include "wissel-sql-value.h"

#define FOUND_BY_INDEX "SELECT rowid FROM search WHERE search MATCH ?1"

static const char *
expression_of (const WisselList *list, guint column)
{
  return wissel_list_sql_expression (wissel_list_sql_find (list->name),
                                     list->columns[column].field.name);
}

static void
append_filters (GString *sql, const WisselQuery *query)
{
  for (guint i = 0; i < query->filters->len; i++)
    {
      const WisselFilter *filter = &g_array_index (query->filters, WisselFilter, i);

      g_string_append_printf (sql, " AND (%s) IS ?%u", expression_of (query->list, filter->column),
                              i + 1);
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

/* The statement for the rows of a query, whatever is searched. */
static sqlite3_stmt *
prepare_rows (
  WisselSession *session, const WisselQuery *query, const char *what, guint limit, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt       *stmt;

  g_string_append_printf (sql, "SELECT %s FROM %s WHERE 1", what,
                          wissel_list_sql_find (query->list->name)->from);
  append_filters (sql, query);
  append_orders (sql, query);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);

  stmt = wissel_sql_prepare (session, sql->str, error);
  for (guint i = 0; stmt != NULL && i < query->filters->len; i++)
    wissel_sql_bind_value (stmt, (int) i + 1,
                           &g_array_index (query->filters, WisselFilter, i).value);

  return stmt;
}

static GArray *
read_ids (sqlite3_stmt *stmt, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean           has_row = FALSE;

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

static GArray *
select_ids (WisselSession *session, const WisselQuery *query, guint limit, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = prepare_rows (session, query, "r.id", limit, error);

  return stmt != NULL ? read_ids (stmt, error) : NULL;
}

/* What makes an order what it is; a separator that no value holds stands between the parts. */
static char *
make_order_key (const WisselQuery *query)
{
  GString *key = g_string_new (query->list->name);

  g_string_append_printf (key, "\x1f%u\x1f%d", query->sort, query->descending);
  for (guint i = 0; i < query->filters->len; i++)
    {
      const WisselFilter *filter = &g_array_index (query->filters, WisselFilter, i);
      g_autofree char    *text = wissel_value_to_text (&filter->value);

      g_string_append_printf (key, "\x1f%u\x1f%d\x1f%s", filter->column, (int) filter->value.kind,
                              text != NULL ? text : "");
    }

  return g_string_free (key, FALSE);
}

static WisselListOrder *
get_order (WisselSession *session, const WisselQuery *query, GError **error)
{
  g_autofree char *key = make_order_key (query);
  WisselListOrder *order = wissel_list_order_find (session, key);
  GArray          *ids;

  if (order != NULL)
    return order;

  ids = select_ids (session, query, 0, error);

  return ids != NULL ? wissel_list_order_keep (session, key, ids) : NULL;
}

/* Marks the rows whose id a query for the word ?1 answers. */
static gboolean
mark_rows (
  WisselSession *session, WisselRowMarks *marks, const char *sql, const char *word, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);
  gboolean                 has_row = TRUE;

  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, word);
  while (has_row)
    {
      if (!wissel_sql_step (stmt, &has_row, error))
        return FALSE;

      if (has_row)
        wissel_row_marks_add (marks, sqlite3_column_int64 (stmt, 0));
    }

  return TRUE;
}

/* The rows that hold a word, or refer to a record that does. */
static WisselRowMarks *
mark_word (WisselSession         *session,
           const WisselQuery     *query,
           const WisselListOrder *order,
           const char            *word,
           GError               **error)
{
  const WisselListSql       *source = wissel_list_sql_find (query->list->name);
  g_autoptr (WisselRowMarks) marks = wissel_row_marks_new (order);
  g_autofree char           *own = wissel_search_in_table (query->list->record, word);

  if (!mark_rows (session, marks, FOUND_BY_INDEX, own, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (source->reach) && source->reach[i].sql != NULL; i++)
    {
      g_auto (GStrv)   halves = g_strsplit (source->reach[i].sql, "%s", 2);
      g_autofree char *sql = g_strconcat (halves[0], FOUND_BY_INDEX, halves[1], NULL);
      g_autofree char *other = wissel_search_in_table (source->reach[i].table, word);

      if (!mark_rows (session, marks, sql, other, error))
        return NULL;
    }

  return g_steal_pointer (&marks);
}

static gboolean
mark_words (WisselSession         *session,
            WisselRowMarks       **marks,
            const WisselQuery     *query,
            const WisselListOrder *order,
            const GPtrArray       *words,
            GError               **error)
{
  for (guint i = 0; i < words->len; i++)
    {
      g_autoptr (WisselRowMarks) word = NULL;

      word = mark_word (session, query, order, g_ptr_array_index (words, i), error);
      if (word == NULL)
        return FALSE;

      if (*marks == NULL)
        *marks = g_steal_pointer (&word);
      else
        wissel_row_marks_intersect (*marks, word);
    }

  return TRUE;
}

/* The rows that a search finds; kept with the order, as rows and counts are asked one after the
 * other. */
static const WisselRowMarks *
mark_search (WisselSession     *session,
             const WisselQuery *query,
             WisselListOrder   *order,
             const GPtrArray   *words,
             GError           **error)
{
  const WisselRowMarks      *known = wissel_list_order_get_marks (order, query->search);
  g_autoptr (WisselRowMarks) marks = NULL;

  if (known != NULL)
    return known;

  if (!mark_words (session, &marks, query, order, words, error))
    return NULL;

  return wissel_list_order_keep_marks (order, query->search, g_steal_pointer (&marks));
}

static GArray *
copy_ids (const GArray *ids, guint limit)
{
  guint   wanted = limit > 0 ? MIN (limit, ids->len) : ids->len;
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), wanted);

  return wanted > 0 ? g_array_append_vals (copy, ids->data, wanted) : copy;
}

GArray *
wissel_session_query_ids (WisselSession     *session,
                          const WisselQuery *query,
                          guint              limit,
                          GError           **error)
{
  g_autoptr (GPtrArray) words = wissel_search_words (query->search);
  g_autofree char      *key = make_order_key (query);
  const WisselRowMarks *marks;
  WisselListOrder      *order = wissel_list_order_find (session, key);

  /* The first rows of a list that was not sorted yet come sooner on their own. */
  if (order == NULL && words->len == 0 && limit > 0)
    return select_ids (session, query, limit, error);

  order = get_order (session, query, error);
  if (order == NULL)
    return NULL;

  if (words->len == 0)
    return copy_ids (wissel_list_order_get_ids (order), limit);

  marks = mark_search (session, query, order, words, error);

  return marks != NULL ? wissel_row_marks_collect (marks, limit) : NULL;
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
  g_autoptr (GPtrArray) words = wissel_search_words (query->search);
  const WisselRowMarks *marks;
  WisselListOrder      *order;

  if (!count_table (session, query->list, all, error))
    return FALSE;

  *shown = *all;
  if (words->len == 0 && query->filters->len == 0)
    return TRUE;

  order = get_order (session, query, error);
  if (order == NULL)
    return FALSE;

  *shown = wissel_list_order_get_ids (order)->len;
  if (words->len == 0)
    return TRUE;

  marks = mark_search (session, query, order, words, error);
  if (marks == NULL)
    return FALSE;

  *shown = marks->n_marked;

  return TRUE;
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

#include "wissel-list-rows.h"

#include "wissel-codes.h"
#include "wissel-list-filters.h"
#include "wissel-list-sql.h"
#include "wissel-sql-value.h"

/* How texts are compared: a key made once for each row pays when all are sorted, comparing pays
 * when only the first few are wanted. Both give the same order. */
typedef enum
{
  BY_KEY,
  BY_COMPARING,
} TextOrder;

const char *
wissel_list_rows_expression (const WisselList *list, guint column)
{
  const WisselListSql *sql = wissel_list_sql_find (list->name);

  return wissel_list_sql_column (sql, list->columns[column].field.name)->sql;
}

void
wissel_list_rows_append_code_order (GString *sql, const char *expression, const char *codes)
{
  g_string_append_printf (sql, "CASE %s", expression);
  for (guint i = 0; i < wissel_codes_count (codes); i++)
    g_string_append_printf (sql, " WHEN '%s' THEN %u", wissel_codes_nth (codes, i), i);
  g_string_append (sql, " END");
}

static void
append_order (
  GString *sql, const WisselList *list, guint column, gboolean descending, TextOrder text_order)
{
  const WisselField *field = &list->columns[column].field;
  const char        *expression = wissel_list_rows_expression (list, column);

  if (field->kind == WISSEL_FIELD_CODE)
    wissel_list_rows_append_code_order (sql, expression, field->codes);
  else if (field->kind != WISSEL_FIELD_TEXT && field->kind != WISSEL_FIELD_LONG_TEXT)
    g_string_append (sql, expression);
  else if (text_order == BY_KEY)
    g_string_append_printf (sql, "belgian_key(%s)", expression);
  else
    g_string_append_printf (sql, "%s COLLATE belgian", expression);

  g_string_append (sql, descending ? " DESC NULLS LAST" : " ASC NULLS LAST");
}

static void
append_orders (GString *sql, const WisselQuery *query, TextOrder text_order)
{
  const WisselList *list = query->list;
  guint             usual = (guint) MAX (0, wissel_list_column_index (list, list->sort));

  g_string_append (sql, " ORDER BY ");
  append_order (sql, list, query->sort, query->descending, text_order);
  if (usual != query->sort)
    {
      g_string_append (sql, ", ");
      append_order (sql, list, usual, list->descending, text_order);
    }
  if (list->then != NULL)
    {
      g_string_append (sql, ", ");
      append_order (sql, list, (guint) wissel_list_column_index (list, list->then), FALSE,
                    text_order);
    }
  g_string_append (sql, ", r.id");
}

/* The statement for the ids of the rows, or only of the two whose ids are bound after the filters.
 */
static sqlite3_stmt *
prepare (
  WisselSession *session, const WisselQuery *query, gboolean only_two, guint limit, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt       *stmt;
  guint               n;

  g_string_append_printf (sql, "SELECT r.id FROM %s WHERE 1",
                          wissel_list_sql_find (query->list->name)->from);
  n = wissel_list_filters_append (sql, query, 0);
  if (only_two)
    g_string_append_printf (sql, " AND r.id IN (?%u, ?%u)", n + 1, n + 2);
  append_orders (sql, query, limit > 0 ? BY_COMPARING : BY_KEY);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);

  stmt = wissel_sql_prepare (session, sql->str, error);
  if (stmt != NULL)
    wissel_list_filters_bind (stmt, query, 0);

  return stmt;
}

GArray *
wissel_list_rows_select (
  WisselSession *session, const WisselQuery *query, guint limit, GHashTable *tables, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = prepare (session, query, FALSE, limit, error);

  if (stmt == NULL ||
      (tables != NULL && !wissel_sql_add_tables (session, sqlite3_sql (stmt), tables, error)))
    return NULL;

  return wissel_sql_read_ids (stmt, error);
}

gboolean
wissel_list_rows_find_first (WisselSession     *session,
                             const WisselQuery *query,
                             gint64             one,
                             gint64             other,
                             gint64            *first,
                             GError           **error)
{
  g_autoptr (sqlite3_stmt) stmt = prepare (session, query, TRUE, 1, error);
  gboolean                 has_row = FALSE;
  int                      n;

  if (stmt == NULL)
    return FALSE;

  n = sqlite3_bind_parameter_count (stmt);
  sqlite3_bind_int64 (stmt, n - 1, one);
  sqlite3_bind_int64 (stmt, n, other);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  *first = has_row ? sqlite3_column_int64 (stmt, 0) : 0;

  return TRUE;
}

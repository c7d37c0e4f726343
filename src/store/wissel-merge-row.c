#include <string.h>

#include "wissel-merge-private.h"
#include "wissel-record-type.h"
#include "wissel-sql-value.h"
#include "wissel-text.h"

/* A default as the schema writes it: 'NEW', 0, 14. */
static char *
read_default (const char *sql)
{
  gsize length = sql != NULL ? strlen (sql) : 0;

  if (length >= 2 && sql[0] == '\'')
    return g_strndup (sql + 1, length - 2);

  return g_strdup (sql);
}

static gboolean
load_columns (WisselSession *session, WisselMergeRow *self, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row;

  stmt = wissel_sql_prepare (
    session, "SELECT name, dflt_value FROM pragma_table_info(?1) WHERE name <> 'id'", error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, self->table);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      if (!has_row)
        return TRUE;

      g_ptr_array_add (self->columns, wissel_sql_dup_text (stmt, 0));
      g_ptr_array_add (self->initial, read_default (wissel_sql_peek_text (stmt, 1)));
    }

  return FALSE;
}

static gboolean
load_values (WisselSession *session, WisselMergeRow *self, GError **error)
{
  g_autoptr (GString)      sql = g_string_new ("SELECT id");
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *name = wissel_sql_quote_name (g_ptr_array_index (self->columns, i));

      g_string_append_printf (sql, ", %s", name);
    }
  g_string_append_printf (sql, " FROM %s WHERE id = ?1", self->table);
  if (!(stmt = wissel_sql_prepare (session, sql->str, error)))
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, self->id);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  for (guint i = 0; has_row && i < self->n_columns; i++)
    wissel_sql_get_value (stmt, (int) i + 1, &self->values[i]);

  return TRUE;
}

WisselMergeRow *
wissel_merge_row_load (WisselSession *session, const char *table, gint64 id, GError **error)
{
  g_autoptr (WisselMergeRow) self = g_new0 (WisselMergeRow, 1);

  self->table = g_intern_string (table);
  self->id = id;
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->initial = g_ptr_array_new_with_free_func (g_free);
  if (!load_columns (session, self, error))
    return NULL;

  self->n_columns = self->columns->len;
  self->values = g_new0 (WisselValue, self->n_columns);

  return load_values (session, self, error) ? g_steal_pointer (&self) : NULL;
}

void
wissel_merge_row_free (WisselMergeRow *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    wissel_value_clear (&self->values[i]);
  g_free (self->values);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->initial);
  g_free (self);
}

int
wissel_merge_row_find (const WisselMergeRow *self, const char *column)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (g_ptr_array_index (self->columns, i), column))
      return (int) i;

  return -1;
}

/* ---- What a row says ---- */

/* What nobody filled in says nothing. */
static gboolean
says_nothing (const WisselMergeRow *row, guint column)
{
  const WisselValue *value = &row->values[column];
  const char        *initial = g_ptr_array_index (row->initial, column);
  g_autofree char   *text = NULL;

  if (value->kind == WISSEL_VALUE_NULL)
    return TRUE;

  text = wissel_value_to_text (value);

  return g_strcmp0 (text, initial) == 0;
}

/* Text is the same when people read the same. */
static gboolean
says_same (const WisselValue *a, const WisselValue *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (wissel_value_equal (a, b))
    return TRUE;
  if (a->kind != WISSEL_VALUE_TEXT || b->kind != WISSEL_VALUE_TEXT)
    return FALSE;

  first = wissel_text_fold (a->text);
  second = wissel_text_fold (b->text);

  return *first != '\0' && g_str_equal (first, second);
}

static gboolean
is_long_text (const char *table, const char *column)
{
  const WisselRecordType *type = wissel_record_type_find (table);
  const WisselField *field = type != NULL ? wissel_record_type_find_field (type, column) : NULL;

  return field != NULL && field->kind == WISSEL_FIELD_LONG_TEXT;
}

static WisselMergeWay
find_way (const char *table, const char *column)
{
  WisselMergeWay way = wissel_merge_way (table, column);

  return way == WISSEL_MERGE_EQUAL && is_long_text (table, column) ? WISSEL_MERGE_TOGETHER : way;
}

/* Stamps and places in a list tell nothing about the thing itself. */
static gboolean
is_beside_the_point (const char *table, const char *column)
{
  WisselMergeWay way = wissel_merge_way (table, column);

  return way == WISSEL_MERGE_KEEP || g_str_equal (column, "created_at") ||
         g_str_equal (column, "added_on");
}

gboolean
wissel_merge_row_covers (const WisselMergeRow *kept, const WisselMergeRow *gone, const char *link)
{
  const char *ordinal = wissel_merge_ordinal (kept->table, link);

  for (guint i = 0; i < kept->n_columns; i++)
    {
      const char *column = g_ptr_array_index (kept->columns, i);

      if (g_strcmp0 (column, link) != 0 && g_strcmp0 (column, ordinal) != 0 &&
          !is_beside_the_point (kept->table, column) && !says_nothing (gone, i) &&
          !says_same (&kept->values[i], &gone->values[i]))
        return FALSE;
    }

  return TRUE;
}

/* ---- Two rows become one ---- */

static int
compare_values (const WisselValue *a, const WisselValue *b)
{
  double first = a->kind == WISSEL_VALUE_REAL ? a->real : (double) a->integer;
  double second = b->kind == WISSEL_VALUE_REAL ? b->real : (double) b->integer;

  if (a->kind == WISSEL_VALUE_TEXT && b->kind == WISSEL_VALUE_TEXT)
    return strcmp (a->text, b->text);

  return (first > second) - (first < second);
}

static void
put_together (WisselValue *kept, const WisselValue *gone)
{
  g_autofree char *both = NULL;

  if (kept->kind != WISSEL_VALUE_TEXT || gone->kind != WISSEL_VALUE_TEXT ||
      strstr (kept->text, gone->text) != NULL)
    return;

  both = g_strdup_printf ("%s\n%s", kept->text, gone->text);
  wissel_value_set_text (kept, both);
}

/* Whether the state of @gone is the one to take; -1 when nobody can tell. */
static int
is_further (const WisselMergeRow *kept, const WisselMergeRow *gone, guint column)
{
  int first = wissel_merge_state_place (kept->table, kept->values[column].text);
  int second = wissel_merge_state_place (gone->table, gone->values[column].text);

  if (first < 0 || second < 0)
    return says_nothing (gone, column) ? 0 : says_nothing (kept, column) ? 1 : -1;

  return second > first;
}

/* Whether the state comes from @gone, or does not matter because both have the same. */
static gboolean
takes_state (const WisselMergeRow *kept, const WisselMergeRow *gone)
{
  int column = wissel_merge_row_find (kept, "state");

  return column >= 0 && is_further (kept, gone, (guint) column) > 0;
}

static gboolean
join_values (WisselMergeRow *kept, const WisselMergeRow *gone, guint i, gboolean follows)
{
  WisselValue       *mine = &kept->values[i];
  const WisselValue *other = &gone->values[i];
  int                further;

  switch (find_way (kept->table, g_ptr_array_index (kept->columns, i)))
    {
    case WISSEL_MERGE_KEEP:
      return TRUE;

    case WISSEL_MERGE_LEAST:
    case WISSEL_MERGE_GREATEST:
      if ((compare_values (other, mine) < 0) ==
          (find_way (kept->table, g_ptr_array_index (kept->columns, i)) == WISSEL_MERGE_LEAST))
        wissel_value_copy (mine, other);
      return TRUE;

    case WISSEL_MERGE_FURTHER:
      further = is_further (kept, gone, i);
      if (further > 0)
        wissel_value_copy (mine, other);
      return further >= 0;

    case WISSEL_MERGE_FOLLOW:
      if (follows)
        wissel_value_copy (mine, other);
      return TRUE;

    case WISSEL_MERGE_TOGETHER:
      put_together (mine, other);
      return TRUE;

    case WISSEL_MERGE_EQUAL:
    default:
      if (says_nothing (gone, i))
        return TRUE;
      if (says_nothing (kept, i))
        wissel_value_copy (mine, other);
      return says_same (mine, other);
    }
}

gboolean
wissel_merge_row_join (WisselMergeRow       *kept,
                       const WisselMergeRow *gone,
                       const char           *link,
                       const char          **out_column)
{
  const char *ordinal = wissel_merge_ordinal (kept->table, link);
  gboolean    follows = takes_state (kept, gone);

  for (guint i = 0; i < kept->n_columns; i++)
    {
      const char *column = g_ptr_array_index (kept->columns, i);

      if (g_strcmp0 (column, link) == 0 || g_strcmp0 (column, ordinal) == 0 ||
          gone->values[i].kind == WISSEL_VALUE_NULL ||
          wissel_value_equal (&kept->values[i], &gone->values[i]))
        continue;

      if (kept->values[i].kind == WISSEL_VALUE_NULL)
        wissel_value_copy (&kept->values[i], &gone->values[i]);
      else if (!join_values (kept, gone, i, follows))
        {
          *out_column = column;
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
wissel_merge_row_store (WisselSession *session, const WisselMergeRow *self, GError **error)
{
  g_autoptr (GString)      sql = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) stmt = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *name = wissel_sql_quote_name (g_ptr_array_index (self->columns, i));

      g_string_append_printf (sql, "%s %s = ?%u", i > 0 ? "," : "", name, i + 2);
    }
  g_string_prepend (sql, " SET");
  g_string_prepend (sql, self->table);
  g_string_prepend (sql, "UPDATE ");
  g_string_append (sql, " WHERE id = ?1");
  if (!(stmt = wissel_sql_prepare (session, sql->str, error)))
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, self->id);
  for (guint i = 0; i < self->n_columns; i++)
    wissel_sql_bind_value (stmt, (int) i + 2, &self->values[i]);

  return wissel_sql_run (stmt, error);
}

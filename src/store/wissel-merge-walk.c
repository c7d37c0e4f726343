#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"
#include "wissel-merge-private.h"
#include "wissel-record-store.h"
#include "wissel-sql-value.h"

/* ---- Report ---- */

static void
count_free (gpointer data)
{
  WisselMergeCount *count = data;

  g_free (count->table);
  g_free (count);
}

WisselMergeReport *
wissel_merge_report_new (void)
{
  WisselMergeReport *self = g_new0 (WisselMergeReport, 1);

  self->counts = g_ptr_array_new_with_free_func (count_free);
  self->refusals = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
wissel_merge_report_free (WisselMergeReport *report)
{
  g_ptr_array_unref (report->counts);
  g_ptr_array_unref (report->refusals);
  g_free (report);
}

static WisselMergeCount *
get_count (WisselMerge *merge, const char *table)
{
  WisselMergeCount *count;

  for (guint i = 0; i < merge->report->counts->len; i++)
    {
      count = g_ptr_array_index (merge->report->counts, i);
      if (g_str_equal (count->table, table))
        return count;
    }

  count = g_new0 (WisselMergeCount, 1);
  count->table = g_strdup (table);
  g_ptr_array_add (merge->report->counts, count);

  return count;
}

/* ---- Refusals ---- */

/* What the record is called that a row hangs on; %NULL when it hangs on none. */
static char *
dup_parent_title (WisselMerge *merge, const WisselRecordType *type, gint64 id)
{
  g_autoptr (WisselRecord) row = NULL;
  const WisselField       *parent;

  if (type->parent == NULL ||
      (row = wissel_session_load (merge->session, type, id, NULL)) == NULL ||
      wissel_record_is_empty (row, type->parent))
    return NULL;

  parent = wissel_record_type_find_field (type, type->parent);

  return wissel_session_dup_title (merge->session, wissel_record_type_find (parent->target),
                                   wissel_record_get_integer (row, type->parent));
}

/* What people call a row: its kind and its name, and whose it is. */
static char *
name_row (WisselMerge *merge, const char *table, gint64 id)
{
  const WisselRecordType *type = wissel_record_type_find (table);
  g_autofree char        *title = NULL;
  g_autofree char        *parent = NULL;

  if (type == NULL)
    return g_strdup (_ ("Another record"));

  title = wissel_session_dup_title (merge->session, type, id);
  parent = dup_parent_title (merge, type, id);
  if (parent != NULL)
    /* Translators: a kind of record, the name of one and what it belongs to, such as:
     * Preference “City of Aalst” of “Eva Maes”. */
    return g_strdup_printf (_ ("%1$s “%2$s” of “%3$s”"), _ (type->label), title, parent);

  /* Translators: a kind of record and the name of one, such as: Learner “Eva Maes”. */
  return g_strdup_printf (_ ("%1$s “%2$s”"), _ (type->label), title);
}

void
wissel_merge_refuse (WisselMerge *merge, const char *table, gint64 id, const char *why)
{
  g_autofree char *name = name_row (merge, table, id);

  g_ptr_array_add (merge->report->refusals, g_strdup_printf ("%s: %s", name, why));
}

static char *
show_value (WisselMerge *merge, const WisselField *field, const WisselValue *value)
{
  if (field->kind == WISSEL_FIELD_LINK)
    return wissel_session_dup_title (merge->session, wissel_record_type_find (field->target),
                                     value->integer);

  return wissel_field_show (field, value, wissel_language_of_interface ());
}

void
wissel_merge_refuse_both (WisselMerge          *merge,
                          const WisselMergeRow *kept,
                          const WisselMergeRow *gone,
                          const char           *column)
{
  const WisselRecordType *type = wissel_record_type_find (kept->table);
  const WisselField      *field = NULL;
  g_autofree char        *first = NULL;
  g_autofree char        *second = NULL;
  g_autofree char        *why = NULL;
  int                     i = column != NULL ? wissel_merge_row_find (kept, column) : -1;

  if (type != NULL && i >= 0)
    field = wissel_record_type_find_field (type, column);
  if (field == NULL)
    {
      wissel_merge_refuse (
        merge, kept->table, kept->id,
        _ ("both have it, and the two cannot become one. Delete one of them, then merge "
           "again."));
      return;
    }

  first = show_value (merge, field, &kept->values[i]);
  second = show_value (merge, field, &gone->values[i]);
  /* Translators: a field and two different values of it. */
  why =
    g_strdup_printf (_ ("“%1$s” is “%2$s” at one and “%3$s” at the other. Make them the same, or "
                        "delete one of them, then merge again."),
                     _ (field->label), first, second);
  wissel_merge_refuse (merge, kept->table, kept->id, why);
}

/* What a rule forbids is told with all else that is in the way; anything else is a failure. */
static gboolean
note_refusal (WisselMerge *merge, const char *table, gint64 id, GError *why, GError **error)
{
  if (!g_error_matches (why, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, why);
      return FALSE;
    }

  wissel_merge_refuse (merge, table, id, why->message);
  g_error_free (why);

  return TRUE;
}

/* ---- References ---- */

#define REFERENCES_SQL                                                                             \
  "SELECT t.name, f.\"from\", 0 FROM pragma_table_list t, pragma_foreign_key_list(t.name) f "      \
  "WHERE t.schema = 'main' AND t.type = 'table' AND f.\"table\" = ?1 "                             \
  "UNION ALL SELECT t.name, 'entity_id', 1 FROM pragma_table_list t "                              \
  "WHERE t.schema = 'main' AND t.type = 'table' AND EXISTS "                                       \
  "(SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'entity_id') ORDER BY 1, 2"

GArray *
wissel_merge_list_references (WisselSession *session, const char *table, GError **error)
{
  g_autoptr (GArray)       references = g_array_new (FALSE, FALSE, sizeof (WisselMergeReference));
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, REFERENCES_SQL, error);
  gboolean                 has_row;

  if (stmt == NULL)
    return NULL;

  wissel_sql_bind_text (stmt, 1, table);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      WisselMergeReference reference;

      if (!has_row)
        return g_steal_pointer (&references);

      reference.table = g_intern_string (wissel_sql_peek_text (stmt, 0));
      reference.column = g_intern_string (wissel_sql_peek_text (stmt, 1));
      reference.is_named = sqlite3_column_int (stmt, 2);
      g_array_append_val (references, reference);
    }

  return NULL;
}

/* In an order that does not depend on ids: rows as they came. */
static GArray *
list_rows (WisselMerge                *merge,
           const WisselMergeReference *reference,
           const char                 *entity,
           gint64                      id,
           GError                    **error)
{
  g_autofree char         *sql = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;

  sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?1%s ORDER BY id", reference->table,
                         reference->column, reference->is_named ? " AND entity = ?2" : "");
  if (!(stmt = wissel_sql_prepare (merge->session, sql, error)))
    return NULL;

  sqlite3_bind_int64 (stmt, 1, id);
  if (reference->is_named)
    wissel_sql_bind_text (stmt, 2, entity);

  return wissel_sql_read_ids (stmt, error);
}

/* ---- Two rows become one ---- */

static gboolean
delete_row (WisselMerge *merge, const char *table, gint64 id, GError **error)
{
  g_autofree char         *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", table);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (merge->session, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);

  return wissel_sql_run (stmt, error);
}

/* @kept holds already what it is to say. */
static gboolean
join_rows (WisselMerge          *merge,
           const WisselMergeRow *kept,
           const WisselMergeRow *gone,
           guint                 depth,
           GError              **error)
{
  WisselMergeJoined  joined = { kept->table, kept->id };
  g_autoptr (GError) why = NULL;

  g_array_append_val (merge->joined, joined);
  if (!wissel_merge_walk (merge, kept->table, kept->id, gone->id, depth + 1, error) ||
      !delete_row (merge, kept->table, gone->id, error))
    return FALSE;

  return wissel_merge_row_store (merge->session, kept, &why) ||
         note_refusal (merge, kept->table, kept->id, g_steal_pointer (&why), error);
}

/* Makes the rows one if that can be; else says so, if only one of them may be there. */
static gboolean
try_join (WisselMerge                *merge,
          const WisselMergeReference *reference,
          gint64                      kept_id,
          gint64                      gone_id,
          gboolean                    must,
          guint                       depth,
          gboolean                   *done,
          GError                    **error)
{
  g_autoptr (WisselMergeRow) kept = NULL;
  g_autoptr (WisselMergeRow) gone = NULL;
  g_autoptr (WisselMergeRow) as_it_was = NULL;
  const char                *column = NULL;
  WisselMergeCount          *count;
  gboolean                   covers;

  kept = wissel_merge_row_load (merge->session, reference->table, kept_id, error);
  as_it_was = wissel_merge_row_load (merge->session, reference->table, kept_id, error);
  gone = wissel_merge_row_load (merge->session, reference->table, gone_id, error);
  if (kept == NULL || as_it_was == NULL || gone == NULL)
    return FALSE;

  covers = wissel_merge_row_covers (kept, gone, reference->column);
  *done = !wissel_merge_stands_alone (reference->table) &&
          wissel_merge_row_join (kept, gone, reference->column, &column);
  if (!*done)
    {
      if (must)
        wissel_merge_refuse_both (merge, as_it_was, gone, column);
      return TRUE;
    }

  count = get_count (merge, reference->table);
  count->n_dropped += covers;
  count->n_joined += !covers;

  return join_rows (merge, kept, gone, depth, error);
}

/* ---- Rows that are there twice ---- */

/* The other row of which @columns say what those of @row will say once it has moved; 0 if none. */
static gboolean
find_twin (WisselMerge                *merge,
           const WisselMergeReference *reference,
           const WisselMergeRow       *row,
           const char *const          *columns,
           gint64                      kept,
           gint64                     *twin,
           GError                    **error)
{
  g_autoptr (GString)      sql = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  WisselValue              moved = { .kind = WISSEL_VALUE_INTEGER, .integer = kept };
  gboolean                 has_row;

  *twin = 0;
  g_string_append_printf (sql, "SELECT id FROM %s WHERE id <> ?1", row->table);
  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql, " AND %s IS ?%u", columns[i], i + 2);
  g_string_append (sql, " ORDER BY id LIMIT 1");
  if (!(stmt = wissel_sql_prepare (merge->session, sql->str, error)))
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row->id);
  for (guint i = 0; columns[i] != NULL; i++)
    wissel_sql_bind_value (stmt, (int) i + 2,
                           g_str_equal (columns[i], reference->column)
                             ? &moved
                             : &row->values[wissel_merge_row_find (row, columns[i])]);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  if (has_row)
    *twin = sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

/* "UNIQUE constraint failed: learner.round_id, learner.person_id" → the columns; none for an
 * index over expressions. */
static GStrv
read_columns (const char *detail)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  const char              *colon = strstr (detail, "failed: ");
  g_auto (GStrv)           parts = g_strsplit (colon != NULL ? colon + 8 : "", ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *dot = strchr (parts[i], '.');

      if (dot != NULL)
        g_strv_builder_add (columns, dot + 1);
    }

  return g_strv_builder_end (columns);
}

/* A number that is taken: the row gets the next one, unless another says all that it says. */
static gboolean
renumber (WisselMerge                *merge,
          const WisselMergeReference *reference,
          gint64                      id,
          gint64                      kept,
          guint                       depth,
          const char                 *ordinal,
          GError                    **error)
{
  g_autoptr (GArray)         siblings = list_rows (merge, reference, NULL, kept, error);
  g_autoptr (WisselMergeRow) row = NULL;
  g_autofree char           *sql = NULL;
  g_autoptr (sqlite3_stmt)   stmt = NULL;
  g_autoptr (GError)         why = NULL;
  gboolean                   done;

  row = wissel_merge_row_load (merge->session, reference->table, id, error);
  for (guint i = 0; siblings != NULL && row != NULL && i < siblings->len; i++)
    {
      gint64                     sibling = g_array_index (siblings, gint64, i);
      g_autoptr (WisselMergeRow) other = NULL;

      other = wissel_merge_row_load (merge->session, reference->table, sibling, error);
      if (other != NULL && wissel_merge_row_covers (other, row, reference->column))
        return try_join (merge, reference, sibling, id, TRUE, depth, &done, error);
    }

  sql = g_strdup_printf ("UPDATE %1$s SET %2$s = ?1, %3$s = "
                         "(SELECT max(%3$s) + 1 FROM %1$s WHERE %2$s = ?1) WHERE id = ?2",
                         reference->table, reference->column, ordinal);
  if (siblings == NULL || row == NULL || !(stmt = wissel_sql_prepare (merge->session, sql, error)))
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, kept);
  sqlite3_bind_int64 (stmt, 2, id);
  get_count (merge, reference->table)->n_moved += depth == 0;

  return wissel_sql_run (stmt, &why) ||
         note_refusal (merge, reference->table, id, g_steal_pointer (&why), error);
}

/* The row cannot move because something about it may be there once only. */
static gboolean
settle_twin (WisselMerge                *merge,
             const WisselMergeReference *reference,
             gint64                      id,
             gint64                      kept,
             guint                       depth,
             GError                     *why,
             const char                 *detail,
             GError                    **error)
{
  g_autoptr (GError)         reason = why;
  g_auto (GStrv)             columns = read_columns (detail);
  g_autoptr (WisselMergeRow) row = NULL;
  const char                *ordinal = wissel_merge_ordinal (reference->table, reference->column);
  gint64                     twin = 0;
  gboolean                   done;

  if (ordinal != NULL && g_strv_contains ((const char *const *) columns, ordinal))
    return renumber (merge, reference, id, kept, depth, ordinal, error);

  row = wissel_merge_row_load (merge->session, reference->table, id, error);
  if (row == NULL ||
      (columns[0] != NULL &&
       !find_twin (merge, reference, row, (const char *const *) columns, kept, &twin, error)))
    return FALSE;

  if (twin == 0)
    return note_refusal (merge, reference->table, id, g_steal_pointer (&reason), error);

  return try_join (merge, reference, twin, id, TRUE, depth, &done, error);
}

/* ---- Moving ---- */

/* Joins the row with one that is about the same, where the schema allows both. */
static gboolean
join_if_same (WisselMerge                *merge,
              const WisselMergeReference *reference,
              gint64                      id,
              gint64                      kept,
              guint                       depth,
              gboolean                   *done,
              GError                    **error)
{
  const WisselMergeKey      *key = wissel_merge_key (reference->table);
  g_autoptr (WisselMergeRow) row = NULL;
  gint64                     twin;

  *done = FALSE;
  if (key == NULL || !g_strv_contains (key->columns, reference->column))
    return TRUE;

  row = wissel_merge_row_load (merge->session, reference->table, id, error);
  if (row == NULL || !find_twin (merge, reference, row, key->columns, kept, &twin, error))
    return FALSE;

  return twin == 0 || try_join (merge, reference, twin, id, key->must, depth, done, error);
}

static gboolean
move_row (WisselMerge                *merge,
          const WisselMergeReference *reference,
          gint64                      id,
          gint64                      kept,
          guint                       depth,
          GError                    **error)
{
  g_autofree char         *sql = NULL;
  g_autofree char         *detail = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  GError                  *why = NULL;
  gboolean                 done;
  int                      code;

  if (!join_if_same (merge, reference, id, kept, depth, &done, error) || done)
    return done;

  sql =
    g_strdup_printf ("UPDATE %s SET %s = ?1 WHERE id = ?2", reference->table, reference->column);
  if (!(stmt = wissel_sql_prepare (merge->session, sql, error)))
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, kept);
  sqlite3_bind_int64 (stmt, 2, id);
  if (wissel_sql_step (stmt, NULL, &why))
    {
      get_count (merge, reference->table)->n_moved += depth == 0;
      return TRUE;
    }

  code = sqlite3_extended_errcode (merge->session->native);
  detail = g_utf8_make_valid (sqlite3_errmsg (merge->session->native), -1);
  if (code == SQLITE_CONSTRAINT_UNIQUE)
    return settle_twin (merge, reference, id, kept, depth, why, detail, error);

  return note_refusal (merge, reference->table, id, why, error);
}

gboolean
wissel_merge_walk (
  WisselMerge *merge, const char *table, gint64 kept, gint64 gone, guint depth, GError **error)
{
  g_autoptr (GArray) references = wissel_merge_list_references (merge->session, table, error);

  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      const WisselMergeReference *reference = &g_array_index (references, WisselMergeReference, i);
      g_autoptr (GArray)          ids = list_rows (merge, reference, table, gone, error);

      if (ids == NULL)
        return FALSE;

      for (guint row = 0; row < ids->len; row++)
        if (!move_row (merge, reference, g_array_index (ids, gint64, row), kept, depth, error))
          return FALSE;
    }

  return references != NULL;
}

gboolean
wissel_session_count_hanging (
  WisselSession *session, const WisselRecordType *type, gint64 id, guint *n_rows, GError **error)
{
  WisselMerge        merge = { session, NULL, NULL };
  g_autoptr (GArray) references = wissel_merge_list_references (session, type->name, error);

  *n_rows = 0;
  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      const WisselMergeReference *reference = &g_array_index (references, WisselMergeReference, i);
      g_autoptr (GArray)          ids = list_rows (&merge, reference, type->name, id, error);

      if (ids == NULL)
        return FALSE;

      *n_rows += ids->len;
    }

  return references != NULL;
}

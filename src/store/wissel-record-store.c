#include "wissel-record-store.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-extra-store.h"
#include "wissel-journal.h"
#include "wissel-search.h"
#include "wissel-session-private.h"
#include "wissel-sql-value.h"
#include "wissel-text.h"

/* The SQL of a record type, made once from its table of fields. */
typedef struct
{
  char *select; /* all columns by id */
  char *remove;
} TypeSql;

static void
append_columns (GString *sql, const WisselRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, ", r.%s", wissel_field_get_column (&type->fields[i]));
}

static TypeSql *
make_sql (const WisselRecordType *type)
{
  TypeSql *self = g_new0 (TypeSql, 1);
  GString *select = g_string_new ("SELECT r.id");

  append_columns (select, type);
  g_string_append_printf (select, " FROM %s r", type->name);
  self->select = g_string_free (select, FALSE);

  self->remove = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", type->name);

  return self;
}

/* Record types live as long as the program, and so does their SQL. */
static const TypeSql *
get_sql (const WisselRecordType *type)
{
  static GMutex      lock;
  static GHashTable *made;
  TypeSql           *sql;

  g_mutex_lock (&lock);
  if (made == NULL)
    made = g_hash_table_new (NULL, NULL);

  sql = g_hash_table_lookup (made, type);
  if (sql == NULL)
    {
      sql = make_sql (type);
      g_hash_table_insert (made, (gpointer) type, sql);
    }
  g_mutex_unlock (&lock);

  return sql;
}

void
wissel_sql_bind_value (sqlite3_stmt *stmt, int index, const WisselValue *value)
{
  switch (value->kind)
    {
    case WISSEL_VALUE_NULL:
      sqlite3_bind_null (stmt, index);
      break;
    case WISSEL_VALUE_INTEGER:
      sqlite3_bind_int64 (stmt, index, value->integer);
      break;
    case WISSEL_VALUE_REAL:
      sqlite3_bind_double (stmt, index, value->real);
      break;
    case WISSEL_VALUE_TEXT:
      sqlite3_bind_text (stmt, index, value->text, -1, SQLITE_STATIC);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
wissel_sql_get_value (sqlite3_stmt *stmt, int column, WisselValue *value)
{
  switch (sqlite3_column_type (stmt, column))
    {
    case SQLITE_INTEGER:
      wissel_value_set_integer (value, sqlite3_column_int64 (stmt, column));
      break;
    case SQLITE_FLOAT:
      wissel_value_set_real (value, sqlite3_column_double (stmt, column));
      break;
    case SQLITE_TEXT:
      wissel_value_set_text (value, (const char *) sqlite3_column_text (stmt, column));
      break;
    default:
      wissel_value_set_null (value);
    }
}

static WisselRecord *
read_record (sqlite3_stmt *stmt, const WisselRecordType *type)
{
  WisselRecord *record = wissel_record_new (type);

  wissel_record_set_id (record, sqlite3_column_int64 (stmt, 0));
  for (guint i = 0; i < type->n_fields; i++)
    {
      g_auto (WisselValue) value = { 0 };

      wissel_sql_get_value (stmt, (int) i + 1, &value);
      wissel_record_set_value (record, i, &value);
    }

  return record;
}

WisselRecord *
wissel_session_load (WisselSession          *session,
                     const WisselRecordType *type,
                     gint64                  id,
                     GError                **error)
{
  g_autofree char         *sql = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  g_return_val_if_fail (type != NULL, NULL);

  sql = g_strconcat (get_sql (type)->select, " WHERE r.id = ?1", NULL);
  stmt = wissel_sql_prepare (session, sql, error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, id);
  if (!wissel_sql_step (stmt, &has_row, error))
    return NULL;

  if (!has_row)
    {
      /* Translators: %s is a kind of record, such as “Organisation”. */
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                   _ ("%s: this record is no longer there. It was removed or undone."),
                   _ (type->label));
      return NULL;
    }

  return read_record (stmt, type);
}

GPtrArray *
wissel_session_load_where (WisselSession          *session,
                           const WisselRecordType *type,
                           const char             *field,
                           const WisselValue      *value,
                           GError                **error)
{
  g_autoptr (GPtrArray)    records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString)      sql = g_string_new (get_sql (type)->select);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  /* Only “=” says that there is a value, which the indices of links that may be empty ask for. */
  if (field != NULL)
    g_string_append_printf (sql, " WHERE r.%s %s ?1",
                            wissel_field_get_column (wissel_record_type_find_field (type, field)),
                            value->kind == WISSEL_VALUE_NULL ? "IS" : "=");

  g_string_append (sql, " ORDER BY 2, 3, r.id");
  stmt = wissel_sql_prepare (session, sql->str, error);
  if (stmt == NULL)
    return NULL;

  if (field != NULL)
    wissel_sql_bind_value (stmt, 1, value);

  while (wissel_sql_step (stmt, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&records);

      g_ptr_array_add (records, read_record (stmt, type));
    }

  return NULL;
}

GPtrArray *
wissel_session_load_children (
  WisselSession *session, const WisselRecordType *type, const char *link, gint64 id, GError **error)
{
  WisselValue value = { .kind = WISSEL_VALUE_INTEGER, .integer = id };

  return wissel_session_load_where (session, type, link, &value, error);
}

gboolean
wissel_session_count_children (WisselSession          *session,
                               const WisselRecordType *type,
                               const char             *link,
                               gint64                  id,
                               guint                  *n_records,
                               GError                **error)
{
  const WisselField       *field = wissel_record_type_find_field (type, link);
  g_autofree char         *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s=?1", type->name,
                                                  wissel_field_get_column (field));
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  if (!wissel_sql_step (stmt, NULL, error))
    return FALSE;

  *n_records = (guint) sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

static void
stamp (WisselRecord *record, const char *now)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  int                     index = wissel_record_type_field_index (type, "updated-at");
  WisselValue             value = { .kind = WISSEL_VALUE_TEXT, .text = (char *) now };

  if (index >= 0)
    wissel_record_set_value (record, (guint) index, &value);
}

/* UPDATE of the fields that differ; NULL when none does. */
static char *
make_update (WisselRecord *record, WisselRecord *stored)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  g_autoptr (GString)     sql = g_string_new (NULL);

  for (guint i = 0; i < type->n_fields; i++)
    if (!wissel_value_equal (wissel_record_get_value (record, i),
                             wissel_record_get_value (stored, i)))
      g_string_append_printf (sql, "%s%s = ?%u", sql->len > 0 ? ", " : "",
                              wissel_field_get_column (&type->fields[i]), i + 2);

  if (sql->len == 0)
    return NULL;

  return g_strdup_printf ("UPDATE %s SET %s WHERE id = ?1", type->name, sql->str);
}

gboolean
wissel_session_update (WisselSession *session, WisselRecord *record, GError **error)
{
  const WisselRecordType  *type = wissel_record_get_record_type (record);
  g_autoptr (WisselRecord) stored = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autofree char         *sql = NULL;

  if (!wissel_record_check (record, NULL, error))
    return FALSE;

  if (!wissel_journal_write_lines (session, error))
    return FALSE;

  stored = wissel_session_load (session, type, wissel_record_get_id (record), error);
  if (stored == NULL)
    return FALSE;

  sql = make_update (record, stored);
  if (sql == NULL)
    return TRUE;

  stamp (record, wissel_session_get_instant (session));
  g_free (sql);
  sql = make_update (record, stored);
  stmt = wissel_sql_prepare (session, sql, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, wissel_record_get_id (record));
  for (guint i = 0; i < type->n_fields; i++)
    if (!wissel_value_equal (wissel_record_get_value (record, i),
                             wissel_record_get_value (stored, i)))
      wissel_sql_bind_value (stmt, (int) i + 2, wissel_record_get_value (record, i));

  return wissel_sql_run (stmt, error);
}

/* That two records are not the same is nothing to know once one of them is gone. */
static gboolean
delete_likenesses (WisselSession *session, const char *entity, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             "DELETE FROM likeness WHERE (record_id = ?1 OR other_id = ?1) "
                             "AND entity = ?2 AND verdict = 'DIFFERENT'",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  wissel_sql_bind_text (stmt, 2, entity);

  return wissel_sql_run (stmt, error);
}

gboolean
wissel_session_delete (WisselSession          *session,
                       const WisselRecordType *type,
                       gint64                  id,
                       GError                **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, get_sql (type)->remove, error);
  gint64                   next_row;

  if (stmt == NULL || !wissel_journal_get_next_row (session, &next_row, error))
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);

  return wissel_sql_run (stmt, error) && delete_likenesses (session, type->name, id, error) &&
         wissel_session_delete_extras (session, type->name, id, error) &&
         wissel_session_delete_extras_since (session, next_row, error);
}

gboolean
wissel_session_find (WisselSession          *session,
                     const WisselRecordType *type,
                     const char             *field,
                     const char             *text,
                     gint64                 *id,
                     GError                **error)
{
  g_autofree char         *sql = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  *id = 0;
  sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?1 ORDER BY id LIMIT 1", type->name,
                         wissel_field_get_column (wissel_record_type_find_field (type, field)));
  stmt = wissel_sql_prepare (session, sql, error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, text);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  if (has_row)
    *id = sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

char *
wissel_session_dup_title (WisselSession *session, const WisselRecordType *type, gint64 id)
{
  g_autofree char         *sql = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;
  char                    *title = NULL;

  sql = g_strdup_printf ("SELECT %s FROM %s r WHERE r.id = ?1", type->title_sql, type->name);
  stmt = wissel_sql_prepare (session, sql, NULL);
  if (stmt != NULL)
    {
      sqlite3_bind_int64 (stmt, 1, id);
      if (wissel_sql_step (stmt, &has_row, NULL) && has_row)
        title = wissel_sql_dup_text (stmt, 0);
    }

  return title != NULL ? title : g_strdup ("—");
}

void
wissel_choice_free (WisselChoice *choice)
{
  g_free (choice->title);
  g_free (choice->details);
  g_free (choice);
}

/* When so many fit, people go on typing; which of them fits best takes longer than to find them. */
#define MAX_RANKED 1000

typedef struct
{
  char    *ids; /* JSON */
  gboolean ranked;
} Found;

/* Details and narrower records are asked only for those that are shown. */
static char *
make_choices_sql (const WisselRecordType *type, const char *scope_field, const Found *found)
{
  GString    *sql = g_string_new (NULL);
  const char *broader = NULL;

  if (type->broader != NULL)
    broader = wissel_field_get_column (wissel_record_type_find_field (type, type->broader));

  g_string_append_printf (sql, "SELECT r.id, s.title, %s, ",
                          type->details_sql != NULL ? type->details_sql : "NULL");
  if (broader != NULL)
    g_string_append_printf (sql, "(SELECT count(*) FROM %s n WHERE n.%s = r.id)", type->name,
                            broader);
  else
    g_string_append (sql, "0");
  g_string_append_printf (sql, " FROM (SELECT r.id, %s AS title", type->title_sql);
  if (found->ranked)
    g_string_append_printf (sql, ", wissel_rank(%s, ?4) AS rank", type->title_sql);
  g_string_append_printf (sql, " FROM %s r WHERE 1", type->name);
  if (scope_field != NULL)
    g_string_append_printf (
      sql, " AND r.%s = ?1",
      wissel_field_get_column (wissel_record_type_find_field (type, scope_field)));
  else if (broader != NULL && found->ids == NULL)
    g_string_append_printf (sql, " AND r.%s IS NULL", broader);

  if (found->ids != NULL)
    g_string_append (sql, " AND r.id IN (SELECT value FROM json_each(?2))");

  g_string_append_printf (sql,
                          " ORDER BY %s title COLLATE belgian, 1 LIMIT ?3) s "
                          "JOIN %s r ON r.id = s.id ORDER BY %s s.title COLLATE belgian, 1",
                          found->ranked ? "rank," : "", type->name, found->ranked ? "s.rank," : "");

  return g_string_free (sql, FALSE);
}

static WisselChoice *
read_choice (sqlite3_stmt *stmt)
{
  WisselChoice *choice = g_new0 (WisselChoice, 1);

  choice->id = sqlite3_column_int64 (stmt, 0);
  choice->title = wissel_sql_dup_text (stmt, 1);
  if (choice->title == NULL)
    choice->title = g_strdup ("—");
  choice->details = wissel_sql_dup_text (stmt, 2);
  choice->n_narrower = (guint) sqlite3_column_int64 (stmt, 3);

  return choice;
}

/* What a search finds; nothing with an error, or when nothing is searched. */
static void
find_ids (WisselSession          *session,
          const WisselRecordType *type,
          const char             *search,
          Found                  *found,
          GError                **error)
{
  const WisselSearch *result = NULL;

  if (wissel_search_asks (search))
    result = wissel_search_find (session, type->name, search, error);
  if (result == NULL)
    return;

  found->ids = wissel_search_dup_json (result);
  found->ranked = wissel_search_count (result) <= MAX_RANKED;
}

GPtrArray *
wissel_session_choices (WisselSession          *session,
                        const WisselRecordType *type,
                        const char             *scope_field,
                        gint64                  scope,
                        const char             *search,
                        guint                   limit,
                        GError                **error)
{
  g_autoptr (GPtrArray)    choices = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autofree char         *ids = NULL;
  g_autofree char         *sql = NULL;
  Found                    found = { 0 };
  gboolean                 has_row = FALSE;

  find_ids (session, type, search, &found, error);
  ids = found.ids;
  if (ids == NULL && wissel_search_asks (search))
    return NULL;

  sql = make_choices_sql (type, scope_field, &found);
  if (!(stmt = wissel_sql_prepare (session, sql, error)))
    return NULL;

  if (scope_field != NULL)
    sqlite3_bind_int64 (stmt, 1, scope);
  if (ids != NULL)
    wissel_sql_bind_text (stmt, 2, ids);
  if (found.ranked)
    {
      g_autofree char *folded = wissel_text_fold (search);

      wissel_sql_bind_text (stmt, 4, folded);
    }
  sqlite3_bind_int64 (stmt, 3, limit);

  choices = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_choice_free);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&choices);

      g_ptr_array_add (choices, read_choice (stmt));
    }

  return NULL;
}

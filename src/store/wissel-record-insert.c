/* New records. An import makes so many of them that what is done for each is felt. */

#include "wissel-journal.h"
#include "wissel-record-store.h"
#include "wissel-sql-value.h"

/* What inserting records of a type needs, found once. */
typedef struct
{
  sqlite3_stmt *stmt;
  int           stamps[2];   /* places of the fields that say when; below 0 where there is none */
  gboolean      is_followed; /* the schema changes other rows with it */
} Insert;

static void
free_insert (gpointer data)
{
  Insert *insert = data;

  sqlite3_finalize (insert->stmt);
  g_free (insert);
}

GHashTable *
wissel_session_make_inserts (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, free_insert);
}

static char *
make_sql (const WisselRecordType *type)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (id", type->name);
  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, ", %s", wissel_field_get_column (&type->fields[i]));
  g_string_append (sql, ") VALUES (?1");
  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

static gboolean
find_followers (WisselSession *session, const WisselRecordType *type, gint64 *n, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM main.sqlite_schema WHERE type='trigger' "
                     "AND tbl_name='%s' AND sql LIKE '%%AFTER INSERT ON%%'",
                     type->name);

  return wissel_sql_get_int64 (session, sql, n, error);
}

/* (transfer none) */
static const Insert *
get_insert (WisselSession *session, const WisselRecordType *type, GError **error)
{
  Insert          *insert = g_hash_table_lookup (session->inserts, type);
  g_autofree char *sql = NULL;
  sqlite3_stmt    *stmt;
  gint64           n_followers;

  if (insert != NULL)
    return insert;

  if (!find_followers (session, type, &n_followers, error))
    return NULL;

  sql = make_sql (type);
  stmt = wissel_sql_prepare_native (session->native, sql, error);
  if (stmt == NULL)
    return NULL;

  insert = g_new (Insert, 1);
  *insert = (Insert){ stmt,
                      { wissel_record_type_field_index (type, "created-at"),
                        wissel_record_type_field_index (type, "updated-at") },
                      n_followers > 0 };
  g_hash_table_insert (session->inserts, (gpointer) type, insert);

  return insert;
}

/* An import has given its own instant to what it makes. */
static void
stamp (WisselSession *session, const Insert *insert, WisselRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (insert->stamps); i++)
    {
      int         field = insert->stamps[i];
      WisselValue now = { .kind = WISSEL_VALUE_TEXT };

      if (field < 0 || wissel_record_get_value (record, (guint) field)->kind != WISSEL_VALUE_NULL)
        continue;

      now.text = (char *) wissel_session_get_instant (session);
      wissel_record_set_value (record, (guint) field, &now);
    }
}

static gboolean
run (sqlite3_stmt *stmt, WisselRecord *record, GError **error)
{
  guint              n_fields = wissel_record_get_record_type (record)->n_fields;
  const WisselValue *values = wissel_record_get_values (record);
  gboolean           done;

  sqlite3_bind_int64 (stmt, 1, wissel_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    if (values[i].kind != WISSEL_VALUE_NULL)
      wissel_sql_bind_value (stmt, (int) i + 2, &values[i]);

  done = wissel_sql_run (stmt, error);
  sqlite3_clear_bindings (stmt);

  return done;
}

gboolean
wissel_session_insert (WisselSession *session, WisselRecord *record, GError **error)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  const Insert           *insert = get_insert (session, type, error);
  gboolean                is_apart;

  if (insert == NULL)
    return FALSE;

  is_apart = session->apart != NULL && !insert->is_followed;
  if (is_apart ? !wissel_journal_set_apart (session, type->name, error)
               : !wissel_journal_write_lines (session, error))
    return FALSE;

  stamp (session, insert, record);
  if (!wissel_record_check (record, NULL, error))
    return FALSE;

  if (wissel_record_get_id (record) == 0)
    wissel_record_set_id (record, wissel_session_new_id (session));

  return run (insert->stmt, record, error) &&
         (!is_apart ||
          wissel_journal_note_insert (session, type->name, wissel_record_get_id (record), error));
}

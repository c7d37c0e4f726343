#include "wissel-journal.h"

#include "wissel-clock.h"
#include "wissel-row-image.h"

/* Tables that are not what people record, but the means to it. */
static const char *const unjournaled_tables[] = { "journal", "journal_row", "replay",
                                                  "attachment_content", NULL };

#define TABLES_SQL                                                                                 \
  "SELECT name FROM pragma_table_list WHERE schema='main' AND type='table' "                       \
  "AND name NOT LIKE 'sqlite%' ORDER BY name"

/* So many lines on new rows are written at once. */
#define LINES 32

static const char *const kind_names[] = { "ACTION", "UNDO", "REDO" };

/* ---- Triggers ---- */

/* wissel_journaling(): whether this moment's changes are to be written down */
static void
journaling_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const WisselSession *session = sqlite3_user_data (context);

  /* Undo reads the lines backwards: this one would have come before those that wait. */
  if (session->is_journaling && session->lines->len > 0)
    sqlite3_result_error (context, "a change overtakes the journal", -1);
  else
    sqlite3_result_int (context, session->is_journaling);
}

static GPtrArray *
list_names (WisselSession *session, const char *sql, const char *argument, GError **error)
{
  g_autoptr (GPtrArray)    names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);
  gboolean                 has_row;

  if (stmt == NULL)
    return NULL;

  if (argument != NULL)
    wissel_sql_bind_text (stmt, 1, argument);
  for (;;)
    {
      if (!wissel_sql_step (stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&names);

      g_ptr_array_add (names, wissel_sql_dup_text (stmt, 0));
    }
}

/* Names of tables and columns are plain identifiers: a test holds the schema to that. */

static void
append_trigger_head (GString *sql, const char *table, const char *event)
{
  g_string_append_printf (sql,
                          "CREATE TEMP TRIGGER journal_%s_%s AFTER %s ON main.\"%s\" "
                          "WHEN wissel_journaling() BEGIN "
                          "INSERT INTO journal_row(table_name,row_id,op,image) ",
                          table, event, event, table);
}

static void
append_insert_trigger (GString *sql, const char *table)
{
  append_trigger_head (sql, table, "INSERT");
  g_string_append_printf (sql, "VALUES('%s',NEW.id,'I',NULL); END;\n", table);
}

static char *
make_triggers (const char *table, GPtrArray *columns)
{
  GString         *sql = g_string_new (NULL);
  g_autofree char *names = NULL;

  g_ptr_array_add (columns, NULL);
  names = g_strjoinv (",", (char **) columns->pdata);
  g_ptr_array_set_size (columns, columns->len - 1);

  append_insert_trigger (sql, table);
  append_trigger_head (sql, table, "DELETE");
  g_string_append_printf (sql, "VALUES('%s',OLD.id,'D',wissel_image('%s'", table, names);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, ",OLD.\"%s\"", (char *) g_ptr_array_index (columns, i));
  g_string_append (sql, ")); END;\n");

  /* The LIMIT keeps the difference from being worked out twice. */
  append_trigger_head (sql, table, "UPDATE");
  g_string_append_printf (
    sql, "SELECT '%s',OLD.id,'U',d FROM (SELECT wissel_diff('%s',OLD.id,NEW.id", table, names);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *name = g_ptr_array_index (columns, i);

      g_string_append_printf (sql, ",OLD.\"%s\",NEW.\"%s\"", name, name);
    }
  g_string_append (sql, ") AS d LIMIT 1) WHERE d IS NOT NULL; END;\n");

  return g_string_free (sql, FALSE);
}

static gboolean
attach_table (WisselSession *session, const char *table, GError **error)
{
  g_autoptr (GPtrArray) columns = NULL;
  g_autofree char      *sql = NULL;

  columns =
    list_names (session, "SELECT name FROM pragma_table_info(?1) WHERE name<>'id'", table, error);
  if (columns == NULL)
    return FALSE;

  sql = make_triggers (table, columns);

  return wissel_sql_exec (session, sql, error);
}

static gboolean
attach_tables (WisselSession *session, GError **error)
{
  g_autoptr (GPtrArray) tables = list_names (session, TABLES_SQL, NULL, error);

  if (tables == NULL || !wissel_sql_exec (session, "BEGIN", error))
    return FALSE;

  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);

      if (!g_strv_contains (unjournaled_tables, table) && !attach_table (session, table, error))
        {
          wissel_sql_exec (session, "ROLLBACK", NULL);
          return FALSE;
        }
    }

  return wissel_sql_exec (session, "COMMIT", error);
}

gboolean
wissel_journal_attach (WisselSession *session, GError **error)
{
  GCancellable *cancellable;

  if (session->is_journal_ready)
    return TRUE;

  if (!wissel_row_image_register (session->native, error))
    return FALSE;

  sqlite3_create_function (session->native, "wissel_journaling", 0, SQLITE_UTF8, session,
                           journaling_function, NULL, NULL);

  /* Whose job happens to be the first cannot stop what all later ones need. */
  cancellable = g_steal_pointer (&session->cancellable);
  session->is_journal_ready = attach_tables (session, error);
  session->cancellable = cancellable;

  return session->is_journal_ready;
}

/* ---- Many new rows ---- */

/* For a statement with a trigger SQLite copies each page that it changes, so that the statement
 * could be taken back alone, and looks for children of the new row in all tables that may have
 * them: twice the work of inserting the row. */
gboolean
wissel_journal_set_apart (WisselSession *session, const char *table, GError **error)
{
  g_autofree char *sql = NULL;

  if (g_hash_table_contains (session->apart, table))
    return TRUE;

  sql = g_strdup_printf ("DROP TRIGGER temp.journal_%s_INSERT", table);
  if (!wissel_sql_exec (session, sql, error))
    return FALSE;

  g_hash_table_add (session->apart, (gpointer) table);

  return TRUE;
}

static sqlite3_stmt *
prepare_lines (WisselSession *session, guint n, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("INSERT INTO journal_row(table_name,row_id,op) VALUES");

  for (guint i = 0; i < n; i++)
    g_string_append (sql, i == 0 ? "(?,?,'I')" : ",(?,?,'I')");

  return wissel_sql_prepare (session, sql->str, error);
}

/* Writes the first @n of the lines that wait. */
static gboolean
write_lines (WisselSession *session, guint n, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = prepare_lines (session, n, error);

  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const WisselJournalLine *line = &g_array_index (session->lines, WisselJournalLine, i);

      sqlite3_bind_text (stmt, (int) (2 * i + 1), line->table, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (stmt, (int) (2 * i + 2), line->row);
    }

  g_array_remove_range (session->lines, 0, n);

  return wissel_sql_run (stmt, error);
}

gboolean
wissel_journal_note_insert (WisselSession *session, const char *table, gint64 id, GError **error)
{
  WisselJournalLine line = { table, id };

  g_array_append_val (session->lines, line);

  return session->lines->len < LINES || write_lines (session, LINES, error);
}

gboolean
wissel_journal_write_lines (WisselSession *session, GError **error)
{
  while (session->lines->len > 0)
    if (!write_lines (session, 1, error))
      return FALSE;

  return TRUE;
}

gboolean
wissel_journal_put_back (WisselSession *session, GError **error)
{
  g_autoptr (GHashTable) apart = g_steal_pointer (&session->apart);
  g_autoptr (GString)    sql = g_string_new (NULL);
  GHashTableIter         iter;
  gpointer               table;

  if (apart == NULL)
    return TRUE;

  if (!wissel_journal_write_lines (session, error))
    return FALSE;

  g_hash_table_iter_init (&iter, apart);
  while (g_hash_table_iter_next (&iter, &table, NULL))
    append_insert_trigger (sql, table);

  return wissel_sql_exec (session, sql->str, error);
}

/* ---- Entries ---- */

gboolean
wissel_journal_get_next_row (WisselSession *session, gint64 *out_row, GError **error)
{
  if (!wissel_journal_write_lines (session, error) ||
      !wissel_sql_get_int64 (session, "SELECT max(id) FROM journal_row", out_row, error))
    return FALSE;

  *out_row += 1;

  return TRUE;
}

static gboolean
insert_entry (WisselSession    *session,
              WisselJournalKind kind,
              const char       *label,
              gint64            target,
              gint64            first_row,
              gint64            last_row,
              GError          **error)
{
  g_autofree char         *now = wissel_clock_now ();
  g_autoptr (sqlite3_stmt) stmt = NULL;

  /* The number of an entry is the turn of its last change of state. */
  stmt = wissel_sql_prepare (session,
                             "INSERT INTO journal(id,uid,kind,at,operator,label,permanent,format,"
                             "first_row,last_row,target_id,turn) "
                             "SELECT ifnull(max(id),0)+1,?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,"
                             "ifnull(max(id),0)+1 FROM journal",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, wissel_session_new_id (session));
  wissel_sql_bind_text (stmt, 2, kind_names[kind]);
  wissel_sql_bind_text (stmt, 3, now);
  wissel_sql_bind_text (stmt, 4, session->operator_name);
  wissel_sql_bind_text (stmt, 5, label);
  sqlite3_bind_int (stmt, 6, (session->flags & WISSEL_ACTION_PERMANENT) != 0);
  sqlite3_bind_int (stmt, 7, session->format);
  sqlite3_bind_int64 (stmt, 8, first_row);
  sqlite3_bind_int64 (stmt, 9, last_row);
  wissel_sql_bind_id (stmt, 10, target);

  return wissel_sql_run (stmt, error);
}

gboolean
wissel_journal_add_entry (WisselSession    *session,
                          WisselJournalKind kind,
                          const char       *label,
                          gint64            target,
                          gint64            first_row,
                          gint64           *out_entry,
                          GError          **error)
{
  gint64 next_row;

  *out_entry = 0;
  if (!wissel_journal_get_next_row (session, &next_row, error))
    return FALSE;

  if (next_row == first_row)
    return TRUE;

  if (!insert_entry (session, kind, label, target, first_row, next_row - 1, error) ||
      !wissel_sql_get_int64 (session, "SELECT max(id) FROM journal", out_entry, error))
    return FALSE;

  return kind != WISSEL_JOURNAL_ACTION || wissel_sql_exec (session,
                                                           "UPDATE journal SET state='DROPPED' "
                                                           "WHERE kind='ACTION' AND state='UNDONE'",
                                                           error);
}

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-journal.h"
#include "wissel-row-image.h"

/*
 * Undo walks the rows of an action backwards and puts each back; what it does is journaled by the
 * same triggers and becomes an entry of its own. Redo is the same walk over that entry. So an
 * insert needs no values in the journal: undoing it is a deletion, which keeps them.
 */

typedef struct
{
  gint64   id;
  gint64   first_row;
  gint64   last_row;
  char    *label;
  gboolean permanent;
  int      format;
} Entry;

static void
clear_entry (Entry *entry)
{
  g_free (entry->label);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, clear_entry)

/* One changed row, read before it is put back: the walk itself adds rows to the table. */
typedef struct
{
  char  *table;
  gint64 row_id;
  char   op;
  char  *image;
} Change;

static void
clear_change (Change *change)
{
  g_free (change->table);
  g_free (change->image);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Change, clear_change)

#define ENTRY_COLUMNS "SELECT id,first_row,last_row,label,permanent,format FROM journal "

static gboolean
load_entry (WisselSession *session, const char *sql, gint64 argument, Entry *out, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);
  gboolean                 has_row;

  if (stmt == NULL)
    return FALSE;

  if (sqlite3_bind_parameter_count (stmt) > 0)
    sqlite3_bind_int64 (stmt, 1, argument);
  if (!wissel_sql_step (stmt, &has_row, error) || !has_row)
    return FALSE;

  out->id = sqlite3_column_int64 (stmt, 0);
  out->first_row = sqlite3_column_int64 (stmt, 1);
  out->last_row = sqlite3_column_int64 (stmt, 2);
  out->label = wissel_sql_dup_text (stmt, 3);
  out->permanent = sqlite3_column_int (stmt, 4);
  out->format = sqlite3_column_int (stmt, 5);

  return TRUE;
}

static void
set_conflict (GError **error, const char *label, const char *field)
{
  if (field != NULL)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT,
                 /* Translators: %1$s is an action such as “Change person”, %2$s a field. */
                 _ ("“%1$s” cannot be undone: the field “%2$s” was changed since. Undo the later "
                    "change first, or enter the value yourself."),
                 label, field);
  else
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT,
                 _ ("“%s” cannot be undone: a record it changed was added to, deleted or brought "
                    "back since. Undo the later change first."),
                 label);
}

/* ---- Putting one row back ---- */

static gboolean
load_change (WisselSession *session, gint64 row, Change *out, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row;

  stmt = wissel_sql_prepare (
    session, "SELECT table_name,row_id,op,image FROM journal_row WHERE id=?1", error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  if (!has_row)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                           _ ("An entry of the history is missing; this action cannot be undone."));
      return FALSE;
    }

  out->table = wissel_sql_dup_text (stmt, 0);
  out->row_id = sqlite3_column_int64 (stmt, 1);
  out->op = *wissel_sql_peek_text (stmt, 2);
  out->image = wissel_sql_dup_text (stmt, 3);

  return TRUE;
}

static gboolean
take_out (WisselSession *session, const Change *change, const char *label, GError **error)
{
  g_autofree char         *table = wissel_sql_quote_name (change->table);
  g_autofree char         *sql = g_strconcat ("DELETE FROM ", table, " WHERE id=?1", NULL);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);
  gint64                   changes = sqlite3_total_changes64 (session->native);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, change->row_id);
  if (!wissel_sql_run (stmt, error))
    return FALSE;

  /* The row and its line in the journal: more means that parts added since went with it, less
   * that the row is gone. */
  if (sqlite3_total_changes64 (session->native) - changes == 2)
    return TRUE;

  set_conflict (error, label, NULL);

  return FALSE;
}

static void
append_name (GString *sql, GArray *fields, guint i)
{
  g_autofree char *name = NULL;

  name = wissel_sql_quote_name (g_array_index (fields, WisselImageField, i).name);
  g_string_append (sql, name);
}

static void
bind_image (sqlite3_stmt *stmt, gint64 id, GArray *fields)
{
  sqlite3_bind_int64 (stmt, 1, id);
  for (guint i = 0; i < fields->len; i++)
    wissel_row_image_bind (stmt, i + 2, g_array_index (fields, WisselImageField, i).before);
}

static gboolean
bring_back (WisselSession *session, const Change *change, const char *label, GError **error)
{
  g_autoptr (GArray)       fields = wissel_row_image_parse (change->image, error);
  g_autoptr (GString)      sql = g_string_new ("INSERT OR IGNORE INTO ");
  g_autofree char         *table = wissel_sql_quote_name (change->table);
  g_autoptr (sqlite3_stmt) stmt = NULL;

  if (fields == NULL)
    return FALSE;

  g_string_append_printf (sql, "%s(id", table);
  for (guint i = 0; i < fields->len; i++)
    {
      g_string_append_c (sql, ',');
      append_name (sql, fields, i);
    }
  g_string_append (sql, ") VALUES(?");
  for (guint i = 0; i < fields->len; i++)
    g_string_append (sql, ",?");
  g_string_append_c (sql, ')');

  if (!(stmt = wissel_sql_prepare (session, sql->str, error)))
    return FALSE;

  bind_image (stmt, change->row_id, fields);
  if (!wissel_sql_run (stmt, error))
    return FALSE;

  /* Something unique about the row, its id or a name, is taken by another row now. */
  if (sqlite3_changes (session->native) == 1)
    return TRUE;

  set_conflict (error, label, NULL);

  return FALSE;
}

/* Whether the row still holds what the change left behind; names the first field that does not. */
static gboolean
check_unchanged (
  WisselSession *session, const Change *change, GArray *fields, const char *label, GError **error)
{
  g_autofree char         *table = wissel_sql_quote_name (change->table);
  g_autoptr (GString)      sql = g_string_new ("SELECT id");
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row;

  for (guint i = 0; i < fields->len; i++)
    {
      g_string_append_c (sql, ',');
      append_name (sql, fields, i);
    }
  g_string_append_printf (sql, " FROM %s WHERE id=?1", table);

  if (!(stmt = wissel_sql_prepare (session, sql->str, error)))
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, change->row_id);
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  for (guint i = 0; has_row && i < fields->len; i++)
    {
      WisselImageField *field = &g_array_index (fields, WisselImageField, i);
      g_autofree char  *now = wissel_row_image_token_of_column (stmt, i + 1);

      if (g_strcmp0 (now, field->after) != 0)
        {
          set_conflict (error, label, field->name);
          return FALSE;
        }
    }

  if (!has_row)
    set_conflict (error, label, NULL);

  return has_row;
}

static gboolean
change_back (WisselSession *session, const Change *change, const char *label, GError **error)
{
  g_autoptr (GArray)       fields = wissel_row_image_parse (change->image, error);
  g_autofree char         *table = wissel_sql_quote_name (change->table);
  g_autoptr (GString)      sql = g_string_new ("UPDATE ");
  g_autoptr (sqlite3_stmt) stmt = NULL;

  if (fields == NULL || !check_unchanged (session, change, fields, label, error))
    return FALSE;

  g_string_append (sql, table);
  for (guint i = 0; i < fields->len; i++)
    {
      g_string_append (sql, i == 0 ? " SET " : ",");
      append_name (sql, fields, i);
      g_string_append_printf (sql, "=?%u", i + 2);
    }
  g_string_append (sql, " WHERE id=?1");

  if (!(stmt = wissel_sql_prepare (session, sql->str, error)))
    return FALSE;

  bind_image (stmt, change->row_id, fields);

  return wissel_sql_run (stmt, error);
}

static gboolean
put_back (WisselSession *session, gint64 row, const char *label, GError **error)
{
  g_auto (Change) change = { NULL };

  if (!load_change (session, row, &change, error))
    return FALSE;

  switch (change.op)
    {
    case 'I':
      return take_out (session, &change, label, error);

    case 'D':
      return bring_back (session, &change, label, error);

    default:
      return change_back (session, &change, label, error);
    }
}

/* ---- Undo and redo ---- */

static gboolean
walk_back (WisselSession *session, const Entry *entry, GError **error)
{
  /* Rows come back one by one: references are looked at when all are there. */
  if (!wissel_sql_exec (session, "PRAGMA defer_foreign_keys=ON; INSERT INTO replay(id) VALUES(1)",
                        error))
    return FALSE;

  for (gint64 row = entry->last_row; row >= entry->first_row; row--)
    if (!put_back (session, row, entry->label, error))
      return FALSE;

  return wissel_sql_exec (session, "DELETE FROM replay", error);
}

static gboolean
set_state (WisselSession *session, gint64 action, const char *state, gint64 turn, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session, "UPDATE journal SET state=?1,turn=?2 WHERE id=?3", error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, state);
  sqlite3_bind_int64 (stmt, 2, turn);
  sqlite3_bind_int64 (stmt, 3, action);

  return wissel_sql_run (stmt, error);
}

/* Walks @entry back as the undoing or redoing of @action. */
static gboolean
reverse (
  WisselSession *session, const Entry *entry, WisselJournalKind kind, gint64 action, GError **error)
{
  gint64   first_row;
  gint64   turn = 0;
  gboolean done;

  if (!wissel_session_begin (session, error))
    return FALSE;

  session->flags = 0;
  session->is_journaling = TRUE;
  done = wissel_journal_get_next_row (session, &first_row, error) &&
         walk_back (session, entry, error);
  session->is_journaling = FALSE;

  done =
    done &&
    wissel_journal_add_entry (session, kind, entry->label, action, first_row, &turn, error) &&
    set_state (session, action, kind == WISSEL_JOURNAL_UNDO ? "UNDONE" : "DONE", turn, error) &&
    wissel_session_commit (session, error);
  if (!done)
    {
      wissel_session_roll_back (session);
      return FALSE;
    }

  session->last_action = turn;
  session->commits++;

  return TRUE;
}

static gboolean
check_may_undo (WisselSession *session, const Entry *entry, GError **error)
{
  if (entry->permanent)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_PERMANENT,
                 _ ("“%s” cannot be undone, and so nothing before it."), entry->label);
  else if (entry->format != session->format)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_PERMANENT,
                 _ ("“%s” was done with an earlier version of the program and cannot be undone."),
                 entry->label);
  else
    return TRUE;

  return FALSE;
}

static void
set_nothing (GError **error, const char *message)
{
  if (error != NULL && *error == NULL)
    g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND, message);
}

static gboolean
undo_entry (WisselSession *session, const Entry *entry, char **out_label, GError **error)
{
  if (!check_may_undo (session, entry, error) ||
      !reverse (session, entry, WISSEL_JOURNAL_UNDO, entry->id, error))
    return FALSE;

  if (out_label != NULL)
    *out_label = g_strdup (entry->label);

  return TRUE;
}

#define LAST_DONE ENTRY_COLUMNS "WHERE kind='ACTION' AND state='DONE' ORDER BY turn DESC LIMIT 1"
#define LAST_UNDONE                                                                                \
  ENTRY_COLUMNS "WHERE kind='ACTION' AND state='UNDONE' ORDER BY turn DESC LIMIT 1"

gboolean
wissel_session_undo (WisselSession *session, char **out_label, GError **error)
{
  g_auto (Entry)     entry = { 0 };
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (session->depth == 0, FALSE);

  if (load_entry (session, LAST_DONE, 0, &entry, &local_error))
    return undo_entry (session, &entry, out_label, error);

  set_nothing (&local_error, _ ("There is nothing to undo."));
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

gboolean
wissel_session_undo_action (WisselSession *session, gint64 action, char **out_label, GError **error)
{
  g_auto (Entry)     entry = { 0 };
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (session->depth == 0, FALSE);

  if (load_entry (session, ENTRY_COLUMNS "WHERE id=?1 AND kind='ACTION' AND state='DONE'", action,
                  &entry, &local_error))
    return undo_entry (session, &entry, out_label, error);

  set_nothing (&local_error, _ ("This action was undone already."));
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

gboolean
wissel_session_redo (WisselSession *session, char **out_label, GError **error)
{
  g_auto (Entry)     action = { 0 };
  g_auto (Entry)     undoing = { 0 };
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (session->depth == 0, FALSE);

  if (!load_entry (session, LAST_UNDONE, 0, &action, &local_error) ||
      !load_entry (session,
                   ENTRY_COLUMNS "WHERE target_id=?1 AND kind='UNDO' ORDER BY id DESC LIMIT 1",
                   action.id, &undoing, &local_error))
    {
      set_nothing (&local_error, _ ("There is nothing to do again."));
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!check_may_undo (session, &undoing, error) ||
      !reverse (session, &undoing, WISSEL_JOURNAL_REDO, action.id, error))
    return FALSE;

  if (out_label != NULL)
    *out_label = g_strdup (action.label);

  return TRUE;
}

static gboolean
peek_entry (WisselSession *session, const char *sql, char **out_label)
{
  g_auto (Entry) entry = { 0 };
  gboolean       possible;

  possible = load_entry (session, sql, 0, &entry, NULL) && check_may_undo (session, &entry, NULL);
  if (out_label != NULL)
    *out_label = possible ? g_strdup (entry.label) : NULL;

  return possible;
}

gboolean
wissel_session_can_undo (WisselSession *session, char **out_label)
{
  return peek_entry (session, LAST_DONE, out_label);
}

gboolean
wissel_session_can_redo (WisselSession *session, char **out_label)
{
  return peek_entry (session, LAST_UNDONE, out_label);
}

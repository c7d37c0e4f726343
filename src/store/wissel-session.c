#include "wissel-session-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sys/random.h>

#include "wissel-backup-private.h"
#include "wissel-changes.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-journal.h"
#include "wissel-list-order.h"
#include "wissel-record-type.h"
#include "wissel-search.h"

/* How many steps of SQLite's machine go by between two looks at the cancellable. */
#define STEPS_PER_CANCEL_CHECK 2000

/* A write-ahead log of so many pages is folded into the file. */
#define LONG_LOG 200

static int
progress_cb (gpointer user_data)
{
  WisselSession *session = user_data;

  return session->cancellable != NULL && g_cancellable_is_cancelled (session->cancellable);
}

/* Called after each commit. What it wrote is safe in the log, so that whoever waits for it need not
 * wait for the folding as well, unless one job commits again and again. */
static int
note_log_cb (void *user_data, sqlite3 *native, const char *name, int n_pages)
{
  WisselSession *session = user_data;

  if (n_pages < LONG_LOG)
    return SQLITE_OK;

  if (session->is_log_long)
    wissel_session_fold_log (session);
  else
    session->is_log_long = TRUE;

  return SQLITE_OK;
}

/* The title of any record is read by a function, of which SQLite does not know what it reads. */
static void
note_all_records (WisselSession *session)
{
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    g_hash_table_add (session->tables_read, (gpointer) g_intern_string (types[i]->name));
}

/* SQLite tells an authorizer of all that a statement will read when it prepares it. */
static int
note_table_cb (void       *user_data,
               int         action,
               const char *table,
               const char *column,
               const char *database,
               const char *trigger)
{
  WisselSession *session = user_data;

  if (session->tables_read == NULL)
    return SQLITE_OK;

  if (action == SQLITE_READ)
    g_hash_table_add (session->tables_read, (gpointer) g_intern_string (table));
  else if (action == SQLITE_FUNCTION && g_str_equal (column, WISSEL_TITLE_FUNCTION))
    note_all_records (session);

  return SQLITE_OK;
}

static void
finalize_statement (gpointer data)
{
  g_dataset_destroy (data);
  sqlite3_finalize (data);
}

WisselSession *
wissel_session_new (sqlite3 *native)
{
  WisselSession *session = g_new0 (WisselSession, 1);

  session->native = native;
  session->idle_statements =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);
  session->inserts = wissel_session_make_inserts ();
  session->lines = g_array_new (FALSE, FALSE, sizeof (WisselJournalLine));
  session->operator_name = g_strdup (g_get_real_name ());
  session->changes = g_array_new (FALSE, FALSE, sizeof (WisselChangedRow));
  session->searches = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, wissel_search_free);
  session->list_orders = g_ptr_array_new_with_free_func (wissel_list_order_free);
  sqlite3_set_authorizer (native, note_table_cb, session);
  sqlite3_wal_hook (native, note_log_cb, session);
  wissel_changes_attach (session);
  sqlite3_progress_handler (native, STEPS_PER_CANCEL_CHECK, progress_cb, session);

  return session;
}

gboolean
wissel_session_free (WisselSession *session, GError **error)
{
  gboolean closed;

  sqlite3_progress_handler (session->native, 0, NULL, NULL);
  g_clear_pointer (&session->idle_statements, g_hash_table_unref);
  g_clear_pointer (&session->inserts, g_hash_table_unref);
  g_array_unref (session->lines);
  g_array_unref (session->changes);
  g_hash_table_unref (session->searches);
  g_ptr_array_unref (session->list_orders);

  closed = wissel_session_checkpoint (session, error);
  if (sqlite3_close (session->native) != SQLITE_OK)
    {
      g_critical ("A statement was still in use when the network was closed");
      sqlite3_close_v2 (session->native);
    }

  g_clear_pointer (&session->id_source, g_rand_free);
  g_free (session->operator_name);
  g_free (session->instant);
  g_free (session->backup_day);
  g_free (session);

  return closed;
}

gboolean
wissel_session_checkpoint (WisselSession *session, GError **error)
{
  int code;

  code =
    sqlite3_wal_checkpoint_v2 (session->native, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;

  wissel_sql_set_error (error, session->native);

  return FALSE;
}

/* What fails is tried again after the next commit: nothing is lost in the log. */
void
wissel_session_fold_log (WisselSession *session)
{
  if (!session->is_log_long)
    return;

  session->is_log_long = FALSE;
  sqlite3_wal_checkpoint_v2 (session->native, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
}

const char *
wissel_session_get_operator (WisselSession *session)
{
  g_return_val_if_fail (session != NULL, NULL);

  return session->operator_name;
}

void
wissel_session_set_operator (WisselSession *session, const char *name)
{
  g_return_if_fail (name != NULL);

  g_free (session->operator_name);
  session->operator_name = g_strdup (name);
}

void
wissel_session_seed_ids (WisselSession *session, guint32 seed)
{
  g_clear_pointer (&session->id_source, g_rand_free);
  session->id_source = g_rand_new_with_seed (seed);
}

/* Asking the system for every single id is felt in an import. */
static guint64
draw_id (WisselSession *session)
{
  if (session->n_ids == 0)
    {
      if (getrandom (session->ids, sizeof session->ids, 0) != sizeof session->ids)
        g_error ("The system gives no random numbers: %s", g_strerror (errno));

      session->n_ids = WISSEL_N_IDS;
    }

  return session->ids[--session->n_ids];
}

gint64
wissel_session_count_writes (WisselSession *session)
{
  return sqlite3_total_changes64 (session->native);
}

gint64
wissel_session_new_id (WisselSession *session)
{
  guint64 id = 0;

  while (id == 0)
    {
      if (session->id_source != NULL)
        id = (guint64) g_rand_int (session->id_source) << 32 | g_rand_int (session->id_source);
      else
        id = draw_id (session);

      id &= G_MAXINT64;
    }

  return (gint64) id;
}

gint64
wissel_session_get_last_action (WisselSession *session)
{
  return session->last_action;
}

/* ---- Transactions ---- */

/* A file that was replaced behind our back (by a synchronising program, by hand) would receive
 * half of the work: refuse before the first write. */
static gboolean
check_file_in_place (WisselSession *session, GError **error)
{
  int has_moved = 0;

  sqlite3_file_control (session->native, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
  if (!has_moved)
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT,
               _ ("The file “%s” was moved, replaced or deleted by another program. Nothing is "
                  "written any more. Make a backup of what you see, close the network and open it "
                  "again."),
               sqlite3_db_filename (session->native, "main"));

  return FALSE;
}

const char *
wissel_session_get_instant (WisselSession *session)
{
  if (session->depth == 0)
    g_clear_pointer (&session->instant, g_free);

  if (session->instant == NULL)
    session->instant = wissel_clock_now ();

  return session->instant;
}

gboolean
wissel_session_begin (WisselSession *session, GError **error)
{
  g_clear_pointer (&session->instant, g_free);
  if (!check_file_in_place (session, error) || !wissel_journal_attach (session, error))
    return FALSE;

  wissel_backup_prepare_change (session);

  return wissel_sql_exec (session, "BEGIN IMMEDIATE", error);
}

/* Half a commit or rollback helps nobody: these are not cancelled. */
void
wissel_session_roll_back (WisselSession *session)
{
  GCancellable *cancellable = g_steal_pointer (&session->cancellable);

  if (!sqlite3_get_autocommit (session->native))
    wissel_sql_exec (session, "ROLLBACK", NULL);

  g_clear_pointer (&session->apart, g_hash_table_unref);
  g_array_set_size (session->lines, 0);
  if (session->changes->len > 0)
    wissel_changes_forget (session);

  session->cancellable = cancellable;
}

gboolean
wissel_session_commit (WisselSession *session, GError **error)
{
  GCancellable *cancellable = g_steal_pointer (&session->cancellable);
  gboolean      done = wissel_sql_exec (session, "COMMIT", error);

  if (done)
    wissel_changes_follow (session);

  session->cancellable = cancellable;

  return done;
}

static gboolean
run_outer (WisselSession    *session,
           const char       *label,
           WisselActionFlags flags,
           WisselActionFunc  body,
           gpointer          data,
           GError          **error)
{
  gint64   first_row;
  gint64   entry = 0;
  gint64   changes = sqlite3_total_changes64 (session->native);
  gboolean done;

  if (!wissel_session_begin (session, error))
    return FALSE;

  session->flags = flags;
  session->is_journaling = (flags & WISSEL_ACTION_UNJOURNALED) == 0;
  if (session->is_journaling && (flags & WISSEL_ACTION_MANY) != 0)
    session->apart = g_hash_table_new (NULL, NULL);

  session->depth++;
  done = wissel_journal_get_next_row (session, &first_row, error) && body (session, data, error) &&
         wissel_journal_put_back (session, error);
  session->depth--;
  session->is_journaling = FALSE;

  done =
    done &&
    wissel_journal_add_entry (session, WISSEL_JOURNAL_ACTION, label, 0, first_row, &entry, error) &&
    wissel_session_commit (session, error);
  if (!done)
    {
      wissel_session_roll_back (session);
      return FALSE;
    }

  session->last_action = entry;
  if (sqlite3_total_changes64 (session->native) != changes)
    session->commits++;

  return TRUE;
}

static gboolean
run_inner (WisselSession    *session,
           WisselActionFlags flags,
           WisselActionFunc  body,
           gpointer          data,
           GError          **error)
{
  gboolean was_journaling = session->is_journaling;
  gboolean done;

  /* What is rolled back to here must not bring triggers back. */
  if (!wissel_journal_put_back (session, error) ||
      !wissel_sql_exec (session, "SAVEPOINT inner", error))
    return FALSE;

  if (flags & WISSEL_ACTION_UNJOURNALED)
    session->is_journaling = FALSE;
  session->depth++;
  done = body (session, data, error);
  session->depth--;
  session->is_journaling = was_journaling;

  /* A full disk or a cancelled statement has ended the whole transaction already. */
  if (sqlite3_get_autocommit (session->native))
    {
      if (done)
        g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                             _ ("The change could not be made."));
      return FALSE;
    }

  if (!done)
    wissel_sql_exec (session, "ROLLBACK TO inner", NULL);
  else
    session->flags |= flags & WISSEL_ACTION_PERMANENT;

  return wissel_sql_exec (session, "RELEASE inner", done ? error : NULL) && done;
}

gboolean
wissel_session_action (WisselSession    *session,
                       const char       *label,
                       WisselActionFlags flags,
                       WisselActionFunc  body,
                       gpointer          data,
                       GError          **error)
{
  g_return_val_if_fail (session != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (body != NULL, FALSE);

  if (session->depth > 0)
    return run_inner (session, flags, body, data, error);

  return run_outer (session, label, flags, body, data, error);
}

gboolean
wissel_session_read (WisselSession *session, WisselActionFunc body, gpointer data, GError **error)
{
  gboolean done;

  /* Inside a transaction one state is all there is. */
  if (!sqlite3_get_autocommit (session->native))
    return body (session, data, error);

  if (!wissel_sql_exec (session, "BEGIN", error))
    return FALSE;

  done = body (session, data, error);
  wissel_session_roll_back (session);

  return done;
}

gboolean
wissel_session_next_number (
  WisselSession *session, const char *series, int year, gint64 *out_number, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (session->depth > 0, FALSE);

  stmt = wissel_sql_prepare (session,
                             "INSERT INTO number_series(id,code,year,last) VALUES(?1,?2,?3,1) "
                             "ON CONFLICT(code,year) DO UPDATE SET last=last+1 RETURNING last",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, wissel_session_new_id (session));
  wissel_sql_bind_text (stmt, 2, series);
  sqlite3_bind_int (stmt, 3, year);
  if (!wissel_sql_step (stmt, NULL, error))
    return FALSE;

  *out_number = sqlite3_column_int64 (stmt, 0);
  session->flags |= WISSEL_ACTION_PERMANENT;

  return TRUE;
}

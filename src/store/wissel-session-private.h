#pragma once

#include <sqlite3.h>

#include "wissel-session.h"

G_BEGIN_DECLS

/* Inside store/ only: the SQL side of a session. */

/* So many ids are drawn at once. */
#define WISSEL_N_IDS 64

/* The SQL function that names any record. */
#define WISSEL_TITLE_FUNCTION "wissel_title"

/* A line of the journal on a new row. */
typedef struct
{
  const char *table;
  gint64      row;
} WisselJournalLine;

struct _WisselSession
{
  sqlite3      *native;
  GHashTable   *idle_statements; /* SQL → statement that nobody uses */
  GHashTable   *inserts;         /* record type → how one is inserted */
  GArray       *lines;           /* of WisselJournalLine: those that wait to be written */
  GRand        *id_source;       /* only after wissel_session_seed_ids() */
  char         *operator_name;
  char         *backup_day;  /* the day whose first change was prepared */
  char         *instant;     /* of the running action; NULL before it was asked for */
  GCancellable *cancellable; /* of the running job, borrowed */
  GArray       *changes;     /* of WisselChangedRow: rows changed since the last commit */
  GHashTable   *searches;    /* table → what wissel-search.c keeps */
  GPtrArray    *list_orders; /* of what wissel-list-order.c keeps */
  GHashTable   *apart;       /* tables without a trigger for new rows; NULL in most actions */
  GHashTable   *tables_read; /* while a statement is asked which tables it reads */
  gint64        last_action;
  guint64       ids[WISSEL_N_IDS]; /* drawn in advance */
  guint         n_ids;             /* of those that were not given yet */
  int           format;            /* user_version of the file */
  guint         commits;           /* grows with every change committed */
  guint         flags;             /* of the running action */
  int           depth;             /* nested actions */
  gboolean      is_journal_ready;  /* its triggers are there */
  gboolean      is_journaling;
  gboolean      is_log_long;    /* and to be folded in */
  gboolean      has_checklists; /* those of the program were put into the file */
};

/* Takes the connection over. */
WisselSession *wissel_session_new (sqlite3 *native);

/* (transfer full): for the field of this name. */
GHashTable *wissel_session_make_inserts (void);

/* Closes the connection; the write-ahead log is folded in by the last statement. */
gboolean wissel_session_free (WisselSession *session, GError **error);

/* The instant of the running action, the same for all that it changes. */
const char *wissel_session_get_instant (WisselSession *session);

/* Folds the write-ahead log into the file, so that even a plain copy of it is complete. */
gboolean wissel_session_checkpoint (WisselSession *session, GError **error);

/* Folds it in as far as it goes when it has become long; called once the work is answered. */
void wissel_session_fold_log (WisselSession *session);

/* What an action, an undo and a redo are made of. A failed commit leaves the transaction open. */
gboolean wissel_session_begin (WisselSession *session, GError **error);
gboolean wissel_session_commit (WisselSession *session, GError **error);
void     wissel_session_roll_back (WisselSession *session);

/* sqlite3_open_v2() for a connection of one thread. */
int wissel_sql_open (const char *name, int flags, sqlite3 **out_native);

/* ---- Statements ---- */

/**
 * wissel_sql_prepare:
 * @session: the connection
 * @sql: constant SQL
 * @error: return location
 *
 * Takes a statement from the session's cache or prepares it. Release it with wissel_sql_release()
 * (or g_autoptr), which resets it and puts it back.
 */
sqlite3_stmt *wissel_sql_prepare (WisselSession *session, const char *sql, GError **error);

/* The same without a cache, for connections that are no session. */
sqlite3_stmt *wissel_sql_prepare_native (sqlite3 *native, const char *sql, GError **error);

void wissel_sql_release (sqlite3_stmt *stmt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, wissel_sql_release)

/* One step; @out_has_row may be NULL when no row is of interest. */
gboolean wissel_sql_step (sqlite3_stmt *stmt, gboolean *out_has_row, GError **error);

/* One step of a statement that answers nothing, and a reset: ready to be bound again. */
gboolean wissel_sql_run (sqlite3_stmt *stmt, GError **error);

/* The first column of all rows (element-type gint64). */
GArray *wissel_sql_read_ids (sqlite3_stmt *stmt, GError **error);

/* Adds the (interned) names of the tables that a query reads. */
gboolean
wissel_sql_add_tables (WisselSession *session, const char *sql, GHashTable *tables, GError **error);

/* Statements that need no parameters. */
gboolean wissel_sql_exec (WisselSession *session, const char *sql, GError **error);
gboolean wissel_sql_exec_native (sqlite3 *native, const char *sql, GError **error);

/* The first column of the first row, or 0 (NULL) when there is none. */
gboolean
wissel_sql_get_int64 (WisselSession *session, const char *sql, gint64 *out_value, GError **error);

void        wissel_sql_bind_text (sqlite3_stmt *stmt, int index, const char *text);
void        wissel_sql_bind_id (sqlite3_stmt *stmt, int index, gint64 id); /* 0 is NULL */
void        wissel_sql_bind_bytes (sqlite3_stmt *stmt, int index, GBytes *bytes);
const char *wissel_sql_peek_text (sqlite3_stmt *stmt, int column);
char       *wissel_sql_dup_text (sqlite3_stmt *stmt, int column);

/* "quoted" for names of tables and columns that come from the schema. */
char *wissel_sql_quote_name (const char *name);

/* ---- Errors ---- */

/* Turns the last error of the connection into a sentence for the person at the screen. */
void wissel_sql_set_error (GError **error, sqlite3 *native);

/* The same for a result code without a connection. */
void wissel_sql_set_error_for_code (GError **error, int code, const char *detail);

/* The sentence for a rule of the schema, by SQLite's message about it; NULL when it has none. */
const char *wissel_sql_find_rule (const char *detail);

G_END_DECLS

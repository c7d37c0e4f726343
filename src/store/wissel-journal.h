#pragma once

#include "wissel-session-private.h"

G_BEGIN_DECLS

/* Inside store/ only: the journal behind undo, redo and history. */

/**
 * wissel_journal_attach:
 * @session: the connection
 * @error: return location
 *
 * Generates the temporary triggers that write each change of a row to `journal_row`, from the
 * schema as it is in the file, unless they are there. Nothing of them is stored. It takes longer
 * than all else that opening a network needs, and only who changes something needs it.
 */
gboolean wissel_journal_attach (WisselSession *session, GError **error);

/**
 * wissel_journal_set_apart:
 * @session: the connection, in an action that inserts many records
 * @table: (transfer none): a table; the name lives as long as the program
 * @error: return location
 *
 * From here to wissel_journal_put_back() who inserts into the table notes it with
 * wissel_journal_note_insert(). A transaction that is rolled back puts all back by itself. Lines
 * are written many at a time; who changes rows otherwise calls wissel_journal_write_lines() first.
 */
gboolean wissel_journal_set_apart (WisselSession *session, const char *table, GError **error);
gboolean
wissel_journal_note_insert (WisselSession *session, const char *table, gint64 id, GError **error);
gboolean wissel_journal_write_lines (WisselSession *session, GError **error);
gboolean wissel_journal_put_back (WisselSession *session, GError **error);

/**
 * WisselJournalKind:
 *
 * Kinds of entries, in the order of their names in the table.
 */
typedef enum
{
  WISSEL_JOURNAL_ACTION,
  WISSEL_JOURNAL_UNDO,
  WISSEL_JOURNAL_REDO,
} WisselJournalKind;

/* The number the next changed row will get. */
gboolean wissel_journal_get_next_row (WisselSession *session, gint64 *out_row, GError **error);

/**
 * wissel_journal_add_entry:
 * @session: the connection, inside a transaction
 * @kind: what kind of entry
 * @label: what the user did
 * @target: the action that is undone or redone, else 0
 * @first_row: first row changed
 * @out_entry: (out): number of the new entry, 0 when no row was changed
 * @error: return location
 *
 * Closes the rows since @first_row into one entry and, for a new action, drops what could be
 * redone.
 */
gboolean wissel_journal_add_entry (WisselSession    *session,
                                   WisselJournalKind kind,
                                   const char       *label,
                                   gint64            target,
                                   gint64            first_row,
                                   gint64           *out_entry,
                                   GError          **error);

G_END_DECLS

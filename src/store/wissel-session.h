#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WisselSession:
 *
 * The connection to the network file, as functions on the database thread see it.
 */
typedef struct _WisselSession WisselSession;

/**
 * WisselActionFlags:
 * @WISSEL_ACTION_DEFAULT: journaled and undoable
 * @WISSEL_ACTION_PERMANENT: journaled, but cannot be undone (a certificate was issued)
 * @WISSEL_ACTION_UNJOURNALED: upkeep that no one did: code lists, caches
 * @WISSEL_ACTION_MANY: inserts very many records, all of them with wissel_session_insert()
 */
typedef enum
{
  WISSEL_ACTION_DEFAULT = 0,
  WISSEL_ACTION_PERMANENT = 1 << 0,
  WISSEL_ACTION_UNJOURNALED = 1 << 1,
  WISSEL_ACTION_MANY = 1 << 2,
} WisselActionFlags;

/**
 * WisselActionFunc:
 * @session: the connection
 * @data: what the caller gave
 * @error: return location
 *
 * The changes of one action.
 *
 * Returns: %FALSE with @error set to take all of them back
 */
typedef gboolean (*WisselActionFunc) (WisselSession *session, gpointer data, GError **error);

/**
 * wissel_session_action:
 * @session: the connection
 * @label: what the user did, in the language of the interface ("Change the learning place")
 * @flags: see #WisselActionFlags
 * @body: (scope call): makes the changes
 * @data: passed to @body
 * @error: return location
 *
 * Makes all changes of @body or none. The outermost call is one transaction and one entry of the
 * journal; a call inside another joins it, with its flags added to the outer ones. An action that
 * changed no row leaves no entry and drops no redo.
 *
 * Returns: whether the changes are safely in the file
 */
gboolean wissel_session_action (WisselSession    *session,
                                const char       *label,
                                WisselActionFlags flags,
                                WisselActionFunc  body,
                                gpointer          data,
                                GError          **error);

/**
 * wissel_session_read:
 * @session: the connection
 * @body: (scope call): reads
 * @data: passed to @body
 * @error: return location
 *
 * Runs several queries on one state of the file.
 *
 * Returns: what @body returned
 */
gboolean
wissel_session_read (WisselSession *session, WisselActionFunc body, gpointer data, GError **error);

/**
 * wissel_session_rule_words:
 * @rule: name of a guard or check of the schema
 *
 * Returns: (transfer none) (nullable): message id of the sentence that says what is wrong and what
 *   to do when it is broken
 */
const char *wissel_session_rule_words (const char *rule);

/**
 * wissel_session_new_id:
 * @session: the connection
 *
 * Returns: a random positive number of 63 bits, fit as the id of a new record in any copy
 */
gint64 wissel_session_new_id (WisselSession *session);

/**
 * wissel_session_seed_ids:
 * @session: the connection
 * @seed: any number
 *
 * Makes wissel_session_new_id() repeatable, for tests and the demonstration network.
 */
void wissel_session_seed_ids (WisselSession *session, guint32 seed);

/**
 * wissel_session_count_writes:
 * @session: the connection
 *
 * Returns: how many rows were written since the network was opened, by whatever: what was read
 *   before still holds while the number is the same
 */
gint64 wissel_session_count_writes (WisselSession *session);

/**
 * wissel_session_set_operator:
 * @session: the connection
 * @name: the name under which changes are journaled from now on
 */
void wissel_session_set_operator (WisselSession *session, const char *name);

/**
 * wissel_session_get_operator:
 * @session: the connection
 *
 * Returns: (transfer none): the name under which changes are journaled
 */
const char *wissel_session_get_operator (WisselSession *session);

/**
 * wissel_session_next_number:
 * @session: the connection
 * @series: code of the series, such as `LB`
 * @year: the year of the number
 * @out_number: (out): the number
 * @error: return location
 *
 * Takes the next number of a series without gaps (invariant 17). Only inside an action, which it
 * makes permanent: a number once given is never given again.
 *
 * Returns: whether there is a number
 */
gboolean wissel_session_next_number (
  WisselSession *session, const char *series, int year, gint64 *out_number, GError **error);

/* ---- Undo and redo ---- */

/**
 * wissel_session_undo:
 * @session: the connection
 * @out_label: (out) (optional) (transfer full): what was undone
 * @error: return location
 *
 * Takes back the last action that stands. That is an entry of the journal itself, so it can be
 * redone, is part of the history and survives a restart.
 *
 * Returns: %FALSE with %WISSEL_ERROR_NOT_FOUND when there is nothing to undo,
 *   %WISSEL_ERROR_PERMANENT when the last action cannot be undone, %WISSEL_ERROR_CONFLICT when a
 *   row was changed since in another way
 */
gboolean wissel_session_undo (WisselSession *session, char **out_label, GError **error);

/**
 * wissel_session_redo:
 * @session: the connection
 * @out_label: (out) (optional) (transfer full): what was done again
 * @error: return location
 *
 * Does again what was undone last. A new action ends the possibility.
 *
 * Returns: as wissel_session_undo()
 */
gboolean wissel_session_redo (WisselSession *session, char **out_label, GError **error);

/**
 * wissel_session_undo_action:
 * @session: the connection
 * @action: number of the action, from wissel_session_get_last_action()
 * @out_label: (out) (optional) (transfer full): what was undone
 * @error: return location
 *
 * Takes back one given action ("Undo" in a notice), if nothing has touched its rows since.
 *
 * Returns: as wissel_session_undo()
 */
gboolean wissel_session_undo_action (WisselSession *session,
                                     gint64         action,
                                     char         **out_label,
                                     GError       **error);

/**
 * wissel_session_get_last_action:
 * @session: the connection
 *
 * Returns: number of the journal entry committed last by this connection; 0 when the last
 *   action changed nothing
 */
gint64 wissel_session_get_last_action (WisselSession *session);

/**
 * wissel_session_can_undo:
 * @session: the connection
 * @out_label: (out) (optional) (transfer full) (nullable): what would be undone
 *
 * Returns: whether wissel_session_undo() has something to do
 */
gboolean wissel_session_can_undo (WisselSession *session, char **out_label);

/**
 * wissel_session_can_redo:
 * @session: the connection
 * @out_label: (out) (optional) (transfer full) (nullable): what would be done again
 *
 * Returns: whether wissel_session_redo() has something to do
 */
gboolean wissel_session_can_redo (WisselSession *session, char **out_label);

/* ---- History ---- */

/**
 * WisselChangeKind:
 * @WISSEL_CHANGE_CREATED: the row was added
 * @WISSEL_CHANGE_CHANGED: one field was changed
 * @WISSEL_CHANGE_DELETED: the row was removed
 */
typedef enum
{
  WISSEL_CHANGE_CREATED,
  WISSEL_CHANGE_CHANGED,
  WISSEL_CHANGE_DELETED,
} WisselChangeKind;

/**
 * WisselChange:
 * @action: number of the journal entry
 * @at: instant, UTC
 * @operator_name: who
 * @label: what the user did
 * @by_undo: the change was made by undoing or redoing @label
 * @kind: what happened to the row
 * @table: the table
 * @row_id: id of the row
 * @field: (nullable): the column, for %WISSEL_CHANGE_CHANGED
 * @before: (nullable): the old value as text
 * @after: (nullable): the new value as text
 */
typedef struct
{
  gint64           action;
  char            *at;
  char            *operator_name;
  char            *label;
  gboolean         by_undo;
  WisselChangeKind kind;
  char            *table;
  gint64           row_id;
  char            *field;
  char            *before;
  char            *after;
} WisselChange;

void wissel_change_free (WisselChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselChange, wissel_change_free)

/**
 * wissel_session_history:
 * @session: the connection
 * @table: the record's table
 * @id: the record's id
 * @limit: at most so many changes; 0 for all
 * @error: return location
 *
 * Who changed what in one record, the latest first.
 *
 * Returns: (transfer full) (element-type WisselChange): the changes
 */
GPtrArray *wissel_session_history (
  WisselSession *session, const char *table, gint64 id, guint limit, GError **error);

/* The same, where a deletion tells each field that was lost. */
GPtrArray *wissel_session_history_with_lost (
  WisselSession *session, const char *table, gint64 id, guint limit, GError **error);

/**
 * wissel_session_first_change:
 * @session: the connection
 * @table: name of a table
 * @id: a row of it
 * @first: (out): a number that is lower the earlier the row was first written; 0 when the journal
 *   does not know it
 * @error: return location
 *
 * Ids are random and tell nothing about what came first.
 */
gboolean wissel_session_first_change (
  WisselSession *session, const char *table, gint64 id, gint64 *first, GError **error);

/**
 * wissel_session_history_of_answers:
 * @session: the connection
 * @response: id of a filled form
 * @limit: at most so many changes; 0 for all
 * @error: return location
 *
 * Who changed what in the answers of a filled form, those included that were taken back, the latest
 * first. A deletion tells the value of each field that it took away, as one change for each.
 *
 * Returns: (transfer full) (element-type WisselChange): the changes
 */
GPtrArray *wissel_session_history_of_answers (WisselSession *session,
                                              gint64         response,
                                              guint          limit,
                                              GError       **error);

/**
 * wissel_session_history_of_action:
 * @session: the connection
 * @action: number of a journal entry
 * @limit: at most so many changes; 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselChange): what one action changed, in order
 */
GPtrArray *wissel_session_history_of_action (WisselSession *session,
                                             gint64         action,
                                             guint          limit,
                                             GError       **error);

/**
 * WisselActionState:
 * @WISSEL_ACTION_DONE: stands
 * @WISSEL_ACTION_UNDONE: was undone and can be redone
 * @WISSEL_ACTION_DROPPED: was undone for good
 */
typedef enum
{
  WISSEL_ACTION_DONE,
  WISSEL_ACTION_UNDONE,
  WISSEL_ACTION_DROPPED,
} WisselActionState;

/**
 * WisselActionInfo:
 * @action: number of the journal entry
 * @at: instant, UTC
 * @operator_name: who
 * @label: what the user did
 * @state: whether it stands
 * @permanent: whether it can never be undone
 * @n_rows: how many rows it changed
 */
typedef struct
{
  gint64            action;
  char             *at;
  char             *operator_name;
  char             *label;
  WisselActionState state;
  gboolean          permanent;
  gint64            n_rows;
} WisselActionInfo;

void wissel_action_info_free (WisselActionInfo *info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselActionInfo, wissel_action_info_free)

/**
 * wissel_session_list_actions:
 * @session: the connection
 * @before: only entries before this one; 0 to start at the latest
 * @limit: at most so many; 0 for all
 * @error: return location
 *
 * The history of the whole network, the latest first, a page at a time.
 *
 * Returns: (transfer full) (element-type WisselActionInfo): the actions
 */
GPtrArray *
wissel_session_list_actions (WisselSession *session, gint64 before, guint limit, GError **error);

/* ---- Forgetting ---- */

/**
 * wissel_session_redact:
 * @session: the connection
 * @table: the record's table
 * @id: the record's id
 * @error: return location
 *
 * Takes the values of one record, and of those merged into it, out of the journal, for a person
 * who is anonymised or erased: that something was changed remains, what it was does not. Only
 * inside an action, after its other changes; neither this action nor those that lost values can be
 * undone. Labels stay: they must not name people.
 *
 * Returns: whether it was done
 */
gboolean
wissel_session_redact (WisselSession *session, const char *table, gint64 id, GError **error);

/**
 * wissel_session_purge:
 * @session: the connection, outside an action
 * @error: return location
 *
 * Overwrites what was deleted where it lingers: in the write-ahead log. Call after an action that
 * erased a person. Backups made before still hold what they hold.
 *
 * Returns: whether it was done
 */
gboolean wissel_session_purge (WisselSession *session, GError **error);

G_END_DECLS

#pragma once

#include "wissel-language.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselHistoryEntry:
 * @action: number of the action
 * @when: day and time at this place, in the interface language
 * @who: name of the operator
 * @what: the action
 * @by_undo: whether the change was made by undoing or redoing @what
 * @field: place of the field in the table of fields, or -1 when the record was made or deleted, or
 *   something that hangs on it was changed
 * @label: name of the field, or what happened to the record
 * @before: (nullable): the value before, as people read it
 * @after: (nullable): the value after
 * @stored: (nullable): the value before, in the notation of files
 * @can_restore: whether the value before may be given back: people fill in the field, and it has
 *   another value now
 *
 * A change of one record, in words.
 */
typedef struct
{
  gint64   action;
  char    *when;
  char    *who;
  char    *what;
  gboolean by_undo;
  int      field;
  char    *label;
  char    *before;
  char    *after;
  char    *stored;
  gboolean can_restore;
} WisselHistoryEntry;

/**
 * wissel_history_show_instant:
 * @instant: an instant in UTC
 * @language: a language
 *
 * Returns: (transfer full): day and time as the clock on the wall shows them
 */
char *wissel_history_show_instant (const char *instant, WisselLanguage language);

/**
 * wissel_history_entry_new:
 * @change: a change
 *
 * Returns: (transfer full): an entry that says when and who, for the files that tell what
 */
WisselHistoryEntry *wissel_history_entry_new (const WisselChange *change);

/**
 * wissel_record_history_load:
 * @network: the open network
 * @record: a stored record
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselHistoryEntry): who changed what, the latest first
 */
GPtrArray      *
wissel_record_history_load (WisselNetwork *network, WisselRecord *record, GError **error);
void wissel_record_history_load_async (WisselNetwork      *network,
                                       WisselRecord       *record,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
GPtrArray *wissel_record_history_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS

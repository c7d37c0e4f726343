#pragma once

#include "wissel-checklist-store.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * Checklists of records (ST-0-14): what the officer ticks off. Functions without `_async` wait for
 * the database and are for tests and `wisselctl`.
 */

/**
 * wissel_checklists_kind_of:
 * @type: name of a record type
 *
 * Returns: (transfer none) (nullable): code of CHECKLIST_KIND of the checklists that records of
 *   that type carry; %NULL for none
 */
const char *wissel_checklists_kind_of (const char *type);

/**
 * wissel_checklists_load:
 * @network: the open network
 * @type: name of a record type
 * @id: id of a record
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselChecklist): the checklists of the record, in the
 *   interface language
 */
GPtrArray      *
wissel_checklists_load (WisselNetwork *network, const char *type, gint64 id, GError **error);
void wissel_checklists_load_async (WisselNetwork      *network,
                                   const char         *type,
                                   gint64              id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
GPtrArray *wissel_checklists_load_finish (GAsyncResult *result, GError **error);

/**
 * wissel_checklists_dup_words:
 * @state: code of CHECKLIST_LINE_STATE
 * @done_on: (nullable): the day it was done
 * @reason: (nullable): why it was waived
 * @note: (nullable): what there is to say about it
 *
 * Returns: (transfer full): what became of a line, such as “Done on 3 March 2027”
 */
char *wissel_checklists_dup_words (const char *state,
                                   const char *done_on,
                                   const char *reason,
                                   const char *note);

/**
 * wissel_checklists_dup_line:
 * @session: the connection
 * @line: a stored line of a checklist
 *
 * Returns: (transfer full): what is to be done, in the interface language
 */
char *wissel_checklists_dup_line (WisselSession *session, WisselRecord *line);

/**
 * WisselChecklistStep:
 * @WISSEL_CHECKLIST_DONE: the line was done; the text is the day as people write it, %NULL for
 *   today
 * @WISSEL_CHECKLIST_OPEN: the line is open again
 * @WISSEL_CHECKLIST_NOT_APPLICABLE: the line does not apply
 * @WISSEL_CHECKLIST_WAIVE: the line is waived; the text is the reason
 * @WISSEL_CHECKLIST_NOTE: the text says something about the line
 * @WISSEL_CHECKLIST_WORDING: the line reads as the text from now on, in this list only
 * @WISSEL_CHECKLIST_ADD: the text is a line of this list only
 * @WISSEL_CHECKLIST_REMOVE: a line that was added is taken out
 *
 * What may happen to a line of a checklist.
 */
typedef enum
{
  WISSEL_CHECKLIST_DONE,
  WISSEL_CHECKLIST_OPEN,
  WISSEL_CHECKLIST_NOT_APPLICABLE,
  WISSEL_CHECKLIST_WAIVE,
  WISSEL_CHECKLIST_NOTE,
  WISSEL_CHECKLIST_WORDING,
  WISSEL_CHECKLIST_ADD,
  WISSEL_CHECKLIST_REMOVE,
} WisselChecklistStep;

/**
 * wissel_checklist_change:
 * @network: the open network
 * @checklist: a checklist that was loaded
 * @line: place of the line in it; without meaning for %WISSEL_CHECKLIST_ADD
 * @step: what happens to it
 * @text: (nullable): what was written
 * @error: return location; %WISSEL_ERROR_INVALID says what is wrong with @text
 *
 * Changes one line, as an action that can be undone.
 *
 * Returns: whether it was changed
 */
gboolean wissel_checklist_change (WisselNetwork      *network,
                                  WisselChecklist    *checklist,
                                  guint               line,
                                  WisselChecklistStep step,
                                  const char         *text,
                                  GError            **error);
void     wissel_checklist_change_async (WisselNetwork      *network,
                                        WisselChecklist    *checklist,
                                        guint               line,
                                        WisselChecklistStep step,
                                        const char         *text,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean wissel_checklist_change_finish (GAsyncResult *result, GError **error);

G_END_DECLS

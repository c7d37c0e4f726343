#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/*
 * Two records that stand for the same thing become one. What refers to the one that goes is found
 * in the keys of the schema and in the columns entity and entity_id, so that nothing has to be
 * listed here and nothing can be forgotten.
 */

/**
 * WisselMergeCount:
 * @table: name of a table
 * @n_moved: how many of its rows belong to the kept record from now on
 * @n_joined: how many became one with a row that the kept record has
 * @n_dropped: how many said nothing that a row of the kept record does not say
 */
typedef struct
{
  char *table;
  guint n_moved;
  guint n_joined;
  guint n_dropped;
} WisselMergeCount;

/**
 * WisselMergeReport:
 * @counts: (element-type WisselMergeCount): by table, what hung on the record that goes
 * @refusals: (element-type utf8): what is in the way, in words; with any, nothing is merged
 */
typedef struct
{
  GPtrArray *counts;
  GPtrArray *refusals;
} WisselMergeReport;

WisselMergeReport *wissel_merge_report_new (void);
void               wissel_merge_report_free (WisselMergeReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMergeReport, wissel_merge_report_free)

/**
 * wissel_session_merge:
 * @session: the connection, inside an action
 * @kept: the record that stays, with the values that it is to have
 * @gone: id of the record that goes
 * @report: filled with what became of what hung on it
 * @error: return location; %WISSEL_ERROR_CONSTRAINT with all that is in the way
 *
 * Merges a record into another of its type. Rows that may exist once only and are there twice
 * become one: where both say something different and neither is simply further on, the merge is
 * refused. Issued certificates keep what they say and follow the person.
 *
 * Returns: whether the two are one now
 */
gboolean wissel_session_merge (WisselSession     *session,
                               WisselRecord      *kept,
                               gint64             gone,
                               WisselMergeReport *report,
                               GError           **error);

/**
 * wissel_session_count_hanging:
 * @session: the connection
 * @type: a record type
 * @id: id of a record
 * @n_rows: (out): how many rows of any table hang on it
 * @error: return location
 *
 * Returns: whether they could be counted
 */
gboolean wissel_session_count_hanging (
  WisselSession *session, const WisselRecordType *type, gint64 id, guint *n_rows, GError **error);

G_END_DECLS

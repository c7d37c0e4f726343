#pragma once

#include "wissel-network.h"
#include "wissel-record-type.h"

G_BEGIN_DECLS

/*
 * The same change to many records, or their deletion. Each record is changed in full or not at
 * all, and what a rule forbids is told beforehand, with who and why.
 */

/**
 * WisselBulk:
 *
 * What is to happen to which records.
 */
typedef struct _WisselBulk WisselBulk;

/**
 * WisselBulkRefusal:
 * @title: name of a record that stays as it is
 * @why: what forbids the change
 */
typedef struct
{
  char *title;
  char *why;
} WisselBulkRefusal;

/**
 * WisselBulkReport:
 * @n_done: records that change
 * @n_same: records that are so already
 * @refusals: (element-type WisselBulkRefusal): records that stay as they are
 */
typedef struct
{
  guint      n_done;
  guint      n_same;
  GPtrArray *refusals;
} WisselBulkReport;

void wissel_bulk_report_free (gpointer report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselBulkReport, wissel_bulk_report_free)

/**
 * wissel_bulk_can_set:
 * @field: a field
 *
 * Returns: whether it may be set for many at once: codes, yes or no, days, and links that do not
 *   say what the record belongs to
 */
gboolean wissel_bulk_can_set (const WisselField *field);

/**
 * wissel_bulk_new:
 * @type: a record type
 * @ids: (element-type gint64): ids of records
 *
 * Returns: (transfer full): a change that changes nothing yet
 */
WisselBulk *wissel_bulk_new (const WisselRecordType *type, GArray *ids);
WisselBulk *wissel_bulk_ref (WisselBulk *self);
void        wissel_bulk_unref (WisselBulk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselBulk, wissel_bulk_unref)

/* How the change is made up; before it is looked at or carried out. */
void wissel_bulk_set_value (WisselBulk *self, guint field, const WisselValue *value);
void wissel_bulk_set_deleting (WisselBulk *self);

/**
 * wissel_bulk_dup_emptied:
 * @self: a change
 *
 * Returns: (transfer full) (nullable): names of the fields that it empties
 */
char *wissel_bulk_dup_emptied (const WisselBulk *self);

/**
 * wissel_bulk_set_step:
 * @self: a change
 * @to: the state that records enter by a step of their life cycle
 * @reason: (nullable): the reason, where the step asks for one or passes a guard that fails
 */
void wissel_bulk_set_step (WisselBulk *self, const char *to, const char *reason);

/**
 * wissel_bulk_is_empty:
 * @self: a change
 *
 * Returns: whether it changes nothing
 */
gboolean wissel_bulk_is_empty (const WisselBulk *self);

/**
 * wissel_bulk_preview:
 * @network: the network
 * @self: a change
 * @error: return location
 *
 * Finds out what the change would do, and does not do it.
 *
 * Returns: (transfer full): the report
 */
WisselBulkReport *wissel_bulk_preview (WisselNetwork *network, WisselBulk *self, GError **error);
void              wissel_bulk_preview_async (WisselNetwork      *network,
                                             WisselBulk         *self,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);

/**
 * wissel_bulk_apply:
 * @network: the network
 * @self: a change
 * @n_expected: how many records it changes, as the preview told
 * @error: return location; %WISSEL_ERROR_CONFLICT when the records are no longer what they were
 *
 * Changes the records that may be changed, as one action.
 *
 * Returns: (transfer full): the report
 */
WisselBulkReport      *
wissel_bulk_apply (WisselNetwork *network, WisselBulk *self, guint n_expected, GError **error);
void wissel_bulk_apply_async (WisselNetwork      *network,
                              WisselBulk         *self,
                              guint               n_expected,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/**
 * wissel_bulk_finish:
 * @result: what the callback of either received
 * @error: return location
 *
 * Returns: (transfer full): the report
 */
WisselBulkReport *wissel_bulk_finish (GAsyncResult *result, GError **error);

G_END_DECLS

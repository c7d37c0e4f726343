#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * Two records side by side, and one made of them.
 */

/**
 * WisselMergeSide:
 * @WISSEL_MERGE_FIRST: the value of the first record
 * @WISSEL_MERGE_SECOND: that of the second
 * @WISSEL_MERGE_BOTH: both texts, that of the kept record first
 */
typedef enum
{
  WISSEL_MERGE_FIRST,
  WISSEL_MERGE_SECOND,
  WISSEL_MERGE_BOTH,
} WisselMergeSide;

/**
 * WisselMergeField:
 * @field: place in the table of fields
 * @texts: what the two say, as people read it; empty for nothing
 * @can_join: whether both texts can be taken
 * @side: what is taken
 * @is_chosen: whether somebody chose that
 *
 * A field in which the two differ.
 */
typedef struct
{
  guint           field;
  char           *texts[2];
  gboolean        can_join;
  WisselMergeSide side;
  gboolean        is_chosen;
} WisselMergeField;

/**
 * WisselComparison:
 * @type: the record type of both
 * @records: the two
 * @titles: their names
 * @details: what tells them apart
 * @n_hanging: how much hangs on each
 * @n_same: in how many fields both say the same
 * @fields: (element-type WisselMergeField): those in which they differ
 * @kept: which of the two stays, 0 or 1
 */
typedef struct
{
  const WisselRecordType *type;
  WisselRecord           *records[2];
  char                   *titles[2];
  char                   *details[2];
  guint                   n_hanging[2];
  guint                   n_same;
  GPtrArray              *fields;
  guint                   kept;
} WisselComparison;

void wissel_comparison_free (WisselComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselComparison, wissel_comparison_free)

/**
 * wissel_comparison_load:
 * @network: the open network
 * @type: a record type of which duplicates are looked for
 * @first: id of a record
 * @second: id of another
 * @error: return location
 *
 * Proposes to keep the one on which more hangs, and of each field its value, or that of the other
 * where it says nothing.
 *
 * Returns: (transfer full): the two side by side
 */
WisselComparison *wissel_comparison_load (WisselNetwork          *network,
                                          const WisselRecordType *type,
                                          gint64                  first,
                                          gint64                  second,
                                          GError                **error);
void              wissel_comparison_load_async (WisselNetwork          *network,
                                                const WisselRecordType *type,
                                                gint64                  first,
                                                gint64                  second,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
WisselComparison *wissel_comparison_load_finish (GAsyncResult *result, GError **error);

/* Which of the two stays; what nobody chose follows. */
void wissel_comparison_set_kept (WisselComparison *self, guint kept);

/* What is taken of the field at that place of `fields`. */
void wissel_comparison_set_side (WisselComparison *self, guint nth, WisselMergeSide side);

/**
 * WisselMergeOutcome:
 * @lines: (element-type utf8): what moves along or becomes one, in words
 * @refusals: (element-type utf8): what is in the way, in words
 */
typedef struct
{
  GPtrArray *lines;
  GPtrArray *refusals;
} WisselMergeOutcome;

void wissel_merge_outcome_free (WisselMergeOutcome *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMergeOutcome, wissel_merge_outcome_free)

/**
 * wissel_merging_preview:
 * @network: the open network
 * @comparison: what is to be made of the two
 * @error: return location
 *
 * Finds out what merging would do, and does not do it.
 *
 * Returns: (transfer full): what it would do, or what is in the way
 */
WisselMergeOutcome *
wissel_merging_preview (WisselNetwork *network, const WisselComparison *comparison, GError **error);
void wissel_merging_preview_async (WisselNetwork          *network,
                                   const WisselComparison *comparison,
                                   GCancellable           *cancellable,
                                   GAsyncReadyCallback     callback,
                                   gpointer                user_data);

/**
 * wissel_merging_apply:
 * @network: the open network
 * @comparison: what is to be made of the two
 * @error: return location; %WISSEL_ERROR_CONFLICT when one of them was changed meanwhile,
 *   %WISSEL_ERROR_CONSTRAINT with what is in the way
 *
 * Makes one of the two, as one action.
 *
 * Returns: (transfer full): what was done
 */
WisselMergeOutcome *
wissel_merging_apply (WisselNetwork *network, const WisselComparison *comparison, GError **error);
void wissel_merging_apply_async (WisselNetwork          *network,
                                 const WisselComparison *comparison,
                                 GAsyncReadyCallback     callback,
                                 gpointer                user_data);

/* Of either. */
WisselMergeOutcome *wissel_merging_finish (GAsyncResult *result, GError **error);

G_END_DECLS

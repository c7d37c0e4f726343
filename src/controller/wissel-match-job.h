#pragma once

#include <gio/gio.h>

#include "wissel-match-work.h"

G_BEGIN_DECLS

/* A plan and the list that people see of it. */
typedef struct
{
  WisselMatchResult *result;
  GPtrArray         *pairs; /* of WisselProposal */
} WisselMatchOutcome;

void wissel_match_outcome_free (gpointer outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchOutcome, wissel_match_outcome_free)

/**
 * wissel_match_let_go:
 * @data: (transfer full) (nullable): what is not needed any more
 * @destroy: frees it, on any thread
 *
 * Frees something on a worker: what is known of ten thousand people takes as long as a few frames.
 */
void wissel_match_let_go (gpointer data, GDestroyNotify destroy);

/**
 * wissel_match_job_run:
 * @work: (transfer full): what to work on
 * @before: (element-type WisselProposal) (transfer full): the list of the plan before; empty
 *   without one
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Returns: (transfer full): the plan and its list
 */
WisselMatchOutcome *wissel_match_job_run (WisselMatchWork *work,
                                          GPtrArray       *before,
                                          GCancellable    *cancellable,
                                          GError         **error);

/* The same on a worker, which also frees what it worked on. */
void                wissel_match_job_run_async (gpointer            source,
                                                WisselMatchWork    *work,
                                                GPtrArray          *before,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
WisselMatchOutcome *wissel_match_job_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS

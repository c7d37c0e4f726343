#pragma once

#include "wissel-match-plan.h"
#include "wissel-saved-plan.h"
#include "wissel-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WisselDecidedPlan:
 *
 * A run of the matching, ready to be stored: rules, pairs, scores with their sentences, decisions.
 * A copy of its own, so that it may cross to the database thread.
 */
typedef struct _WisselDecidedPlan WisselDecidedPlan;

/**
 * wissel_decided_plan_new:
 * @round: id of the round
 * @result: the plan that was decided on
 * @name: (nullable): name under which it is kept
 * @proposals: #WisselProposal objects of the plan with their decisions
 * @rejected: #WisselProposal objects rejected before
 *
 * Returns: (transfer full): the run
 */
WisselDecidedPlan *wissel_decided_plan_new (gint64                   round,
                                            const WisselMatchResult *result,
                                            const char              *name,
                                            GListModel              *proposals,
                                            GListModel              *rejected);

void wissel_decided_plan_free (gpointer run);

/**
 * wissel_decided_plan_store:
 * @session: the connection
 * @run: a #WisselDecidedPlan
 * @cancellable: (nullable): not used
 * @error: return location
 *
 * A #WisselStoreFunc: stores the run as one action. Accepted pairs become exchanges, and their
 * learners and questions are matched.
 *
 * Returns: how many exchanges were made, plus one; 0 with @error set
 */
gpointer wissel_decided_plan_store (WisselSession *session,
                                    gpointer       run,
                                    GCancellable  *cancellable,
                                    GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselDecidedPlan, wissel_decided_plan_free)

G_END_DECLS

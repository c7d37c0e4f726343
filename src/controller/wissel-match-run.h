#pragma once

#include "wissel-match-plan.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_match_run_store:
 * @network: the network
 * @round: id of the round
 * @plan: the plan that was decided on
 * @proposals: #WisselProposal objects of @plan with their decisions
 * @rejected: #WisselProposal objects rejected before
 * @name: (nullable): name of the plan
 * @n_accepted: (out) (optional): how many exchanges were made
 * @error: return location
 *
 * Stores a run of the matching: rules, pairs, scores with their sentences, decisions. Accepted
 * pairs become exchanges, and their learners and questions are matched.
 *
 * Returns: whether it is stored
 */
gboolean wissel_match_run_store (WisselNetwork         *network,
                                 gint64                 round,
                                 const WisselMatchPlan *plan,
                                 GListModel            *proposals,
                                 GListModel            *rejected,
                                 const char            *name,
                                 guint                 *n_accepted,
                                 GError               **error);

G_END_DECLS

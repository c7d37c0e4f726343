#pragma once

#include "wissel-match-work.h"
#include "wissel-proposal.h"

G_BEGIN_DECLS

/**
 * wissel_proposals_collect_decided:
 * @proposals: a list of #WisselProposal
 *
 * Returns: (transfer full) (element-type WisselProposal): those that somebody decided on
 */
GPtrArray *wissel_proposals_collect_decided (GListStore *proposals);

/**
 * wissel_proposals_new:
 * @result: a plan
 *
 * May be called on any thread.
 *
 * Returns: (transfer full) (element-type WisselProposal): the pairs of the plan and who has none:
 *   who has a place first, the best score first
 */
GPtrArray *wissel_proposals_new (const WisselMatchResult *result);

/**
 * wissel_proposals_fill:
 * @proposals: a list of #WisselProposal
 * @plan: (element-type WisselProposal): what to make of it
 * @decided: (element-type WisselProposal): decisions on pairs of the plan before
 *
 * What was decided on a pair stays with it.
 */
void wissel_proposals_fill (GListStore *proposals, GPtrArray *plan, GPtrArray *decided);

G_END_DECLS

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
 * wissel_proposals_fill:
 * @proposals: a list of #WisselProposal
 * @result: a plan
 * @decided: (element-type WisselProposal): decisions on pairs of the plan before
 *
 * Makes the list that of the plan: who has a place first, the best score first. What was decided
 * on a pair stays with it.
 */
void
wissel_proposals_fill (GListStore *proposals, const WisselMatchResult *result, GPtrArray *decided);

G_END_DECLS

#pragma once

#include "wissel-match-work.h"
#include "wissel-proposal.h"

G_BEGIN_DECLS

/**
 * wissel_proposals_new:
 * @result: a plan
 * @before: (element-type WisselProposal): the pairs of another plan of the same facts, or nothing
 *
 * May be called on any thread. Whoever has the same place as before, for the same reason, is the
 * same object.
 *
 * Returns: (transfer full) (element-type WisselProposal): the pairs of the plan and who has none,
 *   in the order of wissel_proposal_compare()
 */
GPtrArray *wissel_proposals_new (const WisselMatchResult *result, GPtrArray *before);

/**
 * wissel_proposals_collect_decided:
 * @proposals: (element-type WisselProposal): pairs
 *
 * Returns: (transfer full) (element-type WisselProposal): those that somebody decided on
 */
GPtrArray *wissel_proposals_collect_decided (GPtrArray *proposals);

/**
 * wissel_proposals_fill:
 * @proposals: a list of #WisselProposal
 * @before: (element-type WisselProposal): what it holds
 * @after: (element-type WisselProposal): what it is to hold
 *
 * What was decided on a pair stays with it. Only rows that differ change, if they are few.
 */
void wissel_proposals_fill (GListStore *proposals, GPtrArray *before, GPtrArray *after);

G_END_DECLS

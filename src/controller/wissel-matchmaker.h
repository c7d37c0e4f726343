#pragma once

#include "wissel-match-presets.h"
#include "wissel-match-work.h"
#include "wissel-network.h"
#include "wissel-proposal.h"
#include "wissel-saved-plan.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MATCHMAKER (wissel_matchmaker_get_type ())

/**
 * WisselMatchmaker:
 *
 * The matching of one round, from weights to exchanges (ST-5.5): people set the rules, the engine
 * proposes one plan for everybody, people decide pair by pair, fix or forbid pairs and have it
 * proposed again. Nothing is stored before wissel_matchmaker_finish(), which is one action.
 *
 * The signal `proposed` tells that there is a plan, the first or another one; `decided` that
 * something was decided on its pairs.
 *
 * A matchmaker belongs to one thread; only the work inside wissel_matchmaker_propose_async() is
 * done elsewhere.
 */
G_DECLARE_FINAL_TYPE (WisselMatchmaker, wissel_matchmaker, WISSEL, MATCHMAKER, GObject)

/**
 * wissel_matchmaker_new:
 * @network: the network
 * @round: id of a round
 *
 * Returns: (transfer full): a matchmaker with the usual weights
 */
WisselMatchmaker *wissel_matchmaker_new (WisselNetwork *network, gint64 round);

/**
 * wissel_matchmaker_get_network:
 * @self: a matchmaker
 *
 * Returns: (transfer none): the network
 */
WisselNetwork *wissel_matchmaker_get_network (WisselMatchmaker *self);

gint64                    wissel_matchmaker_get_round (WisselMatchmaker *self);
const WisselMatchOptions *wissel_matchmaker_get_options (WisselMatchmaker *self);

/**
 * wissel_matchmaker_set_options:
 * @self: a matchmaker
 * @options: the rules of the next proposal
 */
void wissel_matchmaker_set_options (WisselMatchmaker *self, const WisselMatchOptions *options);

/**
 * wissel_matchmaker_propose:
 * @self: a matchmaker
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Loads the round as it stands and finds the best plan. Pairs accepted so far stay, pairs
 * rejected so far do not come back.
 *
 * Returns: whether there is a plan
 */
gboolean
wissel_matchmaker_propose (WisselMatchmaker *self, GCancellable *cancellable, GError **error);

void wissel_matchmaker_propose_async (WisselMatchmaker   *self,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean
wissel_matchmaker_propose_finish (WisselMatchmaker *self, GAsyncResult *result, GError **error);

/**
 * wissel_matchmaker_get_proposals:
 * @self: a matchmaker
 *
 * Returns: (transfer none): a list of #WisselProposal, those with a place first, the best score
 *   first; empty before the first proposal
 */
GListModel *wissel_matchmaker_get_proposals (WisselMatchmaker *self);

/**
 * wissel_matchmaker_get_rejected:
 * @self: a matchmaker
 *
 * Returns: (transfer none): a list of #WisselProposal that were rejected in earlier proposals and
 *   stay away
 */
GListModel *wissel_matchmaker_get_rejected (WisselMatchmaker *self);

/**
 * wissel_matchmaker_get_plan:
 * @self: a matchmaker
 *
 * Returns: (transfer none) (nullable): the plan, until the next one; %NULL before the first
 */
WisselMatchPlan *wissel_matchmaker_get_plan (WisselMatchmaker *self);

guint wissel_matchmaker_get_n_learners (WisselMatchmaker *self);
guint wissel_matchmaker_get_n_placed (WisselMatchmaker *self);
guint wissel_matchmaker_get_n_places (WisselMatchmaker *self);

/**
 * wissel_matchmaker_get_total:
 * @self: a matchmaker
 *
 * Returns: sum of the points of the plan, in tenths
 */
gint64 wissel_matchmaker_get_total (WisselMatchmaker *self);

/**
 * wissel_matchmaker_get_result:
 * @self: a matchmaker
 *
 * Returns: (transfer none) (nullable): the plan with what it was made from and what keeping the
 *   balance costs it; %NULL before the first proposal
 */
const WisselMatchResult *wissel_matchmaker_get_result (WisselMatchmaker *self);

/**
 * wissel_matchmaker_take_over:
 * @self: a matchmaker
 * @plan: a plan that was kept
 *
 * Takes over the rules of a plan and the pairs that were fixed and forbidden for it, instead of
 * those so far. Decisions stay.
 */
void wissel_matchmaker_take_over (WisselMatchmaker *self, WisselSavedPlan *plan);

/**
 * wissel_matchmaker_dup_pair:
 * @self: a matchmaker with a plan
 * @learner: id of a learner of the round
 * @place: id of a place
 * @error: return location
 *
 * Returns: (transfer full): the verdict and the scores of any pair; wissel_match_explain() says
 *   them in words
 */
WisselMatchPair *
wissel_matchmaker_dup_pair (WisselMatchmaker *self, gint64 learner, gint64 place, GError **error);

/**
 * wissel_matchmaker_dup_candidates:
 * @self: a matchmaker with a plan
 * @learner: id of a learner of the round
 *
 * Returns: (transfer full) (element-type WisselMatchCandidate): the places for one learner, the
 *   best first, also those that cannot be chosen
 */
GArray *wissel_matchmaker_dup_candidates (WisselMatchmaker *self, gint64 learner);

/**
 * wissel_matchmaker_must_place:
 * @self: a matchmaker with a plan
 * @learner: id of a learner of the round
 *
 * Returns: whether the learner has to get a place
 */
gboolean wissel_matchmaker_must_place (WisselMatchmaker *self, gint64 learner);

/**
 * wissel_matchmaker_get_name:
 * @self: a matchmaker with a plan
 * @id: id of a learner, question, place or coach
 *
 * Returns: (transfer none) (nullable): what to call it
 */
const WisselRoundName *wissel_matchmaker_get_name (WisselMatchmaker *self, gint64 id);

/**
 * wissel_matchmaker_price:
 * @self: a matchmaker with a plan
 * @learner: id of a learner of the round
 * @place: id of a place
 * @error: return location
 *
 * Returns: (transfer full): what it would cost the whole plan to give @place to @learner
 */
WisselMatchPrice *
wissel_matchmaker_price (WisselMatchmaker *self, gint64 learner, gint64 place, GError **error);

/**
 * wissel_matchmaker_explain_price:
 * @self: a matchmaker with a plan
 * @price: a price of that plan
 *
 * Returns: (transfer full): what it means, in the language of the interface
 */
char *wissel_matchmaker_explain_price (WisselMatchmaker *self, const WisselMatchPrice *price);

/**
 * wissel_matchmaker_dup_pin_price:
 * @self: a matchmaker with a plan
 * @learner: id of a learner
 *
 * Returns: (transfer full) (nullable): what the pair fixed for the learner costs the plan, in the
 *   language of the interface; %NULL when none is, or it was not worked out
 */
char *wissel_matchmaker_dup_pin_price (WisselMatchmaker *self, gint64 learner);

/**
 * wissel_matchmaker_fix:
 * @self: a matchmaker
 * @learner: id of a learner
 * @place: id of a place; 0 to leave the learner free again
 *
 * Fixes a pair for the next proposal.
 */
void wissel_matchmaker_fix (WisselMatchmaker *self, gint64 learner, gint64 place);

/**
 * wissel_matchmaker_forbid:
 * @self: a matchmaker
 * @learner: id of a learner
 * @place: id of a place
 * @forbidden: whether the pair is forbidden from the next proposal on
 *
 * If the pair was accepted in this proposal, it is open again. A pair that was rejected in an
 * earlier proposal counts as forbidden, and may be proposed again once it no longer is.
 */
void
wissel_matchmaker_forbid (WisselMatchmaker *self, gint64 learner, gint64 place, gboolean forbidden);

gboolean wissel_matchmaker_is_forbidden (WisselMatchmaker *self, gint64 learner, gint64 place);
gint64   wissel_matchmaker_get_fixed (WisselMatchmaker *self, gint64 learner);

/**
 * wissel_matchmaker_decide:
 * @self: a matchmaker with a plan
 * @proposal: a proposal with a place
 * @decision: what was decided
 * @reason: (nullable): why, for a rejection
 *
 * A pair that is accepted is no longer forbidden.
 */
void wissel_matchmaker_decide (WisselMatchmaker *self,
                               WisselProposal   *proposal,
                               WisselDecision    decision,
                               const char       *reason);

/**
 * wissel_matchmaker_accept_all:
 * @self: a matchmaker with a plan
 *
 * Accepts every proposal that is still open and not forbidden.
 *
 * Returns: how many
 */
guint wissel_matchmaker_accept_all (WisselMatchmaker *self);

/**
 * wissel_matchmaker_count:
 * @self: a matchmaker
 * @decision: a decision
 *
 * Returns: on how many of the pairs proposed it was taken
 */
guint wissel_matchmaker_count (WisselMatchmaker *self, WisselDecision decision);

/**
 * wissel_matchmaker_finish:
 * @self: a matchmaker with a plan
 * @name: (nullable): name under which the plan is kept
 * @n_accepted: (out) (optional): how many exchanges were made
 * @error: return location
 *
 * Stores the run with its rules, its pairs and their scores; accepted pairs become exchanges,
 * rejected ones keep their reason. One action, so one undo.
 *
 * Returns: whether it is stored
 */
gboolean wissel_matchmaker_finish (WisselMatchmaker *self,
                                   const char       *name,
                                   guint            *n_accepted,
                                   GError          **error);

/* The same without waiting. The decisions are those at the moment of the call. */
void     wissel_matchmaker_finish_async (WisselMatchmaker   *self,
                                         const char         *name,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gboolean wissel_matchmaker_finish_finish (WisselMatchmaker *self,
                                          GAsyncResult     *result,
                                          guint            *n_accepted,
                                          GError          **error);

G_END_DECLS

#pragma once

#include <glib-object.h>

#include "wissel-match-plan.h"

G_BEGIN_DECLS

/**
 * WisselDecision:
 * @WISSEL_DECISION_OPEN: nobody has decided
 * @WISSEL_DECISION_ACCEPTED: the pair becomes an exchange
 * @WISSEL_DECISION_REJECTED: the pair is not proposed again in this round; takes a reason
 */
typedef enum
{
  WISSEL_DECISION_OPEN,
  WISSEL_DECISION_ACCEPTED,
  WISSEL_DECISION_REJECTED,
} WisselDecision;

#define WISSEL_TYPE_PROPOSAL (wissel_proposal_get_type ())
G_DECLARE_FINAL_TYPE (WisselProposal, wissel_proposal, WISSEL, PROPOSAL, GObject)

/**
 * WisselProposal:
 *
 * One learner of the round with the place that the plan gives, or the reason why it gives none.
 * Properties, all readable: `learner-name`, `sending`, `question`, `place-name`, `host`, `coach`
 * `reason` and `help` (nullable strings), `total` (tenths of a point, -1 without place),
 * `decision`, `pinned`, `placed`.
 */

/**
 * wissel_proposal_new:
 * @placement: what the plan gives; all but `learner` nought for a learner without place
 *
 * Returns: (transfer full): a proposal without names
 */
WisselProposal *wissel_proposal_new (const WisselMatchPlacement *placement);

/**
 * wissel_proposal_set_names:
 *
 * Fills in what people read. All strings are copied and may be %NULL.
 */
void wissel_proposal_set_names (WisselProposal *self,
                                const char     *learner,
                                const char     *sending,
                                const char     *question,
                                const char     *place,
                                const char     *host,
                                const char     *coach);

/**
 * wissel_proposal_split_words:
 * @search: what somebody looks for
 *
 * Returns: (transfer full): its words, for wissel_proposal_has_words()
 */
GStrv wissel_proposal_split_words (const char *search);

/**
 * wissel_proposal_has_words:
 * @self: a proposal
 * @words: made by wissel_proposal_split_words()
 *
 * Returns: whether each of the words begins one of its names
 */
gboolean wissel_proposal_has_words (WisselProposal *self, const char *const *words);

/**
 * wissel_proposal_compare:
 * @a: a proposal
 * @b: another one
 *
 * Who has a place comes first, the best score first, then by name: the order of the list.
 *
 * Returns: less than, equal to or greater than nought
 */
int wissel_proposal_compare (WisselProposal *a, WisselProposal *b);

/**
 * wissel_proposal_set_help:
 * @self: a proposal without place
 * @help: (nullable): what would help most, or %NULL while it is not known
 */
void wissel_proposal_set_help (WisselProposal *self, const char *help);

const WisselMatchPlacement *wissel_proposal_get_placement (WisselProposal *self);
gboolean                    wissel_proposal_is_placed (WisselProposal *self);
WisselDecision              wissel_proposal_get_decision (WisselProposal *self);

/**
 * wissel_proposal_get_reason:
 * @self: a proposal
 *
 * Returns: (transfer none) (nullable): why it was rejected, or why there is no place
 */
const char *wissel_proposal_get_reason (WisselProposal *self);

/**
 * wissel_proposal_decide:
 * @self: a proposal with a place
 * @decision: what was decided
 * @reason: (nullable): why, for a rejection
 */
void wissel_proposal_decide (WisselProposal *self, WisselDecision decision, const char *reason);

const char *wissel_proposal_get_learner_name (WisselProposal *self);
const char *wissel_proposal_get_sending (WisselProposal *self);
const char *wissel_proposal_get_question (WisselProposal *self);
const char *wissel_proposal_get_place_name (WisselProposal *self);
const char *wissel_proposal_get_host (WisselProposal *self);

/**
 * wissel_proposal_get_name_key:
 * @self: a proposal
 *
 * Returns: (transfer none): the name of the learner as a key, to sort many with strcmp()
 */
const char *wissel_proposal_get_name_key (WisselProposal *self);
const char *wissel_proposal_get_coach (WisselProposal *self);

G_END_DECLS

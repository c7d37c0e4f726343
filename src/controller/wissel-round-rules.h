#pragma once

#include "wissel-match-types.h"
#include "wissel-rounds.h"

G_BEGIN_DECLS

/*
 * What the record of a round says about how it is matched: its approach names the weights to begin
 * with, and it may ask for places in the same or in another sector. People may go another way;
 * then it can be told that they did.
 */

/**
 * wissel_round_rules_init:
 * @options: (out): rules
 * @round: (nullable): the round
 *
 * Sets the rules to begin with: those of the round, and the usual ones in what it does not say.
 */
void wissel_round_rules_init (WisselMatchOptions *options, const WisselRoundInfo *round);

/**
 * wissel_round_rules_are_its_weights:
 * @round: the round
 * @weights: (array fixed-size=9): weights
 *
 * Returns: whether the round names an approach, and these are its weights
 */
gboolean wissel_round_rules_are_its_weights (const WisselRoundInfo *round, const guint *weights);

/**
 * wissel_round_rules_explain_weights:
 * @round: the round
 * @weights: (array fixed-size=9): weights
 *
 * Returns: (transfer full): a sentence that says what the weights have to do with the round
 */
char *wissel_round_rules_explain_weights (const WisselRoundInfo *round, const guint *weights);

/**
 * wissel_round_rules_explain_sector:
 * @round: the round
 * @preference: what is asked of the sectors
 *
 * Returns: (transfer full): a sentence that says whether the round asks for that
 */
char *wissel_round_rules_explain_sector (const WisselRoundInfo      *round,
                                         WisselMatchSectorPreference preference);

G_END_DECLS

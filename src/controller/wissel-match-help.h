#pragma once

#include "wissel-match-relax.h"
#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MATCH_HELP (wissel_match_help_get_type ())

/**
 * WisselMatchHelp:
 *
 * What would give a place to those whom the plan leaves without: looked for in a worker, a few
 * people at a time, and only for whom somebody wants to know it, as each takes all places of the
 * round. What helps most shows as the property `help` of a proposal. The signal `found` tells that
 * more is known.
 */
G_DECLARE_FINAL_TYPE (WisselMatchHelp, wissel_match_help, WISSEL, MATCH_HELP, GObject)

/**
 * wissel_match_help_new:
 * @matchmaker: a matchmaker with a plan
 *
 * Returns: (transfer full): nothing found yet
 */
WisselMatchHelp *wissel_match_help_new (WisselMatchmaker *matchmaker);

/**
 * wissel_match_help_want:
 * @self: what is found
 * @proposal: a proposal without place
 *
 * Looks for what would help, until nobody wants to know it any more.
 */
void wissel_match_help_want (WisselMatchHelp *self, WisselProposal *proposal);

/* The opposite, as often as it was wanted. */
void wissel_match_help_leave (WisselMatchHelp *self, WisselProposal *proposal);

/**
 * wissel_match_help_follow:
 * @self: what is found
 *
 * To be called after each proposal, when what it leaves is looked at: what was found for the one
 * before is forgotten, and nothing looked for until then.
 */
void wissel_match_help_follow (WisselMatchHelp *self);

/**
 * wissel_match_help_get:
 * @self: what is found
 * @learner: id of a learner
 *
 * Returns: (transfer none) (nullable) (element-type WisselMatchRelaxation): what would place the
 *   learner, what asks least first; %NULL while it is not known
 */
const GArray *wissel_match_help_get (WisselMatchHelp *self, gint64 learner);

/**
 * wissel_match_help_find:
 * @matchmaker: a matchmaker with a plan
 * @learner: id of a learner without place
 *
 * Looks for one learner at once.
 *
 * Returns: (transfer full) (element-type WisselMatchRelaxation): as wissel_match_help_get()
 */
GArray *wissel_match_help_find (WisselMatchmaker *matchmaker, gint64 learner);

/**
 * wissel_match_help_explain:
 * @matchmaker: a matchmaker with a plan
 * @relaxation: a change
 *
 * Returns: (transfer full): what to do, and who would move, in the language of the interface
 */
char *wissel_match_help_explain (WisselMatchmaker            *matchmaker,
                                 const WisselMatchRelaxation *relaxation);

G_END_DECLS

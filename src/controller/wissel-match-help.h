#pragma once

#include "wissel-match-relax.h"
#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MATCH_HELP (wissel_match_help_get_type ())

/**
 * WisselMatchHelp:
 *
 * What would give a place to those whom the plan leaves without: looked for in a worker, a few
 * people at a time, and anew after every proposal. What helps most shows as the property `help` of
 * a proposal. The signal `found` tells that more is known.
 */
G_DECLARE_FINAL_TYPE (WisselMatchHelp, wissel_match_help, WISSEL, MATCH_HELP, GObject)

/**
 * wissel_match_help_new:
 * @matchmaker: a matchmaker with a plan
 *
 * Begins to look.
 *
 * Returns: (transfer full): what is found
 */
WisselMatchHelp *wissel_match_help_new (WisselMatchmaker *matchmaker);

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

#pragma once

#include "wissel-match-work.h"

G_BEGIN_DECLS

/**
 * wissel_rival_explain:
 * @result: a plan
 * @learner: id of a switcher
 * @place: id of a learning place that the plan gives to others
 * @price: (nullable): what the place would cost the plan, if it was worked out already
 *
 * Answers “why did she get that place and I not?”: who has the seat, with how many points, and in
 * what that one is ahead most. Of several the one with the fewest points is named, who is the
 * nearest to being passed. Where another plan is as good, that is said. May be called on any
 * thread.
 *
 * Returns: (transfer full) (nullable): the answer in the language of the interface; %NULL when
 *   nobody has been given the place, or the switcher has it
 */
char *wissel_rival_explain (const WisselMatchResult *result,
                            gint64                   learner,
                            gint64                   place,
                            const WisselMatchPrice  *price);

G_END_DECLS

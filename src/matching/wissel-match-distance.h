#pragma once

#include "wissel-match-facts.h"

G_BEGIN_DECLS

/**
 * wissel_match_distance:
 * @a: a position
 * @b: another
 *
 * The straight distance over a round earth, exact to a thousandth within the size of Belgium and
 * its neighbours. Whole numbers only, so that it is the same on every machine.
 *
 * Returns: metres, or -1 when a position is not known
 */
gint wissel_match_distance (const WisselMatchPoint *a, const WisselMatchPoint *b);

/**
 * wissel_match_way:
 * @straight: a straight distance in metres, or -1
 *
 * Returns: the way by road as it is estimated (times 1.3), in whole hundreds of metres, or -1
 */
gint wissel_match_way (gint straight);

G_END_DECLS

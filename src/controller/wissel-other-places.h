#pragma once

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

/**
 * WisselOtherPlace:
 * @place: id of the place
 * @verdict: the first filter that the pair fails
 * @total: points of the pair, in tenths
 * @rival: (nullable): who has the seat, and why
 * @cost: (nullable): what choosing it would cost the plan
 *
 * A place that a plan does not give to a learner, and why.
 */
typedef struct
{
  gint64             place;
  WisselMatchVerdict verdict;
  gint               total;
  char              *rival;
  char              *cost;
} WisselOtherPlace;

/**
 * wissel_other_places_find_async:
 * @matchmaker: a matchmaker with a plan
 * @learner: id of a learner
 * @n_most: how many places to look at
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks at the best other places for a learner on a worker: in a round of ten thousand people each
 * answer takes as long as a frame.
 */
void wissel_other_places_find_async (WisselMatchmaker   *matchmaker,
                                     gint64              learner,
                                     guint               n_most,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * wissel_other_places_find_finish:
 * @result: what @callback got
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselOtherPlace): the places, the best first; %NULL when
 *   it was cancelled
 */
GPtrArray *wissel_other_places_find_finish (GAsyncResult *result, GError **error);

G_END_DECLS

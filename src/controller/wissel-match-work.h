#pragma once

#include "wissel-match-balances.h"
#include "wissel-network.h"
#include "wissel-round-facts.h"

G_BEGIN_DECLS

/* A learner and a place that a person fixed or forbade. */
typedef struct
{
  gint64 learner;
  gint64 place;
} WisselPlacePair;

/* Finds the pair of a learner; with @place 0 whatever its place. */
gboolean wissel_place_pairs_find (const GArray *pairs, gint64 learner, gint64 place, guint *index);

GArray *wissel_place_pairs_copy (const GArray *pairs);

/* What a plan is to be made of, away from the matchmaker: may cross threads. */
typedef struct
{
  WisselNetwork     *network;
  gint64             round;
  WisselMatchOptions options;
  GArray            *pins;    /* of WisselPlacePair */
  guint              n_fixed; /* so many of them, the first ones, have a price worked out */
  GArray            *bans;    /* of WisselPlacePair */
} WisselMatchWork;

/* A plan and what it was made from; never changed once made, so it may cross threads. */
typedef struct
{
  WisselRoundFacts  *facts;
  WisselMatchScores *scores;
  WisselMatchPlan   *plan;
  GHashTable        *pin_prices; /* learner id → WisselMatchPrice of leaving it free */

  GArray *pins; /* of WisselPlacePair, by hand */
  GArray *bans;

  WisselMatchBalanceCost balance_cost;
} WisselMatchResult;

void wissel_match_work_free (gpointer work);

/**
 * wissel_match_work_out:
 * @work: what to work on
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Loads the round as it stands and finds its best plan.
 *
 * Returns: (transfer full): the result
 */
WisselMatchResult *
wissel_match_work_out (const WisselMatchWork *work, GCancellable *cancellable, GError **error);

/* Results are counted; the last one to let go may be a worker. */
WisselMatchResult *wissel_match_result_ref (const WisselMatchResult *self);
void               wissel_match_result_unref (WisselMatchResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchResult, wissel_match_result_unref)

G_END_DECLS

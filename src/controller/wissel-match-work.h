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

/* What a round has to offer before anybody fixes or forbids a pair: read and scored once, and then
 * shared by all plans until the file or the rules change. Counts its references, across threads. */
typedef struct
{
  WisselRoundFacts  *facts; /* sealed */
  WisselMatchScores *scores;
  gint64             n_writes; /* to the file, when it was read */
} WisselMatchBasis;

WisselMatchBasis *wissel_match_basis_ref (WisselMatchBasis *self);
void              wissel_match_basis_unref (WisselMatchBasis *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchBasis, wissel_match_basis_unref)

/* What a plan is to be made of, away from the matchmaker: may cross threads. @basis and @plan are
 * what was made before; without them all is read and worked out. */
typedef struct
{
  WisselNetwork     *network;
  WisselMatchBasis  *basis; /* (nullable) */
  WisselMatchPlan   *plan;  /* (nullable) */
  gint64             round;
  WisselMatchOptions options;
  GArray            *pins;    /* of WisselPlacePair */
  guint              n_fixed; /* so many of them, the first ones, have a price worked out */
  GArray            *bans;    /* of WisselPlacePair */
} WisselMatchWork;

/* A plan and what it was made from; never changed once made, so it may cross threads. */
typedef struct
{
  WisselMatchBasis  *basis;
  WisselRoundFacts  *facts; /* of the basis */
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
 * Finds the best plan of the round as it stands. Where only what is fixed and forbidden differs
 * from the plan before, it is made from that one.
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

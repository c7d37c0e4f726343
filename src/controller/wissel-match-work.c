#include "wissel-match-work.h"

#include "wissel-error.h"

/* Each takes as long as a plan. */
#define MOST_PINS_PRICED 24
#define MOST_LEARNERS_PRICED 2000

/* ---- The basis ---- */

static void
clear_basis (gpointer data)
{
  WisselMatchBasis *self = data;

  g_clear_pointer (&self->scores, wissel_match_scores_unref);
  g_clear_pointer (&self->facts, wissel_round_facts_free);
}

WisselMatchBasis *
wissel_match_basis_ref (WisselMatchBasis *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_match_basis_unref (WisselMatchBasis *self)
{
  g_atomic_rc_box_release_full (self, clear_basis);
}

static gpointer
count_writes (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  *(gint64 *) data = wissel_session_count_writes (session);

  return data;
}

static gpointer
load_facts (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_round_facts_load (session, ((const WisselMatchWork *) data)->round, error);
}

/* What is written while the facts are read counts as later. */
static WisselMatchBasis *
make_basis (const WisselMatchWork *work, gint64 n_writes, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselMatchBasis) basis = g_atomic_rc_box_new0 (WisselMatchBasis);

  basis->n_writes = n_writes;
  basis->facts = wissel_store_run (wissel_network_get_store (work->network), load_facts,
                                   (gpointer) work, cancellable, error);
  if (basis->facts == NULL || !wissel_match_facts_seal (basis->facts->facts, error))
    return NULL;

  basis->scores =
    wissel_match_scores_new (basis->facts->facts, &work->options, cancellable, NULL, NULL, error);

  return basis->scores != NULL ? g_steal_pointer (&basis) : NULL;
}

static gboolean
holds_still (const WisselMatchBasis *basis, const WisselMatchWork *work, gint64 n_writes)
{
  return basis != NULL && basis->n_writes == n_writes && basis->facts->round == work->round &&
         wissel_match_options_score_alike (wissel_match_scores_get_options (basis->scores),
                                           &work->options);
}

static WisselMatchBasis *
find_basis (const WisselMatchWork *work, GCancellable *cancellable, GError **error)
{
  gint64 n_writes = 0;

  if (wissel_store_run (wissel_network_get_store (work->network), count_writes, &n_writes,
                        cancellable, error) == NULL)
    return NULL;

  return holds_still (work->basis, work, n_writes)
           ? wissel_match_basis_ref (work->basis)
           : make_basis (work, n_writes, cancellable, error);
}

/* ---- What people fixed and forbade ---- */

/* Pairs of learners and places that are gone in the meantime are left out. */
static void
add_pairs (WisselMatchFacts       *facts,
           const WisselRoundFacts *names,
           const GArray           *pairs,
           void (*add) (WisselMatchFacts *, gint64, gint64, gint64))
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const WisselPlacePair *pair = &g_array_index (pairs, WisselPlacePair, i);

      if (wissel_round_facts_get_name (names, pair->learner) != NULL &&
          wissel_round_facts_get_name (names, pair->place) != NULL)
        add (facts, pair->learner, 0, pair->place);
    }
}

static WisselMatchScores *
change_scores (const WisselMatchWork *work, const WisselMatchBasis *basis, GError **error)
{
  g_autoptr (WisselMatchFacts) facts = wissel_match_facts_copy (basis->facts->facts);

  add_pairs (facts, basis->facts, work->pins, wissel_match_facts_add_pin);
  add_pairs (facts, basis->facts, work->bans, wissel_match_facts_add_ban);

  return wissel_match_options_check (&work->options, error) &&
             wissel_match_facts_seal (facts, error)
           ? wissel_match_scores_change (basis->scores, facts, &work->options)
           : NULL;
}

/* ---- The plan ---- */

/* What each pair that a person fixed costs: a plan each, which very large rounds do without. */
static gboolean
price_pins (const WisselMatchWork *work,
            WisselMatchResult     *result,
            GCancellable          *cancellable,
            GError               **error)
{
  result->pin_prices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                              (GDestroyNotify) wissel_match_price_free);
  if (result->facts->n_learners > MOST_LEARNERS_PRICED)
    return TRUE;

  for (guint i = 0; i < MIN (work->n_fixed, MOST_PINS_PRICED); i++)
    {
      gint64             learner = g_array_index (work->pins, WisselPlacePair, i).learner;
      g_autoptr (GError) missing = NULL;
      WisselMatchPrice  *price =
        wissel_match_plan_price_pin (result->plan, learner, cancellable, &missing);

      if (price != NULL)
        {
          g_hash_table_insert (result->pin_prices, g_memdup2 (&learner, sizeof learner), price);
        }
      else if (!g_error_matches (missing, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&missing));
          return FALSE;
        }
    }

  return TRUE;
}

WisselMatchResult *
wissel_match_work_out (const WisselMatchWork *work, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselMatchResult) result = g_atomic_rc_box_new0 (WisselMatchResult);

  result->basis = find_basis (work, cancellable, error);
  if (result->basis == NULL)
    return NULL;

  result->facts = result->basis->facts;
  result->pins = wissel_place_pairs_copy (work->pins);
  result->bans = wissel_place_pairs_copy (work->bans);
  result->scores = change_scores (work, result->basis, error);
  if (result->scores == NULL)
    return NULL;

  result->plan = work->plan != NULL && result->basis == work->basis
                   ? wissel_match_plan_change (work->plan, result->scores, cancellable, error)
                   : wissel_match_plan_new (result->scores, cancellable, NULL, NULL, error);
  if (result->plan == NULL ||
      !wissel_match_plan_weigh_balance (result->plan, work->plan, cancellable,
                                        &result->balance_cost, error) ||
      !price_pins (work, result, cancellable, error))
    return NULL;

  return g_steal_pointer (&result);
}

void
wissel_match_work_free (gpointer work)
{
  WisselMatchWork *self = work;

  g_object_unref (self->network);
  g_clear_pointer (&self->basis, wissel_match_basis_unref);
  g_clear_pointer (&self->plan, wissel_match_plan_unref);
  g_array_unref (self->pins);
  g_array_unref (self->bans);
  g_free (self);
}

static void
clear_result (gpointer data)
{
  WisselMatchResult *self = data;

  g_clear_pointer (&self->pin_prices, g_hash_table_unref);
  g_clear_pointer (&self->plan, wissel_match_plan_unref);
  g_clear_pointer (&self->scores, wissel_match_scores_unref);
  g_clear_pointer (&self->basis, wissel_match_basis_unref);
  g_clear_pointer (&self->pins, g_array_unref);
  g_clear_pointer (&self->bans, g_array_unref);
}

WisselMatchResult *
wissel_match_result_ref (const WisselMatchResult *self)
{
  return g_atomic_rc_box_acquire ((gpointer) self);
}

void
wissel_match_result_unref (WisselMatchResult *self)
{
  g_atomic_rc_box_release_full (self, clear_result);
}

gboolean
wissel_place_pairs_find (const GArray *pairs, gint64 learner, gint64 place, guint *index)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const WisselPlacePair *pair = &g_array_index (pairs, WisselPlacePair, i);

      if (pair->learner == learner && (place == 0 || pair->place == place))
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

GArray *
wissel_place_pairs_copy (const GArray *pairs)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (WisselPlacePair), pairs->len);

  if (pairs->len > 0)
    g_array_append_vals (copy, pairs->data, pairs->len);

  return copy;
}

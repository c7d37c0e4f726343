#include "wissel-match-problem-private.h"

#include <string.h>

WisselMatchProblem *
wissel_match_problem_new (gboolean with_coaches)
{
  WisselMatchProblem *self = g_new0 (WisselMatchProblem, 1);

  self->with_coaches = with_coaches;
  self->levels = g_array_new (FALSE, FALSE, sizeof (WisselMatchLevel));
  self->organisations = g_array_new (FALSE, FALSE, sizeof (WisselMatchBalance));
  self->limits = g_array_new (FALSE, FALSE, sizeof (ProblemLimit));
  self->prices = g_array_new (FALSE, FALSE, sizeof (ProblemPrice));
  self->learners = g_array_new (FALSE, FALSE, sizeof (ProblemLearner));
  self->places = g_array_new (FALSE, FALSE, sizeof (ProblemPlace));
  self->coaches = g_array_new (FALSE, FALSE, sizeof (ProblemCoach));
  self->links = g_array_new (FALSE, FALSE, sizeof (ProblemLink));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (ProblemPair));
  self->moments = g_array_new (FALSE, FALSE, sizeof (ProblemMoment));
  self->hubs = g_array_new (FALSE, FALSE, sizeof (ProblemHub));
  self->hub_moments = g_array_new (FALSE, FALSE, sizeof (guint));
  self->states = g_byte_array_new ();
  self->seconds = g_array_new (FALSE, TRUE, sizeof (gint64));

  return self;
}

void
wissel_match_problem_free (WisselMatchProblem *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->levels);
  g_array_unref (self->organisations);
  g_array_unref (self->limits);
  g_array_unref (self->prices);
  g_array_unref (self->learners);
  g_array_unref (self->places);
  g_array_unref (self->coaches);
  g_array_unref (self->links);
  g_array_unref (self->pairs);
  g_array_unref (self->moments);
  g_array_unref (self->hubs);
  g_array_unref (self->hub_moments);
  g_byte_array_unref (self->states);
  g_array_unref (self->seconds);
  g_clear_pointer (&self->flow, wissel_flow_free);
  g_free (self->pair_of);
  g_free (self->coach_of);
  g_free (self->net);
  g_free (self);
}

WisselMatchProblem *
wissel_match_problem_copy (const WisselMatchProblem *self)
{
  WisselMatchProblem *copy = g_memdup2 (self, sizeof *self);

  g_return_val_if_fail (self->solved, NULL);

  copy->levels = g_array_copy (self->levels);
  copy->organisations = g_array_copy (self->organisations);
  copy->limits = g_array_copy (self->limits);
  copy->prices = g_array_copy (self->prices);
  copy->learners = g_array_copy (self->learners);
  copy->places = g_array_copy (self->places);
  copy->coaches = g_array_copy (self->coaches);
  copy->links = g_array_copy (self->links);
  copy->pairs = g_array_ref (self->pairs);
  copy->moments = g_array_ref (self->moments);
  copy->hubs = g_array_ref (self->hubs);
  copy->hub_moments = g_array_ref (self->hub_moments);
  copy->states = g_byte_array_sized_new (self->states->len);
  g_byte_array_append (copy->states, self->states->data, self->states->len);
  copy->seconds = g_array_ref (self->seconds);
  copy->flow = wissel_flow_copy (self->flow);
  copy->pair_of = g_memdup2 (self->pair_of, sizeof *self->pair_of * (self->learners->len + 1));
  copy->coach_of = g_memdup2 (self->coach_of, sizeof *self->coach_of * (self->learners->len + 1));
  copy->net = g_memdup2 (self->net, sizeof *self->net * (self->organisations->len + 1));

  return copy;
}

void
wissel_match_problem_add_organisation (WisselMatchProblem *self, const WisselMatchBalance *balance)
{
  ProblemLimit unlimited = { -1, -1, WISSEL_FLOW_NONE, WISSEL_FLOW_NONE, 0, 0 };

  g_array_append_vals (self->organisations, balance, 1);
  g_array_append_val (self->limits, unlimited);
}

void
wissel_match_problem_limit_organisation (WisselMatchProblem *self,
                                         guint               organisation,
                                         gint                most_sent,
                                         gint                most_received)
{
  g_return_if_fail (organisation < self->organisations->len);

  LIMIT (self, organisation)->most_sent = MAX (most_sent, -1);
  LIMIT (self, organisation)->most_received = MAX (most_received, -1);
}

void
wissel_match_problem_add_level (WisselMatchProblem *self, const WisselMatchLevel *level)
{
  g_array_append_vals (self->levels, level, 1);
  self->most_pins = G_MAXUINT;
}

void
wissel_match_problem_set_goals (WisselMatchProblem    *self,
                                const WisselMatchGoal *goals,
                                gboolean               in_points)
{
  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    self->goals[i] = goals[i];
  self->has_goals = TRUE;
  self->in_points = in_points;
}

void
wissel_match_problem_add_learner (WisselMatchProblem *self, guint organisation, gint priority)
{
  ProblemLearner learner = { organisation, priority, 0, 0 };

  g_return_if_fail (organisation < self->organisations->len);

  g_array_append_val (self->learners, learner);
}

void
wissel_match_problem_add_place (WisselMatchProblem *self, guint organisation, gint capacity)
{
  ProblemPlace place = { organisation, MAX (capacity, 0), 0, 0, 0, 0, WISSEL_FLOW_NONE };

  g_return_if_fail (organisation < self->organisations->len);

  g_array_append_val (self->places, place);
}

void
wissel_match_problem_add_coach (WisselMatchProblem *self, gint capacity)
{
  ProblemCoach coach = { MAX (capacity, 0), 0, G_MAXUINT };

  g_return_if_fail (self->with_coaches);

  g_array_append_val (self->coaches, coach);
}

void
wissel_match_problem_add_link (WisselMatchProblem *self, guint place, guint coach, gint64 second)
{
  ProblemLink link = { place, coach, second, 0 };
  guint       organisation;

  g_return_if_fail (place < self->places->len && coach < self->coaches->len);
  organisation = PLACE (self, place)->organisation;
  g_return_if_fail (COACH (self, coach)->organisation == G_MAXUINT ||
                    COACH (self, coach)->organisation == organisation);

  COACH (self, coach)->organisation = organisation;
  PLACE (self, place)->n_links++;
  PLACE (self, place)->coach = coach;
  g_array_append_val (self->links, link);
}

guint
wissel_match_problem_add_pair (WisselMatchProblem       *self,
                               const WisselMatchPairing *pairing,
                               gint64                    second)
{
  ProblemPair  pair = { pairing->learner, pairing->place, pairing->score };
  const guint8 state = (guint8) (pairing->rank << PAIR_RANK_SHIFT);

  g_return_val_if_fail (pair.learner < self->learners->len, G_MAXUINT);
  g_return_val_if_fail (pair.place < self->places->len, G_MAXUINT);
  g_return_val_if_fail (pairing->rank <= 3, G_MAXUINT);

  LEARNER (self, pair.learner)->n_pairs++;
  PLACE (self, pair.place)->n_pairs++;
  g_array_append_val (self->pairs, pair);
  g_byte_array_append (self->states, &state, 1);
  if (second != 0)
    {
      g_array_set_size (self->seconds, self->pairs->len);
      g_array_index (self->seconds, gint64, self->pairs->len - 1) = second;
    }

  return self->pairs->len - 1;
}

guint
wissel_match_problem_add_moment (WisselMatchProblem *self, guint place, gint capacity)
{
  ProblemMoment moment = { place, MAX (capacity, 0) };

  g_return_val_if_fail (place < self->places->len, G_MAXUINT);

  g_array_append_val (self->moments, moment);

  return self->moments->len - 1;
}

void
wissel_match_problem_limit_pair (WisselMatchProblem *self,
                                 guint               pair,
                                 const guint        *moments,
                                 guint               n_moments)
{
  ProblemHub hub = { pair, self->hub_moments->len, n_moments };

  g_return_if_fail (pair + 1 == self->pairs->len && n_moments > 0);
  for (guint i = 0; i < n_moments; i++)
    g_return_if_fail (MOMENT (self, moments[i])->place == PAIR (self, pair)->place);

  g_array_append_val (self->hubs, hub);
  g_array_append_vals (self->hub_moments, moments, n_moments);
}

static void
set_state (WisselMatchProblem *self, guint pair, guint bit, gboolean set)
{
  ProblemLearner *learner;
  guint8         *state;

  g_return_if_fail (pair < self->pairs->len);

  learner = LEARNER (self, PAIR (self, pair)->learner);
  state = &self->states->data[pair];
  if (((*state & bit) != 0) == set)
    return;

  *state ^= bit;
  if (bit == PAIR_PINNED)
    {
      learner->n_pins += set ? 1 : -1;
      self->n_pins += set ? 1 : -1;
    }

  self->solved = FALSE;
  if (self->flow != NULL)
    _wissel_match_problem_update_learner (self, PAIR (self, pair)->learner);
}

void
wissel_match_problem_pin (WisselMatchProblem *self, guint pair)
{
  set_state (self, pair, PAIR_PINNED, TRUE);
}

void
wissel_match_problem_unpin (WisselMatchProblem *self, guint pair)
{
  set_state (self, pair, PAIR_PINNED, FALSE);
}

void
wissel_match_problem_forbid (WisselMatchProblem *self, guint pair)
{
  set_state (self, pair, PAIR_BANNED, TRUE);
}

void
wissel_match_problem_allow (WisselMatchProblem *self, guint pair)
{
  set_state (self, pair, PAIR_BANNED, FALSE);
}

gboolean
wissel_match_problem_is_pinned (const WisselMatchProblem *self, guint pair)
{
  return (self->states->data[pair] & PAIR_PINNED) != 0;
}

/* Hands the coaches of each place to its learners, both in their order. */
static void
read_solution (WisselMatchProblem *self)
{
  g_autofree gint *next = g_new (gint, self->places->len + 1);
  g_autofree gint *left = g_new0 (gint, self->links->len + 1);
  g_autofree gint *following = g_new (gint, self->links->len + 1);

  memset (self->net, 0, sizeof *self->net * self->organisations->len);
  for (guint i = 0; i < self->learners->len; i++)
    {
      guint pair = wissel_flow_get_choice (self->flow, i);

      self->pair_of[i] = pair == WISSEL_FLOW_NONE ? WISSEL_MATCH_NONE : (gint) pair;
      self->coach_of[i] = WISSEL_MATCH_NONE;
      if (pair != WISSEL_FLOW_NONE)
        {
          self->net[LEARNER (self, i)->organisation]++;
          self->net[PLACE (self, PAIR (self, pair)->place)->organisation]--;
        }
    }
  for (guint i = 0; i < self->places->len; i++)
    next[i] = WISSEL_MATCH_NONE;

  for (guint i = self->links->len; i-- > 0;)
    {
      left[i] = wissel_flow_get_flow (self->flow, LINK (self, i)->arc);
      following[i] = next[LINK (self, i)->place];
      next[LINK (self, i)->place] = (gint) i;
    }

  for (guint i = 0; self->with_coaches && i < self->learners->len; i++)
    if (self->pair_of[i] != WISSEL_MATCH_NONE)
      {
        gint *link = &next[PAIR (self, self->pair_of[i])->place];

        while (left[*link] == 0)
          *link = following[*link];

        left[*link]--;
        self->coach_of[i] = (gint) LINK (self, *link)->coach;
      }
}

static gboolean
build (WisselMatchProblem *self, GError **error)
{
  if (!_wissel_match_problem_build (self, error))
    return FALSE;

  self->pair_of = g_renew (gint, self->pair_of, self->learners->len + 1);
  self->coach_of = g_renew (gint, self->coach_of, self->learners->len + 1);
  self->net = g_renew (gint64, self->net, self->organisations->len + 1);

  return TRUE;
}

gboolean
wissel_match_problem_begin_at (WisselMatchProblem       *self,
                               const WisselMatchProblem *before,
                               GError                  **error)
{
  g_return_val_if_fail (self->flow == NULL && before->solved, FALSE);

  if (!build (self, error))
    return FALSE;

  wissel_flow_begin_at (self->flow, before->flow);

  return TRUE;
}

gboolean
wissel_match_problem_solve (WisselMatchProblem *self,
                            GCancellable       *cancellable,
                            WisselMatchProgress progress,
                            gpointer            progress_data,
                            GError            **error)
{
  self->solved = FALSE;
  if (self->flow != NULL && self->n_pins > self->most_pins)
    g_clear_pointer (&self->flow, wissel_flow_free);

  if ((self->flow == NULL && !build (self, error)) ||
      !wissel_flow_solve (self->flow, cancellable, progress, progress_data, error) ||
      !_wissel_match_problem_decide (self, cancellable, error))
    return FALSE;

  read_solution (self);
  self->solved = TRUE;

  return TRUE;
}

gint
wissel_match_problem_get_pair (const WisselMatchProblem *self, guint learner)
{
  g_return_val_if_fail (self->solved && learner < self->learners->len, WISSEL_MATCH_NONE);

  return self->pair_of[learner];
}

gint
wissel_match_problem_get_place (const WisselMatchProblem *self, guint learner)
{
  gint pair = wissel_match_problem_get_pair (self, learner);

  return pair == WISSEL_MATCH_NONE ? WISSEL_MATCH_NONE : (gint) PAIR (self, pair)->place;
}

gint
wissel_match_problem_get_coach (const WisselMatchProblem *self, guint learner)
{
  g_return_val_if_fail (self->solved && learner < self->learners->len, WISSEL_MATCH_NONE);

  return self->coach_of[learner];
}

gboolean
wissel_match_problem_is_full (const WisselMatchProblem *self, guint organisation, gboolean sending)
{
  const ProblemLimit *limit;

  g_return_val_if_fail (self->solved && organisation < self->organisations->len, FALSE);

  limit = LIMIT (self, organisation);
  if ((sending ? limit->out : limit->in) == WISSEL_FLOW_NONE)
    return FALSE;

  return wissel_flow_get_flow (self->flow, sending ? limit->out_arc : limit->in_arc) ==
         (sending ? limit->most_sent : limit->most_received);
}

gboolean
wissel_match_problem_keeps_pins (const WisselMatchProblem *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->learners->len; i++)
    if (self->pair_of[i] != WISSEL_MATCH_NONE &&
        (self->states->data[self->pair_of[i]] & PAIR_PINNED) != 0)
      kept++;

  return kept == self->n_pins;
}

void
wissel_match_problem_get_sums (const WisselMatchProblem *self, WisselMatchSums *sums)
{
  *sums = (WisselMatchSums){ 0 };
  g_return_if_fail (self->solved);

  for (guint i = 0; i < self->learners->len; i++)
    if (self->pair_of[i] != WISSEL_MATCH_NONE)
      {
        guint pair = (guint) self->pair_of[i];

        sums->people++;
        sums->priority += LEARNER (self, i)->priority;
        sums->score += PAIR (self, pair)->score;
        sums->rank += problem_rank_value (problem_pair_rank (self, pair));
      }

  for (guint i = 0; i < self->organisations->len; i++)
    sums->imbalance +=
      _wissel_match_balance_price (BALANCE (self, i), BALANCE (self, i)->ledger + self->net[i]);
}

gint64
wissel_match_problem_get_value (const WisselMatchProblem *self)
{
  WisselMatchSums sums;

  wissel_match_problem_get_sums (self, &sums);

  return _wissel_match_level_weigh (LEVEL (self, 0), &sums);
}

gboolean
wissel_match_problem_check (const WisselMatchProblem *self)
{
  return self->solved && wissel_flow_check (self->flow);
}

gboolean
wissel_match_problem_require_proof (const WisselMatchProblem *self, GError **error)
{
  g_return_val_if_fail (self->solved, FALSE);

  return wissel_flow_require_proof (self->flow, error);
}

/* Where the network has one arc for a place and its only coach, `.sol` files know two; the price
 * between them is that of the side whose seats are the scarcer. */
static gint64
get_out_price (const WisselMatchProblem *self, guint place)
{
  const ProblemPlace *p = PLACE (self, place);

  if (p->out != WISSEL_FLOW_NONE)
    return wissel_flow_get_price (self->flow, p->out);

  if (p->n_links == 1 && p->capacity <= COACH (self, p->coach)->capacity)
    return wissel_flow_get_price (self->flow, self->first_coach + p->coach);

  return wissel_flow_get_price (self->flow, self->first_place + place);
}

gint64 *
wissel_match_problem_dup_certificate (const WisselMatchProblem *self, guint *n_prices)
{
  guint   n_organisations = self->organisations->len;
  guint   n_learners = self->learners->len;
  guint   n_places = self->places->len;
  gint64 *prices =
    g_new0 (gint64, n_organisations + n_learners + 2 * n_places + self->coaches->len + 1);
  gint64 *learners = prices + n_organisations;
  gint64 *in = learners + n_learners;
  gint64 *out = self->with_coaches ? in + n_places : in;
  gint64 *coaches = out + n_places;

  for (guint i = 0; i < n_organisations; i++)
    prices[i] = wissel_flow_get_price (self->flow, problem_organisation_node (self, i));
  for (guint i = 0; i < n_learners + n_places; i++)
    learners[i] = wissel_flow_get_price (self->flow, i);
  /* A `.sol` file counts the premium where the learner goes, the network where it comes from. */
  for (guint i = 0; i < n_learners; i++)
    learners[i] += LEARNER (self, i)->n_pins > 0 ? self->pin_premium : 0;
  for (guint i = 0; self->with_coaches && i < n_places; i++)
    out[i] = get_out_price (self, i);
  for (guint i = 0; i < self->coaches->len; i++)
    coaches[i] = wissel_flow_get_price (
      self->flow, COACH (self, i)->organisation == G_MAXUINT ? self->bank : self->first_coach + i);

  coaches[self->coaches->len] = wissel_flow_get_price (self->flow, self->bank);
  *n_prices = (guint) (coaches + self->coaches->len + 1 - prices);

  return prices;
}

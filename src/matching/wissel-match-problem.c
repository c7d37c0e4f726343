#include "wissel-match-problem-private.h"

WisselMatchProblem *
wissel_match_problem_new (gint64 placed_value, gboolean with_coaches)
{
  WisselMatchProblem *self = g_new0 (WisselMatchProblem, 1);

  self->placed_value = placed_value;
  self->with_coaches = with_coaches;
  self->organisations = g_array_new (FALSE, FALSE, sizeof (WisselMatchBalance));
  self->learners = g_array_new (FALSE, FALSE, sizeof (ProblemLearner));
  self->places = g_array_new (FALSE, FALSE, sizeof (ProblemPlace));
  self->coaches = g_array_new (FALSE, FALSE, sizeof (ProblemCoach));
  self->links = g_array_new (FALSE, FALSE, sizeof (ProblemLink));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (ProblemPair));

  return self;
}

void
wissel_match_problem_free (WisselMatchProblem *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->organisations);
  g_array_unref (self->learners);
  g_array_unref (self->places);
  g_array_unref (self->coaches);
  g_array_unref (self->links);
  g_array_unref (self->pairs);
  g_clear_pointer (&self->flow, wissel_flow_free);
  g_free (self->pair_of);
  g_free (self->coach_of);
  g_free (self);
}

void
wissel_match_problem_add_organisation (WisselMatchProblem *self, const WisselMatchBalance *balance)
{
  g_array_append_vals (self->organisations, balance, 1);
}

void
wissel_match_problem_add_learner (WisselMatchProblem *self, guint organisation, gint priority)
{
  ProblemLearner learner = { organisation, priority };

  g_return_if_fail (organisation < self->organisations->len);

  g_array_append_val (self->learners, learner);
}

void
wissel_match_problem_add_place (WisselMatchProblem *self, guint organisation, gint capacity)
{
  ProblemPlace place = { organisation, MAX (capacity, 0), 0, 0, WISSEL_FLOW_NO_NODE };

  g_return_if_fail (organisation < self->organisations->len);

  g_array_append_val (self->places, place);
}

void
wissel_match_problem_add_coach (WisselMatchProblem *self, gint capacity)
{
  ProblemCoach coach = { MAX (capacity, 0), G_MAXUINT };

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
wissel_match_problem_add_pair (
  WisselMatchProblem *self, guint learner, guint place, gint score, gint64 second)
{
  ProblemPair pair = { learner, place, score, FALSE, FALSE, second };

  g_return_val_if_fail (learner < self->learners->len, G_MAXUINT);
  g_return_val_if_fail (place < self->places->len, G_MAXUINT);

  g_array_append_val (self->pairs, pair);

  return self->pairs->len - 1;
}

void
wissel_match_problem_pin (WisselMatchProblem *self, guint pair)
{
  g_return_if_fail (pair < self->pairs->len);

  self->n_pins += PAIR (self, pair)->pinned ? 0 : 1;
  PAIR (self, pair)->pinned = TRUE;
}

void
wissel_match_problem_forbid (WisselMatchProblem *self, guint pair)
{
  g_return_if_fail (pair < self->pairs->len);

  PAIR (self, pair)->dropped = TRUE;
}

/* Whoever is pinned can only take the pinned pair. */
static void
drop_beside_pins (WisselMatchProblem *self)
{
  g_autofree guint8 *pinned = g_new0 (guint8, self->learners->len + 1);

  for (guint i = 0; i < self->pairs->len; i++)
    if (PAIR (self, i)->pinned)
      pinned[PAIR (self, i)->learner] = 1;

  for (guint i = 0; i < self->pairs->len; i++)
    if (pinned[PAIR (self, i)->learner] && !PAIR (self, i)->pinned)
      PAIR (self, i)->dropped = TRUE;
}

static gboolean
choose_among_equals (WisselMatchProblem *self, GCancellable *cancellable, GError **error)
{
  g_autofree gint64 *costs = g_new0 (gint64, wissel_flow_get_n_arcs (self->flow) + 1);

  for (guint i = 0; i < self->pairs->len; i++)
    costs[self->first_pair + i] = PAIR (self, i)->second;
  for (guint i = 0; i < self->links->len; i++)
    costs[LINK (self, i)->arc] = LINK (self, i)->second;

  return wissel_flow_refine (self->flow, costs, cancellable, error);
}

/* Hands the coaches of each place to its learners, both in their order. */
static void
read_solution (WisselMatchProblem *self)
{
  g_autofree gint *next = g_new (gint, self->places->len + 1);
  g_autofree gint *left = g_new0 (gint, self->links->len + 1);
  g_autofree gint *following = g_new (gint, self->links->len + 1);

  self->pair_of = g_new (gint, self->learners->len + 1);
  self->coach_of = g_new (gint, self->learners->len + 1);
  for (guint i = 0; i < self->learners->len; i++)
    self->pair_of[i] = self->coach_of[i] = WISSEL_MATCH_NONE;
  for (guint i = 0; i < self->places->len; i++)
    next[i] = WISSEL_MATCH_NONE;

  for (guint i = self->links->len; i-- > 0;)
    {
      left[i] = wissel_flow_get_flow (self->flow, LINK (self, i)->arc);
      following[i] = next[LINK (self, i)->place];
      next[LINK (self, i)->place] = (gint) i;
    }

  for (guint i = 0; i < self->pairs->len; i++)
    if (wissel_flow_get_flow (self->flow, self->first_pair + i) > 0)
      self->pair_of[PAIR (self, i)->learner] = (gint) i;

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

gboolean
wissel_match_problem_solve (WisselMatchProblem *self,
                            gboolean            with_seconds,
                            GCancellable       *cancellable,
                            WisselMatchProgress progress,
                            gpointer            progress_data,
                            GError            **error)
{
  g_return_val_if_fail (self->flow == NULL, FALSE);

  drop_beside_pins (self);
  if (!_wissel_match_problem_build (self, error) ||
      !wissel_flow_solve (self->flow, cancellable, progress, progress_data, error))
    return FALSE;

  if (with_seconds && !choose_among_equals (self, cancellable, error))
    return FALSE;

  read_solution (self);

  return TRUE;
}

gint
wissel_match_problem_get_pair (const WisselMatchProblem *self, guint learner)
{
  g_return_val_if_fail (self->pair_of != NULL && learner < self->learners->len, WISSEL_MATCH_NONE);

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
  g_return_val_if_fail (self->coach_of != NULL && learner < self->learners->len, WISSEL_MATCH_NONE);

  return self->coach_of[learner];
}

gboolean
wissel_match_problem_keeps_pins (const WisselMatchProblem *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->learners->len; i++)
    if (self->pair_of[i] != WISSEL_MATCH_NONE && PAIR (self, self->pair_of[i])->pinned)
      kept++;

  return kept == self->n_pins;
}

guint
wissel_match_problem_get_n_placed (const WisselMatchProblem *self)
{
  guint n = 0;

  for (guint i = 0; i < self->learners->len; i++)
    n += self->pair_of[i] != WISSEL_MATCH_NONE ? 1 : 0;

  return n;
}

gint64
wissel_match_problem_get_score (const WisselMatchProblem *self)
{
  gint64 score = 0;

  for (guint i = 0; i < self->learners->len; i++)
    if (self->pair_of[i] != WISSEL_MATCH_NONE)
      score += PAIR (self, self->pair_of[i])->score;

  return score;
}

gint64
wissel_match_problem_get_penalty (const WisselMatchProblem *self)
{
  g_autofree gint64 *net = g_new0 (gint64, self->organisations->len + 1);
  gint64             penalty = 0;

  for (guint i = 0; i < self->learners->len; i++)
    if (self->pair_of[i] != WISSEL_MATCH_NONE)
      {
        net[LEARNER (self, i)->organisation]++;
        net[PLACE (self, PAIR (self, self->pair_of[i])->place)->organisation]--;
      }

  for (guint i = 0; i < self->organisations->len; i++)
    penalty += _wissel_match_balance_price (BALANCE (self, i), BALANCE (self, i)->ledger + net[i]);

  return penalty;
}

gint64
wissel_match_problem_get_value (const WisselMatchProblem *self)
{
  gint64 value = 0;

  for (guint i = 0; i < self->learners->len; i++)
    if (self->pair_of[i] != WISSEL_MATCH_NONE)
      value += self->placed_value * LEARNER (self, i)->priority;

  return value + wissel_match_problem_get_score (self) - wissel_match_problem_get_penalty (self);
}

gboolean
wissel_match_problem_check (const WisselMatchProblem *self)
{
  return self->flow != NULL && wissel_flow_check (self->flow);
}

/* Reads from the arcs of a way, last one first, who leaves which place for which. */
static void
read_moves (const WisselMatchProblem *self, const GArray *steps, GArray *moves)
{
  for (guint i = steps->len; i-- > 0;)
    {
      guint              step = g_array_index (steps, guint, i);
      gboolean           leaves = (step & 1) != 0;
      guint              arc = step >> 1;
      WisselMatchMove   *last;
      WisselMatchMove    move;
      const ProblemPair *pair;

      if (arc < self->first_pair || arc >= self->first_pair + self->pairs->len)
        continue;

      pair = PAIR (self, arc - self->first_pair);
      move.learner = (gint) pair->learner;
      move.from = leaves ? (gint) pair->place : WISSEL_MATCH_NONE;
      move.to = leaves ? WISSEL_MATCH_NONE : (gint) pair->place;
      last = &g_array_index (moves, WisselMatchMove, moves->len - 1);

      if (move.learner == g_array_index (moves, WisselMatchMove, 0).learner)
        continue;

      if (!leaves && last->learner == move.learner)
        last->to = move.to;
      else
        g_array_append_val (moves, move);
    }
}

gboolean
wissel_match_problem_price_pair (const WisselMatchProblem *self,
                                 guint                     learner,
                                 guint                     place,
                                 gint                      score,
                                 GArray                   *moves,
                                 gint64                   *price)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (guint));
  WisselMatchMove    own;
  gint64             way = 0;

  g_return_val_if_fail (self->flow != NULL, FALSE);
  g_return_val_if_fail (learner < self->learners->len && place < self->places->len, FALSE);

  own.learner = (gint) learner;
  own.from = wissel_match_problem_get_place (self, learner);
  own.to = (gint) place;
  *price = 0;
  if (own.from == own.to)
    return TRUE;

  if (!wissel_flow_find_path (self->flow, self->first_place + place, learner, steps, &way) ||
      (self->n_pins > 0 && way - score > self->pin_premium / 2))
    return FALSE;

  *price = way - score;
  if (moves != NULL)
    {
      g_array_append_val (moves, own);
      read_moves (self, steps, moves);
    }

  return TRUE;
}

/* Where the network has one arc for a place and its only coach, `.sol` files know two; the price
 * between them is that of the side whose seats are the scarcer. */
static gint64
get_out_price (const WisselMatchProblem *self, guint place)
{
  const ProblemPlace *p = PLACE (self, place);

  if (p->out != WISSEL_FLOW_NO_NODE)
    return wissel_flow_get_price (self->flow, p->out);

  if (p->n_links == 1 && p->capacity <= COACH (self, p->coach)->capacity)
    return wissel_flow_get_price (self->flow, self->first_coach + p->coach);

  return wissel_flow_get_price (self->flow, self->first_place + place);
}

gint64 *
wissel_match_problem_dup_certificate (const WisselMatchProblem *self, guint *n_prices)
{
  guint   n_places = self->places->len;
  guint   n = 0;
  gint64 *prices = g_new0 (gint64, self->organisations->len + self->learners->len + 2 * n_places +
                                     self->coaches->len + 1);

  for (guint i = 0; i < self->organisations->len; i++)
    prices[n++] = wissel_flow_get_price (self->flow, problem_organisation_node (self, i));
  for (guint i = 0; i < self->learners->len + n_places; i++)
    prices[n++] = wissel_flow_get_price (self->flow, i);
  for (guint i = 0; self->with_coaches && i < n_places; i++)
    prices[n++] = get_out_price (self, i);

  for (guint i = 0; i < self->coaches->len; i++)
    {
      gboolean idle = COACH (self, i)->organisation == G_MAXUINT;

      prices[n++] = wissel_flow_get_price (self->flow, idle ? self->bank : self->first_coach + i);
    }

  prices[n++] = wissel_flow_get_price (self->flow, self->bank);
  *n_prices = n;

  return prices;
}

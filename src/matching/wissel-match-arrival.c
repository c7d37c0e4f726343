/* What it would cost to have a learner arrive at a place, and who would have to move for it. */

#include "wissel-match-problem-private.h"

/* The place that a node stands for, or one beyond the last. */
static guint
get_place_of_node (const WisselMatchProblem *self, guint node)
{
  return node >= self->first_hub ? PAIR (self, HUB (self, node - self->first_hub)->pair)->place
                                 : node - self->first_place;
}

/* Reads from the nodes of a way, last one first, who leaves which place for which. */
static void
read_moves (const WisselMatchProblem *self, const GArray *nodes, GArray *moves)
{
  for (guint i = nodes->len; i-- > 1;)
    {
      guint            tail = g_array_index (nodes, guint, i);
      guint            head = g_array_index (nodes, guint, i - 1);
      gboolean         leaves = head < self->first_place;
      guint            place = get_place_of_node (self, leaves ? tail : head);
      WisselMatchMove *last = &g_array_index (moves, WisselMatchMove, moves->len - 1);
      WisselMatchMove  move = { (gint) MIN (tail, head), WISSEL_MATCH_NONE, WISSEL_MATCH_NONE };

      if (MIN (tail, head) >= self->first_place || place >= self->places->len ||
          move.learner == g_array_index (moves, WisselMatchMove, 0).learner)
        continue;

      move.from = leaves ? (gint) place : WISSEL_MATCH_NONE;
      move.to = leaves ? WISSEL_MATCH_NONE : (gint) place;
      if (!leaves && last->learner == move.learner)
        last->to = move.to;
      else
        g_array_append_val (moves, move);
    }
}

/* ---- What the moves take away ---- */

static void
count_pair (const WisselMatchProblem *self,
            const WisselMatchPairing *pairing,
            gint                      sign,
            WisselMatchSums          *lost,
            gint64                   *net)
{
  const ProblemLearner *learner = LEARNER (self, pairing->learner);

  lost->people += sign;
  lost->priority += sign * learner->priority;
  lost->score += sign * (gint64) pairing->score;
  lost->rank += sign * problem_rank_value (pairing->rank);
  net[learner->organisation] -= sign;
  net[PLACE (self, pairing->place)->organisation] += sign;
}

/* The pair of the problem that puts a learner at a place. */
static void
find_pairing (const WisselMatchProblem *self, guint learner, guint place, WisselMatchPairing *found)
{
  g_autofree guint *pairs = wissel_flow_dup_choices (self->flow, learner);

  *found = (WisselMatchPairing){ learner, place, 0, 0 };
  for (guint i = 0; i < LEARNER (self, learner)->n_pairs; i++)
    if (PAIR (self, pairs[i])->place == place)
      {
        found->score = PAIR (self, pairs[i])->score;
        found->rank = problem_pair_rank (self, pairs[i]);
      }
}

static void
count_lost (const WisselMatchProblem *self,
            const WisselMatchPairing *wanted,
            const GArray             *moves,
            WisselMatchSums          *lost)
{
  g_autofree gint64 *net = g_memdup2 (self->net, sizeof *self->net * self->organisations->len);

  *lost = (WisselMatchSums){ 0 };
  for (guint i = 0; i < moves->len; i++)
    {
      const WisselMatchMove *move = &g_array_index (moves, WisselMatchMove, i);
      WisselMatchPairing     pairing;

      if (move->from != WISSEL_MATCH_NONE)
        {
          find_pairing (self, (guint) move->learner, (guint) move->from, &pairing);
          count_pair (self, &pairing, 1, lost, net);
        }

      if (move->to != WISSEL_MATCH_NONE)
        {
          if (i == 0)
            pairing = *wanted;
          else
            find_pairing (self, (guint) move->learner, (guint) move->to, &pairing);
          count_pair (self, &pairing, -1, lost, net);
        }
    }

  for (guint i = 0; i < self->organisations->len; i++)
    if (net[i] != self->net[i])
      {
        const WisselMatchBalance *balance = BALANCE (self, i);

        lost->imbalance += _wissel_match_balance_price (balance, balance->ledger + self->net[i]) -
                           _wissel_match_balance_price (balance, balance->ledger + net[i]);
      }
}

/* ---- The way ---- */

static guint
get_start (const WisselMatchProblem *self, guint place_index, WisselMatchExtra extra)
{
  const ProblemPlace *place = PLACE (self, place_index);

  switch (extra)
    {
    case WISSEL_MATCH_EXTRA_SEAT:
      if (!self->with_coaches || place->n_links == 0)
        return problem_host_node (self, place->organisation);
      return place->out != WISSEL_FLOW_NONE ? place->out : self->first_coach + place->coach;
    case WISSEL_MATCH_EXTRA_COACH:
      return problem_host_node (self, place->organisation);
    case WISSEL_MATCH_EXTRA_NONE:
    case WISSEL_MATCH_EXTRA_HOST:
    case WISSEL_MATCH_EXTRA_SENDER:
    default:
      return self->first_place + place_index;
    }
}

static gboolean
share_a_node (const GArray *one, const GArray *two)
{
  for (guint i = 0; i < one->len; i++)
    for (guint k = 0; k < two->len; k++)
      if (g_array_index (one, guint, i) == g_array_index (two, guint, k))
        return TRUE;

  return FALSE;
}

/* A way that leads over one more unit than a limit has: to the limit, and on from behind it. Ways
 * that meet could both need the same room. */
static gboolean
find_way_over (const WisselMatchProblem *self,
               const WisselFlowPath     *path,
               guint                     before,
               guint                     behind,
               GArray                   *nodes,
               gint64                   *cost)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (guint));
  WisselFlowPath     to_limit = { path->from, before, path->limit, path->freedom };
  WisselFlowPath     on = { behind, path->to, path->limit, path->freedom };
  gint64             rest = 0;

  if (!wissel_flow_find_path (self->flow, &to_limit, first, cost))
    return FALSE;

  if (on.limit < G_MAXINT64)
    on.limit -= *cost;
  if (!wissel_flow_find_path (self->flow, &on, second, &rest) || share_a_node (first, second))
    return FALSE;

  *cost += rest;
  g_array_append_vals (nodes, second->data, second->len);
  g_array_append_vals (nodes, first->data, first->len);

  return TRUE;
}

static gboolean
find_way_from (const WisselMatchProblem *self,
               const WisselMatchPairing *pairing,
               WisselMatchExtra          extra,
               const WisselFlowPath     *path,
               GArray                   *nodes,
               gint64                   *cost)
{
  guint host = PLACE (self, pairing->place)->organisation;
  guint sender = LEARNER (self, pairing->learner)->organisation;

  if (extra == WISSEL_MATCH_EXTRA_HOST && LIMIT (self, host)->in != WISSEL_FLOW_NONE)
    return find_way_over (self, path, LIMIT (self, host)->in,
                          problem_organisation_node (self, host), nodes, cost);

  if (extra == WISSEL_MATCH_EXTRA_SENDER && LIMIT (self, sender)->out != WISSEL_FLOW_NONE)
    return find_way_over (self, path, problem_organisation_node (self, sender),
                          LIMIT (self, sender)->out, nodes, cost);

  return wissel_flow_find_path (self->flow, path, nodes, cost);
}

/* The cheapest way from any of the moments; the first of those that cost the same. */
static gboolean
find_way (const WisselMatchProblem *self,
          const WisselMatchPairing *pairing,
          const WisselMatchArrival *arrival,
          gint64                    limit,
          GArray                   *nodes,
          gint64                   *cost)
{
  gboolean with_seat = arrival->extra == WISSEL_MATCH_EXTRA_SEAT ||
                       arrival->extra == WISSEL_MATCH_EXTRA_COACH;
  WisselFlowPath path = { get_start (self, pairing->place, arrival->extra), pairing->learner, limit,
                          arrival->freedom };
  gboolean       found = FALSE;

  if (arrival->n_moments == 0 || with_seat)
    return find_way_from (self, pairing, arrival->extra, &path, nodes, cost);

  for (guint i = 0; i < arrival->n_moments; i++)
    {
      g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));

      path.from = self->first_moment + arrival->moments[i];
      if (!find_way_from (self, pairing, arrival->extra, &path, way, cost))
        continue;

      found = TRUE;
      path.limit = *cost;
      g_array_set_size (nodes, 0);
      g_array_append_vals (nodes, way->data, way->len);
    }
  *cost = path.limit;

  return found;
}

/* What the pair itself is worth at the first level. */
static gint64
get_worth (const WisselMatchProblem *self, const WisselMatchPairing *pairing)
{
  const WisselMatchSums *worth = &LEVEL (self, 0)->sums;

  return worth->score * pairing->score + worth->rank * problem_rank_value (pairing->rank);
}

gboolean
wissel_match_problem_price_pair (const WisselMatchProblem *self,
                                 const WisselMatchPairing *pairing,
                                 const WisselMatchArrival *arrival,
                                 GArray                   *moves,
                                 WisselMatchSums          *lost,
                                 gint64                   *price)
{
  g_autoptr (GArray)    nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray)    own_moves = NULL;
  const ProblemLearner *given;
  WisselMatchMove       own = { (gint) pairing->learner, WISSEL_MATCH_NONE, (gint) pairing->place };
  gint64                way = 0;

  g_return_val_if_fail (self->solved, FALSE);
  g_return_val_if_fail (pairing->learner < self->learners->len, FALSE);
  g_return_val_if_fail (pairing->place < self->places->len, FALSE);

  given = LEARNER (self, pairing->learner);
  own.from = wissel_match_problem_get_place (self, pairing->learner);
  *price = 0;
  if (lost != NULL)
    *lost = (WisselMatchSums){ 0 };
  if (own.from == own.to)
    return TRUE;

  if ((given->n_pins > 0 && own.from != WISSEL_MATCH_NONE) ||
      !find_way (self, pairing, arrival, G_MAXINT64, nodes, &way))
    return FALSE;

  *price = way - get_worth (self, pairing);
  /* What would be placed now is not what is pinned. */
  if (given->n_pins > 0)
    *price += self->pin_premium;
  if (self->n_pins > 0 && *price > self->pin_premium / 2)
    return FALSE;

  if (moves == NULL)
    moves = own_moves = g_array_new (FALSE, FALSE, sizeof (WisselMatchMove));
  g_array_append_val (moves, own);
  read_moves (self, nodes, moves);
  if (lost != NULL)
    count_lost (self, pairing, moves, lost);

  return TRUE;
}

gboolean
wissel_match_problem_gains_by (const WisselMatchProblem *self,
                               const WisselMatchPairing *pairing,
                               const WisselMatchArrival *arrival,
                               GArray                   *moves)
{
  g_autoptr (GArray)    nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  const ProblemLearner *given = LEARNER (self, pairing->learner);
  WisselMatchMove       own = { (gint) pairing->learner, WISSEL_MATCH_NONE, (gint) pairing->place };
  gint64                worth = get_worth (self, pairing);
  gint64                way = 0;

  g_return_val_if_fail (self->solved, FALSE);
  g_return_val_if_fail (self->pair_of[pairing->learner] == WISSEL_MATCH_NONE, FALSE);

  if (given->n_pins > 0)
    worth -= self->pin_premium;
  if (!find_way (self, pairing, arrival, worth, nodes, &way))
    return FALSE;

  g_array_append_val (moves, own);
  read_moves (self, nodes, moves);

  return TRUE;
}

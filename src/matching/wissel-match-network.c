#include "wissel-match-problem-private.h"

#include <glib/gi18n.h>

#include "wissel-error.h"

/* What the search prefers among nodes equally near: see wissel_flow_set_class(). */
enum
{
  CLASS_ORGANISATION,
  CLASS_BANK,
  CLASS_COACH,
  CLASS_PLACE,
  CLASS_MOMENT,
  CLASS_HUB,
};

/* For each organisation, the most it can send and receive. */
typedef struct
{
  gint64 sent;
  gint64 received;
} Reach;

/* Price of ending a round @net exchanges out of balance: convex, so that the network fills the
 * units in their order. What is too large to be said is the largest number. */
gint64
_wissel_match_balance_price (const WisselMatchBalance *balance, gint64 net)
{
  gint64 price = net > 0 ? balance->send_price : balance->receive_price;
  gint64 beyond = ABS (net) - balance->band;
  gint64 rising = MIN (beyond, balance->steps);
  gint64 sum;

  if (beyond <= 0)
    return 0;

  if (__builtin_mul_overflow (price, rising * (rising + 1) / 2 + (beyond - rising) * balance->steps,
                              &sum))
    return G_MAXINT64;

  return sum;
}

static gboolean
counts (const WisselMatchBalance *balance, gboolean priced)
{
  return (priced && balance->steps > 0 &&
          (balance->send_price != 0 || balance->receive_price != 0)) ||
         balance->max_sent >= 0 || balance->max_received >= 0;
}

/* More seats than can be taken would only make large numbers. One more than is needed is left
 * for a pair that is only asked about, and keeps the prices right for all that were left out. */
static void
count_seats (WisselMatchProblem *self)
{
  g_autofree gint64 *linked = g_new0 (gint64, self->coaches->len + 1);

  for (guint i = 0; i < self->places->len; i++)
    PLACE (self, i)->seats =
      (gint) MIN ((guint) PLACE (self, i)->capacity, PLACE (self, i)->n_pairs + 1);

  for (guint i = 0; i < self->links->len; i++)
    linked[LINK (self, i)->coach] += PLACE (self, LINK (self, i)->place)->seats;

  for (guint i = 0; i < self->coaches->len; i++)
    COACH (self, i)->seats = (gint) MIN ((gint64) COACH (self, i)->capacity, linked[i] + 1);
}

static Reach *
measure_reach (const WisselMatchProblem *self)
{
  Reach *reach = g_new0 (Reach, self->organisations->len + 1);

  for (guint i = 0; i < self->learners->len; i++)
    reach[LEARNER (self, i)->organisation].sent++;
  for (guint i = 0; i < self->places->len; i++)
    reach[PLACE (self, i)->organisation].received += PLACE (self, i)->capacity;

  return reach;
}

/* More than everything else together can be worth, so that a pin comes first. */
static gboolean
set_pin_premium (WisselMatchProblem *self)
{
  WisselMatchSums most;
  gint64          most_second;
  gint64          range = 0;

  if (!_wissel_match_problem_measure (self, &most, &most_second) ||
      !_wissel_match_level_measure (LEVEL (self, 0), &most, most_second, &range) ||
      range == G_MAXINT64)
    return FALSE;

  self->pin_premium = range + 1;

  return TRUE;
}

static gboolean
prepare_levels (WisselMatchProblem *self, GError **error)
{
  if ((!self->has_goals || _wissel_match_problem_make_levels (self)) && set_pin_premium (self))
    return TRUE;

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                       _ ("The round is too large for an exact plan. Use lower weights, or "
                          "divide the round."));

  return FALSE;
}

/* Whether the balances of organisations count at any level. */
static gboolean
has_balances (const WisselMatchProblem *self)
{
  gboolean priced = FALSE;

  for (guint i = 0; i < self->levels->len; i++)
    priced = priced || LEVEL (self, i)->sums.imbalance != 0;

  for (guint i = 0; i < self->organisations->len; i++)
    if (counts (BALANCE (self, i), priced))
      return TRUE;

  return FALSE;
}

static void
number_nodes (WisselMatchProblem *self)
{
  g_autofree guint *n_choices = g_new0 (guint, self->learners->len + 1);
  guint             n_nodes = self->learners->len;

  self->first_place = n_nodes;
  n_nodes += self->places->len;

  for (guint i = 0; i < self->places->len; i++)
    PLACE (self, i)->out = PLACE (self, i)->n_links > 1 ? n_nodes++ : WISSEL_FLOW_NONE;

  self->first_coach = n_nodes;
  n_nodes += self->coaches->len;
  self->first_organisation = n_nodes;
  n_nodes += self->balanced ? self->organisations->len : 0;
  self->bank = n_nodes++;

  for (guint i = 0; i < self->organisations->len; i++)
    {
      ProblemLimit *limit = LIMIT (self, i);

      limit->out = limit->most_sent >= 0 ? n_nodes++ : WISSEL_FLOW_NONE;
      limit->in = limit->most_received >= 0 ? n_nodes++ : WISSEL_FLOW_NONE;
    }

  self->first_moment = n_nodes;
  n_nodes += self->moments->len;
  self->first_hub = n_nodes;
  n_nodes += self->hubs->len;

  for (guint i = 0; i < self->learners->len; i++)
    n_choices[i] = LEARNER (self, i)->n_pairs;
  self->flow = wissel_flow_new (n_nodes, self->learners->len, n_choices);

  for (guint i = self->first_place; i < n_nodes; i++)
    wissel_flow_set_class (self->flow, i,
                           i < self->first_coach          ? CLASS_PLACE
                           : i < self->first_organisation ? CLASS_COACH
                           : i == self->bank              ? CLASS_BANK
                           : i < self->first_moment       ? CLASS_ORGANISATION
                           : i < self->first_hub          ? CLASS_MOMENT
                                                          : CLASS_HUB);
}

static gint64
get_learner_cost (const WisselMatchProblem *self, guint learner, guint level)
{
  const WisselMatchSums *worth = &LEVEL (self, level)->sums;

  return -worth->people - worth->priority * LEARNER (self, learner)->priority;
}

static gint64
get_pair_cost (const WisselMatchProblem *self, guint pair, guint level)
{
  const WisselMatchLevel *worth = LEVEL (self, level);
  gint64                  cost = -worth->sums.score * PAIR (self, pair)->score -
                worth->sums.rank * problem_rank_value (problem_pair_rank (self, pair));

  if (worth->second != 0 && pair < self->seconds->len)
    cost += worth->second * g_array_index (self->seconds, gint64, pair);

  return cost;
}

/* Sets what a learner can take and what placing the learner is worth. Whoever is pinned can only
 * take what is pinned, and that comes before everything. */
void
_wissel_match_problem_update_learner (WisselMatchProblem *self, guint learner)
{
  const ProblemLearner *given = LEARNER (self, learner);
  g_autofree guint     *pairs = wissel_flow_dup_choices (self->flow, learner);

  for (guint i = 0; i < given->n_pairs; i++)
    {
      guint state = self->states->data[pairs[i]];

      wissel_flow_open_choice (self->flow, learner, pairs[i],
                               (state & PAIR_BANNED) == 0 &&
                                 (given->n_pins == 0 || (state & PAIR_PINNED) != 0));
    }

  wissel_flow_set_cost (self->flow, learner,
                        get_learner_cost (self, learner, 0) -
                          (given->n_pins > 0 ? self->pin_premium : 0));
}

static void
add_learner_arcs (WisselMatchProblem *self)
{
  g_autofree guint8 *changed = g_new0 (guint8, self->learners->len + 1);
  guint              next_hub = 0;

  for (guint i = 0; i < self->learners->len; i++)
    wissel_flow_add_arc (self->flow, problem_sender_node (self, LEARNER (self, i)->organisation), i,
                         1, get_learner_cost (self, i, 0));

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const ProblemPair *pair = PAIR (self, i);
      guint              head = self->first_place + pair->place;

      if (next_hub < self->hubs->len && HUB (self, next_hub)->pair == i)
        head = self->first_hub + next_hub++;
      wissel_flow_add_choice (self->flow, pair->learner, head, get_pair_cost (self, i, 0), i);
      changed[pair->learner] |= self->states->data[i] & (PAIR_PINNED | PAIR_BANNED);
    }

  for (guint i = 0; i < self->learners->len; i++)
    if (changed[i])
      _wissel_match_problem_update_learner (self, i);
}

static void
add_seat_arcs (WisselMatchProblem *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const ProblemPlace *place = PLACE (self, i);
      guint               node = self->first_place + i;

      if (!self->with_coaches)
        wissel_flow_add_arc (self->flow, node, problem_host_node (self, place->organisation),
                             place->seats, 0);
      else if (place->out != WISSEL_FLOW_NONE)
        wissel_flow_add_arc (self->flow, node, place->out, place->seats, 0);
    }

  for (guint i = 0; i < self->links->len; i++)
    {
      ProblemLink        *link = LINK (self, i);
      const ProblemPlace *place = PLACE (self, link->place);
      gboolean            single = place->out == WISSEL_FLOW_NONE;

      link->arc = wissel_flow_add_arc (self->flow,
                                       single ? self->first_place + link->place : place->out,
                                       self->first_coach + link->coach,
                                       MIN (place->seats, COACH (self, link->coach)->capacity), 0);
    }

  for (guint i = 0; i < self->coaches->len; i++)
    {
      const ProblemCoach *coach = COACH (self, i);

      if (coach->organisation != G_MAXUINT)
        wissel_flow_add_arc (self->flow, self->first_coach + i,
                             problem_host_node (self, coach->organisation), coach->seats, 0);
    }
}

static void
add_moment_arcs (WisselMatchProblem *self)
{
  for (guint i = 0; i < self->moments->len; i++)
    wissel_flow_add_arc (self->flow, self->first_moment + i,
                         self->first_place + MOMENT (self, i)->place, MOMENT (self, i)->capacity,
                         0);

  for (guint i = 0; i < self->hubs->len; i++)
    for (guint k = 0; k < HUB (self, i)->n; k++)
      wissel_flow_add_arc (self->flow, self->first_hub + i,
                           self->first_moment +
                             g_array_index (self->hub_moments, guint, HUB (self, i)->first + k),
                           1, 0);
}

static void
add_limit_arcs (WisselMatchProblem *self)
{
  for (guint i = 0; i < self->organisations->len; i++)
    {
      ProblemLimit *limit = LIMIT (self, i);
      guint         node = problem_organisation_node (self, i);

      if (limit->out != WISSEL_FLOW_NONE)
        limit->out_arc = wissel_flow_add_arc (self->flow, node, limit->out, limit->most_sent, 0);
      if (limit->in != WISSEL_FLOW_NONE)
        limit->in_arc = wissel_flow_add_arc (self->flow, limit->in, node, limit->most_received, 0);
    }
}

static void
add_balance_arc (WisselMatchProblem *self, guint organisation, gint sign, gint units, gint64 price)
{
  guint        node = problem_organisation_node (self, organisation);
  ProblemPrice arc = { 0, price };

  arc.arc = wissel_flow_add_arc (self->flow, sign > 0 ? self->bank : node,
                                 sign > 0 ? node : self->bank, units,
                                 -LEVEL (self, 0)->sums.imbalance * price);
  g_array_append_val (self->prices, arc);
}

/* Adds the units of one direction, equal prices as one arc. */
static void
add_balance_arcs (WisselMatchProblem *self, guint organisation, gint sign, gint64 most)
{
  const WisselMatchBalance *balance = BALANCE (self, organisation);
  gint64                    rising = (gint64) balance->band + balance->steps;
  gint                      pending = 0;
  gint64                    price = 0;

  for (gint64 unit = 1; unit <= most + 1; unit++)
    {
      gint64 at = balance->ledger + sign * unit;
      gint64 step = _wissel_match_balance_price (balance, at) -
                    _wissel_match_balance_price (balance, at - sign);

      if (pending > 0 && (unit > most || step != price))
        {
          add_balance_arc (self, organisation, sign, pending, price);
          pending = 0;
        }

      price = step;
      pending++;

      /* From here on every unit costs the same. */
      if (unit <= most && sign * at > rising)
        {
          pending += (gint) (most - unit);
          unit = most;
        }
    }
}

static gint64
limit_reach (gint64 reach, gint most, gint64 n_learners)
{
  reach = MIN (reach, n_learners);

  return most >= 0 ? MIN (reach, most) : reach;
}

/* Turns the problem into a network. */
gboolean
_wissel_match_problem_build (WisselMatchProblem *self, GError **error)
{
  g_autofree Reach *reach = NULL;
  gint64            n_learners = self->learners->len;

  count_seats (self);
  if (!prepare_levels (self, error))
    return FALSE;

  reach = measure_reach (self);
  self->balanced = has_balances (self);
  number_nodes (self);
  add_learner_arcs (self);
  add_seat_arcs (self);
  add_limit_arcs (self);
  add_moment_arcs (self);

  g_array_set_size (self->prices, 0);
  for (guint i = 0; self->balanced && i < self->organisations->len; i++)
    {
      const WisselMatchBalance *balance = BALANCE (self, i);

      add_balance_arcs (self, i, 1, limit_reach (reach[i].sent, balance->max_sent, n_learners));
      add_balance_arcs (self, i, -1,
                        limit_reach (reach[i].received, balance->max_received, n_learners));
    }

  return TRUE;
}

/* The costs of a level, as the kernel wants them. */
static void
fill_level (const WisselMatchProblem *self, guint level, gint64 *choice_costs, gint64 *arc_costs)
{
  const WisselMatchLevel *worth = LEVEL (self, level);

  for (guint i = 0; i < self->pairs->len; i++)
    choice_costs[i] = get_pair_cost (self, i, level);
  for (guint i = 0; i < self->learners->len; i++)
    arc_costs[i] = get_learner_cost (self, i, level);
  for (guint i = 0; i < self->links->len; i++)
    arc_costs[LINK (self, i)->arc] = worth->second * LINK (self, i)->second;

  for (guint i = 0; i < self->prices->len; i++)
    {
      const ProblemPrice *price = &g_array_index (self->prices, ProblemPrice, i);

      arc_costs[price->arc] = -worth->sums.imbalance * price->price;
    }
}

/* Decides by the levels after the first. */
gboolean
_wissel_match_problem_decide (WisselMatchProblem *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray)       costs = g_ptr_array_new_with_free_func (g_free);
  guint                       n_lower = self->levels->len - 1;
  g_autofree WisselFlowLevel *lower = g_new (WisselFlowLevel, n_lower + 1);

  for (guint i = 0; i < n_lower; i++)
    {
      gint64 *choice_costs = g_new0 (gint64, self->pairs->len + 1);
      gint64 *arc_costs = g_new0 (gint64, wissel_flow_get_n_arcs (self->flow) + 1);

      g_ptr_array_add (costs, choice_costs);
      g_ptr_array_add (costs, arc_costs);
      fill_level (self, i + 1, choice_costs, arc_costs);
      lower[i] = (WisselFlowLevel){ choice_costs, arc_costs };
    }

  return n_lower == 0 || wissel_flow_refine (self->flow, lower, n_lower, cancellable, error);
}

#include "wissel-match-plan-private.h"

#include <glib/gi18n.h>

#include "wissel-error.h"

/* Rounds of waiting beyond this count no more. */
#define MOST_ROUNDS_WAITED 7

/* From how many exchanges out of balance on the price no longer rises. */
#define BALANCE_STEPS 10

/* Bits of the fixed order among equal plans; fewer in very large rounds, so that sums fit. */
#define ORDER_BITS 28
#define ORDER_BITS_LARGE 20
#define LARGE 16000

static gint
get_free (gint capacity, gint used, guint n_learners)
{
  gint64 left = (gint64) capacity - used;

  return (gint) CLAMP (left, 0, (gint64) n_learners);
}

gint
_wissel_match_plan_get_priority (const WisselMatchPlan *self, guint learner)
{
  const FactsLearner *waiting = FACTS_LEARNER (self->scores->facts, learner);

  return 1 + (gint) MIN (waiting->given.rounds_waited, MOST_ROUNDS_WAITED);
}

gint
_wissel_match_plan_read_priority (const WisselMatchPlan *self, gint64 value)
{
  gint64 half = self->placed_value / 2;

  return (gint) ((value + (value >= 0 ? half : -half)) / self->placed_value);
}

/* An order drawn from two ids: the same in every round and on every machine. */
static gint64
draw_order (gint64 a, gint64 b, guint bits)
{
  guint64 mixed = (guint64) a * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  mixed ^= (guint64) b + G_GUINT64_CONSTANT (0x632be59bd9b4e019) + (mixed << 6) + (mixed >> 2);
  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  mixed ^= mixed >> 31;

  return (gint64) (mixed >> (64 - bits));
}

static gint64
get_second_cost (const WisselMatchFacts *facts, guint learner_index, guint place_index)
{
  const FactsLearner *learner = FACTS_LEARNER (facts, learner_index);
  const FactsPlace   *place = FACTS_PLACE (facts, place_index);
  gint64              n = facts->learners->len;
  guint               bits = n > LARGE ? ORDER_BITS_LARGE : ORDER_BITS;
  gint64              rank = 3;

  for (gint i = 2; i >= 0; i--)
    if (learner->preferences[i] == place->organisation)
      rank = i;

  /* One rank more outweighs the order of everybody's pair and coach together. */
  return rank * ((2 * n + 1) << bits) + draw_order (learner->given.id, place->given.id, bits);
}

/* The value of a place taken: more than all points and prices together can move, with room for
 * reading both out of one number. */
static gboolean
set_placed_value (WisselMatchPlan *self, const WisselMatchBalance *balances, GError **error)
{
  const WisselMatchFacts *facts = self->scores->facts;
  gint64                  n = facts->learners->len;
  gint64                  most = 0;
  gint64                  weights = 0;

  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    weights += (gint64) self->scores->options.weights[i] * WISSEL_MATCH_POINT;

  most = weights * n;
  for (guint i = 0; i < facts->organisations->len; i++)
    {
      /* Beyond the steps the price of a unit is fixed, so this bounds what a round can change. */
      gint64 unit = balances[i].send_price * BALANCE_STEPS;
      gint64 change;

      if (__builtin_mul_overflow (unit, n, &change) || __builtin_add_overflow (most, change, &most))
        most = G_MAXINT64;
      if (most > G_MAXINT64 / 4)
        {
          g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                               _ ("The round is too large for an exact plan. Use lower weights, "
                                  "or divide the round."));
          return FALSE;
        }
    }

  self->placed_value = 2 * most + 1;

  return TRUE;
}

static void
add_people (WisselMatchPlan *self, const WisselMatchBalance *balances)
{
  const WisselMatchFacts *facts = self->scores->facts;
  guint                   n = facts->learners->len;

  for (guint i = 0; i < facts->organisations->len; i++)
    wissel_match_problem_add_organisation (self->problem, &balances[i]);

  for (guint i = 0; i < n; i++)
    wissel_match_problem_add_learner (self->problem, FACTS_LEARNER (facts, i)->organisation,
                                      _wissel_match_plan_get_priority (self, i));

  for (guint i = 0; i < facts->places->len; i++)
    {
      const FactsPlace *place = FACTS_PLACE (facts, i);

      wissel_match_problem_add_place (self->problem, place->organisation,
                                      get_free (place->given.capacity, place->given.used, n));
    }

  for (guint i = 0; i < facts->coaches->len; i++)
    {
      const WisselMatchCoach *coach = FACTS_COACH (facts, i);

      wissel_match_problem_add_coach (
        self->problem, coach->active ? get_free (coach->capacity, coach->used, n) : 0);
    }

  for (guint i = 0; i < facts->place_coaches->len; i++)
    {
      const FactsRelation *link = FACTS_RELATION (facts->place_coaches, i);

      if (FACTS_COACH (facts, link->to)->active)
        wissel_match_problem_add_link (
          self->problem, link->from, link->to,
          draw_order (link->a, link->b, n > LARGE ? ORDER_BITS_LARGE : ORDER_BITS));
    }
}

static guint
add_pair (WisselMatchPlan *self, guint learner, guint place, guint question, gint total)
{
  PlanPair pair = { learner, place, question, total, FALSE };

  g_array_append_val (self->pairs, pair);

  return wissel_match_problem_add_pair (self->problem, learner, place, total,
                                        get_second_cost (self->scores->facts, learner, place));
}

/* Adds a pin as the learner's pair, or notes why it cannot be kept. */
static void
add_pin (WisselMatchPlan *self, const FactsRelation *pin)
{
  WisselMatchPair    pair;
  WisselMatchVerdict verdict =
    _wissel_match_scores_weigh (self->scores, pin->from, pin->to, pin->via, &pair);

  /* Who forbids and fixes the same pair has to decide first. */
  if (wissel_match_verdict_can_be_pinned (verdict) && verdict != WISSEL_MATCH_BANNED)
    {
      guint question = _wissel_match_facts_find (self->scores->facts->questions, pair.question);
      guint number = add_pair (self, pin->from, pin->to, question, pair.total);

      g_array_index (self->pairs, PlanPair, number).pinned = TRUE;
      wissel_match_problem_pin (self->problem, number);
    }
  else
    {
      WisselMatchPinProblem problem = { pin->a, pin->b, verdict };

      g_array_append_val (self->pin_problems, problem);
    }
}

static void
add_pairs (WisselMatchPlan *self)
{
  const WisselMatchScores *scores = self->scores;
  const GArray            *pins = scores->facts->pins;
  guint                    next_pin = 0;

  for (guint i = 0; i < scores->facts->learners->len; i++)
    {
      gboolean pinned = FALSE;
      guint    last_place = FACTS_NONE;

      for (; next_pin < pins->len && FACTS_RELATION (pins, next_pin)->from == i; next_pin++)
        {
          if (i + 1 == self->released)
            continue;

          pinned = TRUE;
          /* The same place pinned for two questions is one pin. */
          if (FACTS_RELATION (pins, next_pin)->to != last_place)
            add_pin (self, FACTS_RELATION (pins, next_pin));
          last_place = FACTS_RELATION (pins, next_pin)->to;
        }

      for (gsize k = scores->first_feasible[i]; !pinned && k < scores->first_feasible[i + 1]; k++)
        {
          const Feasible *feasible = &g_array_index (scores->feasible, Feasible, k);

          add_pair (self, i, feasible->place, feasible->question, feasible->total);
        }
    }
}

/* Turns facts and scores into the problem by numbers. @price is that of an imbalance. */
gboolean
_wissel_match_plan_build (WisselMatchPlan *self, guint price, GError **error)
{
  const WisselMatchFacts        *facts = self->scores->facts;
  const WisselMatchOptions      *options = &self->scores->options;
  g_autofree WisselMatchBalance *balances =
    g_new0 (WisselMatchBalance, facts->organisations->len + 1);

  for (guint i = 0; i < facts->organisations->len; i++)
    {
      const WisselMatchOrganisation *organisation = FACTS_ORGANISATION (facts, i);

      balances[i].ledger = organisation->sent - organisation->hosted;
      balances[i].band = (gint) MIN (options->reciprocity_band, G_MAXINT16);
      balances[i].steps = BALANCE_STEPS;
      balances[i].send_price = price;
      balances[i].receive_price = price;
      balances[i].max_sent = -1;
      balances[i].max_received = -1;
    }

  if (!set_placed_value (self, balances, error))
    return FALSE;

  self->problem = wissel_match_problem_new (self->placed_value, TRUE);
  add_people (self, balances);
  add_pairs (self);

  return TRUE;
}

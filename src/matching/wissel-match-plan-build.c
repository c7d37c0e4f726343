#include "wissel-match-plan-private.h"

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

/* Who must get a place goes before everybody who only waited. */
static gint
get_priority (const WisselMatchPlan *self, guint learner)
{
  const WisselMatchLearner *given = &FACTS_LEARNER (self->scores->facts, learner)->given;

  if (given->must_be_placed)
    return MOST_ROUNDS_WAITED + 1;

  return self->scores->options.waiting_first ? (gint) MIN (given->rounds_waited, MOST_ROUNDS_WAITED)
                                             : 0;
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

/* Rank of the host among the preferences of a learner, 0 when it is none of them. */
guint
_wissel_match_plan_get_rank (const WisselMatchPlan *self, guint learner, guint place)
{
  const WisselMatchFacts *facts = self->scores->facts;

  for (guint rank = 1; rank <= 3; rank++)
    if (FACTS_LEARNER (facts, learner)->preferences[rank - 1] ==
        FACTS_PLACE (facts, place)->organisation)
      return rank;

  return 0;
}

static void
add_people (WisselMatchPlan *self, const WisselMatchBalance *balances)
{
  const WisselMatchFacts *facts = self->scores->facts;
  guint                   n = facts->learners->len;

  for (guint i = 0; i < facts->organisations->len; i++)
    {
      const WisselMatchOrganisation *given = FACTS_ORGANISATION (facts, i);

      wissel_match_problem_add_organisation (self->problem, &balances[i]);
      if (self->scores->options.within_promises && given->has_promised)
        wissel_match_problem_limit_organisation (self->problem, i, get_free (given->may_send, 0, n),
                                                 get_free (given->may_host, 0, n));
    }

  for (guint i = 0; i < n; i++)
    wissel_match_problem_add_learner (self->problem, FACTS_LEARNER (facts, i)->organisation,
                                      get_priority (self, i));

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
  const WisselMatchFacts *facts = self->scores->facts;
  PlanPair                pair = { learner, place, question, total, FALSE };
  WisselMatchPairing      pairing = { learner, place, total,
                                      _wissel_match_plan_get_rank (self, learner, place) };

  g_array_append_val (self->pairs, pair);

  return wissel_match_problem_add_pair (
    self->problem, &pairing,
    draw_order (FACTS_LEARNER (facts, learner)->given.id, FACTS_PLACE (facts, place)->given.id,
                facts->learners->len > LARGE ? ORDER_BITS_LARGE : ORDER_BITS));
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

/* Turns facts and scores into the problem by numbers; without @balanced, imbalance has no price. */
void
_wissel_match_plan_build (WisselMatchPlan *self, gboolean balanced)
{
  const WisselMatchFacts        *facts = self->scores->facts;
  const WisselMatchOptions      *options = &self->scores->options;
  gboolean                       in_points = options->reciprocity_price > 0;
  gint64                         price = in_points ? options->reciprocity_price : 1;
  g_autofree WisselMatchBalance *balances =
    g_new0 (WisselMatchBalance, facts->organisations->len + 1);

  for (guint i = 0; i < facts->organisations->len; i++)
    {
      const WisselMatchOrganisation *organisation = FACTS_ORGANISATION (facts, i);

      balances[i].ledger = organisation->sent - organisation->hosted;
      balances[i].band = (gint) MIN (options->reciprocity_band, G_MAXINT16);
      balances[i].steps = BALANCE_STEPS;
      balances[i].send_price = balances[i].receive_price = balanced ? price : 0;
      balances[i].max_sent = -1;
      balances[i].max_received = -1;
    }

  self->problem = wissel_match_problem_new (TRUE);
  wissel_match_problem_set_goals (self->problem, options->goals, in_points);
  add_people (self, balances);
  add_pairs (self);
}

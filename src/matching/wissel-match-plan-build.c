#include "wissel-match-plan-private.h"

#include <string.h>

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

static void
add_pair (WisselMatchPlan *self, const PlanPair *pair)
{
  const WisselMatchFacts *facts = self->scores->facts;
  WisselMatchPairing      pairing = { pair->learner, pair->place, pair->total,
                                      _wissel_match_plan_get_rank (self, pair->learner, pair->place) };
  guint                   number;

  g_array_append_vals (self->pairs, pair, 1);
  number = wissel_match_problem_add_pair (
    self->problem, &pairing,
    draw_order (FACTS_LEARNER (facts, pair->learner)->given.id,
                FACTS_PLACE (facts, pair->place)->given.id,
                facts->learners->len > LARGE ? ORDER_BITS_LARGE : ORDER_BITS));
  _wissel_match_plan_limit_pair (self, number, pair->learner, pair->place);
}

/* Scores of the round without what people forbade: their pairs are there, and closed. */
static const WisselMatchScores *
get_origin (const WisselMatchPlan *self)
{
  return self->scores->origin != NULL ? self->scores->origin : self->scores;
}

/* ---- Pins ---- */

static FactsRange
find_pins (const WisselMatchPlan *self, guint learner, guint *next)
{
  const GArray *pins = self->scores->facts->pins;
  FactsRange    range = { *next, 0 };

  for (; *next < pins->len && FACTS_RELATION (pins, *next)->from == learner; (*next)++)
    range.n += learner + 1 != self->released ? 1 : 0;

  return range;
}

/* The pair that a pin asks for; why it cannot be kept where it cannot. */
static WisselMatchVerdict
weigh_pin (const WisselMatchPlan *self, const FactsRelation *pin, PlanPair *pair)
{
  const GArray      *questions = self->scores->facts->questions;
  WisselMatchPair    weighed;
  WisselMatchVerdict verdict =
    _wissel_match_scores_weigh (self->scores, pin->from, pin->to, pin->via, &weighed);

  *pair = (PlanPair){ pin->from, pin->to, _wissel_match_facts_find (questions, weighed.question),
                      weighed.total, TRUE };

  /* Who forbids and fixes the same pair has to decide first. */
  return wissel_match_verdict_can_be_pinned (verdict) && verdict != WISSEL_MATCH_BANNED
           ? WISSEL_MATCH_FEASIBLE
           : verdict;
}

/* Number of the pair, or FACTS_NONE. */
static guint
find_pair (const WisselMatchPlan *self, const PlanPair *pair, guint end)
{
  for (guint i = g_array_index (self->first_pair, guint, pair->learner); i < end; i++)
    {
      const PlanPair *other = &g_array_index (self->pairs, PlanPair, i);

      if (other->place == pair->place && other->question == pair->question &&
          other->total == pair->total)
        return i;
    }

  return FACTS_NONE;
}

static void
note_problem (WisselMatchPlan *self, const FactsRelation *pin, WisselMatchVerdict verdict)
{
  WisselMatchPinProblem problem = { pin->a, pin->b, verdict };

  g_array_append_val (self->pin_problems, problem);
}

/* ---- Pairs ---- */

/* What is feasible, and then what is pinned all the same. */
static void
add_pairs (WisselMatchPlan *self)
{
  const WisselMatchScores *origin = get_origin (self);
  guint                    n_learners = origin->facts->learners->len;
  guint                    next_pin = 0;

  self->first_pair = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_learners + 1);
  for (guint i = 0; i < n_learners; i++)
    {
      FactsRange pins = find_pins (self, i, &next_pin);

      g_array_append_val (self->first_pair, self->pairs->len);
      for (gsize k = origin->first_feasible[i]; k < origin->first_feasible[i + 1]; k++)
        {
          const Feasible *feasible = &g_array_index (origin->feasible, Feasible, k);
          const PlanPair  pair = { i, feasible->place, feasible->question, feasible->total, FALSE };

          add_pair (self, &pair);
        }

      for (guint k = 0; k < pins.n; k++)
        {
          PlanPair pair;

          if (weigh_pin (self, FACTS_RELATION (self->scores->facts->pins, pins.first + k), &pair) ==
                WISSEL_MATCH_FEASIBLE &&
              find_pair (self, &pair, self->pairs->len) == FACTS_NONE)
            add_pair (self, &pair);
        }
    }
  g_array_append_val (self->first_pair, self->pairs->len);
}

static void
set_pinned (WisselMatchPlan *self, guint pair, gboolean pinned)
{
  if (pinned)
    wissel_match_problem_pin (self->problem, pair);
  else
    wissel_match_problem_unpin (self->problem, pair);
}

static void
set_forbidden (WisselMatchPlan *self, guint pair, gboolean forbidden)
{
  if (forbidden)
    wissel_match_problem_forbid (self->problem, pair);
  else
    wissel_match_problem_allow (self->problem, pair);
}

/* Closes what people forbade; nothing is open to whose pins cannot be kept. */
static void
close_pairs (WisselMatchPlan *self, guint learner, gboolean lost, guint *pinned, guint n_pinned)
{
  const WisselMatchScores *scores = self->scores;
  gsize                    k = scores->first_feasible[learner];
  guint                    end = g_array_index (self->first_pair, guint, learner + 1);

  for (guint i = g_array_index (self->first_pair, guint, learner); i < end; i++)
    {
      const PlanPair *pair = &g_array_index (self->pairs, PlanPair, i);
      gboolean        is_pinned = FALSE;
      gboolean        is_open = FALSE;

      for (guint p = 0; p < n_pinned; p++)
        is_pinned = is_pinned || pinned[p] == i;
      if (!pair->only_pinned && k < scores->first_feasible[learner + 1] &&
          g_array_index (scores->feasible, Feasible, k).place == pair->place)
        {
          is_open = TRUE;
          k++;
        }

      set_pinned (self, i, is_pinned);
      set_forbidden (self, i, !is_pinned && (!is_open || lost));
    }
}

/* Sets what is pinned and forbidden; %FALSE when a pin asks for a pair that is not there. */
static gboolean
set_states (WisselMatchPlan *self)
{
  const GArray *pins = self->scores->facts->pins;
  guint         next_pin = 0;

  for (guint i = 0; i < self->scores->facts->learners->len; i++)
    {
      FactsRange        range = find_pins (self, i, &next_pin);
      g_autofree guint *pinned = g_new (guint, range.n + 1);
      guint             n_pinned = 0;

      for (guint k = 0; k < range.n; k++)
        {
          const FactsRelation *pin = FACTS_RELATION (pins, range.first + k);
          PlanPair             pair;
          WisselMatchVerdict   verdict;

          /* The same place pinned for two questions is one pin. */
          if (k > 0 && FACTS_RELATION (pins, range.first + k - 1)->to == pin->to)
            continue;

          verdict = weigh_pin (self, pin, &pair);
          if (verdict != WISSEL_MATCH_FEASIBLE)
            note_problem (self, pin, verdict);
          else
            pinned[n_pinned++] =
              find_pair (self, &pair, g_array_index (self->first_pair, guint, i + 1));
          if (n_pinned > 0 && pinned[n_pinned - 1] == FACTS_NONE)
            return FALSE;
        }
      close_pairs (self, i, range.n > 0 && n_pinned == 0, pinned, n_pinned);
    }

  return TRUE;
}

/* Whether both have the same goals and limits and, where it counts, the same price of imbalance. */
static gboolean
has_same_rules (const WisselMatchPlan *self, const WisselMatchPlan *other, gboolean balanced)
{
  const WisselMatchOptions *a = &self->scores->options;
  const WisselMatchOptions *b = &other->scores->options;

  return memcmp (a->goals, b->goals, sizeof a->goals) == 0 &&
         a->waiting_first == b->waiting_first && a->within_promises == b->within_promises &&
         _wissel_match_plan_takes_points (self) == _wissel_match_plan_takes_points (other) &&
         (!balanced || (a->reciprocity_price == b->reciprocity_price &&
                        a->reciprocity_band == b->reciprocity_band));
}

/* Takes over the problem of a plan that was solved by the same rules, with other pins and bans;
 * %FALSE when they ask for pairs that it does not have. */
static gboolean
adapt (WisselMatchPlan *self, const WisselMatchPlan *before)
{
  self->pairs = g_array_ref (before->pairs);
  self->first_pair = g_array_ref (before->first_pair);
  self->moments = g_hash_table_ref (before->moments);
  self->problem = wissel_match_problem_copy (before->problem);
  if (set_states (self))
    return TRUE;

  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->first_pair, g_array_unref);
  g_clear_pointer (&self->moments, g_hash_table_unref);
  g_clear_pointer (&self->problem, wissel_match_problem_free);
  g_array_set_size (self->pin_problems, 0);

  return FALSE;
}

/* Turns facts and scores into the problem by numbers. */
static void
build (WisselMatchPlan *self, gboolean balanced)
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
  self->pairs = g_array_new (FALSE, FALSE, sizeof (PlanPair));
  self->moments = g_hash_table_new (NULL, NULL);
  _wissel_match_plan_add_moments (self);
  add_pairs (self);
  set_states (self);
}

/* Makes the problem of a plan, with all that is known from a plan before, if there is one: a person
 * may fix a pair that is not feasible, so that all pairs are gathered anew, but hardly anybody
 * moves. Without @balanced, imbalance has no price. */
gboolean
_wissel_match_plan_pose (WisselMatchPlan       *self,
                         const WisselMatchPlan *before,
                         gboolean               balanced,
                         GError               **error)
{
  gboolean is_akin = before != NULL && get_origin (self) == get_origin (before) &&
                     has_same_rules (self, before, balanced);

  if (is_akin && adapt (self, before))
    return TRUE;

  build (self, balanced);

  return !is_akin || wissel_match_problem_begin_at (self->problem, before->problem, error);
}

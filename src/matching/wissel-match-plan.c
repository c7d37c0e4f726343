#include "wissel-match-plan-private.h"

#include <glib/gi18n.h>

#include "wissel-error.h"

static void
clear_plan (gpointer data)
{
  WisselMatchPlan *self = data;

  g_clear_pointer (&self->unpriced, wissel_match_plan_unref);
  g_clear_pointer (&self->scores, wissel_match_scores_unref);
  g_clear_pointer (&self->problem, wissel_match_problem_free);
  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->first_pair, g_array_unref);
  g_clear_pointer (&self->moments, g_hash_table_unref);
  g_clear_pointer (&self->placements, g_array_unref);
  g_clear_pointer (&self->unplaced, g_array_unref);
  g_clear_pointer (&self->pin_problems, g_array_unref);
}

WisselMatchPlan *
wissel_match_plan_ref (WisselMatchPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_match_plan_unref (WisselMatchPlan *self)
{
  g_atomic_rc_box_release_full (self, clear_plan);
}

static void
add_placement (WisselMatchPlan *self, guint number, gint coach)
{
  const PlanPair                *pair = &g_array_index (self->pairs, PlanPair, number);
  const WisselMatchFacts        *facts = self->scores->facts;
  const FactsLearner            *learner = FACTS_LEARNER (facts, pair->learner);
  const FactsPlace              *place = FACTS_PLACE (facts, pair->place);
  const WisselMatchOrganisation *sender = FACTS_ORGANISATION (facts, learner->organisation);
  const WisselMatchOrganisation *host = FACTS_ORGANISATION (facts, place->organisation);
  WisselMatchPlacement           placement = { 0 };

  placement.learner = learner->given.id;
  placement.place = place->given.id;
  placement.question =
    pair->question != FACTS_NONE ? FACTS_QUESTION (facts, pair->question)->given.id : 0;
  placement.coach = coach != WISSEL_MATCH_NONE ? FACTS_COACH (facts, coach)->id : 0;
  placement.total = pair->total;
  placement.pinned = wissel_match_problem_is_pinned (self->problem, number);
  placement.cross_sector = sender->sector != NULL && host->sector != NULL &&
                           sender->sector != host->sector;
  placement.rank = _wissel_match_plan_get_rank (self, pair->learner, pair->place);

  g_array_append_val (self->placements, placement);
}

/* A pin that the solver could not keep lost its seat to other pins. */
static void
note_lost_pins (WisselMatchPlan *self)
{
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const PlanPair       *pair = &g_array_index (self->pairs, PlanPair, i);
      WisselMatchPinProblem problem;

      if (!wissel_match_problem_is_pinned (self->problem, i) ||
          wissel_match_problem_get_pair (self->problem, pair->learner) == (gint) i)
        continue;

      problem.learner = FACTS_LEARNER (self->scores->facts, pair->learner)->given.id;
      problem.place = FACTS_PLACE (self->scores->facts, pair->place)->given.id;
      problem.verdict = WISSEL_MATCH_FEASIBLE;
      g_array_append_val (self->pin_problems, problem);
    }
}

static int
compare_pin_problems (const void *a, const void *b)
{
  const WisselMatchPinProblem *first = a;
  const WisselMatchPinProblem *second = b;

  if (first->learner != second->learner)
    return first->learner < second->learner ? -1 : 1;

  return (first->place > second->place) - (first->place < second->place);
}

/* Who may go nowhere is told why by looking at all places. What people fix and forbid for others
 * changes nothing about it. */
static const WisselMatchUnplaced *
find_told (const WisselMatchPlan *self, const WisselMatchPlan *before, guint learner, guint *next)
{
  const FactsLearner        *own = FACTS_LEARNER (self->scores->facts, learner);
  const FactsLearner        *other;
  const WisselMatchUnplaced *told;

  if (before == NULL || self->scores->origin == NULL ||
      before->scores->origin != self->scores->origin)
    return NULL;

  while (*next < before->unplaced->len &&
         g_array_index (before->unplaced, WisselMatchUnplaced, *next).learner < own->given.id)
    (*next)++;
  if (*next == before->unplaced->len)
    return NULL;

  told = &g_array_index (before->unplaced, WisselMatchUnplaced, *next);
  other = FACTS_LEARNER (before->scores->facts, learner);

  return told->learner == own->given.id && told->reason != WISSEL_MATCH_UNPLACED_PIN &&
             told->funnel[WISSEL_MATCH_FEASIBLE] == 0 && own->bans.n == 0 && other->bans.n == 0
           ? told
           : NULL;
}

static void
read_plan (WisselMatchPlan *self, const WisselMatchPlan *before)
{
  const WisselMatchFacts *facts = self->scores->facts;
  g_autofree guint       *holders = _wissel_match_plan_find_holders (self);
  guint                   next_pin = 0;
  guint                   next_told = 0;

  for (guint i = 0; i < facts->learners->len; i++)
    {
      gint                       pair = wissel_match_problem_get_pair (self->problem, i);
      gboolean                   has_pin = FALSE;
      const WisselMatchUnplaced *told;
      WisselMatchUnplaced        unplaced;

      for (; next_pin < facts->pins->len && FACTS_RELATION (facts->pins, next_pin)->from == i;
           next_pin++)
        has_pin = TRUE;

      if (pair != WISSEL_MATCH_NONE)
        {
          add_placement (self, (guint) pair, wissel_match_problem_get_coach (self->problem, i));
          continue;
        }

      told = has_pin ? NULL : find_told (self, before, i, &next_told);
      if (told != NULL)
        unplaced = *told;
      else
        _wissel_match_plan_explain_unplaced (self, i, has_pin, holders, &unplaced);
      g_array_append_val (self->unplaced, unplaced);
    }

  _wissel_match_plan_set_weeks (self);
  note_lost_pins (self);
  g_array_sort (self->pin_problems, compare_pin_problems);
}

/* A plan of which only the problem is there, solved: from the solution of another plan for the same
 * round if there is one. */
static WisselMatchPlan *
solve_plan (WisselMatchScores     *scores,
            const WisselMatchPlan *before,
            guint                  released,
            GCancellable          *cancellable,
            WisselMatchProgress    progress,
            gpointer               progress_data,
            GError               **error)
{
  g_autoptr (WisselMatchPlan) self = g_atomic_rc_box_new0 (WisselMatchPlan);

  self->scores = wissel_match_scores_ref (scores);
  self->released = released;
  self->placements = g_array_new (FALSE, FALSE, sizeof (WisselMatchPlacement));
  self->unplaced = g_array_new (FALSE, FALSE, sizeof (WisselMatchUnplaced));
  self->pin_problems = g_array_new (FALSE, FALSE, sizeof (WisselMatchPinProblem));

  if (!_wissel_match_plan_pose (self, before, TRUE, error) ||
      !wissel_match_problem_solve (self->problem, cancellable, progress, progress_data, error))
    return NULL;

  /* People are told that it is the best plan: nothing is shown that is not proven to be. */
  if (!wissel_match_problem_require_proof (self->problem, error))
    return NULL;

  return g_steal_pointer (&self);
}

WisselMatchPlan *
wissel_match_plan_new (WisselMatchScores  *scores,
                       GCancellable       *cancellable,
                       WisselMatchProgress progress,
                       gpointer            progress_data,
                       GError            **error)
{
  WisselMatchPlan *self = solve_plan (scores, NULL, 0, cancellable, progress, progress_data, error);

  if (self != NULL)
    read_plan (self, NULL);

  return self;
}

WisselMatchPlan *
wissel_match_plan_change (const WisselMatchPlan *self,
                          WisselMatchScores     *scores,
                          GCancellable          *cancellable,
                          GError               **error)
{
  WisselMatchPlan *changed = solve_plan (scores, self, 0, cancellable, NULL, NULL, error);

  if (changed != NULL)
    read_plan (changed, self);

  return changed;
}

static gboolean
has_pin (const WisselMatchPlan *self, guint learner)
{
  const GArray *pins = self->scores->facts->pins;

  for (guint i = 0; i < pins->len; i++)
    if (FACTS_RELATION (pins, i)->from == learner)
      return TRUE;

  return FALSE;
}

/* Whether imbalance is taken off the points, and not a goal of its own. */
gboolean
_wissel_match_plan_takes_points (const WisselMatchPlan *self)
{
  return self->scores->options.reciprocity_price > 0;
}

/* Says a loss in the words of a price. */
static void
read_price (const WisselMatchPlan *self, const WisselMatchSums *lost, WisselMatchPrice *price)
{
  gboolean in_points = _wissel_match_plan_takes_points (self);

  price->places_lost = (gint) lost->people;
  price->priority_lost = (gint) lost->priority;
  price->points_lost = lost->score - (in_points ? lost->imbalance : 0);
  price->ranks_lost = (gint) lost->rank;
  price->balance_lost = in_points ? 0 : -lost->imbalance;
}

WisselMatchPrice *
wissel_match_plan_price_pin (const WisselMatchPlan *self,
                             gint64                 learner,
                             GCancellable          *cancellable,
                             GError               **error)
{
  guint index = _wissel_match_facts_find (self->scores->facts->learners, learner);
  g_autoptr (WisselMatchPlan) freed = NULL;
  WisselMatchPrice           *price;
  WisselMatchSums             lost;
  WisselMatchSums             other;

  if (index == FACTS_NONE || !has_pin (self, index))
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                           _ ("No pair of this switcher is fixed."));
      return NULL;
    }

  freed = solve_plan (self->scores, self, index + 1, cancellable, NULL, NULL, error);
  if (freed == NULL)
    return NULL;

  price = g_new0 (WisselMatchPrice, 1);
  price->possible = TRUE;
  price->changes = g_array_new (FALSE, FALSE, sizeof (WisselMatchChange));
  wissel_match_problem_get_sums (self->problem, &lost);
  wissel_match_problem_get_sums (freed->problem, &other);
  lost.people -= other.people;
  lost.priority -= other.priority;
  lost.score -= other.score;
  lost.rank -= other.rank;
  lost.imbalance -= other.imbalance;
  read_price (self, &lost, price);

  return price;
}

WisselMatchScores *
wissel_match_plan_get_scores (const WisselMatchPlan *self)
{
  return self->scores;
}

const WisselMatchPlacement *
wissel_match_plan_get_placements (const WisselMatchPlan *self, guint *n_placements)
{
  *n_placements = self->placements->len;

  return (const WisselMatchPlacement *) (void *) self->placements->data;
}

gint64
wissel_match_plan_get_place (const WisselMatchPlan *self, gint64 learner)
{
  const WisselMatchFacts *facts = self->scores->facts;
  guint                   index = _wissel_match_facts_find (facts->learners, learner);
  gint place = index != FACTS_NONE ? wissel_match_problem_get_place (self->problem, index)
                                   : WISSEL_MATCH_NONE;

  return place != WISSEL_MATCH_NONE ? FACTS_PLACE (facts, place)->given.id : 0;
}

const WisselMatchUnplaced *
wissel_match_plan_get_unplaced (const WisselMatchPlan *self, guint *n_unplaced)
{
  *n_unplaced = self->unplaced->len;

  return (const WisselMatchUnplaced *) (void *) self->unplaced->data;
}

const WisselMatchPinProblem *
wissel_match_plan_get_pin_problems (const WisselMatchPlan *self, guint *n_problems)
{
  *n_problems = self->pin_problems->len;

  return (const WisselMatchPinProblem *) (void *) self->pin_problems->data;
}

gint64
wissel_match_plan_get_total (const WisselMatchPlan *self)
{
  WisselMatchSums sums;

  wissel_match_problem_get_sums (self->problem, &sums);

  return sums.score;
}

gint64
wissel_match_plan_get_penalty (const WisselMatchPlan *self)
{
  WisselMatchSums sums;

  wissel_match_problem_get_sums (self->problem, &sums);

  return _wissel_match_plan_takes_points (self) ? sums.imbalance : 0;
}

gboolean
wissel_match_plan_is_proven (const WisselMatchPlan *self)
{
  return wissel_match_problem_check (self->problem);
}

static gint64
get_place_id (const WisselMatchPlan *self, gint place)
{
  return place != WISSEL_MATCH_NONE ? FACTS_PLACE (self->scores->facts, place)->given.id : 0;
}

static void
read_changes (const WisselMatchPlan *self, const GArray *moves, GArray *changes)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const WisselMatchMove *move = &g_array_index (moves, WisselMatchMove, i);
      WisselMatchChange      change;

      change.learner = FACTS_LEARNER (self->scores->facts, move->learner)->given.id;
      change.from = get_place_id (self, move->from);
      change.to = get_place_id (self, move->to);
      g_array_append_val (changes, change);
    }
}

WisselMatchPrice *
wissel_match_plan_price_pair (const WisselMatchPlan *self,
                              gint64                 learner,
                              gint64                 place,
                              GError               **error)
{
  const WisselMatchFacts *facts = self->scores->facts;
  guint                   learner_index = _wissel_match_facts_find (facts->learners, learner);
  guint                   place_index = _wissel_match_facts_find (facts->places, place);
  g_autoptr (GArray)      moves = g_array_new (FALSE, FALSE, sizeof (WisselMatchMove));
  g_autoptr (GArray)      moments = g_array_new (FALSE, FALSE, sizeof (guint));
  WisselMatchArrival      arrival = { 0 };
  WisselMatchPrice       *price;
  WisselMatchPair         pair;
  WisselMatchPairing      pairing;
  WisselMatchSums         lost;
  gint64                  value = 0;

  if (learner_index == FACTS_NONE || place_index == FACTS_NONE)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                           _ ("The switcher or the learning place is not part of this round."));
      return NULL;
    }

  price = g_new0 (WisselMatchPrice, 1);
  price->changes = g_array_new (FALSE, FALSE, sizeof (WisselMatchChange));
  price->verdict =
    _wissel_match_scores_weigh (self->scores, learner_index, place_index, FACTS_NONE, &pair);
  pairing = (WisselMatchPairing){ learner_index, place_index, pair.total,
                                  _wissel_match_plan_get_rank (self, learner_index, place_index) };
  _wissel_match_plan_find_moments (self, learner_index, place_index, moments);
  arrival.moments = (const guint *) (void *) moments->data;
  arrival.n_moments = moments->len;
  price->possible =
    wissel_match_verdict_can_be_pinned (price->verdict) &&
    wissel_match_problem_price_pair (self->problem, &pairing, &arrival, moves, &lost, &value);
  if (price->possible)
    {
      read_price (self, &lost, price);
      read_changes (self, moves, price->changes);
    }

  return price;
}

void
wissel_match_price_free (WisselMatchPrice *price)
{
  if (price == NULL)
    return;

  g_array_unref (price->changes);
  g_free (price);
}

#include "wissel-match-balances.h"

#include "wissel-match-plan-private.h"
#include "wissel-match-problem-private.h"

static int
compare_balances (const void *a, const void *b)
{
  const WisselMatchGiveAndTake *one = a;
  const WisselMatchGiveAndTake *two = b;

  if (ABS (one->after) != ABS (two->after))
    return ABS (one->after) > ABS (two->after) ? -1 : 1;

  return one->organisation < two->organisation ? -1 : one->organisation > two->organisation;
}

static void
count_plan (const WisselMatchPlan *self, WisselMatchGiveAndTake *all)
{
  const WisselMatchFacts *facts = self->scores->facts;

  for (guint i = 0; i < facts->learners->len; i++)
    {
      gint place = wissel_match_problem_get_place (self->problem, i);

      if (place == WISSEL_MATCH_NONE)
        continue;

      all[FACTS_LEARNER (facts, i)->organisation].sends++;
      all[FACTS_PLACE (facts, place)->organisation].receives++;
    }
}

static gint
get_beyond (const WisselMatchPlan *self, gint balance)
{
  gint band = (gint) MIN (self->scores->options.reciprocity_band, G_MAXINT16);

  return MAX (0, ABS (balance) - band);
}

/* All organisations of the round, by index. */
static WisselMatchGiveAndTake *
weigh_all (const WisselMatchPlan *self)
{
  const WisselMatchFacts *facts = self->scores->facts;
  WisselMatchGiveAndTake *all = g_new0 (WisselMatchGiveAndTake, facts->organisations->len + 1);

  count_plan (self, all);
  for (guint i = 0; i < facts->organisations->len; i++)
    {
      const WisselMatchOrganisation *organisation = FACTS_ORGANISATION (facts, i);

      all[i].organisation = organisation->id;
      all[i].name = organisation->name;
      all[i].sent_before = organisation->sent;
      all[i].hosted_before = organisation->hosted;
      all[i].before = organisation->sent - organisation->hosted;
      all[i].after = all[i].before + all[i].sends - all[i].receives;
      all[i].beyond = get_beyond (self, all[i].after);
      if (_wissel_match_plan_takes_points (self))
        all[i].price = _wissel_match_balance_price (BALANCE (self->problem, i), all[i].after);
    }

  return all;
}

/* Who neither gave nor gives, and has nobody and nothing in the round, is left out. */
static gboolean *
find_partners (const WisselMatchFacts *facts)
{
  gboolean *takes_part = g_new0 (gboolean, facts->organisations->len + 1);

  for (guint i = 0; i < facts->organisations->len; i++)
    takes_part[i] = FACTS_ORGANISATION (facts, i)->sent > 0 ||
                    FACTS_ORGANISATION (facts, i)->hosted > 0;
  for (guint i = 0; i < facts->learners->len; i++)
    takes_part[FACTS_LEARNER (facts, i)->organisation] = TRUE;
  for (guint i = 0; i < facts->places->len; i++)
    if (FACTS_PLACE (facts, i)->given.published)
      takes_part[FACTS_PLACE (facts, i)->organisation] = TRUE;

  return takes_part;
}

GArray *
wissel_match_plan_dup_balances (const WisselMatchPlan *self)
{
  const WisselMatchFacts            *facts = self->scores->facts;
  g_autofree WisselMatchGiveAndTake *all = weigh_all (self);
  g_autofree gboolean               *takes_part = find_partners (facts);
  GArray *balances = g_array_new (FALSE, FALSE, sizeof (WisselMatchGiveAndTake));

  for (guint i = 0; i < facts->organisations->len; i++)
    if (takes_part[i] || all[i].receives > 0)
      g_array_append_val (balances, all[i]);
  g_array_sort (balances, compare_balances);

  return balances;
}

static guint
count_out (const WisselMatchPlan *self)
{
  g_autofree WisselMatchGiveAndTake *all = weigh_all (self);
  guint                              n = 0;

  for (guint i = 0; i < self->scores->facts->organisations->len; i++)
    n += all[i].beyond > 0 ? 1 : 0;

  return n;
}

static guint
count_moved (const WisselMatchPlan *self, const WisselMatchPlan *other)
{
  guint n = 0;

  for (guint i = 0; i < self->scores->facts->learners->len; i++)
    n += wissel_match_problem_get_place (self->problem, i) !=
             wissel_match_problem_get_place (other->problem, i)
           ? 1
           : 0;

  return n;
}

/* As much of the plan without the price as comparing needs: from that of another plan for the same
 * round, if there is one. */
static WisselMatchPlan *
solve_unpriced (const WisselMatchPlan *self,
                const WisselMatchPlan *before,
                GCancellable          *cancellable,
                GError               **error)
{
  g_autoptr (WisselMatchPlan) plan = g_atomic_rc_box_new0 (WisselMatchPlan);

  plan->scores = wissel_match_scores_ref (self->scores);
  plan->pin_problems = g_array_new (FALSE, FALSE, sizeof (WisselMatchPinProblem));

  return _wissel_match_plan_pose (plan, before, FALSE, error) &&
             wissel_match_problem_solve (plan->problem, cancellable, NULL, NULL, error)
           ? g_steal_pointer (&plan)
           : NULL;
}

/* Whether the balance decides before something else does. */
static gboolean
is_early_goal (const WisselMatchPlan *self)
{
  return self->scores->options.goals[WISSEL_MATCH_N_GOALS - 1] != WISSEL_MATCH_GOAL_BALANCE;
}

gboolean
wissel_match_plan_weigh_balance (WisselMatchPlan        *self,
                                 const WisselMatchPlan  *before,
                                 GCancellable           *cancellable,
                                 WisselMatchBalanceCost *cost,
                                 GError                **error)
{
  *cost = (WisselMatchBalanceCost){ 0 };
  cost->n_out = cost->n_out_unpriced = count_out (self);
  for (guint i = 0; i < self->scores->facts->organisations->len; i++)
    {
      const WisselMatchOrganisation *organisation = FACTS_ORGANISATION (self->scores->facts, i);

      if (get_beyond (self, organisation->sent - organisation->hosted) > 0)
        cost->n_out_before++;
    }

  if (!_wissel_match_plan_takes_points (self) && !is_early_goal (self))
    return TRUE;

  if (self->unpriced == NULL)
    self->unpriced =
      solve_unpriced (self, before != NULL ? before->unpriced : NULL, cancellable, error);
  if (self->unpriced == NULL)
    return FALSE;

  cost->n_out_unpriced = count_out (self->unpriced);
  cost->points = wissel_match_plan_get_total (self->unpriced) - wissel_match_plan_get_total (self);
  cost->n_moved = count_moved (self, self->unpriced);

  return TRUE;
}

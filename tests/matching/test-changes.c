#include "matching-support.h"
#include "wissel-match-balances.h"

/* After every change of what people fixed and forbade, and of the price of imbalance, the plan made
 * from the one before is the plan that the whole round gives when it is entered like that. */

#define N_ROUNDS 300
#define N_CHANGES 8

static WisselMatchScores *
change_scores (WisselMatchScores *base, const GArray *overrides, guint price)
{
  WisselMatchOptions           options = *wissel_match_scores_get_options (base);
  g_autoptr (WisselMatchFacts) facts =
    wissel_match_facts_copy (wissel_match_scores_get_facts (base));
  g_autoptr (GError) error = NULL;

  add_overrides (facts, overrides);
  wissel_match_facts_seal (facts, &error);
  g_assert_no_error (error);

  options.reciprocity_price = price;

  return wissel_match_scores_change (base, facts, &options);
}

static WisselMatchPlan *
change_plan (const WisselMatchPlan *before, WisselMatchScores *scores)
{
  g_autoptr (GError) error = NULL;
  WisselMatchPlan   *plan = wissel_match_plan_change (before, scores, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (wissel_match_plan_is_proven (plan));

  return plan;
}

/* Fixes or forbids a pair, or takes that back; now and then two at once. */
static void
draw_change (GRand *rand, const RandomRound *draw, GArray *overrides)
{
  Override override = { random_learner (
                          (guint) g_rand_int_range (rand, 0, (gint) draw->n_learners)),
                        random_place ((guint) g_rand_int_range (rand, 0, (gint) draw->n_places)),
                        g_rand_int_range (rand, 0, 2) == 0 };

  if (overrides->len > 0 && g_rand_int_range (rand, 0, 3) == 0)
    g_array_remove_index (overrides, (guint) g_rand_int_range (rand, 0, (gint) overrides->len));
  else
    g_array_append_val (overrides, override);

  if (g_rand_int_range (rand, 0, 4) == 0)
    draw_change (rand, draw, overrides);
}

static void
check_funnels (const RandomRound *draw, WisselMatchScores *changed, WisselMatchScores *fresh)
{
  gsize size = WISSEL_MATCH_N_VERDICTS * sizeof (guint);

  g_assert_cmpuint (wissel_match_scores_get_n_feasible (changed), ==,
                    wissel_match_scores_get_n_feasible (fresh));
  for (guint i = 0; i < draw->n_learners; i++)
    g_assert_cmpmem (wissel_match_scores_get_funnel (changed, random_learner (i)), size,
                     wissel_match_scores_get_funnel (fresh, random_learner (i)), size);
}

/* What leaving a pin free would bring is the same too. */
static void
check_pin_prices (const RandomRound *draw, WisselMatchPlan *changed, WisselMatchPlan *fresh)
{
  for (guint i = 0; i < draw->n_learners; i++)
    {
      g_autoptr (WisselMatchPrice) one =
        wissel_match_plan_price_pin (changed, random_learner (i), NULL, NULL);
      g_autoptr (WisselMatchPrice) other =
        wissel_match_plan_price_pin (fresh, random_learner (i), NULL, NULL);

      g_assert_cmpint (one != NULL, ==, other != NULL);
      if (one == NULL)
        continue;

      g_assert_cmpint (one->places_lost, ==, other->places_lost);
      g_assert_cmpint (one->points_lost, ==, other->points_lost);
    }
}

/* So is what the balance costs. */
static void
check_balance (WisselMatchPlan *changed, const WisselMatchPlan *before, WisselMatchPlan *fresh)
{
  WisselMatchBalanceCost one;
  WisselMatchBalanceCost other;

  g_assert_true (wissel_match_plan_weigh_balance (changed, before, NULL, &one, NULL));
  g_assert_true (wissel_match_plan_weigh_balance (fresh, NULL, NULL, &other, NULL));
  g_assert_cmpint (one.points, ==, other.points);
  g_assert_cmpuint (one.n_out, ==, other.n_out);
  g_assert_cmpuint (one.n_out_unpriced, ==, other.n_out_unpriced);
  g_assert_cmpuint (one.n_moved, ==, other.n_moved);
}

/* Who is pinned gets that place or none. */
static void
check_pins (const GArray *overrides, const WisselMatchPlan *plan)
{
  guint                       n;
  const WisselMatchPlacement *placements = wissel_match_plan_get_placements (plan, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < overrides->len; k++)
      {
        const Override *override = &g_array_index (overrides, Override, k);

        if (override->pins && override->learner == placements[i].learner)
          g_assert_true (placements[i].pinned);
      }
}

static void
check (const RandomRound     *draw,
       guint32                seed,
       guint                  price,
       WisselMatchScores     *scores,
       WisselMatchPlan       *plan,
       const WisselMatchPlan *before,
       gboolean               with_prices)
{
  g_autoptr (WisselMatchFacts)  facts = random_round (draw, seed);
  g_autoptr (WisselMatchScores) fresh_scores = score_at_price (facts, price);
  g_autoptr (WisselMatchPlan)   fresh = make_plan (fresh_scores);
  g_autofree char              *expected = describe_plan (fresh);
  g_autofree char              *found = describe_plan (plan);

  g_assert_cmpstr (found, ==, expected);
  check_funnels (draw, scores, fresh_scores);
  check_pins (draw->overrides, plan);
  check_balance (plan, before, fresh);
  if (with_prices)
    check_pin_prices (draw, plan, fresh);
}

/* Whether somebody fixes a pair that is not feasible, and so not part of a plan without it. */
static gboolean
fixes_anyway (WisselMatchScores *scores, const GArray *overrides)
{
  for (guint i = 0; i < overrides->len; i++)
    {
      const Override      *override = &g_array_index (overrides, Override, i);
      WisselMatchCandidate found;

      if (override->pins &&
          wissel_match_scores_look_up (scores, override->learner, override->place, &found) &&
          found.verdict != WISSEL_MATCH_FEASIBLE && found.verdict != WISSEL_MATCH_BANNED &&
          wissel_match_verdict_can_be_pinned (found.verdict))
        return TRUE;
    }

  return FALSE;
}

/* Returns after how many changes somebody fixes what is not feasible. */
static guint
play (guint32 seed)
{
  g_autoptr (GArray)            overrides = g_array_new (FALSE, FALSE, sizeof (Override));
  RandomRound                   draw = { .n_organisations = 2 + seed % 5,
                                         .n_learners = 1 + seed % 13,
                                         .n_places = 1 + seed % 17,
                                         .n_coaches = 12,
                                         .n_bans = seed % 4,
                                         .n_competencies = seed % 3 * 4,
                                         .one_by_one = seed % 4 == 1 };
  g_autoptr (WisselMatchFacts)  facts = random_round (&draw, seed);
  g_autoptr (WisselMatchScores) base = score_at_price (facts, seed % 3 * 15);
  g_autoptr (WisselMatchPlan)   plan = make_plan (base);
  GRand                        *rand = g_rand_new_with_seed (seed);
  guint                         n_anyway = 0;

  draw.overrides = overrides;
  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (WisselMatchScores) scores = NULL;
      guint                         price = (seed + i / 3) % 3 * 15;
      WisselMatchPlan              *changed;

      draw_change (rand, &draw, overrides);
      scores = change_scores (base, overrides, price);
      changed = change_plan (plan, scores);
      check (&draw, seed, price, scores, changed, plan, i == N_CHANGES - 1);
      n_anyway += fixes_anyway (scores, overrides) ? 1 : 0;
      wissel_match_plan_unref (plan);
      plan = changed;
    }
  g_rand_free (rand);

  return n_anyway;
}

static void
test_changes (void)
{
  guint n_anyway = 0;

  for (guint32 seed = 0; seed < N_ROUNDS; seed++)
    n_anyway += play (seed);

  g_assert_cmpuint (n_anyway, >, N_ROUNDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/changes", test_changes);

  return g_test_run ();
}

#include "matching-support.h"
#include "wissel-match-balances.h"
#include "wissel-match-rings.h"

/* Who sends to whom: a ring of two and one of three share organisations, and one walk is left. */
static const struct
{
  gint64 from;
  gint64 to;
} sends[] = { { 1, 2 }, { 2, 3 }, { 3, 1 }, { 4, 2 }, { 2, 4 }, { 4, 1 } };

static WisselMatchFacts *
make_walks (guint n_organisations)
{
  WisselMatchFacts *facts = wissel_match_facts_new ();

  for (gint64 id = 1; id <= n_organisations; id++)
    {
      WisselMatchOrganisation organisation = { .id = id, .sent = (gint) id, .hosted = 2 };

      wissel_match_facts_add_organisation (facts, &organisation);
    }

  return facts;
}

static void
add_walk (WisselMatchFacts *facts, gint64 id, gint64 from, gint64 to, gboolean pinned)
{
  WisselMatchLearner learner = { .id = id, .organisation = from };
  WisselMatchPlace   place = { .id = id, .organisation = to, .published = TRUE, .capacity = 1 };
  WisselMatchCoach   coach = { id, NULL, TRUE, 1, 0 };

  wissel_match_facts_add_learner (facts, &learner);
  add_blank_question (facts, id, id);
  wissel_match_facts_add_place (facts, &place);
  wissel_match_facts_add_coach (facts, &coach);
  wissel_match_facts_add_place_coach (facts, id, id);
  if (pinned)
    wissel_match_facts_add_pin (facts, id, 0, id);
}

static WisselMatchPlan *
make_walked_plan (void)
{
  g_autoptr (WisselMatchFacts)  facts = make_walks (4);
  g_autoptr (WisselMatchScores) scores = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sends); i++)
    add_walk (facts, 1 + i, sends[i].from, sends[i].to, TRUE);
  scores = small_round_score (facts, NULL);

  return make_plan (scores);
}

static void
assert_ring (const WisselMatchRing *ring, gboolean closed, const gint64 *organisations)
{
  guint n = 0;

  while (organisations[n] != 0)
    n++;
  g_assert_cmpint (ring->closed, ==, closed);
  g_assert_cmpuint (ring->steps->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (ring->steps, WisselMatchStep, i).organisation, ==,
                     organisations[i]);
}

static void
test_rings (void)
{
  static const gint64         expected[][4] = { { 2, 4, 0 }, { 1, 2, 3 }, { 4, 1, 0 } };
  g_autoptr (WisselMatchPlan) plan = make_walked_plan ();
  g_autoptr (GPtrArray)       rings = wissel_match_plan_dup_rings (plan);

  g_assert_cmpuint (rings->len, ==, 3);
  for (guint i = 0; i < rings->len; i++)
    assert_ring (g_ptr_array_index (rings, i), i < 2, expected[i]);
}

/* Rings and chains take the plan apart, and nobody is in two of them. */
static void
test_rings_are_whole (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      RandomRound                   draw = { 7, 40, 30, 25, seed % 3, 2, FALSE };
      g_autoptr (WisselMatchFacts)  facts = random_round (&draw, seed);
      g_autoptr (WisselMatchScores) scores = score_at_price (facts, (seed % 2) * 20);
      g_autoptr (WisselMatchPlan)   plan = make_plan (scores);
      g_autoptr (GPtrArray)         rings = wissel_match_plan_dup_rings (plan);
      g_autoptr (GHashTable)        seen = g_hash_table_new (NULL, NULL);
      guint                         n_placements;

      wissel_match_plan_get_placements (plan, &n_placements);
      for (guint i = 0; i < rings->len; i++)
        {
          const WisselMatchRing *ring = g_ptr_array_index (rings, i);

          g_assert_cmpuint (ring->steps->len, >=, 2);
          for (guint k = 0; k < ring->steps->len; k++)
            {
              const WisselMatchStep *step = &g_array_index (ring->steps, WisselMatchStep, k);

              if (step->learner == 0)
                g_assert_true (!ring->closed && k + 1 == ring->steps->len);
              else
                g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER ((gint) step->learner)));
            }
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, n_placements);
    }
}

/* Four switchers between two organisations make two rings; the fixed ones stay together. */
static void
test_fixed_ring (void)
{
  g_autoptr (WisselMatchFacts)  facts = make_walks (2);
  g_autoptr (WisselMatchScores) scores = NULL;
  g_autoptr (WisselMatchPlan)   plan = NULL;
  g_autoptr (GPtrArray)         rings = NULL;
  const WisselMatchRing        *ring;

  add_walk (facts, 1, 1, 2, FALSE);
  add_walk (facts, 2, 1, 2, TRUE);
  add_walk (facts, 3, 2, 1, FALSE);
  add_walk (facts, 4, 2, 1, TRUE);
  scores = small_round_score (facts, NULL);
  plan = make_plan (scores);
  rings = wissel_match_plan_dup_rings (plan);
  ring = g_ptr_array_index (rings, 0);
  g_assert_true (ring->closed);
  g_assert_cmpint (g_array_index (ring->steps, WisselMatchStep, 0).learner, ==, 2);
  g_assert_cmpint (g_array_index (ring->steps, WisselMatchStep, 1).learner, ==, 4);
}

static void
test_give_and_take (void)
{
  /* Before: 1 − 2, 2 − 2, 3 − 2, 4 − 2; by the distance from even after the plan. */
  static const struct
  {
    gint64 organisation;
    gint   sends;
    gint   receives;
    gint   before;
    gint   after;
  } expected[] = { { 4, 2, 1, 2, 3 }, { 1, 1, 2, -1, -2 }, { 3, 1, 1, 1, 1 }, { 2, 2, 2, 0, 0 } };
  g_autoptr (WisselMatchPlan) plan = make_walked_plan ();
  g_autoptr (GArray)          balances = wissel_match_plan_dup_balances (plan);

  g_assert_cmpuint (balances->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < balances->len; i++)
    {
      const WisselMatchGiveAndTake *balance = &g_array_index (balances, WisselMatchGiveAndTake, i);

      g_assert_cmpint (balance->organisation, ==, expected[i].organisation);
      g_assert_cmpint (balance->sends, ==, expected[i].sends);
      g_assert_cmpint (balance->receives, ==, expected[i].receives);
      g_assert_cmpint (balance->before, ==, expected[i].before);
      g_assert_cmpint (balance->after, ==, expected[i].after);
      g_assert_cmpint (balance->beyond, ==, ABS (expected[i].after));
    }
}

static void
assert_cost (WisselMatchFacts *facts, guint price, guint band)
{
  WisselMatchOptions            options;
  WisselMatchBalanceCost        cost;
  g_autoptr (GError)            error = NULL;
  g_autoptr (WisselMatchScores) scores = NULL;
  g_autoptr (WisselMatchScores) free_scores = NULL;
  g_autoptr (WisselMatchPlan)   plan = NULL;
  g_autoptr (WisselMatchPlan)   free_plan = NULL;
  g_autoptr (GArray)            balances = NULL;
  gint64                        sum = 0;
  guint                         n_out = 0;

  wissel_match_options_init (&options);
  options.reciprocity_band = band;
  free_scores = wissel_match_scores_new (facts, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  options.reciprocity_price = price;
  scores = wissel_match_scores_new (facts, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  plan = make_plan (scores);
  free_plan = make_plan (free_scores);

  g_assert_true (wissel_match_plan_weigh_balance (plan, NULL, NULL, &cost, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cost.points, ==,
                   wissel_match_plan_get_total (free_plan) - wissel_match_plan_get_total (plan));
  g_assert_cmpint (cost.points, >=, 0);
  balances = wissel_match_plan_dup_balances (plan);
  for (guint i = 0; i < balances->len; i++)
    {
      const WisselMatchGiveAndTake *balance = &g_array_index (balances, WisselMatchGiveAndTake, i);

      sum += balance->price;
      n_out += balance->beyond > 0 ? 1 : 0;
      g_assert_cmpint (balance->beyond, ==, MAX (0, ABS (balance->after) - (gint) band));
    }
  g_assert_cmpint (sum, ==, wissel_match_plan_get_penalty (plan));
  g_assert_cmpuint (n_out, ==, cost.n_out);
  if (price == 0)
    g_assert_cmpuint (cost.n_moved, ==, 0);
}

/* What is said about the price is the difference between two plans. */
static void
test_cost (void)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      RandomRound                  draw = { 6, 25, 20, 16, 1, 2, FALSE };
      g_autoptr (WisselMatchFacts) facts = random_round (&draw, seed);

      assert_cost (facts, (seed % 3) * 40, seed % 2);
    }
}

static void
test_nobody (void)
{
  g_autoptr (WisselMatchFacts)  facts = wissel_match_facts_new ();
  g_autoptr (WisselMatchScores) scores = small_round_score (facts, NULL);
  g_autoptr (WisselMatchPlan)   plan = make_plan (scores);
  g_autoptr (GPtrArray)         rings = wissel_match_plan_dup_rings (plan);
  g_autoptr (GArray)            balances = wissel_match_plan_dup_balances (plan);

  g_assert_cmpuint (rings->len, ==, 0);
  g_assert_cmpuint (balances->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/balances/rings", test_rings);
  g_test_add_func ("/balances/rings-are-whole", test_rings_are_whole);
  g_test_add_func ("/balances/fixed-ring", test_fixed_ring);
  g_test_add_func ("/balances/give-and-take", test_give_and_take);
  g_test_add_func ("/balances/cost", test_cost);
  g_test_add_func ("/balances/nobody", test_nobody);

  return g_test_run ();
}

#include <string.h>

#include "matching-support.h"

/*
 * The order of the goals against trying everything: six learners, three places, one seat each.
 */

/* What a plan is judged by, by number of the goal: more is better. */
typedef struct
{
  gint64 reached[WISSEL_MATCH_N_GOALS];
} Goals;

typedef struct
{
  WisselMatchOptions       options;
  const WisselMatchScores *scores;
  WisselMatchFacts        *facts;
  guint                    n;
  gint64                   learners[8];
  gint64                   places[3]; /* one seat each, one coach each */
  gint64                   held_by[3];
  gint                     totals[8][3]; /* -1: not feasible */
  gint                     ranks[8][3];
  gint                     waited[8];
  gint                     may_send;
  gint                     ledger[4]; /* of the sender, then of the three hosts */
  Goals                    now;
  Goals                    best;
} Trial;

static gboolean
is_better (const Trial *trial, const Goals *a, const Goals *b)
{
  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    {
      WisselMatchGoal goal = trial->options.goals[i];

      if (a->reached[goal] != b->reached[goal])
        return a->reached[goal] > b->reached[goal];
    }

  return FALSE;
}

/* Unit by unit, one more for each, but no more than ten. */
static gint64
weigh_imbalance (const Trial *trial, gint balance)
{
  gint64 sum = 0;

  for (gint unit = 1; unit <= ABS (balance) - (gint) trial->options.reciprocity_band; unit++)
    sum += MIN (unit, 10);

  return sum;
}

/* Fills in what follows from who holds the places; FALSE when more are sent than promised. */
static gboolean
count_balance (const Trial *trial, Goals *goals)
{
  gint64 imbalance = 0;
  gint   sent = 0;

  for (guint k = 0; k < 3; k++)
    {
      sent += trial->held_by[k] != 0 ? 1 : 0;
      imbalance += weigh_imbalance (trial, trial->ledger[1 + k] - (trial->held_by[k] != 0 ? 1 : 0));
    }
  imbalance += weigh_imbalance (trial, trial->ledger[0] + sent);

  if (trial->options.reciprocity_price > 0)
    {
      goals->reached[WISSEL_MATCH_GOAL_POINTS] -= imbalance * trial->options.reciprocity_price;
      imbalance = 0;
    }
  goals->reached[WISSEL_MATCH_GOAL_BALANCE] = -imbalance;

  return !trial->options.within_promises || sent <= trial->may_send;
}

static void
add_up (const Trial *trial, guint learner, guint place, Goals *goals)
{
  goals->reached[WISSEL_MATCH_GOAL_PEOPLE]++;
  goals->reached[WISSEL_MATCH_GOAL_MUST] += trial->waited[learner];
  goals->reached[WISSEL_MATCH_GOAL_POINTS] += trial->totals[learner][place];
  goals->reached[WISSEL_MATCH_GOAL_RANKS] += trial->ranks[learner][place];
}

static void
try_learner (Trial *trial, guint learner)
{
  if (learner == trial->n)
    {
      Goals goals = trial->now;

      if (count_balance (trial, &goals) && is_better (trial, &goals, &trial->best))
        trial->best = goals;
      return;
    }

  try_learner (trial, learner + 1);
  for (guint k = 0; k < 3; k++)
    {
      Goals kept = trial->now;

      if (trial->held_by[k] != 0 || trial->totals[learner][k] < 0)
        continue;

      trial->held_by[k] = trial->learners[learner];
      add_up (trial, learner, k, &trial->now);
      try_learner (trial, learner + 1);
      trial->now = kept;
      trial->held_by[k] = 0;
    }
}

/* Learners 1 to 6 of organisation 1, places 11 to 13 of organisations 11 to 13. */
static WisselMatchFacts *
make_contest (guint32 seed, Trial *trial)
{
  GRand             *rand = g_rand_new_with_seed (seed);
  WisselMatchFacts  *facts = wissel_match_facts_new ();
  g_autoptr (GError) error = NULL;

  trial->n = 6;
  for (guint i = 0; i < 4; i++)
    {
      WisselMatchOrganisation organisation = { .id = i == 0 ? 1 : 10 + i };

      organisation.sent = g_rand_int_range (rand, 0, 4);
      organisation.hosted = g_rand_int_range (rand, 0, 4);
      trial->ledger[i] = organisation.sent - organisation.hosted;
      if (i == 0)
        {
          organisation.has_promised = TRUE;
          organisation.may_send = trial->may_send = g_rand_int_range (rand, 1, 4);
          organisation.may_host = 0;
        }
      wissel_match_facts_add_organisation (facts, &organisation);
    }
  for (guint k = 0; k < 3; k++)
    {
      WisselMatchPlace place = {
        .id = 11 + k, .organisation = 11 + k, .published = TRUE, .capacity = 1
      };
      WisselMatchCoach coach = { 21 + k, NULL, TRUE, 1, 0 };

      trial->places[k] = place.id;
      place.position = wissel_match_point (51, 4 + 0.1 * k);
      wissel_match_facts_add_place (facts, &place);
      wissel_match_facts_add_coach (facts, &coach);
      wissel_match_facts_add_place_coach (facts, place.id, coach.id);
    }
  for (guint i = 0; i < trial->n; i++)
    {
      WisselMatchLearner learner = { .id = 1 + i, .organisation = 1, .max_distance = 60000 };

      trial->learners[i] = learner.id;
      trial->waited[i] = g_rand_int_range (rand, 0, 3);
      learner.rounds_waited = (guint) trial->waited[i];
      if (g_rand_int_range (rand, 0, 4) == 0)
        {
          learner.must_be_placed = TRUE;
          trial->waited[i] = 8;
        }
      learner.home = wissel_match_point (51, 4 + 0.1 * g_rand_int_range (rand, 0, 8));
      wissel_match_facts_add_learner (facts, &learner);
      add_blank_question (facts, 100 + i, learner.id);
      for (guint k = 0; k < 3; k++)
        trial->ranks[i][k] = 0;
      for (guint rank = 1; rank <= 3 && g_rand_int_range (rand, 0, 3) > 0; rank++)
        {
          guint place = (seed + i + rank) % 3;

          trial->ranks[i][place] = 4 - (gint) rank;
          wissel_match_facts_add_preference (facts, learner.id, rank, 11 + (gint64) place);
        }
    }
  g_rand_free (rand);
  wissel_match_facts_seal (facts, &error);
  g_assert_no_error (error);

  return facts;
}

/* Every other round gives no points for preferences, so that only the goal of its own sees them. */
static void
draw_options (guint32 seed, WisselMatchOptions *options)
{
  GRand *rand = g_rand_new_with_seed (seed);

  wissel_match_options_init (options);
  if (seed % 2 == 0)
    options->weights[WISSEL_MATCH_PREFERENCE] = 0;
  options->reciprocity_band = (guint) g_rand_int_range (rand, 0, 2);
  options->reciprocity_price = (guint) g_rand_int_range (rand, 0, 3) * 10;
  options->within_promises = g_rand_int_range (rand, 0, 2) == 0;

  /* The first rounds have the usual order. */
  for (guint i = WISSEL_MATCH_N_GOALS - 1; i > 0 && seed > 100; i--)
    {
      guint           other = (guint) g_rand_int_range (rand, 0, (gint) i + 1);
      WisselMatchGoal goal = options->goals[i];

      options->goals[i] = options->goals[other];
      options->goals[other] = goal;
    }
  g_rand_free (rand);
}

static void
test_goals (void)
{
  for (guint32 seed = 0; seed < 900; seed++)
    {
      Trial                         trial = { 0 };
      g_autoptr (WisselMatchFacts)  facts = make_contest (seed, &trial);
      g_autoptr (WisselMatchScores) scores = NULL;
      g_autoptr (WisselMatchPlan)   plan = NULL;
      g_autoptr (GError)            error = NULL;
      const WisselMatchPlacement   *placements;
      Goals                         reached = { { 0 } };
      guint                         n;

      draw_options (seed, &trial.options);
      scores = wissel_match_scores_new (facts, &trial.options, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      plan = make_plan (scores);
      for (guint i = 0; i < trial.n; i++)
        for (guint k = 0; k < 3; k++)
          {
            g_autoptr (WisselMatchPair) pair =
              wissel_match_scores_dup_pair (scores, trial.learners[i], trial.places[k], NULL);

            trial.totals[i][k] = pair->verdict == WISSEL_MATCH_FEASIBLE ? pair->total : -1;
          }
      for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
        trial.best.reached[i] = G_MININT64;
      try_learner (&trial, 0);

      placements = wissel_match_plan_get_placements (plan, &n);
      for (guint i = 0; i < n; i++)
        {
          guint place = (guint) placements[i].place - 11;

          add_up (&trial, (guint) placements[i].learner - 1, place, &reached);
          trial.held_by[place] = placements[i].learner;
        }

      g_assert_true (count_balance (&trial, &reached));
      for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
        g_assert_cmpint (reached.reached[i], ==, trial.best.reached[i]);
    }
}

/* The price of a pair is the drop when it is pinned and everything is solved again. */
static void
test_price (void)
{
  guint n_checked = 0;

  for (guint32 seed = 0; seed < 60; seed++)
    {
      Trial                         trial = { 0 };
      g_autoptr (WisselMatchFacts)  facts = make_contest (seed, &trial);
      g_autoptr (WisselMatchScores) scores = score_at_price (facts, 0);
      g_autoptr (WisselMatchPlan)   plan = make_plan (scores);
      guint                         n_before;

      wissel_match_plan_get_placements (plan, &n_before);
      for (guint i = 0; i < trial.n; i++)
        {
          g_autoptr (WisselMatchPrice) price =
            wissel_match_plan_price_pair (plan, trial.learners[i], trial.places[seed % 3], NULL);
          g_autofree char *said = wissel_match_price_explain (
            price, wissel_match_scores_get_facts (wissel_match_plan_get_scores (plan)),
            WISSEL_LANGUAGE_EN);
          gint change = 0;

          g_assert_cmpuint (strlen (said), >, 0);
          if (!price->possible)
            continue;

          for (guint k = 0; k < price->changes->len; k++)
            {
              const WisselMatchChange *move = &g_array_index (price->changes, WisselMatchChange, k);

              change += (move->to == 0) - (move->from == 0);
            }
          g_assert_cmpint (change, ==, price->places_lost);
          g_assert_cmpint (price->places_lost, >=, 0);
          if (price->verdict == WISSEL_MATCH_FEASIBLE && price->places_lost == 0 &&
              price->priority_lost == 0)
            g_assert_cmpint (price->points_lost, >=, 0);
          n_checked++;
        }
    }

  g_assert_cmpuint (n_checked, >, 100);
}

/* What a pin costs is the difference between the plans with it and without it. */
static void
test_pin_prices (void)
{
  guint n_costly = 0;

  for (guint32 seed = 0; seed < 120; seed++)
    {
      RandomRound                   draw = { 6, 20, 14, 12, 1, 2, FALSE, NULL };
      g_autoptr (WisselMatchFacts)  facts = random_round (&draw, seed);
      g_autoptr (WisselMatchScores) scores = score_at_price (facts, seed % 3 * 10);
      g_autoptr (WisselMatchPlan)   plan = make_plan (scores);
      g_autoptr (WisselMatchFacts)  free_facts = NULL;
      g_autoptr (WisselMatchScores) free_scores = NULL;
      g_autoptr (WisselMatchPlan)   freed = NULL;
      g_autoptr (WisselMatchPrice)  price = NULL;
      guint                         n, n_free;
      const WisselMatchPlacement   *placements = wissel_match_plan_get_placements (plan, &n);
      gint64                        learner = 0;

      for (guint i = 0; i < n; i++)
        if (placements[i].pinned)
          learner = placements[i].learner;
      if (learner == 0)
        continue;

      draw.n_pins = 0;
      free_facts = random_round (&draw, seed);
      free_scores = score_at_price (free_facts, seed % 3 * 10);
      freed = make_plan (free_scores);
      wissel_match_plan_get_placements (freed, &n_free);

      price = wissel_match_plan_price_pin (plan, learner, NULL, NULL);
      g_assert_cmpint (price->places_lost, ==, (gint) n - (gint) n_free);
      g_assert_cmpint (
        price->points_lost, ==,
        (wissel_match_plan_get_total (plan) - wissel_match_plan_get_penalty (plan)) -
          (wissel_match_plan_get_total (freed) - wissel_match_plan_get_penalty (freed)));
      n_costly += price->places_lost != 0 || price->points_lost != 0 ? 1 : 0;
    }

  g_assert_cmpuint (n_costly, >, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goals/order", test_goals);
  g_test_add_func ("/goals/price", test_price);
  g_test_add_func ("/goals/pin-prices", test_pin_prices);

  return g_test_run ();
}

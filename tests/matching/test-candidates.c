#include "matching-support.h"

/* Feasible pairs are found without looking at each pair; here each is looked at. */

#define N_ROUNDS 400

static void
check_learner (const WisselMatchScores *scores, gint64 learner)
{
  const guint       *funnel = wissel_match_scores_get_funnel (scores, learner);
  g_autoptr (GArray) candidates = wissel_match_scores_dup_candidates (scores, learner, TRUE);
  guint              counts[WISSEL_MATCH_N_VERDICTS] = { 0 };

  for (guint i = 0; i < candidates->len; i++)
    {
      const WisselMatchCandidate *candidate = &g_array_index (candidates, WisselMatchCandidate, i);
      g_autoptr (WisselMatchPair) pair =
        wissel_match_scores_dup_pair (scores, learner, candidate->place, NULL);

      WisselMatchCandidate looked_up;

      g_assert_true (wissel_match_scores_look_up (scores, learner, candidate->place, &looked_up));
      g_assert_cmpint (looked_up.verdict, ==, candidate->verdict);
      g_assert_cmpint (looked_up.total, ==, candidate->total);
      g_assert_cmpint (looked_up.question, ==, candidate->question);
      counts[candidate->verdict]++;
      g_assert_cmpint (pair->verdict, ==, candidate->verdict);
      g_assert_cmpint (pair->total, ==, candidate->total);
      g_assert_cmpint (pair->question, ==, candidate->question);
    }

  for (guint i = 0; i < WISSEL_MATCH_N_VERDICTS; i++)
    g_assert_cmpuint (funnel[i], ==, counts[i]);

  g_assert_cmpint (wissel_match_scores_find_best (scores, learner), ==,
                   counts[WISSEL_MATCH_FEASIBLE] > 0
                     ? g_array_index (candidates, WisselMatchCandidate, 0).place
                     : 0);
}

/* The plan knows the totals of feasible pairs as they were found. */
static void
check_plan (WisselMatchScores *scores)
{
  g_autoptr (WisselMatchPlan) plan = make_plan (scores);
  guint                       n;
  const WisselMatchPlacement *placements = wissel_match_plan_get_placements (plan, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WisselMatchPair) pair =
        wissel_match_scores_dup_pair (scores, placements[i].learner, placements[i].place, NULL);

      g_assert_cmpint (pair->verdict, ==, WISSEL_MATCH_FEASIBLE);
      g_assert_cmpint (pair->total, ==, placements[i].total);
      g_assert_cmpint (pair->question, ==, placements[i].question);
      g_assert_cmpint (wissel_match_plan_get_place (plan, placements[i].learner), ==,
                       placements[i].place);
    }
}

static void
test_every_pair (void)
{
  guint n_feasible = 0;

  for (guint32 seed = 0; seed < N_ROUNDS; seed++)
    {
      RandomRound                   draw = { .n_organisations = 2 + seed % 5,
                                             .n_learners = 6,
                                             .n_places = seed % 140,
                                             .n_coaches = 40,
                                             .n_bans = seed % 7 * 6,
                                             .n_competencies = seed % 3 * 5 };
      g_autoptr (WisselMatchFacts)  facts = random_round (&draw, seed);
      g_autoptr (WisselMatchScores) scores = score_at_price (facts, 0);

      for (guint i = 0; i < draw.n_learners; i++)
        check_learner (scores, random_learner (i));
      check_plan (scores);
      n_feasible += (guint) wissel_match_scores_get_n_feasible (scores);
    }

  g_assert_cmpuint (n_feasible, >, 10 * N_ROUNDS);
}

/* Around the pole and the date line a degree is no measure. */
static void
test_ends_of_the_earth (void)
{
  static const struct
  {
    double   latitude, longitude;
    double   to_latitude, to_longitude;
    gboolean near;
  } cases[] = {
    { 89.95, 10, 89.95, -170, TRUE },     { 0, 179.95, 0, -179.95, TRUE },
    { -33.9, 151.2, -33.9, 151.3, TRUE }, { 50.8, 4.35, 50.8, 4.80, FALSE },
    { 50.8, 4.35, 50.8, 4.77, TRUE },     { 0.001, 0.001, -0.001, -0.001, TRUE },
    { 50.8, 4.35, 51.2, 4.35, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree SmallRound        *round = small_round_new ();
      g_autoptr (WisselMatchFacts)  facts = NULL;
      g_autoptr (WisselMatchScores) scores = NULL;

      round->learner.home = wissel_match_point (cases[i].latitude, cases[i].longitude);
      round->place.position = wissel_match_point (cases[i].to_latitude, cases[i].to_longitude);
      facts = small_round_start (round);
      scores = small_round_score (facts, NULL);
      g_test_message ("case %u", i);
      g_assert_cmpuint (wissel_match_scores_get_n_feasible (scores), ==, cases[i].near ? 1 : 0);
      check_learner (scores, round->learner.id);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/candidates/every-pair", test_every_pair);
  g_test_add_func ("/matching/candidates/ends-of-the-earth", test_ends_of_the_earth);

  return g_test_run ();
}

#include <string.h>

#include "matching-support.h"

/* The same facts give the same plan, byte for byte, in whatever order they come. */
static void
test_deterministic (void)
{
  guint n_placed = 0;
  guint n_unplaced = 0;

  for (guint32 seed = 0; seed < 60; seed++)
    {
      RandomRound                   draw = { .n_organisations = 6,
                                             .n_learners = 25,
                                             .n_places = 18,
                                             .n_coaches = 14,
                                             .n_pins = seed % 3,
                                             .n_bans = seed % 4,
                                             .one_by_one = seed % 5 == 0 };
      g_autoptr (WisselMatchFacts)  facts = random_round (&draw, seed);
      g_autoptr (WisselMatchScores) scores = score_at_price (facts, (seed % 2) * 20);
      g_autoptr (WisselMatchPlan)   plan = make_plan (scores);
      g_autoptr (WisselMatchPlan)   again = make_plan (scores);
      g_autoptr (WisselMatchFacts)  turned = NULL;
      g_autoptr (WisselMatchScores) turned_scores = NULL;
      g_autoptr (WisselMatchPlan)   turned_plan = NULL;
      g_autofree char              *text = describe_plan (plan);
      g_autofree char              *again_text = describe_plan (again);
      g_autofree char              *turned_text = NULL;
      guint                         n;

      draw.backwards = TRUE;
      turned = random_round (&draw, seed);
      turned_scores = score_at_price (turned, (seed % 2) * 20);
      turned_plan = make_plan (turned_scores);
      turned_text = describe_plan (turned_plan);

      g_assert_cmpstr (text, ==, again_text);
      g_assert_cmpstr (text, ==, turned_text);
      wissel_match_plan_get_placements (plan, &n);
      n_placed += n;
      wissel_match_plan_get_unplaced (plan, &n);
      n_unplaced += n;
    }

  g_assert_cmpuint (n_placed, >, 200);
  g_assert_cmpuint (n_unplaced, >, 200);
}

/* Every placement is a feasible pair or a pin, its points are those of the pair, and the total
 * is their sum. */
static void
test_adds_up (void)
{
  for (guint32 seed = 100; seed < 140; seed++)
    {
      RandomRound                   draw = { 5, 20, 15, 12, 2, 3, FALSE };
      g_autoptr (WisselMatchFacts)  facts = random_round (&draw, seed);
      g_autoptr (WisselMatchScores) scores = score_at_price (facts, 0);
      g_autoptr (WisselMatchPlan)   plan = make_plan (scores);
      const WisselMatchPlacement   *placements;
      gint64                        sum = 0;
      guint                         n;

      placements = wissel_match_plan_get_placements (plan, &n);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (WisselMatchPair) pair =
            wissel_match_scores_dup_pair (scores, placements[i].learner, placements[i].place, NULL);

          g_assert_cmpint (pair->total, ==, placements[i].total);
          g_assert_cmpint (pair->question, ==, placements[i].question);
          g_assert_cmpint (pair->cross_sector, ==, placements[i].cross_sector);
          if (placements[i].pinned)
            g_assert_true (wissel_match_verdict_can_be_pinned (pair->verdict));
          else
            g_assert_cmpint (pair->verdict, ==, WISSEL_MATCH_FEASIBLE);
          sum += pair->total;
        }

      g_assert_cmpint (sum, ==, wissel_match_plan_get_total (plan));
    }
}

/* Forbidding a pair that was not chosen, or fixing those that were, changes nothing. */
static void
test_unmoved (void)
{
  for (guint32 seed = 200; seed < 230; seed++)
    {
      RandomRound                   draw = { 5, 15, 12, 10, 0, 0, FALSE };
      RandomRound                   banned = draw;
      g_autoptr (WisselMatchFacts)  facts = random_round (&draw, seed);
      g_autoptr (WisselMatchScores) scores = score_at_price (facts, 0);
      g_autoptr (WisselMatchPlan)   plan = make_plan (scores);
      g_autoptr (WisselMatchFacts)  other = NULL;
      g_autoptr (WisselMatchScores) other_scores = NULL;
      g_autoptr (WisselMatchPlan)   other_plan = NULL;
      const WisselMatchPlacement   *before;
      const WisselMatchPlacement   *after;
      guint                         n_before;
      guint                         n_after;
      gboolean                      hit = FALSE;

      banned.n_bans = 8;
      other = random_round (&banned, seed);
      other_scores = score_at_price (other, 0);
      other_plan = make_plan (other_scores);
      before = wissel_match_plan_get_placements (plan, &n_before);
      after = wissel_match_plan_get_placements (other_plan, &n_after);

      for (guint i = 0; i < n_before; i++)
        {
          g_autoptr (WisselMatchPair) pair =
            wissel_match_scores_dup_pair (other_scores, before[i].learner, before[i].place, NULL);

          hit = hit || pair->verdict == WISSEL_MATCH_BANNED;
        }

      if (hit)
        continue;

      g_assert_cmpuint (n_after, ==, n_before);
      for (guint i = 0; i < n_before; i++)
        {
          g_assert_cmpint (after[i].learner, ==, before[i].learner);
          g_assert_cmpint (after[i].place, ==, before[i].place);
          g_assert_cmpint (after[i].coach, ==, before[i].coach);
        }
    }
}

/* Too far away and without a common word: a person may fix the pair all the same. */
static void
test_pins (void)
{
  g_autofree SmallRound        *round = small_round_new ();
  g_autoptr (WisselMatchFacts)  facts = NULL;
  g_autoptr (WisselMatchScores) scores = NULL;
  g_autoptr (WisselMatchPlan)   plan = NULL;
  const WisselMatchPlacement   *placements;
  guint                         n;

  round->learner.home = wissel_match_point (49.6, 5.8);
  round->question.text = "Kassa";
  facts = small_round_start (round);
  wissel_match_facts_add_pin (facts, 10, 20, 30);
  scores = small_round_score (facts, NULL);
  plan = make_plan (scores);
  placements = wissel_match_plan_get_placements (plan, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (placements[0].pinned);
  g_assert_cmpint (placements[0].question, ==, 20);
  g_assert_cmpint (placements[0].coach, ==, 40);
}

/* A pin that cannot be kept is named, and the learner is not put elsewhere in silence. */
static void
test_broken_pins (void)
{
  for (guint own = 0; own < 2; own++)
    {
      g_autofree SmallRound        *round = small_round_new ();
      g_autoptr (WisselMatchFacts)  facts = NULL;
      g_autoptr (WisselMatchScores) scores = NULL;
      g_autoptr (WisselMatchPlan)   plan = NULL;
      const WisselMatchPinProblem  *problems;
      const WisselMatchUnplaced    *unplaced;
      WisselMatchLearner            second;
      guint                         n;

      second = round->learner;
      second.id = 11;
      if (own)
        round->place.organisation = 1;
      facts = small_round_start (round);
      wissel_match_facts_add_learner (facts, &second);
      add_blank_question (facts, 21, second.id);
      wissel_match_facts_add_pin (facts, 10, 0, 30);
      if (!own)
        wissel_match_facts_add_pin (facts, 11, 0, 30);

      scores = small_round_score (facts, NULL);
      plan = make_plan (scores);
      problems = wissel_match_plan_get_pin_problems (plan, &n);
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpint (problems[0].place, ==, 30);
      g_assert_cmpint (problems[0].verdict, ==,
                       own ? WISSEL_MATCH_OWN_ORGANISATION : WISSEL_MATCH_FEASIBLE);

      unplaced = wissel_match_plan_get_unplaced (plan, &n);
      g_assert_cmpuint (n, ==, own ? 2 : 1);
      for (guint i = 0; i < n; i++)
        if (unplaced[i].learner == problems[0].learner)
          g_assert_cmpint (unplaced[i].reason, ==, WISSEL_MATCH_UNPLACED_PIN);
    }
}

static void
change_round (SmallRound *round, WisselMatchUnplacedReason reason)
{
  switch (reason)
    {
    case WISSEL_MATCH_UNPLACED_NO_PLACES:
      round->place.published = FALSE;
      break;
    case WISSEL_MATCH_UNPLACED_CONFLICT:
      round->conflict = TRUE;
      break;
    case WISSEL_MATCH_UNPLACED_LANGUAGE:
      round->learner.languages = "de";
      break;
    case WISSEL_MATCH_UNPLACED_CONTENT:
      round->question.text = "Kassa";
      break;
    case WISSEL_MATCH_UNPLACED_NOT_FEASIBLE:
      round->learner.home = wissel_match_point (51.35, 4.0); /* a way of 50.6 km */
      break;
    case WISSEL_MATCH_UNPLACED_NO_QUESTION:
      round->question.id = 0;
      break;
    case WISSEL_MATCH_UNPLACED_FLOOR:
    case WISSEL_MATCH_UNPLACED_BANNED:
    case WISSEL_MATCH_UNPLACED_PIN:
    case WISSEL_MATCH_UNPLACED_SENDER:
    case WISSEL_MATCH_UNPLACED_HOSTS:
    case WISSEL_MATCH_UNPLACED_CONTESTED:
    default:
      break;
    }
}

static WisselMatchPlan *
plan_for_reason (WisselMatchUnplacedReason reason)
{
  g_autofree SmallRound        *round = small_round_new ();
  g_autoptr (WisselMatchFacts)  facts = NULL;
  g_autoptr (WisselMatchScores) scores = NULL;
  WisselMatchOptions            options;
  WisselMatchLearner            rival;

  wissel_match_options_init (&options);
  change_round (round, reason);
  facts = small_round_start (round);
  if (reason == WISSEL_MATCH_UNPLACED_FLOOR)
    options.quality_floor = 990;
  if (reason == WISSEL_MATCH_UNPLACED_BANNED)
    wissel_match_facts_add_ban (facts, 10, 0, 30);
  if (reason == WISSEL_MATCH_UNPLACED_CONTESTED)
    {
      rival = round->learner;
      rival.id = 9;
      rival.name = "Mona";
      rival.rounds_waited = 1;
      wissel_match_facts_add_learner (facts, &rival);
      add_blank_question (facts, 19, rival.id);
    }

  scores = small_round_score (facts, &options);

  return make_plan (scores);
}

static void
test_unplaced (void)
{
  static const struct
  {
    WisselMatchUnplacedReason reason;
    const char               *says;
  } cases[] = {
    { WISSEL_MATCH_UNPLACED_NO_PLACES, "open" },
    { WISSEL_MATCH_UNPLACED_NO_QUESTION, "no learning question" },
    { WISSEL_MATCH_UNPLACED_CONFLICT, "does not exchange" },
    { WISSEL_MATCH_UNPLACED_LANGUAGE, "language" },
    { WISSEL_MATCH_UNPLACED_CONTENT, "Onthaal" },
    { WISSEL_MATCH_UNPLACED_NOT_FEASIBLE, "11 km further away" },
    { WISSEL_MATCH_UNPLACED_FLOOR, "minimum" },
    { WISSEL_MATCH_UNPLACED_BANNED, "forbidden" },
    { WISSEL_MATCH_UNPLACED_CONTESTED, "Mona" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WisselMatchPlan) plan = plan_for_reason (cases[i].reason);
      WisselMatchFacts *facts = wissel_match_scores_get_facts (wissel_match_plan_get_scores (plan));
      const WisselMatchUnplaced *unplaced;
      guint                      n;

      unplaced = wissel_match_plan_get_unplaced (plan, &n);
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpint (unplaced[0].learner, ==, 10);
      g_assert_cmpint (unplaced[0].reason, ==, cases[i].reason);
      for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
        {
          g_autofree char *said =
            wissel_match_unplaced_explain (&unplaced[0], facts, (WisselLanguage) language);

          g_assert_cmpuint (strlen (said), >, 0);
          g_assert_null (strchr (said, '%'));
          if (language == WISSEL_LANGUAGE_EN)
            g_assert_nonnull (strstr (said, cases[i].says));
        }
    }
}

/* A price on imbalance turns two lone exchanges into give and take. */
static void
test_reciprocity (void)
{
  for (guint price = 0; price <= 500; price += 500)
    {
      g_autoptr (WisselMatchFacts)  facts = NULL;
      g_autoptr (WisselMatchScores) scores = NULL;
      g_autoptr (WisselMatchPlan)   plan = NULL;
      g_autofree SmallRound        *round = small_round_new ();
      WisselMatchOrganisation       third = { .id = 3 };
      WisselMatchPlace              place = round->place;
      WisselMatchCoach              coach = round->coach;
      const WisselMatchPlacement   *placements;
      WisselMatchOptions            options;
      guint                         n;

      /* The nearer host has hosted much already, the farther one owes. */
      round->host.hosted = 3;
      third.sent = 3;
      place.id = 31;
      place.organisation = 3;
      place.position = wissel_match_point (51.1, 4.0);
      coach.id = 41;
      facts = small_round_start (round);
      wissel_match_facts_add_organisation (facts, &third);
      wissel_match_facts_add_place (facts, &place);
      wissel_match_facts_add_coach (facts, &coach);
      wissel_match_facts_add_place_coach (facts, 31, 41);
      wissel_match_options_init (&options);
      options.weights[WISSEL_MATCH_RECIPROCITY] = 0;
      options.reciprocity_price = price;

      scores = small_round_score (facts, &options);
      plan = make_plan (scores);
      placements = wissel_match_plan_get_placements (plan, &n);
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpint (placements[0].place, ==, price > 0 ? 31 : 30);
      g_assert_cmpint (wissel_match_plan_get_penalty (plan) > 0, ==, price > 0);
    }
}

static void
test_empty (void)
{
  g_autoptr (WisselMatchFacts)  facts = wissel_match_facts_new ();
  g_autoptr (WisselMatchScores) scores = small_round_score (facts, NULL);
  g_autoptr (WisselMatchPlan)   plan = make_plan (scores);
  g_autoptr (GError)            error = NULL;
  guint                         n;

  wissel_match_plan_get_placements (plan, &n);
  g_assert_cmpuint (n, ==, 0);
  wissel_match_plan_get_unplaced (plan, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (wissel_match_plan_price_pair (plan, 1, 2, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/deterministic", test_deterministic);
  g_test_add_func ("/plan/adds-up", test_adds_up);
  g_test_add_func ("/plan/unmoved", test_unmoved);
  g_test_add_func ("/plan/pins", test_pins);
  g_test_add_func ("/plan/broken-pins", test_broken_pins);
  g_test_add_func ("/plan/unplaced", test_unplaced);
  g_test_add_func ("/plan/reciprocity", test_reciprocity);
  g_test_add_func ("/plan/empty", test_empty);

  return g_test_run ();
}

/* What a round lacks: more wishes than seats. */

#include "wissel-match-gaps.h"

#include "matching-support.h"

/* Learners 10 and 11 want competency 1, the child of which is offered at place 30 with one seat;
 * learner 11 also wants competency 3, which nobody offers. Both live in the same province. */
static WisselMatchPlan *
make_round (void)
{
  SmallRound                   *round = small_round_new ();
  WisselMatchCompetency         parent = { .id = 1, .name = "Meetings" };
  WisselMatchCompetency         child = { .id = 2, .name = "Chairing", .parent = 1 };
  WisselMatchCompetency         other = { .id = 3, .name = "Welding" };
  WisselMatchLearner            second;
  WisselMatchQuestion           question;
  g_autoptr (WisselMatchFacts)  facts = NULL;
  g_autoptr (WisselMatchScores) scores = NULL;

  round->learner.region = round->place.region = "East";
  round->question.theme = "A";
  second = round->learner;
  second.id = 11;
  question = round->question;
  question.id = 21;
  question.learner = 11;
  question.theme = NULL;

  facts = small_round_start (round);
  g_free (round);
  wissel_match_facts_add_competency (facts, &parent);
  wissel_match_facts_add_competency (facts, &child);
  wissel_match_facts_add_competency (facts, &other);
  wissel_match_facts_add_learner (facts, &second);
  wissel_match_facts_add_question (facts, &question);
  wissel_match_facts_add_question_competency (facts, 20, 1);
  wissel_match_facts_add_question_competency (facts, 21, 1);
  wissel_match_facts_add_question_competency (facts, 21, 3);
  wissel_match_facts_add_place_competency (facts, 30, 2);
  scores = small_round_score (facts, NULL);

  return make_plan (scores);
}

static void
assert_gap (const WisselMatchGap *gap,
            WisselMatchGapKind    kind,
            gint64                competency,
            const char           *code,
            guint                 wanted,
            guint                 unplaced,
            guint                 seats)
{
  g_assert_cmpint (gap->kind, ==, kind);
  g_assert_cmpint (gap->competency, ==, competency);
  g_assert_cmpstr (gap->code, ==, code);
  g_assert_cmpuint (gap->wanted, ==, wanted);
  g_assert_cmpuint (gap->unplaced, ==, unplaced);
  g_assert_cmpuint (gap->seats, ==, seats);
}

static void
test_lacks (void)
{
  g_autoptr (WisselMatchPlan) plan = make_round ();
  g_autoptr (GArray)          gaps = wissel_match_plan_dup_gaps (plan);

  g_assert_cmpuint (gaps->len, ==, 4);
  assert_gap (&g_array_index (gaps, WisselMatchGap, 0), WISSEL_MATCH_GAP_COMPETENCY, 1, NULL, 2, 1,
              1);
  assert_gap (&g_array_index (gaps, WisselMatchGap, 1), WISSEL_MATCH_GAP_COMPETENCY, 3, NULL, 1, 1,
              0);
  assert_gap (&g_array_index (gaps, WisselMatchGap, 2), WISSEL_MATCH_GAP_REGION, 0, "East", 2, 1,
              1);
  assert_gap (&g_array_index (gaps, WisselMatchGap, 3), WISSEL_MATCH_GAP_THEME, 0, "A", 1, 0, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/gaps/lacks", test_lacks);

  return g_test_run ();
}

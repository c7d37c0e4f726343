/* Places that take more people in a round than at the same time. */

#include "matching-support.h"

#include "wissel-date.h"

#define SECOND 11
#define THIRD 12

typedef struct
{
  const char *place_from; /* Mondays to Fridays */
  const char *place_to;
  const char *second_from; /* the second learner; NULL: not said */
  const char *second_to;
  gint        at_once;
  const char *taken; /* a day of a match that is fixed already; NULL: none */
  gint        days;  /* tenths of a day offered; 0: two days */
} Season;

static void
add_days (WisselMatchFacts *facts, gint64 learner, gint64 place, const char *from, const char *to)
{
  const WisselMatchAvailability days = { learner, place, from, to, "12345", TRUE };

  if (from != NULL)
    wissel_match_facts_add_availability (facts, &days);
}

/* Three learners alike and a place with three seats. */
static WisselMatchPlan *
plan_season (const Season *season)
{
  g_autofree SmallRound        *round = small_round_new ();
  g_autoptr (WisselMatchFacts)  facts = NULL;
  g_autoptr (WisselMatchScores) scores = NULL;

  round->place.capacity = 3;
  round->place.at_once = season->at_once;
  if (season->days > 0)
    round->place.days_offered = season->days;
  facts = small_round_start (round);
  for (gint64 id = SECOND; id <= THIRD; id++)
    {
      WisselMatchLearner learner = round->learner;

      learner.id = id;
      wissel_match_facts_add_learner (facts, &learner);
      add_blank_question (facts, 10 + id, id);
    }
  add_days (facts, 0, round->place.id, season->place_from, season->place_to);
  add_days (facts, SECOND, 0, season->second_from, season->second_to);
  if (season->taken != NULL)
    wissel_match_facts_add_taken_week (facts, round->place.id, 50, season->taken);
  scores = small_round_score (facts, NULL);

  return make_plan (scores);
}

static guint
week_of (const char *date)
{
  guint32 day;

  g_assert_true (wissel_date_to_day (date, &day));

  return (day - 1) / 7;
}

/* Two weeks take two of the three, each in a week of his or her own; three take all. */
static void
test_one_after_the_other (void)
{
  const Season                two_weeks = { "2027-03-01", "2027-03-12", NULL, NULL, 1 };
  const Season                three_weeks = { "2027-03-01", "2027-03-19", NULL, NULL, 1 };
  const Season                together = { "2027-03-01", "2027-03-12", NULL, NULL, 0 };
  const Season                not_said = { NULL, NULL, NULL, NULL, 1 };
  g_autoptr (WisselMatchPlan) two = plan_season (&two_weeks);
  g_autoptr (WisselMatchPlan) three = plan_season (&three_weeks);
  g_autoptr (WisselMatchPlan) all = plan_season (&together);
  g_autoptr (WisselMatchPlan) open = plan_season (&not_said);
  const WisselMatchPlacement *placements;
  guint                       n;

  placements = wissel_match_plan_get_placements (two, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (placements[0].week, ==, week_of ("2027-03-01"));
  g_assert_cmpuint (placements[1].week, ==, week_of ("2027-03-08"));

  placements = wissel_match_plan_get_placements (three, &n);
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (placements[i].week, ==, week_of ("2027-03-01") + i);

  placements = wissel_match_plan_get_placements (all, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (placements[0].week, ==, 0);

  wissel_match_plan_get_placements (open, &n);
  g_assert_cmpuint (n, ==, 3);
}

/* Who can come in one week only gets that week, and the others make room. */
static void
test_bound (void)
{
  const Season season = { "2027-03-01", "2027-03-19", "2027-03-01", "2027-03-05", 1 };
  g_autoptr (WisselMatchPlan) plan = plan_season (&season);
  const WisselMatchPlacement *placements;
  guint                       n;

  placements = wissel_match_plan_get_placements (plan, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (placements[1].learner, ==, SECOND);
  g_assert_cmpuint (placements[1].week, ==, week_of ("2027-03-01"));
  g_assert_cmpuint (placements[0].week, !=, placements[1].week);
  g_assert_cmpuint (placements[2].week, !=, placements[1].week);
  g_assert_cmpuint (placements[0].week, !=, placements[2].week);
}

/* A week that was given away before is not given again; who could come in no other stays away, and
 * is told what it would take. */
static void
test_taken (void)
{
  const Season season = { "2027-03-01", "2027-03-12", "2027-03-01", "2027-03-05", 1, "2027-03-03" };
  g_autoptr (WisselMatchPlan)  plan = plan_season (&season);
  g_autoptr (WisselMatchPrice) price = wissel_match_plan_price_pair (plan, SECOND, 30, NULL);
  g_autoptr (GArray)           changes = wissel_match_plan_dup_relaxations (plan, SECOND);
  const WisselMatchPlacement  *placements;
  guint                        n;

  placements = wissel_match_plan_get_placements (plan, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (placements[0].learner, !=, SECOND);
  g_assert_cmpuint (placements[0].week, ==, week_of ("2027-03-08"));
  g_assert_false (price->possible);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (g_array_index (changes, WisselMatchRelaxation, 0).kind, ==,
                   WISSEL_MATCH_RELAX_SEAT);
}

/* Eight days take two weeks in a row: from a Wednesday on, four weeks have room for two, and a
 * match in the second of them takes the first as well. */
static void
test_long_exchanges (void)
{
  const Season free = { "2027-03-03", "2027-03-26", NULL, NULL, 1, NULL, 80 };
  const Season taken = { "2027-03-03", "2027-03-26", NULL, NULL, 1, "2027-03-10", 80 };
  g_autoptr (WisselMatchPlan) two = plan_season (&free);
  g_autoptr (WisselMatchPlan) one = plan_season (&taken);
  const WisselMatchPlacement *placements;
  guint                       n;

  placements = wissel_match_plan_get_placements (two, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (placements[0].n_weeks, ==, 2);
  g_assert_cmpuint (placements[0].week, ==, week_of ("2027-03-01"));
  g_assert_cmpuint (placements[1].week, ==, week_of ("2027-03-15"));

  placements = wissel_match_plan_get_placements (one, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (placements[0].week, ==, week_of ("2027-03-15"));
}

/* A week with all the days offered goes before one that has a day of them. */
static void
test_whole_weeks (void)
{
  const Season season = { "2027-03-05", "2027-03-26", "2027-03-05", "2027-03-12", 1 };
  g_autoptr (WisselMatchPlan) plan = plan_season (&season);
  const WisselMatchPlacement *placements;
  guint                       n;

  placements = wissel_match_plan_get_placements (plan, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (placements[1].week, ==, week_of ("2027-03-08"));
}

/* The relaxation of who is left over: one more seat, at the same time too. */
static void
test_one_more (void)
{
  const Season                season = { "2027-03-01", "2027-03-12", NULL, NULL, 1 };
  g_autoptr (WisselMatchPlan) plan = plan_season (&season);
  g_autoptr (GArray)          changes = NULL;
  guint                       n;
  const WisselMatchUnplaced  *unplaced = wissel_match_plan_get_unplaced (plan, &n);

  g_assert_cmpuint (n, ==, 1);
  changes = wissel_match_plan_dup_relaxations (plan, unplaced[0].learner);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (g_array_index (changes, WisselMatchRelaxation, 0).kind, ==,
                   WISSEL_MATCH_RELAX_SEAT);
}

static guint
count_in_week (const WisselMatchPlacement *placements, guint n, gint64 place, guint week)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += placements[i].place == place && placements[i].week == week ? 1 : 0;

  return count;
}

/* No week holds more than the place takes at once, which is two here at most; where one of those
 * who come to a place knows a week, all do who are not there because a person wants it. */
static guint
check_weeks (const WisselMatchPlan *plan)
{
  guint                       n;
  guint                       n_said = 0;
  const WisselMatchPlacement *placements = wissel_match_plan_get_placements (plan, &n);

  for (guint i = 0; i < n; i++)
    if (placements[i].week == 0)
      {
        for (guint k = 0; k < n; k++)
          g_assert_true (placements[i].pinned || placements[k].place != placements[i].place ||
                         placements[k].week == 0);
      }
    else
      {
        n_said++;
        g_assert_cmpuint (count_in_week (placements, n, placements[i].place, placements[i].week),
                          <=, 2);
      }

  return n_said;
}

/* What a price says is what a plan with the pair fixed comes to, also where only weeks are in the
 * way. */
static void
test_prices (void)
{
  guint n_said = 0;
  guint n_dear = 0;

  for (guint32 seed = 0; seed < 40; seed++)
    {
      RandomRound draw = {
        .n_organisations = 3, .n_learners = 14, .n_places = 5, .n_coaches = 12, .one_by_one = TRUE
      };
      g_autoptr (WisselMatchFacts)  facts = random_round (&draw, seed);
      g_autoptr (WisselMatchScores) scores = score_at_price (facts, 0);
      g_autoptr (WisselMatchPlan)   plan = make_plan (scores);
      guint                         n_before;

      n_said += check_weeks (plan);
      wissel_match_plan_get_placements (plan, &n_before);
      for (guint i = 0; i < draw.n_learners * draw.n_places; i++)
        {
          const Override                override = { random_learner (i / draw.n_places),
                                                     random_place (i % draw.n_places), TRUE };
          g_autoptr (GArray)            overrides = g_array_new (FALSE, FALSE, sizeof (Override));
          RandomRound                   forced = draw;
          g_autoptr (WisselMatchFacts)  pinned = NULL;
          g_autoptr (WisselMatchScores) pinned_scores = NULL;
          g_autoptr (WisselMatchPlan)   after = NULL;
          g_autoptr (WisselMatchPrice)  price =
            wissel_match_plan_price_pair (plan, override.learner, override.place, NULL);
          guint n_after;
          guint n_problems;

          g_array_append_val (overrides, override);
          forced.overrides = overrides;
          pinned = random_round (&forced, seed);
          pinned_scores = score_at_price (pinned, 0);
          after = make_plan (pinned_scores);
          wissel_match_plan_get_placements (after, &n_after);
          wissel_match_plan_get_pin_problems (after, &n_problems);

          g_assert_cmpint (price->possible, ==, n_problems == 0);
          if (!price->possible)
            continue;

          check_weeks (after);
          g_assert_cmpint (price->places_lost, ==, (gint) n_before - (gint) n_after);
          g_assert_cmpint (price->points_lost, ==,
                           wissel_match_plan_get_total (plan) -
                             wissel_match_plan_get_total (after));
          n_dear += price->places_lost > 0 ? 1 : 0;
        }
    }

  g_assert_cmpuint (n_said, >, 60);
  g_assert_cmpuint (n_dear, >, 60);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/weeks/one-after-the-other", test_one_after_the_other);
  g_test_add_func ("/matching/weeks/bound", test_bound);
  g_test_add_func ("/matching/weeks/taken", test_taken);
  g_test_add_func ("/matching/weeks/long-exchanges", test_long_exchanges);
  g_test_add_func ("/matching/weeks/whole-weeks", test_whole_weeks);
  g_test_add_func ("/matching/weeks/one-more", test_one_more);
  g_test_add_func ("/matching/weeks/prices", test_prices);

  return g_test_run ();
}

/* What would place somebody who has no place: every change is tried out on a round made anew. */

#include "matching-support.h"

static gboolean
is_placed (const WisselMatchPlan *plan, gint64 learner, gint64 place)
{
  guint                       n;
  const WisselMatchPlacement *placements = wissel_match_plan_get_placements (plan, &n);

  for (guint i = 0; i < n; i++)
    if (placements[i].learner == learner)
      return place == 0 || placements[i].place == place;

  return FALSE;
}

/* Whether everybody who has a place in the one plan has one in the other. */
static gboolean
keeps_all (const WisselMatchPlan *after, const WisselMatchPlan *before)
{
  guint                       n;
  const WisselMatchPlacement *placements = wissel_match_plan_get_placements (before, &n);

  for (guint i = 0; i < n; i++)
    if (!is_placed (after, placements[i].learner, 0))
      return FALSE;

  return TRUE;
}

static WisselMatchPlan *
plan_round (const RandomRound *draw, guint32 seed)
{
  g_autoptr (WisselMatchFacts)  facts = random_round (draw, seed);
  g_autoptr (WisselMatchScores) scores = NULL;
  g_autoptr (GError)            error = NULL;
  WisselMatchOptions            options;
  guint                         first = draw->must != NULL ? WISSEL_MATCH_GOAL_MUST : seed / 8;

  wissel_match_options_init (&options);
  options.reciprocity_price = seed % 3 * 15;
  options.quality_floor = seed % 5 == 0 ? 450 : 0;
  options.within_promises = seed % 4 == 1;
  /* The goals turn round, so that each comes first now and then. */
  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    options.goals[i] = (WisselMatchGoal) ((i + first) % WISSEL_MATCH_N_GOALS);
  scores = wissel_match_scores_new (facts, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return make_plan (scores);
}

/* There is a plan in which the learner has the place, and everybody else who had one has one. */
static void
check_nobody_has_to_leave (const RandomRound           *draw,
                           guint32                      seed,
                           const WisselMatchPlan       *before,
                           const WisselMatchRelaxation *change)
{
  RandomRound                 changed = *draw;
  g_autoptr (GArray)          must = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (WisselMatchPlan) after = NULL;
  guint                       n;
  const WisselMatchPlacement *placements = wissel_match_plan_get_placements (before, &n);

  for (guint i = 0; i < n; i++)
    g_array_append_val (must, placements[i].learner);
  changed.must = must;
  changed.change = change;
  after = plan_round (&changed, seed);

  g_assert_true (is_placed (after, change->learner, change->place));
  g_assert_true (keeps_all (after, before));
}

/* With the change made, the learner has the place, and nobody has to lose one for it. */
static void
check_change (const RandomRound           *draw,
              guint32                      seed,
              const WisselMatchPlan       *before,
              const WisselMatchRelaxation *change)
{
  RandomRound                 changed = *draw;
  g_autoptr (WisselMatchPlan) after = NULL;

  changed.change = change;
  after = plan_round (&changed, seed);
  g_assert_true (is_placed (after, change->learner, change->place));

  check_nobody_has_to_leave (draw, seed, before, change);
}

static void
test_changes_place (void)
{
  guint found[WISSEL_MATCH_N_RELAXATIONS] = { 0 };

  for (guint32 seed = 0; seed < 120; seed++)
    {
      RandomRound                 scarce = { 6, 30, 16, 12, 0, 20, FALSE, NULL };
      RandomRound                 forbidden = { 6, 20, 40, 40, 0, 400, FALSE, NULL };
      RandomRound                 draw = seed % 2 == 0 ? scarce : forbidden;
      g_autoptr (WisselMatchPlan) plan = NULL;
      guint                       n;
      const WisselMatchUnplaced  *unplaced;

      draw.one_by_one = seed % 6 < 2;
      plan = plan_round (&draw, seed);
      unplaced = wissel_match_plan_get_unplaced (plan, &n);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (GArray) changes =
            wissel_match_plan_dup_relaxations (plan, unplaced[i].learner);

          for (guint k = 0; k < changes->len; k++)
            {
              const WisselMatchRelaxation *change =
                &g_array_index (changes, WisselMatchRelaxation, k);

              g_assert_cmpint (change->learner, ==, unplaced[i].learner);
              g_assert_true (k == 0 || change->effort >= change[-1].effort);
              check_change (&draw, seed, plan, change);
              found[change->kind]++;
            }
        }
    }

  for (guint kind = 0; kind < WISSEL_MATCH_N_RELAXATIONS; kind++)
    g_assert_cmpuint (found[kind], >, 3);
}

/* The longer way asked for is the shortest that does: with a little less there is no place, and
 * where any way at all would do, one is named. Without a minimum score, which a way that is short
 * beside what is accepted would help to reach. */
static void
test_shortest_way (void)
{
  guint n_named = 0;

  for (guint32 seed = 1; seed < 80; seed += seed % 5 == 4 ? 2 : 1)
    {
      RandomRound                 draw = { 6, 25, 20, 16, 0, 0, FALSE, NULL };
      g_autoptr (WisselMatchPlan) plan = plan_round (&draw, seed);
      guint                       n;
      const WisselMatchUnplaced  *unplaced = wissel_match_plan_get_unplaced (plan, &n);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (GArray) changes =
            wissel_match_plan_dup_relaxations (plan, unplaced[i].learner);
          WisselMatchRelaxation        any_way = { .kind = WISSEL_MATCH_RELAX_DISTANCE,
                                                   .learner = unplaced[i].learner,
                                                   .needed = 1000 * 1000 };
          const WisselMatchRelaxation *named = NULL;
          g_autoptr (WisselMatchPlan)  freed = NULL;

          for (guint k = 0; k < changes->len; k++)
            if (g_array_index (changes, WisselMatchRelaxation, k).kind == any_way.kind)
              named = &g_array_index (changes, WisselMatchRelaxation, k);

          if (named != NULL)
            any_way.needed = named->needed - 1;

          draw.change = &any_way;
          freed = plan_round (&draw, seed);
          draw.change = NULL;
          g_assert_false (is_placed (freed, any_way.learner, 0) && keeps_all (freed, plan));
          n_named += named != NULL ? 1 : 0;
        }
    }

  g_assert_cmpuint (n_named, >, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/relax/changes-place", test_changes_place);
  g_test_add_func ("/matching/relax/shortest-way", test_shortest_way);

  return g_test_run ();
}

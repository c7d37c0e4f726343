#include "problem-support.h"

/* The solver against trying everything. */

static void
test_optimal (void)
{
  for (guint32 seed = 0; seed < 2000; seed++)
    {
      Instance                       it = draw_instance (seed);
      g_autoptr (WisselMatchProblem) problem = solve_instance (&it, FALSE);
      gint                           pins;

      assert_allowed (&it, problem);
      g_assert_cmpint (wissel_match_problem_get_value (problem), ==, try_everything (&it, &pins));
    }
}

static void
test_pins (void)
{
  for (guint32 seed = 5000; seed < 5700; seed++)
    {
      Instance                       it = draw_instance (seed);
      g_autoptr (WisselMatchProblem) problem = NULL;
      gint64                         best;
      gint                           pins;
      gint                           kept = 0;
      gint                           wanted = 0;

      for (guint i = 0; i < it.n_learners; i += 2)
        if (it.n_places > 0)
          it.pinned[i][(seed + i) % it.n_places] = TRUE;

      problem = solve_instance (&it, FALSE);
      best = try_everything (&it, &pins);
      for (guint i = 0; i < it.n_learners; i++)
        for (guint k = 0; k < it.n_places; k++)
          if (it.pinned[i][k] && it.score[i][k] >= 0)
            {
              wanted++;
              kept += wissel_match_problem_get_place (problem, i) == (gint) k ? 1 : 0;
            }

      assert_allowed (&it, problem);
      g_assert_cmpint (kept, ==, pins);
      g_assert_cmpint (wissel_match_problem_get_value (problem), ==, best);
      g_assert_cmpint (wissel_match_problem_keeps_pins (problem), ==, kept == wanted);
    }
}

/* The price of a pair is what the optimum drops by when the pair is pinned. */
static void
test_price (void)
{
  guint n_possible = 0;

  for (guint32 seed = 8000; seed < 9000; seed++)
    {
      Instance                       it = draw_instance (seed);
      g_autoptr (WisselMatchProblem) problem = solve_instance (&it, FALSE);

      for (guint i = 0; i < it.n_learners; i++)
        for (guint k = 0; k < it.n_places; k++)
          {
            Instance           forced = it;
            g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (WisselMatchMove));
            gint64             price = 0;
            gint64             best;
            gint               pins;
            gboolean           possible;

            if (it.score[i][k] < 0)
              continue;

            forced.pinned[i][k] = TRUE;
            best = try_everything (&forced, &pins);
            possible = price_instance (&it, problem, i, k, moves, &price);
            g_assert_cmpint (possible, ==, pins == 1);
            if (!possible)
              continue;

            n_possible++;
            g_assert_cmpint (price, ==, wissel_match_problem_get_value (problem) - best);
            g_assert_cmpint (moves->len == 0, ==,
                             wissel_match_problem_get_place (problem, i) == (gint) k);
          }
    }

  g_assert_cmpuint (n_possible, >, 1000);
}

/* Against a pin there is no price; beside it, the price is right all the same. */
static void
test_price_beside_pin (void)
{
  guint n_possible = 0;
  guint n_impossible = 0;

  for (guint32 seed = 20000; seed < 21200; seed++)
    {
      Instance                       it = draw_instance (seed);
      g_autoptr (WisselMatchProblem) problem = NULL;
      gint                           kept;
      gint64                         value;

      if (it.n_learners < 2 || it.n_places == 0 || it.score[0][0] < 0)
        continue;

      it.pinned[0][0] = TRUE;
      problem = solve_instance (&it, FALSE);
      value = try_everything (&it, &kept);
      for (guint k = 0; k < it.n_places && kept == 1; k++)
        {
          guint    learner = 1 + seed % (it.n_learners - 1);
          Instance forced = it;
          gint64   price;
          gint64   best;
          gint     pins;

          if (it.score[learner][k] < 0)
            continue;

          forced.pinned[learner][k] = TRUE;
          best = try_everything (&forced, &pins);
          if (price_instance (&it, problem, learner, k, NULL, &price))
            {
              g_assert_cmpint (pins, ==, 2);
              g_assert_cmpint (price, ==, value - best);
              n_possible++;
            }
          else
            {
              g_assert_cmpint (pins, ==, 1);
              n_impossible++;
            }
        }
    }

  g_assert_cmpuint (n_possible, >, 50);
  g_assert_cmpuint (n_impossible, >, 20);
}

/* Who would move according to a price, really can, and the value drops by just that price. */
static void
test_moves (void)
{
  for (guint32 seed = 9500; seed < 9800; seed++)
    {
      Instance                       it = draw_instance (seed);
      g_autoptr (WisselMatchProblem) problem = solve_instance (&it, FALSE);
      gint64                         value = wissel_match_problem_get_value (problem);

      for (guint i = 0; i < it.n_learners; i++)
        for (guint k = 0; k < it.n_places; k++)
          {
            g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (WisselMatchMove));
            Trial              trial = { &it, { 0 }, { 0 }, { 0 }, 0, -1, 0 };
            gint64             price;

            if (it.score[i][k] < 0 || !price_instance (&it, problem, i, k, moves, &price))
              continue;

            for (guint l = 0; l < it.n_learners; l++)
              trial.place[l] = wissel_match_problem_get_place (problem, l);
            for (guint m = 0; m < moves->len; m++)
              {
                const WisselMatchMove *move = &g_array_index (moves, WisselMatchMove, m);

                g_assert_cmpint (trial.place[move->learner], ==, move->from);
                trial.place[move->learner] = move->to;
              }

            g_assert_cmpint (trial.place[i], ==, k);
            for (guint l = 0; l < it.n_learners; l++)
              if (trial.place[l] >= 0)
                g_assert_cmpint (++trial.seats[trial.place[l]], <=, it.seats[trial.place[l]]);
            rate_trial (&trial);
            g_assert_cmpint (trial.best, ==, value - price);
          }
    }
}

/* More room or another pair never lowers the optimum; a ban or a pin never raises it. */
static void
test_monotone (void)
{
  for (guint32 seed = 12000; seed < 12400; seed++)
    {
      Instance                       it = draw_instance (seed);
      Instance                       other = it;
      g_autoptr (WisselMatchProblem) problem = solve_instance (&it, FALSE);
      gint64                         value = wissel_match_problem_get_value (problem);
      g_autoptr (WisselMatchProblem) changed = NULL;

      if (it.n_learners == 0 || it.n_places == 0)
        continue;

      other.seats[seed % it.n_places]++;
      changed = solve_instance (&other, FALSE);
      g_assert_cmpint (wissel_match_problem_get_value (changed), >=, value);
      g_clear_pointer (&changed, wissel_match_problem_free);

      other = it;
      other.score[seed % it.n_learners][seed % it.n_places] = 40;
      changed = solve_instance (&other, FALSE);
      g_assert_cmpint (wissel_match_problem_get_value (changed), >=, value);
      g_clear_pointer (&changed, wissel_match_problem_free);

      other = it;
      other.banned[seed % it.n_learners][seed % it.n_places] = TRUE;
      changed = solve_instance (&other, FALSE);
      g_assert_cmpint (wissel_match_problem_get_value (changed), <=, value);
    }
}

static void
add_goal_level (WisselMatchProblem *problem, WisselMatchGoal goal)
{
  static const WisselMatchLevel levels[WISSEL_MATCH_N_GOALS] = {
    [WISSEL_MATCH_GOAL_PEOPLE] = { .sums = { .people = 1 } },
    [WISSEL_MATCH_GOAL_MUST] = { .sums = { .priority = 1 } },
    [WISSEL_MATCH_GOAL_POINTS] = { .sums = { .score = 1 } },
    [WISSEL_MATCH_GOAL_RANKS] = { .sums = { .rank = 1 } },
    [WISSEL_MATCH_GOAL_BALANCE] = { .sums = { .imbalance = -1 } },
  };

  wissel_match_problem_add_level (problem, &levels[goal]);
}

/* Goals joined to as few numbers as possible, and each decided by itself after the other, come to
 * the same; so they do again after a change. */
static void
test_levels (void)
{
  for (guint32 seed = 14000; seed < 15000; seed++)
    {
      Instance                       it = draw_instance (seed);
      const WisselMatchLevel         second = { .second = 1 };
      WisselMatchGoal                goals[WISSEL_MATCH_N_GOALS];
      g_autoptr (WisselMatchProblem) joined = wissel_match_problem_new (it.n_coaches > 0);
      g_autoptr (WisselMatchProblem) apart = wissel_match_problem_new (it.n_coaches > 0);

      for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
        {
          /* Every goal comes first and last, forwards and backwards. */
          guint turned = seed % 2 == 0 ? i : WISSEL_MATCH_N_GOALS - 1 - i;

          goals[i] = (WisselMatchGoal) ((turned + seed) % WISSEL_MATCH_N_GOALS);
          add_goal_level (apart, goals[i]);
        }
      wissel_match_problem_add_level (apart, &second);
      wissel_match_problem_set_goals (joined, goals, FALSE);
      fill_problem (&it, joined);
      fill_problem (&it, apart);

      for (guint change = 0; change < 3; change++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_true (wissel_match_problem_solve (joined, NULL, NULL, NULL, &error));
          g_assert_true (wissel_match_problem_solve (apart, NULL, NULL, NULL, &error));
          g_assert_true (wissel_match_problem_check (joined));
          g_assert_true (wissel_match_problem_check (apart));
          for (guint i = 0; i < it.n_learners; i++)
            {
              gint pair = wissel_match_problem_get_pair (joined, i);

              g_assert_cmpint (pair, ==, wissel_match_problem_get_pair (apart, i));
              g_assert_cmpint (wissel_match_problem_get_coach (joined, i), ==,
                               wissel_match_problem_get_coach (apart, i));
              if (pair != WISSEL_MATCH_NONE && i % 3 == change)
                {
                  (change == 0 ? wissel_match_problem_pin
                               : wissel_match_problem_forbid) (joined, (guint) pair);
                  (change == 0 ? wissel_match_problem_pin
                               : wissel_match_problem_forbid) (apart, (guint) pair);
                  break;
                }
            }
        }
    }
}

static void
test_edges (void)
{
  static const WisselMatchBalance even = { 0, 0, 0, 0, 0, -1, -1 };
  g_autoptr (WisselMatchProblem)  nobody = new_problem (100, FALSE, TRUE);
  g_autoptr (WisselMatchProblem)  crowd = new_problem (100, FALSE, TRUE);
  g_autoptr (WisselMatchProblem)  empty = new_problem (100, TRUE, TRUE);
  g_autoptr (GError)              error = NULL;
  WisselMatchSums                 sums;

  g_assert_true (wissel_match_problem_solve (nobody, NULL, NULL, NULL, &error));
  g_assert_cmpint (wissel_match_problem_get_value (nobody), ==, 0);
  g_assert_true (wissel_match_problem_check (nobody));

  /* Many more people than seats, every pair alike. */
  wissel_match_problem_add_organisation (crowd, &even);
  wissel_match_problem_add_place (crowd, 0, 3);
  for (guint i = 0; i < 200; i++)
    {
      wissel_match_problem_add_learner (crowd, 0, 1);
      add_pair (crowd, i, 0, 50, i);
    }
  g_assert_true (wissel_match_problem_solve (crowd, NULL, NULL, NULL, &error));
  wissel_match_problem_get_sums (crowd, &sums);
  g_assert_cmpint (sums.people, ==, 3);
  for (guint i = 0; i < 200; i++)
    g_assert_cmpint (wissel_match_problem_get_place (crowd, i), ==, i < 3 ? 0 : WISSEL_MATCH_NONE);

  /* A place without coach, a coach without place, a place without seat. */
  wissel_match_problem_add_organisation (empty, &even);
  wissel_match_problem_add_learner (empty, 0, 1);
  wissel_match_problem_add_place (empty, 0, 1);
  wissel_match_problem_add_place (empty, 0, 0);
  wissel_match_problem_add_coach (empty, 1);
  wissel_match_problem_add_coach (empty, 1);
  wissel_match_problem_add_link (empty, 1, 1, 0);
  add_pair (empty, 0, 0, 10, 0);
  add_pair (empty, 0, 1, 10, 0);
  g_assert_true (wissel_match_problem_solve (empty, NULL, NULL, NULL, &error));
  wissel_match_problem_get_sums (empty, &sums);
  g_assert_cmpint (sums.people, ==, 0);
}

static void
test_too_large (void)
{
  static const WisselMatchBalance even = { 0, 0, 0, 0, 0, -1, -1 };
  g_autoptr (WisselMatchProblem)  problem = new_problem (G_MAXINT64 / 3, FALSE, FALSE);
  g_autoptr (GError)              error = NULL;

  wissel_match_problem_add_organisation (problem, &even);
  wissel_match_problem_add_place (problem, 0, 1);
  for (guint i = 0; i < 2; i++)
    {
      wissel_match_problem_add_learner (problem, 0, 2);
      add_pair (problem, i, 0, 1, 0);
    }

  g_assert_false (wissel_match_problem_solve (problem, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
}

static void
test_cancel (void)
{
  g_autoptr (WisselMatchProblem)  problem = new_problem (1000, FALSE, FALSE);
  g_autoptr (GCancellable)        cancellable = g_cancellable_new ();
  g_autoptr (GError)              error = NULL;
  static const WisselMatchBalance even = { 0, 0, 0, 0, 0, -1, -1 };

  wissel_match_problem_add_organisation (problem, &even);
  wissel_match_problem_add_place (problem, 0, 200);
  for (guint i = 0; i < 200; i++)
    {
      wissel_match_problem_add_learner (problem, 0, 1);
      add_pair (problem, i, 0, 1, 0);
    }

  g_cancellable_cancel (cancellable);
  g_assert_false (wissel_match_problem_solve (problem, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problem/optimal", test_optimal);
  g_test_add_func ("/problem/pins", test_pins);
  g_test_add_func ("/problem/price", test_price);
  g_test_add_func ("/problem/price-beside-pin", test_price_beside_pin);
  g_test_add_func ("/problem/moves", test_moves);
  g_test_add_func ("/problem/monotone", test_monotone);
  g_test_add_func ("/problem/levels", test_levels);
  g_test_add_func ("/problem/edges", test_edges);
  g_test_add_func ("/problem/too-large", test_too_large);
  g_test_add_func ("/problem/cancel", test_cancel);

  return g_test_run ();
}

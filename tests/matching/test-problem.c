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
            possible =
              wissel_match_problem_price_pair (problem, i, k, it.score[i][k], moves, &price);
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

  for (guint32 seed = 20000; seed < 20800; seed++)
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
          if (wissel_match_problem_price_pair (problem, learner, k, it.score[learner][k], NULL,
                                               &price))
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

            if (it.score[i][k] < 0 ||
                !wissel_match_problem_price_pair (problem, i, k, it.score[i][k], moves, &price))
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
test_edges (void)
{
  static const WisselMatchBalance even = { 0, 0, 0, 0, 0, -1, -1 };
  g_autoptr (WisselMatchProblem)  nobody = wissel_match_problem_new (100, FALSE);
  g_autoptr (WisselMatchProblem)  crowd = wissel_match_problem_new (100, FALSE);
  g_autoptr (WisselMatchProblem)  empty = wissel_match_problem_new (100, TRUE);
  g_autoptr (GError)              error = NULL;

  g_assert_true (wissel_match_problem_solve (nobody, TRUE, NULL, NULL, NULL, &error));
  g_assert_cmpint (wissel_match_problem_get_value (nobody), ==, 0);
  g_assert_true (wissel_match_problem_check (nobody));

  /* Many more people than seats, every pair alike. */
  wissel_match_problem_add_organisation (crowd, &even);
  wissel_match_problem_add_place (crowd, 0, 3);
  for (guint i = 0; i < 200; i++)
    {
      wissel_match_problem_add_learner (crowd, 0, 1);
      wissel_match_problem_add_pair (crowd, i, 0, 50, i);
    }
  g_assert_true (wissel_match_problem_solve (crowd, TRUE, NULL, NULL, NULL, &error));
  g_assert_cmpuint (wissel_match_problem_get_n_placed (crowd), ==, 3);
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
  wissel_match_problem_add_pair (empty, 0, 0, 10, 0);
  wissel_match_problem_add_pair (empty, 0, 1, 10, 0);
  g_assert_true (wissel_match_problem_solve (empty, TRUE, NULL, NULL, NULL, &error));
  g_assert_cmpuint (wissel_match_problem_get_n_placed (empty), ==, 0);
}

static void
test_too_large (void)
{
  static const WisselMatchBalance even = { 0, 0, 0, 0, 0, -1, -1 };
  g_autoptr (WisselMatchProblem)  problem = wissel_match_problem_new (G_MAXINT64 / 3, FALSE);
  g_autoptr (GError)              error = NULL;

  wissel_match_problem_add_organisation (problem, &even);
  wissel_match_problem_add_place (problem, 0, 1);
  for (guint i = 0; i < 2; i++)
    {
      wissel_match_problem_add_learner (problem, 0, 2);
      wissel_match_problem_add_pair (problem, i, 0, 1, 0);
    }

  g_assert_false (wissel_match_problem_solve (problem, FALSE, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
}

static void
test_cancel (void)
{
  g_autoptr (WisselMatchProblem)  problem = wissel_match_problem_new (1000, FALSE);
  g_autoptr (GCancellable)        cancellable = g_cancellable_new ();
  g_autoptr (GError)              error = NULL;
  static const WisselMatchBalance even = { 0, 0, 0, 0, 0, -1, -1 };

  wissel_match_problem_add_organisation (problem, &even);
  wissel_match_problem_add_place (problem, 0, 200);
  for (guint i = 0; i < 200; i++)
    {
      wissel_match_problem_add_learner (problem, 0, 1);
      wissel_match_problem_add_pair (problem, i, 0, 1, 0);
    }

  g_cancellable_cancel (cancellable);
  g_assert_false (wissel_match_problem_solve (problem, FALSE, cancellable, NULL, NULL, &error));
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
  g_test_add_func ("/problem/edges", test_edges);
  g_test_add_func ("/problem/too-large", test_too_large);
  g_test_add_func ("/problem/cancel", test_cancel);

  return g_test_run ();
}

#include "problem-support.h"

/*
 * What has to hold when a round is changed or said differently: after pins and bans the solution
 * is that of a new problem; the order of rows, the names of organisations and what does not
 * concern anybody change nothing.
 */

static gint
draw (GRand *rand, gint end)
{
  return g_rand_int_range (rand, 0, end);
}

/* The number of a pair in a problem, G_MAXUINT when there is none. */
static guint
find_pair (const Instance *it, guint learner, guint place)
{
  guint number = 0;

  for (guint i = 0; i < it->n_learners; i++)
    for (guint k = 0; k < it->n_places; k++)
      {
        if (it->score[i][k] < 0)
          continue;
        if (i == learner && k == place)
          return number;

        number++;
      }

  return G_MAXUINT;
}

static void
assert_same (const Instance *it, const WisselMatchProblem *a, const WisselMatchProblem *b)
{
  g_assert_cmpint (wissel_match_problem_get_value (a), ==, wissel_match_problem_get_value (b));
  g_assert_cmpint (wissel_match_problem_keeps_pins (a), ==, wissel_match_problem_keeps_pins (b));
  for (guint i = 0; i < it->n_learners; i++)
    {
      g_assert_cmpint (wissel_match_problem_get_place (a, i), ==,
                       wissel_match_problem_get_place (b, i));
      g_assert_cmpint (wissel_match_problem_get_coach (a, i), ==,
                       wissel_match_problem_get_coach (b, i));
    }
}

static void
solve_again (WisselMatchProblem *problem)
{
  g_autoptr (GError) error = NULL;

  wissel_match_problem_solve (problem, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (wissel_match_problem_check (problem));
}

static void
change (GRand *rand, Instance *it, WisselMatchProblem *problem)
{
  guint learner = (guint) draw (rand, (gint) it->n_learners);
  guint place = (guint) draw (rand, (gint) it->n_places);
  guint pair = find_pair (it, learner, place);

  if (pair == G_MAXUINT)
    return;

  if (!it->banned[learner][place] && draw (rand, 2) == 0)
    {
      it->pinned[learner][place] = !it->pinned[learner][place];
      (it->pinned[learner][place] ? wissel_match_problem_pin : wissel_match_problem_unpin) (problem,
                                                                                            pair);
    }
  else if (!it->pinned[learner][place])
    {
      it->banned[learner][place] = !it->banned[learner][place];
      (it->banned[learner][place] ? wissel_match_problem_forbid
                                  : wissel_match_problem_allow) (problem, pair);
    }
}

/* After each change the same people go to the same places with the same coaches as if the round
 * had been entered like that. */
static void
test_changes (void)
{
  for (guint32 seed = 30000; seed < 30800; seed++)
    {
      Instance                       it = draw_instance (seed);
      GRand                         *rand = g_rand_new_with_seed (seed);
      g_autoptr (WisselMatchProblem) problem = solve_instance (&it, TRUE);

      for (guint i = 0; i < 8 && it.n_learners > 0 && it.n_places > 0; i++)
        {
          g_autoptr (WisselMatchProblem) fresh = NULL;

          change (rand, &it, problem);
          if (i % 3 == 1) /* several changes at once */
            continue;

          solve_again (problem);
          fresh = solve_instance (&it, TRUE);
          assert_same (&it, problem, fresh);
        }
      g_rand_free (rand);
    }
}

/* Pinning what is chosen and forbidding what is not changes nothing; the price of a pin is what
 * solving again with it loses, and without it everything is as before. */
static void
test_prices (void)
{
  guint n_possible = 0;

  for (guint32 seed = 31000; seed < 31900; seed++)
    {
      Instance                       it = draw_instance (seed);
      g_autoptr (WisselMatchProblem) problem = solve_instance (&it, TRUE);
      g_autoptr (WisselMatchProblem) before = solve_instance (&it, TRUE);
      gint64                         value = wissel_match_problem_get_value (before);

      for (guint i = 0; i < it.n_learners; i++)
        for (guint k = 0; k < it.n_places; k++)
          {
            guint    pair = find_pair (&it, i, k);
            gboolean chosen = wissel_match_problem_get_place (before, i) == (gint) k;
            gboolean possible;
            gint64   price;

            if (pair == G_MAXUINT || it.banned[i][k])
              continue;

            possible = price_instance (&it, problem, i, k, NULL, &price);
            n_possible += possible ? 1 : 0;
            wissel_match_problem_pin (problem, pair);
            solve_again (problem);
            g_assert_cmpint (wissel_match_problem_keeps_pins (problem), ==, possible);
            if (possible)
              g_assert_cmpint (value - wissel_match_problem_get_value (problem), ==, price);
            if (chosen)
              assert_same (&it, problem, before);

            wissel_match_problem_unpin (problem, pair);
            if (!chosen)
              wissel_match_problem_forbid (problem, pair);
            solve_again (problem);
            assert_same (&it, problem, before);

            wissel_match_problem_allow (problem, pair);
            solve_again (problem);
            assert_same (&it, problem, before);
          }
    }

  g_assert_cmpuint (n_possible, >, 500);
}

/* The same round with everything in the opposite order. */
static Instance
turn_around (const Instance *it)
{
  Instance turned = *it;

#define TURNED(n, i) ((n) -1 - (i))
  for (guint i = 0; i < it->n_organisations; i++)
    {
      turned.balances[TURNED (it->n_organisations, i)] = it->balances[i];
      turned.most_sent[TURNED (it->n_organisations, i)] = it->most_sent[i];
      turned.most_received[TURNED (it->n_organisations, i)] = it->most_received[i];
    }
  for (guint k = 0; k < it->n_coaches; k++)
    turned.time[TURNED (it->n_coaches, k)] = it->time[k];

  for (guint k = 0; k < it->n_places; k++)
    {
      guint place = TURNED (it->n_places, k);

      turned.host[place] = TURNED (it->n_organisations, it->host[k]);
      turned.seats[place] = it->seats[k];
      turned.at_once[place] = it->at_once[k];
      for (guint l = 0; l < it->n_coaches; l++)
        {
          turned.serves[place][TURNED (it->n_coaches, l)] = it->serves[k][l];
          turned.link_second[place][TURNED (it->n_coaches, l)] = it->link_second[k][l];
        }
    }

  for (guint i = 0; i < it->n_learners; i++)
    {
      guint learner = TURNED (it->n_learners, i);

      turned.sender[learner] = TURNED (it->n_organisations, it->sender[i]);
      turned.priority[learner] = it->priority[i];
      for (guint k = 0; k < it->n_places; k++)
        {
          turned.score[learner][TURNED (it->n_places, k)] = it->score[i][k];
          turned.banned[learner][TURNED (it->n_places, k)] = it->banned[i][k];
          turned.second[learner][TURNED (it->n_places, k)] = it->second[i][k];
          turned.fits[learner][TURNED (it->n_places, k)] = it->fits[i][k];
        }
    }

  return turned;
}

static void
test_order (void)
{
  for (guint32 seed = 32000; seed < 33000; seed++)
    {
      Instance                       it = draw_instance (seed);
      Instance                       turned = turn_around (&it);
      g_autoptr (WisselMatchProblem) problem = solve_instance (&it, TRUE);
      g_autoptr (WisselMatchProblem) other = solve_instance (&turned, TRUE);

      g_assert_cmpint (wissel_match_problem_get_value (problem), ==,
                       wissel_match_problem_get_value (other));
      for (guint i = 0; i < it.n_learners; i++)
        {
          gint place = wissel_match_problem_get_place (problem, i);
          gint there = wissel_match_problem_get_place (other, TURNED (it.n_learners, i));

          g_assert_cmpint (place == WISSEL_MATCH_NONE, ==, there == WISSEL_MATCH_NONE);
          if (place != WISSEL_MATCH_NONE)
            g_assert_cmpint (there, ==, TURNED ((gint) it.n_places, place));
        }
    }
}

/* More points for every pair change nobody's place when everybody has one. */
static void
test_more_points (void)
{
  for (guint32 seed = 34000; seed < 34600; seed++)
    {
      Instance                       it = draw_instance (seed);
      Instance                       richer = it;
      g_autoptr (WisselMatchProblem) problem = solve_instance (&it, TRUE);
      g_autoptr (WisselMatchProblem) other = NULL;
      WisselMatchSums                sums;

      wissel_match_problem_get_sums (problem, &sums);
      if (sums.people < it.n_learners)
        continue;

      for (guint i = 0; i < it.n_learners; i++)
        for (guint k = 0; k < it.n_places; k++)
          richer.score[i][k] += it.score[i][k] >= 0 ? 100 : 0;

      other = solve_instance (&richer, TRUE);
      for (guint i = 0; i < it.n_learners; i++)
        g_assert_cmpint (wissel_match_problem_get_place (other, i), ==,
                         wissel_match_problem_get_place (problem, i));
    }
}

/* The same round a second time beside the first, with organisations of its own. */
static Instance
double_instance (const Instance *it)
{
  Instance twice = *it;
  guint    n = it->n_learners;
  guint    m = it->n_places;
  guint    c = it->n_coaches;

  twice.n_organisations *= 2;
  twice.n_learners *= 2;
  twice.n_places *= 2;
  twice.n_coaches *= 2;
  for (guint i = 0; i < it->n_organisations; i++)
    {
      twice.balances[it->n_organisations + i] = it->balances[i];
      twice.most_sent[it->n_organisations + i] = it->most_sent[i];
      twice.most_received[it->n_organisations + i] = it->most_received[i];
    }
  for (guint l = 0; l < c; l++)
    twice.time[c + l] = it->time[l];

  for (guint k = 0; k < m; k++)
    {
      twice.host[m + k] = it->n_organisations + it->host[k];
      twice.seats[m + k] = it->seats[k];
      twice.at_once[m + k] = it->at_once[k];
      for (guint l = 0; l < c; l++)
        {
          twice.serves[m + k][c + l] = it->serves[k][l];
          twice.serves[m + k][l] = twice.serves[k][c + l] = FALSE;
        }
    }

  for (guint i = 0; i < n; i++)
    {
      twice.sender[n + i] = it->n_organisations + it->sender[i];
      twice.priority[n + i] = it->priority[i];
      for (guint k = 0; k < m; k++)
        {
          twice.score[n + i][m + k] = it->score[i][k];
          twice.banned[n + i][m + k] = it->banned[i][k];
          twice.fits[n + i][m + k] = it->fits[i][k];
          twice.score[n + i][k] = twice.score[i][m + k] = -1;
        }
    }

  return twice;
}

static void
test_twice (void)
{
  guint n_doubled = 0;

  for (guint32 seed = 35000; seed < 36500; seed++)
    {
      Instance                       it = draw_instance (seed);
      g_autoptr (WisselMatchProblem) problem = NULL;
      g_autoptr (WisselMatchProblem) other = NULL;
      Instance                       twice;

      if (2 * it.n_learners > MOST || 2 * it.n_places > MOST)
        continue;

      n_doubled++;
      twice = double_instance (&it);
      problem = solve_instance (&it, FALSE);
      other = solve_instance (&twice, FALSE);
      g_assert_cmpint (wissel_match_problem_get_value (other), ==,
                       2 * wissel_match_problem_get_value (problem));
    }

  g_assert_cmpuint (n_doubled, >, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rounds/changes", test_changes);
  g_test_add_func ("/rounds/prices", test_prices);
  g_test_add_func ("/rounds/order", test_order);
  g_test_add_func ("/rounds/more-points", test_more_points);
  g_test_add_func ("/rounds/twice", test_twice);

  return g_test_run ();
}

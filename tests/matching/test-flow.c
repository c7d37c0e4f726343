#include "wissel-flow-private.h"

/*
 * The kernel by itself, on networks of the shape that rounds have. Its two ways, shortest paths
 * and scaling, have to reach the same cost; the prices prove that it is the least.
 */

static gint
draw (GRand *rand, gint end)
{
  return g_rand_int_range (rand, 0, end);
}

#define CHOICES 8

/* Choosers, gates that several share, and one node that closes the circle. Choices are numbered,
 * and their seconds stand, in the order in which they are added. */
static WisselFlow *
draw_network (guint32 seed, guint n, gint span, gint64 *seconds)
{
  GRand            *rand = g_rand_new_with_seed (seed);
  g_autofree guint *n_choices = g_new (guint, n);
  guint             close = 2 * n;
  WisselFlow       *flow;

  for (guint i = 0; i < n; i++)
    n_choices[i] = CHOICES;
  flow = wissel_flow_new (2 * n + 1, n, n_choices);

  for (guint i = 0; i < n; i++)
    {
      gint fee = draw (rand, 4) == 0 ? 500 : 0;

      wissel_flow_set_class (flow, n + i, 2);
      wissel_flow_add_arc (flow, close, i, 1, -1000000 * (1 + draw (rand, 2)));
      /* A price that rises in steps. */
      for (gint step = draw (rand, 4); step >= 0; step--, fee += draw (rand, 300))
        wissel_flow_add_arc (flow, n + i, close, draw (rand, 2), fee);
      for (guint k = 0; k < CHOICES; k++)
        {
          gint second;

          wissel_flow_add_choice (flow, i, n + (guint) draw (rand, (gint) n), -draw (rand, span),
                                  i * CHOICES + k);
          second = draw (rand, 1000);
          if (seconds != NULL)
            seconds[i * CHOICES + k] = second;
        }
    }
  g_rand_free (rand);

  return flow;
}

static void
test_ways_agree (void)
{
  for (guint32 seed = 0; seed < 120; seed++)
    {
      guint                  n = 5 + seed;
      gint                   span = seed % 3 == 0 ? 3 : 10000;
      g_autoptr (WisselFlow) paths = draw_network (seed, n, span, NULL);
      g_autoptr (WisselFlow) scaled = draw_network (seed, n, span, NULL);
      g_autoptr (GError)     error = NULL;

      paths->work = G_MAXUINT;
      scaled->work = 0;
      g_assert_true (wissel_flow_solve (paths, NULL, NULL, NULL, &error));
      g_assert_true (wissel_flow_solve (scaled, NULL, NULL, NULL, &error));
      g_assert_true (wissel_flow_check (paths));
      g_assert_true (wissel_flow_check (scaled));
      g_assert_cmpint (wissel_flow_get_total_cost (paths), ==, wissel_flow_get_total_cost (scaled));
    }
}

static gboolean
find_path (const WisselFlow *flow, guint from, guint to, gint64 limit, GArray *nodes, gint64 *cost)
{
  WisselFlowPath path = { from, to, limit, WISSEL_FLOW_FREE };

  return wissel_flow_find_path (flow, &path, nodes, cost);
}

/* A way is found below what it costs and one more, and not below that. */
static void
check_limits (const WisselFlow *flow, guint from, guint to, gint64 cost)
{
  gint64 found = 0;

  g_assert_false (find_path (flow, from, to, cost, NULL, &found));
  g_assert_true (find_path (flow, from, to, cost + 1, NULL, &found));
  g_assert_cmpint (found, ==, cost);
}

/* What one more unit costs does not depend on which way it was solved, nor on whether one search
 * or two look for it; the nodes of a way lead from one end to the other. */
static void
test_paths (void)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      guint                  n = 5 + seed;
      gint                   span = seed % 3 == 0 ? 3 : 10000;
      g_autoptr (WisselFlow) one = draw_network (seed, n, span, NULL);
      g_autoptr (WisselFlow) two = draw_network (seed, n, span, NULL);
      g_autoptr (GError)     error = NULL;

      one->work = G_MAXUINT;
      two->work = 0;
      g_assert_true (wissel_flow_solve (one, NULL, NULL, NULL, &error));
      g_assert_true (wissel_flow_solve (two, NULL, NULL, NULL, &error));
      g_assert_null (one->first_fan);
      g_assert_nonnull (two->first_fan);

      for (guint gate = n; gate < 2 * n; gate++)
        for (guint chooser = 0; chooser < n; chooser++)
          {
            g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
            gint64             first = 0;
            gint64             second = 0;
            gboolean           found = find_path (one, gate, chooser, G_MAXINT64, NULL, &first);

            g_assert_cmpint (find_path (two, gate, chooser, G_MAXINT64, nodes, &second), ==, found);
            if (!found)
              continue;

            g_assert_cmpint (first, ==, second);
            check_limits (one, gate, chooser, first);
            check_limits (two, gate, chooser, first);
            g_assert_cmpuint (g_array_index (nodes, guint, 0), ==, chooser);
            g_assert_cmpuint (g_array_index (nodes, guint, nodes->len - 1), ==, gate);
          }
    }
}

/* Whether a chooser on the way gives up its choice: only then a way leads from it to where it all
 * closes. */
static gboolean
leaves_out (const GArray *nodes, guint n_choosers, guint close)
{
  for (guint i = 1; i < nodes->len; i++)
    if (g_array_index (nodes, guint, i) < n_choosers &&
        g_array_index (nodes, guint, i - 1) == close)
      return TRUE;

  return FALSE;
}

/* Where all stay, the way costs as much or more, none gives up its choice, and one search or two
 * find the same; where the best way leaves nobody out, it is that one. */
static void
test_all_stay (void)
{
  guint n_dearer = 0;
  guint n_blocked = 0;

  for (guint32 seed = 0; seed < 40; seed++)
    {
      guint                  n = 5 + seed;
      g_autoptr (WisselFlow) one = draw_network (seed, n, 10000, NULL);
      g_autoptr (WisselFlow) two = draw_network (seed, n, 10000, NULL);

      one->work = G_MAXUINT;
      two->work = 0;
      g_assert_true (wissel_flow_solve (one, NULL, NULL, NULL, NULL));
      g_assert_true (wissel_flow_solve (two, NULL, NULL, NULL, NULL));

      for (guint i = 0; i < n * n; i++)
        {
          g_autoptr (GArray) best = g_array_new (FALSE, FALSE, sizeof (guint));
          g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
          WisselFlowPath     path = { n + i / n, i % n, G_MAXINT64, WISSEL_FLOW_ALL_STAY };
          gint64             any = 0;
          gint64             first = 0;
          gint64             second = 0;
          gboolean           found = wissel_flow_find_path (one, &path, NULL, &first);

          g_assert_cmpint (wissel_flow_find_path (two, &path, nodes, &second), ==, found);
          if (!find_path (two, path.from, path.to, G_MAXINT64, best, &any))
            {
              g_assert_false (found);
              continue;
            }

          n_blocked += found ? 0 : 1;
          g_assert_true (found || leaves_out (best, n, 2 * n));
          if (!found)
            continue;

          g_assert_cmpint (first, ==, second);
          g_assert_false (leaves_out (nodes, n, 2 * n));
          g_assert_cmpint (first, >=, any);
          g_assert_true (first == any || leaves_out (best, n, 2 * n));
          n_dearer += first > any ? 1 : 0;
        }
    }

  g_assert_cmpuint (n_dearer, >, 100);
  g_assert_cmpuint (n_blocked, >, 50);
}

/* Where nobody moves, the way leads over arcs only, costs as much as the best or more, and is found
 * whenever the best way is such a one. */
static void
test_nobody_moves (void)
{
  guint n_found = 0;
  guint n_dearer = 0;

  for (guint32 seed = 0; seed < 40; seed++)
    {
      guint                  n = 5 + seed;
      g_autoptr (WisselFlow) flow = draw_network (seed, n, 10000, NULL);

      flow->work = seed % 2 == 0 ? 0 : G_MAXUINT;
      g_assert_true (wissel_flow_solve (flow, NULL, NULL, NULL, NULL));

      for (guint i = 0; i < n * n; i++)
        {
          g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
          g_autoptr (GArray) best = g_array_new (FALSE, FALSE, sizeof (guint));
          WisselFlowPath     path = { n + i / n, i % n, G_MAXINT64, WISSEL_FLOW_NOBODY_MOVES };
          gint64             any = 0;
          gint64             cost = 0;
          gboolean           found = wissel_flow_find_path (flow, &path, nodes, &cost);
          gboolean           is_still = TRUE;

          if (!find_path (flow, path.from, path.to, G_MAXINT64, best, &any))
            {
              g_assert_false (found);
              continue;
            }

          for (guint k = 1; k < best->len; k++)
            is_still = is_still && g_array_index (best, guint, k) >= n;
          g_assert_true (found || !is_still);
          if (!found)
            continue;

          for (guint k = 1; k < nodes->len; k++)
            g_assert_cmpuint (g_array_index (nodes, guint, k), >=, n);
          g_assert_cmpint (cost, >=, any);
          g_assert_true (cost == any || !is_still);
          n_found++;
          n_dearer += cost > any ? 1 : 0;
        }
    }

  g_assert_cmpuint (n_found, >, 100);
  g_assert_cmpuint (n_dearer, >, 10);
}

static gint64
add_up (const WisselFlow *flow, const gint64 *seconds)
{
  gint64 sum = 0;

  for (guint i = 0; i < flow->n_choosers; i++)
    if (wissel_flow_get_choice (flow, i) != WISSEL_FLOW_NONE)
      sum += seconds[wissel_flow_get_choice (flow, i)];

  return sum;
}

/* The second level keeps the cost of the first, is never worse than before, and the same
 * whichever optimum it starts from. */
static void
test_refine (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      guint                  n = 5 + seed;
      g_autofree gint64     *seconds = g_new0 (gint64, CHOICES * n);
      g_autoptr (WisselFlow) paths = draw_network (seed, n, 3, seconds);
      g_autoptr (WisselFlow) scaled = draw_network (seed, n, 3, NULL);
      g_autofree gint64     *nothing = g_new0 (gint64, wissel_flow_get_n_arcs (paths));
      const WisselFlowLevel  second = { seconds, nothing };
      g_autoptr (GError)     error = NULL;
      gint64                 cost;
      gint64                 before;

      scaled->work = 0;
      wissel_flow_solve (paths, NULL, NULL, NULL, &error);
      wissel_flow_solve (scaled, NULL, NULL, NULL, &error);
      cost = wissel_flow_get_total_cost (paths);
      before = add_up (paths, seconds);
      g_assert_true (wissel_flow_refine (paths, &second, 1, NULL, &error));
      g_assert_true (wissel_flow_refine (scaled, &second, 1, NULL, &error));

      g_assert_true (wissel_flow_check (paths));
      g_assert_true (wissel_flow_check (scaled));
      g_assert_cmpint (wissel_flow_get_total_cost (paths), ==, cost);
      g_assert_cmpint (add_up (paths, seconds), <=, before);
      g_assert_cmpint (add_up (paths, seconds), ==, add_up (scaled, seconds));
    }
}

/* After choices are closed and opened and costs changed, solving from the last circulation costs
 * what solving from nothing does. */
static void
test_solve_again (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      guint                  n = 5 + seed;
      GRand                 *rand = g_rand_new_with_seed (seed);
      g_autoptr (WisselFlow) changed = draw_network (seed, n, 50, NULL);
      g_autoptr (WisselFlow) fresh = draw_network (seed, n, 50, NULL);
      g_autoptr (GError)     error = NULL;

      wissel_flow_solve (changed, NULL, NULL, NULL, &error);
      for (guint i = 0; i < 12; i++)
        {
          guint    chooser = (guint) draw (rand, (gint) n);
          guint    number = chooser * CHOICES + (guint) draw (rand, CHOICES);
          gboolean open = draw (rand, 3) == 0;

          wissel_flow_open_choice (changed, chooser, number, open);
          wissel_flow_open_choice (fresh, chooser, number, open);
          if (i % 3 == 0)
            {
              gint64 cost = -500 * draw (rand, 3000);

              wissel_flow_set_cost (changed, 0, cost);
              wissel_flow_set_cost (fresh, 0, cost);
            }
          if (i % 2 == 0)
            g_assert_true (wissel_flow_solve (changed, NULL, NULL, NULL, &error));
        }

      g_assert_true (wissel_flow_solve (changed, NULL, NULL, NULL, &error));
      g_assert_true (wissel_flow_solve (fresh, NULL, NULL, NULL, &error));
      g_assert_true (wissel_flow_check (changed));
      g_assert_cmpint (wissel_flow_get_total_cost (changed), ==,
                       wissel_flow_get_total_cost (fresh));
      g_rand_free (rand);
    }
}

/* The proof fails when the flow, a choice or a price is not what it should be. */
/* Closes some choices, and some of the arcs that lead to choosers. */
static WisselFlow *
draw_part (guint32 seed, guint n, GRand *rand)
{
  WisselFlow *flow = draw_network (seed, n, 10000, NULL);

  for (guint i = 0; i < flow->n_arcs; i++)
    {
      FlowPlanned *arc = &g_array_index (flow->planned, FlowPlanned, i);

      if (arc->head < n && draw (rand, 8) == 0)
        arc->capacity = 0;
    }
  for (guint i = 0; i < n; i++)
    wissel_flow_open_choice (flow, i, i * CHOICES + (guint) draw (rand, CHOICES), FALSE);

  return flow;
}

/* A network that begins at the solution of another one comes to the same as from nothing; so does
 * one that begins at what does not fit. */
static void
test_begin_at (void)
{
  for (guint32 seed = 0; seed < 120; seed++)
    {
      guint                  n = 5 + seed;
      GRand                 *rand = g_rand_new_with_seed (seed);
      GRand                 *again = NULL;
      g_autoptr (WisselFlow) before = draw_part (seed, seed % 10 == 9 ? n + 1 : n, rand);
      g_autoptr (WisselFlow) begun = NULL;
      g_autoptr (WisselFlow) fresh = NULL;

      g_assert_true (wissel_flow_solve (before, NULL, NULL, NULL, NULL));
      again = g_rand_copy (rand);
      begun = draw_part (seed, n, rand);
      fresh = draw_part (seed, n, again);
      wissel_flow_begin_at (begun, before);
      g_assert_true (wissel_flow_solve (begun, NULL, NULL, NULL, NULL));
      g_assert_true (wissel_flow_solve (fresh, NULL, NULL, NULL, NULL));
      g_assert_true (wissel_flow_check (begun));
      g_assert_cmpint (wissel_flow_get_total_cost (begun), ==, wissel_flow_get_total_cost (fresh));
      g_rand_free (rand);
      g_rand_free (again);
    }
}

static void
test_check (void)
{
  g_autoptr (WisselFlow) flow = draw_network (1, 20, 100, NULL);
  g_autoptr (GError)     error = NULL;
  guint                  arc = 0;
  guint                  chooser = 0;
  guint                  taken;

  g_assert_false (wissel_flow_check (flow));
  wissel_flow_solve (flow, NULL, NULL, NULL, &error);
  g_assert_true (wissel_flow_check (flow));

  flow->prices[3] += 2000000;
  g_assert_false (wissel_flow_check (flow));
  flow->prices[3] -= 2000000;

  while (flow->taken[chooser].choice == FLOW_NONE)
    chooser++;
  taken = flow->taken[chooser].choice;
  _wissel_flow_drop (flow, chooser);
  g_assert_false (wissel_flow_check (flow));
  _wissel_flow_take (flow, chooser, taken);
  g_assert_true (wissel_flow_check (flow));

  while (wissel_flow_get_flow (flow, arc) == 0)
    arc++;
  _wissel_flow_push (flow, flow->arcs[flow->position[arc]].twin, 1);
  g_assert_false (wissel_flow_check (flow));
}

static void
test_cancel (void)
{
  for (guint work = 0; work <= 1; work++)
    {
      g_autoptr (WisselFlow)   flow = draw_network (1, 2000, 10000, NULL);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError)       error = NULL;

      flow->work = work == 0 ? 0 : G_MAXUINT;
      g_cancellable_cancel (cancellable);
      g_assert_false (wissel_flow_solve (flow, cancellable, NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
note_progress (double fraction, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
test_progress (void)
{
  g_autoptr (WisselFlow) flow = draw_network (1, 500, 10000, NULL);
  g_autoptr (GError)     error = NULL;
  double                 last = 0;

  flow->work = G_MAXUINT;
  g_assert_true (wissel_flow_solve (flow, NULL, note_progress, &last, &error));
  g_assert_cmpfloat (last, >, 0.5);
}

static void
test_no_arcs (void)
{
  g_autoptr (WisselFlow) flow = wissel_flow_new (3, 0, NULL);
  g_autoptr (GError)     error = NULL;
  gint64                 cost;

  g_assert_true (wissel_flow_solve (flow, NULL, NULL, NULL, &error));
  g_assert_true (wissel_flow_check (flow));
  g_assert_false (find_path (flow, 0, 1, G_MAXINT64, NULL, &cost));
  g_assert_true (find_path (flow, 1, 1, G_MAXINT64, NULL, &cost));
  g_assert_cmpint (cost, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/ways-agree", test_ways_agree);
  g_test_add_func ("/flow/paths", test_paths);
  g_test_add_func ("/flow/all-stay", test_all_stay);
  g_test_add_func ("/flow/nobody-moves", test_nobody_moves);
  g_test_add_func ("/flow/refine", test_refine);
  g_test_add_func ("/flow/solve-again", test_solve_again);
  g_test_add_func ("/flow/begin-at", test_begin_at);
  g_test_add_func ("/flow/check", test_check);
  g_test_add_func ("/flow/cancel", test_cancel);
  g_test_add_func ("/flow/progress", test_progress);
  g_test_add_func ("/flow/no-arcs", test_no_arcs);

  return g_test_run ();
}

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

/* A chooser for each number, gates that several share, and one node that closes the circle. */
static WisselFlow *
draw_network (guint32 seed, guint n, gint span, gint64 *seconds)
{
  GRand      *rand = g_rand_new_with_seed (seed);
  WisselFlow *flow = wissel_flow_new (2 * n + 1, 0);
  guint       close = 2 * n;

  for (guint i = 0; i < n; i++)
    {
      wissel_flow_set_class (flow, i, WISSEL_FLOW_CHOOSER);
      wissel_flow_set_class (flow, n + i, 2);
      wissel_flow_add_arc (flow, close, i, 1, -1000000 * (1 + draw (rand, 2)));
      wissel_flow_add_arc (flow, n + i, close, draw (rand, 3), draw (rand, 4) == 0 ? 500 : 0);
      for (guint k = 0; k < 8; k++)
        {
          guint arc =
            wissel_flow_add_arc (flow, i, n + (guint) draw (rand, (gint) n), 1, -draw (rand, span));
          gint second = draw (rand, 1000);

          if (seconds != NULL)
            seconds[arc] = second;
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

static gint64
add_up (const WisselFlow *flow, const gint64 *costs)
{
  gint64 sum = 0;

  for (guint i = 0; i < wissel_flow_get_n_arcs (flow); i++)
    sum += costs[i] * wissel_flow_get_flow (flow, i);

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
      g_autofree gint64     *seconds = g_new0 (gint64, 20 * n);
      g_autoptr (WisselFlow) paths = draw_network (seed, n, 3, seconds);
      g_autoptr (WisselFlow) scaled = draw_network (seed, n, 3, NULL);
      g_autoptr (GError)     error = NULL;
      gint64                 cost;
      gint64                 before;

      scaled->work = 0;
      wissel_flow_solve (paths, NULL, NULL, NULL, &error);
      wissel_flow_solve (scaled, NULL, NULL, NULL, &error);
      cost = wissel_flow_get_total_cost (paths);
      before = add_up (paths, seconds);
      g_assert_true (wissel_flow_refine (paths, seconds, NULL, &error));
      g_assert_true (wissel_flow_refine (scaled, seconds, NULL, &error));

      g_assert_true (wissel_flow_check (paths));
      g_assert_cmpint (wissel_flow_get_total_cost (paths), ==, cost);
      g_assert_cmpint (add_up (paths, seconds), <=, before);
      g_assert_cmpint (add_up (paths, seconds), ==, add_up (scaled, seconds));
    }
}

/* The proof fails when the flow or a price is not what it should be. */
static void
test_check (void)
{
  g_autoptr (WisselFlow) flow = draw_network (1, 20, 100, NULL);
  g_autoptr (GError)     error = NULL;
  guint                  arc = 0;

  g_assert_false (wissel_flow_check (flow));
  wissel_flow_solve (flow, NULL, NULL, NULL, &error);
  g_assert_true (wissel_flow_check (flow));

  flow->prices[3] += 2000000;
  g_assert_false (wissel_flow_check (flow));
  flow->prices[3] -= 2000000;

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
  g_autoptr (WisselFlow) flow = wissel_flow_new (3, 0);
  g_autoptr (GError)     error = NULL;
  gint64                 cost;

  g_assert_true (wissel_flow_solve (flow, NULL, NULL, NULL, &error));
  g_assert_true (wissel_flow_check (flow));
  g_assert_false (wissel_flow_find_path (flow, 0, 1, NULL, &cost));
  g_assert_true (wissel_flow_find_path (flow, 1, 1, NULL, &cost));
  g_assert_cmpint (cost, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/ways-agree", test_ways_agree);
  g_test_add_func ("/flow/refine", test_refine);
  g_test_add_func ("/flow/check", test_check);
  g_test_add_func ("/flow/cancel", test_cancel);
  g_test_add_func ("/flow/progress", test_progress);
  g_test_add_func ("/flow/no-arcs", test_no_arcs);

  return g_test_run ();
}

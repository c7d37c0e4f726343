/*
 * How long a round takes from facts to plan, for growing rounds in one run. What counts are the
 * ratios: scoring should grow with the number of pairs, and one "what if" should cost a small
 * part of a plan.
 */
#include <stdlib.h>
#include <time.h>

#include "matching-support.h"

#define N_PRICES 20

static double
now (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static double
time_prices (const WisselMatchPlan *plan, WisselMatchFacts *facts, const RandomRound *draw)
{
  double start = now ();

  for (guint i = 0; i < N_PRICES; i++)
    {
      gint64 learner = 1 + 2 * 100000 + (i * 7919) % 65536;
      gint64 place = 1 + 4 * 100000 + ((i * 31 % draw->n_places) * 7919) % 65536;
      g_autoptr (WisselMatchPrice) price =
        wissel_match_plan_price_pair (plan, learner, place, NULL);
    }

  return (now () - start) / N_PRICES;
}

static void
run (guint n)
{
  RandomRound                   draw = { MAX (n / 25, 3), n, n, n, 0, 0, FALSE };
  g_autoptr (GError)            error = NULL;
  g_autoptr (WisselMatchFacts)  facts = NULL;
  g_autoptr (WisselMatchScores) scores = NULL;
  g_autoptr (WisselMatchPlan)   plan = NULL;
  WisselMatchOptions            options;
  double                        start = now ();
  double                        sealed;
  double                        scored;
  double                        planned;
  guint                         n_placed;

  facts = random_round (&draw, 1);
  sealed = now ();
  wissel_match_options_init (&options);
  options.reciprocity_price = 20;
  scores = wissel_match_scores_new (facts, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  scored = now ();
  plan = wissel_match_plan_new (scores, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  planned = now ();
  wissel_match_plan_get_placements (plan, &n_placed);

  g_print ("%6u %9zu %6u  %8.3f %8.3f %8.3f %10.3f  %8.1f  %s\n", n,
           wissel_match_scores_get_n_feasible (scores), n_placed, sealed - start, scored - sealed,
           planned - scored, 1e3 * time_prices (plan, facts, &draw),
           1e9 * (scored - sealed) / ((double) n * n),
           wissel_match_plan_is_proven (plan) ? "proven" : "NOT PROVEN");
}

int
main (int argc, char *argv[])
{
  g_print ("people  feasible placed   facts s  score s   plan s   price ms   ns/pair\n");
  if (argc > 1)
    {
      for (int i = 1; i < argc; i++)
        run ((guint) strtoul (argv[i], NULL, 10));
    }
  else
    {
      run (300);
      run (1000);
      run (3000);
    }

  return 0;
}

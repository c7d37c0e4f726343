/*
 * Solves an instance in the `.stm` text format: the matching core alone, for benchmarks and for
 * checking by other programs. docs/matching.md describes the formats.
 */
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "stm-reader.h"

#define ID G_GINT64_FORMAT

enum
{
  EXIT_PINS = 1, /* some pin cannot be held */
  EXIT_INPUT = 2,
};

static char *plan_path;
static gint  n_price_queries;
static gint  n_changes;
static gint  cancel_after;

static GOptionEntry entries[] = {
  { "plan", 0, 0, G_OPTION_ARG_FILENAME, &plan_path,
    "Write who goes where, and the proof that it is best", "OUT.sol" },
  { "pin-prices", 'q', 0, G_OPTION_ARG_INT, &n_price_queries,
    "Write what pinning N pairs would cost, one of every so many", "N" },
  { "changes", 0, 0, G_OPTION_ARG_INT, &n_changes,
    "Rule out N chosen pairs, one after the other, and say how long solving again takes", "N" },
  { "cancel-after", 0, 0, G_OPTION_ARG_INT, &cancel_after,
    "Cancel after so many milliseconds and say how long stopping took", "MS" },
  { NULL },
};

static double
get_cpu_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

/* The most memory that was ever in use, in megabytes. */
static double
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char      *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;

  line = strstr (status, "VmHWM:");

  return line == NULL ? 0 : g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024;
}

static void
write_proof (FILE *file, const WisselMatchProblem *problem)
{
  guint              n;
  g_autofree gint64 *prices = wissel_match_problem_dup_certificate (problem, &n);

  for (guint i = 0; i < n; i++)
    fprintf (file, "y %u %" ID "\n", i, prices[i]);
}

static gboolean
write_plan (const StmInstance *instance, GError **error)
{
  const WisselMatchProblem *problem = instance->problem;
  FILE                     *file = fopen (plan_path, "w");
  WisselMatchSums           sums;
  gboolean                  written;

  wissel_match_problem_get_sums (problem, &sums);
  if (file != NULL)
    {
      fprintf (file, "v %" ID " %" ID " %" ID " %" ID "\n",
               wissel_match_problem_get_value (problem), sums.people, sums.score, sums.imbalance);

      for (guint i = 0; i < instance->n_learners; i++)
        if (wissel_match_problem_get_place (problem, i) != WISSEL_MATCH_NONE)
          fprintf (file, "m %u %d %d\n", i, wissel_match_problem_get_place (problem, i),
                   wissel_match_problem_get_coach (problem, i));

      write_proof (file, problem);
    }

  written = file != NULL && ferror (file) == 0;
  if (file != NULL && fclose (file) != 0)
    written = FALSE;
  if (!written)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", plan_path,
                 g_strerror (errno));

  return written;
}

/* The goals in their order, how long it took and what memory; once more in a line for scripts. */
static void
write_summary (const StmInstance *instance, double seconds, double loaded)
{
  const WisselMatchProblem *problem = instance->problem;
  double                    peak = get_peak_memory ();
  WisselMatchSums           sums;

  wissel_match_problem_get_sums (problem, &sums);
  g_print ("pins held    %u of %u\n", instance->n_pins - instance->lost->len, instance->n_pins);
  g_print ("placed       %" ID " of %u\n", sums.people, instance->n_learners);
  g_print ("score        %" ID "\n", sums.score);
  g_print ("imbalance    %" ID "\n", sums.imbalance);
  g_print ("objective    %" ID "\n", wissel_match_problem_get_value (problem));
  g_print ("proven       %s\n", wissel_match_problem_check (problem) ? "yes" : "NO");
  g_print ("seconds      %.3f\n", seconds);
  g_print ("peak memory  %.1f MB, %.1f MB of it for the instance\n", peak, loaded);

  g_printerr ("wissel-solve obj=%" ID " m=%" ID " solve=%.3f peakMB=%.1f basekMB=%.1f\n",
              wissel_match_problem_get_value (problem), sums.people, seconds, peak, loaded);
}

static void
write_pin_prices (const StmInstance *instance)
{
  const WisselMatchArrival arrival = { 0 };
  guint                    step = MAX (1, instance->pairs->len / (guint) n_price_queries);
  double                   start = get_cpu_seconds ();
  guint                    n = 0;

  for (guint i = step / 2; i < instance->pairs->len; i += step, n++)
    {
      const WisselMatchPairing *pair = &g_array_index (instance->pairs, WisselMatchPairing, i);
      gint64                    price;

      if (!wissel_match_problem_price_pair (instance->problem, pair, &arrival, NULL, NULL, &price))
        price = -1;
      g_print ("price %u %u %" ID "\n", pair->learner, pair->place, price);
    }

  g_print ("%u pin prices, %.3f ms each\n", n, 1e3 * (get_cpu_seconds () - start) / MAX (n, 1));
}

static void
change_pairs (const StmInstance *instance)
{
  g_autoptr (GError) error = NULL;
  double             start = get_cpu_seconds ();
  guint              step = MAX (1, instance->n_learners / (guint) n_changes);
  guint              n = 0;

  for (guint i = step / 2; i < instance->n_learners; i += step)
    {
      gint pair = wissel_match_problem_get_pair (instance->problem, i);

      if (pair == WISSEL_MATCH_NONE)
        continue;

      wissel_match_problem_forbid (instance->problem, (guint) pair);
      if (!wissel_match_problem_solve (instance->problem, NULL, NULL, NULL, &error))
        g_error ("%s", error->message);
      n++;
    }

  g_print ("%u changes, %.3f ms each\n", n, 1e3 * (get_cpu_seconds () - start) / MAX (n, 1));
}

typedef struct
{
  GCancellable *cancellable;
  gint64        cancelled; /* when, in microseconds */
} Cancel;

static gpointer
cancel_later (gpointer data)
{
  Cancel *cancel = data;

  g_usleep ((gulong) cancel_after * 1000);
  cancel->cancelled = g_get_monotonic_time ();
  g_cancellable_cancel (cancel->cancellable);

  return NULL;
}

static int
solve_and_cancel (StmInstance *instance)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Cancel                   cancel = { cancellable, 0 };
  GThread                 *thread = g_thread_new ("cancel", cancel_later, &cancel);
  gboolean                 solved;
  gint64                   end;

  solved = wissel_match_problem_solve (instance->problem, cancellable, NULL, NULL, NULL);
  end = g_get_monotonic_time ();
  g_thread_join (thread);
  if (solved)
    g_print ("solved before it was cancelled\n");
  else
    g_print ("stopped after %.1f ms\n", (double) (end - cancel.cancelled) / 1000);

  return EXIT_SUCCESS;
}

static int
solve (StmInstance *instance)
{
  g_autoptr (GError) error = NULL;
  double             loaded = get_peak_memory ();
  double             start = get_cpu_seconds ();

  if (!wissel_match_problem_solve (instance->problem, NULL, NULL, NULL, &error))
    {
      g_printerr ("wissel-solve: %s\n", error->message);
      return EXIT_INPUT;
    }

  stm_instance_find_lost_pins (instance);
  write_summary (instance, get_cpu_seconds () - start, loaded);

  if (n_price_queries > 0)
    write_pin_prices (instance);

  for (guint i = 0; i < instance->lost->len; i++)
    {
      const WisselMatchPairing *pin = &g_array_index (instance->lost, WisselMatchPairing, i);

      g_printerr ("infeasible: the pin of switcher %u at place %u cannot be held\n", pin->learner,
                  pin->place);
    }

  if (plan_path != NULL && !write_plan (instance, &error))
    {
      g_printerr ("wissel-solve: %s\n", error->message);
      return EXIT_INPUT;
    }

  if (n_changes > 0)
    change_pairs (instance);

  return instance->lost->len > 0 ? EXIT_PINS : EXIT_SUCCESS;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE.stm");
  g_autoptr (GError)         error = NULL;
  g_autoptr (StmInstance)    instance = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("wissel-solve: %s\n", error != NULL ? error->message : "one instance expected");
      return EXIT_INPUT;
    }

  instance = stm_instance_read (argv[1], &error);
  if (instance == NULL)
    {
      g_printerr ("wissel-solve: %s: %s\n", argv[1], error->message);
      return EXIT_INPUT;
    }

  return cancel_after > 0 ? solve_and_cancel (instance) : solve (instance);
}

/* Times what a person waits for with the whole of ESCO, made up: taking it in, taking it in again,
 * taking it back, and the answer to every letter typed where a competency is asked for.
 *
 *   bench-dictionary [SKILLS]
 */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "esco.h"
#include "wissel-choices.h"
#include "wissel-esco.h"
#include "wissel-records.h"

/* ESCO 1.2 has about so many skills. */
#define N_SKILLS 13900

#define MOST_SECONDS 5.0

/* In milliseconds: people feel no delay while they type. */
#define MOST_FOR_A_LETTER 100.0

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND;
}

static double
take_in (WisselNetwork *network, const char *folder, guint created, guint unchanged)
{
  const char *const            paths[] = { folder, NULL };
  gint64                       start = g_get_monotonic_time ();
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselEscoReport) report = NULL;
  double                       seconds;

  report = wissel_esco_import (network, paths, FALSE, NULL, &error);
  seconds = since (start);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_created, ==, created);
  g_assert_cmpuint (report->n_unchanged, ==, unchanged);

  return seconds;
}

/* What this program worked, in milliseconds: what else the machine does is left out. */
static double
measure_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* The slowest answer while @words are typed, in milliseconds. */
static double
type (WisselNetwork *network, const char *words)
{
  double slowest = 0;

  for (gsize length = 1; length <= strlen (words); length++)
    {
      g_autofree char      *typed = g_strndup (words, length);
      double                start = measure_work ();
      g_autoptr (GPtrArray) choices =
        wissel_choices_find (network, &wissel_competency_record_type, typed, NULL);

      slowest = MAX (slowest, measure_work () - start);
      g_assert_nonnull (choices);
    }

  return slowest;
}

static gboolean
report (const char *what, double value, double most, const char *unit)
{
  g_print ("%-28s %8.2f %s (at most %.0f)%s\n", what, value, unit, most,
           value > most ? "  TOO SLOW" : "");

  return value <= most;
}

int
main (int argc, char *argv[])
{
  guint                     n_skills = argc > 1 ? (guint) atoi (argv[1]) : N_SKILLS;
  g_autofree char          *folder = g_dir_make_tmp ("wissel-bench-XXXXXX", NULL);
  g_autofree char          *path = g_build_filename (folder, "bench.sqlite", NULL);
  char                     *esco = esco_folder_make (n_skills);
  guint                     n_terms = n_skills + 1 + n_skills / 50;
  g_autoptr (WisselNetwork) network = wissel_network_create (path, "Bench", "SWITCHING", NULL);
  gboolean                  fast;
  gint64                    start;

  fast = report ("taking ESCO in", take_in (network, esco, n_terms, 0), MOST_SECONDS, "s");
  fast &= report ("the same set again", take_in (network, esco, 0, n_terms), MOST_SECONDS, "s");
  start = g_get_monotonic_time ();
  g_assert_nonnull (wissel_choices_find (network, &wissel_competency_record_type, "a", NULL));
  fast &= report ("the first search", since (start), MOST_SECONDS, "s");
  fast &= report ("a letter, by title", type (network, "handle files 77"), MOST_FOR_A_LETTER, "ms");
  fast &=
    report ("a letter, by synonym", type (network, "etablir un planning"), MOST_FOR_A_LETTER, "ms");
  start = g_get_monotonic_time ();
  g_assert_true (wissel_network_undo (network, NULL, NULL));
  fast &= report ("taking it back", since (start), MOST_SECONDS, "s");

  g_assert_true (wissel_network_close (network, NULL));
  esco_folder_remove (esco);
  g_unlink (path);
  g_rmdir (folder);

  return fast ? EXIT_SUCCESS : EXIT_FAILURE;
}

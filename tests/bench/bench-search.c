/* Times what a person waits for in a network of many people: filling it, the first rows of the
 * list, and the answer to every letter typed in the search entry.
 *
 *   bench-search [PEOPLE]
 */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

#include "wissel-list-store.h"
#include "wissel-network.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

#define FIRST_ROWS 200

/* Milliseconds within which 95 of 100 answers to a letter have to come. */
#define ONE_FRAME 16.0

static const char *const first_names[] = { "Els",    "Bart",  "Zoë",    "Élodie", "Jean-Luc",
                                           "Fatima", "Marek", "Giulia", "Łukasz", "Ann" };
static const char *const last_parts[] = { "van",    "De",    "Peeters", "Dubois", "Müller",
                                          "Yıldız", "Claes", "Lambert", "Maes",   "D’hondt" };
static const char *const last_ends[] = { "en", "ard", "heim", "berg", "mans", "oy", "aert", "sen" };

typedef struct
{
  guint   n_people;
  gint64  organisations[100];
  GRand  *random;
  GArray *times; /* of double, milliseconds */
} Bench;

static gboolean
fill (WisselSession *session, gpointer data, GError **error)
{
  Bench *bench = data;

  for (guint i = 0; i < G_N_ELEMENTS (bench->organisations); i++)
    {
      g_autoptr (WisselRecord) organisation = wissel_record_new (&wissel_organisation_record_type);
      g_autofree char         *name = g_strdup_printf ("Organisation %u", i);

      g_object_set (organisation, "short-name", name, NULL);
      if (!wissel_session_insert (session, organisation, error))
        return FALSE;

      bench->organisations[i] = wissel_record_get_id (organisation);
    }

  for (guint i = 0; i < bench->n_people; i++)
    {
      g_autoptr (WisselRecord) person = wissel_record_new (&wissel_person_record_type);
      g_autofree char         *last = NULL;

      last = g_strdup_printf (
        "%s%s %u", last_parts[g_rand_int_range (bench->random, 0, G_N_ELEMENTS (last_parts))],
        last_ends[g_rand_int_range (bench->random, 0, G_N_ELEMENTS (last_ends))], i);
      g_object_set (person, "first-name",
                    first_names[g_rand_int_range (bench->random, 0, G_N_ELEMENTS (first_names))],
                    "last-name", last, "employer-id",
                    bench->organisations[g_rand_int_range (bench->random, 0,
                                                           G_N_ELEMENTS (bench->organisations))],
                    NULL);
      if (!wissel_session_insert (session, person, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
run_fill (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    wissel_session_action (session, "bench", WISSEL_ACTION_DEFAULT, fill, data, error));
}

/* The time that this thread worked: what else the machine does is left out. */
static double
get_work_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1000000.0;
}

/* One letter typed: the first rows in order, with their values, and the counts. */
static void
answer (WisselSession *session, Bench *bench, const char *search)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find ("people"));
  g_autoptr (GArray)      ids = NULL;
  g_autoptr (GPtrArray)   rows = NULL;
  guint                   shown, all;
  double                  start = get_work_time ();
  double                  elapsed;

  wissel_query_set_search (query, search);
  ids = wissel_session_query_ids (session, query, FIRST_ROWS, NULL);
  rows = wissel_session_query_values (session, query->list, (gint64 *) ids->data,
                                      MIN (ids->len, 40), NULL);
  wissel_session_query_count (session, query, &shown, &all, NULL);
  elapsed = get_work_time () - start;
  if (bench->times != NULL)
    g_array_append_val (bench->times, elapsed);

  for (guint i = 0; i < rows->len; i++)
    wissel_list_values_free (query->list, g_ptr_array_index (rows, i));
}

static gpointer
run_searches (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char *const words[] = { "peetersen 12",   "van",          "elodie dubois",
                                       "organisation 7", "mullerheim",   "lukasz",
                                       "zoe claes",      "yildizberg 3", "jean luc",
                                       "d hondt 99" };
  Bench                   *bench = data;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint letters = 1; letters <= strlen (words[i]); letters++)
      {
        g_autofree char *typed = g_strndup (words[i], letters);

        answer (session, bench, typed);
      }

  return NULL;
}

/* The one that reads the words and sorts the list. */
static gpointer
run_first_search (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  answer (session, data, "p");

  return NULL;
}

static gboolean
rename_one (WisselSession *session, gpointer data, GError **error)
{
  g_autoptr (WisselQuery)  query = wissel_query_new (wissel_list_find ("people"));
  g_autoptr (GArray)       ids = wissel_session_query_ids (session, query, 1, error);
  g_autoptr (WisselRecord) person = NULL;

  person = wissel_session_load (session, &wissel_person_record_type, g_array_index (ids, gint64, 0),
                                error);
  g_object_set (person, "last-name", "Peeters", NULL);

  return wissel_session_update (session, person, error);
}

static gpointer
run_edit (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    wissel_session_action (session, "edit", WISSEL_ACTION_DEFAULT, rename_one, NULL, error));
}

static gpointer
run_list (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  answer (session, data, NULL);

  return NULL;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : 1;
}

static double
percentile (GArray *times, guint percent)
{
  return g_array_index (times, double, (times->len - 1) * percent / 100);
}

/* Answers the 95th percentile. */
static double
measure (WisselStore *store, Bench *bench, const char *what, WisselStoreFunc func)
{
  double slow;

  bench->times = g_array_new (FALSE, FALSE, sizeof (double));
  wissel_store_run (store, func, bench, NULL, NULL);
  g_array_sort (bench->times, compare_times);
  slow = percentile (bench->times, 95);
  g_print ("%-12s %4u answers  median %7.2f ms  95th percentile %7.2f ms  worst %7.2f ms\n", what,
           bench->times->len, percentile (bench->times, 50), slow, percentile (bench->times, 100));
  g_clear_pointer (&bench->times, g_array_unref);

  return slow;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError)        error = NULL;
  g_autofree char          *folder = g_dir_make_tmp ("wissel-bench-XXXXXX", NULL);
  g_autofree char          *path = g_build_filename (folder, "bench.sqlite", NULL);
  g_autoptr (WisselNetwork) network = wissel_network_create (path, "Bench", "SWITCHING", &error);
  Bench                     bench = { .n_people = argc > 1 ? (guint) atoi (argv[1]) : 100000 };
  WisselStore              *store;
  gint64                    start;
  double                    slow;

  if (network == NULL)
    g_error ("%s", error->message);

  bench.random = g_rand_new_with_seed (7);
  store = wissel_network_get_store (network);
  start = g_get_monotonic_time ();
  wissel_store_run (store, run_fill, &bench, NULL, &error);
  if (error != NULL)
    g_error ("%s", error->message);

  g_print ("%-12s %u people in %.2f s\n", "insert", bench.n_people,
           (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  measure (store, &bench, "first list", run_list);
  measure (store, &bench, "list again", run_list);
  measure (store, &bench, "first search", run_first_search);
  slow = measure (store, &bench, "search", run_searches);
  wissel_store_run (store, run_edit, &bench, NULL, NULL);
  measure (store, &bench, "after edit", run_first_search);

  g_rand_free (bench.random);
  wissel_network_close (network, NULL);
  g_unlink (path);
  g_rmdir (folder);

  return slow <= ONE_FRAME ? EXIT_SUCCESS : EXIT_FAILURE;
}

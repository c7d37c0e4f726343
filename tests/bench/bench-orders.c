/* bench-orders NETWORK: for every list that has rows, and each order of it, how much work it is to
 * find the first rows with their values, and to sort all of them. orders.py judges. */

#include <time.h>

#include "wissel-list-store.h"
#include "wissel-list.h"
#include "wissel-network.h"

#define FIRST_ROWS 200
#define VISIBLE_ROWS 40

/* The time that this thread worked: what else the machine does is left out. */
static double
get_work_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1000000.0;
}

/* Milliseconds for the order of @query: the first rows, then all. */
static gboolean
time_order (WisselSession *session, const WisselQuery *query, GError **error)
{
  double             start = get_work_time ();
  g_autoptr (GArray) first = wissel_session_query_ids (session, query, FIRST_ROWS, error);
  g_autoptr (GArray) all = NULL;
  GPtrArray         *rows;
  double             first_time;

  if (first == NULL || first->len == 0)
    return first != NULL;

  rows = wissel_session_query_values (session, query->list, (const gint64 *) first->data,
                                      MIN (first->len, VISIBLE_ROWS), error);
  if (rows == NULL)
    return FALSE;

  first_time = get_work_time () - start;
  for (guint i = 0; i < rows->len; i++)
    wissel_list_values_free (query->list, g_ptr_array_index (rows, i));

  g_ptr_array_unref (rows);
  start = get_work_time ();
  all = wissel_session_query_ids (session, query, 0, error);
  if (all == NULL)
    return FALSE;

  g_print ("%s\t%s\t%u\t%.1f\t%.1f\n", query->list->name,
           query->list->columns[query->sort].field.name, all->len, first_time,
           get_work_time () - start);

  return TRUE;
}

static gpointer
time_orders (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const WisselList *list = data;

  for (guint column = 0; column < list->n_columns; column++)
    {
      g_autoptr (WisselQuery) query = wissel_query_new (list);

      wissel_query_set_sort (query, column, TRUE);
      if (!time_order (session, query, error))
        return NULL;
    }

  return GINT_TO_POINTER (TRUE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (WisselNetwork) network = NULL;
  guint                     n_lists;
  const WisselList         *lists = wissel_lists (&n_lists);

  g_assert_cmpint (argc, ==, 2);
  network = wissel_network_open (argv[1], &error);
  for (guint i = 0; error == NULL && i < n_lists; i++)
    wissel_store_run (wissel_network_get_store (network), time_orders, (gpointer) &lists[i], NULL,
                      &error);
  if (error != NULL)
    g_error ("%s", error->message);

  wissel_network_close (network, NULL);

  return 0;
}

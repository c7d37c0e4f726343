#include "wissel-query-counts.h"

#include "wissel-list-store.h"

static gpointer
count_queries (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray         *queries = data;
  g_autoptr (GArray) counts = g_array_sized_new (FALSE, TRUE, sizeof (guint), queries->len);

  g_array_set_size (counts, queries->len);
  if (!wissel_session_query_counts (session, (const WisselQuery *const *) queries->pdata,
                                    queries->len, (guint *) (void *) counts->data, error))
    return NULL;

  return g_steal_pointer (&counts);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError           *error = NULL;
  GArray           *counts = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  if (counts != NULL)
    g_task_return_pointer (task, counts, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

void
wissel_query_counts_async (WisselNetwork      *network,
                           GPtrArray          *queries,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), count_queries, queries,
                          (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_array_unref,
                          cancellable, counted_cb,
                          g_task_new (network, cancellable, callback, user_data));
}

GArray *
wissel_query_counts_finish (WisselNetwork *network, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GArray *
wissel_query_counts (WisselNetwork *network, GPtrArray *queries, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), count_queries, queries, NULL, error);
}

#include "wissel-readiness-check.h"

#include "wissel-list-store.h"

static gpointer
count_lines (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64              *round = data;
  guint                      n_lines;
  const WisselReadinessLine *lines = wissel_readiness_lines (&n_lines);
  g_autoptr (GArray)         counts = g_array_sized_new (FALSE, TRUE, sizeof (guint), n_lines);
  g_autoptr (GPtrArray)      queries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_query_free);

  for (guint i = 0; i < n_lines; i++)
    g_ptr_array_add (queries, wissel_readiness_make_query (&lines[i], *round, NULL));

  g_array_set_size (counts, n_lines);
  if (!wissel_session_query_counts (session, (const WisselQuery *const *) queries->pdata, n_lines,
                                    (guint *) counts->data, error))
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
wissel_readiness_count_async (WisselNetwork      *network,
                              gint64              round,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), count_lines,
                          g_memdup2 (&round, sizeof round), g_free, (GDestroyNotify) g_array_unref,
                          cancellable, counted_cb,
                          g_task_new (network, cancellable, callback, user_data));
}

GArray *
wissel_readiness_count_finish (WisselNetwork *network, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GArray *
wissel_readiness_count (WisselNetwork *network, gint64 round, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), count_lines, &round, NULL, error);
}

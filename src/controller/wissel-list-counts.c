#include "wissel-list-counts.h"

#include "wissel-list-store.h"

static gpointer
count_lists (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray         *lists = data;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lists->len; i++)
    {
      g_autoptr (WisselQuery) query = wissel_query_new (g_ptr_array_index (lists, i));
      guint                   shown;
      guint                   all;

      if (!wissel_session_query_count (session, query, &shown, &all, error))
        return NULL;

      g_array_append_val (counts, all);
    }

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
wissel_list_counts_async (WisselNetwork           *network,
                          const WisselList *const *lists,
                          guint                    n_lists,
                          GCancellable            *cancellable,
                          GAsyncReadyCallback      callback,
                          gpointer                 user_data)
{
  GPtrArray *asked = g_ptr_array_sized_new (n_lists);

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  for (guint i = 0; i < n_lists; i++)
    g_ptr_array_add (asked, (gpointer) lists[i]);

  wissel_store_run_async (wissel_network_get_store (network), count_lists, asked,
                          (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_array_unref,
                          cancellable, counted_cb,
                          g_task_new (network, cancellable, callback, user_data));
}

GArray *
wissel_list_counts_finish (WisselNetwork *network, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

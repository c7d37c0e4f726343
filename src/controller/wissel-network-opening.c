#include "wissel-network.h"

/* Opening without waiting, and ahead of being asked. */

typedef struct
{
  char    *path;
  GThread *thread; /* that has begun with it already; NULL for none */
} Opening;

/* What the thread of an opening is to do. */
typedef struct
{
  char             *path;
  WisselNetworkFunc then;
  gpointer          data;
  GDestroyNotify    data_destroy;
} Errand;

/* What the thread of an opening comes to. */
typedef struct
{
  WisselNetwork *network;
  GError        *error;
} Outcome;

/* Of the main thread: begun, and not asked for yet. */
static Opening *ahead;

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_free (self->path);
  g_free (self);
}

static gpointer
run_ahead (gpointer data)
{
  g_autofree Errand *errand = data;
  Outcome           *outcome = g_new0 (Outcome, 1);

  outcome->network = wissel_network_open (errand->path, &outcome->error);
  if (outcome->network != NULL && errand->then != NULL)
    errand->then (outcome->network, errand->data);

  if (errand->data_destroy != NULL)
    errand->data_destroy (errand->data);
  g_free (errand->path);

  return outcome;
}

static WisselNetwork *
await (GThread *thread, GError **error)
{
  g_autofree Outcome *outcome = g_thread_join (thread);

  if (outcome->error != NULL)
    g_propagate_error (error, outcome->error);

  return outcome->network;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening       *opening = data;
  GError        *error = NULL;
  WisselNetwork *network;

  if (opening->thread != NULL)
    network = await (opening->thread, &error);
  else
    network = wissel_network_open (opening->path, &error);

  if (network != NULL)
    g_task_return_pointer (task, network, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
wissel_network_open_ahead (const char       *path,
                           WisselNetworkFunc then,
                           gpointer          data,
                           GDestroyNotify    data_destroy)
{
  Errand *errand;

  g_return_if_fail (path != NULL);
  g_return_if_fail (ahead == NULL);

  errand = g_new0 (Errand, 1);
  errand->path = g_strdup (path);
  errand->then = then;
  errand->data = data;
  errand->data_destroy = data_destroy;

  ahead = g_new0 (Opening, 1);
  ahead->path = g_strdup (path);
  ahead->thread = g_thread_new ("wissel-ahead", run_ahead, errand);
}

void
wissel_network_open_async (const char         *path,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening          *opening;

  g_return_if_fail (path != NULL);

  if (ahead != NULL && g_str_equal (ahead->path, path))
    {
      opening = g_steal_pointer (&ahead);
    }
  else
    {
      opening = g_new0 (Opening, 1);
      opening->path = g_strdup (path);
    }

  g_task_set_source_tag (task, wissel_network_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

WisselNetwork *
wissel_network_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

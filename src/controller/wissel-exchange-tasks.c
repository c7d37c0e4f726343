#include "wissel-exchange-tasks.h"

#include "wissel-certificate-print.h"
#include "wissel-certificates.h"

typedef struct
{
  WisselNetwork   *network;
  gint64           record;
  char            *text; /* reason or path */
  WisselCompletion completion;
} TaskData;

static void
task_data_free (gpointer data)
{
  TaskData *self = data;

  g_object_unref (self->network);
  g_free (self->text);
  g_free ((char *) self->completion.first_day);
  g_free ((char *) self->completion.briefing_topics);
  g_free ((char *) self->completion.reason);
  g_free (self);
}

static TaskData *
task_data_new (WisselNetwork *network, gint64 record, const char *text)
{
  TaskData *self = g_new0 (TaskData, 1);

  self->network = g_object_ref (network);
  self->record = record;
  self->text = g_strdup (text);

  return self;
}

/* Takes @data over. */
static void
run (TaskData *data, GTaskThreadFunc work, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, data, task_data_free);
  g_task_run_in_thread (task, work);
}

static void
answer (GTask *task, gboolean done, GError *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- Issuing ---- */

static void
run_issue (GTask *task, gpointer source, gpointer user_data, GCancellable *cancellable)
{
  TaskData             *data = user_data;
  WisselCertificateWish wish = { 0 };
  GError               *error = NULL;
  gint64                certificate = 0;

  if (wissel_certificates_issue (data->network, data->record, &wish, &certificate, &error))
    g_task_return_pointer (task, g_memdup2 (&certificate, sizeof certificate), g_free);
  else
    g_task_return_error (task, error);
}

void
wissel_certificate_issue_async (WisselNetwork      *network,
                                gint64              exchange,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  run (task_data_new (network, exchange, NULL), run_issue, callback, user_data);
}

gboolean
wissel_certificate_issue_finish (GAsyncResult *result, gint64 *certificate, GError **error)
{
  g_autofree gint64 *issued = g_task_propagate_pointer (G_TASK (result), error);

  if (issued == NULL)
    return FALSE;

  *certificate = *issued;

  return TRUE;
}

/* ---- Revoking ---- */

static void
run_revoke (GTask *task, gpointer source, gpointer user_data, GCancellable *cancellable)
{
  TaskData *data = user_data;
  GError   *error = NULL;
  gboolean  done;

  done = wissel_certificates_revoke (data->network, data->record, data->text, &error);
  answer (task, done, error);
}

void
wissel_certificate_revoke_async (WisselNetwork      *network,
                                 gint64              certificate,
                                 const char         *reason,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  run (task_data_new (network, certificate, reason), run_revoke, callback, user_data);
}

gboolean
wissel_certificate_revoke_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- Saving ---- */

static void
run_save (GTask *task, gpointer source, gpointer user_data, GCancellable *cancellable)
{
  TaskData *data = user_data;
  GError   *error = NULL;
  gboolean  done;

  done = wissel_certificate_save (data->network, data->record, data->text, NULL, &error);
  answer (task, done, error);
}

void
wissel_certificate_save_async (WisselNetwork      *network,
                               gint64              certificate,
                               const char         *path,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (path != NULL);

  run (task_data_new (network, certificate, path), run_save, callback, user_data);
}

gboolean
wissel_certificate_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- Completing ---- */

static void
run_complete (GTask *task, gpointer source, gpointer user_data, GCancellable *cancellable)
{
  TaskData *data = user_data;
  GError   *error = NULL;
  gboolean  done;

  done = wissel_exchanges_complete (data->network, data->record, &data->completion, &error);
  answer (task, done, error);
}

void
wissel_exchange_complete_async (WisselNetwork          *network,
                                gint64                  exchange,
                                const WisselCompletion *completion,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data)
{
  TaskData *data;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (completion != NULL);

  data = task_data_new (network, exchange, NULL);
  data->completion = *completion;
  data->completion.first_day = g_strdup (completion->first_day);
  data->completion.briefing_topics = g_strdup (completion->briefing_topics);
  data->completion.reason = g_strdup (completion->reason);
  run (data, run_complete, callback, user_data);
}

gboolean
wissel_exchange_complete_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

#include "wissel-certificate-batch.h"

#include "wissel-certificate-print.h"

/* ---- Counting ---- */

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  gint64             round = *(const gint64 *) data;
  GError            *error = NULL;
  g_autoptr (GArray) issued = wissel_certificates_list (source, round, &error);
  g_autoptr (GArray) missing = NULL;

  if (issued != NULL)
    missing = wissel_certificates_list_missing (source, round, &error);

  if (missing != NULL)
    g_task_return_pointer (task,
                           g_memdup2 (&(WisselCertificateCounts){ issued->len, missing->len },
                                      sizeof (WisselCertificateCounts)),
                           g_free);
  else
    g_task_return_error (task, error);
}

void
wissel_certificates_count_async (WisselNetwork      *network,
                                 gint64              round,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (network, cancellable, callback, user_data);

  g_task_set_source_tag (task, wissel_certificates_count_async);
  g_task_set_task_data (task, g_memdup2 (&round, sizeof round), g_free);
  g_task_run_in_thread (task, count_in_thread);
}

gboolean
wissel_certificates_count_finish (WisselNetwork           *network,
                                  GAsyncResult            *result,
                                  WisselCertificateCounts *counts,
                                  GError                 **error)
{
  g_autofree WisselCertificateCounts *found = NULL;

  g_return_val_if_fail (g_task_is_valid (result, network), FALSE);

  found = g_task_propagate_pointer (G_TASK (result), error);
  if (found == NULL)
    return FALSE;

  *counts = *found;

  return TRUE;
}

/* ---- Delivering ---- */

typedef struct
{
  gint64                    round;
  WisselCertificateWish     wish;
  char                     *place;
  char                     *signatory_name;
  char                     *signatory_function;
  char                     *folder;
  WisselCertificateProgress progress;
  gpointer                  data;
  guint                     n_issued;
} DeliverWork;

static void
deliver_work_free (gpointer data)
{
  DeliverWork *work = data;

  g_free (work->place);
  g_free (work->signatory_name);
  g_free (work->signatory_function);
  g_free (work->folder);
  g_free (work);
}

gboolean
wissel_certificates_deliver (WisselNetwork               *network,
                             gint64                       round,
                             const WisselCertificateWish *wish,
                             const char                  *folder,
                             WisselCertificateProgress    progress,
                             gpointer                     data,
                             guint                       *n_issued,
                             GError                     **error)
{
  g_autoptr (GArray) issued = NULL;
  g_autoptr (GArray) all = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (wish != NULL && folder != NULL, FALSE);

  issued = wissel_certificates_issue_all (network, round, wish, error);
  if (issued == NULL)
    return FALSE;

  *n_issued = issued->len;
  all = wissel_certificates_list (network, round, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (progress != NULL)
        progress (i, all->len, data);
      if (!wissel_certificate_save (network, g_array_index (all, gint64, i), folder, NULL, error))
        return FALSE;
    }

  return all != NULL;
}

static void
deliver_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  DeliverWork *work = data;
  GError      *error = NULL;

  if (wissel_certificates_deliver (source, work->round, &work->wish, work->folder, work->progress,
                                   work->data, &work->n_issued, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
wissel_certificates_deliver_async (WisselNetwork               *network,
                                   gint64                       round,
                                   const WisselCertificateWish *wish,
                                   const char                  *folder,
                                   WisselCertificateProgress    progress,
                                   gpointer                     data,
                                   GAsyncReadyCallback          callback,
                                   gpointer                     user_data)
{
  g_autoptr (GTask) task = NULL;
  DeliverWork      *work;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (wish != NULL && folder != NULL);

  work = g_new0 (DeliverWork, 1);
  work->round = round;
  work->folder = g_strdup (folder);
  work->place = g_strdup (wish->place);
  work->signatory_name = g_strdup (wish->signatory_name);
  work->signatory_function = g_strdup (wish->signatory_function);
  work->wish.place = work->place;
  work->wish.signatory_name = work->signatory_name;
  work->wish.signatory_function = work->signatory_function;
  work->wish.assessed = wish->assessed;
  work->progress = progress;
  work->data = data;
  task = g_task_new (network, NULL, callback, user_data);
  g_task_set_source_tag (task, wissel_certificates_deliver_async);
  g_task_set_task_data (task, work, deliver_work_free);
  g_task_run_in_thread (task, deliver_in_thread);
}

gboolean
wissel_certificates_deliver_finish (WisselNetwork *network,
                                    GAsyncResult  *result,
                                    guint         *n_issued,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, network), FALSE);

  if (n_issued != NULL)
    *n_issued = ((const DeliverWork *) g_task_get_task_data (G_TASK (result)))->n_issued;

  return g_task_propagate_boolean (G_TASK (result), error);
}

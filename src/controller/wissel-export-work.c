#include "wissel-export-work.h"

typedef struct
{
  WisselQuery   *query;
  char         **columns;
  WisselLanguage language;
  GArray        *ids;
  char          *path;
  guint          n_rows;
} ExportWork;

static void
export_work_free (gpointer data)
{
  ExportWork *work = data;

  wissel_query_free (work->query);
  g_strfreev (work->columns);
  g_clear_pointer (&work->ids, g_array_unref);
  g_free (work->path);
  g_free (work);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ExportWork *work = data;
  const WisselExport export = { work->query, (const char *const *) work->columns, work->language,
                                work->ids };
  GError *error = NULL;

  if (wissel_export_save (source, &export, work->path, &work->n_rows, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ExportWork *work = data;
  const WisselExport export = { work->query, (const char *const *) work->columns, work->language,
                                work->ids };
  GError *error = NULL;
  char   *text = wissel_export_dup_text (source, &export, &work->n_rows, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static ExportWork *
export_work_new (const WisselExport *export, const char *path)
{
  ExportWork *self = g_new0 (ExportWork, 1);

  self->query = wissel_query_copy (export->query);
  self->columns = g_strdupv ((char **) export->columns);
  self->language = export->language;
  self->ids = export->ids != NULL ? g_array_ref (export->ids) : NULL;
  self->path = g_strdup (path);

  return self;
}

/* Takes @work over. */
static void
run (WisselNetwork      *network,
     ExportWork         *work,
     GTaskThreadFunc     function,
     GAsyncReadyCallback callback,
     gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (network, NULL, callback, user_data);

  g_task_set_task_data (task, work, export_work_free);
  g_task_run_in_thread (task, function);
}

void
wissel_export_save_async (WisselNetwork *network,
                          const WisselExport *export,
                          const char         *path,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (export != NULL && path != NULL);

  run (network, export_work_new (export, path), save_in_thread, callback, user_data);
}

char *
wissel_export_save_finish (WisselNetwork *network,
                           GAsyncResult  *result,
                           guint         *n_rows,
                           GError       **error)
{
  const ExportWork *work;

  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  work = g_task_get_task_data (G_TASK (result));
  if (n_rows != NULL)
    *n_rows = work->n_rows;

  return g_strdup (work->path);
}

void
wissel_export_text_async (WisselNetwork *network,
                          const WisselExport *export,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (export != NULL);

  run (network, export_work_new (export, NULL), copy_in_thread, callback, user_data);
}

char *
wissel_export_text_finish (WisselNetwork *network,
                           GAsyncResult  *result,
                           guint         *n_rows,
                           GError       **error)
{
  const ExportWork *work;
  char             *text;

  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  text = g_task_propagate_pointer (G_TASK (result), error);
  work = g_task_get_task_data (G_TASK (result));
  if (text != NULL && n_rows != NULL)
    *n_rows = work->n_rows;

  return text;
}

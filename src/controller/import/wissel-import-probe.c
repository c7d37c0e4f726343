#include "wissel-import-probe.h"

#include "wissel-sheet-reader.h"

WisselImportProbe *
wissel_import_probe (const char *path, GError **error)
{
  g_autoptr (WisselSheetReader) reader = NULL;
  WisselImportProbe            *self;

  g_return_val_if_fail (path != NULL, NULL);

  reader = wissel_sheet_reader_open (path, error);
  if (reader == NULL)
    return NULL;

  self = g_new0 (WisselImportProbe, 1);
  self->encoding = g_strdup (wissel_sheet_reader_get_encoding (reader));
  self->separator = wissel_sheet_reader_get_separator (reader);

  return self;
}

static void
probe_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError            *error = NULL;
  WisselImportProbe *probe = wissel_import_probe (data, &error);

  if (probe != NULL)
    g_task_return_pointer (task, probe, (GDestroyNotify) wissel_import_probe_free);
  else
    g_task_return_error (task, error);
}

void
wissel_import_probe_async (const char         *path,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, wissel_import_probe_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, probe_in_thread);
}

WisselImportProbe *
wissel_import_probe_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
wissel_import_probe_free (WisselImportProbe *self)
{
  g_free (self->encoding);
  g_free (self);
}

/* One document. */

#include <glib/gi18n.h>

#include "wissel-atomic.h"
#include "wissel-codes.h"
#include "wissel-paper-making.h"

/* A path that names a file stays as it is. */
static char *
settle_path (const WisselPaperMaking *making, const char *path)
{
  g_autofree char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_strdup (path);

  name = wissel_paper_making_dup_name (making);

  return g_build_filename (path, name, NULL);
}

static gboolean
register_document (WisselSession *session, gpointer data, GError **error)
{
  return wissel_paper_making_register (data, session, error);
}

static gpointer
run_register (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  WisselPaperMaking *making = data;
  g_autofree char   *label = NULL;

  /* Translators: name of a document, title of the record that it was made from. */
  label = g_strdup_printf (
    _ ("%1$s made of “%2$s”"),
    wissel_codes_label ("DOCUMENT", making->order.paper->code, wissel_language_of_interface ()),
    making->title);

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, register_document, making,
                                error)
           ? making
           : NULL;
}

gboolean
wissel_paper_save (WisselNetwork          *network,
                   const WisselPaperOrder *order,
                   char                  **saved,
                   GError                **error)
{
  g_autoptr (WisselPaperMaking) making = NULL;
  g_autoptr (GBytes)            content = NULL;
  g_autofree char              *path = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (order != NULL && order->paper != NULL && order->path != NULL, FALSE);

  making = wissel_paper_making_new (order);
  if (!wissel_paper_making_read (making, network, error))
    return FALSE;

  content = wissel_paper_making_make_file (making, error);
  if (content == NULL)
    return FALSE;

  path = settle_path (making, order->path);
  wissel_paper_making_note_file (making, path, content);
  if (!wissel_atomic_write (path, content, error) ||
      wissel_store_run (wissel_network_get_store (network), run_register, making, NULL, error) ==
        NULL)
    return FALSE;

  if (saved != NULL)
    *saved = g_steal_pointer (&path);

  return TRUE;
}

WisselDocument *
wissel_paper_make_part (WisselNetwork     *network,
                        const WisselPaper *paper,
                        gint64             record,
                        WisselLanguage     language,
                        GError           **error)
{
  const WisselPaperOrder        order = { .paper = paper,
                                          .record = record,
                                          .language = wissel_language_code (language) };
  g_autoptr (WisselPaperMaking) making = wissel_paper_making_new (&order);

  making->is_part = TRUE;

  return wissel_paper_making_read (making, network, error)
           ? wissel_paper_making_make_document (making, error)
           : NULL;
}

/* ---- Without waiting ---- */

typedef struct
{
  WisselPaperOrder order;
  char            *language;
  char            *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_free (self->language);
  g_free (self->path);
  g_free (self);
}

static void
run_save (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  char         *saved = NULL;
  GError       *error = NULL;

  if (wissel_paper_save (source, &saving->order, &saved, &error))
    g_task_return_pointer (task, saved, g_free);
  else
    g_task_return_error (task, error);
}

void
wissel_paper_save_async (WisselNetwork          *network,
                         const WisselPaperOrder *order,
                         GAsyncReadyCallback     callback,
                         gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;
  Saving           *saving;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (order != NULL && order->paper != NULL && order->path != NULL);

  saving = g_new0 (Saving, 1);
  saving->order = *order;
  saving->order.language = saving->language = g_strdup (order->language);
  saving->order.path = saving->path = g_strdup (order->path);
  task = g_task_new (network, NULL, callback, user_data);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, run_save);
}

char *
wissel_paper_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

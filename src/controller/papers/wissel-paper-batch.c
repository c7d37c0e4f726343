/* Several documents of one kind, registered as one action. */

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-atomic.h"
#include "wissel-clock.h"
#include "wissel-codes.h"
#include "wissel-paper-making.h"
#include "wissel-pdf.h"

typedef struct
{
  WisselNetwork          *network;
  const WisselPaperBatch *batch;
  WisselPapersMade       *made;
  GPtrArray              *makings; /* of WisselPaperMaking: those that have their file */
  GHashTable             *names;   /* of files written */
} Run;

void
wissel_papers_made_free (WisselPapersMade *self)
{
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->unreached);
  g_free (self);
}

static WisselPapersMade *
papers_made_new (void)
{
  WisselPapersMade *self = g_new0 (WisselPapersMade, 1);

  self->files = g_ptr_array_new_with_free_func (g_free);
  self->unreached = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/* ---- One of them ---- */

/* NULL without an error when it is a mail that nobody can be sent. */
static WisselPaperMaking *
begin (Run *self, guint index, GError **error)
{
  WisselPaperOrder              order = { .paper = self->batch->paper,
                                          .record = g_array_index (self->batch->records, gint64, index),
                                          .language = self->batch->language,
                                          .round = self->batch->round };
  g_autoptr (WisselPaperMaking) making = wissel_paper_making_new (&order);

  if (!wissel_paper_making_read (making, self->network, error))
    return NULL;

  if (!wissel_paper_making_is_unreached (making))
    return g_steal_pointer (&making);

  g_ptr_array_add (self->made->unreached, g_strdup (making->title));

  return NULL;
}

/* Two organisations may bear the same name; a file written before is no reason to keep away. */
static char *
make_path (Run *self, const WisselPaperMaking *making)
{
  g_autofree char *name = wissel_paper_making_dup_name (making);
  const char      *extension = wissel_paper_extension (self->batch->paper);
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (extension));

  for (guint n = 2; g_hash_table_contains (self->names, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-%u%s", stem, n, extension);
    }
  g_hash_table_add (self->names, g_strdup (name));

  return g_build_filename (self->batch->path, name, NULL);
}

/* Takes @making. */
static gboolean
write_own_file (Run *self, WisselPaperMaking *making, GError **error)
{
  g_autoptr (WisselPaperMaking) owned = making;
  g_autoptr (GBytes)            content = wissel_paper_making_make_file (making, error);
  g_autofree char              *path = NULL;

  if (content == NULL)
    return FALSE;

  path = make_path (self, making);
  if (!wissel_atomic_write (path, content, error))
    return FALSE;

  wissel_paper_making_note_file (making, path, content);
  g_ptr_array_add (self->makings, g_steal_pointer (&owned));
  g_ptr_array_add (self->made->files, g_steal_pointer (&path));

  return TRUE;
}

/* ---- All of them ---- */

static gboolean
write_files (
  Run *self, WisselPaperProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->batch->records->len; i++)
    {
      WisselPaperMaking *making;
      GError            *failure = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      making = begin (self, i, &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }

      if (making != NULL && !write_own_file (self, making, error))
        return FALSE;

      if (progress != NULL)
        progress (i + 1, self->batch->records->len, data);
    }

  return TRUE;
}

static GPtrArray *
lay_out (
  Run *self, WisselPaperProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_pages_unref);

  for (guint i = 0; i < self->batch->records->len; i++)
    {
      WisselPaperMaking *making;
      WisselPages       *pages;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      making = begin (self, i, error);
      if (making == NULL)
        return NULL;

      g_ptr_array_add (self->makings, making);
      pages = wissel_paper_making_make_pages (making, error);
      if (pages == NULL)
        return NULL;

      g_ptr_array_add (parts, pages);
      if (progress != NULL)
        progress (i + 1, self->batch->records->len, data);
    }

  return g_steal_pointer (&parts);
}

static WisselDocument *
describe_all (Run *self)
{
  WisselLanguage  language = wissel_language_of_interface ();
  WisselDocument *about =
    wissel_document_new (language, WISSEL_DOCUMENT_PLAIN,
                         wissel_codes_label ("DOCUMENT", self->batch->paper->code, language));
  g_autofree char *now = wissel_clock_now ();

  wissel_document_set_created (about, now);

  return about;
}

static gboolean
write_joined (Run *self, GPtrArray *parts, GError **error)
{
  g_autoptr (WisselDocument) about = describe_all (self);
  g_autoptr (WisselPages)    pages = wissel_pages_join (parts, about);
  g_autoptr (GBytes)         content = wissel_pages_to_pdf (pages, error);

  if (content == NULL || !wissel_atomic_write (self->batch->path, content, error))
    return FALSE;

  for (guint i = 0; i < self->makings->len; i++)
    wissel_paper_making_note_file (g_ptr_array_index (self->makings, i), self->batch->path,
                                   content);
  g_ptr_array_add (self->made->files, g_strdup (self->batch->path));

  return TRUE;
}

static gboolean
write_one_file (
  Run *self, WisselPaperProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) parts = lay_out (self, progress, data, cancellable, error);

  if (parts != NULL && write_joined (self, parts, error))
    return TRUE;

  /* Nobody has a letter when the one file is not there. */
  g_ptr_array_set_size (self->makings, 0);

  return FALSE;
}

/* ---- Registering ---- */

static gboolean
register_all (WisselSession *session, gpointer data, GError **error)
{
  Run *self = data;

  for (guint i = 0; i < self->makings->len; i++)
    if (!wissel_paper_making_register (g_ptr_array_index (self->makings, i), session, error))
      return FALSE;

  return TRUE;
}

static gpointer
run_register (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Run        *self = data;
  const char *name =
    wissel_codes_label ("DOCUMENT", self->batch->paper->code, wissel_language_of_interface ());
  guint            n = self->makings->len;
  g_autofree char *label = NULL;

  /* Translators: 1: name of a kind of document; 2: how many of them were made. */
  label = g_strdup_printf (ngettext ("%1$s: %2$u document made", "%1$s: %2$u documents made", n),
                           name, n);

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, register_all, self, error)
           ? self
           : NULL;
}

static gboolean
register_made (Run *self, GError **error)
{
  if (self->makings->len == 0)
    return TRUE;

  if (wissel_store_run (wissel_network_get_store (self->network), run_register, self, NULL,
                        error) == NULL)
    return FALSE;

  self->made->n_made = self->makings->len;

  return TRUE;
}

gboolean
wissel_papers_save (WisselNetwork          *network,
                    const WisselPaperBatch *batch,
                    WisselPaperProgress     progress,
                    gpointer                data,
                    GCancellable           *cancellable,
                    WisselPapersMade      **made,
                    GError                **error)
{
  g_autoptr (GPtrArray) makings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_paper_making_free);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Run                    self = { network, batch, papers_made_new (), makings, names };
  GError                *failure = NULL;
  gboolean               written;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (batch != NULL && batch->paper != NULL && batch->path != NULL, FALSE);

  if (batch->paper->attached != NULL || g_file_test (batch->path, G_FILE_TEST_IS_DIR))
    written = write_files (&self, progress, data, cancellable, &failure);
  else
    written = write_one_file (&self, progress, data, cancellable, &failure);

  /* What was written is registered, whatever became of the rest. */
  if (!register_made (&self, written ? &failure : NULL))
    written = FALSE;
  *made = self.made;
  if (failure != NULL)
    g_propagate_error (error, failure);

  return written;
}

/* ---- Without waiting ---- */

typedef struct
{
  WisselPaperBatch    batch;
  char               *language;
  char               *path;
  WisselPaperProgress progress;
  gpointer            data;
  WisselPapersMade   *made;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_array_unref (self->batch.records);
  g_free (self->language);
  g_free (self->path);
  g_clear_pointer (&self->made, wissel_papers_made_free);
  g_free (self);
}

static void
run_save (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  if (wissel_papers_save (source, &saving->batch, saving->progress, saving->data, cancellable,
                          &saving->made, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
wissel_papers_save_async (WisselNetwork          *network,
                          const WisselPaperBatch *batch,
                          WisselPaperProgress     progress,
                          gpointer                data,
                          GCancellable           *cancellable,
                          GAsyncReadyCallback     callback,
                          gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;
  Saving           *saving;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (batch != NULL && batch->paper != NULL && batch->path != NULL);

  saving = g_new0 (Saving, 1);
  saving->batch = *batch;
  saving->batch.records = g_array_ref (batch->records);
  saving->batch.language = saving->language = g_strdup (batch->language);
  saving->batch.path = saving->path = g_strdup (batch->path);
  saving->progress = progress;
  saving->data = data;
  task = g_task_new (network, cancellable, callback, user_data);
  /* What was written by then is told, also when it was cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, run_save);
}

gboolean
wissel_papers_save_finish (GAsyncResult *result, WisselPapersMade **made, GError **error)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));

  *made = g_steal_pointer (&saving->made);

  return g_task_propagate_boolean (G_TASK (result), error);
}

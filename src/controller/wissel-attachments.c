#include "wissel-attachments.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "wissel-atomic.h"
#include "wissel-attachment-store.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-extra-store.h"
#include "wissel-extras.h"
#include "wissel-number.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-text.h"

/* What one of the functions works on; each uses what it needs. */
typedef struct
{
  WisselNetwork *network;
  const char    *type;
  gint64         id;
  GFile         *file;
  WisselRecord  *attachment;
  GBytes        *content;
  char          *path;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_object (&self->network);
  g_clear_object (&self->file);
  g_clear_object (&self->attachment);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static Work *
work_new (WisselNetwork *network, const char *type, gint64 id)
{
  Work *self = g_new0 (Work, 1);

  self->network = g_object_ref (network);
  self->type = type != NULL ? g_intern_string (type) : NULL;
  self->id = id;

  return self;
}

char *
wissel_attachments_dup_size (gint64 size)
{
  WisselLanguage   language = wissel_language_of_interface ();
  gboolean         is_large = size >= 1000 * 1000;
  double           shown = (double) size / (is_large ? 1000.0 * 1000.0 : 1000.0);
  g_autofree char *number = wissel_number_format (MAX (shown, 1), is_large ? 1 : 0, language);

  /* Translators: kilobytes and megabytes. */
  return g_strdup_printf (is_large ? _ ("%s MB") : _ ("%s kB"), number);
}

/* ---- Adding ---- */

static gboolean
refuse_size (const char *name, goffset size, GError **error)
{
  g_autofree char *found = wissel_attachments_dup_size (size);
  g_autofree char *most = wissel_attachments_dup_size (WISSEL_ATTACHMENT_MAX);

  if (size > 0 && size <= WISSEL_ATTACHMENT_MAX)
    return FALSE;

  if (size == 0)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("There is nothing in “%s”. Choose another file."), name);
      return TRUE;
    }

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
               /* Translators: name of a file, its size, the largest size. */
               _ ("“%1$s” takes %2$s; a file may take %3$s at most. Scan it with fewer dots, or "
                  "keep it elsewhere and note where."),
               name, found, most);

  return TRUE;
}

/* Looked at before it is read: it may be a film. */
static GBytes *
read_file (GFile *file, const char **name, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GBytes               *content;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_SIZE
                            "," G_FILE_ATTRIBUTE_STANDARD_TYPE
                            "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                            G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return NULL;

  *name = g_intern_string (g_file_info_get_display_name (info));
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("“%s” is a folder. Attach the files in it one by one."), *name);
      return NULL;
    }
  if (refuse_size (*name, g_file_info_get_size (info), error))
    return NULL;

  content = g_file_load_bytes (file, NULL, NULL, error);
  if (content != NULL && refuse_size (*name, (goffset) g_bytes_get_size (content), error))
    g_clear_pointer (&content, g_bytes_unref);

  return content;
}

static WisselRecord *
make_attachment (const Work *work, const char *name)
{
  WisselRecord *record = wissel_extras_make (&wissel_attachment_record_type, work->type, work->id);
  gsize         size;
  const guchar *bytes = g_bytes_get_data (work->content, &size);
  g_autofree char *kind = g_content_type_guess (name, bytes, size, NULL);
  g_autofree char *mime = g_content_type_get_mime_type (kind);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, work->content);
  g_autofree char *clean = wissel_text_clean (name);
  g_autofree char *today = wissel_clock_today ();

  wissel_record_set_text (record, "filename", clean != NULL ? clean : "—");
  wissel_record_set_text (record, "mime", mime);
  wissel_record_set_integer (record, "size", (gint64) size);
  wissel_record_set_text (record, "sha256", digest);
  wissel_record_set_text (record, "added-on", today);

  return record;
}

static gboolean
refuse_same (WisselSession *session, const Work *work, GError **error)
{
  const char           *digest = wissel_record_get_text (work->attachment, "sha256");
  g_autoptr (GPtrArray) there = NULL;

  there = wissel_session_load_extras (session, &wissel_attachment_record_type, work->type, work->id,
                                      error);
  for (guint i = 0; there != NULL && i < there->len; i++)
    {
      WisselRecord *record = g_ptr_array_index (there, i);

      if (g_strcmp0 (wissel_record_get_text (record, "sha256"), digest) != 0)
        continue;

      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_EXISTS,
                   _ ("This file is attached already, as “%s”."),
                   wissel_record_get_text (record, "filename"));
      return TRUE;
    }

  return there == NULL;
}

static gboolean
write_attachment (WisselSession *session, gpointer data, GError **error)
{
  const Work *work = data;

  return !refuse_same (session, work, error) &&
         wissel_session_keep_content (session, wissel_record_get_text (work->attachment, "sha256"),
                                      work->content, error) &&
         wissel_session_insert (session, work->attachment, error);
}

static gpointer
store_attachment (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_action (session, _ ("Attach a file"), WISSEL_ACTION_DEFAULT,
                                write_attachment, data, error)
           ? data
           : NULL;
}

static gboolean
add (Work *work, GError **error)
{
  const char *name = NULL;

  work->content = read_file (work->file, &name, error);
  if (work->content == NULL)
    return FALSE;

  work->attachment = make_attachment (work, name);

  return wissel_store_run (wissel_network_get_store (work->network), store_attachment, work, NULL,
                           error) != NULL;
}

static Work *
work_new_for_file (WisselNetwork *network, const char *type, gint64 id, GFile *file)
{
  Work *work = work_new (network, type, id);

  work->file = g_object_ref (file);

  return work;
}

gboolean
wissel_attachments_add (
  WisselNetwork *network, const char *type, gint64 id, GFile *file, GError **error)
{
  g_autoptr (Work) work = work_new_for_file (network, type, id, file);

  return add (work, error);
}

static void
run_add (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (add (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
wissel_attachments_add_async (WisselNetwork      *network,
                              const char         *type,
                              gint64              id,
                              GFile              *file,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (G_IS_FILE (file));

  g_task_set_task_data (task, work_new_for_file (network, type, id, file), work_free);
  g_task_run_in_thread (task, run_add);
}

gboolean
wissel_attachments_add_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- Saving ---- */

static gpointer
load_content (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  return wissel_session_load_content (session, wissel_record_get_text (work->attachment, "sha256"),
                                      error);
}

/* In a folder that goes when the user logs out; by checksum, so that names may be alike. */
static char *
make_own_path (WisselRecord *attachment, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "wissel", "attachments",
                                              wissel_record_get_text (attachment, "sha256"), NULL);
  g_autofree char *name = g_path_get_basename (wissel_record_get_text (attachment, "filename"));

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_build_filename (folder, name, NULL);

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_READ_ONLY,
               _ ("The folder “%s” cannot be made. Save the file elsewhere instead."), folder);

  return NULL;
}

static char *
save (Work *work, GError **error)
{
  work->content =
    wissel_store_run (wissel_network_get_store (work->network), load_content, work, NULL, error);
  if (work->content == NULL)
    return NULL;

  if (work->path == NULL)
    work->path = make_own_path (work->attachment, error);
  if (work->path == NULL || !wissel_atomic_write (work->path, work->content, error))
    return NULL;

  return g_strdup (work->path);
}

static Work *
work_new_for_saving (WisselNetwork *network, WisselRecord *attachment, const char *path)
{
  Work *work = work_new (network, NULL, 0);

  work->attachment = g_object_ref (attachment);
  work->path = g_strdup (path);

  return work;
}

char *
wissel_attachments_save (WisselNetwork *network,
                         WisselRecord  *attachment,
                         const char    *path,
                         GError       **error)
{
  g_autoptr (Work) work = work_new_for_saving (network, attachment, path);

  return save (work, error);
}

static void
run_save (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char   *path = save (data, &error);

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, error);
}

void
wissel_attachments_save_async (WisselNetwork      *network,
                               WisselRecord       *attachment,
                               const char         *path,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (WISSEL_IS_RECORD (attachment));

  g_task_set_task_data (task, work_new_for_saving (network, attachment, path), work_free);
  g_task_run_in_thread (task, run_save);
}

char *
wissel_attachments_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

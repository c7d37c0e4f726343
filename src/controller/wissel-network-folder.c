#include "wissel-network-folder.h"

#include <glib/gi18n.h>

#include "wissel-backup.h"
#include "wissel-error.h"
#include "wissel-package.h"

typedef struct
{
  char *name; /* of the network, or path of a package */
  char *kind; /* NULL for a package */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->name);
  g_free (self->kind);
  g_free (self);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, wissel_networks_list (), (GDestroyNotify) g_ptr_array_unref);
}

static void
return_network (GTask *task, WisselNetwork *network, GError *error)
{
  if (network != NULL)
    g_task_return_pointer (task, network, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* A new network has a file only in the folder of all networks, so that is what cannot be written.
 */
static void
blame_folder (GError **error)
{
  g_autofree char *folder = wissel_networks_dir ();

  if (!g_error_matches (*error, WISSEL_ERROR, WISSEL_ERROR_READ_ONLY) &&
      !g_error_matches (*error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND))
    return;

  g_message ("No network can be made: %s", (*error)->message);
  g_clear_error (error);
  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_READ_ONLY,
               _ ("The folder in which Wissel keeps its networks cannot be written: %s. Nothing "
                  "was changed. Ask whoever manages this computer for the right to write there."),
               folder);
}

static void
create_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish      *wish = data;
  GError          *error = NULL;
  g_autofree char *path = wissel_networks_make_path (wish->name, &error);
  WisselNetwork   *network = NULL;

  if (path != NULL)
    network = wissel_network_create (path, wish->name, wish->kind, &error);
  if (network == NULL)
    blame_folder (&error);

  return_network (task, network, error);
}

static void
restore_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish                   *wish = data;
  GError                       *error = NULL;
  g_autoptr (WisselPackageInfo) info = wissel_package_check (wish->name, &error);
  g_autofree char              *path = NULL;
  WisselNetwork                *network = NULL;

  if (info != NULL)
    path = wissel_networks_make_path (info->network != NULL ? info->network : "", &error);
  if (path != NULL && wissel_package_restore (wish->name, path, &error))
    network = wissel_network_open (path, &error);

  return_network (task, network, error);
}

static void
back_up_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (wissel_store_backup (wissel_network_get_store (source), data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run (const char         *name,
     const char         *kind,
     GTaskThreadFunc     func,
     GAsyncReadyCallback callback,
     gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Wish             *wish = g_new0 (Wish, 1);

  wish->name = g_strdup (name);
  wish->kind = g_strdup (kind);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, func);
}

char *
wissel_network_folder_dup_name (const char *path)
{
  g_autofree char *folder = wissel_networks_dir ();
  g_autofree char *file = NULL;
  g_autofree char *place = NULL;
  char            *ending;

  g_return_val_if_fail (path != NULL, NULL);

  place = g_path_get_dirname (path);
  file = g_path_get_basename (path);
  ending = strrchr (file, '.');
  if (!g_str_equal (place, folder) || ending == NULL)
    return NULL;

  return g_strndup (file, (gsize) (ending - file));
}

void
wissel_network_folder_list_async (GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
wissel_network_folder_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
wissel_network_folder_create_async (const char         *name,
                                    const char         *kind,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (name != NULL && kind != NULL);

  run (name, kind, create_in_thread, callback, user_data);
}

void
wissel_network_folder_restore_async (const char         *package,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_return_if_fail (package != NULL);

  run (package, NULL, restore_in_thread, callback, user_data);
}

WisselNetwork *
wissel_network_folder_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
wissel_network_folder_back_up_async (WisselNetwork      *network,
                                     const char         *target,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (target != NULL);

  task = g_task_new (network, NULL, callback, user_data);
  g_task_set_task_data (task, g_strdup (target), g_free);
  g_task_run_in_thread (task, back_up_in_thread);
}

gboolean
wissel_network_folder_back_up_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
wissel_network_folder_explain (const char *path, const GError *error)
{
  g_autofree char *name = NULL;
  GString         *message;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  name = wissel_network_folder_dup_name (path);
  if (name == NULL)
    name = g_path_get_basename (path);
  message = g_string_new (error->message);
  g_string_replace (message, path, name, 0);

  return g_string_free (message, FALSE);
}

char *
wissel_network_folder_find_backup (const char *path, char **made_on)
{
  g_autoptr (GPtrArray) backups = NULL;
  const WisselBackup   *latest;

  g_return_val_if_fail (path != NULL, NULL);

  backups = wissel_backup_list (path);
  if (backups->len == 0)
    return NULL;

  latest = g_ptr_array_index (backups, 0);
  if (made_on != NULL)
    *made_on = g_strndup (latest->made_at, strlen ("YYYY-MM-DD"));

  return g_strdup (latest->path);
}

#include "wissel-networks.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "wissel-error.h"
#include "wissel-file.h"
#include "wissel-session-private.h"
#include "wissel-text.h"

#define ENDING ".sqlite"

void
wissel_network_file_free (WisselNetworkFile *network)
{
  g_free (network->path);
  g_free (network->file_name);
  g_free (network->name);
  g_free (network->kind);
  g_free (network->modified_at);
  g_free (network->problem);
  g_free (network);
}

char *
wissel_networks_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "wissel", "networks", NULL);
}

/* The file may be open in this program or another, under an exclusive lock: it is read as it is on
 * the disk, without locks and without its log. A name that is a moment old does no harm. */
static void
read_name_and_kind (WisselNetworkFile *network)
{
  g_autofree char *escaped = g_uri_escape_string (network->path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s?mode=ro&immutable=1", escaped);
  sqlite3         *native = NULL;
  sqlite3_stmt    *stmt = NULL;

  if (wissel_sql_open (uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, &native) == SQLITE_OK &&
      (stmt = wissel_sql_prepare_native (
         native, "SELECT name,kind FROM network ORDER BY id LIMIT 1", NULL)) != NULL &&
      sqlite3_step (stmt) == SQLITE_ROW && wissel_sql_peek_text (stmt, 0) != NULL)
    {
      g_free (network->name);
      network->name = wissel_sql_dup_text (stmt, 0);
      network->kind = wissel_sql_dup_text (stmt, 1);
    }

  sqlite3_finalize (stmt);
  sqlite3_close (native);
}

/* The log holds the latest changes until it is folded in. */
static gint64
get_modified (const char *path)
{
  static const char *const endings[] = { "", "-wal" };
  gint64                   latest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);
      GStatBuf         status;

      if (g_stat (name, &status) == 0)
        latest = MAX (latest, (gint64) status.st_mtime);
    }

  return latest;
}

static WisselNetworkFile *
read_network (const char *folder, const char *name)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GDateTime) modified = NULL;
  WisselNetworkFile    *network = g_new0 (WisselNetworkFile, 1);
  WisselFileHeader      header = { 0 };

  network->path = g_build_filename (folder, name, NULL);
  network->file_name = g_strndup (name, strlen (name) - strlen (ENDING));
  network->name = g_strdup (network->file_name);
  modified = g_date_time_new_from_unix_utc (get_modified (network->path));
  network->modified_at = g_date_time_format (modified, "%Y-%m-%dT%H:%M:%SZ");

  if (wissel_file_read_header (network->path, &header, &error))
    read_name_and_kind (network);
  else
    network->problem = g_strdup (error->message);
  network->size = header.size;

  return network;
}

static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  const WisselNetworkFile *first = *(const WisselNetworkFile *const *) a;
  const WisselNetworkFile *second = *(const WisselNetworkFile *const *) b;
  int                      order = strcmp (second->modified_at, first->modified_at);

  return order != 0 ? order : strcmp (first->path, second->path);
}

GPtrArray *
wissel_networks_list (void)
{
  g_autofree char *folder = wissel_networks_dir ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray       *networks = NULL;
  const char      *name;

  networks = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_network_file_free);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ENDING) && *name != '.')
      g_ptr_array_add (networks, read_network (folder, name));
  g_ptr_array_sort (networks, compare_latest_first);

  return networks;
}

char *
wissel_networks_resolve (const char *network)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (network != NULL, NULL);

  if (strchr (network, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (network, ENDING))
    return g_strdup (network);

  folder = wissel_networks_dir ();
  name = g_strconcat (network, ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}

char *
wissel_networks_make_path (const char *name, GError **error)
{
  g_autofree char *folder = wissel_networks_dir ();
  g_autofree char *slug = wissel_text_slug (name);

  if (!wissel_file_make_folder (folder, error))
    return NULL;

  for (guint attempt = 1;; attempt++)
    {
      g_autofree char *number = attempt > 1 ? g_strdup_printf ("-%u", attempt) : g_strdup ("");
      g_autofree char *file = g_strconcat (slug, number, ENDING, NULL);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

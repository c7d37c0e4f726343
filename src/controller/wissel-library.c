#include "wissel-library.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "wissel-atomic.h"
#include "wissel-backup.h"
#include "wissel-check.h"
#include "wissel-networks.h"
#include "wissel-package.h"

char *
wissel_library_resolve (const char *network)
{
  return wissel_networks_resolve (network);
}

gboolean
wissel_library_make_folder (GError **error)
{
  g_autofree char *folder = wissel_networks_dir ();

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  wissel_set_error_from_errno (error, folder, errno);

  return FALSE;
}

gboolean
wissel_library_restore (const char *package, const char *path, GError **error)
{
  return wissel_package_restore (package, path, error);
}

gboolean
wissel_network_backup (WisselNetwork *self, const char *package, GError **error)
{
  return wissel_store_backup (wissel_network_get_store (self), package, error);
}

static gpointer
check (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_check_file (session, error));
}

gboolean
wissel_network_check (WisselNetwork *self, GError **error)
{
  return wissel_store_run (wissel_network_get_store (self), check, NULL, NULL, error) != NULL;
}

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WisselNetworkFile:
 * @path: the network file
 * @file_name: its name without folder and ending, as `wisselctl` takes it
 * @name: the name people gave it; @file_name while the network cannot be read
 * @kind: (nullable): `SWITCHING` or `EXCHANGE`
 * @modified_at: instant of the last change, UTC
 * @size: bytes
 * @problem: (nullable): why it cannot be opened: damaged, made by a newer version
 *
 * A network of this computer.
 */
typedef struct
{
  char   *path;
  char   *file_name;
  char   *name;
  char   *kind;
  char   *modified_at;
  guint64 size;
  char   *problem;
} WisselNetworkFile;

void wissel_network_file_free (WisselNetworkFile *network);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselNetworkFile, wissel_network_file_free)

/**
 * wissel_networks_dir:
 *
 * Returns: (transfer full): the folder of the network files, `$XDG_DATA_HOME/wissel/networks`
 */
char *wissel_networks_dir (void);

/**
 * wissel_networks_list:
 *
 * Looks at every network file without opening it for writing; works while one is open.
 *
 * Returns: (transfer full) (element-type WisselNetworkFile): the networks, the last changed first
 */
GPtrArray *wissel_networks_list (void);

/**
 * wissel_networks_resolve:
 * @network: a name as in #WisselNetworkFile, or a path (with a slash, or ending in `.sqlite`)
 *
 * Returns: (transfer full): the path meant, whether it exists or not
 */
char *wissel_networks_resolve (const char *network);

/**
 * wissel_networks_make_path:
 * @name: the name people give a new network
 * @error: return location
 *
 * Makes the folder when it is not there.
 *
 * Returns: (transfer full): a free path for the network
 */
char *wissel_networks_make_path (const char *name, GError **error);

G_END_DECLS

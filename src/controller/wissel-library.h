#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/* Network files as a whole: where they are, their backups, their state. */

/**
 * wissel_library_resolve:
 * @network: name of a network in the data folder, or a path (with a slash, or ending in `.sqlite`)
 *
 * Returns: (transfer full): the path meant, whether there is a file or not
 */
char *wissel_library_resolve (const char *network);

/**
 * wissel_library_make_folder:
 * @error: return location
 *
 * Makes the data folder for networks if it is not there yet, for nobody else to read.
 *
 * Returns: whether it is there
 */
gboolean wissel_library_make_folder (GError **error);

/**
 * wissel_library_restore:
 * @package: a package (`.wissel`) of whatever origin
 * @path: the network file to make; must not exist
 * @error: return location; see wissel_package_restore()
 *
 * Returns: whether the network is there
 */
gboolean wissel_library_restore (const char *package, const char *path, GError **error);

/**
 * wissel_network_backup:
 * @self: a network
 * @package: the package to write
 * @error: return location
 *
 * Returns: whether the package is safely on disk; otherwise what was there before is unchanged
 */
gboolean wissel_network_backup (WisselNetwork *self, const char *package, GError **error);

/**
 * wissel_network_check:
 * @self: a network
 * @error: return location; %WISSEL_ERROR_CORRUPT says what is wrong
 *
 * Reads the whole file: structure, references, search index.
 *
 * Returns: whether all is well
 */
gboolean wissel_network_check (WisselNetwork *self, GError **error);

G_END_DECLS

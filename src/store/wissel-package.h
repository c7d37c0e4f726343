#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WisselPackageInfo:
 * @format: the file format inside
 * @network: (nullable): name of the network
 * @made_at: (nullable): instant, UTC
 * @made_with: (nullable): version of the program
 * @n_records: how many rows
 * @size: bytes
 *
 * What a package says of itself.
 */
typedef struct
{
  int     format;
  char   *network;
  char   *made_at;
  char   *made_with;
  gint64  n_records;
  guint64 size;
} WisselPackageInfo;

void wissel_package_info_free (WisselPackageInfo *info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselPackageInfo, wissel_package_info_free)

/**
 * wissel_package_check:
 * @path: a package (`.wissel`) of whatever origin
 * @error: return location
 *
 * Looks at a package as at a file that someone else may have prepared: header first, then a
 * private copy, read-only, with triggers, views and everything but reading forbidden, under limits
 * of size and time. Schema, check sum, structure, references and texts must all be right.
 *
 * Returns: (transfer full): what is in it, or %NULL with %WISSEL_ERROR_NOT_FOUND, _FOREIGN,
 *   _TOO_NEW, _CORRUPT or _LIMIT
 */
WisselPackageInfo *wissel_package_check (const char *path, GError **error);

/**
 * wissel_package_restore:
 * @path: a package
 * @target: where to make the network file; must not exist
 * @error: return location
 *
 * Checks the package and copies its records into a new network file of the present format. The
 * package itself is never opened for writing and never becomes the live file.
 *
 * Returns: whether @target is complete
 */
gboolean wissel_package_restore (const char *path, const char *target, GError **error);

G_END_DECLS

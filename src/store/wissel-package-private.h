#pragma once

#include <sqlite3.h>

#include "wissel-package.h"

G_BEGIN_DECLS

/* Inside store/ only. */

/* The table that makes a database a package. */
#define WISSEL_PACKAGE_MANIFEST                                                                    \
  "CREATE TABLE manifest (\n"                                                                      \
  "  id INTEGER PRIMARY KEY,\n"                                                                    \
  "  name TEXT NOT NULL UNIQUE,\n"                                                                 \
  "  value TEXT NOT NULL\n"                                                                        \
  ") STRICT"

/* Largest package that is read in. */
#define WISSEL_PACKAGE_MAX_SIZE ((guint64) 2 << 30)

/**
 * wissel_package_inspect:
 * @path: a private copy of a package
 * @shown_path: the package, for messages
 * @error: return location
 *
 * All checks but those that need the original.
 */
WisselPackageInfo *
wissel_package_inspect (const char *path, const char *shown_path, GError **error);

/* A private copy, so that no journal lying beside the file and no change behind our back counts. */
char *wissel_package_copy (const char *path, GError **error);

/* The total number of rows in the tables people fill. */
gboolean wissel_package_count_records (sqlite3 *native, gint64 *out_count, GError **error);

/* The tables people fill, in the order of their names. */
GPtrArray *wissel_package_list_tables (sqlite3 *native, GError **error);

G_END_DECLS

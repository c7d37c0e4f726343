#pragma once

#include "wissel-session-private.h"

G_BEGIN_DECLS

/* Inside store/ only: connections with the settings of docs/file-format.md. */

/**
 * wissel_connection_open:
 * @path: a resolved path; an empty file becomes a new database
 * @error: return location
 *
 * Opens SQLite on @path and takes the lock that keeps every other program out.
 *
 * Returns: (transfer full): the connection
 */
sqlite3 *wissel_connection_open (const char *path, GError **error);

/* The number of a pragma such as user_version. */
gboolean
wissel_connection_get_pragma (sqlite3 *native, const char *name, gint64 *out_value, GError **error);

/* PRAGMA quick_check or integrity_check, as %WISSEL_ERROR_CORRUPT. */
gboolean wissel_connection_check (sqlite3 *native, const char *pragma, GError **error);

/* PRAGMA foreign_key_check, as %WISSEL_ERROR_CORRUPT naming the first table. */
gboolean wissel_connection_check_references (sqlite3 *native, GError **error);

G_END_DECLS

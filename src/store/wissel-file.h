#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Inside store/ only: what can be known of a network file without SQLite. */

#define WISSEL_APPLICATION_NUMBER 0x57495353 /* "WISS" */

/* The newest format this program writes: the number of the last step in data/schema. */
#define WISSEL_FORMAT 1

typedef struct
{
  guint64 size;
  int     format; /* user_version */
} WisselFileHeader;

/**
 * wissel_file_read_header:
 * @path: a file
 * @out_header: (out): what the first 100 bytes say
 * @error: return location
 *
 * Opens the file only for reading, without following a symbolic link or waiting for a pipe.
 *
 * Returns: %FALSE with %WISSEL_ERROR_NOT_FOUND, _FOREIGN, _TOO_NEW, _CORRUPT or _READ_ONLY
 */
gboolean wissel_file_read_header (const char *path, WisselFileHeader *out_header, GError **error);

/**
 * wissel_file_check_place:
 * @path: where a live network file is or is to be
 * @error: return location
 *
 * Returns: %FALSE with %WISSEL_ERROR_UNSUPPORTED when the folder is on a network share or in a
 *   user-space file system, where SQLite loses data
 */
gboolean wissel_file_check_place (const char *path, GError **error);

/**
 * wissel_file_resolve:
 * @path: a path
 * @error: return location
 *
 * Resolves links in the folder, never in the name of the file itself.
 *
 * Returns: (transfer full): the absolute path
 */
char *wissel_file_resolve (const char *path, GError **error);

/**
 * wissel_file_make_temporary:
 * @path: the name the file is to get
 * @error: return location
 *
 * Makes an empty file (0600) beside @path.
 *
 * Returns: (transfer full): its path
 */
char *wissel_file_make_temporary (const char *path, GError **error);

/**
 * wissel_file_give_name:
 * @temporary: a complete file
 * @path: its name
 * @error: return location
 *
 * Flushes @temporary and renames it, for good when this returns.
 *
 * Returns: %FALSE with %WISSEL_ERROR_EXISTS when the name is taken
 */
gboolean wissel_file_give_name (const char *temporary, const char *path, GError **error);

/**
 * wissel_file_replace:
 * @temporary: a complete file
 * @path: its name
 * @error: return location
 *
 * As wissel_file_give_name(), but takes the place of a file of that name.
 */
gboolean wissel_file_replace (const char *temporary, const char *path, GError **error);

/**
 * wissel_file_copy:
 * @source: a regular file, no link
 * @target: an existing file, overwritten
 * @error: return location
 */
gboolean wissel_file_copy (const char *source, const char *target, GError **error);

/* Makes a folder that only its owner can enter. */
gboolean wissel_file_make_folder (const char *path, GError **error);

/* Turns an errno about @path into a sentence for the person at the screen. */
void wissel_file_set_error (GError **error, const char *path, int code);

/* Removes a file of wissel_file_make_temporary() that did not come to anything. */
void wissel_file_remove_temporary (const char *temporary);

G_END_DECLS

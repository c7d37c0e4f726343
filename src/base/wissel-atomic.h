#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Files appear whole or not at all: they are written under another name in the same folder, brought
 * to the disk, and only then given their name. Whatever fails, a file that was there before stays
 * as it was and nothing else is left behind.
 */

typedef struct _WisselAtomic WisselAtomic;

/**
 * wissel_atomic_begin:
 * @path: where the file is to appear; a symbolic link is followed
 * @error: return location
 *
 * Creates an empty temporary file, readable by its owner only, beside @path.
 *
 * Returns: (transfer full) (nullable): the pending file, or %NULL with WISSEL_ERROR_NO_SPACE,
 *   WISSEL_ERROR_READ_ONLY, WISSEL_ERROR_NOT_FOUND (no such folder) or WISSEL_ERROR_FAILED
 */
WisselAtomic *wissel_atomic_begin (const char *path, GError **error);

/**
 * wissel_atomic_get_temp_path:
 * @self: a pending file
 *
 * Returns: (transfer none): the name under which to write, for libraries that want a path
 */
const char *wissel_atomic_get_temp_path (WisselAtomic *self);

/**
 * wissel_atomic_get_fd:
 * @self: a pending file
 *
 * Returns: the open temporary file; it stays owned by @self
 */
int wissel_atomic_get_fd (WisselAtomic *self);

/**
 * wissel_atomic_append:
 * @self: a pending file
 * @data: (array length=size): bytes
 * @size: how many
 * @error: return location
 *
 * Writes at the end of the pending file.
 *
 * Returns: whether everything was written
 */
gboolean wissel_atomic_append (WisselAtomic *self, gconstpointer data, gsize size, GError **error);

/**
 * wissel_atomic_commit:
 * @self: (transfer none): a pending file
 * @error: return location
 *
 * Brings the content to the disk and puts it in place of the file at the path; an existing file's
 * permissions are kept. On failure the old file stays. @self is still to be freed.
 *
 * Returns: whether the new file is in place
 */
gboolean wissel_atomic_commit (WisselAtomic *self, GError **error);

/**
 * wissel_atomic_free:
 * @self: (transfer full) (nullable): a pending file
 *
 * Frees it; without a successful commit the temporary file is removed.
 */
void wissel_atomic_free (WisselAtomic *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselAtomic, wissel_atomic_free)

/**
 * wissel_atomic_write:
 * @path: where the file is to appear
 * @bytes: its whole content
 * @error: return location
 *
 * Replaces or creates a file in one go; see wissel_atomic_begin().
 *
 * Returns: whether the file is in place
 */
gboolean wissel_atomic_write (const char *path, GBytes *bytes, GError **error);

/**
 * wissel_set_error_from_errno:
 * @error: return location
 * @path: the file that was to be written
 * @code: a value of errno
 *
 * Sets a message that says what to do: WISSEL_ERROR_NO_SPACE when disk or quota is full,
 * WISSEL_ERROR_READ_ONLY when the place may not be written, WISSEL_ERROR_NOT_FOUND when the folder
 * is missing, otherwise WISSEL_ERROR_FAILED with the system's words.
 */
void wissel_set_error_from_errno (GError **error, const char *path, int code);

G_END_DECLS

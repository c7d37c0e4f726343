#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Inside store/ only: the check sum that a package carries within itself. */

#define WISSEL_SEAL_LENGTH 64

/**
 * wissel_seal_write:
 * @path: a file that contains @placeholder exactly once
 * @placeholder: 64 random hexadecimal digits
 * @error: return location
 *
 * Replaces @placeholder by the SHA-256 of the file with zeros in that place.
 */
gboolean wissel_seal_write (const char *path, const char *placeholder, GError **error);

/**
 * wissel_seal_check:
 * @path: a sealed file
 * @seal: the check sum it contains
 * @error: return location
 *
 * Returns: %FALSE with %WISSEL_ERROR_CORRUPT when any byte of the file is not as it was sealed
 */
gboolean wissel_seal_check (const char *path, const char *seal, GError **error);

G_END_DECLS

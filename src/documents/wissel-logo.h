#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A logo is never larger than this on paper, whatever its form, in mm. */
#define WISSEL_LOGO_WIDTH 50.0
#define WISSEL_LOGO_HEIGHT 16.0

/* The largest file that is read, in bytes. */
#define WISSEL_LOGO_MAX_BYTES (5 * 1000 * 1000)

/**
 * wissel_logo_prepare:
 * @picture: what is in a PNG, JPEG or SVG file
 * @error: return location for %WISSEL_ERROR_INVALID or %WISSEL_ERROR_LIMIT, with what to do
 *
 * Makes a PNG of a picture that somebody chose: with as many points as print sharply at the size
 * of a logo, transparent where it was, and without anything else that the file may have held. Looks
 * at the size first, so that a picture of many points is never unpacked. May take a second: call it
 * in a worker.
 *
 * Returns: (transfer full) (nullable): a PNG, or %NULL with @error set
 */
GBytes *wissel_logo_prepare (GBytes *picture, GError **error);

G_END_DECLS

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/*
 * wissel_png_load:
 * @png: a PNG whose size was checked before
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL when it is damaged
 */
cairo_surface_t *wissel_png_load (GBytes *png);

G_END_DECLS

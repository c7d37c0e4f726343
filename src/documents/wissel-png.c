#include "wissel-png.h"

#include <string.h>

typedef struct
{
  const guchar *data;
  gsize         length;
} Source;

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;

  if (length > source->length)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, source->data, length);
  source->data += length;
  source->length -= length;

  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *
wissel_png_load (GBytes *png)
{
  Source           source;
  cairo_surface_t *surface;

  source.data = g_bytes_get_data (png, &source.length);
  surface = cairo_image_surface_create_from_png_stream (read_cb, &source);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;

  cairo_surface_destroy (surface);

  return NULL;
}

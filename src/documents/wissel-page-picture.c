#include "wissel-page-picture.h"

#include <math.h>

#define MAX_WIDTH 4000

static void
destroy_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

void
wissel_page_picture_free (WisselPagePicture *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->pixels);
  g_free (self);
}

WisselPagePicture *
wissel_pages_make_picture (const WisselPages *self, guint page, int width)
{
  WisselPagePicture *picture = g_new0 (WisselPagePicture, 1);
  cairo_surface_t   *surface;
  cairo_t           *cr;
  double             scale;
  double             paper_width;
  double             paper_height;

  wissel_pages_get_size (self, &paper_width, &paper_height);
  picture->width = CLAMP (width, 1, MAX_WIDTH);
  scale = picture->width / paper_width;
  picture->height = MAX ((int) round (paper_height * scale), 1);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, picture->width, picture->height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  wissel_pages_draw (self, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  picture->stride = (gsize) cairo_image_surface_get_stride (surface);
  picture->pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                picture->stride * (gsize) picture->height,
                                                destroy_surface, surface);

  return picture;
}

#pragma once

#include "wissel-pages.h"

G_BEGIN_DECLS

/**
 * WisselPagePicture:
 * @pixels: premultiplied, 32 bits each, in the byte order of the machine: alpha, red, green, blue
 * @width: in pixels
 * @height: in pixels
 * @stride: bytes from line to line
 *
 * A page as a screen shows it.
 */
typedef struct
{
  GBytes *pixels;
  int     width;
  int     height;
  gsize   stride;
} WisselPagePicture;

void wissel_page_picture_free (WisselPagePicture *self);

/**
 * wissel_pages_make_picture:
 * @self: pages
 * @page: which one, from 0
 * @width: the width wanted, in pixels
 *
 * Draws a page on white paper, for a preview. May be called in a worker.
 *
 * Returns: (transfer full): the picture
 */
WisselPagePicture *wissel_pages_make_picture (const WisselPages *self, guint page, int width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselPagePicture, wissel_page_picture_free)

G_END_DECLS

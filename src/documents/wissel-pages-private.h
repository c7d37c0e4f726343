#pragma once

#include "wissel-document-private.h"
#include "wissel-page-ops.h"
#include "wissel-pages.h"

G_BEGIN_DECLS

/* One document among several that are joined; it notes its language. */
#define WISSEL_TAG_PART "Art"

struct _WisselPages
{
  WisselDocument *document;
  gboolean        is_joined; /* of several documents */
  double          width;
  double          height;
  GPtrArray      *pages; /* of GArray of WisselOp */
  char          **warnings;
};

/*
 * wissel_pages_paint:
 * @self: pages
 * @page: which one, from 0
 * @cr: where to draw
 * @tags: whether to write the structure tree, which only a PDF has
 */
void wissel_pages_paint (const WisselPages *self, guint page, cairo_t *cr, gboolean tags);

G_END_DECLS

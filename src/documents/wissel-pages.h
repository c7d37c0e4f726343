#pragma once

#include "wissel-document.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * WisselPages:
 *
 * A document laid out on its pages. Preview, printer and PDF show the same ones. Pages never
 * change once made; they may be laid out in a worker and drawn in another thread.
 */
typedef struct _WisselPages WisselPages;

/**
 * wissel_pages_new:
 * @document: a document
 * @error: return location for %WISSEL_ERROR_NOT_FOUND when the document fonts are missing
 *
 * Returns: (transfer full) (nullable): the pages, at least one, or %NULL with @error set
 */
WisselPages *wissel_pages_new (WisselDocument *document, GError **error);

/**
 * wissel_pages_join:
 * @parts: (element-type WisselPages): pages of documents on paper of the same size
 * @about: what they are together: title, language and date of the whole
 *
 * Puts the pages of several documents after one another. Each keeps its page numbers and, for
 * those who hear it read, its language.
 *
 * Returns: (transfer full): all pages
 */
WisselPages *wissel_pages_join (GPtrArray *parts, WisselDocument *about);

WisselPages *wissel_pages_ref (WisselPages *self);
void         wissel_pages_unref (WisselPages *self);

guint wissel_pages_get_count (const WisselPages *self);

/**
 * wissel_pages_get_size:
 * @self: pages
 * @width: (out): in points of 1/72 inch
 * @height: (out): in points of 1/72 inch
 */
void wissel_pages_get_size (const WisselPages *self, double *width, double *height);

/**
 * wissel_pages_get_warnings:
 * @self: pages
 *
 * Says what could not be printed as it was written, in the language of the interface: such as
 * characters that the document fonts do not have.
 *
 * Returns: (transfer none) (array zero-terminated=1): the warnings, possibly none
 */
const char *const *wissel_pages_get_warnings (const WisselPages *self);

/**
 * wissel_pages_draw:
 * @self: pages
 * @page: which one, from 0
 * @cr: where to draw: one unit is one point, the origin is the upper left corner of the paper
 *
 * Draws a page, without its paper.
 */
void wissel_pages_draw (const WisselPages *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselPages, wissel_pages_unref)

G_END_DECLS

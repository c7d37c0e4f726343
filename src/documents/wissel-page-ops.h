#pragma once

#include "wissel-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/*
 * What is on a page, in reading order: strokes of paint and, between them, where parts of the
 * structure tree begin and end. Holds no Pango objects, so pages laid out in one thread may be
 * painted in another. Private to this layer.
 */

/* Glyphs of one font together with the text they stand for; never changed once made. */
typedef struct
{
  cairo_scaled_font_t  *font;
  cairo_glyph_t        *glyphs; /* relative to the start of the baseline */
  int                   n_glyphs;
  cairo_text_cluster_t *clusters;
  int                   n_clusters;
  char                 *text;
  int                   length;
} WisselRun;

typedef enum
{
  WISSEL_OP_TEXT,
  WISSEL_OP_FILL,
  WISSEL_OP_IMAGE,
  WISSEL_OP_BEGIN,
  WISSEL_OP_END,
} WisselOpKind;

typedef struct
{
  WisselOpKind     kind;
  WisselInk        ink;
  double           x; /* text: start of the baseline; else the upper left corner */
  double           y;
  double           width;
  double           height;
  WisselRun       *run;
  cairo_surface_t *image;
  const char      *tag;   /* static; of BEGIN and END */
  char            *extra; /* Link: the address; Figure: what it shows; L: its numbering */
} WisselOp;

WisselRun *wissel_run_ref (WisselRun *self);
void       wissel_run_unref (WisselRun *self);
WisselRun *wissel_run_new (void);

/* A list of operations is a #GArray of #WisselOp. */
GArray *wissel_ops_new (void);

void wissel_ops_text (GArray *self, WisselRun *run, WisselInk ink, double x, double y);
void wissel_ops_fill (GArray *self, WisselInk ink, double x, double y, double width, double height);
void wissel_ops_image (
  GArray *self, cairo_surface_t *image, double x, double y, double width, double height);
void wissel_ops_begin (GArray *self, const char *tag, const char *extra);
void wissel_ops_end (GArray *self, const char *tag);

/*
 * wissel_ops_append:
 * @self: operations
 * @other: operations to copy to the end, moved by @dx and @dy
 * @tags: whether to take over the structure; without it they become decoration
 */
void wissel_ops_append (GArray *self, const GArray *other, double dx, double dy, gboolean tags);

G_END_DECLS

#include "wissel-pages-private.h"

/* The one painter: of the preview, the printer and the PDF. */

static void
set_ink (cairo_t *cr, WisselInk ink)
{
  const double *rgb = wissel_style_get_ink (ink);

  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
}

static void
paint_text (cairo_t *cr, const WisselOp *op)
{
  const WisselRun          *run = op->run;
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, run->n_glyphs);

  for (int i = 0; i < run->n_glyphs; i++)
    {
      glyphs[i] = run->glyphs[i];
      glyphs[i].x += op->x;
      glyphs[i].y += op->y;
    }

  set_ink (cr, op->ink);
  cairo_set_scaled_font (cr, run->font);
  cairo_show_text_glyphs (cr, run->text, run->length, glyphs, run->n_glyphs, run->clusters,
                          run->n_clusters, 0);
}

static void
paint_image (cairo_t *cr, const WisselOp *op)
{
  int width = cairo_image_surface_get_width (op->image);
  int height = cairo_image_surface_get_height (op->image);

  cairo_save (cr);
  cairo_translate (cr, op->x, op->y);
  cairo_scale (cr, op->width / width, op->height / height);
  cairo_set_source_surface (cr, op->image, 0, 0);
  /* Filled, not painted: cairo_paint() without a clip breaks the tags of cairo 1.16. */
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
begin_tag (cairo_t *cr, const WisselOp *op)
{
  g_autofree char *attributes = NULL;

  /* The address was escaped when the link was made: it holds no quote that could end it here. */
  if (g_str_equal (op->tag, "Link"))
    attributes = g_strdup_printf ("uri='%s'", op->extra);

  cairo_tag_begin (cr, op->tag, attributes != NULL ? attributes : "");
}

static void
paint_op (cairo_t *cr, const WisselOp *op, gboolean tags)
{
  switch (op->kind)
    {
    case WISSEL_OP_TEXT:
      paint_text (cr, op);
      break;
    case WISSEL_OP_FILL:
      set_ink (cr, op->ink);
      cairo_rectangle (cr, op->x, op->y, op->width, op->height);
      cairo_fill (cr);
      break;
    case WISSEL_OP_IMAGE:
      paint_image (cr, op);
      break;
    case WISSEL_OP_BEGIN:
      if (tags)
        begin_tag (cr, op);
      break;
    case WISSEL_OP_END:
      if (tags)
        cairo_tag_end (cr, op->tag);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
wissel_pages_paint (const WisselPages *self, guint page, cairo_t *cr, gboolean tags)
{
  const GArray *ops = g_ptr_array_index (self->pages, page);

  for (guint i = 0; i < ops->len; i++)
    paint_op (cr, &g_array_index (ops, WisselOp, i), tags);
}

#include "wissel-page-ops.h"

static void
finalize_run (gpointer data)
{
  WisselRun *self = data;

  g_clear_pointer (&self->font, cairo_scaled_font_destroy);
  g_free (self->glyphs);
  g_free (self->clusters);
  g_free (self->text);
}

static void
clear_op (gpointer data)
{
  WisselOp *op = data;

  g_clear_pointer (&op->run, wissel_run_unref);
  g_clear_pointer (&op->image, cairo_surface_destroy);
  g_clear_pointer (&op->extra, g_free);
}

WisselRun *
wissel_run_new (void)
{
  return g_atomic_rc_box_new0 (WisselRun);
}

WisselRun *
wissel_run_ref (WisselRun *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_run_unref (WisselRun *self)
{
  g_atomic_rc_box_release_full (self, finalize_run);
}

GArray *
wissel_ops_new (void)
{
  GArray *self = g_array_new (FALSE, TRUE, sizeof (WisselOp));

  g_array_set_clear_func (self, clear_op);

  return self;
}

void
wissel_ops_text (GArray *self, WisselRun *run, WisselInk ink, double x, double y)
{
  WisselOp op = { WISSEL_OP_TEXT, ink, x, y, .run = wissel_run_ref (run) };

  g_array_append_val (self, op);
}

void
wissel_ops_fill (GArray *self, WisselInk ink, double x, double y, double width, double height)
{
  WisselOp op = { WISSEL_OP_FILL, ink, x, y, width, height };

  g_array_append_val (self, op);
}

void
wissel_ops_image (
  GArray *self, cairo_surface_t *image, double x, double y, double width, double height)
{
  WisselOp op = { WISSEL_OP_IMAGE, 0, x, y, width, height };

  op.image = cairo_surface_reference (image);
  g_array_append_val (self, op);
}

void
wissel_ops_begin (GArray *self, const char *tag, const char *extra)
{
  WisselOp op = { WISSEL_OP_BEGIN, .tag = tag, .extra = g_strdup (extra) };

  g_array_append_val (self, op);
}

void
wissel_ops_end (GArray *self, const char *tag)
{
  WisselOp op = { WISSEL_OP_END, .tag = tag };

  g_array_append_val (self, op);
}

void
wissel_ops_append (GArray *self, const GArray *other, double dx, double dy, gboolean tags)
{
  for (guint i = 0; i < other->len; i++)
    {
      WisselOp op = g_array_index (other, WisselOp, i);

      if (!tags && (op.kind == WISSEL_OP_BEGIN || op.kind == WISSEL_OP_END))
        continue;

      op.x += dx;
      op.y += dy;
      op.extra = g_strdup (op.extra);
      if (op.run != NULL)
        wissel_run_ref (op.run);
      if (op.image != NULL)
        cairo_surface_reference (op.image);

      g_array_append_val (self, op);
    }
}

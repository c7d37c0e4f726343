#include "wissel-pdf.h"

#include "wissel-atomic.h"
#include "wissel-error.h"
#include "wissel-pdf-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
paint_pages (const WisselPages *pages, cairo_t *cr)
{
  cairo_tag_begin (cr, "Document", "");
  for (guint i = 0; i < pages->pages->len; i++)
    {
      wissel_pages_paint (pages, i, cr, TRUE);
      if (i + 1 == pages->pages->len)
        cairo_tag_end (cr, "Document");

      cairo_show_page (cr);
    }
}

static GBytes *
write_raw (const WisselPages *pages, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  cairo_surface_t       *surface;
  cairo_t               *cr;
  cairo_status_t         status;

  surface = cairo_pdf_surface_create_for_stream (write_cb, data, pages->width, pages->height);
  cr = cairo_create (surface);
  paint_pages (pages, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, _ ("The PDF cannot be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

GBytes *
wissel_pages_to_pdf (const WisselPages *pages, GError **error)
{
  g_autoptr (GBytes) raw = NULL;
  g_autoptr (GBytes) pdf = NULL;

  g_return_val_if_fail (pages != NULL, NULL);

  if (!(raw = write_raw (pages, error)) || !(pdf = wissel_pdf_finish (raw, pages, error)) ||
      !wissel_pdf_verify (pdf, pages, error))
    return NULL;

  return g_steal_pointer (&pdf);
}

GBytes *
wissel_document_to_pdf (WisselDocument *self, char ***warnings, GError **error)
{
  g_autoptr (WisselPages) pages = NULL;
  g_autoptr (GBytes)      pdf = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!(pages = wissel_pages_new (self, error)) || !(pdf = wissel_pages_to_pdf (pages, error)))
    return NULL;

  if (warnings != NULL)
    *warnings = g_strdupv (pages->warnings);

  return g_steal_pointer (&pdf);
}

gboolean
wissel_document_save_pdf (WisselDocument *self, const char *path, char ***warnings, GError **error)
{
  g_autoptr (GBytes) pdf = wissel_document_to_pdf (self, warnings, error);

  return pdf != NULL && wissel_atomic_write (path, pdf, error);
}

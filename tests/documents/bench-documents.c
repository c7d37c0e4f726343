#include "samples.h"
#include "wissel-pages-private.h"
#include "wissel-pdf.h"

#include <cairo-pdf.h>
#include <stdlib.h>
#include <sys/resource.h>

/*
 * Certificates a second, against the least that any program would have to do: hand the same glyphs
 * to a PDF surface once, without structure, archive rules or reading the file again.
 */

static guint rounds = 200;

typedef void (*Work) (WisselDocument *document, const WisselPages *pages);

static double
get_user_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6;
}

static void
lay_out (WisselDocument *document, const WisselPages *pages)
{
  g_autoptr (WisselPages) again = wissel_pages_new (document, NULL);

  g_assert_nonnull (again);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *) closure += length;

  return CAIRO_STATUS_SUCCESS;
}

static void
draw_plain (WisselDocument *document, const WisselPages *pages)
{
  gsize            length = 0;
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (write_cb, &length, pages->width, pages->height);
  cairo_t *cr = cairo_create (surface);

  wissel_pages_draw (pages, 0, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (length, >, 0);
}

static void
print_all (WisselDocument *document, const WisselPages *pages)
{
  g_autoptr (GBytes) pdf = wissel_document_to_pdf (document, NULL, NULL);

  g_assert_nonnull (pdf);
}

static void
make_and_print (WisselDocument *document, const WisselPages *pages)
{
  g_autoptr (WisselDocument) fresh =
    sample_certificate ("certificate", document->language, SAMPLE_USUAL);

  print_all (fresh, pages);
}

static double
measure (const char *what, Work work, WisselDocument *document, const WisselPages *pages)
{
  double start;
  double each;

  work (document, pages);
  start = get_user_seconds ();
  for (guint i = 0; i < rounds; i++)
    work (document, pages);

  each = (get_user_seconds () - start) / rounds;
  g_print ("%-34s %7.2f ms %8.0f a user second\n", what, each * 1000, 1 / each);

  return each;
}

int
main (int argc, char **argv)
{
  g_autoptr (WisselDocument) document =
    sample_certificate ("certificate", WISSEL_LANGUAGE_FR, SAMPLE_USUAL);
  g_autoptr (WisselPages) pages = wissel_pages_new (document, NULL);
  double                  floor;
  double                  all;

  if (argc > 1)
    rounds = MAX (1, atoi (argv[1]));

  measure ("lay out", lay_out, document, pages);
  floor = measure ("floor: draw the glyphs, plain PDF", draw_plain, document, pages);
  measure ("PDF/A-2a + PDF/UA-1, verified", print_all, document, pages);
  all = measure ("the same from the template on", make_and_print, document, pages);
  g_print ("%.1f times the floor\n", all / floor);

  return 0;
}

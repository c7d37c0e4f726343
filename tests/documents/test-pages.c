#include "samples.h"
#include "wissel-error.h"
#include "wissel-logo.h"
#include "wissel-pages-private.h"
#include "wissel-pdf-private.h"
#include "wissel-pdf.h"

#include <string.h>

static GBytes *
print (WisselDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes            *pdf = wissel_document_to_pdf (document, NULL, &error);

  g_assert_no_error (error);

  return pdf;
}

static WisselPages *
lay_out (WisselDocument *document)
{
  g_autoptr (GError) error = NULL;
  WisselPages       *pages = wissel_pages_new (document, &error);

  g_assert_no_error (error);

  return pages;
}

static gboolean
page_has (const WisselPages *pages, guint page, const char *words)
{
  const GArray       *ops = g_ptr_array_index (pages->pages, page);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ops->len; i++)
    {
      const WisselOp *op = &g_array_index (ops, WisselOp, i);

      if (op->kind == WISSEL_OP_TEXT)
        g_string_append (text, op->run->text);
    }

  return strstr (text->str, words) != NULL;
}

static void
test_deterministic (void)
{
  g_autoptr (WisselDocument) first =
    sample_certificate ("certificate", WISSEL_LANGUAGE_DE, SAMPLE_USUAL);
  g_autoptr (WisselDocument) second =
    sample_certificate ("certificate", WISSEL_LANGUAGE_DE, SAMPLE_USUAL);
  g_autoptr (GBytes) first_pdf = print (first);
  g_autoptr (GBytes) second_pdf = print (second);

  g_assert_true (g_bytes_equal (first_pdf, second_pdf));
}

static gpointer
print_in_thread (gpointer data)
{
  return print (data);
}

/* Pages are the same whichever thread makes them, also when two do at once. */
static void
test_threads (void)
{
  g_autoptr (WisselDocument) document =
    sample_certificate ("certificate", WISSEL_LANGUAGE_FR, SAMPLE_USUAL);
  g_autoptr (GBytes) here = print (document);
  GThread           *threads[2];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("print", print_in_thread, document);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) there = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (here, there));
    }
}

static void
test_one_page (void)
{
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    for (guint size = SAMPLE_SHORT; size <= SAMPLE_USUAL; size++)
      {
        g_autoptr (WisselDocument) document = sample_certificate ("certificate", i, size);
        g_autoptr (WisselPages)    pages = lay_out (document);

        g_assert_cmpuint (wissel_pages_get_count (pages), ==, 1);
      }
}

/* Forty goals: the heading comes again on every page that shows goals, signatures stay whole. */
static void
test_heading_repeats (void)
{
  g_autoptr (WisselDocument) document =
    sample_certificate ("certificate", WISSEL_LANGUAGE_NL, SAMPLE_LONG);
  g_autoptr (WisselPages) pages = lay_out (document);
  guint                   n = wissel_pages_get_count (pages);

  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      gboolean has_goals = page_has (pages, i, "Niet beoordeeld");

      g_assert_cmpint (page_has (pages, i, "Resultaat"), ==, has_goals);
      g_assert_cmpint (page_has (pages, i, "Hadewych Vermeiren"), ==, i + 1 == n);
      g_assert_cmpint (page_has (pages, i, "Opgemaakt te Lindehove"), ==, i + 1 == n);
    }
}

/* Nothing is painted beyond the margins, whatever its length. */
static void
test_stays_on_paper (void)
{
  g_autoptr (WisselDocument) document =
    wissel_document_new (WISSEL_LANGUAGE_EN, WISSEL_DOCUMENT_PLAIN, "Long");
  static const WisselDocumentColumn columns[] = { { "A", .width = 20 }, { "B" } };
  g_autoptr (WisselDocumentTable)   table = wissel_document_table_new (columns, 2);
  g_autofree char                  *word = g_strnfill (3000, 'm');
  g_autofree char                  *twice = g_strconcat (word, " ", word, NULL);
  const char *const                 cells[] = { "x", twice };
  g_autoptr (WisselPages)           pages = NULL;
  g_autoptr (GBytes)                pdf = NULL;

  wissel_document_table_add_row (table, cells);
  wissel_document_add_heading (document, 1, wissel_rich_text_new_plain (word));
  wissel_document_add_pair (document, word, wissel_rich_text_new_plain (word));
  wissel_document_add_paragraph (document, WISSEL_PARAGRAPH_BODY,
                                 wissel_rich_text_new_plain (word));
  wissel_document_add_table (document, table);
  pages = lay_out (document);

  g_assert_cmpuint (wissel_pages_get_count (pages), >, 3);

  for (guint i = 0; i < pages->pages->len; i++)
    {
      const GArray *ops = g_ptr_array_index (pages->pages, i);

      for (guint j = 0; j < ops->len; j++)
        {
          const WisselOp *op = &g_array_index (ops, WisselOp, j);
          double          x = op->x + op->width;

          if (op->kind == WISSEL_OP_TEXT && op->run->n_glyphs > 0)
            x += op->run->glyphs[op->run->n_glyphs - 1].x;
          g_assert_cmpfloat (x, <=, pages->width - 20 * WISSEL_MM);
          g_assert_cmpfloat (op->y + op->height, <=, pages->height - 13 * WISSEL_MM);
        }
    }

  pdf = print (document);
}

static void
test_no_lone_lines (void)
{
  for (guint n = 30; n < 50; n += 2)
    {
      g_autoptr (WisselDocument) document =
        wissel_document_new (WISSEL_LANGUAGE_EN, WISSEL_DOCUMENT_PLAIN, "Lines");
      g_autoptr (WisselPages) pages = NULL;

      for (guint i = 0; i < n; i++)
        wissel_document_add_paragraph (document, WISSEL_PARAGRAPH_NOTE,
                                       wissel_rich_text_new_plain ("filler"));
      wissel_document_add_paragraph (
        document, WISSEL_PARAGRAPH_BODY,
        wissel_rich_text_new_plain ("first\nsecond\nthird\nfourth\nfifth"));
      wissel_document_add_heading (document, 2, wissel_rich_text_new_plain ("heading"));
      wissel_document_add_paragraph (document, WISSEL_PARAGRAPH_BODY,
                                     wissel_rich_text_new_plain ("below\nit"));

      pages = lay_out (document);
      for (guint i = 0; i < wissel_pages_get_count (pages); i++)
        {
          g_assert_cmpint (page_has (pages, i, "first"), ==, page_has (pages, i, "second"));
          g_assert_cmpint (page_has (pages, i, "fourth"), ==, page_has (pages, i, "fifth"));
          g_assert_cmpint (page_has (pages, i, "heading"), ==, page_has (pages, i, "below"));
        }
    }
}

/* A question is not parted from its answers, nor the lines to write on from each other. */
static void
test_answers_together (void)
{
  for (guint n = 30; n < 50; n += 2)
    {
      g_autoptr (WisselDocument) document =
        wissel_document_new (WISSEL_LANGUAGE_EN, WISSEL_DOCUMENT_PLAIN, "Answers");
      g_autoptr (WisselPages) pages = NULL;

      for (guint i = 0; i < n; i++)
        wissel_document_add_paragraph (document, WISSEL_PARAGRAPH_NOTE,
                                       wissel_rich_text_new_plain ("filler"));
      wissel_document_add_heading (document, 2, wissel_rich_text_new_plain ("question"));
      wissel_document_add_choice (document, WISSEL_CHOICE_ONE, wissel_rich_text_new_plain ("yes"),
                                  FALSE);
      wissel_document_add_choice (document, WISSEL_CHOICE_ONE, wissel_rich_text_new_plain ("other"),
                                  TRUE);

      pages = lay_out (document);
      for (guint i = 0; i < wissel_pages_get_count (pages); i++)
        {
          g_assert_cmpint (page_has (pages, i, "question"), ==, page_has (pages, i, "yes"));
          g_assert_cmpint (page_has (pages, i, "question"), ==, page_has (pages, i, "other"));
        }
    }
}

static guint
count_fills (WisselDocument *document)
{
  g_autoptr (WisselPages) pages = lay_out (document);
  guint                   n = 0;

  for (guint i = 0; i < pages->pages->len; i++)
    {
      const GArray *ops = g_ptr_array_index (pages->pages, i);

      for (guint j = 0; j < ops->len; j++)
        n += g_array_index (ops, WisselOp, j).kind == WISSEL_OP_FILL;
    }

  return n;
}

/* A line is drawn for each that was asked for, and one behind an answer with room. */
static void
test_room (void)
{
  g_autoptr (WisselDocument) document =
    wissel_document_new (WISSEL_LANGUAGE_EN, WISSEL_DOCUMENT_PLAIN, "Room");

  wissel_document_add_room (document, 4, 0);
  wissel_document_add_room (document, 1, 60);
  wissel_document_add_choice (document, WISSEL_CHOICE_SEVERAL, wissel_rich_text_new_plain ("a"),
                              FALSE);
  wissel_document_add_choice (document, WISSEL_CHOICE_SEVERAL, wissel_rich_text_new_plain ("b"),
                              TRUE);
  g_assert_cmpuint (count_fills (document), ==, 6);
}

static void
test_missing_glyph (void)
{
  g_autoptr (WisselDocument) document =
    wissel_document_new (WISSEL_LANGUAGE_EN, WISSEL_DOCUMENT_PLAIN, "Names");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     warnings = NULL;
  g_autoptr (GBytes) pdf = NULL;

  wissel_document_add_paragraph (document, WISSEL_PARAGRAPH_BODY,
                                 wissel_rich_text_new_plain ("Łukasz 漢字漢 Ωß’"));
  pdf = wissel_document_to_pdf (document, &warnings, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (warnings), ==, 2);
  g_assert_cmpstr (warnings[0], ==,
                   "The document fonts do not have the character “漢” (U+6F22); an empty box is "
                   "printed instead");
}

static void
test_draw (void)
{
  g_autoptr (WisselDocument) document = sample_match_list (WISSEL_LANGUAGE_NL, 5);
  g_autoptr (WisselPages)    pages = lay_out (document);
  cairo_surface_t           *surface;
  cairo_t                   *cr;
  const guint8              *data;
  guint                      dark = 0;
  double                     width;
  double                     height;

  wissel_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 595.28, 0.01);

  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 842, 596);
  cr = cairo_create (surface);
  wissel_pages_draw (pages, 0, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < cairo_image_surface_get_stride (surface) * 596; i++)
    dark += data[i] > 0x80;
  g_assert_cmpuint (dark, >, 2000);
  cairo_surface_destroy (surface);
}

/* Wrong text, missing pages and damaged files are noticed before a file is handed out. */
static void
test_verify (void)
{
  g_autoptr (WisselDocument) document =
    sample_certificate ("certificate", WISSEL_LANGUAGE_NL, SAMPLE_USUAL);
  g_autoptr (WisselDocument) other =
    sample_certificate ("certificate", WISSEL_LANGUAGE_FR, SAMPLE_USUAL);
  g_autoptr (WisselDocument) longer =
    sample_certificate ("certificate", WISSEL_LANGUAGE_NL, SAMPLE_LONG);
  g_autoptr (WisselPages) pages = lay_out (document);
  g_autoptr (WisselPages) other_pages = lay_out (other);
  g_autoptr (WisselPages) longer_pages = lay_out (longer);
  g_autoptr (GBytes)      pdf = print (document);
  g_autoptr (GBytes)      cut = g_bytes_new_from_bytes (pdf, 0, 200);
  const struct
  {
    GBytes      *pdf;
    WisselPages *pages;
  } wrong[] = { { pdf, other_pages }, { pdf, longer_pages }, { cut, pages } };
  g_autoptr (GError) none = NULL;

  g_assert_true (wissel_pdf_verify (pdf, pages, &none));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (wissel_pdf_verify (wrong[i].pdf, wrong[i].pages, &error));
      g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED);
    }
}

static void
test_artifacts (void)
{
  static const struct
  {
    const char *stream;
    const char *marked;
  } cases[] = {
    { "q 1 0 0 1 0 0 cm", "q 1 0 0 1 0 0 cm\n" },
    { "0 0 9 9 re f", "/Artifact BMC\n0 0 9 9 re f\nEMC\n" },
    { "/P << /MCID 0 >> BDC (a BT f) Tj EMC", "\n/P << /MCID 0 >> BDC (a BT f) Tj EMC\n\n" },
    { "0 0 9 9 re f /P BMC (\\) f) Tj EMC S",
      "/Artifact BMC\n0 0 9 9 re f \nEMC\n/P BMC (\\) f) Tj EMC\n/Artifact BMC\n S\nEMC\n" },
    { "/P BMC (x) Tj", NULL },
    { "EMC", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      gboolean nested = wissel_pdf_mark_artifacts (cases[i].stream, strlen (cases[i].stream), out);

      g_assert_cmpint (nested, ==, cases[i].marked != NULL);
      if (nested)
        g_assert_cmpstr (out->str, ==, cases[i].marked);
    }
}

static void
test_images (void)
{
  g_autoptr (WisselDocument) document =
    wissel_document_new (WISSEL_LANGUAGE_EN, WISSEL_DOCUMENT_PLAIN, "Image");
  g_autoptr (GBytes)     png = sample_image ();
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GBytes)     wrong = NULL;
  g_autoptr (GBytes)     pdf = NULL;
  g_autoptr (GError)     error = NULL;

  g_assert_true (wissel_document_add_image (document, png, "Three discs", 40, &error));
  pdf = print (document);

  /* A width of two thousand million points, which must never be unpacked. */
  g_byte_array_append (data, g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  data->data[16] = 0x7f;
  wrong = g_bytes_new (data->data, data->len);
  g_assert_false (wissel_document_add_image (document, wrong, "x", 10, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT);
  g_clear_error (&error);

  data->data[1] = 'G';
  g_bytes_unref (wrong);
  wrong = g_bytes_new (data->data, data->len);
  g_assert_false (wissel_document_add_image (document, wrong, "x", 10, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
}

static GBytes *
prepare (GBytes *picture)
{
  g_autoptr (GError) error = NULL;
  GBytes            *png = wissel_logo_prepare (picture, &error);

  g_assert_no_error (error);

  return png;
}

static const WisselOp *
find_image (const WisselPages *pages, guint page, guint *at)
{
  const GArray *ops = g_ptr_array_index (pages->pages, page);

  for (guint i = 0; i < ops->len; i++)
    if (g_array_index (ops, WisselOp, i).kind == WISSEL_OP_IMAGE)
      {
        *at = i;
        return &g_array_index (ops, WisselOp, i);
      }

  return NULL;
}

/* Above the first line, at its size, on the first page only, and in words for who cannot see. */
static void
test_logo (void)
{
  g_autoptr (GBytes) picture = sample_image ();
  g_autoptr (GBytes) png = prepare (picture);

  for (guint size = SAMPLE_USUAL; size <= SAMPLE_LONG; size++)
    {
      g_autoptr (WisselDocument) document =
        sample_certificate ("certificate", WISSEL_LANGUAGE_NL, size);
      g_autoptr (WisselPages) pages = NULL;
      g_autoptr (GError)      error = NULL;
      const WisselOp         *image;
      guint                   at = 0;

      g_assert_true (wissel_document_set_logo (document, png, "Logo van De Brug", &error));
      pages = lay_out (document);
      image = find_image (pages, 0, &at);
      g_assert_nonnull (image);
      g_assert_cmpfloat_with_epsilon (image->width, 48 * WISSEL_MM, 0.1); /* it is 3 to 1 */
      g_assert_cmpfloat_with_epsilon (image->height, WISSEL_LOGO_HEIGHT * WISSEL_MM, 0.1);
      g_assert_cmpstr ((image - 1)->tag, ==, "Figure");
      g_assert_cmpstr ((image - 1)->extra, ==, "Logo van De Brug");
      for (const WisselOp *op = image - 2; at >= 2 && op > image - at; op--)
        g_assert_cmpint (op->kind, !=, WISSEL_OP_TEXT);
      for (guint page = 1; page < wissel_pages_get_count (pages); page++)
        g_assert_null (find_image (pages, page, &at));
      if (size == SAMPLE_USUAL)
        g_assert_cmpuint (wissel_pages_get_count (pages), ==, 1);
    }
}

/* A wide one is as wide as it may be; a drawing is as sharp as paper shows. */
static void
test_logo_drawing (void)
{
  static const char          svg[] = "<?xml version='1.0'?>\n<!-- made by hand -->\n"
                                     "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='10'>"
                                     "<rect width='40' height='10' fill='#0f4f5c'/></svg>";
  g_autoptr (GBytes)         drawing = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GBytes)         png = prepare (drawing);
  g_autoptr (WisselDocument) document =
    wissel_document_new (WISSEL_LANGUAGE_FR, WISSEL_DOCUMENT_PLAIN, "Logo");
  g_autoptr (WisselPages) pages = NULL;
  const WisselOp         *image;
  guint                   at;

  g_assert_true (wissel_document_set_logo (document, png, "Logo de Réseau", NULL));
  pages = lay_out (document);
  image = find_image (pages, 0, &at);
  g_assert_cmpfloat_with_epsilon (image->width, WISSEL_LOGO_WIDTH * WISSEL_MM, 0.1);
  g_assert_cmpint (cairo_image_surface_get_width (image->image), >, 1000);

  g_assert_true (wissel_document_set_logo (document, NULL, NULL, NULL));
  wissel_pages_unref (pages);
  pages = lay_out (document);
  g_assert_null (find_image (pages, 0, &at));
}

static GBytes *
spoil (GBytes *picture, gsize at, guchar value)
{
  gsize         length;
  gconstpointer data = g_bytes_get_data (picture, &length);
  guchar       *copy = g_memdup2 (data, length);

  g_assert_cmpuint (at, <, length);
  copy[at] = value;

  return g_bytes_new_take (copy, length);
}

static void
assert_refused (GBytes *picture, WisselError code, const char *words)
{
  g_autoptr (GBytes) owned = picture;
  g_autoptr (GError) error = NULL;

  g_assert_null (wissel_logo_prepare (owned, &error));
  g_assert_error (error, WISSEL_ERROR, (gint) code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

/* Whatever is no picture, or no logo, is refused with what to do instead. */
static void
test_logo_refused (void)
{
  static const guchar jpeg[] = { 0xff, 0xd8, 0xff, 0xe0, 0,    4,    'J',  'F',  0xff, 0xc0, 0,
                                 11,   8,    0x75, 0x30, 0x75, 0x30, 0x01, 0x01, 0x11, 0x00 };
  g_autoptr (GBytes)  picture = sample_image ();
  g_autofree char    *large = g_strnfill (WISSEL_LOGO_MAX_BYTES + 1, 'x');
  g_autofree char    *drawing = g_strnfill (1000 * 1000 + 5, ' ');

  memcpy (drawing, "<svg>", 5);
  assert_refused (g_bytes_new_static ("%PDF-1.7 and more", 17), WISSEL_ERROR_INVALID, "PNG");
  assert_refused (g_bytes_new_static ("", 0), WISSEL_ERROR_INVALID, "PNG");
  assert_refused (g_bytes_new_static ("<svg><broken", 12), WISSEL_ERROR_INVALID, "drawing");
  assert_refused (g_bytes_new (large, strlen (large)), WISSEL_ERROR_LIMIT, "5 MB");
  assert_refused (g_bytes_new (drawing, strlen (drawing)), WISSEL_ERROR_LIMIT, "PNG");
  /* Far wider than it is: never unpacked. */
  assert_refused (spoil (picture, 16, 0x7f), WISSEL_ERROR_LIMIT, "smaller");
  assert_refused (spoil (picture, 19, 8), WISSEL_ERROR_LIMIT, "8 × 40");
  assert_refused (g_bytes_new_static (jpeg, sizeof jpeg), WISSEL_ERROR_LIMIT, "30000 × 30000");
  assert_refused (g_bytes_new_static (jpeg, 12), WISSEL_ERROR_INVALID, "damaged");
  /* Cut off in the middle. */
  assert_refused (g_bytes_new_from_bytes (picture, 0, g_bytes_get_size (picture) / 2),
                  WISSEL_ERROR_INVALID, "damaged");
}

static void
test_empty (void)
{
  g_autoptr (WisselDocument) document =
    wissel_document_new (WISSEL_LANGUAGE_DE, WISSEL_DOCUMENT_PLAIN, NULL);
  g_autoptr (WisselPages) pages = lay_out (document);
  g_autoptr (GBytes)      pdf = print (document);

  g_assert_cmpuint (wissel_pages_get_count (pages), ==, 1);
}

static void
test_fonts_missing (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (WisselDocument) document =
        wissel_document_new (WISSEL_LANGUAGE_DE, WISSEL_DOCUMENT_PLAIN, NULL);
      g_autoptr (GError) error = NULL;

      g_setenv ("WISSEL_DATA_DIR", "/nowhere", TRUE);
      g_assert_null (wissel_document_to_pdf (document, NULL, &error));
      g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/deterministic", test_deterministic);
  g_test_add_func ("/pages/threads", test_threads);
  g_test_add_func ("/pages/one-page", test_one_page);
  g_test_add_func ("/pages/heading-repeats", test_heading_repeats);
  g_test_add_func ("/pages/stays-on-paper", test_stays_on_paper);
  g_test_add_func ("/pages/no-lone-lines", test_no_lone_lines);
  g_test_add_func ("/pages/answers-together", test_answers_together);
  g_test_add_func ("/pages/room", test_room);
  g_test_add_func ("/pages/missing-glyph", test_missing_glyph);
  g_test_add_func ("/pages/draw", test_draw);
  g_test_add_func ("/pages/verify", test_verify);
  g_test_add_func ("/pages/artifacts", test_artifacts);
  g_test_add_func ("/pages/images", test_images);
  g_test_add_func ("/pages/logo", test_logo);
  g_test_add_func ("/pages/logo/drawing", test_logo_drawing);
  g_test_add_func ("/pages/logo/refused", test_logo_refused);
  g_test_add_func ("/pages/empty", test_empty);
  g_test_add_func ("/pages/fonts-missing", test_fonts_missing);

  return g_test_run ();
}

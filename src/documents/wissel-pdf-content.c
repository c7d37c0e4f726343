#include "wissel-pdf-private.h"
#include "wissel-pdf-scan.h"

static gboolean
is_one_of (const WisselPdfScanner *self, const char *const *words)
{
  for (; *words != NULL; words++)
    if (wissel_pdf_scanner_is (self, *words))
      return TRUE;

  return FALSE;
}

/* The stretch of stream before a mark: an artifact as soon as anything in it paints. */
static void
flush (GString *out, const char *data, gsize from, gsize to, gboolean painted)
{
  if (painted)
    g_string_append (out, "/Artifact BMC\n");

  g_string_append_len (out, data + from, to - from);
  g_string_append (out, painted ? "\nEMC\n" : "\n");
}

gboolean
wissel_pdf_mark_artifacts (const char *data, gsize length, GString *out)
{
  static const char *const painting[] = { "f",  "F",  "f*", "B",  "B*", "b",  "b*", "S", "s",
                                          "sh", "Do", "Tj", "TJ", "'",  "\"", "BI", NULL };
  static const char *const opening[] = { "BMC", "BDC", NULL };
  WisselPdfScanner         scanner = { data, length };
  gsize                    from = 0;
  gsize                    operands = 0;
  gboolean                 fresh = TRUE;
  gboolean                 painted = FALSE;
  int                      depth = 0;

  while (wissel_pdf_scanner_next (&scanner))
    {
      if (fresh)
        operands = scanner.token;

      fresh = scanner.is_operator;
      if (!scanner.is_operator)
        continue;

      if (is_one_of (&scanner, opening) && depth++ == 0)
        {
          flush (out, data, from, operands, painted);
          from = operands;
          painted = FALSE;
        }
      else if (wissel_pdf_scanner_is (&scanner, "EMC") && --depth == 0)
        {
          flush (out, data, from, scanner.at, FALSE);
          from = scanner.at;
        }
      else if (depth == 0 && is_one_of (&scanner, painting))
        {
          painted = TRUE;
        }

      if (depth < 0)
        return FALSE;
    }

  flush (out, data, from, length, painted);

  return depth == 0;
}

#include "wissel-error.h"
#include "wissel-sheet-sink.h"
#include "wissel-zip.h"

#include <glib/gi18n.h>
#include <string.h>

#define CHUNK 65536
#define LONGEST_TAG 5 /* "<row " */

/* Counts the beginnings of a few elements in XML that this program wrote itself. */
typedef struct
{
  WisselXlsxCounts *counts;
  char              carried[LONGEST_TAG]; /* from the piece before */
  gsize             n_carried;
} Counter;

static void
count_tag (WisselXlsxCounts *counts, const char *tag)
{
  if (memcmp (tag, "<c ", 3) == 0)
    counts->n_cells++;
  else if (memcmp (tag, "<row ", 5) == 0)
    counts->n_rows++;
  else if (memcmp (tag, "<si>", 4) == 0)
    counts->n_texts++;
}

static gsize
count_piece (Counter *counter, char *buffer, gsize n)
{
  const char *end = buffer + n;
  const char *p = buffer;

  while ((p = memchr (p, '<', (gsize) (end - p))) != NULL && end - p >= LONGEST_TAG)
    count_tag (counter->counts, p++);

  /* What may be the beginning of a tag is looked at again together with the next piece. */
  return p != NULL ? (gsize) (end - p) : 0;
}

static gboolean
count_part (WisselZip *zip, const char *part, WisselXlsxCounts *counts, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK + LONGEST_TAG);
  Counter          counter = { .counts = counts };
  char             last = '\0';

  if (!wissel_zip_open_part (zip, part, error))
    return FALSE;

  for (;;)
    {
      gssize n = wissel_zip_read (zip, buffer + counter.n_carried, CHUNK, error);
      gsize  size;

      if (n < 0)
        return FALSE;

      if (n == 0)
        break;

      size = counter.n_carried + (gsize) n;
      last = buffer[size - 1];
      counter.n_carried = count_piece (&counter, buffer, size);
      memmove (buffer, buffer + size - counter.n_carried, counter.n_carried);
    }

  if (last == '>' || last == '\n')
    return TRUE;

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT, part);

  return FALSE;
}

/**
 * wissel_xlsx_verify:
 * @fd: a workbook that was just written
 * @expected: what it must have
 * @error: return location
 *
 * libxlsxwriter does not notice when its temporary files cannot be written, as on a full disk, and
 * reports success for a workbook with holes. So all parts are unpacked again and counted.
 *
 * Returns: whether the workbook is complete
 */
gboolean
wissel_xlsx_verify (int fd, const WisselXlsxCounts *expected, GError **error)
{
  static const char *const others[] = { "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml",
                                        "xl/_rels/workbook.xml.rels", "xl/styles.xml" };
  g_autoptr (WisselZip)    zip = wissel_zip_new (fd, error);
  WisselXlsxCounts         counts = { 0 };

  if (zip == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (!count_part (zip, others[i], &counts, error))
      return FALSE;

  memset (&counts, 0, sizeof counts);
  for (guint i = 1; i <= expected->n_sheets; i++)
    {
      g_autofree char *part = g_strdup_printf ("xl/worksheets/sheet%u.xml", i);

      if (!count_part (zip, part, &counts, error))
        return FALSE;
    }

  if (expected->n_texts > 0 && !count_part (zip, "xl/sharedStrings.xml", &counts, error))
    return FALSE;

  if (counts.n_rows == expected->n_rows && counts.n_cells == expected->n_cells &&
      counts.n_texts == expected->n_texts)
    return TRUE;

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT, "rows are missing");

  return FALSE;
}

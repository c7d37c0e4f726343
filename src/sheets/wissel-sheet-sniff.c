#include "wissel-sheet-sniff.h"

#include "wissel-error.h"
#include "wissel-zip.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define HEAD 4096
#define OLE2_SEARCH (1024 * 1024)

/* Files that people take for a list, by their first bytes. The messages say what to do instead. */
static const struct
{
  const char *magic;
  guint       length;
  const char *message;
} foreign_kinds[] = {
  { "%PDF-", 5, N_ ("it is a PDF document. Ask for the list as a spreadsheet (.xlsx).") },
  { "{\\rtf", 5,
    N_ ("it is a text document. Copy the table into a spreadsheet and save it as .xlsx.") },
  { "SQLite format 3", 16, N_ ("it is a database, not a spreadsheet.") },
  { "\x89PNG", 4, N_ ("it is a picture. Ask for the list as a spreadsheet (.xlsx).") },
  { "\xff\xd8\xff", 3, N_ ("it is a picture. Ask for the list as a spreadsheet (.xlsx).") },
  { "GIF8", 4, N_ ("it is a picture. Ask for the list as a spreadsheet (.xlsx).") },
  { "\x1f\x8b", 2, N_ ("it is a packed archive. Unpack it first.") },
  { "7z\xbc\xaf\x27\x1c", 6, N_ ("it is a packed archive. Unpack it first.") },
  { "Rar!", 4, N_ ("it is a packed archive. Unpack it first.") },
};

static gboolean
refuse (GError **error, WisselError code, const char *message)
{
  g_set_error_literal (error, WISSEL_ERROR, (int) code, message);

  return FALSE;
}

static gboolean
contains (const guint8 *data, gsize size, const char *text, gsize length)
{
  return memmem (data, size, text, length) != NULL;
}

/* The old binary format and the wrapping of a workbook with a password begin alike; the name of
 * the stream inside tells them apart. */
static gboolean
refuse_ole2 (int fd, GError **error)
{
  static const char  stream[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  g_autofree guint8 *data = g_malloc (OLE2_SEARCH);
  ssize_t            n = pread (fd, data, OLE2_SEARCH, 0);

  if (n > 0 && contains (data, (gsize) n, stream, sizeof stream - 1))
    return refuse (error, WISSEL_ERROR_UNSUPPORTED,
                   _ ("it is protected with a password. Save it without a password."));

  return refuse (error, WISSEL_ERROR_UNSUPPORTED,
                 _ ("it is in the old .xls format or protected with a password. Open it in a "
                    "spreadsheet program and save it as .xlsx, without a password."));
}

static gboolean
sniff_open_document (WisselZip *zip, WisselSheetFormat *format, GError **error)
{
  char   type[128] = "";
  gssize n;

  if (!wissel_zip_open_part (zip, "mimetype", error))
    return FALSE;

  n = wissel_zip_read (zip, type, sizeof type - 1, error);
  wissel_zip_close_part (zip);
  if (n < 0)
    return FALSE;

  *format = WISSEL_SHEET_FORMAT_ODS;
  if (g_str_has_prefix (type, "application/vnd.oasis.opendocument.spreadsheet"))
    return TRUE;

  return refuse (error, WISSEL_ERROR_FOREIGN,
                 _ ("it is a document of another kind. Save the table as a spreadsheet "
                    "(.xlsx or .ods)."));
}

static gboolean
sniff_zip (int fd, WisselSheetFormat *format, GError **error)
{
  g_autoptr (WisselZip) zip = wissel_zip_new (fd, error);

  if (zip == NULL)
    return FALSE;

  if (wissel_zip_has (zip, "mimetype"))
    return sniff_open_document (zip, format, error);

  if (wissel_zip_has (zip, "xl/workbook.bin"))
    return refuse (error, WISSEL_ERROR_UNSUPPORTED,
                   _ ("it is a binary workbook (.xlsb). Save it as .xlsx."));

  if (wissel_zip_has (zip, "word/document.xml") || wissel_zip_has (zip, "ppt/presentation.xml"))
    return refuse (error, WISSEL_ERROR_FOREIGN,
                   _ ("it is a document of another kind. Save the table as a spreadsheet "
                      "(.xlsx or .ods)."));

  if (wissel_zip_has (zip, "Index/Document.iwa") || wissel_zip_has (zip, "Index.zip"))
    return refuse (error, WISSEL_ERROR_UNSUPPORTED,
                   _ ("it is in the format of Numbers. Export it there as an Excel file (.xlsx)."));

  if (!wissel_zip_has (zip, "[Content_Types].xml"))
    return refuse (error, WISSEL_ERROR_FOREIGN, _ ("it is a packed archive. Unpack it first."));

  *format = WISSEL_SHEET_FORMAT_XLSX;

  return TRUE;
}

/* Web pages and XML under the name of a spreadsheet: many web applications export such. */
static gboolean
sniff_markup (const char *head, GError **error)
{
  while (g_ascii_isspace (*head))
    head++;

  if (g_ascii_strncasecmp (head, "<html", 5) == 0 ||
      g_ascii_strncasecmp (head, "<!doctype", 9) == 0 ||
      g_ascii_strncasecmp (head, "<table", 6) == 0 || g_ascii_strncasecmp (head, "<?xml", 5) == 0)
    return refuse (error, WISSEL_ERROR_UNSUPPORTED,
                   _ ("it is a web page or an XML file. Open it in a spreadsheet program and save "
                      "it as .xlsx."));

  return TRUE;
}

static gboolean
is_utf16 (const guint8 *head, gsize size)
{
  gsize n_even = 0;
  gsize n_odd = 0;

  if (size >= 2 && ((head[0] == 0xff && head[1] == 0xfe) || (head[0] == 0xfe && head[1] == 0xff)))
    return TRUE;

  for (gsize i = 0; i < size; i++)
    if (head[i] == 0)
      *(i % 2 == 0 ? &n_even : &n_odd) += 1;

  /* Mostly Latin letters: every second byte is NUL, and hardly any other. */
  return MAX (n_even, n_odd) > size / 5 && MIN (n_even, n_odd) < size / 20 + 1;
}

/**
 * wissel_sheet_sniff:
 * @fd: an open file
 * @format: (out): what it is
 * @error: return location
 *
 * Recognises a file by its content; its name says nothing.
 *
 * Returns: whether it can be read; otherwise the error says what it is and what to do
 */
gboolean
wissel_sheet_sniff (int fd, WisselSheetFormat *format, GError **error)
{
  char    head[HEAD + 1];
  ssize_t n = pread (fd, head, HEAD, 0);

  if (n < 0)
    return refuse (error, WISSEL_ERROR_FAILED, g_strerror (errno));

  if (n == 0)
    return refuse (error, WISSEL_ERROR_FOREIGN, _ ("it is empty."));

  head[n] = '\0';
  if (n >= 4 && (memcmp (head, "PK\3\4", 4) == 0 || memcmp (head, "PK\5\6", 4) == 0))
    return sniff_zip (fd, format, error);

  if (n >= 8 && memcmp (head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    return refuse_ole2 (fd, error);

  for (guint i = 0; i < G_N_ELEMENTS (foreign_kinds); i++)
    if ((gsize) n >= foreign_kinds[i].length &&
        memcmp (head, foreign_kinds[i].magic, foreign_kinds[i].length) == 0)
      return refuse (error, WISSEL_ERROR_FOREIGN, _ (foreign_kinds[i].message));

  *format = WISSEL_SHEET_FORMAT_CSV;
  if (memchr (head, '\0', (gsize) n) != NULL && !is_utf16 ((const guint8 *) head, (gsize) n))
    return refuse (error, WISSEL_ERROR_FOREIGN,
                   _ ("it is neither a spreadsheet nor a text file. Ask for the list as a "
                      "spreadsheet (.xlsx)."));

  return sniff_markup (g_str_has_prefix (head, "\xef\xbb\xbf") ? head + 3 : head, error);
}

#include "wissel-csv-private.h"
#include "wissel-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define CHUNK 65536

/* Checks UTF-8 that comes in pieces; a character that the end of a piece cuts in two is kept. */
static gboolean
validate_piece (char *data, gsize *kept, gsize n)
{
  gsize       size = *kept + n;
  const char *end;

  if (g_utf8_validate_len (data, size, &end))
    {
      *kept = 0;
      return TRUE;
    }

  *kept = size - (gsize) (end - data);
  if (*kept >= 4 || g_utf8_get_char_validated (end, (gssize) *kept) != (gunichar) -2)
    return FALSE;

  memmove (data, end, *kept);

  return TRUE;
}

/* Returns: (nullable): the encoding that the beginning gives away */
static const char *
look_at_head (const guint8 *head, gsize size, guint *skip)
{
  gsize n_even = 0;
  gsize n_odd = 0;

  *skip = 0;
  if (size >= 3 && memcmp (head, "\xef\xbb\xbf", 3) == 0)
    {
      *skip = 3;
      return NULL; /* still to be checked: some programs put the mark before anything */
    }

  if (size >= 2 && (memcmp (head, "\xff\xfe", 2) == 0 || memcmp (head, "\xfe\xff", 2) == 0))
    {
      *skip = 2;
      return head[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
    }

  for (gsize i = 0; i < MIN (size, 4096); i++)
    if (head[i] == 0)
      *(i % 2 == 0 ? &n_even : &n_odd) += 1;

  if (n_even + n_odd == 0)
    return NULL;

  return n_odd > n_even ? "UTF-16LE" : "UTF-16BE";
}

/**
 * wissel_csv_detect_encoding:
 * @fd: an open file that is not empty
 * @skip: (out): length of the byte order mark
 * @error: return location
 *
 * Byte order mark, else UTF-16 by its NULs, else UTF-8 if all of the file is valid, else
 * Windows-1252. Guessing by statistics does worse on short Belgian lists.
 *
 * Returns: (nullable): the name of the encoding
 */
const char *
wissel_csv_detect_encoding (int fd, guint *skip, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK + 8);
  const char      *encoding = NULL;
  goffset          offset = 0;
  gsize            kept = 0;

  for (;;)
    {
      ssize_t n = pread (fd, buffer + kept, CHUNK, offset);

      if (n < 0)
        {
          g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, g_strerror (errno));
          return NULL;
        }

      if (n == 0)
        return kept == 0 ? "UTF-8" : "WINDOWS-1252";

      if (offset == 0)
        encoding = look_at_head ((const guint8 *) buffer, (gsize) n, skip);

      if (encoding != NULL)
        return encoding;

      offset += n;
      if (memchr (buffer + kept, '\0', (gsize) n) != NULL)
        {
          g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN,
                               _ ("it is neither a spreadsheet nor a text file. Ask for the list "
                                  "as a spreadsheet (.xlsx)."));
          return NULL;
        }

      if (!validate_piece (buffer, &kept, (gsize) n))
        return "WINDOWS-1252";
    }
}

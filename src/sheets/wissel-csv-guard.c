#include "wissel-csv-guard.h"

#include <string.h>

/**
 * wissel_csv_needs_guard:
 * @text: a text
 *
 * A spreadsheet program takes a field of a text file that begins like a formula for one. The
 * writer puts an apostrophe before such texts and the reader takes one away; texts that have
 * apostrophes there already count as well, so that each text comes back as it was.
 *
 * Returns: whether @text, after apostrophes, blanks and quotation marks, begins like a formula
 */
gboolean
wissel_csv_needs_guard (const char *text)
{
  /* full-width = + - @ */
  static const char *const wide[] = { "\uff1d", "\uff0b", "\uff0d", "\uff20" };

  while (*text == '\'')
    text++;

  if (*text == '\t' || *text == '\r' || *text == '\n')
    return TRUE;

  text += strspn (text, " \"");
  if (*text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (text, wide[i]))
      return TRUE;

  return FALSE;
}

#include "wissel-sheet-guard.h"

#include "wissel-sheet-limits.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_NAME 31
#define MAX_PAGE_TEXT 100 /* bytes; the whole line may have 255 characters */
#define MAX_URL 2000

static gboolean
is_dropped (gunichar c)
{
  if (c < 0x20)
    return c != '\t' && c != '\n';

  return (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

/* Characters as spreadsheet programs count them: UTF-16 units. */
static guint
count_units (gunichar c)
{
  return c > 0xffff ? 2 : 1;
}

/* `_x0041_` in a text would be shown as "A": its first underscore is escaped itself. */
static gboolean
is_escape (const char *p)
{
  return p[0] == '_' && p[1] == 'x' && g_ascii_isxdigit (p[2]) && g_ascii_isxdigit (p[3]) &&
         g_ascii_isxdigit (p[4]) && g_ascii_isxdigit (p[5]) && p[6] == '_';
}

/* Most texts of a list: nothing to look at closely. */
static gboolean
is_plain (const char *text)
{
  const char *p;

  for (p = text; *p >= 0x20 && *p < 0x7f && *p != '_'; p++)
    ;

  return *p == '\0' && p - text <= (gssize) WISSEL_SHEET_MAX_TEXT;
}

/**
 * wissel_sheet_guard_text:
 * @text: any text
 * @escape: whether `_x0041_` must be escaped, as in XLSX
 * @cut: (out): whether @text was too long for a cell
 *
 * Makes a text fit for a cell: valid UTF-8, no control characters, line ends as `\n`, at most
 * 32,767 characters with "…" as the last one if there were more.
 *
 * Returns: (transfer full): the text, possibly empty
 */
char *
wissel_sheet_guard_text (const char *text, gboolean escape, gboolean *cut)
{
  g_autofree char *valid = NULL;
  GString         *out;
  guint            units = 0;
  gsize            fitting = 0; /* length of the part that leaves room for "…" */

  *cut = FALSE;
  if (is_plain (text))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  out = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        {
          if (p[1] == '\n')
            continue;
          c = '\n';
        }

      if (is_dropped (c))
        continue;

      if (escape && c == '_' && is_escape (p))
        {
          g_string_append (out, "_x005F");
          units += strlen ("_x005F");
        }

      g_string_append_unichar (out, c);
      units += count_units (c);

      if (units < WISSEL_SHEET_MAX_TEXT)
        fitting = out->len;

      if (units > WISSEL_SHEET_MAX_TEXT)
        {
          *cut = TRUE;
          g_string_truncate (out, fitting);
          g_string_append (out, "…");
          break;
        }
    }

  return g_string_free (out, FALSE);
}

/* As much of @text as fits into @max units. */
static char *
cut_units (const char *text, guint max)
{
  const char *p;
  guint       units = 0;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      units += count_units (g_utf8_get_char (p));
      if (units > max)
        break;
    }

  return g_strndup (text, (gsize) (p - text));
}

static void
strip_ends (char *name)
{
  gsize blanks = strspn (name, "' ");
  gsize length = strlen (name);

  while (length > blanks && (name[length - 1] == '\'' || name[length - 1] == ' '))
    length--;

  memmove (name, name + blanks, length - blanks);
  name[length - blanks] = '\0';
}

static gboolean
take_name (GHashTable *taken, const char *name)
{
  g_autofree char *key = g_utf8_casefold (name, -1);

  /* Reserved in every language of the programs that read the file. */
  if (g_str_equal (key, "history"))
    return FALSE;

  return g_hash_table_add (taken, g_steal_pointer (&key));
}

/**
 * wissel_sheet_guard_name:
 * @name: (nullable): the name that a sheet should have
 * @taken: (inout): a set of the names in use, folded; the answer is added
 *
 * Returns: (transfer full): the nearest name that spreadsheet programs allow
 */
char *
wissel_sheet_guard_name (const char *name, GHashTable *taken)
{
  gboolean         cut;
  g_autofree char *guarded = wissel_sheet_guard_text (name != NULL ? name : "", FALSE, &cut);
  g_autofree char *base = NULL;

  g_strdelimit (guarded, "[]:*?/\\\n\t", '-');
  base = cut_units (guarded, MAX_NAME);
  strip_ends (base);
  if (*base == '\0')
    {
      g_free (base);
      base = g_strdup (_ ("Sheet"));
    }

  if (take_name (taken, base))
    return g_steal_pointer (&base);

  for (guint i = 2;; i++)
    {
      g_autofree char *number = g_strdup_printf (" (%u)", i);
      g_autofree char *head = cut_units (base, MAX_NAME - (guint) strlen (number));
      g_autofree char *candidate = g_strconcat (head, number, NULL);

      if (take_name (taken, candidate))
        return g_steal_pointer (&candidate);
    }
}

/**
 * wissel_sheet_guard_url:
 * @url: any text
 *
 * Only addresses of web pages and mail become links: others can start programs or send the
 * reader's password to a server.
 *
 * Returns: (transfer full) (nullable): the address with everything unusual percent-encoded, or
 *   %NULL when it must stay text
 */
char *
wissel_sheet_guard_url (const char *url)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:" };
  static const char        plain[] = "-._~:/?#[]@!$&'*+,;=%";
  gboolean                 allowed = FALSE;
  g_autoptr (GString)      out = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize length = strlen (schemes[i]);

      if (g_ascii_strncasecmp (url, schemes[i], length) == 0 && url[length] != '\0')
        {
          allowed = TRUE;
          out = g_string_new (schemes[i]);
          url += length;
          break;
        }
    }

  if (!allowed)
    return NULL;

  for (; *url != '\0'; url++)
    {
      if (g_ascii_isalnum (*url) || strchr (plain, *url) != NULL)
        g_string_append_c (out, *url);
      else
        g_string_append_printf (out, "%%%02X", (guint8) *url);
    }

  return out->len <= MAX_URL ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/**
 * wissel_sheet_guard_page_text:
 * @text: (nullable): a text for the top or bottom of printed pages
 *
 * In such places `&P` means the page number.
 *
 * Returns: (transfer full): the text with every `&` doubled, cut to what fits
 */
char *
wissel_sheet_guard_page_text (const char *text)
{
  gboolean         cut;
  g_autofree char *guarded = wissel_sheet_guard_text (text != NULL ? text : "", FALSE, &cut);
  GString         *out = g_string_new (NULL);

  for (const char *p = guarded; *p != '\0' && out->len < MAX_PAGE_TEXT; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append_c (out, '&');
      g_string_append_unichar (out, c == '\n' || c == '\t' ? ' ' : c);
    }

  return g_string_free (out, FALSE);
}

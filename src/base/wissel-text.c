#include "wissel-text.h"

#include <string.h>

gboolean
wissel_set_string (char **target, const char *value)
{
  if (g_strcmp0 (*target, value) == 0)
    return FALSE;

  g_free (*target);
  *target = g_strdup (value);

  return TRUE;
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00a0;
}

/* Joiners shape letters of other scripts and emoji; in Latin text nobody sees them. */
static gboolean
is_joiner (gunichar c)
{
  return c == 0x200c || c == 0x200d;
}

/* What has no width: inside a word it is nothing, not a blank. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0x00ad || is_joiner (c);
}

/* Control characters and the direction overrides that could make a text read otherwise. */
static gboolean
is_unwanted (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0xfffe || c == 0xffff;
}

/* Whether the text is plain ASCII without anything to clean, as nearly all of a list is. */
static gboolean
is_clean (const char *text)
{
  const char *p = text;

  for (; *p != '\0'; p++)
    if (*p < ' ' || *p > '~' || (*p == ' ' && (p == text || p[1] == ' ' || p[1] == '\0')))
      return FALSE;

  return p > text;
}

static char *
clean (const char *text, gboolean keep_lines)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  GString         *out;
  guint            breaks = 0;
  gboolean         blank = FALSE;
  gunichar         before = 0;

  if (text == NULL)
    return NULL;

  if (is_clean (text))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  out = g_string_sized_new (strlen (composed));

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' && keep_lines)
        {
          breaks++;
        }
      else if (is_blank (c))
        {
          blank = TRUE;
        }
      else if (!is_unwanted (c) && (!is_invisible (c) || (is_joiner (c) && before >= 0x0590)))
        {
          if (out->len > 0 && breaks > 0)
            g_string_append (out, breaks > 1 ? "\n\n" : "\n");
          else if (out->len > 0 && blank)
            g_string_append_c (out, ' ');

          g_string_append_unichar (out, c);
          before = c;
          breaks = 0;
          blank = FALSE;
        }
    }

  if (out->len == 0)
    {
      g_string_free (out, TRUE);
      return NULL;
    }

  return g_string_free (out, FALSE);
}

char *
wissel_text_clean (const char *text)
{
  return clean (text, FALSE);
}

char *
wissel_text_clean_long (const char *text)
{
  return clean (text, TRUE);
}

/* Letters that do not decompose but that people look for by their plain form. */
static const char *
plain_form (gunichar c)
{
  switch (c)
    {
    case 0x00df:
    case 0x1e9e:
      return "ss";
    case 0x00e6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x00f8:
      return "o";
    case 0x0111:
    case 0x00f0:
      return "d";
    case 0x0142:
      return "l";
    case 0x0131:
      return "i";
    case 0x00fe:
      return "th";
    default:
      return NULL;
    }
}

/* Folds plain ASCII, as nearly all of a list is; NULL for other text. */
static char *
fold_ascii (const char *text)
{
  char *out = g_malloc (strlen (text) + 1);
  char *end = out;

  for (const char *p = text; *p != '\0'; p++)
    {
      if ((*p & 0x80) != 0)
        {
          g_free (out);
          return NULL;
        }

      if (!g_ascii_isalnum (*p))
        continue;

      if (end > out && !g_ascii_isalnum (p[-1]))
        *end++ = ' ';

      *end++ = g_ascii_tolower (*p);
    }

  *end = '\0';

  return out;
}

char *
wissel_text_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *split = NULL;
  char            *plain_text = fold_ascii (text != NULL ? text : "");
  GString         *out;
  gboolean         gap = FALSE;

  if (plain_text != NULL)
    return plain_text;

  valid = g_utf8_make_valid (text, -1);
  lower = g_utf8_casefold (valid, -1);
  split = g_utf8_normalize (lower, -1, G_NORMALIZE_NFKD);
  out = g_string_new (NULL);

  for (const char *p = split; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar    c = g_utf8_get_char (p);
      const char *plain = plain_form (c);

      if (g_unichar_ismark (c) || is_invisible (c))
        continue;

      if (!g_unichar_isalnum (c))
        {
          gap = out->len > 0;
          continue;
        }

      if (gap)
        g_string_append_c (out, ' ');

      gap = FALSE;

      if (plain != NULL)
        g_string_append (out, plain);
      else
        g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

gboolean
wissel_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_blank (g_utf8_get_char (p)) && !is_invisible (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* Whether the character is what Windows-1252 makes of a byte that continues one of UTF-8. */
static gboolean
is_continuation (gunichar c)
{
  static const gunichar specials[] = { 0x20ac, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                       0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x017d, 0x2018,
                                       0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
                                       0x2122, 0x0161, 0x203a, 0x0153, 0x017e, 0x0178 };

  for (guint i = 0; i < G_N_ELEMENTS (specials); i++)
    if (c == specials[i])
      return TRUE;

  return c >= 0x80 && c <= 0xbf;
}

gboolean
wissel_text_is_damaged (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar next = c >= 0x80 ? g_utf8_get_char (g_utf8_next_char (p)) : 0;

      if (c == 0xfffd || ((c == 0x00c3 || c == 0x00c2) && is_continuation (next)) ||
          (c == 0x00e2 && next == 0x20ac))
        return TRUE;
    }

  return FALSE;
}

char *
wissel_text_slug (const char *text)
{
  g_autofree char *folded = wissel_text_fold (text);
  GString         *out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0' && out->len < 80; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (out, *p);
      else if (out->len > 0 && out->str[out->len - 1] != '-')
        g_string_append_c (out, '-');
    }

  while (out->len > 0 && out->str[out->len - 1] == '-')
    g_string_truncate (out, out->len - 1);

  if (out->len == 0)
    g_string_append (out, "wissel");

  return g_string_free (out, FALSE);
}

guint
wissel_text_distance (const char *a, const char *b)
{
  gsize             n = strlen (a);
  gsize             m = strlen (b);
  g_autofree guint *rows = g_new0 (guint, 3 * (m + 1));
  guint            *before = rows;
  guint            *above = rows + m + 1;
  guint            *row = rows + 2 * (m + 1);

  for (gsize j = 0; j <= m; j++)
    above[j] = (guint) j;

  for (gsize i = 1; i <= n; i++)
    {
      guint *spare = before;

      row[0] = (guint) i;
      for (gsize j = 1; j <= m; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }

      before = above;
      above = row;
      row = spare;
    }

  return above[m];
}

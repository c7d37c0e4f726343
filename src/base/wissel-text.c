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

/* The letters of Latin script from U+00C0 to U+023F, of two bytes each, and the dashes, quotes and
 * dots from U+2010 to U+2027: with ASCII nearly all that a list holds. They are composed and have
 * nothing to clean. */
#define FIRST_LETTER 0x00c0
#define LAST_LETTER 0x023f

/* But for the l with a middle dot (U+013F, U+0140), which folds to a letter and a gap. */
static gboolean
is_latin_letter (const char *p)
{
  return (guchar) p[0] >= 0xc3 && (guchar) p[0] <= 0xc8 && (p[1] & 0xc0) == 0x80 &&
         strncmp (p, "\u013f", 2) != 0 && strncmp (p, "\u0140", 2) != 0;
}

static gboolean
is_punctuation (const char *p)
{
  return (guchar) p[0] == 0xe2 && (guchar) p[1] == 0x80 && (guchar) p[2] >= 0x90 &&
         (guchar) p[2] <= 0xa7;
}

/* How many bytes of a text of these stand for one character; 0 for any other. */
static guint
measure_plain (const char *p)
{
  if ((*p & 0x80) == 0)
    return 1;

  if (is_latin_letter (p))
    return 2;

  return is_punctuation (p) ? 3 : 0;
}

/* Whether a text has nothing to clean, as nearly all of a list. */
static gboolean
is_clean (const char *text)
{
  const char *p = text;
  guint       length;

  for (; *p != '\0'; p += length)
    {
      length = 1;
      if (*p > ' ' && *p <= '~')
        continue;

      length = measure_plain (p);
      if (length == 0 || (length == 1 && *p != ' ') ||
          (*p == ' ' && (p == text || p[1] == ' ' || p[1] == '\0')))
        return FALSE;
    }

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

static char *
fold_any (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *lower = g_utf8_casefold (valid, -1);
  g_autofree char *split = g_utf8_normalize (lower, -1, G_NORMALIZE_NFKD);
  GString         *out = g_string_new (NULL);
  gboolean         gap = FALSE;

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

/* What each Latin letter folds to, empty for a sign. */
static const char *
get_folded_letter (const char *letter)
{
  static char  table[LAST_LETTER - FIRST_LETTER + 1][8];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (gunichar c = FIRST_LETTER; c <= LAST_LETTER; c++)
        {
          char             text[8] = "";
          g_autofree char *folded = NULL;

          g_unichar_to_utf8 (c, text);
          folded = fold_any (text);
          g_strlcpy (table[c - FIRST_LETTER], folded, sizeof table[0]);
        }

      g_once_init_leave (&once, 1);
    }

  return table[g_utf8_get_char (letter) - FIRST_LETTER];
}

/* What one character of ASCII folds to, or a NUL for a sign. */
static char
fold_ascii (char c)
{
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
    return c;

  return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : '\0';
}

/* Puts what one character folds to at @end and answers where that ends: at @end for a sign. */
static char *
append_folded (char *end, const char *p, guint length)
{
  if (length == 1)
    {
      *end = fold_ascii (*p);
      return *end != '\0' ? end + 1 : end;
    }

  return length == 2 ? g_stpcpy (end, get_folded_letter (p)) : end;
}

/* Folds a text of ASCII, Latin letters and punctuation; NULL for other text. */
static char *
fold_plain (const char *text)
{
  /* No letter folds to more than twice its bytes; a sign behind a gap is written and forgotten. */
  g_autofree char *out = g_malloc (2 * strlen (text) + 2);
  char            *end = out;
  gboolean         gap = FALSE;
  guint            length;

  for (const char *p = text; *p != '\0'; p += length)
    {
      char *start = gap ? end + 1 : end;
      char *after;

      length = measure_plain (p);
      if (length == 0)
        return NULL;

      after = append_folded (start, p, length);
      if (after == start)
        {
          gap = end > out;
          continue;
        }

      if (gap)
        *end = ' ';

      gap = FALSE;
      end = after;
    }

  *end = '\0';

  return g_steal_pointer (&out);
}

char *
wissel_text_fold (const char *text)
{
  char *folded = fold_plain (text != NULL ? text : "");

  return folded != NULL ? folded : fold_any (text);
}

gboolean
wissel_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;

  if (*text > ' ' && *text <= '~')
    return FALSE;

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

/* Whether the three characters are what Windows-1252 makes of letters that an old Mac or DOS
 * wrote: a sign or a capital in the middle of a word. */
static gboolean
is_misread (gunichar before, gunichar c, gunichar after)
{
  if (!g_unichar_isalpha (before))
    return FALSE;

  switch (c)
    {
    case 0x201a: /* ‚ */
    case 0x201e: /* „ */
    case 0x2030: /* ‰ */
    case 0x02c6: /* ˆ */
    case 0x02dc: /* ˜ */
    case 0x00a7: /* § */
      return TRUE;
    case 0x0192: /* ƒ */
    case 0x2021: /* ‡ */
    case 0x2022: /* • */
    case 0x2039: /* ‹ */
    case 0x201d: /* ” */
      return g_unichar_isalpha (after);
    case 0x0178: /* Ÿ */
      return g_unichar_islower (before) || g_unichar_islower (after);
    case 0x0152: /* Œ */
    case 0x0160: /* Š */
    case 0x017d: /* Ž */
      return g_unichar_islower (before);
    default:
      return FALSE;
    }
}

gboolean
wissel_text_is_damaged (const char *text)
{
  gunichar    before = 0;
  const char *p = text;

  while (*p != '\0')
    {
      gunichar c = (guchar) *p;

      if (c < 0x80)
        {
          p++;
        }
      else
        {
          gunichar after;

          c = g_utf8_get_char (p);
          p = g_utf8_next_char (p);
          after = g_utf8_get_char (p);
          if (c == 0xfffd || ((c == 0x00c3 || c == 0x00c2) && is_continuation (after)) ||
              (c == 0x00e2 && after == 0x20ac) || is_misread (before, c, after))
            return TRUE;
        }

      before = c;
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

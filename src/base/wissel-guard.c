#include "wissel-guard.h"

#include <string.h>

#define N_DIGITS 11

/* People put up to three signs between the groups: "73.01.11 - 361.73". */
#define MAX_SIGNS 3

static gboolean
is_sign (gunichar c)
{
  return c == '.' || c == '-' || c == '/' || c == '_' || g_unichar_isspace (c) ||
         (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2060 || c == 0x200b;
}

/* Every text that is stored passes here: most are told apart by counting what may be a digit, also
 * of another script. */
static gboolean
may_contain (const char *text)
{
  gsize length = strlen (text);
  guint digits = 0;

  if (length < N_DIGITS)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    digits += (text[i] >= '0' && text[i] <= '9') || (guchar) text[i] >= 0xc0;

  return digits >= N_DIGITS;
}

/* The digit that stands at @p, of whatever script, or -1. */
static int
get_digit (const char *p)
{
  if ((guchar) *p < 0x80)
    return g_ascii_digit_value (*p);

  return g_unichar_digit_value (g_utf8_get_char (p));
}

/* Reads eleven digits in groups of 2, 2, 2, 3 and 2 from @p; answers what follows, or NULL. */
static const char *
match_digits (const char *p, int digits[N_DIGITS])
{
  static const guint group_starts = (1u << 2) | (1u << 4) | (1u << 6) | (1u << 9);

  for (guint i = 0; i < N_DIGITS; i++)
    {
      for (guint signs = 0; (group_starts & (1u << i)) != 0 && signs < MAX_SIGNS; signs++)
        if (is_sign (g_utf8_get_char (p)))
          p = g_utf8_next_char (p);

      digits[i] = get_digit (p);
      if (digits[i] < 0)
        return NULL;

      p = g_utf8_next_char (p);
    }

  return get_digit (p) >= 0 ? NULL : p;
}

static gint64
join (const int *digits, guint from, guint n)
{
  gint64 value = 0;

  for (guint i = from; i < from + n; i++)
    value = value * 10 + digits[i];

  return value;
}

/* The month has 20 or 40 added in bis numbers, and month and day can be unknown; who was born
 * from 2000 on has a 2 in front of the nine digits for the check. */
static gboolean
is_register_number (const int digits[N_DIGITS])
{
  gint64 month = join (digits, 2, 2);
  gint64 day = join (digits, 4, 2);
  gint64 nine = join (digits, 0, 9);
  gint64 check = join (digits, 9, 2);

  if (month > 52 || (month > 12 && month < 20) || (month > 32 && month < 40) || day > 31)
    return FALSE;

  return check == 97 - nine % 97 || check == 97 - (G_GINT64_CONSTANT (2000000000) + nine) % 97;
}

gboolean
wissel_guard_register_number (const char *text, gsize *start, gsize *length)
{
  gboolean after_digit = FALSE;

  if (text == NULL || !may_contain (text))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean    is_digit = get_digit (p) >= 0;
      int         digits[N_DIGITS];
      const char *end = is_digit && !after_digit ? match_digits (p, digits) : NULL;

      after_digit = is_digit;
      if (end == NULL || !is_register_number (digits))
        continue;

      if (start != NULL)
        *start = (gsize) (p - text);

      if (length != NULL)
        *length = (gsize) (end - p);

      return TRUE;
    }

  return FALSE;
}

char *
wissel_guard_hide_register_numbers (const char *text)
{
  GString *out;
  gsize    start;
  gsize    length;

  if (text == NULL || !wissel_guard_register_number (text, NULL, NULL))
    return g_strdup (text);

  out = g_string_new (NULL);
  while (wissel_guard_register_number (text, &start, &length))
    {
      g_string_append_len (out, text, (gssize) start);
      for (const char *p = text + start; p < text + start + length; p = g_utf8_next_char (p))
        if (g_unichar_isdigit (g_utf8_get_char (p)))
          g_string_append (out, "•");
        else
          g_string_append_unichar (out, g_utf8_get_char (p));

      text += start + length;
    }

  g_string_append (out, text);

  return g_string_free (out, FALSE);
}

#include "wissel-number.h"

#include <math.h>
#include <string.h>

#define NO_BREAK_SPACE "\u00a0"
#define NARROW_NO_BREAK_SPACE "\u202f"

char *
wissel_number_to_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (value == 0)
    return g_strdup ("0");

  if (fabs (value) < 1e15 && value == floor (value))
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) value);

  for (int precision = 6; precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }

  return g_strdup (text);
}

static const char *
get_decimal_sign (WisselLanguage language)
{
  return language == WISSEL_LANGUAGE_EN ? "." : ",";
}

static const char *
get_thousands_sign (WisselLanguage language)
{
  switch (language)
    {
    case WISSEL_LANGUAGE_FR:
      return NARROW_NO_BREAK_SPACE;
    case WISSEL_LANGUAGE_EN:
      return ",";
    case WISSEL_LANGUAGE_NL:
    case WISSEL_LANGUAGE_DE:
    default:
      return ".";
    }
}

/* Writes the number with exactly the given decimals. */
static char *
format_fixed (double value, guint decimals, WisselLanguage language)
{
  char        format[8];
  char        plain[400];
  GString    *out = g_string_new (NULL);
  const char *p = plain;
  gsize       whole;

  g_snprintf (format, sizeof format, "%%.%uf", MIN (decimals, 9));
  g_ascii_formatd (plain, sizeof plain, format, value);

  if (*p == '-' && strpbrk (p, "123456789") != NULL)
    g_string_append (out, "−");

  if (*p == '-')
    p++;

  whole = strcspn (p, ".");
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append (out, get_thousands_sign (language));

      g_string_append_c (out, p[i]);
    }

  if (p[whole] == '.')
    {
      g_string_append (out, get_decimal_sign (language));
      g_string_append (out, p + whole + 1);
    }

  return g_string_free (out, FALSE);
}

char *
wissel_number_format (double value, guint decimals, WisselLanguage language)
{
  char *text;
  gsize length;

  if (!isfinite (value))
    return g_strdup ("");

  text = format_fixed (value, decimals, language);
  length = strlen (text);

  if (decimals == 0)
    return text;

  while (text[length - 1] == '0')
    text[--length] = '\0';

  if (text[length - 1] == *get_decimal_sign (language))
    text[--length] = '\0';

  return text;
}

char *
wissel_number_format_percent (double value, guint decimals, WisselLanguage language)
{
  g_autofree char *number = wissel_number_format (value, decimals, language);
  gboolean         apart = language == WISSEL_LANGUAGE_FR || language == WISSEL_LANGUAGE_DE;

  return g_strconcat (number, apart ? NO_BREAK_SPACE "%" : "%", NULL);
}

char *
wissel_number_format_money (gint64 cents, WisselLanguage language)
{
  g_autofree char *number = format_fixed ((double) cents / 100, 2, language);

  switch (language)
    {
    case WISSEL_LANGUAGE_NL:
      return g_strconcat ("€" NO_BREAK_SPACE, number, NULL);
    case WISSEL_LANGUAGE_FR:
      return g_strconcat (number, NO_BREAK_SPACE "€", NULL);
    case WISSEL_LANGUAGE_DE:
      return g_strconcat (number, NO_BREAK_SPACE "EUR", NULL);
    case WISSEL_LANGUAGE_EN:
    default:
      return g_strconcat ("€", number, NULL);
    }
}

static const char *
get_hour_word (WisselLanguage language)
{
  switch (language)
    {
    case WISSEL_LANGUAGE_NL:
      return "u";
    case WISSEL_LANGUAGE_DE:
      return "Std.";
    case WISSEL_LANGUAGE_FR:
    case WISSEL_LANGUAGE_EN:
    default:
      return "h";
    }
}

char *
wissel_number_format_hours (double hours, WisselLanguage language)
{
  g_autofree char *whole = NULL;
  gint64           minutes;

  if (!isfinite (hours) || fabs (hours) > 1e12)
    return g_strdup ("");

  minutes = (gint64) llround (fabs (hours) * 60);
  whole =
    wissel_number_format (copysign ((double) (minutes / 60), minutes > 0 ? hours : 1), 0, language);

  if (minutes % 60 == 0)
    return g_strdup_printf ("%s" NO_BREAK_SPACE "%s", whole, get_hour_word (language));

  return g_strdup_printf ("%s%s" NO_BREAK_SPACE "%s" NO_BREAK_SPACE "%02d",
                          hours < 0 && minutes < 60 ? "−" : "", whole, get_hour_word (language),
                          (int) (minutes % 60));
}

char *
wissel_number_format_bytes (guint64 bytes, WisselLanguage language)
{
  static const char *const units[] = { "B", "kB", "MB", "GB", "TB" };
  static const char *const french[] = { "o", "ko", "Mo", "Go", "To" };
  g_autofree char         *number = NULL;
  double                   size = (double) bytes;
  guint                    unit = 0;

  while (size >= 999.5 && unit + 1 < G_N_ELEMENTS (units))
    {
      size /= 1000;
      unit++;
    }

  number = wissel_number_format (size, unit > 0 && size < 99.95 ? 1 : 0, language);

  return g_strconcat (number, NO_BREAK_SPACE,
                      language == WISSEL_LANGUAGE_FR ? french[unit] : units[unit], NULL);
}

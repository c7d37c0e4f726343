#include "wissel-date.h"

#include <string.h>

static const char *const months[WISSEL_N_LANGUAGES][12] = {
  { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december" },
  { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre" },
  { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember" },
  { "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December" },
};

static const char *const weekdays[WISSEL_N_LANGUAGES][7] = {
  { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag" },
  { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" },
  { "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag" },
  { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
};

static int
read_digits (const char *p, guint n)
{
  int value = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (p[i]))
        return -1;

      value = value * 10 + (p[i] - '0');
    }

  return value;
}

gboolean
wissel_date_split (const char *date, int *year, int *month, int *day)
{
  if (date == NULL || strnlen (date, 11) != 10 || date[4] != '-' || date[7] != '-')
    return FALSE;

  *year = read_digits (date, 4);
  *month = read_digits (date + 5, 2);
  *day = read_digits (date + 8, 2);

  return *year > 0 && *month > 0 && *day > 0 &&
         g_date_valid_dmy ((GDateDay) *day, (GDateMonth) *month, (GDateYear) *year);
}

gboolean
wissel_date_is_valid (const char *date)
{
  int year, month, day;

  return wissel_date_split (date, &year, &month, &day);
}

char *
wissel_date_make (int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

static gboolean
parse (const char *date, GDate *out)
{
  int year, month, day;

  if (!wissel_date_split (date, &year, &month, &day))
    return FALSE;

  g_date_set_dmy (out, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

static char *
print (const GDate *date)
{
  return wissel_date_make (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/* GDate counts up to the year 65535 and warns beyond; four digits are kept here. */
static const gint64 last_day = 3652059;

gboolean
wissel_date_to_day (const char *date, guint32 *day)
{
  GDate value;

  if (!parse (date, &value))
    return FALSE;

  *day = g_date_get_julian (&value);

  return TRUE;
}

char *
wissel_date_of_day (guint32 day)
{
  GDate value;

  if (day < 1 || day > last_day)
    return NULL;

  g_date_clear (&value, 1);
  g_date_set_julian (&value, day);

  return print (&value);
}

char *
wissel_date_add_days (const char *date, int days)
{
  guint32 day;
  gint64  sum;

  if (!wissel_date_to_day (date, &day))
    return NULL;

  sum = (gint64) day + days;

  return sum >= 1 && sum <= last_day ? wissel_date_of_day ((guint32) sum) : NULL;
}

char *
wissel_date_add_months (const char *date, int n)
{
  int    year, month, day;
  gint64 count;

  if (!wissel_date_split (date, &year, &month, &day))
    return NULL;

  count = (gint64) year * 12 + (month - 1) + n;
  if (count < 12 || count >= 10000 * 12)
    return NULL;

  year = (int) (count / 12);
  month = (int) (count % 12) + 1;
  day = MIN (day, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));

  return wissel_date_make (year, month, day);
}

char *
wissel_date_end_of_period (const char *start, int n)
{
  g_autofree char *next = wissel_date_add_months (start, n);

  if (next == NULL)
    return NULL;

  if (strcmp (next + 8, start + 8) != 0)
    return g_steal_pointer (&next);

  return wissel_date_add_days (next, -1);
}

int
wissel_date_days_between (const char *from, const char *to)
{
  GDate a;
  GDate b;

  if (!parse (from, &a) || !parse (to, &b))
    return 0;

  return g_date_days_between (&a, &b);
}

int
wissel_date_weekday (const char *date)
{
  GDate value;

  return parse (date, &value) ? (int) g_date_get_weekday (&value) : 0;
}

const char *
wissel_date_month_name (int month, WisselLanguage language)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");
  g_return_val_if_fail ((guint) language < WISSEL_N_LANGUAGES, "");

  return months[language][month - 1];
}

const char *
wissel_date_weekday_name (int weekday, WisselLanguage language)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");
  g_return_val_if_fail ((guint) language < WISSEL_N_LANGUAGES, "");

  return weekdays[language][weekday - 1];
}

/* The day of the month as it stands in front of the name of the month. */
static char *
format_day (int day, WisselLanguage language)
{
  if (language == WISSEL_LANGUAGE_DE)
    return g_strdup_printf ("%d.", day);

  if (language == WISSEL_LANGUAGE_FR && day == 1)
    return g_strdup ("1er");

  return g_strdup_printf ("%d", day);
}

/* "15 maart" or, with a year, "15 maart 2027". */
static char *
format_long (int year, int month, int day, WisselLanguage language)
{
  g_autofree char *of_month = format_day (day, language);

  if (year == 0)
    return g_strdup_printf ("%s %s", of_month, months[language][month - 1]);

  return g_strdup_printf ("%s %s %d", of_month, months[language][month - 1], year);
}

char *
wissel_date_format (const char *date, WisselLanguage language, WisselDateStyle style)
{
  g_autofree char *text = NULL;
  int              year, month, day;

  if (!wissel_date_split (date, &year, &month, &day))
    return g_strdup ("");

  if (style == WISSEL_DATE_SHORT)
    return g_strdup_printf (language == WISSEL_LANGUAGE_DE ? "%02d.%02d.%04d" : "%02d/%02d/%04d",
                            day, month, year);

  text = format_long (year, month, day, language);
  if (style == WISSEL_DATE_LONG)
    return g_steal_pointer (&text);

  return g_strdup_printf (language == WISSEL_LANGUAGE_DE ? "%s, %s" : "%s %s",
                          wissel_date_weekday_name (wissel_date_weekday (date), language), text);
}

char *
wissel_date_format_range (const char *from, const char *to, WisselLanguage language)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  int              year, month, day, to_year, to_month, to_day;

  if (!wissel_date_split (from, &year, &month, &day))
    return wissel_date_format (to, language, WISSEL_DATE_LONG);

  if (!wissel_date_split (to, &to_year, &to_month, &to_day) || strcmp (from, to) == 0)
    return wissel_date_format (from, language, WISSEL_DATE_LONG);

  last = format_long (to_year, to_month, to_day, language);
  if (year == to_year && month == to_month)
    {
      first = format_day (day, language);
      return g_strdup_printf ("%s–%s", first, last);
    }

  first = format_long (year == to_year ? 0 : year, month, day, language);

  return g_strdup_printf ("%s – %s", first, last);
}

gboolean
wissel_time_is_valid (const char *time)
{
  int hours, minutes;

  if (time == NULL || strnlen (time, 6) != 5 || time[2] != ':')
    return FALSE;

  hours = read_digits (time, 2);
  minutes = read_digits (time + 3, 2);

  return hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59;
}

char *
wissel_time_format (const char *time, WisselLanguage language)
{
  int hours, minutes;

  if (!wissel_time_is_valid (time))
    return g_strdup ("");

  hours = read_digits (time, 2);
  minutes = read_digits (time + 3, 2);

  switch (language)
    {
    case WISSEL_LANGUAGE_NL:
      return g_strdup_printf ("%d.%02d u.", hours, minutes);
    case WISSEL_LANGUAGE_FR:
      return g_strdup_printf ("%d h %02d", hours, minutes);
    case WISSEL_LANGUAGE_DE:
      return g_strdup_printf ("%d.%02d Uhr", hours, minutes);
    case WISSEL_LANGUAGE_EN:
    default:
      return g_strdup (time);
    }
}

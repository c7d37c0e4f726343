#include "wissel-date-read.h"

#include "wissel-date.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The years that a date of this work can have; others are slips of the keyboard. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* A year of two digits is one of the hundred years from here. */
#define CENTURY_START 1970

#define MAX_NUMBERS 3

/* The parts of a date as found in the text. */
typedef struct
{
  int      numbers[MAX_NUMBERS];
  guint    digits[MAX_NUMBERS];
  guint    n_numbers;
  int      month;        /* from a name, or 0 */
  guint    month_at;     /* how many numbers stand before the name */
  guint    weekdays;     /* bit per day that a weekday word can mean, or 0 */
  gboolean unclear;      /* a word or sign that does not belong in a date */
  gboolean has_midnight; /* a time of midnight was cut off */
  gboolean has_time;     /* another time was cut off */
} Parts;

typedef struct
{
  int      year;
  int      month;
  int      day;
  gboolean short_year;
} Day;

/* Words that may stand in a date without meaning anything. */
static const char *const fillers[] = { "de",  "den", "le",  "der", "am", "op",  "on",
                                       "the", "of",  "van", "du",  "er", "ste", "e",
                                       "st",  "nd",  "rd",  "th",  "eme" };

static char *folded_months[WISSEL_N_LANGUAGES][12];
static char *folded_weekdays[WISSEL_N_LANGUAGES][7];

static void
fold_names (void)
{
  static gsize once;

  if (!g_once_init_enter (&once))
    return;

  for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
    {
      for (int i = 0; i < 12; i++)
        folded_months[language][i] = wissel_text_fold (wissel_date_month_name (i + 1, language));

      for (int i = 0; i < 7; i++)
        folded_weekdays[language][i] =
          wissel_text_fold (wissel_date_weekday_name (i + 1, language));
    }

  g_once_init_leave (&once, 1);
}

/* The only month of the language that begins with the word; 0 for none, -1 for several. */
static int
find_month (const char *word, guint language)
{
  int found = 0;

  for (int i = 0; i < 12; i++)
    {
      if (!g_str_has_prefix (folded_months[language][i], word))
        continue;

      if (found != 0)
        return -1;

      found = i + 1;
    }

  return found;
}

int
wissel_date_month_of_word (const char *word)
{
  int found = 0;

  if (strlen (word) < 3)
    return 0;

  if (g_str_equal (word, "mrt") || g_str_equal (word, "mrz"))
    return 3;

  if (g_str_equal (word, "janner"))
    return 1;

  if (g_str_equal (word, "sept"))
    return 9;

  fold_names ();

  for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
    {
      int month = find_month (word, language);

      if (month < 0 || (found != 0 && month != 0 && month != found))
        return 0;

      if (month != 0)
        found = month;
    }

  return found;
}

/* Whether the word is the name, its beginning or its plural: "ma", "maandag", "maandagen". */
static gboolean
is_weekday (const char *word, const char *name)
{
  gsize length = strlen (name);

  if (strlen (word) <= length)
    return g_str_has_prefix (name, word);

  return g_str_has_prefix (word, name) &&
         (g_str_equal (word + length, "s") || g_str_equal (word + length, "en"));
}

int
wissel_date_weekday_of_word (const char *word, WisselLanguage language)
{
  /* Two letters tell the seven days apart in each of the languages. */
  if (strlen (word) < 2)
    return 0;

  fold_names ();

  for (int i = 0; i < 7; i++)
    if (is_weekday (word, folded_weekdays[language][i]))
      return i + 1;

  return 0;
}

static void
take_number (Parts *parts, const char *p, gsize length)
{
  if (parts->n_numbers < MAX_NUMBERS && length <= 8)
    {
      parts->numbers[parts->n_numbers] = atoi (p);
      parts->digits[parts->n_numbers] = (guint) length;
    }

  parts->n_numbers++;
}

static void
take_word (Parts *parts, const char *p, gsize length)
{
  g_autofree char *word = g_strndup (p, length);
  int              month = wissel_date_month_of_word (word);
  guint            weekdays = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (g_str_equal (word, fillers[i]))
      return;

  for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
    weekdays |= 1u << wissel_date_weekday_of_word (word, language);

  weekdays &= ~1u;

  /* "mar" is March as well as mardi: the weekday stands in front of all numbers. */
  if (weekdays != 0 && parts->n_numbers == 0 && parts->weekdays == 0 && strlen (word) <= 4)
    month = 0;

  if (month != 0 && parts->month == 0)
    {
      parts->month = month;
      parts->month_at = parts->n_numbers;
    }
  else if (weekdays != 0 && parts->weekdays == 0)
    {
      parts->weekdays = weekdays;
    }
  else
    {
      parts->unclear = TRUE;
    }
}

static void
take_parts (Parts *parts, const char *text)
{
  g_autofree char *folded = wissel_text_fold (text);

  for (const char *p = folded; *p != '\0';)
    {
      const char *end = p;

      if (g_ascii_isdigit (*p))
        {
          while (g_ascii_isdigit (*end))
            end++;

          take_number (parts, p, (gsize) (end - p));
        }
      else if (*p != ' ')
        {
          while (*end != '\0' && *end != ' ' && !g_ascii_isdigit (*end))
            end++;

          take_word (parts, p, (gsize) (end - p));
        }
      else
        {
          end++;
        }

      p = end;
    }
}

/* Signs that say that the writer is not sure. */
static gboolean
has_doubt (const char *text)
{
  return strpbrk (text, "?~<>*+=") != NULL || strstr (text, "±") != NULL ||
         strstr (text, "≈") != NULL;
}

/* Cuts a time of day off the end of the text. Answers FALSE when the time may move the date: one
 * in another time zone than ours and not midnight. */
static gboolean
cut_time (char *text, Parts *parts)
{
  static GRegex         *regex;
  static gsize           once;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char       *hour = NULL;
  g_autofree char       *zone = NULL;
  g_autofree char       *half = NULL;
  g_autofree char       *rest = NULL;
  int                    start = 0;
  gboolean               midnight;

  if (strchr (text, ':') == NULL)
    return TRUE;

  if (g_once_init_enter (&once))
    {
      regex =
        g_regex_new ("(?:T|,? |,? (?:om|à|um|at) )(\\d{1,2})(:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?)"
                     " ?([ap]m)?(Z|[+-]\\d{2}:?\\d{2})?$",
                     G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }

  if (!g_regex_match (regex, text, 0, &match))
    return TRUE;

  hour = g_match_info_fetch (match, 1);
  rest = g_match_info_fetch (match, 2);
  half = g_match_info_fetch (match, 3);
  zone = g_match_info_fetch (match, 4);
  g_match_info_fetch_pos (match, 0, &start, NULL);

  midnight = (atoi (hour) == 0 || (atoi (hour) == 12 && g_ascii_strcasecmp (half, "am") == 0)) &&
             strpbrk (rest, "123456789") == NULL;
  text[start] = '\0';
  parts->has_midnight = midnight;
  parts->has_time = !midnight;

  return midnight || *zone == '\0';
}

static int
complete_year (int year, guint digits, Day *day)
{
  if (digits != 2)
    return year;

  day->short_year = TRUE;
  year += CENTURY_START - CENTURY_START % 100;

  return year < CENTURY_START ? year + 100 : year;
}

/* Eight digits without separators: 20270315 or 15032027. Never both, as a year that could be a
 * day and a month would have a month of 19 or 20. */
static gboolean
split_compact (const Parts *parts, Day *day)
{
  int number = parts->numbers[0];

  if (parts->n_numbers != 1 || parts->digits[0] != 8 || parts->month != 0)
    return FALSE;

  if (number / 10000 >= FIRST_YEAR && number / 10000 <= LAST_YEAR && number / 100 % 100 <= 12)
    *day = (Day){ number / 10000, number / 100 % 100, number % 100, FALSE };
  else
    *day = (Day){ number % 10000, number / 10000 % 100, number / 1000000, FALSE };

  return TRUE;
}

static gboolean
assign_numbers (const Parts *parts, Day *day)
{
  const int   *n = parts->numbers;
  const guint *digits = parts->digits;

  if (parts->month != 0 && parts->n_numbers == 2)
    {
      guint year_at = digits[0] == 4 ? 0 : 1;

      day->month = parts->month;
      day->day = n[1 - year_at];
      day->year = complete_year (n[year_at], digits[year_at], day);
      return digits[year_at] == 4 || digits[year_at] == 2;
    }

  if (parts->month != 0 || parts->n_numbers != 3)
    return FALSE;

  if (digits[0] == 4)
    {
      *day = (Day){ n[0], n[1], n[2], FALSE };
      return digits[1] <= 2 && digits[2] <= 2;
    }

  day->day = n[0];
  day->month = n[1];
  day->year = complete_year (n[2], digits[2], day);

  return digits[0] <= 2 && digits[1] <= 2;
}

/* Says which part of the date is missing. */
static WisselReading
refuse_incomplete (const char *text, const Parts *parts)
{
  gboolean has_year = FALSE;

  for (guint i = 0; i < MIN (parts->n_numbers, MAX_NUMBERS); i++)
    has_year = has_year || parts->digits[i] == 4;

  if (parts->unclear || parts->n_numbers == 0)
    return wissel_reading_refused (
      N_ ("“%s” is not a date. Write it as day/month/year, such as 15/03/2027."), text, NULL);

  if (parts->n_numbers > MAX_NUMBERS || (parts->month != 0 && parts->n_numbers > 2))
    return wissel_reading_refused (
      N_ ("“%s” holds more than one date. Give each date a column of its own."), text, NULL);

  if (parts->n_numbers == 1 && parts->month == 0 && !has_year)
    return wissel_reading_refused (
      N_ ("“%s” is a bare number. Format the cell as a date or write day/month/year."), text, NULL);

  if (has_year)
    return wissel_reading_refused (
      N_ ("“%s” lacks a part of the date. Write day, month and year, such as 15/03/2027."), text,
      NULL);

  return wissel_reading_refused (
    N_ ("“%s” lacks the year. Write day, month and year, such as 15/03/2027."), text, NULL);
}

/* Says why the calendar has no such day. */
static WisselReading
refuse_impossible (const char *text, const Day *day)
{
  g_autofree char *year = g_strdup_printf ("%d", day->year);
  g_autofree char *month = g_strdup_printf ("%d", day->month);
  g_autofree char *length = NULL;

  if (day->month < 1 || day->month > 12)
    return wissel_reading_refused (
      N_ ("“%1$s”: there is no month %2$s. The day is read first: write day/month/year."), text,
      month, NULL);

  if (day->year < FIRST_YEAR || day->year > LAST_YEAR)
    return wissel_reading_refused (
      N_ ("“%1$s”: the year %2$s cannot be right. Write the year with four digits."), text, year,
      NULL);

  if (day->month == 2 && day->day == 29)
    return wissel_reading_refused (
      N_ ("“%1$s” does not exist: %2$s is not a leap year, February has 28 days."), text, year,
      NULL);

  length = g_strdup_printf ("%d", g_date_get_days_in_month (day->month, (GDateYear) day->year));

  return wissel_reading_refused (
    N_ ("“%1$s” does not exist: month %2$s has days 1 to %3$s. Correct the day or the month."),
    text, month, length, NULL);
}

static WisselReading
answer_date (const char *text, const char *cleaned, const Parts *parts, const Day *day, char *date)
{
  g_autofree char *year = g_strdup_printf ("%d", day->year);

  if (strcmp (text, date) == 0)
    return wissel_reading_exact (date);

  if (strcmp (cleaned, date) == 0)
    return wissel_reading_repaired (date, N_ ("superfluous blanks removed"), NULL);

  if (parts->has_time)
    return wissel_reading_repaired (date, N_ ("time of day left out"), NULL);

  if (parts->has_midnight)
    return wissel_reading_repaired (date, N_ ("time of midnight left out"), NULL);

  if (day->short_year)
    return wissel_reading_repaired (date, N_ ("year read as %s"), year, NULL);

  return wissel_reading_repaired (date, N_ ("date read as day, month and year"), NULL);
}

WisselReading
wissel_date_read (const char *text)
{
  g_autofree char *cleaned = NULL;
  g_autofree char *day_part = NULL;
  g_autofree char *date = NULL;
  WisselReading    reading;
  Parts            parts = { { 0 } };
  Day              day = { 0 };

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  day_part = g_strdup (cleaned);
  if (!cut_time (day_part, &parts))
    return wissel_reading_refused (
      N_ ("“%s” is an instant in another time zone and may be a day off. Write only the date."),
      cleaned, NULL);

  take_parts (&parts, day_part);
  parts.unclear = parts.unclear || has_doubt (day_part) || *g_strchug (day_part) == '-';
  if (parts.unclear || (!split_compact (&parts, &day) && !assign_numbers (&parts, &day)))
    return refuse_incomplete (cleaned, &parts);

  if (day.year >= FIRST_YEAR && day.year <= LAST_YEAR)
    date = wissel_date_make (day.year, day.month, day.day);

  if (date == NULL)
    return refuse_impossible (cleaned, &day);

  if (parts.weekdays != 0 && (parts.weekdays & (1u << wissel_date_weekday (date))) == 0)
    return wissel_reading_refused (
      N_ ("“%s”: that date falls on another day of the week. Correct the weekday or the date."),
      cleaned, NULL);

  return answer_date (text, cleaned, &parts, &day, g_steal_pointer (&date));
}

WisselReading
wissel_date_read_serial (double serial, gboolean from_1904)
{
  const char      *origin = from_1904 ? "1904-01-01" : "1899-12-30";
  double           whole = floor (serial);
  g_autofree char *date = NULL;
  g_autofree char *number = g_strdup_printf ("%g", serial);

  /* Excel counts 29 February 1900, which never was: days before are one off, that one is nothing.
   */
  if (!from_1904 && whole >= 1 && whole < 60)
    whole += 1;
  else if (!from_1904 && whole == 60)
    whole = -1;

  if (isfinite (whole) && whole >= (from_1904 ? 0 : 2) && whole < 120000)
    date = wissel_date_add_days (origin, (int) whole);

  if (date == NULL)
    return wissel_reading_refused (
      N_ ("The cell is shown as a date, but its value %s is none. Write day/month/year."), number,
      NULL);

  if (serial - floor (serial) > 0)
    return wissel_reading_repaired (g_steal_pointer (&date), N_ ("time of day left out"), NULL);

  return wissel_reading_exact (g_steal_pointer (&date));
}

static WisselReading
answer_time (const char *text, int hours, int minutes)
{
  char *time = g_strdup_printf ("%02d:%02d", hours, minutes);

  if (g_strcmp0 (text, time) == 0)
    return wissel_reading_exact (time);

  return wissel_reading_repaired (time, N_ ("read as hours and minutes"), NULL);
}

static gboolean
is_noon (const char *text)
{
  static const char *const noons[] = { "middag", "12 uur s middags", "midi", "mittag", "noon" };
  g_autofree char         *folded = wissel_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (noons); i++)
    if (g_str_equal (folded, noons[i]))
      return TRUE;

  return FALSE;
}

/* Reads "9u30", "9 h", "9.30 Uhr", "9:30:00 pm" and the like. */
static gboolean
match_time (const char *text, int *hours, int *minutes)
{
  static GRegex         *regex;
  static gsize           once;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char       *hour = NULL;
  g_autofree char       *minute = NULL;
  g_autofree char       *half = NULL;

  if (g_once_init_enter (&once))
    {
      regex = g_regex_new (
        "^(?:om |à |um |at )?(\\d{1,2})(?: ?(?:[:.]| ?(?:u|uur|h|heures?|uhr)\\.?) ?"
        "([0-5]\\d)?(?::00)?)? ?(?:u|uur|h|heures?|uhr|min)?\\.? ?([ap])?\\.?(?:m\\.?)?$",
        G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;

  hour = g_match_info_fetch (match, 1);
  minute = g_match_info_fetch (match, 2);
  half = g_match_info_fetch (match, 3);
  *hours = atoi (hour);
  *minutes = minute != NULL ? atoi (minute) : 0;

  if (half != NULL && *half != '\0')
    {
      if (*hours < 1 || *hours > 12)
        return FALSE;

      *hours = *hours % 12 + (g_ascii_tolower (*half) == 'p' ? 12 : 0);
    }

  return TRUE;
}

WisselReading
wissel_time_read (const char *text)
{
  g_autofree char *cleaned = NULL;
  WisselReading    reading;
  int              hours = 12;
  int              minutes = 0;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  if (!is_noon (cleaned) && !match_time (cleaned, &hours, &minutes))
    return wissel_reading_refused (
      N_ ("“%s” is not a time of day. Write hours and minutes, such as 9:30."), cleaned, NULL);

  if (hours > 23)
    return wissel_reading_refused (
      N_ ("“%s”: hours run from 0 to 23. Write midnight at the end of a day as 23:59."), cleaned,
      NULL);

  return answer_time (text, hours, minutes);
}

WisselReading
wissel_time_read_fraction (double days)
{
  int minutes;

  if (!isfinite (days) || days < 0)
    return wissel_reading_refused (N_ ("The cell is shown as a time, but its value is none."),
                                   NULL);

  minutes = (int) round ((days - floor (days)) * 24 * 60);
  if (minutes == 24 * 60)
    minutes = 24 * 60 - 1;

  return wissel_reading_exact (g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60));
}

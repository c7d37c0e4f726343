#include "wissel-sheet-value.h"

#include "wissel-sheet-limits.h"

#include <math.h>
#include <string.h>

#define SECONDS_PER_DAY 86400
#define LAST_DAY 2958465    /* 9999-12-31 */
#define DAYS_TO_EPOCH 25569 /* from 1899-12-30 to 1970-01-01 */
#define OFFSET_1904 1462    /* from 1899-12-30 to 1904-01-01 */
#define MAX_HOURS 9999999

/* Powers of ten that a double holds exactly: with a mantissa below 2^53, one multiplication or
 * division rounds as a full conversion would. */
static const double exact_powers[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                       1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                       1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

static const char *
scan_digits (const char *p, const char *end, guint64 *mantissa, int *n_digits)
{
  for (; p < end && g_ascii_isdigit (*p); p++)
    {
      if (*n_digits < 19)
        *mantissa = *mantissa * 10 + (guint64) (*p - '0');
      if (*mantissa > 0)
        (*n_digits)++;
    }

  return p;
}

static const char *
scan_exponent (const char *p, const char *end, int *exponent)
{
  gboolean negative = FALSE;
  int      value = 0;

  if (p < end && (*p == '+' || *p == '-'))
    negative = *p++ == '-';

  if (p == end || !g_ascii_isdigit (*p))
    return NULL;

  for (; p < end && g_ascii_isdigit (*p); p++)
    value = MIN (value * 10 + (*p - '0'), 100000);

  *exponent = negative ? -value : value;

  return p;
}

/**
 * wissel_sheet_parse_number:
 * @text: text ended by a NUL
 * @length: its length
 * @number: (out): the number
 *
 * Reads a number as XML has it: digits, a point, an exponent; no blanks, no infinity, no comma.
 *
 * Returns: whether all of @text is a finite number
 */
gboolean
wissel_sheet_parse_number (const char *text, gsize length, double *number)
{
  const char *end = text + length;
  const char *p = text;
  const char *digits;
  gboolean    negative = FALSE;
  guint64     mantissa = 0;
  int         n_digits = 0;
  int         exponent = 0;
  int         n_decimals = 0;

  if (p < end && (*p == '-' || *p == '+'))
    negative = *p++ == '-';

  digits = p;
  p = scan_digits (p, end, &mantissa, &n_digits);
  if (p < end && *p == '.')
    {
      const char *point = p;

      p = scan_digits (p + 1, end, &mantissa, &n_digits);
      n_decimals = (int) MIN (p - point - 1, 100000);
      if (p - digits == 1)
        return FALSE;
    }
  else if (p == digits)
    {
      return FALSE;
    }

  if (p < end && (*p == 'e' || *p == 'E') && (p = scan_exponent (p + 1, end, &exponent)) == NULL)
    return FALSE;

  if (p != end)
    return FALSE;

  exponent -= n_decimals;
  if (n_digits <= 15 && exponent >= -22 && exponent <= 22)
    {
      *number = exponent < 0 ? (double) mantissa / exact_powers[-exponent]
                             : (double) mantissa * exact_powers[exponent];
      if (negative)
        *number = -*number;
      return TRUE;
    }

  *number = g_ascii_strtod (text, NULL);

  return isfinite (*number);
}

/* Days and dates by the proleptic Gregorian calendar, counted in eras of 400 years that begin on
 * 1 March, so that leap days come last. */
int
wissel_sheet_day_of_date (int year, int month, int day)
{
  int y = month <= 2 ? year - 1 : year;
  int era = y / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468 + DAYS_TO_EPOCH;
}

static void
date_of_day (int days, int *year, int *month, int *day)
{
  int z = days - DAYS_TO_EPOCH + 719468;
  int era = z / 146097;
  int day_of_era = z - era * 146097;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) /
                    365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int shifted = (5 * day_of_year + 2) / 153;

  *day = day_of_year - (153 * shifted + 2) / 5 + 1;
  *month = shifted < 10 ? shifted + 3 : shifted - 9;
  *year = year_of_era + era * 400 + (*month <= 2 ? 1 : 0);
}

gboolean
wissel_sheet_is_date (int year, int month, int day)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static void
append_padded (GString *text, guint value, guint width)
{
  char  digits[16];
  guint at = sizeof digits;

  do
    {
      digits[--at] = (char) ('0' + value % 10);
      value /= 10;
      width -= width > 0 ? 1 : 0;
    }
  while (value > 0 || width > 0);

  g_string_append_len (text, digits + at, (gssize) (sizeof digits - at));
}

static void
append_date (GString *text, int days)
{
  int year, month, day;

  date_of_day (days, &year, &month, &day);
  append_padded (text, (guint) year, 4);
  g_string_append_c (text, '-');
  append_padded (text, (guint) month, 2);
  g_string_append_c (text, '-');
  append_padded (text, (guint) day, 2);
}

static void
append_time (GString *text, gint64 seconds)
{
  append_padded (text, (guint) (seconds / 3600), 2);
  g_string_append_c (text, ':');
  append_padded (text, (guint) (seconds / 60 % 60), 2);
  g_string_append_c (text, ':');
  append_padded (text, (guint) (seconds % 60), 2);
}

/**
 * wissel_sheet_append_serial:
 * @text: (inout): where the date or time is appended
 * @serial: a number of days, as the cell has it
 * @kind: what its format says
 * @date1904: whether the workbook counts from 1904
 *
 * Writes the date or time that a spreadsheet program would show, to the second.
 *
 * Returns: the kind that it is: a full date format on a pure time gives a time, and a number that
 *   can be no date stays %WISSEL_CELL_NUMBER, with nothing appended
 */
WisselCellKind
wissel_sheet_append_serial (GString *text, double serial, WisselCellKind kind, gboolean date1904)
{
  gint64 seconds;
  int    days;

  if (!(serial >= 0 && serial < LAST_DAY + 1))
    return WISSEL_CELL_NUMBER;

  seconds = llround (serial * SECONDS_PER_DAY);
  if (kind == WISSEL_CELL_TIME || (kind == WISSEL_CELL_DATETIME && serial < 1 && !date1904))
    {
      if (seconds / 3600 > MAX_HOURS)
        return WISSEL_CELL_NUMBER;
      append_time (text, seconds);
      return WISSEL_CELL_TIME;
    }

  days = (int) (seconds / SECONDS_PER_DAY);
  if (date1904)
    days += OFFSET_1904;
  else if (days < 60)
    days++; /* the days before a 29 February 1900 that spreadsheets believe in */

  if (days > LAST_DAY || (days < 2 && !date1904))
    return WISSEL_CELL_NUMBER;

  append_date (text, days);
  if (kind == WISSEL_CELL_DATETIME)
    {
      g_string_append_c (text, 'T');
      append_time (text, seconds % SECONDS_PER_DAY);
    }

  return kind;
}

static gboolean
read_digits (const char **p, guint n, int *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*p)[i]))
        return FALSE;
      *value = *value * 10 + ((*p)[i] - '0');
    }
  *p += n;

  return TRUE;
}

static gboolean
read_time (const char *p, gint64 *seconds)
{
  int hour, minute, second = 0;

  if (!read_digits (&p, 2, &hour) || *p++ != ':' || !read_digits (&p, 2, &minute))
    return FALSE;

  if (*p == ':')
    {
      p++;
      if (!read_digits (&p, 2, &second))
        return FALSE;
      if (*p == '.' || *p == ',')
        for (p++; g_ascii_isdigit (*p); p++)
          ;
    }

  *seconds = hour * 3600 + minute * 60 + second;

  return (*p == '\0' || (*p == 'Z' && p[1] == '\0')) && hour < 24 && minute < 60 && second < 60;
}

/**
 * wissel_sheet_append_iso_date:
 * @text: (inout): where the date or time is appended
 * @iso: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM[:SS[.fff]][Z]` or `HH:MM:SS`
 * @serial: (out): the days since 1899-12-30
 *
 * Returns: %WISSEL_CELL_DATE, _DATETIME or _TIME; %WISSEL_CELL_EMPTY, with nothing appended, when
 *   @iso is none of these
 */
WisselCellKind
wissel_sheet_append_iso_date (GString *text, const char *iso, double *serial)
{
  const char *p = iso;
  int         year, month, day;
  gint64      seconds = 0;

  if (read_time (iso, &seconds))
    {
      *serial = (double) seconds / SECONDS_PER_DAY;
      append_time (text, seconds);
      return WISSEL_CELL_TIME;
    }

  if (!read_digits (&p, 4, &year) || *p++ != '-' || !read_digits (&p, 2, &month) || *p++ != '-' ||
      !read_digits (&p, 2, &day) || !wissel_sheet_is_date (year, month, day) ||
      (*p != '\0' && (*p != 'T' || !read_time (p + 1, &seconds))))
    return WISSEL_CELL_EMPTY;

  g_string_append_len (text, iso, 10);
  *serial = wissel_sheet_day_of_date (year, month, day);
  if (*p == '\0')
    return WISSEL_CELL_DATE;

  *serial += (double) seconds / SECONDS_PER_DAY;
  g_string_append_c (text, 'T');
  append_time (text, seconds);

  return WISSEL_CELL_DATETIME;
}

/**
 * wissel_sheet_append_iso_duration:
 * @text: (inout): where the time is appended
 * @iso: a duration such as `PT10H30M00S` or `P1DT2H`
 * @serial: (out): the duration in days
 *
 * Returns: whether @iso is a duration of days, hours, minutes and seconds
 */
gboolean
wissel_sheet_append_iso_duration (GString *text, const char *iso, double *serial)
{
  const char *p = iso;
  double      seconds = 0;

  if (*p++ != 'P')
    return FALSE;

  while (*p != '\0')
    {
      char  *end;
      double value;

      if (*p == 'T')
        p++;
      if (!g_ascii_isdigit (*p))
        return FALSE;

      value = g_ascii_strtod (p, &end);
      if (*end == 'D')
        seconds += value * SECONDS_PER_DAY;
      else if (*end == 'H')
        seconds += value * 3600;
      else if (*end == 'M')
        seconds += value * 60;
      else if (*end == 'S')
        seconds += value;
      else
        return FALSE;

      p = end + 1;
    }

  if (!(seconds / 3600 <= MAX_HOURS))
    return FALSE;

  *serial = seconds / SECONDS_PER_DAY;
  append_time (text, llround (seconds));

  return TRUE;
}

static gboolean
read_escape (const char *p, const char *end, gunichar *unit)
{
  *unit = 0;
  if (end - p < 7 || p[0] != '_' || p[1] != 'x' || p[6] != '_')
    return FALSE;

  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + (gunichar) digit;
    }

  return TRUE;
}

static void
append_character (GString *text, gunichar c)
{
  if (c == 0 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r'))
    return;

  g_string_append_unichar (text, g_unichar_validate (c) && (c & 0xfffe) != 0xfffe ? c : 0xfffd);
}

/**
 * wissel_sheet_append_unescaped:
 * @text: (inout): where to append
 * @escaped: (array length=length): text in which `_x000D_` stands for a character
 * @length: its length
 *
 * Undoes the escapes of spreadsheet programs; control characters are dropped.
 */
void
wissel_sheet_append_unescaped (GString *text, const char *escaped, gsize length)
{
  const char *end = escaped + length;

  for (const char *p = escaped; p < end;)
    {
      gunichar unit, low;

      if (!read_escape (p, end, &unit))
        {
          g_string_append_c (text, *p++);
          continue;
        }

      p += 7;
      if (unit >= 0xd800 && unit < 0xdc00 && read_escape (p, end, &low) && low >= 0xdc00 &&
          low < 0xe000)
        {
          unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
          p += 7;
        }
      append_character (text, unit);
    }
}

/**
 * wissel_sheet_finish_text:
 * @text: (inout): a buffer
 * @start: where the content of a text element begins in it
 * @preserve: whether the element says `xml:space="preserve"`
 *
 * Brings the content of a text element into the form that a spreadsheet program shows.
 */
void
wissel_sheet_finish_text (GString *text, gsize start, gboolean preserve)
{
  if (!preserve)
    {
      gsize blanks = 0;

      while (text->len > start && g_ascii_isspace (text->str[text->len - 1]))
        text->len--;
      g_string_truncate (text, text->len);

      while (g_ascii_isspace (text->str[start + blanks]))
        blanks++;
      if (blanks > 0)
        g_string_erase (text, (gssize) start, (gssize) blanks);
    }

  if (strstr (text->str + start, "_x") != NULL)
    {
      g_autofree char *escaped = g_strndup (text->str + start, text->len - start);
      gsize            length = text->len - start;

      g_string_truncate (text, start);
      wissel_sheet_append_unescaped (text, escaped, length);
    }
}

/* Returns: whether @text, of @length bytes, is as long as a cell may be */
gboolean
wissel_sheet_text_fits (const char *text, gsize length)
{
  return length <= WISSEL_SHEET_MAX_TEXT ||
         g_utf8_strlen (text, (gssize) length) <= (glong) WISSEL_SHEET_MAX_TEXT;
}

#pragma once

#include "wissel-reading.h"

G_BEGIN_DECLS

/*
 * Dates are text, `YYYY-MM-DD`, as they stand in the file: they compare with strcmp() and know no
 * time zone. Functions that are given something else answer %NULL, 0 or %FALSE.
 */

/**
 * WisselDateStyle:
 * @WISSEL_DATE_SHORT: 15/03/2027, in German 15.03.2027
 * @WISSEL_DATE_LONG: 15 maart 2027, 15 mars 2027, 15. März 2027, 15 March 2027
 * @WISSEL_DATE_WEEKDAY: the long form after the name of the day
 */
typedef enum
{
  WISSEL_DATE_SHORT,
  WISSEL_DATE_LONG,
  WISSEL_DATE_WEEKDAY,
} WisselDateStyle;

/**
 * wissel_date_is_valid:
 * @date: (nullable): text
 *
 * Returns: whether @date is `YYYY-MM-DD` and a day of the calendar
 */
gboolean wissel_date_is_valid (const char *date);

/**
 * wissel_date_make:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: (transfer full) (nullable): the date, or %NULL if the calendar has no such day
 */
char *wissel_date_make (int year, int month, int day);

/**
 * wissel_date_split:
 * @date: (nullable): a date
 * @year: (out): its year
 * @month: (out): its month, 1 to 12
 * @day: (out): its day of the month
 *
 * Returns: whether @date is one
 */
gboolean wissel_date_split (const char *date, int *year, int *month, int *day);

/**
 * wissel_date_to_day:
 * @date: (nullable): a date
 * @day: (out): its number, counted from the beginning of the calendar: 1 is 1 January of year 1
 *
 * Returns: whether @date is one
 */
gboolean wissel_date_to_day (const char *date, guint32 *day);

/**
 * wissel_date_of_day:
 * @day: number of a day
 *
 * Returns: (transfer full) (nullable): the date; %NULL for one beyond the year 9999
 */
char *wissel_date_of_day (guint32 day);

/**
 * wissel_date_add_days:
 * @date: a date
 * @days: how many days later, or earlier
 *
 * Returns: (transfer full) (nullable): the other date
 */
char *wissel_date_add_days (const char *date, int days);

/**
 * wissel_date_add_months:
 * @date: a date
 * @months: how many months later, or earlier
 *
 * The day is clamped to the length of the month: one month after 31 January is the last day of
 * February (TX notice periods).
 *
 * Returns: (transfer full) (nullable): the other date
 */
char *wissel_date_add_months (const char *date, int months);

/**
 * wissel_date_end_of_period:
 * @start: the first day
 * @months: the length of the period, at least 1
 *
 * The last day of a period of whole months: 12 months from 1 March 2027 end on 29 February 2028.
 * Where the last month lacks the day, the period ends with the month: 12 months from 29 February
 * 2028 end on 28 February 2029 (TX-M-01).
 *
 * Returns: (transfer full) (nullable): the last day
 */
char *wissel_date_end_of_period (const char *start, int months);

/**
 * wissel_date_days_between:
 * @from: a date
 * @to: a date
 *
 * Returns: the days from @from to @to, negative when @to is earlier
 */
int wissel_date_days_between (const char *from, const char *to);

/**
 * wissel_date_weekday:
 * @date: a date
 *
 * Returns: 1 for Monday to 7 for Sunday, or 0
 */
int wissel_date_weekday (const char *date);

/**
 * wissel_date_format:
 * @date: (nullable): a date
 * @language: the language to write it in
 * @style: how much to write
 *
 * Returns: (transfer full): the date as people read it; empty without date
 */
char *wissel_date_format (const char *date, WisselLanguage language, WisselDateStyle style);

/**
 * wissel_date_format_range:
 * @from: (nullable): the first day
 * @to: (nullable): the last day
 * @language: the language to write it in
 *
 * Writes month and year only once where both days share them: "15–16 maart 2027".
 *
 * Returns: (transfer full): the range as people read it; a single date when only one is known or
 *   both are the same
 */
char *wissel_date_format_range (const char *from, const char *to, WisselLanguage language);

/**
 * wissel_date_month_name:
 * @month: 1 to 12
 * @language: the language
 *
 * Returns: (transfer none): the name of the month as it stands inside a sentence
 */
const char *wissel_date_month_name (int month, WisselLanguage language);

/**
 * wissel_date_weekday_name:
 * @weekday: 1 for Monday to 7 for Sunday
 * @language: the language
 *
 * Returns: (transfer none): the name of the day as it stands inside a sentence
 */
const char *wissel_date_weekday_name (int weekday, WisselLanguage language);

/**
 * wissel_time_is_valid:
 * @time: (nullable): text
 *
 * Returns: whether @time is `HH:MM` from 00:00 to 23:59
 */
gboolean wissel_time_is_valid (const char *time);

/**
 * wissel_time_format:
 * @time: (nullable): a time, `HH:MM`
 * @language: the language to write it in
 *
 * Returns: (transfer full): "13.30 u.", "13 h 30", "13.30 Uhr" or "13:30"; empty without time
 */
char *wissel_time_format (const char *time, WisselLanguage language);

G_END_DECLS

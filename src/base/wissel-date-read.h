#pragma once

#include "wissel-reading.h"

G_BEGIN_DECLS

/**
 * wissel_date_read:
 * @text: (nullable): a date as people write it in nl, fr, de or en
 *
 * Understands ISO dates, days in front of months (never the American order), month names, a
 * weekday in front, and a time of midnight behind. A year of two digits is one from 1970 to 2069.
 * Refuses days that the calendar does not have, months above 12, a weekday that does not go with
 * the date, and a date of which a part is missing.
 *
 * Returns: the date as `YYYY-MM-DD`
 */
WisselReading wissel_date_read (const char *text);

/**
 * wissel_date_read_serial:
 * @serial: the number that a spreadsheet keeps for a cell shown as date
 * @from_1904: whether the workbook counts from 1904
 *
 * To be used only when the cell itself says that it is a date.
 *
 * Returns: the date as `YYYY-MM-DD`
 */
WisselReading wissel_date_read_serial (double serial, gboolean from_1904);

/**
 * wissel_time_read:
 * @text: (nullable): a time of day as people write it: "9u30", "9 h 30", "9.30 Uhr", "9:30 pm"
 *
 * Returns: the time as `HH:MM`
 */
WisselReading wissel_time_read (const char *text);

/**
 * wissel_time_read_fraction:
 * @days: the fraction of a day that a spreadsheet keeps for a cell shown as time
 *
 * Returns: the time as `HH:MM`
 */
WisselReading wissel_time_read_fraction (double days);

/**
 * wissel_date_month_of_word:
 * @word: a folded word
 *
 * Returns: the month that the word names in one of the four languages, 1 to 12, or 0
 */
int wissel_date_month_of_word (const char *word);

/**
 * wissel_date_weekday_of_word:
 * @word: a folded word
 * @language: the language
 *
 * Returns: the day that the word names in @language, 1 for Monday to 7 for Sunday, or 0
 */
int wissel_date_weekday_of_word (const char *word, WisselLanguage language);

G_END_DECLS

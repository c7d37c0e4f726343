#pragma once

#include "wissel-reading.h"

G_BEGIN_DECLS

/**
 * WisselUnit:
 * @WISSEL_UNIT_NONE: a bare number
 * @WISSEL_UNIT_PEOPLE: people, places
 * @WISSEL_UNIT_KM: kilometres
 * @WISSEL_UNIT_MINUTES: minutes
 * @WISSEL_UNIT_HOURS: hours; "7u36" and "7:36" are 7.6
 * @WISSEL_UNIT_DAYS: days
 * @WISSEL_UNIT_MONTHS: months
 * @WISSEL_UNIT_EURO: euro
 * @WISSEL_UNIT_PERCENT: percent; 50 % is 50
 *
 * What a number counts. People may write the unit of the field behind the number, in any of the
 * four languages; another unit is refused.
 */
typedef enum
{
  WISSEL_UNIT_NONE,
  WISSEL_UNIT_PEOPLE,
  WISSEL_UNIT_KM,
  WISSEL_UNIT_MINUTES,
  WISSEL_UNIT_HOURS,
  WISSEL_UNIT_DAYS,
  WISSEL_UNIT_MONTHS,
  WISSEL_UNIT_EURO,
  WISSEL_UNIT_PERCENT,
} WisselUnit;

/**
 * WisselNumberRule:
 * @unit: what the number counts
 * @whole: whether only whole numbers can be right
 * @min: the least that can be right; there are no bounds when both are equal
 * @max: the most that can be right; %G_MAXDOUBLE for no upper bound
 *
 * What a field expects.
 */
typedef struct
{
  WisselUnit unit;
  gboolean   whole;
  double     min;
  double     max;
} WisselNumberRule;

/**
 * wissel_number_read:
 * @text: (nullable): a number as people write it: "1.234,56", "1 234,56", "40 km", "€ 12,50"
 * @rule: what the field expects
 *
 * The decimal sign is a comma or a point; a single separator in front of exactly three digits
 * ("1.234") could be either sign and is refused, except as the thousands point of a field that
 * takes only whole numbers, and after a nought ("0,125").
 *
 * Returns: the value in `number`, and in `text` with a decimal point and no other sign
 */
WisselReading wissel_number_read (const char *text, const WisselNumberRule *rule);

/**
 * wissel_number_read_value:
 * @value: the number that a spreadsheet keeps
 * @rule: what the field expects
 *
 * Returns: the value in `number`, and in `text` with a decimal point and no other sign
 */
WisselReading wissel_number_read_value (double value, const WisselNumberRule *rule);

/**
 * wissel_number_to_text:
 * @value: a finite number
 *
 * Returns: (transfer full): the shortest text that reads back as @value; point, no exponent for
 *   numbers of everyday size, the same in every locale
 */
char *wissel_number_to_text (double value);

/**
 * wissel_number_format:
 * @value: a number
 * @decimals: the most decimals to write; noughts at the end are left out
 * @language: the language to write it in
 *
 * Returns: (transfer full): "1.234,5", "1 234,5" with narrow no-break space, or "1,234.5"
 */
char *wissel_number_format (double value, guint decimals, WisselLanguage language);

/**
 * wissel_number_format_percent:
 * @value: a percentage, 50 for 50 %
 * @decimals: the most decimals to write
 * @language: the language to write it in
 *
 * Returns: (transfer full): "50%" in Dutch and English, "50 %" in French and German
 */
char *wissel_number_format_percent (double value, guint decimals, WisselLanguage language);

/**
 * wissel_number_format_money:
 * @cents: an amount
 * @language: the language to write it in
 *
 * Returns: (transfer full): "€ 1.234,50", "1 234,50 €", "1.234,50 EUR" or "€1,234.50"
 */
char *wissel_number_format_money (gint64 cents, WisselLanguage language);

/**
 * wissel_number_format_hours:
 * @hours: a duration in hours
 * @language: the language to write it in
 *
 * Returns: (transfer full): hours and minutes: "7 u 36", "7 h 36" or "7 Std. 36"; minutes are left
 *   out when there are none
 */
char *wissel_number_format_hours (double hours, WisselLanguage language);

/**
 * wissel_number_format_bytes:
 * @bytes: a size
 * @language: the language to write it in
 *
 * Returns: (transfer full): "1,2 MB", "1,2 Mo"; units of a thousand
 */
char *wissel_number_format_bytes (guint64 bytes, WisselLanguage language);

G_END_DECLS

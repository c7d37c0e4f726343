#pragma once

#include "wissel-number.h"
#include "wissel-value.h"

G_BEGIN_DECLS

/**
 * WisselFieldKind:
 * @WISSEL_FIELD_TEXT: one line of text
 * @WISSEL_FIELD_LONG_TEXT: text of several lines
 * @WISSEL_FIELD_INTEGER: a whole number
 * @WISSEL_FIELD_REAL: a number with decimals
 * @WISSEL_FIELD_BOOLEAN: yes, no, or not known where the column may be NULL
 * @WISSEL_FIELD_DATE: `YYYY-MM-DD`
 * @WISSEL_FIELD_TIME: `HH:MM`
 * @WISSEL_FIELD_INSTANT: ISO 8601, UTC
 * @WISSEL_FIELD_CODE: one code of a code list
 * @WISSEL_FIELD_LANGUAGES: language codes, separated by commas
 * @WISSEL_FIELD_WEEKDAYS: digits 1 (Monday) to 7 (Sunday)
 * @WISSEL_FIELD_LINK: the id of another record
 *
 * What a field holds, and so how it is typed in, checked, shown and compared.
 */
typedef enum
{
  WISSEL_FIELD_TEXT,
  WISSEL_FIELD_LONG_TEXT,
  WISSEL_FIELD_INTEGER,
  WISSEL_FIELD_REAL,
  WISSEL_FIELD_BOOLEAN,
  WISSEL_FIELD_DATE,
  WISSEL_FIELD_TIME,
  WISSEL_FIELD_INSTANT,
  WISSEL_FIELD_CODE,
  WISSEL_FIELD_LANGUAGES,
  WISSEL_FIELD_WEEKDAYS,
  WISSEL_FIELD_LINK,
} WisselFieldKind;

/**
 * WisselFieldFlags:
 * @WISSEL_FIELD_REQUIRED: an empty value is refused
 * @WISSEL_FIELD_SEARCH: found by the search entry
 * @WISSEL_FIELD_PERSONAL: about a person; emptied when that person is anonymised
 * @WISSEL_FIELD_FIXED: set by the program (states, stamps), never typed in
 *
 * Properties of a field that other parts of the program ask for.
 */
typedef enum
{
  WISSEL_FIELD_REQUIRED = 1 << 0,
  WISSEL_FIELD_SEARCH = 1 << 1,
  WISSEL_FIELD_PERSONAL = 1 << 2,
  WISSEL_FIELD_FIXED = 1 << 3,
} WisselFieldFlags;

/* Initial value of a date that is the day on which the record is begun. */
#define WISSEL_INITIAL_TODAY "today"

/**
 * WisselFieldRead:
 * @text: (nullable): what a person typed
 *
 * Understands text that the kind of the field alone does not explain, such as an enterprise
 * number.
 *
 * Returns: the reading
 */
typedef WisselReading (*WisselFieldRead) (const char *text);

/**
 * WisselFieldFormat:
 * @text: (nullable): a stored value
 *
 * Returns: (transfer full): the value as it is printed
 */
typedef char *(*WisselFieldFormat) (const char *text);

/**
 * WisselField:
 * @name: property name; the column has `_` for `-`
 * @label: message id shown beside it, in history, import and export
 * @codes: (nullable): name of the code list of a %WISSEL_FIELD_CODE
 * @target: (nullable): record type of a %WISSEL_FIELD_LINK
 * @minimum: smallest number; with @maximum equal to it, there is no range
 * @maximum: greatest number; of a text, the most characters it may have, 0 for the usual
 * @initial: (nullable): value of a new record, in the notation of files
 * @unit: what a number counts
 * @read: (nullable): understands the text of a %WISSEL_FIELD_TEXT that has rules of its own
 * @format: (nullable): prints it
 * @hint: (nullable): message id with advice for the one who fills it in
 *
 * One field of a record type, described once: properties, SQL, forms, import and export columns,
 * history and validation all come from here.
 */
typedef struct
{
  const char       *name;
  const char       *label;
  WisselFieldKind   kind;
  WisselFieldFlags  flags;
  const char       *codes;
  const char       *target;
  double            minimum;
  double            maximum;
  const char       *initial;
  WisselUnit        unit;
  WisselFieldRead   read;
  WisselFieldFormat format;
  const char       *hint;
} WisselField;

/**
 * wissel_field_get_column:
 * @self: a field
 *
 * Returns: (transfer none): the name of its column, interned
 */
const char *wissel_field_get_column (const WisselField *self);

/**
 * wissel_field_storage:
 * @self: a field
 *
 * Returns: what kind of value its column holds when it is not empty
 */
WisselValueKind wissel_field_storage (const WisselField *self);

/**
 * wissel_field_read:
 * @self: a field, but not a link: which record is meant takes the other records
 * @text: (nullable): what a person typed
 *
 * Understands text as people in Belgium write it: decimal commas, dates in the usual notations,
 * labels of code lists in any language. Text that holds a number of the National Register is
 * refused (forms §8). Blank text is an empty reading, also where the field is required.
 *
 * Returns: the reading, to be freed by wissel_reading_clear()
 */
WisselReading wissel_field_read (const WisselField *self, const char *text);

/**
 * wissel_field_take:
 * @self: a field
 * @reading: a reading of it
 * @value: (inout): the value that it means
 *
 * Turns a reading into the value to be stored; an empty one into no value.
 *
 * Returns: whether @reading was not refused
 */
gboolean
wissel_field_take (const WisselField *self, const WisselReading *reading, WisselValue *value);

/**
 * wissel_field_check:
 * @self: a field
 * @value: the value to be stored
 * @error: names the field, what is wrong and what would be right
 *
 * Checks a typed value: required, range, existing code, existing date, no national register
 * number.
 *
 * Returns: whether the value may be stored
 */
gboolean wissel_field_check (const WisselField *self, const WisselValue *value, GError **error);

/**
 * wissel_field_show:
 * @self: a field
 * @value: a value of it
 * @language: an index of #WisselLanguage
 *
 * Returns: (transfer full): the value as people of that language write it; empty for no value
 */
char *wissel_field_show (const WisselField *self, const WisselValue *value, guint language);

G_END_DECLS

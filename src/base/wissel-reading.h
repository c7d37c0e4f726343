#pragma once

#include "wissel-message.h"

G_BEGIN_DECLS

/**
 * WisselOutcome:
 * @WISSEL_OUTCOME_EMPTY: nothing was written; never a reason to erase what is known
 * @WISSEL_OUTCOME_EXACT: the value stands as written
 * @WISSEL_OUTCOME_REPAIRED: written otherwise, but read without doubt; the note says how
 * @WISSEL_OUTCOME_REFUSED: cannot be right or can be read in two ways; the note says what is wrong
 *   and what to write instead
 *
 * What became of a value as people write it.
 */
typedef enum
{
  WISSEL_OUTCOME_EMPTY,
  WISSEL_OUTCOME_EXACT,
  WISSEL_OUTCOME_REPAIRED,
  WISSEL_OUTCOME_REFUSED,
} WisselOutcome;

/**
 * WisselReading:
 * @outcome: what became of it
 * @text: (nullable): the value as it is stored; %NULL when empty or refused
 * @number: the value, where it is a number
 * @note: how it was repaired, or why it was refused
 *
 * The answer of every function that understands typed or imported values.
 */
typedef struct
{
  WisselOutcome outcome;
  char         *text;
  double        number;
  WisselMessage note;
} WisselReading;

/**
 * wissel_reading_empty:
 *
 * Returns: the reading of an empty cell
 */
WisselReading wissel_reading_empty (void);

/**
 * wissel_reading_exact:
 * @text: (transfer full): the value
 *
 * Returns: a reading, to be freed by wissel_reading_clear()
 */
WisselReading wissel_reading_exact (char *text);

/**
 * wissel_reading_repaired:
 * @text: (transfer full): the value
 * @msgid: a short message id saying how it was read
 * @...: the arguments of the message as strings, ended by %NULL
 *
 * Returns: a reading, to be freed by wissel_reading_clear()
 */
WisselReading wissel_reading_repaired (char *text, const char *msgid, ...) G_GNUC_NULL_TERMINATED;

/**
 * wissel_reading_refused:
 * @msgid: a message id saying what is wrong and what to write instead
 * @...: the arguments of the message as strings, ended by %NULL
 *
 * Returns: a reading, to be freed by wissel_reading_clear()
 */
WisselReading wissel_reading_refused (const char *msgid, ...) G_GNUC_NULL_TERMINATED;

/**
 * wissel_reading_begin:
 * @text: (nullable): a value as written
 * @cleaned: (out): the text without superfluous blanks, when there is something to read
 * @reading: (out): the answer, when there is not
 *
 * Does what every parser starts with: empty cells, cells that only say that there is nothing
 * ("-", "n.v.t.", "s.o.", "entfällt", "n/a"), and error values of a spreadsheet ("#REF!").
 *
 * Returns: whether there is something to read
 */
gboolean wissel_reading_begin (const char *text, char **cleaned, WisselReading *reading);

/**
 * wissel_reading_of_text:
 * @text: (nullable): a line of text as written
 *
 * Returns: the text with its blanks put right, and nothing else changed
 */
WisselReading wissel_reading_of_text (const char *text);

/**
 * wissel_reading_of_cleaned:
 * @text: a line of text as written
 * @cleaned: (transfer full): what wissel_reading_begin() made of it
 *
 * Returns: the same as wissel_reading_of_text() for a text that was begun
 */
WisselReading wissel_reading_of_cleaned (const char *text, char *cleaned);

/**
 * wissel_reading_of_long_text:
 * @text: (nullable): text of several lines as written
 *
 * Returns: the text with its blanks put right, and nothing else changed
 */
WisselReading wissel_reading_of_long_text (const char *text);

/**
 * wissel_reading_is_value:
 * @self: a reading
 *
 * Returns: whether there is a value that can be stored
 */
gboolean wissel_reading_is_value (const WisselReading *self);

/**
 * wissel_reading_clear:
 * @self: a reading
 *
 * Frees what the reading holds.
 */
void wissel_reading_clear (WisselReading *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WisselReading, wissel_reading_clear)

G_END_DECLS

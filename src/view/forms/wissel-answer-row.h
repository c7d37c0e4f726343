#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_ANSWER_ROW (wissel_answer_row_get_type ())

/**
 * WisselAnswerRow:
 *
 * Room for an answer in words, of one line or of many. The signal `written` (`const char *`) is
 * emitted when the person leaves it, presses Enter in a single line or pauses.
 */
G_DECLARE_FINAL_TYPE (WisselAnswerRow, wissel_answer_row, WISSEL, ANSWER_ROW, AdwPreferencesRow)

/**
 * wissel_answer_row_new:
 * @caption: (nullable): what it is, above the words
 * @name: what a screen reader calls it
 * @is_long: whether it may have many lines
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *wissel_answer_row_new (const char *caption, const char *name, gboolean is_long);

/**
 * wissel_answer_row_show:
 * @self: a row
 * @text: (nullable): what is answered now; not shown over what is being written
 */
void wissel_answer_row_show (WisselAnswerRow *self, const char *text);

/**
 * wissel_answer_row_show_problem:
 * @self: a row
 * @problem: (nullable): what is wrong with what was written, which stays
 */
void wissel_answer_row_show_problem (WisselAnswerRow *self, const char *problem);

/* Hands over what is being written. */
void wissel_answer_row_commit (WisselAnswerRow *self);

G_END_DECLS

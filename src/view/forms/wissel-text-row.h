#pragma once

#include "wissel-field-row.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_TEXT_ROW (wissel_text_row_get_type ())

/**
 * WisselTextRow:
 *
 * One line of text: words, numbers, dates with a calendar, times, languages, days of the week.
 * What was typed is handed over when the person leaves the row or presses Enter, and after a
 * second without a key.
 */
G_DECLARE_FINAL_TYPE (WisselTextRow, wissel_text_row, WISSEL, TEXT_ROW, AdwEntryRow)

GtkWidget *wissel_text_row_new (WisselEditor *editor, guint field);

G_END_DECLS

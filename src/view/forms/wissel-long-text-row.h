#pragma once

#include "wissel-field-row.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_LONG_TEXT_ROW (wissel_long_text_row_get_type ())

/**
 * WisselLongTextRow:
 *
 * Text of several lines, in a row that grows with it. Tab leaves it.
 */
G_DECLARE_FINAL_TYPE (
  WisselLongTextRow, wissel_long_text_row, WISSEL, LONG_TEXT_ROW, AdwPreferencesRow)

GtkWidget *wissel_long_text_row_new (WisselEditor *editor, guint field);

G_END_DECLS

#pragma once

#include "wissel-field-row.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_FACT_ROW (wissel_fact_row_get_type ())

/**
 * WisselFactRow:
 *
 * A value that the program sets, to be read only.
 */
G_DECLARE_FINAL_TYPE (WisselFactRow, wissel_fact_row, WISSEL, FACT_ROW, AdwActionRow)

GtkWidget *wissel_fact_row_new (WisselEditor *editor, guint field);

G_END_DECLS

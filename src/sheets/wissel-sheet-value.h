#pragma once

#include "wissel-cell.h"

G_BEGIN_DECLS

/* The values of cells: numbers, days and times as spreadsheet programs keep them. */

gboolean wissel_sheet_parse_number (const char *text, gsize length, double *number);

WisselCellKind wissel_sheet_kind_of_format_id (guint id);
WisselCellKind wissel_sheet_kind_of_format_code (const char *code);

WisselCellKind
wissel_sheet_append_serial (GString *text, double serial, WisselCellKind kind, gboolean date1904);
WisselCellKind wissel_sheet_append_iso_date (GString *text, const char *iso, double *serial);
gboolean       wissel_sheet_append_iso_duration (GString *text, const char *iso, double *serial);

int      wissel_sheet_day_of_date (int year, int month, int day);
gboolean wissel_sheet_is_date (int year, int month, int day);

void     wissel_sheet_append_unescaped (GString *text, const char *escaped, gsize length);
void     wissel_sheet_finish_text (GString *text, gsize start, gboolean preserve);
gboolean wissel_sheet_text_fits (const char *text, gsize length);

G_END_DECLS

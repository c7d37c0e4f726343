#pragma once

#include "wissel-import-report.h"

#include <string.h>

G_BEGIN_DECLS

/* Making a report; inside import/ only. */

WisselImportReport *wissel_import_report_new (void);
WisselImportSheet  *wissel_import_report_add_sheet (WisselImportReport *self, const char *name);

/* (transfer none): a copy of a text, which may be NULL, that stays as long as the sheet. */
const char *wissel_import_sheet_keep (WisselImportSheet *self, const char *text);

/* Counts the verdicts, once all are given. */
void wissel_import_report_finish (WisselImportReport *self);

G_END_DECLS

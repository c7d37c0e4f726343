#pragma once

#include "wissel-import-report.h"

#include <string.h>

G_BEGIN_DECLS

/* Making a report; inside import/ only. */

WisselImportReport *wissel_import_report_new (void);
WisselImportSheet  *wissel_import_report_add_sheet (WisselImportReport *self, const char *name);

/* Counts the verdicts, once all are given. */
void wissel_import_report_finish (WisselImportReport *self);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-import-report.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_IMPORT_SHEETS (wissel_import_sheets_get_type ())

/**
 * WisselImportSheets:
 *
 * What an import made of the sheets of a file: what each was recognised as, what was noticed about
 * it, and which columns it does not know.
 */
G_DECLARE_FINAL_TYPE (WisselImportSheets, wissel_import_sheets, WISSEL, IMPORT_SHEETS, AdwBin)

/**
 * wissel_import_sheets_set_report:
 * @self: the sheets
 * @report: a report; not kept
 */
void wissel_import_sheets_set_report (WisselImportSheets *self, const WisselImportReport *report);

G_END_DECLS

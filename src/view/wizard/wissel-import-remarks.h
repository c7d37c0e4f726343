#pragma once

#include <adwaita.h>

#include "wissel-import-lines.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_IMPORT_REMARKS (wissel_import_remarks_get_type ())

/**
 * WisselImportRemarks:
 *
 * All that an import has to say about one row: which cell, what stands in it, what was made of it,
 * and what to do.
 */
G_DECLARE_FINAL_TYPE (WisselImportRemarks, wissel_import_remarks, WISSEL, IMPORT_REMARKS, AdwBin)

/**
 * wissel_import_remarks_set_line:
 * @self: the remarks
 * @line: (nullable): the row
 */
void wissel_import_remarks_set_line (WisselImportRemarks *self, WisselImportLine *line);

G_END_DECLS

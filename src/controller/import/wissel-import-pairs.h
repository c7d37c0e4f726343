#pragma once

#include "wissel-import-row.h"

G_BEGIN_DECLS

/* Reads the second of two columns that mean the same; inside import/ only. */
void wissel_import_row_read_pairs (WisselImportRowContext *row);

G_END_DECLS

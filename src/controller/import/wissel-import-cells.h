#pragma once

#include "wissel-import-book.h"
#include "wissel-reading.h"

G_BEGIN_DECLS

/* Understands a cell as its column says; inside import/ only. @languages are those of the sheet. */
WisselReading wissel_import_cell_read (const WisselImportCell   *cell,
                                       const WisselImportTarget *target,
                                       guint                     languages);

/* Whether readings of a column are worth keeping: few different texts for many rows. */
gboolean wissel_import_target_repeats (const WisselImportTarget *target);

G_END_DECLS

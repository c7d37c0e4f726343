#pragma once

#include <adwaita.h>

#include "wissel-import-lines.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_IMPORT_REVIEW (wissel_import_review_get_type ())

/**
 * WisselImportReview:
 *
 * A report on an import: its rows, those that need attention first, with counts as filters, the
 * remarks on each, and what was made of sheets and columns.
 */
G_DECLARE_FINAL_TYPE (WisselImportReview, wissel_import_review, WISSEL, IMPORT_REVIEW, AdwBin)

/**
 * wissel_import_review_set_lines:
 * @self: the review
 * @lines: the rows of a report
 * @source: name of the file, as people know it
 */
void wissel_import_review_set_lines (WisselImportReview *self,
                                     WisselImportLines  *lines,
                                     const char         *source);

/* For tests: a bit for each group shown. */
guint wissel_import_review_peek_groups (WisselImportReview *self);

G_END_DECLS

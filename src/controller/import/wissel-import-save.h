#pragma once

#include "wissel-import-lines.h"

#include "wissel-language.h"

G_BEGIN_DECLS

/**
 * wissel_import_report_save:
 * @report: a report
 * @groups: a bit for each #WisselImportGroup to write, `1 << group`; 0 for all rows
 * @source: name of the file that was read, as its sender knows it
 * @path: the file to write; ends in `.xlsx` or `.csv`
 * @language: the language of its reader
 * @error: return location
 *
 * Writes what became of the rows as a list that can be mailed back: a line for every remark, with
 * its cell, what stands there, and what to do.
 *
 * Returns: whether the file is there
 */
gboolean wissel_import_report_save (const WisselImportReport *report,
                                    guint                     groups,
                                    const char               *source,
                                    const char               *path,
                                    WisselLanguage            language,
                                    GError                  **error);

/**
 * wissel_import_lines_save_async:
 * @self: the lines of a report
 * @groups: as above
 * @source: as above
 * @path: as above
 * @callback: called on the caller's main context
 * @user_data: passed to @callback
 *
 * The same in a thread of its own, in the language of the interface.
 */
void wissel_import_lines_save_async (WisselImportLines  *self,
                                     guint               groups,
                                     const char         *source,
                                     const char         *path,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

gboolean
wissel_import_lines_save_finish (WisselImportLines *self, GAsyncResult *result, GError **error);

G_END_DECLS

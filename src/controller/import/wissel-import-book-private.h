#pragma once

#include "wissel-import-book.h"
#include "wissel-sheet-reader.h"

G_BEGIN_DECLS

/* The parts of reading a book; inside wissel-import-book*.c only. */

WisselImportBookSheet *wissel_import_book_add_sheet (WisselImportBook *self, const char *name);

/* Finds the tables of a sheet, which may hold several, one below the other, and the rows that are
 * no records. @reader has just read it to its end. */
void wissel_import_book_understand (WisselImportBook          *self,
                                    WisselImportBookSheet     *sheet,
                                    WisselSheetReader         *reader,
                                    gboolean                   hidden,
                                    const WisselImportOptions *options);

/* The same for a sheet of which the beginning was read. FALSE when the rest may change what the
 * beginning says. */
gboolean wissel_import_book_understand_beginning (WisselImportBookSheet     *sheet,
                                                  gboolean                   hidden,
                                                  const WisselImportOptions *options);

/* Completes that at the end of the sheet. FALSE when it says otherwise than the beginning. */
gboolean wissel_import_book_understand_end (WisselImportBookSheet *sheet,
                                            WisselSheetReader     *reader);

/* Names the columns in the report, and finds those that mean the same. */
void wissel_import_book_report_columns (WisselImportBookSheet *sheet);

/* Says what is not taken in and what is peculiar, once the rows are known. */
void wissel_import_book_report_values (WisselImportBookSheet *sheet, WisselSheetReader *reader);

/* Marks dates that may have the month in front. Returns: whether there are any */
gboolean wissel_import_book_mark_dates (WisselImportBookSheet *sheet);

/* Adds a remark on @n things, if there are any; the messages may say their number as %s. */
void wissel_import_notice_count (WisselImportSheet *self,
                                 const char        *singular,
                                 const char        *plural,
                                 guint              n);

G_END_DECLS

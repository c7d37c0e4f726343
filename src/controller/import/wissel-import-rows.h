#pragma once

#include "wissel-import-book.h"

G_BEGIN_DECLS

/* Tells rows that are no records from those that are: titles, headings, section titles, totals
 * and notes. Only what cannot be a record is set aside. Rows before @first are known already;
 * inside import/ only. */
void wissel_import_rows_classify (WisselImportBookSheet *sheet, guint first);

/* Tells section titles from notes, once the rows below them are known. */
void wissel_import_rows_settle (WisselImportBookSheet *sheet);

G_END_DECLS

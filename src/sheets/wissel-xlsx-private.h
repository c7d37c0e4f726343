#pragma once

#include "wissel-sheet-source.h"
#include "wissel-xml.h"

G_BEGIN_DECLS

/* The cell being read. */
typedef struct
{
  guint    column;
  guint    style;
  char     type;  /* first letter of its type; 'f' for the text of a formula, 'n' for none */
  gsize    start; /* of its text in the row's buffer */
  gboolean has_formula;
  gboolean has_value;
  gboolean preserve; /* blanks of the text element being read */
  gsize    run_start;
} WisselXlsxCell;

typedef struct
{
  WisselSheetSource parent;

  /* owned */
  WisselZip  *zip;
  char       *strings_part; /* NULL when there are no shared texts */
  char       *styles_part;
  GByteArray *styles;         /* WisselCellKind of every cell format */
  GString    *strings;        /* the shared texts, each ended by a NUL */
  GArray     *string_offsets; /* guint32 */
  WisselXml  *rows;           /* the sheet being read */

  /* state */
  WisselXml     *xml;    /* borrowed: what the running handlers belong to */
  gboolean       loaded; /* styles and shared texts */
  gboolean       in_data;
  guint          row;
  gboolean       row_hidden;
  guint          next_column;
  WisselXlsxCell cell;
} WisselXlsx;

gboolean wissel_xlsx_read_strings (WisselXlsx *self, GError **error);
gboolean wissel_xlsx_read_styles (WisselXlsx *self, GError **error);
gboolean wissel_xlsx_select (WisselSheetSource *source, guint sheet, GError **error);
gboolean wissel_xlsx_next_row (WisselSheetSource *source, WisselRow *row, GError **error);

G_END_DECLS

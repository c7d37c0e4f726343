#pragma once

#include "wissel-sheet-source.h"
#include "wissel-xml.h"

G_BEGIN_DECLS

/* Depths of the elements that count: content/body/spreadsheet/table. */
enum
{
  WISSEL_ODS_DEPTH_SPREADSHEET = 3,
  WISSEL_ODS_DEPTH_TABLE
};

/* The cell being read. */
typedef struct
{
  char     type[16];  /* office:value-type; empty when there is none */
  gsize    start;     /* of its text in the row's buffer */
  guint    n_columns; /* how many cells have this content */
  guint    span_columns;
  guint    span_rows;
  gboolean covered; /* by a merged cell: what it holds is not seen */
  gboolean has_formula;
  gboolean is_error;
  guint    n_paragraphs;
  gboolean blank; /* white space before the next word of the paragraph */
  gboolean begun; /* whether the paragraph has a word */
} WisselOdsCell;

typedef struct
{
  WisselSheetSource parent;

  /* owned */
  WisselZip  *zip;
  WisselXml  *rows;
  GString    *value; /* of the cell being read: office:value and the like */
  GHashTable *hidden_styles;
  char       *style; /* name of the table style being read, while sheets are listed */

  /* state */
  WisselXml    *xml; /* borrowed: what the running handlers belong to */
  gboolean      encrypted;
  gboolean      in_spreadsheet;
  guint         n_tables;  /* seen so far */
  gboolean      in_table;  /* the selected one */
  gboolean      ended;     /* the selected one */
  guint         row_depth; /* 0 outside rows */
  guint         cell_depth;
  guint         row;    /* the last one read */
  guint         n_rows; /* how many rows have this content */
  guint         next_repeat;
  gboolean      row_hidden;
  guint         column;
  guint         table_column;
  WisselOdsCell cell;
} WisselOds;

/* Handlers for the part with all sheets, which call back for the selected one only. */
void wissel_ods_row_start_cb (gpointer data, const char *name, const char **attributes);
void wissel_ods_row_text_cb (gpointer data, const char *text, int length);
void wissel_ods_row_end_cb (gpointer data, const char *name);

G_END_DECLS

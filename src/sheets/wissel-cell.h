#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselCellKind:
 * @WISSEL_CELL_EMPTY: nothing; never part of a row, but the answer for a missing cell
 * @WISSEL_CELL_TEXT: text
 * @WISSEL_CELL_NUMBER: a number; @text has its digits exactly as the file has them,
 *   so that leading zeros show; fractions may have noise in the last ones (8324.860000000001)
 * @WISSEL_CELL_BOOLEAN: @number is 1 or 0, @text is `TRUE` or `FALSE`
 * @WISSEL_CELL_DATE: @text is `YYYY-MM-DD`
 * @WISSEL_CELL_TIME: a time of day or a duration; @text is `HH:MM:SS`, the hours may exceed 23
 * @WISSEL_CELL_DATETIME: @text is `YYYY-MM-DDTHH:MM:SS`
 * @WISSEL_CELL_ERROR: an error such as `#N/A`, or a formula that was never calculated
 */
typedef enum
{
  WISSEL_CELL_EMPTY,
  WISSEL_CELL_TEXT,
  WISSEL_CELL_NUMBER,
  WISSEL_CELL_BOOLEAN,
  WISSEL_CELL_DATE,
  WISSEL_CELL_TIME,
  WISSEL_CELL_DATETIME,
  WISSEL_CELL_ERROR,
} WisselCellKind;

/**
 * WisselCell:
 * @kind: what the cell holds
 * @column: 0 for column A
 * @formula: whether the value was calculated by a formula
 * @lasting: whether @text lives as long as the reader; otherwise until the next row is read
 * @uncalculated: a formula whose result the file does not have; @kind is %WISSEL_CELL_ERROR
 * @number: the value of numbers and booleans; for dates and times the days since 1899-12-30
 * @text: the value as text, see #WisselCellKind; UTF-8, never %NULL
 */
typedef struct
{
  WisselCellKind kind;
  guint          column;
  guint          formula : 1;
  guint          uncalculated : 1;
  guint          lasting : 1;
  double         number;
  const char    *text;
} WisselCell;

/**
 * WisselRow:
 * @number: the row number that a spreadsheet program shows, from 1
 * @line: in a text file the line where the row begins, from 1; otherwise 0
 * @hidden: whether the row is hidden or filtered away
 * @n_cells: how many cells hold something
 * @cells: (array length=n_cells): these cells, by rising column
 */
typedef struct
{
  guint             number;
  guint             line;
  gboolean          hidden;
  guint             n_cells;
  const WisselCell *cells;
} WisselRow;

/**
 * wissel_row_get_cell:
 * @row: a row
 * @column: 0 for column A
 *
 * Returns: (transfer none): the cell; one of kind %WISSEL_CELL_EMPTY with an empty text when the
 *   row has none there
 */
const WisselCell *wissel_row_get_cell (const WisselRow *row, guint column);

/**
 * wissel_cell_dup_problem:
 * @cell: a cell
 *
 * Returns: (transfer full) (nullable): what is wrong with a cell of kind %WISSEL_CELL_ERROR, as a
 *   translated sentence with its remedy; %NULL for any other cell
 */
char *wissel_cell_dup_problem (const WisselCell *cell);

/**
 * wissel_column_name:
 * @column: 0 for column A
 *
 * Returns: (transfer full): the letters of the column, such as `AB`
 */
char *wissel_column_name (guint column);

/**
 * wissel_cell_address:
 * @row: row number, from 1
 * @column: 0 for column A
 *
 * Returns: (transfer full): the address, such as `AB12`
 */
char *wissel_cell_address (guint row, guint column);

G_END_DECLS

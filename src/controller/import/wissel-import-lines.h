#pragma once

#include "wissel-import-report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_IMPORT_LINE (wissel_import_line_get_type ())

/**
 * WisselImportLine:
 *
 * A row of a report on an import, for a screen. Made when it is asked for; it keeps its report.
 */
G_DECLARE_FINAL_TYPE (WisselImportLine, wissel_import_line, WISSEL, IMPORT_LINE, GObject)

/**
 * wissel_import_line_get_sheet:
 * @self: a line
 *
 * Returns: (transfer none): the sheet that the row is in
 */
const WisselImportSheet *wissel_import_line_get_sheet (WisselImportLine *self);

/**
 * wissel_import_line_get_row:
 * @self: a line
 *
 * Returns: (transfer none): the row
 */
const WisselImportRow *wissel_import_line_get_row (WisselImportLine *self);

/**
 * wissel_import_line_get_remark:
 * @self: a line
 * @index: which of the row's remarks
 *
 * Returns: (transfer none): the remark
 */
const WisselImportRemark *wissel_import_line_get_remark (WisselImportLine *self, guint index);

#define WISSEL_TYPE_IMPORT_LINES (wissel_import_lines_get_type ())

/**
 * WisselImportLines:
 *
 * A #GListModel of the rows of a report: those of chosen verdicts, in the order of the file. It
 * holds eight bytes for a row; a #WisselImportLine is made when one is asked for.
 */
G_DECLARE_FINAL_TYPE (WisselImportLines, wissel_import_lines, WISSEL, IMPORT_LINES, GObject)

/**
 * WisselImportGroup:
 * @WISSEL_IMPORT_GROUP_REFUSED: refused rows
 * @WISSEL_IMPORT_GROUP_WARNED: rows that are taken in, but are worth a look
 * @WISSEL_IMPORT_GROUP_REPAIRED: rows of which a value was read otherwise than it is written
 * @WISSEL_IMPORT_GROUP_CREATED: new records
 * @WISSEL_IMPORT_GROUP_UPDATED: changed records
 * @WISSEL_IMPORT_GROUP_UNCHANGED: rows that the network knows
 * @WISSEL_IMPORT_GROUP_OTHER: rows that are no records: headings, titles, totals, notes
 *
 * How people look at a report. A row belongs to the group of its verdict and, unless it is
 * refused, to those of its remarks.
 */
typedef enum
{
  WISSEL_IMPORT_GROUP_REFUSED,
  WISSEL_IMPORT_GROUP_WARNED,
  WISSEL_IMPORT_GROUP_REPAIRED,
  WISSEL_IMPORT_GROUP_CREATED,
  WISSEL_IMPORT_GROUP_UPDATED,
  WISSEL_IMPORT_GROUP_UNCHANGED,
  WISSEL_IMPORT_GROUP_OTHER,
} WisselImportGroup;

#define WISSEL_IMPORT_N_GROUPS (WISSEL_IMPORT_GROUP_OTHER + 1)

/**
 * wissel_import_group_label:
 * @group: a group
 *
 * Returns: (transfer none): message id of what its rows are
 */
const char *wissel_import_group_label (WisselImportGroup group);

/**
 * wissel_import_row_groups:
 * @sheet: a sheet
 * @row: one of its rows
 *
 * Returns: a bit for each group that it belongs to, `1 << group`
 */
guint wissel_import_row_groups (const WisselImportSheet *sheet, const WisselImportRow *row);

/**
 * wissel_import_row_gravest:
 * @sheet: a sheet
 * @row: one of its rows, with remarks
 *
 * Returns: how serious its most serious remark is
 */
WisselImportRemarkKind wissel_import_row_gravest (const WisselImportSheet *sheet,
                                                  const WisselImportRow   *row);

/**
 * wissel_import_row_dup_gist:
 * @sheet: a sheet
 * @row: one of its rows
 * @language: the language to write in
 *
 * Returns: (transfer full): the most serious of its remarks on one line; empty when it has none
 */
char *wissel_import_row_dup_gist (const WisselImportSheet *sheet,
                                  const WisselImportRow   *row,
                                  WisselLanguage           language);

/**
 * wissel_import_lines_new:
 * @report: (transfer full): a report
 *
 * Returns: (transfer full): its rows, all of them
 */
WisselImportLines *wissel_import_lines_new (WisselImportReport *report);

/**
 * wissel_import_lines_get_report:
 * @self: the lines
 *
 * Returns: (transfer none): the report
 */
const WisselImportReport *wissel_import_lines_get_report (WisselImportLines *self);

/**
 * wissel_import_lines_count:
 * @self: the lines
 * @group: a group
 *
 * Returns: how many rows of the report belong to it, shown or not
 */
guint wissel_import_lines_count (WisselImportLines *self, WisselImportGroup group);

/**
 * wissel_import_lines_show:
 * @self: the lines
 * @groups: a bit for each group, `1 << group`; 0 shows all rows
 *
 * Chooses which rows are in the model.
 */
void wissel_import_lines_show (WisselImportLines *self, guint groups);

G_END_DECLS

#pragma once

#include "wissel-message.h"
#include "wissel-record-type.h"

G_BEGIN_DECLS

/**
 * WisselImportVerdict:
 * @WISSEL_IMPORT_CREATED: the row is a new record
 * @WISSEL_IMPORT_UPDATED: the row changes a record, or adds to it
 * @WISSEL_IMPORT_UNCHANGED: the network knows all of it
 * @WISSEL_IMPORT_REFUSED: nothing of the row was taken in; the remarks say why
 * @WISSEL_IMPORT_HEADER: names of columns, and titles above them
 * @WISSEL_IMPORT_SECTION: a title between the rows
 * @WISSEL_IMPORT_TOTAL: a sum
 * @WISSEL_IMPORT_NOTE: an explanation
 * @WISSEL_IMPORT_NOT_READ: a row of a sheet that is hidden or holds no records
 *
 * What became of a row. Every row that has something in it gets one.
 */
typedef enum
{
  WISSEL_IMPORT_CREATED,
  WISSEL_IMPORT_UPDATED,
  WISSEL_IMPORT_UNCHANGED,
  WISSEL_IMPORT_REFUSED,
  WISSEL_IMPORT_HEADER,
  WISSEL_IMPORT_SECTION,
  WISSEL_IMPORT_TOTAL,
  WISSEL_IMPORT_NOTE,
  WISSEL_IMPORT_NOT_READ,
} WisselImportVerdict;

#define WISSEL_IMPORT_N_VERDICTS (WISSEL_IMPORT_NOT_READ + 1)

/**
 * WisselImportRemarkKind:
 * @WISSEL_IMPORT_REPAIR: the value was read without doubt, but is written otherwise
 * @WISSEL_IMPORT_WARNING: taken in as it is, but worth a look
 * @WISSEL_IMPORT_REFUSAL: cannot be taken in; says why and what to write instead
 */
typedef enum
{
  WISSEL_IMPORT_REPAIR,
  WISSEL_IMPORT_WARNING,
  WISSEL_IMPORT_REFUSAL,
} WisselImportRemarkKind;

#define WISSEL_IMPORT_WHOLE_ROW G_MAXUINT

/**
 * WisselImportRemark:
 * @kind: how serious it is
 * @column: 0 for column A, or %WISSEL_IMPORT_WHOLE_ROW
 * @value: (nullable) (transfer none): what stands in the cell, without register numbers
 * @result: (nullable) (transfer none): what was taken in instead
 * @message: (transfer none): cause and remedy
 *
 * Its texts are those of the sheet.
 */
typedef struct
{
  WisselImportRemarkKind kind;
  guint                  column;
  const char            *value;
  const char            *result;
  WisselMessage          message;
} WisselImportRemark;

/**
 * WisselImportRow:
 * @number: the row number that a spreadsheet program shows
 * @verdict: what became of it
 * @record: (nullable): name of the record type of its main record
 * @id: id of that record, or 0
 * @title: (nullable) (transfer none): what to call it, a text of the sheet
 * @first_remark: index of its first remark in the sheet
 * @n_remarks: how many remarks it has
 */
typedef struct
{
  guint               number;
  WisselImportVerdict verdict;
  const char         *record;
  gint64              id;
  const char         *title;
  guint               first_remark;
  guint               n_remarks;
} WisselImportRow;

/**
 * WisselImportColumn:
 * @header: the name that stands above it
 * @meaning: (nullable): the field that it was recognised as, such as `short-name`
 * @label: (nullable): message id of that field's name, when it has one
 * @n_values: how many cells of it hold something
 */
typedef struct
{
  char       *header;
  const char *meaning;
  const char *label;
  guint       n_values;
} WisselImportColumn;

/**
 * WisselImportSheet:
 * @name: its name in the file
 * @record: (nullable): name of the record type that its rows are; %NULL when it holds none
 * @columns: (element-type WisselImportColumn): its columns from A on
 * @rows: (element-type WisselImportRow): its rows that have something in them
 * @remarks: (element-type WisselImportRemark): what is to be said about them, in order
 * @notices: (element-type WisselMessage): what is to be said about the sheet
 * @counts: how many rows have each verdict
 * @texts: what its rows and remarks say; long lists have hundreds of thousands of them
 */
typedef struct
{
  char         *name;
  const char   *record;
  GArray       *columns;
  GArray       *rows;
  GArray       *remarks;
  GArray       *notices;
  guint         counts[WISSEL_IMPORT_N_VERDICTS];
  GStringChunk *texts;
} WisselImportSheet;

/**
 * WisselImportRecords:
 * @type: a record type
 * @n_created: new records of it
 * @n_updated: those that were changed
 *
 * What became of the records of a type. A row may make several records, and several rows may add
 * to one.
 */
typedef struct
{
  const WisselRecordType *type;
  guint                   n_created;
  guint                   n_updated;
} WisselImportRecords;

/**
 * WisselImportReport:
 * @sheets: (element-type WisselImportSheet): the sheets, in the order of the file
 * @notices: (element-type WisselMessage): what is to be said about the whole
 * @counts: how many rows have each verdict
 * @records: (element-type WisselImportRecords): the types of which records are made or changed
 * @round: (nullable): name of the round that the switchers joined
 * @stored: whether the network was changed
 *
 * What an import did, or would do. Every row of the file is in it once, so the counts add up to
 * the rows that have something in them.
 */
typedef struct
{
  GPtrArray *sheets;
  GArray    *notices;
  guint      counts[WISSEL_IMPORT_N_VERDICTS];
  GArray    *records;
  char      *round;
  gboolean   stored;
} WisselImportReport;

/**
 * wissel_import_report_n_rows:
 * @self: a report
 *
 * Returns: the rows that have something in them, the sum of the counts
 */
guint wissel_import_report_n_rows (const WisselImportReport *self);

/**
 * wissel_import_verdict_name:
 * @verdict: a verdict
 *
 * Returns: (transfer none): a word for machines, such as `created`
 */
const char *wissel_import_verdict_name (WisselImportVerdict verdict);

/**
 * wissel_import_verdict_label:
 * @verdict: a verdict
 *
 * Returns: (transfer none): message id of a word for people
 */
const char *wissel_import_verdict_label (WisselImportVerdict verdict);

/**
 * wissel_import_sheet_dup_column:
 * @self: a sheet
 * @column: 0 for column A
 *
 * Returns: (transfer full): what stands above the column, with its letter: `Postcode (J)`
 */
char *wissel_import_sheet_dup_column (const WisselImportSheet *self, guint column);

/**
 * wissel_import_sheet_dup_remark:
 * @self: a sheet
 * @remark: one of its remarks
 * @language: the language to write in
 *
 * Returns: (transfer full): the remark with the name of its column, if it is about one
 */
char *wissel_import_sheet_dup_remark (const WisselImportSheet  *self,
                                      const WisselImportRemark *remark,
                                      WisselLanguage            language);

void wissel_import_report_free (WisselImportReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselImportReport, wissel_import_report_free)

G_END_DECLS

#pragma once

#include "wissel-cell.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Reads lists that organisations send: XLSX (both forms), ODS and text files (CSV), recognised by
 * content and not by name. Everything is streamed; nothing is extracted; files that are broken or
 * built to do harm end in a clear error. A reader may be used in any thread, one at a time.
 *
 *   g_autoptr (WisselSheetReader) reader = wissel_sheet_reader_open (path, &error);
 *   WisselRow row;
 *
 *   if (reader == NULL || !wissel_sheet_reader_select (reader, 0, &error))
 *     return FALSE;
 *   while (wissel_sheet_reader_next_row (reader, &row, &local_error))
 *     take_row (&row);
 *   if (local_error != NULL)
 *     …
 */

typedef enum
{
  WISSEL_SHEET_FORMAT_XLSX,
  WISSEL_SHEET_FORMAT_ODS,
  WISSEL_SHEET_FORMAT_CSV,
} WisselSheetFormat;

/**
 * WisselSheet:
 * @name: the name of the sheet; for a text file its name without ending
 * @hidden: whether a spreadsheet program does not show it
 */
typedef struct
{
  const char *name;
  gboolean    hidden;
} WisselSheet;

#define WISSEL_TYPE_SHEET_READER (wissel_sheet_reader_get_type ())

G_DECLARE_FINAL_TYPE (WisselSheetReader, wissel_sheet_reader, WISSEL, SHEET_READER, GObject)

/**
 * wissel_sheet_reader_open:
 * @path: a file
 * @error: return location
 *
 * Opens a file and finds its sheets. The error says what the file is and what to do:
 * WISSEL_ERROR_NOT_FOUND, WISSEL_ERROR_FOREIGN (no list), WISSEL_ERROR_UNSUPPORTED (a list in a
 * form that cannot be read, such as .xls, or protected with a password), WISSEL_ERROR_CORRUPT,
 * WISSEL_ERROR_LIMIT or WISSEL_ERROR_FAILED.
 *
 * Returns: (transfer full) (nullable): the reader, with no sheet selected
 */
WisselSheetReader *wissel_sheet_reader_open (const char *path, GError **error);

/**
 * wissel_sheet_reader_set_cancellable:
 * @self: a reader
 * @cancellable: (nullable): ends reading with G_IO_ERROR_CANCELLED
 */
void wissel_sheet_reader_set_cancellable (WisselSheetReader *self, GCancellable *cancellable);

/** Returns: what the file turned out to be */
WisselSheetFormat wissel_sheet_reader_get_format (WisselSheetReader *self);

/** Returns: the number of sheets, at least 1 */
guint wissel_sheet_reader_get_n_sheets (WisselSheetReader *self);

/**
 * wissel_sheet_reader_get_sheet:
 * @self: a reader
 * @index: which, from 0
 *
 * Returns: name (owned by the reader) and visibility of a sheet
 */
WisselSheet wissel_sheet_reader_get_sheet (WisselSheetReader *self, guint index);

/** Returns: whether numbers that stand for days are counted from 1904-01-01, as on old Macs */
gboolean wissel_sheet_reader_counts_from_1904 (WisselSheetReader *self);

/**
 * wissel_sheet_reader_select:
 * @self: a reader
 * @index: which sheet, from 0; in any order and more than once
 * @error: return location
 *
 * Goes to the beginning of a sheet.
 *
 * Returns: whether rows can be read now
 */
gboolean wissel_sheet_reader_select (WisselSheetReader *self, guint index, GError **error);

/**
 * wissel_sheet_reader_next_row:
 * @self: a reader with a selected sheet
 * @row: (out): the row; its cells are valid until the next call on @self
 * @error: return location; set on failure, not at the end of the sheet
 *
 * Reads the next row that has something in it. Empty rows are left out, as its number shows.
 * A file may turn out to be damaged only at its end: keep nothing before the end was reached.
 *
 * Returns: %TRUE with a row, %FALSE at the end or with an error
 */
gboolean wissel_sheet_reader_next_row (WisselSheetReader *self, WisselRow *row, GError **error);

/** Returns: how much of the selected sheet was read, from 0 to 1; an estimate */
double wissel_sheet_reader_get_progress (WisselSheetReader *self);

/**
 * wissel_sheet_reader_is_column_hidden:
 * @self: a reader whose sheet gave a row
 * @column: 0 for column A
 *
 * Returns: whether the column is not shown
 */
gboolean wissel_sheet_reader_is_column_hidden (WisselSheetReader *self, guint column);

/** Returns: how many of the rows read so far are hidden or filtered away */
guint wissel_sheet_reader_get_n_hidden_rows (WisselSheetReader *self);

/** Returns: how many ranges of merged cells the sheet has; known once its last row was read */
guint wissel_sheet_reader_get_n_merged (WisselSheetReader *self);

/**
 * wissel_sheet_reader_get_merged:
 * @self: a reader whose sheet was read to the end
 * @index: which, from 0
 *
 * Returns: (transfer none): a merged range such as `A1:C1`; the value is in its first cell
 */
const char *wissel_sheet_reader_get_merged (WisselSheetReader *self, guint index);

/** Returns: (transfer none) (nullable): the character set of a text file, %NULL for others */
const char *wissel_sheet_reader_get_encoding (WisselSheetReader *self);

/** Returns: what separates the fields of a text file, 0 for others */
char wissel_sheet_reader_get_separator (WisselSheetReader *self);

/**
 * wissel_sheet_reader_set_text_options:
 * @self: a reader of a text file
 * @encoding: (nullable): a character set such as `WINDOWS-1252`, or %NULL to find it out
 * @separator: what separates fields, or 0 to find it out
 * @error: return location
 *
 * Reads a text file in another way than was found out; select the sheet again afterwards.
 *
 * Returns: whether the character set is known, otherwise WISSEL_ERROR_INVALID
 */
gboolean wissel_sheet_reader_set_text_options (WisselSheetReader *self,
                                               const char        *encoding,
                                               char               separator,
                                               GError           **error);

G_END_DECLS

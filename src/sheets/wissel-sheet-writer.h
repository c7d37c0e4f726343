#pragma once

#include "wissel-sheet-reader.h"

G_BEGIN_DECLS

/*
 * Writes lists for spreadsheet programs. What is text stays text and never becomes a formula; the
 * file appears only when wissel_sheet_writer_finish() succeeds, and the same rows under the same
 * clock give the same bytes.
 *
 *   writer = wissel_sheet_writer_new (path, WISSEL_SHEET_FORMAT_XLSX, n_rows, &error);
 *   if (writer == NULL ||
 *       !wissel_sheet_writer_begin_sheet (writer, _("People"), columns, n_columns, &error))
 *     return FALSE;
 *   for (…)
 *     {
 *       wissel_sheet_writer_add_text (writer, name);
 *       wissel_sheet_writer_add_date (writer, birthday);
 *       if (!wissel_sheet_writer_end_row (writer, &error))
 *         return FALSE;
 *     }
 *   return wissel_sheet_writer_add_info_sheet (writer, _("Info"), info, n_info, &error) &&
 *          wissel_sheet_writer_finish (writer, &error);
 */

typedef struct _WisselSheetWriter WisselSheetWriter;

/**
 * WisselSheetColumnKind:
 * @WISSEL_SHEET_COLUMN_TEXT: text, also numbers that are names, such as enterprise numbers
 * @WISSEL_SHEET_COLUMN_INTEGER: whole numbers
 * @WISSEL_SHEET_COLUMN_NUMBER: numbers, shown with two decimals
 * @WISSEL_SHEET_COLUMN_MONEY: amounts in euro
 * @WISSEL_SHEET_COLUMN_DATE: days
 * @WISSEL_SHEET_COLUMN_DATETIME: days with a time
 * @WISSEL_SHEET_COLUMN_LINK: addresses of web pages and mail
 *
 * How a column looks and what its cells usually are. Days are shown as the reader's computer does.
 */
typedef enum
{
  WISSEL_SHEET_COLUMN_TEXT,
  WISSEL_SHEET_COLUMN_INTEGER,
  WISSEL_SHEET_COLUMN_NUMBER,
  WISSEL_SHEET_COLUMN_MONEY,
  WISSEL_SHEET_COLUMN_DATE,
  WISSEL_SHEET_COLUMN_DATETIME,
  WISSEL_SHEET_COLUMN_LINK,
} WisselSheetColumnKind;

#define WISSEL_N_SHEET_COLUMN_KINDS 7

/**
 * WisselSheetColumn:
 * @title: the heading, already in the language of the list
 * @kind: what the column holds
 * @width: in characters; 0 for the usual width of its kind
 * @wrap: whether long texts are broken into lines
 */
typedef struct
{
  const char           *title;
  WisselSheetColumnKind kind;
  double                width;
  gboolean              wrap;
} WisselSheetColumn;

/**
 * WisselSheetInfo:
 * @key: what is told, such as “Filter”
 * @value: (nullable): what it is
 */
typedef struct
{
  const char *key;
  const char *value;
} WisselSheetInfo;

/**
 * wissel_sheet_writer_new:
 * @path: where the file is to appear
 * @format: %WISSEL_SHEET_FORMAT_XLSX or %WISSEL_SHEET_FORMAT_CSV
 * @n_rows: about how many rows will come; many are not kept in memory
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a writer, or %NULL with an error of wissel_atomic_begin()
 */
WisselSheetWriter *
wissel_sheet_writer_new (const char *path, WisselSheetFormat format, guint n_rows, GError **error);

/**
 * wissel_sheet_writer_free:
 * @self: (transfer full) (nullable): a writer
 *
 * Frees it. Unless it was finished, nothing is left of its file.
 */
void wissel_sheet_writer_free (WisselSheetWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselSheetWriter, wissel_sheet_writer_free)

/**
 * wissel_sheet_writer_set_title:
 * @self: a writer without sheets yet
 * @title: (nullable): the title of the document, also on top of printed pages
 * @footer: (nullable): at the bottom of printed pages, beside the page number
 */
void wissel_sheet_writer_set_title (WisselSheetWriter *self, const char *title, const char *footer);

/**
 * wissel_sheet_writer_begin_sheet:
 * @self: a writer
 * @name: its name; changed where spreadsheet programs do not allow it
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many, at least 1
 * @error: return location
 *
 * Begins a sheet with a heading row that stays in view, can be filtered by, and is repeated on
 * every printed page. A text file holds one sheet only: WISSEL_ERROR_UNSUPPORTED for a second one.
 *
 * Returns: whether rows can be added
 */
gboolean wissel_sheet_writer_begin_sheet (WisselSheetWriter       *self,
                                          const char              *name,
                                          const WisselSheetColumn *columns,
                                          guint                    n_columns,
                                          GError                 **error);

/* Each of the following fills the next cell of the row; wissel_sheet_writer_end_row() tells of
 * failures. */

void wissel_sheet_writer_add_empty (WisselSheetWriter *self);
void wissel_sheet_writer_add_text (WisselSheetWriter *self, const char *text);

/* A number that is not finite leaves the cell empty. */
void wissel_sheet_writer_add_number (WisselSheetWriter *self, double number);

/* @date: (nullable): `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`; anything else is written as text. */
void wissel_sheet_writer_add_date (WisselSheetWriter *self, const char *date);

/* @url: (nullable): becomes a link if it begins with http:, https: or mailto:
 * @text: (nullable): what is shown instead of it */
void wissel_sheet_writer_add_link (WisselSheetWriter *self, const char *url, const char *text);

/**
 * wissel_sheet_writer_end_row:
 * @self: a writer
 * @error: return location
 *
 * Returns: whether everything so far could be written; WISSEL_ERROR_LIMIT for a list that is
 *   larger than a spreadsheet, WISSEL_ERROR_NO_SPACE and the like otherwise
 */
gboolean wissel_sheet_writer_end_row (WisselSheetWriter *self, GError **error);

/**
 * wissel_sheet_writer_add_info_sheet:
 * @self: a writer
 * @name: its name, such as “Info”
 * @info: (array length=n_info): lines that tell where the list comes from
 * @n_info: how many
 * @error: return location
 *
 * Adds a sheet of two columns. A text file has no place for it: nothing happens.
 *
 * Returns: whether it could be written
 */
gboolean wissel_sheet_writer_add_info_sheet (WisselSheetWriter     *self,
                                             const char            *name,
                                             const WisselSheetInfo *info,
                                             guint                  n_info,
                                             GError               **error);

/** Returns: how many texts were cut, with “…”, because no cell can hold them */
guint wissel_sheet_writer_get_n_cut (WisselSheetWriter *self);

/**
 * wissel_sheet_writer_finish:
 * @self: a writer with at least one sheet
 * @error: return location
 *
 * Puts the file in place. @self is still to be freed.
 *
 * Returns: whether the file is complete; otherwise a file that was there before is unchanged
 */
gboolean wissel_sheet_writer_finish (WisselSheetWriter *self, GError **error);

G_END_DECLS

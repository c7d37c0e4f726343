#pragma once

#include "wissel-cell.h"
#include "wissel-import-columns.h"
#include "wissel-import-options.h"
#include "wissel-import-report-private.h"
#include "wissel-sheet-ahead.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The file as it was read, before anything is held against the network; inside import/ only.
 *
 * Rows can be judged while those after them are read: the beginning of a sheet tells nearly always
 * what its columns and rows are. What only its end can tell (merged values, another table, dates
 * with the month in front) is a surprise then, and all is to be done again on the whole book.
 */

typedef struct
{
  guint          column;
  WisselCellKind kind : 8; /* a long list has millions of cells */
  guint          uncalculated : 1;
  guint          doubtful : 1; /* a date of which day and month may be the other way round */
  guint          from_1904 : 1;
  double         number;
  const char    *text; /* never NULL */
} WisselImportCell;

typedef struct
{
  guint               number;
  guint               first_cell;
  guint               n_cells;
  WisselImportVerdict verdict; /* of rows without records; CREATED stands for data */
} WisselImportBookRow;

/* A value that its sender merged over several rows of one column. */
typedef struct
{
  guint column;
  guint first_row;
  guint last_row;
} WisselImportSpan;

/* Two columns that mean the same. */
typedef struct
{
  guint first;
  guint second;
} WisselImportPair;

/* Why the rows of a sheet are not taken in. */
typedef enum
{
  WISSEL_IMPORT_IS_READ,
  WISSEL_IMPORT_NO_NAMES,
  WISSEL_IMPORT_HIDDEN,
  WISSEL_IMPORT_OTHER_TYPE,
} WisselImportUnread;

typedef struct
{
  WisselImportSheet *report;
  GArray            *rows;  /* of WisselImportBookRow */
  GArray            *cells; /* of WisselImportCell */
  GArray            *spans; /* of WisselImportSpan */
  GArray            *pairs; /* of WisselImportPair */
  WisselImportUnread unread;
  gboolean           is_data; /* and so is read */
  WisselImportHeader header;  /* when is_data */
  guint              header_row;
  gboolean           header_above; /* the row above belongs to the header */
  guint              most_cells;   /* in a row */
  guint              n_formulas;   /* with a result */
  char              *name;
  guint              index;    /* in the file */
  guint              last;     /* number of the last row that was read, also a blank one */
  gboolean           is_whole; /* all its rows are here */
} WisselImportBookSheet;

typedef struct
{
  WisselImportReport *report;
  GPtrArray          *sheets; /* of WisselImportBookSheet */
  WisselSheetReader  *reader; /* has most of the texts of the cells */
  GStringChunk       *texts;  /* the others */

  /* of a book that is still being read */
  const WisselImportOptions *options; /* of the caller, who waits for the import */
  guint                      n_read;
  WisselSheetAhead          *ahead;
  WisselImportBookSheet     *reading;      /* borrowed: the sheet that ahead gives */
  gboolean                   is_surprised; /* an end did not keep what the beginning promised */
} WisselImportBook;

/**
 * wissel_import_book_read:
 * @path: the file
 * @options: how; its type limits it to the sheets that are recognised as this kind of record
 * @cancellable: (nullable): ends reading
 * @error: return location
 *
 * Reads the file, recognises its sheets and the rows that are no records, and begins the report.
 *
 * Returns: (transfer full) (nullable): the book
 */
WisselImportBook *wissel_import_book_read (const char                *path,
                                           const WisselImportOptions *options,
                                           GCancellable              *cancellable,
                                           GError                   **error);

/**
 * wissel_import_book_begin:
 * @path: the file
 * @options: how; kept
 * @cancellable: (nullable): ends reading; kept
 * @error: return location
 *
 * The same, but of long sheets no more than the beginning is read, as long as it promises that the
 * rest is the same. wissel_import_book_has_row() reads on.
 *
 * Returns: (transfer full) (nullable): the book
 */
WisselImportBook *wissel_import_book_begin (const char                *path,
                                            const WisselImportOptions *options,
                                            GCancellable              *cancellable,
                                            GError                   **error);

/* Whether all rows are here. */
gboolean wissel_import_book_is_whole (const WisselImportBook *self);

/* Whether a row is there; reads on for it, and at its end finishes the sheet. The rows and cells
 * of the sheet may move meanwhile. FALSE at the end, on a surprise, and with an @error. */
gboolean wissel_import_book_has_row (WisselImportBook      *self,
                                     WisselImportBookSheet *sheet,
                                     guint                  index,
                                     GError               **error);

/* The cell of a row, or the one merged over it; NULL when there is none. */
const WisselImportCell *wissel_import_book_get_cell (const WisselImportBookSheet *sheet,
                                                     const WisselImportBookRow   *row,
                                                     guint                        column);

/* Adds a remark on the whole sheet. */
void
wissel_import_sheet_notice (WisselImportSheet *self, const char *msgid, ...) G_GNUC_NULL_TERMINATED;

void wissel_import_book_free (WisselImportBook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselImportBook, wissel_import_book_free)

G_END_DECLS

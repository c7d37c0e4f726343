#pragma once

#include "wissel-atomic.h"
#include "wissel-sheet-writer.h"

G_BEGIN_DECLS

/* What WisselSheetWriter writes to; texts are guarded and dates checked before. */

typedef struct _WisselSheetSink WisselSheetSink;

typedef struct
{
  int year;
  int month;
  int day;
  int seconds; /* of the day; -1 without time */
} WisselSheetDate;

typedef struct
{
  gboolean escape; /* whether texts need the escapes of XLSX */
  gboolean (*begin_sheet) (WisselSheetSink         *self,
                           const char              *name,
                           const WisselSheetColumn *columns,
                           guint                    n_columns,
                           GError                 **error);
  gboolean (*add_empty) (WisselSheetSink *self, GError **error);
  gboolean (*add_text) (WisselSheetSink *self, const char *text, GError **error);
  gboolean (*add_number) (WisselSheetSink *self, double number, GError **error);
  gboolean (*add_date) (WisselSheetSink *self, const WisselSheetDate *date, GError **error);
  gboolean (*add_link) (WisselSheetSink *self, const char *url, const char *text, GError **error);
  gboolean (*end_row) (WisselSheetSink *self, GError **error);
  gboolean (*finish) (WisselSheetSink *self, GError **error); /* brings all into the file */
  void (*free) (WisselSheetSink *self);
} WisselSheetSinkClass;

struct _WisselSheetSink
{
  const WisselSheetSinkClass *klass;
  WisselAtomic               *pending; /* borrowed */
  const char                 *path;    /* borrowed; for messages */
};

WisselSheetSink *wissel_xlsx_sink_new (WisselAtomic *pending,
                                       const char   *path,
                                       gboolean      constant_memory,
                                       const char   *title,
                                       const char   *footer,
                                       GError      **error);
WisselSheetSink *wissel_csv_sink_new (WisselAtomic *pending, const char *path);

/* What a complete workbook has. */
typedef struct
{
  guint64 n_rows;
  guint64 n_cells;
  guint64 n_texts;
  guint   n_sheets;
} WisselXlsxCounts;

gboolean wissel_xlsx_verify (int fd, const WisselXlsxCounts *expected, GError **error);

G_END_DECLS

#pragma once

#include "wissel-sheet-source.h"

G_BEGIN_DECLS

/* One field of a record, as a stretch of the buffer. */
typedef struct
{
  gsize    start;
  gsize    end;
  gboolean quoted;
  gboolean untidy; /* has doubled quotation marks, or text after the closing one */
} WisselCsvField;

typedef enum
{
  WISSEL_CSV_RECORD,
  WISSEL_CSV_INCOMPLETE, /* the buffer ends within the record */
  WISSEL_CSV_UNCLOSED,   /* the file ends within quotation marks */
} WisselCsvScan;

WisselCsvScan wissel_csv_scan_record (
  const char *text, gsize length, gsize *position, char separator, gboolean at_end, GArray *fields);

char wissel_csv_detect_separator (const char *text, gsize length, gboolean at_end);

const char *wissel_csv_detect_encoding (int fd, guint *skip, GError **error);

G_END_DECLS

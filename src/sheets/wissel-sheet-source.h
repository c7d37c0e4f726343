#pragma once

#include "wissel-cell.h"
#include "wissel-row-builder.h"
#include "wissel-sheet-limits.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What the readers of the three formats have in common; WisselSheetReader is their only user.
 * Messages of errors are clauses ("it declares …"): the reader puts file and remedy around them.
 */

typedef struct _WisselSheetSource WisselSheetSource;

typedef struct
{
  gboolean (*select) (WisselSheetSource *self, guint sheet, GError **error);
  gboolean (*next_row) (WisselSheetSource *self, WisselRow *row, GError **error);
  double (*get_progress) (WisselSheetSource *self);
  void (*set_cancellable) (WisselSheetSource *self, GCancellable *cancellable);
  void (*free) (WisselSheetSource *self);
} WisselSheetSourceClass;

typedef struct
{
  char    *name;
  gboolean hidden;
  char    *part; /* XLSX: the part with its rows */
} WisselSourceSheet;

typedef struct
{
  guint first;
  guint last;
} WisselColumnRange;

struct _WisselSheetSource
{
  const WisselSheetSourceClass *klass;

  GArray  *sheets;    /* of WisselSourceSheet */
  gboolean from_1904; /* XLSX: days are counted from 1904 */

  /* of the selected sheet */
  guint            selected;
  GPtrArray       *merged;         /* of char *, such as `A1:C1` */
  GArray          *hidden_columns; /* of WisselColumnRange */
  guint            n_hidden_rows;
  guint            n_cells; /* held against the limit */
  WisselRowBuilder builder;
};

void        wissel_sheet_source_init (WisselSheetSource *self, const WisselSheetSourceClass *klass);
void        wissel_sheet_source_release (WisselSheetSource *self);
void        wissel_sheet_source_add_sheet (WisselSheetSource *self,
                                           const char        *name,
                                           gboolean           hidden,
                                           const char        *part);
void        wissel_sheet_source_begin (WisselSheetSource *self, guint sheet);
void        wissel_sheet_source_hide_columns (WisselSheetSource *self, guint first, guint last);
void        wissel_sheet_source_add_merged (WisselSheetSource *self, char *range);
const char *wissel_sheet_source_get_name (WisselSheetSource *self);
GError     *wissel_sheet_source_count_cells (WisselSheetSource *self, guint64 n);
GError     *wissel_sheet_source_text_too_long (WisselSheetSource *self, guint row, guint column);

WisselSheetSource *wissel_xlsx_new (int fd, GError **error);
WisselSheetSource *wissel_ods_new (int fd, GError **error);
WisselSheetSource *wissel_csv_new (int fd, const char *name, GError **error);

const char *wissel_csv_get_encoding (WisselSheetSource *source);
char        wissel_csv_get_separator (WisselSheetSource *source);
gboolean    wissel_csv_set_options (WisselSheetSource *source,
                                    const char        *encoding,
                                    char               separator,
                                    GError           **error);

G_END_DECLS

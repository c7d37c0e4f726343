#pragma once

#include "wissel-cell.h"

G_BEGIN_DECLS

/*
 * The row being read. Texts grow in one buffer that may move, so cells note where theirs begins;
 * finishing the row turns these notes into pointers.
 */

typedef struct
{
  WisselCell *cells;
  gsize      *offsets; /* into text; G_MAXSIZE when the cell's text is kept elsewhere */
  guint       n_cells;
  guint       capacity;
  GString    *text;
} WisselRowBuilder;

void        wissel_row_builder_init (WisselRowBuilder *self);
void        wissel_row_builder_release (WisselRowBuilder *self);
void        wissel_row_builder_clear (WisselRowBuilder *self);
WisselCell *wissel_row_builder_add (WisselRowBuilder *self, guint column, gsize offset);
WisselCell *wissel_row_builder_add_kept (WisselRowBuilder *self, guint column, const char *text);
void        wissel_row_builder_repeat_last (WisselRowBuilder *self, guint n);
void        wissel_row_builder_finish (WisselRowBuilder *self, WisselRow *row);

G_END_DECLS

#pragma once

#include "wissel-row.h"

G_BEGIN_DECLS

/*
 * Inside #WisselPagedModel: the rows that are alive and the pages of values that are kept. Rows
 * are made when asked for and found again by their id as long as anybody holds them; a page keeps
 * its rows alive until enough others have come after it.
 */

#define WISSEL_ROW_PAGE_SIZE 128

typedef struct _WisselRowPages WisselRowPages;

WisselRowPages *wissel_row_pages_new (const WisselList *list);
void            wissel_row_pages_free (WisselRowPages *self);

/**
 * wissel_row_pages_get_row:
 * @self: the pages
 * @id: id of a record
 *
 * Returns: (transfer full): its row, with or without values
 */
WisselRow *wissel_row_pages_get_row (WisselRowPages *self, gint64 id);

/* Whether page @number is kept. */
gboolean wissel_row_pages_has_page (WisselRowPages *self, guint number);

/* Whether anybody holds the row of one of these records. */
gboolean wissel_row_pages_holds_any (WisselRowPages *self, const gint64 *ids, guint n_ids);

/**
 * wissel_row_pages_fill:
 * @self: the pages
 * @number: number of a page
 * @ids: ids of its rows
 * @values: the values of each, %NULL for a row that is gone; rows take them and leave %NULL
 * @n_ids: how many
 *
 * Gives the rows of a page their values and keeps it.
 */
void wissel_row_pages_fill (
  WisselRowPages *self, guint number, const gint64 *ids, WisselValue **values, guint n_ids);

/* Drops all pages: values may be different now. Rows that somebody holds stay. */
void wissel_row_pages_drop (WisselRowPages *self);

guint wissel_row_pages_get_n_rows (WisselRowPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselRowPages, wissel_row_pages_free)

G_END_DECLS

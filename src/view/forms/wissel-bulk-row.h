#pragma once

#include <adwaita.h>

#include "wissel-bulk.h"

G_BEGIN_DECLS

/**
 * WisselBulkRowFunc:
 * @data: what the caller gave
 *
 * Called when another value was chosen in a row.
 */
typedef void (*WisselBulkRowFunc) (gpointer data);

/**
 * wissel_bulk_row_new:
 * @network: the open network
 * @type: a record type
 * @field: a field of it for which wissel_bulk_can_set() holds
 * @changed: told of choices
 * @data: passed to @changed; must outlive the row
 *
 * Returns: a row for what many records get in that field; at first it leaves them as they are
 */
GtkWidget *wissel_bulk_row_new (WisselNetwork          *network,
                                const WisselRecordType *type,
                                guint                   field,
                                WisselBulkRowFunc       changed,
                                gpointer                data);

/**
 * wissel_bulk_row_collect:
 * @row: such a row
 * @bulk: a change of records of its type
 *
 * Puts what was chosen into @bulk.
 *
 * Returns: %FALSE when what was typed is not understood
 */
gboolean wissel_bulk_row_collect (GtkWidget *row, WisselBulk *bulk);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-bulk.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_BULK_WINDOW (wissel_bulk_window_get_type ())

/**
 * WisselBulkWindow:
 *
 * Changes many records at once: what they get, how many of them change, and which cannot and why,
 * before anything is done.
 */
G_DECLARE_FINAL_TYPE (WisselBulkWindow, wissel_bulk_window, WISSEL, BULK_WINDOW, AdwWindow)

/**
 * wissel_bulk_window_new:
 * @parent: (nullable): the window below
 * @network: the open network
 * @type: type of the records
 * @ids: (element-type gint64): the records
 *
 * Returns: the window
 */
GtkWidget *wissel_bulk_window_new (GtkWindow              *parent,
                                   WisselNetwork          *network,
                                   const WisselRecordType *type,
                                   GArray                 *ids);

/**
 * wissel_bulk_window_new_deleting:
 * @parent: (nullable): the window below
 * @network: the open network
 * @type: type of the records
 * @ids: (element-type gint64): the records
 *
 * The same for deletion: shows which records cannot be deleted, and deletes the others.
 *
 * Returns: the window
 */
GtkWidget *wissel_bulk_window_new_deleting (GtkWindow              *parent,
                                            WisselNetwork          *network,
                                            const WisselRecordType *type,
                                            GArray                 *ids);

/**
 * wissel_bulk_can_change:
 * @type: a record type
 *
 * Returns: whether it has anything that can be set for many
 */
gboolean wissel_bulk_can_change (const WisselRecordType *type);

G_END_DECLS

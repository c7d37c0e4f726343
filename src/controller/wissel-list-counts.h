#pragma once

#include "wissel-list.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_list_counts_async:
 * @network: the open network
 * @lists: (array length=n_lists): lists
 * @n_lists: how many
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Counts the rows of several lists at once.
 */
void wissel_list_counts_async (WisselNetwork           *network,
                               const WisselList *const *lists,
                               guint                    n_lists,
                               GCancellable            *cancellable,
                               GAsyncReadyCallback      callback,
                               gpointer                 user_data);

/**
 * wissel_list_counts_finish:
 * @network: the network
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full) (element-type guint): a number for each list, in the order asked
 */
GArray *wissel_list_counts_finish (WisselNetwork *network, GAsyncResult *result, GError **error);

G_END_DECLS

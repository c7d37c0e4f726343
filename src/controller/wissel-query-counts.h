#pragma once

#include "wissel-list.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_query_counts_async:
 * @network: the open network
 * @queries: (transfer full) (element-type WisselQuery): what is asked; they search nothing
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Counts the rows of several queries, reading every list once at most.
 */
void wissel_query_counts_async (WisselNetwork      *network,
                                GPtrArray          *queries,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * wissel_query_counts_finish:
 * @network: the network
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full) (element-type guint): a number for each query, in the order asked
 */
GArray *wissel_query_counts_finish (WisselNetwork *network, GAsyncResult *result, GError **error);

/* The same at once, for tests; @queries stays the caller's. */
GArray *wissel_query_counts (WisselNetwork *network, GPtrArray *queries, GError **error);

G_END_DECLS

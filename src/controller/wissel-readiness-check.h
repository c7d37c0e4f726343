#pragma once

#include "wissel-network.h"
#include "wissel-readiness.h"

G_BEGIN_DECLS

/**
 * wissel_readiness_count_async:
 * @network: the open network
 * @round: id of a round
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Counts what a round has and what it misses before it is matched.
 */
void wissel_readiness_count_async (WisselNetwork      *network,
                                   gint64              round,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * wissel_readiness_count_finish:
 * @network: the network
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full) (element-type guint): a number for each of wissel_readiness_lines()
 */
GArray *
wissel_readiness_count_finish (WisselNetwork *network, GAsyncResult *result, GError **error);

/* The same at once, for tests. */
GArray *wissel_readiness_count (WisselNetwork *network, gint64 round, GError **error);

G_END_DECLS

#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselDemo:
 * @WISSEL_DEMO_EXCHANGES: an invented round of learning exchanges, taken in from a workbook as
 *   organisations would mail it; what its rows refuse or repair can be seen by importing it again
 * @WISSEL_DEMO_MISSIONS: an invented network of missions, from a file of records
 *
 * A demonstration network; both come from data/demo.
 */
typedef enum
{
  WISSEL_DEMO_EXCHANGES,
  WISSEL_DEMO_MISSIONS,
} WisselDemo;

/**
 * wissel_demo_create:
 * @path: where to make the network file; must not exist
 * @demo: which one
 * @error: return location
 *
 * Makes a demonstration network; that of exchanges has the round VJ27. Its records have the same
 * ids every time. Nothing is left of it when something fails.
 *
 * Returns: (transfer full): the open network
 */
WisselNetwork *wissel_demo_create (const char *path, WisselDemo demo, GError **error);

/**
 * wissel_demo_dup_path:
 * @demo: which one
 *
 * Returns: (transfer full): where the demonstration network of this computer is, or is to be
 */
char *wissel_demo_dup_path (WisselDemo demo);

/**
 * wissel_demo_open_async:
 * @demo: which one
 * @cancellable: (nullable): stops it
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Opens the demonstration network of this computer; makes it when there is none.
 */
void wissel_demo_open_async (WisselDemo          demo,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);

WisselNetwork *wissel_demo_open_finish (GAsyncResult *result, GError **error);

G_END_DECLS

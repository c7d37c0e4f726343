#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * The demonstration network: an invented round of learning exchanges, taken in from a workbook as
 * organisations would mail it (data/demo). What its rows refuse or repair can be seen by importing
 * the workbook again.
 */

/**
 * wissel_demo_create:
 * @path: where to make the network file; must not exist
 * @error: return location
 *
 * Makes the demonstration network with the round VJ27. Its records have the same ids every time.
 * Nothing is left of it when something fails.
 *
 * Returns: (transfer full): the open network
 */
WisselNetwork *wissel_demo_create (const char *path, GError **error);

/**
 * wissel_demo_dup_path:
 *
 * Returns: (transfer full): where the demonstration network of this computer is, or is to be
 */
char *wissel_demo_dup_path (void);

/**
 * wissel_demo_open_async:
 * @cancellable: (nullable): stops it
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Opens the demonstration network of this computer; makes it when there is none.
 */
void wissel_demo_open_async (GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);

WisselNetwork *wissel_demo_open_finish (GAsyncResult *result, GError **error);

G_END_DECLS

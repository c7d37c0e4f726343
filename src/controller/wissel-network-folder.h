#pragma once

#include "wissel-network.h"
#include "wissel-networks.h"

G_BEGIN_DECLS

/*
 * The networks of this computer, for the window: what takes time happens in a thread of its own.
 */

/**
 * wissel_network_folder_dup_name:
 * @path: path of a network file
 *
 * Returns: (transfer full) (nullable): its name among the networks of this computer, or %NULL when
 *   it is elsewhere
 */
char *wissel_network_folder_dup_name (const char *path);

/**
 * wissel_network_folder_list_async:
 * @cancellable: (nullable): stops it
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Looks at all networks, without opening them.
 */
void wissel_network_folder_list_async (GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);

/**
 * wissel_network_folder_list_finish:
 * @result: what the callback received
 * @error: return location; only for a cancelled operation
 *
 * Returns: (transfer full) (element-type WisselNetworkFile): the networks, the last changed first
 */
GPtrArray *wissel_network_folder_list_finish (GAsyncResult *result, GError **error);

/**
 * wissel_network_folder_create_async:
 * @name: what people call the new network
 * @kind: code of NETWORK_KIND
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Makes a new network and opens it.
 */
void wissel_network_folder_create_async (const char         *name,
                                         const char         *kind,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);

/**
 * wissel_network_folder_restore_async:
 * @package: path of a package (`.wissel`)
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Checks a package, copies it into a new network of this computer and opens that.
 */
void wissel_network_folder_restore_async (const char         *package,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);

/**
 * wissel_network_folder_open_finish:
 * @result: what the callback of one of the two above received
 * @error: return location
 *
 * Returns: (transfer full): the open network
 */
WisselNetwork *wissel_network_folder_open_finish (GAsyncResult *result, GError **error);

/**
 * wissel_network_folder_back_up_async:
 * @network: an open network
 * @target: the package to write; replaced when it exists
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Writes everything into a package.
 */
void     wissel_network_folder_back_up_async (WisselNetwork      *network,
                                              const char         *target,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
gboolean wissel_network_folder_back_up_finish (GAsyncResult *result, GError **error);

/**
 * wissel_network_folder_explain:
 * @path: path of a network or a package
 * @error: why it cannot be opened
 *
 * Returns: (transfer full): the message of @error for people who know the file by its name; where
 *   it lies is the program’s own affair
 */
char *wissel_network_folder_explain (const char *path, const GError *error);

/**
 * wissel_network_folder_find_backup:
 * @path: path of a network
 * @made_on: (out) (optional): day on which it was made
 *
 * Returns: (transfer full) (nullable): the latest automatic backup, for
 *   wissel_network_folder_restore_async()
 */
char *wissel_network_folder_find_backup (const char *path, char **made_on);

G_END_DECLS

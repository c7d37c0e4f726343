#pragma once

#include "wissel-exporter.h"

G_BEGIN_DECLS

/**
 * wissel_export_save_async:
 * @network: the network
 * @export: what to export; copied
 * @path: the file; its ending decides: `.xlsx`, `.csv` or `.pdf`
 * @callback: called on the caller's main context
 * @user_data: passed to @callback
 *
 * Does what wissel_export_save() does in a thread of its own.
 */
void wissel_export_save_async (WisselNetwork *network,
                               const WisselExport *export,
                               const char         *path,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/**
 * wissel_export_save_finish:
 * @network: the network
 * @result: what the callback received
 * @n_rows: (out) (optional): how many rows the file holds
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the path of the file, %NULL when it could not be written
 */
char *wissel_export_save_finish (WisselNetwork *network,
                                 GAsyncResult  *result,
                                 guint         *n_rows,
                                 GError       **error);

/**
 * wissel_export_text_async:
 * @network: the network
 * @export: what to export; copied
 * @callback: called on the caller's main context
 * @user_data: passed to @callback
 *
 * Does what wissel_export_dup_text() does in a thread of its own.
 */
void  wissel_export_text_async (WisselNetwork *network,
                                const WisselExport *export,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
char *wissel_export_text_finish (WisselNetwork *network,
                                 GAsyncResult  *result,
                                 guint         *n_rows,
                                 GError       **error);

G_END_DECLS

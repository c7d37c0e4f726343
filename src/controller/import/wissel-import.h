#pragma once

#include "wissel-import-options.h"
#include "wissel-import-report.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_import_file:
 * @network: the network
 * @path: a list as people mail it: XLSX, ODS or CSV
 * @options: (nullable): how
 * @cancellable: (nullable): ends it; nothing is stored then
 * @error: return location; the file cannot be read, or the network cannot be changed
 *
 * Takes a list in: its sheets are recognised by the names of their columns in four languages, every
 * row gets a verdict, and what is right is stored as one action that can be undone. Doubt refuses
 * a row and says why; a repair that leaves no doubt is made and reported; an empty cell changes
 * nothing; the same file twice changes nothing.
 *
 * Returns: (transfer full) (nullable): what became of each row
 */
WisselImportReport *wissel_import_file (WisselNetwork             *network,
                                        const char                *path,
                                        const WisselImportOptions *options,
                                        GCancellable              *cancellable,
                                        GError                   **error);

/**
 * wissel_import_file_async:
 * @network: the network
 * @path: a list
 * @options: (nullable): how; copied
 * @cancellable: (nullable): ends it
 * @callback: called on the caller's main context
 * @user_data: passed to @callback
 *
 * The same in a thread of its own, for the window.
 */
void wissel_import_file_async (WisselNetwork             *network,
                               const char                *path,
                               const WisselImportOptions *options,
                               GCancellable              *cancellable,
                               GAsyncReadyCallback        callback,
                               gpointer                   user_data);

WisselImportReport *
wissel_import_file_finish (WisselNetwork *network, GAsyncResult *result, GError **error);

G_END_DECLS

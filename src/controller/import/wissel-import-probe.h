#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WisselImportProbe:
 * @encoding: (nullable): the character set of a text file; %NULL for a workbook
 * @separator: what separates the columns of a text file
 *
 * How a list is written, as found out from its content.
 */
typedef struct
{
  char *encoding;
  char  separator;
} WisselImportProbe;

/**
 * wissel_import_probe:
 * @path: a list
 * @error: return location; says what the file is and what to do when it cannot be read
 *
 * Returns: (transfer full) (nullable): how it is written
 */
WisselImportProbe *wissel_import_probe (const char *path, GError **error);

/* The same in a thread of its own. */
void               wissel_import_probe_async (const char         *path,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
WisselImportProbe *wissel_import_probe_finish (GAsyncResult *result, GError **error);

void wissel_import_probe_free (WisselImportProbe *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselImportProbe, wissel_import_probe_free)

G_END_DECLS

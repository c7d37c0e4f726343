#pragma once

#include <adwaita.h>

#include "wissel-import.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_IMPORT_SOURCE (wissel_import_source_get_type ())

/**
 * WisselImportSource:
 *
 * The first step of an import: which file, which round, and how a text file is written. The signal
 * `changed` tells that something was chosen.
 */
G_DECLARE_FINAL_TYPE (WisselImportSource, wissel_import_source, WISSEL, IMPORT_SOURCE, AdwBin)

void wissel_import_source_set_network (WisselImportSource *self, WisselNetwork *network);

/**
 * wissel_import_source_get_path:
 * @self: the step
 *
 * Returns: (transfer none) (nullable): path of the file
 */
const char *wissel_import_source_get_path (WisselImportSource *self);

/**
 * wissel_import_source_set_path:
 * @self: the step
 * @path: path of a file
 *
 * Chooses a file and looks how it is written.
 */
void wissel_import_source_set_path (WisselImportSource *self, const char *path);

/**
 * wissel_import_source_fill_options:
 * @self: the step
 * @options: (inout): gets the round and how a text file is written; lives as long as @self is not
 *   changed
 */
void wissel_import_source_fill_options (WisselImportSource *self, WisselImportOptions *options);

G_END_DECLS

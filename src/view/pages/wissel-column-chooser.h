#pragma once

#include <adwaita.h>

#include "wissel-table.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_COLUMN_CHOOSER (wissel_column_chooser_get_type ())

/**
 * WisselColumnChooser:
 *
 * A button with the columns of a table: which are shown, in which order and how wide, and the way
 * back to how they were at first.
 */
G_DECLARE_FINAL_TYPE (WisselColumnChooser, wissel_column_chooser, WISSEL, COLUMN_CHOOSER, AdwBin)

/**
 * wissel_column_chooser_set_table:
 * @self: a chooser
 * @table: (transfer none): a table beside it, with its model
 */
void wissel_column_chooser_set_table (WisselColumnChooser *self, WisselTable *table);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-paged-model.h"
#include "wissel-row-selection.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_TABLE (wissel_table_get_type ())

/**
 * WisselTable:
 *
 * A table of the rows of a paged model: columns from the description of the list, sorted by a
 * click on a header, chosen, moved and sized by the user and remembered. Where GTK cannot scroll
 * long tables, they are shown by parts, with buttons to turn over.
 *
 * The signal `open` is emitted with a #WisselRow when one is activated.
 */
G_DECLARE_FINAL_TYPE (WisselTable, wissel_table, WISSEL, TABLE, AdwBin)

/**
 * wissel_table_set_model:
 * @self: a table
 * @model: its rows; a table has one model for life
 */
void wissel_table_set_model (WisselTable *self, WisselPagedModel *model);

/**
 * wissel_table_set_query:
 * @self: a table
 * @query: another question
 *
 * Asks the model anew and shows the answer from its beginning.
 */
void wissel_table_set_query (WisselTable *self, const WisselQuery *query);

/**
 * wissel_table_get_selection:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): which records are selected; %NULL before it has a model
 */
WisselRowSelection *wissel_table_get_selection (WisselTable *self);

/**
 * wissel_table_sort:
 * @self: a table
 * @position: of a column in the view
 *
 * Does what a click on the title of the column does: sorts by it, or turns the order round.
 */
void wissel_table_sort (WisselTable *self, guint position);

/**
 * wissel_table_get_column_width:
 * @self: a table
 * @column: a column of its view
 *
 * Returns: how wide it is now, in pixels
 */
int wissel_table_get_column_width (WisselTable *self, GtkColumnViewColumn *column);

/**
 * wissel_table_restore_columns:
 * @self: a table
 *
 * Shows the columns as they were before the user changed anything.
 */
void wissel_table_restore_columns (WisselTable *self);

/**
 * wissel_table_dup_columns:
 * @self: a table
 *
 * Returns: (transfer full) (array zero-terminated=1): names of the columns shown, in their order
 */
char **wissel_table_dup_columns (WisselTable *self);

/* For tests. */
GtkColumnView *wissel_table_peek_view (WisselTable *self);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_import_table_add_columns:
 * @view: a table of #WisselImportLine items
 *
 * Adds the columns of a report: what became of the row, where it is, what it is, and why.
 */
void wissel_import_table_add_columns (GtkColumnView *view);

G_END_DECLS

#pragma once

#include "wissel-list.h"

G_BEGIN_DECLS

/**
 * wissel_pasted_make_table:
 * @text: cells as spreadsheets copy them: a line for each row, tabs between the cells
 * @list: the list into which they are pasted
 * @columns: (array zero-terminated=1): names of the columns that it shows, in their order
 * @error: return location; %WISSEL_ERROR_INVALID when the cells cannot be rows of the list
 *
 * Makes a table with titles of what was pasted: cells without titles stand in the order of the
 * columns that are shown.
 *
 * Returns: (transfer full) (nullable): the table, in the same notation
 */
char *wissel_pasted_make_table (const char        *text,
                                const WisselList  *list,
                                const char *const *columns,
                                GError           **error);

/**
 * wissel_pasted_save:
 * @table: a table
 * @error: return location
 *
 * Writes a table where only this user can read it, for an import.
 *
 * Returns: (transfer full) (nullable): the path, for wissel_pasted_discard()
 */
char *wissel_pasted_save (const char *table, GError **error);

/**
 * wissel_pasted_discard:
 * @path: what wissel_pasted_save() returned
 *
 * Deletes the file and its folder.
 */
void wissel_pasted_discard (const char *path);

G_END_DECLS

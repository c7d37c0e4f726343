#pragma once

#include <glib-object.h>

#include "wissel-list.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_ROW (wissel_row_get_type ())
G_DECLARE_FINAL_TYPE (WisselRow, wissel_row, WISSEL, ROW, GObject)

/**
 * WisselRow:
 *
 * A row of a list: the id of its record and, once they are loaded, the values of its columns.
 * A long list hands out rows before their values have come; #WisselRow:loaded tells when they have.
 */

/**
 * wissel_row_new:
 * @list: the list it belongs to
 * @id: id of the record
 *
 * Returns: (transfer full): a row without values
 */
WisselRow *wissel_row_new (const WisselList *list, gint64 id);

gint64            wissel_row_get_id (WisselRow *self);
const WisselList *wissel_row_get_list (WisselRow *self);
gboolean          wissel_row_get_loaded (WisselRow *self);

/**
 * wissel_row_take_values:
 * @self: a row
 * @values: (transfer full): as many values as the list has columns
 *
 * Fills the row and notifies #WisselRow:loaded, also when it was loaded before.
 */
void wissel_row_take_values (WisselRow *self, WisselValue *values);

/**
 * wissel_row_get_value:
 * @self: a row
 * @column: index of a column
 *
 * Returns: (transfer none) (nullable): the value, or %NULL while the row is not loaded
 */
const WisselValue *wissel_row_get_value (WisselRow *self, guint column);

/**
 * wissel_row_dup_text:
 * @self: a row
 * @column: index of a column
 * @language: an index of #WisselLanguage
 *
 * Returns: (transfer full): the value as people of that language write it; empty while not loaded
 */
char *wissel_row_dup_text (WisselRow *self, guint column, guint language);

G_END_DECLS

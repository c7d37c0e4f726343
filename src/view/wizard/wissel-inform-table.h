#pragma once

#include <adwaita.h>

#include "wissel-addressee.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_INFORM_TABLE (wissel_inform_table_get_type ())

/**
 * WisselInformTable:
 *
 * The organisations that are told of their matches, with a tick for those that are told now. The
 * space bar ticks the row that has the keyboard; Enter opens the organisation. The signal `changed`
 * tells that others are ticked.
 */
G_DECLARE_FINAL_TYPE (WisselInformTable, wissel_inform_table, WISSEL, INFORM_TABLE, AdwBin)

/**
 * wissel_inform_table_set_addressees:
 * @self: a table
 * @addressees: (element-type WisselAddressee): what it shows from now on
 *
 * Rows that were there before keep their tick, unless they were told since.
 */
void wissel_inform_table_set_addressees (WisselInformTable *self, GPtrArray *addressees);

/**
 * wissel_inform_table_get_addressees:
 * @self: a table
 *
 * Returns: (transfer none): a list of #WisselAddressee
 */
GListModel *wissel_inform_table_get_addressees (WisselInformTable *self);

/**
 * wissel_inform_table_dup_chosen:
 * @self: a table
 *
 * Returns: (transfer full) (element-type gint64): ids of the organisations ticked
 */
GArray *wissel_inform_table_dup_chosen (WisselInformTable *self);

/**
 * wissel_inform_table_choose_all:
 * @self: a table
 * @chosen: whether all are ticked, or none
 */
void wissel_inform_table_choose_all (WisselInformTable *self, gboolean chosen);

G_END_DECLS

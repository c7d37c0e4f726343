#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_PAGER (wissel_pager_get_type ())

/**
 * WisselPager:
 *
 * The foot of a table: how many rows there are and, where GTK cannot scroll long tables, buttons
 * to turn over. The signal `turned` asks the table to begin at its top.
 */
G_DECLARE_FINAL_TYPE (WisselPager, wissel_pager, WISSEL, PAGER, AdwBin)

/**
 * wissel_pager_set_model:
 * @self: a pager
 * @model: (nullable): the rows
 *
 * Returns: (transfer none): the part of them that the table is to show; it stays the same object
 */
GListModel *wissel_pager_set_model (WisselPager *self, GListModel *model);

G_END_DECLS

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

/**
 * wissel_pager_set_adjustment:
 * @self: a pager
 * @adjustment: how far the table is scrolled
 *
 * Where GTK is slow with many rows, the part grows as it is scrolled through.
 */
void wissel_pager_set_adjustment (WisselPager *self, GtkAdjustment *adjustment);

/**
 * wissel_pager_set_counts:
 * @self: a pager
 * @n_shown: rows there will be
 * @n_all: rows without search and filters
 *
 * For a model that knows how many rows it has before it has them all.
 */
void wissel_pager_set_counts (WisselPager *self, guint n_shown, guint n_all);

/**
 * wissel_pager_turn:
 * @self: a pager
 * @parts: how many parts forwards, or backwards when negative
 *
 * Turns over, as far as there are rows.
 */
void wissel_pager_turn (WisselPager *self, int parts);

/**
 * wissel_pager_reveal:
 * @self: a pager
 * @position: a row of the part that is shown, or the one after it
 *
 * Sees to it that the table has this row, and turns over for it.
 *
 * Returns: where the row is now; beyond the rows that are shown when there is none
 */
guint wissel_pager_reveal (WisselPager *self, guint position);

/**
 * wissel_pager_rewind:
 * @self: a pager
 *
 * Goes back to the beginning.
 */
void wissel_pager_rewind (WisselPager *self);

G_END_DECLS

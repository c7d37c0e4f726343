#pragma once

#include <gtk/gtk.h>

#include "wissel-pair-grid.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PAIR_GRID_VIEW (wissel_pair_grid_view_get_type ())

/**
 * WisselPairGridView:
 *
 * Draws a #WisselPairGrid, for a scrolled window: names stay at the edges, only what is in sight is
 * drawn, so that hundreds of people and places are no burden. One cell has the cursor; arrow keys,
 * Home, End and Page keys move it. The signal `moved` tells that it stands elsewhere, `fix` and
 * `forbid` that Space or Delete was pressed.
 *
 * Every state can be told without colours: a pair of the plan has a frame, a fixed one a diamond, a
 * forbidden one a cross, one that is not feasible brackets, and one that is excluded a dot.
 */
G_DECLARE_FINAL_TYPE (WisselPairGridView, wissel_pair_grid_view, WISSEL, PAIR_GRID_VIEW, GtkWidget)

/**
 * wissel_pair_grid_view_set_grid:
 * @self: a view
 * @matchmaker: what knows the names
 * @grid: (transfer none): what to draw, for as long as the view has it
 *
 * To be followed by wissel_pair_grid_view_update() before the view is seen.
 */
void wissel_pair_grid_view_set_grid (WisselPairGridView *self,
                                     WisselMatchmaker   *matchmaker,
                                     WisselPairGrid     *grid);

/**
 * wissel_pair_grid_view_update:
 * @self: a view
 *
 * Draws the grid, and again after it changed.
 */
void wissel_pair_grid_view_update (WisselPairGridView *self);

/**
 * wissel_pair_grid_view_get_cursor:
 * @self: a view
 * @row: (out): the row
 * @column: (out): the column
 *
 * Returns: %FALSE when the grid has no cells
 */
gboolean wissel_pair_grid_view_get_cursor (WisselPairGridView *self, guint *row, guint *column);

/**
 * wissel_pair_grid_view_get_sentence:
 * @self: a view
 *
 * What the grid says about the cell with the cursor: it takes long in large rounds to find out what
 * a pair would cost, so that it is asked only once.
 *
 * Returns: (transfer none) (nullable): the sentence; %NULL when the grid has no cells
 */
const char *wissel_pair_grid_view_get_sentence (WisselPairGridView *self);

G_END_DECLS

#pragma once

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

/**
 * WisselPairGrid:
 *
 * All switchers of a proposal against all its places. Rows and columns keep their order from one
 * proposal to the next, so that a person sees what changes: switchers by employer, and each place
 * where the first plan filled it, so that its pairs run down from left to right.
 */
typedef struct _WisselPairGrid WisselPairGrid;

/**
 * WisselGridCell:
 * @verdict: whether the pair may be chosen, or the first filter that it fails
 * @total: points, in tenths
 */
typedef struct
{
  WisselMatchVerdict verdict;
  gint               total;
  gboolean           is_known; /* private */
} WisselGridCell;

/**
 * WisselGridMark:
 * @WISSEL_GRID_CHOSEN: the plan has the pair
 * @WISSEL_GRID_FIXED: a person fixed it
 * @WISSEL_GRID_FORBIDDEN: a person forbade it
 */
typedef enum
{
  WISSEL_GRID_CHOSEN = 1 << 0,
  WISSEL_GRID_FIXED = 1 << 1,
  WISSEL_GRID_FORBIDDEN = 1 << 2,
} WisselGridMark;

/**
 * wissel_pair_grid_new:
 * @matchmaker: a matchmaker with a plan
 *
 * Returns: (transfer full): the grid
 */
WisselPairGrid *wissel_pair_grid_new (WisselMatchmaker *matchmaker);

void wissel_pair_grid_free (WisselPairGrid *self);

/**
 * wissel_pair_grid_update:
 * @self: a grid
 *
 * To be called when there is another plan.
 */
void wissel_pair_grid_update (WisselPairGrid *self);

guint  wissel_pair_grid_get_n_rows (const WisselPairGrid *self);
guint  wissel_pair_grid_get_n_columns (const WisselPairGrid *self);
gint64 wissel_pair_grid_get_learner (const WisselPairGrid *self, guint row);
gint64 wissel_pair_grid_get_place (const WisselPairGrid *self, guint column);

/**
 * wissel_pair_grid_get_cell:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none): the cell, until the next plan
 */
const WisselGridCell *wissel_pair_grid_get_cell (WisselPairGrid *self, guint row, guint column);

/**
 * wissel_pair_grid_get_marks:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Returns: what the plan and people make of the pair
 */
WisselGridMark wissel_pair_grid_get_marks (const WisselPairGrid *self, guint row, guint column);

/**
 * wissel_pair_grid_dup_sentence:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): who and where, whether and why, and what choosing the pair would cost
 */
char *wissel_pair_grid_dup_sentence (WisselPairGrid *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselPairGrid, wissel_pair_grid_free)

G_END_DECLS

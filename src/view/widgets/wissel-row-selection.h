#pragma once

#include <gtk/gtk.h>

#include "wissel-list-part.h"
#include "wissel-paged-model.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_ROW_SELECTION (wissel_row_selection_get_type ())

/**
 * WisselRowSelection:
 *
 * Which records of a list are selected, by their ids: a selection outlives sorting and turning
 * over, and may hold rows of other parts. Rows that no longer fit the question leave it. Its
 * property `n-selected` counts them.
 */
G_DECLARE_FINAL_TYPE (WisselRowSelection, wissel_row_selection, WISSEL, ROW_SELECTION, GObject)

/**
 * wissel_row_selection_new:
 * @rows: all rows
 * @part: the part of them that is shown
 *
 * Returns: (transfer full): a selection model of @part
 */
WisselRowSelection *wissel_row_selection_new (WisselPagedModel *rows, WisselListPart *part);

guint wissel_row_selection_get_n_selected (WisselRowSelection *self);

/**
 * wissel_row_selection_dup_ids:
 * @self: a selection
 *
 * Returns: (transfer full) (element-type gint64): the selected records, in the order of the list
 */
GArray *wissel_row_selection_dup_ids (WisselRowSelection *self);

/**
 * wissel_row_selection_get_only:
 * @self: a selection
 *
 * Returns: (transfer full) (nullable): the selected row, when it is the only one and is shown
 */
WisselRow *wissel_row_selection_get_only (WisselRowSelection *self);

G_END_DECLS

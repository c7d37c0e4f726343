#pragma once

#include <adwaita.h>

#include "wissel-list.h"
#include "wissel-network.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_FILTER_EDITOR (wissel_filter_editor_get_type ())

/**
 * WisselFilterEditor:
 *
 * What one column of a list must hold: boxes to tick for codes, days to type or to choose, records
 * to search. The signal `changed` is emitted whenever something else is asked for.
 */
G_DECLARE_FINAL_TYPE (WisselFilterEditor, wissel_filter_editor, WISSEL, FILTER_EDITOR, AdwBin)

/**
 * wissel_filter_editor_new:
 * @network: the open network
 * @column: a column that can be filtered
 * @filter: (nullable): what it must hold now
 * @index: its index in the list
 *
 * Returns: the editor
 */
GtkWidget *wissel_filter_editor_new (WisselNetwork          *network,
                                     const WisselListColumn *column,
                                     const WisselFilter     *filter,
                                     guint                   index);

/**
 * wissel_filter_editor_begin:
 * @self: an editor
 *
 * Brings the keyboard to where something is chosen.
 */
void wissel_filter_editor_begin (WisselFilterEditor *self);

/**
 * wissel_filter_editor_get_filter:
 * @self: an editor
 *
 * Returns: (transfer none): what is asked for
 */
const WisselFilter *wissel_filter_editor_get_filter (WisselFilterEditor *self);

G_END_DECLS

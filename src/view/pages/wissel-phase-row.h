#pragma once

#include <gtk/gtk.h>

#include "wissel-phase-outputs.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PHASE_ROW (wissel_phase_row_get_type ())

/**
 * WisselPhaseRow:
 *
 * A phase of a round with its figures, each a button with the action `overview.figure`.
 */
G_DECLARE_FINAL_TYPE (WisselPhaseRow, wissel_phase_row, WISSEL, PHASE_ROW, GtkListBoxRow)

GtkWidget *wissel_phase_row_new (const WisselPhase *phase);

/**
 * wissel_phase_row_set_counts:
 * @self: a row
 * @counts: (array): a number for each of the phase's figures
 * @is_matched: whether the round has accepted matches
 */
void wissel_phase_row_set_counts (WisselPhaseRow *self, const guint *counts, gboolean is_matched);

/**
 * wissel_phase_row_get_outputs:
 * @self: a row
 *
 * Returns: (transfer none): the button that opens the outputs of the phase
 */
WisselPhaseOutputs *wissel_phase_row_get_outputs (WisselPhaseRow *self);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PAIR_PANEL (wissel_pair_panel_get_type ())

/**
 * WisselPairPanel:
 *
 * Why a pair is what it is: every criterion with its points and its sentence; what to decide; and
 * the other places for the same switcher with what choosing one would cost. The signal `decided`
 * tells that a decision was taken.
 */
G_DECLARE_FINAL_TYPE (WisselPairPanel, wissel_pair_panel, WISSEL, PAIR_PANEL, AdwBin)

/**
 * wissel_pair_panel_set_proposal:
 * @self: the panel
 * @matchmaker: (nullable): a matchmaker with a plan
 * @proposal: (nullable): one of its proposals, or %NULL for an empty panel
 */
void wissel_pair_panel_set_proposal (WisselPairPanel  *self,
                                     WisselMatchmaker *matchmaker,
                                     WisselProposal   *proposal);

/**
 * wissel_pair_panel_update:
 * @self: the panel
 *
 * Shows what was decided elsewhere.
 */
void wissel_pair_panel_update (WisselPairPanel *self);

G_END_DECLS

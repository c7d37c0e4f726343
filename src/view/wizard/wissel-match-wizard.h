#pragma once

#include <adwaita.h>

#include "wissel-network.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MATCH_WIZARD (wissel_match_wizard_get_type ())

/**
 * WisselMatchWizard:
 *
 * The matching of a round in three steps (ST-5.5): the rules, the proposal on which people decide
 * pair by pair, and what came of it. Nothing is stored before the last step.
 */
G_DECLARE_FINAL_TYPE (WisselMatchWizard, wissel_match_wizard, WISSEL, MATCH_WIZARD, AdwWindow)

/**
 * wissel_match_wizard_new:
 * @parent: the window it stands before
 * @network: the network
 *
 * Returns: a window, to be presented
 */
GtkWidget *wissel_match_wizard_new (GtkWindow *parent, WisselNetwork *network);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-overview.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PHASE_OUTPUTS (wissel_phase_outputs_get_type ())

/**
 * WisselPhaseOutputs:
 *
 * How many outputs of a phase are there, as a button that opens them to be ticked off.
 */
G_DECLARE_FINAL_TYPE (WisselPhaseOutputs, wissel_phase_outputs, WISSEL, PHASE_OUTPUTS, AdwBin)

/**
 * wissel_phase_outputs_set_count:
 * @self: the button
 * @network: the open network
 * @round: id of the round that is looked at
 * @count: (nullable): the outputs of the phase; %NULL to show nothing
 */
void wissel_phase_outputs_set_count (WisselPhaseOutputs         *self,
                                     WisselNetwork              *network,
                                     gint64                      round,
                                     const WisselChecklistCount *count);

G_END_DECLS

#pragma once

#include "wissel-life-cycle.h"

G_BEGIN_DECLS

/* Life cycles that stand in files of their own; inside model/ only. */

/* wissel-mission-life-cycles.c */
const WisselLifeCycle *wissel_mission_life_cycles (guint *n_cycles);

/* wissel-pool-life-cycles.c */
const WisselLifeCycle *wissel_pool_life_cycles (guint *n_cycles);

G_END_DECLS

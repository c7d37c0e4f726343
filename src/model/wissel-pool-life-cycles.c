#include "wissel-life-cycle-areas.h"

#include <glib/gi18n.h>

/* What follows from a contact moment. */

static const WisselTransition follow_up_transitions[] = {
  { .from = "OPEN", .to = "IN_PROGRESS", .label = N_ ("Get under way"), .source = "ST-5.2-04" },
  { .from = "OPEN", .to = "DONE", .label = N_ ("Done"), .suggested = TRUE, .source = "ST-5.2-04" },
  { .from = "IN_PROGRESS",
    .to = "DONE",
    .label = N_ ("Done"),
    .suggested = TRUE,
    .source = "ST-5.2-04" },
  { .from = "OPEN",
    .to = "DROPPED",
    .label = N_ ("Drop"),
    .reason = "result",
    .source = "ST-5.2-04" },
  { .from = "IN_PROGRESS",
    .to = "DROPPED",
    .label = N_ ("Drop"),
    .reason = "result",
    .source = "ST-5.2-04" },
};

static const WisselLifeCycle life_cycles[] = {
  { .record = "follow_up_action",
    .codes = "FOLLOW_UP_STATE",
    .transitions = follow_up_transitions,
    .n_transitions = G_N_ELEMENTS (follow_up_transitions) },
};

const WisselLifeCycle *
wissel_pool_life_cycles (guint *n_cycles)
{
  *n_cycles = G_N_ELEMENTS (life_cycles);

  return life_cycles;
}

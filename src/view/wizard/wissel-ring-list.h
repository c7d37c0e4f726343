#pragma once

#include <adwaita.h>

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_RING_LIST (wissel_ring_list_get_type ())

/**
 * WisselRingList:
 *
 * The exchanges of a plan that go around: rings of two to four organisations drawn, with who
 * would go and a button to lock them; longer ones and chains as text.
 */
G_DECLARE_FINAL_TYPE (WisselRingList, wissel_ring_list, WISSEL, RING_LIST, AdwBin)

/**
 * wissel_ring_list_show:
 * @self: a list
 * @matchmaker: a matchmaker with a plan
 *
 * Shows the rings of the plan as it is now.
 */
void wissel_ring_list_show (WisselRingList *self, WisselMatchmaker *matchmaker);

G_END_DECLS

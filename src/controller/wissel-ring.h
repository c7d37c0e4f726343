#pragma once

#include "wissel-match-rings.h"
#include "wissel-matchmaker.h"

G_BEGIN_DECLS

/*
 * The rings and chains of the plan of a matchmaker, with names, and what can be done with them.
 */

/**
 * wissel_rings_new:
 * @matchmaker: a matchmaker with a plan
 *
 * Returns: (transfer full) (element-type WisselMatchRing): rings, the shortest first, then chains
 */
GPtrArray *wissel_rings_new (WisselMatchmaker *matchmaker);

/* The same on a worker; %NULL when it was cancelled. */
void       wissel_rings_find_async (WisselMatchmaker   *matchmaker,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
GPtrArray *wissel_rings_find_finish (GAsyncResult *result, GError **error);

/**
 * wissel_ring_get_organisation:
 * @ring: a ring or chain
 * @matchmaker: whose plan it is from
 * @step: number of a step
 *
 * Returns: (transfer none): name of the organisation that sends in this step, or of the last one
 *   of a chain
 */
const char *wissel_ring_get_organisation (const WisselMatchRing *ring,
                                          WisselMatchmaker      *matchmaker,
                                          guint                  step);

/**
 * wissel_ring_dup_route:
 * @ring: a ring or chain
 * @matchmaker: whose plan it is from
 *
 * Returns: (transfer full): the organisations with arrows between them; a ring comes back to the
 *   first one
 */
char *wissel_ring_dup_route (const WisselMatchRing *ring, WisselMatchmaker *matchmaker);

/**
 * wissel_ring_dup_walk:
 * @ring: a ring or chain
 * @matchmaker: whose plan it is from
 * @step: number of a step in which somebody goes
 *
 * Returns: (transfer full): who goes where
 */
char *wissel_ring_dup_walk (const WisselMatchRing *ring, WisselMatchmaker *matchmaker, guint step);

/**
 * wissel_ring_is_locked:
 * @ring: a ring
 * @matchmaker: whose plan it is from
 *
 * Returns: whether all its pairs are fixed
 */
gboolean wissel_ring_is_locked (const WisselMatchRing *ring, WisselMatchmaker *matchmaker);

/**
 * wissel_ring_lock:
 * @ring: a ring
 * @matchmaker: whose plan it is from
 * @locked: whether to lock it
 *
 * Fixes all its pairs for the next proposal, or leaves them free again. A rejection of one of
 * them is taken back.
 */
void wissel_ring_lock (const WisselMatchRing *ring, WisselMatchmaker *matchmaker, gboolean locked);

G_END_DECLS

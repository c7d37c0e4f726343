#pragma once

#include "wissel-match-plan.h"

G_BEGIN_DECLS

/**
 * WisselMatchStep:
 * @organisation: id of an organisation
 * @learner: id of the learner whom it sends to the next one; 0 at the end of a chain
 * @place: id of the place there
 */
typedef struct
{
  gint64 organisation;
  gint64 learner;
  gint64 place;
} WisselMatchStep;

/**
 * WisselMatchRing:
 * @closed: whether the last organisation sends to the first one
 * @steps: (element-type WisselMatchStep): the way, from the smallest id of a ring, or from the
 *   beginning of a chain
 *
 * Exchanges that go around, A to B, B to C, C to A; or a chain of them, in which the first
 * organisation lends to later rounds and the last one borrows from them.
 */
typedef struct
{
  gboolean closed;
  GArray  *steps;
} WisselMatchRing;

/**
 * wissel_match_plan_dup_rings:
 * @self: a plan
 *
 * Takes the plan apart: every placement is part of one ring or chain. Rings of two organisations
 * come first, then those of three and more, then chains. Rings of fixed pairs are found before
 * others, so that those stay together.
 *
 * Returns: (transfer full) (element-type WisselMatchRing): the rings and chains
 */
GPtrArray *wissel_match_plan_dup_rings (const WisselMatchPlan *self);

void wissel_match_ring_free (gpointer ring);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchRing, wissel_match_ring_free)

G_END_DECLS

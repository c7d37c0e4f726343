#pragma once

#include "wissel-match-facts-private.h"

G_BEGIN_DECLS

/* Places by where they are, so that those out of reach need not be measured. */
typedef struct _WisselMatchNear WisselMatchNear;

WisselMatchNear *_wissel_match_near_new (const WisselMatchFacts *facts);
void             _wissel_match_near_free (WisselMatchNear *self);

/* Adds all places to @bits that may be within reach of a learner, and few others. Answers %FALSE
 * when every place may be, and leaves @bits alone. */
gboolean
_wissel_match_near_mark (const WisselMatchNear *self, const FactsLearner *learner, guint64 *bits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchNear, _wissel_match_near_free)

G_END_DECLS

#pragma once

#include "wissel-proposal-view.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PLANS_VIEW (wissel_plans_view_get_type ())

/**
 * WisselPlansView:
 *
 * The plans of a round that are kept: keeping the present proposal, running one again, going on
 * from it, and two of them side by side. Its property `matchmaker` is a #WisselMatchmaker with a
 * plan.
 */
G_DECLARE_FINAL_TYPE (WisselPlansView, wissel_plans_view, WISSEL, PLANS_VIEW, WisselProposalView)

G_END_DECLS

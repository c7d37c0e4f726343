#pragma once

#include "wissel-proposal-view.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_SHORTAGES_VIEW (wissel_shortages_view_get_type ())

/**
 * WisselShortagesView:
 *
 * What the round of a proposal lacks: competencies, themes and regions with fewer seats than
 * wishes.
 */
G_DECLARE_FINAL_TYPE (
  WisselShortagesView, wissel_shortages_view, WISSEL, SHORTAGES_VIEW, WisselProposalView)

G_END_DECLS

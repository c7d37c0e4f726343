#pragma once

#include "wissel-proposal-view.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_UNPLACED_VIEW (wissel_unplaced_view_get_type ())

/**
 * WisselUnplacedView:
 *
 * A proposal by those whom it leaves without place: why, and what would give each a place, with a
 * button for what can be done here.
 */
G_DECLARE_FINAL_TYPE (
  WisselUnplacedView, wissel_unplaced_view, WISSEL, UNPLACED_VIEW, WisselProposalView)

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PROPOSAL_VIEW (wissel_proposal_view_get_type ())

/**
 * WisselProposalView:
 *
 * What all views of a proposal share: the writable property `matchmaker`, a #WisselMatchmaker with
 * a plan. A view is told when it gets another one, and when that has another plan.
 */
G_DECLARE_DERIVABLE_TYPE (WisselProposalView, wissel_proposal_view, WISSEL, PROPOSAL_VIEW, AdwBin)

/**
 * WisselProposalViewClass:
 * @take: (nullable): the view has this matchmaker from now on
 * @proposed: (nullable): there is a plan, the first or another one; told only while the view is
 *   seen, or when it is seen again
 */
struct _WisselProposalViewClass
{
  AdwBinClass parent_class;

  void (*take) (WisselProposalView *self, WisselMatchmaker *matchmaker);
  void (*proposed) (WisselProposalView *self);
};

G_END_DECLS

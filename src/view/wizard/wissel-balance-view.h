#pragma once

#include "wissel-proposal-view.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_BALANCE_VIEW (wissel_balance_view_get_type ())

/**
 * WisselBalanceView:
 *
 * What a proposal means for the balance of the organisations, before anything is accepted: a
 * table of what each gave and takes, what keeping the balance costs, and the rings.
 */
G_DECLARE_FINAL_TYPE (
  WisselBalanceView, wissel_balance_view, WISSEL, BALANCE_VIEW, WisselProposalView)

G_END_DECLS

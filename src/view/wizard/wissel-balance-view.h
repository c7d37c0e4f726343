#pragma once

#include <adwaita.h>

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_BALANCE_VIEW (wissel_balance_view_get_type ())

/**
 * WisselBalanceView:
 *
 * What a proposal means for the balance of the organisations, before anything is accepted: a
 * table of what each gave and takes, what keeping the balance costs, and the rings. Its property
 * `matchmaker` is a #WisselMatchmaker with a plan.
 */
G_DECLARE_FINAL_TYPE (WisselBalanceView, wissel_balance_view, WISSEL, BALANCE_VIEW, AdwBin)

G_END_DECLS

#pragma once

#include "wissel-proposal-view.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_GRID_PAGE (wissel_grid_page_get_type ())

/**
 * WisselGridPage:
 *
 * A proposal as a grid of everybody against every place. Below it stands what is to be said of the
 * cell with the cursor; a pair is fixed with Space and forbidden with Delete, and the plan follows
 * at once.
 */
G_DECLARE_FINAL_TYPE (WisselGridPage, wissel_grid_page, WISSEL, GRID_PAGE, WisselProposalView)

G_END_DECLS

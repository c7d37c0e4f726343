#pragma once

#include "wissel-overview.h"
#include "wissel-page.h"
#include "wissel-section.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_OVERVIEW_PAGE (wissel_overview_page_get_type ())

/**
 * WisselOverviewPage:
 *
 * Where a round stands: its phases with their figures, what asks for attention, and who gives more
 * than it takes. Every number opens the rows behind it.
 */
G_DECLARE_FINAL_TYPE (WisselOverviewPage, wissel_overview_page, WISSEL, OVERVIEW_PAGE, WisselPage)

WisselPage *wissel_overview_page_new (WisselNetwork *network, const WisselSection *section);

/**
 * wissel_overview_page_find_place:
 * @path: a network file
 * @place: (inout): gets the record that was opened last in that network, if there is one
 */
void wissel_overview_page_find_place (const char *path, WisselOverviewPlace *place);

/* For tests: "overview", "empty" or "problem". */
const char *wissel_overview_page_peek_state (WisselOverviewPage *self);

G_END_DECLS

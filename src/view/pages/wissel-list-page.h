#pragma once

#include "wissel-page.h"
#include "wissel-section.h"
#include "wissel-table.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_LIST_PAGE (wissel_list_page_get_type ())

/**
 * WisselListPage:
 *
 * The page of a section: its list as a table with search and filters, and words of help where
 * there is nothing to show.
 */
G_DECLARE_FINAL_TYPE (WisselListPage, wissel_list_page, WISSEL, LIST_PAGE, WisselPage)

WisselPage *wissel_list_page_new (WisselNetwork *network, const WisselSection *section);

/**
 * wissel_list_page_get_section:
 * @self: a list page
 *
 * Returns: (transfer none): the section it shows
 */
const WisselSection *wissel_list_page_get_section (WisselListPage *self);

/**
 * wissel_list_page_show_rows:
 * @self: a list page
 * @query: what is asked of its list
 *
 * Shows the rows of @query as if the user had filtered the list so.
 */
void wissel_list_page_show_rows (WisselListPage *self, const WisselQuery *query);

/**
 * wissel_list_page_get_rows:
 * @self: a list page
 *
 * Returns: (transfer none): the rows of its list
 */
WisselPagedModel *wissel_list_page_get_rows (WisselListPage *self);

/* For tests. */
WisselTable *wissel_list_page_peek_table (WisselListPage *self);
const char  *wissel_list_page_peek_state (WisselListPage *self);

G_END_DECLS

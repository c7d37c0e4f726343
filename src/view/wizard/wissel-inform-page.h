#pragma once

#include "wissel-page.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_INFORM_PAGE (wissel_inform_page_get_type ())

/**
 * WisselInformPage:
 *
 * Tells the organisations of a round of their matches: letters, mail drafts, or in another way.
 */
G_DECLARE_FINAL_TYPE (WisselInformPage, wissel_inform_page, WISSEL, INFORM_PAGE, WisselPage)

/**
 * wissel_inform_page_new:
 * @network: the open network
 * @round: id of a round
 *
 * Returns: (transfer floating): the page
 */
WisselPage *wissel_inform_page_new (WisselNetwork *network, gint64 round);

/**
 * wissel_inform_page_install_action:
 * @widget_class: the class of windows
 *
 * Installs the action `win.inform` (`x`): the page for a round, over the present one.
 */
void wissel_inform_page_install_action (GtkWidgetClass *widget_class);

G_END_DECLS

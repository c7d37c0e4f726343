#pragma once

#include "wissel-page.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_TEMPLATE_PAGE (wissel_template_page_get_type ())

/**
 * WisselTemplatePage:
 *
 * The text of a kind of document in one language at a time, with the page that it makes beside it.
 * What is right is saved when the page is left, or with the button.
 */
G_DECLARE_FINAL_TYPE (WisselTemplatePage, wissel_template_page, WISSEL, TEMPLATE_PAGE, WisselPage)

/**
 * wissel_template_page_new:
 * @network: the open network
 * @name: name of a kind of document
 *
 * Returns: (transfer floating): the page, in the language of the interface first
 */
WisselPage *wissel_template_page_new (WisselNetwork *network, const char *name);

G_END_DECLS

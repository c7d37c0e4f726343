#pragma once

#include "wissel-page.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_TEXTS_PAGE (wissel_texts_page_get_type ())

/**
 * WisselTextsPage:
 *
 * All texts that a network may make its own: what documents say, the lines of checklists, and where
 * the others are.
 */
G_DECLARE_FINAL_TYPE (WisselTextsPage, wissel_texts_page, WISSEL, TEXTS_PAGE, WisselPage)

WisselPage *wissel_texts_page_new (WisselNetwork *network);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-template-preview.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PAGE_PREVIEW (wissel_page_preview_get_type ())

/**
 * WisselPagePreview:
 *
 * The pages of a document one below the other, as wide as there is room.
 *
 * Signals: `resized`, when pages of another width would fit.
 */
G_DECLARE_FINAL_TYPE (WisselPagePreview, wissel_page_preview, WISSEL, PAGE_PREVIEW, AdwBin)

/**
 * wissel_page_preview_get_page_width:
 * @self: a preview
 *
 * Returns: how wide pages fit, in pixels of the screen; 0 while it is not known
 */
int wissel_page_preview_get_page_width (WisselPagePreview *self);

/**
 * wissel_page_preview_set_pages:
 * @self: a preview
 * @pages: (nullable) (element-type WisselPagePicture): what to show; %NULL keeps the pages, but
 *   shows that they are no longer right
 */
void wissel_page_preview_set_pages (WisselPagePreview *self, GPtrArray *pages);

G_END_DECLS

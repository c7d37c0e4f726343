#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_LOGO_VIEW (wissel_logo_view_get_type ())

/**
 * WisselLogoView:
 *
 * The logo that the network prints on its documents, on the page of the network: chosen, replaced,
 * removed. Not shown on the pages of other records.
 */
G_DECLARE_FINAL_TYPE (WisselLogoView, wissel_logo_view, WISSEL, LOGO_VIEW, AdwBin)

void wissel_logo_view_set_editor (WisselLogoView *self, WisselEditor *editor);

G_END_DECLS

#pragma once

#include "wissel-field-row.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_LINK_ROW (wissel_link_row_get_type ())

/**
 * WisselLinkRow:
 *
 * A link to another record: chosen by searching, opened, cleared.
 */
G_DECLARE_FINAL_TYPE (WisselLinkRow, wissel_link_row, WISSEL, LINK_ROW, AdwActionRow)

GtkWidget *wissel_link_row_new (WisselEditor *editor, guint field);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-section.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_SECTION_ROW (wissel_section_row_get_type ())

/**
 * WisselSectionRow:
 *
 * A section in the sidebar.
 */
G_DECLARE_FINAL_TYPE (WisselSectionRow, wissel_section_row, WISSEL, SECTION_ROW, GtkListBoxRow)

GtkWidget *wissel_section_row_new (const WisselSection *section);
/**
 * wissel_section_row_set_count:
 * @self: a row
 * @count: how many rows the section has; none is shown as nothing
 */
void wissel_section_row_set_count (WisselSectionRow *self, guint count);

const WisselSection *wissel_section_row_get_section (WisselSectionRow *self);

G_END_DECLS

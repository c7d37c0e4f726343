#pragma once

#include "wissel-list-page.h"

G_BEGIN_DECLS

/**
 * wissel_list_bulk_install:
 * @widget_class: the class of list pages
 *
 * Installs what is done with the selected rows of a list: `list.select-all`, `list.select-nothing`,
 * `list.change` and `list.delete`.
 */
void wissel_list_bulk_install (GtkWidgetClass *widget_class);

/**
 * wissel_list_bulk_update:
 * @page: a list page
 *
 * Enables what can be done with what is selected now.
 */
void wissel_list_bulk_update (WisselListPage *page);

G_END_DECLS

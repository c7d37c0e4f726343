#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_list_export_install:
 * @widget_class: the class of list pages
 *
 * Installs the actions that write what a list page shows, with its search, filters, order and
 * columns:
 *
 * - `list.export` (`s`): to a `sheet` or to `paper`
 * - `list.copy` (`b`): as a table to the clipboard; only the selected rows, or all
 * - `list.certificates`: the learning certificates of a round
 */
void wissel_list_export_install (GtkWidgetClass *widget_class);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_list_paste_install:
 * @widget_class: the class of list pages
 *
 * Installs `list.paste`, also by Ctrl+V: rows from a spreadsheet go to the import assistant, which
 * looks at them before anything is stored.
 */
void wissel_list_paste_install (GtkWidgetClass *widget_class);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_list_papers_install:
 * @widget_class: the class of list pages
 *
 * Installs the actions that print a document about all that a list is about, whatever it shows:
 *
 * - `list.switchers`: the list of switchers of the round that takes new switchers
 */
void wissel_list_papers_install (GtkWidgetClass *widget_class);

G_END_DECLS

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_record_opener_install:
 * @widget_class: the class of the window
 *
 * Installs the actions that open the page of a record from anywhere in the window:
 * `win.open-record` (`(sx)`) and `win.new-record` (`s`).
 */
void wissel_record_opener_install (GtkWidgetClass *widget_class);

G_END_DECLS

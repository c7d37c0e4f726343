#pragma once

#include "wissel-window.h"

G_BEGIN_DECLS

/**
 * wissel_record_opener_install:
 * @widget_class: the class of the window
 *
 * Installs the actions that open the page of a record from anywhere in the window:
 * `win.open-record` (`(sx)`) and `win.new-record` (`s`).
 */
void wissel_record_opener_install (GtkWidgetClass *widget_class);

/**
 * wissel_record_opener_ask_question:
 * @window: the window
 * @person: id of a person
 *
 * Opens the form of a new learning question of that person.
 */
void wissel_record_opener_ask_question (WisselWindow *window, gint64 person);

G_END_DECLS

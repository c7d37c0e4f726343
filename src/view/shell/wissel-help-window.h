#pragma once

#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_HELP_WINDOW (wissel_help_window_get_type ())

/**
 * WisselHelpWindow:
 *
 * The manual: left its pages and a search, right one page. It can be read beside everything else,
 * also while an assistant is open.
 */
G_DECLARE_FINAL_TYPE (WisselHelpWindow, wissel_help_window, WISSEL, HELP_WINDOW, AdwWindow)

/**
 * wissel_help_show:
 * @window: the window with which the help is closed
 * @page: name of a page of the manual
 *
 * Opens the help on a page, or brings the help that is open to the front.
 */
void wissel_help_show (WisselWindow *window, const char *page);

/**
 * wissel_help_install:
 * @widget_class: class of an assistant or another window over a WisselWindow
 * @page: name of the page of the manual that is about it
 *
 * Lets F1 open the help; keys of the application do not work in such windows.
 */
void wissel_help_install (GtkWidgetClass *widget_class, const char *page);

G_END_DECLS

#pragma once

#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_FRAMEWORK_WINDOW (wissel_framework_window_get_type ())

/**
 * WisselFrameworkWindow:
 *
 * The frameworks of the dictionary: those of the network, which open as records, those that come
 * with the program, and ESCO from the files that the Commission publishes.
 */
G_DECLARE_FINAL_TYPE (
  WisselFrameworkWindow, wissel_framework_window, WISSEL, FRAMEWORK_WINDOW, AdwWindow)

GtkWidget *wissel_framework_window_new (WisselWindow *parent);

G_END_DECLS

#pragma once

#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_COMPLETION_WINDOW (wissel_completion_window_get_type ())

/**
 * WisselCompletionWindow:
 *
 * Asks what took place in an exchange, and takes it from where it is to its completion (ST-5.7).
 */
G_DECLARE_FINAL_TYPE (
  WisselCompletionWindow, wissel_completion_window, WISSEL, COMPLETION_WINDOW, AdwWindow)

GtkWidget *wissel_completion_window_new (WisselWindow *parent, gint64 exchange);

G_END_DECLS

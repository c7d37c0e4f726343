#pragma once

#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_ROLL_CALL_WINDOW (wissel_roll_call_window_get_type ())

/**
 * WisselRollCallWindow:
 *
 * The members of the network and whether each came to a network meeting, noted for all in one go
 * (TX-C-12).
 */
G_DECLARE_FINAL_TYPE (
  WisselRollCallWindow, wissel_roll_call_window, WISSEL, ROLL_CALL_WINDOW, AdwWindow)

GtkWidget *wissel_roll_call_window_new (WisselWindow *parent, gint64 meeting);

G_END_DECLS

#pragma once

#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PASSING_WINDOW (wissel_passing_window_get_type ())

/**
 * WisselPassingWindow:
 *
 * The members of the network and whether each passed a mission offer on; records it for several in
 * one go (TX-O-08).
 */
G_DECLARE_FINAL_TYPE (WisselPassingWindow, wissel_passing_window, WISSEL, PASSING_WINDOW, AdwWindow)

GtkWidget *wissel_passing_window_new (WisselWindow *parent, gint64 offer);

G_END_DECLS

#pragma once

#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_NEW_NETWORK_WINDOW (wissel_new_network_window_get_type ())

/**
 * WisselNewNetworkWindow:
 *
 * Asks for name and kind of a new network, makes it and shows it in the window below.
 */
G_DECLARE_FINAL_TYPE (
  WisselNewNetworkWindow, wissel_new_network_window, WISSEL, NEW_NETWORK_WINDOW, AdwWindow)

GtkWidget *wissel_new_network_window_new (WisselWindow *parent);

G_END_DECLS

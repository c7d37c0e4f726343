#pragma once

#include <adwaita.h>

#include "wissel-network.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PREFERENCE_WINDOW (wissel_preference_window_get_type ())

/**
 * WisselPreferenceWindow:
 *
 * A grid in which the top three of all switchers of a round are typed, as they come in at the
 * kick-off (ST-5.5-14), by keyboard alone.
 */
G_DECLARE_FINAL_TYPE (
  WisselPreferenceWindow, wissel_preference_window, WISSEL, PREFERENCE_WINDOW, AdwWindow)

/**
 * wissel_preference_window_new:
 * @parent: the window that it stands over
 * @network: the open network
 * @round: id of a round
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *wissel_preference_window_new (GtkWindow *parent, WisselNetwork *network, gint64 round);

G_END_DECLS

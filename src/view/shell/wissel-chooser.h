#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_CHOOSER (wissel_chooser_get_type ())

/**
 * WisselChooser:
 *
 * Shown while no network is open: the networks in the data folder, and the ways to a new one. It
 * works by the actions `win.open-network` (`s`, a path) and `win.new-network`.
 */
G_DECLARE_FINAL_TYPE (WisselChooser, wissel_chooser, WISSEL, CHOOSER, AdwBin)

/**
 * wissel_chooser_refresh:
 * @self: the chooser
 *
 * Reads the data folder again.
 */
void wissel_chooser_refresh (WisselChooser *self);

G_END_DECLS

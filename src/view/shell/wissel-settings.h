#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * wissel_settings_get:
 *
 * Returns: (transfer none) (nullable): what the program remembers about its window; %NULL when it
 *   runs from a build folder without its schema
 */
GSettings *wissel_settings_get (void);

G_END_DECLS

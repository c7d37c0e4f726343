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

/**
 * wissel_settings_keep_record:
 * @network: name of a network in the data folder
 * @type: name of the type of a record
 * @id: its id
 *
 * Remembers what somebody is busy with in a network.
 */
void wissel_settings_keep_record (const char *network, const char *type, gint64 id);

/**
 * wissel_settings_find_record:
 * @network: name of a network in the data folder
 * @type: (out) (transfer full): name of the type of the record that was kept last
 * @id: (out): its id
 *
 * Returns: whether there is one
 */
gboolean wissel_settings_find_record (const char *network, char **type, gint64 *id);

G_END_DECLS

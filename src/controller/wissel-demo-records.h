#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_demo_records_take_in:
 * @network: an empty network
 * @path: a file of records, as data/demo/mission-network.ini explains
 * @label: (nullable): how the history calls it
 * @error: return location; says in which group something is wrong
 *
 * Stores the records of a file as one action.
 *
 * Returns: whether all of them are stored
 */
gboolean wissel_demo_records_take_in (WisselNetwork *network,
                                      const char    *path,
                                      const char    *label,
                                      GError       **error);

G_END_DECLS

#pragma once

#include <adwaita.h>

#include "wissel-network.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_READINESS_GROUP (wissel_readiness_group_get_type ())

/**
 * WisselReadinessGroup:
 *
 * What a round has and what it misses before it is matched: a line for each number, which the
 * action `wizard.show-rows` (`s`, the name of the figure) opens. The property `is-ready` tells
 * whether anything can be matched at all; as long as nothing was counted, that is assumed.
 */
G_DECLARE_FINAL_TYPE (WisselReadinessGroup, wissel_readiness_group, WISSEL, READINESS_GROUP, AdwBin)

/**
 * wissel_readiness_group_show:
 * @self: the group
 * @network: the open network
 * @round: id of a round
 */
void wissel_readiness_group_show (WisselReadinessGroup *self, WisselNetwork *network, gint64 round);

/**
 * wissel_readiness_group_get_count:
 * @self: the group
 * @figure: name of a figure of a line
 *
 * Returns: its number, 0 before it was counted
 */
guint wissel_readiness_group_get_count (WisselReadinessGroup *self, const char *figure);

gboolean wissel_readiness_group_is_ready (WisselReadinessGroup *self);

G_END_DECLS

#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_network_find_round:
 * @self: a network
 * @code: (nullable): code or name of a round; %NULL for the one that is open
 * @id: (out): id of the round, or 0 when there is none
 * @error: return location; %WISSEL_ERROR_NOT_FOUND when there is no round of that code
 *
 * The open round is the latest that is open, matching or a draft, in that order.
 *
 * Returns: whether the question could be answered
 */
gboolean
wissel_network_find_round (WisselNetwork *self, const char *code, gint64 *id, GError **error);

G_END_DECLS

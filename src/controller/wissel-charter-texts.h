#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_charter_texts_seed:
 * @session: the connection, inside an action
 * @error: return location
 *
 * Puts the samples of a charter that come with the program into a network, one in each language,
 * marked as samples. The text that organisations sign is pasted in by the coordinator.
 *
 * Returns: whether they are there
 */
gboolean wissel_charter_texts_seed (WisselSession *session, GError **error);

G_END_DECLS

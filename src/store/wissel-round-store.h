#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_session_list_looking:
 * @session: the connection
 * @round: id of a round
 * @error: return location
 *
 * Finds who still looks for a place: who has not withdrawn or finished and has no accepted match.
 *
 * Returns: (transfer full) (element-type gint64): ids of learners, or %NULL with @error set
 */
GArray *wissel_session_list_looking (WisselSession *session, gint64 round, GError **error);

G_END_DECLS

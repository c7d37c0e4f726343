#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/* Records in the order in which documents name them. */

/**
 * wissel_session_list_switchers:
 * @session: the connection
 * @round: id of a round
 * @error: return location
 *
 * Finds who wants to switch in a round, but not who withdrew (ST-5.3-38): in the order of
 * employers, then of names.
 *
 * Returns: (transfer full) (element-type gint64): ids of learners, or %NULL with @error set
 */
GArray *wissel_session_list_switchers (WisselSession *session, gint64 round, GError **error);

/**
 * wissel_session_list_hosts:
 * @session: the connection
 * @except: id of an organisation to leave out, or 0
 * @error: return location
 *
 * Finds who has a learning place that is published, in the order of names.
 *
 * Returns: (transfer full) (element-type gint64): ids of organisations, or %NULL with @error set
 */
GArray *wissel_session_list_hosts (WisselSession *session, gint64 except, GError **error);

G_END_DECLS

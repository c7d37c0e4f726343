#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_session_count_exchanges:
 * @session: the connection
 * @organisation: id of an organisation
 * @sent: (out): completed exchanges in which it sent somebody, over all rounds
 * @hosted: (out): completed exchanges in which it was the host
 * @error: return location
 *
 * Give and take of one organisation (ST-5.5).
 *
 * Returns: whether they could be counted
 */
gboolean wissel_session_count_exchanges (
  WisselSession *session, gint64 organisation, int *sent, int *hosted, GError **error);

G_END_DECLS

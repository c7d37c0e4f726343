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

/**
 * wissel_session_count_kept:
 * @session: the connection
 * @organisation: id of an organisation
 * @round: id of a round
 * @sent: (out): exchanges of the round that took place and in which it sent somebody
 * @hosted: (out): exchanges of the round that took place and in which it was the host
 * @error: return location
 *
 * What came of the promise of an organisation (ST-5.2-43).
 *
 * Returns: whether they could be counted
 */
gboolean wissel_session_count_kept (WisselSession *session,
                                    gint64         organisation,
                                    gint64         round,
                                    int           *sent,
                                    int           *hosted,
                                    GError       **error);

/**
 * wissel_session_find_last_reference:
 * @session: the connection
 * @code: code of a round
 * @last: (out): the highest number among the references of its exchanges ("VJ27-012" has 12), 0
 *   when there is none
 * @error: return location
 *
 * Returns: whether it could be looked up
 */
gboolean wissel_session_find_last_reference (WisselSession *session,
                                             const char    *code,
                                             gint64        *last,
                                             GError       **error);

G_END_DECLS

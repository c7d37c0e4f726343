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

/**
 * WisselMatchSide:
 * @WISSEL_MATCH_SENT: the organisation employs the switcher
 * @WISSEL_MATCH_RECEIVED: the learning place is its own
 *
 * On which side of a match an organisation stands.
 */
typedef enum
{
  WISSEL_MATCH_SENT,
  WISSEL_MATCH_RECEIVED,
} WisselMatchSide;

/**
 * wissel_session_list_matches_of:
 * @session: the connection
 * @organisation: id of an organisation
 * @side: on which side it stands
 * @round: id of a round, or 0 for all that are neither closed nor called off
 * @error: return location
 *
 * Finds the accepted matches of an organisation, in the order of the names of switchers.
 *
 * Returns: (transfer full) (element-type gint64): ids of matches, or %NULL with @error set
 */
GArray *wissel_session_list_matches_of (
  WisselSession *session, gint64 organisation, WisselMatchSide side, gint64 round, GError **error);

/**
 * WisselInformed:
 * @organisation: its id
 * @n_sent: accepted matches in which it sends
 * @n_received: accepted matches in which it receives
 * @n_told: of how many of these it was told
 * @told_on: the last day on which it was told, or empty
 * @means: code of the document that was made for it on that day, or empty
 *
 * What an organisation has to be told of a round, and was.
 */
typedef struct
{
  gint64 organisation;
  guint  n_sent;
  guint  n_received;
  guint  n_told;
  char   told_on[11];
  char   means[8];
} WisselInformed;

/**
 * wissel_session_list_informed:
 * @session: the connection
 * @round: id of a round
 * @error: return location
 *
 * Finds the organisations that the accepted matches of a round touch, in the order of names.
 *
 * Returns: (transfer full) (element-type WisselInformed): them, or %NULL with @error set
 */
GArray *wissel_session_list_informed (WisselSession *session, gint64 round, GError **error);

G_END_DECLS

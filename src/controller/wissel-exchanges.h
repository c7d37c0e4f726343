#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * Exchanges: made from accepted matches, carried through to a learning certificate (ST-5.6,
 * ST-5.7). Functions that take a session belong inside an action.
 */

/**
 * wissel_exchanges_make:
 * @session: the connection, inside an action
 * @match: an accepted match
 * @error: return location
 *
 * Makes the exchange of a match, with the next reference of its round, and marks the learner and
 * the question as matched.
 *
 * Returns: whether it was made
 */
gboolean wissel_exchanges_make (WisselSession *session, WisselRecord *match, GError **error);

/**
 * WisselCompletion:
 * @first_day: first day, `YYYY-MM-DD`
 * @n_days: how many working days in a row
 * @hours: hours attended on each day
 * @briefing_topics: (nullable): topics of the safety briefing given on the first day; %NULL when
 *   none was given
 * @reason: (nullable): reason for passing the gates of agreement, insurance and briefing
 *
 * What carries an exchange from its preparation to its end in one go.
 */
typedef struct
{
  const char *first_day;
  guint       n_days;
  double      hours;
  const char *briefing_topics;
  const char *reason;
} WisselCompletion;

/**
 * wissel_exchanges_complete:
 * @network: the network
 * @exchange: id of an exchange in preparation, ready or ongoing
 * @completion: what took place
 * @error: return location; names the gate that is closed, or the day that is still to come
 *
 * Records days, attendance and briefing and takes the exchange through its states up to completed,
 * as one action. Its last day may be today, but not later.
 *
 * Returns: whether the exchange is completed
 */
gboolean wissel_exchanges_complete (WisselNetwork          *network,
                                    gint64                  exchange,
                                    const WisselCompletion *completion,
                                    GError                **error);

/**
 * wissel_exchanges_complete_all:
 * @network: the network
 * @completion: what took place, the same for all
 * @n_completed: (out): how many were completed
 * @error: return location; names the gate that is closed, or the day that is still to come
 *
 * The same for every exchange that is in preparation, ready or ongoing; all or none.
 *
 * Returns: whether they are completed
 */
gboolean wissel_exchanges_complete_all (WisselNetwork          *network,
                                        const WisselCompletion *completion,
                                        guint                  *n_completed,
                                        GError                **error);

G_END_DECLS

#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_promise_kept:
 * @session: the connection
 * @row: a record
 *
 * What came of the promise of an organisation in a round (ST-5.2-43).
 *
 * Returns: (transfer full) (nullable): how many it really sent and hosted; %NULL for other records
 */
char *wissel_promise_kept (WisselSession *session, WisselRecord *row);

G_END_DECLS

#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_distance_of:
 * @session: the connection
 * @row: a record, such as a preference or a match
 * @place: id of the learning place on whose page the row stands, or 0
 *
 * How far a switcher would have to go: from home, or else from work, to the place of a match or,
 * for a preference, @place or else the seat of the organisation. The same estimate as matching
 * makes.
 *
 * Returns: (transfer full) (nullable): "≈ 42 km" in the language of the interface; %NULL for other
 *   records, and where it is not known
 */
char *wissel_distance_of (WisselSession *session, WisselRecord *row, gint64 place);

G_END_DECLS

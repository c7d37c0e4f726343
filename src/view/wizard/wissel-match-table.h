#pragma once

#include <adwaita.h>

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MATCH_TABLE (wissel_match_table_get_type ())

/**
 * WisselMatchTable:
 *
 * The second step of the matching wizard: everybody of the round with the place proposed or the
 * reason why there is none; beside it, why the selected pair is what it is, and what to decide.
 */
G_DECLARE_FINAL_TYPE (WisselMatchTable, wissel_match_table, WISSEL, MATCH_TABLE, AdwBin)

/**
 * wissel_match_table_set_matchmaker:
 * @self: the step
 * @matchmaker: a matchmaker with a plan
 *
 * Shows a proposal; also to be called after it was made again.
 */
void wissel_match_table_set_matchmaker (WisselMatchTable *self, WisselMatchmaker *matchmaker);

/**
 * wissel_match_table_update:
 * @self: the step
 *
 * Shows decisions that were taken elsewhere.
 */
void wissel_match_table_update (WisselMatchTable *self);

/**
 * wissel_match_table_count:
 * @self: the step
 * @decision: a decision
 *
 * Returns: on how many of the pairs proposed it was taken
 */
guint wissel_match_table_count (WisselMatchTable *self, WisselDecision decision);

G_END_DECLS

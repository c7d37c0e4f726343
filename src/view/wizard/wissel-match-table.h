#pragma once

#include "wissel-proposal-view.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MATCH_TABLE (wissel_match_table_get_type ())

/**
 * WisselMatchTable:
 *
 * A proposal as a table: everybody of the round with the place proposed or the reason why there
 * is none; beside it, why the selected pair is what it is, and what to decide.
 */
G_DECLARE_FINAL_TYPE (WisselMatchTable, wissel_match_table, WISSEL, MATCH_TABLE, WisselProposalView)

G_END_DECLS

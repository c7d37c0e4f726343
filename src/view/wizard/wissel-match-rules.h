#pragma once

#include <adwaita.h>

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MATCH_RULES (wissel_match_rules_get_type ())

/**
 * WisselMatchRules:
 *
 * The first step of the matching wizard: which round, and what counts for how much. The signal
 * `changed` tells that another round was chosen.
 */
G_DECLARE_FINAL_TYPE (WisselMatchRules, wissel_match_rules, WISSEL, MATCH_RULES, AdwBin)

void wissel_match_rules_set_network (WisselMatchRules *self, WisselNetwork *network);

/**
 * wissel_match_rules_get_round:
 * @self: the step
 *
 * Returns: id of the round chosen, or 0 while there is none
 */
gint64 wissel_match_rules_get_round (WisselMatchRules *self);

/**
 * wissel_match_rules_get_options:
 * @self: the step
 * @options: (out): the rules as they were set
 */
void wissel_match_rules_get_options (WisselMatchRules *self, WisselMatchOptions *options);

G_END_DECLS

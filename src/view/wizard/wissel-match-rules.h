#pragma once

#include <adwaita.h>

#include "wissel-list.h"
#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MATCH_RULES (wissel_match_rules_get_type ())

/**
 * WisselMatchRules:
 *
 * The first step of the matching wizard: which round, and what counts for how much. The signal
 * `changed` tells that another round was chosen, or that something became ready to be matched or
 * not.
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
 * wissel_match_rules_is_ready:
 * @self: the step
 *
 * Returns: whether a round is chosen in which there is anything to match, by rules that can be used
 */
gboolean wissel_match_rules_is_ready (WisselMatchRules *self);

/**
 * wissel_match_rules_make_query:
 * @self: the step
 * @figure: name of a figure of the lines that say what is missing
 *
 * Returns: (transfer full) (nullable): the query for the rows that it counts in the round chosen
 */
WisselQuery *wissel_match_rules_make_query (WisselMatchRules *self, const char *figure);

/**
 * wissel_match_rules_get_options:
 * @self: the step
 * @options: (out): the rules as they were set
 */
void wissel_match_rules_get_options (WisselMatchRules *self, WisselMatchOptions *options);

/**
 * wissel_match_rules_set_options:
 * @self: the step
 * @options: the rules to show
 */
void wissel_match_rules_set_options (WisselMatchRules *self, const WisselMatchOptions *options);

G_END_DECLS

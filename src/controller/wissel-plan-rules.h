#pragma once

#include "wissel-match-types.h"

G_BEGIN_DECLS

/*
 * The rules of a run as JSON, as they are stored with it and as scripts give them:
 * {"CONTENT": 50, "PREFERENCE": 15, …, "quality_floor": 200, "goals": ["PEOPLE", "POINTS", …]}.
 */

/**
 * wissel_plan_rules_format:
 * @options: the rules
 *
 * Returns: (transfer full): the rules as JSON
 */
char *wissel_plan_rules_format (const WisselMatchOptions *options);

/**
 * wissel_plan_rules_parse:
 * @text: JSON
 * @options: (inout): the rules; what the text does not say stays
 * @error: return location; %WISSEL_ERROR_INVALID when it says something that cannot be
 *
 * Returns: whether the rules can be used
 */
gboolean wissel_plan_rules_parse (const char *text, WisselMatchOptions *options, GError **error);

/**
 * wissel_plan_rules_order_goals:
 * @codes: (array zero-terminated=1): codes of goals, the most important first
 * @options: (inout): the rules; goals that are not named keep their order behind the others
 * @error: return location; %WISSEL_ERROR_INVALID when there is no such goal or one is named twice
 *
 * Returns: whether the rules can be used
 */
gboolean wissel_plan_rules_order_goals (const char *const  *codes,
                                        WisselMatchOptions *options,
                                        GError            **error);

G_END_DECLS

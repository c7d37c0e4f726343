#pragma once

#include <adwaita.h>

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_GOALS_GROUP (wissel_goals_group_get_type ())

/**
 * WisselGoalsGroup:
 *
 * The order of the goals of a plan, which buttons and Ctrl+Up and Ctrl+Down change, and who comes
 * first or how far organisations can go. The signal `changed` tells that something was set.
 */
G_DECLARE_FINAL_TYPE (WisselGoalsGroup, wissel_goals_group, WISSEL, GOALS_GROUP, AdwBin)

/**
 * wissel_goals_group_make:
 * @self: the group
 *
 * Makes the rows, which take a while: before, there is nothing to be seen or set.
 */
void wissel_goals_group_make (WisselGoalsGroup *self);

/**
 * wissel_goals_group_get_options:
 * @self: the group
 * @options: (inout): gets the goals and the switches
 */
void wissel_goals_group_get_options (WisselGoalsGroup *self, WisselMatchOptions *options);

void wissel_goals_group_set_options (WisselGoalsGroup *self, const WisselMatchOptions *options);

/**
 * wissel_goals_group_set_in_points:
 * @self: the group
 * @in_points: whether the balance is taken off the points, and so is no goal of its own
 */
void wissel_goals_group_set_in_points (WisselGoalsGroup *self, gboolean in_points);

G_END_DECLS

#pragma once

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PLAN_LINE (wissel_plan_line_get_type ())

/**
 * WisselPlanLine:
 *
 * Something in which two plans are compared, ready to be read: what it is, how it is in the one
 * and in the other, and what that means.
 */
G_DECLARE_FINAL_TYPE (WisselPlanLine, wissel_plan_line, WISSEL, PLAN_LINE, GObject)

const char *wissel_plan_line_get_label (WisselPlanLine *self);
const char *wissel_plan_line_get_first (WisselPlanLine *self);
const char *wissel_plan_line_get_second (WisselPlanLine *self);

/**
 * wissel_plan_line_get_kind:
 * @self: a line
 *
 * Returns: (transfer none): what kind of difference it is, in the language of the interface; for
 *   a person whether a place is gained, lost or another
 */
const char *wissel_plan_line_get_kind (WisselPlanLine *self);

/**
 * wissel_plan_line_is_person:
 * @self: a line
 *
 * Returns: whether it tells of a switcher, whose names are longer than numbers are
 */
gboolean wissel_plan_line_is_person (WisselPlanLine *self);

/**
 * wissel_plans_compare:
 * @first: a plan
 * @second: a plan of the same round
 * @matchmaker: a matchmaker with a plan of that round, for names
 *
 * Returns: (transfer full): a list of #WisselPlanLine: both in numbers, the rules in which they
 *   differ, who gains a place in the second one, who loses one, who moves, and the organisations
 *   whose balance would be another
 */
GListModel *wissel_plans_compare (WisselSavedPlan  *first,
                                  WisselSavedPlan  *second,
                                  WisselMatchmaker *matchmaker);

G_END_DECLS

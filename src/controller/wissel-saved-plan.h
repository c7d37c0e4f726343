#pragma once

#include "wissel-match-inputs.h"
#include "wissel-match-work.h"
#include "wissel-record.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_SAVED_PLAN (wissel_saved_plan_get_type ())

/**
 * WisselSavedPlan:
 *
 * A plan as it is kept: its rules, digests of what it was made from, pairs fixed and forbidden,
 * who goes where, and the balance. It holds ids, no names, so that nobody is remembered by it who
 * was erased. It never changes, so that it may cross threads.
 */
G_DECLARE_FINAL_TYPE (WisselSavedPlan, wissel_saved_plan, WISSEL, SAVED_PLAN, GObject)

/**
 * wissel_saved_plan_new:
 * @result: a plan with what it was made from
 * @name: (nullable): what to call it
 * @note: (nullable): a note
 *
 * Returns: (transfer full): the plan, not stored yet
 */
WisselSavedPlan *
wissel_saved_plan_new (const WisselMatchResult *result, const char *name, const char *note);

/* The same without waiting: what goes into a plan of ten thousand people takes a while to write. */
void             wissel_saved_plan_new_async (const WisselMatchResult *result,
                                              const char              *name,
                                              const char              *note,
                                              GCancellable            *cancellable,
                                              GAsyncReadyCallback      callback,
                                              gpointer                 user_data);
WisselSavedPlan *wissel_saved_plan_new_finish (GAsyncResult *result, GError **error);

/**
 * wissel_saved_plan_read:
 * @run: a record of `match_run`
 * @is_decided: whether matches were stored with it
 *
 * Returns: (transfer full) (nullable): the plan that is kept in it, if there is one
 */
WisselSavedPlan *wissel_saved_plan_read (WisselRecord *run, gboolean is_decided);

/**
 * wissel_saved_plan_fill_run:
 * @self: a plan
 * @run: a new record of `match_run`
 *
 * Writes rules, result, name and note.
 */
void wissel_saved_plan_fill_run (WisselSavedPlan *self, WisselRecord *run);

gint64                    wissel_saved_plan_get_id (WisselSavedPlan *self);
const char               *wissel_saved_plan_get_name (WisselSavedPlan *self);
const char               *wissel_saved_plan_get_note (WisselSavedPlan *self);
const char               *wissel_saved_plan_get_day (WisselSavedPlan *self);
const WisselMatchOptions *wissel_saved_plan_get_options (WisselSavedPlan *self);
gboolean                  wissel_saved_plan_is_decided (WisselSavedPlan *self);

/**
 * WisselPlanFigures:
 * @n_learners: switchers who looked for a place
 * @n_placed: those who have one in the plan
 * @n_outside: organisations outside the free band after it
 * @total: points, in tenths
 * @exclusions: how many pairs ended at each verdict
 *
 * A plan in numbers.
 */
typedef struct
{
  guint  n_learners;
  guint  n_placed;
  guint  n_outside;
  gint64 total;
  guint  exclusions[WISSEL_MATCH_N_VERDICTS];
} WisselPlanFigures;

const WisselPlanFigures *wissel_saved_plan_get_figures (WisselSavedPlan *self);

/**
 * wissel_saved_plan_get_places:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type WisselPlacePair): everybody of the round, by id, with
 *   the place that the plan gives, or 0
 */
const GArray *wissel_saved_plan_get_places (WisselSavedPlan *self);

/**
 * wissel_saved_plan_get_balances:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type WisselMatchGiveAndTake): the balances of organisations
 *   before and after, by id
 */
const GArray *wissel_saved_plan_get_balances (WisselSavedPlan *self);

/* Pairs that were fixed and forbidden by hand: arrays of WisselPlacePair. */
const GArray *wissel_saved_plan_get_pins (WisselSavedPlan *self);
const GArray *wissel_saved_plan_get_bans (WisselSavedPlan *self);

/**
 * wissel_saved_plan_find_changes:
 * @self: a plan
 * @other: a plan of the same round
 *
 * Returns: which kinds of facts differ, as bits 1 << %WISSEL_MATCH_INPUT_LEARNERS and so on
 */
guint wissel_saved_plan_find_changes (WisselSavedPlan *self, WisselSavedPlan *other);

/**
 * wissel_saved_plan_is_same:
 * @self: a plan
 * @other: a plan of the same round
 *
 * Returns: whether both are kept as the same bytes
 */
gboolean wissel_saved_plan_is_same (WisselSavedPlan *self, WisselSavedPlan *other);

/**
 * wissel_saved_plan_dup_verdict:
 * @self: a plan that was kept
 * @again: what the same rules give today
 *
 * Returns: (transfer full): a sentence that says whether the result is the same, and if not,
 *   which facts changed
 */
char *wissel_saved_plan_dup_verdict (WisselSavedPlan *self, WisselSavedPlan *again);

G_END_DECLS

#pragma once

#include "wissel-network.h"
#include "wissel-saved-plan.h"

G_BEGIN_DECLS

/*
 * The plans that are kept with a round. Nobody is matched by them: they are shown nowhere else,
 * count in no figure, and are rows of `match_run` alone.
 */

/**
 * wissel_saved_plans_load:
 * @network: the network
 * @round: id of a round
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselSavedPlan): the plans of the round, the newest
 *   first; those by which people were matched, too
 */
GPtrArray *wissel_saved_plans_load (WisselNetwork *network, gint64 round, GError **error);

/**
 * wissel_saved_plans_keep:
 * @network: the network
 * @round: id of a round
 * @plan: a plan that is not stored
 * @error: return location
 *
 * Keeps a plan, as one action that can be undone.
 *
 * Returns: whether it is kept
 */
gboolean wissel_saved_plans_keep (WisselNetwork   *network,
                                  gint64           round,
                                  WisselSavedPlan *plan,
                                  GError         **error);

/**
 * wissel_saved_plans_drop:
 * @network: the network
 * @plan: a plan by which nobody was matched
 * @error: return location
 *
 * Deletes a plan, as one action that can be undone.
 *
 * Returns: whether it is gone
 */
gboolean wissel_saved_plans_drop (WisselNetwork *network, WisselSavedPlan *plan, GError **error);

/**
 * wissel_saved_plans_run:
 * @network: the network
 * @round: id of a round
 * @plan: a plan of the round
 * @error: return location
 *
 * Makes the plan again from the round as it stands, by the same rules and with the same pairs
 * fixed and forbidden. See wissel_saved_plan_dup_verdict().
 *
 * Returns: (transfer full): what comes of it
 */
WisselSavedPlan *wissel_saved_plans_run (WisselNetwork   *network,
                                         gint64           round,
                                         WisselSavedPlan *plan,
                                         GError         **error);

/* All four without waiting; the others’ results come with wissel_saved_plans_finish(). */
typedef enum
{
  WISSEL_SAVED_PLANS_LOAD,
  WISSEL_SAVED_PLANS_KEEP,
  WISSEL_SAVED_PLANS_DROP,
  WISSEL_SAVED_PLANS_RUN,
} WisselSavedPlansTask;

/**
 * wissel_saved_plans_async:
 * @network: the network
 * @task: what to do
 * @round: id of a round
 * @plan: (nullable): the plan to do it with
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Loads the plans, or changes or runs one first: what follows is always the list as it is then.
 */
void wissel_saved_plans_async (WisselNetwork       *network,
                               WisselSavedPlansTask task,
                               gint64               round,
                               WisselSavedPlan     *plan,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);

/**
 * wissel_saved_plans_finish:
 * @result: what the callback received
 * @again: (out) (optional) (transfer full) (nullable): what running a plan again gave
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselSavedPlan): the plans of the round
 */
GPtrArray *
wissel_saved_plans_finish (GAsyncResult *result, WisselSavedPlan **again, GError **error);

G_END_DECLS

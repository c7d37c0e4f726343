#pragma once

#include "wissel-match-plan.h"

G_BEGIN_DECLS

/**
 * WisselMatchGiveAndTake:
 * @organisation: id of the organisation
 * @name: (nullable): its name, as long as the plan lives
 * @sent_before: exchanges in which it sent somebody in earlier rounds
 * @hosted_before: exchanges in which it was host
 * @sends: how many the plan sends
 * @receives: how many the plan brings there
 * @before: sent less hosted before the plan
 * @after: the same after it
 * @beyond: by how many it is out of the free band after the plan; 0 within
 * @price: what that costs the plan, in tenths of a point
 *
 * What a plan means for the balance of an organisation, before anything is accepted.
 */
typedef struct
{
  gint64      organisation;
  const char *name;
  gint        sent_before;
  gint        hosted_before;
  gint        sends;
  gint        receives;
  gint        before;
  gint        after;
  gint        beyond;
  gint64      price;
} WisselMatchGiveAndTake;

/**
 * WisselMatchBalanceCost:
 * @n_out: organisations that are out of the band after the plan
 * @n_out_before: organisations out of the band today
 * @n_out_unpriced: how many would be after the best plan that leaves the balance out of account
 * @points: how many more points that other plan has, in tenths
 * @n_moved: how many learners are placed otherwise there
 *
 * What keeping the balance costs a plan, against the plan that would not care.
 */
typedef struct
{
  guint  n_out;
  guint  n_out_before;
  guint  n_out_unpriced;
  gint64 points;
  guint  n_moved;
} WisselMatchBalanceCost;

/**
 * wissel_match_plan_dup_balances:
 * @self: a plan
 *
 * Returns: (transfer full) (element-type WisselMatchGiveAndTake): the organisations that took or
 *   take part, those furthest out of balance after the plan first; their prices add up to the
 *   penalty of the plan
 */
GArray *wissel_match_plan_dup_balances (const WisselMatchPlan *self);

/**
 * wissel_match_plan_weigh_balance:
 * @self: a plan that no other thread knows yet
 * @before: (nullable): another plan for the same round that was weighed, to begin with what was
 *   found for it
 * @cancellable: (nullable): stops the work
 * @cost: (out): what keeping the balance costs
 * @error: return location for an error
 *
 * Finds the best plan that leaves the balance out of account, and compares.
 *
 * Returns: %FALSE with %WISSEL_ERROR_LIMIT or %G_IO_ERROR_CANCELLED
 */
gboolean wissel_match_plan_weigh_balance (WisselMatchPlan        *self,
                                          const WisselMatchPlan  *before,
                                          GCancellable           *cancellable,
                                          WisselMatchBalanceCost *cost,
                                          GError                **error);

G_END_DECLS

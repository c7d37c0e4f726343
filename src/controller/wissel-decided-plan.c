#include "wissel-decided-plan.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-exchanges.h"
#include "wissel-operators.h"
#include "wissel-proposal.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* A proposal as it was decided on. */
typedef struct
{
  WisselMatchPlacement placement;
  WisselDecision       decision;
  char                *reason;
} Decided;

struct _WisselDecidedPlan
{
  gint64             round;
  WisselMatchResult *result;
  char              *name;    /* under which the plan is kept, or NULL */
  GArray            *decided; /* of Decided */

  /* While it is stored */
  gint64 id;
  gint64 operator_id;
  guint  n_accepted;
};

static gboolean
store_run (WisselSession *session, WisselDecidedPlan *run, GError **error)
{
  g_autoptr (WisselRecord)    record = wissel_record_new (&wissel_match_run_record_type);
  g_autoptr (WisselSavedPlan) kept = wissel_saved_plan_new (run->result, run->name, NULL);
  g_autofree char            *now = wissel_clock_now ();

  if (!wissel_operators_ensure (session, &run->operator_id, error))
    return FALSE;

  wissel_record_set_integer (record, "round-id", run->round);
  wissel_record_set_text (record, "run-at", now);
  wissel_record_set_integer (record, "operator-id", run->operator_id);
  wissel_saved_plan_fill_run (kept, record);
  if (!wissel_session_insert (session, record, error))
    return FALSE;

  run->id = wissel_record_get_id (record);

  return TRUE;
}

static gboolean
store_score (WisselSession *session, gint64 match, const WisselMatchScore *score, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_stored_score_record_type);
  g_autofree char         *explanation = NULL;

  explanation = wissel_match_explain (score, wissel_language_of_interface ());
  wissel_record_set_integer (record, "match-id", match);
  wissel_record_set_text (record, "criterion", wissel_match_criterion_code (score->criterion));
  wissel_record_set_text (record, "status", wissel_match_status_code (score->status));
  wissel_record_set_real (record, "points", score->points / 10.0);
  wissel_record_set_real (record, "max-points", score->max_points / 10.0);
  wissel_record_set_text (record, "explanation", explanation);

  return wissel_session_insert (session, record, error);
}

static gboolean
store_scores (WisselSession              *session,
              WisselDecidedPlan          *run,
              const WisselMatchPlacement *placement,
              gint64                      match,
              GError                    **error)
{
  g_autoptr (WisselMatchPair) pair = NULL;

  pair = wissel_match_scores_dup_pair (wissel_match_plan_get_scores (run->result->plan),
                                       placement->learner, placement->place, error);
  if (pair == NULL)
    return FALSE;

  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    if (pair->scores[i].max_points > 0 && !store_score (session, match, &pair->scores[i], error))
      return FALSE;

  return TRUE;
}

static WisselRecord *
make_match (WisselDecidedPlan *run, const WisselMatchPlacement *placement)
{
  WisselRecord    *match = wissel_record_new (&wissel_match_record_type);
  g_autofree char *week = wissel_match_placement_dup_week (placement);

  wissel_record_set_integer (match, "round-id", run->round);
  wissel_record_set_integer (match, "run-id", run->id);
  wissel_record_set_integer (match, "learner-id", placement->learner);
  wissel_record_set_integer (match, "question-id", placement->question);
  wissel_record_set_integer (match, "place-id", placement->place);
  if (placement->coach != 0)
    wissel_record_set_integer (match, "coach-id", placement->coach);
  wissel_record_set_text (match, "week-from", week);
  wissel_record_set_real (match, "total-score", placement->total / 10.0);
  wissel_record_set_integer (match, "cross-sector", placement->cross_sector);

  return match;
}

static gboolean
decide_match (WisselSession     *session,
              WisselDecidedPlan *run,
              WisselRecord      *match,
              const Decided     *decided,
              GError           **error)
{
  g_autofree char *today = wissel_clock_today ();
  gboolean         accepted = decided->decision == WISSEL_DECISION_ACCEPTED;

  wissel_record_set_integer (match, "decided-by", run->operator_id);
  wissel_record_set_text (match, "decided-on", today);
  wissel_record_set_text (match, "reason", decided->reason);
  wissel_record_set_text (match, "state", accepted ? "ACCEPTED" : "REJECTED");
  if (!accepted && wissel_record_is_empty (match, "reason"))
    wissel_record_set_text (match, "reason", _ ("Rejected without a reason given"));

  if (!wissel_session_update (session, match, error))
    return FALSE;

  if (!accepted)
    return TRUE;

  run->n_accepted++;

  return wissel_exchanges_make (session, match, error);
}

static gboolean
store_decided (WisselSession     *session,
               WisselDecidedPlan *run,
               const Decided     *decided,
               GError           **error)
{
  g_autoptr (WisselRecord) match = NULL;

  /* A learner without a place has nothing to decide. */
  if (decided->placement.place == 0)
    return TRUE;

  match = make_match (run, &decided->placement);
  if (!wissel_session_insert (session, match, error) ||
      !store_scores (session, run, &decided->placement, wissel_record_get_id (match), error))
    return FALSE;

  return decided->decision == WISSEL_DECISION_OPEN ||
         decide_match (session, run, match, decided, error);
}

static gboolean
store_all (WisselSession *session, gpointer data, GError **error)
{
  WisselDecidedPlan *run = data;

  run->n_accepted = 0;
  if (!store_run (session, run, error))
    return FALSE;

  for (guint i = 0; i < run->decided->len; i++)
    if (!store_decided (session, run, &g_array_index (run->decided, Decided, i), error))
      return FALSE;

  return TRUE;
}

static void
clear_decided (gpointer data)
{
  g_clear_pointer (&((Decided *) data)->reason, g_free);
}

static void
add_decided (WisselDecidedPlan *self, GListModel *proposals)
{
  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (WisselProposal) proposal = g_list_model_get_item (proposals, i);
      Decided                    decided = {
                           .placement = *wissel_proposal_get_placement (proposal),
                           .decision = wissel_proposal_get_decision (proposal),
                           .reason = g_strdup (wissel_proposal_get_reason (proposal)),
      };

      g_array_append_val (self->decided, decided);
    }
}

WisselDecidedPlan *
wissel_decided_plan_new (gint64                   round,
                         const WisselMatchResult *result,
                         const char              *name,
                         GListModel              *proposals,
                         GListModel              *rejected)
{
  WisselDecidedPlan *self = g_new0 (WisselDecidedPlan, 1);

  self->round = round;
  self->result = wissel_match_result_ref (result);
  self->name = g_strdup (name);
  self->decided = g_array_new (FALSE, FALSE, sizeof (Decided));
  g_array_set_clear_func (self->decided, clear_decided);
  add_decided (self, proposals);
  add_decided (self, rejected);

  return self;
}

void
wissel_decided_plan_free (gpointer run)
{
  WisselDecidedPlan *self = run;

  g_clear_pointer (&self->result, wissel_match_result_unref);
  g_clear_pointer (&self->decided, g_array_unref);
  g_free (self->name);
  g_free (self);
}

gpointer
wissel_decided_plan_store (WisselSession *session,
                           gpointer       run,
                           GCancellable  *cancellable,
                           GError       **error)
{
  if (!wissel_session_action (session, _ ("Decide on the matches of a round"),
                              WISSEL_ACTION_DEFAULT, store_all, run, error))
    return NULL;

  return GUINT_TO_POINTER (((WisselDecidedPlan *) run)->n_accepted + 1);
}

#include "wissel-match-run.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-exchanges.h"
#include "wissel-operators.h"
#include "wissel-proposal.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct
{
  gint64                 round;
  const WisselMatchPlan *plan;
  GListModel            *proposals;
  GListModel            *rejected;
  const char            *name;
  gint64                 run;
  gint64                 operator_id;
  guint                  n_accepted;
} Job;

static char *
dup_weights (const WisselMatchOptions *options)
{
  g_autoptr (GString) json = g_string_new ("{");

  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    g_string_append_printf (json, "\"%s\":%u,", wissel_match_criterion_code (i),
                            options->weights[i]);

  g_string_append_printf (json,
                          "\"sector_preference\":%d,\"quality_floor\":%u,\"reciprocity_price\":%u,"
                          "\"reciprocity_band\":%u}",
                          (int) options->sector_preference, options->quality_floor,
                          options->reciprocity_price, options->reciprocity_band);

  return g_string_free (g_steal_pointer (&json), FALSE);
}

static gboolean
store_run (WisselSession *session, Job *job, GError **error)
{
  g_autoptr (WisselRecord) run = wissel_record_new (&wissel_match_run_record_type);
  g_autofree char         *now = wissel_clock_now ();
  g_autofree char         *weights = NULL;

  if (!wissel_operators_ensure (session, &job->operator_id, error))
    return FALSE;

  weights =
    dup_weights (wissel_match_scores_get_options (wissel_match_plan_get_scores (job->plan)));
  wissel_record_set_integer (run, "round-id", job->round);
  wissel_record_set_text (run, "run-at", now);
  wissel_record_set_text (run, "weights-json", weights);
  wissel_record_set_integer (run, "operator-id", job->operator_id);
  wissel_record_set_text (run, "name", job->name);
  if (!wissel_session_insert (session, run, error))
    return FALSE;

  job->run = wissel_record_get_id (run);

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
              Job                        *job,
              const WisselMatchPlacement *placement,
              gint64                      match,
              GError                    **error)
{
  g_autoptr (WisselMatchPair) pair = NULL;

  pair = wissel_match_scores_dup_pair (wissel_match_plan_get_scores (job->plan), placement->learner,
                                       placement->place, error);
  if (pair == NULL)
    return FALSE;

  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    if (pair->scores[i].max_points > 0 && !store_score (session, match, &pair->scores[i], error))
      return FALSE;

  return TRUE;
}

static WisselRecord *
make_match (Job *job, WisselProposal *proposal)
{
  const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);
  WisselRecord               *match = wissel_record_new (&wissel_match_record_type);

  wissel_record_set_integer (match, "round-id", job->round);
  wissel_record_set_integer (match, "run-id", job->run);
  wissel_record_set_integer (match, "learner-id", placement->learner);
  wissel_record_set_integer (match, "question-id", placement->question);
  wissel_record_set_integer (match, "place-id", placement->place);
  if (placement->coach != 0)
    wissel_record_set_integer (match, "coach-id", placement->coach);
  wissel_record_set_real (match, "total-score", placement->total / 10.0);
  wissel_record_set_integer (match, "cross-sector", placement->cross_sector);

  return match;
}

static gboolean
decide_match (
  WisselSession *session, Job *job, WisselRecord *match, WisselProposal *proposal, GError **error)
{
  g_autofree char *today = wissel_clock_today ();
  gboolean         accepted = wissel_proposal_get_decision (proposal) == WISSEL_DECISION_ACCEPTED;

  wissel_record_set_integer (match, "decided-by", job->operator_id);
  wissel_record_set_text (match, "decided-on", today);
  wissel_record_set_text (match, "reason", wissel_proposal_get_reason (proposal));
  wissel_record_set_text (match, "state", accepted ? "ACCEPTED" : "REJECTED");
  if (!accepted && wissel_record_is_empty (match, "reason"))
    wissel_record_set_text (match, "reason", _ ("Rejected without a reason given"));

  if (!wissel_session_update (session, match, error))
    return FALSE;

  if (!accepted)
    return TRUE;

  job->n_accepted++;

  return wissel_exchanges_make (session, match, error);
}

static gboolean
store_proposal (WisselSession *session, Job *job, WisselProposal *proposal, GError **error)
{
  g_autoptr (WisselRecord)    match = NULL;
  const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);

  /* A learner without a place has nothing to decide; a pair without a question is no match. */
  if (placement->place == 0 || placement->question == 0)
    return TRUE;

  match = make_match (job, proposal);
  if (!wissel_session_insert (session, match, error) ||
      !store_scores (session, job, placement, wissel_record_get_id (match), error))
    return FALSE;

  return wissel_proposal_get_decision (proposal) == WISSEL_DECISION_OPEN ||
         decide_match (session, job, match, proposal, error);
}

static gboolean
store_proposals (WisselSession *session, Job *job, GListModel *proposals, GError **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (WisselProposal) proposal = g_list_model_get_item (proposals, i);

      if (!store_proposal (session, job, proposal, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
store_all (WisselSession *session, gpointer data, GError **error)
{
  Job *job = data;

  job->n_accepted = 0;

  return store_run (session, job, error) && store_proposals (session, job, job->proposals, error) &&
         store_proposals (session, job, job->rejected, error);
}

static gpointer
run_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_action (session, _ ("Decide on the matches of a round"),
                                                 WISSEL_ACTION_DEFAULT, store_all, data, error));
}

gboolean
wissel_match_run_store (WisselNetwork         *network,
                        gint64                 round,
                        const WisselMatchPlan *plan,
                        GListModel            *proposals,
                        GListModel            *rejected,
                        const char            *name,
                        guint                 *n_accepted,
                        GError               **error)
{
  Job job = {
    .round = round,
    .plan = plan,
    .proposals = proposals,
    .rejected = rejected,
    .name = name,
  };

  if (wissel_store_run (wissel_network_get_store (network), run_job, &job, NULL, error) == NULL)
    return FALSE;

  if (n_accepted != NULL)
    *n_accepted = job.n_accepted;

  return TRUE;
}

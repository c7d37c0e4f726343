#include "wissel-matchmaker.h"

#include "wissel-decided-plan.h"
#include "wissel-match-work.h"

struct _WisselMatchmaker
{
  GObject parent_instance;

  /* Owned */
  WisselNetwork     *network;
  GListStore        *proposals;
  GListStore        *rejected; /* proposals of earlier plans */
  GArray            *pins;     /* of WisselPlacePair */
  GArray            *bans;     /* of WisselPlacePair */
  WisselMatchResult *result;

  /* State */
  gint64             round;
  WisselMatchOptions options;
};

G_DEFINE_FINAL_TYPE (WisselMatchmaker, wissel_matchmaker, G_TYPE_OBJECT)

static void
wissel_matchmaker_finalize (GObject *object)
{
  WisselMatchmaker *self = WISSEL_MATCHMAKER (object);

  g_clear_object (&self->network);
  g_clear_object (&self->proposals);
  g_clear_object (&self->rejected);
  g_clear_pointer (&self->pins, g_array_unref);
  g_clear_pointer (&self->bans, g_array_unref);
  g_clear_pointer (&self->result, wissel_match_result_free);

  G_OBJECT_CLASS (wissel_matchmaker_parent_class)->finalize (object);
}

static void
wissel_matchmaker_class_init (WisselMatchmakerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_matchmaker_finalize;
}

static void
wissel_matchmaker_init (WisselMatchmaker *self)
{
  self->proposals = g_list_store_new (WISSEL_TYPE_PROPOSAL);
  self->rejected = g_list_store_new (WISSEL_TYPE_PROPOSAL);
  self->pins = g_array_new (FALSE, FALSE, sizeof (WisselPlacePair));
  self->bans = g_array_new (FALSE, FALSE, sizeof (WisselPlacePair));
  wissel_match_options_init (&self->options);
}

/* Adds the pairs of a list on which @decision was taken. */
static void
add_decided (GArray *pairs, GListStore *proposals, WisselDecision decision)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (proposals));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WisselProposal)  proposal = g_list_model_get_item (G_LIST_MODEL (proposals), i);
      const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);
      WisselPlacePair             pair = { placement->learner, placement->place };
      guint                       index;

      if (wissel_proposal_get_decision (proposal) == decision &&
          !wissel_place_pairs_find (pairs, pair.learner, pair.place, &index))
        g_array_append_val (pairs, pair);
    }
}

/* What was accepted stays where it is, what was rejected does not come back. */
static WisselMatchWork *
make_work (WisselMatchmaker *self)
{
  WisselMatchWork *work = g_new0 (WisselMatchWork, 1);

  work->network = g_object_ref (self->network);
  work->round = self->round;
  work->options = self->options;
  work->pins = wissel_place_pairs_copy (self->pins);
  work->bans = wissel_place_pairs_copy (self->bans);
  add_decided (work->pins, self->proposals, WISSEL_DECISION_ACCEPTED);
  add_decided (work->bans, self->proposals, WISSEL_DECISION_REJECTED);
  add_decided (work->bans, self->rejected, WISSEL_DECISION_REJECTED);

  return work;
}

/* ---- Taking a result over, in the matchmaker's own thread ---- */

static const char *
name_of (const WisselMatchResult *result, gint64 id)
{
  const WisselRoundName *name = id != 0 ? wissel_round_facts_get_name (result->facts, id) : NULL;

  return name != NULL ? name->name : NULL;
}

static const char *
organisation_of (const WisselMatchResult *result, gint64 id)
{
  const WisselRoundName *name = id != 0 ? wissel_round_facts_get_name (result->facts, id) : NULL;

  return name != NULL ? name->organisation : NULL;
}

static void
fill_names (const WisselMatchResult *result, WisselProposal *proposal)
{
  const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);

  wissel_proposal_set_names (
    proposal, name_of (result, placement->learner), organisation_of (result, placement->learner),
    name_of (result, placement->question), name_of (result, placement->place),
    organisation_of (result, placement->place), name_of (result, placement->coach));
}

/* The question that a learner without place had most hope for. */
static gint64
best_question (const WisselMatchResult *result, gint64 learner)
{
  g_autoptr (GArray) candidates = NULL;

  candidates = wissel_match_scores_dup_candidates (result->scores, learner, TRUE);
  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, WisselMatchCandidate, i).question != 0)
      return g_array_index (candidates, WisselMatchCandidate, i).question;

  return 0;
}

static WisselProposal *
find_decided (GPtrArray *decided, const WisselMatchPlacement *placement)
{
  for (guint i = 0; i < decided->len; i++)
    {
      WisselProposal             *proposal = g_ptr_array_index (decided, i);
      const WisselMatchPlacement *other = wissel_proposal_get_placement (proposal);

      if (other->learner == placement->learner && other->place == placement->place)
        return proposal;
    }

  return NULL;
}

static GPtrArray *
collect_decided (WisselMatchmaker *self)
{
  GPtrArray *decided = g_ptr_array_new_with_free_func (g_object_unref);
  guint      n = g_list_model_get_n_items (G_LIST_MODEL (self->proposals));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WisselProposal) proposal =
        g_list_model_get_item (G_LIST_MODEL (self->proposals), i);

      if (wissel_proposal_get_decision (proposal) != WISSEL_DECISION_OPEN)
        g_ptr_array_add (decided, g_steal_pointer (&proposal));
    }

  return decided;
}

static int
compare_proposals (gconstpointer a, gconstpointer b, gpointer user_data)
{
  WisselProposal             *first = WISSEL_PROPOSAL ((gpointer) a);
  WisselProposal             *second = WISSEL_PROPOSAL ((gpointer) b);
  const WisselMatchPlacement *one = wissel_proposal_get_placement (first);
  const WisselMatchPlacement *two = wissel_proposal_get_placement (second);

  if (one->total != two->total || (one->place == 0) != (two->place == 0))
    return one->place == 0 ? 1 : two->place == 0 ? -1 : two->total - one->total;

  return g_utf8_collate (wissel_proposal_get_learner_name (first),
                         wissel_proposal_get_learner_name (second));
}

static void
take_result (WisselMatchmaker *self, WisselMatchResult *result)
{
  g_autoptr (GPtrArray)       decided = collect_decided (self);
  const WisselMatchPlacement *placements;
  const WisselMatchUnplaced  *unplaced;
  guint                       n_placements;
  guint                       n_unplaced;

  for (guint i = 0; i < decided->len; i++)
    if (wissel_proposal_get_decision (g_ptr_array_index (decided, i)) == WISSEL_DECISION_REJECTED)
      g_list_store_append (self->rejected, g_ptr_array_index (decided, i));

  g_clear_pointer (&self->result, wissel_match_result_free);
  self->result = result;
  g_list_store_remove_all (self->proposals);

  placements = wissel_match_plan_get_placements (result->plan, &n_placements);
  for (guint i = 0; i < n_placements; i++)
    {
      g_autoptr (WisselProposal) proposal = wissel_proposal_new (&placements[i]);
      WisselProposal            *before = find_decided (decided, &placements[i]);

      fill_names (result, proposal);
      if (before != NULL)
        wissel_proposal_decide (proposal, wissel_proposal_get_decision (before),
                                wissel_proposal_get_reason (before));
      g_list_store_append (self->proposals, proposal);
    }

  unplaced = wissel_match_plan_get_unplaced (result->plan, &n_unplaced);
  for (guint i = 0; i < n_unplaced; i++)
    {
      WisselMatchPlacement       none = { .learner = unplaced[i].learner };
      g_autoptr (WisselProposal) proposal = NULL;
      g_autofree char           *reason = NULL;

      none.question = best_question (result, none.learner);
      proposal = wissel_proposal_new (&none);
      reason = wissel_match_unplaced_explain (&unplaced[i], result->facts->facts,
                                              wissel_language_of_interface ());
      fill_names (result, proposal);
      wissel_proposal_decide (proposal, WISSEL_DECISION_OPEN, reason);
      g_list_store_append (self->proposals, proposal);
    }

  g_list_store_sort (self->proposals, compare_proposals, NULL);
}

/* ---- Public ---- */

WisselMatchmaker *
wissel_matchmaker_new (WisselNetwork *network, gint64 round)
{
  WisselMatchmaker *self = g_object_new (WISSEL_TYPE_MATCHMAKER, NULL);

  self->network = g_object_ref (network);
  self->round = round;

  return self;
}

gint64
wissel_matchmaker_get_round (WisselMatchmaker *self)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), 0);

  return self->round;
}

const WisselMatchOptions *
wissel_matchmaker_get_options (WisselMatchmaker *self)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), NULL);

  return &self->options;
}

void
wissel_matchmaker_set_options (WisselMatchmaker *self, const WisselMatchOptions *options)
{
  g_return_if_fail (WISSEL_IS_MATCHMAKER (self));

  self->options = *options;
}

gboolean
wissel_matchmaker_propose (WisselMatchmaker *self, GCancellable *cancellable, GError **error)
{
  WisselMatchWork   *work;
  WisselMatchResult *result;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), FALSE);

  work = make_work (self);
  result = wissel_match_work_out (work, cancellable, error);
  wissel_match_work_free (work);
  if (result == NULL)
    return FALSE;

  take_result (self, result);

  return TRUE;
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  WisselMatchResult *result = wissel_match_work_out (data, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) wissel_match_result_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
wissel_matchmaker_propose_async (WisselMatchmaker   *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WISSEL_IS_MATCHMAKER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, wissel_matchmaker_propose_async);
  g_task_set_task_data (task, make_work (self), wissel_match_work_free);
  g_task_run_in_thread (task, work_in_thread);
}

gboolean
wissel_matchmaker_propose_finish (WisselMatchmaker *self, GAsyncResult *result, GError **error)
{
  WisselMatchResult *worked_out = g_task_propagate_pointer (G_TASK (result), error);

  if (worked_out == NULL)
    return FALSE;

  take_result (self, worked_out);

  return TRUE;
}

GListModel *
wissel_matchmaker_get_proposals (WisselMatchmaker *self)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), NULL);

  return G_LIST_MODEL (self->proposals);
}

GListModel *
wissel_matchmaker_get_rejected (WisselMatchmaker *self)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), NULL);

  return G_LIST_MODEL (self->rejected);
}

void
wissel_matchmaker_take_back (WisselMatchmaker *self, WisselProposal *proposal)
{
  guint position;

  g_return_if_fail (WISSEL_IS_MATCHMAKER (self));

  if (g_list_store_find (self->rejected, proposal, &position))
    g_list_store_remove (self->rejected, position);
}

guint
wissel_matchmaker_get_n_learners (WisselMatchmaker *self)
{
  return self->result != NULL ? self->result->facts->n_learners : 0;
}

guint
wissel_matchmaker_get_n_placed (WisselMatchmaker *self)
{
  guint n_placements = 0;

  if (self->result != NULL)
    wissel_match_plan_get_placements (self->result->plan, &n_placements);

  return n_placements;
}

guint
wissel_matchmaker_get_n_places (WisselMatchmaker *self)
{
  return self->result != NULL ? self->result->facts->n_places : 0;
}

guint
wissel_matchmaker_get_n_unpublished (WisselMatchmaker *self)
{
  return self->result != NULL ? self->result->facts->n_unpublished : 0;
}

gint64
wissel_matchmaker_get_total (WisselMatchmaker *self)
{
  return self->result != NULL ? wissel_match_plan_get_total (self->result->plan) : 0;
}

WisselMatchPair *
wissel_matchmaker_dup_pair (WisselMatchmaker *self, gint64 learner, gint64 place, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->result != NULL, NULL);

  return wissel_match_scores_dup_pair (self->result->scores, learner, place, error);
}

GArray *
wissel_matchmaker_dup_candidates (WisselMatchmaker *self, gint64 learner)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->result != NULL, NULL);

  return wissel_match_scores_dup_candidates (self->result->scores, learner, TRUE);
}

const WisselRoundName *
wissel_matchmaker_get_name (WisselMatchmaker *self, gint64 id)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->result != NULL, NULL);

  return wissel_round_facts_get_name (self->result->facts, id);
}

WisselMatchPrice *
wissel_matchmaker_price (WisselMatchmaker *self, gint64 learner, gint64 place, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->result != NULL, NULL);

  return wissel_match_plan_price_pair (self->result->plan, learner, place, error);
}

void
wissel_matchmaker_fix (WisselMatchmaker *self, gint64 learner, gint64 place)
{
  WisselPlacePair pair = { learner, place };
  guint           index;

  g_return_if_fail (WISSEL_IS_MATCHMAKER (self));

  if (wissel_place_pairs_find (self->pins, learner, 0, &index))
    g_array_remove_index (self->pins, index);

  if (place == 0)
    return;

  wissel_matchmaker_forbid (self, learner, place, FALSE);
  g_array_append_val (self->pins, pair);
}

static gboolean
is_forbidden (WisselMatchmaker *self, WisselProposal *proposal)
{
  const WisselMatchPlacement *pair = wissel_proposal_get_placement (proposal);

  return wissel_place_pairs_find (self->bans, pair->learner, pair->place, &(guint){ 0 });
}

/* A pair cannot be accepted and forbidden at once. */
static void
withdraw_forbidden (WisselMatchmaker *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->proposals)); i++)
    {
      g_autoptr (GObject) proposal = g_list_model_get_item (G_LIST_MODEL (self->proposals), i);

      if (wissel_proposal_get_decision (WISSEL_PROPOSAL (proposal)) == WISSEL_DECISION_ACCEPTED &&
          is_forbidden (self, WISSEL_PROPOSAL (proposal)))
        wissel_proposal_decide (WISSEL_PROPOSAL (proposal), WISSEL_DECISION_OPEN, NULL);
    }
}

void
wissel_matchmaker_forbid (WisselMatchmaker *self, gint64 learner, gint64 place, gboolean forbidden)
{
  WisselPlacePair pair = { learner, place };
  guint           index;

  g_return_if_fail (WISSEL_IS_MATCHMAKER (self));

  if (wissel_place_pairs_find (self->bans, learner, place, &index))
    g_array_remove_index (self->bans, index);

  if (!forbidden)
    return;

  if (wissel_place_pairs_find (self->pins, learner, place, &index))
    g_array_remove_index (self->pins, index);

  g_array_append_val (self->bans, pair);
  withdraw_forbidden (self);
}

gboolean
wissel_matchmaker_is_forbidden (WisselMatchmaker *self, gint64 learner, gint64 place)
{
  guint index;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), FALSE);

  return wissel_place_pairs_find (self->bans, learner, place, &index);
}

gint64
wissel_matchmaker_get_fixed (WisselMatchmaker *self, gint64 learner)
{
  guint index;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), 0);

  return wissel_place_pairs_find (self->pins, learner, 0, &index)
           ? g_array_index (self->pins, WisselPlacePair, index).place
           : 0;
}

guint
wissel_matchmaker_accept_all (WisselMatchmaker *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->proposals));
  guint accepted = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WisselProposal) proposal =
        g_list_model_get_item (G_LIST_MODEL (self->proposals), i);

      if (!wissel_proposal_is_placed (proposal) ||
          wissel_proposal_get_decision (proposal) != WISSEL_DECISION_OPEN ||
          is_forbidden (self, proposal))
        continue;

      wissel_proposal_decide (proposal, WISSEL_DECISION_ACCEPTED, NULL);
      accepted++;
    }

  return accepted;
}

static WisselDecidedPlan *
make_run (WisselMatchmaker *self, const char *name)
{
  return wissel_decided_plan_new (self->round, self->result->plan, G_LIST_MODEL (self->proposals),
                                  G_LIST_MODEL (self->rejected), name);
}

gboolean
wissel_matchmaker_finish (WisselMatchmaker *self,
                          const char       *name,
                          guint            *n_accepted,
                          GError          **error)
{
  g_autoptr (WisselDecidedPlan) run = NULL;
  guint                         made;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->result != NULL, FALSE);

  run = make_run (self, name);
  made = GPOINTER_TO_UINT (wissel_store_run (wissel_network_get_store (self->network),
                                             wissel_decided_plan_store, run, NULL, error));
  if (made == 0)
    return FALSE;

  if (n_accepted != NULL)
    *n_accepted = made - 1;

  return TRUE;
}

static void
run_stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask)  task = user_data;
  g_autoptr (GError) error = NULL;
  gpointer           made = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, made, NULL);
}

void
wissel_matchmaker_finish_async (WisselMatchmaker   *self,
                                const char         *name,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_MATCHMAKER (self) && self->result != NULL);

  wissel_store_run_async (wissel_network_get_store (self->network), wissel_decided_plan_store,
                          make_run (self, name), wissel_decided_plan_free, NULL, NULL,
                          run_stored_cb, g_task_new (self, NULL, callback, user_data));
}

gboolean
wissel_matchmaker_finish_finish (WisselMatchmaker *self,
                                 GAsyncResult     *result,
                                 guint            *n_accepted,
                                 GError          **error)
{
  guint made = GPOINTER_TO_UINT (g_task_propagate_pointer (G_TASK (result), error));

  if (made == 0)
    return FALSE;

  *n_accepted = made - 1;

  return TRUE;
}

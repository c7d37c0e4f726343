#include "wissel-matchmaker.h"

#include <glib/gi18n.h>

#include "wissel-proposals.h"

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

enum
{
  PROPOSED,
  DECIDED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselMatchmaker, wissel_matchmaker, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
wissel_matchmaker_finalize (GObject *object)
{
  WisselMatchmaker *self = WISSEL_MATCHMAKER (object);

  g_clear_object (&self->network);
  g_clear_object (&self->proposals);
  g_clear_object (&self->rejected);
  g_clear_pointer (&self->pins, g_array_unref);
  g_clear_pointer (&self->bans, g_array_unref);
  g_clear_pointer (&self->result, wissel_match_result_unref);

  G_OBJECT_CLASS (wissel_matchmaker_parent_class)->finalize (object);
}

static void
wissel_matchmaker_class_init (WisselMatchmakerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_matchmaker_finalize;

  /* There is a plan, the first or another one. */
  signals[PROPOSED] = g_signal_new ("proposed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Something was decided on pairs of the plan. */
  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
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
  if (self->result != NULL)
    {
      work->basis = wissel_match_basis_ref (self->result->basis);
      work->plan = wissel_match_plan_ref (self->result->plan);
    }
  work->round = self->round;
  work->options = self->options;
  work->pins = wissel_place_pairs_copy (self->pins);
  work->n_fixed = self->pins->len;
  work->bans = wissel_place_pairs_copy (self->bans);
  add_decided (work->pins, self->proposals, WISSEL_DECISION_ACCEPTED);
  add_decided (work->bans, self->proposals, WISSEL_DECISION_REJECTED);
  add_decided (work->bans, self->rejected, WISSEL_DECISION_REJECTED);

  return work;
}

static void
let_go_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  wissel_match_result_unref (data);
}

/* What was known of ten thousand people takes as long to be freed as a few frames. */
static void
let_go (WisselMatchResult *result)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_source_tag (task, let_go);
  g_task_set_task_data (task, result, NULL);
  g_task_run_in_thread (task, let_go_in_thread);
}

static void
take_result (WisselMatchmaker *self, WisselMatchResult *result, GPtrArray *proposals)
{
  g_autoptr (GPtrArray) decided = wissel_proposals_collect_decided (self->proposals);

  for (guint i = 0; i < decided->len; i++)
    if (wissel_proposal_get_decision (g_ptr_array_index (decided, i)) == WISSEL_DECISION_REJECTED)
      g_list_store_append (self->rejected, g_ptr_array_index (decided, i));

  g_clear_pointer (&self->result, let_go);
  self->result = result;
  wissel_proposals_fill (self->proposals, proposals, decided);
  g_signal_emit (self, signals[PROPOSED], 0);
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

/* ---- Public ---- */

WisselMatchmaker *
wissel_matchmaker_new (WisselNetwork *network, gint64 round)
{
  WisselMatchmaker *self = g_object_new (WISSEL_TYPE_MATCHMAKER, NULL);

  self->network = g_object_ref (network);
  self->round = round;

  return self;
}

WisselNetwork *
wissel_matchmaker_get_network (WisselMatchmaker *self)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), NULL);

  return self->network;
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
  WisselMatchWork      *work;
  WisselMatchResult    *result;
  g_autoptr (GPtrArray) proposals = NULL;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), FALSE);

  work = make_work (self);
  result = wissel_match_work_out (work, cancellable, error);
  wissel_match_work_free (work);
  if (result == NULL)
    return FALSE;

  proposals = wissel_proposals_new (result);
  take_result (self, result, proposals);

  return TRUE;
}

/* What comes back from the worker. */
typedef struct
{
  WisselMatchResult *result;
  GPtrArray         *proposals; /* of WisselProposal */
} WorkedOut;

static void
worked_out_free (gpointer data)
{
  WorkedOut *worked_out = data;

  g_clear_pointer (&worked_out->result, wissel_match_result_unref);
  g_ptr_array_unref (worked_out->proposals);
  g_free (worked_out);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  WisselMatchResult *result = wissel_match_work_out (data, cancellable, &error);
  WorkedOut         *worked_out;

  if (result == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  worked_out = g_new0 (WorkedOut, 1);
  worked_out->result = result;
  worked_out->proposals = wissel_proposals_new (result);
  g_task_return_pointer (task, worked_out, worked_out_free);
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
  WorkedOut *worked_out = g_task_propagate_pointer (G_TASK (result), error);

  if (worked_out == NULL)
    return FALSE;

  take_result (self, g_steal_pointer (&worked_out->result), worked_out->proposals);
  worked_out_free (worked_out);

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

WisselMatchPlan *
wissel_matchmaker_get_plan (WisselMatchmaker *self)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), NULL);

  return self->result != NULL ? self->result->plan : NULL;
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

gint64
wissel_matchmaker_get_total (WisselMatchmaker *self)
{
  return self->result != NULL ? wissel_match_plan_get_total (self->result->plan) : 0;
}

const WisselMatchResult *
wissel_matchmaker_get_result (WisselMatchmaker *self)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), NULL);

  return self->result;
}

void
wissel_matchmaker_take_over (WisselMatchmaker *self, WisselSavedPlan *plan)
{
  g_return_if_fail (WISSEL_IS_MATCHMAKER (self));

  self->options = *wissel_saved_plan_get_options (plan);
  g_array_unref (self->pins);
  g_array_unref (self->bans);
  self->pins = wissel_place_pairs_copy (wissel_saved_plan_get_pins (plan));
  self->bans = wissel_place_pairs_copy (wissel_saved_plan_get_bans (plan));
  withdraw_forbidden (self);
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

gboolean
wissel_matchmaker_must_place (WisselMatchmaker *self, gint64 learner)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->result != NULL, FALSE);

  return wissel_match_facts_must_be_placed (self->result->facts->facts, learner);
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

char *
wissel_matchmaker_explain_price (WisselMatchmaker *self, const WisselMatchPrice *price)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->result != NULL, NULL);

  return wissel_match_price_explain (price, self->result->facts->facts,
                                     wissel_language_of_interface ());
}

char *
wissel_matchmaker_dup_pin_price (WisselMatchmaker *self, gint64 learner)
{
  const WisselMatchPrice *price;
  g_autofree char        *cost = NULL;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->result != NULL, NULL);

  price = g_hash_table_lookup (self->result->pin_prices, &learner);
  if (price == NULL)
    return NULL;
  if (wissel_match_price_is_nothing (price))
    return g_strdup (_ ("Fixing it costs the plan nothing."));

  cost = wissel_matchmaker_explain_price (self, price);

  /* Translators: %s says what the plan would gain. */
  return g_strdup_printf (_ ("What if it were left free? %s"), cost);
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

/* Where a pair stands among those rejected before. */
static gboolean
find_rejected (WisselMatchmaker *self, gint64 learner, gint64 place, guint *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rejected));

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr (WisselProposal) proposal =
        g_list_model_get_item (G_LIST_MODEL (self->rejected), *position);
      const WisselMatchPlacement *pair = wissel_proposal_get_placement (proposal);

      if (pair->learner == learner && pair->place == place)
        return TRUE;
    }

  return FALSE;
}

void
wissel_matchmaker_forbid (WisselMatchmaker *self, gint64 learner, gint64 place, gboolean forbidden)
{
  WisselPlacePair pair = { learner, place };
  guint           index;

  g_return_if_fail (WISSEL_IS_MATCHMAKER (self));

  if (wissel_place_pairs_find (self->bans, learner, place, &index))
    g_array_remove_index (self->bans, index);

  if (!forbidden && find_rejected (self, learner, place, &index))
    g_list_store_remove (self->rejected, index);
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

  return wissel_place_pairs_find (self->bans, learner, place, &index) ||
         find_rejected (self, learner, place, &index);
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

void
wissel_matchmaker_decide (WisselMatchmaker *self,
                          WisselProposal   *proposal,
                          WisselDecision    decision,
                          const char       *reason)
{
  const WisselMatchPlacement *pair;

  g_return_if_fail (WISSEL_IS_MATCHMAKER (self) && wissel_proposal_is_placed (proposal));

  pair = wissel_proposal_get_placement (proposal);
  if (decision == WISSEL_DECISION_ACCEPTED)
    wissel_matchmaker_forbid (self, pair->learner, pair->place, FALSE);
  wissel_proposal_decide (proposal, decision, reason);
  g_signal_emit (self, signals[DECIDED], 0);
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

  g_signal_emit (self, signals[DECIDED], 0);

  return accepted;
}

guint
wissel_matchmaker_count (WisselMatchmaker *self, WisselDecision decision)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->proposals));
  guint count = 0;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), 0);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WisselProposal) proposal =
        g_list_model_get_item (G_LIST_MODEL (self->proposals), i);

      if (wissel_proposal_is_placed (proposal) &&
          wissel_proposal_get_decision (proposal) == decision)
        count++;
    }

  return count;
}

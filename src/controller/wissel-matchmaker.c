#include "wissel-matchmaker.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-match-job.h"
#include "wissel-proposals.h"

struct _WisselMatchmaker
{
  GObject parent_instance;

  /* Owned */
  WisselNetwork      *network;
  GListStore         *proposals;
  GListStore         *rejected; /* proposals of earlier plans */
  GArray             *pins;     /* of WisselPlacePair */
  GArray             *bans;     /* of WisselPlacePair */
  WisselMatchOutcome *outcome;  /* NULL before the first */

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
  wissel_match_let_go (g_steal_pointer (&self->outcome), wissel_match_outcome_free);

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

static guint
count_pairs (WisselMatchmaker *self)
{
  return self->outcome != NULL ? self->outcome->pairs->len : 0;
}

static WisselProposal *
get_pair (WisselMatchmaker *self, guint index)
{
  return g_ptr_array_index (self->outcome->pairs, index);
}

/* Adds a pair that somebody decided on, unless it is among the first @n_known. */
static void
add_decided (GArray *pairs, guint n_known, WisselProposal *proposal)
{
  const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);
  WisselPlacePair             pair = { placement->learner, placement->place };

  for (guint i = 0; i < n_known; i++)
    if (memcmp (&g_array_index (pairs, WisselPlacePair, i), &pair, sizeof pair) == 0)
      return;

  g_array_append_val (pairs, pair);
}

static void
add_decisions (WisselMatchmaker *self, WisselMatchWork *work)
{
  guint n_rejected = g_list_model_get_n_items (G_LIST_MODEL (self->rejected));

  for (guint i = 0; i < count_pairs (self); i++)
    {
      WisselDecision decision = wissel_proposal_get_decision (get_pair (self, i));

      if (decision == WISSEL_DECISION_ACCEPTED)
        add_decided (work->pins, self->pins->len, get_pair (self, i));
      else if (decision == WISSEL_DECISION_REJECTED)
        add_decided (work->bans, self->bans->len, get_pair (self, i));
    }

  for (guint i = 0; i < n_rejected; i++)
    {
      g_autoptr (WisselProposal) proposal =
        g_list_model_get_item (G_LIST_MODEL (self->rejected), i);

      add_decided (work->bans, self->bans->len, proposal);
    }
}

/* What was accepted stays where it is, what was rejected does not come back. */
static WisselMatchWork *
make_work (WisselMatchmaker *self)
{
  WisselMatchWork *work = g_new0 (WisselMatchWork, 1);

  work->network = g_object_ref (self->network);
  if (self->outcome != NULL)
    {
      work->basis = wissel_match_basis_ref (self->outcome->result->basis);
      work->plan = wissel_match_plan_ref (self->outcome->result->plan);
    }
  work->round = self->round;
  work->options = self->options;
  work->pins = wissel_place_pairs_copy (self->pins);
  work->n_fixed = self->pins->len;
  work->bans = wissel_place_pairs_copy (self->bans);
  add_decisions (self, work);

  return work;
}

static GPtrArray *
ref_pairs (WisselMatchmaker *self)
{
  return self->outcome != NULL ? g_ptr_array_ref (self->outcome->pairs) : g_ptr_array_new ();
}

static void
take_outcome (WisselMatchmaker *self, WisselMatchOutcome *outcome)
{
  g_autoptr (GPtrArray) before = ref_pairs (self);
  g_autoptr (GPtrArray) decided = wissel_proposals_collect_decided (before);
  WisselMatchOutcome   *old = self->outcome;

  for (guint i = 0; i < decided->len; i++)
    if (wissel_proposal_get_decision (g_ptr_array_index (decided, i)) == WISSEL_DECISION_REJECTED)
      g_list_store_append (self->rejected, g_ptr_array_index (decided, i));

  self->outcome = outcome;
  wissel_proposals_fill (self->proposals, before, outcome->pairs);
  g_signal_emit (self, signals[PROPOSED], 0);
  wissel_match_let_go (old, wissel_match_outcome_free);
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
  for (guint i = 0; i < count_pairs (self); i++)
    if (wissel_proposal_get_decision (get_pair (self, i)) == WISSEL_DECISION_ACCEPTED &&
        is_forbidden (self, get_pair (self, i)))
      wissel_proposal_decide (get_pair (self, i), WISSEL_DECISION_OPEN, NULL);
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
  WisselMatchOutcome *outcome;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), FALSE);

  outcome = wissel_match_job_run (make_work (self), ref_pairs (self), cancellable, error);
  if (outcome == NULL)
    return FALSE;

  take_outcome (self, outcome);

  return TRUE;
}

void
wissel_matchmaker_propose_async (WisselMatchmaker   *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_MATCHMAKER (self));

  wissel_match_job_run_async (self, make_work (self), ref_pairs (self), cancellable, callback,
                              user_data);
}

gboolean
wissel_matchmaker_propose_finish (WisselMatchmaker *self, GAsyncResult *result, GError **error)
{
  WisselMatchOutcome *outcome = wissel_match_job_run_finish (result, error);

  if (outcome == NULL)
    return FALSE;

  take_outcome (self, outcome);

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

  return self->outcome != NULL ? self->outcome->result->plan : NULL;
}

guint
wissel_matchmaker_get_n_learners (WisselMatchmaker *self)
{
  return self->outcome != NULL ? self->outcome->result->facts->n_learners : 0;
}

guint
wissel_matchmaker_get_n_placed (WisselMatchmaker *self)
{
  guint n_placements = 0;

  if (self->outcome != NULL)
    wissel_match_plan_get_placements (self->outcome->result->plan, &n_placements);

  return n_placements;
}

guint
wissel_matchmaker_get_n_places (WisselMatchmaker *self)
{
  return self->outcome != NULL ? self->outcome->result->facts->n_places : 0;
}

gint64
wissel_matchmaker_get_total (WisselMatchmaker *self)
{
  return self->outcome != NULL ? wissel_match_plan_get_total (self->outcome->result->plan) : 0;
}

const WisselMatchResult *
wissel_matchmaker_get_result (WisselMatchmaker *self)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), NULL);

  return self->outcome != NULL ? self->outcome->result : NULL;
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
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->outcome != NULL, NULL);

  return wissel_match_scores_dup_pair (self->outcome->result->scores, learner, place, error);
}

GArray *
wissel_matchmaker_dup_candidates (WisselMatchmaker *self, gint64 learner)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->outcome != NULL, NULL);

  return wissel_match_scores_dup_candidates (self->outcome->result->scores, learner, TRUE);
}

gboolean
wissel_matchmaker_must_place (WisselMatchmaker *self, gint64 learner)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->outcome != NULL, FALSE);

  return wissel_match_facts_must_be_placed (self->outcome->result->facts->facts, learner);
}

const WisselRoundName *
wissel_matchmaker_get_name (WisselMatchmaker *self, gint64 id)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->outcome != NULL, NULL);

  return wissel_round_facts_get_name (self->outcome->result->facts, id);
}

WisselMatchPrice *
wissel_matchmaker_price (WisselMatchmaker *self, gint64 learner, gint64 place, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->outcome != NULL, NULL);

  return wissel_match_plan_price_pair (self->outcome->result->plan, learner, place, error);
}

char *
wissel_matchmaker_explain_price (WisselMatchmaker *self, const WisselMatchPrice *price)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->outcome != NULL, NULL);

  return wissel_match_price_explain (price, self->outcome->result->facts->facts,
                                     wissel_language_of_interface ());
}

char *
wissel_matchmaker_dup_pin_price (WisselMatchmaker *self, gint64 learner)
{
  const WisselMatchPrice *price;
  g_autofree char        *cost = NULL;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self) && self->outcome != NULL, NULL);

  price = g_hash_table_lookup (self->outcome->result->pin_prices, &learner);
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
  guint accepted = 0;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), 0);

  for (guint i = 0; i < count_pairs (self); i++)
    {
      WisselProposal *proposal = get_pair (self, i);

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
  guint count = 0;

  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (self), 0);

  for (guint i = 0; i < count_pairs (self); i++)
    if (wissel_proposal_is_placed (get_pair (self, i)) &&
        wissel_proposal_get_decision (get_pair (self, i)) == decision)
      count++;

  return count;
}

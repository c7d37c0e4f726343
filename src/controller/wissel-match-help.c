#include "wissel-match-help.h"

#include <glib/gi18n.h>

/* So many people are looked at before what was found is shown: a few screens of a table. */
#define AT_ONCE 24

struct _WisselMatchHelp
{
  GObject parent_instance;

  /* Owned */
  WisselMatchmaker *matchmaker;
  GCancellable     *cancellable; /* of the search that is going on */
  GPtrArray        *waiting;     /* WisselProposal without place, in the order of the list */
  GHashTable       *found;       /* learner id → GArray of WisselMatchRelaxation */

  /* State */
  guint next; /* among those waiting */
};

enum
{
  FOUND,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselMatchHelp, wissel_match_help, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* What crosses to the worker and back. */
typedef struct
{
  WisselMatchPlan *plan;
  GArray          *learners; /* ids */
  GPtrArray       *found;    /* for each, GArray of WisselMatchRelaxation */
} Batch;

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  wissel_match_plan_unref (batch->plan);
  g_array_unref (batch->learners);
  g_ptr_array_unref (batch->found);
  g_free (batch);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Batch *batch = data;

  for (guint i = 0; i < batch->learners->len && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (batch->found, wissel_match_plan_dup_relaxations (
                                     batch->plan, g_array_index (batch->learners, gint64, i)));

  g_task_return_boolean (task, TRUE);
}

static void look_further (WisselMatchHelp *self);

static void
show_found (WisselMatchHelp *self, WisselProposal *proposal, const GArray *relaxations)
{
  g_autofree char *text = NULL;

  if (relaxations->len > 0)
    text = wissel_match_help_explain (self->matchmaker,
                                      (const WisselMatchRelaxation *) (void *) relaxations->data);

  wissel_proposal_set_help (proposal, text != NULL ? text : _ ("No single change would do."));
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WisselMatchHelp *self = WISSEL_MATCH_HELP (source);
  Batch           *batch = g_task_get_task_data (G_TASK (result));

  /* A proposal that was made meanwhile has begun another search. */
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  for (guint i = 0; i < batch->found->len; i++)
    {
      GArray *relaxations = g_ptr_array_index (batch->found, i);

      g_hash_table_insert (self->found,
                           g_memdup2 (&g_array_index (batch->learners, gint64, i), sizeof (gint64)),
                           g_array_ref (relaxations));
      show_found (self, g_ptr_array_index (self->waiting, self->next++), relaxations);
    }

  look_further (self);
  g_signal_emit (self, signals[FOUND], 0);
}

static void
look_further (WisselMatchHelp *self)
{
  g_autoptr (GTask) task = NULL;
  Batch            *batch;

  if (self->next >= self->waiting->len)
    return;

  batch = g_new0 (Batch, 1);
  batch->plan = wissel_match_plan_ref (wissel_matchmaker_get_plan (self->matchmaker));
  batch->learners = g_array_new (FALSE, FALSE, sizeof (gint64));
  batch->found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = self->next; i < MIN (self->next + AT_ONCE, self->waiting->len); i++)
    g_array_append_val (
      batch->learners,
      wissel_proposal_get_placement (g_ptr_array_index (self->waiting, i))->learner);

  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, look_further);
  g_task_set_task_data (task, batch, batch_free);
  g_task_run_in_thread (task, look_in_thread);
}

static void
begin (WisselMatchHelp *self)
{
  GListModel *proposals = wissel_matchmaker_get_proposals (self->matchmaker);
  guint       n = g_list_model_get_n_items (proposals);

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_ptr_array_set_size (self->waiting, 0);
  g_hash_table_remove_all (self->found);
  self->next = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WisselProposal) proposal = g_list_model_get_item (proposals, i);

      if (!wissel_proposal_is_placed (proposal))
        g_ptr_array_add (self->waiting, g_steal_pointer (&proposal));
    }

  look_further (self);
}

static void
wissel_match_help_dispose (GObject *object)
{
  WisselMatchHelp *self = WISSEL_MATCH_HELP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->matchmaker);

  G_OBJECT_CLASS (wissel_match_help_parent_class)->dispose (object);
}

static void
wissel_match_help_finalize (GObject *object)
{
  WisselMatchHelp *self = WISSEL_MATCH_HELP (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->waiting);
  g_hash_table_unref (self->found);

  G_OBJECT_CLASS (wissel_match_help_parent_class)->finalize (object);
}

static void
wissel_match_help_class_init (WisselMatchHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_match_help_dispose;
  G_OBJECT_CLASS (klass)->finalize = wissel_match_help_finalize;

  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
wissel_match_help_init (WisselMatchHelp *self)
{
  self->cancellable = g_cancellable_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->found =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
}

WisselMatchHelp *
wissel_match_help_new (WisselMatchmaker *matchmaker)
{
  WisselMatchHelp *self = g_object_new (WISSEL_TYPE_MATCH_HELP, NULL);

  self->matchmaker = g_object_ref (matchmaker);
  g_signal_connect_object (matchmaker, "proposed", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  begin (self);

  return self;
}

const GArray *
wissel_match_help_get (WisselMatchHelp *self, gint64 learner)
{
  g_return_val_if_fail (WISSEL_IS_MATCH_HELP (self), NULL);

  return g_hash_table_lookup (self->found, &learner);
}

GArray *
wissel_match_help_find (WisselMatchmaker *matchmaker, gint64 learner)
{
  g_return_val_if_fail (WISSEL_IS_MATCHMAKER (matchmaker), NULL);

  return wissel_match_plan_dup_relaxations (wissel_matchmaker_get_plan (matchmaker), learner);
}

char *
wissel_match_help_explain (WisselMatchmaker *matchmaker, const WisselMatchRelaxation *relaxation)
{
  WisselMatchScores *scores =
    wissel_match_plan_get_scores (wissel_matchmaker_get_plan (matchmaker));
  g_autofree char *change = wissel_match_relaxation_explain (
    relaxation, wissel_match_scores_get_facts (scores), wissel_language_of_interface ());
  g_autofree char *moves = NULL;

  if (relaxation->n_moves == 0)
    return g_steal_pointer (&change);

  moves =
    g_strdup_printf (ngettext ("%u other switcher would get another place.",
                               "%u other switchers would get another place.", relaxation->n_moves),
                     relaxation->n_moves);

  return g_strconcat (change, " ", moves, NULL);
}

#include "wissel-match-help.h"

#include <glib/gi18n.h>

/* So many people are looked at before what was found is shown. */
#define AT_ONCE 8

struct _WisselMatchHelp
{
  GObject parent_instance;

  /* Owned */
  WisselMatchmaker *matchmaker;
  WisselMatchPlan  *plan;        /* that all is about; NULL while nobody follows */
  GCancellable     *cancellable; /* of the search that is going on, or NULL */
  GPtrArray        *wanted;      /* WisselProposal, once for each who wants to know */
  GPtrArray        *told;        /* WisselProposal that say what would help */
  GHashTable       *found;       /* learner id → GArray of WisselMatchRelaxation */
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
  GPtrArray       *asked; /* WisselProposal */
  GPtrArray       *found; /* for each, GArray of WisselMatchRelaxation */
} Batch;

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  wissel_match_plan_unref (batch->plan);
  g_ptr_array_unref (batch->asked);
  g_ptr_array_unref (batch->found);
  g_free (batch);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Batch *batch = data;

  for (guint i = 0; i < batch->asked->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      WisselProposal *proposal = g_ptr_array_index (batch->asked, i);

      g_ptr_array_add (batch->found,
                       wissel_match_plan_dup_relaxations (
                         batch->plan, wissel_proposal_get_placement (proposal)->learner));
    }

  g_task_return_boolean (task, TRUE);
}

static void look_further (WisselMatchHelp *self);

static void
show_found (WisselMatchHelp *self, WisselProposal *proposal, GArray *relaxations)
{
  gint64           learner = wissel_proposal_get_placement (proposal)->learner;
  g_autofree char *text = NULL;

  if (relaxations->len > 0)
    text = wissel_match_help_explain (self->matchmaker,
                                      (const WisselMatchRelaxation *) (void *) relaxations->data);

  g_hash_table_insert (self->found, g_memdup2 (&learner, sizeof learner),
                       g_array_ref (relaxations));
  g_ptr_array_add (self->told, g_object_ref (proposal));
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
    show_found (self, g_ptr_array_index (batch->asked, i), g_ptr_array_index (batch->found, i));

  g_clear_object (&self->cancellable);
  look_further (self);
  g_signal_emit (self, signals[FOUND], 0);
}

static gboolean
is_known (WisselMatchHelp *self, WisselProposal *proposal)
{
  return g_hash_table_contains (self->found, &wissel_proposal_get_placement (proposal)->learner);
}

static Batch *
make_batch (WisselMatchHelp *self)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->plan = wissel_match_plan_ref (self->plan);
  batch->asked = g_ptr_array_new_with_free_func (g_object_unref);
  batch->found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->wanted->len && batch->asked->len < AT_ONCE; i++)
    {
      WisselProposal *proposal = g_ptr_array_index (self->wanted, i);

      if (!is_known (self, proposal) && !g_ptr_array_find (batch->asked, proposal, NULL))
        g_ptr_array_add (batch->asked, g_object_ref (proposal));
    }

  return batch;
}

static void
look_further (WisselMatchHelp *self)
{
  g_autoptr (GTask) task = NULL;
  Batch            *batch;

  if (self->cancellable != NULL || self->plan == NULL)
    return;

  batch = make_batch (self);
  if (batch->asked->len == 0)
    {
      batch_free (batch);
      return;
    }

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, look_further);
  g_task_set_task_data (task, batch, batch_free);
  g_task_run_in_thread (task, look_in_thread);
}

static void
stop (WisselMatchHelp *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* There is another plan: what was found for the one before helps nobody. */
static void
forget (WisselMatchHelp *self)
{
  stop (self);
  g_clear_pointer (&self->plan, wissel_match_plan_unref);
  g_hash_table_remove_all (self->found);
  for (guint i = 0; i < self->told->len; i++)
    wissel_proposal_set_help (g_ptr_array_index (self->told, i), NULL);
  g_ptr_array_set_size (self->told, 0);
}

static void
wissel_match_help_dispose (GObject *object)
{
  WisselMatchHelp *self = WISSEL_MATCH_HELP (object);

  stop (self);
  g_clear_object (&self->matchmaker);

  G_OBJECT_CLASS (wissel_match_help_parent_class)->dispose (object);
}

static void
wissel_match_help_finalize (GObject *object)
{
  WisselMatchHelp *self = WISSEL_MATCH_HELP (object);

  g_clear_pointer (&self->plan, wissel_match_plan_unref);
  g_ptr_array_unref (self->wanted);
  g_ptr_array_unref (self->told);
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
  self->wanted = g_ptr_array_new_with_free_func (g_object_unref);
  self->told = g_ptr_array_new_with_free_func (g_object_unref);
  self->found =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
}

WisselMatchHelp *
wissel_match_help_new (WisselMatchmaker *matchmaker)
{
  WisselMatchHelp *self = g_object_new (WISSEL_TYPE_MATCH_HELP, NULL);

  self->matchmaker = g_object_ref (matchmaker);
  g_signal_connect_object (matchmaker, "proposed", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);

  return self;
}

void
wissel_match_help_want (WisselMatchHelp *self, WisselProposal *proposal)
{
  g_return_if_fail (WISSEL_IS_MATCH_HELP (self));

  g_ptr_array_add (self->wanted, g_object_ref (proposal));
  look_further (self);
}

void
wissel_match_help_leave (WisselMatchHelp *self, WisselProposal *proposal)
{
  g_return_if_fail (WISSEL_IS_MATCH_HELP (self));

  g_ptr_array_remove (self->wanted, proposal);
}

void
wissel_match_help_follow (WisselMatchHelp *self)
{
  g_return_if_fail (WISSEL_IS_MATCH_HELP (self));

  if (self->plan == NULL)
    self->plan = wissel_match_plan_ref (wissel_matchmaker_get_plan (self->matchmaker));
  look_further (self);
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

#include "wissel-saved-plans.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-operators.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct
{
  WisselNetwork       *network;
  WisselSavedPlansTask task;
  gint64               round;
  WisselSavedPlan     *plan;
  WisselSavedPlan     *again;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->network);
  g_clear_object (&job->plan);
  g_clear_object (&job->again);
  g_free (job);
}

/* ---- On the database thread ---- */

static int
compare_plans (const void *a, const void *b)
{
  gint64 one = wissel_saved_plan_get_id (*(WisselSavedPlan *const *) a);
  gint64 two = wissel_saved_plan_get_id (*(WisselSavedPlan *const *) b);

  return one > two ? -1 : one < two;
}

/* The runs of the round by which people were matched. */
static GHashTable *
find_decided (WisselSession *session, gint64 round, GError **error)
{
  g_autoptr (GPtrArray) matches =
    wissel_session_load_children (session, &wissel_match_record_type, "round-id", round, error);
  GHashTable *runs;

  if (matches == NULL)
    return NULL;

  runs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < matches->len; i++)
    {
      gint64 run = wissel_record_get_integer (g_ptr_array_index (matches, i), "run-id");

      g_hash_table_add (runs, g_memdup2 (&run, sizeof run));
    }

  return runs;
}

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Job                   *job = data;
  g_autoptr (GPtrArray)  runs = NULL;
  g_autoptr (GHashTable) decided = NULL;
  GPtrArray             *plans;

  runs = wissel_session_load_children (session, &wissel_match_run_record_type, "round-id",
                                       job->round, error);
  decided = runs != NULL ? find_decided (session, job->round, error) : NULL;
  if (decided == NULL)
    return NULL;

  plans = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < runs->len; i++)
    {
      WisselRecord    *run = g_ptr_array_index (runs, i);
      gint64           id = wissel_record_get_id (run);
      WisselSavedPlan *plan = wissel_saved_plan_read (run, g_hash_table_contains (decided, &id));

      if (plan != NULL)
        g_ptr_array_add (plans, plan);
    }
  g_ptr_array_sort (plans, compare_plans);

  return plans;
}

static gboolean
insert (WisselSession *session, gpointer data, GError **error)
{
  Job                     *job = data;
  g_autoptr (WisselRecord) run = wissel_record_new (&wissel_match_run_record_type);
  g_autofree char         *now = wissel_clock_now ();
  gint64                   operator_id;

  if (!wissel_operators_ensure (session, &operator_id, error))
    return FALSE;

  wissel_record_set_integer (run, "round-id", job->round);
  wissel_record_set_text (run, "run-at", now);
  wissel_record_set_integer (run, "operator-id", operator_id);
  wissel_saved_plan_fill_run (job->plan, run);

  return wissel_session_insert (session, run, error);
}

static gboolean delete (WisselSession *session, gpointer data, GError **error)
{
  Job *job = data;

  return wissel_session_delete (session, &wissel_match_run_record_type,
                                wissel_saved_plan_get_id (job->plan), error);
}

static gpointer
change (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Job     *job = data;
  gboolean keeps = job->task == WISSEL_SAVED_PLANS_KEEP;

  return GINT_TO_POINTER (wissel_session_action (
    session, keeps ? _ ("Keep a plan of a round") : _ ("Delete a plan of a round"),
    WISSEL_ACTION_DEFAULT, keeps ? insert : delete, job, error));
}

/* ---- One after the other ---- */

static gboolean
change_plans (Job *job, GError **error)
{
  return wissel_store_run (wissel_network_get_store (job->network), change, job, NULL, error) !=
         NULL;
}

GPtrArray *
wissel_saved_plans_load (WisselNetwork *network, gint64 round, GError **error)
{
  Job job = { .network = network, .round = round };

  return wissel_store_run (wissel_network_get_store (network), load, &job, NULL, error);
}

gboolean
wissel_saved_plans_keep (WisselNetwork   *network,
                         gint64           round,
                         WisselSavedPlan *plan,
                         GError         **error)
{
  Job job = { .network = network, WISSEL_SAVED_PLANS_KEEP, round, plan, NULL };

  return change_plans (&job, error);
}

gboolean
wissel_saved_plans_drop (WisselNetwork *network, WisselSavedPlan *plan, GError **error)
{
  Job job = { .network = network, WISSEL_SAVED_PLANS_DROP, 0, plan, NULL };

  return change_plans (&job, error);
}

WisselSavedPlan *
wissel_saved_plans_run (WisselNetwork *network, gint64 round, WisselSavedPlan *plan, GError **error)
{
  WisselMatchWork               work = { .network = network, .round = round };
  g_autoptr (WisselMatchResult) result = NULL;

  work.options = *wissel_saved_plan_get_options (plan);
  work.pins = (GArray *) wissel_saved_plan_get_pins (plan);
  work.bans = (GArray *) wissel_saved_plan_get_bans (plan);
  result = wissel_match_work_out (&work, NULL, error);

  return result != NULL ? wissel_saved_plan_new (result, wissel_saved_plan_get_name (plan), NULL)
                        : NULL;
}

/* ---- Without waiting ---- */

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job       *job = data;
  GError    *error = NULL;
  GPtrArray *plans = NULL;

  if (job->task == WISSEL_SAVED_PLANS_RUN)
    job->again = wissel_saved_plans_run (job->network, job->round, job->plan, &error);
  else if (job->task != WISSEL_SAVED_PLANS_LOAD)
    change_plans (job, &error);

  if (error == NULL)
    plans = wissel_saved_plans_load (job->network, job->round, &error);

  if (plans != NULL)
    g_task_return_pointer (task, plans, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
wissel_saved_plans_async (WisselNetwork       *network,
                          WisselSavedPlansTask task,
                          gint64               round,
                          WisselSavedPlan     *plan,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) work = g_task_new (network, NULL, callback, user_data);
  Job              *job = g_new0 (Job, 1);

  job->network = g_object_ref (network);
  job->task = task;
  job->round = round;
  g_set_object (&job->plan, plan);
  g_task_set_task_data (work, job, job_free);
  g_task_run_in_thread (work, work_in_thread);
}

GPtrArray *
wissel_saved_plans_finish (GAsyncResult *result, WisselSavedPlan **again, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (again != NULL)
    *again = g_steal_pointer (&job->again);

  return g_task_propagate_pointer (G_TASK (result), error);
}

#include "wissel-match-job.h"

#include "wissel-proposals.h"

typedef struct
{
  WisselMatchWork *work;
  GPtrArray       *before; /* of WisselProposal */
} Job;

void
wissel_match_outcome_free (gpointer outcome)
{
  WisselMatchOutcome *self = outcome;

  if (self == NULL)
    return;

  wissel_match_result_unref (self->result);
  g_ptr_array_unref (self->pairs);
  g_free (self);
}

typedef struct
{
  gpointer       data;
  GDestroyNotify destroy;
} LetGo;

static void
let_go_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const LetGo *let_go = data;

  let_go->destroy (let_go->data);
}

void
wissel_match_let_go (gpointer data, GDestroyNotify destroy)
{
  g_autoptr (GTask) task = NULL;
  LetGo            *let_go;

  if (data == NULL)
    return;

  let_go = g_new0 (LetGo, 1);
  let_go->data = data;
  let_go->destroy = destroy;
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, wissel_match_let_go);
  g_task_set_task_data (task, let_go, g_free);
  g_task_run_in_thread (task, let_go_in_thread);
}

static WisselMatchOutcome *
work_out (const WisselMatchWork *work, GPtrArray *before, GCancellable *cancellable, GError **error)
{
  WisselMatchResult    *result = wissel_match_work_out (work, cancellable, error);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  WisselMatchOutcome   *outcome;

  if (result == NULL)
    return NULL;

  outcome = g_new0 (WisselMatchOutcome, 1);
  outcome->result = result;
  outcome->pairs = wissel_proposals_new (result, result->basis == work->basis ? before : nobody);

  return outcome;
}

WisselMatchOutcome *
wissel_match_job_run (WisselMatchWork *work,
                      GPtrArray       *before,
                      GCancellable    *cancellable,
                      GError         **error)
{
  WisselMatchOutcome *outcome = work_out (work, before, cancellable, error);

  wissel_match_work_free (work);
  g_ptr_array_unref (before);

  return outcome;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job                *job = data;
  g_autoptr (GError)  error = NULL;
  WisselMatchOutcome *outcome = wissel_match_job_run (
    g_steal_pointer (&job->work), g_steal_pointer (&job->before), cancellable, &error);

  if (outcome != NULL)
    g_task_return_pointer (task, outcome, wissel_match_outcome_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
wissel_match_job_run_async (gpointer            source,
                            WisselMatchWork    *work,
                            GPtrArray          *before,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  Job              *job = g_new0 (Job, 1);

  job->work = work;
  job->before = before;
  g_task_set_source_tag (task, wissel_match_job_run_async);
  g_task_set_task_data (task, job, g_free);
  g_task_run_in_thread (task, run_in_thread);
}

WisselMatchOutcome *
wissel_match_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

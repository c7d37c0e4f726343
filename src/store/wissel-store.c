#include "wissel-store.h"

#include <glib/gi18n.h>

#include "wissel-file.h"
#include "wissel-journal.h"
#include "wissel-opening.h"

/* After so long without work there is time for upkeep. */
#define IDLE_BEFORE_UPKEEP (2 * G_USEC_PER_SEC)

/* What the database thread owns. It outlives the store when the last reference to that is dropped
 * on the thread itself, which cannot wait for its own end. */
typedef struct
{
  GAsyncQueue   *jobs;
  WisselSession *session;
} Worker;

/* The session of the thread that runs, if it is a database thread. */
static GPrivate own_session = G_PRIVATE_INIT (NULL);

struct _WisselStore
{
  GObject parent_instance;

  char         *path;
  GThread      *thread;
  GAsyncQueue  *jobs;
  gconstpointer session; /* only to tell whether this is its thread */
  GMutex        lock;    /* guards is_closed and the order of jobs around it */
  gboolean      is_closed;
  guint         serial;        /* atomic */
  int           is_notice_due; /* atomic: a "changed" is on its way */
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselStore, wissel_store, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

typedef struct
{
  WisselStore    *store; /* NULL ends the thread */
  WisselStoreFunc func;
  gpointer        data;
  GDestroyNotify  data_destroy;
  GDestroyNotify  result_destroy;
  GCancellable   *cancellable;
  GTask          *task; /* asynchronous jobs */

  /* synchronous jobs: the waiting thread owns the job */
  GMutex   lock;
  GCond    cond;
  gboolean is_done;
  gpointer result;
  GError  *error;
} Job;

/* ---- The database thread ---- */

static gboolean
emit_changed_cb (gpointer user_data)
{
  g_autoptr (WisselStore) self = g_weak_ref_get (user_data);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  g_atomic_int_set (&self->is_notice_due, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
queue_changed (WisselStore *self)
{
  GWeakRef *ref;

  g_atomic_int_inc (&self->serial);
  if (!g_atomic_int_compare_and_exchange (&self->is_notice_due, FALSE, TRUE))
    return;

  ref = g_new0 (GWeakRef, 1);
  g_weak_ref_init (ref, self);
  g_idle_add_full (G_PRIORITY_DEFAULT, emit_changed_cb, ref, free_weak_ref);
}

static gpointer
call_function (WisselSession *session, Job *job, GError **error)
{
  GCancellable *outer = session->cancellable;
  guint         commits = session->commits;
  gpointer      result;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return NULL;

  session->cancellable = job->cancellable;
  result = job->func (session, job->data, job->cancellable, error);
  session->cancellable = outer;

  if (session->commits != commits)
    queue_changed (job->store);

  return result;
}

static void
free_async_job (Job *job)
{
  if (job->data_destroy != NULL)
    job->data_destroy (job->data);
  g_clear_object (&job->cancellable);
  g_object_unref (job->store);
  g_free (job);
}

static void
finish_async (WisselSession *session, Job *job)
{
  g_autoptr (GTask) task = job->task;
  GError           *error = NULL;
  gpointer          result = call_function (session, job, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, job->result_destroy);

  free_async_job (job);
}

static void
finish_sync (WisselSession *session, Job *job)
{
  gpointer result = call_function (session, job, &job->error);

  g_mutex_lock (&job->lock);
  job->result = result;
  job->is_done = TRUE;
  g_cond_signal (&job->cond);
  g_mutex_unlock (&job->lock);
}

/* The log is folded into the file, so that even a copy made by hand or by a nightly backup is
 * complete; and the first change of the day need not wait for its journal. What fails is tried
 * again: nothing is lost in the log, and no change is made without a journal. */
static void
do_upkeep (WisselSession *session)
{
  wissel_session_checkpoint (session, NULL);
  wissel_journal_attach (session, NULL);
}

static Job *
wait_for_job (Worker *worker)
{
  Job *job = g_async_queue_timeout_pop (worker->jobs, IDLE_BEFORE_UPKEEP);

  if (job != NULL)
    return job;

  do_upkeep (worker->session);

  return g_async_queue_pop (worker->jobs);
}

static gpointer
run_worker (gpointer data)
{
  Worker *worker = data;
  GError *error = NULL;
  Job    *job;

  g_private_set (&own_session, worker->session);
  while ((job = wait_for_job (worker))->store != NULL)
    {
      if (job->task != NULL)
        finish_async (worker->session, job);
      else
        finish_sync (worker->session, job);

      wissel_session_fold_log (worker->session);
    }

  g_free (job);
  wissel_session_free (worker->session, &error);
  g_async_queue_unref (worker->jobs);
  g_free (worker);

  return error;
}

/* ---- The object ---- */

/* Ends the thread after the work handed over so far. Returns it for joining. */
static GThread *
stop_worker (WisselStore *self)
{
  GThread *thread = NULL;

  g_mutex_lock (&self->lock);
  if (!self->is_closed)
    {
      self->is_closed = TRUE;
      thread = g_steal_pointer (&self->thread);
      if (thread != NULL)
        g_async_queue_push (self->jobs, g_new0 (Job, 1));
    }
  g_mutex_unlock (&self->lock);

  return thread;
}

static void
wissel_store_finalize (GObject *object)
{
  WisselStore *self = (WisselStore *) object;
  GThread     *thread = stop_worker (self);

  if (thread != NULL && thread == g_thread_self ())
    g_thread_unref (thread);
  else if (thread != NULL)
    {
      g_autoptr (GError) error = g_thread_join (thread);

      if (error != NULL)
        g_warning ("Closing “%s”: %s", self->path, error->message);
    }

  g_clear_pointer (&self->jobs, g_async_queue_unref);
  g_clear_pointer (&self->path, g_free);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (wissel_store_parent_class)->finalize (object);
}

static void
wissel_store_class_init (WisselStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_store_finalize;

  /**
   * WisselStore::changed:
   * @self: the network
   *
   * Something in the file has changed; emitted on the main context, once for changes in quick
   * succession.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
wissel_store_init (WisselStore *self)
{
  g_mutex_init (&self->lock);
}

static WisselStore *
start (const char *path, WisselSession *session)
{
  WisselStore *self = g_object_new (WISSEL_TYPE_STORE, NULL);
  Worker      *worker = g_new0 (Worker, 1);

  self->path = g_strdup (path);
  self->jobs = g_async_queue_new ();
  worker->jobs = g_async_queue_ref (self->jobs);
  worker->session = session;
  self->session = session;
  self->thread = g_thread_new ("wissel-database", run_worker, worker);

  return self;
}

/* ---- Opening and closing ---- */

WisselStore *
wissel_store_open (const char *path, GError **error)
{
  g_autofree char *resolved = NULL;
  WisselSession   *session = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  resolved = wissel_file_resolve (path, error);
  if (resolved != NULL)
    session = wissel_opening_open (resolved, error);

  return session != NULL ? start (resolved, session) : NULL;
}

WisselStore *
wissel_store_create (const char *path, GError **error)
{
  g_autofree char *resolved = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  resolved = wissel_file_resolve (path, error);
  if (resolved == NULL || !wissel_opening_create (resolved, error))
    return NULL;

  return wissel_store_open (resolved, error);
}

gboolean
wissel_store_close (WisselStore *self, GError **error)
{
  GThread *thread;
  GError  *close_error;

  g_return_val_if_fail (WISSEL_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_thread_self () != self->thread, FALSE);

  if (!(thread = stop_worker (self)))
    return TRUE;

  close_error = g_thread_join (thread);
  if (close_error == NULL)
    return TRUE;

  g_propagate_error (error, close_error);

  return FALSE;
}

const char *
wissel_store_get_path (WisselStore *self)
{
  g_return_val_if_fail (WISSEL_IS_STORE (self), NULL);

  return self->path;
}

guint
wissel_store_get_serial (WisselStore *self)
{
  g_return_val_if_fail (WISSEL_IS_STORE (self), 0);

  return g_atomic_int_get (&self->serial);
}

/* ---- Work ---- */

static gboolean
push_job (WisselStore *self, Job *job, GError **error)
{
  gboolean is_open;

  g_mutex_lock (&self->lock);
  is_open = !self->is_closed;
  if (is_open)
    g_async_queue_push (self->jobs, job);
  g_mutex_unlock (&self->lock);

  if (!is_open)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("The network is closed."));

  return is_open;
}

static gpointer
wait_for_result (Job *job, GError **error)
{
  g_mutex_lock (&job->lock);
  while (!job->is_done)
    g_cond_wait (&job->cond, &job->lock);
  g_mutex_unlock (&job->lock);

  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));

  return job->result;
}

gpointer
wissel_store_run (
  WisselStore *self, WisselStoreFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  Job      job = { self, func, data, NULL, NULL, cancellable };
  gpointer result = NULL;

  g_return_val_if_fail (WISSEL_IS_STORE (self), NULL);
  g_return_val_if_fail (func != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  if (g_private_get (&own_session) == self->session)
    return call_function (g_private_get (&own_session), &job, error);

  g_mutex_init (&job.lock);
  g_cond_init (&job.cond);
  if (push_job (self, &job, error))
    result = wait_for_result (&job, error);
  g_cond_clear (&job.cond);
  g_mutex_clear (&job.lock);

  return result;
}

void
wissel_store_run_async (WisselStore        *self,
                        WisselStoreFunc     func,
                        gpointer            data,
                        GDestroyNotify      data_destroy,
                        GDestroyNotify      result_destroy,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask  *task;
  Job    *job;
  GError *error = NULL;

  g_return_if_fail (WISSEL_IS_STORE (self));
  g_return_if_fail (func != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, wissel_store_run_async);

  job = g_new0 (Job, 1);
  job->store = g_object_ref (self);
  job->func = func;
  job->data = data;
  job->data_destroy = data_destroy;
  job->result_destroy = result_destroy;
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  job->task = task;

  if (push_job (self, job, &error))
    return;

  g_task_return_error (task, error);
  g_object_unref (task);
  free_async_job (job);
}

gpointer
wissel_store_run_finish (WisselStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
set_operator (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  wissel_session_set_operator (session, data);

  return NULL;
}

void
wissel_store_set_operator (WisselStore *self, const char *name)
{
  g_return_if_fail (name != NULL);

  wissel_store_run_async (self, set_operator, g_strdup (name), g_free, NULL, NULL, NULL, NULL);
}

/* What fails is tried again by the change itself, which says so. */
static gpointer
attach_journal (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  wissel_journal_attach (session, NULL);

  return NULL;
}

void
wissel_store_expect_change (WisselStore *self)
{
  wissel_store_run_async (self, attach_journal, NULL, NULL, NULL, NULL, NULL, NULL);
}

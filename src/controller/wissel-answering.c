#include "wissel-answering.h"

#include "wissel-answer-work.h"
#include "wissel-error.h"
#include "wissel-filled-forms.h"

/* As many as stand beside each other on a page. */
#define MAX_SERIES 4

struct _WisselAnswering
{
  GObject parent_instance;

  /* Owned */
  WisselNetwork *network;
  GPtrArray     *series; /* of WisselFilledForm */

  /* State */
  gint64 response;
};

G_DEFINE_FINAL_TYPE (WisselAnswering, wissel_answering, G_TYPE_OBJECT)

enum
{
  REFRESHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- Reading ---- */

static gpointer
read_series (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_filled_forms_load_series (session, *(const gint64 *) data, MAX_SERIES, error);
}

/* Takes @series over. A filled form that is gone is no error: its page says so. */
static gboolean
take_series (WisselAnswering *self, GPtrArray *series, GError *problem, GError **error)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->series);

  self->series = series;
  g_signal_emit (self, signals[REFRESHED], 0);
  if (problem == NULL || g_error_matches (problem, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND))
    {
      g_clear_error (&problem);
      return TRUE;
    }

  g_propagate_error (error, problem);

  return FALSE;
}

gboolean
wissel_answering_load (WisselAnswering *self, GError **error)
{
  GPtrArray *series;
  GError    *problem = NULL;

  g_return_val_if_fail (WISSEL_IS_ANSWERING (self), FALSE);

  series = wissel_store_run (wissel_network_get_store (self->network), read_series, &self->response,
                             NULL, &problem);

  return take_series (self, series, problem, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselAnswering) self = user_data;
  g_autoptr (GError)          error = NULL;
  GError                     *problem = NULL;
  GPtrArray *series = wissel_store_run_finish (WISSEL_STORE (source), result, &problem);

  if (!take_series (self, series, problem, &error))
    g_warning ("%s", error->message);
}

void
wissel_answering_load_async (WisselAnswering *self)
{
  g_return_if_fail (WISSEL_IS_ANSWERING (self));

  wissel_store_run_async (wissel_network_get_store (self->network), read_series,
                          g_memdup2 (&self->response, sizeof self->response), g_free,
                          (GDestroyNotify) g_ptr_array_unref, NULL, read_cb, g_object_ref (self));
}

/* ---- Writing ---- */

typedef struct
{
  gint64             response;
  WisselAnswerChange change;
  char              *text;
  gboolean           is_clearing;
} AnswerJob;

static AnswerJob *
answer_job_new (WisselAnswering *self, const WisselAnswerChange *change)
{
  AnswerJob *job = g_new0 (AnswerJob, 1);

  job->response = self->response;
  job->change = *change;
  job->text = g_strdup (change->text);
  job->change.text = job->text;

  return job;
}

static void
answer_job_free (gpointer data)
{
  AnswerJob *job = data;

  g_free (job->text);
  g_free (job);
}

static gpointer
run_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const AnswerJob *job = data;
  gboolean         done;

  if (job->is_clearing)
    done = wissel_answer_work_clear (session, job->response, job->change.question, error);
  else
    done = wissel_answer_work_set (session, job->response, &job->change, error);

  return GINT_TO_POINTER (done);
}

gboolean
wissel_answering_set (WisselAnswering *self, const WisselAnswerChange *change, GError **error)
{
  AnswerJob *job;
  gboolean   done;

  g_return_val_if_fail (WISSEL_IS_ANSWERING (self), FALSE);
  g_return_val_if_fail (change != NULL && change->question != 0, FALSE);

  job = answer_job_new (self, change);
  done = wissel_store_run (wissel_network_get_store (self->network), run_job, job, NULL, error) !=
         NULL;
  answer_job_free (job);

  return done && wissel_answering_load (self, error);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError           *error = NULL;

  if (wissel_store_run_finish (WISSEL_STORE (source), result, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (WisselAnswering *self, AnswerJob *job, GAsyncReadyCallback callback, gpointer user_data)
{
  wissel_store_run_async (wissel_network_get_store (self->network), run_job, job, answer_job_free,
                          NULL, NULL, stored_cb, g_task_new (self, NULL, callback, user_data));
}

void
wissel_answering_set_async (WisselAnswering          *self,
                            const WisselAnswerChange *change,
                            GAsyncReadyCallback       callback,
                            gpointer                  user_data)
{
  g_return_if_fail (WISSEL_IS_ANSWERING (self));
  g_return_if_fail (change != NULL && change->question != 0);

  start (self, answer_job_new (self, change), callback, user_data);
}

void
wissel_answering_clear_async (WisselAnswering    *self,
                              gint64              question,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  AnswerJob *job;

  g_return_if_fail (WISSEL_IS_ANSWERING (self));

  job = answer_job_new (self, &(WisselAnswerChange){ .question = question });
  job->is_clearing = TRUE;
  start (self, job, callback, user_data);
}

gboolean
wissel_answering_set_finish (WisselAnswering *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- GObject ---- */

static void
wissel_answering_finalize (GObject *object)
{
  WisselAnswering *self = WISSEL_ANSWERING (object);

  g_clear_object (&self->network);
  g_clear_pointer (&self->series, g_ptr_array_unref);

  G_OBJECT_CLASS (wissel_answering_parent_class)->finalize (object);
}

static void
wissel_answering_class_init (WisselAnsweringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_answering_finalize;

  signals[REFRESHED] = g_signal_new ("refreshed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wissel_answering_init (WisselAnswering *self)
{
}

WisselAnswering *
wissel_answering_new (WisselNetwork *network, gint64 response)
{
  WisselAnswering *self;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (response != 0, NULL);

  self = g_object_new (WISSEL_TYPE_ANSWERING, NULL);
  self->network = g_object_ref (network);
  self->response = response;
  g_signal_connect_object (network, "changed", G_CALLBACK (wissel_answering_load_async), self,
                           G_CONNECT_SWAPPED);

  return self;
}

WisselNetwork *
wissel_answering_get_network (WisselAnswering *self)
{
  g_return_val_if_fail (WISSEL_IS_ANSWERING (self), NULL);

  return self->network;
}

gint64
wissel_answering_get_response (WisselAnswering *self)
{
  g_return_val_if_fail (WISSEL_IS_ANSWERING (self), 0);

  return self->response;
}

const WisselFilledForm *
wissel_answering_get_form (WisselAnswering *self)
{
  g_return_val_if_fail (WISSEL_IS_ANSWERING (self), NULL);

  for (guint i = 0; self->series != NULL && i < self->series->len; i++)
    {
      const WisselFilledForm *form = g_ptr_array_index (self->series, i);

      if (wissel_record_get_id (form->response) == self->response)
        return form;
    }

  return NULL;
}

GPtrArray *
wissel_answering_get_series (WisselAnswering *self)
{
  g_return_val_if_fail (WISSEL_IS_ANSWERING (self), NULL);

  return self->series;
}

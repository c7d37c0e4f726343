#include "wissel-question-draft.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-rounds.h"

void
wissel_question_draft_free (WisselQuestionDraft *self)
{
  g_clear_object (&self->question);
  g_clear_object (&self->learner);
  g_free (self);
}

typedef struct
{
  WisselNetwork *network;
  gint64         person;
} DraftJob;

static void
draft_job_free (gpointer data)
{
  DraftJob *job = data;

  g_object_unref (job->network);
  g_free (job);
}

/* The switcher that the person is in the round already; 0 when there is none. */
static gboolean
find_learner (WisselSession *session, gint64 person, gint64 round, gint64 *learner, GError **error)
{
  g_autoptr (GPtrArray) learners = NULL;

  *learner = 0;
  learners =
    wissel_session_load_children (session, &wissel_learner_record_type, "person-id", person, error);
  for (guint i = 0; learners != NULL && i < learners->len; i++)
    if (wissel_record_get_integer (g_ptr_array_index (learners, i), "round-id") == round)
      *learner = wissel_record_get_id (g_ptr_array_index (learners, i));

  return learners != NULL;
}

static WisselRecord *
make_learner (WisselSession *session, gint64 person_id, gint64 round, GError **error)
{
  g_autoptr (WisselRecord) person = NULL;
  WisselRecord            *learner;

  person = wissel_session_load (session, &wissel_person_record_type, person_id, error);
  if (person == NULL)
    return NULL;

  if (wissel_record_is_empty (person, "employer-id"))
    {
      g_autofree char *name = wissel_record_dup_title (person);

      /* Translators: %s is the name of a person. */
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("It is not known for which organisation %s works. Fill that in first: it is "
                      "the organisation that sends the switcher."),
                   name);
      return NULL;
    }

  learner = wissel_record_new (&wissel_learner_record_type);
  wissel_record_set_id (learner, wissel_session_new_id (session));
  wissel_record_set_integer (learner, "round-id", round);
  wissel_record_set_integer (learner, "person-id", person_id);
  wissel_record_set_integer (learner, "sending-org-id",
                             wissel_record_get_integer (person, "employer-id"));

  return learner;
}

static gpointer
make_draft (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const DraftJob                 *job = data;
  g_autoptr (WisselQuestionDraft) draft = g_new0 (WisselQuestionDraft, 1);
  gint64                          round = 0;
  gint64                          learner = 0;

  if (!wissel_network_find_round (job->network, NULL, &round, error))
    return NULL;

  if (round == 0)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                           _ ("There is no open round. A learning question belongs to a round: "
                              "describe the round first."));
      return NULL;
    }

  if (!find_learner (session, job->person, round, &learner, error))
    return NULL;

  if (learner == 0)
    {
      draft->learner = make_learner (session, job->person, round, error);
      if (draft->learner == NULL)
        return NULL;

      learner = wissel_record_get_id (draft->learner);
    }

  draft->question = wissel_record_new (&wissel_learning_question_record_type);
  wissel_record_set_integer (draft->question, "learner-id", learner);

  return g_steal_pointer (&draft);
}

WisselQuestionDraft *
wissel_question_draft_make (WisselNetwork *network, gint64 person, GError **error)
{
  DraftJob job = { network, person };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), make_draft, &job, NULL, error);
}

void
wissel_question_draft_make_async (WisselNetwork      *network,
                                  gint64              person,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  DraftJob *job = g_new0 (DraftJob, 1);

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  job->network = g_object_ref (network);
  job->person = person;
  wissel_store_run_async (wissel_network_get_store (network), make_draft, job, draft_job_free,
                          (GDestroyNotify) wissel_question_draft_free, NULL, callback, user_data);
}

WisselQuestionDraft *
wissel_question_draft_make_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

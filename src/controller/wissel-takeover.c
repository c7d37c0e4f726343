#include "wissel-takeover.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-filled-forms.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-text.h"

typedef struct _Work Work;

/* Makes a record of one line of an answer. */
typedef WisselRecord *(*MakeFunc) (const Work *work, const char *line);

struct _Work
{
  WisselSession    *session;
  WisselFilledForm *form;
  gint64            learner; /* the latest of who answered, or 0 */
  gint64            employer;
  guint             n_made;
};

static WisselRecord *make_own_strength (const Work *work, const char *line);
static WisselRecord *make_strength (const Work *work, const char *line);
static WisselRecord *make_own_question (const Work *work, const char *line);
static WisselRecord *make_need (const Work *work, const char *line);

/* What becomes of the answers to which questions. */
static const struct
{
  const char *kind;
  const char *question;
  MakeFunc    make;
} targets[] = {
  { "SCAN", "STRONG", make_own_strength }, { "SCAN", "LEARN", make_own_question },
  { "SCAN", "ORG_STRONG", make_strength }, { "SCAN", "ORG_LEARN", make_need },
  { "INTAKE", "SEND", make_need },         { "INTAKE", "SHARE", make_strength },
  { "INTAKE", "NEED", make_need },
};

/* What else the same form says about each need (ST-5.3-01 to ST-5.3-07). */
static const struct
{
  const char *question;
  const char *field;
} facets[] = {
  { "DEPARTMENTS", "department" },     { "FUNCTIONS", "function-title" },
  { "TARGET_GROUPS", "target-group" }, { "TRAINING", "training-context" },
  { "RESULT", "wanted-result" },
};

static const WisselAskedQuestion *
find_target (const WisselFilledForm *form, guint target)
{
  if (g_strcmp0 (wissel_record_get_text (form->form, "kind"), targets[target].kind) != 0)
    return NULL;

  return wissel_filled_form_find_question (form, targets[target].question);
}

gboolean
wissel_takeover_offers (const WisselFilledForm *form)
{
  g_return_val_if_fail (form != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      const WisselAskedQuestion *question = find_target (form, i);

      if (question != NULL && wissel_filled_form_is_answered (form, question))
        return TRUE;
    }

  return FALSE;
}

/* ---- Records ---- */

static WisselRecord *
begin_strength (const Work *work, const char *line)
{
  WisselRecord *strength = wissel_record_new (&wissel_strength_record_type);

  wissel_record_set_text (strength, "free-text", line);
  wissel_record_set_text (strength, "source", wissel_record_get_text (work->form->form, "kind"));
  wissel_record_set_text (strength, "noted-on",
                          wissel_record_get_text (work->form->response, "taken-on"));

  return strength;
}

static WisselRecord *
make_own_strength (const Work *work, const char *line)
{
  WisselRecord *strength;

  if (wissel_record_is_empty (work->form->response, "person-id"))
    return make_strength (work, line);

  strength = begin_strength (work, line);
  wissel_record_set_integer (strength, "person-id",
                             wissel_record_get_integer (work->form->response, "person-id"));

  return strength;
}

static WisselRecord *
make_strength (const Work *work, const char *line)
{
  WisselRecord *strength;

  if (work->employer == 0)
    return NULL;

  strength = begin_strength (work, line);
  wissel_record_set_integer (strength, "organisation-id", work->employer);

  return strength;
}

/* A learning question belongs to a switcher in a round; of somebody who is none it is a need of
 * the employer. */
static WisselRecord *
make_own_question (const Work *work, const char *line)
{
  WisselRecord *question;

  if (work->learner == 0)
    return make_need (work, line);

  question = wissel_record_new (&wissel_learning_question_record_type);
  wissel_record_set_integer (question, "learner-id", work->learner);
  wissel_record_set_text (question, "wording", line);

  return question;
}

static WisselRecord *
find_choice (const Work *work, const WisselAskedQuestion *question, const char *code)
{
  for (guint i = 0; i < question->options->len; i++)
    {
      WisselRecord *option = g_ptr_array_index (question->options, i);

      if (g_strcmp0 (wissel_record_get_text (option, "code"), code) == 0)
        return wissel_filled_form_find_answer (work->form, question, wissel_record_get_id (option),
                                               0);
    }

  return NULL;
}

static void
take_written (const Work *work, WisselRecord *need, const char *code, const char *field)
{
  const WisselAskedQuestion *question = wissel_filled_form_find_question (work->form, code);
  g_autofree char           *answer = NULL;

  if (question == NULL || !wissel_filled_form_is_answered (work->form, question))
    return;

  answer = wissel_filled_form_dup_answer (work->form, question, wissel_language_of_interface ());
  wissel_record_set_text (need, field, answer);
}

/* Options have the codes of the field, or the name of a wanted effect. */
static void
take_chosen (const Work *work, WisselRecord *need)
{
  const WisselAskedQuestion *who = wissel_filled_form_find_question (work->form, "WHO_LEARNS");
  const WisselAskedQuestion *effects = wissel_filled_form_find_question (work->form, "EFFECTS");
  WisselRecord              *other = effects != NULL ? find_choice (work, effects, "OTHER") : NULL;

  for (guint i = 0; who != NULL && i < wissel_codes_count ("WHO_LEARNS"); i++)
    if (find_choice (work, who, wissel_codes_nth ("WHO_LEARNS", i)) != NULL)
      wissel_record_set_text (need, "who-learns", wissel_codes_nth ("WHO_LEARNS", i));

  if (effects == NULL)
    return;

  wissel_record_set_integer (need, "effect-own-network",
                             find_choice (work, effects, "OWN_NETWORK") != NULL);
  wissel_record_set_integer (need, "effect-host-network",
                             find_choice (work, effects, "HOST_NETWORK") != NULL);
  if (other != NULL)
    wissel_record_set_text (need, "effect-other", wissel_record_get_text (other, "value-text"));
}

static WisselRecord *
make_need (const Work *work, const char *line)
{
  WisselRecord *need;

  if (work->employer == 0)
    return NULL;

  need = wissel_record_new (&wissel_learning_need_record_type);
  wissel_record_set_integer (need, "organisation-id", work->employer);
  wissel_record_set_text (need, "description", line);
  wissel_record_set_text (need, "noted-on",
                          wissel_record_get_text (work->form->response, "taken-on"));
  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    take_written (work, need, facets[i].question, facets[i].field);
  take_chosen (work, need);

  return need;
}

/* ---- Not twice ---- */

static gboolean
is_same (WisselRecord *a, WisselRecord *b, const char *field)
{
  guint index = (guint) wissel_record_type_field_index (wissel_record_get_record_type (a), field);

  return wissel_value_equal (wissel_record_get_value (a, index),
                             wissel_record_get_value (b, index));
}

/* Whether @record exists already: the same words of the same person or organisation. */
static gboolean
find_twin (WisselSession *session, WisselRecord *record, gboolean *found, GError **error)
{
  static const char *const owners[] = { "person-id", "organisation-id", "learner-id" };
  const WisselRecordType  *type = wissel_record_get_record_type (record);
  const char              *words = type == &wissel_strength_record_type        ? "free-text"
                                   : type == &wissel_learning_need_record_type ? "description"
                                                                               : "wording";

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autoptr (GPtrArray) others = NULL;

      if (wissel_record_type_field_index (type, owners[i]) < 0 ||
          wissel_record_is_empty (record, owners[i]))
        continue;

      others = wissel_session_load_children (session, type, owners[i],
                                             wissel_record_get_integer (record, owners[i]), error);
      if (others == NULL)
        return FALSE;
      for (guint o = 0; o < others->len; o++)
        *found = *found || is_same (record, g_ptr_array_index (others, o), words);
    }

  return TRUE;
}

/* ---- The action ---- */

static gboolean
take_line (Work *work, MakeFunc make, const char *line, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_text_is_blank (line) ? NULL : make (work, line);
  gboolean                 is_there = FALSE;

  if (record == NULL)
    return TRUE;
  if (!find_twin (work->session, record, &is_there, error))
    return FALSE;
  if (is_there)
    return TRUE;

  work->n_made++;

  return wissel_session_insert (work->session, record, error);
}

static gboolean
take_answers (WisselSession *session, gpointer data, GError **error)
{
  Work *work = data;

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      const WisselAskedQuestion *question = find_target (work->form, i);
      g_autofree char           *answer = NULL;
      g_auto (GStrv)             lines = NULL;

      if (question == NULL)
        continue;

      answer =
        wissel_filled_form_dup_answer (work->form, question, wissel_language_of_interface ());
      lines = g_strsplit (answer, "\n", -1);
      for (guint l = 0; lines[l] != NULL; l++)
        if (!take_line (work, targets[i].make, g_strstrip (lines[l]), error))
          return FALSE;
    }

  return TRUE;
}

/* Whose the answers are. */
static gboolean
find_owners (WisselSession *session, Work *work, GError **error)
{
  WisselRecord            *response = work->form->response;
  g_autoptr (WisselRecord) person = NULL;
  g_autoptr (GPtrArray)    learners = NULL;
  gint64                   id;

  if (!wissel_record_is_empty (response, "organisation-id"))
    work->employer = wissel_record_get_integer (response, "organisation-id");
  if (wissel_record_is_empty (response, "person-id"))
    return TRUE;

  id = wissel_record_get_integer (response, "person-id");
  person = wissel_session_load (session, &wissel_person_record_type, id, error);
  if (person == NULL)
    return FALSE;

  if (work->employer == 0 && !wissel_record_is_empty (person, "employer-id"))
    work->employer = wissel_record_get_integer (person, "employer-id");
  learners =
    wissel_session_load_children (session, &wissel_learner_record_type, "person-id", id, error);
  if (learners != NULL && learners->len > 0)
    work->learner = wissel_record_get_id (g_ptr_array_index (learners, learners->len - 1));

  return learners != NULL;
}

static gpointer
run (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselFilledForm) form =
    wissel_filled_forms_load (session, *(const gint64 *) data, error);
  Work work = { .session = session, .form = form };

  if (form == NULL || !find_owners (session, &work, error) ||
      !wissel_session_action (session, _ ("Take over strengths, needs and questions"),
                              WISSEL_ACTION_DEFAULT, take_answers, &work, error))
    return NULL;

  return g_memdup2 (&work.n_made, sizeof work.n_made);
}

gboolean
wissel_takeover_run (WisselNetwork *network, gint64 response, guint *n_made, GError **error)
{
  g_autofree guint *made = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);

  made = wissel_store_run (wissel_network_get_store (network), run, &response, NULL, error);
  if (made != NULL)
    *n_made = *made;

  return made != NULL;
}

void
wissel_takeover_run_async (WisselNetwork      *network,
                           gint64              response,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run,
                          g_memdup2 (&response, sizeof response), g_free, g_free, NULL, callback,
                          user_data);
}

gboolean
wissel_takeover_run_finish (GAsyncResult *result, guint *n_made, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);
  g_autofree guint   *made = wissel_store_run_finish (WISSEL_STORE (store), result, error);

  if (made != NULL)
    *n_made = *made;

  return made != NULL;
}

#include "wissel-filled-forms.h"

#include "wissel-record-store.h"
#include "wissel-records.h"

static gboolean
take_children (WisselSession          *session,
               const WisselRecordType *type,
               const char             *link,
               WisselRecord           *of,
               GPtrArray             **children,
               GError                **error)
{
  GPtrArray *found =
    wissel_session_load_children (session, type, link, wissel_record_get_id (of), error);

  if (found == NULL)
    return FALSE;

  g_ptr_array_unref (*children);
  *children = found;

  return TRUE;
}

static gboolean
load_questions (WisselSession *session, WisselFilledForm *self, GError **error)
{
  g_autoptr (GPtrArray) questions =
    wissel_session_load_children (session, &wissel_questionnaire_question_record_type, "form-id",
                                  wissel_record_get_id (self->form), error);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      WisselRecord         *question = g_ptr_array_index (questions, i);
      g_autoptr (GPtrArray) options =
        wissel_session_load_children (session, &wissel_questionnaire_option_record_type,
                                      "question-id", wissel_record_get_id (question), error);

      if (options == NULL)
        return FALSE;

      g_ptr_array_add (self->questions, wissel_asked_question_new (question, options));
    }

  return questions != NULL;
}

static gboolean
load_texts (WisselSession *session, WisselFilledForm *self, GError **error)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      WisselRecord *rule = g_ptr_array_index (self->rules, i);
      WisselRecord *text;

      if (wissel_record_is_empty (rule, "text-id"))
        continue;

      text = wissel_session_load (session, &wissel_text_block_record_type,
                                  wissel_record_get_integer (rule, "text-id"), error);
      if (text == NULL)
        return FALSE;

      g_ptr_array_add (self->texts, text);
    }

  return TRUE;
}

/* The learning questions of who answers. */
static gboolean
load_subjects (WisselSession *session, WisselFilledForm *self, GError **error)
{
  g_autoptr (GPtrArray) learners = NULL;

  if (wissel_record_is_empty (self->response, "person-id"))
    return TRUE;

  learners = wissel_session_load_children (session, &wissel_learner_record_type, "person-id",
                                           wissel_record_get_integer (self->response, "person-id"),
                                           error);
  for (guint i = 0; learners != NULL && i < learners->len; i++)
    {
      g_autoptr (GPtrArray) questions = wissel_session_load_children (
        session, &wissel_learning_question_record_type, "learner-id",
        wissel_record_get_id (g_ptr_array_index (learners, i)), error);

      if (questions == NULL)
        return FALSE;

      g_ptr_array_extend_and_steal (self->subjects, g_steal_pointer (&questions));
    }

  return learners != NULL;
}

static WisselFilledForm *
load (WisselSession *session, WisselRecord *form, WisselRecord *response, GError **error)
{
  g_autoptr (WisselFilledForm) self = wissel_filled_form_new (form, response);

  if (take_children (session, &wissel_questionnaire_section_record_type, "form-id", form,
                     &self->sections, error) &&
      take_children (session, &wissel_advice_rule_record_type, "form-id", form, &self->rules,
                     error) &&
      take_children (session, &wissel_answer_record_type, "response-id", response, &self->answers,
                     error) &&
      load_questions (session, self, error) && load_texts (session, self, error) &&
      load_subjects (session, self, error))
    return g_steal_pointer (&self);

  return NULL;
}

WisselFilledForm *
wissel_filled_forms_load (WisselSession *session, gint64 response, GError **error)
{
  g_autoptr (WisselRecord) record = NULL;
  g_autoptr (WisselRecord) form = NULL;

  record = wissel_session_load (session, &wissel_response_record_type, response, error);
  if (record == NULL)
    return NULL;

  form = wissel_session_load (session, &wissel_questionnaire_record_type,
                              wissel_record_get_integer (record, "form-id"), error);

  return form != NULL ? load (session, form, record, error) : NULL;
}

WisselFilledForm *
wissel_filled_forms_load_empty (WisselSession *session, gint64 form, GError **error)
{
  g_autoptr (WisselRecord) response = wissel_record_new (&wissel_response_record_type);
  g_autoptr (WisselRecord) record =
    wissel_session_load (session, &wissel_questionnaire_record_type, form, error);

  return record != NULL ? load (session, record, response, error) : NULL;
}

/* ---- The same asked again ---- */

static gboolean
is_same_link (WisselRecord *a, WisselRecord *b, const char *link)
{
  if (wissel_record_is_empty (a, link) || wissel_record_is_empty (b, link))
    return wissel_record_is_empty (a, link) && wissel_record_is_empty (b, link);

  return wissel_record_get_integer (a, link) == wissel_record_get_integer (b, link);
}

/* Of an organisation it does not matter who answers; without one it is the person. */
static gboolean
is_of_same (WisselRecord *a, WisselRecord *b)
{
  if (!is_same_link (a, b, "organisation-id"))
    return FALSE;

  return !wissel_record_is_empty (a, "organisation-id") || is_same_link (a, b, "person-id");
}

typedef struct
{
  WisselRecord *response; /* Owned */
  gint64        written;
} Time;

static void
clear_time (Time *time)
{
  g_clear_object (&time->response);
}

/* Two of the same day stand in the order in which they were begun. */
static int
compare_times (gconstpointer a, gconstpointer b)
{
  const Time *first = a;
  const Time *second = b;
  int         order = g_strcmp0 (wissel_record_get_text (first->response, "taken-on"),
                                 wissel_record_get_text (second->response, "taken-on"));

  if (order != 0)
    return order;

  return first->written < second->written ? -1 : first->written > second->written;
}

/* Adds those of one version of a questionnaire that are by whom @response is of. */
static gboolean
add_times (
  WisselSession *session, WisselRecord *response, gint64 version, GArray *times, GError **error)
{
  g_autoptr (GPtrArray) responses =
    wissel_session_load_children (session, &wissel_response_record_type, "form-id", version, error);

  for (guint i = 0; responses != NULL && i < responses->len; i++)
    {
      Time time = { .response = g_ptr_array_index (responses, i) };

      if (!is_of_same (response, time.response))
        continue;
      if (!wissel_session_first_change (session, wissel_response_record_type.name,
                                        wissel_record_get_id (time.response), &time.written, error))
        return FALSE;

      g_object_ref (time.response);
      g_array_append_val (times, time);
    }

  return responses != NULL;
}

/* All responses to any version of the questionnaire @code by whom @response is of. */
static GPtrArray *
find_series (WisselSession *session, WisselRecord *response, const char *code, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray)    times = g_array_new (FALSE, FALSE, sizeof (Time));
  g_autoptr (GPtrArray) versions = NULL;
  WisselValue           value = { .kind = WISSEL_VALUE_TEXT, .text = (char *) code };

  g_array_set_clear_func (times, (GDestroyNotify) clear_time);
  versions =
    wissel_session_load_where (session, &wissel_questionnaire_record_type, "code", &value, error);
  for (guint i = 0; versions != NULL && i < versions->len; i++)
    if (!add_times (session, response, wissel_record_get_id (g_ptr_array_index (versions, i)),
                    times, error))
      return NULL;

  g_array_sort (times, compare_times);
  for (guint i = 0; i < times->len; i++)
    g_ptr_array_add (found, g_object_ref (g_array_index (times, Time, i).response));

  return versions != NULL ? g_steal_pointer (&found) : NULL;
}

/* Takes what is too much off the beginning, but never the one that was asked for. */
static void
keep_latest (GPtrArray *series, gint64 asked, guint limit)
{
  while (series->len > limit)
    {
      gboolean is_asked = wissel_record_get_id (g_ptr_array_index (series, 0)) == asked;

      g_ptr_array_remove_index (series, is_asked ? 1 : 0);
    }
}

GPtrArray *
wissel_filled_forms_load_series (WisselSession *session,
                                 gint64         response,
                                 guint          limit,
                                 GError       **error)
{
  g_autoptr (WisselFilledForm) form = wissel_filled_forms_load (session, response, error);
  g_autoptr (GPtrArray)        records = NULL;
  g_autoptr (GPtrArray)        series = NULL;

  g_return_val_if_fail (limit > 1, NULL);

  if (form == NULL)
    return NULL;

  records =
    find_series (session, form->response, wissel_record_get_text (form->form, "code"), error);
  if (records == NULL)
    return NULL;

  keep_latest (records, response, limit);
  series = g_ptr_array_new_with_free_func ((GDestroyNotify) (void *) wissel_filled_form_free);
  for (guint i = 0; i < records->len; i++)
    {
      WisselFilledForm *filled = wissel_filled_forms_load (
        session, wissel_record_get_id (g_ptr_array_index (records, i)), error);

      if (filled == NULL)
        return NULL;

      g_ptr_array_add (series, filled);
    }

  return g_steal_pointer (&series);
}

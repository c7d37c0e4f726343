#include "wissel-filled-form.h"

#include "wissel-codes.h"
#include "wissel-records.h"

/* ---- Life ---- */

WisselAskedQuestion *
wissel_asked_question_new (WisselRecord *record, GPtrArray *options)
{
  WisselAskedQuestion *self = g_new0 (WisselAskedQuestion, 1);

  self->record = g_object_ref (record);
  self->options = g_ptr_array_ref (options);

  return self;
}

void
wissel_asked_question_free (WisselAskedQuestion *self)
{
  g_object_unref (self->record);
  g_ptr_array_unref (self->options);
  g_free (self);
}

gboolean
wissel_asked_question_is (const WisselAskedQuestion *self, const char *kind)
{
  return g_strcmp0 (wissel_record_get_text (self->record, "type"), kind) == 0;
}

WisselFilledForm *
wissel_filled_form_new (WisselRecord *form, WisselRecord *response)
{
  WisselFilledForm *self = g_new0 (WisselFilledForm, 1);

  self->form = g_object_ref (form);
  self->response = g_object_ref (response);
  self->sections = g_ptr_array_new_with_free_func (g_object_unref);
  self->questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) (void *) wissel_asked_question_free);
  self->rules = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->subjects = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
wissel_filled_form_free (WisselFilledForm *self)
{
  g_object_unref (self->form);
  g_object_unref (self->response);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->subjects);
  g_free (self);
}

/* ---- Finding ---- */

const WisselAskedQuestion *
wissel_filled_form_find_question (const WisselFilledForm *self, const char *code)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const WisselAskedQuestion *question = g_ptr_array_index (self->questions, i);

      if (g_strcmp0 (wissel_record_get_text (question->record, "code"), code) == 0)
        return question;
    }

  return NULL;
}

static gboolean
leads_to (WisselRecord *record, const char *link, gint64 id)
{
  if (wissel_record_is_empty (record, link))
    return id == 0;

  return wissel_record_get_integer (record, link) == id;
}

WisselRecord *
wissel_filled_form_find_answer (const WisselFilledForm    *self,
                                const WisselAskedQuestion *question,
                                gint64                     option,
                                gint64                     subject)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      WisselRecord *answer = g_ptr_array_index (self->answers, i);

      if (leads_to (answer, "question-id", wissel_record_get_id (question->record)) &&
          leads_to (answer, "option-id", option) &&
          leads_to (answer, "learning-question-id", subject))
        return answer;
    }

  return NULL;
}

WisselRecord *
wissel_filled_form_find_chosen (const WisselFilledForm *self, const WisselAskedQuestion *question)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      WisselRecord *answer = g_ptr_array_index (self->answers, i);

      if (leads_to (answer, "question-id", wissel_record_get_id (question->record)))
        return answer;
    }

  return NULL;
}

gboolean
wissel_filled_form_is_answered (const WisselFilledForm *self, const WisselAskedQuestion *question)
{
  return wissel_filled_form_find_chosen (self, question) != NULL;
}

/* ---- How far ---- */

/* Whether the form has a part of this code and nothing in it was answered. */
static gboolean
is_side_missing (const WisselFilledForm *self, const char *code)
{
  gint64 section = 0;

  for (guint i = 0; i < self->sections->len; i++)
    {
      WisselRecord *record = g_ptr_array_index (self->sections, i);

      if (g_str_equal (wissel_record_get_text (record, "code"), code))
        section = wissel_record_get_id (record);
    }

  for (guint i = 0; i < self->questions->len; i++)
    {
      const WisselAskedQuestion *question = g_ptr_array_index (self->questions, i);

      if (leads_to (question->record, "section-id", section) &&
          wissel_filled_form_is_answered (self, question))
        return FALSE;
    }

  return section != 0;
}

WisselFormProgress
wissel_filled_form_progress (const WisselFilledForm *self)
{
  WisselFormProgress progress = { .n_questions = self->questions->len };

  for (guint i = 0; i < self->questions->len; i++)
    {
      const WisselAskedQuestion *question = g_ptr_array_index (self->questions, i);

      if (wissel_filled_form_is_answered (self, question))
        progress.n_answered++;
      else if (wissel_record_get_flag (question->record, "required"))
        progress.n_missing++;
    }

  if (g_strcmp0 (wissel_record_get_text (self->form, "kind"), "INTAKE") == 0)
    {
      progress.needs_missing = is_side_missing (self, "NEEDS");
      progress.offer_missing = is_side_missing (self, "OFFER");
    }

  return progress;
}

/* ---- In words ---- */

const char *
wissel_record_peek_in_language (WisselRecord *self, const char *field, WisselLanguage language)
{
  g_autofree char *name = g_strdup_printf ("%s-%s", field, wissel_language_code (language));

  return wissel_record_get_text (self, name);
}

static char *
show_value (WisselRecord *answer, const char *name, WisselLanguage language)
{
  const WisselRecordType *type = wissel_record_get_record_type (answer);
  guint                   field = (guint) wissel_record_type_field_index (type, name);

  return wissel_field_show (&type->fields[field], wissel_record_get_value (answer, field),
                            language);
}

static WisselRecord *
find_record (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (wissel_record_get_id (g_ptr_array_index (records, i)) == id)
      return g_ptr_array_index (records, i);

  return NULL;
}

/* An option with what was written beside it. */
static char *
show_option (WisselRecord *option, WisselRecord *answer, WisselLanguage language)
{
  const char *text = wissel_record_peek_in_language (option, "text", language);
  const char *words = wissel_record_get_text (answer, "value-text");

  return words != NULL ? g_strdup_printf ("%s: %s", text, words) : g_strdup (text);
}

static char *
show_answer (const WisselFilledForm    *self,
             const WisselAskedQuestion *question,
             WisselRecord              *answer,
             WisselLanguage             language)
{
  const WisselField date = { .name = "date", .label = "", .kind = WISSEL_FIELD_DATE };
  WisselRecord     *subject;
  int index = wissel_record_type_field_index (&wissel_answer_record_type, "value-text");

  if (!wissel_record_is_empty (answer, "option-id"))
    return show_option (
      find_record (question->options, wissel_record_get_integer (answer, "option-id")), answer,
      language);
  if (wissel_asked_question_is (question, "YESPARTNO"))
    return g_strdup (
      wissel_codes_label ("YES_PART_NO", wissel_record_get_text (answer, "value-text"), language));
  if (wissel_asked_question_is (question, "DATE"))
    return wissel_field_show (&date, wissel_record_get_value (answer, (guint) index), language);
  if (wissel_record_is_empty (answer, "value-text"))
    return show_value (answer, "value-num", language);

  subject =
    wissel_record_is_empty (answer, "learning-question-id")
      ? NULL
      : find_record (self->subjects, wissel_record_get_integer (answer, "learning-question-id"));
  if (subject != NULL)
    return g_strdup_printf ("%s: %s", wissel_record_get_text (subject, "wording"),
                            wissel_record_get_text (answer, "value-text"));

  return show_value (answer, "value-text", language);
}

/* Options stand in the order of the question, whenever they were chosen. */
static int
rank (const WisselAskedQuestion *question, WisselRecord *answer)
{
  for (guint i = 0; i < question->options->len; i++)
    if (leads_to (answer, "option-id",
                  wissel_record_get_id (g_ptr_array_index (question->options, i))))
      return (int) i;

  return -1;
}

char *
wissel_filled_form_dup_answer (const WisselFilledForm    *self,
                               const WisselAskedQuestion *question,
                               WisselLanguage             language)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (int place = -1; place < (int) question->options->len; place++)
    for (guint i = 0; i < self->answers->len; i++)
      {
        WisselRecord    *answer = g_ptr_array_index (self->answers, i);
        g_autofree char *shown = NULL;

        if (!leads_to (answer, "question-id", wissel_record_get_id (question->record)) ||
            rank (question, answer) != place)
          continue;

        shown = show_answer (self, question, answer, language);
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", shown);
      }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

#include "wissel-advice.h"

#include <glib/gi18n.h>

#include "wissel-records.h"

/* Stands in a rule for a question without an answer. */
#define NO_ANSWER "-"

static gboolean
lists_code (const char *codes, const char *code)
{
  g_auto (GStrv) listed = g_strsplit (codes, ",", -1);

  for (guint i = 0; listed[i] != NULL; i++)
    if (g_str_equal (g_strstrip (listed[i]), code))
      return TRUE;

  return FALSE;
}

/* Whether the answer to @question is one of @codes. */
static gboolean
is_answered_with (const WisselFilledForm    *form,
                  const WisselAskedQuestion *question,
                  const char                *codes)
{
  WisselRecord *answer = wissel_filled_form_find_chosen (form, question);

  if (answer == NULL)
    return lists_code (codes, NO_ANSWER);
  if (wissel_asked_question_is (question, "YESPARTNO"))
    return lists_code (codes, wissel_record_get_text (answer, "value-text"));

  for (guint i = 0; i < question->options->len; i++)
    {
      WisselRecord *option = g_ptr_array_index (question->options, i);

      if (lists_code (codes, wissel_record_get_text (option, "code")) &&
          wissel_filled_form_find_answer (form, question, wissel_record_get_id (option), 0) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_kind (WisselRecord *rule, const char *kind)
{
  return g_strcmp0 (wissel_record_get_text (rule, "kind"), kind) == 0;
}

static gboolean
fits_answers (const WisselFilledForm *form, WisselRecord *rule)
{
  const char                *code = wissel_record_get_text (rule, "question-code");
  const char                *options = wissel_record_get_text (rule, "option-codes");
  const WisselAskedQuestion *question = wissel_filled_form_find_question (form, code);

  if (code == NULL)
    return TRUE;
  if (question == NULL)
    return FALSE;

  return options != NULL ? is_answered_with (form, question, options)
                         : wissel_filled_form_is_answered (form, question);
}

guint
wissel_advice_urgency (const WisselFilledForm *form, gboolean *is_known)
{
  guint    points = 0;
  gboolean known = TRUE;

  for (guint i = 0; i < form->rules->len; i++)
    {
      WisselRecord              *rule = g_ptr_array_index (form->rules, i);
      const char                *code = wissel_record_get_text (rule, "question-code");
      const WisselAskedQuestion *question = wissel_filled_form_find_question (form, code);

      if (!has_kind (rule, "URGENCY") || question == NULL)
        continue;

      points += fits_answers (form, rule) ? 1 : 0;
      known = known && wissel_filled_form_is_answered (form, question);
    }

  if (is_known != NULL)
    *is_known = known;

  return points;
}

static gboolean
fits_urgency (const WisselFilledForm *form, WisselRecord *rule)
{
  gboolean is_known;
  guint    urgency = wissel_advice_urgency (form, &is_known);

  if (!wissel_record_is_empty (rule, "min-urgency") &&
      urgency < wissel_record_get_integer (rule, "min-urgency"))
    return FALSE;

  /* What is not answered yet may still make it urgent. */
  return wissel_record_is_empty (rule, "max-urgency") ||
         (is_known && urgency <= wissel_record_get_integer (rule, "max-urgency"));
}

static gboolean
is_emphasised (const WisselFilledForm *form, WisselRecord *rule)
{
  const char                *codes = wissel_record_get_text (rule, "emphasis-options");
  const WisselAskedQuestion *question =
    wissel_filled_form_find_question (form, wissel_record_get_text (rule, "question-code"));

  return codes != NULL && question != NULL && is_answered_with (form, question, codes);
}

static WisselRecord *
find_text (const WisselFilledForm *form, WisselRecord *rule)
{
  for (guint i = 0; i < form->texts->len; i++)
    {
      WisselRecord *text = g_ptr_array_index (form->texts, i);

      if (wissel_record_get_id (text) == wissel_record_get_integer (rule, "text-id"))
        return text;
    }

  return NULL;
}

static gboolean
is_given (GPtrArray *given, WisselRecord *source)
{
  for (guint i = 0; i < given->len; i++)
    if (((const WisselAdvice *) g_ptr_array_index (given, i))->source == source)
      return TRUE;

  return FALSE;
}

static void
give (GPtrArray *given, const WisselFilledForm *form, WisselRecord *rule)
{
  gboolean                   is_gap = has_kind (rule, "GAP");
  const char                *code = wissel_record_get_text (rule, "question-code");
  const WisselAskedQuestion *question = wissel_filled_form_find_question (form, code);
  WisselAdvice              *advice;
  WisselRecord              *source;

  source = !is_gap ? find_text (form, rule) : question != NULL ? question->record : NULL;
  if (source == NULL || is_given (given, source))
    return;

  advice = g_new0 (WisselAdvice, 1);
  advice->kind = is_gap                              ? WISSEL_ADVICE_GAP
                 : has_kind (source, "PRECONDITION") ? WISSEL_ADVICE_PRECONDITION
                                                     : WISSEL_ADVICE_TEXT;
  advice->source = source;
  advice->is_emphasised = is_emphasised (form, rule);
  g_ptr_array_add (given, advice);
}

GPtrArray *
wissel_advice_give (const WisselFilledForm *form)
{
  GPtrArray *given = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < form->rules->len; i++)
    {
      WisselRecord *rule = g_ptr_array_index (form->rules, i);

      if (!has_kind (rule, "URGENCY") && fits_answers (form, rule) && fits_urgency (form, rule))
        give (given, form, rule);
    }

  return given;
}

char *
wissel_advice_dup_text (const WisselAdvice *self, WisselLanguage language)
{
  if (self->kind == WISSEL_ADVICE_GAP)
    return g_strdup (wissel_record_peek_in_language (self->source, "text", language));

  return g_strdup (wissel_record_peek_in_language (self->source, "body", language));
}

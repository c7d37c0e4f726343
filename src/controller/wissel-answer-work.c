#include "wissel-answer-work.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-filled-forms.h"
#include "wissel-language.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-text.h"

#define MAX_LABEL 48

typedef struct
{
  gint64                    response;
  const WisselAnswerChange *change; /* NULL to take all answers to the question back */
  WisselRecord             *question;
  GPtrArray                *answers; /* to the question, so far */
} Work;

/* ---- What was typed ---- */

static gboolean
is_kind (const Work *self, const char *kind)
{
  return g_str_equal (wissel_record_get_text (self->question, "type"), kind);
}

static gboolean
has_number (const Work *self)
{
  return is_kind (self, "NUMBER") || is_kind (self, "SCALE");
}

/* A step of a scale is whole, and stored as the numbers are. */
static gboolean
take_typed (const WisselField *field, const WisselReading *reading, WisselValue *value)
{
  if (!wissel_field_take (field, reading, value))
    return FALSE;

  if (value->kind == WISSEL_VALUE_INTEGER)
    wissel_value_set_real (value, (double) value->integer);

  return TRUE;
}

/* Understands what was typed as people write it; refused with the words of the form's fields. */
static gboolean
read_text (const Work *self, WisselValue *value, GError **error)
{
  WisselField field = { .name = "answer", .label = N_ ("Answer"), .kind = WISSEL_FIELD_LONG_TEXT };
  g_auto (WisselReading) reading = { 0 };
  g_autofree char       *note = NULL;

  if (is_kind (self, "NUMBER"))
    field.kind = WISSEL_FIELD_REAL;
  else if (is_kind (self, "DATE"))
    field.kind = WISSEL_FIELD_DATE;
  if (is_kind (self, "SCALE"))
    {
      field.kind = WISSEL_FIELD_INTEGER;
      field.minimum = 1;
      field.maximum = 5;
    }

  reading = wissel_field_read (&field, self->change->text);
  if (take_typed (&field, &reading, value))
    return TRUE;

  note = wissel_message_text (&reading.note, wissel_language_of_interface ());
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, note);

  return FALSE;
}

/* ---- Rows ---- */

static gboolean
is_about (WisselRecord *answer, const char *link, gint64 id)
{
  return wissel_record_is_empty (answer, link) ? id == 0
                                               : wissel_record_get_integer (answer, link) == id;
}

static gboolean
remove_answers (WisselSession *session, const Work *self, WisselRecord *kept, GError **error)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      WisselRecord *answer = g_ptr_array_index (self->answers, i);

      if (answer != kept && !wissel_session_delete (session, &wissel_answer_record_type,
                                                    wissel_record_get_id (answer), error))
        return FALSE;
    }

  return TRUE;
}

/* The row that holds the answer, or will. Of a question with one option that is always the same
 * one: its history tells what was chosen before. */
static WisselRecord *
find_row (const Work *self)
{
  gboolean      is_single = is_kind (self, "SINGLE");
  WisselRecord *row;

  for (guint i = 0; i < self->answers->len; i++)
    {
      WisselRecord *answer = g_ptr_array_index (self->answers, i);

      if (is_single || (is_about (answer, "option-id", self->change->option) &&
                        is_about (answer, "learning-question-id", self->change->subject)))
        return g_object_ref (answer);
    }

  row = wissel_record_new (&wissel_answer_record_type);
  wissel_record_set_integer (row, "response-id", self->response);
  wissel_record_set_integer (row, "question-id", wissel_record_get_id (self->question));
  if (self->change->subject != 0)
    wissel_record_set_integer (row, "learning-question-id", self->change->subject);

  return row;
}

static gboolean
store_row (WisselSession *session, const Work *self, WisselRecord *row, GError **error)
{
  if (is_kind (self, "SINGLE") && !remove_answers (session, self, row, error))
    return FALSE;

  return wissel_record_get_id (row) != 0 ? wissel_session_update (session, row, error)
                                         : wissel_session_insert (session, row, error);
}

static gboolean
remove_row (WisselSession *session, WisselRecord *row, GError **error)
{
  return wissel_record_get_id (row) == 0 ||
         wissel_session_delete (session, &wissel_answer_record_type, wissel_record_get_id (row),
                                error);
}

/* An option that is chosen, not chosen any more, or chosen with words of one's own. */
static gboolean
set_option (WisselSession *session, const Work *self, WisselRecord *row, GError **error)
{
  const WisselAnswerChange *change = self->change;
  gboolean                  is_other = !is_about (row, "option-id", change->option);
  g_auto (WisselValue)      value = { 0 };

  if (!change->is_chosen)
    return is_other || remove_row (session, row, error);

  wissel_record_set_integer (row, "option-id", change->option);
  if (is_other)
    wissel_record_set_null (row, "value-text");
  if (change->text != NULL)
    {
      if (!read_text (self, &value, error))
        return FALSE;
      wissel_record_set_text (row, "value-text", value.text);
    }

  return store_row (session, self, row, error);
}

static gboolean
set_value (WisselSession *session, const Work *self, WisselRecord *row, GError **error)
{
  const char          *field = has_number (self) ? "value-num" : "value-text";
  g_auto (WisselValue) value = { 0 };

  if (!read_text (self, &value, error))
    return FALSE;
  if (value.kind == WISSEL_VALUE_NULL)
    return remove_row (session, row, error);

  wissel_record_set_value (
    row, (guint) wissel_record_type_field_index (&wissel_answer_record_type, field), &value);

  return store_row (session, self, row, error);
}

static gboolean
change_answer (WisselSession *session, gpointer data, GError **error)
{
  const Work              *self = data;
  g_autoptr (WisselRecord) row = NULL;

  if (self->change == NULL)
    return remove_answers (session, self, NULL, error);

  row = find_row (self);

  return self->change->option != 0 ? set_option (session, self, row, error)
                                   : set_value (session, self, row, error);
}

/* ---- The action ---- */

static GPtrArray *
load_answers (WisselSession *session, const Work *self, GError **error)
{
  GPtrArray *answers = wissel_session_load_children (session, &wissel_answer_record_type,
                                                     "response-id", self->response, error);

  for (guint i = answers != NULL ? answers->len : 0; i > 0; i--)
    if (!is_about (g_ptr_array_index (answers, i - 1), "question-id",
                   wissel_record_get_id (self->question)))
      g_ptr_array_remove_index (answers, i - 1);

  return answers;
}

static char *
dup_label (WisselRecord *question)
{
  const char *text =
    wissel_record_peek_in_language (question, "text", wissel_language_of_interface ());
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_LABEL));

  /* Translators: what was done, as undo says it; %s is the beginning of a question. */
  return g_strdup_printf (_ ("Answer “%s”"), start);
}

static gboolean
run (WisselSession            *session,
     gint64                    response,
     gint64                    question,
     const WisselAnswerChange *change,
     GError                  **error)
{
  g_autoptr (WisselRecord) record =
    wissel_session_load (session, &wissel_questionnaire_question_record_type, question, error);
  g_autoptr (GPtrArray) answers = NULL;
  g_autofree char      *label = NULL;
  Work                  self = { .response = response, .change = change, .question = record };

  if (record == NULL)
    return FALSE;

  answers = load_answers (session, &self, error);
  if (answers == NULL)
    return FALSE;

  self.answers = answers;
  label = dup_label (record);

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, change_answer, &self, error);
}

gboolean
wissel_answer_work_set (WisselSession            *session,
                        gint64                    response,
                        const WisselAnswerChange *change,
                        GError                  **error)
{
  return run (session, response, change->question, change, error);
}

gboolean
wissel_answer_work_clear (WisselSession *session, gint64 response, gint64 question, GError **error)
{
  return run (session, response, question, NULL, error);
}

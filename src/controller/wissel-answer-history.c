#include "wissel-answer-history.h"

#include "wissel-filled-forms.h"
#include "wissel-record-history.h"
#include "wissel-records.h"
#include "wissel-titles.h"

/* The answers are taken back one action after the other, from what stands now: so each entry tells
 * the whole answer before and after, also where several options can be chosen. */

static const WisselChange *
nth (GPtrArray *changes, guint index)
{
  return g_ptr_array_index (changes, index);
}

static WisselRecord *
find_row (WisselFilledForm *form, gint64 id)
{
  for (guint i = 0; i < form->answers->len; i++)
    if (wissel_record_get_id (g_ptr_array_index (form->answers, i)) == id)
      return g_ptr_array_index (form->answers, i);

  return NULL;
}

/* The question that a change is about, or 0 when the change alone does not tell. */
static gint64
find_question_of (WisselFilledForm *form, const WisselChange *change)
{
  WisselRecord *row = find_row (form, change->row_id);

  if (row != NULL)
    return wissel_record_get_integer (row, "question-id");
  if (g_strcmp0 (change->field, "question_id") == 0 && change->before != NULL)
    return g_ascii_strtoll (change->before, NULL, 10);

  return 0;
}

static const WisselAskedQuestion *
find_question (WisselFilledForm *form, GPtrArray *changes, guint first, guint end)
{
  for (guint c = first; c < end; c++)
    {
      gint64 id = find_question_of (form, nth (changes, c));

      for (guint i = 0; id != 0 && i < form->questions->len; i++)
        {
          const WisselAskedQuestion *question = g_ptr_array_index (form->questions, i);

          if (wissel_record_get_id (question->record) == id)
            return question;
        }
    }

  return NULL;
}

static void
give_back (WisselRecord *row, const WisselChange *change)
{
  int index = wissel_record_type_field_index (&wissel_answer_record_type, change->field);
  g_auto (WisselValue) before = { 0 };

  if (index < 0)
    return;

  wissel_titles_read_stored (&wissel_answer_record_type.fields[index], change->before, &before);
  wissel_record_set_value (row, (guint) index, &before);
}

static void
take_back (WisselFilledForm *form, const WisselChange *change)
{
  WisselRecord *row = find_row (form, change->row_id);

  if (change->kind == WISSEL_CHANGE_CREATED)
    {
      if (row != NULL)
        g_ptr_array_remove (form->answers, row);
      return;
    }

  if (row == NULL)
    {
      row = wissel_record_new (&wissel_answer_record_type);
      wissel_record_set_id (row, change->row_id);
      g_ptr_array_add (form->answers, row);
    }
  give_back (row, change);
}

static char *
dup_answer (WisselFilledForm *form, const WisselAskedQuestion *question)
{
  char *answer = wissel_filled_form_dup_answer (form, question, wissel_language_of_interface ());

  if (*answer != '\0')
    return answer;

  g_free (answer);

  return NULL;
}

/* Tells of the action that begins at @first; answers where the next one begins. */
static guint
tell_action (WisselFilledForm *form, GPtrArray *changes, guint first, GPtrArray *entries)
{
  const WisselAskedQuestion *question;
  WisselHistoryEntry        *entry = NULL;
  guint                      end = first;

  while (end < changes->len && nth (changes, end)->action == nth (changes, first)->action)
    end++;

  question = find_question (form, changes, first, end);
  if (question != NULL)
    {
      entry = wissel_history_entry_new (nth (changes, first));
      entry->label = g_strdup (
        wissel_record_peek_in_language (question->record, "text", wissel_language_of_interface ()));
      entry->after = dup_answer (form, question);
      g_ptr_array_add (entries, entry);
    }
  for (guint i = first; i < end; i++)
    take_back (form, nth (changes, i));
  if (entry != NULL)
    entry->before = dup_answer (form, question);

  return end;
}

gboolean
wissel_answer_history_tell (
  WisselSession *session, WisselRecord *response, guint limit, GPtrArray *entries, GError **error)
{
  gint64                       id = wissel_record_get_id (response);
  g_autoptr (WisselFilledForm) form = wissel_filled_forms_load (session, id, error);
  g_autoptr (GPtrArray)        changes = NULL;

  if (form == NULL)
    return FALSE;

  changes = wissel_session_history_of_answers (session, id, limit, error);
  for (guint i = 0; changes != NULL && i < changes->len;)
    i = tell_action (form, changes, i, entries);

  return changes != NULL;
}

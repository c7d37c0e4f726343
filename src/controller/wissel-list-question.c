#include "wissel-list-question.h"

#include "wissel-list-store.h"

WisselListQuestion *
wissel_list_question_new_ids (const WisselQuery *query, guint n_first)
{
  WisselListQuestion *self = g_new0 (WisselListQuestion, 1);

  self->list = query->list;
  self->query = wissel_query_copy (query);
  self->n_first = n_first;

  return self;
}

WisselListQuestion *
wissel_list_question_new_values (const WisselList *list, GArray *ids, guint first, guint n)
{
  WisselListQuestion *self = g_new0 (WisselListQuestion, 1);

  self->list = list;
  self->ids = g_array_ref (ids);
  self->first = first;
  self->n = n;

  return self;
}

void
wissel_list_question_free (gpointer question)
{
  WisselListQuestion *self = question;

  g_clear_pointer (&self->query, wissel_query_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

static gboolean
add_values (WisselListAnswer *answer,
            WisselSession    *session,
            GArray           *ids,
            guint             first,
            guint             n,
            GError          **error)
{
  answer->values = wissel_session_query_values (
    session, answer->list, (const gint64 *) (gpointer) ids->data + first, n, error);

  return answer->values != NULL;
}

gpointer
wissel_list_question_answer_ids (WisselSession *session,
                                 gpointer       question,
                                 GCancellable  *cancellable,
                                 GError       **error)
{
  const WisselListQuestion    *self = question;
  g_autoptr (WisselListAnswer) answer = g_new0 (WisselListAnswer, 1);

  answer->list = self->list;
  answer->ids = wissel_session_query_ids (session, self->query, self->n_first, error);
  if (answer->ids == NULL ||
      !wissel_session_query_count (session, self->query, &answer->n_shown, &answer->n_all, error))
    return NULL;

  if (self->n_first > 0 && !add_values (answer, session, answer->ids, 0, answer->ids->len, error))
    return NULL;

  return g_steal_pointer (&answer);
}

gpointer
wissel_list_question_answer_values (WisselSession *session,
                                    gpointer       question,
                                    GCancellable  *cancellable,
                                    GError       **error)
{
  const WisselListQuestion    *self = question;
  g_autoptr (WisselListAnswer) answer = g_new0 (WisselListAnswer, 1);

  answer->list = self->list;
  if (!add_values (answer, session, self->ids, self->first, self->n, error))
    return NULL;

  return g_steal_pointer (&answer);
}

void
wissel_list_answer_free (gpointer answer)
{
  WisselListAnswer *self = answer;

  if (self == NULL)
    return;

  for (guint i = 0; self->values != NULL && i < self->values->len; i++)
    wissel_list_values_free (self->list, g_ptr_array_index (self->values, i));
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

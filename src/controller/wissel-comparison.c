#include "wissel-merging.h"

#include "wissel-duplicates.h"
#include "wissel-likeness.h"
#include "wissel-merge.h"
#include "wissel-record-store.h"
#include "wissel-text.h"
#include "wissel-titles.h"

static void
field_free (gpointer data)
{
  WisselMergeField *self = data;

  g_free (self->texts[0]);
  g_free (self->texts[1]);
  g_free (self);
}

void
wissel_comparison_free (WisselComparison *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&self->records[i]);
      g_free (self->titles[i]);
      g_free (self->details[i]);
    }
  g_ptr_array_unref (self->fields);
  g_free (self);
}

static void
free_comparison (gpointer data)
{
  wissel_comparison_free (data);
}

/* ---- What is taken ---- */

/* What a new record has anyway says nothing. */
static gboolean
says_nothing (WisselRecord *record, guint index)
{
  const WisselField *field = &wissel_record_get_record_type (record)->fields[index];
  const WisselValue *value = wissel_record_get_value (record, index);
  g_autofree char   *text = wissel_value_to_text (value);

  return text == NULL || g_strcmp0 (text, field->initial) == 0;
}

static void
propose (WisselComparison *self, WisselMergeField *field)
{
  guint kept = self->kept;
  guint other = 1 - kept;

  if (field->is_chosen)
    return;

  field->side = kept;
  if (says_nothing (self->records[kept], field->field) &&
      wissel_record_get_value (self->records[other], field->field)->kind != WISSEL_VALUE_NULL)
    field->side = other;
}

void
wissel_comparison_set_kept (WisselComparison *self, guint kept)
{
  g_return_if_fail (kept < 2);

  self->kept = kept;
  for (guint i = 0; i < self->fields->len; i++)
    propose (self, g_ptr_array_index (self->fields, i));
}

void
wissel_comparison_set_side (WisselComparison *self, guint nth, WisselMergeSide side)
{
  WisselMergeField *field = g_ptr_array_index (self->fields, nth);

  g_return_if_fail (side != WISSEL_MERGE_BOTH || field->can_join);

  field->side = side;
  field->is_chosen = TRUE;
}

/* ---- Loading ---- */

static char *
show (WisselSession *session, WisselRecord *record, guint index)
{
  const WisselField *field = &wissel_record_get_record_type (record)->fields[index];
  const WisselValue *value = wissel_record_get_value (record, index);

  if (value->kind == WISSEL_VALUE_NULL)
    return g_strdup ("");
  if (field->kind == WISSEL_FIELD_LINK)
    return wissel_titles_dup (session, wissel_record_type_find (field->target), value->integer);

  return wissel_field_show (field, value, wissel_language_of_interface ());
}

static void
compare_field (WisselSession *session, WisselComparison *self, guint index)
{
  const WisselField *field = &self->type->fields[index];
  const WisselValue *first = wissel_record_get_value (self->records[0], index);
  const WisselValue *second = wissel_record_get_value (self->records[1], index);
  WisselMergeField  *difference;

  if (field->flags & WISSEL_FIELD_FIXED)
    return;

  if (wissel_value_equal (first, second))
    {
      self->n_same += first->kind != WISSEL_VALUE_NULL;
      return;
    }

  difference = g_new0 (WisselMergeField, 1);
  difference->field = index;
  for (guint i = 0; i < 2; i++)
    difference->texts[i] = show (session, self->records[i], index);
  difference->can_join = field->kind == WISSEL_FIELD_LONG_TEXT &&
                         first->kind != WISSEL_VALUE_NULL && second->kind != WISSEL_VALUE_NULL;
  g_ptr_array_add (self->fields, difference);
}

typedef struct
{
  const WisselRecordType *type;
  gint64                  ids[2];
} LoadJob;

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  LoadJob                     *job = data;
  g_autoptr (WisselComparison) self = g_new0 (WisselComparison, 1);

  self->type = job->type;
  self->fields = g_ptr_array_new_with_free_func (field_free);
  for (guint i = 0; i < 2; i++)
    {
      self->records[i] = wissel_session_load (session, job->type, job->ids[i], error);
      if (self->records[i] == NULL ||
          !wissel_session_count_hanging (session, job->type, job->ids[i], &self->n_hanging[i],
                                         error))
        return NULL;

      self->titles[i] = wissel_titles_dup_of (session, self->records[i]);
      self->details[i] = wissel_duplicates_dup_details (session, self->records[i]);
    }

  for (guint i = 0; i < job->type->n_fields; i++)
    compare_field (session, self, i);
  wissel_comparison_set_kept (self, self->n_hanging[1] > self->n_hanging[0] ? 1 : 0);

  return g_steal_pointer (&self);
}

WisselComparison *
wissel_comparison_load (
  WisselNetwork *network, const WisselRecordType *type, gint64 first, gint64 second, GError **error)
{
  LoadJob job = { type, { first, second } };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (first != second, NULL);

  return wissel_store_run (wissel_network_get_store (network), load, &job, NULL, error);
}

void
wissel_comparison_load_async (WisselNetwork          *network,
                              const WisselRecordType *type,
                              gint64                  first,
                              gint64                  second,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  LoadJob *job = g_new (LoadJob, 1);

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (first != second);

  *job = (LoadJob){ type, { first, second } };
  wissel_store_run_async (wissel_network_get_store (network), load, job, g_free, free_comparison,
                          cancellable, callback, user_data);
}

WisselComparison *
wissel_comparison_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

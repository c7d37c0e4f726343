#include "wissel-list-facts.h"

#include <glib/gi18n.h>

#include "wissel-language.h"
#include "wissel-list-store.h"

typedef struct
{
  const WisselList *list;
  gint64            id;
} FactsJob;

static void
fact_free (gpointer data)
{
  WisselListFact *self = data;

  g_free (self->text);
  g_free (self);
}

static gboolean
is_attention (const WisselListColumn *column)
{
  return g_str_equal (column->field.name, "attention");
}

/* The list whose rows are records of the type and that has something to say on their pages. */
static const WisselList *
find_list (const WisselRecordType *type)
{
  guint             n_lists;
  const WisselList *lists = wissel_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    for (guint c = 0; c < lists[i].n_columns; c++)
      if (lists[i].columns[c].on_page && g_str_equal (lists[i].record, type->name))
        return &lists[i];

  return NULL;
}

static void
add_fact (GPtrArray *facts, const WisselListColumn *column, const WisselValue *value)
{
  WisselListFact *fact;

  if (!column->on_page || value->kind == WISSEL_VALUE_NULL)
    return;

  fact = g_new0 (WisselListFact, 1);
  fact->label = _ (column->field.label);
  fact->text = wissel_field_show (&column->field, value, wissel_language_of_interface ());
  fact->is_attention = is_attention (column);
  g_ptr_array_insert (facts, fact->is_attention ? 0 : -1, fact);
}

/* Figures that are all nought say nothing about the record. */
static gboolean
has_figures (const WisselList *list, const WisselValue *values)
{
  for (guint c = 0; c < list->n_columns; c++)
    if (list->columns[c].on_page && list->columns[c].field.kind == WISSEL_FIELD_INTEGER &&
        values[c].kind == WISSEL_VALUE_INTEGER && values[c].integer != 0)
      return TRUE;

  return FALSE;
}

static void
add_facts (GPtrArray *facts, const WisselList *list, const WisselValue *values)
{
  gboolean with_figures = has_figures (list, values);

  for (guint c = 0; c < list->n_columns; c++)
    if (with_figures || list->columns[c].field.kind != WISSEL_FIELD_INTEGER)
      add_fact (facts, &list->columns[c], &values[c]);
}

static gpointer
run_load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const FactsJob       *job = data;
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray            *facts;

  rows = wissel_session_query_values (session, job->list, &job->id, 1, error);
  if (rows == NULL)
    return NULL;

  facts = g_ptr_array_new_with_free_func (fact_free);
  if (rows->pdata[0] != NULL)
    add_facts (facts, job->list, rows->pdata[0]);
  wissel_list_values_free (job->list, rows->pdata[0]);

  return facts;
}

gboolean
wissel_list_facts_exist (const WisselRecordType *type)
{
  g_return_val_if_fail (type != NULL, FALSE);

  return find_list (type) != NULL;
}

GPtrArray *
wissel_list_facts_load (WisselNetwork          *network,
                        const WisselRecordType *type,
                        gint64                  id,
                        GError                **error)
{
  FactsJob job = { .id = id };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  job.list = find_list (type);
  g_return_val_if_fail (job.list != NULL, NULL);

  return wissel_store_run (wissel_network_get_store (network), run_load, &job, NULL, error);
}

void
wissel_list_facts_load_async (WisselNetwork          *network,
                              const WisselRecordType *type,
                              gint64                  id,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  FactsJob *job;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (wissel_list_facts_exist (type));

  job = g_new0 (FactsJob, 1);
  job->list = find_list (type);
  job->id = id;
  wissel_store_run_async (wissel_network_get_store (network), run_load, job, g_free,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
wissel_list_facts_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

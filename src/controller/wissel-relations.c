#include "wissel-relations.h"

#include <glib/gi18n.h>

#include "wissel-dictionary-relations.h"
#include "wissel-distances.h"
#include "wissel-exchange-relations.h"
#include "wissel-form-relations.h"
#include "wissel-mission-relations.h"
#include "wissel-pool-relations.h"
#include "wissel-promises.h"
#include "wissel-record-store.h"
#include "wissel-related-store.h"
#include "wissel-titles.h"

/* A page is no place for long lists: the sections of the window have those. */
#define MAX_ROWS 50

/* The lists of a record stand in this order. */
static const WisselRelation *(*const parts[]) (guint *n_relations) = {
  wissel_exchange_relations,   wissel_form_relations, wissel_mission_relations,
  wissel_dictionary_relations, wissel_pool_relations,
};

GPtrArray *
wissel_relations_of (const char *type)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
    {
      guint                 n_relations;
      const WisselRelation *relations = parts[part](&n_relations);

      for (guint i = 0; i < n_relations; i++)
        if (g_str_equal (relations[i].of, type))
          g_ptr_array_add (found, (gpointer) &relations[i]);
    }

  return found;
}

/* ---- Rows ---- */

static void
related_free (gpointer data)
{
  WisselRelated *self = data;

  g_free (self->title);
  g_free (self->details);
  g_free (self->state);
  g_free (self);
}

static void
related_list_free (gpointer data)
{
  WisselRelatedList *self = data;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->last);
  g_free (self);
}

static char *
show_field (WisselSession *session, WisselRecord *record, const char *name)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  int                     index = wissel_record_type_field_index (type, name);
  const WisselField      *field = &type->fields[index];
  const WisselValue      *value = wissel_record_get_value (record, (guint) index);
  WisselLanguage          language = wissel_language_of_interface ();
  g_autofree char        *shown = NULL;

  if (value->kind == WISSEL_VALUE_NULL)
    return NULL;
  if (field->kind == WISSEL_FIELD_LINK)
    return wissel_titles_dup (session, wissel_record_type_find (field->target), value->integer);

  /* What is either so or not is only worth a word when it is so. */
  if (field->kind == WISSEL_FIELD_BOOLEAN && (field->flags & WISSEL_FIELD_REQUIRED) != 0)
    return value->integer != 0 ? g_strdup (_ (field->label)) : NULL;

  shown = wissel_field_show (field, value, language);

  /* A code speaks for itself; a number or a yes needs its name. */
  if (field->kind == WISSEL_FIELD_INTEGER || field->kind == WISSEL_FIELD_REAL ||
      field->kind == WISSEL_FIELD_BOOLEAN || field->kind == WISSEL_FIELD_DATE)
    /* Translators: name of a field and its value, as in “Hours planned: 7.6”. */
    return g_strdup_printf (_ ("%1$s: %2$s"), _ (field->label), shown);

  return g_steal_pointer (&shown);
}

/* Takes @words over. */
static void
add_words (GString *line, char *words)
{
  if (words != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
  g_free (words);
}

/* On the page of a place its own distance counts, not that of the seat of the organisation. */
static gint64
find_place (const WisselRelatedList *list)
{
  return g_str_equal (list->relation->of, "learning_place") ? list->record : 0;
}

static char *
dup_details (WisselSession *session, const WisselRelatedList *list, WisselRecord *record)
{
  const WisselRelation *relation = list->relation;
  g_autoptr (GString)   line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (relation->details) && relation->details[i] != NULL; i++)
    add_words (line, show_field (session, record, relation->details[i]));

  add_words (line, wissel_promise_kept (session, record));
  add_words (line, wissel_distance_of (session, record, find_place (list)));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* The link whose end a row is called by; NULL when it has a title of its own. */
static const char *
find_open (const WisselRelatedList *list, WisselRecord *record)
{
  const WisselRelation *relation = list->relation;

  if (relation->mutual == NULL)
    return relation->open;

  return wissel_record_get_integer (record, relation->link) == list->record ? relation->mutual
                                                                            : relation->link;
}

static char *
dup_row_title (WisselSession *session, const WisselRelatedList *list, WisselRecord *record)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  const char             *link = find_open (list, record);

  if (link == NULL)
    return wissel_titles_dup_of (session, record);

  return wissel_titles_dup (
    session, wissel_record_type_find (wissel_record_type_find_field (type, link)->target),
    wissel_record_get_integer (record, link));
}

static WisselRelated *
make_row (WisselSession *session, const WisselRelatedList *list, WisselRecord *record)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  WisselRelated          *row = g_new0 (WisselRelated, 1);
  const WisselField      *state = wissel_record_type_find_field (type, "state");

  row->type = type->name;
  row->id = wissel_record_get_id (record);
  row->title = dup_row_title (session, list, record);
  row->details = dup_details (session, list, record);
  if (state != NULL)
    row->state = show_field (session, record, "state");
  else if (type->badge != NULL)
    row->state = type->badge (record);

  return row;
}

/* ---- Loading ---- */

static gboolean
belongs (const WisselRelation *relation, WisselRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (relation->values) && relation->values[i][0] != NULL; i++)
    if (g_strcmp0 (wissel_record_get_text (record, relation->values[i][0]),
                   relation->values[i][1]) != 0)
      return FALSE;

  return TRUE;
}

static void
keep_last (WisselRelatedList *list, WisselRecord *record)
{
  const char *counter = list->relation->counter;

  if (list->last == NULL ||
      wissel_record_get_integer (record, counter) > wissel_record_get_integer (list->last, counter))
    g_set_object (&list->last, record);
}

static gboolean
add_linked (
  WisselSession *session, WisselRelatedList *list, const char *link, gint64 id, GError **error)
{
  const WisselRelation *relation = list->relation;
  g_autoptr (GPtrArray) records = NULL;

  records = wissel_session_load_children (session, wissel_record_type_find (relation->type), link,
                                          id, error);
  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      WisselRecord *record = g_ptr_array_index (records, i);

      if (!belongs (relation, record))
        continue;

      if (list->rows->len < MAX_ROWS)
        g_ptr_array_add (list->rows, make_row (session, list, record));
      list->n_rows++;
      if (relation->continues)
        keep_last (list, record);
    }

  return TRUE;
}

static gboolean
add_records (WisselSession *session, WisselRelatedList *list, gint64 id, GError **error)
{
  const WisselRelation *relation = list->relation;

  return add_linked (session, list, relation->link, id, error) &&
         (relation->mutual == NULL || add_linked (session, list, relation->mutual, id, error));
}

static gboolean
add_through (WisselSession *session, WisselRelatedList *list, gint64 id, GError **error)
{
  const WisselRelation *relation = list->relation;
  g_autoptr (GPtrArray) between = NULL;

  between = wissel_session_load_children (session, wissel_record_type_find (relation->through),
                                          relation->through_link, id, error);
  if (between == NULL)
    return FALSE;

  for (guint i = 0; i < between->len; i++)
    if (!add_records (session, list, wissel_record_get_id (g_ptr_array_index (between, i)), error))
      return FALSE;

  return TRUE;
}

/* What the query does not say of a row stands in its record. */
static WisselRelated *
make_row_of_source (WisselSession           *session,
                    const WisselRelatedList *list,
                    const WisselRelatedRow  *found)
{
  const WisselRecordType  *type = wissel_record_type_find (found->type);
  g_autoptr (WisselRecord) record = NULL;
  WisselRelated           *row = g_new0 (WisselRelated, 1);

  if (found->details == NULL && list->relation->details[0] != NULL)
    record = wissel_session_load (session, type, found->id, NULL);

  row->type = type->name;
  row->id = found->id;
  row->title = found->title != NULL ? g_strdup (_ (found->title))
                                    : wissel_titles_dup (session, type, found->id);
  if (record != NULL)
    row->details = dup_details (session, list, record);
  else
    row->details = g_strdup (found->details != NULL ? found->details : "");
  row->state = found->state != NULL ? g_strdup (_ (found->state)) : NULL;

  return row;
}

static gboolean
add_source (WisselSession *session, WisselRelatedList *list, gint64 id, GError **error)
{
  const WisselRelation *relation = list->relation;
  g_autoptr (GPtrArray) found = NULL;

  found = wissel_session_related (session, relation->source, id, MAX_ROWS, &list->n_rows, error);
  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (list->rows, make_row_of_source (session, list, g_ptr_array_index (found, i)));

  return TRUE;
}

static gboolean
fill_list (WisselSession *session, WisselRelatedList *list, WisselRecord *record, GError **error)
{
  const WisselRelation *relation = list->relation;
  gint64                id = wissel_record_get_id (record);

  if (relation->source != NULL)
    return add_source (session, list, id, error);
  if (relation->through != NULL)
    return add_through (session, list, id, error);
  if (relation->via != NULL)
    id = wissel_record_get_integer (record, relation->via);

  return add_records (session, list, id, error);
}

typedef struct
{
  WisselRecord *record;
  const char   *kind; /* of the network */
  GPtrArray    *lists;
} LoadJob;

static LoadJob *
load_job_new (WisselNetwork *network, WisselRecord *record)
{
  LoadJob *self = g_new0 (LoadJob, 1);

  self->record = wissel_record_copy (record);
  self->kind = g_intern_string (wissel_network_get_kind (network));

  return self;
}

static void
load_job_free (gpointer data)
{
  LoadJob *self = data;

  g_object_unref (self->record);
  g_free (self);
}

static gboolean
load_lists (WisselSession *session, gpointer data, GError **error)
{
  LoadJob              *job = data;
  g_autoptr (GPtrArray) found = NULL;

  found = wissel_relations_of (wissel_record_get_record_type (job->record)->name);
  for (guint i = 0; i < found->len; i++)
    {
      const WisselRelation *relation = g_ptr_array_index (found, i);
      WisselRelatedList    *list;

      if (relation->kind != NULL && g_strcmp0 (relation->kind, job->kind) != 0)
        continue;

      list = g_new0 (WisselRelatedList, 1);
      list->relation = relation;
      list->record = wissel_record_get_id (job->record);
      list->rows = g_ptr_array_new_with_free_func (related_free);
      g_ptr_array_add (job->lists, list);
      if (!fill_list (session, list, job->record, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
run_load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (related_list_free);
  LoadJob               job = *(LoadJob *) data;

  job.lists = lists;

  return wissel_session_read (session, load_lists, &job, error) ? g_steal_pointer (&lists) : NULL;
}

GPtrArray *
wissel_relations_load (WisselNetwork *network, WisselRecord *record, GError **error)
{
  LoadJob   *job;
  GPtrArray *lists;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (WISSEL_IS_RECORD (record), NULL);

  job = load_job_new (network, record);
  lists = wissel_store_run (wissel_network_get_store (network), run_load, job, NULL, error);
  load_job_free (job);

  return lists;
}

void
wissel_relations_load_async (WisselNetwork      *network,
                             WisselRecord       *record,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (WISSEL_IS_RECORD (record));

  wissel_store_run_async (wissel_network_get_store (network), run_load,
                          load_job_new (network, record), load_job_free,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
wissel_relations_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

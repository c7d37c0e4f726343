#include "wissel-duplicates.h"

#include <glib/gi18n.h>

#include "wissel-likeness-store.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-titles.h"

/* What tells records of one name apart. */
static const struct
{
  const WisselRecordType *type;
  const char             *fields[5];
} details[] = {
  { &wissel_organisation_record_type, { "enterprise-no", "kind", "email" } },
  { &wissel_person_record_type, { "employer-id", "function-title", "department", "work-email" } },
  { &wissel_site_record_type, { "organisation-id", "street", "house-no", "municipality" } },
  { &wissel_learning_place_record_type, { "organisation-id", "department", "state" } },
  { &wissel_competency_record_type, { "framework-id", "code" } },
  { &wissel_course_record_type, { "form", "provider-org-id" } },
};

static void
pair_free (gpointer data)
{
  WisselDuplicate *pair = data;

  for (guint i = 0; i < 2; i++)
    {
      g_free (pair->titles[i]);
      g_free (pair->details[i]);
    }
  g_free (pair->reason);
  g_free (pair);
}

void
wissel_duplicates_free (WisselDuplicates *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->pairs);
  g_free (self);
}

static void
free_duplicates (gpointer data)
{
  wissel_duplicates_free (data);
}

const WisselRecordType *
wissel_duplicates_find_type (const char *name)
{
  const WisselRecordType *type = wissel_record_type_find (name);

  return type != NULL && wissel_likeness_is_known (type) ? type : NULL;
}

/* ---- Words ---- */

static void
add_detail (WisselSession *session, WisselRecord *record, const char *name, GString *line)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  int                     index = wissel_record_type_field_index (type, name);
  const WisselField      *field = &type->fields[index];
  const WisselValue      *value = wissel_record_get_value (record, (guint) index);
  g_autofree char        *text = NULL;

  if (value->kind == WISSEL_VALUE_NULL)
    return;

  if (field->kind == WISSEL_FIELD_LINK)
    text = wissel_titles_dup (session, wissel_record_type_find (field->target), value->integer);
  else
    text = wissel_field_show (field, value, wissel_language_of_interface ());
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", text);
}

char *
wissel_duplicates_dup_details (WisselSession *session, WisselRecord *record)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  GString                *line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    if (details[i].type == type)
      for (guint f = 0; details[i].fields[f] != NULL; f++)
        add_detail (session, record, details[i].fields[f], line);

  return g_string_free (line, FALSE);
}

static char *
dup_reason (guint bits)
{
  guint                 n_rules;
  const WisselLikeness *rules = wissel_likeness_rules (&n_rules);
  GString              *reason = g_string_new (NULL);

  for (guint i = 0; i < n_rules; i++)
    if (bits & (1u << i))
      g_string_append_printf (reason, "%s%s", reason->len > 0 ? " · " : "", _ (rules[i].reason));

  return g_string_free (reason, FALSE);
}

/* ---- Finding ---- */

typedef struct
{
  const WisselRecordType *type;
  guint                   limit;
} FindJob;

static WisselDuplicate *
describe (WisselSession          *session,
          const WisselRecordType *type,
          const WisselLikePair   *found,
          GError                **error)
{
  WisselDuplicate *pair = g_new0 (WisselDuplicate, 1);

  pair->type = type;
  pair->reason = dup_reason (found->rules);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WisselRecord) record = wissel_session_load (session, type, found->ids[i], error);

      if (record == NULL)
        {
          pair_free (pair);
          return NULL;
        }

      pair->ids[i] = found->ids[i];
      pair->titles[i] = wissel_titles_dup_of (session, record);
      pair->details[i] = wissel_duplicates_dup_details (session, record);
    }

  return pair;
}

static gpointer
find (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  FindJob                     *job = data;
  g_autoptr (WisselDuplicates) self = g_new0 (WisselDuplicates, 1);
  g_autoptr (GArray)           found = NULL;

  self->pairs = g_ptr_array_new_with_free_func (pair_free);
  found = wissel_session_find_like_pairs (session, job->type, job->limit, &self->n_all, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      WisselDuplicate *pair = NULL;

      pair = describe (session, job->type, &g_array_index (found, WisselLikePair, i), error);
      if (pair == NULL)
        return NULL;

      g_ptr_array_add (self->pairs, pair);
    }

  return found != NULL ? g_steal_pointer (&self) : NULL;
}

WisselDuplicates *
wissel_duplicates_find (WisselNetwork          *network,
                        const WisselRecordType *type,
                        guint                   limit,
                        GError                **error)
{
  FindJob job = { type, limit };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), find, &job, NULL, error);
}

void
wissel_duplicates_find_async (WisselNetwork          *network,
                              const WisselRecordType *type,
                              guint                   limit,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  FindJob *job = g_new (FindJob, 1);

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  *job = (FindJob){ type, limit };
  wissel_store_run_async (wissel_network_get_store (network), find, job, g_free, free_duplicates,
                          cancellable, callback, user_data);
}

WisselDuplicates *
wissel_duplicates_find_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

/* ---- Telling apart ---- */

typedef struct
{
  const WisselRecordType *type;
  gint64                  ids[2];
} TellJob;

static gboolean
tell_body (WisselSession *session, gpointer data, GError **error)
{
  TellJob *job = data;

  return wissel_session_tell_apart (session, job->type, job->ids[0], job->ids[1], error);
}

static gpointer
tell (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_action (session,
                                                 _ ("Say that two records are not the same"),
                                                 WISSEL_ACTION_DEFAULT, tell_body, data, error));
}

gboolean
wissel_duplicates_tell_apart (
  WisselNetwork *network, const WisselRecordType *type, gint64 first, gint64 second, GError **error)
{
  TellJob job = { type, { first, second } };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);

  return GPOINTER_TO_INT (
    wissel_store_run (wissel_network_get_store (network), tell, &job, NULL, error));
}

void
wissel_duplicates_tell_apart_async (WisselNetwork          *network,
                                    const WisselRecordType *type,
                                    gint64                  first,
                                    gint64                  second,
                                    GAsyncReadyCallback     callback,
                                    gpointer                user_data)
{
  TellJob *job = g_new (TellJob, 1);

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  *job = (TellJob){ type, { first, second } };
  wissel_store_run_async (wissel_network_get_store (network), tell, job, g_free, NULL, NULL,
                          callback, user_data);
}

gboolean
wissel_duplicates_tell_apart_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return GPOINTER_TO_INT (wissel_store_run_finish (WISSEL_STORE (store), result, error));
}

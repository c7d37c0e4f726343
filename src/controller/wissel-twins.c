#include "wissel-twins.h"

#include "wissel-likeness-store.h"
#include "wissel-record-store.h"
#include "wissel-titles.h"

/* So many records that begin with the same words are looked at. */
#define MAX_CANDIDATES 100

void
wissel_twin_free (WisselTwin *twin)
{
  g_free (twin->words);
  g_free (twin);
}

static void
free_twin (gpointer data)
{
  wissel_twin_free (data);
}

gboolean
wissel_twins_concern (const char *type, const char *field)
{
  guint                 n_rules;
  const WisselLikeness *rules = wissel_likeness_rules (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    if (g_str_equal (rules[i].type->name, type) &&
        (g_strv_contains (rules[i].fields, field) || g_strcmp0 (rules[i].scope, field) == 0))
      return TRUE;

  return FALSE;
}

static WisselTwin *
make_twin (WisselSession *session, const WisselLikeness *rule, gint64 id)
{
  WisselTwin      *twin = g_new0 (WisselTwin, 1);
  g_autofree char *title = wissel_titles_dup (session, rule->type, id);

  twin->type = rule->type->name;
  twin->id = id;
  twin->words =
    wissel_message_text (&(WisselMessage){ .msgid = rule->words, .arguments = { title } },
                         wissel_language_of_interface ());

  return twin;
}

/* ---- One rule ---- */

typedef struct
{
  WisselSession        *session;
  const WisselLikeness *rule;
  WisselRecord         *record;
  WisselTwin           *twin;
} Search;

static gboolean
judge (Search *search, WisselRecord *other, GError **error)
{
  gint64   id = wissel_record_get_id (search->record);
  gint64   other_id = wissel_record_get_id (other);
  gboolean told = FALSE;

  if (search->twin != NULL || other_id == id ||
      !wissel_likeness_applies (search->rule, search->record, other))
    return TRUE;

  if (id != 0 && !wissel_session_are_told_apart (search->session, search->rule->type, id, other_id,
                                                 &told, error))
    return FALSE;

  if (!told)
    search->twin = make_twin (search->session, search->rule, other_id);

  return TRUE;
}

static gboolean
find_value (Search *search, const char *field, GError **error)
{
  const WisselRecordType *type = search->rule->type;
  int                     index = wissel_record_type_field_index (type, field);
  g_autoptr (GPtrArray)   same = NULL;

  if (wissel_record_is_empty (search->record, field))
    return TRUE;

  same = wissel_session_load_where (search->session, type, field,
                                    wissel_record_get_value (search->record, (guint) index), error);
  for (guint i = 0; same != NULL && i < same->len; i++)
    if (!judge (search, g_ptr_array_index (same, i), error))
      return FALSE;

  return same != NULL;
}

static gboolean
find_words (Search *search, const char *words, GError **error)
{
  const WisselLikeness *rule = search->rule;
  gint64 scope = rule->scope != NULL ? wissel_record_get_integer (search->record, rule->scope) : 0;
  g_autoptr (GPtrArray) choices = NULL;

  choices = wissel_session_choices (search->session, rule->type, rule->scope, scope, words,
                                    MAX_CANDIDATES, error);
  for (guint i = 0; choices != NULL && i < choices->len && search->twin == NULL; i++)
    {
      const WisselChoice      *choice = g_ptr_array_index (choices, i);
      g_autoptr (WisselRecord) other = NULL;

      other = wissel_session_load (search->session, rule->type, choice->id, error);
      if (other == NULL || !judge (search, other, error))
        return FALSE;
    }

  return choices != NULL;
}

static gboolean
find_by_rule (Search *search, GError **error)
{
  const WisselLikeness *rule = search->rule;
  const char           *texts[WISSEL_LIKENESS_MAX_FIELDS] = { NULL };

  if (rule->scope != NULL && wissel_record_is_empty (search->record, rule->scope))
    return TRUE;

  for (guint i = 0; rule->fields[i] != NULL; i++)
    texts[i] = wissel_record_get_text (search->record, rule->fields[i]);
  for (guint i = 0; i < wissel_likeness_n_keys (rule) && search->twin == NULL; i++)
    {
      g_autofree char *key = wissel_likeness_dup_key (rule, texts, i);

      if (key == NULL)
        continue;

      if (rule->kind == WISSEL_LIKENESS_EXACT ? !find_value (search, rule->fields[i], error)
                                              : !find_words (search, key, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- All of them ---- */

static gpointer
find (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  guint                 n_rules;
  const WisselLikeness *rules = wissel_likeness_rules (&n_rules);
  Search                search = { session, NULL, data, NULL };

  for (guint i = 0; i < n_rules && search.twin == NULL; i++)
    {
      search.rule = &rules[i];
      if (rules[i].type == wissel_record_get_record_type (data) && !find_by_rule (&search, error))
        {
          g_clear_pointer (&search.twin, wissel_twin_free);
          return NULL;
        }
    }

  return search.twin;
}

gboolean
wissel_twins_find (WisselNetwork *network, WisselRecord *record, WisselTwin **twin, GError **error)
{
  g_autoptr (GError) inner = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (WISSEL_IS_RECORD (record), FALSE);

  *twin = wissel_store_run (wissel_network_get_store (network), find, record, NULL, &inner);
  if (inner == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}

void
wissel_twins_find_async (WisselNetwork      *network,
                         WisselRecord       *record,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (WISSEL_IS_RECORD (record));

  wissel_store_run_async (wissel_network_get_store (network), find, wissel_record_copy (record),
                          g_object_unref, free_twin, cancellable, callback, user_data);
}

gboolean
wissel_twins_find_finish (GAsyncResult *result, WisselTwin **twin, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);
  g_autoptr (GError)  inner = NULL;

  *twin = wissel_store_run_finish (WISSEL_STORE (store), result, &inner);
  if (inner == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}

#include "wissel-twins.h"

#include <glib/gi18n.h>

#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-text.h"

/* So many records that begin with the same words are looked at. */
#define MAX_CANDIDATES 100

/* Records that are found twice by their name. */
typedef struct
{
  const WisselRecordType *type;
  const char             *names[3]; /* fields that make the name */
  const char             *scope;    /* link that has to lead to the same record, or NULL */
  const char             *words;
} Rule;

static const Rule rules[] = {
  { &wissel_organisation_record_type,
    { "short-name" },
    NULL,
    /* Translators: %s is the name of an organisation. */
    N_ ("There is an organisation of this name already: “%s”.") },
  { &wissel_person_record_type,
    { "first-name", "last-name" },
    "employer-id",
    /* Translators: %s is the name of a person. */
    N_ ("There is a person of this name at the same employer already: “%s”.") },
};

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

static const Rule *
find_rule (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].type->name, type))
      return &rules[i];

  return NULL;
}

gboolean
wissel_twins_concern (const char *type, const char *field)
{
  const Rule *rule = find_rule (type);

  return rule != NULL &&
         (g_strv_contains (rule->names, field) || g_strcmp0 (rule->scope, field) == 0 ||
          (g_str_equal (field, "enterprise-no") &&
           wissel_record_type_field_index (rule->type, field) >= 0));
}

static WisselTwin *
make_twin (const WisselRecordType *type, gint64 id, const char *words, const char *title)
{
  WisselTwin *twin = g_new0 (WisselTwin, 1);

  twin->type = type->name;
  twin->id = id;
  twin->words =
    wissel_message_text (&(WisselMessage){ .msgid = words, .arguments = { (char *) title } },
                         wissel_language_of_interface ());

  return twin;
}

/* ---- The same number ---- */

static gboolean
find_number (WisselSession *session, WisselRecord *record, WisselTwin **twin, GError **error)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  int                     index = wissel_record_type_field_index (type, "enterprise-no");
  g_autoptr (GPtrArray)   same = NULL;

  if (index < 0 || wissel_record_is_empty (record, "enterprise-no"))
    return TRUE;

  same = wissel_session_load_where (session, type, "enterprise-no",
                                    wissel_record_get_value (record, (guint) index), error);
  for (guint i = 0; same != NULL && i < same->len && *twin == NULL; i++)
    {
      WisselRecord    *other = g_ptr_array_index (same, i);
      g_autofree char *title = wissel_record_dup_title (other);

      if (wissel_record_get_id (other) != wissel_record_get_id (record))
        *twin = make_twin (type, wissel_record_get_id (other),
                           /* Translators: %s is the name of an organisation. */
                           N_ ("This enterprise number belongs to “%s” already."), title);
    }

  return same != NULL;
}

/* ---- The same name ---- */

/* NULL when not all of it is known. */
static char *
dup_name (const Rule *rule, WisselRecord *record)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; rule->names[i] != NULL; i++)
    {
      if (wissel_record_is_empty (record, rule->names[i]))
        return NULL;

      g_string_append_printf (name, "%s%s", i > 0 ? " " : "",
                              wissel_record_get_text (record, rule->names[i]));
    }

  return g_strdup (name->str);
}

static gboolean
find_name (
  WisselSession *session, const Rule *rule, WisselRecord *record, WisselTwin **twin, GError **error)
{
  g_autofree char      *name = dup_name (rule, record);
  g_autofree char      *folded = NULL;
  g_autoptr (GPtrArray) choices = NULL;

  if (name == NULL || (rule->scope != NULL && wissel_record_is_empty (record, rule->scope)))
    return TRUE;

  folded = wissel_text_fold (name);
  choices = wissel_session_choices (
    session, rule->type, rule->scope,
    rule->scope != NULL ? wissel_record_get_integer (record, rule->scope) : 0, name, MAX_CANDIDATES,
    error);
  for (guint i = 0; choices != NULL && i < choices->len && *twin == NULL; i++)
    {
      const WisselChoice *choice = g_ptr_array_index (choices, i);
      g_autofree char    *other = wissel_text_fold (choice->title);

      if (choice->id != wissel_record_get_id (record) && g_strcmp0 (other, folded) == 0)
        *twin = make_twin (rule->type, choice->id, rule->words, choice->title);
    }

  return choices != NULL;
}

/* ---- Both ---- */

static gpointer
find (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  WisselRecord *record = data;
  const Rule   *rule = find_rule (wissel_record_get_record_type (record)->name);
  WisselTwin   *twin = NULL;

  if (rule == NULL || !find_number (session, record, &twin, error) || twin != NULL)
    return twin;

  find_name (session, rule, record, &twin, error);

  return twin;
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

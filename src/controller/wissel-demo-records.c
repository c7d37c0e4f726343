#include "wissel-demo-records.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-titles.h"

#define NETWORK "network"

typedef struct
{
  WisselSession *session;
  GKeyFile      *file;
  const char    *label;
  GHashTable    *records; /* WisselRecord, by handle */
  gint64         network;
} Reading;

static gboolean
refuse (const char *group, const char *word, GError **error)
{
  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
               /* Translators: a group of a file, a word in it. */
               _ ("The program’s demonstration has “%2$s” in the group [%1$s], which is unknown. "
                  "Install the program again."),
               group, word);

  return FALSE;
}

static gboolean
find_target (Reading *self, const char *group, const char *handle, gint64 *id, GError **error)
{
  WisselRecord *target = g_hash_table_lookup (self->records, handle);

  if (g_str_equal (handle, NETWORK))
    *id = self->network;
  else if (target != NULL)
    *id = wissel_record_get_id (target);
  else
    return refuse (group, handle, error);

  return TRUE;
}

static gboolean
take_field (
  Reading *self, const char *group, const char *name, WisselRecord *record, GError **error)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  g_autofree char        *text = g_key_file_get_string (self->file, group, name, NULL);
  const WisselField      *field = wissel_record_type_find_field (type, name);
  g_auto (WisselValue)    value = { 0 };
  gint64                  id;

  if (field == NULL)
    return refuse (group, name, error);

  if (field->kind != WISSEL_FIELD_LINK)
    wissel_titles_read_stored (field, text, &value);
  else if (find_target (self, group, text, &id, error))
    wissel_value_set_integer (&value, id);
  else
    return FALSE;

  wissel_record_set_value (record, (guint) (field - type->fields), &value);

  return TRUE;
}

static gboolean
store (Reading *self, const char *group, WisselRecord *record, GError **error)
{
  g_auto (GStrv) names = g_key_file_get_keys (self->file, group, NULL, NULL);
  gboolean       is_stored;

  for (guint i = 0; names[i] != NULL; i++)
    if (!take_field (self, group, names[i], record, error))
      return FALSE;

  is_stored = wissel_record_get_id (record) == 0
                ? wissel_session_insert (self->session, record, error)
                : wissel_session_update (self->session, record, error);
  if (!is_stored)
    g_prefix_error (error, "[%s] ", group);

  return is_stored;
}

/* [type handle], or [type handle/2] for a record that is there already. */
static gboolean
take_group (Reading *self, const char *group, GError **error)
{
  g_auto (GStrv)          words = g_strsplit_set (group, " /", 3);
  const WisselRecordType *type = wissel_record_type_find (words[0]);
  WisselRecord           *record;

  if (type == NULL || words[1] == NULL)
    return refuse (group, words[0], error);

  record = g_hash_table_lookup (self->records, words[1]);
  if (record == NULL)
    {
      record = wissel_record_new (type);
      g_hash_table_insert (self->records, g_strdup (words[1]), record);
    }

  return store (self, group, record, error);
}

static gboolean
take_groups (WisselSession *session, gpointer data, GError **error)
{
  Reading       *self = data;
  g_auto (GStrv) groups = g_key_file_get_groups (self->file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (!take_group (self, groups[i], error))
      return FALSE;

  return TRUE;
}

static gpointer
run (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *self = data;

  self->session = session;

  return wissel_session_action (session, self->label, WISSEL_ACTION_DEFAULT, take_groups, self,
                                error)
           ? self
           : NULL;
}

gboolean
wissel_demo_records_take_in (WisselNetwork *network,
                             const char    *path,
                             const char    *label,
                             GError       **error)
{
  g_autoptr (GKeyFile)   file = g_key_file_new ();
  g_autoptr (GHashTable) records =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  Reading self = { .file = file, .label = label, .records = records };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);

  self.network = wissel_network_get_id (network);

  return g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, error) &&
         wissel_store_run (wissel_network_get_store (network), run, &self, NULL, error) != NULL;
}

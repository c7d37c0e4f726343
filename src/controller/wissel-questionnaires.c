#include "wissel-questionnaires.h"

#include <glib/gi18n.h>

#include "wissel-questionnaire-file.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-setting-store.h"

/* ---- Those of the program ---- */

/* What comes with the program, with the code by which a network is known to have it. */
static const struct
{
  const char             *file;
  const WisselRecordType *type;
  const char             *code;
} shipped[] = {
  { "readiness-quiz", &wissel_questionnaire_record_type, "READINESS_QUIZ" },
  { "employer-intake", &wissel_questionnaire_record_type, "EMPLOYER_INTAKE" },
  { "learning-needs", &wissel_questionnaire_record_type, "EMPLOYER_NEEDS" },
  { "hr-scan", &wissel_questionnaire_record_type, "HR_SCAN" },
  { "employer-faq", &wissel_text_block_record_type, "FAQ_EXTERNAL" },
};

/* What was put in once; who deletes it does not get it back. */
#define GIVEN "texts.questionnaires"

static gboolean
add_if_missing (WisselSession *session, guint index, GError **error)
{
  gint64 id;

  if (!wissel_session_find (session, shipped[index].type, "code", shipped[index].code, &id, error))
    return FALSE;

  return id != 0 || wissel_questionnaire_file_take_in (session, shipped[index].file, error);
}

static gboolean
add_missing (WisselSession *session, gpointer data, GError **error)
{
  const char *const  *given = data;
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      if (!g_strv_contains (given, shipped[i].code) && !add_if_missing (session, i, error))
        return FALSE;

      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", shipped[i].code);
    }

  return wissel_session_write_setting (session, GIVEN, codes->str, error);
}

gboolean
wissel_questionnaires_complete (WisselSession *session, GError **error)
{
  g_autofree char *noted = NULL;
  g_auto (GStrv)   given = NULL;
  gboolean         is_complete = TRUE;

  if (!wissel_session_read_setting (session, GIVEN, &noted, error))
    return FALSE;

  given = g_strsplit (noted != NULL ? noted : "", " ", -1);
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    is_complete = is_complete && g_strv_contains ((const char *const *) given, shipped[i].code);

  return is_complete ||
         wissel_session_action (session, "", WISSEL_ACTION_UNJOURNALED, add_missing, given, error);
}

/* ---- New versions ---- */

typedef struct
{
  gint64      form;
  gint64      made;
  GHashTable *copies; /* of ids, by the id of what was copied */
} Version;

static void
keep_copy (Version *self, gint64 id, gint64 copy)
{
  g_hash_table_insert (self->copies, g_memdup2 (&id, sizeof id), g_memdup2 (&copy, sizeof copy));
}

/* Leads the link @field of @record to the copy of what it led to. */
static void
follow_copy (Version *self, WisselRecord *record, const char *field)
{
  gint64        id = wissel_record_get_integer (record, field);
  const gint64 *copy = g_hash_table_lookup (self->copies, &id);

  if (copy != NULL)
    wissel_record_set_integer (record, field, *copy);
}

/* What belongs to @parent by @link once more; @other, where given, leads to the copy too. */
static gboolean
copy_children (WisselSession          *session,
               Version                *self,
               const WisselRecordType *type,
               const char             *link,
               gint64                  parent,
               const char             *other,
               GError                **error)
{
  g_autoptr (GPtrArray) children =
    wissel_session_load_children (session, type, link, parent, error);

  for (guint i = 0; children != NULL && i < children->len; i++)
    {
      WisselRecord *child = g_ptr_array_index (children, i);
      gint64        id = wissel_record_get_id (child);

      wissel_record_set_id (child, 0);
      follow_copy (self, child, link);
      if (other != NULL)
        follow_copy (self, child, other);
      if (!wissel_session_insert (session, child, error))
        return FALSE;

      keep_copy (self, id, wissel_record_get_id (child));
      if (type == &wissel_questionnaire_question_record_type &&
          !copy_children (session, self, &wissel_questionnaire_option_record_type, "question-id",
                          id, NULL, error))
        return FALSE;
    }

  return children != NULL;
}

static gint64
find_next_version (GPtrArray *versions)
{
  gint64 next = 1;

  for (guint i = 0; i < versions->len; i++)
    next = MAX (next, wissel_record_get_integer (g_ptr_array_index (versions, i), "version") + 1);

  return next;
}

/* Only the latest version is there to be chosen. */
static gboolean
retire (WisselSession *session, GPtrArray *versions, GError **error)
{
  for (guint i = 0; i < versions->len; i++)
    {
      WisselRecord *version = g_ptr_array_index (versions, i);

      if (wissel_record_set_integer (version, "active", 0) &&
          !wissel_session_update (session, version, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
copy_form (WisselSession *session, Version *self, GError **error)
{
  const WisselRecordType  *type = &wissel_questionnaire_record_type;
  g_autoptr (WisselRecord) form = wissel_session_load (session, type, self->form, error);
  g_autoptr (GPtrArray)    versions = NULL;
  WisselValue              code = { .kind = WISSEL_VALUE_TEXT };

  if (form == NULL)
    return FALSE;

  code.text = (char *) wissel_record_get_text (form, "code");
  versions = wissel_session_load_where (session, type, "code", &code, error);
  if (versions == NULL || !retire (session, versions, error))
    return FALSE;

  wissel_record_set_id (form, 0);
  wissel_record_set_integer (form, "version", find_next_version (versions));
  wissel_record_set_integer (form, "active", 1);
  if (!wissel_session_insert (session, form, error))
    return FALSE;

  self->made = wissel_record_get_id (form);
  keep_copy (self, self->form, self->made);

  return TRUE;
}

static gboolean
make_version (WisselSession *session, gpointer data, GError **error)
{
  Version *self = data;

  return copy_form (session, self, error) &&
         copy_children (session, self, &wissel_questionnaire_section_record_type, "form-id",
                        self->form, NULL, error) &&
         copy_children (session, self, &wissel_questionnaire_question_record_type, "form-id",
                        self->form, "section-id", error) &&
         copy_children (session, self, &wissel_advice_rule_record_type, "form-id", self->form, NULL,
                        error);
}

static gpointer
run_make_version (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Version                self = { .form = *(const gint64 *) data };
  g_autoptr (GHashTable) copies = NULL;

  copies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self.copies = copies;
  if (!wissel_session_action (session, _ ("Make a new version of a question list"),
                              WISSEL_ACTION_DEFAULT, make_version, &self, error))
    return NULL;

  return g_memdup2 (&self.made, sizeof self.made);
}

gboolean
wissel_questionnaires_make_version (WisselNetwork *network,
                                    gint64         form,
                                    gint64        *made,
                                    GError       **error)
{
  g_autofree gint64 *id = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);

  id = wissel_store_run (wissel_network_get_store (network), run_make_version, &form, NULL, error);
  if (id != NULL)
    *made = *id;

  return id != NULL;
}

void
wissel_questionnaires_make_version_async (WisselNetwork      *network,
                                          gint64              form,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_make_version,
                          g_memdup2 (&form, sizeof form), g_free, g_free, NULL, callback,
                          user_data);
}

gboolean
wissel_questionnaires_make_version_finish (GAsyncResult *result, gint64 *made, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);
  g_autofree gint64  *id = wissel_store_run_finish (WISSEL_STORE (store), result, error);

  if (id != NULL)
    *made = *id;

  return id != NULL;
}

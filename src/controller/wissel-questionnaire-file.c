#include "wissel-questionnaire-file.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-language.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* The file that is being taken in. Groups stand in it in the order of the questionnaire: what
 * follows a part belongs to it, and options to the question before them. */
typedef struct
{
  WisselSession *session;
  GKeyFile      *file;
  const char    *group;

  gint64      form;
  gint64      section;
  gint64      question;
  GHashTable *texts; /* of ids, by code */

  /* Places in the order */
  guint n_sections;
  guint n_questions;
  guint n_options;
  guint n_rules;
} Reading;

/* ---- Values ---- */

static void
take_text (Reading *self, WisselRecord *record, const char *field, const char *key)
{
  g_autofree char *text = g_key_file_get_string (self->file, self->group, key, NULL);

  wissel_record_set_text (record, field, text);
}

static void
take_number (Reading *self, WisselRecord *record, const char *field, const char *key)
{
  if (g_key_file_has_key (self->file, self->group, key, NULL))
    wissel_record_set_integer (record, field,
                               g_key_file_get_integer (self->file, self->group, key, NULL));
}

static void
take_flag (Reading *self, WisselRecord *record, const char *field, const char *key)
{
  wissel_record_set_integer (record, field,
                             g_key_file_get_boolean (self->file, self->group, key, NULL));
}

/* A text in four languages: `Text[nl]` and so on. */
static void
take_texts (Reading *self, WisselRecord *record, const char *field, const char *key)
{
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s-%s", field, wissel_language_code (i));
      g_autofree char *localized = g_strdup_printf ("%s[%s]", key, wissel_language_code (i));

      take_text (self, record, place, localized);
    }
}

/* Code of a part, question, option or text: the last word of the name of its group, of an option
 * what stands behind the point. */
static const char *
find_code (const char *group)
{
  const char *word = strrchr (group, ' ');
  const char *point = strrchr (group, '.');

  return point != NULL ? point + 1 : word != NULL ? word + 1 : group;
}

static gboolean
insert (Reading *self, WisselRecord *record, gint64 *id, GError **error)
{
  if (!wissel_session_insert (self->session, record, error))
    {
      g_prefix_error (error, "[%s] ", self->group);
      return FALSE;
    }

  *id = wissel_record_get_id (record);

  return TRUE;
}

/* ---- Groups ---- */

static gboolean
read_form (Reading *self, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_questionnaire_record_type);

  take_text (self, record, "code", "Code");
  take_text (self, record, "kind", "Kind");
  take_text (self, record, "party", "Party");
  take_texts (self, record, "name", "Name");
  take_texts (self, record, "intro", "Intro");

  return insert (self, record, &self->form, error);
}

static gboolean
read_section (Reading *self, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_questionnaire_section_record_type);

  wissel_record_set_integer (record, "form-id", self->form);
  wissel_record_set_integer (record, "sort", ++self->n_sections);
  wissel_record_set_text (record, "code", find_code (self->group));
  take_texts (self, record, "title", "Title");
  take_texts (self, record, "hint", "Hint");

  return insert (self, record, &self->section, error);
}

static gboolean
read_question (Reading *self, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_questionnaire_question_record_type);

  self->n_options = 0;
  wissel_record_set_integer (record, "form-id", self->form);
  wissel_record_set_integer (record, "section-id", self->section);
  wissel_record_set_integer (record, "sort", ++self->n_questions);
  wissel_record_set_text (record, "code", find_code (self->group));
  take_text (self, record, "type", "Type");
  take_flag (self, record, "required", "Required");
  take_texts (self, record, "text", "Text");
  take_text (self, record, "catalogue-id", "Id");

  return insert (self, record, &self->question, error);
}

static gboolean
read_option (Reading *self, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_questionnaire_option_record_type);
  gint64                   id;

  wissel_record_set_integer (record, "question-id", self->question);
  wissel_record_set_integer (record, "sort", ++self->n_options);
  wissel_record_set_text (record, "code", find_code (self->group));
  take_texts (self, record, "text", "Text");
  take_flag (self, record, "free-text", "FreeText");
  take_text (self, record, "catalogue-id", "Id");

  return insert (self, record, &id, error);
}

/* What the officer has made of a text stays. */
static gboolean
read_text (Reading *self, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_text_block_record_type);
  const char              *code = find_code (self->group);
  gint64                   id;

  if (!wissel_session_find (self->session, &wissel_text_block_record_type, "code", code, &id,
                            error))
    return FALSE;

  if (id == 0)
    {
      wissel_record_set_text (record, "code", code);
      take_text (self, record, "kind", "Kind");
      take_texts (self, record, "title", "Title");
      take_texts (self, record, "body", "Body");
      take_text (self, record, "catalogue-id", "Id");
      if (!insert (self, record, &id, error))
        return FALSE;
    }

  g_hash_table_insert (self->texts, g_strdup (code), g_memdup2 (&id, sizeof id));

  return TRUE;
}

static gboolean
read_rule (Reading *self, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_advice_rule_record_type);
  g_autofree char         *code = g_key_file_get_string (self->file, self->group, "Text", NULL);
  const gint64            *text = code != NULL ? g_hash_table_lookup (self->texts, code) : NULL;
  gint64                   id;

  wissel_record_set_integer (record, "form-id", self->form);
  wissel_record_set_integer (record, "sort", ++self->n_rules);
  take_text (self, record, "kind", "Kind");
  if (text != NULL)
    wissel_record_set_integer (record, "text-id", *text);
  take_text (self, record, "question-code", "Question");
  take_text (self, record, "option-codes", "Options");
  take_text (self, record, "emphasis-options", "Emphasis");
  take_number (self, record, "min-urgency", "MinUrgency");
  take_number (self, record, "max-urgency", "MaxUrgency");

  return insert (self, record, &id, error);
}

static gboolean
read_group (Reading *self, GError **error)
{
  static const struct
  {
    const char *prefix;
    gboolean (*read) (Reading *self, GError **error);
  } kinds[] = {
    { "Questionnaire", read_form }, { "Part ", read_section }, { "Question ", read_question },
    { "Option ", read_option },     { "Text ", read_text },    { "Rule ", read_rule },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (self->group, kinds[i].prefix))
      return kinds[i].read (self, error);

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
               _ ("The program’s questionnaires have an unknown group [%s]. Install the program "
                  "again."),
               self->group);

  return FALSE;
}

gboolean
wissel_questionnaire_file_take_in (WisselSession *session, const char *name, GError **error)
{
  g_autofree char       *base = g_strdup_printf ("%s.ini", name);
  g_autofree char       *path = wissel_data_path ("texts", "questionnaires", base, NULL);
  g_autoptr (GKeyFile)   file = g_key_file_new ();
  g_autoptr (GHashTable) texts = NULL;
  g_auto (GStrv)         groups = NULL;
  Reading                self = { .session = session, .file = file };

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_KEEP_TRANSLATIONS, error))
    return FALSE;

  texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.texts = texts;
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      self.group = groups[i];
      if (!read_group (&self, error))
        return FALSE;
    }

  return TRUE;
}

#include "wissel-choices.h"

#include "wissel-text.h"
#include "wissel-titles.h"

#define MAX_CHOICES 50

/* More than anybody scrolls through, enough to search in titles that have no index. */
#define MAX_UNINDEXED 5000

/* Which records a link may well lead to, given another field of the same record. */
typedef struct
{
  const char *type;
  const char *field;
  const char *scope;  /* link of the record to be chosen */
  const char *source; /* field of the present record that it must equal, or NULL for @value */
  gint64      value;
  const char *of; /* where @source leads to a record: the field of that one which it must equal */
} Scope;

static const Scope scopes[] = {
  { "person", "work-site-id", "organisation-id", "employer-id" },
  { "learning_place", "site-id", "organisation-id", "organisation-id" },
  { "mission_offer", "site-id", "organisation-id", "host-org-id" },
  { "mission_offer", "team-leader-id", "employer-id", "host-org-id" },
  { "mission_offer", "contact-id", "employer-id", "host-org-id" },
  { "tx_membership", "requested-by-id", "employer-id", "organisation-id" },
  { "learning_question", "parent-id", "learner-id", "learner-id" },
  { "place_coach", "coach-id", "host-org-id", "place-id", 0, "organisation-id" },
  { "form_response", "form-id", "active", NULL, 1 },
  { "form_question", "section-id", "form-id", "form-id" },
  { "talent_sheet", "shared-consent-id", "person-id", "person-id" },
};

typedef struct
{
  const WisselRecordType *type;
  const char             *scope_field;
  gint64                  scope;
  const WisselRecordType *scope_type; /* what @scope is to be read from, or NULL */
  const char             *scope_of;
  char                   *search;
} ChoiceJob;

static void
choice_job_free (gpointer data)
{
  ChoiceJob *job = data;

  g_free (job->search);
  g_free (job);
}

static gboolean
is_indexed (const WisselRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & WISSEL_FIELD_SEARCH)
      return TRUE;

  return FALSE;
}

static gboolean
has_word (const char *folded, const char *beginning)
{
  g_auto (GStrv) words = g_strsplit_set (folded, " -'/,.()→", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], beginning))
      return TRUE;

  return FALSE;
}

static gboolean
fits (const char *title, const char *search)
{
  g_autofree char *folded = wissel_text_fold (title);
  g_autofree char *wanted = wissel_text_fold (search);
  g_auto (GStrv)   words = g_strsplit (wanted, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !has_word (folded, words[i]))
      return FALSE;

  return TRUE;
}

static void
keep_fitting (GPtrArray *choices, const char *search)
{
  for (guint i = choices->len; i > 0; i--)
    {
      const WisselChoice *choice = g_ptr_array_index (choices, i - 1);

      if (!fits (choice->title, search))
        g_ptr_array_remove_index (choices, i - 1);
    }

  if (choices->len > MAX_CHOICES)
    g_ptr_array_set_size (choices, MAX_CHOICES);
}

/* ---- Why a record was found ---- */

/* The line of a searched field that has the words; NULL when none has all of them. */
static char *
find_line (WisselRecord *record, const char *search)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const WisselValue *value = wissel_record_get_value (record, i);
      g_auto (GStrv)     lines = NULL;

      if (!(type->fields[i].flags & WISSEL_FIELD_SEARCH) || value->kind != WISSEL_VALUE_TEXT)
        continue;

      lines = g_strsplit (value->text, "\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        if (fits (lines[j], search))
          return g_strdup (lines[j]);
    }

  return NULL;
}

static void
say_why (WisselSession *session, const ChoiceJob *job, WisselChoice *choice)
{
  g_autoptr (WisselRecord) record = NULL;
  g_autofree char         *line = NULL;
  g_autofree char         *details = g_steal_pointer (&choice->details);

  if (!fits (choice->title, job->search))
    record = wissel_session_load (session, job->type, choice->id, NULL);
  if (record != NULL)
    line = find_line (record, job->search);

  if (line != NULL)
    choice->details = g_strdup_printf ("“%s” · %s", line, details);
  else
    choice->details = g_steal_pointer (&details);
}

/* A title that is a code or a date is shown in words; details say where a competency belongs. */
static void
put_in_words (WisselSession *session, const ChoiceJob *job, GPtrArray *choices)
{
  for (guint i = 0; i < choices->len; i++)
    {
      WisselChoice *choice = g_ptr_array_index (choices, i);

      if (wissel_titles_need_words (job->type))
        {
          g_free (choice->title);
          choice->title = wissel_titles_dup (session, job->type, choice->id);
        }

      if (choice->details != NULL && !wissel_text_is_blank (job->search))
        say_why (session, job, choice);
    }
}

/* A scope may lie one record further. */
static gboolean
follow_scope (WisselSession *session, ChoiceJob *job, GError **error)
{
  g_autoptr (WisselRecord) record = NULL;

  if (job->scope_type == NULL)
    return TRUE;

  record = wissel_session_load (session, job->scope_type, job->scope, error);
  if (record == NULL)
    return FALSE;

  job->scope = wissel_record_get_integer (record, job->scope_of);
  job->scope_type = NULL;

  return TRUE;
}

static gpointer
find_choices (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  ChoiceJob            *job = data;
  gboolean              by_title = !is_indexed (job->type) && !wissel_text_is_blank (job->search);
  g_autoptr (GPtrArray) choices = NULL;

  if (!follow_scope (session, job, error))
    return NULL;

  choices = wissel_session_choices (session, job->type, job->scope_field, job->scope,
                                    by_title ? NULL : job->search,
                                    by_title ? MAX_UNINDEXED : MAX_CHOICES, error);
  if (choices != NULL)
    put_in_words (session, job, choices);
  if (choices != NULL && by_title)
    keep_fitting (choices, job->search);

  return g_steal_pointer (&choices);
}

static void
narrow (ChoiceJob *job, WisselEditor *editor, guint field)
{
  const WisselRecordType *type = wissel_editor_get_record_type (editor);
  WisselRecord           *record = wissel_editor_get_record (editor);
  const char             *name = wissel_editor_get_field (editor, field)->name;

  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (scopes); i++)
    if (g_str_equal (scopes[i].type, type->name) && g_str_equal (scopes[i].field, name) &&
        (scopes[i].source == NULL || !wissel_record_is_empty (record, scopes[i].source)))
      {
        job->scope_field = scopes[i].scope;
        job->scope = scopes[i].source != NULL ? wissel_record_get_integer (record, scopes[i].source)
                                              : scopes[i].value;
        if (scopes[i].of != NULL)
          {
            job->scope_type = wissel_record_type_find (
              wissel_record_type_find_field (type, scopes[i].source)->target);
            job->scope_of = scopes[i].of;
          }
      }
}

GPtrArray *
wissel_choices_find (WisselNetwork          *network,
                     const WisselRecordType *type,
                     const char             *search,
                     GError                **error)
{
  ChoiceJob job = { .type = type, .search = (char *) search };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), find_choices, &job, NULL, error);
}

void
wissel_choices_find_async (WisselNetwork          *network,
                           const WisselRecordType *type,
                           WisselEditor           *editor,
                           guint                   field,
                           gint64                  broader,
                           const char             *search,
                           GCancellable           *cancellable,
                           GAsyncReadyCallback     callback,
                           gpointer                user_data)
{
  ChoiceJob *job = g_new0 (ChoiceJob, 1);

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (type != NULL);

  job->type = type;
  job->search = g_strdup (search);
  if (broader != 0 && type->broader != NULL)
    {
      job->scope_field = type->broader;
      job->scope = broader;
    }
  else if (editor != NULL)
    {
      narrow (job, editor, field);
    }

  wissel_store_run_async (wissel_network_get_store (network), find_choices, job, choice_job_free,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
wissel_choices_find_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

#include "wissel-template-texts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"
#include "wissel-language.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

void
wissel_template_text_free (WisselTemplateText *self)
{
  if (self == NULL)
    return;

  g_free (self->own);
  g_free (self->shipped);
  g_free (self);
}

static void
text_free (gpointer data)
{
  wissel_template_text_free (data);
}

/* ---- Reading ---- */

static char *
read_shipped (const char *name, WisselLanguage language, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".md", NULL);
  g_autofree char *path = wissel_data_path ("texts", wissel_language_code (language), file, NULL);
  char            *text = NULL;

  return g_file_get_contents (path, &text, NULL, error) ? text : NULL;
}

static char *
digest_of (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/* (out) (nullable): what the network keeps about a text. */
static gboolean
find_record (WisselSession *session,
             const char    *name,
             WisselLanguage language,
             WisselRecord **record,
             GError       **error)
{
  WisselValue           code = { .kind = WISSEL_VALUE_TEXT, .text = (char *) name };
  g_autoptr (GPtrArray) found = NULL;

  *record = NULL;
  found = wissel_session_load_where (session, &wissel_document_template_record_type, "code", &code,
                                     error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    if (g_strcmp0 (wissel_record_get_text (g_ptr_array_index (found, i), "lang"),
                   wissel_language_code (language)) == 0)
      *record = g_object_ref (g_ptr_array_index (found, i));

  return found != NULL;
}

WisselTemplateText *
wissel_template_texts_read (WisselSession *session,
                            const char    *name,
                            WisselLanguage language,
                            GError       **error)
{
  g_autoptr (WisselTemplateText) text = g_new0 (WisselTemplateText, 1);
  g_autoptr (WisselRecord)       record = NULL;
  g_autofree char               *digest = NULL;

  text->name = wissel_template_kind_find (name)->name;
  text->language = language;
  text->shipped = read_shipped (name, language, error);
  if (text->shipped == NULL || !find_record (session, name, language, &record, error))
    return NULL;

  if (record == NULL)
    return g_steal_pointer (&text);

  digest = digest_of (text->shipped);
  text->record = wissel_record_get_id (record);
  text->own = g_strdup (wissel_record_get_text (record, "body"));
  text->is_overtaken = text->own != NULL &&
                       g_strcmp0 (wissel_record_get_text (record, "shipped-sha256"), digest) != 0;

  return g_steal_pointer (&text);
}

char *
wissel_template_texts_dup (WisselSession *session,
                           const char    *name,
                           WisselLanguage language,
                           GError       **error)
{
  g_autoptr (WisselTemplateText) text = wissel_template_texts_read (session, name, language, error);

  if (text == NULL)
    return NULL;

  return text->own != NULL ? g_steal_pointer (&text->own) : g_steal_pointer (&text->shipped);
}

typedef struct
{
  const char    *name;
  WisselLanguage language;
  char          *text;
} Work;

static Work *
work_new (const char *name, WisselLanguage language, const char *text)
{
  Work *self = g_new0 (Work, 1);

  self->name = wissel_template_kind_find (name)->name;
  self->language = language;
  self->text = g_strdup (text);

  return self;
}

static void
work_free (gpointer data)
{
  Work *self = data;

  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  return wissel_template_texts_read (session, work->name, work->language, error);
}

WisselTemplateText *
wissel_template_texts_load (WisselNetwork *network,
                            const char    *name,
                            WisselLanguage language,
                            GError       **error)
{
  g_autoptr (Work) work = work_new (name, language, NULL);

  return wissel_store_run (wissel_network_get_store (network), load, work, NULL, error);
}

void
wissel_template_texts_load_async (WisselNetwork      *network,
                                  const char         *name,
                                  WisselLanguage      language,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (wissel_template_kind_find (name) != NULL);

  wissel_store_run_async (wissel_network_get_store (network), load, work_new (name, language, NULL),
                          work_free, text_free, cancellable, callback, user_data);
}

WisselTemplateText *
wissel_template_texts_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

/* ---- Saving ---- */

/* Windows ends lines in two characters; what was pasted from there shall not. */
static char *
tidy (const char *text)
{
  g_auto (GStrv)   lines = g_strsplit (text, "\r\n", -1);
  g_autofree char *joined = g_strjoinv ("\n", lines);
  gsize            length = strlen (joined);

  return length > 0 && joined[length - 1] != '\n' ? g_strconcat (joined, "\n", NULL)
                                                  : g_steal_pointer (&joined);
}

static gboolean
write_text (WisselSession *session, gpointer data, GError **error)
{
  const Work              *work = data;
  g_autofree char         *shipped = read_shipped (work->name, work->language, error);
  g_autofree char         *digest = shipped != NULL ? digest_of (shipped) : NULL;
  g_autoptr (WisselRecord) record = NULL;
  const char              *body = work->text;

  if (shipped == NULL || !find_record (session, work->name, work->language, &record, error))
    return FALSE;

  if (g_strcmp0 (body, shipped) == 0)
    body = NULL;
  if (record == NULL && body == NULL)
    return TRUE;

  if (record == NULL)
    {
      record = wissel_record_new (&wissel_document_template_record_type);
      wissel_record_set_text (record, "code", work->name);
      wissel_record_set_text (record, "lang", wissel_language_code (work->language));
      /* Without a text first, so that the history tells of what becomes of it. */
      if (!wissel_session_insert (session, record, error))
        return FALSE;
    }
  wissel_record_set_text (record, "body", body);
  wissel_record_set_text (record, "shipped-sha256", body != NULL ? digest : NULL);

  return wissel_session_update (session, record, error);
}

static gpointer
run_save (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work      *work = data;
  const char      *label = _ (wissel_template_kind_find (work->name)->label);
  g_autofree char *words = NULL;

  /* Translators: %s is a kind of document, such as “Company sheet”. */
  words = g_strdup_printf (work->text != NULL ? _ ("Change the text of “%s”")
                                              : _ ("Take back the shipped text of “%s”"),
                           label);

  return wissel_session_action (session, words, WISSEL_ACTION_DEFAULT, write_text, data, error)
           ? data
           : NULL;
}

static gboolean
check_text (const char *name, const char *text, GError **error)
{
  const WisselTemplateKind    *kind = wissel_template_kind_find (name);
  g_autoptr (GPtrArray)        problems = wissel_template_check_own (kind, text);
  const WisselTemplateProblem *first;

  if (problems->len == 0)
    return TRUE;

  first = g_ptr_array_index (problems, 0);
  /* Translators: a line of a text, and what is wrong there. */
  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, _ ("Line %1$u: %2$s"), first->line,
               first->message);

  return FALSE;
}

/* Checked before anything is written. */
static Work *
work_new_checked (const char *name, WisselLanguage language, const char *text, GError **error)
{
  g_autofree char *clean = text != NULL ? tidy (text) : NULL;

  return clean == NULL || check_text (name, clean, error) ? work_new (name, language, clean) : NULL;
}

gboolean
wissel_template_texts_save (WisselNetwork *network,
                            const char    *name,
                            WisselLanguage language,
                            const char    *text,
                            GError       **error)
{
  g_autoptr (Work) work = work_new_checked (name, language, text, error);

  return work != NULL &&
         wissel_store_run (wissel_network_get_store (network), run_save, work, NULL, error) != NULL;
}

void
wissel_template_texts_save_async (WisselNetwork      *network,
                                  const char         *name,
                                  WisselLanguage      language,
                                  const char         *text,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  GError *error = NULL;
  Work   *work;

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  work = work_new_checked (name, language, text, &error);
  if (work != NULL)
    wissel_store_run_async (wissel_network_get_store (network), run_save, work, work_free, NULL,
                            NULL, callback, user_data);
  else
    g_task_report_error (wissel_network_get_store (network), callback, user_data,
                         wissel_template_texts_save_async, error);
}

gboolean
wissel_template_texts_save_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  if (g_async_result_is_tagged (result, wissel_template_texts_save_async))
    return g_task_propagate_boolean (G_TASK (result), error);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error) != NULL;
}

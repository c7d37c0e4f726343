#include "wissel-template-texts.h"

#include <glib/gi18n.h>

#include "wissel-checklist-store.h"
#include "wissel-codes.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* What stands on the page of all texts. */

void
wissel_texts_overview_free (WisselTextsOverview *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->checklists, g_ptr_array_unref);
  g_free (self);
}

static void
overview_free (gpointer data)
{
  wissel_texts_overview_free (data);
}

/* ---- Documents ---- */

static int
compare_documents (gconstpointer a, gconstpointer b)
{
  const WisselDocumentTexts *first = *(WisselDocumentTexts *const *) a;
  const WisselDocumentTexts *second = *(WisselDocumentTexts *const *) b;

  return g_utf8_collate (first->label, second->label);
}

static WisselDocumentTexts *
read_document (WisselSession *session, const WisselTemplateKind *kind, GError **error)
{
  g_autofree WisselDocumentTexts *document = g_new0 (WisselDocumentTexts, 1);

  document->name = kind->name;
  document->label = _ (kind->label);
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    {
      g_autoptr (WisselTemplateText) text =
        wissel_template_texts_read (session, kind->name, i, error);

      if (text == NULL)
        return NULL;

      document->is_own[i] = text->own != NULL;
      document->is_overtaken[i] = text->is_overtaken;
    }

  return g_steal_pointer (&document);
}

static GPtrArray *
read_documents (WisselSession *session, GError **error)
{
  g_autoptr (GPtrArray)     documents = g_ptr_array_new_with_free_func (g_free);
  guint                     n_kinds;
  const WisselTemplateKind *kinds = wissel_template_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      WisselDocumentTexts *document = read_document (session, &kinds[i], error);

      if (document == NULL)
        return NULL;

      g_ptr_array_add (documents, document);
    }
  g_ptr_array_sort (documents, compare_documents);

  return g_steal_pointer (&documents);
}

/* ---- Checklists ---- */

static WisselChecklistTexts *
read_checklist (WisselSession *session, WisselRecord *checklist, GError **error)
{
  WisselChecklistTexts *texts;
  g_autoptr (GPtrArray) lines = NULL;

  lines = wissel_session_load_children (session, &wissel_checklist_template_line_record_type,
                                        "template-id", wissel_record_get_id (checklist), error);
  if (lines == NULL)
    return NULL;

  texts = g_new0 (WisselChecklistTexts, 1);
  texts->id = wissel_record_get_id (checklist);
  texts->label = wissel_codes_label ("CHECKLIST", wissel_record_get_text (checklist, "code"),
                                     wissel_language_of_interface ());
  for (guint i = 0; i < lines->len; i++)
    texts->n_lines += wissel_record_get_flag (g_ptr_array_index (lines, i), "active");

  return texts;
}

/* Those of phases stand in the order of the phases. */
static int
compare_checklists (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (wissel_record_get_text (*(WisselRecord *const *) a, "code"),
                    wissel_record_get_text (*(WisselRecord *const *) b, "code"));
}

static GPtrArray *
read_checklists (WisselSession *session, GError **error)
{
  g_autoptr (GPtrArray) checklists = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = NULL;

  if (!wissel_session_complete_checklists (session, error))
    return NULL;

  found =
    wissel_session_load_where (session, &wissel_checklist_template_record_type, NULL, NULL, error);
  if (found == NULL)
    return NULL;

  g_ptr_array_sort (found, compare_checklists);
  for (guint i = 0; i < found->len; i++)
    {
      WisselChecklistTexts *texts = read_checklist (session, g_ptr_array_index (found, i), error);

      if (texts == NULL)
        return NULL;

      g_ptr_array_add (checklists, texts);
    }

  return g_steal_pointer (&checklists);
}

/* ---- Loading ---- */

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselTextsOverview) overview = g_new0 (WisselTextsOverview, 1);

  overview->documents = read_documents (session, error);
  overview->checklists = overview->documents != NULL ? read_checklists (session, error) : NULL;

  return overview->checklists != NULL ? g_steal_pointer (&overview) : NULL;
}

WisselTextsOverview *
wissel_texts_overview_load (WisselNetwork *network, GError **error)
{
  return wissel_store_run (wissel_network_get_store (network), load, NULL, NULL, error);
}

void
wissel_texts_overview_load_async (WisselNetwork      *network,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), load, NULL, NULL, overview_free,
                          cancellable, callback, user_data);
}

WisselTextsOverview *
wissel_texts_overview_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

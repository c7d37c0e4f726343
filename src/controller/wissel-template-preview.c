#include "wissel-template-preview.h"

#include "wissel-network-logo.h"

void
wissel_template_preview_free (WisselTemplatePreview *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}

static void
preview_free (gpointer data)
{
  wissel_template_preview_free (data);
}

static void
picture_free (gpointer data)
{
  wissel_page_picture_free (data);
}

static gpointer
read_logo (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  WisselNetworkLogo **logo = data;

  return GINT_TO_POINTER (wissel_network_logo_read (session, logo, error));
}

static gboolean
put_logo (WisselNetwork *network, WisselDocument *document, WisselLanguage language, GError **error)
{
  g_autoptr (WisselNetworkLogo) logo = NULL;

  return wissel_store_run (wissel_network_get_store (network), read_logo, &logo, NULL, error) !=
           NULL &&
         wissel_network_logo_put (document, logo != NULL ? logo->png : NULL, NULL, language, error);
}

static WisselDocument *
make_document (WisselNetwork *network, const WisselTemplateDraft *draft, GError **error)
{
  g_autoptr (WisselTemplate) template = NULL;
  g_autoptr (WisselTemplateValues) values = NULL;
  g_autoptr (WisselDocument)       document = NULL;

  template = wissel_template_new (wissel_template_kind_find (draft->name), draft->language,
                                  draft->name, draft->text, error);
  if (template == NULL)
    return NULL;

  values = wissel_template_make_sample (template, draft->is_complete);
  document = wissel_template_fill (template, values, NULL);

  return put_logo (network, document, draft->language, error) ? g_steal_pointer (&document) : NULL;
}

static GPtrArray *
make_pictures (WisselDocument *document, int width, GError **error)
{
  g_autoptr (WisselPages) pages = wissel_pages_new (document, error);
  GPtrArray              *pictures;

  if (pages == NULL)
    return NULL;

  pictures = g_ptr_array_new_with_free_func (picture_free);
  for (guint i = 0; i < wissel_pages_get_count (pages); i++)
    g_ptr_array_add (pictures, wissel_pages_make_picture (pages, i, width));

  return pictures;
}

WisselTemplatePreview *
wissel_template_preview_make (WisselNetwork             *network,
                              const WisselTemplateDraft *draft,
                              GError                   **error)
{
  g_autoptr (WisselTemplatePreview) preview = g_new0 (WisselTemplatePreview, 1);
  g_autoptr (WisselDocument)        document = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (wissel_template_kind_find (draft->name) != NULL, NULL);

  preview->problems =
    wissel_template_check_own (wissel_template_kind_find (draft->name), draft->text);
  if (preview->problems->len > 0)
    return g_steal_pointer (&preview);

  document = make_document (network, draft, error);
  preview->pages = document != NULL ? make_pictures (document, draft->width, error) : NULL;

  return preview->pages != NULL ? g_steal_pointer (&preview) : NULL;
}

/* ---- In a worker ---- */

static WisselTemplateDraft *
draft_copy (const WisselTemplateDraft *draft)
{
  WisselTemplateDraft *copy = g_memdup2 (draft, sizeof *draft);

  copy->name = wissel_template_kind_find (draft->name)->name;
  copy->text = g_strdup (draft->text);

  return copy;
}

static void
draft_free (gpointer data)
{
  WisselTemplateDraft *self = data;

  g_free ((char *) self->text);
  g_free (self);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError                *error = NULL;
  WisselTemplatePreview *preview;

  if (g_task_return_error_if_cancelled (task))
    return;

  preview = wissel_template_preview_make (source, data, &error);
  if (preview != NULL)
    g_task_return_pointer (task, preview, preview_free);
  else
    g_task_return_error (task, error);
}

void
wissel_template_preview_make_async (WisselNetwork             *network,
                                    const WisselTemplateDraft *draft,
                                    GCancellable              *cancellable,
                                    GAsyncReadyCallback        callback,
                                    gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (wissel_template_kind_find (draft->name) != NULL);

  task = g_task_new (network, cancellable, callback, user_data);
  g_task_set_task_data (task, draft_copy (draft), draft_free);
  g_task_run_in_thread (task, make_in_thread);
}

WisselTemplatePreview *
wissel_template_preview_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

#include "wissel-template.h"

#include "wissel-error.h"
#include "wissel-template-private.h"

#include <glib/gi18n.h>

static void
free_value (gpointer data)
{
  WisselTemplateValue *value = data;

  g_free (value->text);
  g_free (value->url);
  g_clear_pointer (&value->table, wissel_document_table_unref);
  g_clear_pointer (&value->part, wissel_document_unref);
  g_free (value);
}

static void
free_signer (gpointer data)
{
  WisselSigner *signer = data;

  g_free (signer->name);
  g_free (signer->function);
  g_free (signer);
}

WisselTemplateValues *
wissel_template_values_new (void)
{
  WisselTemplateValues *self = g_new0 (WisselTemplateValues, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
  self->signers = g_ptr_array_new_with_free_func (free_signer);

  return self;
}

void
wissel_template_values_free (WisselTemplateValues *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->signers);
  g_free (self);
}

static WisselTemplateValue *
replace_value (WisselTemplateValues *self, const char *name)
{
  WisselTemplateValue *value = g_new0 (WisselTemplateValue, 1);

  g_hash_table_replace (self->values, g_strdup (name), value);

  return value;
}

void
wissel_template_values_set_text (WisselTemplateValues *self, const char *name, const char *text)
{
  replace_value (self, name)->text = g_strdup (text);
}

gboolean
wissel_template_values_set_link (WisselTemplateValues *self,
                                 const char           *name,
                                 const char           *url,
                                 GError              **error)
{
  g_autofree char *escaped = NULL;

  if (url == NULL)
    {
      g_hash_table_remove (self->values, name);
      return TRUE;
    }

  if ((escaped = wissel_link_escape (url, error)) == NULL)
    return FALSE;

  replace_value (self, name)->url = g_strdup (url);

  return TRUE;
}

void
wissel_template_values_set_table (WisselTemplateValues *self,
                                  const char           *name,
                                  WisselDocumentTable  *table)
{
  if (table != NULL)
    replace_value (self, name)->table = wissel_document_table_ref (table);
  else
    g_hash_table_remove (self->values, name);
}

void
wissel_template_values_set_part (WisselTemplateValues *self, const char *name, WisselDocument *part)
{
  replace_value (self, name)->part = wissel_document_ref (part);
}

void
wissel_template_values_add_signer (WisselTemplateValues *self,
                                   const char           *name,
                                   const char           *function)
{
  WisselSigner *signer = g_new0 (WisselSigner, 1);

  signer->name = g_strdup (name);
  signer->function = g_strdup (function);
  g_ptr_array_add (self->signers, signer);
}

static gboolean
report_problems (GPtrArray *problems, const char *file, GError **error)
{
  g_autoptr (GString) message = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const WisselTemplateProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (message, "%s%s:%u:%u: %s", i > 0 ? "\n" : "", file, problem->line,
                              problem->column, problem->message);
    }

  if (problems->len > 0)
    g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, message->str);

  return problems->len == 0;
}

WisselTemplate *
wissel_template_new (const WisselTemplateKind *kind,
                     WisselLanguage            language,
                     const char               *file,
                     const char               *text,
                     GError                  **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  WisselTemplate       *self;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  problems = wissel_template_check (kind, text);
  if (!report_problems (problems, file, error))
    return NULL;

  self = g_new0 (WisselTemplate, 1);
  self->kind = kind;
  self->language = language;
  self->text = g_strdup (text);

  return self;
}

WisselTemplate *
wissel_template_load (const WisselTemplateKind *kind, WisselLanguage language, GError **error)
{
  const char      *code = wissel_language_code (language);
  g_autofree char *name = g_strconcat (kind->name, ".md", NULL);
  g_autofree char *path = wissel_data_path ("texts", code, name, NULL);
  g_autofree char *file = g_build_filename (code, name, NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  return wissel_template_new (kind, language, file, text, error);
}

void
wissel_template_free (WisselTemplate *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}

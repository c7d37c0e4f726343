#include "wissel-template-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Values that say what will stand there, for who writes a template. */

static gboolean
is_conditional (const WisselTemplate *self, const char *name)
{
  for (const char *at = self->text; (at = strstr (at, "{{")) != NULL; at += 2)
    {
      WisselPlaceholderUse use;

      if (wissel_placeholder_read (at, &use) && use.condition != '\0' &&
          strlen (name) == use.name_length && memcmp (name, use.name, use.name_length) == 0)
        return TRUE;
    }

  return FALSE;
}

static WisselDocumentTable *
make_table (guint n_columns)
{
  g_autofree WisselDocumentColumn *columns = g_new0 (WisselDocumentColumn, n_columns);
  g_autofree const char          **cells = g_new0 (const char *, n_columns);
  WisselDocumentTable             *table;

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].share = 1;
      cells[i] = "…";
    }

  table = wissel_document_table_new (columns, n_columns);
  for (guint i = 0; i < 2; i++)
    wissel_document_table_add_row (table, cells);

  return table;
}

static WisselDocument *
make_part (WisselLanguage language, const WisselPlaceholder *placeholder)
{
  const char      *label = wissel_translate (language, placeholder->label);
  WisselDocument  *part = wissel_document_new (language, WISSEL_DOCUMENT_PLAIN, label);
  g_autofree char *text = g_strdup_printf ("[%s]", label);

  wissel_document_add_paragraph (part, WISSEL_PARAGRAPH_BODY, wissel_rich_text_new_plain (text));

  return part;
}

static void
set_sample (const WisselTemplate    *self,
            WisselTemplateValues    *values,
            const WisselPlaceholder *placeholder)
{
  g_autoptr (WisselDocumentTable) table = NULL;
  g_autoptr (WisselDocument)      part = NULL;
  g_autofree char                *text = NULL;

  switch (placeholder->kind)
    {
    case WISSEL_PLACEHOLDER_TEXT:
    case WISSEL_PLACEHOLDER_PROSE:
      text = g_strdup_printf ("[%s]", wissel_translate (self->language, placeholder->label));
      wissel_template_values_set_text (values, placeholder->name, text);
      break;
    case WISSEL_PLACEHOLDER_LINK:
      wissel_template_values_set_link (values, placeholder->name, "https://www.example.org", NULL);
      break;
    case WISSEL_PLACEHOLDER_TABLE:
      table = make_table (placeholder->columns);
      wissel_template_values_set_table (values, placeholder->name, table);
      break;
    case WISSEL_PLACEHOLDER_PART:
      part = make_part (self->language, placeholder);
      wissel_template_values_set_part (values, placeholder->name, part);
      break;
    case WISSEL_PLACEHOLDER_SIGNATURES:
      wissel_template_values_add_signer (values, NULL, NULL);
      break;
    case WISSEL_PLACEHOLDER_PAGE_BREAK:
      break;
    default:
      g_assert_not_reached ();
    }
}

WisselTemplateValues *
wissel_template_make_sample (const WisselTemplate *self, gboolean complete)
{
  WisselTemplateValues *values = wissel_template_values_new ();

  for (guint i = 0; i < self->kind->n_placeholders; i++)
    {
      const WisselPlaceholder *placeholder = &self->kind->placeholders[i];

      if (complete || !is_conditional (self, placeholder->name))
        set_sample (self, values, placeholder);
    }

  return values;
}

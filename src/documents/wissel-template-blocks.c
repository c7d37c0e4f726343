#include "wissel-document-private.h"
#include "wissel-template-private.h"

/* What stands alone on its line in a template: tables, signatures, parts, new pages. */

static void
add_table (WisselDocument *document, const WisselTemplateValue *value, const char *const *titles)
{
  g_autoptr (WisselDocumentTable) table = NULL;

  if (value == NULL || value->table == NULL)
    return;

  if (g_strv_length ((char **) titles) == value->table->columns->len)
    table = wissel_document_table_copy_with_titles (value->table, titles);

  wissel_document_add_table (document, table != NULL ? table : value->table);
}

static void
add_signatures (WisselDocument *document, const GPtrArray *signers, const char *const *titles)
{
  guint n_roles = g_strv_length ((char **) titles);
  guint n = MAX (n_roles, signers->len);

  for (guint i = 0; i < n; i++)
    {
      const WisselSigner *signer = i < signers->len ? g_ptr_array_index (signers, i) : NULL;

      wissel_document_add_signature (document, i < n_roles ? titles[i] : NULL,
                                     signer != NULL ? signer->name : NULL,
                                     signer != NULL ? signer->function : NULL);
    }
}

void
wissel_template_add_block (WisselDocument             *document,
                           const WisselPlaceholder    *placeholder,
                           const WisselTemplateValues *values,
                           const char *const          *titles)
{
  const WisselTemplateValue *value = g_hash_table_lookup (values->values, placeholder->name);

  if (placeholder->kind == WISSEL_PLACEHOLDER_TABLE)
    add_table (document, value, titles);
  else if (placeholder->kind == WISSEL_PLACEHOLDER_SIGNATURES)
    add_signatures (document, values->signers, titles);
  else if (placeholder->kind == WISSEL_PLACEHOLDER_PAGE_BREAK)
    wissel_document_add_page_break (document);
  else if (value != NULL && value->part != NULL)
    wissel_document_add_part (document, value->part);
}

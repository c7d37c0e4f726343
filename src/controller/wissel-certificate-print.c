#include "wissel-certificate-print.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "wissel-attachment-store.h"
#include "wissel-date.h"
#include "wissel-error.h"
#include "wissel-network-logo.h"
#include "wissel-pdf.h"
#include "wissel-records.h"
#include "wissel-template.h"
#include "wissel-text.h"

static void
set_values (WisselTemplateValues *values, JsonObject *content)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;

  json_object_iter_init (&iter, json_object_get_object_member (content, "values"));
  while (json_object_iter_next (&iter, &name, &node))
    wissel_template_values_set_text (values, name, json_node_get_string (node));
}

static void
set_table (WisselTemplateValues *values, JsonObject *content, const char *member, const char *name)
{
  static const WisselDocumentColumn columns[] = { { .share = 3 }, { .share = 1 } };
  g_autoptr (WisselDocumentTable)   table = NULL;
  JsonArray                        *rows = json_object_get_array_member (content, member);

  if (json_array_get_length (rows) == 0)
    return;

  table = wissel_document_table_new (columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonArray  *row = json_array_get_array_element (rows, i);
      const char *cells[] = { json_array_get_string_element (row, 0),
                              json_array_get_string_element (row, 1) };

      wissel_document_table_add_row (table, cells);
    }

  wissel_template_values_set_table (values, name, table);
}

static void
add_signers (WisselTemplateValues *values, JsonObject *content)
{
  JsonArray *signers = json_object_get_array_member (content, "signers");

  for (guint i = 0; i < json_array_get_length (signers); i++)
    {
      JsonArray  *signer = json_array_get_array_element (signers, i);
      const char *name = json_array_get_string_element (signer, 0);
      const char *function = json_array_get_string_element (signer, 1);

      wissel_template_values_add_signer (values, *name != '\0' ? name : NULL,
                                         *function != '\0' ? function : NULL);
    }
}

static gboolean
has_content (JsonObject *content)
{
  return content != NULL && json_object_has_member (content, "values") &&
         json_object_has_member (content, "goals") &&
         json_object_has_member (content, "competencies") &&
         json_object_has_member (content, "signers") &&
         json_object_has_member (content, "template");
}

/* What was kept when the certificate was issued; owned by @parser. */
static JsonObject *
read_content (JsonParser *parser, WisselRecord *certificate, GError **error)
{
  const char *text = wissel_record_get_text (certificate, "content-json");
  JsonNode   *root;
  JsonObject *content;

  if (text == NULL)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
                           _ ("This learning certificate has not been issued yet."));
      return NULL;
    }

  if (!json_parser_load_from_data (parser, text, -1, error))
    return NULL;

  root = json_parser_get_root (parser);
  content = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  if (!has_content (content))
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                           _ ("What was kept of this learning certificate is incomplete."));
      return NULL;
    }

  return content;
}

static WisselTemplateValues *
make_values (JsonObject *content, WisselRecord *certificate, WisselLanguage language)
{
  WisselTemplateValues *values = wissel_template_values_new ();
  g_autofree char      *revoked = NULL;

  set_values (values, content);
  set_table (values, content, "goals", "table:goals");
  set_table (values, content, "competencies", "table:competencies");
  add_signers (values, content);
  if (wissel_record_is_empty (certificate, "revoked-on"))
    return values;

  revoked = wissel_date_format (wissel_record_get_text (certificate, "revoked-on"), language,
                                WISSEL_DATE_LONG);
  wissel_template_values_set_text (values, "revoked", revoked);

  return values;
}

/* ---- The logo that it was issued with ---- */

static gpointer
load_logo (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_load_content (session, data, error);
}

static gboolean
put_logo (WisselNetwork  *network,
          JsonObject     *content,
          WisselLanguage  language,
          WisselDocument *document,
          GError        **error)
{
  JsonObject        *values = json_object_get_object_member (content, "values");
  const char        *sha256 = json_object_get_string_member_with_default (content, "logo", NULL);
  g_autoptr (GBytes) png = NULL;

  if (sha256 == NULL)
    return TRUE;

  png = wissel_store_run (wissel_network_get_store (network), load_logo, (gpointer) sha256, NULL,
                          error);

  return png != NULL &&
         wissel_network_logo_put (
           document, png, json_object_get_string_member_with_default (values, "network", NULL),
           language, error);
}

/* ---- The certificate ---- */

static WisselDocument *
make_document (WisselNetwork *network, WisselRecord *certificate, GError **error)
{
  const WisselTemplateKind *kind = wissel_template_kind_find ("certificate");
  WisselLanguage            language =
    wissel_language_from_code (wissel_record_get_text (certificate, "lang"), WISSEL_LANGUAGE_NL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (WisselTemplate) template = NULL;
  g_autoptr (WisselTemplateValues) values = NULL;
  g_autoptr (WisselDocument)       document = NULL;
  g_autofree char                 *created = NULL;
  JsonObject                      *content;

  content = read_content (parser, certificate, error);
  if (content == NULL)
    return NULL;

  /* In the words that it was issued with. */
  template = wissel_template_new (kind, language, kind->name,
                                  json_object_get_string_member (content, "template"), error);
  if (template == NULL)
    return NULL;

  values = make_values (content, certificate, language);
  document = wissel_template_fill (template, values, NULL);
  created = g_strdup_printf ("%sT12:00:00Z", wissel_record_get_text (certificate, "issued-on"));
  wissel_document_set_created (document, created);

  return put_logo (network, content, language, document, error) ? g_steal_pointer (&document)
                                                                : NULL;
}

WisselDocument *
wissel_certificate_make_document (WisselNetwork *network, gint64 certificate, GError **error)
{
  g_autoptr (WisselRecord) record = NULL;

  record = wissel_network_load (network, &wissel_certificate_record_type, certificate, error);

  return record != NULL ? make_document (network, record, error) : NULL;
}

/* "LB-2027-00012-els-van-damme.pdf" */
static char *
make_file_name (WisselNetwork *network, WisselRecord *certificate, GError **error)
{
  g_autoptr (WisselRecord) person = NULL;
  g_autofree char         *name = NULL;
  g_autofree char         *slug = NULL;

  person = wissel_network_load (network, &wissel_person_record_type,
                                wissel_record_get_integer (certificate, "person-id"), error);
  if (person == NULL)
    return NULL;

  name = wissel_record_dup_title (person);
  slug = wissel_text_slug (name);

  return g_strdup_printf ("%s-%s.pdf", wissel_record_get_text (certificate, "number"), slug);
}

gboolean
wissel_certificate_save (
  WisselNetwork *network, gint64 certificate, const char *path, char **saved, GError **error)
{
  g_autoptr (WisselRecord)   record = NULL;
  g_autoptr (WisselDocument) document = NULL;
  g_autofree char           *target = g_strdup (path);

  record = wissel_network_load (network, &wissel_certificate_record_type, certificate, error);
  if (record == NULL)
    return FALSE;

  document = make_document (network, record, error);
  if (document == NULL)
    return FALSE;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *name = make_file_name (network, record, error);

      if (name == NULL)
        return FALSE;

      g_free (target);
      target = g_build_filename (path, name, NULL);
    }

  if (!wissel_document_save_pdf (document, target, NULL, error))
    return FALSE;

  if (saved != NULL)
    *saved = g_steal_pointer (&target);

  return TRUE;
}

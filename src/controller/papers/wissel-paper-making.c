#include "wissel-paper-making.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-codes.h"
#include "wissel-error.h"
#include "wissel-mail.h"
#include "wissel-network-logo.h"
#include "wissel-paper-facts.h"
#include "wissel-pdf.h"
#include "wissel-records.h"
#include "wissel-template-texts.h"
#include "wissel-text.h"
#include "wissel-titles.h"

WisselPaperMaking *
wissel_paper_making_new (const WisselPaperOrder *order)
{
  WisselPaperMaking *self = g_new0 (WisselPaperMaking, 1);
  WisselPaperOrder   attached = *order;

  self->order = *order;
  self->language = g_strdup (order->language);
  if (order->paper->attached == NULL)
    return self;

  attached.paper = wissel_paper_find (order->paper->attached, order->paper->record);
  self->attached = wissel_paper_making_new (&attached);

  return self;
}

void
wissel_paper_making_free (WisselPaperMaking *self)
{
  g_free (self->language);
  g_free (self->title);
  g_free (self->file);
  g_free (self->sha256);
  g_free (self->to_name);
  g_free (self->to_address);
  g_clear_pointer (&self->attached, wissel_paper_making_free);
  g_free (self->text);
  g_free (self->network);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_clear_pointer (&self->values, wissel_template_values_free);
  g_free (self);
}

static WisselLanguage
get_language (const WisselPaperMaking *self)
{
  return wissel_language_from_code (self->language, WISSEL_LANGUAGE_NL);
}

/* ---- Reading ---- */

static gboolean
read_logo (WisselSession *session, WisselPaperMaking *self, GError **error)
{
  g_autoptr (WisselNetworkLogo) logo = NULL;
  g_autoptr (GPtrArray)         networks = NULL;

  networks =
    wissel_session_load_where (session, &wissel_network_info_record_type, NULL, NULL, error);
  if (networks == NULL || !wissel_network_logo_read (session, &logo, error))
    return FALSE;

  if (networks->len > 0)
    self->network = g_strdup (wissel_record_get_text (g_ptr_array_index (networks, 0), "name"));
  if (logo != NULL)
    self->logo = g_bytes_ref (logo->png);

  return TRUE;
}

/* Mails go to organisations. */
static void
find_addressee (WisselPaperMaking *self, WisselPaperFacts *facts)
{
  WisselRecord *person = wissel_paper_find_addressee (facts, facts->record);

  self->to_address = wissel_paper_find_address (facts->record, person);
  self->to_name = person != NULL ? wissel_record_dup_title (person) : NULL;
}

static void
put_facts (WisselPaperMaking *self, WisselPaperFacts *facts)
{
  facts->language = self->language != NULL
                      ? wissel_language_from_code (self->language, WISSEL_LANGUAGE_NL)
                      : wissel_paper_find_language (facts);
  g_free (self->language);
  self->language = g_strdup (wissel_language_code (facts->language));
  self->title = wissel_titles_dup_of (facts->session, facts->record);
  if (self->attached != NULL)
    find_addressee (self, facts);
  if (facts->error == NULL)
    self->order.paper->fill (facts);
}

static gboolean
read_facts (WisselSession *session, gpointer data, GError **error)
{
  WisselPaperMaking       *self = data;
  const WisselRecordType  *type = wissel_record_type_find (self->order.paper->record);
  g_autoptr (WisselRecord) record = NULL;
  g_autoptr (GPtrArray)    kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  WisselPaperFacts      facts = { .session = session,
                                  .paper = self->order.paper,
                                  .is_part = self->is_part,
                                  .round = self->order.round,
                                  .kept = kept,
                                  .lists = lists };

  record = wissel_session_load (session, type, self->order.record, error);
  if (record == NULL)
    return FALSE;

  facts.record = record;
  self->values = facts.values = wissel_template_values_new ();
  put_facts (self, &facts);
  if (facts.error != NULL)
    {
      g_propagate_error (error, facts.error);
      return FALSE;
    }

  self->text =
    wissel_template_texts_dup (session, self->order.paper->template, facts.language, error);

  return self->text != NULL && read_logo (session, self, error) &&
         (self->attached == NULL || read_facts (session, self->attached, error));
}

static gpointer
run_read (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_read (session, read_facts, data, error) ? data : NULL;
}

gboolean
wissel_paper_making_read (WisselPaperMaking *self, WisselNetwork *network, GError **error)
{
  if (!wissel_paper_is_for (self->order.paper, wissel_network_get_kind (network)))
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED,
                           _ ("This document is about learning exchanges. A network of missions "
                              "does not have it."));
      return FALSE;
    }

  return wissel_store_run (wissel_network_get_store (network), run_read, self, NULL, error) != NULL;
}

gboolean
wissel_paper_making_is_unreached (const WisselPaperMaking *self)
{
  return self->attached != NULL && self->to_address == NULL;
}

/* ---- Making ---- */

char *
wissel_paper_making_dup_name (const WisselPaperMaking *self)
{
  const WisselPaper *paper = self->order.paper;
  g_autofree char   *document = NULL;
  g_autofree char   *about = wissel_text_slug (self->title);

  document = wissel_text_slug (wissel_codes_label ("DOCUMENT", paper->code, get_language (self)));

  return g_strdup_printf ("%s-%s%s", document, about, wissel_paper_extension (paper));
}

WisselDocument *
wissel_paper_making_make_document (WisselPaperMaking *self, GError **error)
{
  const char *name = self->order.paper->template;
  g_autoptr (WisselTemplate) template = NULL;

  template = wissel_template_new (wissel_template_kind_find (name), get_language (self), name,
                                  self->text, error);

  return template != NULL ? wissel_template_fill (template, self->values, NULL) : NULL;
}

static WisselDocument *
make_with_logo (WisselPaperMaking *self, GError **error)
{
  g_autoptr (WisselDocument) document = wissel_paper_making_make_document (self, error);

  return document != NULL && wissel_network_logo_put (document, self->logo, self->network,
                                                      get_language (self), error)
           ? g_steal_pointer (&document)
           : NULL;
}

WisselPages *
wissel_paper_making_make_pages (WisselPaperMaking *self, GError **error)
{
  g_autoptr (WisselDocument) document = make_with_logo (self, error);

  return document != NULL ? wissel_pages_new (document, error) : NULL;
}

static GBytes *
make_mail (WisselPaperMaking *self, GError **error)
{
  g_autoptr (WisselDocument) document = NULL;
  g_autoptr (GBytes)         file = NULL;
  g_autofree char           *body = NULL;
  g_autofree char           *file_name = wissel_paper_making_dup_name (self->attached);
  g_autofree char           *now = wissel_clock_now ();
  WisselMail                 mail = { .to_name = self->to_name,
                                      .to_address = self->to_address,
                                      .language = self->language,
                                      .written = now,
                                      .file_name = file_name };

  if (wissel_paper_making_is_unreached (self))
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("There is no e-mail address for “%s”. Give one to the contact person or to "
                      "the organisation."),
                   self->title);
      return NULL;
    }

  document = wissel_paper_making_make_document (self, error);
  file = document != NULL ? wissel_paper_making_make_file (self->attached, error) : NULL;
  if (file == NULL)
    return NULL;

  body = wissel_document_dup_text (document);
  mail.subject = wissel_document_get_title (document);
  mail.body = body;
  mail.file = file;

  return wissel_mail_to_bytes (&mail);
}

GBytes *
wissel_paper_making_make_file (WisselPaperMaking *self, GError **error)
{
  g_autoptr (WisselDocument) document = NULL;

  if (self->attached != NULL)
    return make_mail (self, error);

  document = make_with_logo (self, error);

  return document != NULL ? wissel_document_to_pdf (document, NULL, error) : NULL;
}

/* ---- Registering ---- */

void
wissel_paper_making_note_file (WisselPaperMaking *self, const char *path, GBytes *content)
{
  g_free (self->file);
  g_free (self->sha256);
  self->file = g_path_get_basename (path);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
}

gboolean
wissel_paper_making_register (WisselPaperMaking *self, WisselSession *session, GError **error)
{
  const WisselPaper       *paper = self->order.paper;
  g_autoptr (WisselRecord) made = wissel_record_new (&wissel_generated_document_record_type);

  wissel_record_set_text (made, "doc-code", paper->code);
  wissel_record_set_text (made, "entity", paper->record);
  wissel_record_set_integer (made, "entity-id", self->order.record);
  wissel_record_set_text (made, "lang", self->language);
  wissel_record_set_text (made, "sha256", self->sha256);
  wissel_record_set_text (made, "path", self->file);

  return wissel_session_insert (session, made, error) &&
         (paper->follow == NULL || paper->follow (session, &self->order, error));
}

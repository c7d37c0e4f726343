#include "wissel-paper.h"

#include <glib/gi18n.h>

#include "wissel-atomic.h"
#include "wissel-codes.h"
#include "wissel-document-language.h"
#include "wissel-error.h"
#include "wissel-network-logo.h"
#include "wissel-paper-facts.h"
#include "wissel-pdf.h"
#include "wissel-records.h"
#include "wissel-template-texts.h"
#include "wissel-text.h"
#include "wissel-titles.h"

static const WisselPaper papers[] = {
  { "company-sheet", "D03", "organisation", N_ ("Company _Sheet…"), "company-sheet", FALSE,
    wissel_paper_fill_organisation },
  { "company-sheet-internal", "D03I", "organisation", N_ ("Company Sheet, _Internal…"),
    "company-sheet", TRUE, wissel_paper_fill_organisation },
  { "interest-form", "D01", "organisation", N_ ("Interest _Form…"), "interest-form", FALSE,
    wissel_paper_fill_interest, NULL, "SWITCHING" },
  { "interest-form", "D01", "network", N_ ("Interest _Form…"), "interest-form", FALSE,
    wissel_paper_fill_interest, NULL, "SWITCHING" },
  { "employer-call", "D35", "organisation", N_ ("_Call to Employers…"), "employer-call", FALSE,
    wissel_paper_fill_call, NULL, "SWITCHING" },
  { "employer-call", "D35", "network", N_ ("_Call to Employers…"), "employer-call", FALSE,
    wissel_paper_fill_call, NULL, "SWITCHING" },
  { "communication-plan", "D34", "organisation", N_ ("Internal Communication _Plan…"),
    "communication-plan", FALSE, wissel_paper_fill_plan, NULL, "SWITCHING" },
  { "network-plan", "D36", "network", N_ ("Communication _Plan…"), "network-plan", FALSE,
    wissel_paper_fill_network_plan, NULL, "SWITCHING" },
  { "flyer", "D05", "organisation", N_ ("F_lyer for Employees…"), "flyer", FALSE,
    wissel_paper_fill_flyer, NULL, "SWITCHING" },
  { "flyer", "D05", "network", N_ ("F_lyer for Employees…"), "flyer", FALSE,
    wissel_paper_fill_flyer, NULL, "SWITCHING" },
  { "matches", "D09", "organisation", N_ ("_Matches to Agree On…"), "matches", FALSE,
    wissel_paper_fill_matches, NULL, "SWITCHING" },
  { "engagement", "D04", "round_organisation", N_ ("Engagement _Declaration…"), "engagement", FALSE,
    wissel_paper_fill_engagement, wissel_paper_draw_up },
  { "learning-agenda", "D07", "learner", N_ ("Learning _Agenda…"), "learning-agenda", FALSE,
    wissel_paper_fill_agenda },
  { "learning-agenda", "D07", "learning_agenda", N_ ("Learning _Agenda…"), "learning-agenda", FALSE,
    wissel_paper_fill_agenda },
  { "learning-agenda", "D07", "learning_question", N_ ("Learning _Agenda…"), "learning-agenda",
    FALSE, wissel_paper_fill_agenda },
  { "place-sheet", "D08", "learning_place", N_ ("Learning Place _Sheet…"), "place-sheet", FALSE,
    wissel_paper_fill_place },
  { "switcher-list", "D33", "st_round", N_ ("List of _Switchers…"), "switcher-list", TRUE,
    wissel_paper_fill_switchers },
  { "decision", "D37", "st_round", N_ ("How the Matches Were _Decided…"), "decision", TRUE,
    wissel_paper_fill_decision },
  { "accession-charter", "D21", "charter_version", N_ ("Accession _Charter…"), "accession-charter",
    FALSE, wissel_paper_fill_charter },
  { "accession-charter", "D21", "tx_membership", N_ ("Accession _Charter…"), "accession-charter",
    FALSE, wissel_paper_fill_membership },
  { "talent-sheet", "D31", "talent_sheet", N_ ("_Talent Sheet…"), "talent-sheet", TRUE,
    wissel_paper_fill_talent },
  { "questionnaire", "D02", "form_response", N_ ("_Answers and Advice…"), "questionnaire", FALSE,
    wissel_paper_fill_questionnaire },
  { "empty-questionnaire", "D02E", "form", N_ ("_Empty, to Fill In with a Pen…"),
    "empty-questionnaire", FALSE, wissel_paper_fill_questions },
  { "empty-questionnaire", "D02E", "form_response", N_ ("_Empty, to Fill In with a Pen…"),
    "empty-questionnaire", FALSE, wissel_paper_fill_questions },
};

const WisselPaper *
wissel_papers (guint *n_papers)
{
  *n_papers = G_N_ELEMENTS (papers);

  return papers;
}

const WisselPaper *
wissel_paper_find (const char *name, const char *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if ((g_strcmp0 (papers[i].name, name) == 0 || g_strcmp0 (papers[i].code, name) == 0) &&
        (record == NULL || g_str_equal (papers[i].record, record)))
      return &papers[i];

  return NULL;
}

static gboolean
is_for (const WisselPaper *self, const char *kind)
{
  return self->kind == NULL || g_strcmp0 (self->kind, kind) == 0;
}

GPtrArray *
wissel_papers_of (const char *record, const char *kind)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i].record, record) && is_for (&papers[i], kind))
      g_ptr_array_add (found, (gpointer) &papers[i]);

  return found;
}

/* ---- For whom ---- */

static const char *const organisation_links[] = { "organisation-id", "sending-org-id", NULL };

static WisselRecord *
find_organisation (WisselPaperFacts *facts, WisselRecord *from)
{
  const WisselRecordType *type = wissel_record_get_record_type (from);

  if (type == &wissel_organisation_record_type)
    return from;

  for (guint i = 0; organisation_links[i] != NULL; i++)
    if (wissel_record_type_field_index (type, organisation_links[i]) >= 0)
      return wissel_paper_follow (facts, from, organisation_links[i]);

  return NULL;
}

/* The switcher reads an agenda; with an organisation one writes to who decides there. */
static WisselRecord *
find_person (WisselPaperFacts *facts, WisselRecord *from, WisselRecord *organisation)
{
  GPtrArray    *roles;
  WisselRecord *found = NULL;

  if (wissel_record_get_record_type (from) == &wissel_learner_record_type ||
      (wissel_record_get_record_type (from) == &wissel_response_record_type &&
       !wissel_record_is_empty (from, "person-id")))
    return wissel_paper_follow (facts, from, "person-id");
  if (organisation == NULL)
    return NULL;

  roles = wissel_paper_children (facts, &wissel_person_role_record_type, "organisation-id",
                                 wissel_record_get_id (organisation));
  for (guint i = 0; i < roles->len; i++)
    if (found == NULL || wissel_record_get_flag (g_ptr_array_index (roles, i), "decides"))
      found = g_ptr_array_index (roles, i);

  return wissel_paper_follow (facts, found, "person-id");
}

static WisselLanguage
find_language (WisselPaperFacts *facts)
{
  WisselRecord *from = facts->record;
  WisselRecord *organisation;
  WisselRecord *person;

  if (wissel_record_type_field_index (wissel_record_get_record_type (from), "learner-id") >= 0)
    from = wissel_paper_follow (facts, from, "learner-id");
  if (from == NULL)
    return wissel_language_of_interface ();

  /* The text of a charter is printed in the language it is written in. */
  if (wissel_record_get_record_type (from) == &wissel_charter_version_record_type)
    return wissel_language_from_code (wissel_record_get_text (from, "lang"),
                                      wissel_language_of_interface ());

  /* A talent sheet is its person's own. */
  if (wissel_record_get_record_type (from) == &wissel_talent_sheet_record_type)
    {
      person = wissel_paper_follow (facts, from, "person-id");
      return wissel_language_from_code (person != NULL ? wissel_record_get_text (person, "language")
                                                       : NULL,
                                        wissel_language_of_interface ());
    }

  organisation = find_organisation (facts, from);
  if (organisation == NULL)
    return wissel_language_of_interface ();

  person = find_person (facts, from, organisation);

  return wissel_document_language (wissel_record_get_text (organisation, "language-regime"),
                                   person != NULL ? wissel_record_get_text (person, "language")
                                                  : NULL);
}

/* ---- Making ---- */

/* What the file knows, read at one moment. */
typedef struct
{
  const WisselPaper    *paper;
  gint64                record;
  gboolean              is_part;  /* of another document */
  char                 *language; /* wanted, then used */
  char                 *path;
  char                 *title;
  char                 *sha256;
  char                 *text; /* of the template */
  char                 *network;
  GBytes               *logo; /* (nullable) */
  WisselTemplateValues *values;
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  g_free (self->language);
  g_free (self->path);
  g_free (self->title);
  g_free (self->sha256);
  g_free (self->text);
  g_free (self->network);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_clear_pointer (&self->values, wissel_template_values_free);
  g_free (self);
}

static Making *
making_new (const WisselPaperOrder *order)
{
  Making *self = g_new0 (Making, 1);

  self->paper = order->paper;
  self->record = order->record;
  self->language = g_strdup (order->language);
  self->path = g_strdup (order->path);

  return self;
}

static gboolean
read_logo (WisselSession *session, Making *making, GError **error)
{
  g_autoptr (WisselNetworkLogo) logo = NULL;
  g_autoptr (GPtrArray)         networks = NULL;

  networks =
    wissel_session_load_where (session, &wissel_network_info_record_type, NULL, NULL, error);
  if (networks == NULL || !wissel_network_logo_read (session, &logo, error))
    return FALSE;

  if (networks->len > 0)
    making->network = g_strdup (wissel_record_get_text (g_ptr_array_index (networks, 0), "name"));
  if (logo != NULL)
    making->logo = g_bytes_ref (logo->png);

  return TRUE;
}

static gboolean
read_facts (WisselSession *session, gpointer data, GError **error)
{
  Making                  *making = data;
  const WisselRecordType  *type = wissel_record_type_find (making->paper->record);
  g_autoptr (WisselRecord) record = NULL;
  g_autoptr (GPtrArray)    kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  WisselPaperFacts      facts = { .session = session,
                                  .paper = making->paper,
                                  .is_part = making->is_part,
                                  .kept = kept,
                                  .lists = lists };

  record = wissel_session_load (session, type, making->record, error);
  if (record == NULL)
    return FALSE;

  facts.record = record;
  making->values = facts.values = wissel_template_values_new ();
  facts.language = making->language != NULL
                     ? wissel_language_from_code (making->language, WISSEL_LANGUAGE_NL)
                     : find_language (&facts);
  g_free (making->language);
  making->language = g_strdup (wissel_language_code (facts.language));
  making->title = wissel_titles_dup_of (session, record);
  if (facts.error == NULL)
    making->paper->fill (&facts);
  if (facts.error != NULL)
    g_propagate_error (error, facts.error);

  if (facts.error != NULL)
    return FALSE;

  making->text =
    wissel_template_texts_dup (session, making->paper->template, facts.language, error);

  return making->text != NULL && read_logo (session, making, error);
}

static gpointer
run_read (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_read (session, read_facts, data, error) ? data : NULL;
}

/* "bedrijfsfiche-houtbedrijf-claes.pdf" in a folder; a path that names a file stays as it is. */
static void
settle_path (Making *making, WisselLanguage language)
{
  g_autofree char *document = NULL;
  g_autofree char *about = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;

  if (!g_file_test (making->path, G_FILE_TEST_IS_DIR))
    return;

  document = wissel_text_slug (wissel_codes_label ("DOCUMENT", making->paper->code, language));
  about = wissel_text_slug (making->title);
  name = g_strdup_printf ("%s-%s.pdf", document, about);
  folder = g_steal_pointer (&making->path);
  making->path = g_build_filename (folder, name, NULL);
}

/* Fills the template with what was read. */
static WisselDocument *
set_document (const Making *making, GError **error)
{
  WisselLanguage language = wissel_language_from_code (making->language, WISSEL_LANGUAGE_NL);
  g_autoptr (WisselTemplate) template = NULL;

  template = wissel_template_new (wissel_template_kind_find (making->paper->template), language,
                                  making->paper->template, making->text, error);

  return template != NULL ? wissel_template_fill (template, making->values, NULL) : NULL;
}

static gboolean
write_pdf (Making *making, GError **error)
{
  WisselLanguage language = wissel_language_from_code (making->language, WISSEL_LANGUAGE_NL);
  g_autoptr (WisselDocument) document = set_document (making, error);
  g_autoptr (GBytes)         pdf = NULL;

  if (document == NULL ||
      !wissel_network_logo_put (document, making->logo, making->network, language, error))
    return FALSE;

  pdf = wissel_document_to_pdf (document, NULL, error);
  if (pdf == NULL)
    return FALSE;

  settle_path (making, language);
  making->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);

  return wissel_atomic_write (making->path, pdf, error);
}

WisselDocument *
wissel_paper_make_part (WisselNetwork     *network,
                        const WisselPaper *paper,
                        gint64             record,
                        WisselLanguage     language,
                        GError           **error)
{
  const WisselPaperOrder order = { paper, record, wissel_language_code (language), NULL };
  Making                *making = making_new (&order);
  WisselDocument        *part = NULL;

  making->is_part = TRUE;
  if (wissel_store_run (wissel_network_get_store (network), run_read, making, NULL, error) != NULL)
    part = set_document (making, error);
  making_free (making);

  return part;
}

/* ---- Registering ---- */

static gboolean
register_document (WisselSession *session, gpointer data, GError **error)
{
  Making                  *making = data;
  g_autoptr (WisselRecord) made = wissel_record_new (&wissel_generated_document_record_type);
  g_autofree char         *name = g_path_get_basename (making->path);

  wissel_record_set_text (made, "doc-code", making->paper->code);
  wissel_record_set_text (made, "entity", making->paper->record);
  wissel_record_set_integer (made, "entity-id", making->record);
  wissel_record_set_text (made, "lang", making->language);
  wissel_record_set_text (made, "sha256", making->sha256);
  wissel_record_set_text (made, "path", name);

  return wissel_session_insert (session, made, error) &&
         (making->paper->follow == NULL || making->paper->follow (session, making->record, error));
}

static gpointer
run_register (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Making          *making = data;
  g_autofree char *label = NULL;

  /* Translators: name of a document, title of the record that it was made from. */
  label = g_strdup_printf (
    _ ("%1$s made of “%2$s”"),
    wissel_codes_label ("DOCUMENT", making->paper->code, wissel_language_of_interface ()),
    making->title);

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, register_document, making,
                                error)
           ? making
           : NULL;
}

static gboolean
make (WisselNetwork *network, Making *making, GError **error)
{
  WisselStore *store = wissel_network_get_store (network);

  if (!is_for (making->paper, wissel_network_get_kind (network)))
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED,
                           _ ("This document is about learning exchanges. A network of missions "
                              "does not have it."));
      return FALSE;
    }

  return wissel_store_run (store, run_read, making, NULL, error) != NULL &&
         write_pdf (making, error) &&
         wissel_store_run (store, run_register, making, NULL, error) != NULL;
}

gboolean
wissel_paper_save (WisselNetwork          *network,
                   const WisselPaperOrder *order,
                   char                  **saved,
                   GError                **error)
{
  Making  *making;
  gboolean done;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (order != NULL && order->paper != NULL && order->path != NULL, FALSE);

  making = making_new (order);
  done = make (network, making, error);
  if (done && saved != NULL)
    *saved = g_strdup (making->path);
  making_free (making);

  return done;
}

static void
run_save (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  GError *error = NULL;

  if (make (source, making, &error))
    g_task_return_pointer (task, g_strdup (making->path), g_free);
  else
    g_task_return_error (task, error);
}

void
wissel_paper_save_async (WisselNetwork          *network,
                         const WisselPaperOrder *order,
                         GAsyncReadyCallback     callback,
                         gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (order != NULL && order->paper != NULL && order->path != NULL);

  task = g_task_new (network, NULL, callback, user_data);
  g_task_set_task_data (task, making_new (order), making_free);
  g_task_run_in_thread (task, run_save);
}

char *
wissel_paper_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

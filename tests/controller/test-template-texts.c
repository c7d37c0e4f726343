/* What documents say: shipped, made one's own, printed, taken back, and kept with what was issued.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "round.h"
#include "wissel-certificate-print.h"
#include "wissel-certificates.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-exchanges.h"
#include "wissel-paper.h"
#include "wissel-record-history.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-setting-store.h"
#include "wissel-template-preview.h"
#include "wissel-template-texts.h"
#include "wissel-text.h"

#define AFTERWARDS "2027-05-03T09:00:00Z" /* after the days of the exchanges */
#define OWN "# Onze leerplek\n\nBij {{host}} kunt u *{{title}}* leren.\n"

static WisselTemplateText *
load (Fixture *fixture, const char *name, WisselLanguage language)
{
  g_autoptr (GError)  error = NULL;
  WisselTemplateText *text = wissel_template_texts_load (fixture->network, name, language, &error);

  g_assert_no_error (error);

  return text;
}

static void
save (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    wissel_template_texts_save (fixture->network, "place-sheet", WISSEL_LANGUAGE_NL, text, &error));
  g_assert_no_error (error);
}

static void
assert_own (Fixture *fixture, const char *expected)
{
  g_autoptr (WisselTemplateText) text = load (fixture, "place-sheet", WISSEL_LANGUAGE_NL);

  g_assert_cmpstr (text->own, ==, expected);
  g_assert_nonnull (strstr (text->shipped, "*Fiche van de leerplek*"));
}

static char *
read_pdf (const char *path)
{
  const char *const  command[] = { "pdftotext", "-enc", "UTF-8", "-layout", path, "-", NULL };
  g_autofree char   *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, &error));
  g_assert_no_error (error);

  return wissel_text_clean (text);
}

static void
assert_prints (Fixture *fixture, const char *language, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *saved = NULL;
  g_autofree char   *text = NULL;
  WisselPaperOrder   order = { .paper = wissel_paper_find ("D08", "learning_place"),
                               .record = fixture->place,
                               .language = language,
                               .path = fixture->folder };

  g_assert_true (wissel_paper_save (fixture->network, &order, &saved, &error));
  g_assert_no_error (error);
  text = read_pdf (saved);
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in the document:\n%s", words, text);
}

static void
test_own (Fixture *fixture, gconstpointer user_data)
{
  assert_own (fixture, NULL);
  assert_prints (fixture, "nl", "Fiche van de leerplek");

  save (fixture, OWN);
  assert_own (fixture, OWN);
  assert_prints (fixture, "nl", "Onze leerplek Bij Firma Gent kunt u");
  assert_prints (fixture, "fr", "Fiche du lieu"); /* the other languages stay */
}

/* One step each; the text of the program is not kept as one's own. */
static void
test_steps (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselTemplateText) shipped = load (fixture, "place-sheet", WISSEL_LANGUAGE_NL);

  save (fixture, OWN);
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  assert_own (fixture, NULL);
  g_assert_true (wissel_network_redo (fixture->network, NULL, NULL));
  assert_own (fixture, OWN);

  save (fixture, NULL);
  assert_own (fixture, NULL);
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  assert_own (fixture, OWN);

  save (fixture, shipped->shipped);
  assert_own (fixture, NULL);
}

/* What was pasted from Windows, without an end to its last line, is stored as texts are. */
static void
test_pasted (Fixture *fixture, gconstpointer user_data)
{
  save (fixture, "# Onze leerplek\r\n\r\nBij {{host}} kunt u *{{title}}* leren.");
  assert_own (fixture, OWN);
}

/* A text that cannot be printed is not kept, and says at which line. */
static void
test_refused (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  save (fixture, OWN);
  g_assert_false (wissel_template_texts_save (fixture->network, "place-sheet", WISSEL_LANGUAGE_NL,
                                              "# A\n\n{{gast}}\n", &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Line 3: "));
  assert_own (fixture, OWN);
}

static gboolean
age (WisselSession *session, gpointer data, GError **error)
{
  const gint64            *id = data;
  g_autoptr (WisselRecord) record =
    wissel_session_load (session, &wissel_document_template_record_type, *id, error);

  wissel_record_set_text (record, "shipped-sha256", "00");

  return wissel_session_update (session, record, error);
}

static gpointer
run_age (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (wissel_session_action (session, "", WISSEL_ACTION_UNJOURNALED, age, data, NULL));

  return NULL;
}

/* When a newer program brings a newer text, one's own stays, and one is told. */
static void
test_overtaken (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselTemplateText)  before = NULL;
  g_autoptr (WisselTemplateText)  after = NULL;
  g_autoptr (WisselTextsOverview) overview = NULL;
  guint                           n_own = 0;
  guint                           n_overtaken = 0;

  save (fixture, OWN);
  before = load (fixture, "place-sheet", WISSEL_LANGUAGE_NL);
  g_assert_false (before->is_overtaken);
  wissel_store_run (wissel_network_get_store (fixture->network), run_age, &before->record, NULL,
                    NULL);
  after = load (fixture, "place-sheet", WISSEL_LANGUAGE_NL);
  g_assert_true (after->is_overtaken);
  g_assert_cmpstr (after->own, ==, OWN);

  overview = wissel_texts_overview_load (fixture->network, NULL);
  g_assert_cmpuint (overview->checklists->len, >, 5);
  for (guint i = 0; i < overview->documents->len; i++)
    {
      const WisselDocumentTexts *document = g_ptr_array_index (overview->documents, i);

      for (guint l = 0; l < WISSEL_N_LANGUAGES; l++)
        {
          n_own += document->is_own[l];
          n_overtaken += document->is_overtaken[l];
        }
    }
  g_assert_cmpuint (n_own, ==, 1);
  g_assert_cmpuint (n_overtaken, ==, 1);
}

static void
assert_previews (Fixture *fixture, const char *text, guint n_problems)
{
  g_autoptr (GError)                error = NULL;
  g_autoptr (WisselTemplatePreview) preview = NULL;
  WisselTemplateDraft               draft = { .name = "place-sheet",
                                              .language = WISSEL_LANGUAGE_NL,
                                              .text = text,
                                              .is_complete = TRUE,
                                              .width = 210 };
  const WisselPagePicture          *page;

  preview = wissel_template_preview_make (fixture->network, &draft, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->problems->len, ==, n_problems);
  g_assert_cmpint (preview->pages == NULL, ==, n_problems > 0);
  if (n_problems > 0)
    return;

  g_assert_cmpuint (preview->pages->len, ==, 1);
  page = g_ptr_array_index (preview->pages, 0);
  g_assert_cmpint (page->width, ==, 210);
  g_assert_cmpint (page->height, ==, 297);
  g_assert_cmpuint (g_bytes_get_size (page->pixels), ==, page->stride * 297);
}

static void
test_preview (Fixture *fixture, gconstpointer user_data)
{
  assert_previews (fixture, OWN, 0);
  assert_previews (fixture, "", 0);
  assert_previews (fixture, "{{gast}}\n\n<b>x</b>\n", 3);
}

/* Every shipped text of every kind can be shown as it is and with gaps. */
static void
test_shipped (Fixture *fixture, gconstpointer user_data)
{
  guint                     n_kinds;
  const WisselTemplateKind *kinds = wissel_template_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    for (guint n = 0; n < 2 * WISSEL_N_LANGUAGES; n++)
      {
        g_autoptr (GError)                error = NULL;
        g_autoptr (WisselTemplateText)    text = load (fixture, kinds[i].name, n / 2);
        g_autoptr (WisselTemplatePreview) preview = NULL;
        WisselTemplateDraft               draft = { .name = kinds[i].name,
                                                    .language = n / 2,
                                                    .text = text->shipped,
                                                    .is_complete = n % 2 == 0,
                                                    .width = 50 };

        preview = wissel_template_preview_make (fixture->network, &draft, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (preview->problems->len, ==, 0);
        g_assert_cmpuint (preview->pages->len, >=, 1);
      }
}

static char *
print_certificate (Fixture *fixture, gint64 certificate)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "leerbewijs.pdf", NULL);
  char              *text;

  g_assert_true (wissel_certificate_save (fixture->network, certificate, path, NULL, &error));
  g_assert_no_error (error);
  text = read_pdf (path);
  g_unlink (path);

  return text;
}

/* Whatever becomes of the text, a certificate says what it said. */
static void
test_issued (Fixture *fixture, gconstpointer user_data)
{
  static const WisselCompletion completion = { .first_day = "2027-04-02",
                                               .n_days = 2,
                                               .hours = 7.5,
                                               .briefing_topics = "Nooduitgangen",
                                               .reason = "Telefonisch bevestigd" };
  static const char     own[] = "# Bewijs van De Brug\n\n{{?revoked}} Ingetrokken {{revoked}}"
                                "\n\n{{learner}} {{number}} {{verification-code}}\n";
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);
  WisselCertificateWish wish = { .issued_on = "2027-05-03", .language = "nl" };
  gint64                certificates[2];
  g_autoptr (GError)    error = NULL;
  guint                 n_completed;
  g_autofree char      *first = NULL;
  g_autofree char      *second = NULL;
  g_autofree char      *revoked = NULL;

  wissel_clock_set (AFTERWARDS);
  g_assert_true (wissel_exchanges_complete_all (fixture->network, &completion, &n_completed, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (wissel_certificates_issue (
        fixture->network, wissel_record_get_id (g_ptr_array_index (exchanges, i)), &wish,
        &certificates[i], &error));
      g_assert_true (wissel_template_texts_save (fixture->network, "certificate",
                                                 WISSEL_LANGUAGE_NL, i == 0 ? own : NULL, &error));
      g_assert_no_error (error);
    }

  first = print_certificate (fixture, certificates[0]);
  second = print_certificate (fixture, certificates[1]);
  g_assert_nonnull (strstr (first, "Attest van deelname"));
  g_assert_true (g_str_has_prefix (second, "Bewijs van De Brug"));

  g_assert_true (wissel_certificates_revoke (fixture->network, certificates[1], "Fout", &error));
  revoked = print_certificate (fixture, certificates[1]);
  g_assert_nonnull (strstr (revoked, "Ingetrokken 3 mei 2027"));
  wissel_clock_set (NULL);
}

static void
test_history (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselTemplateText) text = NULL;
  g_autoptr (WisselRecord)       record = NULL;
  g_autoptr (GPtrArray)          entries = NULL;
  g_autoptr (GError)             error = NULL;
  const WisselHistoryEntry      *last;

  save (fixture, OWN);
  text = load (fixture, "place-sheet", WISSEL_LANGUAGE_NL);
  record = wissel_network_load (fixture->network, &wissel_document_template_record_type,
                                text->record, &error);
  entries = wissel_record_history_load (fixture->network, record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2); /* added, and what it says; no checksum */
  last = g_ptr_array_index (entries, 0);
  for (guint i = 0; i < entries->len; i++)
    if (((const WisselHistoryEntry *) g_ptr_array_index (entries, i))->field >= 0)
      last = g_ptr_array_index (entries, i);
  g_assert_cmpstr (last->what, ==, "Change the text of “Learning place sheet”");
  g_assert_null (last->before);
  g_assert_nonnull (strstr (last->after, "Onze leerplek"));
}

/* ---- Question lists of the program ---- */

static gpointer
run_find (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 id = 0;

  g_assert_true (
    wissel_session_find (session, &wissel_questionnaire_record_type, "code", data, &id, error));

  return g_memdup2 (&id, sizeof id);
}

static gint64
find_form (Fixture *fixture, const char *code)
{
  g_autofree gint64 *id = wissel_store_run (wissel_network_get_store (fixture->network), run_find,
                                            (gpointer) code, NULL, NULL);

  return *id;
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_network_close (fixture->network, NULL));
  g_object_unref (fixture->network);
  fixture->network = wissel_network_open (fixture->path, &error);
  g_assert_no_error (error);
}

static gboolean
forget (WisselSession *session, gpointer data, GError **error)
{
  return wissel_session_write_setting (session, "texts.questionnaires", data, error);
}

/* As if an older program, which knew only these, had made the file. */
static gpointer
run_forget (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (
    wissel_session_action (session, "", WISSEL_ACTION_UNJOURNALED, forget, data, NULL));

  return NULL;
}

/* Who deletes a list of the program does not get it back; what a newer program brings comes. */
static void
test_removed (Fixture *fixture, gconstpointer user_data)
{
  const WisselRecordType  *type = &wissel_questionnaire_record_type;
  gint64                   scan = find_form (fixture, "HR_SCAN");
  g_autoptr (WisselEditor) editor = wissel_editor_new (fixture->network, type, scan);

  g_assert_true (wissel_editor_load (editor, NULL));
  g_assert_true (wissel_editor_remove (editor, NULL));
  g_clear_object (&editor);
  for (guint i = 0; i < 2; i++)
    {
      reopen (fixture);
      g_assert_cmpint (find_form (fixture, "HR_SCAN"), ==, 0);
      g_assert_cmpint (find_form (fixture, "READINESS_QUIZ"), !=, 0);
    }
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  g_assert_cmpint (find_form (fixture, "HR_SCAN"), ==, scan);
  g_assert_true (wissel_network_redo (fixture->network, NULL, NULL));

  wissel_store_run (wissel_network_get_store (fixture->network), run_forget,
                    (gpointer) "READINESS_QUIZ EMPLOYER_INTAKE", NULL, NULL);
  reopen (fixture);
  g_assert_cmpint (find_form (fixture, "HR_SCAN"), !=, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/template-texts/own", test_own);
  ADD ("/template-texts/steps", test_steps);
  ADD ("/template-texts/pasted", test_pasted);
  ADD ("/template-texts/refused", test_refused);
  ADD ("/template-texts/overtaken", test_overtaken);
  ADD ("/template-texts/preview", test_preview);
  ADD ("/template-texts/shipped", test_shipped);
  ADD ("/template-texts/issued", test_issued);
  ADD ("/template-texts/history", test_history);
  ADD ("/template-texts/removed", test_removed);

  return g_test_run ();
}

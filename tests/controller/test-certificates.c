#include "round.h"

#include <glib/gstdio.h>

#include "wissel-certificate-batch.h"
#include "wissel-certificate-print.h"
#include "wissel-certificates.h"
#include "wissel-clock.h"
#include "wissel-document-language.h"
#include "wissel-error.h"
#include "wissel-exchanges.h"
#include "wissel-exporter.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

#define AFTERWARDS "2027-05-03T09:00:00Z" /* after the days of the exchanges */

static const WisselCompletion completion = {
  .first_day = "2027-04-02", /* a Friday: the second day is Monday */
  .n_days = 2,
  .hours = 7.5,
  .briefing_topics = "Nooduitgangen",
  .reason = "Verzekering telefonisch bevestigd",
};

static void
test_gates (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  g_autoptr (GError)       error = NULL;
  WisselCompletion         without_reason = completion;
  gint64                   id = wissel_record_get_id (g_ptr_array_index (exchanges, 0));
  g_autoptr (WisselRecord) exchange = NULL;
  WisselCertificateWish    wish = { 0 };
  gint64                   certificate;

  g_assert_false (wissel_certificates_issue (fixture->network, id, &wish, &certificate, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_clear_error (&error);

  without_reason.reason = NULL;
  g_assert_false (wissel_exchanges_complete (fixture->network, id, &without_reason, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_clear_error (&error);

  exchange = wissel_network_load (fixture->network, &wissel_exchange_record_type, id, &error);
  g_assert_cmpstr (wissel_record_get_text (exchange, "state"), ==, "PREPARING");
}

static gpointer
list_briefings (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_load_where (session, &wissel_safety_briefing_record_type, NULL, NULL,
                                    error);
}

/* Given a Saturday, the first day is Monday, and the briefing with it. */
static void
test_briefing_on_first_day (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);
  g_autoptr (GPtrArray) briefings = NULL;
  g_autoptr (GError)    error = NULL;
  WisselCompletion      weekend = completion;
  gint64                id = wissel_record_get_id (g_ptr_array_index (exchanges, 0));

  weekend.first_day = "2027-04-03";
  g_assert_true (wissel_exchanges_complete (fixture->network, id, &weekend, &error));
  g_assert_no_error (error);

  briefings = wissel_store_run (wissel_network_get_store (fixture->network), list_briefings, NULL,
                                NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (briefings->len, ==, 1);
  g_assert_cmpstr (wissel_record_get_text (g_ptr_array_index (briefings, 0), "given-on"), ==,
                   "2027-04-05");
}

/* Exchanges made in one action count on from each other. */
static void
test_references (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);

  g_assert_cmpuint (exchanges->len, ==, 3);
  for (guint number = 1; number <= 3; number++)
    {
      g_autofree char *expected = g_strdup_printf ("VJ27-%03u", number);
      guint            n_found = 0;

      for (guint i = 0; i < exchanges->len; i++)
        if (g_str_equal (wissel_record_get_text (g_ptr_array_index (exchanges, i), "reference"),
                         expected))
          n_found++;
      g_assert_cmpuint (n_found, ==, 1);
    }
}

/* Days that are still to come cannot have been attended. */
static void
test_not_before_it_is_over (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *clock;
    gboolean    is_over;
  } cases[] = {
    { "2027-04-01T09:00:00Z", FALSE },
    { "2027-04-04T09:00:00Z", FALSE }, /* between its days */
    { "2027-04-05T06:00:00Z", TRUE },  /* on the last one */
  };
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);
  gint64                id = wissel_record_get_id (g_ptr_array_index (exchanges, 0));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WisselRecord) exchange = NULL;
      g_autoptr (GError)       error = NULL;

      wissel_clock_set (cases[i].clock);
      g_assert_cmpint (wissel_exchanges_complete (fixture->network, id, &completion, &error), ==,
                       cases[i].is_over);
      exchange = wissel_network_load (fixture->network, &wissel_exchange_record_type, id, NULL);
      g_assert_cmpstr (wissel_record_get_text (exchange, "state"), ==,
                       cases[i].is_over ? "COMPLETED" : "PREPARING");
      if (cases[i].is_over)
        continue;

      g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
      g_assert_nonnull (strstr (error->message, wissel_record_get_text (exchange, "reference")));
      g_assert_nonnull (strstr (error->message, "5 April 2027"));
    }

  wissel_clock_set (AFTERWARDS);
}

/* A question that the coach does not know is no preparation (ST-5.4-39). */
static void
test_coach_knows_the_question (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  g_autoptr (WisselRecord) exchange = g_object_ref (g_ptr_array_index (exchanges, 0));
  g_autoptr (WisselEditor) editor = NULL;
  g_autoptr (GError)       error = NULL;
  const WisselStep        *step;

  editor = wissel_editor_new (fixture->network, &wissel_exchange_record_type,
                              wissel_record_get_id (exchange));
  g_assert_true (wissel_editor_load (editor, NULL));
  step = find_step (editor, "READY");
  g_assert_cmpint (step->closed, ==, WISSEL_GUARD_EXCHANGE_COACH_HAS_QUESTION);
  g_assert_true (wissel_step_takes_reason (step));
  g_assert_false (wissel_editor_take_step (editor, step->transition, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);

  wissel_record_set_text (exchange, "question-to-coach-on", "2027-03-20");
  g_assert_true (wissel_network_save (fixture->network, exchange, NULL, NULL));
  g_assert_true (wissel_editor_load (editor, NULL));
  step = find_step (editor, "READY");
  g_assert_cmpint (step->closed, ==, WISSEL_GUARD_NONE);
  g_assert_true (wissel_editor_take_step (editor, step->transition, NULL, NULL));
}

/* By its own step either, whatever the reason. */
static void
test_step_not_before_it_is_over (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  g_autoptr (WisselEditor) editor = NULL;
  g_autoptr (GError)       error = NULL;
  const WisselStep        *step;
  gint64                   id = wissel_record_get_id (g_ptr_array_index (exchanges, 0));

  make_record (fixture->network, &wissel_exchange_day_record_type, "exchange-id", id, "day-no",
               G_GINT64_CONSTANT (1), "held-on", "2027-04-05", "planned-hours", 7.0, NULL);
  editor = wissel_editor_new (fixture->network, &wissel_exchange_record_type, id);
  wissel_clock_set ("2027-04-04T09:00:00Z");
  g_assert_true (wissel_editor_load (editor, NULL));
  step = find_step (editor, "READY");
  g_assert_true (wissel_editor_take_step (editor, step->transition, "Mondeling", NULL));
  step = find_step (editor, "ONGOING");
  g_assert_true (wissel_editor_take_step (editor, step->transition, "Verzekerd", NULL));

  step = find_step (editor, "COMPLETED");
  g_assert_cmpint (step->closed, ==, WISSEL_GUARD_EXCHANGE_IS_OVER);
  g_assert_false (wissel_step_takes_reason (step));
  g_assert_false (wissel_editor_take_step (editor, step->transition, "Op papier", &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_clear_error (&error);

  wissel_clock_set (AFTERWARDS);
  g_assert_true (wissel_editor_load (editor, NULL));
  step = find_step (editor, "COMPLETED");
  g_assert_cmpint (step->closed, ==, WISSEL_GUARD_EXCHANGE_HAS_BRIEFING);
  g_assert_true (wissel_step_takes_reason (step));
  g_assert_true (wissel_editor_take_step (editor, step->transition, "Op papier", &error));
  g_assert_no_error (error);
}

static char *
text_of_pdf (const char *path)
{
  g_autoptr (GError) error = NULL;
  char              *text = NULL;
  const char        *argv[] = { "pdftotext", "-layout", path, "-", NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);

  return text;
}

static void
test_issue (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  g_autoptr (WisselRecord) first = NULL;
  g_autoptr (GArray)       others = NULL;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *saved = NULL;
  g_autofree char         *text = NULL;
  WisselCertificateWish    wish = { .signatory_name = "Mia Claes", .signatory_function = "CEO" };
  gint64                   id = wissel_record_get_id (g_ptr_array_index (exchanges, 0));
  gint64                   certificate = 0;
  guint                    n_completed;

  g_assert_true (
    wissel_exchanges_complete_all (fixture->network, &completion, &n_completed, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_completed, ==, 3);

  g_assert_true (wissel_certificates_issue (fixture->network, id, &wish, &certificate, &error));
  g_assert_no_error (error);
  first =
    wissel_network_load (fixture->network, &wissel_certificate_record_type, certificate, &error);
  g_assert_cmpstr (wissel_record_get_text (first, "number"), ==, "LB-2027-00001");
  g_assert_cmpfloat (wissel_record_get_real (first, "hours"), ==, 15.0);
  g_assert_cmpstr (wissel_record_get_text (first, "lang"), ==, "nl");

  g_assert_false (wissel_certificates_issue (fixture->network, id, &wish, &certificate, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_EXISTS);
  g_clear_error (&error);

  /* The number of the attempt that failed is not lost. */
  others = wissel_certificates_issue_all (fixture->network, fixture->round, &wish, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (others->len, ==, 2);
  g_clear_object (&first);
  first = wissel_network_load (fixture->network, &wissel_certificate_record_type,
                               g_array_index (others, gint64, 1), &error);
  g_assert_cmpstr (wissel_record_get_text (first, "number"), ==, "LB-2027-00003");

  g_assert_true (
    wissel_certificate_save (fixture->network, certificate, fixture->folder, &saved, &error));
  g_assert_no_error (error);
  text = text_of_pdf (saved);
  g_assert_nonnull (strstr (text, "LB-2027-00001"));
  g_assert_nonnull (strstr (text, "Firma Gent"));
  g_assert_nonnull (strstr (text, "Mia Claes"));
  g_assert_nonnull (strstr (text, "Een onthaalplan kunnen opstellen"));
}

static void
test_permanent (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  g_autoptr (WisselRecord) revoked = NULL;
  g_autoptr (GError)       error = NULL;
  WisselCertificateWish    wish = { 0 };
  gint64                   id = wissel_record_get_id (g_ptr_array_index (exchanges, 0));
  gint64                   certificate;
  gint64                   replacement;

  g_assert_true (wissel_exchanges_complete (fixture->network, id, &completion, &error));
  g_assert_true (wissel_certificates_issue (fixture->network, id, &wish, &certificate, &error));
  g_assert_false (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_PERMANENT);
  g_clear_error (&error);

  g_assert_false (wissel_certificates_revoke (fixture->network, certificate, "  ", &error));
  g_clear_error (&error);
  g_assert_true (
    wissel_certificates_revoke (fixture->network, certificate, "Verkeerde uren", &error));
  g_assert_no_error (error);
  g_assert_true (wissel_certificates_issue (fixture->network, id, &wish, &replacement, &error));
  g_assert_no_error (error);

  revoked =
    wissel_network_load (fixture->network, &wissel_certificate_record_type, certificate, &error);
  g_assert_cmpstr (wissel_record_get_text (revoked, "state"), ==, "REVOKED");
}

/* What the description says may be deleted is what the file lets go. */
static void
test_kept (Fixture *fixture, gconstpointer user_data)
{
  static const char *const states[] = { "DRAFT", "ISSUED", "REVOKED" };
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  gint64                   exchange = wissel_record_get_id (g_ptr_array_index (exchanges, 0));
  gint64                   person;
  gint64                   certificate = 0;
  WisselCertificateWish    wish = { 0 };
  g_autoptr (GError)       error = NULL;

  person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Nele",
                        "last-name", "Test", "employer-id", fixture->city, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (WisselEditor) editor = NULL;
      gboolean                 can_remove;

      if (i == 0)
        certificate = make_record (fixture->network, &wissel_certificate_record_type, "exchange-id",
                                   exchange, "person-id", person, NULL);
      else if (i == 1)
        g_assert_true (
          wissel_exchanges_complete (fixture->network, exchange, &completion, NULL) &&
          wissel_certificates_issue (fixture->network, exchange, &wish, &certificate, NULL));
      else
        g_assert_true (
          wissel_certificates_revoke (fixture->network, certificate, "Verkeerde uren", NULL));

      editor = wissel_editor_new (fixture->network, &wissel_certificate_record_type, certificate);
      g_assert_false (wissel_editor_can_remove (editor));
      g_assert_true (wissel_editor_load (editor, NULL));
      g_assert_cmpstr (wissel_record_get_text (wissel_editor_get_record (editor), "state"), ==,
                       states[i]);
      can_remove = wissel_editor_can_remove (editor);
      g_assert_cmpint (can_remove, ==, i == 0);
      g_assert_cmpint (wissel_editor_remove (editor, &error), ==, can_remove);
      g_clear_error (&error);
    }
}

static gint64
get_missing (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) missing = NULL;

  missing = wissel_certificates_list_missing (fixture->network, fixture->round, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (missing->len, <=, 1);

  return missing->len > 0 ? g_array_index (missing, gint64, 0) : 0;
}

/* An exchange does not lose its certificate by being evaluated or closed first. */
static void
test_missing (Fixture *fixture, gconstpointer user_data)
{
  static const char *const states[] = { "EVALUATED", "CLOSED" };
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  g_autoptr (GArray)       issued = NULL;
  g_autoptr (GError)       error = NULL;
  WisselCertificateWish    wish = { 0 };
  gint64                   id = wissel_record_get_id (g_ptr_array_index (exchanges, 0));

  g_assert_cmpint (get_missing (fixture), ==, 0);
  g_assert_true (wissel_exchanges_complete (fixture->network, id, &completion, &error));
  g_assert_cmpint (get_missing (fixture), ==, id);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      set_state (fixture->network, &wissel_exchange_record_type, id, states[i]);
      g_assert_cmpint (get_missing (fixture), ==, id);
    }

  issued = wissel_certificates_issue_all (fixture->network, fixture->round, &wish, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (issued->len, ==, 1);
  g_assert_cmpint (get_missing (fixture), ==, 0);
}

static void
test_export (Fixture *fixture, gconstpointer user_data)
{
  static const char *const endings[] = { "xlsx", "csv", "pdf" };
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  g_autoptr (WisselQuery)  query = wissel_query_new (wissel_list_find ("matches"));
  g_autoptr (GError)       error = NULL;
  WisselExport export = { .query = query, .language = WISSEL_LANGUAGE_NL };
  g_autofree char *wrong = g_build_filename (fixture->folder, "lijst.doc", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strdup_printf ("lijst.%s", endings[i]);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      guint            n_rows = 0;

      g_assert_true (wissel_export_save (fixture->network, &export, path, &n_rows, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_rows, ==, 3);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }

  g_assert_false (wissel_export_save (fixture->network, &export, wrong, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED);
}

/* A line of titles and one for each row, which all have as many columns. */
static void
test_export_text (Fixture *fixture, gconstpointer user_data)
{
  static const char *const columns[] = { "switcher", "host", "state", NULL };
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  g_autoptr (WisselQuery)  query = wissel_query_new (wissel_list_find ("matches"));
  g_autoptr (GError)       error = NULL;
  WisselExport export = { .query = query, .columns = columns, .language = WISSEL_LANGUAGE_NL };
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;
  guint            n_rows = 0;

  text = wissel_export_dup_text (fixture->network, &export, &n_rows, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 3);

  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5); /* the last one ends as well */
  for (guint i = 0; i < 4; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 3);
      g_assert_cmpstr (cells[0], !=, "");
    }
}

static void
count_progress (guint n_done, guint n_all, gpointer data)
{
  guint *n_told = data;

  g_assert_cmpuint (n_done, ==, *n_told);
  g_assert_cmpuint (n_all, ==, 3);
  (*n_told)++;
}

/* A second delivery writes all again and issues nothing. */
static void
test_deliver (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)       exchanges = make_exchanges (fixture);
  g_autofree char            *folder = g_dir_make_tmp ("wissel-certificates-XXXXXX", NULL);
  g_autoptr (GDir)            dir = NULL;
  g_autoptr (GError)          error = NULL;
  const WisselCertificateWish wish = { .signatory_name = "Test Name" };
  const char                 *name;
  guint                       n_completed;
  guint                       n_files = 0;

  g_assert_true (
    wissel_exchanges_complete_all (fixture->network, &completion, &n_completed, &error));
  for (guint round = 0; round < 2; round++)
    {
      guint n_told = 0;
      guint n_issued;

      g_assert_true (wissel_certificates_deliver (fixture->network, fixture->round, &wish, folder,
                                                  count_progress, &n_told, &n_issued, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_told, ==, 3);
      g_assert_cmpuint (n_issued, ==, round == 0 ? 3 : 0);
    }

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_str_has_suffix (name, ".pdf"));
      g_assert_cmpint (g_unlink (path), ==, 0);
      n_files++;
    }
  g_assert_cmpuint (n_files, ==, 3);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_document_language (void)
{
  g_assert_cmpint (wissel_document_language ("NL", "fr"), ==, WISSEL_LANGUAGE_NL);
  g_assert_cmpint (wissel_document_language ("FR", "nl"), ==, WISSEL_LANGUAGE_FR);
  g_assert_cmpint (wissel_document_language ("DE", "de"), ==, WISSEL_LANGUAGE_DE);
  g_assert_cmpint (wissel_document_language ("DE", "fr"), ==, WISSEL_LANGUAGE_FR);
  g_assert_cmpint (wissel_document_language ("BIL_BRU", "fr"), ==, WISSEL_LANGUAGE_FR);
  g_assert_cmpint (wissel_document_language ("BIL_BRU", "de"), ==, WISSEL_LANGUAGE_NL);
  g_assert_cmpint (wissel_document_language ("FED", "de"), ==, WISSEL_LANGUAGE_DE);
  g_assert_cmpint (wissel_document_language (NULL, "en"), ==, WISSEL_LANGUAGE_NL);
}

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  wissel_clock_set (AFTERWARDS);
  ADD ("/certificates/gates", test_gates);
  ADD ("/certificates/briefing-on-first-day", test_briefing_on_first_day);
  ADD ("/certificates/references", test_references);
  ADD ("/certificates/not-before-it-is-over", test_not_before_it_is_over);
  ADD ("/certificates/coach-knows-the-question", test_coach_knows_the_question);
  ADD ("/certificates/step-not-before-it-is-over", test_step_not_before_it_is_over);
  ADD ("/certificates/issue", test_issue);
  ADD ("/certificates/permanent", test_permanent);
  ADD ("/certificates/kept", test_kept);
  ADD ("/certificates/missing", test_missing);
  ADD ("/certificates/export", test_export);
  ADD ("/certificates/export-text", test_export_text);
  ADD ("/certificates/deliver", test_deliver);
  g_test_add_func ("/certificates/document-language", test_document_language);

  return g_test_run ();
}

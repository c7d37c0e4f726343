#include "round.h"

#include <glib/gstdio.h>

#include "wissel-certificate-batch.h"
#include "wissel-certificate-print.h"
#include "wissel-certificates.h"
#include "wissel-document-language.h"
#include "wissel-error.h"
#include "wissel-exchanges.h"
#include "wissel-exporter.h"
#include "wissel-matchmaker.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

static gpointer
list_exchanges (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_load_where (session, &wissel_exchange_record_type, NULL, NULL, error);
}

/* Three exchanges; answers them, to be freed by the caller. */
static GPtrArray *
make_exchanges (Fixture *fixture)
{
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (GError)           error = NULL;

  matchmaker = wissel_matchmaker_new (fixture->network, fixture->round);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  wissel_matchmaker_accept_all (matchmaker);
  g_assert_true (wissel_matchmaker_finish (matchmaker, NULL, NULL, &error));
  g_assert_no_error (error);

  return wissel_store_run (wissel_network_get_store (fixture->network), list_exchanges, NULL, NULL,
                           &error);
}

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
  ADD ("/certificates/gates", test_gates);
  ADD ("/certificates/briefing-on-first-day", test_briefing_on_first_day);
  ADD ("/certificates/issue", test_issue);
  ADD ("/certificates/permanent", test_permanent);
  ADD ("/certificates/export", test_export);
  ADD ("/certificates/export-text", test_export_text);
  ADD ("/certificates/deliver", test_deliver);
  g_test_add_func ("/certificates/document-language", test_document_language);

  return g_test_run ();
}

/* The logo of a network: on its documents, refused in words, and as it was on what was issued. */

#include <glib/gstdio.h>

#include "round.h"
#include "wissel-certificate-print.h"
#include "wissel-certificates.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-exchanges.h"
#include "wissel-network-logo.h"
#include "wissel-paper.h"
#include "wissel-records.h"

#define AFTERWARDS "2027-05-03T09:00:00Z" /* after the days of the exchanges */

static GFile *
write_drawing (Fixture *fixture, const char *name, const char *colour)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char   *svg =
    g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='16'>"
                     "<rect width='40' height='16' fill='%s'/></svg>",
                     colour);

  g_file_set_contents (path, svg, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
choose (Fixture *fixture, const char *name, const char *colour)
{
  g_autoptr (GFile)  file = write_drawing (fixture, name, colour);
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_network_logo_choose (fixture->network, file, &error));
  g_assert_no_error (error);
}

static gpointer
read_logo (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  WisselNetworkLogo *logo;

  g_assert_true (wissel_network_logo_read (session, &logo, error));

  return logo;
}

/* (nullable): the checksum of the logo */
static char *
find_logo (Fixture *fixture)
{
  g_autoptr (WisselNetworkLogo) logo =
    wissel_store_run (wissel_network_get_store (fixture->network), read_logo, NULL, NULL, NULL);

  return logo != NULL ? g_strdup (logo->sha256) : NULL;
}

static void
assert_logo (Fixture *fixture, const char *expected)
{
  g_autofree char *found = find_logo (fixture);

  g_assert_cmpstr (found, ==, expected);
}

static guint
count_images (const char *pdf)
{
  const char *const  command[] = { "pdfinfo", "-struct-text", pdf, NULL };
  g_autofree char   *tree = NULL;
  g_autoptr (GError) error = NULL;
  guint              n = 0;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &tree, NULL, NULL, &error));
  g_assert_no_error (error);
  for (const char *at = tree; (at = strstr (at, "Figure")) != NULL; at++)
    n++;

  return n;
}

static void
assert_printed (Fixture *fixture, guint n_images)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *saved = NULL;
  WisselPaperOrder   order = { .paper = wissel_paper_find ("D08", "learning_place"),
                               .record = fixture->place,
                               .path = fixture->folder };

  g_assert_true (wissel_paper_save (fixture->network, &order, &saved, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_images (saved), ==, n_images);
}

/* Each step is one action: chosen, replaced, removed, and back again. */
static void
test_chosen (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_printed (fixture, 0);
  choose (fixture, "eerste.svg", "#0f4f5c");
  first = find_logo (fixture);
  assert_printed (fixture, 1);
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL)); /* the document */

  choose (fixture, "tweede.svg", "#c0392b");
  second = find_logo (fixture);
  g_assert_cmpstr (first, !=, second);
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  assert_logo (fixture, first);
  g_assert_true (wissel_network_redo (fixture->network, NULL, NULL));
  assert_logo (fixture, second);

  g_assert_true (wissel_network_logo_remove (fixture->network, NULL));
  assert_logo (fixture, NULL);
  assert_printed (fixture, 0);
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL)); /* the document */
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  assert_logo (fixture, second);
  assert_printed (fixture, 1);
}

static void
test_refused (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "brief.pdf", NULL);
  g_autoptr (GFile)  file = g_file_new_for_path (path);
  g_autofree char   *before = NULL;

  choose (fixture, "eerste.svg", "#0f4f5c");
  before = find_logo (fixture);
  g_file_set_contents (path, "%PDF-1.7", -1, NULL);
  g_assert_false (wissel_network_logo_choose (fixture->network, file, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
  assert_logo (fixture, before);
}

static gint64
issue (Fixture *fixture, WisselRecord *exchange)
{
  WisselCertificateWish wish = { .issued_on = "2027-05-03" };
  g_autoptr (GError)    error = NULL;
  gint64                certificate = 0;

  g_assert_true (wissel_certificates_issue (fixture->network, wissel_record_get_id (exchange),
                                            &wish, &certificate, &error));
  g_assert_no_error (error);

  return certificate;
}

static char *
digest_of (Fixture *fixture, gint64 certificate, guint n_images)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "leerbewijs.pdf", NULL);
  g_autofree char   *content = NULL;
  gsize              length;

  g_assert_true (wissel_certificate_save (fixture->network, certificate, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_images (path), ==, n_images);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_unlink (path);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);
}

/* Whatever becomes of the logo, a certificate is printed again as it was. */
static void
test_issued (Fixture *fixture, gconstpointer user_data)
{
  static const WisselCompletion completion = { .first_day = "2027-04-02",
                                               .n_days = 2,
                                               .hours = 7.5,
                                               .briefing_topics = "Nooduitgangen",
                                               .reason = "Telefonisch bevestigd" };
  g_autoptr (GPtrArray)         exchanges = make_exchanges (fixture);
  guint                         n_completed;
  gint64                        without;
  gint64                        with;
  g_autofree char              *plain = NULL;
  g_autofree char              *printed = NULL;
  g_autofree char              *plain_again = NULL;
  g_autofree char              *printed_again = NULL;

  wissel_clock_set (AFTERWARDS);
  g_assert_true (wissel_exchanges_complete_all (fixture->network, &completion, &n_completed, NULL));
  without = issue (fixture, g_ptr_array_index (exchanges, 0));
  choose (fixture, "eerste.svg", "#0f4f5c");
  with = issue (fixture, g_ptr_array_index (exchanges, 1));
  plain = digest_of (fixture, without, 0);
  printed = digest_of (fixture, with, 1);

  choose (fixture, "tweede.svg", "#c0392b");
  plain_again = digest_of (fixture, without, 0);
  printed_again = digest_of (fixture, with, 1);
  g_assert_cmpstr (plain_again, ==, plain);
  g_assert_cmpstr (printed_again, ==, printed);

  g_assert_true (wissel_network_logo_remove (fixture->network, NULL));
  g_free (printed_again);
  printed_again = digest_of (fixture, with, 1);
  g_assert_cmpstr (printed_again, ==, printed);
  wissel_clock_set (NULL);
}

/* The network itself can be changed, but never deleted. */
static void
test_network_stays (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = wissel_editor_new (
    fixture->network, &wissel_network_info_record_type, wissel_network_get_id (fixture->network));

  g_assert_true (wissel_editor_load (editor, NULL));
  g_assert_false (wissel_editor_can_remove (editor));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/letterheads/chosen", test_chosen);
  ADD ("/letterheads/refused", test_refused);
  ADD ("/letterheads/issued", test_issued);
  ADD ("/letterheads/network-stays", test_network_stays);

  return g_test_run ();
}

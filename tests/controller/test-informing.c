/* Telling the organisations of a round of their matches: letters, mails, and what is noted. */

#include "papers.h"

#include <glib/gstdio.h>
#include <string.h>

#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-informing.h"
#include "wissel-list-store.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* ---- What the tests work with ---- */

static void
set_text (
  Fixture *fixture, const WisselRecordType *type, gint64 id, const char *field, const char *text)
{
  g_autoptr (WisselRecord) record = wissel_network_load (fixture->network, type, id, NULL);

  wissel_record_set_text (record, field, text);
  g_assert_true (wissel_network_save (fixture->network, record, NULL, NULL));
}

static void
add_contact (Fixture *fixture, gint64 organisation, const char *last, const char *address)
{
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Zoë",
                               "last-name", last, "employer-id", organisation, "language", "fr",
                               "work-email", address, NULL);

  make_record (fixture->network, &wissel_person_role_record_type, "person-id", person,
               "organisation-id", organisation, "role", "HR", "follows-up", (gint64) 1, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = NULL;

  wissel_clock_set ("2027-03-02T09:30:00Z");
  fixture_set_up (fixture, user_data);
  exchanges = make_exchanges (fixture);
  g_assert_cmpuint (exchanges->len, ==, 3);
  add_contact (fixture, fixture->city, "D’hondt", "zoe@aalst.example");
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  wissel_clock_set (NULL);
  fixture_tear_down (fixture, user_data);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *addressees = wissel_informing_list (fixture->network, fixture->round, &error);

  g_assert_no_error (error);

  return addressees;
}

static char *
get (WisselAddressee *addressee, const char *property)
{
  char *text;

  g_object_get (addressee, property, &text, NULL);

  return text;
}

static void
assert_property (WisselAddressee *addressee, const char *property, const char *expected)
{
  g_autofree char *text = get (addressee, property);

  g_assert_cmpstr (text, ==, expected);
}

static gpointer
load_all (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_load_where (session, data, NULL, NULL, error);
}

static GPtrArray *
load (Fixture *fixture, const WisselRecordType *type)
{
  return wissel_store_run (wissel_network_get_store (fixture->network), load_all, (gpointer) type,
                           NULL, NULL);
}

static guint
count_made (Fixture *fixture, const char *code)
{
  g_autoptr (GPtrArray) documents = load (fixture, &wissel_generated_document_record_type);
  guint                 n = 0;

  for (guint i = 0; i < documents->len; i++)
    n += g_str_equal (wissel_record_get_text (documents->pdata[i], "doc-code"), code);

  return n;
}

/* On how many matches the day of that side stands. */
static guint
count_told (Fixture *fixture, const char *field)
{
  g_autoptr (GPtrArray) matches = load (fixture, &wissel_match_record_type);
  guint                 n = 0;

  for (guint i = 0; i < matches->len; i++)
    n += g_strcmp0 (wissel_record_get_text (matches->pdata[i], field), "2027-03-02") == 0;

  return n;
}

static GArray *
both (Fixture *fixture)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, fixture->city);
  g_array_append_val (ids, fixture->firm);

  return ids;
}

static char *
make_folder (Fixture *fixture)
{
  char *folder = g_build_filename (fixture->folder, "made", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  return folder;
}

static gboolean
save (Fixture           *fixture,
      const char        *paper,
      const char        *path,
      GCancellable      *cancellable,
      WisselPapersMade **made,
      GError           **error)
{
  g_autoptr (GArray) ids = both (fixture);
  WisselPaperBatch   batch = {
      .paper = wissel_paper_find (paper, NULL), .records = ids, .round = fixture->round, .path = path
  };

  return wissel_papers_save (fixture->network, &batch, NULL, NULL, cancellable, made, error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_no_error (error);
}

static char *
read_text (const char *path)
{
  const char *const  command[] = { "pdftotext", "-enc", "UTF-8", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char              *text = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, &error));
  g_assert_no_error (error);

  return text;
}

/* ---- Whom ---- */

static void
test_list (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) addressees = list (fixture);
  WisselAddressee      *firm = addressees->pdata[0];
  WisselAddressee      *city = addressees->pdata[1];

  g_assert_cmpuint (addressees->len, ==, 2);
  assert_property (firm, "name", "Firma Gent");
  assert_property (firm, "sends", "–");
  assert_property (firm, "receives", "3");
  g_assert_null (wissel_addressee_get_contact (firm));
  g_assert_null (wissel_addressee_get_address (firm));
  assert_property (city, "sends", "3");
  assert_property (city, "receives", "–");
  g_assert_cmpstr (wissel_addressee_get_contact (city), ==, "Zoë D’hondt");
  g_assert_cmpstr (wissel_addressee_get_address (city), ==, "zoe@aalst.example");
  g_assert_true (wissel_addressee_is_chosen (city));
  g_assert_false (wissel_addressee_is_informed (city));
}

/* Mail goes to the organisation where nobody has an address. */
static void
test_address_of_organisation (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) addressees = NULL;

  set_text (fixture, &wissel_organisation_record_type, fixture->firm, "email", "info@gent.example");
  addressees = list (fixture);

  g_assert_cmpstr (wissel_addressee_get_address (addressees->pdata[0]), ==, "info@gent.example");
}

/* A small employer has only an owner; who has left is not written to. */
static void
test_addressee (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *name;
    const char *role;
    const char *until;
    const char *written_to;
  } cases[] = {
    { "Chef", "LINE_MANAGER", NULL, NULL },
    { "Baas", "OWNER", NULL, "An Baas" },
    { "Weg", "HR", "2027-03-01", "An Baas" },
    { "Blijver", "HR", "2027-03-02", "An Blijver" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) addressees = NULL;
      gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", "An",
                                   "last-name", cases[i].name, NULL);

      make_record (fixture->network, &wissel_person_role_record_type, "person-id", person,
                   "organisation-id", fixture->firm, "role", cases[i].role, "valid-to",
                   cases[i].until, NULL);
      addressees = list (fixture);
      g_assert_cmpstr (wissel_addressee_get_contact (addressees->pdata[0]), ==,
                       cases[i].written_to);
    }
}

/* A bilingual employer is written to in the language of who reads it. */
static void
test_language_of_contact (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *text = NULL;

  set_text (fixture, &wissel_organisation_record_type, fixture->city, "language-regime", "BIL_BRU");
  text = print_paper (fixture, "matches", "organisation", fixture->city, "");

  assert_says (text, "Propositions d’échanges");
}

/* ---- Letters ---- */

static void
test_letters (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char             *folder = make_folder (fixture);
  g_autoptr (WisselPapersMade) made = NULL;
  g_autoptr (GPtrArray)        addressees = NULL;
  g_autoptr (GError)           error = NULL;

  g_assert_true (save (fixture, "matches", folder, NULL, &made, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (made->n_made, ==, 2);
  g_assert_cmpuint (made->files->len, ==, 2);
  for (guint i = 0; i < made->files->len; i++)
    {
      g_autofree char *text = read_text (made->files->pdata[i]);

      assert_says (text, "Voorjaar 2027");
    }

  addressees = list (fixture);
  for (guint i = 0; i < addressees->len; i++)
    {
      g_assert_true (wissel_addressee_is_informed (addressees->pdata[i]));
      g_assert_false (wissel_addressee_is_chosen (addressees->pdata[i]));
    }
  g_assert_cmpuint (count_made (fixture, "D09"), ==, 2);
  g_assert_cmpuint (count_told (fixture, "informed-sending-on"), ==, 3);
  g_assert_cmpuint (count_told (fixture, "informed-host-on"), ==, 3);
}

/* The register, and what is noted at the matches, goes with one undo. */
static void
test_one_undo (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char             *folder = make_folder (fixture);
  g_autoptr (WisselPapersMade) made = NULL;
  g_autofree char             *before = NULL;

  before = g_strdup (wissel_network_get_undo_label (fixture->network));
  g_assert_true (save (fixture, "matches", folder, NULL, &made, NULL));
  settle ();
  g_assert_cmpstr (wissel_network_get_undo_label (fixture->network), !=, before);
  undo (fixture);
  settle ();

  g_assert_cmpuint (count_made (fixture, "D09"), ==, 0);
  g_assert_cmpuint (count_told (fixture, "informed-sending-on"), ==, 0);
  g_assert_cmpuint (count_told (fixture, "informed-host-on"), ==, 0);
}

/* All in one file, one after another, each with its own page numbers and its own language. */
static void
test_one_file (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char             *path = g_build_filename (fixture->folder, "all.pdf", NULL);
  g_autofree char             *text = NULL;
  g_autoptr (WisselPapersMade) made = NULL;
  g_autoptr (GError)           error = NULL;
  const char                  *second;

  set_text (fixture, &wissel_organisation_record_type, fixture->city, "language-regime", "FR");
  g_assert_true (save (fixture, "matches", path, NULL, &made, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (made->files->len, ==, 1);
  g_assert_cmpuint (made->n_made, ==, 2);
  g_assert_cmpuint (count_made (fixture, "D09"), ==, 2);

  text = read_text (path);
  second = strchr (text, '\f');
  g_assert_nonnull (second);
  assert_says (text, "Propositions d’échanges");
  assert_says (second, "Wie bij u komt leren");
  assert_says (text, "1/1");
  assert_says (second, "1/1");
}

/* Two organisations of one name keep their own letters. */
static void
test_same_name (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char             *folder = make_folder (fixture);
  g_autoptr (WisselPapersMade) made = NULL;

  set_text (fixture, &wissel_organisation_record_type, fixture->firm, "short-name", "Stad Aalst");
  g_assert_true (save (fixture, "matches", folder, NULL, &made, NULL));

  g_assert_cmpuint (made->files->len, ==, 2);
  g_assert_cmpstr (made->files->pdata[0], !=, made->files->pdata[1]);
  g_assert_true (g_str_has_suffix (made->files->pdata[1], "-2.pdf"));
}

/* ---- What goes wrong ---- */

/* What was written before a folder failed is named and registered; the rest is neither. */
static void
test_failing_folder (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char             *folder = make_folder (fixture);
  g_autofree char             *second = NULL;
  g_autoptr (WisselPapersMade) made = NULL;
  g_autoptr (WisselPapersMade) again = NULL;
  g_autoptr (GError)           error = NULL;

  g_assert_true (save (fixture, "matches", folder, NULL, &made, NULL));
  undo (fixture);
  /* A folder in the place of the second letter. */
  second = g_strdup (made->files->pdata[1]);
  g_assert_cmpint (g_unlink (second), ==, 0);
  g_assert_cmpint (g_mkdir (second, 0700), ==, 0);

  g_assert_false (save (fixture, "matches", folder, NULL, &again, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (again->files->len, ==, 1);
  g_assert_cmpstr (again->files->pdata[0], ==, made->files->pdata[0]);
  g_assert_cmpuint (again->n_made, ==, 1);
  g_assert_cmpuint (count_made (fixture, "D09"), ==, 1);
  g_assert_cmpuint (count_told (fixture, "informed-sending-on"), ==, 3);
  g_assert_cmpuint (count_told (fixture, "informed-host-on"), ==, 0);
}

static void
test_missing_folder (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char             *path = g_build_filename (fixture->folder, "no", "all.pdf", NULL);
  g_autoptr (WisselPapersMade) made = NULL;
  g_autoptr (GError)           error = NULL;

  g_assert_false (save (fixture, "matches", path, NULL, &made, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_assert_cmpuint (made->files->len, ==, 0);
  g_assert_cmpuint (count_made (fixture, "D09"), ==, 0);
}

static void
test_cancelled (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char             *folder = make_folder (fixture);
  g_autoptr (GCancellable)     cancellable = g_cancellable_new ();
  g_autoptr (WisselPapersMade) made = NULL;
  g_autoptr (GError)           error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (save (fixture, "matches", folder, cancellable, &made, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (made->n_made, ==, 0);
  g_assert_cmpuint (count_made (fixture, "D09"), ==, 0);
}

/* ---- Mails ---- */

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char              *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, &error));
  g_assert_no_error (error);

  return content;
}

/* Nobody is written to without an address; of those nothing is noted. */
static void
test_mails (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char             *folder = make_folder (fixture);
  g_autofree char             *mail = NULL;
  g_autoptr (WisselPapersMade) made = NULL;
  g_autoptr (GError)           error = NULL;

  g_assert_true (save (fixture, "matches-mail", folder, NULL, &made, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (made->files->len, ==, 1);
  g_assert_cmpuint (made->unreached->len, ==, 1);
  g_assert_cmpstr (made->unreached->pdata[0], ==, "Firma Gent");
  g_assert_true (g_str_has_suffix (made->files->pdata[0], ".eml"));
  g_assert_cmpuint (count_made (fixture, "D09M"), ==, 1);
  g_assert_cmpuint (count_made (fixture, "D09"), ==, 0);
  g_assert_cmpuint (count_told (fixture, "informed-sending-on"), ==, 3);
  g_assert_cmpuint (count_told (fixture, "informed-host-on"), ==, 0);

  mail = read_file (made->files->pdata[0]);
  assert_says (mail, "Date: Tue, 02 Mar 2027 09:30:00 +0000\r\n");
  assert_says (mail, "<zoe@aalst.example>\r\n");
  assert_says (mail, "X-Unsent: 1\r\n");
  assert_says (mail, "leren: 3\r\n");
  assert_hides (mail, "From:");
}

/* The text of a mail can be written anew like that of a letter. */
static void
test_single_mail (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char   *folder = make_folder (fixture);
  g_autofree char   *saved = NULL;
  g_autofree char   *mail = NULL;
  g_autoptr (GError) error = NULL;
  WisselPaperOrder   order = { .paper = wissel_paper_find ("matches-mail", "organisation"),
                               .record = fixture->city,
                               .path = folder };

  make_record (fixture->network, &wissel_document_template_record_type, "code", "matches-mail",
               "lang", "nl", "body", "# Goed nieuws\n\nDag {{contact}}\n", NULL);
  g_assert_true (wissel_paper_save (fixture->network, &order, &saved, &error));
  g_assert_no_error (error);

  mail = read_file (saved);
  assert_says (mail, "Subject: Goed nieuws\r\n");
  assert_says (mail, "\r\n\r\nDag Zo=C3=AB D=E2=80=99hondt\r\n--");

  order.record = fixture->firm;
  g_assert_false (wissel_paper_save (fixture->network, &order, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
}

/* ---- In another way ---- */

static void
test_note (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GArray)    ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) addressees = NULL;
  g_autoptr (GError)    error = NULL;

  g_array_append_val (ids, fixture->firm);
  g_assert_true (wissel_informing_note (fixture->network, fixture->round, ids, &error));
  g_assert_no_error (error);
  addressees = list (fixture);
  g_assert_true (wissel_addressee_is_informed (addressees->pdata[0]));
  assert_property (addressees->pdata[0], "informed", "02/03/2027");
  g_assert_false (wissel_addressee_is_informed (addressees->pdata[1]));

  undo (fixture);
  g_assert_cmpuint (count_told (fixture, "informed-host-on"), ==, 0);
}

/* Only the matches of the round are told of, and only those that were accepted. */
static void
test_other_round (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) addressees = NULL;
  gint64 other = make_record (fixture->network, &wissel_round_record_type, "network-id",
                              wissel_network_get_id (fixture->network), "code", "NJ27", "name",
                              "Najaar 2027", NULL);

  addressees = wissel_informing_list (fixture->network, other, NULL);
  g_assert_cmpuint (addressees->len, ==, 0);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/informing/list", test_list);
  ADD ("/informing/list/address-of-organisation", test_address_of_organisation);
  ADD ("/informing/list/addressee", test_addressee);
  ADD ("/informing/list/language", test_language_of_contact);
  ADD ("/informing/list/other-round", test_other_round);
  ADD ("/informing/letters", test_letters);
  ADD ("/informing/letters/one-undo", test_one_undo);
  ADD ("/informing/letters/one-file", test_one_file);
  ADD ("/informing/letters/same-name", test_same_name);
  ADD ("/informing/letters/failing-folder", test_failing_folder);
  ADD ("/informing/letters/missing-folder", test_missing_folder);
  ADD ("/informing/letters/cancelled", test_cancelled);
  ADD ("/informing/mails", test_mails);
  ADD ("/informing/mails/single", test_single_mail);
  ADD ("/informing/note", test_note);

  return g_test_run ();
}

/* Documents of records: for whom they are, what they say and what they leave out. */

#include <glib/gstdio.h>

#include "papers.h"
#include "wissel-codes.h"
#include "wissel-error.h"
#include "wissel-paper.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-template.h"
#include "wissel-text.h"

/* Every document is one of the register, and its templates fit in all languages. */
static void
test_table (void)
{
  guint              n_papers;
  const WisselPaper *papers = wissel_papers (&n_papers);

  for (guint i = 0; i < n_papers; i++)
    {
      const WisselTemplateKind *kind = wissel_template_kind_find (papers[i].template);

      g_assert_nonnull (kind);
      g_assert_nonnull (wissel_record_type_find (papers[i].record));
      g_assert_true (wissel_codes_contains ("DOCUMENT", papers[i].code));
      g_assert_true (wissel_paper_find (papers[i].code, papers[i].record) == &papers[i]);
      for (guint l = 0; l < WISSEL_N_LANGUAGES; l++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (WisselTemplate) template = wissel_template_load (kind, l, &error);

          g_assert_no_error (error);
          g_assert_nonnull (template);
        }
    }
}

/* Returns: the one who decides there */
static gint64
fill_firm (Fixture *fixture)
{
  g_autoptr (WisselRecord) firm = NULL;
  gint64                   person;

  firm =
    wissel_network_load (fixture->network, &wissel_organisation_record_type, fixture->firm, NULL);
  wissel_record_set_text (firm, "assets", "Sterk in onthaal");
  wissel_record_set_text (firm, "weaker-points", "Weinig tijd");
  wissel_record_set_text (firm, "internal-notes", "Betaalde laat");
  g_assert_true (wissel_network_save (fixture->network, firm, NULL, NULL));
  person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Ann",
                        "last-name", "Claes", "employer-id", fixture->firm, "language", "fr", NULL);
  make_record (fixture->network, &wissel_person_role_record_type, "person-id", person,
               "organisation-id", fixture->firm, "role", "HR", "decides", (gint64) 1, NULL);
  make_record (fixture->network, &wissel_restriction_record_type, "organisation-id", fixture->firm,
               "department", "Boekhouding", "reason", "PRIVACY", NULL);

  return person;
}

static void
test_company_sheet (Fixture *fixture, gconstpointer user_data)
{
  static const char *const confidential[] = { "Weinig tijd", "Betaalde laat", "Ann Claes",
                                              "Boekhouding" };
  g_autofree char         *shown = NULL;
  g_autofree char         *kept = NULL;

  fill_firm (fixture);
  shown = print_paper (fixture, "company-sheet", "organisation", fixture->firm, "nl");
  kept = print_paper (fixture, "D03I", "organisation", fixture->firm, "nl");

  assert_says (shown, "Bedrijfsfiche");
  assert_says (shown, "Sterk in onthaal");
  for (guint i = 0; i < G_N_ELEMENTS (confidential); i++)
    {
      assert_hides (shown, confidential[i]);
      assert_says (kept, confidential[i]);
    }
}

/* Others read what a switcher asks, but not who asks. */
static void
test_questions_without_names (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *text = print_paper (fixture, "D03", "organisation", fixture->city, "nl");

  assert_says (text, "Leervraag");
  assert_hides (text, "Dossierbeheerder");
}

static void
set_field (
  Fixture *fixture, const WisselRecordType *type, gint64 id, const char *field, const char *text)
{
  g_autoptr (WisselRecord) record = wissel_network_load (fixture->network, type, id, NULL);

  wissel_record_set_text (record, field, text);
  g_assert_true (wissel_network_save (fixture->network, record, NULL, NULL));
}

static void
assert_prints (Fixture *fixture, const char *words)
{
  g_autofree char *text = print_paper (fixture, "company-sheet", "organisation", fixture->firm, "");

  assert_says (text, words);
}

static void
test_language_of_addressee (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *regime;
    const char *person;
    const char *title;
  } cases[] = {
    { "NL", "fr", "Bedrijfsfiche" },           { "FR", "nl", "Fiche d’entreprise" },
    { "DE", "nl", "Betriebssteckbrief" },      { "DE", "fr", "Fiche d’entreprise" },
    { "BIL_BRU", "fr", "Fiche d’entreprise" }, { "BIL_BRU", "nl", "Bedrijfsfiche" },
  };
  gint64 person;

  person = fill_firm (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_field (fixture, &wissel_person_record_type, person, "language", cases[i].person);
      set_field (fixture, &wissel_organisation_record_type, fixture->firm, "language-regime",
                 cases[i].regime);
      assert_prints (fixture, cases[i].title);
    }
}

static void
test_place_sheet (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *text = print_paper (fixture, "D08", "learning_place", fixture->place, "nl");

  assert_says (text, "Fiche van de leerplek");
  assert_says (text, "Onthaal van nieuwe medewerkers");
  assert_says (text, "Peeters");
  assert_says (text, "nooit gegarandeerd");
}

/* In the language of its person; private until it is shared. */
static void
test_talent_sheet (Fixture *fixture, gconstpointer user_data)
{
  gint64           person, sheet, consent;
  g_autofree char *before = NULL;
  g_autofree char *shared = NULL;

  person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Nora",
                        "last-name", "Maes", "employer-id", fixture->city, "language", "fr", NULL);
  consent = make_record (fixture->network, &wissel_consent_record_type, "person-id", person,
                         "purpose", "SHARE_TALENT_SHEET_HR", "wording-version", "1", "given-on",
                         "2027-01-10", NULL);
  sheet = make_record (fixture->network, &wissel_talent_sheet_record_type, "person-id", person,
                       "experiences", "Chef scoute", NULL);
  make_record (fixture->network, &wissel_talent_sheet_item_record_type, "sheet-id", sheet, "kind",
               "TRAINING", "text", "Mener un entretien", "from-on", "2026-10-01", NULL);
  before = print_paper (fixture, "D31", "talent_sheet", sheet, "");
  assert_says (before, "Fiche de talent");
  assert_says (before, "Nora Maes");
  assert_says (before, "n’est pas partagée");
  assert_says (before, "Chef scoute");
  assert_says (before, "Mener un entretien");

  {
    g_autoptr (WisselRecord) record =
      wissel_network_load (fixture->network, &wissel_talent_sheet_record_type, sheet, NULL);

    wissel_record_set_integer (record, "shared-consent-id", consent);
    g_assert_true (wissel_network_save (fixture->network, record, NULL, NULL));
  }
  shared = print_paper (fixture, "D31", "talent_sheet", sheet, "");
  assert_says (shared, "Partagée avec les RH");
}

/* The switcher's own paper, before there is an agenda and with one; it promises nothing. */
static void
test_learning_agenda (Fixture *fixture, gconstpointer user_data)
{
  gint64           person, learner;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Nora",
                        "last-name", "Maes", "employer-id", fixture->city, NULL);
  learner = make_record (fixture->network, &wissel_learner_record_type, "round-id", fixture->round,
                         "person-id", person, "sending-org-id", fixture->city, NULL);
  make_record (fixture->network, &wissel_learning_question_record_type, "learner-id", learner,
               "wording", "Hoe leid ik een vergadering?", NULL);
  before = print_paper (fixture, "D07", "learner", learner, "nl");
  for (gint64 version = 1; version <= 2; version++)
    make_record (fixture->network, &wissel_learning_agenda_record_type, "learner-id", learner,
                 "version", version, "made-on", "2027-04-01", "trigger-text",
                 version == 1 ? "Eerste aanleiding" : "Nieuwe functie", NULL);
  after = print_paper (fixture, "D07", "learner", learner, "nl");

  assert_says (before, "Hoe leid ik een vergadering?");
  assert_says (before, "nooit gegarandeerd");
  assert_hides (before, "Versie");
  assert_says (after, "Nieuwe functie");
  assert_hides (after, "Eerste aanleiding");
}

static void
test_engagement (Fixture *fixture, gconstpointer user_data)
{
  gint64           promise = make_record (fixture->network, &wissel_round_organisation_record_type,
                                          "round-id", fixture->round, "organisation-id", fixture->firm,
                                          "promised-send", (gint64) 41, "promised-host", (gint64) 37, NULL);
  g_autofree char *text = print_paper (fixture, "D04", "round_organisation", promise, "nl");

  assert_says (text, "Engagementsverklaring");
  assert_says (text, "41");
  assert_says (text, "37");
  assert_says (text, "geen arbeidsovereenkomst");
}

/* What is known is filled in, so that nobody writes it twice. */
static void
test_interest_form (Fixture *fixture, gconstpointer user_data)
{
  gint64           network = wissel_network_get_id (fixture->network);
  g_autofree char *known = print_paper (fixture, "D01", "organisation", fixture->city, "nl");
  g_autofree char *blank = print_paper (fixture, "D01", "network", network, "nl");
  g_autoptr (WisselRecord) city = NULL;

  city =
    wissel_network_load (fixture->network, &wissel_organisation_record_type, fixture->city, NULL);
  assert_says (known, wissel_record_get_text (city, "short-name"));
  assert_hides (blank, wissel_record_get_text (city, "short-name"));
  assert_says (blank, "verbindt u tot niets");
}

static gpointer
load_made (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *id = data;

  return wissel_session_load_children (session, &wissel_generated_document_record_type, "entity-id",
                                       *id, error);
}

static GPtrArray *
find_made (Fixture *fixture, gint64 id)
{
  return wissel_store_run (wissel_network_get_store (fixture->network), load_made, &id, NULL, NULL);
}

/* Each document is registered; undo takes the entry back, redo brings it again. */
static void
test_register (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char      *text = print_paper (fixture, "D08", "learning_place", fixture->place, "de");
  g_autoptr (GPtrArray) made = find_made (fixture, fixture->place);
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) redone = NULL;
  WisselRecord         *entry;

  g_assert_cmpuint (made->len, ==, 1);
  entry = made->pdata[0];
  g_assert_cmpstr (wissel_record_get_text (entry, "doc-code"), ==, "D08");
  g_assert_cmpstr (wissel_record_get_text (entry, "lang"), ==, "de");
  g_assert_cmpuint (strlen (wissel_record_get_text (entry, "sha256")), ==, 64);

  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  undone = find_made (fixture, fixture->place);
  g_assert_cmpuint (undone->len, ==, 0);
  g_assert_true (wissel_network_redo (fixture->network, NULL, NULL));
  redone = find_made (fixture, fixture->place);
  g_assert_cmpuint (redone->len, ==, 1);
}

/* Where it cannot be written nothing is registered. */
static void
test_not_written (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) made = NULL;
  WisselPaperOrder      order = { .paper = wissel_paper_find ("D08", "learning_place"),
                                  .record = fixture->place,
                                  .path = "/nowhere/at/all.pdf" };

  g_assert_false (wissel_paper_save (fixture->network, &order, NULL, &error));
  g_assert_nonnull (error);
  made = find_made (fixture, fixture->place);
  g_assert_cmpuint (made->len, ==, 0);

  g_clear_error (&error);
  order.record = 4711;
  g_assert_false (wissel_paper_save (fixture->network, &order, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
}

/* ---- The accession charter ---- */

static gpointer
find_sample (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  WisselValue           language = { .kind = WISSEL_VALUE_TEXT, .text = data };
  g_autoptr (GPtrArray) found = wissel_session_load_where (
    session, &wissel_charter_version_record_type, "lang", &language, error);
  gint64 id = wissel_record_get_id (g_ptr_array_index (found, 0));

  return g_memdup2 (&id, sizeof id);
}

/* Printed in its own language, and as what it is. */
static void
test_charter_sample (Fixture *fixture, gconstpointer user_data)
{
  g_autofree gint64 *sample = wissel_store_run (wissel_network_get_store (fixture->network),
                                                find_sample, (gpointer) "fr", NULL, NULL);
  g_autofree char   *text = print_paper (fixture, "D21", "charter_version", *sample, "");

  assert_says (text, "Charte d’adhésion Talent Exchange Texte d’exemple, non valable");
  assert_says (text, "4.15");
  assert_says (text, "Pour la coordination du réseau");
}

/* A title that the text begins with is that of the document; without one it has its own. */
static void
test_charter_title (Fixture *fixture, gconstpointer user_data)
{
  gint64 titled = make_record (fixture->network, &wissel_charter_version_record_type, "label", "1",
                               "lang", "nl", "body", "\n# Ons charter \n\nArtikel 1\n", NULL);
  gint64 plain = make_record (fixture->network, &wissel_charter_version_record_type, "label", "2",
                              "lang", "nl", "body", "Artikel 1\n", NULL);
  g_autofree char *own = print_paper (fixture, "D21", "charter_version", titled, "");
  g_autofree char *usual = print_paper (fixture, "D21", "charter_version", plain, "");

  assert_says (own, "Ons charter Artikel 1");
  assert_hides (own, "Toetredingscharter");
  assert_says (usual, "Toetredingscharter Artikel 1");
}

/* With the member’s name and people, in the text that is in force; nothing in it is obeyed. */
static void
test_charter_of_member (Fixture *fixture, gconstpointer user_data)
{
  static const char body[] = "Artikel 1 {{number}} <b>vet</b>\n\n[klik](javascript:1)\n";
  gint64 version = make_record (fixture->network, &wissel_charter_version_record_type, "label",
                                "2027", "lang", "nl", "body", body, NULL);
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Ann",
                               "last-name", "Claes", "employer-id", fixture->city, NULL);
  gint64 member = make_record (fixture->network, &wissel_tx_membership_record_type, "network-id",
                               wissel_network_get_id (fixture->network), "organisation-id",
                               fixture->city, NULL);
  g_autofree char *text = NULL;

  make_record (fixture->network, &wissel_person_role_record_type, "person-id", person,
               "organisation-id", fixture->city, "role", "TX_REP", NULL);
  text = print_paper (fixture, "D21", "tx_membership", member, "nl");
  g_assert_cmpint (version, !=, 0);
  assert_says (text, "Toetredingscharter");
  assert_says (text, "Artikel 1 {{number}} <b>vet</b>");
  assert_says (text, "[klik](javascript:1)");
  assert_says (text, "Ann Claes");
  assert_says (text, "2027");
  assert_hides (text, "Voorbeeldtekst");
}

/* Nobody in a network of missions is called to send switchers. */
static void
test_not_for_missions (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char      *path = g_build_filename (fixture->folder, "flyer.pdf", NULL);
  WisselPaperOrder      order = { wissel_paper_find ("flyer", "organisation"), fixture->city, "nl",
                                  path };
  g_autoptr (GPtrArray) learning = wissel_papers_of ("organisation", "SWITCHING");
  g_autoptr (GPtrArray) missions = wissel_papers_of ("organisation", "EXCHANGE");
  g_autoptr (GError)    error = NULL;

  g_assert_true (g_ptr_array_find (learning, order.paper, NULL));
  g_assert_false (g_ptr_array_find (missions, order.paper, NULL));
  g_assert_cmpuint (missions->len, >, 0);

  g_assert_false (wissel_paper_save (fixture->network, &order, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/table", test_table);
  ADD ("/papers/company-sheet", test_company_sheet);
  ADD ("/papers/questions-without-names", test_questions_without_names);
  ADD ("/papers/language-of-addressee", test_language_of_addressee);
  ADD ("/papers/place-sheet", test_place_sheet);
  ADD ("/papers/talent-sheet", test_talent_sheet);
  ADD ("/papers/learning-agenda", test_learning_agenda);
  ADD ("/papers/engagement", test_engagement);
  ADD ("/papers/interest-form", test_interest_form);
  g_test_add ("/papers/charter/sample", Fixture, NULL, fixture_set_up_missions, test_charter_sample,
              fixture_tear_down);
  g_test_add ("/papers/charter/title", Fixture, NULL, fixture_set_up_missions, test_charter_title,
              fixture_tear_down);
  g_test_add ("/papers/charter/member", Fixture, NULL, fixture_set_up_missions,
              test_charter_of_member, fixture_tear_down);
  g_test_add ("/papers/not-for-missions", Fixture, NULL, fixture_set_up_missions,
              test_not_for_missions, fixture_tear_down);
  ADD ("/papers/register", test_register);
  ADD ("/papers/not-written", test_not_written);

  return g_test_run ();
}

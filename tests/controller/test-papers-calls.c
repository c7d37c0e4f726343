/* Papers that make the exchanges known: the call to employers, the flyer for their employees and
 * the plan that is made with an employer. */

#include "papers.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

static void
set_text (
  Fixture *fixture, const WisselRecordType *type, gint64 id, const char *field, const char *text)
{
  g_autoptr (WisselRecord) record = wissel_network_load (fixture->network, type, id, NULL);

  wissel_record_set_text (record, field, text);
  g_assert_true (wissel_network_save (fixture->network, record, NULL, NULL));
}

/* Somebody of the firm, with an e-mail address at work. */
static gint64
make_person (Fixture *fixture, const char *first, const char *role, gboolean follows_up)
{
  g_autofree char *email = g_strconcat (first, "@firm.example", NULL);
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", first,
                               "last-name", "Claes", "employer-id", fixture->firm, "work-email",
                               email, NULL);

  make_record (fixture->network, &wissel_person_role_record_type, "person-id", person,
               "organisation-id", fixture->firm, "role", role, "follows-up", (gint64) follows_up,
               NULL);

  return person;
}

/* ---- The flyer ---- */

/* Whom to talk to stands on it; of all others there is no trace. */
static void
test_flyer (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = print_paper (fixture, "flyer", "organisation", fixture->firm, "nl");
  g_autofree char *after = NULL;
  g_autofree char *last = NULL;

  make_person (fixture, "Piet", "LINE_MANAGER", FALSE);
  make_person (fixture, "Joke", "CONTACT", FALSE);
  make_person (fixture, "Ann", "HR", FALSE);
  after = print_paper (fixture, "D05", "organisation", fixture->firm, "nl");
  make_person (fixture, "Lies", "DIRECTOR", TRUE);
  last = print_paper (fixture, "D05", "organisation", fixture->firm, "nl");

  assert_says (before, "Een oproep aan de medewerkers van Firma Gent");
  assert_says (before, "Spreek ………");
  assert_says (before, "nooit gegarandeerd");
  assert_says (after, "Spreek Ann Claes aan: Ann@firm.example");
  assert_hides (after, "Piet");
  assert_hides (after, "Joke");
  assert_says (last, "Spreek Lies Claes aan: Lies@firm.example");
  assert_hides (after, "D’hondt");
}

/* Where one can go: to others, where a place was published. */
static void
test_flyer_hosts (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *own = NULL;
  g_autofree char *others = NULL;
  g_autofree char *all = NULL;

  set_text (fixture, &wissel_organisation_record_type, fixture->firm, "short-name", "Firma");
  own = print_paper (fixture, "flyer", "organisation", fixture->firm, "nl");
  others = print_paper (fixture, "flyer", "organisation", fixture->city, "nl");
  all = print_paper (fixture, "flyer", "network", wissel_network_get_id (fixture->network), "nl");
  assert_hides (own, "Onder andere bij");
  assert_says (others, "Onder andere bij: Firma");
  assert_says (all, "Onder andere bij: Firma");
  assert_says (all, "Een oproep aan medewerkers");
}

static void
test_flyer_is_one_page (Fixture *fixture, gconstpointer user_data)
{
  make_person (fixture, "Ann", "HR", TRUE);
  for (guint l = 0; l < WISSEL_N_LANGUAGES; l++)
    {
      g_autofree char *text =
        print_paper (fixture, "flyer", "organisation", fixture->city, wissel_language_code (l));

      assert_says (text, "1/1");
    }
}

/* ---- The call to employers ---- */

/* With the answers of the network, in their latest version, and not the text for newsletters. */
static void
test_call (Fixture *fixture, gconstpointer user_data)
{
  gint64           network = wissel_network_get_id (fixture->network);
  g_autofree char *general = NULL;
  g_autofree char *addressed = NULL;

  for (gint64 version = 1; version <= 2; version++)
    make_record (fixture->network, &wissel_text_block_record_type, "kind", "FAQ", "code", "OWN",
                 "version", version, "title-nl", "Wie verzekert?", "title-fr", "F", "title-de", "D",
                 "title-en", "E", "body-nl", version == 1 ? "Oud antwoord" : "Nieuw antwoord",
                 "body-fr", "F", "body-de", "D", "body-en", "E", NULL);
  general = print_paper (fixture, "employer-call", "network", network, "nl");
  addressed = print_paper (fixture, "employer-call", "organisation", fixture->firm, "nl");

  assert_says (general, "Oproep aan werkgevers");
  assert_says (general, "zestal maanden");
  assert_says (general, "Kunnen externe medewerkers meedoen?");
  assert_says (general, "Nieuw antwoord");
  assert_hides (general, "Oud antwoord");
  assert_hides (general, "nieuwsbrief");
  assert_says (addressed, "Oproep aan Firma Gent");
}

/* ---- The plan ---- */

static gpointer
load_questions (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  WisselValue code = { .kind = WISSEL_VALUE_TEXT, .text = data };

  return wissel_session_load_where (session, &wissel_questionnaire_question_record_type, "code",
                                    &code, error);
}

static void
answer (Fixture *fixture, const char *day, const char *words)
{
  g_autoptr (GPtrArray) questions = wissel_store_run (
    wissel_network_get_store (fixture->network), load_questions, (gpointer) "REACH", NULL, NULL);
  WisselRecord *question = g_ptr_array_index (questions, 0);
  gint64        response = make_record (fixture->network, &wissel_response_record_type, "form-id",
                                        wissel_record_get_integer (question, "form-id"), "organisation-id",
                                        fixture->firm, "taken-on", day, NULL);

  make_record (fixture->network, &wissel_answer_record_type, "response-id", response, "question-id",
               wissel_record_get_id (question), "value-text", words, NULL);
}

/* What the employer said last is on it; for the rest there is room. */
static void
test_plan (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *before =
    print_paper (fixture, "communication-plan", "organisation", fixture->firm, "nl");
  g_autofree char *after = NULL;

  answer (fixture, "2027-02-10", "Wie aan het loket werkt");
  answer (fixture, "2027-01-10", "Iedereen");
  after = print_paper (fixture, "D34", "organisation", fixture->firm, "nl");

  assert_says (before, "Intern communicatieplan");
  assert_says (before, "Stand in de pauzeruimte");
  assert_says (before, "Interesse? Spreek de personeelsdienst aan.");
  assert_hides (before, "loket");
  assert_says (after, "Wie aan het loket werkt");
  assert_hides (after, "Iedereen");
}

/* Who is known already stands on it, and every phase has a row. */
static void
test_network_plan (Fixture *fixture, gconstpointer user_data)
{
  gint64           network = wissel_network_get_id (fixture->network);
  g_autofree char *before = print_paper (fixture, "network-plan", "network", network, "nl");
  g_autofree char *after = NULL;

  set_text (fixture, &wissel_organisation_record_type, fixture->firm, "short-name", "Firma");
  make_record (fixture->network, &wissel_participation_record_type, "network-id", network,
               "organisation-id", fixture->firm, "is-ambassador", (gint64) 1, "willing-send",
               (gint64) 1, NULL);
  make_record (fixture->network, &wissel_contact_moment_record_type, "network-id", network, "title",
               "Infosessie in Gent", "held-on", "2027-02-10", NULL);
  after = print_paper (fixture, "D36", "network", network, "nl");

  assert_says (before, "Leerplekken en leercoaches identificeren");
  assert_says (before, "Evaluatie en vervolgacties");
  assert_says (before, "Ambassadeurs maken het idee bekend");
  assert_hides (before, "bereid om uit te zenden");
  assert_says (after, "Ambassadeurs Firma");
  assert_says (after, "nu 1 bereid om uit te zenden");
  assert_says (after, "Infosessie in Gent");
  assert_says (after, "10/02/2027");
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/papers/flyer", test_flyer);
  ADD ("/papers/flyer/hosts", test_flyer_hosts);
  ADD ("/papers/flyer/one-page", test_flyer_is_one_page);
  ADD ("/papers/call", test_call);
  ADD ("/papers/plan", test_plan);
  ADD ("/papers/network-plan", test_network_plan);

  return g_test_run ();
}

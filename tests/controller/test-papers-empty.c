/* Papers to take along: the list of switchers of a round, and questionnaires to fill in with a pen.
 */

#include "papers.h"
#include "wissel-filled-forms.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

static gpointer
load_forms (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_load_where (session, &wissel_questionnaire_record_type, NULL, NULL, error);
}

static GPtrArray *
find_forms (Fixture *fixture)
{
  return wissel_store_run (wissel_network_get_store (fixture->network), load_forms, NULL, NULL,
                           NULL);
}

/* ---- The list of switchers ---- */

static void
assert_order (const char *text, const char *first, const char *second)
{
  assert_says (text, first);
  assert_says (strstr (text, first), second);
}

static gint64
make_person (Fixture *fixture, const char *first, const char *last, const char *email)
{
  return make_record (fixture->network, &wissel_person_record_type, "first-name", first,
                      "last-name", last, "employer-id", fixture->firm, "work-email", email, NULL);
}

/* Who wants to learn what, in the order of names; nothing with which somebody is reached. */
static void
test_switchers (Fixture *fixture, gconstpointer user_data)
{
  gint64           gone = make_person (fixture, "Nora", "Maes", "nora@firm.example");
  gint64           silent = make_person (fixture, "Piet", "Claes", "piet@firm.example");
  g_autofree char *text = NULL;

  make_record (fixture->network, &wissel_learner_record_type, "round-id", fixture->round,
               "person-id", silent, "sending-org-id", fixture->firm, NULL);
  make_record (fixture->network, &wissel_learner_record_type, "round-id", fixture->round,
               "person-id", gone, "sending-org-id", fixture->firm, "state", "WITHDRAWN",
               "state-reason", "Andere job", NULL);
  text = print_paper (fixture, "switcher-list", "st_round", fixture->round, "nl");

  assert_says (text, "Lijst van switchers");
  assert_says (text, "Vertrouwelijk");
  assert_says (text, "Hoe maak ik een onthaalplan?");
  assert_says (text, "Aangemeld: 4");
  assert_says (text, "Nog zonder leervraag 1");
  assert_says (text, "nooit gegarandeerd");
  assert_order (text, "D’hondt", "Łukasz");
  assert_order (text, "Łukasz", "van Dijk");
  assert_says (text, "Piet Claes");
  assert_hides (text, "Nora Maes");
  assert_hides (text, "piet@firm.example");
}

/* Where somebody goes stands on it once that was agreed to. */
static void
test_switchers_placed (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = NULL;
  g_autofree char      *before =
    print_paper (fixture, "switcher-list", "st_round", fixture->round, "nl");
  g_autofree char *after = NULL;

  exchanges = make_exchanges (fixture);
  after = print_paper (fixture, "switcher-list", "st_round", fixture->round, "nl");
  assert_hides (before, "Onthaalteam");
  assert_says (after, "Onthaalteam");
}

/* The letter to an organisation has what it sends, or what it receives, and asks to agree. */
static void
test_matches (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = NULL;
  g_autofree char *before = print_paper (fixture, "matches", "organisation", fixture->city, "nl");
  g_autofree char *sender = NULL;
  g_autofree char *host = NULL;

  assert_says (before, "geen matches");
  assert_hides (before, "akkoord gaat met elke match");

  exchanges = make_exchanges (fixture);
  sender = print_paper (fixture, "D09", "organisation", fixture->city, "nl");
  host = print_paper (fixture, "D09", "organisation", fixture->firm, "nl");
  assert_says (sender, "Uw medewerkers gaan elders leren");
  assert_says (sender, "Onthaalteam");
  assert_says (sender, "akkoord gaat met elke match");
  assert_hides (sender, "Wie bij u komt leren");
  assert_says (host, "Wie bij u komt leren");
  assert_says (host, "Łukasz");
  assert_hides (host, "Uw medewerkers gaan elders leren");
}

static void
test_no_switchers (Fixture *fixture, gconstpointer user_data)
{
  gint64           round = make_record (fixture->network, &wissel_round_record_type, "network-id",
                                        wissel_network_get_id (fixture->network), "code", "2030-1", "name",
                                        "Voorjaar 2030", NULL);
  g_autofree char *text = print_paper (fixture, "D33", "st_round", round, "nl");

  assert_says (text, "Voorjaar 2030");
  assert_says (text, "nog niemand aangemeld");
}

/* ---- Questionnaires without answers ---- */

static char *
without_blanks (const char *text)
{
  g_autoptr (GString) dense = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (dense, g_utf8_get_char (at));

  return g_string_free (g_steal_pointer (&dense), FALSE);
}

/* Lines are broken where they end, so blanks do not count. */
static void
assert_asks (const char *text, WisselRecord *record, WisselLanguage language)
{
  g_autofree char *wanted =
    without_blanks (wissel_record_peek_in_language (record, "text", language));

  assert_says (text, wanted);
}

static gpointer
load_blank (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_filled_forms_load_empty (session, *(gint64 *) data, error);
}

static void
assert_form_printed (Fixture *fixture, gint64 id, WisselLanguage language)
{
  g_autoptr (WisselFilledForm) form =
    wissel_store_run (wissel_network_get_store (fixture->network), load_blank, &id, NULL, NULL);
  g_autofree char *text =
    print_paper (fixture, "empty-questionnaire", "form", id, wissel_language_code (language));
  g_autofree char *dense = without_blanks (text);

  for (guint i = 0; i < form->questions->len; i++)
    {
      const WisselAskedQuestion *question = g_ptr_array_index (form->questions, i);

      assert_asks (dense, question->record, language);
      for (guint o = 0; o < question->options->len; o++)
        assert_asks (dense, g_ptr_array_index (question->options, o), language);
    }
}

/* All that the program brings along, with every question and every option. */
static void
test_all_forms (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) forms = find_forms (fixture);

  g_assert_cmpuint (forms->len, >=, 4);
  for (guint i = 0; i < forms->len; i++)
    for (guint l = 0; l < WISSEL_N_LANGUAGES; l++)
      assert_form_printed (fixture, wissel_record_get_id (g_ptr_array_index (forms, i)), l);
}

static void
add_question (Fixture *fixture, gint64 form, gint64 place, const char *kind)
{
  gint64 question = make_record (fixture->network, &wissel_questionnaire_question_record_type,
                                 "form-id", form, "sort", place, "code", kind, "type", kind,
                                 "text-nl", kind, "text-fr", "F", "text-de", "D", "text-en", "E",
                                 NULL);

  if (g_str_equal (kind, "SINGLE") || g_str_equal (kind, "MULTI"))
    make_record (fixture->network, &wissel_questionnaire_option_record_type, "question-id",
                 question, "sort", (gint64) 0, "code", "A", "text-nl", "Keuze", "text-fr", "F",
                 "text-de", "D", "text-en", "E", NULL);
}

/* Each kind of question has what there is to mark, or room. */
static void
test_kinds (Fixture *fixture, gconstpointer user_data)
{
  static const char *const kinds[] = { "SINGLE",    "MULTI",  "TEXT", "SCALE",
                                       "YESPARTNO", "NUMBER", "DATE", "PER_QUESTION" };
  gint64 form = make_record (fixture->network, &wissel_questionnaire_record_type, "code", "OWN",
                             "kind", "SURVEY", "name-nl", "Eigen lijst", "name-fr", "Liste",
                             "name-de", "Liste", "name-en", "List", NULL);
  g_autofree char *text = NULL;
  g_autofree char *dense = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_question (fixture, form, i, kinds[i]);
  text = print_paper (fixture, "D02E", "form", form, "nl");
  dense = without_blanks (text);

  assert_says (text, "Eigen lijst");
  assert_says (text, "1. SINGLE");
  assert_says (text, "Bij een rondje");
  assert_says (dense, "○Keuze");
  assert_says (dense, "☐Keuze");
  assert_says (dense, "○1○2○3○4○5");
  assert_says (dense, "○Ja○Deels○Nee");
  assert_says (text, "8. PER_QUESTION");
  assert_says (text, "Leervraag");
}

/* Begun for somebody: in the language of the addressee, with the name on it. */
static void
test_for_somebody (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)    forms = find_forms (fixture);
  g_autoptr (WisselRecord) firm = NULL;
  gint64                   person = make_person (fixture, "Ann", "Claes", NULL);
  gint64                   response;
  g_autofree char         *text = NULL;

  firm =
    wissel_network_load (fixture->network, &wissel_organisation_record_type, fixture->firm, NULL);
  wissel_record_set_text (firm, "language-regime", "FR");
  g_assert_true (wissel_network_save (fixture->network, firm, NULL, NULL));
  response = make_record (fixture->network, &wissel_response_record_type, "form-id",
                          wissel_record_get_id (g_ptr_array_index (forms, 0)), "organisation-id",
                          fixture->firm, "person-id", person, "taken-on", "2027-04-01", NULL);
  text = print_paper (fixture, "empty-questionnaire", "form_response", response, "");
  assert_says (text, "À remplir au stylo");
  assert_says (text, "Ann Claes");
}

/* The annex says by which rules the run was made, and what people decided. */
static void
test_decision (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = print_paper (fixture, "decision", "st_round", fixture->round, "nl");
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);
  g_autofree char      *after = print_paper (fixture, "D37", "st_round", fixture->round, "nl");

  assert_says (before, "geen plan bewaard");
  assert_says (before, "Vertrouwelijk");
  assert_says (after, "Hoe de matches beslist werden");
  assert_says (after, "Regels en gewichten");
  assert_says (after, "Inhoud 50");
  assert_says (after, "Switchers die een plek zochten 3");
  assert_says (after, "Met een plek in het plan 3");
  assert_says (after, "Firma Gent");
  assert_says (after, "Aanvaard");
  assert_order (after, "D’hondt", "Łukasz");
  assert_hides (after, "geen plan bewaard");
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/papers/decision", test_decision);
  ADD ("/papers/matches", test_matches);
  ADD ("/papers/switchers", test_switchers);
  ADD ("/papers/switchers/placed", test_switchers_placed);
  ADD ("/papers/switchers/none", test_no_switchers);
  ADD ("/papers/empty/all", test_all_forms);
  ADD ("/papers/empty/kinds", test_kinds);
  ADD ("/papers/empty/somebody", test_for_somebody);

  return g_test_run ();
}

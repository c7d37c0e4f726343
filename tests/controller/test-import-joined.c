/* Sheets that say everything: organisations and people are brought along by the rows. */

#include "import.h"

#define REGISTRATIONS                                                                              \
  "Naam;Voornaam;E-mail;Organisatie;Functie;Taal;Leervraag;Beschikbaar vanaf;Beschikbaar tot\n"    \
  "Maes;Kurt;kurt@zandhof.example;Zandhof vzw;Onthaal;NL;Hoe plan ik?;1/3/2027;30/6/2027\n"        \
  "Öztürk;Ayşe;ayse@zandhof.example;zandhof;;FR;Hoe leid ik?;1/3/2027;30/6/2027\n"              \
  "Nys;Bo;bo@kiezelweg.example;Kiezelweg;;NL;Hoe dan?;1/3/2027;31/02/2027\n"                       \
  "Nys;Lut;lut@zandhof.example;Zandhoff;;NL;Hoe kan het?;1/3/2027;30/6/2027\n"                     \
  "Nys;Els;els@zandhof.example;idem;;NL;Hoe nu?;1/3/2027;30/6/2027\n"                              \
  "Maes;Kurt;kurt@zandhof.example;Zandhof;;NL;En daarna?;1/3/2027;30/6/2027\n"

/* A refused row brings nobody along; the same file twice changes nothing. */
static void
test_registrations (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) dry = import_text (fixture, "a.csv", REGISTRATIONS);
  g_autoptr (WisselImportReport) again = NULL;
  g_autoptr (WisselRecord)       record = NULL;
  const WisselImportSheet       *sheet = import_check_sheet (dry, 3, 0, 0, 3);

  g_assert_cmpstr (sheet->record, ==, "learning_question");
  import_check_reason (sheet, 2, "“Zandhof vzw” was not known and was added to the organisations");
  import_check_reason (sheet, 2, "“Kurt Maes” was not known and was added to the people");
  import_check_reason (sheet, 3, "only the legal form is written otherwise");
  import_check_reason (sheet, 4, "does not exist");
  import_check_reason (sheet, 5, "“Zandhoff” is not known, but “Zandhof vzw” is");
  import_check_reason (sheet, 6, "“idem” stands for what is written above");

  again = import_text (fixture, "a.csv", REGISTRATIONS);
  import_check_sheet (again, 0, 0, 3, 3);
  g_assert_cmpuint (import_count_records (fixture, &wissel_organisation_record_type), ==, 1);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, 2);
  g_assert_cmpuint (import_count_records (fixture, &wissel_learner_record_type), ==, 2);
  g_assert_cmpuint (import_count_records (fixture, &wissel_learning_question_record_type), ==, 3);

  record = import_load_one (fixture, &wissel_organisation_record_type, "short-name", "Zandhof vzw");
  g_assert_cmpstr (wissel_record_get_text (record, "language-regime"), ==, "NL");
  g_clear_object (&record);
  record = import_load_one (fixture, &wissel_person_record_type, "last-name", "Öztürk");
  g_assert_cmpstr (wissel_record_get_text (record, "language"), ==, "fr");
  g_assert_cmpstr (wissel_record_get_text (record, "work-email"), ==, "ayse@zandhof.example");
}

/* What was made besides the rows is counted. */
static void
test_made_records (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) report = import_text (fixture, "a.csv", REGISTRATIONS);
  g_autoptr (GString)            made = g_string_new (NULL);

  for (guint i = 0; i < report->records->len; i++)
    {
      const WisselImportRecords *records = &g_array_index (report->records, WisselImportRecords, i);

      g_string_append_printf (made, "%s %u+%u ", records->type->name, records->n_created,
                              records->n_updated);
    }

  g_assert_cmpstr (made->str, ==,
                   "organisation 1+0 person 2+0 st_round 1+0 learner 2+0 learning_question 3+0 "
                   "availability 2+0 ");
}

/* A list of which every row is refused changes nothing, not even by a round begun for it. */
static void
test_nothing_made (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) people =
    import_text (fixture, "p.csv", "Naam;Voornaam;Organisatie;Taal\nNys;Lut;Zandhof;nl\n");
  g_autoptr (WisselImportReport) report = import_text (
    fixture, "q.csv", "Deelnemer;Leervraag;Van;Tot\nLut Nys;Hoe?;31/02/2027;1/3/2027\n");

  import_check_sheet (report, 0, 0, 0, 1);
  g_assert_false (report->stored);
  g_assert_cmpuint (report->records->len, ==, 0);
}

/* Columns about the contact and about the coach follow the column of the name. */
static void
test_places (ImportFixture *fixture, gconstpointer data)
{
  const char *text =
    "Organisatie;KBO;Contactpersoon;E-mail;Leerplaats;coach;Telefoon;capaciteit\n"
    "Zandhof;0566.988.259;Els Maes;els@zandhof.example;Balie;Jan Claes;09 123 45 67;2\n"
    "Zandhof;;Els Maes;els@zandhof.example;Tuin;Els Maes;;1\n"
    "Zandhof;0440.966.354;;;Kelder;;;1\n"
    "Zandhof;;;;Zolder;Fjodor Kloosterman;;1\n"
    "Kiezelweg;;;;Dak;Els Maes en Nys, Lut;;0\n";
  g_autoptr (WisselImportReport) report = import_text (fixture, "leerplekken.csv", text);
  g_autoptr (WisselImportReport) again = NULL;
  g_autoptr (WisselRecord)       contact = NULL;
  g_autoptr (WisselRecord)       coach = NULL;
  const WisselImportSheet       *sheet = import_check_sheet (report, 2, 0, 0, 3);

  import_check_reason (sheet, 2, "“Zandhof” was not known and was added to the organisations");
  import_check_reason (sheet, 2, "“Jan Claes” was not known and was added to the people");
  import_check_reason (sheet, 4, "“Zandhof” is known with the number 0566.988.259");
  import_check_reason (sheet, 5, "Give first and last name in two columns");

  again = import_text (fixture, "leerplekken.csv", text);
  import_check_sheet (again, 0, 0, 2, 3);
  contact = import_load_one (fixture, &wissel_person_record_type, "last-name", "Maes");
  coach = import_load_one (fixture, &wissel_person_record_type, "last-name", "Claes");
  g_assert_cmpstr (wissel_record_get_text (contact, "work-email"), ==, "els@zandhof.example");
  g_assert_cmpstr (wissel_record_get_text (coach, "work-phone"), ==, "09 123 45 67");
  g_assert_true (wissel_record_is_empty (contact, "work-phone"));
  g_assert_cmpuint (import_count_records (fixture, &wissel_organisation_record_type), ==, 1);
  g_assert_cmpuint (import_count_records (fixture, &wissel_coach_record_type), ==, 2);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_role_record_type), ==, 1);
}

/* Fewer in the round than at once cannot be, whichever of the two the file says. */
static void
test_room_of_places (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) report =
    import_text (fixture, "leerplekken.csv",
                 "Organisatie;KBO;Leerplaats;Aantal switchers tegelijk;Aantal switchers per ronde\n"
                 "Zandhof;0566.988.259;Balie;1;3\n"
                 "Zandhof;;Tuin;2;1\n");
  g_autoptr (WisselImportReport) later = NULL;
  g_autoptr (WisselRecord)       place = NULL;

  import_check_reason (import_check_sheet (report, 1, 0, 0, 1), 3,
                       "Aantal switchers per ronde (E): A learning place takes at least as many");
  later =
    import_text (fixture, "later.csv", "Organisatie;Leerplaats;capaciteit\nZandhof;Balie;4\n");
  import_check_reason (import_check_sheet (later, 0, 0, 0, 1), 2,
                       "capaciteit (C): A learning place takes at least as many");

  place = import_load_one (fixture, &wissel_learning_place_record_type, "title", "Balie");
  g_assert_cmpint (wissel_record_get_integer (place, "capacity"), ==, 1);
  g_assert_cmpint (wissel_record_get_integer (place, "round-capacity"), ==, 3);
}

/* What the sheet is called does not hide its questions; a slip is told from another name. */
static void
test_participants (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) report = import_text (
    fixture, "deelnemers.csv",
    "Nom / Naam;Prénom / Voornaam;Organisation / Organisatie;Courriel / E-mail;Question / Vraag;"
    "Langue / Taal\n"
    "Dubois;Zoé;Stad Gent;zoe@gent.example;Comment ?;FR\n"
    "Maes;Bo;Stad Genk;bo@genk.example;Hoe?\n"
    "Maes;Jo;Groep 12 A;jo@groep.example;Hoe?\n"
    "Maes;Li;Groep 12 B;li@groep.example;Hoe?\n"
    "Maes;Mo;Zorghuis Lindeboom;mo@linde.example;Hoe?\n"
    "Maes;Na;Zorghuis Lindenboom;na@linde.example;Hoe?\n");
  const WisselImportSheet *sheet = import_check_sheet (report, 5, 0, 0, 1);

  g_assert_cmpstr (sheet->record, ==, "learning_question");
  import_check_reason (sheet, 2, "no language given: that of the person was taken");
  import_check_reason (sheet, 7, "but “Zorghuis Lindeboom” is");
}

/* A list that only refers to organisations and people is held to those that there are. */
static void
test_references (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) places = NULL;
  g_autoptr (WisselImportReport) people = NULL;
  g_autoptr (WisselImportReport) questions = NULL;

  places =
    import_text (fixture, "p.csv", "Organisatie;Titel;Talen\nZandhof;Balie;nl\nNergens;Balie;nl\n");
  import_check_reason (import_check_sheet (places, 1, 0, 0, 1), 3, "no organisation “Nergens”");
  people = import_text (fixture, "q.csv", "Naam;Voornaam;Organisatie\nNys;Lut;Nergens\n");
  import_check_reason (import_check_sheet (people, 0, 0, 0, 1), 2, "no organisation “Nergens”");
  questions =
    import_text (fixture, "r.csv", "Deelnemer;Organisatie;Leervraag\nLut Nys;Kiezelweg;Hoe?\n");
  import_check_reason (import_check_sheet (questions, 0, 0, 0, 1), 2, "“Lut Nys” is not known");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/joined/registrations", ImportFixture, NULL, import_set_up,
              test_registrations, import_tear_down);
  g_test_add ("/import/joined/made-records", ImportFixture, NULL, import_set_up, test_made_records,
              import_tear_down);
  g_test_add ("/import/joined/nothing-made", ImportFixture, NULL, import_set_up, test_nothing_made,
              import_tear_down);
  g_test_add ("/import/joined/places", ImportFixture, NULL, import_set_up, test_places,
              import_tear_down);
  g_test_add ("/import/joined/room-of-places", ImportFixture, NULL, import_set_up,
              test_room_of_places, import_tear_down);
  g_test_add ("/import/joined/participants", ImportFixture, NULL, import_set_up, test_participants,
              import_tear_down);
  g_test_add ("/import/joined/references", ImportFixture, NULL, import_set_up, test_references,
              import_tear_down);

  return g_test_run ();
}

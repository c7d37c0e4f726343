#include "import.h"

/* ---- Organisations ---- */

static void
test_organisations (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) report = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) changed = NULL;
  g_autoptr (WisselRecord)       record = NULL;
  const WisselImportSheet       *sheet;

  import_check_sheet (report, 2, 0, 0, 0);
  changed = import_text (fixture, "b.csv",
                         "Nom court;Nom complet;Numéro d’entreprise;Type;Fait partie de;Secteur\n"
                         "zandhof;;0566988259;;;\n"
                         "Zandhof;Commune de Zandhof;;;;\n"
                         "Kiezelweg;;0831.797.467;;;\n"
                         "Zandhof OCMW;;0566988259;CPAS;Moeder;\n"
                         "Moeder;;;OCMW;Kiezelweg;\n"
                         "Gemeente Zandhof;;0440966354;commune;;\n"
                         "Wees;;;vzw;Nergens;\n");
  sheet = import_check_sheet (changed, 2, 1, 1, 3);
  g_assert_cmpint (import_get_row (sheet, 2)->verdict, ==, WISSEL_IMPORT_UNCHANGED);
  g_assert_cmpint (import_get_row (sheet, 3)->verdict, ==, WISSEL_IMPORT_UPDATED);
  import_check_reason (sheet, 4, "known with the number 0440.966.354");
  import_check_reason (sheet, 5, "same enterprise number");
  import_check_reason (sheet, 7, "known with the number 0566.988.259");
  import_check_reason (sheet, 8, "There is no organisation “Nergens”");

  record = import_load_one (fixture, &wissel_organisation_record_type, "short-name", "Zandhof");
  g_assert_cmpstr (wissel_record_get_text (record, "name-nl"), ==, "Gemeente Zandhof");
  g_assert_cmpstr (wissel_record_get_text (record, "name-fr"), ==, "Commune de Zandhof");
  g_assert_cmpstr (wissel_record_get_text (record, "kind"), ==, "MUNICIPAL");
}

/* ---- Exclusions ---- */

/* What cannot be a place, and who does not exchange with whom, in one list. */
static void
test_exclusions (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  static const char *list = "Organisatie;Afdeling;Wisselt niet uit met;Reden;Toelichting\n"
                            "Zandhof;Loonadministratie;;privacy;\n"
                            "Zandhof;;Kiezelweg vzw;concurrentie;Zelfde klanten\n"
                            "Kiezelweg;;Zandhof;concurrentie;\n"
                            "Zandhof;Balie;Kiezelweg;concurrentie;\n"
                            "Zandhof;;Gemeente Zandhof;andere;\n"
                            "Zandhof;;Nergens;andere;\n";
  g_autoptr (WisselImportReport) report = import_text (fixture, "u.csv", list);
  g_autoptr (WisselImportReport) again = import_text (fixture, "u.csv", list);
  g_autoptr (WisselImportReport) french = NULL;
  g_autoptr (GPtrArray)          conflicts = NULL;
  const WisselImportSheet       *sheet = import_check_sheet (report, 2, 0, 1, 3);

  g_assert_cmpint (import_get_row (sheet, 4)->verdict, ==, WISSEL_IMPORT_UNCHANGED);
  import_check_reason (sheet, 5, "in a row of its own");
  import_check_reason (sheet, 6, "cannot exclude itself");
  import_check_reason (sheet, 7, "no organisation “Nergens”");
  import_check_sheet (again, 0, 0, 3, 3);

  french = import_text (fixture, "e.csv",
                        "Organisation;N’échange pas avec;Motif;Remarque\n"
                        "Kiezelweg;Zandhof;;Jusqu’à l’été\n");
  import_check_sheet (french, 0, 1, 0, 0);
  conflicts = import_load_records (fixture, &wissel_conflict_record_type, "reason", "COMPETITION");
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpstr (wissel_record_get_text (conflicts->pdata[0], "note"), ==, "Jusqu’à l’été");
  g_assert_cmpuint (import_count_records (fixture, &wissel_restriction_record_type), ==, 1);
}

/* Why two do not exchange is never guessed. */
static void
test_exclusion_without_reason (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) report =
    import_text (fixture, "u.csv", "Organisation;Does not exchange with\nZandhof;Kiezelweg\n");

  import_check_reason (import_check_sheet (report, 0, 0, 0, 1), 2, "the reason is needed");
}

/* ---- People ---- */

static void
test_people (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) report = NULL;
  g_autoptr (WisselRecord)       record = NULL;
  const WisselImportSheet       *sheet;

  report = import_text (fixture, "p.csv",
                        "Naam;Voornaam;Werkgever;E-mail;Dienst;Rol\n"
                        "Peeters;Jan;Zandhof;jan1@zandhof.example;Onthaal;switcher\n"
                        "Peeters;Jan;Zandhof;jan2@zandhof.example;Balie;coach\n"
                        "peeters;JAN;Zandhof;;Elders;\n"
                        "Claes;An;Zandhof;jan1@zandhof.example;;\n"
                        "VAN DAMME;Els;Gemeente Zandhof;;Loon;contactpersoon, switcher\n"
                        "Van Damme;Els;0566.988.259;;;\n"
                        "Van Damme;Els;Zandhof;;Parking;\n"
                        "Bos;Tim;;;;switcher\n"
                        "Bos;;Zandhof;tim@zandhof.example;;\n"
                        "Mul;Kim;Zandhof;kim@zandhof.example;;keizer\n");
  sheet = import_check_sheet (report, 3, 0, 1, 6);
  import_check_reason (sheet, 4, "Several people are called");
  import_check_reason (sheet, 5, "This address belongs to “Jan Peeters”");
  import_check_reason (sheet, 7, "The name stays as it is known: “Els VAN DAMME”");
  import_check_reason (sheet, 8, "says otherwise");
  import_check_reason (sheet, 9, "This cell is needed and is empty");
  import_check_reason (sheet, 10, "This cell is needed and is empty");
  import_check_reason (sheet, 11, "“keizer” is no role");

  record = import_load_one (fixture, &wissel_person_record_type, "last-name", "VAN DAMME");
  g_assert_cmpstr (wissel_record_get_text (record, "department"), ==, "Loon");
  g_assert_cmpuint (import_count_records (fixture, &wissel_learner_record_type), ==, 2);
  g_assert_cmpuint (import_count_records (fixture, &wissel_coach_record_type), ==, 1);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_role_record_type), ==, 1);
}

static void
test_empty_never_erases (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) first = NULL;
  g_autoptr (WisselImportReport) second = NULL;
  g_autoptr (WisselRecord)       record = NULL;

  first =
    import_text (fixture, "p.csv",
                 "Nom;Prénom;Organisation;Adresse électronique;Service;Distance maximale;Langue\n"
                 "Dubois;Zoé;Kiezelweg;zoe@kiezelweg.example;Accueil;42,5 km;français\n");
  import_check_sheet (first, 1, 0, 0, 0);
  second =
    import_text (fixture, "q.csv",
                 "Nom;Prénom;Organisation;Adresse électronique;Service;Distance maximale;Langue\n"
                 "Dubois;Zoé;;zoe@kiezelweg.example;;30;n.v.t.\n");
  import_check_sheet (second, 0, 1, 0, 0);

  record = import_load_one (fixture, &wissel_person_record_type, "last-name", "Dubois");
  g_assert_cmpstr (wissel_record_get_text (record, "department"), ==, "Accueil");
  g_assert_cmpstr (wissel_record_get_text (record, "language"), ==, "fr");
  g_assert_cmpint (wissel_record_get_integer (record, "employer-id"), >, 0);
  g_assert_true (wissel_record_get_real (record, "max-km") == 30);
}

static void
test_whole_names (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) report = NULL;
  g_autoptr (WisselRecord)       record = NULL;
  const WisselImportSheet       *sheet;

  report = import_text (fixture, "personen.csv",
                        "Naam;E-mail;Taal\n"
                        "VAN DAMME, Els;els@example.be;nl\n"
                        "Nele Van de Velde;nele@example.be;nl\n"
                        "Kloosterman Fjodor;fjodor@example.be;nl\n"
                        "Jan Thomas;jan@example.be;nl\n"
                        ";els3@example.be;nl\n");
  sheet = import_check_sheet (report, 2, 0, 0, 3);
  import_check_reason (sheet, 3, "name split at the first name");
  import_check_reason (sheet, 4, "Give first and last name in two columns");
  import_check_reason (sheet, 5, "Give first and last name in two columns");
  import_check_reason (sheet, 6, "does not say who it is about");

  record = import_load_one (fixture, &wissel_person_record_type, "first-name", "Els");
  g_assert_cmpstr (wissel_record_get_text (record, "last-name"), ==, "VAN DAMME");
  g_clear_object (&record);
  record = import_load_one (fixture, &wissel_person_record_type, "first-name", "Nele");
  g_assert_cmpstr (wissel_record_get_text (record, "last-name"), ==, "Van de Velde");
}

/* ---- Questions ---- */

/* A list of questions alone brings the people along, if their names leave no doubt. */
static void
test_questions_alone (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) report = NULL;
  g_autoptr (WisselImportReport) again = NULL;
  g_autoptr (WisselRecord)       availability = NULL;
  const char                    *text =
    "Voornaam;Naam;Organisatie;Leervraag;Thema;Leerdoel;Dagen;Beschikbaar van;Beschikbaar tot\n"
    "Mia;Van Loo;Zandhof;Hoe maak ik een rooster?;welzijn;Een rooster "
    "maken;ma-do;1/3/2027;30/6/2027\n"
    "Mia;Van Loo;Zandhof;Hoe leid ik een team?;;;ma-do;1/3/2027;30/6/2027\n"
    "Bo;;Zandhof;Hoe zeg ik nee?;;;;;\n"
    "Jef;Vos;Zandhof;Hoe zeg ik ja?;;;;1/3/2027;\n"
    "Jef;Vos;Zandhof;Hoe zeg ik ja?;;;;1/3/2027;29/2/2027\n";
  const WisselImportSheet *sheet;

  report = import_text (fixture, "q.csv", text);
  sheet = import_check_sheet (report, 3, 0, 0, 2);
  import_check_reason (sheet, 4, "does not say who it is about");
  import_check_reason (sheet, 5, "no end given: the last day of the round was taken");
  import_check_reason (sheet, 6, "2027 is not a leap year");
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, 2);
  g_assert_cmpuint (import_count_records (fixture, &wissel_learner_record_type), ==, 2);
  g_assert_cmpuint (import_count_records (fixture, &wissel_learning_goal_record_type), ==, 1);

  availability = import_load_one (fixture, &wissel_availability_record_type, "weekdays", "1234");
  g_assert_cmpstr (wissel_record_get_text (availability, "to-on"), ==, "2027-06-30");

  again = import_text (fixture, "q.csv", text);
  import_check_sheet (again, 0, 0, 3, 2);
}

/* ---- Preferences ---- */

static void
test_preferences (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations =
    import_text (fixture, "a.csv", ORGANISATIONS "Derde;;;vzw;\nVierde;;;vzw;\n");
  g_autoptr (WisselImportReport) people = import_text (
    fixture, "p.csv", "Naam;Voornaam;Organisatie;E-mail\nVos;Jef;Zandhof;jef@zandhof.example\n");
  g_autoptr (WisselImportReport) first = NULL;
  g_autoptr (WisselImportReport) swapped = NULL;
  g_autoptr (WisselImportReport) again = NULL;
  g_autoptr (WisselImportReport) double_choice = NULL;

  first = import_text (fixture, "v.csv", "Medewerker;1e keuze;2e keuze\nVOS Jef;Kiezelweg;Derde\n");
  import_check_sheet (first, 1, 0, 0, 0);
  swapped = import_text (fixture, "w.csv",
                         "Medewerker;1e keuze;2e keuze;3e keuze\nJef Vos;Derde;Kiezelweg;\n");
  import_check_sheet (swapped, 0, 1, 0, 0);
  again = import_text (fixture, "w.csv",
                       "Medewerker;1e keuze;2e keuze;3e keuze\nJef Vos;Derde;Kiezelweg;\n");
  import_check_sheet (again, 0, 0, 1, 0);
  double_choice = import_text (
    fixture, "x.csv", "Medewerker;1e keuze;2e keuze;3e keuze\nJef Vos;Kiezelweg;;Vierde\n");
  import_check_reason (import_check_sheet (double_choice, 0, 0, 0, 1), 2,
                       "another choice of the same person");
  g_assert_cmpuint (import_count_records (fixture, &wissel_preference_record_type), ==, 2);
}

static guint
count_choices (ImportFixture *fixture, const char *organisation, guint rank)
{
  g_autoptr (WisselRecord) host =
    import_load_one (fixture, &wissel_organisation_record_type, "short-name", organisation);
  g_autoptr (GPtrArray) choices =
    import_load_records (fixture, &wissel_preference_record_type, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < choices->len; i++)
    n += wissel_record_get_integer (choices->pdata[i], "rank") == rank &&
         wissel_record_get_integer (choices->pdata[i], "organisation-id") ==
           wissel_record_get_id (host);

  return n;
}

/* The sheet of a kick-off: who wants to learn what, and where. */
static void
test_kick_off (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations =
    import_text (fixture, "a.csv", ORGANISATIONS "Derde;;;vzw;\nVierde;;;vzw;\n");
  g_autoptr (WisselImportReport) places = import_text (
    fixture, "l.csv",
    "Organisatie;Titel;Soort plek\nKiezelweg;Tuin;team\nDerde;Balie;team\nVierde;Balie;team\n");
  g_autoptr (WisselImportReport) report = NULL;
  g_autoptr (WisselImportReport) again = NULL;
  const char              *text = "Voornaam;Naam;Organisatie;Leervraag;1e keuze;2e keuze;3e keuze\n"
                                  "Els;Maes;Zandhof;Hoe luister ik?;Kiezelweg;Derde;\n"
                                  "Jan;Vos;Zandhof;Hoe spreek ik?;Vierde;Tuin;\n"
                                  "Mia;Nys;Zandhof;Hoe zie ik?;;;\n"
                                  "Bo;Claes;Zandhof;Hoe proef ik?;Balie;;\n"
                                  "Ida;Smet;Zandhof;Hoe ruik ik?;Zandhof;;\n";
  const WisselImportSheet *sheet;

  report = import_text (fixture, "k.csv", text);
  sheet = import_check_sheet (report, 3, 0, 0, 2);
  g_assert_cmpstr (sheet->record, ==, "learning_question");
  import_check_reason (sheet, 3, "learning place read as its organisation, “Kiezelweg”");
  import_check_reason (sheet, 5, "Several organisations have a learning place “Balie”");
  import_check_reason (sheet, 6, "The own organisation cannot be a preference");

  g_assert_cmpuint (import_count_records (fixture, &wissel_preference_record_type), ==, 4);
  g_assert_cmpuint (count_choices (fixture, "Kiezelweg", 1), ==, 1);
  g_assert_cmpuint (count_choices (fixture, "Derde", 2), ==, 1);
  g_assert_cmpuint (count_choices (fixture, "Vierde", 1), ==, 1);
  g_assert_cmpuint (count_choices (fixture, "Kiezelweg", 2), ==, 1);

  again = import_text (fixture, "k.csv", text);
  import_check_sheet (again, 0, 0, 3, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/organisations", ImportFixture, NULL, import_set_up, test_organisations,
              import_tear_down);
  g_test_add ("/import/exclusions", ImportFixture, NULL, import_set_up, test_exclusions,
              import_tear_down);
  g_test_add ("/import/exclusion-without-reason", ImportFixture, NULL, import_set_up,
              test_exclusion_without_reason, import_tear_down);
  g_test_add ("/import/people", ImportFixture, NULL, import_set_up, test_people, import_tear_down);
  g_test_add ("/import/empty-never-erases", ImportFixture, NULL, import_set_up,
              test_empty_never_erases, import_tear_down);
  g_test_add ("/import/whole-names", ImportFixture, NULL, import_set_up, test_whole_names,
              import_tear_down);
  g_test_add ("/import/questions-alone", ImportFixture, NULL, import_set_up, test_questions_alone,
              import_tear_down);
  g_test_add ("/import/kick-off", ImportFixture, NULL, import_set_up, test_kick_off,
              import_tear_down);
  g_test_add ("/import/preferences", ImportFixture, NULL, import_set_up, test_preferences,
              import_tear_down);

  return g_test_run ();
}

/* What a careful officer would do with lists as organisations mail them. */

#include "import.h"

#include <string.h>

/* ---- Names ---- */

/* What nobody sees is taken out of a name, what got lost is not made up. */
static void
test_letters (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) report = NULL;
  g_autoptr (WisselRecord)       record = NULL;
  const WisselImportSheet       *sheet;

  report = import_text (fixture, "p.csv",
                        "Voornaam;Achternaam;Organisatie;E-mail;Taal;Opmerking\n"
                        "Ann\u200b;Jans\u200bsens;Zandhof;ann@zandhof.example;nl;\u200b\n"
                        "Andr\ufffd;Maes;Zandhof;andre@zandhof.example;nl;\n"
                        "AndrÃ©;Nys;Zandhof;nys@zandhof.example;nl;\n"
                        "Na;Nguyen;Zandhof;na@zandhof.example;nl;\U0001f469\u200d\U0001f4bb\n");
  sheet = import_check_sheet (report, 2, 0, 0, 2);
  import_check_reason (sheet, 3, "letters got lost");
  import_check_reason (sheet, 4, "letters got lost");

  record =
    import_load_one (fixture, &wissel_person_record_type, "work-email", "ann@zandhof.example");
  g_assert_cmpstr (wissel_record_get_text (record, "first-name"), ==, "Ann");
  g_assert_cmpstr (wissel_record_get_text (record, "last-name"), ==, "Janssens");
  g_clear_object (&record);
  record = import_load_one (fixture, &wissel_person_record_type, "first-name", "Na");
  g_assert_cmpstr (wissel_record_get_text (record, "notes"), ==, "\U0001f469\u200d\U0001f4bb");
}

/* An organisation named twice with small differences is one, and keeps its name; the second time
 * nothing changes. */
static void
test_names_stay (ImportFixture *fixture, gconstpointer data)
{
  const char *text = "Organisatie;Volledige naam;Ondernemingsnr.;Soort;Gemeente;Onderdeel van\n"
                     "Zandhof;Gemeente Zandhof;0566.988.259;gemeente;Bergen;\n"
                     "zand-hof;Gemeente Zandhof;0566.988.259;gemeente;Mons;\n"
                     "Eigen;;;vzw;Gent;Eigen\n"
                     "12345;;;vzw;Gent;\n"
                     "Soortloos;;;;Gent;\n";
  g_autoptr (WisselImportReport) first = import_text (fixture, "a.csv", text);
  g_autoptr (WisselImportReport) again = NULL;
  g_autoptr (WisselRecord)       record = NULL;
  const WisselImportSheet       *sheet = import_check_sheet (first, 1, 0, 1, 3);

  import_check_reason (sheet, 2, "no language given: that of the municipality");
  import_check_reason (sheet, 3, "The name stays as it is known: “Zandhof”");
  import_check_reason (sheet, 4, "cannot be part of itself");
  import_check_reason (sheet, 5, "“12345” is not a name");
  import_check_reason (sheet, 6, "This cell is needed and is empty");

  again = import_text (fixture, "a.csv", text);
  import_check_sheet (again, 0, 0, 2, 3);
  record =
    import_load_one (fixture, &wissel_organisation_record_type, "name-nl", "Gemeente Zandhof");
  g_assert_cmpstr (wissel_record_get_text (record, "short-name"), ==, "Zandhof");
  g_assert_cmpstr (wissel_record_get_text (record, "language-regime"), ==, "FR");
}

/* ---- Addresses ---- */

/* An address in one cell is taken apart where that leaves no doubt; the second time nothing
 * changes. */
static void
test_addresses (ImportFixture *fixture, gconstpointer data)
{
  const char                    *organisations = "Organisatie;Volledige naam;Soort;Adres\n"
                                                 "Zandhof;Gemeente Zandhof;gemeente;Kerkstraat 12 bus 3, 9000 Gent\n"
                                                 "Kiezel;Atelier Kiezel;vzw;Rue du Pont 4 - B-5000 Namur\n"
                                                 "Linde;;vzw;Dorp 5\n";
  const char                    *people = "Naam;Voornaam;Organisatie;Woonplaats\n"
                                          "Nys;Lut;Zandhof;9300 Aalst\n"
                                          "Nys;Bo;Zandhof;9300 Nergenshuizen\n";
  const char                    *places = "Organisatie;Titel;Adres\n"
                                          "Zandhof;Balie;Kerkstraat 12 bus 3, 9000 Gent\n"
                                          "Zandhof;Tuin;Markt 1, 9300 Aalst\n";
  g_autoptr (WisselImportReport) first = import_text (fixture, "a.csv", organisations);
  g_autoptr (WisselImportReport) again = import_text (fixture, "a.csv", organisations);
  g_autoptr (WisselImportReport) homes = import_text (fixture, "p.csv", people);
  g_autoptr (WisselImportReport) sites = import_text (fixture, "l.csv", places);
  g_autoptr (WisselRecord)       seat = NULL;
  g_autoptr (WisselRecord)       organisation = NULL;
  g_autoptr (WisselRecord)       person = NULL;
  const WisselImportSheet       *sheet = import_check_sheet (first, 3, 0, 0, 0);

  import_check_reason (sheet, 2, "was read as an address and taken apart");
  import_check_sheet (again, 0, 0, 3, 0);
  import_check_sheet (homes, 2, 0, 0, 0);
  import_check_sheet (sites, 2, 0, 0, 0);

  seat = import_load_one (fixture, &wissel_site_record_type, "street", "Kerkstraat 12 bus 3");
  g_assert_cmpstr (wissel_record_get_text (seat, "postal-code"), ==, "9000");
  g_assert_cmpstr (wissel_record_get_text (seat, "municipality"), ==, "Gent");
  g_assert_false (wissel_record_is_empty (seat, "lat"));
  organisation =
    import_load_one (fixture, &wissel_organisation_record_type, "short-name", "Kiezel");
  g_assert_cmpstr (wissel_record_get_text (organisation, "language-regime"), ==, "FR");
  person = import_load_one (fixture, &wissel_person_record_type, "first-name", "Lut");
  g_assert_cmpstr (wissel_record_get_text (person, "home-postal-code"), ==, "9300");
  g_assert_cmpstr (wissel_record_get_text (person, "home-municipality"), ==, "Aalst");
  g_assert_cmpuint (import_count_records (fixture, &wissel_site_record_type), ==, 4);
}

/* Who lives across the border has a postal code as well. */
static void
test_foreign_codes (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) people = NULL;
  g_autoptr (WisselImportReport) sites = NULL;
  g_autoptr (WisselRecord)       record = NULL;

  people = import_text (fixture, "p.csv",
                        "Naam;Voornaam;Organisatie;Postcode;Woonplaats\n"
                        "Nys;Lut;Zandhof;NL-6211 AB;Maastricht\n"
                        "Nys;Bo;Zandhof;L 9999;Weiswampach\n"
                        "Nys;Jo;Zandhof;59000;Rijsel\n");
  import_check_reason (import_check_sheet (people, 2, 0, 0, 1), 4, "is not a postal code");
  sites = import_text (fixture, "b.csv",
                       "Organisatie;Soort;Postcode;Gemeente\nLinde;vzw;F-59000;Lille\n");
  import_check_sheet (sites, 1, 0, 0, 0);
  record = import_load_one (fixture, &wissel_person_record_type, "first-name", "Lut");
  g_assert_cmpstr (wissel_record_get_text (record, "home-postal-code"), ==, "NL-6211 AB");
}

/* ---- What is only written otherwise ---- */

static void
test_same_values (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) report = NULL;
  const WisselImportSheet       *sheet;

  report = import_text (fixture, "p.csv",
                        "Voornaam;Achternaam;Organisatie;E-mail;Telefoon;Woonplaats\n"
                        "Jan;Peeters;Zandhof;jan@zandhof.example;09 123 45 67;Luik\n"
                        "Jan;Peeters;Zandhof;JAN@Zandhof.example;+32 9 123 45 67;Liège\n"
                        "Jan;Peeters;Zandhof;jan@zandhof.example;09 123 45 68;\n"
                        "Jan;Peeters;Zandhof;jan.peeters@zandhof.example;;\n"
                        "Mia;Maes;Kiezelweg (Namen);mia@kiezelweg.example;;\n"
                        "Lut;Nys;;lut@zandhof.example;;\n");
  sheet = import_check_sheet (report, 3, 0, 1, 2);
  import_check_reason (sheet, 2, "no language given: that of the organisation");
  import_check_reason (sheet, 4, "Row 3 (p) of this file says otherwise");
  import_check_reason (sheet, 5, "Check that these are two people");
  import_check_reason (sheet, 6, "what stands in parentheses left out");
  import_check_reason (sheet, 7, "This cell is needed and is empty");
}

/* ---- Columns ---- */

static void
test_pairs (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) report = NULL;
  g_autoptr (WisselRecord)       record = NULL;
  const WisselImportSheet       *sheet;

  report = import_text (fixture, "p.csv",
                        "Voornaam;Familienaam;Naam van de organisatie;Maiadres;Telefoon;GSM\n"
                        "Jan;Peeters;Zandhof;jan@zandhof.example;;0470 12 34 56\n"
                        "Mia;Maes;Zandhof;mia@zandhof.example;09 123 45 67;0470 65 43 21\n"
                        "Lut;Nys;Zandhof;lut@zandhof.example;;bel mij\n");
  sheet = import_check_sheet (report, 2, 0, 0, 1);
  g_assert_true (import_has_notice (sheet, "Column “Maiadres” was read as “mailadres”"));
  g_assert_true (import_has_notice (sheet, "The columns “Telefoon” and “GSM” mean the same"));
  import_check_reason (sheet, 2, "GSM (F): taken in for “Telefoon”, which is empty");
  import_check_reason (sheet, 3, "GSM (F): Not taken in: “Telefoon” says otherwise");
  import_check_reason (sheet, 4, "GSM (F): “bel mij” is not a telephone number");

  record = import_load_one (fixture, &wissel_person_record_type, "first-name", "Jan");
  g_assert_cmpstr (wissel_record_get_text (record, "work-phone"), ==, "0470 12 34 56");
}

/* Where one date has the month in front, so may those that do not show it. */
static void
test_months_first (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) american = NULL;
  g_autoptr (WisselImportReport) mixed = NULL;

  american = import_text (fixture, "b.csv",
                          "Organisatie;Titel;Soort plek;Van;Tot\n"
                          "Zandhof;Balie;team;03/01/2027;06/30/2027\n"
                          "Zandhof;Tuin;team;03/01/2027;04/05/2027\n"
                          "Zandhof;Kelder;team;03/01/2027;05/05/2027\n");
  import_check_reason (import_check_sheet (american, 1, 0, 0, 2), 3, "have the month in front");

  mixed = import_text (fixture, "c.csv",
                       "Organisatie;Titel;Soort plek;Van;Tot\n"
                       "Zandhof;Zolder;team;03/01/2027;06/30/2027\n"
                       "Zandhof;Dak;team;03/01/2027;04/05/2027\n"
                       "Zandhof;Loket;team;03/01/2027;30/06/2027\n");
  import_check_reason (import_check_sheet (mixed, 2, 0, 0, 1), 2, "there is no month 30");
}

/* Who gives no end is there until the round ends. */
static void
test_open_ends (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) lone = NULL;
  g_autoptr (WisselImportReport) report = NULL;
  g_autoptr (WisselRecord)       open_end = NULL;
  g_autoptr (WisselRecord)       open_start = NULL;
  const WisselImportSheet       *sheet;

  lone = import_text (fixture, "b.csv",
                      "Voornaam;Naam;Organisatie;Leervraag;Van;Tot\n"
                      "Els;Maes;Zandhof;Leren luisteren;2027-03-01;\n");
  import_check_reason (import_check_sheet (lone, 0, 0, 0, 1), 2,
                       "Tot (F): Until when this counts is missing");

  report = import_text (fixture, "c.csv",
                        "Voornaam;Naam;Organisatie;Leervraag;Van;Tot\n"
                        "Els;Maes;Zandhof;Leren luisteren;2027-03-01;2027-06-30\n"
                        "Jan;Vos;Zandhof;Leren praten;2027-04-01;\n"
                        "Mia;Nys;Zandhof;Leren zien;;2027-05-31\n");
  sheet = import_check_sheet (report, 3, 0, 0, 0);
  import_check_reason (sheet, 3, "no end given: the last day of the round was taken");
  import_check_reason (sheet, 4, "no start given: the first day of the round was taken");

  open_end = import_load_one (fixture, &wissel_availability_record_type, "from-on", "2027-04-01");
  g_assert_cmpstr (wissel_record_get_text (open_end, "to-on"), ==, "2027-06-30");
  open_start = import_load_one (fixture, &wissel_availability_record_type, "to-on", "2027-05-31");
  g_assert_cmpstr (wissel_record_get_text (open_start, "from-on"), ==, "2027-03-01");
}

/* What stands for the cell above is not taken for a value. */
static void
test_ditto (ImportFixture *fixture, gconstpointer data)
{
  static const char *const       marks[] = { "idem", "Ibid.", "\"\"\"\"", "''", "id.", "Dito" };
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) people = NULL;
  g_autoptr (GString)            text = g_string_new ("Voornaam;Naam;Organisatie;Afdeling\n"
                                                                 "Dito;Maes;Zandhof;Onthaal\n");

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_append_printf (text, "Els;Vos %u;Zandhof;%s\n", i, marks[i]);

  people = import_text (fixture, "p.csv", text->str);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    import_check_reason (import_check_sheet (people, 1, 0, 0, G_N_ELEMENTS (marks)), 3 + i,
                         "Write out what is meant");
}

/* ---- Rows ---- */

static void
test_rows (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) report = NULL;
  const WisselImportSheet       *sheet;

  report = import_text (fixture, "organisaties.csv",
                        "Organisatie;Ondernemingsnr.;Soort;Gemeente;Website\n"
                        "Vlaanderen;;;;\n"
                        "Total Belgium;0566.988.259;vzw;Gent;\n"
                        "Bron;;vzw;Gent;\n"
                        ";;;Gent;\n"
                        "Totaal;2;;;\n"
                        "Nog aan te vullen;;;;\n");
  sheet = import_check_sheet (report, 2, 0, 0, 1);
  g_assert_cmpint (import_get_row (sheet, 2)->verdict, ==, WISSEL_IMPORT_SECTION);
  g_assert_cmpstr (import_get_row (sheet, 2)->title, ==, "Vlaanderen");
  g_assert_cmpint (import_get_row (sheet, 6)->verdict, ==, WISSEL_IMPORT_TOTAL);
  g_assert_cmpint (import_get_row (sheet, 7)->verdict, ==, WISSEL_IMPORT_NOTE);
  import_check_reason (sheet, 5, "Organisatie (A): This cell is needed and is empty");
}

/* A list of names and nothing else is known by what it is called. */
static void
test_one_column (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) named =
    import_text (fixture, "organisaties.csv", "Organisatie\nZandhof\nKiezelweg\nTotaal: 2\n");
  g_autoptr (WisselImportReport) unnamed =
    import_text (fixture, "blad.csv", "Organisatie\nLinde\n");
  g_autoptr (WisselImportReport) people =
    import_text (fixture, "p.csv",
                 "Naam;Voornaam;Organisatie\nNys;Lut;Zandhof\nNys;Lut;Kiezelweg\nNys;Bo;Zandhof\n");
  g_autoptr (WisselImportReport) questions =
    import_text (fixture, "q.csv",
                 "Deelnemer;Leervraag\nLut Nys;Hoe?\nLut Nys (Kiezelweg vzw);Wat?\n"
                 "Lut Nys (Linde);Waar?\n");
  const WisselImportSheet *sheet = import_check_sheet (questions, 1, 0, 0, 2);

  import_check_sheet (named, 2, 0, 0, 0);
  g_assert_cmpuint (unnamed->counts[WISSEL_IMPORT_NOT_READ], ==, 2);
  import_check_sheet (people, 3, 0, 0, 0);
  import_check_reason (sheet, 2, "can be two people");
  import_check_reason (sheet, 4, "“Lut Nys (Linde)” is not known");
}

/* ---- Workbooks ---- */

static const WisselImportSheet *
get_part (const WisselImportReport *report, const char *name, const char *record)
{
  for (guint i = 0; i < report->sheets->len; i++)
    {
      const WisselImportSheet *sheet = report->sheets->pdata[i];

      if (g_str_equal (sheet->name, name) && g_strcmp0 (sheet->record, record) == 0)
        return sheet;
    }

  g_error ("no sheet %s of %s", name, record);
}

static void
test_tables (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "files", "import", "tables.xlsx", NULL);
  g_autoptr (WisselImportReport) report = import_path (fixture, path, FALSE);
  g_autoptr (WisselRecord)       availability = NULL;
  const WisselImportSheet       *people = get_part (report, "Alles", "person");
  const WisselImportSheet       *places = get_part (report, "Leerplekken", "learning_place");

  g_assert_cmpuint (get_part (report, "Alles", "organisation")->counts[WISSEL_IMPORT_CREATED], ==,
                    2);
  g_assert_cmpuint (people->counts[WISSEL_IMPORT_CREATED], ==, 2);
  g_assert_cmpint (import_get_row (people, 6)->verdict, ==, WISSEL_IMPORT_HEADER);
  g_assert_cmpuint (report->counts[WISSEL_IMPORT_REFUSED], ==, 0);

  g_assert_cmpuint (places->counts[WISSEL_IMPORT_CREATED], ==, 1);
  g_assert_cmpuint (places->counts[WISSEL_IMPORT_HEADER], ==, 2);
  import_check_reason (places, 3, "van (D): number of a day read as the date 2027-03-01");
  availability = import_load_one (fixture, &wissel_availability_record_type, "to-on", "2027-06-30");
  g_assert_cmpstr (wissel_record_get_text (availability, "from-on"), ==, "2027-03-01");
}

/* ---- Preferences ---- */

static void
test_ranks (ImportFixture *fixture, gconstpointer data)
{
  const char                    *text = "Medewerker;Rang;Gewenste organisatie\n"
                                        "Jef Vos;1ste keuze;Kiezelweg\n"
                                        "Jef Vos;2e;Derde\n"
                                        "Jef Vos;2;Vierde\n"
                                        "Jef Vos;4;Vierde\n";
  g_autoptr (WisselImportReport) organisations =
    import_text (fixture, "a.csv", ORGANISATIONS "Derde;;;vzw;\nVierde;;;vzw;\n");
  g_autoptr (WisselImportReport) people =
    import_text (fixture, "p.csv", "Naam;Voornaam;Organisatie;Taal\nVos;Jef;Zandhof;nl\n");
  g_autoptr (WisselImportReport) first = import_text (fixture, "v.csv", text);
  g_autoptr (WisselImportReport) again = NULL;
  const WisselImportSheet       *sheet = import_check_sheet (first, 1, 1, 0, 2);

  import_check_reason (sheet, 4, "Row 3 (v) of this file says otherwise");
  import_check_reason (sheet, 5, "it must be from 1 to 3");
  g_assert_cmpstr (import_get_row (sheet, 5)->title, ==, "Jef Vos");

  again = import_text (fixture, "v.csv", text);
  import_check_sheet (again, 0, 0, 2, 2);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (ImportFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/import/letters", test_letters },
    { "/import/names-stay", test_names_stay },
    { "/import/addresses", test_addresses },
    { "/import/foreign-codes", test_foreign_codes },
    { "/import/same-values", test_same_values },
    { "/import/pairs", test_pairs },
    { "/import/rows", test_rows },
    { "/import/one-column", test_one_column },
    { "/import/months-first", test_months_first },
    { "/import/open-ends", test_open_ends },
    { "/import/ditto", test_ditto },
    { "/import/tables", test_tables },
    { "/import/ranks", test_ranks },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, ImportFixture, NULL, import_set_up, tests[i].run, import_tear_down);

  return g_test_run ();
}

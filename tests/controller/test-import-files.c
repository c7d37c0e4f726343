#include "import.h"

#include "wissel-error.h"
#include "wissel-import-columns.h"
#include "wissel-text.h"

#include <string.h>

/* ---- Peculiarities ---- */

static void
test_peculiar (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "files", "import", "peculiar.xlsx", NULL);
  g_autoptr (WisselImportReport) report = import_path (fixture, path, FALSE);
  const WisselImportSheet       *people = import_get_sheet (report, "Medewerkers");
  const WisselImportSheet       *old = import_get_sheet (report, "Oud");
  g_autoptr (WisselRecord)       organisation = NULL;
  g_autoptr (WisselRecord)       mia = NULL;
  g_autoptr (WisselRecord)       jef = NULL;

  import_check_counts (report, "Werkgevers", 2, 0, 0);
  import_check_counts (report, "Medewerkers", 3, 0, 1);
  import_check_reason (people, 4, "formula without result");
  g_assert_cmpint (import_get_row (people, 5)->verdict, ==, WISSEL_IMPORT_HEADER);
  g_assert_cmpint (import_get_row (people, 7)->verdict, ==, WISSEL_IMPORT_TOTAL);
  g_assert_true (import_has_notice (people, "“Rijksregisternummer” (D) is not taken in"));
  g_assert_true (import_has_notice (people, "“Schoenmaat” (E) is not known: its 2 values"));
  g_assert_true (import_has_notice (people, "One row is hidden"));
  g_assert_false (import_has_notice (people, "result of a formula"));
  g_assert_true (import_has_notice (people, "One range of cells is merged"));
  g_assert_true (import_has_notice (old, "This sheet is hidden"));
  g_assert_cmpuint (old->counts[WISSEL_IMPORT_NOT_READ], ==, 2);
  g_assert_true (import_has_notice (import_get_sheet (report, "Uitleg"), "No names of columns"));

  organisation =
    import_load_one (fixture, &wissel_organisation_record_type, "short-name", "Zandhof");
  mia = import_load_one (fixture, &wissel_person_record_type, "first-name", "Mia");
  jef = import_load_one (fixture, &wissel_person_record_type, "first-name", "Jef");
  g_assert_cmpstr (wissel_record_get_text (organisation, "size-band"), ==, "5-9");
  g_assert_cmpstr (wissel_record_get_text (mia, "department"), ==, "Onthaal");
  g_assert_cmpint (wissel_record_get_integer (jef, "employer-id"), ==,
                   wissel_record_get_id (organisation));
}

/* No report may quote a number that may not be kept. */
static void
test_register_numbers (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (WisselImportReport) report = NULL;
  const WisselImportSheet       *sheet;

  report = import_text (fixture, "p.csv",
                        "Naam;Voornaam;Personeelsnummer;Opmerking;Taal\n"
                        "Vos;Jef;73.01.11-361.73;;nl\n"
                        "Vos;Jo;;zie 73011136173;nl\n"
                        "Vos;Lut;;;73.01.11-361.73\n");
  sheet = import_check_sheet (report, 0, 0, 0, 3);
  for (guint i = 0; i < sheet->remarks->len; i++)
    {
      const WisselImportRemark *remark = &g_array_index (sheet->remarks, WisselImportRemark, i);
      g_autofree char          *text = wissel_message_text (&remark->message, WISSEL_LANGUAGE_EN);

      g_assert_null (strstr (text, "361"));
      g_assert_true (remark->value == NULL || strstr (remark->value, "361") == NULL);
    }
}

static void
test_no_list (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GError)             error = NULL;
  g_autofree char               *missing = g_build_filename (fixture->folder, "nothing.xlsx", NULL);
  g_autoptr (WisselImportReport) letter = NULL;
  WisselImportOptions            options = { .round = "2099-1" };

  g_assert_null (wissel_import_file (fixture->network, missing, NULL, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (wissel_import_file (fixture->network, missing, &options, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);

  letter = import_text (fixture, "letter.csv", "Beste,\nhierbij de lijst; met dank\n");
  g_assert_cmpuint (letter->counts[WISSEL_IMPORT_NOT_READ], ==, 2);
  g_assert_false (letter->stored);
}

static void
test_cancelled (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char         *path = wissel_data_path ("demo", "demo-network.xlsx", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (wissel_import_file (fixture->network, path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, 0);
}

static void
import_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WisselImportReport **report = data;
  g_autoptr (GError)   error = NULL;

  *report = wissel_import_file_finish (WISSEL_NETWORK (source), result, &error);
  g_assert_no_error (error);
}

static void
test_async (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char               *path = wissel_data_path ("demo", "demo-network-fr.xlsx", NULL);
  g_autoptr (WisselImportReport) report = NULL;

  wissel_import_file_async (fixture->network, path, NULL, NULL, import_cb, &report);
  while (report == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (report->counts[WISSEL_IMPORT_CREATED], ==, 14);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* ---- Columns ---- */

static void
test_columns (void)
{
  static const struct
  {
    const char *names[6];
    const char *meanings[6];
    int         kind;
  } cases[] = {
    { { "Voornaam", "Naam", "Organisatie", "Postcode (thuis)", "Max. afstand (km)*", "??" },
      { "first-name", "last-name", "organisation", "home-postal-code", "max-km", NULL },
      WISSEL_IMPORT_PEOPLE },
    { { "Nom et prénom", "Employeur", "Fonction", "Langue", "N° de téléphone", "" },
      { "full-name", "organisation", "function-title", "language", "work-phone", NULL },
      WISSEL_IMPORT_PEOPLE },
    { { "Organisation", "Titel des Lernorts", "Umgebung", "Kapazität", "Lerncoach(es)", "" },
      { "organisation", "title", "physical-kind", "capacity", "coaches", NULL },
      WISSEL_IMPORT_PLACES },
    { { "Nr", "Korte naam", "Straat", "Nr", "Bus", "Postcode" },
      { "@row-number", "short-name", "site.street", "site.house-no", "site.box",
        "site.postal-code" },
      WISSEL_IMPORT_ORGANISATIONS },
    { { "Short name", "Enterprise number", "Kind", "Website", "Headcount", "" },
      { "short-name", "enterprise-no", "kind", "website", "headcount", NULL },
      WISSEL_IMPORT_ORGANISATIONS },
    { { "Switcher", "Learning question", "Theme", "Goal 1", "Goal 2", "Available from" },
      { "full-name", "wording", "theme-code", "goal", "goal", "availability.from-on" },
      WISSEL_IMPORT_QUESTIONS },
    { { "Participant", "1er choix", "2e choix", "3e choix", "", "" },
      { "full-name", "choice-1", "choice-2", "choice-3", NULL, NULL },
      WISSEL_IMPORT_PREFERENCES },
    { { "Organisatie", "Dienst", "Reden", "Toelichting", "", "" },
      { "organisation", "department", "reason", "note", NULL, NULL },
      WISSEL_IMPORT_RESTRICTIONS },
    { { "Dijleland", "Leuven", "Naam", "ja", "2", "" }, { NULL }, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (WisselImportHeader) header = { 0 };
      gboolean found = wissel_import_header_read (cases[i].names, 6, NULL, &header);

      g_assert_cmpint (found ? (int) header.kind : -1, ==, cases[i].kind);
      for (guint j = 0; found && j < 6; j++)
        {
          const WisselImportTarget *target = header.targets->pdata[j];

          g_assert_cmpstr (target != NULL ? target->name : NULL, ==, cases[i].meanings[j]);
        }
    }
}

/* Every name of the table leads to a field that there is, and to one field only. */
static void
test_column_table (void)
{
  g_autofree char       *path = wissel_data_path ("texts", "import-columns.tsv", NULL);
  g_autofree char       *text = NULL;
  g_auto (GStrv)         lines = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      g_auto (GStrv) names = NULL;

      if (*lines[i] == '\0' || *lines[i] == '#' || g_str_has_prefix (lines[i], "sheet\t"))
        continue;

      g_assert_cmpuint (g_strv_length (cells), ==, 4);
      names = g_strsplit (cells[3], "|", -1);
      for (guint j = 0; names[j] != NULL; j++)
        {
          g_autofree char *folded = wissel_text_fold (names[j]);
          char            *key = g_strdup_printf ("%s|%s|%d", cells[0], folded, *cells[1] == '@');
          const char      *other = g_hash_table_lookup (seen, key);

          g_assert_cmpstr (folded, !=, "");
          if (other != NULL)
            g_assert_cmpstr (other, ==, cells[1]);

          g_hash_table_replace (seen, key, g_strdup (cells[1]));
          g_assert_true (*cells[1] == '@' ||
                         wissel_import_target_find (cells[0], cells[1]) != NULL);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/columns", test_columns);
  g_test_add_func ("/import/column-table", test_column_table);
  g_test_add ("/import/peculiar", ImportFixture, NULL, import_set_up, test_peculiar,
              import_tear_down);
  g_test_add ("/import/register-numbers", ImportFixture, NULL, import_set_up, test_register_numbers,
              import_tear_down);
  g_test_add ("/import/no-list", ImportFixture, NULL, import_set_up, test_no_list,
              import_tear_down);
  g_test_add ("/import/cancelled", ImportFixture, NULL, import_set_up, test_cancelled,
              import_tear_down);
  g_test_add ("/import/async", ImportFixture, NULL, import_set_up, test_async, import_tear_down);

  return g_test_run ();
}

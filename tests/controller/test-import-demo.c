#include "import.h"

#include <stdlib.h>

/* Whether a refusal of the row blames the column with this header. */
static gboolean
is_blamed (const WisselImportSheet *sheet, const WisselImportRow *row, const char *header)
{
  for (guint i = 0; i < row->n_remarks; i++)
    {
      const WisselImportRemark *remark =
        &g_array_index (sheet->remarks, WisselImportRemark, row->first_remark + i);

      if (remark->kind == WISSEL_IMPORT_REFUSAL && remark->column < sheet->columns->len &&
          g_strcmp0 (g_array_index (sheet->columns, WisselImportColumn, remark->column).header,
                     header) == 0)
        return TRUE;
    }

  return FALSE;
}

/* data/demo/expected.tsv names every row that is not simply a new record. */
static void
check_expected (const WisselImportReport *report)
{
  g_autofree char *path = wissel_data_path ("demo", "expected.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);

  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv)           cells = g_strsplit (lines[i], "\t", -1);
      const WisselImportSheet *sheet = import_get_sheet (report, cells[0]);
      const WisselImportRow   *row = import_get_row (sheet, (guint) atoi (cells[1]));

      g_test_message ("%s", lines[i]);
      if (g_str_equal (cells[2], "refuse"))
        {
          g_assert_cmpint (row->verdict, ==, WISSEL_IMPORT_REFUSED);
          g_assert_true (is_blamed (sheet, row, cells[3]));
        }
      else if (g_str_equal (cells[2], "same"))
        {
          g_assert_cmpint (row->verdict, ==, WISSEL_IMPORT_UNCHANGED);
        }
      else
        {
          g_assert_cmpint (row->verdict, >, WISSEL_IMPORT_REFUSED);
        }
    }
}

/* ---- The demo network ---- */

static void
check_demo (const WisselImportReport *report)
{
  import_check_counts (report, "Organisaties", 28, 1, 3);
  import_check_counts (report, "Personen", 237, 2, 6);
  import_check_counts (report, "Leervragen", 160, 1, 5);
  import_check_counts (report, "Leerplekken", 116, 1, 4);
  import_check_counts (report, "Voorkeuren", 125, 1, 3);
  import_check_counts (report, "Uitsluitingen", 16, 0, 1);
  check_expected (report);
}

static void
check_demo_records (ImportFixture *fixture)
{
  g_autoptr (GPtrArray) published =
    import_load_records (fixture, &wissel_learning_place_record_type, "state", "PUBLISHED");
  g_autoptr (GPtrArray) vague =
    import_load_records (fixture, &wissel_learning_question_record_type, "clarity", "VAGUE");

  g_assert_cmpuint (import_count_records (fixture, &wissel_organisation_record_type), ==, 28);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, 237);
  g_assert_cmpuint (import_count_records (fixture, &wissel_learner_record_type), ==, 158);
  g_assert_cmpuint (import_count_records (fixture, &wissel_learning_question_record_type), ==, 160);
  g_assert_cmpuint (import_count_records (fixture, &wissel_learning_goal_record_type), ==, 245);
  g_assert_cmpuint (import_count_records (fixture, &wissel_preference_record_type), ==, 343);
  g_assert_cmpuint (import_count_records (fixture, &wissel_restriction_record_type), ==, 15);
  g_assert_cmpuint (import_count_records (fixture, &wissel_conflict_record_type), ==, 1);
  g_assert_cmpuint (published->len, ==, 111);
  g_assert_cmpuint (vague->len, ==, 10);
}

static void
test_demo (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char               *path = wissel_data_path ("demo", "demo-network.xlsx", NULL);
  g_autoptr (WisselImportReport) rehearsal = import_path (fixture, path, TRUE);
  g_autoptr (WisselImportReport) report = NULL;
  g_autoptr (WisselImportReport) again = NULL;
  g_autoptr (WisselRecord)       round = NULL;
  g_autoptr (GError)             error = NULL;

  check_demo (rehearsal);
  g_assert_false (rehearsal->stored);
  g_assert_cmpuint (import_count_records (fixture, &wissel_organisation_record_type), ==, 0);

  report = import_path (fixture, path, FALSE);
  check_demo (report);
  check_demo_records (fixture);
  g_assert_true (report->stored);

  round = import_load_one (fixture, &wissel_round_record_type, "code", "2027-1");
  g_assert_cmpstr (report->round, ==, "Round 2027-1");
  g_assert_cmpstr (wissel_record_get_text (round, "start-on"), ==, "2027-03-01");
  g_assert_cmpstr (wissel_record_get_text (round, "end-on"), ==, "2027-06-30");

  again = import_path (fixture, path, FALSE);
  g_assert_false (again->stored);
  g_assert_cmpuint (again->counts[WISSEL_IMPORT_CREATED], ==, 0);
  g_assert_cmpuint (again->counts[WISSEL_IMPORT_UPDATED], ==, 0);
  g_assert_cmpuint (again->counts[WISSEL_IMPORT_REFUSED], ==,
                    report->counts[WISSEL_IMPORT_REFUSED]);
  g_assert_cmpuint (wissel_import_report_n_rows (again), ==, wissel_import_report_n_rows (report));

  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, 0);
  g_assert_cmpuint (import_count_records (fixture, &wissel_round_record_type), ==, 0);
}

/* A Walloon organisation and the German list join the network. */
static void
test_other_languages (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *demo = wissel_data_path ("demo", "demo-network.xlsx", NULL);
  g_autofree char *french = wissel_data_path ("demo", "demo-network-fr.xlsx", NULL);
  g_autofree char *german =
    g_test_build_filename (G_TEST_DIST, "files", "import", "personen-de-windows-1252.csv", NULL);
  g_autofree char *ods =
    g_test_build_filename (G_TEST_DIST, "files", "import", "leerplekken.ods", NULL);
  g_autoptr (WisselImportReport) report = import_path (fixture, demo, FALSE);
  g_autoptr (WisselImportReport) french_report = import_path (fixture, french, FALSE);
  g_autoptr (WisselImportReport) german_report = import_path (fixture, german, FALSE);
  g_autoptr (WisselImportReport) ods_report = import_path (fixture, ods, FALSE);
  g_autoptr (WisselRecord)       derya = NULL;

  import_check_counts (french_report, "Organisation", 1, 0, 0);
  import_check_counts (french_report, "Personnes", 6, 0, 0);
  import_check_counts (french_report, "Questions d’apprentissage", 4, 0, 0);
  import_check_counts (french_report, "Lieux d’apprentissage", 3, 0, 0);
  import_check_sheet (german_report, 4, 0, 0, 0);
  g_assert_cmpuint (ods_report->counts[WISSEL_IMPORT_CREATED], ==, 0);
  g_assert_cmpuint (ods_report->counts[WISSEL_IMPORT_UPDATED], ==, 0);
  g_assert_cmpuint (ods_report->counts[WISSEL_IMPORT_UNCHANGED], ==, 117);

  derya = import_load_one (fixture, &wissel_person_record_type, "first-name", "Derya");
  g_assert_cmpstr (wissel_record_get_text (derya, "last-name"), ==, "TASKIN");
  g_assert_cmpstr (wissel_record_get_text (derya, "language"), ==, "fr");
  g_assert_true (wissel_record_get_flag (derya, "needs-public-transport"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/demo", ImportFixture, NULL, import_set_up, test_demo, import_tear_down);
  g_test_add ("/import/other-languages", ImportFixture, NULL, import_set_up, test_other_languages,
              import_tear_down);

  return g_test_run ();
}

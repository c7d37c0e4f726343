/* Lists so long that their first rows are taken in while the last ones are still read. */

#include "import.h"

#include "wissel-error.h"

#include <string.h>

#define N_ROWS 1500

/* People of two organisations that are known, each on the line of its number. */
static GPtrArray *
make_lines (ImportFixture *fixture)
{
  g_autoptr (WisselImportReport) report = import_text (fixture, "o.csv", ORGANISATIONS);
  GPtrArray                     *lines = g_ptr_array_new_with_free_func (g_free);

  import_check_sheet (report, 2, 0, 0, 0);
  g_ptr_array_add (lines, g_strdup ("Voornaam;Naam;Organisatie;E-mail;Taal"));
  for (guint i = 2; i <= N_ROWS; i++)
    g_ptr_array_add (lines, g_strdup_printf ("Els;Peeters %u;%s;els.%u@zandhof.example;nl", i,
                                             i % 2 == 0 ? "Zandhof" : "Kiezelweg", i));

  return lines;
}

static void
put_line (GPtrArray *lines, guint number, const char *line)
{
  g_free (lines->pdata[number - 1]);
  lines->pdata[number - 1] = g_strdup (line);
}

static char *
join (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_order (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray)          lines = make_lines (fixture);
  g_autoptr (WisselImportReport) report = NULL;
  g_autoptr (WisselRecord)       last = NULL;
  g_autofree char               *text = NULL;
  const WisselImportSheet       *sheet;

  put_line (lines, 700, "Afdeling Oost");
  put_line (lines, 900, "Els;;Zandhof;els.900@zandhof.example;nl");
  put_line (lines, 1499, "Totaal;1498");
  put_line (lines, 1500, "Afdeling West");
  text = join (lines);
  report = import_text (fixture, "p.csv", text);
  sheet = import_get_sheet (report, "p");

  g_assert_cmpuint (sheet->rows->len, ==, N_ROWS);
  for (guint i = 0; i < sheet->rows->len; i++)
    g_assert_cmpuint (g_array_index (sheet->rows, WisselImportRow, i).number, ==, i + 1);

  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_CREATED], ==, N_ROWS - 5);
  g_assert_cmpint (import_get_row (sheet, 700)->verdict, ==, WISSEL_IMPORT_SECTION);
  g_assert_cmpint (import_get_row (sheet, 900)->verdict, ==, WISSEL_IMPORT_REFUSED);
  g_assert_cmpint (import_get_row (sheet, 1499)->verdict, ==, WISSEL_IMPORT_TOTAL);
  g_assert_cmpint (import_get_row (sheet, 1500)->verdict, ==, WISSEL_IMPORT_NOTE);
  g_assert_cmpuint (g_array_index (sheet->columns, WisselImportColumn, 4).n_values, ==, N_ROWS - 4);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, N_ROWS - 5);

  last = import_load_one (fixture, &wissel_person_record_type, "last-name", "Peeters 1498");
  g_assert_cmpstr (wissel_record_get_text (last, "work-email"), ==, "els.1498@zandhof.example");
}

/* ---- What only the end tells ---- */

/* Sheets are judged in another order than they stand in, and so they are read. */
static void
test_merged (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "import", "long.xlsx", NULL);
  g_autoptr (WisselImportReport) report = import_path (fixture, path, FALSE);
  const WisselImportSheet       *people = import_get_sheet (report, "Medewerkers");
  g_autoptr (WisselRecord)       employer = NULL;
  g_autoptr (WisselRecord)       person = NULL;

  import_check_counts (report, "Werkgevers", 2, 0, 0);
  import_check_counts (report, "Medewerkers", 700, 0, 0);
  g_assert_true (import_has_notice (people, "One range of cells is merged"));
  g_assert_cmpuint (people->notices->len, ==, 1);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, 700);

  employer = import_load_one (fixture, &wissel_organisation_record_type, "short-name", "Zandhof");
  person = import_load_one (fixture, &wissel_person_record_type, "last-name", "Peeters 603");
  g_assert_cmpint (wissel_record_get_integer (person, "employer-id"), ==,
                   wissel_record_get_id (employer));
}

static void
test_other_table (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray)          lines = make_lines (fixture);
  g_autoptr (WisselImportReport) report = NULL;
  g_autofree char               *text = NULL;

  put_line (lines, 1400, "");
  put_line (lines, 1401, "Korte naam;Soort;Gemeente");
  for (guint i = 1402; i <= N_ROWS; i++)
    put_line (lines, i, "");
  put_line (lines, 1402, "Leemkuil;vzw;Gent");
  text = join (lines);
  report = import_text (fixture, "p.csv", text);

  g_assert_cmpuint (report->sheets->len, ==, 2);
  g_assert_cmpuint (report->counts[WISSEL_IMPORT_CREATED], ==, 1399);
  g_assert_cmpuint (import_count_records (fixture, &wissel_organisation_record_type), ==, 3);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, 1398);
}

/* One month in front, far below, makes a doubtful date of one far above. There is a round already:
 * otherwise all would be read first, to know its days. */
static void
test_dates (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray)          lines = make_lines (fixture);
  g_autoptr (WisselImportReport) question = NULL;
  g_autoptr (WisselImportReport) report = NULL;
  g_autofree char               *text = NULL;
  const WisselImportSheet       *sheet;

  question = import_text (fixture, "q.csv",
                          "Voornaam;Naam;Organisatie;Leervraag;Van;Tot\n"
                          "Els;Maes;Zandhof;Leren luisteren;2027-01-04;2027-12-24\n");
  g_assert_nonnull (question->round);

  put_line (lines, 1, "Organisatie;Titel;Soort plek;Van;Tot");
  for (guint i = 2; i <= N_ROWS; i++)
    {
      const char      *day = i == 3 ? "3/4/2027" : i == N_ROWS ? "3/25/2027" : "2027-03-01";
      g_autofree char *line = g_strdup_printf ("Zandhof;Onthaal %u;team;%s;2027-06-30", i, day);

      put_line (lines, i, line);
    }

  text = join (lines);
  report = import_text (fixture, "p.csv", text);
  sheet = import_get_sheet (report, "p");
  import_check_reason (sheet, 3, "have the month in front");
  import_check_reason (sheet, N_ROWS, "there is no month 25");
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_CREATED], ==, N_ROWS - 3);
}

/* ---- What ends it ---- */

static void
test_error (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = make_lines (fixture);
  g_autofree char      *endless = g_strnfill (40000, 'x');
  g_autofree char      *text = NULL;
  g_autofree char      *path = g_build_filename (fixture->folder, "p.csv", NULL);
  g_autoptr (GError)    error = NULL;

  put_line (lines, N_ROWS - 1, endless);
  text = join (lines);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  g_assert_null (wissel_import_file (fixture->network, path, NULL, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "p.csv"));
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, 0);
}

static void
cancel_cb (double fraction, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray)    lines = make_lines (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  WisselImportOptions      options = { .progress = cancel_cb, .progress_data = cancellable };
  g_autofree char         *text = join (lines);
  g_autofree char         *path = g_build_filename (fixture->folder, "p.csv", NULL);
  g_autoptr (GError)       error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  g_assert_null (wissel_import_file (fixture->network, path, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (import_count_records (fixture, &wissel_person_record_type), ==, 0);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, ImportFixture, NULL, import_set_up, func, import_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import-ahead/order", test_order);
  ADD ("/import-ahead/merged", test_merged);
  ADD ("/import-ahead/other-table", test_other_table);
  ADD ("/import-ahead/dates", test_dates);
  ADD ("/import-ahead/error", test_error);
  ADD ("/import-ahead/cancelled", test_cancelled);

  return g_test_run ();
}

#include "wissel-import.h"

#include "wissel-record-store.h"
#include "wissel-records.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* A network in a folder of its own. */
typedef struct
{
  char          *folder;
  WisselNetwork *network;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = NULL;

  fixture->folder = g_dir_make_tmp ("wissel-import-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "network.sqlite", NULL);
  fixture->network = wissel_network_create (path, "Tandem", "SWITCHING", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir)   folder = NULL;
  const char        *name;

  wissel_network_close (fixture->network, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->network);

  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }

  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static WisselImportReport *
import (Fixture *fixture, const char *path, gboolean dry_run)
{
  WisselImportOptions options = { .dry_run = dry_run };
  g_autoptr (GError)  error = NULL;
  WisselImportReport *report = wissel_import_file (fixture->network, path, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);

  return report;
}

/* Looks a sheet up by its name. */
static const WisselImportSheet *
get_sheet (const WisselImportReport *report, const char *name)
{
  for (guint i = 0; i < report->sheets->len; i++)
    {
      const WisselImportSheet *sheet = report->sheets->pdata[i];

      if (g_str_equal (sheet->name, name))
        return sheet;
    }

  g_error ("no sheet %s", name);
}

static const WisselImportRow *
get_row (const WisselImportSheet *sheet, guint number)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const WisselImportRow *row = &g_array_index (sheet->rows, WisselImportRow, i);

      if (row->number == number)
        return row;
    }

  g_error ("no row %u in %s", number, sheet->name);
}

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

/* What a sheet was made of, in words, with the reasons of what was not taken in. */
static char *
describe (const WisselImportSheet *sheet)
{
  GString *out = g_string_new (sheet->name);

  for (guint i = 0; i < WISSEL_IMPORT_N_VERDICTS; i++)
    if (sheet->counts[i] > 0)
      g_string_append_printf (out, ", %u %s", sheet->counts[i], wissel_import_verdict_name (i));

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const WisselImportRow *row = &g_array_index (sheet->rows, WisselImportRow, i);
      g_autofree char *reason = wissel_import_sheet_dup_reason (sheet, row, WISSEL_LANGUAGE_EN);

      if (row->verdict == WISSEL_IMPORT_REFUSED || row->verdict == WISSEL_IMPORT_UPDATED)
        g_string_append_printf (out, "\n%u %s %s", row->number,
                                wissel_import_verdict_name (row->verdict), reason);
    }

  return g_string_free (out, FALSE);
}

static void
check_counts (
  const WisselImportReport *report, const char *name, guint created, guint unchanged, guint refused)
{
  const WisselImportSheet *sheet = get_sheet (report, name);
  g_autofree char         *description = describe (sheet);

  g_test_message ("%s", description);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_CREATED], ==, created);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_UPDATED], ==, 0);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_UNCHANGED], ==, unchanged);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_REFUSED], ==, refused);
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
      const WisselImportSheet *sheet = get_sheet (report, cells[0]);
      const WisselImportRow   *row = get_row (sheet, (guint) atoi (cells[1]));

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

static void
test_demo (Fixture *fixture, gconstpointer data)
{
  g_autofree char               *path = wissel_data_path ("demo", "demo-network.xlsx", NULL);
  g_autoptr (WisselImportReport) report = import (fixture, path, FALSE);

  check_counts (report, "Organisaties", 28, 1, 3);
  check_counts (report, "Personen", 237, 2, 6);
  check_counts (report, "Leervragen", 160, 1, 5);
  check_counts (report, "Leerplekken", 116, 1, 4);
  check_counts (report, "Voorkeuren", 125, 1, 3);
  check_counts (report, "Uitsluitingen", 15, 0, 1);
  check_expected (report);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/demo", Fixture, NULL, set_up, test_demo, tear_down);

  return g_test_run ();
}

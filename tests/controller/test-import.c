#include "wissel-import.h"

#include "wissel-record-store.h"
#include "wissel-records.h"

#include <glib/gstdio.h>
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

static void
print (const WisselImportReport *report)
{
  for (guint i = 0; i < report->sheets->len; i++)
    {
      const WisselImportSheet *sheet = report->sheets->pdata[i];

      g_test_message ("%s (%s): created %u updated %u unchanged %u refused %u other %u", sheet->name,
                      sheet->record, sheet->counts[0], sheet->counts[1], sheet->counts[2],
                      sheet->counts[3], sheet->rows->len - sheet->counts[0] - sheet->counts[1] -
                                          sheet->counts[2] - sheet->counts[3]);
      for (guint j = 0; j < sheet->notices->len; j++)
        {
          g_autofree char *text =
            wissel_message_text (&g_array_index (sheet->notices, WisselMessage, j), WISSEL_LANGUAGE_EN);

          g_test_message ("  ! %s", text);
        }

      for (guint j = 0; j < sheet->rows->len; j++)
        {
          const WisselImportRow *row = &g_array_index (sheet->rows, WisselImportRow, j);
          g_autofree char       *reason = wissel_import_sheet_dup_reason (sheet, row, WISSEL_LANGUAGE_EN);

          if (row->verdict != WISSEL_IMPORT_CREATED)
            g_test_message ("  %u %s %s: %s", row->number, wissel_import_verdict_name (row->verdict),
                            row->title, reason);
        }
    }
}

static void
test_demo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = wissel_data_path ("demo", "demo-network.xlsx", NULL);
  g_autoptr (WisselImportReport) report = import (fixture, path, FALSE);

  print (report);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/demo", Fixture, NULL, set_up, test_demo, tear_down);

  return g_test_run ();
}

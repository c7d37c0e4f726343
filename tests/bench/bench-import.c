/* How long an import takes beside the bare reading of the same file:
 *
 *   bench-import FILE
 */

#include "wissel-import.h"

#include "wissel-sheet-reader.h"

#include <glib/gstdio.h>

static double
read_only (const char *path)
{
  g_autoptr (GTimer)            timer = g_timer_new ();
  g_autoptr (GError)            error = NULL;
  g_autoptr (WisselSheetReader) reader = wissel_sheet_reader_open (path, &error);
  WisselRow                     row;
  guint64                       cells = 0;

  if (reader == NULL)
    g_error ("%s", error->message);

  for (guint i = 0; i < wissel_sheet_reader_get_n_sheets (reader); i++)
    if (wissel_sheet_reader_select (reader, i, &error))
      while (wissel_sheet_reader_next_row (reader, &row, &error))
        cells += row.n_cells;

  if (error != NULL)
    g_error ("%s", error->message);

  g_print ("cells       %" G_GUINT64_FORMAT "\n", cells);

  return g_timer_elapsed (timer, NULL);
}

static double
import (WisselNetwork *network, const char *path, gboolean dry_run)
{
  g_autoptr (GTimer)             timer = g_timer_new ();
  g_autoptr (GError)             error = NULL;
  WisselImportOptions            options = { .dry_run = dry_run };
  g_autoptr (WisselImportReport) report =
    wissel_import_file (network, path, &options, NULL, &error);

  if (report == NULL)
    g_error ("%s", error->message);

  g_print ("rows        %u: %u new, %u changed, %u unchanged, %u refused\n",
           wissel_import_report_n_rows (report), report->counts[WISSEL_IMPORT_CREATED],
           report->counts[WISSEL_IMPORT_UPDATED], report->counts[WISSEL_IMPORT_UNCHANGED],
           report->counts[WISSEL_IMPORT_REFUSED]);

  return g_timer_elapsed (timer, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError)        error = NULL;
  g_autofree char          *folder = g_dir_make_tmp ("wissel-bench-XXXXXX", NULL);
  g_autofree char          *path = g_build_filename (folder, "network.sqlite", NULL);
  g_autoptr (WisselNetwork) network = wissel_network_create (path, "Bench", "SWITCHING", &error);

  if (argc != 2 || network == NULL)
    {
      g_printerr ("bench-import FILE\n");
      return 2;
    }

  g_print ("reading     %.2f s\n", read_only (argv[1]));
  g_print ("dry run     %.2f s\n", import (network, argv[1], TRUE));
  g_print ("import      %.2f s\n", import (network, argv[1], FALSE));
  g_print ("once more   %.2f s\n", import (network, argv[1], FALSE));

  wissel_network_close (network, NULL);

  return 0;
}

/*
 * bench-sheets FILE: reads every row of every sheet and prints how long that took.
 * bench-sheets --inflate FILE: only unpacks the parts of the workbook, the floor for any reader.
 * bench-sheets --write ROWS FILE: writes a list of 20 columns.
 *
 * The hash over all values tells whether two readers, or two formats, saw the same rows.
 */
#include "wissel-sheet-writer.h"

#include <minizip/unzip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define N_TEXTS 11
#define N_NUMBERS 6
#define N_DATES 3

static double
user_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) usage.ru_utime.tv_sec + (double) usage.ru_utime.tv_usec / 1e6;
}

static double
peak_megabytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) usage.ru_maxrss / 1024;
}

static int
inflate_file (const char *path)
{
  static char buffer[65536];
  double      start = user_seconds ();
  unzFile     zip = unzOpen64 (path);
  guint64     n_bytes = 0;
  double      seconds;

  if (zip == NULL)
    return 1;

  for (int status = unzGoToFirstFile (zip); status == UNZ_OK; status = unzGoToNextFile (zip))
    {
      int n;

      if (unzOpenCurrentFile (zip) != UNZ_OK)
        continue;
      while ((n = unzReadCurrentFile (zip, buffer, sizeof buffer)) > 0)
        n_bytes += (guint64) n;
      unzCloseCurrentFile (zip);
    }
  unzClose (zip);

  seconds = user_seconds () - start;
  printf ("inflate bytes=%" G_GUINT64_FORMAT " seconds=%.3f\n", n_bytes, seconds);

  return 0;
}

static guint64
hash_text (guint64 hash, const char *text)
{
  for (; *text != '\0'; text++)
    hash = (hash ^ (guint8) *text) * 1099511628211u;

  return hash;
}

static int
read_file (const char *path)
{
  g_autoptr (GError)            error = NULL;
  g_autoptr (WisselSheetReader) reader = NULL;
  double                        start = user_seconds ();
  guint64                       n_rows = 0;
  guint64                       n_cells = 0;
  guint64                       hash = 14695981039346656037u;
  double                        seconds;

  reader = wissel_sheet_reader_open (path, &error);
  for (guint i = 0; reader != NULL && i < wissel_sheet_reader_get_n_sheets (reader); i++)
    {
      WisselRow row;

      if (!wissel_sheet_reader_select (reader, i, &error))
        break;

      while (wissel_sheet_reader_next_row (reader, &row, &error))
        {
          n_rows++;
          n_cells += row.n_cells;
          for (guint j = 0; j < row.n_cells; j++)
            hash = hash_text (hash, row.cells[j].text);
        }

      if (error != NULL)
        break;
    }

  seconds = user_seconds () - start;
  printf ("read rows=%" G_GUINT64_FORMAT " cells=%" G_GUINT64_FORMAT " hash=%016" G_GINT64_MODIFIER
          "x seconds=%.3f rows/s=%.0f peak=%.1fMB %s\n",
          n_rows, n_cells, hash, seconds, seconds > 0 ? (double) n_rows / seconds : 0,
          peak_megabytes (), error != NULL ? error->message : "");

  return error != NULL ? 1 : 0;
}

static gboolean
write_rows (WisselSheetWriter *writer, guint n_rows, GError **error)
{
  static const char *const names[] = {
    "Anneleen", "Mohamed", "Zoë", "François", "Łukasz", "Björn"
  };
  static const char *const states[] = { "new", "open", "talking", "matched", "closed" };

  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < N_TEXTS; j++)
        {
          char text[80];

          g_snprintf (text, sizeof text, "%s of row %u & <column> %u", names[i % 6], i, j);
          wissel_sheet_writer_add_text (writer, j % 2 == 0 ? text : states[(i + j) % 5]);
        }
      for (guint j = 0; j < N_NUMBERS; j++)
        wissel_sheet_writer_add_number (writer, (double) ((i * 7919 + j * 104729) % 1000003) / 100);
      for (guint j = 0; j < N_DATES; j++)
        wissel_sheet_writer_add_date (writer, i % 2 == 0 ? "2027-02-28" : "2026-11-30");
      if (!wissel_sheet_writer_end_row (writer, error))
        return FALSE;
    }

  return TRUE;
}

static int
write_file (const char *path, guint n_rows)
{
  WisselSheetColumn             columns[N_TEXTS + N_NUMBERS + N_DATES];
  g_autoptr (WisselSheetWriter) writer = NULL;
  g_autoptr (GError)            error = NULL;
  double                        start = user_seconds ();
  double                        seconds;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i] = (WisselSheetColumn){
      .title = "Column",
      .kind = i < N_TEXTS               ? WISSEL_SHEET_COLUMN_TEXT
              : i < N_TEXTS + N_NUMBERS ? WISSEL_SHEET_COLUMN_NUMBER
                                        : WISSEL_SHEET_COLUMN_DATE,
    };

  writer = wissel_sheet_writer_new (path, WISSEL_SHEET_FORMAT_XLSX, n_rows, &error);
  if (writer == NULL ||
      !wissel_sheet_writer_begin_sheet (writer, "List", columns, G_N_ELEMENTS (columns), &error) ||
      !write_rows (writer, n_rows, &error) || !wissel_sheet_writer_finish (writer, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  seconds = user_seconds () - start;
  printf ("write rows=%u seconds=%.3f rows/s=%.0f peak=%.1fMB\n", n_rows, seconds, n_rows / seconds,
          peak_megabytes ());

  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--inflate") == 0)
    return inflate_file (argv[2]);

  if (argc == 4 && strcmp (argv[1], "--write") == 0)
    return write_file (argv[3], (guint) strtoul (argv[2], NULL, 10));

  if (argc == 2)
    return read_file (argv[1]);

  fprintf (stderr, "usage: bench-sheets [--inflate | --write ROWS] FILE\n");

  return 2;
}

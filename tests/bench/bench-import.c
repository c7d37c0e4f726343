/* How long an import takes beside the bare reading of the same file, and what undoing it takes:
 *
 *   bench-import [PEOPLE | FILE]
 *
 * Without a file it makes a workbook such as a personnel department would mail: a sheet of
 * organisations and one of 100,000 people. Times are those that the process worked, whatever else
 * the machine does, and beside them those that a person waits.
 */

#include "wissel-import.h"

#include "wissel-sheet-reader.h"
#include "wissel-sheet-writer.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

#define N_ORGANISATIONS 200

typedef struct
{
  double work;
  double wait;
} Times;

/* ---- The workbook ---- */

static const char *const first_names[] = { "Els",    "Bart",  "Zoë",    "Élodie", "Jean-Luc",
                                           "Fatima", "Marek", "Giulia", "Łukasz", "Ann-Sofie" };
static const char *const last_parts[] = { "Van",    "De",    "Peeters", "Dubois", "Müller",
                                          "Yıldız", "Claes", "Lambert", "Maes",   "D’hondt" };
static const char *const last_ends[] = { "en", "ard", "heim", "berg", "mans", "oy", "aert", "sen" };
static const char *const departments[] = { "Personeel en organisatie", "Burgerzaken", "Vrije tijd",
                                           "Openbaar domein" };
static const char *const functions[] = { "Deskundige opleiding", "Onthaalmedewerker",
                                         "Teamleider groendienst", "Dossierbehandelaar",
                                         "Diensthoofd" };
static const char *const places[][2] = {
  { "3000", "Leuven" }, { "9000", "Gent" }, { "2800", "Mechelen" }, { "8500", "Kortrijk" }
};

#define PICK(list, number) list[(number) % G_N_ELEMENTS (list)]

static WisselSheetColumn
text_column (const char *title)
{
  return (WisselSheetColumn){ .title = title, .kind = WISSEL_SHEET_COLUMN_TEXT };
}

static void
add_texts (WisselSheetWriter *writer, ...)
{
  va_list     args;
  const char *text;

  va_start (args, writer);
  while ((text = va_arg (args, const char *)) != NULL)
    wissel_sheet_writer_add_text (writer, text);
  va_end (args);
}

static gboolean
add_organisations (WisselSheetWriter *writer, GError **error)
{
  const WisselSheetColumn columns[] = { text_column ("Korte naam"), text_column ("Naam (NL)"),
                                        text_column ("Soort organisatie") };

  if (!wissel_sheet_writer_begin_sheet (writer, "Organisaties", columns, G_N_ELEMENTS (columns),
                                        error))
    return FALSE;

  for (guint i = 0; i < N_ORGANISATIONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Organisatie %u", i);
      g_autofree char *full_name = g_strdup_printf ("Lokaal bestuur %u", i);

      add_texts (writer, name, full_name, "gemeentelijk", NULL);
      if (!wissel_sheet_writer_end_row (writer, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_person (WisselSheetWriter *writer, guint i, GError **error)
{
  guint            mixed = i * 2654435761u >> 8;
  g_autofree char *last = g_strdup_printf ("%s%s %c%c%c", PICK (last_parts, mixed),
                                           PICK (last_ends, mixed / 16), 'A' + i % 26,
                                           'a' + i / 26 % 26, 'a' + i / 676 % 26);
  g_autofree char *organisation = g_strdup_printf ("Organisatie %u", mixed % N_ORGANISATIONS);
  g_autofree char *email = g_strdup_printf ("persoon.%u@organisatie.example", i);
  g_autofree char *phone =
    g_strdup_printf ("016 %02u %02u %02u", mixed % 90, i % 100, i / 100 % 100);

  add_texts (writer, PICK (first_names, mixed / 128), last, organisation, PICK (departments, mixed),
             PICK (functions, mixed), i % 3 == 0 ? "fr" : "nl", email, phone,
             PICK (places, mixed)[0], PICK (places, mixed)[1], NULL);
  wissel_sheet_writer_add_number (writer, 10 + mixed % 60);
  add_texts (writer, i % 4 == 0 ? "ja" : "nee",
             i % 5 == 0 ? "statutair" : "contract onbepaalde duur", NULL);
  if (i % 10 == 0)
    wissel_sheet_writer_add_text (writer, i % 20 == 0 ? "switcher" : "leercoach");

  return wissel_sheet_writer_end_row (writer, error);
}

static gboolean
add_people (WisselSheetWriter *writer, guint n_people, GError **error)
{
  const WisselSheetColumn columns[] = {
    text_column ("Voornaam"),     text_column ("Achternaam"),
    text_column ("Organisatie"),  text_column ("Afdeling"),
    text_column ("Functie"),      text_column ("Taal"),
    text_column ("E-mail"),       text_column ("Telefoon"),
    text_column ("Postcode"),     text_column ("Woonplaats"),
    text_column ("Max. afstand"), text_column ("Openbaar vervoer nodig"),
    text_column ("Statuut"),      text_column ("Rol")
  };

  if (!wissel_sheet_writer_begin_sheet (writer, "Personen", columns, G_N_ELEMENTS (columns), error))
    return FALSE;

  for (guint i = 0; i < n_people; i++)
    if (!add_person (writer, i, error))
      return FALSE;

  return TRUE;
}

/* Told of few rows, the writer shares equal texts, as spreadsheet programs do. */
static gboolean
make_workbook (const char *path, guint n_people, GError **error)
{
  g_autoptr (WisselSheetWriter) writer =
    wissel_sheet_writer_new (path, WISSEL_SHEET_FORMAT_XLSX, 0, error);

  return writer != NULL && add_organisations (writer, error) &&
         add_people (writer, n_people, error) && wissel_sheet_writer_finish (writer, error);
}

/* ---- Measuring ---- */

static Times
get_times (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (Times){ (double) now.tv_sec + (double) now.tv_nsec / 1e9,
                  (double) g_get_monotonic_time () / G_USEC_PER_SEC };
}

/* Prints what was done since @start; @reading is the measure of the others, NULL when it is this.
 */
static Times
tell (const char *what, Times start, const Times *reading)
{
  Times now = get_times ();
  Times taken = { now.work - start.work, now.wait - start.wait };

  g_print ("%-10s %6.2f s of work, %6.2f s of waiting", what, taken.work, taken.wait);
  if (reading != NULL)
    g_print ("   %4.1f times reading, %4.1f waiting", taken.work / reading->work,
             taken.wait / reading->wait);
  g_print ("\n");

  return taken;
}

static Times
read_only (const char *path)
{
  Times                         start = get_times ();
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

  g_print ("%" G_GUINT64_FORMAT " cells\n", cells);

  return tell ("reading", start, NULL);
}

static void
import (WisselNetwork *network,
        const char    *path,
        const char    *what,
        gboolean       dry_run,
        const Times   *reading)
{
  Times                          start = get_times ();
  g_autoptr (GError)             error = NULL;
  WisselImportOptions            options = { .dry_run = dry_run };
  g_autoptr (WisselImportReport) report =
    wissel_import_file (network, path, &options, NULL, &error);

  if (report == NULL)
    g_error ("%s", error->message);

  tell (what, start, reading);
  g_print ("           %u rows: %u new, %u changed, %u unchanged, %u refused\n",
           wissel_import_report_n_rows (report), report->counts[WISSEL_IMPORT_CREATED],
           report->counts[WISSEL_IMPORT_UPDATED], report->counts[WISSEL_IMPORT_UNCHANGED],
           report->counts[WISSEL_IMPORT_REFUSED]);
}

static gpointer
run_undo (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_undo (session, NULL, error));
}

static gpointer
run_redo (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_redo (session, NULL, error));
}

static void
replay (WisselNetwork *network, const char *what, WisselStoreFunc func, const Times *reading)
{
  Times              start = get_times ();
  g_autoptr (GError) error = NULL;

  if (!wissel_store_run (wissel_network_get_store (network), func, NULL, NULL, &error))
    g_error ("%s", error->message);

  tell (what, start, reading);
}

static void
measure (WisselNetwork *network, const char *path)
{
  Times reading = read_only (path);

  import (network, path, "dry run", TRUE, &reading);
  import (network, path, "import", FALSE, &reading);
  replay (network, "undo", run_undo, &reading);
  replay (network, "redo", run_redo, &reading);
  import (network, path, "once more", FALSE, &reading);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError)        error = NULL;
  g_autofree char          *folder = g_dir_make_tmp ("wissel-bench-XXXXXX", NULL);
  g_autofree char          *path = g_build_filename (folder, "network.sqlite", NULL);
  g_autofree char          *workbook = g_build_filename (folder, "people.xlsx", NULL);
  guint                     n_people = argc > 1 ? (guint) atoi (argv[1]) : 100000;
  g_autoptr (WisselNetwork) network = wissel_network_create (path, "Bench", "SWITCHING", &error);

  if (network == NULL || (n_people > 0 && !make_workbook (workbook, n_people, &error)))
    g_error ("%s", error->message);

  measure (network, n_people > 0 ? workbook : argv[1]);

  wissel_network_close (network, NULL);
  g_unlink (workbook);
  g_unlink (path);
  g_rmdir (folder);

  return EXIT_SUCCESS;
}

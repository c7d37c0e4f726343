/*
 * write-list TEXTS FILE: writes a list for check_writer.py, with each of the NUL-ended texts in a
 * row of its own.
 */
#include "wissel-clock.h"
#include "wissel-sheet-writer.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const WisselSheetColumn columns[] = {
  { .title = "Text & more", .kind = WISSEL_SHEET_COLUMN_TEXT, .width = 40, .wrap = TRUE },
  { .title = "Count", .kind = WISSEL_SHEET_COLUMN_INTEGER },
  { .title = "Amount", .kind = WISSEL_SHEET_COLUMN_MONEY },
  { .title = "Day", .kind = WISSEL_SHEET_COLUMN_DATE },
  { .title = "Moment", .kind = WISSEL_SHEET_COLUMN_DATETIME },
  { .title = "Link", .kind = WISSEL_SHEET_COLUMN_LINK },
};

static gboolean
write_row (WisselSheetWriter *writer, const char *text, guint i, GError **error)
{
  wissel_sheet_writer_add_text (writer, text);
  wissel_sheet_writer_add_number (writer, i);
  wissel_sheet_writer_add_number (writer, i % 5 == 0 ? NAN : i + 0.25);
  wissel_sheet_writer_add_date (writer, "2027-02-28");
  wissel_sheet_writer_add_date (writer, "2027-02-28T13:45:00");
  wissel_sheet_writer_add_link (writer, i % 2 == 0 ? "https://example.org/?a=b&c=(d)" : text, text);

  return wissel_sheet_writer_end_row (writer, error);
}

int
main (int argc, char *argv[])
{
  static const WisselSheetInfo  info[] = { { "Filter", "=1+1" }, { "Rows", NULL } };
  g_autoptr (WisselSheetWriter) writer = NULL;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *texts = NULL;
  gsize                         size;
  guint                         n = 0;

  if (argc != 3 || !g_file_get_contents (argv[1], &texts, &size, &error))
    return 2;

  wissel_clock_set ("2027-03-01T09:00:00Z");
  writer = wissel_sheet_writer_new (argv[2], WISSEL_SHEET_FORMAT_XLSX, 10, &error);
  if (writer != NULL)
    {
      wissel_sheet_writer_set_title (writer, "Tom & Co &P", "R&D");
      wissel_sheet_writer_begin_sheet (writer, "List: [1]", columns, G_N_ELEMENTS (columns),
                                       &error);
    }

  for (const char *p = texts; error == NULL && p < texts + size; p += strlen (p) + 1)
    write_row (writer, p, n++, &error);

  if (error == NULL)
    wissel_sheet_writer_add_info_sheet (writer, "Info", info, G_N_ELEMENTS (info), &error);
  if (error == NULL)
    wissel_sheet_writer_finish (writer, &error);

  if (error != NULL)
    fprintf (stderr, "%s\n", error->message);

  return error != NULL ? 1 : 0;
}

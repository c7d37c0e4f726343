/* What is to be said about a sheet as a whole. */

#include "wissel-import-book-private.h"

#include "wissel-text.h"

#include <glib/gi18n.h>

void
wissel_import_sheet_notice (WisselImportSheet *self, const char *msgid, ...)
{
  WisselMessage message;
  va_list       args;

  va_start (args, msgid);
  message = wissel_message_make_valist (msgid, args);
  va_end (args);

  g_array_append_val (self->notices, message);
}

void
wissel_import_notice_count (WisselImportSheet *self,
                            const char        *singular,
                            const char        *plural,
                            guint              n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  WisselMessage    message;

  if (n == 0)
    return;

  message = wissel_message_make_count (singular, plural, n, number, NULL);
  g_array_append_val (self->notices, message);
}

static void
take_names (WisselImportBookSheet *sheet, const WisselImportBookRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      const WisselImportCell *cell =
        &g_array_index (sheet->cells, WisselImportCell, row->first_cell + i);
      WisselImportColumn *column =
        &g_array_index (sheet->report->columns, WisselImportColumn, cell->column);

      g_free (column->header);
      column->header = wissel_text_clean (cell->text);
    }
}

/* The widest row says how many columns there are. */
static void
size_columns (WisselImportBookSheet *sheet)
{
  GArray *columns = sheet->report->columns;

  for (guint i = 0; i < sheet->cells->len; i++)
    {
      guint column = g_array_index (sheet->cells, WisselImportCell, i).column;

      if (column >= columns->len)
        g_array_set_size (columns, column + 1);
    }
}

static void
report_names (WisselImportBookSheet *sheet)
{
  const WisselImportBookRow *header =
    &g_array_index (sheet->rows, WisselImportBookRow, sheet->header_row);
  WisselImportSheet *report = sheet->report;

  report->record = wissel_import_kind_record (sheet->header.kind)->name;
  size_columns (sheet);
  if (sheet->header_above)
    take_names (sheet, header - 1);

  take_names (sheet, header);
  for (guint i = 0; i < sheet->header.targets->len; i++)
    {
      const WisselImportTarget *target = sheet->header.targets->pdata[i];
      WisselImportColumn       *column = &g_array_index (report->columns, WisselImportColumn, i);

      column->meaning = target != NULL ? target->name : NULL;
      column->label = target != NULL && target->field != NULL ? target->field->label : NULL;
    }
}

static void
report_slips (WisselImportBookSheet *sheet)
{
  for (guint i = 0; i < sheet->header.slips->len; i++)
    if (sheet->header.slips->pdata[i] != NULL)
      wissel_import_sheet_notice (
        sheet->report, N_ ("Column “%1$s” was read as “%2$s”."),
        g_array_index (sheet->report->columns, WisselImportColumn, i).header,
        sheet->header.slips->pdata[i], NULL);
}

/* Two columns of one meaning: the second stands in where the first is empty, unless a row may have
 * several of them. */
static void
pair_columns (WisselImportBookSheet *sheet)
{
  GPtrArray *targets = sheet->header.targets;

  for (guint i = 0; i < targets->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const WisselImportTarget *target = targets->pdata[i];
        WisselImportPair          pair = { j, i };

        if (target == NULL || targets->pdata[j] != target ||
            target->meaning == WISSEL_IMPORT_GOAL || target->meaning == WISSEL_IMPORT_ROW_NUMBER ||
            target->meaning == WISSEL_IMPORT_FORBIDDEN)
          continue;

        wissel_import_sheet_notice (
          sheet->report,
          N_ ("The columns “%1$s” and “%2$s” mean the same. The second is taken in where the first "
              "is empty."),
          g_array_index (sheet->report->columns, WisselImportColumn, j).header,
          g_array_index (sheet->report->columns, WisselImportColumn, i).header, NULL);
        g_array_append_val (sheet->pairs, pair);
        targets->pdata[i] = NULL;
      }
}

static gboolean
is_paired (const WisselImportBookSheet *sheet, guint column)
{
  for (guint i = 0; i < sheet->pairs->len; i++)
    if (g_array_index (sheet->pairs, WisselImportPair, i).second == column)
      return TRUE;

  return FALSE;
}

static void
count_values (WisselImportBookSheet *sheet)
{
  size_columns (sheet);
  for (guint i = sheet->header_row + 1; i < sheet->rows->len; i++)
    {
      const WisselImportBookRow *row = &g_array_index (sheet->rows, WisselImportBookRow, i);

      for (guint j = 0; row->verdict == WISSEL_IMPORT_CREATED && j < row->n_cells; j++)
        {
          guint column = g_array_index (sheet->cells, WisselImportCell, row->first_cell + j).column;

          g_array_index (sheet->report->columns, WisselImportColumn, column).n_values++;
        }
    }
}

/* What stands in columns that are not taken in is handed back in words. */
static void
report_unread_column (WisselImportBookSheet *sheet, guint index)
{
  WisselImportColumn *column = &g_array_index (sheet->report->columns, WisselImportColumn, index);
  const WisselImportTarget *target =
    index < sheet->header.targets->len ? sheet->header.targets->pdata[index] : NULL;
  g_autofree char *letters = wissel_column_name (index);
  g_autofree char *number = g_strdup_printf ("%u", column->n_values);
  const char      *header = column->header != NULL ? column->header : letters;
  WisselMessage    message;

  if (column->n_values == 0)
    return;

  if (target != NULL && target->meaning == WISSEL_IMPORT_FORBIDDEN)
    {
      wissel_import_sheet_notice (
        sheet->report,
        N_ ("Column “%1$s” (%2$s) is not taken in: such data may not be kept here. Delete the "
            "column from the list."),
        header, letters, NULL);
    }
  else if (target == NULL && !is_paired (sheet, index))
    {
      message = wissel_message_make_count (
        "Column “%1$s” (%2$s) is not known: its value is not taken in. Name the column "
        "otherwise if it belongs here.",
        "Column “%1$s” (%2$s) is not known: its %3$s values are not taken in. Name the column "
        "otherwise if it belongs here.",
        column->n_values, header, letters, number, NULL);
      g_array_append_val (sheet->report->notices, message);
    }
}

static void
report_peculiarities (WisselImportBookSheet *sheet, WisselSheetReader *reader)
{
  WisselImportSheet *report = sheet->report;

  wissel_import_notice_count (
    report, "One value is the result of a formula and was taken in as it stands.",
    "%s values are results of formulas and were taken in as they stand.", sheet->n_formulas);
  wissel_import_notice_count (report,
                              "One row is hidden or filtered away. It was taken in as well.",
                              "%s rows are hidden or filtered away. They were taken in as well.",
                              wissel_sheet_reader_get_n_hidden_rows (reader));
  wissel_import_notice_count (
    report,
    "One range of cells is merged. A value merged over several rows counts for each of them.",
    "%s ranges of cells are merged. A value merged over several rows counts for each of them.",
    wissel_sheet_reader_get_n_merged (reader));

  for (guint i = 0; i < sheet->header.targets->len; i++)
    if (sheet->header.targets->pdata[i] != NULL && wissel_sheet_reader_is_column_hidden (reader, i))
      wissel_import_sheet_notice (report, N_ ("Column “%s” is hidden. It was taken in as well."),
                                  g_array_index (report->columns, WisselImportColumn, i).header,
                                  NULL);
}

void
wissel_import_book_report_columns (WisselImportBookSheet *sheet)
{
  report_names (sheet);
  report_slips (sheet);
  pair_columns (sheet);
}

void
wissel_import_book_report_values (WisselImportBookSheet *sheet, WisselSheetReader *reader)
{
  count_values (sheet);
  for (guint i = 0; i < sheet->report->columns->len; i++)
    report_unread_column (sheet, i);

  report_peculiarities (sheet, reader);
}

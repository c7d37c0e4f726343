#include "wissel-import-book.h"

#include "wissel-error.h"
#include "wissel-import-rows.h"
#include "wissel-sheet-reader.h"
#include "wissel-text.h"

#include <glib/gi18n.h>

/* The header stands among the first rows, below a title or an explanation. */
#define HEADER_WITHIN 40

static void
free_sheet (gpointer data)
{
  WisselImportBookSheet *self = data;

  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_array_unref (self->spans);
  wissel_import_header_clear (&self->header);
  g_free (self->name);
  g_free (self);
}

void
wissel_import_book_free (WisselImportBook *self)
{
  g_ptr_array_unref (self->sheets);
  g_string_chunk_free (self->texts);
  g_clear_pointer (&self->report, wissel_import_report_free);
  g_free (self);
}

static WisselImportBookSheet *
add_sheet (WisselImportBook *self, const char *name)
{
  WisselImportBookSheet *sheet = g_new0 (WisselImportBookSheet, 1);

  sheet->name = g_strdup (name);
  sheet->report = wissel_import_report_add_sheet (self->report, name);
  sheet->rows = g_array_new (FALSE, TRUE, sizeof (WisselImportBookRow));
  sheet->cells = g_array_new (FALSE, TRUE, sizeof (WisselImportCell));
  sheet->spans = g_array_new (FALSE, TRUE, sizeof (WisselImportSpan));
  g_ptr_array_add (self->sheets, sheet);

  return sheet;
}

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

static void
notice_number (WisselImportSheet *self, const char *msgid, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n > 0)
    wissel_import_sheet_notice (self, msgid, number, NULL);
}

static void
take_row (WisselImportBook *self, WisselImportBookSheet *sheet, const WisselRow *row)
{
  WisselImportBookRow kept = { row->number, sheet->cells->len, 0, WISSEL_IMPORT_CREATED };

  for (guint i = 0; i < row->n_cells; i++)
    {
      const WisselCell *cell = &row->cells[i];
      WisselImportCell  copy = { cell->column, cell->kind, cell->uncalculated, cell->number, NULL };

      if (cell->kind == WISSEL_CELL_TEXT && wissel_text_is_blank (cell->text))
        continue;

      copy.text = g_string_chunk_insert_const (self->texts, cell->text);
      g_array_append_val (sheet->cells, copy);
      kept.n_cells++;
    }

  if (kept.n_cells > 0)
    g_array_append_val (sheet->rows, kept);
}

/* Reads all rows of the selected sheet; answers how many values were calculated. */
static gboolean
read_rows (WisselImportBook          *self,
           WisselImportBookSheet     *sheet,
           WisselSheetReader         *reader,
           const WisselImportOptions *options,
           guint                     *n_formulas,
           GError                   **error)
{
  g_autoptr (GError) inner = NULL;
  WisselRow          row;
  guint              n = 0;

  *n_formulas = 0;
  while (wissel_sheet_reader_next_row (reader, &row, &inner))
    {
      for (guint i = 0; i < row.n_cells; i++)
        *n_formulas += row.cells[i].formula;

      take_row (self, sheet, &row);
      if (options->progress != NULL && ++n % 1000 == 0)
        options->progress (wissel_sheet_reader_get_progress (reader), options->progress_data);
    }

  if (inner == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}

static const char *const *
get_texts (const WisselImportBookSheet *sheet, const WisselImportBookRow *row, GPtrArray *texts)
{
  g_ptr_array_set_size (texts, 0);

  for (guint i = 0; i < row->n_cells; i++)
    {
      const WisselImportCell *cell =
        &g_array_index (sheet->cells, WisselImportCell, row->first_cell + i);

      while (texts->len < cell->column)
        g_ptr_array_add (texts, (char *) "");

      g_ptr_array_add (texts, (char *) (cell->kind == WISSEL_CELL_TEXT ? cell->text : ""));
    }

  return (const char *const *) texts->pdata;
}

static void
find_header (WisselImportBookSheet *sheet)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < MIN (sheet->rows->len, HEADER_WITHIN); i++)
    {
      const WisselImportBookRow  *row = &g_array_index (sheet->rows, WisselImportBookRow, i);
      const char *const          *names = get_texts (sheet, row, texts);
      g_auto (WisselImportHeader) header = { 0 };

      if (row->n_cells < 2 ||
          !wissel_import_header_read (names, texts->len, sheet->name, &header) ||
          header.score <= sheet->header.score)
        continue;

      wissel_import_header_clear (&sheet->header);
      sheet->header = header;
      header.targets = NULL;
      header.slips = NULL;
      sheet->header_row = i;
      sheet->is_data = TRUE;
    }
}

/* A range such as B5:B9, merged over several rows of one column below the header. */
static gboolean
parse_span (const char *range, WisselImportSpan *span)
{
  guint       columns[2] = { 0 };
  guint       rows[2] = { 0 };
  const char *p = range;

  for (guint i = 0; i < 2; i++)
    {
      for (; g_ascii_isalpha (*p); p++)
        columns[i] = columns[i] * 26 + (guint) (g_ascii_toupper (*p) - 'A' + 1);

      for (; g_ascii_isdigit (*p) && rows[i] < G_MAXUINT / 20; p++)
        rows[i] = rows[i] * 10 + (guint) (*p - '0');

      if (i == 0 && *p == ':')
        p++;
    }

  *span = (WisselImportSpan){ columns[0] - 1, rows[0], rows[1] };

  return columns[0] > 0 && columns[0] == columns[1] && rows[1] > rows[0];
}

static void
take_merged (WisselImportBookSheet *sheet, WisselSheetReader *reader)
{
  guint header_number = g_array_index (sheet->rows, WisselImportBookRow, sheet->header_row).number;

  for (guint i = 0; i < wissel_sheet_reader_get_n_merged (reader); i++)
    {
      WisselImportSpan span;

      if (parse_span (wissel_sheet_reader_get_merged (reader, i), &span) &&
          span.first_row > header_number)
        g_array_append_val (sheet->spans, span);
    }
}

static void
report_columns (WisselImportBookSheet *sheet)
{
  const WisselImportBookRow *header =
    &g_array_index (sheet->rows, WisselImportBookRow, sheet->header_row);
  WisselImportSheet *report = sheet->report;

  report->record = wissel_import_kind_record (sheet->header.kind)->name;
  for (guint i = 0; i < sheet->cells->len; i++)
    {
      const WisselImportCell *cell = &g_array_index (sheet->cells, WisselImportCell, i);

      if (cell->column >= report->columns->len)
        g_array_set_size (report->columns, cell->column + 1);
    }

  for (guint i = 0; i < header->n_cells; i++)
    {
      const WisselImportCell *cell =
        &g_array_index (sheet->cells, WisselImportCell, header->first_cell + i);
      WisselImportColumn *column =
        &g_array_index (report->columns, WisselImportColumn, cell->column);

      column->header = wissel_text_clean (cell->text);
    }

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

/* Two columns of one meaning: only the first is read, unless a row may have several of them. */
static void
drop_double_columns (WisselImportBookSheet *sheet)
{
  GPtrArray *targets = sheet->header.targets;

  for (guint i = 0; i < targets->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const WisselImportTarget *target = targets->pdata[i];

        if (target == NULL || targets->pdata[j] != target ||
            target->meaning == WISSEL_IMPORT_GOAL || target->meaning == WISSEL_IMPORT_ROW_NUMBER ||
            target->meaning == WISSEL_IMPORT_FORBIDDEN)
          continue;

        wissel_import_sheet_notice (
          sheet->report,
          N_ ("The columns “%1$s” and “%2$s” mean the same. Only the first is taken in."),
          g_array_index (sheet->report->columns, WisselImportColumn, j).header,
          g_array_index (sheet->report->columns, WisselImportColumn, i).header, NULL);
        targets->pdata[i] = NULL;
      }
}

static void
count_values (WisselImportBookSheet *sheet)
{
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
report_unread_columns (WisselImportBookSheet *sheet)
{
  for (guint i = 0; i < sheet->report->columns->len; i++)
    {
      WisselImportColumn *column = &g_array_index (sheet->report->columns, WisselImportColumn, i);
      const WisselImportTarget *target =
        i < sheet->header.targets->len ? sheet->header.targets->pdata[i] : NULL;
      g_autofree char *letters = wissel_column_name (i);
      g_autofree char *number = g_strdup_printf ("%u", column->n_values);
      const char      *header = column->header != NULL ? column->header : letters;

      if (column->n_values == 0)
        continue;

      if (target != NULL && target->meaning == WISSEL_IMPORT_FORBIDDEN)
        wissel_import_sheet_notice (
          sheet->report,
          N_ ("Column “%1$s” (%2$s) is not taken in: such data may not be kept here. Delete the "
              "column from the list."),
          header, letters, NULL);
      else if (target == NULL)
        wissel_import_sheet_notice (
          sheet->report,
          N_ (
            "Column “%1$s” (%2$s) is not known: its %3$s values are not taken in. Name the column "
            "otherwise if it belongs here."),
          header, letters, number, NULL);
    }
}

static void
report_peculiarities (WisselImportBookSheet *sheet, WisselSheetReader *reader, guint n_formulas)
{
  WisselImportSheet *report = sheet->report;

  notice_number (report, N_ ("%s values are results of formulas and were taken in as they stand."),
                 n_formulas);
  notice_number (report, N_ ("%s rows are hidden or filtered away. They were taken in as well."),
                 wissel_sheet_reader_get_n_hidden_rows (reader));
  notice_number (report,
                 N_ ("%s ranges of cells are merged. A value merged over several rows counts for "
                     "each of them."),
                 wissel_sheet_reader_get_n_merged (reader));

  for (guint i = 0; i < sheet->header.targets->len; i++)
    if (sheet->header.targets->pdata[i] != NULL && wissel_sheet_reader_is_column_hidden (reader, i))
      wissel_import_sheet_notice (report, N_ ("Column “%s” is hidden. It was taken in as well."),
                                  g_array_index (report->columns, WisselImportColumn, i).header,
                                  NULL);
}

static void
leave_unread (WisselImportBookSheet *sheet, const char *reason)
{
  sheet->is_data = FALSE;
  for (guint i = 0; i < sheet->rows->len; i++)
    g_array_index (sheet->rows, WisselImportBookRow, i).verdict = WISSEL_IMPORT_NOT_READ;

  if (sheet->rows->len > 0)
    notice_number (sheet->report, reason, sheet->rows->len);
}

static void
understand_sheet (WisselImportBookSheet *sheet,
                  WisselSheetReader     *reader,
                  gboolean               hidden,
                  const char            *only,
                  guint                  n_formulas)
{
  find_header (sheet);
  if (!sheet->is_data)
    {
      leave_unread (sheet, N_ ("No names of columns were found on this sheet: its %s rows are not "
                               "taken in. If they hold records, put names above the columns."));
      return;
    }

  if (hidden)
    {
      leave_unread (sheet, N_ ("This sheet is hidden: its %s rows are not taken in. Show the sheet "
                               "if they belong to the list."));
      return;
    }

  if (only != NULL && !g_str_equal (wissel_import_kind_record (sheet->header.kind)->name, only))
    {
      leave_unread (sheet,
                    N_ ("This sheet holds other records than those asked for: its %s rows are "
                        "not taken in."));
      return;
    }

  report_columns (sheet);
  report_slips (sheet);
  drop_double_columns (sheet);
  take_merged (sheet, reader);
  wissel_import_rows_classify (sheet);
  count_values (sheet);
  report_unread_columns (sheet);
  report_peculiarities (sheet, reader, n_formulas);
}

/* A workbook knows itself how it is written. */
static WisselSheetReader *
open_reader (const char *path, const WisselImportOptions *options, GError **error)
{
  g_autoptr (WisselSheetReader) reader = wissel_sheet_reader_open (path, error);

  if (reader == NULL)
    return NULL;

  if ((options->encoding != NULL || options->separator != 0) &&
      wissel_sheet_reader_get_encoding (reader) != NULL &&
      !wissel_sheet_reader_set_text_options (reader, options->encoding, options->separator, error))
    return NULL;

  return g_steal_pointer (&reader);
}

/* Rows without records have their verdict before the network is asked. */
WisselImportBook *
wissel_import_book_read (const char                *path,
                         const WisselImportOptions *options,
                         GCancellable              *cancellable,
                         GError                   **error)
{
  g_autoptr (WisselSheetReader) reader = open_reader (path, options, error);
  g_autoptr (WisselImportBook)  self = NULL;

  if (reader == NULL)
    return NULL;

  self = g_new0 (WisselImportBook, 1);
  self->report = wissel_import_report_new ();
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->texts = g_string_chunk_new (64 * 1024);
  wissel_sheet_reader_set_cancellable (reader, cancellable);

  for (guint i = 0; i < wissel_sheet_reader_get_n_sheets (reader); i++)
    {
      WisselSheet            info = wissel_sheet_reader_get_sheet (reader, i);
      WisselImportBookSheet *sheet = add_sheet (self, info.name);
      guint                  n_formulas;

      if (!wissel_sheet_reader_select (reader, i, error) ||
          !read_rows (self, sheet, reader, options, &n_formulas, error))
        return NULL;

      understand_sheet (sheet, reader, info.hidden, options->type, n_formulas);
    }

  return g_steal_pointer (&self);
}

static const WisselImportCell *
find_in_row (const WisselImportBookSheet *sheet, const WisselImportBookRow *row, guint column)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      const WisselImportCell *cell =
        &g_array_index (sheet->cells, WisselImportCell, row->first_cell + i);

      if (cell->column == column)
        return cell;
    }

  return NULL;
}

static const WisselImportBookRow *
find_row (const WisselImportBookSheet *sheet, guint number)
{
  guint low = 0;
  guint high = sheet->rows->len;

  while (low < high)
    {
      guint                      middle = (low + high) / 2;
      const WisselImportBookRow *row = &g_array_index (sheet->rows, WisselImportBookRow, middle);

      if (row->number == number)
        return row;

      if (row->number < number)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

const WisselImportCell *
wissel_import_book_get_cell (const WisselImportBookSheet *sheet,
                             const WisselImportBookRow   *row,
                             guint                        column)
{
  const WisselImportCell *cell = find_in_row (sheet, row, column);

  for (guint i = 0; cell == NULL && i < sheet->spans->len; i++)
    {
      const WisselImportSpan    *span = &g_array_index (sheet->spans, WisselImportSpan, i);
      const WisselImportBookRow *first;

      if (span->column != column || row->number <= span->first_row || row->number > span->last_row)
        continue;

      first = find_row (sheet, span->first_row);
      if (first != NULL)
        cell = find_in_row (sheet, first, column);
    }

  return cell;
}

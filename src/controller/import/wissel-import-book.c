#include "wissel-import-book-private.h"

#include "wissel-error.h"
#include "wissel-import-rows.h"
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
  g_array_unref (self->pairs);
  wissel_import_header_clear (&self->header);
  g_free (self->name);
  g_free (self);
}

void
wissel_import_book_free (WisselImportBook *self)
{
  g_ptr_array_unref (self->sheets);
  g_string_chunk_free (self->texts);
  g_object_unref (self->reader);
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
  sheet->pairs = g_array_new (FALSE, TRUE, sizeof (WisselImportPair));
  g_ptr_array_add (self->sheets, sheet);

  return sheet;
}

static void
take_row (WisselImportBook      *self,
          WisselImportBookSheet *sheet,
          const WisselRow       *row,
          gboolean               from_1904)
{
  WisselImportBookRow kept = { row->number, sheet->cells->len, 0, WISSEL_IMPORT_CREATED };

  for (guint i = 0; i < row->n_cells; i++)
    {
      const WisselCell *cell = &row->cells[i];
      WisselImportCell  copy = { .column = cell->column,
                                 .kind = cell->kind,
                                 .uncalculated = cell->uncalculated,
                                 .from_1904 = from_1904,
                                 .number = cell->number };

      if (cell->kind == WISSEL_CELL_TEXT && wissel_text_is_blank (cell->text))
        continue;

      copy.text = cell->lasting ? cell->text
                                : g_string_chunk_insert_const (self->texts, cell->text);
      g_array_append_val (sheet->cells, copy);
      kept.n_cells++;
    }

  sheet->most_cells = MAX (sheet->most_cells, kept.n_cells);
  if (kept.n_cells > 0)
    g_array_append_val (sheet->rows, kept);
}

/* Reads all rows of the selected sheet. */
static gboolean
read_rows (WisselImportBook          *self,
           WisselImportBookSheet     *sheet,
           WisselSheetReader         *reader,
           const WisselImportOptions *options,
           GError                   **error)
{
  const gboolean     from_1904 = wissel_sheet_reader_counts_from_1904 (reader);
  g_autoptr (GError) inner = NULL;
  WisselRow          row;
  guint              n = 0;

  while (wissel_sheet_reader_next_row (reader, &row, &inner))
    {
      for (guint i = 0; i < row.n_cells; i++)
        sheet->n_formulas += row.cells[i].formula;

      take_row (self, sheet, &row, from_1904);
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

/* The names that a row gives; with @above those of the row above where it gives none. */
static const char *const *
get_names (const WisselImportBookSheet *sheet, guint index, gboolean above, GPtrArray *texts)
{
  const WisselImportBookRow *row = &g_array_index (sheet->rows, WisselImportBookRow, index);
  g_autoptr (GPtrArray)      upper = g_ptr_array_new ();

  get_texts (sheet, row, texts);
  if (!above)
    return (const char *const *) texts->pdata;

  get_texts (sheet, row - 1, upper);
  while (texts->len < upper->len)
    g_ptr_array_add (texts, (char *) "");

  for (guint i = 0; i < upper->len; i++)
    if (*(const char *) texts->pdata[i] == '\0')
      texts->pdata[i] = upper->pdata[i];

  return (const char *const *) texts->pdata;
}

static void
take_header (WisselImportBookSheet *sheet, WisselImportHeader *header, guint index, gboolean above)
{
  wissel_import_header_clear (&sheet->header);
  sheet->header = *header;
  *header = (WisselImportHeader){ .score = 0 };
  sheet->header_row = index;
  sheet->header_above = above;
  sheet->is_data = TRUE;
}

static gboolean
read_header (const WisselImportBookSheet *sheet,
             guint                        index,
             gboolean                     above,
             WisselImportHeader          *header)
{
  const WisselImportBookRow *row = &g_array_index (sheet->rows, WisselImportBookRow, index);
  g_autoptr (GPtrArray)      texts = g_ptr_array_new ();
  const char *const         *names;

  *header = (WisselImportHeader){ .score = 0 };
  if (row->n_cells < 2 && sheet->most_cells > 1)
    return FALSE;

  names = get_names (sheet, index, above, texts);

  return wissel_import_header_read (names, texts->len, sheet->name, header);
}

/* Takes the row as header when it fits better than what was found so far. */
static void
try_header (WisselImportBookSheet *sheet, guint index, gboolean above)
{
  g_auto (WisselImportHeader) header = { 0 };

  if (read_header (sheet, index, above, &header) && header.score > sheet->header.score)
    take_header (sheet, &header, index, above);
}

/* Whether the row stands below a gap or a title. */
static gboolean
stands_apart (const WisselImportBookSheet *sheet, guint index)
{
  const WisselImportBookRow *row = &g_array_index (sheet->rows, WisselImportBookRow, index);

  return index > 0 && (row->number > row[-1].number + 1 || row[-1].n_cells == 1);
}

/* Of several tables, one below the other, the first one comes first. */
static void
prefer_first_table (WisselImportBookSheet *sheet)
{
  for (guint i = 0; stands_apart (sheet, sheet->header_row) && i < sheet->header_row; i++)
    {
      g_auto (WisselImportHeader) header = { 0 };

      if (!read_header (sheet, i, FALSE, &header) || header.kind == sheet->header.kind)
        continue;

      take_header (sheet, &header, i, FALSE);
      return;
    }
}

/* Names may stand in two rows, the first of which groups those of the second. */
static void
find_header (WisselImportBookSheet *sheet)
{
  guint n = MIN (sheet->rows->len, HEADER_WITHIN);

  for (guint i = 0; i < n; i++)
    try_header (sheet, i, FALSE);

  for (guint i = 1; i < n; i++)
    {
      const WisselImportBookRow *row = &g_array_index (sheet->rows, WisselImportBookRow, i);

      if (row->number == row[-1].number + 1)
        try_header (sheet, i, TRUE);
    }

  if (sheet->is_data)
    prefer_first_table (sheet);
}

/* The first of the title rows directly above a table. */
static guint
find_title (const WisselImportBookSheet *sheet, guint index)
{
  const WisselImportBookRow *rows = (const WisselImportBookRow *) sheet->rows->data;

  while (index > sheet->header_row + 1 && rows[index - 1].n_cells == 1 &&
         rows[index - 1].number + 1 == rows[index].number)
    index--;

  return index;
}

/* The row where names of other records begin another table, or the end. */
static guint
find_next_table (const WisselImportBookSheet *sheet)
{
  for (guint i = sheet->header_row + 1; i < sheet->rows->len; i++)
    {
      g_auto (WisselImportHeader) header = { 0 };

      if (stands_apart (sheet, i) && read_header (sheet, i, FALSE, &header) &&
          header.kind != sheet->header.kind)
        return find_title (sheet, i);
    }

  return sheet->rows->len;
}

/* Moves the rows from @index on to a sheet of their own under the same name. */
static WisselImportBookSheet *
split_sheet (WisselImportBook *self, WisselImportBookSheet *sheet, guint index)
{
  WisselImportBookSheet *rest = add_sheet (self, sheet->name);

  for (guint i = index; i < sheet->rows->len; i++)
    {
      WisselImportBookRow row = g_array_index (sheet->rows, WisselImportBookRow, i);

      g_array_append_vals (
        rest->cells, &g_array_index (sheet->cells, WisselImportCell, row.first_cell), row.n_cells);
      row.first_cell = rest->cells->len - row.n_cells;
      g_array_append_val (rest->rows, row);
    }

  g_array_set_size (sheet->cells,
                    g_array_index (sheet->rows, WisselImportBookRow, index).first_cell);
  g_array_set_size (sheet->rows, index);

  return rest;
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
leave_unread (WisselImportBookSheet *sheet)
{
  sheet->is_data = FALSE;
  for (guint i = 0; i < sheet->rows->len; i++)
    g_array_index (sheet->rows, WisselImportBookRow, i).verdict = WISSEL_IMPORT_NOT_READ;
}

static void
understand_rows (WisselImportBookSheet *sheet, WisselSheetReader *reader)
{
  wissel_import_book_report_columns (sheet);
  take_merged (sheet, reader);
  wissel_import_rows_classify (sheet);
  wissel_import_book_mark_dates (sheet);
  wissel_import_book_report_values (sheet, reader);
}

static void
understand_sheet (WisselImportBookSheet *sheet,
                  WisselSheetReader     *reader,
                  gboolean               hidden,
                  const char            *only)
{
  guint n = sheet->rows->len;

  if (!sheet->is_data)
    wissel_import_notice_count (
      sheet->report,
      "No names of columns were found on this sheet: its row is not taken in. If it holds a "
      "record, put names above the columns.",
      "No names of columns were found on this sheet: its %s rows are not taken in. If they "
      "hold records, put names above the columns.",
      n);
  else if (hidden)
    wissel_import_notice_count (
      sheet->report,
      "This sheet is hidden: its row is not taken in. Show the sheet if it belongs to the "
      "list.",
      "This sheet is hidden: its %s rows are not taken in. Show the sheet if they belong to "
      "the list.",
      n);
  else if (only != NULL &&
           !g_str_equal (wissel_import_kind_record (sheet->header.kind)->name, only))
    wissel_import_notice_count (
      sheet->report,
      "This sheet holds other records than those asked for: its row is not taken in.",
      "This sheet holds other records than those asked for: its %s rows are not taken in.", n);
  else
    {
      understand_rows (sheet, reader);
      return;
    }

  leave_unread (sheet);
}

/* A sheet may hold several tables, one below the other. */
static void
understand_tables (WisselImportBook          *self,
                   WisselImportBookSheet     *sheet,
                   WisselSheetReader         *reader,
                   gboolean                   hidden,
                   const WisselImportOptions *options)
{
  for (;;)
    {
      WisselImportBookSheet *rest;
      guint                  next;

      find_header (sheet);
      next = sheet->is_data ? find_next_table (sheet) : sheet->rows->len;
      if (next == sheet->rows->len)
        break;

      rest = split_sheet (self, sheet, next);
      understand_sheet (sheet, reader, hidden, options->type);
      sheet = rest;
    }

  understand_sheet (sheet, reader, hidden, options->type);
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
  self->reader = g_object_ref (reader);
  self->report = wissel_import_report_new ();
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->texts = g_string_chunk_new (64 * 1024);
  wissel_sheet_reader_set_cancellable (reader, cancellable);

  for (guint i = 0; i < wissel_sheet_reader_get_n_sheets (reader); i++)
    {
      WisselSheet            info = wissel_sheet_reader_get_sheet (reader, i);
      WisselImportBookSheet *sheet = add_sheet (self, info.name);

      if (!wissel_sheet_reader_select (reader, i, error) ||
          !read_rows (self, sheet, reader, options, error))
        return NULL;

      understand_tables (self, sheet, reader, info.hidden, options);
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

/* The tables on a sheet, and what stands in their columns. */

#include "wissel-import-book-private.h"

#include "wissel-import-rows.h"

/* The header stands among the first rows, below a title or an explanation. */
#define HEADER_WITHIN 40

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
  WisselImportBookSheet *rest = wissel_import_book_add_sheet (self, sheet->name);

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
  rest->is_whole = TRUE;

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

/* Whether the rows of the sheet are taken in, and if not, why. */
static void
decide (WisselImportBookSheet *sheet, gboolean hidden, const WisselImportOptions *options)
{
  if (!sheet->is_data)
    sheet->unread = WISSEL_IMPORT_NO_NAMES;
  else if (hidden)
    sheet->unread = WISSEL_IMPORT_HIDDEN;
  else if (options->type != NULL &&
           !g_str_equal (wissel_import_kind_record (sheet->header.kind)->name, options->type))
    sheet->unread = WISSEL_IMPORT_OTHER_TYPE;
  else
    sheet->unread = WISSEL_IMPORT_IS_READ;

  sheet->is_data = sheet->unread == WISSEL_IMPORT_IS_READ;
}

static void
leave_unread (WisselImportBookSheet *sheet)
{
  guint n = sheet->rows->len;

  if (sheet->unread == WISSEL_IMPORT_NO_NAMES)
    wissel_import_notice_count (
      sheet->report,
      "No names of columns were found on this sheet: its row is not taken in. If it holds a "
      "record, put names above the columns.",
      "No names of columns were found on this sheet: its %s rows are not taken in. If they "
      "hold records, put names above the columns.",
      n);
  else if (sheet->unread == WISSEL_IMPORT_HIDDEN)
    wissel_import_notice_count (
      sheet->report,
      "This sheet is hidden: its row is not taken in. Show the sheet if it belongs to the "
      "list.",
      "This sheet is hidden: its %s rows are not taken in. Show the sheet if they belong to "
      "the list.",
      n);
  else
    wissel_import_notice_count (
      sheet->report,
      "This sheet holds other records than those asked for: its row is not taken in.",
      "This sheet holds other records than those asked for: its %s rows are not taken in.", n);

  for (guint i = 0; i < n; i++)
    g_array_index (sheet->rows, WisselImportBookRow, i).verdict = WISSEL_IMPORT_NOT_READ;
}

static void
understand_sheet (WisselImportBookSheet     *sheet,
                  WisselSheetReader         *reader,
                  gboolean                   hidden,
                  const WisselImportOptions *options)
{
  decide (sheet, hidden, options);
  if (!sheet->is_data)
    {
      leave_unread (sheet);
      return;
    }

  wissel_import_book_report_columns (sheet);
  take_merged (sheet, reader);
  wissel_import_rows_classify (sheet, 0);
  wissel_import_book_mark_dates (sheet);
  wissel_import_book_report_values (sheet, reader);
}

void
wissel_import_book_understand (WisselImportBook          *self,
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
      understand_sheet (sheet, reader, hidden, options);
      sheet = rest;
    }

  understand_sheet (sheet, reader, hidden, options);
}

gboolean
wissel_import_book_understand_beginning (WisselImportBookSheet     *sheet,
                                         gboolean                   hidden,
                                         const WisselImportOptions *options)
{
  find_header (sheet);

  /* A name alone is one of a column only where all rows have one cell. */
  if (sheet->most_cells < 2 || (sheet->is_data && find_next_table (sheet) < sheet->rows->len))
    return FALSE;

  decide (sheet, hidden, options);
  if (sheet->is_data)
    {
      wissel_import_book_report_columns (sheet);
      wissel_import_rows_classify (sheet, 0);
    }

  return TRUE;
}

gboolean
wissel_import_book_understand_end (WisselImportBookSheet *sheet, WisselSheetReader *reader)
{
  if (!sheet->is_data)
    {
      leave_unread (sheet);
      return TRUE;
    }

  take_merged (sheet, reader);
  if (sheet->spans->len > 0 || find_next_table (sheet) < sheet->rows->len ||
      wissel_import_book_mark_dates (sheet))
    return FALSE;

  wissel_import_rows_settle (sheet);
  wissel_import_book_report_values (sheet, reader);

  return TRUE;
}

#include "wissel-import-book-private.h"

#include "wissel-import-rows.h"
#include "wissel-text.h"

/* So many rows are the beginning of a sheet; lists of people who come to a kick-off are shorter. */
#define BEGINNING 500

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
  g_clear_pointer (&self->ahead, wissel_sheet_ahead_free);
  g_ptr_array_unref (self->sheets);
  g_string_chunk_free (self->texts);
  g_object_unref (self->reader);
  g_clear_pointer (&self->report, wissel_import_report_free);
  g_free (self);
}

WisselImportBookSheet *
wissel_import_book_add_sheet (WisselImportBook *self, const char *name)
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
take_row (WisselImportBook *self, WisselImportBookSheet *sheet, const WisselRow *row)
{
  const gboolean      from_1904 = wissel_sheet_reader_counts_from_1904 (self->reader);
  WisselImportBookRow kept = { row->number, sheet->cells->len, 0, WISSEL_IMPORT_CREATED };
  WisselImportCell   *cells;

  g_array_set_size (sheet->cells, kept.first_cell + row->n_cells);
  cells = &g_array_index (sheet->cells, WisselImportCell, kept.first_cell);

  for (guint i = 0; i < row->n_cells; i++)
    {
      const WisselCell *cell = &row->cells[i];
      WisselImportCell  copy = { .column = cell->column,
                                 .kind = cell->kind,
                                 .uncalculated = cell->uncalculated,
                                 .from_1904 = from_1904,
                                 .number = cell->number };

      sheet->n_formulas += cell->formula && cell->kind != WISSEL_CELL_ERROR;
      if (cell->kind == WISSEL_CELL_TEXT && wissel_text_is_blank (cell->text))
        continue;

      copy.text = cell->lasting ? cell->text
                                : g_string_chunk_insert_const (self->texts, cell->text);
      cells[kept.n_cells++] = copy;
    }

  g_array_set_size (sheet->cells, kept.first_cell + kept.n_cells);
  self->n_read++;
  sheet->last = row->number;
  sheet->most_cells = MAX (sheet->most_cells, kept.n_cells);
  if (kept.n_cells > 0)
    g_array_append_val (sheet->rows, kept);
}

static void
tell_progress (const WisselImportBook *self, double fraction)
{
  if (self->options->progress != NULL && self->n_read % 1000 == 0)
    self->options->progress (fraction, self->options->progress_data);
}

/* Reads rows of the selected sheet, until as many as wanted have something in them. */
static gboolean
read_rows (WisselImportBook *self, WisselImportBookSheet *sheet, guint wanted, GError **error)
{
  g_autoptr (GError) inner = NULL;
  WisselRow          row;

  while (sheet->rows->len < wanted && !sheet->is_whole)
    {
      sheet->is_whole = !wissel_sheet_reader_next_row (self->reader, &row, &inner);
      if (sheet->is_whole)
        break;

      take_row (self, sheet, &row);
      tell_progress (self, wissel_sheet_reader_get_progress (self->reader));
    }

  if (inner == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
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

static WisselImportBook *
open_book (const char                *path,
           const WisselImportOptions *options,
           GCancellable              *cancellable,
           GError                   **error)
{
  WisselSheetReader *reader = open_reader (path, options, error);
  WisselImportBook  *self;

  if (reader == NULL)
    return NULL;

  self = g_new0 (WisselImportBook, 1);
  self->reader = reader;
  self->options = options;
  self->report = wissel_import_report_new ();
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->texts = g_string_chunk_new (64 * 1024);
  wissel_sheet_reader_set_cancellable (reader, cancellable);

  return self;
}

/* Reads a sheet, or no more than the beginning of one that promises to go on like that.
 * @is_promising becomes FALSE when it does not. */
static gboolean
read_sheet (
  WisselImportBook *self, guint index, guint wanted, gboolean *is_promising, GError **error)
{
  WisselSheet            info = wissel_sheet_reader_get_sheet (self->reader, index);
  WisselImportBookSheet *sheet = wissel_import_book_add_sheet (self, info.name);

  sheet->index = index;
  if (!wissel_sheet_reader_select (self->reader, index, error) ||
      !read_rows (self, sheet, wanted, error))
    return FALSE;

  if (sheet->is_whole)
    wissel_import_book_understand (self, sheet, self->reader, info.hidden, self->options);
  else if (!wissel_import_book_understand_beginning (sheet, info.hidden, self->options))
    *is_promising = FALSE;

  return TRUE;
}

static gboolean
read_sheets (WisselImportBook *self, guint wanted, gboolean *is_promising, GError **error)
{
  for (guint i = 0; i < wissel_sheet_reader_get_n_sheets (self->reader) && *is_promising; i++)
    if (!read_sheet (self, i, wanted, is_promising, error))
      return FALSE;

  return TRUE;
}

/* Rows without records have their verdict before the network is asked. */
WisselImportBook *
wissel_import_book_read (const char                *path,
                         const WisselImportOptions *options,
                         GCancellable              *cancellable,
                         GError                   **error)
{
  g_autoptr (WisselImportBook) self = open_book (path, options, cancellable, error);
  gboolean                     is_promising = TRUE;

  if (self == NULL || !read_sheets (self, G_MAXUINT, &is_promising, error))
    return NULL;

  return g_steal_pointer (&self);
}

WisselImportBook *
wissel_import_book_begin (const char                *path,
                          const WisselImportOptions *options,
                          GCancellable              *cancellable,
                          GError                   **error)
{
  g_autoptr (WisselImportBook) self = open_book (path, options, cancellable, error);
  gboolean                     is_promising;

  if (self == NULL)
    return NULL;

  /* To go to a sheet of an ODS is to read all those before it. */
  is_promising = wissel_sheet_reader_get_format (self->reader) != WISSEL_SHEET_FORMAT_ODS ||
                 wissel_sheet_reader_get_n_sheets (self->reader) == 1;
  if (!read_sheets (self, BEGINNING, &is_promising, error))
    return NULL;

  if (is_promising)
    return g_steal_pointer (&self);

  return wissel_import_book_read (path, options, cancellable, error);
}

gboolean
wissel_import_book_is_whole (const WisselImportBook *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (!((const WisselImportBookSheet *) self->sheets->pdata[i])->is_whole)
      return FALSE;

  return TRUE;
}

/* ---- Reading on ---- */

static gboolean
go_to_sheet (WisselImportBook *self, WisselImportBookSheet *sheet, GError **error)
{
  g_clear_pointer (&self->ahead, wissel_sheet_ahead_free);
  self->reading = NULL;
  if (!wissel_sheet_reader_select (self->reader, sheet->index, error))
    return FALSE;

  self->ahead = wissel_sheet_ahead_new (self->reader);
  self->reading = sheet;

  return TRUE;
}

static gboolean
finish_sheet (WisselImportBook *self, WisselImportBookSheet *sheet)
{
  g_clear_pointer (&self->ahead, wissel_sheet_ahead_free);
  self->reading = NULL;
  sheet->is_whole = TRUE;
  self->is_surprised = !wissel_import_book_understand_end (sheet, self->reader);

  return !self->is_surprised;
}

static void
take_next_row (WisselImportBook *self, WisselImportBookSheet *sheet, const WisselRow *row)
{
  guint n_before = sheet->rows->len;

  /* Those of the beginning come once more. */
  if (row->number <= sheet->last)
    return;

  take_row (self, sheet, row);
  if (sheet->is_data)
    wissel_import_rows_classify (sheet, n_before);

  tell_progress (self, wissel_sheet_ahead_get_progress (self->ahead));
}

/* Takes in the next row, or finishes the sheet when there is none. */
static gboolean
read_on (WisselImportBook *self, WisselImportBookSheet *sheet, GError **error)
{
  g_autoptr (GError) inner = NULL;
  WisselRow          row;

  if (self->reading != sheet && !go_to_sheet (self, sheet, error))
    return FALSE;

  if (wissel_sheet_ahead_next_row (self->ahead, &row, &inner))
    {
      take_next_row (self, sheet, &row);
      return TRUE;
    }

  if (inner == NULL)
    return finish_sheet (self, sheet);

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}

gboolean
wissel_import_book_has_row (WisselImportBook      *self,
                            WisselImportBookSheet *sheet,
                            guint                  index,
                            GError               **error)
{
  while (index >= sheet->rows->len && !sheet->is_whole)
    if (!read_on (self, sheet, error))
      return FALSE;

  return index < sheet->rows->len;
}

/* ---- Cells ---- */

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

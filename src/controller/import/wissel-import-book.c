#include "wissel-import-book-private.h"

#include "wissel-error.h"
#include "wissel-text.h"

#include <glib/gi18n.h>

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
      WisselImportBookSheet *sheet = wissel_import_book_add_sheet (self, info.name);

      if (!wissel_sheet_reader_select (reader, i, error) ||
          !read_rows (self, sheet, reader, options, error))
        return NULL;

      wissel_import_book_understand (self, sheet, reader, info.hidden, options);
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

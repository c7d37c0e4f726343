#include "wissel-sheet-source.h"

#include "wissel-error.h"

#include <glib/gi18n.h>

static void
clear_sheet (gpointer data)
{
  WisselSourceSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
}

void
wissel_sheet_source_init (WisselSheetSource *self, const WisselSheetSourceClass *klass)
{
  self->klass = klass;
  self->sheets = g_array_new (FALSE, FALSE, sizeof (WisselSourceSheet));
  g_array_set_clear_func (self->sheets, clear_sheet);
  self->merged = g_ptr_array_new_with_free_func (g_free);
  self->hidden_columns = g_array_new (FALSE, FALSE, sizeof (WisselColumnRange));
  wissel_row_builder_init (&self->builder);
}

void
wissel_sheet_source_release (WisselSheetSource *self)
{
  g_clear_pointer (&self->sheets, g_array_unref);
  g_clear_pointer (&self->merged, g_ptr_array_unref);
  g_clear_pointer (&self->hidden_columns, g_array_unref);
  wissel_row_builder_release (&self->builder);
}

void
wissel_sheet_source_add_sheet (WisselSheetSource *self,
                               const char        *name,
                               gboolean           hidden,
                               const char        *part)
{
  WisselSourceSheet sheet = { g_utf8_make_valid (name, -1), hidden, g_strdup (part) };

  g_array_append_val (self->sheets, sheet);
}

/* Forgets what was found out about the sheet read before. */
void
wissel_sheet_source_begin (WisselSheetSource *self, guint sheet)
{
  self->selected = sheet;
  self->n_hidden_rows = 0;
  self->n_cells = 0;
  g_ptr_array_set_size (self->merged, 0);
  g_array_set_size (self->hidden_columns, 0);
  wissel_row_builder_clear (&self->builder);
}

void
wissel_sheet_source_hide_columns (WisselSheetSource *self, guint first, guint last)
{
  WisselColumnRange range = { first, last };

  if (self->hidden_columns->len < WISSEL_SHEET_MAX_RANGES)
    g_array_append_val (self->hidden_columns, range);
}

void
wissel_sheet_source_add_merged (WisselSheetSource *self, char *range)
{
  if (self->merged->len < WISSEL_SHEET_MAX_RANGES)
    g_ptr_array_add (self->merged, range);
  else
    g_free (range);
}

const char *
wissel_sheet_source_get_name (WisselSheetSource *self)
{
  return g_array_index (self->sheets, WisselSourceSheet, self->selected).name;
}

/* Returns: (transfer full) (nullable): an error when the sheet has too many cells now */
GError *
wissel_sheet_source_count_cells (WisselSheetSource *self, guint64 n)
{
  if (n <= WISSEL_SHEET_MAX_CELLS - self->n_cells)
    {
      self->n_cells += (guint) n;
      return NULL;
    }

  return g_error_new (WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                      _ ("the sheet “%1$s” has more than %2$u cells."),
                      wissel_sheet_source_get_name (self), WISSEL_SHEET_MAX_CELLS);
}

/* Returns: (transfer full): an error that names the cell */
GError *
wissel_sheet_source_text_too_long (WisselSheetSource *self, guint row, guint column)
{
  g_autofree char *address = wissel_cell_address (row, column);

  return g_error_new (
    WISSEL_ERROR, WISSEL_ERROR_LIMIT,
    _ ("the text in cell %1$s of the sheet “%2$s” is longer than %3$u characters."), address,
    wissel_sheet_source_get_name (self), WISSEL_SHEET_MAX_TEXT);
}

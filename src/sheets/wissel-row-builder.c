#include "wissel-row-builder.h"

#include <string.h>

/* A row of one megabyte is rare; its buffer is not kept for the rows after it. */
#define KEPT_TEXT (256 * 1024)

void
wissel_row_builder_init (WisselRowBuilder *self)
{
  memset (self, 0, sizeof *self);
  self->text = g_string_sized_new (4096);
}

void
wissel_row_builder_release (WisselRowBuilder *self)
{
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->offsets, g_free);
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

void
wissel_row_builder_clear (WisselRowBuilder *self)
{
  self->n_cells = 0;

  if (self->text->allocated_len > KEPT_TEXT)
    {
      g_string_free (self->text, TRUE);
      self->text = g_string_sized_new (4096);
    }
  else
    {
      g_string_truncate (self->text, 0);
    }
}

/**
 * wissel_row_builder_add:
 * @offset: where the cell's text begins in the buffer; it must end with a NUL there
 *
 * Returns: (transfer none): the new cell, valid until the next call
 */
WisselCell *
wissel_row_builder_add (WisselRowBuilder *self, guint column, gsize offset)
{
  WisselCell *cell;

  if (self->n_cells == self->capacity)
    {
      self->capacity = MAX (32, self->capacity * 2);
      self->cells = g_renew (WisselCell, self->cells, self->capacity);
      self->offsets = g_renew (gsize, self->offsets, self->capacity);
    }

  self->offsets[self->n_cells] = offset;
  cell = &self->cells[self->n_cells++];
  *cell = (WisselCell){ .kind = WISSEL_CELL_TEXT, .column = column };

  return cell;
}

/* Adds a cell whose text outlives the row. */
WisselCell *
wissel_row_builder_add_kept (WisselRowBuilder *self, guint column, const char *text)
{
  WisselCell *cell = wissel_row_builder_add (self, column, G_MAXSIZE);

  cell->text = text;

  return cell;
}

/* Puts the last cell into the @n columns after it as well. */
void
wissel_row_builder_repeat_last (WisselRowBuilder *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      WisselCell last = self->cells[self->n_cells - 1];
      gsize      offset = self->offsets[self->n_cells - 1];

      *wissel_row_builder_add (self, 0, offset) = last;
      self->cells[self->n_cells - 1].column = last.column + 1;
    }
}

void
wissel_row_builder_finish (WisselRowBuilder *self, WisselRow *row)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->offsets[i] != G_MAXSIZE)
      self->cells[i].text = self->text->str + self->offsets[i];

  row->cells = self->cells;
  row->n_cells = self->n_cells;
}

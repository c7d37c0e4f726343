#include "wissel-cell.h"

#include <glib/gi18n.h>

const WisselCell *
wissel_row_get_cell (const WisselRow *row, guint column)
{
  static const WisselCell empty = { .kind = WISSEL_CELL_EMPTY, .text = "" };
  guint                   low = 0;
  guint                   high;

  g_return_val_if_fail (row != NULL, &empty);

  /* Most rows have no gaps. */
  if (column < row->n_cells && row->cells[column].column == column)
    return &row->cells[column];

  high = row->n_cells;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (row->cells[middle].column == column)
        return &row->cells[middle];

      if (row->cells[middle].column < column)
        low = middle + 1;
      else
        high = middle;
    }

  return &empty;
}

char *
wissel_cell_dup_problem (const WisselCell *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  if (cell->kind != WISSEL_CELL_ERROR)
    return NULL;

  if (cell->uncalculated)
    return g_strdup (_ ("The formula in this cell was never calculated. Open the file in a "
                        "spreadsheet program and save it there."));

  return g_strdup_printf (_ ("The cell shows the error “%s” instead of a value. "
                             "Correct it in the spreadsheet program."),
                          cell->text);
}

char *
wissel_column_name (guint column)
{
  char  letters[8];
  guint at = G_N_ELEMENTS (letters) - 1;

  letters[at] = '\0';
  do
    {
      letters[--at] = (char) ('A' + column % 26);
      column = column / 26;
    }
  while (column-- > 0 && at > 0);

  return g_strdup (letters + at);
}

char *
wissel_cell_address (guint row, guint column)
{
  g_autofree char *name = wissel_column_name (column);

  return g_strdup_printf ("%s%u", name, row);
}

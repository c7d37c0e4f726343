#include "wissel-strips.h"

/* Tables: widths, rows that are never torn, a heading that comes again on every page. */

#define CELL_GAP 10.0
#define MAX_MEASURED_ROWS 200u

typedef struct
{
  WisselComposer            *composer;
  const WisselDocumentTable *table;
  double                    *x; /* of each column, and the end of the last */
  guint                      n;
} Grid;

static const WisselTableColumn *
get_column (const Grid *self, guint index)
{
  return &g_array_index (self->table->columns, WisselTableColumn, index);
}

static double
get_cell_width (const Grid *self, guint index)
{
  return self->x[index + 1] - self->x[index] - (index + 1 < self->n ? CELL_GAP : 0);
}

/* What the contents of a column would like: one line each up to half the page, no word torn. */
static double
measure_column (const Grid *self, guint index)
{
  WisselSetter         *setter = self->composer->setter;
  const WisselRichText *title = get_column (self, index)->title;
  double                most = self->composer->width / 2;
  double                wish = wissel_setter_measure_word (setter, title, WISSEL_ROLE_CELL_HEADING);
  guint                 n_rows = MIN (self->table->rows->len, MAX_MEASURED_ROWS);

  for (guint i = 0; i < n_rows; i++)
    {
      const GPtrArray      *row = g_ptr_array_index (self->table->rows, i);
      const WisselRichText *cell = g_ptr_array_index (row, index);
      double                line = wissel_setter_measure_line (setter, cell, WISSEL_ROLE_CELL);

      wish = MAX (wish, MIN (line, most));
    }

  return wish + CELL_GAP;
}

static void
lay_columns (Grid *self)
{
  g_autofree double *widths = g_new0 (double, self->n);
  double             rest = self->composer->width;
  double             shares = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const WisselTableColumn *column = get_column (self, i);

      if (column->width > 0)
        rest -= column->width * WISSEL_MM;
      else
        shares += widths[i] = column->share > 0 ? column->share : measure_column (self, i);
    }

  for (guint i = 0; i < self->n; i++)
    {
      const WisselTableColumn *column = get_column (self, i);
      double width = column->width > 0 ? column->width * WISSEL_MM : rest * widths[i] / shares;

      self->x[i + 1] = self->x[i] + MAX (width, CELL_GAP + 8);
    }
}

static double
get_row_height (GPtrArray *cells, guint from, guint to)
{
  double height = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const WisselSetText *set = g_ptr_array_index (cells, i);
      guint                end = MIN (to, set->lines->len);

      if (end > from)
        height = MAX (height, (end - from) * set->pitch);
    }

  return height;
}

static GPtrArray *
set_cells (const Grid *self, const GPtrArray *row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_set_text_free);

  for (guint i = 0; i < self->n; i++)
    {
      const WisselTableColumn *column = get_column (self, i);
      gboolean                 number = column->kind == WISSEL_COLUMN_NUMBER;

      g_ptr_array_add (cells,
                       wissel_setter_set (self->composer->setter,
                                          row != NULL ? g_ptr_array_index (row, i) : column->title,
                                          row != NULL ? WISSEL_ROLE_CELL : WISSEL_ROLE_CELL_HEADING,
                                          get_cell_width (self, i), number, FALSE));
    }

  return cells;
}

/* Adds lines @from to @to of the cells as one row. */
static WisselStrip *
add_row (const Grid *self, GPtrArray *cells, guint from, guint to, const char *tag)
{
  const WisselTextLook *look = wissel_setter_get_look (self->composer->setter, WISSEL_ROLE_CELL);
  double                padding = look->before;
  double                height = get_row_height (cells, from, to) + 2 * padding;
  WisselStrip          *strip = wissel_composer_add_strip (self->composer, 0, height, 0);

  wissel_ops_begin (strip->ops, "TR", NULL);
  for (guint i = 0; i < self->n; i++)
    {
      const WisselSetText *set = g_ptr_array_index (cells, i);

      wissel_ops_begin (strip->ops, tag, NULL);
      for (guint j = from; j < MIN (to, set->lines->len); j++)
        wissel_ops_append (strip->ops, g_ptr_array_index (set->lines, j), self->x[i],
                           padding + (j - from) * set->pitch, TRUE);
      wissel_ops_end (strip->ops, tag);
    }

  wissel_ops_end (strip->ops, "TR");

  return strip;
}

static void
add_line_below (const Grid *self, WisselStrip *strip, WisselInk ink, double thickness)
{
  wissel_ops_fill (strip->ops, ink, self->composer->left, strip->height - thickness,
                   self->composer->width, thickness);
}

/* A row higher than a page goes on in further rows: the only case in which one is torn. */
static void
add_body_row (const Grid *self, guint index, const WisselStrip *heading)
{
  g_autoptr (GPtrArray) cells = set_cells (self, g_ptr_array_index (self->table->rows, index));
  const WisselSetText  *first = g_ptr_array_index (cells, 0);
  guint fit = MAX (1, (self->composer->page_height - heading->height) / first->pitch - 2);
  guint lines = 0;

  for (guint i = 0; i < cells->len; i++)
    lines = MAX (lines, ((WisselSetText *) g_ptr_array_index (cells, i))->lines->len);

  for (guint from = 0; from < lines; from += fit)
    {
      WisselStrip *strip = add_row (self, cells, from, from + fit, "TD");

      strip->repeat = g_array_ref (heading->repeat);
      strip->repeat_height = heading->height;
      if (from + fit >= lines)
        add_line_below (self, strip, WISSEL_INK_HAIRLINE, 0.5);
    }
}

static WisselStrip *
add_heading_row (const Grid *self)
{
  g_autoptr (GPtrArray) cells = set_cells (self, NULL);
  WisselStrip          *strip = add_row (self, cells, 0, G_MAXUINT, "TH");
  GArray               *repeat = wissel_ops_new ();

  add_line_below (self, strip, WISSEL_INK_ACCENT, 1);
  strip->before = MAX (strip->before, 4);
  strip->keep_next = TRUE;

  /* Later pages show it as decoration: the structure has one heading. */
  wissel_ops_append (repeat, strip->ops, 0, 0, FALSE);
  strip->repeat = repeat;

  return strip;
}

void
wissel_composer_add_table (WisselComposer *self, const WisselDocumentTable *table)
{
  g_autofree double *x = g_new0 (double, table->columns->len + 1);
  Grid               grid = { self, table, x, table->columns->len };
  guint              first = self->strips->len;
  WisselStrip       *heading;
  WisselStrip       *last;

  x[0] = self->left;
  lay_columns (&grid);
  heading = add_heading_row (&grid);
  for (guint i = 0; i < table->rows->len; i++)
    add_body_row (&grid, i, heading);

  g_clear_pointer (&heading->repeat, g_array_unref);
  last = g_ptr_array_index (self->strips, self->strips->len - 1);
  last->keep_next = FALSE;
  wissel_composer_tag (self, first, "Table", NULL);
  self->after = wissel_setter_get_look (self->setter, WISSEL_ROLE_CELL)->after;
}

/* What the cells of a row say. */

#include "wissel-import-row.h"

#include "wissel-import-cells.h"

#include <string.h>

/* So many different texts of a column are kept as read. A book holds most equal texts once, so
 * that their addresses tell them apart. */
#define CACHED 2000

static const WisselReading empty = { .outcome = WISSEL_OUTCOME_EMPTY };

static const WisselImportTarget *
get_target (const WisselImportRowContext *self, guint column)
{
  return self->sheet->header.targets->pdata[column];
}

static void
free_kept (gpointer data)
{
  WisselImportKept *kept = data;

  wissel_reading_clear (&kept->reading);
  wissel_value_clear (&kept->value);
  g_free (kept);
}

/* Whether the column gives a field its value as it was read. */
static gboolean
is_of_field (const WisselImportTarget *target)
{
  return target->meaning == WISSEL_IMPORT_FIELD || target->meaning == WISSEL_IMPORT_PART_OF_NAME;
}

static GHashTable *
make_cache (const WisselImportTarget *target)
{
  if (target == NULL || !wissel_import_target_repeats (target))
    return NULL;

  return g_hash_table_new_full (NULL, NULL, NULL, free_kept);
}

void
wissel_import_row_make_readings (WisselImportRowContext *self)
{
  self->readings = g_new (const WisselReading *, self->n_columns);
  self->kept = g_new0 (WisselImportKept *, self->n_columns);
  self->own = g_new0 (WisselReading, self->n_columns);
  self->caches = g_ptr_array_new ();
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->readings[i] = &empty;
      g_ptr_array_add (self->caches, make_cache (get_target (self, i)));
    }
}

/* Readings of a cache are lent. */
static void
drop_reading (WisselImportRowContext *self, guint column)
{
  if (self->readings[column] == &self->own[column])
    wissel_reading_clear (&self->own[column]);

  self->readings[column] = &empty;
  self->kept[column] = NULL;
}

void
wissel_import_row_free_readings (WisselImportRowContext *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      drop_reading (self, i);
      if (self->caches->pdata[i] != NULL)
        g_hash_table_unref (self->caches->pdata[i]);
    }

  g_ptr_array_unref (self->caches);
  g_free (self->readings);
  g_free (self->kept);
  g_free (self->own);
}

void
wissel_import_row_put_reading (WisselImportRowContext *self, guint column, WisselReading *reading)
{
  drop_reading (self, column);
  self->own[column] = *reading;
  self->readings[column] = &self->own[column];
  *reading = wissel_reading_empty ();
}

static WisselReading
read_cell (const WisselImportRowContext *self, guint column, const WisselImportCell *cell)
{
  return wissel_import_cell_read (cell, get_target (self, column), self->sheet->header.languages);
}

static WisselImportKept *
make_kept (const WisselImportRowContext *self, guint column, const WisselImportCell *cell)
{
  const WisselImportTarget *target = get_target (self, column);
  WisselImportKept         *kept = g_new0 (WisselImportKept, 1);

  kept->reading = read_cell (self, column, cell);
  kept->kind = cell->kind;
  kept->number = cell->number;
  if (is_of_field (target))
    {
      wissel_field_take (target->field, &kept->reading, &kept->value);
      wissel_value_share (&kept->value);
    }

  return kept;
}

static gboolean
is_of_cell (const WisselImportKept *kept, const WisselImportCell *cell)
{
  return kept->kind == cell->kind &&
         memcmp (&kept->number, &cell->number, sizeof cell->number) == 0;
}

/* What a cell that rows of a column repeat was read as; NULL when it is not worth keeping. */
static WisselImportKept *
find_kept (WisselImportRowContext *self, guint column, const WisselImportCell *cell)
{
  GHashTable       *cache = self->caches->pdata[column];
  WisselImportKept *kept;

  if (cache == NULL || (cell->kind != WISSEL_CELL_TEXT && cell->kind != WISSEL_CELL_NUMBER))
    return NULL;

  kept = g_hash_table_lookup (cache, cell->text);
  if (kept != NULL)
    return is_of_cell (kept, cell) ? kept : NULL;

  if (g_hash_table_size (cache) >= CACHED)
    return NULL;

  kept = make_kept (self, column, cell);
  g_hash_table_insert (cache, (char *) cell->text, kept);

  return kept;
}

static void
read_column (WisselImportRowContext *self, guint column, const WisselImportCell *cell)
{
  WisselImportKept *kept = find_kept (self, column, cell);

  if (kept != NULL)
    {
      self->readings[column] = &kept->reading;
      self->kept[column] = kept;
      return;
    }

  self->own[column] = read_cell (self, column, cell);
  self->readings[column] = &self->own[column];
}

/* Values merged over the row, where it has none of its own. */
static void
read_spans (WisselImportRowContext *self)
{
  for (guint i = 0; i < self->sheet->spans->len; i++)
    {
      guint column = g_array_index (self->sheet->spans, WisselImportSpan, i).column;
      const WisselImportCell *cell;

      if (column >= self->n_columns || get_target (self, column) == NULL ||
          self->readings[column]->outcome != WISSEL_OUTCOME_EMPTY)
        continue;

      cell = wissel_import_book_get_cell (self->sheet, self->source, column);
      if (cell == NULL)
        continue;

      drop_reading (self, column);
      read_column (self, column, cell);
    }
}

void
wissel_import_row_read_cells (WisselImportRowContext *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    drop_reading (self, i);

  for (guint i = 0; i < self->source->n_cells; i++)
    {
      const WisselImportCell *cell =
        &g_array_index (self->sheet->cells, WisselImportCell, self->source->first_cell + i);

      if (cell->column < self->n_columns && get_target (self, cell->column) != NULL)
        read_column (self, cell->column, cell);
    }

  read_spans (self);
}

gboolean
wissel_import_row_is_kept (const WisselImportRowContext *self, guint column)
{
  return self->kept[column] != NULL;
}

void
wissel_import_row_take_value (const WisselImportRowContext *self,
                              const WisselField            *field,
                              guint                         column,
                              WisselValue                  *value)
{
  const WisselImportKept *kept = self->kept[column];

  if (kept != NULL && is_of_field (get_target (self, column)) &&
      get_target (self, column)->field == field)
    wissel_value_copy (value, &kept->value);
  else
    wissel_field_take (field, self->readings[column], value);
}

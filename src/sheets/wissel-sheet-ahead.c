#include "wissel-sheet-ahead.h"

#include <string.h>

/* Rows cross in batches of so many cells or bytes of text, and so many batches may wait. Who waits
 * for room goes on when half of them are taken, rather than wake for each. */
#define BATCH_CELLS 4096u
#define BATCH_TEXT (256u * 1024)
#define WAITING 8

/* Rows with copies of their cells and of the texts that the reader does not keep. */
typedef struct
{
  GArray       *rows;  /* of WisselRow */
  GArray       *cells; /* of WisselCell, those of all rows */
  GStringChunk *texts;
  gsize         n_text; /* bytes in texts */
  double        progress;
} Batch;

struct _WisselSheetAhead
{
  WisselSheetReader *reader;
  GThread           *thread; /* NULL once it has ended */

  /* guarded by the lock */
  GMutex   lock;
  GCond    changed;
  GQueue   waiting; /* of Batch */
  gboolean has_ended;
  gboolean is_stopped;
  GError  *error;

  /* of the caller */
  Batch *batch; /* being taken */
  guint  n_taken;
};

static Batch *
make_batch (void)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->rows = g_array_new (FALSE, FALSE, sizeof (WisselRow));
  batch->cells = g_array_sized_new (FALSE, FALSE, sizeof (WisselCell), BATCH_CELLS);
  batch->texts = g_string_chunk_new (16 * 1024);

  return batch;
}

static void
free_batch (Batch *batch)
{
  g_array_unref (batch->rows);
  g_array_unref (batch->cells);
  g_string_chunk_free (batch->texts);
  g_free (batch);
}

static gboolean
is_full (const Batch *batch)
{
  return batch->cells->len >= BATCH_CELLS || batch->n_text >= BATCH_TEXT;
}

static void
add_row (Batch *batch, const WisselRow *row)
{
  guint first = batch->cells->len;

  g_array_append_vals (batch->cells, row->cells, row->n_cells);
  g_array_append_vals (batch->rows, row, 1);

  for (guint i = first; i < batch->cells->len; i++)
    {
      WisselCell *cell = &g_array_index (batch->cells, WisselCell, i);
      gsize       length;

      if (cell->lasting)
        continue;

      length = strlen (cell->text);
      cell->text = g_string_chunk_insert_len (batch->texts, cell->text, (gssize) length);
      batch->n_text += length + 1;
    }
}

/* The array of cells has moved while it grew: only now rows can point to theirs. */
static void
point_to_cells (Batch *batch)
{
  const WisselCell *cells = (const WisselCell *) batch->cells->data;

  for (guint i = 0; i < batch->rows->len; i++)
    {
      WisselRow *row = &g_array_index (batch->rows, WisselRow, i);

      row->cells = cells;
      cells += row->n_cells;
    }
}

/* Fills a batch; FALSE when it is the last one. */
static gboolean
fill_batch (WisselSheetAhead *self, Batch *batch, GError **error)
{
  WisselRow row;

  while (!is_full (batch))
    {
      if (!wissel_sheet_reader_next_row (self->reader, &row, error))
        return FALSE;

      add_row (batch, &row);
    }

  return TRUE;
}

/* Waits until there is room for a batch; FALSE when no more are wanted. */
static gboolean
hand_over (WisselSheetAhead *self, Batch *batch)
{
  gboolean is_wanted;

  batch->progress = wissel_sheet_reader_get_progress (self->reader);
  point_to_cells (batch);

  g_mutex_lock (&self->lock);
  while (self->waiting.length == WAITING && !self->is_stopped)
    g_cond_wait (&self->changed, &self->lock);

  is_wanted = !self->is_stopped;
  g_queue_push_tail (&self->waiting, batch);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);

  return is_wanted;
}

static gpointer
run_reading (gpointer data)
{
  WisselSheetAhead *self = data;
  GError           *error = NULL;
  gboolean          goes_on = TRUE;

  while (goes_on)
    {
      Batch *batch = make_batch ();

      goes_on = fill_batch (self, batch, &error);
      goes_on = hand_over (self, batch) && goes_on;
    }

  g_mutex_lock (&self->lock);
  self->error = error;
  self->has_ended = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);

  return NULL;
}

WisselSheetAhead *
wissel_sheet_ahead_new (WisselSheetReader *reader)
{
  WisselSheetAhead *self;

  g_return_val_if_fail (WISSEL_IS_SHEET_READER (reader), NULL);

  self = g_new0 (WisselSheetAhead, 1);
  self->reader = g_object_ref (reader);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->waiting);
  self->thread = g_thread_new ("wissel-reading", run_reading, self);

  return self;
}

/* Goes to the next batch, and waits for it; FALSE when there is none. */
static gboolean
take_batch (WisselSheetAhead *self)
{
  g_clear_pointer (&self->batch, free_batch);
  self->n_taken = 0;

  g_mutex_lock (&self->lock);
  while (self->waiting.length == 0 && !self->has_ended)
    g_cond_wait (&self->changed, &self->lock);

  self->batch = g_queue_pop_head (&self->waiting);
  if (self->waiting.length <= WAITING / 2)
    g_cond_signal (&self->changed);

  g_mutex_unlock (&self->lock);

  return self->batch != NULL;
}

gboolean
wissel_sheet_ahead_next_row (WisselSheetAhead *self, WisselRow *row, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  while (self->batch == NULL || self->n_taken == self->batch->rows->len)
    {
      if (take_batch (self))
        continue;

      memset (row, 0, sizeof *row);
      if (self->thread != NULL)
        g_thread_join (g_steal_pointer (&self->thread));

      if (self->error != NULL)
        g_propagate_error (error, g_steal_pointer (&self->error));

      return FALSE;
    }

  *row = g_array_index (self->batch->rows, WisselRow, self->n_taken++);

  return TRUE;
}

double
wissel_sheet_ahead_get_progress (WisselSheetAhead *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->batch != NULL ? self->batch->progress : 1;
}

void
wissel_sheet_ahead_free (WisselSheetAhead *self)
{
  g_mutex_lock (&self->lock);
  self->is_stopped = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);

  if (self->thread != NULL)
    g_thread_join (self->thread);

  g_clear_pointer (&self->batch, free_batch);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) free_batch);
  g_clear_error (&self->error);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_object_unref (self->reader);
  g_free (self);
}

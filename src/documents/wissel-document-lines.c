/* What a document says in labels and values. */

#include "wissel-document-private.h"

typedef struct
{
  WisselDocumentLineFunc func;
  gpointer               data;
  GPtrArray             *headings; /* of WisselBlock, of what has no line yet */
} Teller;

static const char *
get_words (const GPtrArray *texts, guint index)
{
  return wissel_rich_text_get_words (g_ptr_array_index (texts, index));
}

/* A heading is told with the first line below it. */
static void
keep_heading (Teller *self, WisselBlock *block)
{
  guint n = self->headings->len;

  while (n > 0 &&
         ((const WisselBlock *) g_ptr_array_index (self->headings, n - 1))->level >= block->level)
    n--;
  g_ptr_array_set_size (self->headings, n);
  g_ptr_array_add (self->headings, block);
}

static void
tell (Teller *self, const char *label, const char *value)
{
  for (guint i = 0; i < self->headings->len; i++)
    self->func (
      wissel_rich_text_get_words (wissel_block_get_text (g_ptr_array_index (self->headings, i))),
      NULL, self->data);
  g_ptr_array_set_size (self->headings, 0);
  self->func (label, value, self->data);
}

static void
tell_pairs (Teller *self, const WisselBlock *block)
{
  for (guint i = 0; i < block->texts->len; i++)
    tell (self, get_words (block->labels, i), get_words (block->texts, i));
}

static void
tell_rows (Teller *self, const WisselDocumentTable *table)
{
  if (table->columns->len != 2)
    return;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const GPtrArray *cells = g_ptr_array_index (table->rows, i);

      tell (self, get_words (cells, 0), get_words (cells, 1));
    }
}

static void
tell_blocks (Teller *self, const WisselDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      WisselBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == WISSEL_BLOCK_HEADING)
        keep_heading (self, block);
      else if (block->kind == WISSEL_BLOCK_PART)
        tell_blocks (self, block->part);
      else if (block->kind == WISSEL_BLOCK_PAIRS)
        tell_pairs (self, block);
      else if (block->kind == WISSEL_BLOCK_TABLE)
        tell_rows (self, block->table);
    }
}

void
wissel_document_foreach_line (const WisselDocument  *self,
                              WisselDocumentLineFunc func,
                              gpointer               data)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  Teller                teller = { func, data, headings };

  tell_blocks (&teller, self);
}

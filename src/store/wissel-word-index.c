#include "wissel-word-index.h"

#include <string.h>

#include "wissel-text.h"

/* So many words of changed rows are compared one by one within a tenth of a millisecond. */
#define MAX_LATE 4096

typedef struct
{
  guint32 word;
  guint32 row;
} Posting;

typedef struct
{
  char   *word;
  guint32 row;
} LateWord;

struct _WisselWordIndex
{
  guint serial;

  GArray     *ids;  /* of gint64, by number */
  GHashTable *rows; /* id → number */

  /* While it is filled. */
  GHashTable *numbers;  /* word → its place in @words */
  GArray     *postings; /* of Posting, as they came */
  char       *last_text;
  GArray     *last_words; /* of guint32: the words of that text, as many rows have the same */

  /* Afterwards: the rows of the word at i are holders[starts[i]] to holders[starts[i + 1] - 1]. */
  GStringChunk *chunk;
  GPtrArray    *words;
  guint32      *starts;
  guint32      *holders;

  GByteArray *cleared; /* a byte for each row: what was said of it at first does not count */
  GArray     *late;    /* of LateWord */
};

static void
clear_late_word (gpointer data)
{
  g_free (((LateWord *) data)->word);
}

WisselWordIndex *
wissel_word_index_new (void)
{
  static int       last_serial;
  WisselWordIndex *self = g_new0 (WisselWordIndex, 1);

  self->serial = (guint) g_atomic_int_add (&last_serial, 1) + 1;
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->postings = g_array_new (FALSE, FALSE, sizeof (Posting));
  self->last_words = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->chunk = g_string_chunk_new (64 * 1024);
  self->words = g_ptr_array_new ();
  self->cleared = g_byte_array_new ();
  self->late = g_array_new (FALSE, FALSE, sizeof (LateWord));
  g_array_set_clear_func (self->late, clear_late_word);

  return self;
}

static void
free_filling (WisselWordIndex *self)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->postings, g_array_unref);
  g_clear_pointer (&self->last_text, g_free);
  g_clear_pointer (&self->last_words, g_array_unref);
}

void
wissel_word_index_free (WisselWordIndex *self)
{
  if (self == NULL)
    return;

  free_filling (self);
  g_array_unref (self->ids);
  g_hash_table_unref (self->rows);
  g_string_chunk_free (self->chunk);
  g_ptr_array_unref (self->words);
  g_free (self->starts);
  g_free (self->holders);
  g_byte_array_unref (self->cleared);
  g_array_unref (self->late);
  g_free (self);
}

/* ---- Filling ---- */

static guint32
get_row (WisselWordIndex *self, gint64 id)
{
  const guint8 untouched = 0;
  guint32      row;

  if (wissel_word_index_find_row (self, id, &row))
    return row;

  row = self->ids->len;
  g_array_append_val (self->ids, id);
  g_byte_array_append (self->cleared, &untouched, 1);
  g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (row));

  return row;
}

static guint32
get_number (WisselWordIndex *self, const char *word)
{
  gpointer number;
  char    *kept;

  if (g_hash_table_lookup_extended (self->numbers, word, NULL, &number))
    return GPOINTER_TO_UINT (number);

  kept = g_string_chunk_insert (self->chunk, word);
  g_ptr_array_add (self->words, kept);
  g_hash_table_insert (self->numbers, kept, GUINT_TO_POINTER (self->words->len - 1));

  return self->words->len - 1;
}

/* Ends the first word of a folded text; answers where the next begins, NULL after the last. */
static char *
cut_word (char *text)
{
  char *end = strchr (text, ' ');

  if (end == NULL)
    return NULL;

  *end = '\0';

  return end + 1;
}

static void
number_words (WisselWordIndex *self, const char *text)
{
  g_autofree char *folded = NULL;

  if (g_strcmp0 (text, self->last_text) == 0)
    return;

  folded = wissel_text_fold (text);
  g_array_set_size (self->last_words, 0);
  for (char *word = folded, *next; word != NULL && *word != '\0'; word = next)
    {
      guint32 number;

      next = cut_word (word);
      number = get_number (self, word);
      g_array_append_val (self->last_words, number);
    }

  wissel_set_string (&self->last_text, text);
}

static void
add_late (WisselWordIndex *self, guint32 row, const char *text)
{
  g_autofree char *folded = wissel_text_fold (text);

  for (char *word = folded, *next; word != NULL && *word != '\0'; word = next)
    {
      LateWord late = { NULL, row };

      next = cut_word (word);
      late.word = g_strdup (word);
      g_array_append_val (self->late, late);
    }
}

void
wissel_word_index_add (WisselWordIndex *self, gint64 id, const char *text)
{
  guint32 row = get_row (self, id);

  if (self->numbers == NULL)
    {
      add_late (self, row, text);
      return;
    }

  number_words (self, text);
  for (guint i = 0; i < self->last_words->len; i++)
    {
      Posting posting = { g_array_index (self->last_words, guint32, i), row };

      g_array_append_val (self->postings, posting);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Puts the words in order and the rows of each behind each other. */
static void
settle (WisselWordIndex *self)
{
  g_autofree guint32 *ranks = g_new (guint32, self->words->len);
  g_autofree guint32 *ends = NULL;

  g_ptr_array_sort (self->words, compare_words);
  for (guint i = 0; i < self->words->len; i++)
    ranks[GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, self->words->pdata[i]))] = i;

  self->starts = g_new0 (guint32, self->words->len + 1);
  self->holders = g_new (guint32, self->postings->len);
  for (guint i = 0; i < self->postings->len; i++)
    self->starts[ranks[g_array_index (self->postings, Posting, i).word] + 1]++;

  for (guint i = 0; i < self->words->len; i++)
    self->starts[i + 1] += self->starts[i];

  ends = g_memdup2 (self->starts, self->words->len * sizeof (guint32));
  for (guint i = 0; i < self->postings->len; i++)
    {
      const Posting *posting = &g_array_index (self->postings, Posting, i);

      self->holders[ends[ranks[posting->word]]++] = posting->row;
    }

  free_filling (self);
}

void
wissel_word_index_clear_row (WisselWordIndex *self, gint64 id)
{
  guint32 row;

  if (!wissel_word_index_find_row (self, id, &row))
    return;

  if (self->numbers != NULL)
    settle (self);

  self->cleared->data[row] = 1;
  for (guint i = self->late->len; i > 0; i--)
    if (g_array_index (self->late, LateWord, i - 1).row == row)
      g_array_remove_index_fast (self->late, i - 1);
}

/* ---- Answering ---- */

gboolean
wissel_word_index_is_worn (const WisselWordIndex *self)
{
  return self->late->len > MAX_LATE;
}

guint
wissel_word_index_get_n_rows (const WisselWordIndex *self)
{
  return self->ids->len;
}

guint
wissel_word_index_get_serial (const WisselWordIndex *self)
{
  return self->serial;
}

gint64
wissel_word_index_get_id (const WisselWordIndex *self, guint row)
{
  return g_array_index (self->ids, gint64, row);
}

gboolean
wissel_word_index_find_row (const WisselWordIndex *self, gint64 id, guint32 *row)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->rows, &id, NULL, &found))
    return FALSE;

  *row = GPOINTER_TO_UINT (found);

  return TRUE;
}

/* The first word that does not stand before @word, or that stands behind all that begin with it. */
static guint
find_bound (const WisselWordIndex *self, const char *word, gboolean behind)
{
  gsize length = strlen (word);
  guint low = 0;
  guint high = self->words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int   order = strncmp (self->words->pdata[middle], word, length);

      if (order < 0 || (behind && order == 0))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

void
wissel_word_index_mark (WisselWordIndex *self, const char *word, guint8 *marks)
{
  guint32 end;

  if (self->numbers != NULL)
    settle (self);

  end = self->starts[find_bound (self, word, TRUE)];
  for (guint32 i = self->starts[find_bound (self, word, FALSE)]; i < end; i++)
    marks[self->holders[i]] |= !self->cleared->data[self->holders[i]];

  for (guint i = 0; i < self->late->len; i++)
    {
      const LateWord *late = &g_array_index (self->late, LateWord, i);

      if (g_str_has_prefix (late->word, word))
        marks[late->row] = 1;
    }
}

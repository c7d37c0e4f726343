#include "wissel-match-texts.h"

#include <string.h>

#include "wissel-match-words.h"
#include "wissel-text.h"

/* Two words are related when they share at least this many groups of letters, and this part of
 * those of the shorter one. */
#define GRAM 4
#define LEAST_GRAMS 3
#define RELATED_TENTHS 6

/* What finding a word counts: in quarters. */
#define SAME 4
#define RELATED 3

/* A question is answered in full when a third of its words are found, but two at the least: nobody
 * describes a place in all the words of a question. */
#define ENOUGH_OF 3
#define ENOUGH_WORDS 2

typedef struct
{
  const char *stem;
  guint32    *grams; /* sorted, each once */
  guint       n_grams;
} Term;

struct _WisselMatchTexts
{
  GStringChunk *strings;
  GArray       *terms;    /* Term */
  GHashTable   *term_of;  /* stem → number + 1 */
  GHashTable   *gram_of;  /* group of letters → GArray of term numbers */
  GPtrArray    *postings; /* for each term: GArray of text numbers, rising */
  GArray       *n_words;  /* for each text */
};

/* A word of a question. */
typedef struct
{
  char *written;
  char *stem;
} Word;

static void
clear_term (gpointer data)
{
  g_free (((Term *) data)->grams);
}

static void
clear_word (gpointer data)
{
  g_free (((Word *) data)->written);
  g_free (((Word *) data)->stem);
}

WisselMatchTexts *
wissel_match_texts_new (void)
{
  WisselMatchTexts *self = g_new0 (WisselMatchTexts, 1);

  self->strings = g_string_chunk_new (4096);
  self->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_array_set_clear_func (self->terms, clear_term);
  self->term_of = g_hash_table_new (g_str_hash, g_str_equal);
  self->gram_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->postings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->n_words = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
wissel_match_texts_free (WisselMatchTexts *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->term_of);
  g_hash_table_unref (self->gram_of);
  g_ptr_array_unref (self->postings);
  g_array_unref (self->terms);
  g_array_unref (self->n_words);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static gboolean
has_stem (const GArray *words, const char *stem)
{
  for (guint i = 0; i < words->len; i++)
    if (strcmp (g_array_index (words, Word, i).stem, stem) == 0)
      return TRUE;

  return FALSE;
}

static void
take_word (GArray *words, const char *start, gsize length, WisselLanguage language)
{
  g_autofree char *written = g_strndup (start, length);
  g_autofree char *folded = wissel_text_fold (written);
  g_autofree char *stem = NULL;
  Word             word;

  if (strlen (folded) < 2 || wissel_match_is_stop_word (folded, language))
    return;

  stem = wissel_match_stem (folded, language);
  if (has_stem (words, stem))
    return;

  word.written = g_steal_pointer (&written);
  word.stem = g_steal_pointer (&stem);
  g_array_append_val (words, word);
}

/* The words that say something, each stem once, in the order of the text. */
static GArray *
split_words (const char *text, WisselLanguage language)
{
  GArray     *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *start = NULL;

  g_array_set_clear_func (words, clear_word);
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return words;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean inside = *p != '\0' && (g_unichar_isalnum (c) || g_unichar_ismark (c));

      if (inside && start == NULL)
        {
          start = p;
        }
      else if (!inside && start != NULL)
        {
          take_word (words, start, (gsize) (p - start), language);
          start = NULL;
        }

      if (*p == '\0')
        break;
    }

  return words;
}

static int
compare_grams (const void *a, const void *b)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

/* The groups of letters of a stem; a mark before it makes the beginning count more. */
static guint32 *
make_grams (const char *stem, guint *n_grams)
{
  g_autofree char *marked = g_strconcat ("_", stem, NULL);
  gsize            length = strlen (marked);
  guint32         *grams = g_new (guint32, length + 1);
  guint            n = 0;
  guint            kept = 0;

  for (gsize i = 0; i + GRAM <= length; i++)
    {
      guint32 gram = 0;

      for (gsize k = 0; k < GRAM; k++)
        gram = gram << 8 | (guint8) marked[i + k];
      grams[n++] = gram;
    }

  qsort (grams, n, sizeof *grams, compare_grams);
  for (guint i = 0; i < n; i++)
    if (i == 0 || grams[i] != grams[i - 1])
      grams[kept++] = grams[i];
  *n_grams = kept;

  return grams;
}

static gboolean
is_related (guint shared, guint n_grams, guint n_others)
{
  guint shorter = MIN (n_grams, n_others);

  return shared >= LEAST_GRAMS && shared * 10 >= shorter * RELATED_TENTHS;
}

static guint
add_term (WisselMatchTexts *self, const char *stem)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->term_of, stem));
  Term  term;

  if (number > 0)
    return number - 1;

  term.stem = g_string_chunk_insert (self->strings, stem);
  term.grams = make_grams (stem, &term.n_grams);
  number = self->terms->len;
  g_array_append_val (self->terms, term);
  g_hash_table_insert (self->term_of, (gpointer) term.stem, GUINT_TO_POINTER (number + 1));
  g_ptr_array_add (self->postings, g_array_new (FALSE, FALSE, sizeof (guint)));

  for (guint i = 0; i < term.n_grams; i++)
    {
      gpointer key = GUINT_TO_POINTER (term.grams[i]);
      GArray  *terms = g_hash_table_lookup (self->gram_of, key);

      if (terms == NULL)
        {
          terms = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->gram_of, key, terms);
        }

      g_array_append_val (terms, number);
    }

  return number;
}

void
wissel_match_texts_add (WisselMatchTexts *self, const char *text, WisselLanguage language)
{
  g_autoptr (GArray) words = split_words (text, language);
  guint              document = self->n_words->len;

  for (guint i = 0; i < words->len; i++)
    {
      guint term = add_term (self, g_array_index (words, Word, i).stem);

      g_array_append_val (g_ptr_array_index (self->postings, term), document);
    }

  g_array_append_val (self->n_words, words->len);
}

gboolean
wissel_match_texts_has_words (const WisselMatchTexts *self, guint document)
{
  g_return_val_if_fail (document < self->n_words->len, FALSE);

  return g_array_index (self->n_words, guint, document) > 0;
}

static void
count_shared (const WisselMatchTexts *self, guint32 gram, guint8 *shared, GArray *touched)
{
  const GArray *terms = g_hash_table_lookup (self->gram_of, GUINT_TO_POINTER (gram));

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      guint term = g_array_index (terms, guint, i);

      if (shared[term]++ == 0)
        g_array_append_val (touched, term);
    }
}

static void
mark_texts (const WisselMatchTexts *self, guint term, guint8 counts, guint8 *found)
{
  const GArray *posting = g_ptr_array_index (self->postings, term);

  for (guint i = 0; i < posting->len; i++)
    {
      guint document = g_array_index (posting, guint, i);

      found[document] = MAX (found[document], counts);
    }
}

/* Marks in @found what a word counts in every text: the best of its related words there. */
static void
find_word (const WisselMatchTexts *self, const Word *word, guint8 *found)
{
  g_autofree guint8  *shared = g_new0 (guint8, self->terms->len + 1);
  g_autoptr (GArray)  touched = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint32 *grams = NULL;
  guint               n_grams;
  guint               same = GPOINTER_TO_UINT (g_hash_table_lookup (self->term_of, word->stem));

  grams = make_grams (word->stem, &n_grams);
  for (guint i = 0; i < n_grams; i++)
    count_shared (self, grams[i], shared, touched);

  if (same > 0)
    mark_texts (self, same - 1, SAME, found);

  for (guint i = 0; i < touched->len; i++)
    {
      guint       term = g_array_index (touched, guint, i);
      const Term *other = &g_array_index (self->terms, Term, term);

      if (is_related (shared[term], n_grams, other->n_grams))
        mark_texts (self, term, RELATED, found);
    }
}

gboolean
wissel_match_texts_compare (const WisselMatchTexts *self,
                            const char             *text,
                            WisselLanguage          language,
                            guint16                *shares)
{
  g_autoptr (GArray) words = split_words (text, language);
  guint              n_documents = self->n_words->len;
  g_autofree guint8 *found = g_new0 (guint8, n_documents + 1);
  g_autofree guint  *sums = g_new0 (guint, n_documents + 1);
  guint              enough = MAX (ENOUGH_WORDS * SAME, words->len * SAME / ENOUGH_OF);

  for (guint i = 0; i < words->len; i++)
    {
      memset (found, 0, n_documents);
      find_word (self, &g_array_index (words, Word, i), found);
      for (guint k = 0; k < n_documents; k++)
        sums[k] += found[k];
    }

  for (guint k = 0; k < n_documents; k++)
    shares[k] = (guint16) MIN (WISSEL_MATCH_SHARE, sums[k] * WISSEL_MATCH_SHARE / enough);

  return words->len > 0;
}

char *
wissel_match_texts_dup_shared (const WisselMatchTexts *self,
                               guint                   document,
                               const char             *text,
                               WisselLanguage          language)
{
  g_autoptr (GArray)  words = split_words (text, language);
  g_autofree guint8  *found = g_new (guint8, self->n_words->len + 1);
  g_autoptr (GString) shared = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      memset (found, 0, self->n_words->len);
      find_word (self, word, found);
      if (found[document] > 0)
        g_string_append_printf (shared, "%s%s", shared->len > 0 ? ", " : "", word->written);
    }

  return shared->len > 0 ? g_string_free (g_steal_pointer (&shared), FALSE) : NULL;
}

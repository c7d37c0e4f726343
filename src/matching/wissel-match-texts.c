#include "wissel-match-texts-private.h"

#include <string.h>

#include "wissel-match-words.h"
#include "wissel-text.h"

/* Two words are related when they share at least this many groups of letters, and this part of
 * those of the shorter one. */
#define GRAM 4
#define LEAST_GRAMS 3
#define RELATED_TENTHS 6

/* A question is answered in full when a third of its words are found, but two at the least: nobody
 * describes a place in all the words of a question. */
#define ENOUGH_OF 3
#define ENOUGH_WORDS 2

static void
clear_term (gpointer data)
{
  g_free (((TextsTerm *) data)->grams);
}

static void
clear_word (gpointer data)
{
  g_free (((TextsWord *) data)->written);
  g_free (((TextsWord *) data)->stem);
}

WisselMatchTexts *
wissel_match_texts_new (void)
{
  WisselMatchTexts *self = g_new0 (WisselMatchTexts, 1);

  self->strings = g_string_chunk_new (4096);
  self->terms = g_array_new (FALSE, FALSE, sizeof (TextsTerm));
  g_array_set_clear_func (self->terms, clear_term);
  self->term_of = g_hash_table_new (g_str_hash, g_str_equal);
  self->gram_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->postings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  self->first = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->first, 1);

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
  g_array_unref (self->words);
  g_array_unref (self->first);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static gboolean
has_stem (const GArray *words, const char *stem)
{
  for (guint i = 0; i < words->len; i++)
    if (strcmp (g_array_index (words, TextsWord, i).stem, stem) == 0)
      return TRUE;

  return FALSE;
}

static void
take_word (GArray *words, const char *start, gsize length, WisselLanguage language)
{
  g_autofree char *written = g_strndup (start, length);
  g_autofree char *folded = wissel_text_fold (written);
  g_autofree char *stem = NULL;
  TextsWord        word;

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
GArray *
_wissel_match_texts_split (const char *text, WisselLanguage language)
{
  GArray     *words = g_array_new (FALSE, FALSE, sizeof (TextsWord));
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
guint32 *
_wissel_match_texts_make_grams (const char *stem, guint *n_grams)
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

gboolean
_wissel_match_texts_is_related (guint shared, guint n_grams, guint n_others)
{
  guint shorter = MIN (n_grams, n_others);

  return shared >= LEAST_GRAMS && shared * 10 >= shorter * RELATED_TENTHS;
}

static guint
add_term (WisselMatchTexts *self, const char *stem)
{
  guint     number = GPOINTER_TO_UINT (g_hash_table_lookup (self->term_of, stem));
  TextsTerm term;

  if (number > 0)
    return number - 1;

  term.stem = g_string_chunk_insert (self->strings, stem);
  term.grams = _wissel_match_texts_make_grams (stem, &term.n_grams);
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
  g_autoptr (GArray) words = _wissel_match_texts_split (text, language);
  guint              document = self->first->len - 1;

  for (guint i = 0; i < words->len; i++)
    {
      guint term = add_term (self, g_array_index (words, TextsWord, i).stem);

      g_array_append_val (g_ptr_array_index (self->postings, term), document);
      g_array_append_val (self->words, term);
    }

  g_array_append_val (self->first, self->words->len);
}

gboolean
wissel_match_texts_has_words (const WisselMatchTexts *self, guint document)
{
  g_return_val_if_fail (document + 1 < self->first->len, FALSE);

  return g_array_index (self->first, guint, document + 1) >
         g_array_index (self->first, guint, document);
}

/* When a question is answered in full. */
static guint
get_enough (guint n_words)
{
  return MAX (ENOUGH_WORDS * TEXTS_SAME, n_words * TEXTS_SAME / ENOUGH_OF);
}

guint
_wissel_match_texts_share (guint n_words, guint quarters)
{
  return MIN (WISSEL_MATCH_SHARE, quarters * WISSEL_MATCH_SHARE / get_enough (n_words));
}

guint
_wissel_match_texts_quarters (guint n_words, guint share)
{
  return (share * get_enough (n_words) + WISSEL_MATCH_SHARE - 1) / WISSEL_MATCH_SHARE;
}

/* How many groups of letters two sorted lists share. */
static guint
count_shared (const guint32 *grams, guint n_grams, const TextsTerm *term)
{
  guint shared = 0;

  for (guint i = 0, k = 0; i < n_grams && k < term->n_grams;)
    {
      shared += grams[i] == term->grams[k] ? 1 : 0;
      if (grams[i] <= term->grams[k])
        i++;
      else
        k++;
    }

  return shared;
}

/* What a word counts in one text: the best of its related words there. */
static guint
find_word (const WisselMatchTexts *self, const TextsWord *word, guint document)
{
  guint               end = g_array_index (self->first, guint, document + 1);
  guint               counts = 0;
  guint               n_grams;
  g_autofree guint32 *grams = _wissel_match_texts_make_grams (word->stem, &n_grams);

  for (guint i = g_array_index (self->first, guint, document); i < end; i++)
    {
      const TextsTerm *term =
        &g_array_index (self->terms, TextsTerm, g_array_index (self->words, guint, i));

      if (strcmp (term->stem, word->stem) == 0)
        return TEXTS_SAME;
      if (_wissel_match_texts_is_related (count_shared (grams, n_grams, term), n_grams,
                                          term->n_grams))
        counts = TEXTS_RELATED;
    }

  return counts;
}

guint
wissel_match_texts_compare (const WisselMatchTexts *self,
                            guint                   document,
                            const char             *text,
                            WisselLanguage          language,
                            gboolean               *has_words)
{
  g_autoptr (GArray) words = _wissel_match_texts_split (text, language);
  guint              quarters = 0;

  for (guint i = 0; i < words->len; i++)
    quarters += find_word (self, &g_array_index (words, TextsWord, i), document);

  *has_words = words->len > 0;

  return _wissel_match_texts_share (words->len, quarters);
}

char *
wissel_match_texts_dup_shared (const WisselMatchTexts *self,
                               guint                   document,
                               const char             *text,
                               WisselLanguage          language)
{
  g_autoptr (GArray)  words = _wissel_match_texts_split (text, language);
  g_autoptr (GString) shared = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const TextsWord *word = &g_array_index (words, TextsWord, i);

      if (find_word (self, word, document) > 0)
        g_string_append_printf (shared, "%s%s", shared->len > 0 ? ", " : "", word->written);
    }

  return shared->len > 0 ? g_string_free (g_steal_pointer (&shared), FALSE) : NULL;
}

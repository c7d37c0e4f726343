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
  TextsWord *word = data;

  g_free (word->written);
  g_free (word->stem);
  g_clear_pointer (&word->competencies, g_array_unref);
}

WisselMatchTexts *
wissel_match_texts_new (const WisselMatchThesaurus *thesaurus)
{
  WisselMatchTexts *self = g_new0 (WisselMatchTexts, 1);

  self->thesaurus = thesaurus;
  self->named =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
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
  g_hash_table_unref (self->named);
  g_ptr_array_unref (self->postings);
  g_array_unref (self->terms);
  g_array_unref (self->words);
  g_array_unref (self->first);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static void
take_word (GArray *words, const char *start, gsize length, WisselLanguage language)
{
  g_autofree char *written = g_strndup (start, length);
  g_autofree char *folded = wissel_text_fold (written);
  TextsWord        word = { NULL, NULL, NULL };

  if (strlen (folded) < 2 || wissel_match_is_stop_word (folded, language))
    return;

  word.written = g_steal_pointer (&written);
  word.stem = wissel_match_stem (folded, language);
  g_array_append_val (words, word);
}

/* The words that say something, in the order of the text. */
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

static void
name_competencies (const WisselMatchThesaurus *thesaurus, GArray *words, WisselLanguage language)
{
  g_autofree const char **stems = g_new0 (const char *, words->len + 1);
  g_autofree GArray     **found = g_new0 (GArray *, words->len + 1);

  for (guint i = 0; i < words->len; i++)
    stems[i] = g_array_index (words, TextsWord, i).stem;

  wissel_match_thesaurus_find (thesaurus, stems, words->len, language, found);
  for (guint i = 0; i < words->len; i++)
    g_array_index (words, TextsWord, i).competencies = found[i];
}

/* What a word names anywhere, it names. */
static void
merge_word (TextsWord *word, const TextsWord *again)
{
  if (again->competencies == NULL)
    return;

  if (word->competencies == NULL)
    word->competencies = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (word->competencies, again->competencies->data, again->competencies->len);
}

/* The words that say something, each stem once, with what they name. */
GArray *
_wissel_match_texts_read (const WisselMatchTexts *self, const char *text, WisselLanguage language)
{
  GArray *words = _wissel_match_texts_split (text, language);

  if (self->thesaurus != NULL)
    name_competencies (self->thesaurus, words, language);

  for (guint i = 0; i < words->len; i++)
    for (guint k = words->len - 1; k > i; k--)
      {
        TextsWord *word = &g_array_index (words, TextsWord, i);
        TextsWord *again = &g_array_index (words, TextsWord, k);

        if (strcmp (word->stem, again->stem) == 0)
          {
            merge_word (word, again);
            g_array_remove_index (words, k);
          }
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

static void
note_named (WisselMatchTexts *self, gint64 competency, guint document)
{
  GArray *documents = g_hash_table_lookup (self->named, &competency);

  if (documents == NULL)
    {
      documents = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->named, g_memdup2 (&competency, sizeof competency), documents);
    }

  if (documents->len == 0 || g_array_index (documents, guint, documents->len - 1) != document)
    g_array_append_val (documents, document);
}

void
wissel_match_texts_add (WisselMatchTexts *self, const char *text, WisselLanguage language)
{
  g_autoptr (GArray) words = _wissel_match_texts_read (self, text, language);
  guint              document = self->first->len - 1;

  for (guint i = 0; i < words->len; i++)
    {
      const TextsWord *word = &g_array_index (words, TextsWord, i);
      guint            term = add_term (self, word->stem);

      g_array_append_val (g_ptr_array_index (self->postings, term), document);
      g_array_append_val (self->words, term);
      for (guint k = 0; word->competencies != NULL && k < word->competencies->len; k++)
        note_named (self, g_array_index (word->competencies, gint64, k), document);
    }

  g_array_append_val (self->first, self->words->len);
}

void
wissel_match_texts_add_competency (WisselMatchTexts *self, gint64 competency)
{
  g_return_if_fail (self->first->len > 1);

  note_named (self, competency, self->first->len - 2);
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

static int
compare_documents (const void *a, const void *b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* Whether a text names one of the competencies that a word names. */
static gboolean
means_same (const WisselMatchTexts *self, const TextsWord *word, guint document)
{
  for (guint i = 0; word->competencies != NULL && i < word->competencies->len; i++)
    {
      const GArray *documents =
        g_hash_table_lookup (self->named, &g_array_index (word->competencies, gint64, i));

      if (documents != NULL && bsearch (&document, documents->data, documents->len, sizeof document,
                                        compare_documents) != NULL)
        return TRUE;
    }

  return FALSE;
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

  return counts == 0 && means_same (self, word, document) ? TEXTS_RELATED : counts;
}

guint
wissel_match_texts_compare (const WisselMatchTexts *self,
                            guint                   document,
                            const char             *text,
                            WisselLanguage          language,
                            gboolean               *has_words)
{
  g_autoptr (GArray) words = _wissel_match_texts_read (self, text, language);
  guint              quarters = 0;

  for (guint i = 0; i < words->len; i++)
    quarters += find_word (self, &g_array_index (words, TextsWord, i), document);

  *has_words = words->len > 0;

  return _wissel_match_texts_share (words->len, quarters);
}

static gboolean
name_the_same (const TextsWord *a, const TextsWord *b)
{
  for (guint i = 0; a->competencies != NULL && i < a->competencies->len; i++)
    for (guint k = 0; b->competencies != NULL && k < b->competencies->len; k++)
      if (g_array_index (a->competencies, gint64, i) == g_array_index (b->competencies, gint64, k))
        return TRUE;

  return FALSE;
}

/* Those words of a text that mean what a word does, in brackets behind it. */
static void
add_meaning (GString *shared, const TextsWord *word, const GArray *others)
{
  guint n = 0;

  for (guint i = 0; i < others->len; i++)
    {
      const TextsWord *other = &g_array_index (others, TextsWord, i);

      if (!name_the_same (word, other) || strcmp (word->stem, other->stem) == 0)
        continue;

      g_string_append_printf (shared, "%s%s", n == 0 ? " (" : " ", other->written);
      n++;
    }

  if (n > 0)
    g_string_append_c (shared, ')');
}

char *
wissel_match_texts_dup_shared (const WisselMatchTexts *self,
                               guint                   document,
                               const char             *text,
                               WisselLanguage          language,
                               const char             *other,
                               WisselLanguage          other_language)
{
  g_autoptr (GArray)  words = _wissel_match_texts_read (self, text, language);
  g_autoptr (GArray)  others = _wissel_match_texts_read (self, other, other_language);
  g_autoptr (GString) shared = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const TextsWord *word = &g_array_index (words, TextsWord, i);

      if (find_word (self, word, document) == 0)
        continue;

      g_string_append_printf (shared, "%s%s", shared->len > 0 ? ", " : "", word->written);
      if (means_same (self, word, document))
        add_meaning (shared, word, others);
    }

  return shared->len > 0 ? g_string_free (g_steal_pointer (&shared), FALSE) : NULL;
}

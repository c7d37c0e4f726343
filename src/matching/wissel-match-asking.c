#include "wissel-match-asking.h"

#include "wissel-match-bits.h"
#include "wissel-match-texts-private.h"

/* What was found of the question in a text. */
typedef struct
{
  guint counted;  /* number of the word that was counted last */
  guint quarters; /* nought between two questions */
} Tally;

struct _WisselMatchAsking
{
  const WisselMatchTexts *texts;
  GHashTable             *related; /* stem → GArray of terms related to it, found once */
  guint                  *shared;  /* for each term, nought between two words */
  Tally                  *tallies; /* for each text */
  guint                  *found;   /* texts with quarters */
  guint                   n_found;
  guint                   n_words; /* of the question */
  guint                   n_asked; /* words of all questions */
};

WisselMatchAsking *
wissel_match_asking_new (const WisselMatchTexts *texts)
{
  WisselMatchAsking *self = g_new0 (WisselMatchAsking, 1);

  self->texts = texts;
  self->related =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->shared = g_new0 (guint, texts->terms->len + 1);
  self->tallies = g_new0 (Tally, texts->first->len);
  self->found = g_new (guint, texts->first->len);

  return self;
}

void
wissel_match_asking_free (WisselMatchAsking *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->related);
  g_free (self->found);
  g_free (self->shared);
  g_free (self->tallies);
  g_free (self);
}

static void
count_shared (WisselMatchAsking *self, guint32 gram, GArray *touched)
{
  const GArray *terms = g_hash_table_lookup (self->texts->gram_of, GUINT_TO_POINTER (gram));

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      guint term = g_array_index (terms, guint, i);

      if (self->shared[term]++ == 0)
        g_array_append_val (touched, term);
    }
}

/* The terms that a word is related to; many questions use the same words. */
static const GArray *
find_related (WisselMatchAsking *self, const char *stem)
{
  GArray             *related = g_hash_table_lookup (self->related, stem);
  g_autoptr (GArray)  touched = NULL;
  g_autofree guint32 *grams = NULL;
  guint               n_grams;

  if (related != NULL)
    return related;

  related = g_array_new (FALSE, FALSE, sizeof (guint));
  touched = g_array_new (FALSE, FALSE, sizeof (guint));
  grams = _wissel_match_texts_make_grams (stem, &n_grams);
  for (guint i = 0; i < n_grams; i++)
    count_shared (self, grams[i], touched);

  for (guint i = 0; i < touched->len; i++)
    {
      guint            number = g_array_index (touched, guint, i);
      const TextsTerm *term = &g_array_index (self->texts->terms, TextsTerm, number);

      if (_wissel_match_texts_is_related (self->shared[number], n_grams, term->n_grams))
        g_array_append_val (related, number);
      self->shared[number] = 0;
    }
  g_hash_table_insert (self->related, g_strdup (stem), related);

  return related;
}

/* Counts a word in texts where it was not counted yet. */
static void
count_texts (WisselMatchAsking *self, const GArray *posting, guint quarters)
{
  for (guint i = 0; i < posting->len; i++)
    {
      guint  document = g_array_index (posting, guint, i);
      Tally *tally = &self->tallies[document];

      if (tally->counted == self->n_asked)
        continue;

      tally->counted = self->n_asked;
      if (tally->quarters == 0)
        self->found[self->n_found++] = document;
      tally->quarters += quarters;
    }
}

/* The word itself counts most, so it comes first. */
static void
count_word (WisselMatchAsking *self, const TextsWord *word)
{
  const GArray *related = find_related (self, word->stem);
  guint         same = GPOINTER_TO_UINT (g_hash_table_lookup (self->texts->term_of, word->stem));

  self->n_asked++;
  if (same > 0)
    count_texts (self, g_ptr_array_index (self->texts->postings, same - 1), TEXTS_SAME);
  for (guint i = 0; i < related->len; i++)
    count_texts (self, g_ptr_array_index (self->texts->postings, g_array_index (related, guint, i)),
                 TEXTS_RELATED);

  for (guint i = 0; word->competencies != NULL && i < word->competencies->len; i++)
    {
      const GArray *named =
        g_hash_table_lookup (self->texts->named, &g_array_index (word->competencies, gint64, i));

      if (named != NULL)
        count_texts (self, named, TEXTS_RELATED);
    }
}

gboolean
wissel_match_asking_put (WisselMatchAsking *self, const char *text, WisselLanguage language)
{
  g_autoptr (GArray) words = _wissel_match_texts_read (self->texts, text, language);

  for (guint i = 0; i < self->n_found; i++)
    self->tallies[self->found[i]].quarters = 0;
  self->n_found = 0;

  self->n_words = words->len;
  for (guint i = 0; i < words->len; i++)
    count_word (self, &g_array_index (words, TextsWord, i));

  return words->len > 0;
}

guint
wissel_match_asking_get_share (const WisselMatchAsking *self, guint document)
{
  return _wissel_match_texts_share (self->n_words, self->tallies[document].quarters);
}

void
wissel_match_asking_mark (const WisselMatchAsking *self, guint least, guint64 *bits)
{
  guint quarters = _wissel_match_texts_quarters (self->n_words, least);

  for (guint i = 0; i < self->n_found; i++)
    if (self->tallies[self->found[i]].quarters >= quarters)
      bits_set (bits, self->found[i]);
}

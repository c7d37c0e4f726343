#pragma once

#include "wissel-match-texts.h"

G_BEGIN_DECLS

/* What finding a word counts: in quarters. */
#define TEXTS_SAME 4
#define TEXTS_RELATED 3

/* What the texts are made of: each stem once. */
typedef struct
{
  const char *stem;
  guint32    *grams; /* groups of letters; sorted, each once */
  guint       n_grams;
} TextsTerm;

/* A word of a question. */
typedef struct
{
  char   *written;
  char   *stem;
  GArray *competencies; /* gint64: those that it helps to name; NULL for none */
} TextsWord;

struct _WisselMatchTexts
{
  GStringChunk *strings;
  GArray       *terms;    /* TextsTerm */
  GHashTable   *term_of;  /* stem → number + 1 */
  GHashTable   *gram_of;  /* group of letters → GArray of term numbers */
  GPtrArray    *postings; /* for each term: GArray of text numbers, rising */
  GArray       *words;    /* numbers of terms, text by text */
  GArray       *first;    /* for each text, where its words begin, and one more */

  const WisselMatchThesaurus *thesaurus;
  GHashTable                 *named; /* competency → GArray of text numbers, rising */
};

GArray *_wissel_match_texts_split (const char *text, WisselLanguage language);
GArray *
_wissel_match_texts_read (const WisselMatchTexts *self, const char *text, WisselLanguage language);
guint32 *_wissel_match_texts_make_grams (const char *stem, guint *n_grams);
gboolean _wissel_match_texts_is_related (guint shared, guint n_grams, guint n_others);

/* The share of a question of @n_words of which so many quarters were found. */
guint _wissel_match_texts_share (guint n_words, guint quarters);

/* The fewest quarters that make at least a share. */
guint _wissel_match_texts_quarters (guint n_words, guint share);

G_END_DECLS

#include "wissel-match-thesaurus.h"

#include <string.h>

#include "wissel-match-texts-private.h"
#include "wissel-match-words.h"

/* Longer labels describe more than they name. */
#define MOST_WORDS 5

typedef struct
{
  gint64      competency;
  guint       n_stems;
  const char *stems[MOST_WORDS];
} Label;

struct _WisselMatchThesaurus
{
  GStringChunk *strings;
  GHashTable   *labels[WISSEL_N_LANGUAGES]; /* first stem → GArray of Label */
  GHashTable   *expected;                   /* beginnings of words; NULL: any */
};

/* Words with one stem begin alike: no stem is shorter, unless the word is. */
#define BEGINNING 3

WisselMatchThesaurus *
wissel_match_thesaurus_new (void)
{
  WisselMatchThesaurus *self = g_new0 (WisselMatchThesaurus, 1);

  self->strings = g_string_chunk_new (4096);
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    self->labels[i] =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  return self;
}

void
wissel_match_thesaurus_free (WisselMatchThesaurus *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    g_hash_table_unref (self->labels[i]);
  g_clear_pointer (&self->expected, g_hash_table_unref);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* The beginning of a word as a number; 0 where it has letters beyond ASCII, which folding might
 * change. */
static guint
get_beginning (const char *word, gsize length)
{
  guint beginning = 0;

  for (gsize i = 0; i < MIN (length, BEGINNING); i++)
    {
      if (!g_ascii_isalnum (word[i]))
        return 0;
      beginning = beginning << 8 | (guint8) g_ascii_tolower (word[i]);
    }

  return beginning;
}

static void
expect_word (const char *word, gpointer user_data)
{
  WisselMatchThesaurus *self = user_data;

  g_hash_table_add (self->expected, GUINT_TO_POINTER (get_beginning (word, strlen (word))));
}

void
wissel_match_thesaurus_expect (WisselMatchThesaurus *self,
                               const char           *text,
                               WisselLanguage        language)
{
  g_autoptr (GArray) words = _wissel_match_texts_split (text, language);

  if (self->expected == NULL)
    {
      self->expected = g_hash_table_new (NULL, NULL);
      g_hash_table_add (self->expected, GUINT_TO_POINTER (0));
      wissel_match_each_stop_word (expect_word, self);
    }

  for (guint i = 0; i < words->len; i++)
    expect_word (g_array_index (words, TextsWord, i).stem, self);
}

/* Whether all words of a label begin like words that are expected; a quick look, which lets through
 * what it is not sure of. */
static gboolean
may_occur (const WisselMatchThesaurus *self, const char *label)
{
  const char *start = NULL;

  if (self->expected == NULL)
    return TRUE;

  for (const char *p = label;; p++)
    {
      gboolean inside = g_ascii_isalnum (*p) || (guint8) *p >= 0x80;

      if (inside && start == NULL)
        start = p;

      if (!inside && start != NULL)
        {
          guint beginning = get_beginning (start, (gsize) (p - start));

          if (!g_hash_table_contains (self->expected, GUINT_TO_POINTER (beginning)))
            return FALSE;
          start = NULL;
        }

      if (*p == '\0')
        return TRUE;
    }
}

void
wissel_match_thesaurus_add (WisselMatchThesaurus *self,
                            gint64                competency,
                            const char           *label,
                            WisselLanguage        language)
{
  g_autoptr (GArray) words = NULL;
  GArray            *labels;
  Label              added = { competency, 0, { NULL } };

  g_return_if_fail ((guint) language < WISSEL_N_LANGUAGES);

  if (!may_occur (self, label))
    return;

  words = _wissel_match_texts_split (label, language);
  if (words->len == 0 || words->len > MOST_WORDS)
    return;

  for (guint i = 0; i < words->len; i++)
    added.stems[added.n_stems++] =
      g_string_chunk_insert_const (self->strings, g_array_index (words, TextsWord, i).stem);

  labels = g_hash_table_lookup (self->labels[language], added.stems[0]);
  if (labels == NULL)
    {
      labels = g_array_new (FALSE, FALSE, sizeof (Label));
      g_hash_table_insert (self->labels[language], (gpointer) added.stems[0], labels);
    }
  g_array_append_val (labels, added);
}

static gboolean
stands_at (const Label *label, const char *const *stems, guint n_stems)
{
  for (guint i = 0; i < label->n_stems; i++)
    if (i >= n_stems || strcmp (label->stems[i], stems[i]) != 0)
      return FALSE;

  return TRUE;
}

static void
note (GArray **found, gint64 competency)
{
  if (*found == NULL)
    *found = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < (*found)->len; i++)
    if (g_array_index (*found, gint64, i) == competency)
      return;

  g_array_append_val (*found, competency);
}

void
wissel_match_thesaurus_find (const WisselMatchThesaurus *self,
                             const char *const          *stems,
                             guint                       n_stems,
                             WisselLanguage              language,
                             GArray                    **found)
{
  for (guint i = 0; i < n_stems; i++)
    {
      const GArray *labels = g_hash_table_lookup (self->labels[language], stems[i]);

      for (guint k = 0; labels != NULL && k < labels->len; k++)
        {
          const Label *label = &g_array_index (labels, Label, k);

          if (stands_at (label, stems + i, n_stems - i))
            for (guint word = 0; word < label->n_stems; word++)
              note (&found[i + word], label->competency);
        }
    }
}

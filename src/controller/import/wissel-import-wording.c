#include "wissel-import-wording.h"

#include "wissel-text.h"

#include <stdlib.h>
#include <string.h>

/* A shorter name may be another word, not a slip: "dag" and "tag". */
#define LONG_ENOUGH 7

/* Words that say nothing in the name of a column. */
static const char *const articles[] = {
  "de",  "het",  "een", "der", "den",   "je",  "jouw", "uw",  "mijn", "onze", "le",  "la",
  "les", "l",    "d",   "des", "un",    "une", "vos",  "die", "das",  "dem",  "ein", "eine",
  "ihr", "ihre", "the", "of",  "votre", "an",  "your", "our", "a",    NULL,
};

/* At the end of a name these mean from when or until when: "beschikbaar van". */
static const char *const prepositions[] = { "van", "du", "von", NULL };

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "telefoonnr" and "telefoonnummer" are one word, so are "nr", "no" and "nummer". */
static char *
spell_out (const char *word)
{
  static const char *const numbers[] = { "nr", "no", "n", "num", "numero", "number", "nummer" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (word, numbers[i]))
      return g_strdup ("nr");

  if (g_str_has_suffix (word, "nummer"))
    return g_strdup_printf ("%.*snr", (int) (strlen (word) - strlen ("nummer")), word);

  return g_strdup (word);
}

char *
wissel_import_wording_key (const char *text)
{
  g_autofree char      *folded = wissel_text_fold (text);
  g_auto (GStrv)        words = g_strsplit (folded, " ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  guint                 n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    if (*words[i] != '\0' && !g_strv_contains (articles, words[i]) &&
        (i + 1 == n || !g_strv_contains (prepositions, words[i])))
      g_ptr_array_add (kept, spell_out (words[i]));

  g_ptr_array_sort (kept, compare_words);
  g_ptr_array_add (kept, NULL);

  return g_strjoinv (" ", (char **) kept->pdata);
}

GStrv
wissel_import_wording_alternatives (const char *text)
{
  static const char *const signs[] = { " of ",  " ou ",  " oder ", " or ", " en ", " et ",
                                       " und ", " and ", "|",      "+",    "&" };
  g_autoptr (GString)      joined = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (joined, signs[i], "/", 0);

  return g_strsplit (joined->str, "/", -1);
}

gboolean
wissel_import_wording_is_slip (const char *folded, const char *other)
{
  gsize n = strlen (folded);
  gsize m = strlen (other);

  return MIN (n, m) >= LONG_ENOUGH && MAX (n, m) - MIN (n, m) <= 1 &&
         wissel_text_distance (folded, other) <= 1;
}

gboolean
wissel_import_wording_contains (const char *folded, const char *words)
{
  gsize length = strlen (words);

  for (const char *p = strstr (folded, words); p != NULL; p = strstr (p + 1, words))
    if ((p == folded || p[-1] == ' ') && (p[length] == '\0' || p[length] == ' '))
      return TRUE;

  return FALSE;
}

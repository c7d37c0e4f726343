#include "wissel-name.h"

#include "wissel-first-names.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Prefixes of last names that a list in the Dutch manner puts behind the first name. */
static const char *const prefixes[] = { "van", "vander", "vanden", "vande", "von", "de",  "den",
                                        "der", "du",     "des",    "le",    "la",  "ter", "ten",
                                        "te",  "zu",     "della",  "di",    "el",  "al",  "d" };

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

WisselReading
wissel_name_read (const char *text)
{
  g_autofree char *cleaned = NULL;
  WisselReading    reading;

  /* Elsewhere that is how people write that there is nothing. */
  if (g_strcmp0 (text, "Na") == 0)
    return wissel_reading_exact (g_strdup (text));

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  if (!has_letter (cleaned) || strchr (cleaned, '@') != NULL)
    return wissel_reading_refused (N_ ("“%s” is not a name. Write the name of the person."),
                                   cleaned, NULL);

  return wissel_reading_of_cleaned (text, g_steal_pointer (&cleaned));
}

static gboolean
ends_with_prefix (const char *name)
{
  const char      *space = strrchr (name, ' ');
  g_autofree char *last = wissel_text_fold (space != NULL ? space + 1 : name);

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_equal (last, prefixes[i]))
      return TRUE;

  return FALSE;
}

/* "VAN DAMME, Els" */
static gboolean
split_at_comma (const char *text, char **first, char **last)
{
  const char *comma = strchr (text, ',');

  if (comma == NULL || strchr (comma + 1, ',') != NULL)
    return FALSE;

  *first = g_strstrip (g_strdup (comma + 1));
  *last = g_strstrip (g_strndup (text, (gsize) (comma - text)));

  return has_letter (*first) && has_letter (*last) && !ends_with_prefix (*first);
}

/* "Els Van Damme", "VAN DAMME Els", "Anne Marie Peeters": the first names that everybody knows
 * stand at one end and nowhere else. */
static gboolean
split_at_first_name (const char *text, char **first, char **last)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint          n = g_strv_length (words);
  guint          n_known = 0;
  guint          front = 0;
  guint          back = 0;
  const char    *border;

  if (strpbrk (text, ",;/&+()") != NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    n_known += wissel_first_name_is_known (words[i]);

  while (front < n && wissel_first_name_is_known (words[front]))
    front++;

  while (back < n && wissel_first_name_is_known (words[n - 1 - back]))
    back++;

  if (n_known == 0 || n_known == n || MAX (front, back) != n_known)
    return FALSE;

  border = text;
  for (guint i = 0; i < (front > 0 ? front : n - back); i++)
    border += strlen (words[i]) + 1;

  *(front > 0 ? first : last) = g_strndup (text, (gsize) (border - 1 - text));
  *(front > 0 ? last : first) = g_strdup (border);

  return has_letter (*last) && !ends_with_prefix (*last);
}

WisselReading
wissel_name_split (const char *text, WisselReading *first_name)
{
  g_autofree char *cleaned = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  const char      *note = N_ ("name split at the comma");
  gboolean         is_split;
  WisselReading    reading;

  *first_name = wissel_reading_empty ();
  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  is_split = split_at_comma (cleaned, &first, &last);
  if (strchr (cleaned, ',') == NULL)
    {
      note = N_ ("name split at the first name, which is a known one");
      is_split = split_at_first_name (cleaned, &first, &last);
    }

  if (!is_split || strchr (cleaned, '@') != NULL)
    return wissel_reading_refused (N_ ("Where the last name of “%s” begins cannot be told. Give "
                                       "first and last name in two columns."),
                                   cleaned, NULL);

  *first_name = wissel_reading_repaired (g_steal_pointer (&first), note, NULL);

  return wissel_reading_repaired (g_steal_pointer (&last), note, NULL);
}

char *
wissel_name_key (const char *first_name, const char *last_name)
{
  g_autofree char *first = wissel_text_fold (first_name);
  g_autofree char *last = wissel_text_fold (last_name);

  return g_strconcat (last, "|", first, NULL);
}

static gboolean
is_legal_form (const char *words)
{
  static const char *const forms[] = { "vzw",    "asbl",  "v z w", "a s b l", "ivzw",    "aisbl",
                                       "nv",     "sa",    "n v",   "s a",     "bv",      "bvba",
                                       "b v",    "srl",   "sprl",  "s r l",   "b v b a", "s p r l",
                                       "cv",     "cvba",  "scrl",  "vog",     "v o g",   "gmbh",
                                       "comm v", "commv", "scs",   "vof",     "snc",     NULL };

  return g_strv_contains (forms, words);
}

char *
wissel_name_bare (const char *name)
{
  char *folded = wissel_text_fold (name);
  char *end = folded + strlen (folded);

  for (char *p = folded; *p != '\0'; p++)
    {
      if (*p != ' ')
        continue;

      *p = '\0';
      if (is_legal_form (folded))
        {
          memmove (folded, p + 1, (gsize) (end - p));
          return folded;
        }

      if (is_legal_form (p + 1))
        return folded;

      *p = ' ';
    }

  return folded;
}

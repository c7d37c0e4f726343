#include "wissel-weekdays.h"

#include "wissel-date-read.h"
#include "wissel-date.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define ALL_LANGUAGES ((1u << WISSEL_N_LANGUAGES) - 1)
#define WORKING_DAYS 0x3eu /* bits 1 to 5 */
#define WEEKEND 0xc0u

typedef enum
{
  WORD_DAY,
  WORD_RANGE,
  WORD_EXCEPT,
  WORD_FILLER,
  WORD_EVERY,
  WORD_WEEKEND,
  WORD_UNKNOWN,
} WordKind;

static const struct
{
  const char *word;
  WordKind    kind;
} words[] = {
  { "-", WORD_RANGE },
  { "tot", WORD_RANGE },
  { "tem", WORD_RANGE },
  { "t", WORD_FILLER },
  { "m", WORD_RANGE },
  { "au", WORD_RANGE },
  { "a", WORD_RANGE },
  { "bis", WORD_RANGE },
  { "to", WORD_RANGE },
  { "until", WORD_RANGE },
  { "through", WORD_RANGE },
  { "behalve", WORD_EXCEPT },
  { "sauf", WORD_EXCEPT },
  { "ausser", WORD_EXCEPT },
  { "except", WORD_EXCEPT },
  { "uitgezonderd", WORD_EXCEPT },
  { "en", WORD_FILLER },
  { "et", WORD_FILLER },
  { "und", WORD_FILLER },
  { "and", WORD_FILLER },
  { "met", WORD_FILLER },
  { "op", WORD_FILLER },
  { "le", WORD_FILLER },
  { "du", WORD_FILLER },
  { "van", WORD_FILLER },
  { "von", WORD_FILLER },
  { "from", WORD_FILLER },
  { "am", WORD_FILLER },
  { "on", WORD_FILLER },
  { "les", WORD_FILLER },
  { "e", WORD_FILLER },
  { "elke dag", WORD_EVERY },
  { "alle dagen", WORD_EVERY },
  { "elke werkdag", WORD_EVERY },
  { "alle werkdagen", WORD_EVERY },
  { "werkdagen", WORD_EVERY },
  { "dagelijks", WORD_EVERY },
  { "tous les jours", WORD_EVERY },
  { "chaque jour", WORD_EVERY },
  { "tous les jours ouvrables", WORD_EVERY },
  { "jours ouvrables", WORD_EVERY },
  { "jeden tag", WORD_EVERY },
  { "taglich", WORD_EVERY },
  { "alle tage", WORD_EVERY },
  { "jeden werktag", WORD_EVERY },
  { "werktags", WORD_EVERY },
  { "every day", WORD_EVERY },
  { "daily", WORD_EVERY },
  { "all days", WORD_EVERY },
  { "weekdays", WORD_EVERY },
  { "every weekday", WORD_EVERY },
  { "working days", WORD_EVERY },
  { "weekend", WORD_WEEKEND },
  { "week end", WORD_WEEKEND },
  { "wochenende", WORD_WEEKEND },
};

/* The text as words with "-" for every dash between them. */
static GPtrArray *
split_words (const char *cleaned)
{
  GPtrArray          *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) spaced = g_string_new (cleaned);
  g_auto (GStrv)      parts = NULL;

  g_string_replace (spaced, "–", "-", 0);
  g_string_replace (spaced, "—", "-", 0);
  g_string_replace (spaced, "t.e.m.", " - ", 0);
  g_string_replace (spaced, "t/m", " - ", 0);
  g_string_replace (spaced, "week-end", "weekend", 0);
  g_string_replace (spaced, "-", " \x01 ", 0);

  parts = g_strsplit_set (spaced->str, " ,;/+&.", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *folded = g_str_equal (parts[i], "\x01") ? g_strdup ("-") : wissel_text_fold (parts[i]);

      if (*folded != '\0')
        g_ptr_array_add (found, folded);
      else
        g_free (folded);
    }

  return found;
}

/* The longest known expression from @at; @length says of how many words. */
static WordKind
look_up (const GPtrArray *found, guint at, guint *length)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  WordKind            kind = WORD_UNKNOWN;

  *length = 1;
  for (guint n = 0; n < 4 && at + n < found->len; n++)
    {
      g_string_append_printf (joined, "%s%s", n > 0 ? " " : "",
                              (const char *) found->pdata[at + n]);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        if (g_str_equal (words[i].word, joined->str))
          {
            kind = words[i].kind;
            *length = n + 1;
          }
    }

  return kind;
}

static gboolean
is_digits (const char *word)
{
  return *word != '\0' && strspn (word, "1234567") == strlen (word);
}

/* Collects the days as bits; 0 when the text is not one in @language. */
static guint
collect (const GPtrArray *found, WisselLanguage language)
{
  guint    days = 0;
  guint    excluded = 0;
  gboolean range = FALSE;
  gboolean except = FALSE;
  int      last = 0;
  guint    length;

  for (guint i = 0; i < found->len; i += length)
    {
      const char *word = found->pdata[i];
      WordKind    kind = look_up (found, i, &length);
      int         day = kind == WORD_UNKNOWN ? wissel_date_weekday_of_word (word, language) : 0;
      guint       bits = 0;

      if (kind == WORD_FILLER)
        continue;

      if (kind == WORD_RANGE && last == 0)
        return 0;

      if (kind == WORD_RANGE || kind == WORD_EXCEPT)
        {
          range = kind == WORD_RANGE;
          except = except || kind == WORD_EXCEPT;
          continue;
        }

      if (kind == WORD_EVERY)
        bits = WORKING_DAYS;
      else if (kind == WORD_WEEKEND)
        bits = WEEKEND;
      else if (is_digits (word) && word[1] == '\0')
        day = word[0] - '0';
      else if (is_digits (word) && !range)
        for (const char *p = word; *p != '\0'; p++)
          bits |= 1u << (*p - '0');

      if ((day == 0 && bits == 0) || (range && day <= last))
        return 0;

      for (int d = range ? last : day; day != 0 && d <= day; d++)
        bits |= 1u << d;

      *(except ? &excluded : &days) |= bits;
      last = day;
      range = FALSE;
    }

  if (range)
    return 0;

  return (days == 0 && except ? WORKING_DAYS : days) & ~excluded;
}

static char *
print_days (guint days)
{
  GString *out = g_string_new (NULL);

  for (int day = 1; day <= 7; day++)
    if (days & (1u << day))
      g_string_append_printf (out, "%d", day);

  return g_string_free (out, FALSE);
}

WisselReading
wissel_weekdays_read (const char *text, guint languages)
{
  g_autofree char      *cleaned = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char      *value = NULL;
  WisselReading         reading;
  guint                 days = 0;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  found = split_words (cleaned);
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    {
      guint seen = (languages == 0 || languages & (1u << i)) ? collect (found, i) : 0;

      if (seen != 0 && days != 0 && seen != days)
        return wissel_reading_refused (
          N_ ("“%s” means other days in another language. Write the names of the days in full."),
          cleaned, NULL);

      days |= seen;
    }

  /* Someone may write in another language than that of the columns. */
  if (days == 0 && languages != 0 && (languages & ALL_LANGUAGES) != ALL_LANGUAGES)
    return wissel_weekdays_read (text, 0);

  if (days == 0)
    return wissel_reading_refused (N_ ("“%s” is not a list of days. Write the days with commas, "
                                       "such as Monday, Tuesday, Thursday."),
                                   cleaned, NULL);

  value = print_days (days);
  if (g_str_equal (text, value))
    return wissel_reading_exact (g_steal_pointer (&value));

  return wissel_reading_repaired (g_strdup (value), N_ ("days read as %s (1 is Monday)"), value,
                                  NULL);
}

char *
wissel_weekdays_format (const char *weekdays, WisselLanguage language)
{
  GString *out = g_string_new (NULL);

  for (const char *p = weekdays != NULL ? weekdays : ""; *p >= '1' && *p <= '7'; p++)
    {
      const char *end = p;

      while (end[1] == end[0] + 1)
        end++;

      if (out->len > 0)
        g_string_append (out, ", ");

      g_string_append (out, wissel_date_weekday_name (*p - '0', language));
      if (end - p >= 2)
        {
          g_string_append_printf (out, "–%s", wissel_date_weekday_name (*end - '0', language));
          p = end;
        }
    }

  return g_string_free (out, FALSE);
}

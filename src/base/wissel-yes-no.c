#include "wissel-yes-no.h"

#include "wissel-text.h"

#include <glib/gi18n.h>

/* Folded words; a box ticked with a cross, as word processors make it, is a yes. */
static const char *const yes_words[] = {
  "ja",   "j",   "jawel", "zeker", "waar", "w",  "oui", "o",  "vrai", "v",   "jawohl",
  "wahr", "yes", "y",     "true",  "t",    "ok", "x",   "on", "1",    "1 0",
};

static const char *const no_words[] = {
  "nee",    "neen", "n",     "onwaar", "non", "faux", "nein",
  "falsch", "no",   "false", "f",      "off", "0",    "0 0",
};

static const char *const unknown_words[] = {
  "misschien",   "peut etre",   "vielleicht",  "maybe",          "perhaps",
  "onbekend",    "inconnu",     "unbekannt",   "unknown",        "n t b",
  "ntb",         "tbd",         "tbc",         "a definir",      "a voir",
  "a confirmer", "te bepalen",  "te bekijken", "nog te bepalen", "weet niet",
  "ne sait pas", "weiss nicht", "offen",
};

static const char *const yes_signs[] = { "✓", "✔", "✔️", "✅", "☑", "☒", "√" };
static const char *const no_signs[] = { "☐" };

static gboolean
contains (const char *const *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      return TRUE;

  return FALSE;
}

#define CONTAINS(words, word) contains (words, G_N_ELEMENTS (words), word)

static WisselReading
answer (const char *text, gboolean yes)
{
  const char   *value = yes ? "1" : "0";
  WisselReading reading;

  if (g_str_equal (text, value))
    reading = wissel_reading_exact (g_strdup (value));
  else
    reading = wissel_reading_repaired (g_strdup (value),
                                       yes ? N_ ("read as yes") : N_ ("read as no"), NULL);

  reading.number = yes;

  return reading;
}

WisselReading
wissel_yes_no_read (const char *text)
{
  g_autofree char *cleaned = NULL;
  g_autofree char *folded = NULL;
  WisselReading    reading;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  folded = wissel_text_fold (cleaned);

  if (CONTAINS (yes_signs, cleaned))
    return answer (text, TRUE);

  if (CONTAINS (no_signs, cleaned))
    return answer (text, FALSE);

  if (g_utf8_strchr (cleaned, -1, '?') != NULL || CONTAINS (unknown_words, folded))
    return wissel_reading_refused (
      N_ ("“%s” is neither yes nor no. Leave the cell empty as long as it is not known."), cleaned,
      NULL);

  if (CONTAINS (yes_words, folded))
    return answer (text, TRUE);

  if (CONTAINS (no_words, folded))
    return answer (text, FALSE);

  return wissel_reading_refused (N_ ("“%s” is neither yes nor no. Write yes or no."), cleaned,
                                 NULL);
}

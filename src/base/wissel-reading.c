#include "wissel-reading.h"

#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* What people put into a cell to say that it stays empty, folded; all begin with one of these. */
#define FIRST_OF_NOTHING "nsekNSEK"

static const char *const nothings[] = {
  "nvt",   "n v t", "niet van toepassing", "nihil",          "s o",          "sans objet",
  "neant", "n a",   "non applicable",      "non disponible", "entfallt",     "k a",
  "na",    "n b",   "nicht zutreffend",    "not applicable", "keine angabe", "none",
};

/* The error values of Excel and Calc begin with these in nl, fr, de and en. */
static const char *const error_values[] = {
  "#N/A",     "#N/B",     "#NV",     "#REF!",    "#VERW!",   "#BEZUG!", "#VALUE!",
  "#WAARDE!", "#VALEUR!", "#WERT!",  "#DIV/0!",  "#DEEL/0!", "#NAME?",  "#NAAM?",
  "#NOM?",    "#NUM!",    "#GETAL!", "#NOMBRE!", "#ZAHL!",   "#NULL!",  "#LEEG!",
  "#NUL!",    "#SPILL!",  "#CALC!",  "#FIELD!",  "#ERR",     "Err:5",
};

WisselReading
wissel_reading_empty (void)
{
  return (WisselReading){ .outcome = WISSEL_OUTCOME_EMPTY };
}

WisselReading
wissel_reading_exact (char *text)
{
  return (WisselReading){ .outcome = WISSEL_OUTCOME_EXACT, .text = text };
}

WisselReading
wissel_reading_repaired (char *text, const char *msgid, ...)
{
  WisselReading reading = { .outcome = WISSEL_OUTCOME_REPAIRED, .text = text };
  va_list       args;

  va_start (args, msgid);
  reading.note = wissel_message_make_valist (msgid, args);
  va_end (args);

  return reading;
}

WisselReading
wissel_reading_refused (const char *msgid, ...)
{
  WisselReading reading = { .outcome = WISSEL_OUTCOME_REFUSED };
  va_list       args;

  va_start (args, msgid);
  reading.note = wissel_message_make_valist (msgid, args);
  va_end (args);

  return reading;
}

static gboolean
is_error_value (const char *text)
{
  if (text[0] != '#' && text[0] != 'E')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (error_values); i++)
    if (g_ascii_strncasecmp (text, error_values[i], strlen (error_values[i])) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_dashes (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("-–—−/\\._", -1, g_utf8_get_char (p)) == NULL)
      return FALSE;

  return TRUE;
}

static WisselReading
refuse_damaged (const char *text)
{
  return wissel_reading_refused (
    N_ ("In “%s” letters got lost on the way. Ask for the list as .xlsx, or type the text again."),
    text, NULL);
}

/* Whether the text only says that there is nothing. Only short texts that begin like one of those
 * are looked at: folding every cell of a long list would cost more than reading it. */
static gboolean
says_nothing (const char *text)
{
  g_autofree char *folded = NULL;

  if (g_ascii_isalnum (*text) && strchr (FIRST_OF_NOTHING, *text) == NULL)
    return FALSE;

  if (strlen (text) > 24 || strpbrk (text, "0123456789@") != NULL)
    return FALSE;

  if (is_dashes (text))
    return TRUE;

  folded = wissel_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (nothings); i++)
    if (g_str_equal (folded, nothings[i]))
      return TRUE;

  return FALSE;
}

gboolean
wissel_reading_begin (const char *text, char **cleaned, WisselReading *reading)
{
  *cleaned = wissel_text_clean (text);
  *reading = wissel_reading_empty ();

  if (*cleaned == NULL)
    return FALSE;

  if (is_error_value (*cleaned))
    {
      *reading = wissel_reading_refused (
        N_ ("The cell holds the error value “%s”. Correct the formula or type the value."),
        *cleaned, NULL);
    }
  else if (wissel_text_is_damaged (*cleaned))
    {
      *reading = refuse_damaged (*cleaned);
    }
  else if (says_nothing (*cleaned))
    {
      reading->note = wissel_message_make (N_ ("“%s” read as an empty cell"), *cleaned, NULL);
    }
  else
    {
      return TRUE;
    }

  g_clear_pointer (cleaned, g_free);

  return FALSE;
}

/* Whether nothing but the way of storing accents differs, which nobody can see. */
static gboolean
looks_same (const char *text, const char *kept)
{
  g_autofree char *composed = NULL;

  if (g_str_equal (text, kept))
    return TRUE;

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  return g_strcmp0 (composed, kept) == 0;
}

WisselReading
wissel_reading_of_cleaned (const char *text, char *cleaned)
{
  if (looks_same (text, cleaned))
    return wissel_reading_exact (cleaned);

  return wissel_reading_repaired (cleaned, N_ ("superfluous blanks removed"), NULL);
}

static WisselReading
read_text (const char *text, char *kept)
{
  WisselReading reading = { WISSEL_OUTCOME_EMPTY };

  if (kept == NULL)
    return reading;

  if (is_error_value (kept))
    {
      reading = wissel_reading_refused (
        N_ ("The cell holds the error value “%s”. Correct the formula or type the value."), kept,
        NULL);
      g_free (kept);
      return reading;
    }

  if (wissel_text_is_damaged (kept))
    {
      reading = refuse_damaged (kept);
      g_free (kept);
      return reading;
    }

  return wissel_reading_of_cleaned (text, kept);
}

WisselReading
wissel_reading_of_text (const char *text)
{
  return read_text (text, wissel_text_clean (text));
}

WisselReading
wissel_reading_of_long_text (const char *text)
{
  return read_text (text, wissel_text_clean_long (text));
}

gboolean
wissel_reading_is_value (const WisselReading *self)
{
  return self->outcome == WISSEL_OUTCOME_EXACT || self->outcome == WISSEL_OUTCOME_REPAIRED;
}

void
wissel_reading_clear (WisselReading *self)
{
  g_clear_pointer (&self->text, g_free);
  wissel_message_clear (&self->note);
  self->outcome = WISSEL_OUTCOME_EMPTY;
  self->number = 0;
}

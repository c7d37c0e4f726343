/* Between values and what people read and write. */

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-codes.h"
#include "wissel-date-read.h"
#include "wissel-date.h"
#include "wissel-error.h"
#include "wissel-field.h"
#include "wissel-guard.h"
#include "wissel-text.h"
#include "wissel-weekdays.h"
#include "wissel-yes-no.h"

#define LONGEST_LINE 250u /* characters */
#define LONGEST_TEXT 50000u

static char *
join_labels (const char *codes, WisselLanguage language)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < wissel_codes_count (codes); i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "",
                            wissel_codes_label (codes, wissel_codes_nth (codes, i), language));

  return g_string_free (g_steal_pointer (&labels), FALSE);
}

/* Nothing needs saying when the text is what the screen shows. */
static gboolean
is_label (const char *codes, const char *code, const char *text)
{
  g_autofree char *folded = wissel_text_fold (text);
  g_autofree char *label =
    wissel_text_fold (wissel_codes_label (codes, code, wissel_language_of_interface ()));

  return g_str_equal (folded, label);
}

static char *
join_language_labels (const char *list, WisselLanguage language)
{
  g_auto (GStrv)      codes = g_strsplit (list, ",", -1);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "",
                            wissel_codes_label ("LANGUAGE", codes[i], language));

  return g_string_free (g_steal_pointer (&labels), FALSE);
}

static WisselReading
read_code (const char *codes, const char *text)
{
  g_autofree char *cleaned = NULL;
  WisselReading    reading;
  const char      *code;
  gboolean         exact = FALSE;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  code = wissel_codes_read (codes, cleaned, &exact);
  if (code == NULL)
    {
      g_autofree char *labels = join_labels (codes, wissel_language_of_interface ());

      return wissel_reading_refused (N_ ("“%1$s” is not one of the choices. Choose one of: %2$s."),
                                     cleaned, labels, NULL);
    }

  if (exact || is_label (codes, code, cleaned))
    return wissel_reading_exact (g_strdup (code));

  return wissel_reading_repaired (g_strdup (code), N_ ("“%1$s” was read as “%2$s”"), cleaned,
                                  wissel_codes_label (codes, code, wissel_language_of_interface ()),
                                  NULL);
}

typedef struct
{
  gboolean seen[WISSEL_N_LANGUAGES];
  GString *unknown;
} Languages;

static gboolean
take_language (Languages *languages, const char *word)
{
  const char *code = wissel_codes_read ("LANGUAGE", word, NULL);

  if (code == NULL)
    return FALSE;

  languages->seen[wissel_language_from_code (code, WISSEL_LANGUAGE_EN)] = TRUE;

  return TRUE;
}

/* "Frans en Duits": between two languages "en" is a conjunction; elsewhere it is English. */
static void
take_phrase (Languages *languages, const char *phrase)
{
  static const char *const ands[] = { "en", "et", "und", "and", NULL };
  g_auto (GStrv)           words = g_strsplit (phrase, " ", -1);
  guint                    n = g_strv_length (words);

  if (take_language (languages, phrase))
    return;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && i + 1 < n && g_strv_contains (ands, words[i]))
        continue;

      if (!take_language (languages, words[i]))
        g_string_append_printf (languages->unknown, "%s%s", languages->unknown->len > 0 ? ", " : "",
                                words[i]);
    }
}

static char *
join_languages (const Languages *languages)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    if (languages->seen[i])
      g_string_append_printf (list, "%s%s", list->len > 0 ? "," : "", wissel_language_code (i));

  return g_string_free (list, FALSE);
}

/* "NL, frans en Duits" → "nl,fr,de"; other languages than the four cannot be kept and are named. */
static WisselReading
read_languages (const char *text)
{
  g_autofree char    *cleaned = NULL;
  g_autofree char    *list = NULL;
  g_autofree char    *shown = NULL;
  g_autoptr (GString) unknown = g_string_new (NULL);
  Languages           languages = { { FALSE }, unknown };
  g_auto (GStrv)      phrases = NULL;
  WisselReading       reading;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  phrases = g_strsplit_set (cleaned, ",;/+&|-", -1);
  for (guint i = 0; phrases[i] != NULL; i++)
    if (!wissel_text_is_blank (phrases[i]))
      take_phrase (&languages, g_strstrip (phrases[i]));

  list = join_languages (&languages);
  if (*list == '\0')
    return wissel_reading_refused (
      N_ ("“%s” is not a language that is used here. Write nl, fr, de or en."), cleaned, NULL);

  if (unknown->len > 0)
    return wissel_reading_repaired (g_steal_pointer (&list),
                                    N_ ("“%s” left out: only nl, fr, de and en are kept"),
                                    unknown->str, NULL);

  shown = join_language_labels (list, wissel_language_of_interface ());
  if (g_str_equal (list, cleaned) || g_ascii_strcasecmp (shown, cleaned) == 0)
    return wissel_reading_exact (g_steal_pointer (&list));

  return wissel_reading_repaired (g_steal_pointer (&list), N_ ("“%1$s” was read as “%2$s”"),
                                  cleaned, shown, NULL);
}

static WisselNumberRule
number_rule (const WisselField *self)
{
  return (WisselNumberRule){
    .unit = self->unit,
    .whole = self->kind == WISSEL_FIELD_INTEGER,
    .min = self->minimum,
    .max = self->maximum,
  };
}

static WisselReading
read_number (const WisselField *self, const char *text)
{
  WisselNumberRule rule = number_rule (self);

  return wissel_number_read (text, &rule);
}

static WisselReading
read_by_kind (const WisselField *self, const char *text)
{
  switch (self->kind)
    {
    case WISSEL_FIELD_TEXT:
      return self->read != NULL ? self->read (text) : wissel_reading_of_text (text);
    case WISSEL_FIELD_LONG_TEXT:
      return wissel_reading_of_long_text (text);
    case WISSEL_FIELD_INTEGER:
    case WISSEL_FIELD_REAL:
      return read_number (self, text);
    case WISSEL_FIELD_BOOLEAN:
      return wissel_yes_no_read (text);
    case WISSEL_FIELD_DATE:
      return wissel_date_read (text);
    case WISSEL_FIELD_TIME:
      return wissel_time_read (text);
    case WISSEL_FIELD_CODE:
      return read_code (self->codes, text);
    case WISSEL_FIELD_LANGUAGES:
      return read_languages (text);
    case WISSEL_FIELD_WEEKDAYS:
      return wissel_weekdays_read (text, 0);
    case WISSEL_FIELD_INSTANT:
      return wissel_reading_of_text (text);
    case WISSEL_FIELD_LINK:
    default:
      g_return_val_if_reached (wissel_reading_empty ());
    }
}

/* How many characters a text may have: a line is read at a glance, and a long text is no book. */
static gsize
longest_text (const WisselField *self)
{
  if (self->maximum > 0)
    return (gsize) self->maximum;

  return self->kind == WISSEL_FIELD_TEXT ? LONGEST_LINE : LONGEST_TEXT;
}

/* No text has more characters than bytes. */
static gboolean
is_too_long (const WisselField *self, const char *text)
{
  return !(self->flags & WISSEL_FIELD_FIXED) && strlen (text) > longest_text (self) &&
         (gsize) g_utf8_strlen (text, -1) > longest_text (self);
}

static WisselReading
refuse_length (gsize length, gsize longest)
{
  g_autofree char *given = g_strdup_printf ("%" G_GSIZE_FORMAT, length);
  g_autofree char *allowed = g_strdup_printf ("%" G_GSIZE_FORMAT, longest);

  return wissel_reading_refused (
    N_ ("This text has %1$s characters; at most %2$s fit here. Shorten it."), given, allowed, NULL);
}

/* What the program writes itself, such as sums of facts, can look like such a number by chance. */
static gboolean
holds_register_number (const WisselField *self, const char *text)
{
  return !(self->flags & WISSEL_FIELD_FIXED) && wissel_guard_register_number (text, NULL, NULL);
}

WisselReading
wissel_field_read (const WisselField *self, const char *text)
{
  gboolean free_text = self->kind == WISSEL_FIELD_TEXT || self->kind == WISSEL_FIELD_LONG_TEXT;

  if (free_text && text != NULL && is_too_long (self, text))
    return refuse_length ((gsize) g_utf8_strlen (text, -1), longest_text (self));

  if (free_text && holds_register_number (self, text))
    return wissel_reading_refused (
      N_ ("This text holds a number of the National Register, which may not be kept here. Take "
          "the number out."),
      NULL);

  return read_by_kind (self, text);
}

gboolean
wissel_field_take (const WisselField *self, const WisselReading *reading, WisselValue *value)
{
  if (reading->outcome == WISSEL_OUTCOME_REFUSED)
    return FALSE;

  if (reading->outcome == WISSEL_OUTCOME_EMPTY)
    {
      wissel_value_set_null (value);
      return TRUE;
    }

  switch (wissel_field_storage (self))
    {
    case WISSEL_VALUE_INTEGER:
      wissel_value_set_integer (value, (gint64) reading->number);
      break;
    case WISSEL_VALUE_REAL:
      wissel_value_set_real (value, reading->number);
      break;
    case WISSEL_VALUE_TEXT:
      wissel_value_set_text (value, reading->text);
      break;
    case WISSEL_VALUE_NULL:
    default:
      g_assert_not_reached ();
    }

  return TRUE;
}

/* A stored value read once more; what is right reads as itself. */
static WisselReading
read_again (const WisselField *self, const WisselValue *value)
{
  WisselNumberRule rule = number_rule (self);

  switch (value->kind)
    {
    case WISSEL_VALUE_INTEGER:
      return wissel_number_read_value ((double) value->integer, &rule);
    case WISSEL_VALUE_REAL:
      return wissel_number_read_value (value->real, &rule);
    case WISSEL_VALUE_TEXT:
    case WISSEL_VALUE_NULL:
    default:
      return wissel_field_read (self, value->text);
    }
}

/* Whether a text has the shape of an instant, as the clock writes it. */
static gboolean
is_instant (const char *text)
{
  static const char shape[] = "0000-00-00T00:00:00Z";

  for (guint i = 0; i < G_N_ELEMENTS (shape); i++)
    if (shape[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
      return FALSE;

  return TRUE;
}

/* Whether a value is seen to be right without reading it. Free text was cleaned when it came in,
 * and its blanks are its own. */
static gboolean
is_plainly_right (const WisselField *self, const WisselValue *value)
{
  switch (self->kind)
    {
    case WISSEL_FIELD_LINK:
      return value->kind == WISSEL_VALUE_INTEGER;
    case WISSEL_FIELD_CODE:
      return value->kind == WISSEL_VALUE_TEXT && wissel_codes_contains (self->codes, value->text);
    case WISSEL_FIELD_TEXT:
      return self->read == NULL && !holds_register_number (self, value->text);
    case WISSEL_FIELD_LONG_TEXT:
      return !holds_register_number (self, value->text);
    case WISSEL_FIELD_INSTANT:
      return value->kind == WISSEL_VALUE_TEXT && is_instant (value->text);
    case WISSEL_FIELD_INTEGER:
    case WISSEL_FIELD_REAL:
    case WISSEL_FIELD_BOOLEAN:
    case WISSEL_FIELD_DATE:
    case WISSEL_FIELD_TIME:
    case WISSEL_FIELD_LANGUAGES:
    case WISSEL_FIELD_WEEKDAYS:
    default:
      return FALSE;
    }
}

static gboolean
is_right (const WisselField *self, const WisselValue *value, WisselReading *reading)
{
  if (is_plainly_right (self, value))
    return TRUE;

  *reading = read_again (self, value);

  return wissel_reading_is_value (reading) &&
         (value->kind != WISSEL_VALUE_TEXT || g_strcmp0 (reading->text, value->text) == 0);
}

static gboolean
check_missing (const WisselField *self, GError **error)
{
  if (!(self->flags & WISSEL_FIELD_REQUIRED) || (self->flags & WISSEL_FIELD_FIXED))
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
               /* Translators: %s is the name of a field. */
               _ ("“%s” is needed. Fill it in."), _ (self->label));

  return FALSE;
}

static gboolean
check_given (const WisselField *self, const WisselValue *value, GError **error)
{
  g_auto (WisselReading) reading = wissel_reading_empty ();
  g_autofree char       *note = NULL;

  if (is_right (self, value, &reading))
    return TRUE;

  note = wissel_message_text (&reading.note, wissel_language_of_interface ());
  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, "%s: %s", _ (self->label), note);

  return FALSE;
}

gboolean
wissel_field_check (const WisselField *self, const WisselValue *value, GError **error)
{
  return value->kind == WISSEL_VALUE_NULL ? check_missing (self, error)
                                          : check_given (self, value, error);
}

/* The day of an instant, at this place. */
static char *
show_instant (const char *text, WisselLanguage language)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (text, NULL);
  g_autoptr (GDateTime) here = NULL;
  g_autofree char      *day = NULL;

  if (instant == NULL)
    return g_strdup (text);

  here = g_date_time_to_local (instant);
  day = g_date_time_format (here, "%Y-%m-%d");

  return wissel_date_format (day, language, WISSEL_DATE_SHORT);
}

static char *
show_text (const WisselField *self, const char *text, WisselLanguage language)
{
  switch (self->kind)
    {
    case WISSEL_FIELD_DATE:
      return wissel_date_format (text, language, WISSEL_DATE_SHORT);
    case WISSEL_FIELD_TIME:
      return wissel_time_format (text, language);
    case WISSEL_FIELD_CODE:
      return g_strdup (wissel_codes_label (self->codes, text, language));
    case WISSEL_FIELD_WEEKDAYS:
      return wissel_weekdays_format (text, language);
    case WISSEL_FIELD_LANGUAGES:
      return join_language_labels (text, language);
    case WISSEL_FIELD_TEXT:
      return self->format != NULL ? self->format (text) : g_strdup (text);
    case WISSEL_FIELD_INSTANT:
      return show_instant (text, language);
    case WISSEL_FIELD_LONG_TEXT:
    case WISSEL_FIELD_INTEGER:
    case WISSEL_FIELD_REAL:
    case WISSEL_FIELD_BOOLEAN:
    case WISSEL_FIELD_LINK:
    default:
      return g_strdup (text);
    }
}

char *
wissel_field_show (const WisselField *self, const WisselValue *value, guint language)
{
  switch (value->kind)
    {
    case WISSEL_VALUE_NULL:
      return g_strdup ("");
    case WISSEL_VALUE_INTEGER:
      if (self->kind == WISSEL_FIELD_BOOLEAN)
        return g_strdup (wissel_translate (language, value->integer ? N_ ("Yes") : N_ ("No")));

      return wissel_number_format ((double) value->integer, 0, language);
    case WISSEL_VALUE_REAL:
      return wissel_number_format (value->real, 2, language);
    case WISSEL_VALUE_TEXT:
      return show_text (self, value->text, language);
    default:
      g_assert_not_reached ();
    }
}

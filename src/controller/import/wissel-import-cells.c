#include "wissel-import-cells.h"

#include "wissel-codes.h"
#include "wissel-date-read.h"
#include "wissel-date.h"
#include "wissel-guard.h"
#include "wissel-number.h"
#include "wissel-text.h"
#include "wissel-weekdays.h"

#include <glib/gi18n.h>
#include <string.h>

/* Bytes of a sign or word that stands for the cell above, with blanks around it. */
#define LONGEST_DITTO 16

static WisselReading
refuse_error (const WisselImportCell *cell)
{
  if (cell->uncalculated)
    return wissel_reading_refused (
      N_ (
        "The cell holds a formula without result. Open the list in a spreadsheet program, save it "
        "and import it again."),
      NULL);

  return wissel_reading_refused (
    N_ ("The cell holds the error value “%s”. Correct the formula or type the value."), cell->text,
    NULL);
}

static WisselReading
read_number_cell (const WisselImportCell *cell, const WisselField *field)
{
  WisselNumberRule rule = { field->unit, field->kind == WISSEL_FIELD_INTEGER, field->minimum,
                            field->maximum };

  switch (cell->kind)
    {
    case WISSEL_CELL_NUMBER:
      return wissel_number_read_value (cell->number, &rule);
    case WISSEL_CELL_TIME:
      if (field->unit == WISSEL_UNIT_HOURS)
        return wissel_number_read_value (cell->number * 24, &rule);
      break;
    case WISSEL_CELL_TEXT:
      return wissel_field_read (field, cell->text);
    case WISSEL_CELL_EMPTY:
    case WISSEL_CELL_BOOLEAN:
    case WISSEL_CELL_DATE:
    case WISSEL_CELL_DATETIME:
    case WISSEL_CELL_ERROR:
    default:
      break;
    }

  return wissel_reading_refused (
    N_ ("“%s” is no number. Format the cell as a number and type the value again."), cell->text,
    NULL);
}

/* A spreadsheet makes dates of texts such as "5-9". */
static WisselReading
read_code_from_date (const WisselImportCell *cell, const WisselField *field)
{
  int year, month, day;

  if (wissel_date_split (cell->text, &year, &month, &day))
    {
      g_autofree char *day_first = g_strdup_printf ("%d-%d", day, month);
      g_autofree char *month_first = g_strdup_printf ("%d-%d", month, day);
      gboolean         one = wissel_codes_contains (field->codes, day_first);
      gboolean         other = wissel_codes_contains (field->codes, month_first);

      if (one != other)
        return wissel_reading_repaired (g_strdup (one ? day_first : month_first),
                                        N_ ("the date that a spreadsheet made of it was undone"),
                                        NULL);
    }

  return wissel_reading_refused (
    N_ ("The cell holds the date %s. Format it as text and type the value again."), cell->text,
    NULL);
}

static WisselReading
read_text_cell (const WisselImportCell *cell, const WisselField *field)
{
  if (cell->kind == WISSEL_CELL_DATE || cell->kind == WISSEL_CELL_DATETIME ||
      cell->kind == WISSEL_CELL_TIME)
    return field->kind == WISSEL_FIELD_LONG_TEXT
             ? wissel_reading_exact (g_strdup (cell->text))
             : wissel_reading_refused (
                 N_ ("The cell holds the date %s. Format it as text and type the value again."),
                 cell->text, NULL);

  return wissel_field_read (field, cell->text);
}

/* A date that a spreadsheet shows as the number it keeps: no doubt where the number is a day of
 * these years. */
static WisselReading
read_date_cell (const WisselImportCell *cell, const WisselField *field)
{
  const double  first = cell->from_1904 ? 35064 : 36526; /* 2000-01-01 */
  WisselReading reading;

  if (cell->doubtful)
    return wissel_reading_refused (
      N_ ("“%s”: other dates of this column have the month in front, so this one may have it too. "
          "Write the name of the month, such as 15 March 2027."),
      cell->text, NULL);

  if (cell->kind != WISSEL_CELL_NUMBER || cell->number < first || cell->number >= first + 36525)
    return wissel_field_read (field, cell->text);

  reading = wissel_date_read_serial (cell->number, cell->from_1904);
  if (wissel_reading_is_value (&reading) && reading.note.msgid == NULL)
    {
      reading.outcome = WISSEL_OUTCOME_REPAIRED;
      reading.note =
        wissel_message_make (N_ ("number of a day read as the date %s"), reading.text, NULL);
    }

  return reading;
}

static WisselReading
read_field (const WisselImportCell *cell, const WisselField *field, guint languages)
{
  switch (field->kind)
    {
    case WISSEL_FIELD_INTEGER:
    case WISSEL_FIELD_REAL:
      return read_number_cell (cell, field);
    case WISSEL_FIELD_WEEKDAYS:
      return wissel_weekdays_read (cell->text, languages);
    case WISSEL_FIELD_CODE:
      if (cell->kind == WISSEL_CELL_DATE)
        return read_code_from_date (cell, field);
      return wissel_field_read (field, cell->text);
    case WISSEL_FIELD_TEXT:
    case WISSEL_FIELD_LONG_TEXT:
      return read_text_cell (cell, field);
    case WISSEL_FIELD_DATE:
      return read_date_cell (cell, field);
    case WISSEL_FIELD_BOOLEAN:
    case WISSEL_FIELD_TIME:
    case WISSEL_FIELD_INSTANT:
    case WISSEL_FIELD_LANGUAGES:
      return wissel_field_read (field, cell->text);
    case WISSEL_FIELD_LINK:
    default:
      return wissel_reading_of_text (cell->text);
    }
}

/* "1e", "2ème choix", "3." */
static WisselReading
read_rank (const WisselImportCell *cell, const WisselField *field)
{
  static const char *const ordinals[] = { "e",      "de",       "ste",    "er",         "ere",
                                          "re",     "eme",      "nd",     "nde",        "st",
                                          "rd",     "keuze",    "choix",  "wahl",       "o",
                                          "choice", "voorkeur", "wunsch", "preference", "optie",
                                          "option", NULL };
  g_autofree char         *folded = wissel_text_fold (cell->text);
  g_auto (GStrv)           words = NULL;
  char                     digit[2] = { folded[0], '\0' };
  WisselReading            reading;

  if (cell->kind != WISSEL_CELL_TEXT || digit[0] < '1' || digit[0] > '3' || folded[1] == '\0')
    return read_field (cell, field, 0);

  words = g_strsplit (folded + 1, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_strv_contains (ordinals, words[i]))
      return read_field (cell, field, 0);

  reading = wissel_reading_repaired (g_strdup (digit), N_ ("read as a number"), NULL);
  reading.number = digit[0] - '0';

  return reading;
}

/* Signs and words that stand for the cell above. People may be called Dito. */
static gboolean
is_ditto (const WisselImportCell *cell, const WisselImportTarget *target)
{
  static const char *const words[] = { "idem",       "ibid",      "ibidem",    "ditto",
                                       "dito",       "dto",       "zie boven", "voir plus haut",
                                       "siehe oben", "see above", NULL };
  static const char *const signs[] = { "\"", "''", "“", "”", "„", "″", "〃", "-\"-", "id.", NULL };
  g_autofree char         *text = NULL;
  g_autofree char         *folded = NULL;

  /* Nearly all cells are told from these by their first letter. */
  if (cell->kind != WISSEL_CELL_TEXT || strlen (cell->text) > LONGEST_DITTO ||
      (g_ascii_isalnum (*cell->text) && strchr ("idsvzIDSVZ", *cell->text) == NULL))
    return FALSE;

  text = g_strstrip (g_ascii_strdown (cell->text, -1));
  if (g_strv_contains (signs, text))
    return TRUE;

  folded = wissel_text_fold (text);

  return g_strv_contains (words, folded) && !g_str_equal (target->name, "first-name") &&
         !g_str_equal (target->name, "last-name");
}

static WisselReading
read_meaning (const WisselImportCell *cell, const WisselImportTarget *target, guint languages)
{
  switch (target->meaning)
    {
    case WISSEL_IMPORT_FIELD:
    case WISSEL_IMPORT_PART_OF_NAME:
    case WISSEL_IMPORT_IS_LEARNER:
    case WISSEL_IMPORT_IS_COACH:
    case WISSEL_IMPORT_COACH_OK:
    case WISSEL_IMPORT_STATE:
    case WISSEL_IMPORT_GOAL:
    case WISSEL_IMPORT_NAME:
    case WISSEL_IMPORT_LANGUAGE:
      return read_field (cell, target->field, languages);
    case WISSEL_IMPORT_RANK:
      return read_rank (cell, target->field);
    case WISSEL_IMPORT_THEMES:
    case WISSEL_IMPORT_COMPETENCIES:
    case WISSEL_IMPORT_CONTACT:
    case WISSEL_IMPORT_COACHES:
      return wissel_reading_of_long_text (cell->text);
    case WISSEL_IMPORT_ROW_NUMBER:
    case WISSEL_IMPORT_FORBIDDEN:
      return wissel_reading_empty ();
    case WISSEL_IMPORT_ORGANISATION:
    case WISSEL_IMPORT_PARENT:
    case WISSEL_IMPORT_FULL_NAME:
    case WISSEL_IMPORT_SITE:
    case WISSEL_IMPORT_ROLES:
    case WISSEL_IMPORT_CHOICE_1:
    case WISSEL_IMPORT_CHOICE_2:
    case WISSEL_IMPORT_CHOICE_3:
    case WISSEL_IMPORT_WANTED:
    case WISSEL_IMPORT_NOT_WITH:
    default:
      {
        g_autofree char *cleaned = NULL;
        WisselReading    reading;

        if (!wissel_reading_begin (cell->text, &cleaned, &reading))
          return reading;

        return wissel_reading_of_cleaned (cell->text, g_steal_pointer (&cleaned));
      }
    }
}

WisselReading
wissel_import_cell_read (const WisselImportCell   *cell,
                         const WisselImportTarget *target,
                         guint                     languages)
{
  if (cell == NULL || target->meaning == WISSEL_IMPORT_ROW_NUMBER ||
      target->meaning == WISSEL_IMPORT_FORBIDDEN)
    return wissel_reading_empty ();

  if (cell->kind == WISSEL_CELL_ERROR)
    return refuse_error (cell);

  /* No message may quote such a number, so this goes before every other reading. */
  if (wissel_guard_register_number (cell->text, NULL, NULL))
    return wissel_reading_refused (
      N_ ("This text holds a number of the National Register, which may not be kept here. Take the "
          "number out."),
      NULL);

  if (is_ditto (cell, target))
    return wissel_reading_refused (
      N_ ("“%s” stands for what is written above, but rows may have moved since. Write out what is "
          "meant."),
      cell->text, NULL);

  return read_meaning (cell, target, languages);
}

gboolean
wissel_import_target_repeats (const WisselImportTarget *target)
{
  if (target->meaning != WISSEL_IMPORT_FIELD)
    return target->meaning == WISSEL_IMPORT_IS_LEARNER ||
           target->meaning == WISSEL_IMPORT_IS_COACH || target->meaning == WISSEL_IMPORT_COACH_OK ||
           target->meaning == WISSEL_IMPORT_STATE ||
           target->meaning == WISSEL_IMPORT_PART_OF_NAME ||
           target->meaning == WISSEL_IMPORT_LANGUAGE ||
           target->meaning == WISSEL_IMPORT_ORGANISATION;

  return target->field->kind != WISSEL_FIELD_LONG_TEXT;
}

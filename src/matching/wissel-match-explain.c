#include "wissel-match-scores-private.h"

#include <glib/gi18n.h>

#include "wissel-message.h"

/* How the two numbers of a sentence are written. */
typedef enum
{
  NO_NUMBERS,
  COUNTS,         /* two whole numbers */
  KILOMETRES,     /* two distances */
  COUNT_AND_DAYS, /* a whole number, and tenths of days */
  WORDS,          /* the shared words instead of numbers */
} Numbers;

static const struct
{
  Numbers     numbers;
  const char *text;
} sentences[N_MESSAGES] = {
  /* Translators: these sentences go before “: 10.7 of 15 points.” and have no full stop. */
  [MESSAGE_COMPETENCIES_THEME] = { COUNTS, N_ ("%1$s of the %2$s competencies of the question can "
                                               "be learned here, and the theme "
                                               "is the same") },
  [MESSAGE_COMPETENCIES] = { COUNTS, N_ ("%1$s of the %2$s competencies of the question can be "
                                         "learned here; no shared "
                                         "theme") },
  [MESSAGE_THEME_WORDS] = { WORDS, N_ ("Same theme; question and place share the words: %1$s") },
  [MESSAGE_THEME] = { NO_NUMBERS, N_ ("Same theme, but no shared words") },
  [MESSAGE_WORDS] = { WORDS, N_ ("No shared theme; question and place share the words: %1$s") },
  [MESSAGE_NOTHING_SHARED] = { NO_NUMBERS, N_ ("Neither a shared theme nor shared words") },
  [MESSAGE_NOT_COMPARABLE] = { NO_NUMBERS,
                               N_ ("Question and place cannot be compared: competencies, theme or "
                                   "text are "
                                   "missing, or the texts are in different languages") },
  [MESSAGE_FIRST_CHOICE] = { NO_NUMBERS, N_ ("First choice of the switcher") },
  [MESSAGE_SECOND_CHOICE] = { NO_NUMBERS, N_ ("Second choice of the switcher") },
  [MESSAGE_THIRD_CHOICE] = { NO_NUMBERS, N_ ("Third choice of the switcher") },
  [MESSAGE_NO_CHOICE] = { NO_NUMBERS, N_ ("Not in the top 3 of the switcher") },
  [MESSAGE_NO_PREFERENCES] = { NO_NUMBERS, N_ ("The switcher gave no preferences") },
  [MESSAGE_FROM_HOME] = { KILOMETRES, N_ ("About %1$s km from home; up to %2$s km is accepted") },
  [MESSAGE_FROM_WORK] = { KILOMETRES, N_ ("About %1$s km from work; up to %2$s km is accepted") },
  [MESSAGE_HOME_TOO_FAR] = { KILOMETRES,
                             N_ ("Too far: about %1$s km from home; only %2$s km is accepted") },
  [MESSAGE_WORK_TOO_FAR] = { KILOMETRES,
                             N_ ("Too far: about %1$s km from work; only %2$s km is accepted") },
  [MESSAGE_NO_TRANSPORT] = { NO_NUMBERS, N_ ("The switcher needs public transport, which does not "
                                             "reach the place") },
  [MESSAGE_TRANSPORT_NOT_KNOWN] = { NO_NUMBERS, N_ ("The switcher needs public transport; whether "
                                                    "it reaches the place is not "
                                                    "known") },
  [MESSAGE_DISTANCE_NOT_KNOWN] = { NO_NUMBERS, N_ ("The distance cannot be judged: an address or "
                                                   "the maximum distance is "
                                                   "missing") },
  [MESSAGE_DAYS_ENOUGH] = { COUNT_AND_DAYS, N_ ("Common free days: %1$s; days offered: %2$s") },
  [MESSAGE_DAYS_FEWER] = { COUNT_AND_DAYS,
                           N_ ("Too few common free days: %1$s; days offered: %2$s") },
  [MESSAGE_DAYS_NONE] = { NO_NUMBERS, N_ ("No common free day") },
  [MESSAGE_DAYS_NOT_KNOWN] = { NO_NUMBERS,
                               N_ (
                                 "The free days of the switcher or of the place are not entered") },
  [MESSAGE_SIZE_SAME] = { NO_NUMBERS, N_ ("Organisations of the same size") },
  [MESSAGE_SIZE_NEXT] = { NO_NUMBERS, N_ ("Organisations of nearly the same size") },
  [MESSAGE_SIZE_OTHER] = { NO_NUMBERS, N_ ("Organisations of a different size") },
  [MESSAGE_SIZE_NOT_KNOWN] = { NO_NUMBERS, N_ ("The size of an organisation is not known") },
  [MESSAGE_STAFF_SAME] = { NO_NUMBERS, N_ ("The same staff composition") },
  [MESSAGE_STAFF_MIXED] = { NO_NUMBERS, N_ ("One of the two organisations has mixed staff") },
  [MESSAGE_STAFF_OTHER] = { NO_NUMBERS, N_ ("White-collar staff in one organisation, blue-collar "
                                            "staff in the other") },
  [MESSAGE_STAFF_NOT_KNOWN] = { NO_NUMBERS,
                                N_ ("The staff composition of an organisation is not known") },
  [MESSAGE_SECTOR_ANY] = { NO_NUMBERS, N_ ("Every sector is welcome in this round") },
  [MESSAGE_SECTOR_SAME] = { NO_NUMBERS, N_ ("The same sector, as this round prefers") },
  [MESSAGE_SECTOR_OTHER] = { NO_NUMBERS, N_ ("Another sector, as this round prefers") },
  [MESSAGE_SECTOR_NOT_SAME] = { NO_NUMBERS,
                                N_ ("Another sector, while this round prefers the same one") },
  [MESSAGE_SECTOR_NOT_OTHER] = { NO_NUMBERS,
                                 N_ ("The same sector, while this round prefers another one") },
  [MESSAGE_SECTOR_NOT_KNOWN] = { NO_NUMBERS, N_ ("The sector of an organisation is not known") },
  [MESSAGE_HOST_OWES] = { COUNTS, N_ ("The host organisation has sent more people (%1$s) than it "
                                      "received (%2$s)") },
  [MESSAGE_HOST_EVEN] = { COUNTS, N_ ("The host organisation has sent as many people (%1$s) as it "
                                      "received (%2$s)") },
  [MESSAGE_HOST_GAVE] = { COUNTS, N_ ("The host organisation has sent fewer people (%1$s) than it "
                                      "received (%2$s)") },
  [MESSAGE_LANGUAGE_SHARED] = { NO_NUMBERS, N_ ("The switcher knows a language of the place") },
  [MESSAGE_LANGUAGE_NONE] = { NO_NUMBERS, N_ ("The switcher knows no language of the place") },
  [MESSAGE_LANGUAGE_NOT_KNOWN] = { NO_NUMBERS, N_ ("The languages of the switcher or of the place "
                                                   "are not entered") },
};

/* Whole kilometres; tenths below ten, and where two lengths would read as the same. */
static char *
format_kilometres (gint metres, gint other, WisselLanguage language)
{
  gint hundreds = (metres + 50) / 100;
  gint whole = (metres + 500) / 1000;

  if (hundreds >= 100 && (metres == other || whole != (other + 500) / 1000))
    hundreds = whole * 10;

  return wissel_match_format_points (hundreds, language);
}

static char *
format_number (const WisselMatchScore *score, guint which, WisselLanguage language)
{
  gint number = score->numbers[which];

  switch (sentences[score->message].numbers)
    {
    case COUNTS:
      return g_strdup_printf ("%d", number);
    case KILOMETRES:
      return format_kilometres (number, score->numbers[1 - which], language);
    case COUNT_AND_DAYS:
      return which == 0 ? g_strdup_printf ("%d", number)
                        : wissel_match_format_points (number, language);
    case WORDS:
      return g_strdup (which == 0 && score->words != NULL ? score->words : "…");
    case NO_NUMBERS:
    default:
      return NULL;
    }
}

char *
wissel_match_explain_facts (const WisselMatchScore *score, WisselLanguage language)
{
  g_auto (WisselMessage) fact = { NULL };
  g_autofree char       *first = NULL;
  g_autofree char       *second = NULL;

  g_return_val_if_fail (score->message < N_MESSAGES, NULL);

  first = format_number (score, 0, language);
  second = format_number (score, 1, language);
  fact = wissel_message_make (sentences[score->message].text, first, second, NULL);

  return wissel_message_text (&fact, language);
}

char *
wissel_match_explain (const WisselMatchScore *score, WisselLanguage language)
{
  g_auto (WisselMessage) whole = { NULL };
  g_autofree char       *said = wissel_match_explain_facts (score, language);
  g_autofree char       *points = NULL;
  g_autofree char       *most = NULL;

  points = wissel_match_format_points (score->points, language);
  most = wissel_match_format_points (score->max_points, language);
  if (g_str_equal (most, "1"))
    /* Translators: 1: a sentence without full stop; 2: a number, such as 0.5 */
    whole = wissel_message_make (N_ ("%1$s — %2$s of 1 point."), said, points, NULL);
  else
    /* Translators: 1: a sentence without full stop; 2, 3: numbers, such as 10.7 and 15 */
    whole = wissel_message_make (N_ ("%1$s — %2$s of %3$s points."), said, points, most, NULL);

  return wissel_message_text (&whole, language);
}

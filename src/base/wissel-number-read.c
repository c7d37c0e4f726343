#include "wissel-number.h"

#include "wissel-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* What people write behind a number, folded. */
static const struct
{
  const char *word;
  WisselUnit  unit;
} unit_words[] = {
  { "p", WISSEL_UNIT_PEOPLE },
  { "pers", WISSEL_UNIT_PEOPLE },
  { "persoon", WISSEL_UNIT_PEOPLE },
  { "personen", WISSEL_UNIT_PEOPLE },
  { "personne", WISSEL_UNIT_PEOPLE },
  { "personnes", WISSEL_UNIT_PEOPLE },
  { "person", WISSEL_UNIT_PEOPLE },
  { "people", WISSEL_UNIT_PEOPLE },
  { "medewerker", WISSEL_UNIT_PEOPLE },
  { "medewerkers", WISSEL_UNIT_PEOPLE },
  { "werknemers", WISSEL_UNIT_PEOPLE },
  { "collaborateurs", WISSEL_UNIT_PEOPLE },
  { "travailleurs", WISSEL_UNIT_PEOPLE },
  { "mitarbeiter", WISSEL_UNIT_PEOPLE },
  { "mitarbeitende", WISSEL_UNIT_PEOPLE },
  { "employees", WISSEL_UNIT_PEOPLE },
  { "employes", WISSEL_UNIT_PEOPLE },
  { "staff", WISSEL_UNIT_PEOPLE },
  { "plaats", WISSEL_UNIT_PEOPLE },
  { "plaatsen", WISSEL_UNIT_PEOPLE },
  { "plekken", WISSEL_UNIT_PEOPLE },
  { "plek", WISSEL_UNIT_PEOPLE },
  { "place", WISSEL_UNIT_PEOPLE },
  { "places", WISSEL_UNIT_PEOPLE },
  { "platz", WISSEL_UNIT_PEOPLE },
  { "platze", WISSEL_UNIT_PEOPLE },
  { "switchers", WISSEL_UNIT_PEOPLE },
  { "switcher", WISSEL_UNIT_PEOPLE },
  { "deelnemers", WISSEL_UNIT_PEOPLE },
  { "deelnemer", WISSEL_UNIT_PEOPLE },
  { "participants", WISSEL_UNIT_PEOPLE },
  { "participant", WISSEL_UNIT_PEOPLE },
  { "teilnehmer", WISSEL_UNIT_PEOPLE },
  { "km", WISSEL_UNIT_KM },
  { "kilometer", WISSEL_UNIT_KM },
  { "kilometers", WISSEL_UNIT_KM },
  { "kilometre", WISSEL_UNIT_KM },
  { "kilometres", WISSEL_UNIT_KM },
  { "min", WISSEL_UNIT_MINUTES },
  { "minuut", WISSEL_UNIT_MINUTES },
  { "minuten", WISSEL_UNIT_MINUTES },
  { "minute", WISSEL_UNIT_MINUTES },
  { "minutes", WISSEL_UNIT_MINUTES },
  { "u", WISSEL_UNIT_HOURS },
  { "h", WISSEL_UNIT_HOURS },
  { "uur", WISSEL_UNIT_HOURS },
  { "uren", WISSEL_UNIT_HOURS },
  { "heure", WISSEL_UNIT_HOURS },
  { "heures", WISSEL_UNIT_HOURS },
  { "std", WISSEL_UNIT_HOURS },
  { "stunde", WISSEL_UNIT_HOURS },
  { "stunden", WISSEL_UNIT_HOURS },
  { "hour", WISSEL_UNIT_HOURS },
  { "hours", WISSEL_UNIT_HOURS },
  { "d", WISSEL_UNIT_DAYS },
  { "j", WISSEL_UNIT_DAYS },
  { "dag", WISSEL_UNIT_DAYS },
  { "dagen", WISSEL_UNIT_DAYS },
  { "dgn", WISSEL_UNIT_DAYS },
  { "jour", WISSEL_UNIT_DAYS },
  { "jours", WISSEL_UNIT_DAYS },
  { "tag", WISSEL_UNIT_DAYS },
  { "tage", WISSEL_UNIT_DAYS },
  { "day", WISSEL_UNIT_DAYS },
  { "days", WISSEL_UNIT_DAYS },
  { "maand", WISSEL_UNIT_MONTHS },
  { "maanden", WISSEL_UNIT_MONTHS },
  { "mnd", WISSEL_UNIT_MONTHS },
  { "mois", WISSEL_UNIT_MONTHS },
  { "monat", WISSEL_UNIT_MONTHS },
  { "monate", WISSEL_UNIT_MONTHS },
  { "month", WISSEL_UNIT_MONTHS },
  { "months", WISSEL_UNIT_MONTHS },
  { "eur", WISSEL_UNIT_EURO },
  { "euro", WISSEL_UNIT_EURO },
  { "euros", WISSEL_UNIT_EURO },
  { "procent", WISSEL_UNIT_PERCENT },
  { "pct", WISSEL_UNIT_PERCENT },
  { "prozent", WISSEL_UNIT_PERCENT },
  { "percent", WISSEL_UNIT_PERCENT },
};

/* Numbers that people write in words; they are recognised to say so, not read. */
static const char *const number_words[] = {
  "een",  "twee",   "drie",   "vier", "vijf",    "zes",    "zeven",   "acht",   "negen",  "tien",
  "elf",  "twaalf", "un",     "une",  "deux",    "trois",  "quatre",  "cinq",   "six",    "sept",
  "huit", "neuf",   "dix",    "onze", "douze",   "ein",    "eins",    "eine",   "zwei",   "drei",
  "funf", "sechs",  "sieben", "neun", "zehn",    "zwolf",  "one",     "two",    "three",  "four",
  "five", "seven",  "eight",  "nine", "ten",     "eleven", "twelve",  "nul",    "zero",   "null",
  "half", "halve",  "demi",   "halb", "twintig", "vingt",  "zwanzig", "twenty", "dertig", "trente",
};

/* The digits and signs of a number, as found in the text. */
typedef struct
{
  gboolean    negative;
  const char *start; /* the first digit */
  const char *end;   /* behind the last one */
  gboolean    has_unit;
} Span;

typedef enum
{
  FORM_EXACT,
  FORM_COMMA,
  FORM_THOUSANDS,
  FORM_AMBIGUOUS,
  FORM_INVALID,
} Form;

static gboolean
is_digit_or_sign (char c)
{
  return g_ascii_isdigit (c) || c == '.' || c == ',' || c == '\'' || c == ' ';
}

/* Brings the signs of the text to those of ASCII: narrow and no-break blanks are folded already. */
static char *
simplify (const char *cleaned)
{
  static const struct
  {
    const char *from;
    const char *to;
  } pairs[] = { { "’", "'" },  { "−", "-" },     { "–", "-" },
                { "½", ",5" }, { "€", " eur " }, { "%", " pct " } };
  GString *out = g_string_new (cleaned);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (out, pairs[i].from, pairs[i].to, 0);

  if (out->str[0] == ',')
    g_string_prepend_c (out, '0');

  return g_strstrip (g_string_free (out, FALSE));
}

static gboolean
find_span (const char *text, Span *span)
{
  const char *p = text;

  while (*p != '\0' && !g_ascii_isdigit (*p))
    p++;

  if (*p == '\0')
    return FALSE;

  span->start = p;
  for (const char *q = p; q > text; q--)
    if (q[-1] != ' ')
      {
        span->negative = q[-1] == '-';
        break;
      }

  while (is_digit_or_sign (*p))
    p++;

  while (!g_ascii_isdigit (p[-1]))
    p--;

  span->end = p;

  return TRUE;
}

static gboolean
is_unit_word (const char *word, WisselUnit unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if (unit_words[i].unit == unit && g_str_equal (unit_words[i].word, word))
      return TRUE;

  return FALSE;
}

/* Whether there is nothing but words, blanks and the given signs. */
static gboolean
is_plain (const char *text, const char *signs)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c) || (!g_unichar_isalpha (c) && g_utf8_strchr (signs, -1, c) == NULL))
        return FALSE;
    }

  return TRUE;
}

/* Checks what stands around the number: nothing, the unit of the field, a sign, or "max." in
 * front, which every limit is anyway. */
static gboolean
check_surroundings (const char *text, Span *span, WisselUnit unit, char **wrong)
{
  g_autofree char *before = g_strndup (text, (gsize) (span->start - text));
  g_autofree char *folded_before = wissel_text_fold (before);
  g_autofree char *folded_after = wissel_text_fold (span->end);

  /* "12,-" is a price without cents; other signs, such as in "±12" or "<12", cast doubt. */
  if (!is_plain (before, " .-+") || !is_plain (span->end, " .,-"))
    return FALSE;

  if (g_str_equal (folded_before, "max") || g_str_equal (folded_before, "maximum") ||
      g_str_equal (folded_before, "maximaal") || g_str_equal (folded_before, "maximal"))
    folded_before[0] = '\0';

  span->has_unit = *folded_before != '\0' || *folded_after != '\0';

  if (*folded_before != '\0' && !is_unit_word (folded_before, unit))
    {
      *wrong = g_strdup (folded_before);
      return FALSE;
    }

  if (*folded_after != '\0' && !is_unit_word (folded_after, unit))
    {
      *wrong = g_strstrip (g_strdup (span->end));
      return FALSE;
    }

  return *folded_before == '\0' || *folded_after == '\0';
}

/* Whether the digits from @p to @end stand in groups of three behind @sign, after one to three. */
static gboolean
is_grouped (const char *p, const char *end, char sign)
{
  gsize first = 0;

  while (p < end && g_ascii_isdigit (*p))
    {
      p++;
      first++;
    }

  if (first < 1 || first > 3)
    return FALSE;

  while (p < end)
    {
      if (end - p < 4 || *p != sign || !g_ascii_isdigit (p[1]) || !g_ascii_isdigit (p[2]) ||
          !g_ascii_isdigit (p[3]))
        return FALSE;

      p += 4;
    }

  return TRUE;
}

static guint
count_sign (const char *p, const char *end, char sign)
{
  guint n = 0;

  for (; p < end; p++)
    n += *p == sign;

  return n;
}

/* Decides about a number with one kind of separator that stands there once. */
static Form
judge_single (const char *start, const char *at, const char *end, gboolean whole)
{
  gsize before = (gsize) (at - start);
  gsize after = (gsize) (end - at - 1);

  if (*at == '\'' || *at == ' ')
    return is_grouped (start, end, *at) ? FORM_THOUSANDS : FORM_INVALID;

  if (after == 3 && before <= 3 && *start != '0')
    return whole && *at == '.' ? FORM_THOUSANDS : FORM_AMBIGUOUS;

  return *at == ',' ? FORM_COMMA : FORM_EXACT;
}

/* Decides which signs separate thousands and which one the decimals; @decimal points at the
 * decimal sign or is NULL. */
static Form
judge_form (const char *start, const char *end, gboolean whole, const char **decimal)
{
  const char *last = NULL;
  char        group = '\0';
  guint       kinds = 0;
  guint       signs = 0;

  *decimal = NULL;

  for (const char *s = "., '"; *s != '\0'; s++)
    {
      guint n = count_sign (start, end, *s);

      kinds += n > 0;
      signs += n;
    }

  for (const char *p = start; p < end; p++)
    if (!g_ascii_isdigit (*p))
      last = p;

  if (kinds == 0)
    return FORM_EXACT;

  if (signs == 1)
    {
      Form form = judge_single (start, last, end, whole);

      *decimal = form == FORM_COMMA || form == FORM_EXACT ? last : NULL;
      return form;
    }

  for (const char *p = start; p < end && group == '\0'; p++)
    if (!g_ascii_isdigit (*p))
      group = *p;

  if (kinds == 1)
    return is_grouped (start, end, group) ? FORM_THOUSANDS : FORM_INVALID;

  if (kinds > 2 || (*last != ',' && *last != '.') || count_sign (start, end, *last) != 1 ||
      !is_grouped (start, last, group))
    return FORM_INVALID;

  *decimal = last;

  return FORM_THOUSANDS;
}

static double
get_value (const Span *span, const char *decimal)
{
  g_autoptr (GString) plain = g_string_new (span->negative ? "-" : NULL);

  for (const char *p = span->start; p < span->end; p++)
    if (p == decimal)
      g_string_append_c (plain, '.');
    else if (g_ascii_isdigit (*p))
      g_string_append_c (plain, *p);

  return g_ascii_strtod (plain->str, NULL);
}

/* Which arguments of a refusal are numbers as they are stored. */
enum
{
  SHOWN = 1 << 0,
  LIMITS = 1 << 1 | 1 << 2,
};

/* Checks a number against the rule; a refusal says what would be right. @shown is what was written,
 * or with %SHOWN in @numbers the value as it is stored. */
static gboolean
check_rule (double                  value,
            const WisselNumberRule *rule,
            const char             *shown,
            guint                   numbers,
            WisselReading          *refusal)
{
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;
  gboolean         bounded = rule->min != rule->max;
  gboolean         is_low = bounded && value < rule->min;
  gboolean         is_high = bounded && rule->max < G_MAXDOUBLE && value > rule->max;

  if (!is_low && !is_high && (!rule->whole || value == floor (value)))
    return TRUE;

  min = wissel_number_to_text (rule->min);
  max = wissel_number_to_text (rule->max);
  if (rule->whole && value != floor (value))
    *refusal = wissel_reading_refused (
      N_ ("“%s” is not a whole number. Write one without decimals."), shown, NULL);
  else if (rule->max < G_MAXDOUBLE)
    *refusal = wissel_reading_refused (N_ ("“%1$s” cannot be right: it must be from %2$s to %3$s."),
                                       shown, min, max, NULL);
  else
    *refusal = wissel_reading_refused (N_ ("“%1$s” cannot be right: it must be at least %2$s."),
                                       shown, min, NULL);

  refusal->note.numbers = LIMITS | numbers;

  return FALSE;
}

static WisselReading
refuse_words (const char *cleaned)
{
  g_autofree char *folded = wissel_text_fold (cleaned);
  g_auto (GStrv)   words = g_strsplit (folded, " ", 2);

  for (guint i = 0; words[0] != NULL && i < G_N_ELEMENTS (number_words); i++)
    if (g_str_equal (words[0], number_words[i]))
      return wissel_reading_refused (N_ ("“%s” is a number in words. Write it in digits."), cleaned,
                                     NULL);

  return wissel_reading_refused (
    N_ ("“%s” is not a number. Write it in digits, such as 12 or 7,5."), cleaned, NULL);
}

/* Reads "7u36", "7 h 36" and "7:36" as hours. */
static gboolean
read_clock_hours (const char *text, double *hours)
{
  static GRegex         *regex;
  static gsize           once;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char       *hour = NULL;
  g_autofree char       *minute = NULL;

  if (g_once_init_enter (&once))
    {
      regex = g_regex_new ("^(\\d{1,4}) ?(?:(?::|u|uur|uren|h|std|heures?)\\.?) ?([0-5]\\d) ?"
                           "(?:u|h|m|min|minuten|minutes)?\\.?$",
                           G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;

  hour = g_match_info_fetch (match, 1);
  minute = g_match_info_fetch (match, 2);
  *hours = g_ascii_strtod (hour, NULL) + g_ascii_strtod (minute, NULL) / 60;

  return TRUE;
}

static WisselReading
answer (
  const char *text, double value, const WisselNumberRule *rule, const char *shown, const char *note)
{
  WisselReading reading;
  char         *plain;

  if (!check_rule (value, rule, shown, 0, &reading))
    return reading;

  plain = wissel_number_to_text (value);
  reading = g_strcmp0 (text, plain) == 0 ? wissel_reading_exact (plain)
                                         : wissel_reading_repaired (plain, note, NULL);
  reading.number = value;

  return reading;
}

static const char *
get_note (Form form, const Span *span)
{
  if (span->has_unit)
    return N_ ("unit left out");

  if (form == FORM_COMMA)
    return N_ ("decimal comma read");

  if (form == FORM_THOUSANDS)
    return N_ ("thousands separator left out");

  return N_ ("read as a number");
}

WisselReading
wissel_number_read (const char *text, const WisselNumberRule *rule)
{
  g_autofree char *cleaned = NULL;
  g_autofree char *simple = NULL;
  g_autofree char *wrong = NULL;
  const char      *decimal = NULL;
  WisselReading    reading;
  Span             span = { 0 };
  double           hours;
  Form             form;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  simple = simplify (cleaned);
  if (rule->unit == WISSEL_UNIT_HOURS && read_clock_hours (simple, &hours))
    return answer (NULL, hours, rule, cleaned, N_ ("hours and minutes read as hours"));

  if (!find_span (simple, &span))
    return refuse_words (cleaned);

  if (!check_surroundings (simple, &span, rule->unit, &wrong))
    return wrong != NULL
             ? wissel_reading_refused (N_ ("“%1$s” does not fit: “%2$s” is not the unit of this "
                                           "column. Write only the number."),
                                       cleaned, wrong, NULL)
             : wissel_reading_refused (
                 N_ ("“%s” is not one number. Write it in digits, such as 12 or 7,5."), cleaned,
                 NULL);

  form = judge_form (span.start, span.end, rule->whole, &decimal);
  if (form == FORM_AMBIGUOUS)
    return wissel_reading_refused (
      N_ ("“%s” can be read with thousands or with decimals. Write it without the separator, or "
          "with another number of decimals."),
      cleaned, NULL);

  if (form == FORM_INVALID)
    return wissel_reading_refused (
      N_ ("“%s” is not one number. Write it in digits, such as 12 or 7,5."), cleaned, NULL);

  return answer (text, get_value (&span, decimal), rule, cleaned, get_note (form, &span));
}

WisselReading
wissel_number_read_value (double value, const WisselNumberRule *rule)
{
  WisselReading    reading;
  g_autofree char *shown = NULL;

  if (!isfinite (value))
    return wissel_reading_refused (N_ ("The cell holds no number. Type the value."), NULL);

  shown = wissel_number_to_text (value);
  if (!check_rule (value, rule, shown, SHOWN, &reading))
    return reading;

  reading = wissel_reading_exact (g_steal_pointer (&shown));
  reading.number = value;

  return reading;
}

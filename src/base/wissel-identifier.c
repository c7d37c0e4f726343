#include "wissel-identifier.h"

#include "wissel-text.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* What stands in front of enterprise numbers, folded and without blanks. */
static const char *const number_prefixes[] = {
  "",
  "be",
  "b",
  "btw",
  "btwbe",
  "tva",
  "tvabe",
  "mwst",
  "mwstbe",
  "ust",
  "vat",
  "vatbe",
  "kbo",
  "kbonr",
  "bce",
  "ncbe",
  "zdu",
  "on",
  "nr",
  "no",
  "n",
  "rpr",
  "rpm",
  "btwnr",
  "ondernemingsnummer",
  "numerodentreprise",
  "unternehmensnummer",
  "kbonummer",
};

/* Splits a number into its digits and the letters in front of it; FALSE if there are letters
 * elsewhere or signs that do not belong. */
static gboolean
take_digits (const char *cleaned, char **prefix, char **digits)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autofree char    *folded = wissel_text_fold (cleaned);

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        g_string_append_c (numbers, *p);
      else if (*p != ' ' && numbers->len > 0)
        return FALSE;
      else if (*p != ' ')
        g_string_append_c (letters, *p);
    }

  *prefix = g_string_free (g_steal_pointer (&letters), FALSE);
  *digits = g_string_free (g_steal_pointer (&numbers), FALSE);

  return TRUE;
}

static gboolean
is_known_prefix (const char *prefix)
{
  for (guint i = 0; i < G_N_ELEMENTS (number_prefixes); i++)
    if (g_str_equal (prefix, number_prefixes[i]))
      return TRUE;

  return FALSE;
}

/* The last two of the ten digits are 97 less the remainder of the first eight by 97. */
static gboolean
check_fits (const char *ten)
{
  g_autofree char *head = g_strndup (ten, 8);

  return atoi (ten + 8) == 97 - atoi (head) % 97;
}

static char *
restore_nought (const char *nine, gboolean *restored)
{
  *restored = strlen (nine) == 9;

  return g_strconcat (*restored ? "0" : "", nine, NULL);
}

static char *
group_digits (const char *number, const guint8 groups[4])
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (number == NULL || strlen (number) != 10 || strspn (number, "0123456789") != 10)
    return g_strdup (number != NULL ? number : "");

  for (guint i = 0; i < 4 && groups[i] > 0; i++)
    {
      if (out->len > 0)
        g_string_append_c (out, '.');

      g_string_append_len (out, number, groups[i]);
      number += groups[i];
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
wissel_enterprise_number_format (const char *number)
{
  return group_digits (number, (const guint8[]){ 4, 3, 3, 0 });
}

char *
wissel_establishment_number_format (const char *number)
{
  return group_digits (number, (const guint8[]){ 1, 3, 3, 3 });
}

static WisselReading
answer_number (const char *text, char *number, char *printed, gboolean restored)
{
  g_autofree char *owned = printed;

  if (restored)
    return wissel_reading_repaired (number, N_ ("lost nought in front restored: %s"), owned, NULL);

  if (g_str_equal (text, number) || g_str_equal (text, owned))
    return wissel_reading_exact (number);

  return wissel_reading_repaired (number, N_ ("read as number %s"), owned, NULL);
}

WisselReading
wissel_enterprise_number_read (const char *text)
{
  g_autofree char *cleaned = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *digits = NULL;
  g_autofree char *number = NULL;
  WisselReading    reading;
  gboolean         restored;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  if (!take_digits (cleaned, &prefix, &digits) || !is_known_prefix (prefix))
    return wissel_reading_refused (
      N_ ("“%s” is not an enterprise number. Write ten digits, such as 0566.988.259."), cleaned,
      NULL);

  number = restore_nought (digits, &restored);
  if (strlen (number) != 10)
    return wissel_reading_refused (
      N_ ("“%s” does not have the ten digits of an enterprise number, such as 0566.988.259."),
      cleaned, NULL);

  if (number[0] > '1')
    return wissel_reading_refused (N_ ("“%s” is not an enterprise number: those begin with 0 or 1, "
                                       "establishment units with 2 to 8."),
                                   cleaned, NULL);

  if (!check_fits (number))
    return wissel_reading_refused (
      N_ ("“%s” contains a slip: the last two digits do not fit the others. Look the number up."),
      cleaned, NULL);

  return answer_number (text, g_strdup (number), wissel_enterprise_number_format (number),
                        restored);
}

WisselReading
wissel_establishment_number_read (const char *text)
{
  g_autofree char *cleaned = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *digits = NULL;
  WisselReading    reading;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  if (!take_digits (cleaned, &prefix, &digits) || strlen (prefix) > 3 || strlen (digits) != 10 ||
      digits[0] < '2' || digits[0] > '8')
    return wissel_reading_refused (
      N_ ("“%s” is not the number of an establishment unit: ten digits, the first from 2 to 8."),
      cleaned, NULL);

  if (!check_fits (digits))
    return wissel_reading_refused (
      N_ ("“%s” contains a slip: the last two digits do not fit the others. Look the number up."),
      cleaned, NULL);

  return answer_number (text, g_strdup (digits), wissel_establishment_number_format (digits),
                        FALSE);
}

static gboolean
is_code_of_four (const char *digits)
{
  return strspn (digits, "0123456789") == 4 && digits[0] != '0' && !g_ascii_isalnum (digits[4]);
}

static gboolean
is_foreign_code (const char *cleaned)
{
  static gsize   once;
  static GRegex *regex;

  if (g_once_init_enter (&once))
    {
      regex = g_regex_new ("^(?:NL|FR?|DE?|L|LU|[A-Z]{2})[ -]+[A-Z0-9][A-Z0-9 -]{2,9}$",
                           G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }

  return g_regex_match (regex, cleaned, 0, NULL);
}

WisselReading
wissel_postal_code_read (const char *text)
{
  g_autofree char *cleaned = NULL;
  g_autofree char *code = NULL;
  const char      *p;
  WisselReading    reading;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  p = cleaned;
  if (g_ascii_strncasecmp (p, "BE", 2) == 0)
    p += 2;
  else if (g_ascii_strncasecmp (p, "B", 1) == 0)
    p += 1;

  p += strspn (p, " -");
  if (is_code_of_four (p))
    {
      const char *rest = p + 4 + strspn (p + 4, " ,-");

      code = g_strndup (p, 4);
      if (g_str_equal (text, code))
        return wissel_reading_exact (g_steal_pointer (&code));

      /* "9000.0" comes from a program that kept the code as a number. */
      if (*rest == '\0' || g_str_equal (rest, ".0"))
        return wissel_reading_repaired (g_steal_pointer (&code), N_ ("read as postal code"), NULL);

      if (strpbrk (rest, "0123456789?/;") == NULL)
        return wissel_reading_repaired (g_steal_pointer (&code), N_ ("name “%s” left out"), rest,
                                        NULL);
    }

  if (p == cleaned && is_foreign_code (cleaned))
    return g_str_equal (text, cleaned)
             ? wissel_reading_exact (g_steal_pointer (&cleaned))
             : wissel_reading_repaired (g_steal_pointer (&cleaned),
                                        N_ ("superfluous blanks removed"), NULL);

  return wissel_reading_refused (
    N_ ("“%s” is not a postal code. Write four digits, or the country in front, such as F-59000."),
    cleaned, NULL);
}

static char *
strip_around (char *text, const char *signs)
{
  gsize length;

  text += strspn (text, signs);
  length = strlen (text);

  while (length > 0 && strchr (signs, text[length - 1]) != NULL)
    text[--length] = '\0';

  return text;
}

/* Skips what stands between two dots in front of the at sign; NULL when nothing does. */
static const char *
skip_atom (const char *p)
{
  const char *start = p;

  while (g_ascii_isalnum (*p) || (*p != '\0' && strchr ("!#$%&'*+/=?^_`{|}~-", *p) != NULL))
    p++;

  return p > start ? p : NULL;
}

/* Skips a label of a domain; NULL when there is none. */
static const char *
skip_label (const char *p)
{
  const char *start = p;

  while (g_ascii_isalnum (*p) || (*p == '-' && p > start))
    p++;

  return p > start && p[-1] != '-' ? p : NULL;
}

/* Whether a text is an address of ASCII letters only, as nearly all: seen without an expression. */
static gboolean
is_plain_email (const char *text)
{
  const char *p = text;
  const char *label = NULL;

  while ((p = skip_atom (p)) != NULL && *p == '.')
    p++;

  if (p == NULL || *p != '@')
    return FALSE;

  for (p++; (p = skip_label (p)) != NULL && *p == '.'; label = p)
    p++;

  if (p == NULL || *p != '\0' || label == NULL || p - label < 2)
    return FALSE;

  while (g_ascii_isalpha (*label))
    label++;

  return *label == '\0';
}

static gboolean
is_email (const char *text)
{
  static gsize   once;
  static GRegex *regex;

  if (g_once_init_enter (&once))
    {
      regex =
        g_regex_new ("^[\\p{L}\\d!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\d!#$%&'*+/=?^_`{|}~-]+)*@"
                     "(?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?\\.)+\\p{L}{2,}$",
                     G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }

  return is_plain_email (text) || g_regex_match (regex, text, 0, NULL);
}

static guint
count_char (const char *text, char c)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == c;

  return n;
}

/* Takes the blanks around the sign out; says whether there were any. */
static gboolean
close_at_sign (char *address)
{
  char *sign = strchr (address, '@');
  char *before = sign;
  char *after = sign;

  if (sign == NULL)
    return FALSE;

  while (before > address && before[-1] == ' ')
    before--;

  after += 1 + strspn (sign + 1, " ");
  if (before == sign && after == sign + 1)
    return FALSE;

  *before = '@';
  memmove (before + 1, after, strlen (after) + 1);

  return TRUE;
}

WisselReading
wissel_email_read (const char *text)
{
  const char      *note = N_ ("signs around the address removed");
  g_autofree char *cleaned = NULL;
  g_autofree char *copy = NULL;
  const char      *open;
  char            *address;
  WisselReading    reading;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  if (count_char (cleaned, '@') > 1)
    return wissel_reading_refused (
      N_ ("“%s” holds more than one e-mail address. Keep one of them."), cleaned, NULL);

  /* "Els Van Damme <els@example.be>", as mail programs copy it. */
  open = strrchr (cleaned, '<');
  copy = g_strdup (open != NULL ? open + 1 : cleaned);
  address = strip_around (copy, " ;,.:<>\"'()[]");
  if (g_ascii_strncasecmp (address, "mailto:", 7) == 0)
    address = strip_around (address + 7, " ");

  /* "els @example.be": a blank beside the sign is a slip of the thumb, elsewhere it may be two. */
  if (close_at_sign (address))
    note = N_ ("blanks in the address removed");

  if (!is_email (address))
    return wissel_reading_refused (
      N_ ("“%s” is not an e-mail address. Write it as name@organisation.be."), cleaned, NULL);

  if (g_str_equal (text, address))
    return wissel_reading_exact (g_strdup (address));

  return wissel_reading_repaired (g_strdup (address), note, NULL);
}

WisselReading
wissel_phone_read (const char *text)
{
  g_autofree char *cleaned = NULL;
  char            *number;
  gsize            digits;
  WisselReading    reading;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  number = g_ascii_strncasecmp (cleaned, "tel:", 4) == 0 ? cleaned + 4 + strspn (cleaned + 4, " ")
                                                         : cleaned;
  digits = strspn (number, "0123456789");

  if (strchr (number, '@') != NULL || strpbrk (number, "0123456789") == NULL)
    return wissel_reading_refused (
      N_ ("“%s” is not a telephone number. Write it in digits, such as 02 555 12 34."), cleaned,
      NULL);

  /* A cell formatted as a number loses the nought or the plus in front. */
  if (number[digits] == '\0' && digits == 11 && g_str_has_prefix (number, "32"))
    return wissel_reading_repaired (g_strconcat ("+", number, NULL),
                                    N_ ("lost plus in front restored"), NULL);

  if (number[digits] == '\0' && number[0] != '0' &&
      ((digits == 9 && number[0] == '4') || digits == 8))
    return wissel_reading_repaired (g_strconcat ("0", number, NULL),
                                    N_ ("lost nought in front restored"), NULL);

  if (g_str_equal (text, number))
    return wissel_reading_exact (g_strdup (number));

  return wissel_reading_repaired (g_strdup (number), N_ ("superfluous signs removed"), NULL);
}

WisselReading
wissel_website_read (const char *text)
{
  static gsize     once;
  static GRegex   *regex;
  g_autofree char *cleaned = NULL;
  g_autofree char *address = NULL;
  WisselReading    reading;

  if (!wissel_reading_begin (text, &cleaned, &reading))
    return reading;

  if (g_once_init_enter (&once))
    {
      regex = g_regex_new (
        "^https?://(?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?\\.)+\\p{L}{2,}(?::\\d+)?"
        "(?:[/?#][^\\s<>\"]*)?$",
        G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }

  address = g_strconcat (strstr (cleaned, "://") == NULL ? "https://" : "", cleaned, NULL);
  if (strchr (cleaned, '@') != NULL || !g_regex_match (regex, address, 0, NULL))
    return wissel_reading_refused (
      N_ ("“%s” is not the address of a website. Write it as www.organisation.be."), cleaned, NULL);

  if (g_str_equal (text, address))
    return wissel_reading_exact (g_steal_pointer (&address));

  return wissel_reading_repaired (g_steal_pointer (&address), N_ ("address completed"), NULL);
}

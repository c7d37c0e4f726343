#include "wissel-date.h"

#include "reading-cases.h"
#include "wissel-date-read.h"

#include <math.h>

static const ReadingCase dates[] = {
  { NULL, EMPTY, NULL },
  { " ", EMPTY, NULL },
  { "-", EMPTY, NULL },
  { "n.v.t.", EMPTY, NULL },
  { "2027-03-15", EXACT, "2027-03-15" },
  { " 2027-03-15", REPAIRED, "2027-03-15" },
  { "2027/3/15", REPAIRED, "2027-03-15" },
  { "15/03/2027", REPAIRED, "2027-03-15" },
  { "15-3-27", REPAIRED, "2027-03-15" },
  { "15-3-69", REPAIRED, "2069-03-15" },
  { "15-3-70", REPAIRED, "1970-03-15" },
  { "15.03.2027", REPAIRED, "2027-03-15" },
  { "15 03 2027", REPAIRED, "2027-03-15" },
  { "15032027", REPAIRED, "2027-03-15" },
  { "20270315", REPAIRED, "2027-03-15" },
  { "20102010", REPAIRED, "2010-10-20" },
  { "15 maart 2027", REPAIRED, "2027-03-15" },
  { "15 mrt. 2027", REPAIRED, "2027-03-15" },
  { "15 mars 2027", REPAIRED, "2027-03-15" },
  { "1er avril 2027", REPAIRED, "2027-04-01" },
  { "le 3 juil. 2027", REPAIRED, "2027-07-03" },
  { "1 août 2027", REPAIRED, "2027-08-01" },
  { "2 févr. 27", REPAIRED, "2027-02-02" },
  { "3. Mai 2027", REPAIRED, "2027-05-03" },
  { "15. März 2027", REPAIRED, "2027-03-15" },
  { "15 March 2027", REPAIRED, "2027-03-15" },
  { "March 15, 2027", REPAIRED, "2027-03-15" },
  { "15-mrt-2027", REPAIRED, "2027-03-15" },
  { "ma 15/3/2027", REPAIRED, "2027-03-15" },
  { "lundi 15 mars 2027", REPAIRED, "2027-03-15" },
  { "mar 16/3/2027", REPAIRED, "2027-03-16" },
  { "Montag, 15. März 2027", REPAIRED, "2027-03-15" },
  { "di 15/3/2027", REFUSED, NULL },
  { "2027-03-15T00:00:00", REPAIRED, "2027-03-15" },
  { "2027-03-15T00:00:00.000Z", REPAIRED, "2027-03-15" },
  { "2027-03-15 00:00", REPAIRED, "2027-03-15" },
  { "15/03/2027 09:30", REPAIRED, "2027-03-15" },
  { "2027-03-14T23:00:00Z", REFUSED, NULL },
  { "2028-02-29", EXACT, "2028-02-29" },
  { "31/02/2027", REFUSED, NULL },
  { "29/02/2027", REFUSED, NULL },
  { "2027-02-29", REFUSED, NULL },
  { "31/04/2027", REFUSED, NULL },
  { "0/04/2027", REFUSED, NULL },
  { "03/15/2027", REFUSED, NULL },
  { "2027-15-03", REFUSED, NULL },
  { "15/03", REFUSED, NULL },
  { "maart 2027", REFUSED, NULL },
  { "15 maart", REFUSED, NULL },
  { "2027", REFUSED, NULL },
  { "46461", REFUSED, NULL },
  { "15/03/0027", REFUSED, NULL },
  { "15/03/20027", REFUSED, NULL },
  { "15-16/03/2027", REFUSED, NULL },
  { "15/03/2027 - 16/03/2027", REFUSED, NULL },
  { "± 15/03/2027", REFUSED, NULL },
  { "15/03/2027?", REFUSED, NULL },
  { "-15/03/2027", REFUSED, NULL },
  { "vanaf 15/03/2027", REFUSED, NULL },
  { "binnenkort", REFUSED, NULL },
  { "#REF!", REFUSED, NULL },
  { "15/03/99999999999999999999", REFUSED, NULL },
};

static void
test_read (void)
{
  CHECK_READINGS (dates, wissel_date_read (text));
}

static void
test_reasons (void)
{
  static const struct
  {
    const char *text;
    const char *part;
  } cases[] = {
    { "29/02/2027", "2027 is not a leap year" },
    { "31/04/2027", "month 4 has days 1 to 30" },
    { "03/15/2027", "no month 15" },
    { "15/03/0027", "year 27 cannot" },
    { "15 maart", "lacks the year" },
    { "maart 2027", "lacks a part" },
    { "46461", "bare number" },
    { "15-16/03/2027", "more than one date" },
    { "di 15/3/2027", "another day of the week" },
    { "2027-03-14T23:00:00Z", "time zone" },
    { "#WAARDE!", "error value" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (WisselReading) reading = wissel_date_read (cases[i].text);
      g_autofree char       *message = wissel_message_text (&reading.note, WISSEL_LANGUAGE_EN);

      g_assert_cmpint (reading.outcome, ==, REFUSED);
      g_assert_nonnull (strstr (message, cases[i].part));
      g_assert_nonnull (strstr (message, cases[i].text));
    }
}

static void
test_day (void)
{
  static const struct
  {
    const char *date;
    guint32     day;
  } cases[] = {
    { "0001-01-01", 1 },      { "1970-01-01", 719163 },  { "2024-02-29", 738945 },
    { "2027-03-01", 740041 }, { "9999-12-31", 3652059 },
  };
  guint32 day;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *back = wissel_date_of_day (cases[i].day);

      g_assert_true (wissel_date_to_day (cases[i].date, &day));
      g_assert_cmpuint (day, ==, cases[i].day);
      g_assert_cmpstr (back, ==, cases[i].date);
    }

  g_assert_false (wissel_date_to_day (NULL, &day));
  g_assert_false (wissel_date_to_day ("2027-02-29", &day));
  g_assert_null (wissel_date_of_day (0));
  g_assert_null (wissel_date_of_day (3652060));
}

/* Every day of a year, in every way of writing it, comes back as itself. */
static void
test_read_back (void)
{
  g_autofree char *date = g_strdup ("2027-12-30");

  while (strcmp (date, "2029-01-03") < 0)
    {
      char *next = wissel_date_add_days (date, 1);

      for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
        for (guint style = 0; style <= WISSEL_DATE_WEEKDAY; style++)
          {
            g_autofree char       *text = wissel_date_format (date, language, style);
            g_auto (WisselReading) reading = wissel_date_read (text);

            g_assert_cmpstr (reading.text, ==, date);
          }

      g_free (date);
      date = next;
    }
}

static void
test_serial (void)
{
  static const struct
  {
    double        serial;
    gboolean      from_1904;
    WisselOutcome outcome;
    const char   *value;
  } cases[] = {
    { 46461, FALSE, EXACT, "2027-03-15" },
    { 44999, TRUE, EXACT, "2027-03-15" },
    { 46461.5, FALSE, REPAIRED, "2027-03-15" },
    { 1, FALSE, EXACT, "1900-01-01" },
    { 59, FALSE, EXACT, "1900-02-28" },
    { 60, FALSE, REFUSED, NULL },
    { 61, FALSE, EXACT, "1900-03-01" },
    { 0, FALSE, REFUSED, NULL },
    { -3, FALSE, REFUSED, NULL },
    { 1e9, FALSE, REFUSED, NULL },
    { NAN, FALSE, REFUSED, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ReadingCase expected = { "serial", cases[i].outcome, cases[i].value };

      check_reading (&expected, wissel_date_read_serial (cases[i].serial, cases[i].from_1904));
    }
}

static void
test_arithmetic (void)
{
  static const struct
  {
    const char *date;
    int         months;
    const char *later;
    const char *end;
  } cases[] = {
    { "2027-01-31", 1, "2027-02-28", "2027-02-28" },
    { "2028-01-31", 1, "2028-02-29", "2028-02-29" },
    { "2027-03-01", 12, "2028-03-01", "2028-02-29" },
    { "2028-02-29", 12, "2029-02-28", "2029-02-28" },
    { "2027-01-01", 12, "2028-01-01", "2027-12-31" },
    { "2027-11-30", 3, "2028-02-29", "2028-02-29" },
    { "2027-03-31", -1, "2027-02-28", NULL },
    { "2027-01-15", -13, "2025-12-15", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *later = wissel_date_add_months (cases[i].date, cases[i].months);
      g_autofree char *end = wissel_date_end_of_period (cases[i].date, cases[i].months);

      g_assert_cmpstr (later, ==, cases[i].later);
      if (cases[i].end != NULL)
        g_assert_cmpstr (end, ==, cases[i].end);
    }

  g_assert_cmpint (wissel_date_days_between ("2027-12-30", "2028-03-01"), ==, 62);
  g_assert_cmpint (wissel_date_days_between ("2027-03-15", "2027-03-01"), ==, -14);
  g_assert_cmpint (wissel_date_weekday ("2027-03-15"), ==, 1);
  g_assert_cmpint (wissel_date_weekday ("2027-03-21"), ==, 7);
  g_assert_cmpint (wissel_date_weekday ("2027-02-30"), ==, 0);
}

static void
test_limits (void)
{
  static const char *const invalid[] = { NULL,          "",           "2027-3-15",
                                         "2027-03-15 ", "2027-02-29", "0000-01-01",
                                         "2027-13-01",  "2027/03/15", "20a7-03-15" };

  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_assert_false (wissel_date_is_valid (invalid[i]));
      g_assert_null (wissel_date_add_days (invalid[i], 1));
      g_assert_null (wissel_date_add_months (invalid[i], 1));
      g_assert_cmpint (wissel_date_days_between (invalid[i], "2027-03-15"), ==, 0);
    }

  g_assert_null (wissel_date_add_days ("9999-12-31", 1));
  g_assert_null (wissel_date_add_days ("0001-01-01", -1));
  g_assert_null (wissel_date_add_days ("2027-01-01", G_MININT));
  g_assert_null (wissel_date_add_months ("9999-12-31", 1));
  g_assert_null (wissel_date_add_months ("2027-01-01", G_MININT));
  g_assert_null (wissel_date_make (2027, 2, 29));
}

static void
test_format (void)
{
  static const struct
  {
    WisselLanguage language;
    const char    *texts[3];
    const char    *range;
  } cases[] = {
    { WISSEL_LANGUAGE_NL,
      { "01/03/2027", "1 maart 2027", "maandag 1 maart 2027" },
      "1–2 maart 2027" },
    { WISSEL_LANGUAGE_FR,
      { "01/03/2027", "1er mars 2027", "lundi 1er mars 2027" },
      "1er–2 mars 2027" },
    { WISSEL_LANGUAGE_DE,
      { "01.03.2027", "1. März 2027", "Montag, 1. März 2027" },
      "1.–2. März 2027" },
    { WISSEL_LANGUAGE_EN,
      { "01/03/2027", "1 March 2027", "Monday 1 March 2027" },
      "1–2 March 2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *range =
        wissel_date_format_range ("2027-03-01", "2027-03-02", cases[i].language);

      g_assert_cmpstr (range, ==, cases[i].range);

      for (guint style = 0; style < 3; style++)
        {
          g_autofree char *text = wissel_date_format ("2027-03-01", cases[i].language, style);

          g_assert_cmpstr (text, ==, cases[i].texts[style]);
        }
    }
}

static void
test_format_range (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *text;
  } cases[] = {
    { "2027-03-30", "2027-04-02", "30 maart – 2 april 2027" },
    { "2027-12-30", "2028-01-02", "30 december 2027 – 2 januari 2028" },
    { "2027-03-30", "2027-03-30", "30 maart 2027" },
    { "2027-03-30", NULL, "30 maart 2027" },
    { NULL, "2027-03-30", "30 maart 2027" },
    { NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        wissel_date_format_range (cases[i].from, cases[i].to, WISSEL_LANGUAGE_NL);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static const ReadingCase times[] = {
  { "", EMPTY, NULL },
  { "09:30", EXACT, "09:30" },
  { "9u30", REPAIRED, "09:30" },
  { "9h30", REPAIRED, "09:30" },
  { "9 h 30", REPAIRED, "09:30" },
  { "9:30", REPAIRED, "09:30" },
  { "9.30 u.", REPAIRED, "09:30" },
  { "9 Uhr", REPAIRED, "09:00" },
  { "9 Uhr 30", REPAIRED, "09:30" },
  { "13.30 Uhr", REPAIRED, "13:30" },
  { "9u", REPAIRED, "09:00" },
  { "9 uur", REPAIRED, "09:00" },
  { "9 heures", REPAIRED, "09:00" },
  { "09:30:00", REPAIRED, "09:30" },
  { "9:30 pm", REPAIRED, "21:30" },
  { "12:15 am", REPAIRED, "00:15" },
  { "9", REPAIRED, "09:00" },
  { "midi", REPAIRED, "12:00" },
  { "24:00", REFUSED, NULL },
  { "9:75", REFUSED, NULL },
  { "13:00 pm", REFUSED, NULL },
  { "930", REFUSED, NULL },
  { "9:30-10:30", REFUSED, NULL },
  { "voormiddag", REFUSED, NULL },
};

static void
test_times (void)
{
  static const char *const formats[] = { "9.05 u.", "9 h 05", "9.05 Uhr", "09:05" };

  CHECK_READINGS (times, wissel_time_read (text));

  for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
    {
      g_autofree char       *text = wissel_time_format ("09:05", language);
      g_auto (WisselReading) reading = wissel_time_read (text);
      g_auto (WisselReading) fraction = wissel_time_read_fraction (46461 + 9.0 / 24 + 5.0 / 1440);

      g_assert_cmpstr (text, ==, formats[language]);
      g_assert_cmpstr (reading.text, ==, "09:05");
      g_assert_cmpstr (fraction.text, ==, "09:05");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/day", test_day);
  g_test_add_func ("/date/read", test_read);
  g_test_add_func ("/date/reasons", test_reasons);
  g_test_add_func ("/date/read-back", test_read_back);
  g_test_add_func ("/date/serial", test_serial);
  g_test_add_func ("/date/arithmetic", test_arithmetic);
  g_test_add_func ("/date/limits", test_limits);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/format-range", test_format_range);
  g_test_add_func ("/date/times", test_times);

  return g_test_run ();
}

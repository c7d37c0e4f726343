#include "wissel-number.h"

#include "reading-cases.h"

#include <math.h>

static const ReadingCase decimals[] = {
  { "", EMPTY, NULL },
  { "n/a", EMPTY, NULL },
  { "12.5", EXACT, "12.5" },
  { "12", EXACT, "12" },
  { "-3", EXACT, "-3" },
  { "− 3", REPAIRED, "-3" },
  { "12,5", REPAIRED, "12.5" },
  { "1.234,56", REPAIRED, "1234.56" },
  { "1 234,56", REPAIRED, "1234.56" },
  { "1\u202f234,56", REPAIRED, "1234.56" },
  { "1'234.56", REPAIRED, "1234.56" },
  { "1’234.56", REPAIRED, "1234.56" },
  { "1,234.56", REPAIRED, "1234.56" },
  { "1.234.567", REPAIRED, "1234567" },
  { "12 345", REPAIRED, "12345" },
  { "0,125", REPAIRED, "0.125" },
  { "1234,567", REPAIRED, "1234.567" },
  { "2½", REPAIRED, "2.5" },
  { "½", REPAIRED, "0.5" },
  { "12.", REPAIRED, "12" },
  { "max. 12", REPAIRED, "12" },
  { "1.234", REFUSED, NULL },
  { "1,234", REFUSED, NULL },
  { "12 34", REFUSED, NULL },
  { "1.23.456", REFUSED, NULL },
  { "1,2,3", REFUSED, NULL },
  { "1.234,567.8", REFUSED, NULL },
  { "±12", REFUSED, NULL },
  { "<12", REFUSED, NULL },
  { "12?", REFUSED, NULL },
  { "10-20", REFUSED, NULL },
  { "10 tot 20", REFUSED, NULL },
  { "12 km", REFUSED, NULL },
  { "twaalf", REFUSED, NULL },
  { "veel", REFUSED, NULL },
  { "#N/A", REFUSED, NULL },
  { "#WERT!", REFUSED, NULL },
};

static void
test_decimals (void)
{
  static const WisselNumberRule rule = { WISSEL_UNIT_NONE };

  CHECK_READINGS (decimals, wissel_number_read (text, &rule));
}

static const ReadingCase places[] = {
  { "2", EXACT, "2" },
  { "2,0", REPAIRED, "2" },
  { "2 personen", REPAIRED, "2" },
  { "2 pers.", REPAIRED, "2" },
  { "max. 2 personnes", REPAIRED, "2" },
  { "1.200", REPAIRED, "1200" },
  { "1,200", REFUSED, NULL },
  { "2,5", REFUSED, NULL },
  { "0", REFUSED, NULL },
  { "-1", REFUSED, NULL },
  { "2 km", REFUSED, NULL },
  { "2 personen per dag", REFUSED, NULL },
  { "99999", REFUSED, NULL },
  { "twee", REFUSED, NULL },
};

static void
test_whole (void)
{
  static const WisselNumberRule rule = { WISSEL_UNIT_PEOPLE, TRUE, 1, 10000 };

  CHECK_READINGS (places, wissel_number_read (text, &rule));
}

static const ReadingCase distances[] = {
  { "40 km", REPAIRED, "40" },        { "40km", REPAIRED, "40" },
  { "40 Kilometer", REPAIRED, "40" }, { "7,5 kilomètres", REPAIRED, "7.5" },
  { "max. 40 km", REPAIRED, "40" },   { "40 m", REFUSED, NULL },
  { "40 min", REFUSED, NULL },        { "ca. 40 km", REFUSED, NULL },
  { "30-40 km", REFUSED, NULL },
};

static const ReadingCase hours[] = {
  { "7u", REPAIRED, "7" },
  { "7,6 uur", REPAIRED, "7.6" },
  { "7u36", REPAIRED, "7.6" },
  { "7 h 36", REPAIRED, "7.6" },
  { "7:36", REPAIRED, "7.6" },
  { "7 Std.", REPAIRED, "7" },
  { "7 u. 30 min", REPAIRED, "7.5" },
  { "7.6", EXACT, "7.6" },
  { "7 dagen", REFUSED, NULL },
  { "7:75", REFUSED, NULL },
};

static const ReadingCase days[] = {
  { "2 dagen", REPAIRED, "2" }, { "2 j", REPAIRED, "2" },     { "0,5 jour", REPAIRED, "0.5" },
  { "1 Tag", REPAIRED, "1" },   { "2 weken", REFUSED, NULL },
};

static const ReadingCase amounts[] = {
  { "€ 12,50", REPAIRED, "12.5" },        { "12,50 €", REPAIRED, "12.5" },
  { "1.234,50 EUR", REPAIRED, "1234.5" }, { "12,-", REPAIRED, "12" },
  { "12,50 $", REFUSED, NULL },           { "EUR 12 €", REFUSED, NULL },
};

static const ReadingCase shares[] = {
  { "50 %", REPAIRED, "50" }, { "50%", REPAIRED, "50" }, { "50 procent", REPAIRED, "50" },
  { "120 %", REFUSED, NULL }, { "50 ‰", REFUSED, NULL },
};

static void
test_units (void)
{
  static const WisselNumberRule km = { WISSEL_UNIT_KM };
  static const WisselNumberRule hour = { WISSEL_UNIT_HOURS };
  static const WisselNumberRule day = { WISSEL_UNIT_DAYS };
  static const WisselNumberRule euro = { WISSEL_UNIT_EURO };
  static const WisselNumberRule percent = { WISSEL_UNIT_PERCENT, FALSE, 0, 100 };

  CHECK_READINGS (distances, wissel_number_read (text, &km));
  CHECK_READINGS (hours, wissel_number_read (text, &hour));
  CHECK_READINGS (days, wissel_number_read (text, &day));
  CHECK_READINGS (amounts, wissel_number_read (text, &euro));
  CHECK_READINGS (shares, wissel_number_read (text, &percent));
}

static void
test_values (void)
{
  static const WisselNumberRule rule = { WISSEL_UNIT_PEOPLE, TRUE, 1, 100 };
  static const struct
  {
    double        value;
    WisselOutcome outcome;
    const char   *text;
  } cases[] = {
    { 2, EXACT, "2" },      { 2.5, REFUSED, NULL }, { 0, REFUSED, NULL },
    { 101, REFUSED, NULL }, { NAN, REFUSED, NULL }, { INFINITY, REFUSED, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ReadingCase expected = { "value", cases[i].outcome, cases[i].text };

      check_reading (&expected, wissel_number_read_value (cases[i].value, &rule));
    }
}

/* A refusal names numbers as its reader writes them. */
static void
test_refusals (void)
{
  static const WisselNumberRule rule = { WISSEL_UNIT_DAYS, FALSE, 0.5, 1500 };
  static const struct
  {
    const char *value;
    const char *limits[2];
  } cases[WISSEL_N_LANGUAGES] = {
    { "1,25", { "0,5", "1.500" } },
    { "1,25", { "0,5", "1\u202f500" } },
    { "1,25", { "0,5", "1.500" } },
    { "1.25", { "0.5", "1,500" } },
  };
  static const WisselNumberRule whole = { WISSEL_UNIT_PEOPLE, TRUE };
  g_auto (WisselReading)        typed = wissel_number_read ("0.25", &rule);
  g_auto (WisselReading)        stored = wissel_number_read_value (1.25, &whole);

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    {
      g_autofree char *limits = wissel_message_text (&typed.note, i);
      g_autofree char *value = wissel_message_text (&stored.note, i);

      g_assert_nonnull (strstr (limits, "0.25")); /* as it was typed */
      g_assert_nonnull (strstr (limits, cases[i].limits[0]));
      g_assert_nonnull (strstr (limits, cases[i].limits[1]));
      g_assert_nonnull (strstr (value, cases[i].value));
    }
}

/* What is written for people is read back as the same number, in every language. */
static void
test_read_back (void)
{
  static const WisselNumberRule rule = { WISSEL_UNIT_NONE };

  for (guint i = 0; i < 4000; i++)
    {
      double                 value = g_test_rand_int_range (-2000000, 2000000) / 100.0;
      WisselLanguage         language = i % WISSEL_N_LANGUAGES;
      g_autofree char       *text = wissel_number_format (value, 2, language);
      g_autofree char       *plain = wissel_number_to_text (value);
      g_auto (WisselReading) reading = wissel_number_read (text, &rule);

      g_assert_true (g_ascii_strtod (plain, NULL) == value);

      /* "1.234" without decimals is the one doubtful form. */
      if (reading.outcome == REFUSED)
        g_assert_true (value == floor (value) && fabs (value) >= 1000);
      else
        g_assert_true (reading.number == value);
    }
}

static void
test_format (void)
{
  static const struct
  {
    const char *number;
    const char *percent;
    const char *money;
    const char *hours;
    const char *bytes;
  } cases[WISSEL_N_LANGUAGES] = {
    { "1.234,5", "−94,5%", "€\u00a01.234,50", "7\u00a0u\u00a036", "1,2\u00a0MB" },
    { "1\u202f234,5", "−94,5\u00a0%", "1\u202f234,50\u00a0€", "7\u00a0h\u00a036", "1,2\u00a0Mo" },
    { "1.234,5", "−94,5\u00a0%", "1.234,50\u00a0EUR", "7\u00a0Std.\u00a036", "1,2\u00a0MB" },
    { "1,234.5", "−94.5%", "€1,234.50", "7\u00a0h\u00a036", "1.2\u00a0MB" },
  };

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    {
      g_autofree char *number = wissel_number_format (1234.5, 2, i);
      g_autofree char *percent = wissel_number_format_percent (-94.5, 1, i);
      g_autofree char *money = wissel_number_format_money (123450, i);
      g_autofree char *duration = wissel_number_format_hours (7.6, i);
      g_autofree char *bytes = wissel_number_format_bytes (1234567, i);

      g_assert_cmpstr (number, ==, cases[i].number);
      g_assert_cmpstr (percent, ==, cases[i].percent);
      g_assert_cmpstr (money, ==, cases[i].money);
      g_assert_cmpstr (duration, ==, cases[i].hours);
      g_assert_cmpstr (bytes, ==, cases[i].bytes);
    }
}

static void
test_format_edges (void)
{
  g_autofree char *nought = wissel_number_format (-0.001, 1, WISSEL_LANGUAGE_NL);
  g_autofree char *whole = wissel_number_format (100, 2, WISSEL_LANGUAGE_NL);
  g_autofree char *full_hour = wissel_number_format_hours (8, WISSEL_LANGUAGE_NL);
  g_autofree char *rounded = wissel_number_format_hours (1.9999, WISSEL_LANGUAGE_NL);
  g_autofree char *half = wissel_number_format_hours (-0.5, WISSEL_LANGUAGE_NL);
  g_autofree char *size = wissel_number_format_bytes (999, WISSEL_LANGUAGE_NL);

  g_assert_cmpstr (nought, ==, "0");
  g_assert_cmpstr (whole, ==, "100");
  g_assert_cmpstr (full_hour, ==, "8\u00a0u");
  g_assert_cmpstr (rounded, ==, "2\u00a0u");
  g_assert_cmpstr (half, ==, "−0\u00a0u\u00a030");
  g_assert_cmpstr (size, ==, "999\u00a0B");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/decimals", test_decimals);
  g_test_add_func ("/number/whole", test_whole);
  g_test_add_func ("/number/units", test_units);
  g_test_add_func ("/number/values", test_values);
  g_test_add_func ("/number/refusals", test_refusals);
  g_test_add_func ("/number/read-back", test_read_back);
  g_test_add_func ("/number/format", test_format);
  g_test_add_func ("/number/format-edges", test_format_edges);

  return g_test_run ();
}

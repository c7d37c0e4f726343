#include "wissel-identifier.h"

#include "reading-cases.h"
#include "wissel-yes-no.h"

static const ReadingCase enterprises[] = {
  { "", EMPTY, NULL },
  { "0566988259", EXACT, "0566988259" },
  { "0566.988.259", EXACT, "0566988259" },
  { "BE 0566.988.259", REPAIRED, "0566988259" },
  { "be0566988259", REPAIRED, "0566988259" },
  { "TVA BE 0440 966 354", REPAIRED, "0440966354" },
  { "KBO-nr. 0831-797-467", REPAIRED, "0831797467" },
  { "566988259", REPAIRED, "0566988259" },
  { "BE566988259", REPAIRED, "0566988259" },
  { "0308.357.159", EXACT, "0308357159" },
  { "0671.516.647", EXACT, "0671516647" },
  { "0202.239.951", EXACT, "0202239951" },
  { "0123.456.749", EXACT, "0123456749" },
  { "0566.988.258", REFUSED, NULL },
  { "1234567895", REFUSED, NULL },
  { "2012345678", REFUSED, NULL },
  { "66988259", REFUSED, NULL },
  { "05669882590", REFUSED, NULL },
  { "NL 0566.988.259", REFUSED, NULL },
  { "0566.988.259 (filiaal)", REFUSED, NULL },
  { "aangevraagd", REFUSED, NULL },
  { "#NAAM?", REFUSED, NULL },
};

static const ReadingCase establishments[] = {
  { "2.164.125.329", EXACT, "2164125329" },    { "2164125329", EXACT, "2164125329" },
  { "2 164 125 329", REPAIRED, "2164125329" }, { "2.164.125.328", REFUSED, NULL },
  { "0566.988.259", REFUSED, NULL },           { "216412533", REFUSED, NULL },
};

static void
test_enterprises (void)
{
  g_autofree char *printed = wissel_enterprise_number_format ("0566988259");
  g_autofree char *kept = wissel_enterprise_number_format ("aangevraagd");

  CHECK_READINGS (enterprises, wissel_enterprise_number_read (text));
  g_assert_cmpstr (printed, ==, "0566.988.259");
  g_assert_cmpstr (kept, ==, "aangevraagd");
}

static void
test_establishments (void)
{
  g_autofree char *printed = wissel_establishment_number_format ("2164125329");

  CHECK_READINGS (establishments, wissel_establishment_number_read (text));
  g_assert_cmpstr (printed, ==, "2.164.125.329");
}

/* Of the hundred ends that eight digits can have, one is right. */
static void
test_check_digits (void)
{
  for (guint i = 0; i < 50; i++)
    {
      int   head = g_test_rand_int_range (2000000, 19999999);
      guint right = 0;

      for (int end = 0; end < 100; end++)
        {
          g_autofree char       *text = g_strdup_printf ("%08d%02d", head, end);
          g_auto (WisselReading) reading = wissel_enterprise_number_read (text);

          right += reading.outcome == EXACT;
        }

      g_assert_cmpuint (right, ==, 1);
    }
}

static const ReadingCase postal_codes[] = {
  { "", EMPTY, NULL },
  { "9000", EXACT, "9000" },
  { " 9000", REPAIRED, "9000" },
  { "B-9000", REPAIRED, "9000" },
  { "BE 9000", REPAIRED, "9000" },
  { "9000 Gent", REPAIRED, "9000" },
  { "9000.0", REPAIRED, "9000" },
  { "F-59000", EXACT, "F-59000" },
  { "NL-6211 AB", EXACT, "NL-6211 AB" },
  { "D-52062", EXACT, "D-52062" },
  { "0900", REFUSED, NULL },
  { "59000", REFUSED, NULL },
  { "900", REFUSED, NULL },
  { "9000/9050", REFUSED, NULL },
  { "Gent", REFUSED, NULL },
};

static const ReadingCase emails[] = {
  { "", EMPTY, NULL },
  { "els.van.damme@example.be", EXACT, "els.van.damme@example.be" },
  { "O'Neill+hr@sub.example.be", EXACT, "O'Neill+hr@sub.example.be" },
  { "mailto:els@example.be", REPAIRED, "els@example.be" },
  { "els@example.be;", REPAIRED, "els@example.be" },
  { " els@example.be ", REPAIRED, "els@example.be" },
  { "Els Van Damme <els@example.be>", REPAIRED, "els@example.be" },
  { "els@example.be; jan@example.be", REFUSED, NULL },
  { "els@example", REFUSED, NULL },
  { "els@example,be", REFUSED, NULL },
  { "els @example.be", REPAIRED, "els@example.be" },
  { "Els Maes < els @ example.be >", REPAIRED, "els@example.be" },
  { "els maes @example.be", REFUSED, NULL },
  { "els@example .be", REFUSED, NULL },
  { "els(at)example.be", REFUSED, NULL },
  { "els..d@example.be", REFUSED, NULL },
  { "els.@example.be", REFUSED, NULL },
  { ".els@example.be", REPAIRED, "els@example.be" },
  { "els@-example.be", REFUSED, NULL },
  { "els@example-.be", REFUSED, NULL },
  { "els@exa--mple.be", EXACT, "els@exa--mple.be" },
  { "els@example..be", REFUSED, NULL },
  { "els@example.b", REFUSED, NULL },
  { "els@example.b3", REFUSED, NULL },
  { "els@3.example.be", EXACT, "els@3.example.be" },
  { "els@example.be.", REPAIRED, "els@example.be" },
  { "éls@exämple.be", EXACT, "éls@exämple.be" },
  { "@example.be", REFUSED, NULL },
  { "els", REFUSED, NULL },
};

static const ReadingCase phones[] = {
  { "", EMPTY, NULL },
  { "02 555 12 34", EXACT, "02 555 12 34" },
  { "+32 (0)2 555 12 34", EXACT, "+32 (0)2 555 12 34" },
  { "02/555.12.34 (enkel vm)", EXACT, "02/555.12.34 (enkel vm)" },
  { "475123456", REPAIRED, "0475123456" },
  { "25551234", REPAIRED, "025551234" },
  { "32475123456", REPAIRED, "+32475123456" },
  { "tel: 02 555 12 34", REPAIRED, "02 555 12 34" },
  { "4512", EXACT, "4512" },
  { "via onthaal", REFUSED, NULL },
  { "els@example.be", REFUSED, NULL },
};

static const ReadingCase websites[] = {
  { "https://www.example.be/hr", EXACT, "https://www.example.be/hr" },
  { "www.example.be", REPAIRED, "https://www.example.be" },
  { "example.be", REPAIRED, "https://example.be" },
  { "javascript:alert(1)", REFUSED, NULL },
  { "file:///etc/passwd", REFUSED, NULL },
  { "geen idee", REFUSED, NULL },
  { "els@example.be", REFUSED, NULL },
};

static void
test_contacts (void)
{
  CHECK_READINGS (postal_codes, wissel_postal_code_read (text));
  CHECK_READINGS (emails, wissel_email_read (text));
  CHECK_READINGS (phones, wissel_phone_read (text));
  CHECK_READINGS (websites, wissel_website_read (text));
}

static const ReadingCase answers[] = {
  { "", EMPTY, NULL },
  { "-", EMPTY, NULL },
  { "1", EXACT, "1" },
  { "0", EXACT, "0" },
  { "ja", REPAIRED, "1" },
  { "JA", REPAIRED, "1" },
  { "j", REPAIRED, "1" },
  { "oui", REPAIRED, "1" },
  { "O", REPAIRED, "1" },
  { "Yes.", REPAIRED, "1" },
  { "x", REPAIRED, "1" },
  { "X", REPAIRED, "1" },
  { "✓", REPAIRED, "1" },
  { "☒", REPAIRED, "1" },
  { "waar", REPAIRED, "1" },
  { "VRAI", REPAIRED, "1" },
  { "WAHR", REPAIRED, "1" },
  { "true", REPAIRED, "1" },
  { "neen", REPAIRED, "0" },
  { "nee", REPAIRED, "0" },
  { "n", REPAIRED, "0" },
  { "non", REPAIRED, "0" },
  { "nein", REPAIRED, "0" },
  { "onwaar", REPAIRED, "0" },
  { "faux", REPAIRED, "0" },
  { "FALSCH", REPAIRED, "0" },
  { "☐", REPAIRED, "0" },
  { "false", REPAIRED, "0" },
  { "?", REFUSED, NULL },
  { "ja?", REFUSED, NULL },
  { "misschien", REFUSED, NULL },
  { "peut-être", REFUSED, NULL },
  { "ja, mits akkoord", REFUSED, NULL },
  { "2", REFUSED, NULL },
  { "✗", REFUSED, NULL },
  { "#NUL!", REFUSED, NULL },
};

static void
test_yes_no (void)
{
  CHECK_READINGS (answers, wissel_yes_no_read (text));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/identifier/enterprises", test_enterprises);
  g_test_add_func ("/identifier/establishments", test_establishments);
  g_test_add_func ("/identifier/check-digits", test_check_digits);
  g_test_add_func ("/identifier/contacts", test_contacts);
  g_test_add_func ("/identifier/yes-no", test_yes_no);

  return g_test_run ();
}

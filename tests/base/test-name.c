#include "wissel-name.h"

#include "reading-cases.h"
#include "wissel-text.h"
#include "wissel-weekdays.h"

static const ReadingCase names[] = {
  { "", EMPTY, NULL },
  { "van den Bossche", EXACT, "van den Bossche" },
  { "VAN DAMME", EXACT, "VAN DAMME" },
  { "d’Hondt", EXACT, "d’Hondt" },
  { " Zoë  De\u00a0Smet ", REPAIRED, "Zoë De Smet" },
  { "els@example.be", REFUSED, NULL },
  { "123", REFUSED, NULL },
  { "#N/B", REFUSED, NULL },
};

static void
test_read (void)
{
  CHECK_READINGS (names, wissel_name_read (text));
}

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *last;
    const char *first;
  } cases[] = {
    { "VAN DAMME, Els", "VAN DAMME", "Els" },
    { "De Smet , Anne-Marie", "De Smet", "Anne-Marie" },
    { "Els Van Damme", "Van Damme", "Els" },
    { "VAN DAMME Els", "VAN DAMME", "Els" },
    { "Anne Marie De Smet", "De Smet", "Anne Marie" },
    { "Marie-José Öztürk", "Öztürk", "Marie-José" },
    { "D’Haene  Zoë", "D’Haene", "Zoë" },
    { "Jan Thomas", NULL, NULL },
    { "Jan Maes Thomas", NULL, NULL },
    { "Maes Els Claes", NULL, NULL },
    { "Kloosterman Fjodor", NULL, NULL },
    { "Els", NULL, NULL },
    { "Els Van", NULL, NULL },
    { "Els Maes (HR)", NULL, NULL },
    { "Els Maes & Jan Claes", NULL, NULL },
    { "els@example.be Maes", NULL, NULL },
    { "Damme, Els Van", NULL, NULL },
    { "Damme, Els, dr.", NULL, NULL },
    { "Van Damme,", NULL, NULL },
    { ", Els", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (WisselReading) first = { WISSEL_OUTCOME_EMPTY };
      g_auto (WisselReading) last = wissel_name_split (cases[i].text, &first);

      g_assert_cmpstr (last.text, ==, cases[i].last);
      g_assert_cmpstr (first.text, ==, cases[i].first);
      g_assert_cmpint (last.outcome, ==, cases[i].last != NULL ? REPAIRED : REFUSED);
    }
}

static void
test_key (void)
{
  g_autofree char *plain = wissel_name_key ("Zoe", "Van Damme-Leclercq");
  g_autofree char *other = wissel_name_key ("ZOË", "van damme leclercq");
  g_autofree char *swapped = wissel_name_key ("Van Damme-Leclercq", "Zoe");

  g_assert_cmpstr (plain, ==, other);
  g_assert_cmpstr (plain, !=, swapped);
}

static const ReadingCase weekdays[] = {
  { "", EMPTY, NULL },
  { "124", EXACT, "124" },
  { "12345", EXACT, "12345" },
  { "421", REPAIRED, "124" },
  { "1,2,4", REPAIRED, "124" },
  { "1-5", REPAIRED, "12345" },
  { "ma, di, do", REPAIRED, "124" },
  { "ma di do", REPAIRED, "124" },
  { "maandag en donderdag", REPAIRED, "14" },
  { "Ma t.e.m. do", REPAIRED, "1234" },
  { "ma t/m vr", REPAIRED, "12345" },
  { "ma-vr", REPAIRED, "12345" },
  { "lun-ven", REPAIRED, "12345" },
  { "lun.–ven.", REPAIRED, "12345" },
  { "du lundi au jeudi", REPAIRED, "1234" },
  { "lu, ma, je", REPAIRED, "124" },
  { "mercredis", REPAIRED, "3" },
  { "Mo bis Fr", REPAIRED, "12345" },
  { "Mo, Di, Do", REPAIRED, "124" },
  { "Monday to Thursday", REPAIRED, "1234" },
  { "elke dag", REPAIRED, "12345" },
  { "tous les jours", REPAIRED, "12345" },
  { "jeden Werktag", REPAIRED, "12345" },
  { "elke dag behalve woensdag", REPAIRED, "1245" },
  { "sauf mercredi", REPAIRED, "1245" },
  { "weekend", REPAIRED, "67" },
  { "ma", REFUSED, NULL },
  { "di", REFUSED, NULL },
  { "vr-ma", REFUSED, NULL },
  { "ma-", REFUSED, NULL },
  { "woensdagnamiddag", REFUSED, NULL },
  { "wo namiddag", REFUSED, NULL },
  { "m, d", REFUSED, NULL },
  { "89", REFUSED, NULL },
  { "in overleg", REFUSED, NULL },
};

static const ReadingCase dutch_weekdays[] = {
  { "ma", REPAIRED, "1" },
  { "ma, di", REPAIRED, "12" },
  { "lundi", REPAIRED, "1" },
};

static const ReadingCase french_weekdays[] = {
  { "ma", REPAIRED, "2" },
  { "ma, di", REPAIRED, "27" },
};

static void
test_weekdays (void)
{
  CHECK_READINGS (weekdays, wissel_weekdays_read (text, 0));
  CHECK_READINGS (dutch_weekdays, wissel_weekdays_read (text, 1u << WISSEL_LANGUAGE_NL));
  CHECK_READINGS (french_weekdays, wissel_weekdays_read (text, 1u << WISSEL_LANGUAGE_FR));
}

static void
test_weekday_format (void)
{
  g_autofree char *run = wissel_weekdays_format ("12345", WISSEL_LANGUAGE_NL);
  g_autofree char *mixed = wissel_weekdays_format ("124567", WISSEL_LANGUAGE_EN);
  g_autofree char *none = wissel_weekdays_format (NULL, WISSEL_LANGUAGE_FR);

  g_assert_cmpstr (run, ==, "maandag–vrijdag");
  g_assert_cmpstr (mixed, ==, "Monday, Tuesday, Thursday–Sunday");
  g_assert_cmpstr (none, ==, "");
}

/* What people typed cannot act as a format, and placeholders may change places in a translation. */
static void
test_messages (void)
{
  g_auto (WisselMessage) message =
    wissel_message_make ("%2$s before %1$s, 100%%", "%s%n", "50%", NULL);
  g_autofree char *text = wissel_message_text (&message, WISSEL_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, "50% before %s%n, 100%");
}

static const ReadingCase texts[] = {
  { NULL, EMPTY, NULL },
  { "Els", EXACT, "Els" },
  { "a  b", REPAIRED, "a b" },
  { "-", EXACT, "-" },
  { "Zoe\u0308", EXACT, "Zoë" },
  { "#VERW!", REFUSED, NULL },
  { "#hashtag", EXACT, "#hashtag" },
};

static void
test_texts (void)
{
  CHECK_READINGS (texts, wissel_reading_of_text (text));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name/read", test_read);
  g_test_add_func ("/name/split", test_split);
  g_test_add_func ("/name/key", test_key);
  g_test_add_func ("/weekdays/read", test_weekdays);
  g_test_add_func ("/weekdays/format", test_weekday_format);
  g_test_add_func ("/reading/messages", test_messages);
  g_test_add_func ("/reading/texts", test_texts);

  return g_test_run ();
}

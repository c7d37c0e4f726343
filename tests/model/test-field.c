#include "wissel-error.h"
#include "wissel-records.h"

static const WisselField *
find (const WisselRecordType *type, const char *name)
{
  const WisselField *field = wissel_record_type_find_field (type, name);

  g_assert_nonnull (field);

  return field;
}

static void
test_read (void)
{
  static const struct
  {
    const WisselRecordType *type;
    const char             *field;
    const char             *text;
    WisselOutcome           outcome;
    const char             *stored;
  } cases[] = {
    { &wissel_organisation_record_type, "enterprise-no", "BE 0566.988.259", WISSEL_OUTCOME_REPAIRED,
      "0566988259" },
    { &wissel_organisation_record_type, "enterprise-no", "0566.988.258", WISSEL_OUTCOME_REFUSED,
      NULL },
    { &wissel_organisation_record_type, "kind", "stad", WISSEL_OUTCOME_REPAIRED, "MUNICIPAL" },
    { &wissel_organisation_record_type, "kind", "spaceship", WISSEL_OUTCOME_REFUSED, NULL },
    { &wissel_person_record_type, "max-km", "40 km", WISSEL_OUTCOME_REPAIRED, "40" },
    { &wissel_person_record_type, "max-km", "ver", WISSEL_OUTCOME_REFUSED, NULL },
    { &wissel_person_record_type, "needs-public-transport", "oui", WISSEL_OUTCOME_REPAIRED, "1" },
    { &wissel_person_record_type, "notes", "zie 73.01.11-361.73", WISSEL_OUTCOME_REFUSED, NULL },
    /* A sum of facts that the program writes may hold such digits by chance; a note may not. */
    { &wissel_match_run_record_type, "result-json", "{\"a\":\"c73011136173e\"}",
      WISSEL_OUTCOME_EXACT, "{\"a\":\"c73011136173e\"}" },
    { &wissel_match_run_record_type, "note", "c73011136173e", WISSEL_OUTCOME_REFUSED, NULL },
    { &wissel_learning_place_record_type, "capacity", "0", WISSEL_OUTCOME_REFUSED, NULL },
    { &wissel_learning_place_record_type, "languages", "Frans en NL", WISSEL_OUTCOME_REPAIRED,
      "nl,fr" },
    { &wissel_learning_place_record_type, "languages", "nl,en", WISSEL_OUTCOME_EXACT, "nl,en" },
    { &wissel_learning_place_record_type, "languages", "en", WISSEL_OUTCOME_EXACT, "en" },
    { &wissel_learning_place_record_type, "languages", "fr/nl/EN", WISSEL_OUTCOME_REPAIRED,
      "nl,fr,en" },
    { &wissel_learning_place_record_type, "languages", "français, turc", WISSEL_OUTCOME_REPAIRED,
      "fr" },
    { &wissel_learning_place_record_type, "languages", "turc", WISSEL_OUTCOME_REFUSED, NULL },
    { &wissel_availability_record_type, "from-on", "31/02/2027", WISSEL_OUTCOME_REFUSED, NULL },
    { &wissel_availability_record_type, "from-on", "15 maart 2027", WISSEL_OUTCOME_REPAIRED,
      "2027-03-15" },
    { &wissel_availability_record_type, "from-on", "  ", WISSEL_OUTCOME_EMPTY, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WisselField     *field = find (cases[i].type, cases[i].field);
      g_auto (WisselReading) reading = wissel_field_read (field, cases[i].text);
      g_auto (WisselValue)   value = { 0 };
      g_autofree char       *stored = NULL;

      g_test_message ("%s: %s", cases[i].field, cases[i].text);
      g_assert_cmpint (reading.outcome, ==, cases[i].outcome);
      g_assert_cmpint (wissel_field_take (field, &reading, &value), ==,
                       cases[i].outcome != WISSEL_OUTCOME_REFUSED);
      stored = wissel_value_to_text (&value);
      g_assert_cmpstr (stored, ==, cases[i].stored);
    }
}

static void
test_check (void)
{
  g_autoptr (WisselRecord) place = wissel_record_new (&wissel_learning_place_record_type);
  g_autoptr (GError)       error = NULL;
  const char              *field = NULL;

  wissel_record_set_integer (place, "organisation-id", 1);
  g_assert_false (wissel_record_check (place, &field, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
  g_assert_cmpstr (field, ==, "title");
  g_clear_error (&error);

  wissel_record_set_text (place, "title", "Onthaal");
  g_assert_true (wissel_record_check (place, &field, &error));
  g_assert_no_error (error);

  wissel_record_set_integer (place, "capacity", 0);
  g_assert_false (wissel_record_check (place, &field, &error));
  g_assert_cmpstr (field, ==, "capacity");
}

static void
test_check_between_fields (void)
{
  g_autoptr (WisselRecord) free_days = wissel_record_new (&wissel_availability_record_type);
  g_autoptr (GError)       error = NULL;
  const char              *field = NULL;

  wissel_record_set_integer (free_days, "place-id", 1);
  wissel_record_set_text (free_days, "from-on", "2027-04-02");
  wissel_record_set_text (free_days, "to-on", "2027-04-01");
  g_assert_false (wissel_record_check (free_days, &field, &error));
  g_assert_cmpstr (field, ==, "to-on");
  g_clear_error (&error);

  wissel_record_set_text (free_days, "to-on", "2027-04-02");
  g_assert_true (wissel_record_check (free_days, &field, &error));
}

static void
test_show (void)
{
  const WisselField   *field = find (&wissel_person_record_type, "max-km");
  g_auto (WisselValue) value = { 0 };
  g_autofree char     *dutch = NULL;
  g_autofree char     *english = NULL;

  wissel_value_set_real (&value, 12.5);
  dutch = wissel_field_show (field, &value, WISSEL_LANGUAGE_NL);
  english = wissel_field_show (field, &value, WISSEL_LANGUAGE_EN);
  g_assert_cmpstr (dutch, ==, "12,5");
  g_assert_cmpstr (english, ==, "12.5");
}

/* What is too long to be read is refused, with how much too long; characters are counted, not
 * bytes. */
static void
test_length (void)
{
  static const struct
  {
    const WisselRecordType *type;
    const char             *field;
    guint                   length;
    WisselOutcome           outcome;
  } cases[] = {
    { &wissel_organisation_record_type, "short-name", 250, WISSEL_OUTCOME_EXACT },
    { &wissel_organisation_record_type, "short-name", 251, WISSEL_OUTCOME_REFUSED },
    { &wissel_person_record_type, "notes", 50000, WISSEL_OUTCOME_EXACT },
    { &wissel_person_record_type, "notes", 50001, WISSEL_OUTCOME_REFUSED },
    { &wissel_course_record_type, "url", 2000, WISSEL_OUTCOME_EXACT },
    { &wissel_course_record_type, "url", 2001, WISSEL_OUTCOME_REFUSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString)    text = g_string_new (NULL);
      g_auto (WisselReading) reading = { 0 };

      for (guint c = 0; c < cases[i].length; c++)
        g_string_append (text, "é");
      reading = wissel_field_read (find (cases[i].type, cases[i].field), text->str);
      g_assert_cmpint (reading.outcome, ==, cases[i].outcome);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/read", test_read);
  g_test_add_func ("/field/length", test_length);
  g_test_add_func ("/field/check", test_check);
  g_test_add_func ("/field/check-between-fields", test_check_between_fields);
  g_test_add_func ("/field/show", test_show);

  return g_test_run ();
}

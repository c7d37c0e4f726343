/* Records that are added a second time. */

#include <string.h>

#include "round.h"
#include "wissel-records.h"
#include "wissel-twins.h"

static void
assert_twin (Fixture *fixture, WisselRecord *record, gint64 id, const char *words)
{
  g_autoptr (WisselTwin) twin = NULL;
  g_autoptr (GError)     error = NULL;

  wissel_twins_find (fixture->network, record, &twin, &error);
  g_assert_no_error (error);
  g_assert_cmpint (twin != NULL ? twin->id : 0, ==, id);
  if (id != 0)
    g_assert_cmpstr (twin->words, ==, words);
}

static void
test_name (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) draft = wissel_record_new (&wissel_organisation_record_type);
  g_autoptr (WisselRecord) stored = NULL;

  wissel_record_set_text (draft, "short-name", "stad  AALST");
  assert_twin (fixture, draft, fixture->city,
               "There is an organisation of this name already: “Stad Aalst”.");
  wissel_record_set_text (draft, "short-name", "Stad");
  assert_twin (fixture, draft, 0, NULL);

  /* Nothing is its own twin. */
  stored =
    wissel_network_load (fixture->network, &wissel_organisation_record_type, fixture->city, NULL);
  assert_twin (fixture, stored, 0, NULL);
}

static void
test_number (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) draft = wissel_record_new (&wissel_organisation_record_type);
  gint64                   other;

  other = make_record (fixture->network, &wissel_organisation_record_type, "short-name", "FOD",
                       "kind", "FEDERAL", "enterprise-no", "0308357159", NULL);
  wissel_record_set_text (draft, "short-name", "Federale dienst");
  wissel_record_set_text (draft, "enterprise-no", "0308357159");
  assert_twin (fixture, draft, other, "This enterprise number belongs to “FOD” already.");
}

static void
test_person (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) draft = wissel_record_new (&wissel_person_record_type);
  gint64                   zoe;

  zoe = make_record (fixture->network, &wissel_person_record_type, "first-name", "Zoë", "last-name",
                     "Peeters", "employer-id", fixture->firm, NULL);
  wissel_record_set_text (draft, "first-name", "Zoe");
  assert_twin (fixture, draft, 0, NULL);
  wissel_record_set_text (draft, "last-name", "peeters");
  assert_twin (fixture, draft, 0, NULL);
  wissel_record_set_integer (draft, "employer-id", fixture->firm);
  assert_twin (fixture, draft, zoe,
               "There is a person of this name at the same employer already: “Zoë Peeters”.");
  wissel_record_set_integer (draft, "employer-id", fixture->city);
  assert_twin (fixture, draft, 0, NULL);
}

static void
test_concern (void)
{
  g_assert_true (wissel_twins_concern ("person", "last-name"));
  g_assert_true (wissel_twins_concern ("person", "employer-id"));
  g_assert_true (wissel_twins_concern ("organisation", "enterprise-no"));
  g_assert_false (wissel_twins_concern ("person", "enterprise-no"));
  g_assert_true (wissel_twins_concern ("organisation", "email"));
  g_assert_true (wissel_twins_concern ("site", "name"));
  g_assert_false (wissel_twins_concern ("organisation", "phone"));
  g_assert_false (wissel_twins_concern ("person_role", "person-id"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/twins/name", Fixture, NULL, fixture_set_up, test_name, fixture_tear_down);
  g_test_add ("/twins/number", Fixture, NULL, fixture_set_up, test_number, fixture_tear_down);
  g_test_add ("/twins/person", Fixture, NULL, fixture_set_up, test_person, fixture_tear_down);
  g_test_add_func ("/twins/concern", test_concern);

  return g_test_run ();
}

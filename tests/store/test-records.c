#include "support.h"
#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

typedef gboolean (*Work) (WisselSession *session, GError **error);

static gboolean
call_work (WisselSession *session, gpointer data, GError **error)
{
  return ((Work) data) (session, error);
}

static gpointer
act (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    wissel_session_action (session, "test", WISSEL_ACTION_DEFAULT, call_work, data, error));
}

static void
run_work (Fixture *fixture, Work work)
{
  g_autoptr (GError) error = NULL;
  gboolean           done;

  done = GPOINTER_TO_INT (wissel_store_run (fixture->store, act, work, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (done);
}

static gint64 city_id;
static gint64 person_id;

static gboolean
insert_people (WisselSession *session, GError **error)
{
  g_autoptr (WisselRecord) city = wissel_record_new (&wissel_organisation_record_type);
  g_autoptr (WisselRecord) person = wissel_record_new (&wissel_person_record_type);

  g_object_set (city, "short-name", "Stad Aalst", "kind", "MUNICIPAL", NULL);
  if (!wissel_session_insert (session, city, error))
    return FALSE;

  city_id = wissel_record_get_id (city);
  g_object_set (person, "first-name", "Élodie", "last-name", "Van den Broeck", "employer-id",
                city_id, "max-km", 32.5, NULL);
  if (!wissel_session_insert (session, person, error))
    return FALSE;

  person_id = wissel_record_get_id (person);

  return TRUE;
}

static gboolean
change_person (WisselSession *session, GError **error)
{
  g_autoptr (WisselRecord) person = NULL;

  person = wissel_session_load (session, &wissel_person_record_type, person_id, error);
  g_assert_nonnull (person);
  wissel_record_set_text (person, "function-title", "Onthaalmedewerker");
  wissel_record_set_null (person, "max-km");

  return wissel_session_update (session, person, error);
}

static gboolean
delete_person (WisselSession *session, GError **error)
{
  return wissel_session_delete (session, &wissel_person_record_type, person_id, error);
}

static gpointer
load_person (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_load (session, &wissel_person_record_type, person_id, error);
}

static void
test_round_trip (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) first = NULL;
  g_autoptr (WisselRecord) changed = NULL;
  g_autoptr (WisselRecord) gone = NULL;
  g_autoptr (WisselRecord) back = NULL;
  g_autoptr (GError)       error = NULL;

  run_work (fixture, insert_people);
  first = wissel_store_run (fixture->store, load_person, NULL, NULL, &error);
  g_assert_cmpstr (wissel_record_get_text (first, "first-name"), ==, "Élodie");
  g_assert_cmpfloat (wissel_record_get_real (first, "max-km"), ==, 32.5);
  g_assert_cmpint (wissel_record_get_integer (first, "employer-id"), ==, city_id);
  g_assert_nonnull (wissel_record_get_text (first, "created-at"));

  run_work (fixture, change_person);
  changed = wissel_store_run (fixture->store, load_person, NULL, NULL, &error);
  g_assert_true (wissel_record_is_empty (changed, "max-km"));

  run_work (fixture, delete_person);
  gone = wissel_store_run (fixture->store, load_person, NULL, NULL, &error);
  g_assert_null (gone);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (undo (fixture->store, &error));
  g_assert_true (undo (fixture->store, &error));
  back = wissel_store_run (fixture->store, load_person, NULL, NULL, &error);
  g_assert_cmpfloat (wissel_record_get_real (back, "max-km"), ==, 32.5);
  g_assert_true (wissel_record_is_empty (back, "function-title"));
}

static gboolean
insert_wrong (WisselSession *session, GError **error)
{
  g_autoptr (WisselRecord) city = wissel_record_new (&wissel_organisation_record_type);

  g_object_set (city, "short-name", "Stad Aalst", "kind", "MUNICIPAL", "enterprise-no",
                "0566988258", NULL);
  g_assert_false (wissel_session_insert (session, city, error));
  g_assert_error (*error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
  g_clear_error (error);

  return TRUE;
}

static void
test_wrong_value (Fixture *fixture, gconstpointer user_data)
{
  run_work (fixture, insert_wrong);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM organisation"), ==, 0);
}

static gpointer
load_choices (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_choices (session, &wissel_person_record_type, "employer_id", city_id, data,
                                 10, error);
}

static void
test_choices (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *search;
    guint       found;
  } cases[] = { { NULL, 1 },    { "elodie bro", 1 }, { "BROECK", 1 },
                { "aalst", 1 }, { "gent", 0 },       { "\"*", 1 } };
  g_autoptr (GError) error = NULL;

  run_work (fixture, insert_people);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) choices = NULL;

      choices =
        wissel_store_run (fixture->store, load_choices, (gpointer) cases[i].search, NULL, &error);
      g_assert_no_error (error);
      g_test_message ("%s", cases[i].search);
      g_assert_cmpuint (choices->len, ==, cases[i].found);
      if (choices->len > 0)
        g_assert_cmpstr (((WisselChoice *) g_ptr_array_index (choices, 0))->title, ==,
                         "Élodie Van den Broeck");
    }
}

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/records/round-trip", test_round_trip);
  ADD ("/records/wrong-value", test_wrong_value);
  ADD ("/records/choices", test_choices);

  return g_test_run ();
}

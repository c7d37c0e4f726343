#include <string.h>

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

/* Fails when a statement that was used on a table reads all of it. */
static void
check_statements (sqlite3 *native, const char *table)
{
  g_autofree char *from = g_strdup_printf (" FROM %s ", table);
  guint            n_found = 0;

  for (sqlite3_stmt *used = sqlite3_next_stmt (native, NULL); used != NULL;
       used = sqlite3_next_stmt (native, used))
    {
      g_autofree char *sql = g_strdup_printf ("EXPLAIN QUERY PLAN %s", sqlite3_sql (used));
      sqlite3_stmt    *stmt = NULL;

      if (strstr (sql, from) == NULL)
        continue;

      n_found++;
      g_test_message ("%s", sql);
      g_assert_cmpint (sqlite3_prepare_v2 (native, sql, -1, &stmt, NULL), ==, SQLITE_OK);
      while (sqlite3_step (stmt) == SQLITE_ROW)
        g_assert_false (g_str_has_prefix ((const char *) sqlite3_column_text (stmt, 3), "SCAN"));
      sqlite3_finalize (stmt);
    }

  g_assert_cmpuint (n_found, >, 0);
}

/* What belongs to a record is looked up, also by links that may be empty. */
static gpointer
load_by_links (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  static const struct
  {
    const WisselRecordType *type;
    const char             *link;
  } links[] = {
    { &wissel_availability_record_type, "learner-id" },
    { &wissel_availability_record_type, "place-id" },
    { &wissel_match_record_type, "coach-id" },
    { &wissel_match_record_type, "round-id" },
    { &wissel_response_record_type, "person-id" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GPtrArray) records =
        wissel_session_load_children (session, links[i].type, links[i].link, 1, error);

      g_assert_nonnull (records);
      check_statements (session->native, links[i].type->name);
    }

  return session;
}

static void
test_links_are_looked_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  wissel_store_run (fixture->store, load_by_links, NULL, NULL, &error);
  g_assert_no_error (error);
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
  ADD ("/records/links-are-looked-up", test_links_are_looked_up);
  ADD ("/records/choices", test_choices);

  return g_test_run ();
}

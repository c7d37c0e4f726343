/* Actions that insert many records keep the journal in another way; nobody may notice. */

#include "support.h"
#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

#define N_TEMP_TRIGGERS "SELECT count(*) FROM sqlite_temp_schema WHERE type='trigger'"
#define N_LINES(op) "SELECT count(*) FROM journal_row WHERE op='" op "'"

static gint64 city_id;

static gboolean
insert_city (WisselSession *session, const char *name, GError **error)
{
  g_autoptr (WisselRecord) city = wissel_record_new (&wissel_organisation_record_type);

  g_object_set (city, "short-name", name, "kind", "MUNICIPAL", NULL);
  if (!wissel_session_insert (session, city, error))
    return FALSE;

  city_id = wissel_record_get_id (city);

  return TRUE;
}

static gboolean
insert_person (WisselSession *session, const char *name, GError **error)
{
  g_autoptr (WisselRecord) person = wissel_record_new (&wissel_person_record_type);

  g_object_set (person, "first-name", name, "last-name", "Peeters", "employer-id", city_id, NULL);

  return wissel_session_insert (session, person, error);
}

/* Two tables, and what an import does besides inserting. */
static gboolean
insert_all (WisselSession *session, gpointer data, GError **error)
{
  g_autoptr (WisselRecord) city = NULL;
  gint64                   first;

  if (!insert_city (session, "Aalst", error))
    return FALSE;

  first = city_id;
  if (!insert_city (session, "Ninove", error) || !insert_person (session, "An", error) ||
      !insert_city (session, "Gent", error) || !insert_person (session, "Bo", error))
    return FALSE;

  city = wissel_session_load (session, &wissel_organisation_record_type, city_id, error);
  g_assert_nonnull (city);
  wissel_record_set_text (city, "short-name", "Gand");

  return wissel_session_update (session, city, error) &&
         wissel_session_delete (session, &wissel_organisation_record_type, first, error);
}

static gboolean
insert_and_fail (WisselSession *session, gpointer data, GError **error)
{
  g_assert_true (insert_city (session, "lost", error));
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, "no");

  return FALSE;
}

static gboolean
insert_one (WisselSession *session, gpointer data, GError **error)
{
  return insert_city (session, "inner", error);
}

static gboolean
insert_nested (WisselSession *session, gpointer data, GError **error)
{
  g_autoptr (GError) inner = NULL;

  g_assert_true (insert_city (session, "before", error));
  g_assert_false (
    wissel_session_action (session, "", WISSEL_ACTION_MANY, insert_and_fail, NULL, &inner));
  g_assert_true (wissel_session_action (session, "", WISSEL_ACTION_MANY, insert_one, NULL, error));

  return insert_city (session, "after", error) && insert_person (session, "An", error);
}

static gpointer
act (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_action (session, "many", WISSEL_ACTION_MANY,
                                                 (WisselActionFunc) data, NULL, error));
}

static gboolean
run (Fixture *fixture, WisselActionFunc func, GError **error)
{
  return GPOINTER_TO_INT (wissel_store_run (fixture->store, act, func, NULL, error));
}

static void
assert_undo_and_redo (Fixture *fixture, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *after = dump (fixture->store);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      g_assert_true (undo (fixture->store, &error));
      undone = dump (fixture->store);
      g_assert_cmpstr (undone, ==, before);
      g_assert_true (redo (fixture->store, &error));
      redone = dump (fixture->store);
      g_assert_cmpstr (redone, ==, after);
    }
}

static void
test_journaled (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = dump (fixture->store);

  g_assert_true (run (fixture, insert_all, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal"), ==, 1);
  g_assert_cmpint (query_int (fixture->store, N_LINES ("I")), ==, 5);
  g_assert_cmpint (query_int (fixture->store, N_LINES ("U")), ==, 1);
  g_assert_cmpint (query_int (fixture->store, N_LINES ("D")), ==, 1);
  assert_undo_and_redo (fixture, before);
}

/* What is journaled by triggers again must not be journaled twice, or not at all. */
static void
test_triggers_come_back (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  gint64             n_triggers;

  run_sql (fixture->store, "INSERT INTO setting(id,key,value) VALUES(9,'k','v')");
  n_triggers = query_int (fixture->store, N_TEMP_TRIGGERS);
  before = dump (fixture->store);

  g_assert_false (run (fixture, insert_and_fail, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (query_int (fixture->store, N_TEMP_TRIGGERS), ==, n_triggers);
  g_assert_cmpint (query_int (fixture->store, N_LINES ("I")), ==, 1);

  g_assert_true (run (fixture, insert_one, &error));
  g_assert_cmpint (query_int (fixture->store, N_TEMP_TRIGGERS), ==, n_triggers);
  run_sql (fixture->store, "INSERT INTO organisation(id,short_name,kind,created_at,updated_at) "
                           "VALUES(1,'A','OTHER','2027-01-01T00:00:00Z','2027-01-01T00:00:00Z')");
  g_assert_cmpint (query_int (fixture->store, N_LINES ("I")), ==, 3);
  g_assert_true (undo (fixture->store, &error));
  assert_undo_and_redo (fixture, before);
}

/* A part that is rolled back takes its lines along, and brings no trigger back. */
static void
test_nested (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = dump (fixture->store);

  g_assert_true (run (fixture, insert_nested, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture->store, N_LINES ("I")), ==, 4);
  assert_undo_and_redo (fixture, before);
}

/* More lines than are written at once, of two tables in turn. */
static gboolean
insert_many (WisselSession *session, gpointer data, GError **error)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("City %u", i);

      if (!insert_city (session, name, error) || !insert_person (session, name, error))
        return FALSE;
    }

  return TRUE;
}

static void
test_lines_keep_their_order (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = dump (fixture->store);

  g_assert_true (run (fixture, insert_many, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture->store, N_LINES ("I")), ==, 200);
  g_assert_cmpint (query_int (fixture->store,
                              "SELECT count(*) FROM journal_row AS city JOIN journal_row AS person "
                              "ON person.id=city.id+1 JOIN person AS p ON p.id=person.row_id "
                              "WHERE city.table_name='organisation' "
                              "AND person.table_name='person' AND p.employer_id=city.row_id"),
                   ==, 100);
  assert_undo_and_redo (fixture, before);
}

/* The schema itself changes an agreement when one who signed it is noted. */
static gboolean
insert_signed_agreement (WisselSession *session, gpointer data, GError **error)
{
  g_autoptr (WisselRecord) agreement = wissel_record_new (&wissel_agreement_record_type);
  g_autoptr (WisselRecord) party = wissel_record_new (&wissel_agreement_party_record_type);

  g_object_set (agreement, "kind", "SERVICE", "state", "SENT", NULL);
  if (!insert_city (session, "Aalst", error) || !wissel_session_insert (session, agreement, error))
    return FALSE;

  g_object_set (party, "agreement-id", wissel_record_get_id (agreement), "role", "PARTNER",
                "organisation-id", city_id, "signed-on", "2027-01-05", NULL);

  return wissel_session_insert (session, party, error) && insert_city (session, "Gent", error);
}

static void
test_change_of_the_schema (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = dump (fixture->store);

  g_assert_true (run (fixture, insert_signed_agreement, &error));
  g_assert_no_error (error);
  g_assert_cmpint (
    query_int (fixture->store, "SELECT count(*) FROM agreement WHERE state='SIGNED'"), ==, 1);
  g_assert_cmpint (query_int (fixture->store, N_LINES ("I")), ==, 4);
  g_assert_cmpint (query_int (fixture->store, N_LINES ("U")), ==, 1);
  assert_undo_and_redo (fixture, before);
}

/* Upkeep leaves no trace, however much it is. */
static gpointer
keep_up (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_action (
    session, "", WISSEL_ACTION_MANY | WISSEL_ACTION_UNJOURNALED, insert_one, NULL, error));
}

static void
test_unjournaled (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (wissel_store_run (fixture->store, keep_up, NULL, NULL, &error));
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal_row"), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/many/journaled", test_journaled);
  ADD ("/many/lines-keep-their-order", test_lines_keep_their_order);
  ADD ("/many/change-of-the-schema", test_change_of_the_schema);
  ADD ("/many/triggers-come-back", test_triggers_come_back);
  ADD ("/many/nested", test_nested);
  ADD ("/many/unjournaled", test_unjournaled);

  return g_test_run ();
}

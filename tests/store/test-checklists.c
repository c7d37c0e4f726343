/* The checklists of the program in network files of any age. */

#include "support.h"
#include "wissel-checklist-store.h"

static gint64
count_lines (Fixture *fixture)
{
  return query_int (fixture->store, "SELECT count(*) FROM checklist_template_item");
}

static gpointer
complete (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_complete_checklists (session, error) ? data : NULL;
}

static void
assert_completes (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_reopen (fixture);
  g_assert_nonnull (wissel_store_run (fixture->store, complete, fixture, NULL, &error));
  g_assert_no_error (error);
}

static void
test_new_file (Fixture *fixture, gconstpointer user_data)
{
  g_assert_cmpint (count_lines (fixture), >=, 34);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal"), ==, 0);
}

/* A file of before these checklists gets them, and keeps what the officer wrote. */
static void
test_older_file (Fixture *fixture, gconstpointer user_data)
{
  gint64           n_lines = count_lines (fixture);
  g_autofree char *text = NULL;

  run_sql (fixture->store, "UPDATE checklist_template_item SET text_en='Say hello', active=0 "
                           "WHERE code='WELCOME'");
  run_sql (fixture->store, "DELETE FROM checklist_template WHERE kind='PHASE_OUTPUT'");
  run_sql (fixture->store, "UPDATE setting SET value='before' WHERE key='texts.checklists'");
  g_assert_cmpint (count_lines (fixture), <, n_lines);

  assert_completes (fixture);
  g_assert_cmpint (count_lines (fixture), ==, n_lines);
  text = query_text (fixture->store, "SELECT text_en||active FROM checklist_template_item "
                                     "WHERE code='WELCOME'");
  g_assert_cmpstr (text, ==, "Say hello0");
}

/* Two copies that were completed apart have the same lines under the same ids. */
static void
test_same_ids (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *ids = query_text (
    fixture->store,
    "SELECT group_concat(id) FROM (SELECT id FROM checklist_template_item ORDER BY id)");
  g_autofree char *again = NULL;

  run_sql (fixture->store, "DELETE FROM checklist_template");
  run_sql (fixture->store, "DELETE FROM setting WHERE key='texts.checklists'");
  assert_completes (fixture);
  again = query_text (
    fixture->store,
    "SELECT group_concat(id) FROM (SELECT id FROM checklist_template_item ORDER BY id)");
  g_assert_cmpstr (again, ==, ids);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/checklists/new-file", Fixture, NULL, fixture_set_up, test_new_file,
              fixture_tear_down);
  g_test_add ("/checklists/older-file", Fixture, NULL, fixture_set_up, test_older_file,
              fixture_tear_down);
  g_test_add ("/checklists/same-ids", Fixture, NULL, fixture_set_up, test_same_ids,
              fixture_tear_down);

  return g_test_run ();
}

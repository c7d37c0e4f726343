/* Former values that a rule forbids now: refused in words, and nothing is changed. */

#include <string.h>

#include "round.h"
#include "wissel-error.h"
#include "wissel-record-history.h"
#include "wissel-records.h"

static WisselEditor *
edit (Fixture *fixture, const WisselRecordType *type, gint64 id)
{
  g_autoptr (GError) error = NULL;
  WisselEditor      *editor = wissel_editor_new (fixture->network, type, id);

  g_assert_true (wissel_editor_load (editor, &error));
  g_assert_no_error (error);

  return editor;
}

static gint64
make_person (Fixture *fixture)
{
  return make_record (fixture->network, &wissel_person_record_type, "first-name", "Élodie",
                      "last-name", "Van den Broeck", "employer-id", fixture->city, NULL);
}

static guint
field_of (WisselEditor *editor, const char *name)
{
  int index = wissel_record_type_field_index (wissel_editor_get_record_type (editor), name);

  g_assert_cmpint (index, >=, 0);

  return (guint) index;
}

static void
assert_save (WisselEditor *editor)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_editor_save (editor, &error));
  g_assert_no_error (error);
}

static gpointer
list_actions (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_list_actions (session, 0, 0, error);
}

static void
change (WisselEditor *editor, const char *field, const char *text)
{
  wissel_editor_set_text (editor, field_of (editor, field), text);
  assert_save (editor);
}

static gint64
count_actions (Fixture *fixture)
{
  g_autoptr (GPtrArray) actions = NULL;

  actions =
    wissel_store_run (wissel_network_get_store (fixture->network), list_actions, NULL, NULL, NULL);

  return actions->len;
}

static void
assert_restore_refused (Fixture      *fixture,
                        WisselEditor *editor,
                        const char   *field,
                        const char   *stored,
                        int           code,
                        const char   *words)
{
  g_autoptr (GError) error = NULL;
  guint              index = field_of (editor, field);
  g_autofree char   *before = wissel_editor_dup_text (editor, index);
  g_autofree char   *after = NULL;
  gint64             n_actions = count_actions (fixture);

  g_assert_false (wissel_editor_restore (editor, index, stored, &error));
  g_assert_error (error, WISSEL_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("%s", error->message);

  after = wissel_editor_dup_text (editor, index);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count_actions (fixture), ==, n_actions);
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_STORED);

  /* It was not typed, and is no fault of what was typed last. */
  for (guint i = 0; i < wissel_editor_get_record_type (editor)->n_fields; i++)
    g_assert_null (wissel_editor_get_problem (editor, i));
}

static void
test_end_before_start (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_round_record_type, fixture->round);

  change (editor, "start-on", "1/3/2027");
  change (editor, "end-on", "1/5/2027");
  change (editor, "end-on", "1/12/2027");
  change (editor, "start-on", "1/9/2027");
  assert_restore_refused (fixture, editor, "end-on", "2027-05-01", WISSEL_ERROR_INVALID, "before");
}

static void
test_taken_by_another (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_round_record_type, fixture->round);

  change (editor, "code", "NJ27");
  make_record (fixture->network, &wissel_round_record_type, "network-id",
               wissel_network_get_id (fixture->network), "code", "VJ27", "name", "Andere", NULL);
  assert_restore_refused (fixture, editor, "code", "VJ27", WISSEL_ERROR_CONSTRAINT,
                          "A round with this code exists already");
}

static void
test_required (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor =
    edit (fixture, &wissel_person_record_type, make_person (fixture));

  change (editor, "function-title", "Bibliothecaris");
  assert_restore_refused (fixture, editor, "last-name", NULL, WISSEL_ERROR_INVALID, "Last name");
}

static void
test_link_that_is_gone (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor =
    edit (fixture, &wissel_person_record_type, make_person (fixture));
  g_autoptr (WisselEditor) other = NULL;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *stored = NULL;
  gint64                   firm;

  firm = make_record (fixture->network, &wissel_organisation_record_type, "short-name", "Vertrekt",
                      "kind", "MUNICIPAL", NULL);
  stored = g_strdup_printf ("%" G_GINT64_FORMAT, firm);
  wissel_editor_set_link (editor, field_of (editor, "employer-id"), firm, "Vertrekt");
  assert_save (editor);
  wissel_editor_set_link (editor, field_of (editor, "employer-id"), fixture->city, "Stad Aalst");
  assert_save (editor);
  other = edit (fixture, &wissel_organisation_record_type, firm);
  g_assert_true (wissel_editor_remove (other, &error));
  g_assert_no_error (error);

  assert_restore_refused (fixture, editor, "employer-id", stored, WISSEL_ERROR_CONSTRAINT,
                          "was deleted since");
  wissel_network_undo (fixture->network, NULL, &error);
  g_assert_true (wissel_editor_restore (editor, field_of (editor, "employer-id"), stored, &error));
}

/* A coach who is active keeps what made the coach so. */
static void
test_state (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_coach_record_type, fixture->coach);

  assert_restore_refused (fixture, editor, "cond-time", "0", WISSEL_ERROR_INVALID,
                          "five conditions");
}

/* What may be restored is one action, and one undo takes it back. */
static void
test_allowed (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor)  editor = NULL;
  g_autoptr (GPtrArray)     entries = NULL;
  g_autoptr (GError)        error = NULL;
  g_autofree char          *restored = NULL;
  g_autofree char          *undone = NULL;
  const WisselHistoryEntry *entry;
  gint64                    n_actions;
  guint                     field;

  editor = edit (fixture, &wissel_person_record_type, make_person (fixture));
  field = field_of (editor, "last-name");
  change (editor, "last-name", "Janssens");
  entries = wissel_record_history_load (fixture->network, wissel_editor_get_record (editor), NULL);
  entry = g_ptr_array_index (entries, 0);
  n_actions = count_actions (fixture);
  g_assert_true (entry->can_restore);
  g_assert_true (wissel_editor_restore (editor, field, entry->stored, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_actions (fixture), ==, n_actions + 1);
  restored = wissel_editor_dup_text (editor, field);
  g_assert_cmpstr (restored, ==, "Van den Broeck");

  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_true (wissel_editor_load (editor, &error));
  undone = wissel_editor_dup_text (editor, field);
  g_assert_cmpstr (undone, ==, "Janssens");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add ("/restore/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  ADD ("refused/end-before-start", test_end_before_start);
  ADD ("refused/taken-by-another", test_taken_by_another);
  ADD ("refused/required", test_required);
  ADD ("refused/link-that-is-gone", test_link_that_is_gone);
  ADD ("refused/state", test_state);
  ADD ("allowed", test_allowed);

  return g_test_run ();
}

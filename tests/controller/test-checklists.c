/* Checklists: what the program proposes, what the officer makes of it, what becomes of each line.
 */

#include <string.h>

#include "round.h"
#include "wissel-checklists.h"
#include "wissel-clock.h"
#include "wissel-codes.h"
#include "wissel-error.h"
#include "wissel-record-history.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* Requirements whose lines come with the program. */
static const char *const required[] = {
  "ST-5.1-32", "ST-5.1-33", "ST-5.1-34", "ST-5.2-24", "ST-5.2-25", "ST-5.2-26", "ST-5.2-44",
  "ST-5.2-45", "ST-5.2-46", "ST-5.3-37", "ST-5.3-38", "ST-5.3-39", "ST-5.4-32", "ST-5.4-33",
  "ST-5.4-34", "ST-5.4-35", "ST-5.4-36", "ST-5.4-37", "ST-5.5-17", "TX-C-11",   "TX-C-12",
  "TX-C-13",   "TX-C-14",   "TX-C-15",   "TX-C-16",   "TX-C-17",
};

static char **
read_texts (void)
{
  g_autofree char *path = wissel_data_path ("texts", "checklists.tsv", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return g_strsplit (text, "\n", -1);
}

static void
test_texts (void)
{
  g_auto (GStrv)         lines = read_texts ();
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) values = g_strsplit (lines[i], "\t", -1);

      g_test_message ("%s", lines[i]);
      g_assert_cmpuint (g_strv_length (values), ==, 9);
      g_assert_true (wissel_codes_contains ("CHECKLIST", values[0]));
      g_assert_true (wissel_codes_contains ("CHECKLIST_KIND", values[1]));
      for (guint t = 5; t < 9; t++)
        {
          g_assert_cmpuint (strlen (values[t]), >, 8);
          for (guint other = t + 1; other < 9; other++)
            g_assert_cmpstr (values[t], !=, values[other]);
        }
      g_hash_table_add (found, g_strdup (values[4]));
    }

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    {
      g_test_message ("%s", required[i]);
      g_assert_true (g_hash_table_contains (found, required[i]));
    }
}

/* ---- One record's list ---- */

static WisselChecklist *
load_one (Fixture *fixture, const char *type, gint64 id)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) checklists = wissel_checklists_load (fixture->network, type, id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (checklists->len, ==, 1);

  return wissel_checklist_ref (g_ptr_array_index (checklists, 0));
}

static WisselChecklist *
load_coach (Fixture *fixture)
{
  return load_one (fixture, "coach", fixture->coach);
}

static const WisselChecklistLine *
get_line (WisselChecklist *checklist, guint index)
{
  g_assert_cmpuint (index, <, checklist->lines->len);

  return g_ptr_array_index (checklist->lines, index);
}

static void
change (Fixture *fixture, guint line, WisselChecklistStep step, const char *text)
{
  g_autoptr (WisselChecklist) checklist = load_coach (fixture);
  g_autoptr (GError)          error = NULL;

  wissel_checklist_change (fixture->network, checklist, line, step, text, &error);
  g_assert_no_error (error);
}

static void
assert_refused (Fixture *fixture, WisselChecklistStep step, const char *text)
{
  g_autoptr (WisselChecklist) checklist = load_coach (fixture);
  g_autoptr (WisselChecklist) after = NULL;
  g_autoptr (GError)          error = NULL;

  g_assert_false (wissel_checklist_change (fixture->network, checklist, 0, step, text, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
  after = load_coach (fixture);
  g_assert_cmpint (after->id, ==, checklist->id);
  g_assert_cmpuint (after->n_settled, ==, checklist->n_settled);
}

static void
undo (Fixture *fixture, const char *label)
{
  g_autofree char   *undone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_network_undo (fixture->network, &undone, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, label);
}

static void
test_ticks (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselChecklist) before = load_coach (fixture);
  g_autoptr (WisselChecklist) ticked = NULL;
  g_autoptr (WisselChecklist) undone = NULL;

  wissel_clock_set ("2027-03-04T09:00:00Z");
  g_assert_cmpuint (before->lines->len, ==, 6);
  g_assert_cmpint (before->id, ==, 0);

  change (fixture, 1, WISSEL_CHECKLIST_DONE, NULL);
  ticked = load_coach (fixture);
  g_assert_cmpint (ticked->id, !=, 0);
  g_assert_cmpuint (ticked->n_settled, ==, 1);
  g_assert_cmpstr (get_line (ticked, 1)->state, ==, "DONE");
  g_assert_cmpstr (get_line (ticked, 1)->done_on, ==, "2027-03-04");
  g_assert_cmpstr (get_line (ticked, 0)->state, ==, "OPEN");

  undo (fixture, "Tick a line of a checklist");
  undone = load_coach (fixture);
  g_assert_cmpint (undone->id, ==, 0);
  g_assert_cmpuint (undone->n_settled, ==, 0);
}

static void
test_days (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselChecklist) checklist = NULL;

  assert_refused (fixture, WISSEL_CHECKLIST_DONE, "31/02/2027");
  assert_refused (fixture, WISSEL_CHECKLIST_DONE, "");
  change (fixture, 0, WISSEL_CHECKLIST_DONE, "28/02/2027");
  checklist = load_coach (fixture);
  g_assert_cmpstr (get_line (checklist, 0)->done_on, ==, "2027-02-28");
}

static void
test_settles_without_doing (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselChecklist) checklist = NULL;

  assert_refused (fixture, WISSEL_CHECKLIST_WAIVE, "  ");
  change (fixture, 0, WISSEL_CHECKLIST_WAIVE, "Kent het huis al");
  change (fixture, 1, WISSEL_CHECKLIST_NOT_APPLICABLE, NULL);
  change (fixture, 2, WISSEL_CHECKLIST_DONE, NULL);
  change (fixture, 2, WISSEL_CHECKLIST_OPEN, NULL);
  change (fixture, 2, WISSEL_CHECKLIST_NOTE, "Nog eens vragen");
  checklist = load_coach (fixture);
  g_assert_cmpuint (checklist->n_settled, ==, 2);
  g_assert_cmpstr (get_line (checklist, 0)->reason, ==, "Kent het huis al");
  g_assert_cmpstr (get_line (checklist, 1)->state, ==, "NA");
  g_assert_null (get_line (checklist, 2)->done_on);
  g_assert_cmpstr (get_line (checklist, 2)->note, ==, "Nog eens vragen");

  undo (fixture, "Note at a line of a checklist");
  undo (fixture, "Open a line of a checklist again");
  g_clear_pointer (&checklist, wissel_checklist_unref);
  checklist = load_coach (fixture);
  g_assert_cmpstr (get_line (checklist, 2)->state, ==, "DONE");
}

static void
test_own_lines (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselChecklist) checklist = NULL;

  assert_refused (fixture, WISSEL_CHECKLIST_ADD, " ");
  change (fixture, 0, WISSEL_CHECKLIST_ADD, "Sleutel bezorgen");
  change (fixture, 0, WISSEL_CHECKLIST_ADD, "Fiets klaarzetten");
  change (fixture, 0, WISSEL_CHECKLIST_WORDING, "Onthalen op maandag");
  change (fixture, 6, WISSEL_CHECKLIST_DONE, NULL);
  checklist = load_coach (fixture);
  g_assert_cmpuint (checklist->lines->len, ==, 8);
  g_assert_cmpstr (get_line (checklist, 0)->text, ==, "Onthalen op maandag");
  g_assert_cmpstr (get_line (checklist, 6)->text, ==, "Sleutel bezorgen");
  g_assert_cmpstr (get_line (checklist, 6)->state, ==, "DONE");
  g_assert_cmpstr (get_line (checklist, 7)->text, ==, "Fiets klaarzetten");

  change (fixture, 6, WISSEL_CHECKLIST_REMOVE, NULL);
  g_clear_pointer (&checklist, wissel_checklist_unref);
  checklist = load_coach (fixture);
  g_assert_cmpuint (checklist->lines->len, ==, 7);

  undo (fixture, "Remove a line of a checklist");
  g_clear_pointer (&checklist, wissel_checklist_unref);
  checklist = load_coach (fixture);
  g_assert_cmpstr (get_line (checklist, 6)->state, ==, "DONE");
}

/* What is deleted takes its checklist along, and undo brings both back. */
static void
test_goes_with_its_record (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor)    editor = NULL;
  g_autoptr (WisselChecklist) checklist = NULL;
  g_autoptr (GError)          error = NULL;
  gint64                      round;

  round = make_record (fixture->network, &wissel_round_record_type, "network-id",
                       wissel_network_get_id (fixture->network), "code", "R9", "name", "Ronde 9",
                       NULL);
  editor = wissel_editor_new (fixture->network, &wissel_round_record_type, round);
  g_assert_true (wissel_editor_load (editor, NULL));
  {
    g_autoptr (GPtrArray) checklists =
      wissel_checklists_load (fixture->network, "st_round", round, NULL);

    g_assert_cmpuint (checklists->len, ==, 8);
    wissel_checklist_change (fixture->network, checklists->pdata[4], 0, WISSEL_CHECKLIST_DONE, NULL,
                             &error);
    g_assert_no_error (error);
  }

  g_assert_true (wissel_editor_remove (editor, &error));
  g_assert_no_error (error);
  {
    g_autoptr (GPtrArray) checklists =
      wissel_checklists_load (fixture->network, "st_round", round, NULL);

    g_assert_cmpint (((WisselChecklist *) checklists->pdata[4])->id, ==, 0);
  }

  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_no_error (error);
  {
    g_autoptr (GPtrArray) checklists =
      wissel_checklists_load (fixture->network, "st_round", round, NULL);

    g_assert_cmpuint (((WisselChecklist *) checklists->pdata[4])->n_settled, ==, 1);
  }
}

/* ---- The lines for all ---- */

static gpointer
load_line (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_load (session, &wissel_checklist_template_line_record_type,
                              *(gint64 *) data, error);
}

static void
change_template (Fixture *fixture, gint64 id, const char *text, gint64 active)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (WisselRecord) line =
    wissel_store_run (wissel_network_get_store (fixture->network), load_line, &id, NULL, &error);

  g_assert_no_error (error);
  wissel_record_set_text (line, "text-en", text);
  wissel_record_set_integer (line, "active", active);
  g_assert_true (wissel_network_save (fixture->network, line, NULL, &error));
  g_assert_no_error (error);
}

static gint64
make_coach (Fixture *fixture)
{
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Test",
                               "last-name", "Coach", NULL);

  return make_record (fixture->network, &wissel_coach_record_type, "person-id", person,
                      "host-org-id", fixture->firm, NULL);
}

static void
test_lines_for_all (Fixture *fixture, gconstpointer user_data)
{
  gint64                      other = make_coach (fixture);
  g_autoptr (WisselChecklist) checklist = load_coach (fixture);
  g_autoptr (WisselChecklist) touched = NULL;
  g_autoptr (WisselChecklist) untouched = NULL;
  gint64                      first = get_line (checklist, 0)->template_line;
  gint64                      second = get_line (checklist, 1)->template_line;

  change (fixture, 0, WISSEL_CHECKLIST_DONE, NULL);
  change_template (fixture, first, "Old line", 0);
  change_template (fixture, second, "Look on", 1);

  touched = load_coach (fixture);
  g_assert_cmpuint (touched->lines->len, ==, 6);
  g_assert_cmpstr (get_line (touched, 0)->text, ==, "Old line");
  untouched = load_one (fixture, "coach", other);
  g_assert_cmpuint (untouched->lines->len, ==, 5);
  g_assert_cmpstr (get_line (untouched, 0)->text, ==, "Look on");
}

/* ---- History ---- */

static void
test_history (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord)  coach = NULL;
  g_autoptr (GPtrArray)     entries = NULL;
  const WisselHistoryEntry *entry;

  wissel_clock_set ("2027-03-04T09:00:00Z");
  change (fixture, 0, WISSEL_CHECKLIST_DONE, NULL);
  change (fixture, 0, WISSEL_CHECKLIST_WAIVE, "Kent het huis al");
  coach = wissel_network_load (fixture->network, &wissel_coach_record_type, fixture->coach, NULL);
  entries = wissel_record_history_load (fixture->network, coach, NULL);

  entry = entries->pdata[0];
  g_assert_cmpstr (entry->what, ==, "Waive a line of a checklist");
  g_assert_cmpstr (entry->label, ==, "Welcome, guide and coach the switcher");
  g_assert_cmpstr (entry->before, ==, "Done on 4 March 2027");
  g_assert_cmpstr (entry->after, ==, "Waived: Kent het huis al");
  g_assert_false (entry->can_restore);

  entry = entries->pdata[1];
  g_assert_cmpstr (entry->before, ==, "Open");
  g_assert_cmpstr (entry->after, ==, "Done on 4 March 2027");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer user_data);
  } tests[] = {
    { "/checklists/ticks", test_ticks },
    { "/checklists/days", test_days },
    { "/checklists/settles-without-doing", test_settles_without_doing },
    { "/checklists/own-lines", test_own_lines },
    { "/checklists/goes-with-its-record", test_goes_with_its_record },
    { "/checklists/lines-for-all", test_lines_for_all },
    { "/checklists/history", test_history },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklists/texts", test_texts);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);

  return g_test_run ();
}

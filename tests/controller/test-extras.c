/* What hangs on records: tasks and notes. */

#include <string.h>

#include "round.h"
#include "wissel-attention.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-extras.h"
#include "wissel-figure.h"
#include "wissel-list-store.h"
#include "wissel-notes.h"
#include "wissel-record-history.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-tasks.h"

#define TODAY "2027-03-10T09:00:00Z"

static void
add_at (Fixture *fixture, const char *entity, gint64 id, const char *title, const char *due)
{
  g_autoptr (WisselRecord) task = wissel_extras_make (&wissel_task_record_type, entity, id);
  g_autoptr (GError)       error = NULL;

  g_assert_true (wissel_extras_fill (task, "title", title, &error));
  g_assert_no_error (error);
  g_assert_true (wissel_extras_fill (task, "due-on", due, &error));
  g_assert_no_error (error);
  g_assert_true (wissel_extras_save (fixture->network, task, "Add a task", &error));
  g_assert_no_error (error);
}

static void
add (Fixture *fixture, const char *title, const char *due)
{
  add_at (fixture, "organisation", fixture->firm, title, due);
}

static int
compare_tasks (gconstpointer a, gconstpointer b)
{
  return wissel_task_compare (*(WisselRecord **) a, *(WisselRecord **) b);
}

static GPtrArray *
load_at (Fixture *fixture, const char *entity, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *found = NULL;

  found = wissel_extras_load (fixture->network, &wissel_task_record_type, entity, id, &error);
  g_assert_no_error (error);
  g_ptr_array_sort (found, compare_tasks);

  return found;
}

static GPtrArray *
load (Fixture *fixture)
{
  return load_at (fixture, "organisation", fixture->firm);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_no_error (error);
}

static void
tick (Fixture *fixture, WisselRecord *task, gboolean is_done)
{
  g_autoptr (GError) error = NULL;

  wissel_task_tick (task, is_done);
  g_assert_true (wissel_extras_save (fixture->network, task, "Tick off a task", &error));
  g_assert_no_error (error);
}

/* ---- On the page of a record ---- */

static void
test_order (Fixture *fixture, gconstpointer user_data)
{
  static const char *const wanted[] = { "past", "near", "far", "some day", "ready" };
  g_autoptr (GPtrArray)    tasks = NULL;

  wissel_clock_set (TODAY);
  add (fixture, "some day", "");
  add (fixture, "far", "3 april 2027");
  add (fixture, "near", "12/3/2027");
  add (fixture, "ready", "1/3/2027");
  add (fixture, "past", "2027-03-05");
  tasks = load (fixture);
  tick (fixture, tasks->pdata[0], TRUE);
  g_ptr_array_unref (tasks);

  tasks = load (fixture);
  g_assert_cmpuint (tasks->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpstr (wissel_record_get_text (tasks->pdata[i], "title"), ==, wanted[i]);
}

static void
assert_words (WisselRecord *task, const char *today, const char *wanted)
{
  g_autofree char *words = NULL;

  wissel_clock_set (today);
  words = wissel_task_dup_words (task);
  g_assert_cmpstr (words, ==, wanted);
}

static void
test_words (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) task = NULL;

  task = wissel_extras_make (&wissel_task_record_type, "organisation", fixture->firm);
  assert_words (task, TODAY, "");
  wissel_record_set_text (task, "due-on", "2027-03-12");
  assert_words (task, TODAY, "Due on 12 March 2027");
  assert_words (task, "2027-03-12T09:00:00Z", "Due today");
  g_assert_false (wissel_task_is_overdue (task));
  assert_words (task, "2027-03-13T09:00:00Z", "Overdue by 1 day: was due on 12 March 2027");
  assert_words (task, "2027-04-12T09:00:00Z", "Overdue by 31 days: was due on 12 March 2027");
  g_assert_true (wissel_task_is_overdue (task));
  wissel_task_tick (task, TRUE);
  assert_words (task, "2027-05-12T09:00:00Z", "Done on 12 April 2027");
  g_assert_false (wissel_task_is_overdue (task));
}

static void
test_refuses (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *field;
    const char *text;
  } cases[] = {
    { "title", "  " },
    { "title", "Ask 73.01.11-361.73 again" },
    { "due-on", "31/02/2027" },
    { "due-on", "soon" },
  };
  g_autoptr (WisselRecord) task = NULL;

  task = wissel_extras_make (&wissel_task_record_type, "organisation", fixture->firm);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_false (wissel_extras_fill (task, cases[i].field, cases[i].text, &error));
      g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
      g_assert_true (wissel_record_is_empty (task, cases[i].field));
    }
}

/* ---- Going with the record ---- */

static gboolean
delete_in_action (WisselSession *session, gpointer data, GError **error)
{
  const gint64 *id = data;

  return wissel_session_delete (session, &wissel_organisation_record_type, *id, error);
}

static gpointer
delete_organisation (WisselSession *session,
                     gpointer       data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  return GINT_TO_POINTER (wissel_session_action (session, "Delete", WISSEL_ACTION_DEFAULT,
                                                 delete_in_action, data, error));
}

static guint
count_at (Fixture *fixture, const char *entity, gint64 id)
{
  g_autoptr (GPtrArray) tasks = load_at (fixture, entity, id);

  return tasks->len;
}

/* Also what hangs on a site, which goes with its organisation, and undo brings all back. */
static void
test_goes_with_its_record (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gint64             firm;
  gint64             site;

  firm = make_record (fixture->network, &wissel_organisation_record_type, "short-name", "Vertrekt",
                      "kind", "MUNICIPAL", NULL);
  site = make_record (fixture->network, &wissel_site_record_type, "organisation-id", firm, "name",
                      "Zetel", NULL);
  add_at (fixture, "organisation", firm, "call", NULL);
  add_at (fixture, "site", site, "visit", NULL);
  add (fixture, "stays", NULL);

  wissel_store_run (wissel_network_get_store (fixture->network), delete_organisation, &firm, NULL,
                    &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_at (fixture, "organisation", firm), ==, 0);
  g_assert_cmpuint (count_at (fixture, "site", site), ==, 0);
  g_assert_cmpuint (count_at (fixture, "organisation", fixture->firm), ==, 1);

  undo (fixture);
  g_assert_cmpuint (count_at (fixture, "organisation", firm), ==, 1);
  g_assert_cmpuint (count_at (fixture, "site", site), ==, 1);
}

/* ---- History ---- */

static GPtrArray *
load_history (Fixture *fixture)
{
  g_autoptr (WisselRecord) firm = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *entries;

  firm =
    wissel_network_load (fixture->network, &wissel_organisation_record_type, fixture->firm, &error);
  entries = wissel_record_history_load (fixture->network, firm, &error);
  g_assert_no_error (error);

  return entries;
}

static void
assert_entry (GPtrArray *entries, guint i, const char *what, const char *before, const char *after)
{
  const WisselHistoryEntry *entry = g_ptr_array_index (entries, i);

  g_assert_cmpstr (entry->what, ==, what);
  g_assert_cmpstr (entry->label, ==, "call");
  g_assert_cmpstr (entry->before, ==, before);
  g_assert_cmpstr (entry->after, ==, after);
  g_assert_false (entry->can_restore);
}

static void
test_stands_in_the_history (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError)    error = NULL;

  wissel_clock_set (TODAY);
  add (fixture, "call", "12/3/2027");
  tasks = load (fixture);
  tick (fixture, tasks->pdata[0], TRUE);
  wissel_extras_remove (fixture->network, tasks->pdata[0], "Remove a task", &error);
  g_assert_no_error (error);

  entries = load_history (fixture);
  assert_entry (entries, 0, "Remove a task", NULL, NULL);
  assert_entry (entries, 1, "Tick off a task", "call · Due on 12 March 2027",
                "call · Done on 10 March 2027");
  assert_entry (entries, 2, "Add a task", NULL, NULL);

  undo (fixture);
  g_ptr_array_unref (tasks);
  tasks = load (fixture);
  g_assert_cmpuint (tasks->len, ==, 1);
  g_assert_true (wissel_task_is_done (tasks->pdata[0]));
}

/* ---- The list ---- */

typedef struct
{
  WisselQuery *query;
  GString     *text;
} Reading;

static gpointer
read_list (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading              *reading = data;
  const WisselList     *list = reading->query->list;
  g_autoptr (GArray)    ids = wissel_session_query_ids (session, reading->query, 0, error);
  g_autoptr (GPtrArray) rows = NULL;
  guint                 title = (guint) wissel_list_column_index (list, "title");
  guint                 about = (guint) wissel_list_column_index (list, "about");
  guint                 state = (guint) wissel_list_column_index (list, "state");

  g_assert_no_error (*error);
  rows = wissel_session_query_values (session, list, (const gint64 *) ids->data, ids->len, error);
  g_assert_no_error (*error);
  for (guint i = 0; i < rows->len; i++)
    {
      WisselValue *values = g_ptr_array_index (rows, i);

      g_string_append_printf (reading->text, "%s|%s|%s\n", values[title].text, values[about].text,
                              values[state].text);
      wissel_list_values_free (list, values);
    }

  return NULL;
}

static void
assert_list (Fixture *fixture, WisselQuery *query, const char *wanted)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Reading             reading = { query, text };

  wissel_store_run (wissel_network_get_store (fixture->network), read_list, &reading, NULL, NULL);
  g_assert_cmpstr (text->str, ==, wanted);
}

static const WisselAttentionTask *
find_group (const WisselAttention *attention, const char *code)
{
  for (guint i = 0; i < attention->tasks->len; i++)
    {
      const WisselAttentionTask *task = g_ptr_array_index (attention->tasks, i);

      if (g_str_equal (task->list->name, "tasks") && g_str_equal (task->code, code))
        return task;
    }

  return NULL;
}

static void
test_list (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAttention) attention = NULL;
  g_autoptr (WisselQuery)     all = wissel_query_new (wissel_list_find ("tasks"));
  g_autoptr (WisselQuery)     late = wissel_query_new (all->list);
  g_autoptr (WisselQuery)     found = wissel_query_new (all->list);
  g_autoptr (GPtrArray)       tasks = NULL;

  wissel_clock_set (TODAY);
  add (fixture, "ready", "8/3/2027");
  tasks = load (fixture);
  tick (fixture, tasks->pdata[0], TRUE);
  add (fixture, "later", "1/5/2027");
  add (fixture, "soon", "17/3/2027");
  add_at (fixture, "learning_place", fixture->place, "past", "1/3/2027");
  add (fixture, "longer past", "1/2/2027");

  assert_list (fixture, all,
               "longer past|Firma Gent|OVERDUE\npast|Onthaalteam|OVERDUE\nsoon|Firma Gent|OPEN\n"
               "later|Firma Gent|OPEN\nready|Firma Gent|DONE\n");
  wissel_query_set_codes (late, "attention", "OVERDUE");
  assert_list (fixture, late, "longer past|Firma Gent|OVERDUE\npast|Onthaalteam|OVERDUE\n");
  wissel_query_set_search (found, "onthaalt");
  assert_list (fixture, found, "past|Onthaalteam|OVERDUE\n");

  attention = wissel_attention_load (fixture->network, 0, NULL);
  g_assert_cmpuint (find_group (attention, "OVERDUE")->count, ==, 2);
  g_assert_cmpstr (find_group (attention, "OVERDUE")->since, ==, "2027-02-01");
  g_assert_cmpuint (find_group (attention, "SOON")->count, ==, 1);
  g_assert_null (find_group (attention, "TODAY"));
}

/* An order that is kept follows the names of the records that tasks are about. */
static void
test_list_follows_names (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselQuery)  query = wissel_query_new (wissel_list_find ("tasks"));
  g_autoptr (WisselRecord) firm = NULL;
  g_autoptr (GError)       error = NULL;

  wissel_clock_set (TODAY);
  add (fixture, "a", NULL);
  add_at (fixture, "learning_place", fixture->place, "b", NULL);
  wissel_query_set_sort (query, (guint) wissel_list_column_index (query->list, "about"), FALSE);
  assert_list (fixture, query, "a|Firma Gent|OPEN\nb|Onthaalteam|OPEN\n");

  firm =
    wissel_network_load (fixture->network, &wissel_organisation_record_type, fixture->firm, &error);
  wissel_record_set_text (firm, "short-name", "Zavel");
  wissel_network_save (fixture->network, firm, NULL, &error);
  g_assert_no_error (error);
  assert_list (fixture, query, "b|Onthaalteam|OPEN\na|Zavel|OPEN\n");
}

/* ---- Rules ---- */

/* ST-5.5-16: a match across sectors gets a task, once it is accepted. */
static void
test_rule (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = NULL;
  gboolean              across = user_data != NULL;

  if (across)
    {
      g_autoptr (WisselRecord) city = wissel_network_load (
        fixture->network, &wissel_organisation_record_type, fixture->city, NULL);
      g_autoptr (WisselRecord) firm = wissel_network_load (
        fixture->network, &wissel_organisation_record_type, fixture->firm, NULL);

      wissel_record_set_text (city, "sector-code", "CARE");
      wissel_record_set_text (firm, "sector-code", "ENERGY");
      wissel_network_save (fixture->network, city, NULL, NULL);
      wissel_network_save (fixture->network, firm, NULL, NULL);
    }

  exchanges = make_exchanges (fixture);
  for (guint i = 0; i < exchanges->len; i++)
    {
      gint64                id = wissel_record_get_id (exchanges->pdata[i]);
      g_autoptr (GPtrArray) tasks = load_at (fixture, "exchange", id);

      g_assert_cmpuint (tasks->len, ==, across ? 1 : 0);
      if (across)
        g_assert_cmpstr (wissel_record_get_text (tasks->pdata[0], "origin"), ==, "RULE");
    }
}

/* ---- Notes ---- */

typedef struct
{
  WisselQuery *query;
  guint        n_rows;
} Count;

static gpointer
count_rows (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Count             *counting = data;
  g_autoptr (GArray) ids = wissel_session_query_ids (session, counting->query, 0, error);

  counting->n_rows = ids != NULL ? ids->len : 0;

  return NULL;
}

static gboolean
add_note (Fixture *fixture, const char *text, GError **error)
{
  g_autoptr (WisselRecord) note = NULL;

  note = wissel_extras_make (&wissel_note_record_type, "organisation", fixture->firm);

  return wissel_extras_fill (note, "text", text, error) &&
         wissel_extras_save (fixture->network, note, "Add a note", error);
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  return wissel_note_compare (*(WisselRecord **) a, *(WisselRecord **) b);
}

static GPtrArray *
load_notes (Fixture *fixture)
{
  GPtrArray *notes = wissel_extras_load (fixture->network, &wissel_note_record_type, "organisation",
                                         fixture->firm, NULL);

  g_assert_nonnull (notes);
  g_ptr_array_sort (notes, compare_notes);

  return notes;
}

static void
test_notes (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError)    error = NULL;
  g_autofree char      *words = NULL;

  wissel_clock_set (TODAY);
  g_assert_true (add_note (fixture, "Belde, belt terug", &error));
  wissel_clock_set ("2027-03-11T10:15:00Z");
  g_assert_true (add_note (fixture, "Verkiest\nde voormiddag", &error));
  g_assert_no_error (error);
  g_assert_false (add_note (fixture, "73.01.11-361.73", &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);

  notes = load_notes (fixture);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (wissel_record_get_text (notes->pdata[0], "text"), ==, "Verkiest\nde voormiddag");
  words = wissel_note_dup_words (notes->pdata[0]);
  g_assert_true (g_str_has_prefix (words, "11 March 2027, 10:15 · "));

  /* A change keeps the day on which it was written, and the history both texts. */
  wissel_record_set_text (notes->pdata[0], "text", "Verkiest de namiddag");
  wissel_clock_set ("2027-03-12T09:00:00Z");
  g_assert_true (wissel_extras_save (fixture->network, notes->pdata[0], "Change a note", NULL));
  entries = load_history (fixture);
  g_assert_cmpstr (((WisselHistoryEntry *) entries->pdata[0])->what, ==, "Change a note");
  g_assert_cmpstr (((WisselHistoryEntry *) entries->pdata[0])->before, ==,
                   "Verkiest\nde voormiddag");
  g_ptr_array_unref (notes);
  notes = load_notes (fixture);
  g_assert_cmpstr (wissel_record_get_text (notes->pdata[0], "created-at"), ==,
                   "2027-03-11T10:15:00Z");
}

static void
count_found (Fixture *fixture, const char *search, guint wanted)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find ("organisations"));
  g_autoptr (GError)      error = NULL;
  Count                   counting = { query, 0 };

  wissel_query_set_search (query, search);
  wissel_store_run (wissel_network_get_store (fixture->network), count_rows, &counting, NULL,
                    &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counting.n_rows, ==, wanted);
}

/* A record is found by what was noted about it, as soon as it was and no longer. */
static void
test_notes_are_found (Fixture *fixture, gconstpointer user_data)
{
  count_found (fixture, "voormid", 0);
  g_assert_true (add_note (fixture, "Verkiest de voormiddag", NULL));
  count_found (fixture, "voormid", 1);
  undo (fixture);
  count_found (fixture, "voormid", 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char   *path;
    gconstpointer data;
    void (*test) (Fixture *fixture, gconstpointer user_data);
  } tests[] = {
    { "/extras/tasks/order", NULL, test_order },
    { "/extras/tasks/words", NULL, test_words },
    { "/extras/tasks/refuses", NULL, test_refuses },
    { "/extras/tasks/goes-with-its-record", NULL, test_goes_with_its_record },
    { "/extras/tasks/stands-in-the-history", NULL, test_stands_in_the_history },
    { "/extras/tasks/list", NULL, test_list },
    { "/extras/tasks/list-follows-names", NULL, test_list_follows_names },
    { "/extras/tasks/rule/in-one-sector", NULL, test_rule },
    { "/extras/tasks/rule/across-sectors", "", test_rule },
    { "/extras/notes/are-kept", NULL, test_notes },
    { "/extras/notes/are-found", NULL, test_notes_are_found },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].data, fixture_set_up, tests[i].test,
                fixture_tear_down);

  return g_test_run ();
}

#include "network.h"
#include "wissel-language.h"
#include "wissel-paged-model.h"

static WisselPagedModel *
make_model (TestNetwork *fixture)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find ("people"));
  WisselPagedModel       *model = wissel_paged_model_new (fixture->network, query);

  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));

  return model;
}

static WisselRow *
get_loaded (WisselPagedModel *model, guint position)
{
  WisselRow *row = g_list_model_get_item (G_LIST_MODEL (model), position);

  g_assert_nonnull (row);
  TEST_WAIT_UNTIL (wissel_row_get_loaded (row));

  return row;
}

static void
assert_name (WisselPagedModel *model, guint position, const char *name)
{
  g_autoptr (WisselRow) row = get_loaded (model, position);
  g_autofree char      *text = wissel_row_dup_text (row, 0, WISSEL_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, name);
}

static void
drop (TestNetwork *fixture, WisselPagedModel *model)
{
  test_network_settle (fixture);
  g_assert_finalize_object (model);
}

static void
test_empty (TestNetwork *fixture, gconstpointer user_data)
{
  WisselPagedModel *model = make_model (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), 0));
  g_assert_cmpuint (wissel_paged_model_get_n_all (model), ==, 0);
  g_assert_null (wissel_paged_model_get_problem (model));
  drop (fixture, model);
}

static void
test_order_and_search (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find ("people"));
  WisselPagedModel       *model;

  test_network_fill (fixture, 0, 12);
  model = make_model (fixture);
  g_assert_cmpuint (wissel_paged_model_get_n_shown (model), ==, 12);
  assert_name (model, 0, "Name 1");
  assert_name (model, 11, "Name 12");

  wissel_query_set_sort (query, 0, TRUE);
  wissel_paged_model_set_query (model, query);
  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));
  assert_name (model, 0, "Name 12");

  wissel_query_set_search (query, "name 1");
  wissel_paged_model_set_query (model, query);
  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));
  g_assert_cmpuint (wissel_paged_model_get_n_shown (model), ==, 4);
  g_assert_cmpuint (wissel_paged_model_get_n_all (model), ==, 12);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 4);
  drop (fixture, model);
}

/* The last of several quick questions counts, whatever becomes of the others. */
static void
test_last_question_counts (TestNetwork *fixture, gconstpointer user_data)
{
  static const char *const typed[] = { "n", "na", "name 1", "name 12" };
  g_autoptr (WisselQuery)  query = wissel_query_new (wissel_list_find ("people"));
  WisselPagedModel        *model;

  test_network_fill (fixture, 0, 12);
  model = make_model (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      wissel_query_set_search (query, typed[i]);
      wissel_paged_model_set_query (model, query);
    }
  TEST_WAIT_UNTIL (!wissel_paged_model_get_loading (model));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
  assert_name (model, 0, "Name 12");
  drop (fixture, model);
}

typedef struct
{
  guint n_signals;
  guint position;
  guint removed;
  guint added;
} Changes;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Changes *changes)
{
  changes->n_signals++;
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

/* A change tells only what differs; rows in view stay the same objects. */
static void
test_follows_changes (TestNetwork *fixture, gconstpointer user_data)
{
  WisselPagedModel     *model;
  g_autoptr (WisselRow) row = NULL;
  g_autoptr (WisselRow) again = NULL;
  g_autoptr (GError)    error = NULL;
  Changes               changes = { 0 };

  test_network_fill (fixture, 0, 9);
  model = make_model (fixture);
  row = get_loaded (model, 4);
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), &changes);

  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  TEST_WAIT_UNTIL (wissel_paged_model_get_n_shown (model) == 0);
  g_assert_cmpuint (changes.n_signals, ==, 1);
  g_assert_cmpuint (changes.removed, ==, 9);

  g_assert_true (wissel_network_redo (fixture->network, NULL, &error));
  TEST_WAIT_UNTIL (wissel_paged_model_get_n_shown (model) == 9);
  g_assert_cmpuint (changes.n_signals, ==, 2);
  again = g_list_model_get_item (G_LIST_MODEL (model), 4);
  g_assert_true (row == again);

  g_clear_object (&row);
  g_clear_object (&again);
  drop (fixture, model);
}

/* A paused model catches up when it goes on. */
static void
test_pause (TestNetwork *fixture, gconstpointer user_data)
{
  WisselPagedModel *model = make_model (fixture);

  wissel_paged_model_set_paused (model, TRUE);
  test_network_fill (fixture, 0, 3);
  TEST_WAIT_UNTIL (wissel_network_get_undo_label (fixture->network) != NULL);
  test_network_settle (fixture);
  g_assert_cmpuint (wissel_paged_model_get_n_shown (model), ==, 0);

  wissel_paged_model_set_paused (model, FALSE);
  TEST_WAIT_UNTIL (wissel_paged_model_get_n_shown (model) == 3);
  drop (fixture, model);
}

/* As many rows as a scrolled view holds are alive, not as many as there are. */
static void
test_long_list (TestNetwork *fixture, gconstpointer user_data)
{
  const guint             n_people = g_test_slow () ? 100000 : 5000;
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find ("people"));
  WisselPagedModel       *model;
  gint64                  start;
  gint64                  longest = 0;
  guint                   position;

  test_network_fill (fixture, 10, n_people);
  start = g_get_monotonic_time ();
  model = wissel_paged_model_new (fixture->network, query);
  while (wissel_paged_model_get_loading (model))
    {
      gint64 before = g_get_monotonic_time ();

      if (g_main_context_iteration (NULL, FALSE))
        longest = MAX (longest, g_get_monotonic_time () - before);
    }
  g_test_message ("%u rows: all ids after %" G_GINT64_FORMAT
                  " µs, main loop held for %" G_GINT64_FORMAT " µs at most",
                  n_people, g_get_monotonic_time () - start, longest);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_people);
  for (guint i = 0; i < n_people; i += 61)
    {
      g_autoptr (WisselRow) row = get_loaded (model, i);
    }
  g_assert_cmpuint (wissel_paged_model_peek_n_live_rows (model), <=, 18 * 128);
  assert_name (model, n_people - 1, g_test_slow () ? "Name 100000" : "Name 5000");

  {
    g_autoptr (WisselRow) last = get_loaded (model, n_people - 1);

    g_assert_true (wissel_paged_model_find (model, wissel_row_get_id (last), &position));
    g_assert_cmpuint (position, ==, n_people - 1);
  }
  drop (fixture, model);
}

/* A model may go while its questions are on their way. */
static void
test_early_end (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find ("people"));
  WisselPagedModel       *model;

  test_network_fill (fixture, 0, 300);
  model = wissel_paged_model_new (fixture->network, query);
  g_object_run_dispose (G_OBJECT (model));
  drop (fixture, model);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/paged-model/" name, TestNetwork, NULL, test_network_set_up, function,              \
              test_network_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("empty", test_empty);
  ADD ("order-and-search", test_order_and_search);
  ADD ("last-question-counts", test_last_question_counts);
  ADD ("follows-changes", test_follows_changes);
  ADD ("pause", test_pause);
  ADD ("long-list", test_long_list);
  ADD ("early-end", test_early_end);

  return g_test_run ();
}

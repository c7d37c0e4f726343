#include "support.h"
#include "wissel-list-store.h"

#define NOW "'2027-01-01T00:00:00Z'"

static void
fill (Fixture *fixture)
{
  run_sql (fixture->store,
           "INSERT INTO organisation (id, short_name, kind, created_at, updated_at) VALUES "
           "(1, 'Stad Aalst', 'MUNICIPAL', " NOW ", " NOW "),"
           "(2, 'Énergie Huy', 'PRIVATE', " NOW ", " NOW ");"
           "INSERT INTO person (id, first_name, last_name, employer_id, language, created_at, "
           "updated_at) VALUES "
           "(11, 'Els', 'van Dijk', 1, 'nl', " NOW ", " NOW "),"
           "(12, 'Zoé', 'Élodie', 2, 'fr', " NOW ", " NOW "),"
           "(13, 'Bart', 'Zorro', 1, 'nl', " NOW ", " NOW "),"
           "(14, 'Ann', 'Eloy', NULL, 'de', " NOW ", " NOW ");");
}

typedef struct
{
  WisselQuery *query;
  char        *names; /* last names of the rows, in order */
  guint        shown;
  guint        all;
} Question;

static gpointer
ask (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Question             *question = data;
  g_autoptr (GArray)    ids = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString)   names = g_string_new (NULL);

  ids = wissel_session_query_ids (session, question->query, 0, error);
  g_assert_no_error (*error);
  rows = wissel_session_query_values (session, question->query->list, (gint64 *) ids->data,
                                      ids->len, error);
  g_assert_no_error (*error);
  for (guint i = 0; i < rows->len; i++)
    {
      WisselValue *values = g_ptr_array_index (rows, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", values[0].text);
      wissel_list_values_free (question->query->list, values);
    }

  question->names = g_string_free (g_steal_pointer (&names), FALSE);
  g_assert_true (
    wissel_session_query_count (session, question->query, &question->shown, &question->all, error));

  return NULL;
}

static void
expect (
  Fixture *fixture, const char *search, const char *sort, gboolean descending, const char *names)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find ("people"));
  Question                question = { .query = query };

  wissel_query_set_search (query, search);
  wissel_query_set_sort (query, (guint) wissel_list_column_index (query->list, sort), descending);
  wissel_store_run (fixture->store, ask, &question, NULL, NULL);

  g_test_message ("%s by %s", search, sort);
  g_assert_cmpstr (question.names, ==, names);
  g_assert_cmpuint (question.all, ==, 4);
  g_free (question.names);
}

static void
test_people (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);

  expect (fixture, NULL, "last-name", FALSE, "Élodie Eloy van Dijk Zorro");
  expect (fixture, NULL, "last-name", TRUE, "Zorro van Dijk Eloy Élodie");
  expect (fixture, NULL, "employer", FALSE, "Élodie van Dijk Zorro Eloy");
  expect (fixture, NULL, "language", FALSE, "van Dijk Zorro Élodie Eloy");
  expect (fixture, "elo", "last-name", FALSE, "Élodie Eloy");
  expect (fixture, "ZOE elo", "last-name", FALSE, "Élodie");
  expect (fixture, "aalst", "last-name", FALSE, "van Dijk Zorro");
  expect (fixture, "aalst bart", "last-name", FALSE, "Zorro");
  expect (fixture, "niets", "last-name", FALSE, "");
}

static void
test_filter (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find ("people"));
  Question                question = { .query = query };
  WisselValue             dutch = { .kind = WISSEL_VALUE_TEXT, .text = (char *) "nl" };
  WisselValue             nothing = { .kind = WISSEL_VALUE_NULL };

  fill (fixture);
  wissel_query_set_filter (query, (guint) wissel_list_column_index (query->list, "language"),
                           &dutch);
  wissel_store_run (fixture->store, ask, &question, NULL, NULL);
  g_assert_cmpstr (question.names, ==, "van Dijk Zorro");
  g_assert_cmpuint (question.shown, ==, 2);
  g_clear_pointer (&question.names, g_free);

  wissel_query_set_filter (query, (guint) wissel_list_column_index (query->list, "language"), NULL);
  wissel_query_set_filter (query, (guint) wissel_list_column_index (query->list, "employer"),
                           &nothing);
  wissel_store_run (fixture->store, ask, &question, NULL, NULL);
  g_assert_cmpstr (question.names, ==, "Eloy");
  g_clear_pointer (&question.names, g_free);
}

/* The index follows changes, deletions, undo and redo. */
static void
test_index_follows (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  fill (fixture);
  run_sql (fixture->store, "UPDATE person SET last_name = 'Peeters' WHERE id = 13");
  expect (fixture, "zorro", "last-name", FALSE, "");
  expect (fixture, "peet", "last-name", FALSE, "Peeters");

  g_assert_true (undo (fixture->store, &error));
  expect (fixture, "zorro", "last-name", FALSE, "Zorro");
  g_assert_true (redo (fixture->store, &error));
  expect (fixture, "zorro", "last-name", FALSE, "");

  run_sql (fixture->store, "UPDATE organisation SET short_name = 'Stad Gent' WHERE id = 1");
  expect (fixture, "gent", "last-name", FALSE, "Peeters van Dijk");
  expect (fixture, "aalst", "last-name", FALSE, "");
}

static gpointer
ask_every_list (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  guint             n_lists;
  const WisselList *lists = wissel_lists (&n_lists);

  for (guint l = 0; l < n_lists; l++)
    for (guint c = 0; c < lists[l].n_columns; c++)
      {
        g_autoptr (WisselQuery) query = wissel_query_new (&lists[l]);
        g_autoptr (GArray)      ids = NULL;

        g_test_message ("%s by %s", lists[l].name, lists[l].columns[c].field.name);
        wissel_query_set_search (query, "een twee");
        wissel_query_set_sort (query, c, TRUE);
        ids = wissel_session_query_ids (session, query, 0, error);
        g_assert_no_error (*error);
      }

  return NULL;
}

static void
test_every_list (Fixture *fixture, gconstpointer user_data)
{
  wissel_store_run (fixture->store, ask_every_list, NULL, NULL, NULL);
}

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/lists/people", test_people);
  ADD ("/lists/filter", test_filter);
  ADD ("/lists/index-follows", test_index_follows);
  ADD ("/lists/every-list", test_every_list);

  return g_test_run ();
}

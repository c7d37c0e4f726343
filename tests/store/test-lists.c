#include "support.h"
#include "wissel-changes.h"
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

/* "" stands for none, digits for a record or for yes and no. */
static void
add_value (WisselFilter *filter, const char *text)
{
  g_auto (WisselValue) value = { 0 };

  if (g_ascii_isdigit (*text))
    wissel_value_set_integer (&value, g_ascii_strtoll (text, NULL, 10));
  else if (*text != '\0')
    wissel_value_set_text (&value, text);
  wissel_filter_add_value (filter, &value, NULL);
}

typedef struct
{
  const char *column;
  const char *values[3];
  const char *from;
  const char *to;
} Wish;

typedef struct
{
  const char *list;
  Wish        wishes[2];
  const char *names; /* of the first column, in order */
} FilterCase;

static const FilterCase filter_cases[] = {
  { "people", { { "language", { "nl" } } }, "van Dijk Zorro" },
  { "people", { { "language", { "fr", "de" } } }, "Élodie Eloy" },
  { "people", { { "employer", { "" } } }, "Eloy" },
  { "people", { { "employer", { "2" } } }, "Élodie" },
  { "people", { { "employer", { "2", "" } } }, "Élodie Eloy" },
  { "people", { { "employer", { "1", "2" } }, { "language", { "fr" } } }, "Élodie" },
  { "people", { { "switcher", { "0" } } }, "Élodie Eloy Zorro" },
  { "people", { { "switcher", { "1" } }, { "language", { "fr" } } }, "" },
  { "places", { { "coaches", { "13" } } }, "Loket" },
  { "places", { { "coaches", { "" } } }, "Archief" },
  { "places", { { "coaches", { "12", "" } } }, "Archief Loket" },
  { "places", { { "languages", { "de" } } }, "Loket" },
  { "places", { { "languages", { "nl" } } }, "Archief Loket" },
  { "rounds", { { "start-on", { NULL }, "2027-02-01", NULL } }, "Twee" },
  { "rounds", { { "start-on", { NULL }, NULL, "2027-02-01" } }, "Twee Een" },
  { "rounds", { { "start-on", { NULL }, "2026-12-31", "2027-01-31" } }, "Een" },
  { "rounds", { { "start-on", { "" }, "2027-02-01", NULL } }, "Twee Drie" },
  { "rounds", { { "start-on", { "" } } }, "Drie" },
  /* Whom the second wave of communication goes to, and who has not been asked for its strengths. */
  { "organisations", { { "last-signal", { NULL }, "2027-01-01", NULL } }, "Stad Aalst" },
  { "organisations", { { "strengths", { "0" } } }, "Stad Aalst" },
  /* One gives and takes: who only sends is pointed out. */
  { "organisations", { { "attention", { "SENDS_ONLY" } } }, "Énergie Huy" },
  { "practices", { { "process", { "ONBOARDING" } } }, "Peter en meter" },
};

static void
fill_more (Fixture *fixture)
{
  fill (fixture);
  run_sql (
    fixture->store,
    "INSERT INTO network (id, name, kind) VALUES (1, 'Tandem', 'SWITCHING');"
    "INSERT INTO st_round (id, network_id, code, name, start_on) VALUES "
    "(31, 1, '1', 'Een', '2027-01-01'), (32, 1, '2', 'Twee', '2027-02-01'),"
    "(33, 1, '3', 'Drie', NULL);"
    "INSERT INTO learner (id, round_id, person_id, sending_org_id) VALUES (41, 31, 11, 1);"
    "INSERT INTO coach (id, person_id, host_org_id) VALUES (61, 12, 1), (62, 13, 1);"
    "INSERT INTO learning_place (id, organisation_id, title, unit_kind, physical_kind, languages) "
    "VALUES (71, 1, 'Loket', 'TEAM', 'OFFICE', 'nl,de'), (72, 2, 'Archief', 'TEAM', 'OFFICE', "
    "'nl');"
    "INSERT INTO place_coach (id, place_id, coach_id) VALUES (81, 71, 61), (82, 71, 62);");
  run_sql (
    fixture->store,
    "INSERT INTO participation (id, network_id, organisation_id, state, willing_send, "
    "willing_host) VALUES (91, 1, 1, 'ENGAGED', 1, NULL), (92, 1, 2, 'ENGAGED', 1, 0);"
    "INSERT INTO interest_signal (id, participation_id, what, seen_on) VALUES "
    "(101, 91, 'Beurs', '2026-12-01'), (102, 91, 'Belde op', '2027-01-08'), "
    "(103, 92, 'Beurs', '2026-12-01');"
    "INSERT INTO strength (id, organisation_id, free_text, source) VALUES (111, 2, 'Planning', "
    "'TALK');"
    "INSERT INTO good_practice (id, organisation_id, process_code, title) VALUES "
    "(121, 1, 'ONBOARDING', 'Peter en meter'), (122, 2, 'WELLBEING', 'Rustkamer');");
}

static void
test_filter (Fixture *fixture, gconstpointer user_data)
{
  fill_more (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (filter_cases); i++)
    {
      const FilterCase       *c = &filter_cases[i];
      g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find (c->list));
      Question                question = { .query = query };

      for (guint w = 0; w < G_N_ELEMENTS (c->wishes) && c->wishes[w].column != NULL; w++)
        {
          const Wish *wish = &c->wishes[w];
          guint       column = (guint) wissel_list_column_index (query->list, wish->column);
          g_autoptr (WisselFilter) filter = wissel_filter_new (column);

          for (guint v = 0; v < G_N_ELEMENTS (wish->values) && wish->values[v] != NULL; v++)
            add_value (filter, wish->values[v]);
          wissel_filter_set_days (filter, wish->from, wish->to);
          wissel_query_set_filter (query, filter);
        }

      wissel_store_run (fixture->store, ask, &question, NULL, NULL);
      g_test_message ("%u: %s by %s", i, c->list, c->wishes[0].column);
      g_assert_cmpstr (question.names, ==, c->names);
      g_free (question.names);
    }
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

/* ---- What is kept in memory, against what is read anew ---- */

static const char *const searches[] = { NULL,    "e",    "zorro",   "peeters",
                                        "aalst", "gent", "els van", "7" };

typedef struct
{
  const char *list;
  const char *sort;
  gboolean    descending;
} Order;

/* In the order of a Belgian list; ² is no digit but looks like one. */
static const char *const texts[] = {
  "",         "9 lives", "10 lives", "Aalst",    "Élodie",    "Elodie 2", "Elodie 10",
  "Eloy",     "Müller",  "Muller 3", "Müller 3", "van Dijk",  "Vandijk",  "Łukasz",
  "m²",       "m2",      "m3",       "٣ lives",  "d’hondt",   "D’Hondt",  "Zorro",
  "x20@y.eu", "x3@y.eu", "x@y.eu",   "Straße",   "Strasse 1", "Strasse",  "Ærø",
  "Ζωή",      "Ζωή 12",  "Ζωή 9",    "€ 5",      "€ 12",
};

/* Comparing takes a shorter way for texts without digits, keys do not. */
static void
test_comparing (Fixture *fixture, gconstpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autofree char *sql = g_strdup_printf (
          "SELECT '%1$s' < '%2$s' COLLATE belgian = (belgian_key('%1$s') < belgian_key('%2$s'))",
          texts[i], texts[j]);

        if (query_int (fixture->store, sql) != 1)
          g_error ("“%s” and “%s” are compared in another way than sorted", texts[i], texts[j]);
      }
}

/* As many as are kept, so that none is sorted anew because another one took its place. */
static const Order orders[] = {
  { "people", "last-name", FALSE },  { "people", "employer", TRUE },
  { "people", "switcher", FALSE },   { "organisations", "people", TRUE },
  { "questions", "wording", FALSE }, { "questions", "employer", FALSE },
};

static void
tell (WisselSession *session, const Order *order, const char *search, GString *told)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find (order->list));
  g_autoptr (GError)      error = NULL;
  g_autoptr (GArray)      ids = NULL;
  guint                   shown, all;

  wissel_query_set_sort (query, (guint) wissel_list_column_index (query->list, order->sort),
                         order->descending);
  wissel_query_set_search (query, search);
  ids = wissel_session_query_ids (session, query, 0, &error);
  g_assert_no_error (error);
  g_assert_true (wissel_session_query_count (session, query, &shown, &all, &error));
  g_assert_cmpuint (shown, ==, ids->len);

  g_string_append_printf (told, "%s by %s, %s:", order->list, order->sort, search);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (told, " %" G_GINT64_FORMAT, g_array_index (ids, gint64, i));
  g_string_append_c (told, '\n');
}

/* What lists answer in these orders to every search. */
static gpointer
tell_all (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    for (guint j = 0; j < G_N_ELEMENTS (orders); j++)
      tell (session, &orders[j], searches[i], told);

  return g_string_free (told, FALSE);
}

static gpointer
tell_all_anew (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  wissel_changes_forget (session);

  return tell_all (session, data, cancellable, error);
}

/* What followed the changes is the same as what is made of the file now. */
static void
expect_followed (Fixture *fixture, const char *what)
{
  g_autofree char *followed = wissel_store_run (fixture->store, tell_all, NULL, NULL, NULL);
  g_autofree char *anew = wissel_store_run (fixture->store, tell_all_anew, NULL, NULL, NULL);

  g_test_message ("%s", what);
  g_assert_cmpstr (followed, ==, anew);
}

static gboolean
insert_many (WisselSession *session, gpointer data, GError **error)
{
  return wissel_sql_exec (session,
                          "WITH RECURSIVE n(i) AS (VALUES(100) UNION ALL SELECT i+1 FROM n "
                          "WHERE i<1100) INSERT INTO person (id, first_name, last_name, "
                          "employer_id, language, created_at, updated_at) "
                          "SELECT i, 'Els', 'Peeters ' || i, 1 + i % 2, 'nl', " NOW ", " NOW
                          " FROM n",
                          error);
}

static gpointer
run_insert_many (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (
    wissel_session_action (session, "many", WISSEL_ACTION_DEFAULT, insert_many, NULL, error));

  return NULL;
}

static gboolean
change_and_fail (WisselSession *session, gpointer data, GError **error)
{
  wissel_changes_forget (session);
  g_assert_true (wissel_sql_exec (
    session, "UPDATE person SET last_name='Zorro' WHERE id=11; DELETE FROM person WHERE id=14",
    error));
  g_free (tell_all (session, NULL, NULL, error));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no");

  return FALSE;
}

/* Fails after lists were read from what is then rolled back. */
static gpointer
run_failure (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) expected = NULL;

  g_assert_false (wissel_session_action (session, "fail", WISSEL_ACTION_DEFAULT, change_and_fail,
                                         NULL, &expected));
  g_assert_error (expected, G_IO_ERROR, G_IO_ERROR_FAILED);

  return NULL;
}

static gboolean
fail_inside (WisselSession *session, gpointer data, GError **error)
{
  run_failure (session, NULL, NULL, error);

  return wissel_sql_exec (session, "UPDATE person SET first_name='Zoro' WHERE id=13", error);
}

static gpointer
run_failure_inside (WisselSession *session,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_assert_true (
    wissel_session_action (session, "half", WISSEL_ACTION_DEFAULT, fail_inside, NULL, error));

  return NULL;
}

static void
test_memory_follows (Fixture *fixture, gconstpointer user_data)
{
  static const char *const changes[] = {
    "UPDATE person SET last_name='Peeters' WHERE id=13",
    "UPDATE person SET employer_id=2 WHERE id=11",
    "UPDATE person SET id=id, first_name=upper(first_name)",
    "UPDATE organisation SET short_name='Stad Gent' WHERE id=1",
    "INSERT INTO site (id, organisation_id, name, municipality) VALUES (21, 1, 'Zetel', 'Aalst')",
    "UPDATE site SET organisation_id=2",
    "DELETE FROM person WHERE id=12",
    "INSERT INTO st_round (id, network_id, code, name) SELECT 31, id, '7', 'Zorro' FROM network",
    "INSERT INTO learner (id, round_id, person_id, sending_org_id) VALUES (41, 31, 11, 1)",
    "INSERT INTO learning_question (id, learner_id, wording) VALUES (51, 41, 'Els van alles?')",
    "UPDATE learner SET sending_org_id=2",
    "UPDATE learning_question SET learner_id=41, wording='Peeters'",
    "DELETE FROM learner WHERE id=41",
  };

  run_sql (fixture->store,
           "INSERT INTO network (id, name, kind) VALUES (1, 'Tandem', 'SWITCHING')");
  fill (fixture);
  expect_followed (fixture, "filled");
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      run_sql (fixture->store, changes[i]);
      expect_followed (fixture, changes[i]);
      if (i % 3 > 0 && undo (fixture->store, NULL))
        {
          expect_followed (fixture, "undone");
          g_assert_true (redo (fixture->store, NULL));
          expect_followed (fixture, "done again");
        }
    }

  wissel_store_run (fixture->store, run_failure, NULL, NULL, NULL);
  expect_followed (fixture, "rolled back");
  wissel_store_run (fixture->store, run_failure_inside, NULL, NULL, NULL);
  expect_followed (fixture, "rolled back by half");

  wissel_store_run (fixture->store, run_insert_many, NULL, NULL, NULL);
  expect_followed (fixture, "many");
  run_sql (fixture->store, "UPDATE organisation SET short_name='Stad Aalst' WHERE id=1");
  expect_followed (fixture, "one with many people");
  g_assert_true (undo (fixture->store, NULL));
  g_assert_true (undo (fixture->store, NULL));
  expect_followed (fixture, "many undone");
  fixture_reopen (fixture);
  expect_followed (fixture, "reopened");
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
  ADD ("/lists/memory-follows", test_memory_follows);
  ADD ("/lists/every-list", test_every_list);
  ADD ("/lists/comparing", test_comparing);

  return g_test_run ();
}

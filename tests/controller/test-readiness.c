/* What a round misses before it is matched: every number is that of the rows behind it. */

#include "round.h"
#include "wissel-list-store.h"
#include "wissel-query-counts.h"
#include "wissel-readiness.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct
{
  const char *name;
  guint       count;
} Expected;

static gpointer
count_ids (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = wissel_session_query_ids (session, data, 0, error);

  g_assert_no_error (*error);

  return GUINT_TO_POINTER (ids->len);
}

static guint
count_rows (Fixture *fixture, const WisselReadinessLine *line)
{
  g_autoptr (WisselQuery) query = wissel_readiness_make_query (line, fixture->round, "Voorjaar");

  return GPOINTER_TO_UINT (
    wissel_store_run (wissel_network_get_store (fixture->network), count_ids, query, NULL, NULL));
}

/* Lines that @expected does not name count nothing. */
static void
expect (Fixture *fixture, const Expected *expected)
{
  guint                      n_lines;
  const WisselReadinessLine *lines = wissel_readiness_lines (&n_lines);
  g_autoptr (GError)         error = NULL;
  g_autoptr (GPtrArray)      queries = wissel_readiness_make_queries (fixture->round);
  g_autoptr (GArray)         counts = wissel_query_counts (fixture->network, queries, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (counts->len, ==, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      guint count = 0;

      for (const Expected *one = expected; one->name != NULL; one++)
        if (g_str_equal (one->name, lines[i].figure.name))
          count = one->count;

      g_test_message ("%s", lines[i].figure.name);
      g_assert_cmpuint (g_array_index (counts, guint, i), ==, count);
      g_assert_cmpuint (count_rows (fixture, &lines[i]), ==, count);
    }
}

static gint64
make_learner (Fixture *fixture, const char *name, const char *state)
{
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", name,
                               "last-name", "Claes", "employer-id", fixture->city, NULL);

  return make_record (fixture->network, &wissel_learner_record_type, "round-id", fixture->round,
                      "person-id", person, "sending-org-id", fixture->city, "state", state,
                      "state-reason", "Andere job", NULL);
}

static void
test_small_round (Fixture *fixture, gconstpointer user_data)
{
  expect (fixture, (const Expected[]){ { "looking", 3 },
                                       { "open-places", 2 },
                                       { "without-moments", 3 },
                                       { "without-preferences", 3 },
                                       { "places-without-moments", 2 },
                                       { "without-promise", 1 },
                                       { NULL } });
}

static void
test_what_is_missing (Fixture *fixture, gconstpointer user_data)
{
  gint64 learner = make_learner (fixture, "Nora", "REGISTERED");

  make_learner (fixture, "Omar", "WITHDRAWN");
  make_record (fixture->network, &wissel_learning_question_record_type, "learner-id",
               make_learner (fixture, "Piet", "READY"), "wording", "Iets met cijfers", NULL);
  make_record (fixture->network, &wissel_learning_place_record_type, "organisation-id",
               fixture->firm, "title", "Magazijn", NULL);
  make_record (fixture->network, &wissel_availability_record_type, "learner-id", learner, "from-on",
               "2027-03-01", "to-on", "2027-03-05", NULL);
  make_record (fixture->network, &wissel_preference_record_type, "learner-id", learner, "rank",
               (gint64) 1, "organisation-id", fixture->firm, NULL);
  make_record (fixture->network, &wissel_round_organisation_record_type, "round-id", fixture->round,
               "organisation-id", fixture->city, "promised-send", (gint64) 3, NULL);
  make_record (fixture->network, &wissel_round_organisation_record_type, "round-id", fixture->round,
               "organisation-id", fixture->firm, NULL);

  expect (fixture, (const Expected[]){ { "looking", 5 },
                                       { "open-places", 2 },
                                       { "without-question", 1 },
                                       { "vague", 1 },
                                       { "untagged-questions", 1 },
                                       { "without-reach", 2 },
                                       { "without-moments", 4 },
                                       { "without-preferences", 4 },
                                       { "not-published", 1 },
                                       { "without-coach", 1 },
                                       { "places-without-moments", 2 },
                                       { "without-promise", 1 },
                                       { NULL } });
}

/* Who has a place, and a place that is full, are out of it. */
static void
test_after_matching (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);

  g_assert_cmpuint (exchanges->len, ==, 3);
  expect (fixture, (const Expected[]){
                     { "places-without-moments", 2 }, { "without-promise", 1 }, { NULL } });
}

/* A place that took as many as it takes at once is open to more of them in the same round. */
static void
test_one_after_the_other (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)    exchanges = make_exchanges (fixture);
  g_autoptr (WisselRecord) place = wissel_network_load (
    fixture->network, &wissel_learning_place_record_type, fixture->place, NULL);

  wissel_record_set_integer (place, "round-capacity", 3);
  g_assert_true (wissel_network_save (fixture->network, place, NULL, NULL));
  expect (fixture, (const Expected[]){ { "open-places", 1 },
                                       { "places-without-moments", 2 },
                                       { "without-promise", 1 },
                                       { NULL } });
}

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/readiness/small-round", test_small_round);
  ADD ("/readiness/what-is-missing", test_what_is_missing);
  ADD ("/readiness/after-matching", test_after_matching);
  ADD ("/readiness/one-after-the-other", test_one_after_the_other);

  return g_test_run ();
}

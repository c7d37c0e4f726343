/* What organisations exclude: departments, functions, and each other. */

#include "round.h"
#include "wissel-error.h"
#include "wissel-matchmaker.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-relations.h"

/* Who names both a department and a function means the two together. */
static void
test_place_of_both (Fixture *fixture, gconstpointer user_data)
{
  const WisselRecordType  *type = &wissel_learning_place_record_type;
  g_autoptr (WisselRecord) record = NULL;
  gint64                   place;

  place = make_record (fixture->network, type, "organisation-id", fixture->firm, "title", "Balie",
                       "department", "Financiën", "function-title", "Boekhouder", "safety-ok",
                       (gint64) 1, NULL);
  make_record (fixture->network, &wissel_restriction_record_type, "organisation-id", fixture->firm,
               "department", "financien", "function-title", "Belastingcontroleur", "reason",
               "FINANCE", NULL);
  g_assert_cmpint (find_closed (fixture, type, place, "CONFIRMED"), ==, WISSEL_GUARD_NONE);

  record = wissel_network_load (fixture->network, type, place, NULL);
  wissel_record_set_text (record, "function-title", "Belastingcontroleur");
  g_assert_true (wissel_network_save (fixture->network, record, NULL, NULL));
  g_assert_cmpint (find_closed (fixture, type, place, "CONFIRMED"), ==,
                   WISSEL_GUARD_PLACE_IS_ALLOWED);
}

/* ---- Organisations that do not exchange with each other ---- */

static gint64
make_match (Fixture *fixture)
{
  gint64                   question = ask_question (fixture);
  gint64                   learner;
  gint64                   place;
  g_autoptr (WisselRecord) record =
    wissel_network_load (fixture->network, &wissel_learning_question_record_type, question, NULL);

  learner = wissel_record_get_integer (record, "learner-id");
  place = make_record (fixture->network, &wissel_learning_place_record_type, "organisation-id",
                       fixture->firm, "title", "Balie", NULL);

  return make_record (fixture->network, &wissel_match_record_type, "round-id", fixture->round,
                      "learner-id", learner, "question-id", question, "place-id", place, NULL);
}

static const WisselRelatedList *
find_conflicts (GPtrArray *lists)
{
  for (guint i = 0; i < lists->len; i++)
    {
      const WisselRelatedList *list = lists->pdata[i];

      if (g_str_equal (list->relation->type, wissel_conflict_record_type.name))
        return list;
    }

  g_assert_not_reached ();
}

/* It stands on the pages of both, each time called by the other. */
static void
assert_listed (Fixture *fixture, gint64 organisation, const char *other)
{
  g_autoptr (WisselEditor) editor =
    open_record (fixture, &wissel_organisation_record_type, organisation);
  g_autoptr (GPtrArray) lists =
    wissel_relations_load (fixture->network, wissel_editor_get_record (editor), NULL);
  const WisselRelatedList *list = find_conflicts (lists);

  g_assert_cmpuint (list->n_rows, ==, 1);
  g_assert_cmpstr (((WisselRelated *) list->rows->pdata[0])->title, ==, other);
}

/* Whoever of the two noted it, and only for the two of them. */
static void
test_conflict (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_match_record_type;
  gint64                         match = make_match (fixture);
  g_autoptr (WisselRecord)       again = wissel_record_new (&wissel_conflict_record_type);
  g_autoptr (GError)             error = NULL;

  g_assert_cmpint (find_closed (fixture, type, match, "ACCEPTED"), ==,
                   WISSEL_GUARD_MATCH_HAS_ACTIVE_COACH);
  make_record (fixture->network, &wissel_conflict_record_type, "organisation-id", fixture->firm,
               "other-id", fixture->city, "reason", "COMPETITION", NULL);
  g_assert_cmpint (find_closed (fixture, type, match, "ACCEPTED"), ==,
                   WISSEL_GUARD_MATCH_IS_ALLOWED);
  assert_listed (fixture, fixture->firm, "Stad Aalst");
  assert_listed (fixture, fixture->city, "Firma Gent");

  wissel_record_set_integer (again, "organisation-id", fixture->city);
  wissel_record_set_integer (again, "other-id", fixture->firm);
  g_assert_false (wissel_network_save (fixture->network, again, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_assert_true (g_str_has_prefix (error->message, "It is noted already"));

  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  g_assert_cmpint (find_closed (fixture, type, match, "ACCEPTED"), ==,
                   WISSEL_GUARD_MATCH_HAS_ACTIVE_COACH);
}

/* Nobody of the city gets a place at the firm, and the reason is that alone. */
static void
test_matching (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (GError)           error = NULL;

  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 3);

  make_record (fixture->network, &wissel_conflict_record_type, "organisation-id", fixture->firm,
               "other-id", fixture->city, NULL);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/exclusions/place-of-both", test_place_of_both);
  ADD ("/exclusions/conflict", test_conflict);
  ADD ("/exclusions/matching", test_matching);

  return g_test_run ();
}

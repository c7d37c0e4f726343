/* The list of a proposal that follows the plan, and what is looked for beside it. */

#include <string.h>

#include "network.h"
#include "round.h"
#include "wissel-match-help.h"
#include "wissel-matchmaker.h"
#include "wissel-other-places.h"
#include "wissel-records.h"
#include "wissel-ring.h"

#define MANY 60

static WisselProposal *
get_proposal (WisselMatchmaker *matchmaker, guint position)
{
  g_autoptr (WisselProposal) proposal =
    g_list_model_get_item (wissel_matchmaker_get_proposals (matchmaker), position);

  return proposal; /* the list has it */
}

static guint
count_proposals (WisselMatchmaker *matchmaker)
{
  return g_list_model_get_n_items (wissel_matchmaker_get_proposals (matchmaker));
}

static void
add_learners (Fixture *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *last = g_strdup_printf ("Peeters %u", i);
      gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name",
                                   "Els", "last-name", last, "employer-id", fixture->firm, NULL);
      gint64 learner = make_record (fixture->network, &wissel_learner_record_type, "round-id",
                                    fixture->round, "person-id", person, "sending-org-id",
                                    fixture->firm, NULL);

      make_record (fixture->network, &wissel_learning_question_record_type, "learner-id", learner,
                   "wording", "Hoe pakken anderen het onthaal van nieuwe medewerkers aan?", NULL);
    }
}

/* ---- The list ---- */

/* What changed, and the list by what was told of it. */
typedef struct
{
  GPtrArray *rows;
  guint      n_removed;
  guint      n_changes;
} Watcher;

static void
watch_cb (GListModel *list, guint position, guint removed, guint added, gpointer user_data)
{
  Watcher *watcher = user_data;

  watcher->n_changes++;
  watcher->n_removed += removed;
  if (removed > 0)
    g_ptr_array_remove_range (watcher->rows, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (watcher->rows, (gint) (position + i),
                        g_list_model_get_item (list, position + i));
}

static void
assert_followed (Watcher *watcher, WisselMatchmaker *matchmaker)
{
  g_assert_cmpuint (watcher->rows->len, ==, count_proposals (matchmaker));
  for (guint i = 0; i < watcher->rows->len; i++)
    {
      g_assert_true (watcher->rows->pdata[i] == get_proposal (matchmaker, i));
      if (i > 0)
        g_assert_cmpint (
          wissel_proposal_compare (watcher->rows->pdata[i - 1], watcher->rows->pdata[i]), <, 0);
    }
}

/* After a change only the rows that say something else are others, and who looks at the list can
 * follow it; another order of goals reads the round anew, and all rows are. */
static void
test_rows_that_change (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (GPtrArray)        rows = g_ptr_array_new_with_free_func (g_object_unref);
  Watcher                      watcher = { .rows = rows };
  WisselMatchOptions           options;
  WisselMatchPlacement         pair;

  add_learners (fixture, MANY);
  matchmaker = make_proposal (fixture);
  g_assert_cmpuint (count_proposals (matchmaker), ==, MANY + 3);
  watch_cb (wissel_matchmaker_get_proposals (matchmaker), 0, 0, MANY + 3, &watcher);
  watcher.n_changes = 0;
  g_signal_connect (wissel_matchmaker_get_proposals (matchmaker), "items-changed",
                    G_CALLBACK (watch_cb), &watcher);

  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (watcher.n_changes, ==, 0);

  pair = *wissel_proposal_get_placement (get_proposal (matchmaker, 0));
  wissel_matchmaker_fix (matchmaker, pair.learner, pair.place);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (watcher.n_removed, ==, 1);
  assert_followed (&watcher, matchmaker);

  wissel_matchmaker_fix (matchmaker, pair.learner, 0);
  wissel_matchmaker_forbid (matchmaker, pair.learner, pair.place, TRUE);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (watcher.n_removed, <, MANY / 2);
  assert_followed (&watcher, matchmaker);

  options = *wissel_matchmaker_get_options (matchmaker);
  options.weights[WISSEL_MATCH_LOCATION]--;
  wissel_matchmaker_set_options (matchmaker, &options);
  watcher.n_removed = 0;
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (watcher.n_removed, ==, MANY + 3);
  assert_followed (&watcher, matchmaker);
}

/* A price of imbalance gives no points: what was read and scored holds, and the plan heeds it. */
static void
test_rules_without_points (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  const WisselMatchResult     *result = wissel_matchmaker_get_result (matchmaker);
  g_autoptr (WisselMatchBasis) basis = wissel_match_basis_ref (result->basis);
  WisselMatchOptions           options = *wissel_matchmaker_get_options (matchmaker);

  options.reciprocity_price = 5;
  wissel_matchmaker_set_options (matchmaker, &options);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  result = wissel_matchmaker_get_result (matchmaker);
  g_assert_true (result->basis == basis);
  g_assert_cmpuint (wissel_match_scores_get_options (result->scores)->reciprocity_price, ==, 5);
  g_assert_cmpint (wissel_match_plan_get_penalty (result->plan), >, 0);
}

/* A decision stays with its pair, and the pair where it is; what was rejected goes. */
static void
test_decisions_stay (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  gint64 first = wissel_proposal_get_placement (get_proposal (matchmaker, 0))->learner;

  wissel_matchmaker_decide (matchmaker, get_proposal (matchmaker, 0), WISSEL_DECISION_ACCEPTED,
                            NULL);
  wissel_matchmaker_decide (matchmaker, get_proposal (matchmaker, 1), WISSEL_DECISION_REJECTED,
                            "Neen");
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (wissel_matchmaker_count (matchmaker, WISSEL_DECISION_ACCEPTED), ==, 1);
  g_assert_cmpuint (wissel_matchmaker_count (matchmaker, WISSEL_DECISION_REJECTED), ==, 0);
  for (guint i = 0; i < count_proposals (matchmaker); i++)
    {
      WisselProposal *proposal = get_proposal (matchmaker, i);

      if (wissel_proposal_get_placement (proposal)->learner == first)
        g_assert_cmpint (wissel_proposal_get_decision (proposal), ==, WISSEL_DECISION_ACCEPTED);
      else
        g_assert_true (wissel_proposal_get_decision (proposal) == WISSEL_DECISION_OPEN);
    }
}

/* Words are found where they begin, in whatever name, and without accents. */
static void
test_words (void)
{
  static const struct
  {
    const char *search;
    gboolean    found;
  } cases[] = { { "", TRUE },           { "peet", TRUE },     { "eeters", FALSE },
                { "REMY", TRUE },       { "els gent", TRUE }, { "gent els onth", TRUE },
                { "els brugge", FALSE } };
  const WisselMatchPlacement none = { 0 };
  g_autoptr (WisselProposal) proposal = wissel_proposal_new (&none);

  wissel_proposal_set_names (proposal, "Els Peeters-Rémy", "Stad Gent", "Onthaal?", NULL, NULL,
                             NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = wissel_proposal_split_words (cases[i].search);

      g_assert_cmpint (wissel_proposal_has_words (proposal, (const char *const *) words), ==,
                       cases[i].found);
    }
}

/* ---- Beside it ---- */

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* All places but one’s own, as the list of candidates has them, each with its reason. */
static void
test_other_places (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  const WisselMatchPlacement  *own = wissel_proposal_get_placement (get_proposal (matchmaker, 0));
  g_autoptr (GArray)       candidates = wissel_matchmaker_dup_candidates (matchmaker, own->learner);
  g_autoptr (GPtrArray)    others = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  guint                    next = 0;

  wissel_other_places_find_async (matchmaker, own->learner, 8, NULL, take_result_cb, &result);
  TEST_WAIT_UNTIL (result != NULL);
  others = wissel_other_places_find_finish (result, NULL);
  g_assert_cmpuint (others->len, ==, candidates->len - 1);
  for (guint i = 0; i < candidates->len; i++)
    {
      const WisselMatchCandidate *candidate = &g_array_index (candidates, WisselMatchCandidate, i);
      const WisselOtherPlace     *other;

      if (candidate->place == own->place)
        continue;

      other = g_ptr_array_index (others, next++);
      g_assert_cmpint (other->place, ==, candidate->place);
      g_assert_cmpint (other->total, ==, candidate->total);
      g_assert_true ((other->cost != NULL) ==
                     wissel_match_verdict_can_be_pinned (candidate->verdict));
    }
}

static void
count_cb (WisselMatchHelp *help, guint *n)
{
  (*n)++;
}

/* Help is looked for when somebody wants to know it, and anew for another plan. */
static void
test_help_that_is_wanted (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (WisselMatchHelp)  help = NULL;
  WisselProposal              *wanted;
  gint64                       learner;
  guint                        n_found = 0;

  add_learners (fixture, MANY);
  matchmaker = make_proposal (fixture);
  help = wissel_match_help_new (matchmaker);
  g_signal_connect (help, "found", G_CALLBACK (count_cb), &n_found);
  wissel_match_help_follow (help);
  wanted = get_proposal (matchmaker, count_proposals (matchmaker) - 1);
  g_assert_false (wissel_proposal_is_placed (wanted));
  learner = wissel_proposal_get_placement (wanted)->learner;
  wissel_match_help_want (help, wanted);
  TEST_WAIT_UNTIL (n_found == 1);
  g_assert_nonnull (wissel_match_help_get (help, learner));
  for (guint i = 0; i < count_proposals (matchmaker); i++)
    if (get_proposal (matchmaker, i) != wanted)
      g_assert_null (wissel_match_help_get (
        help, wissel_proposal_get_placement (get_proposal (matchmaker, i))->learner));

  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_null (wissel_match_help_get (help, learner));
  wissel_match_help_follow (help);
  TEST_WAIT_UNTIL (n_found == 2);
  g_assert_nonnull (wissel_match_help_get (help, learner));
  wissel_match_help_leave (help, wanted);
}

/* On a worker the rings are the same. */
static void
test_rings (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (GPtrArray)        rings = NULL;
  g_autoptr (GPtrArray)        found = NULL;
  g_autoptr (GAsyncResult)     result = NULL;

  fixture_make_return (fixture);
  matchmaker = make_proposal (fixture);
  rings = wissel_rings_new (matchmaker);
  wissel_rings_find_async (matchmaker, NULL, take_result_cb, &result);
  TEST_WAIT_UNTIL (result != NULL);
  found = wissel_rings_find_finish (result, NULL);
  g_assert_cmpuint (found->len, ==, rings->len);
  g_assert_cmpuint (found->len, >, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/proposals/rows-that-change", test_rows_that_change);
  ADD ("/proposals/rules-without-points", test_rules_without_points);
  ADD ("/proposals/decisions-stay", test_decisions_stay);
  g_test_add_func ("/proposals/words", test_words);
  ADD ("/proposals/other-places", test_other_places);
  ADD ("/proposals/help-that-is-wanted", test_help_that_is_wanted);
  ADD ("/proposals/rings", test_rings);

  return g_test_run ();
}

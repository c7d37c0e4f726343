#include "round.h"
#include "wissel-balance.h"
#include "wissel-error.h"
#include "wissel-list-store.h"
#include "wissel-matchmaker.h"
#include "wissel-plan-comparison.h"
#include "wissel-records.h"
#include "wissel-ring.h"
#include "wissel-rounds.h"
#include "wissel-saved-plans.h"

static gpointer
count (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find (data));
  guint                   shown, all;

  g_assert_true (wissel_session_query_count (session, query, &shown, &all, error));

  return GUINT_TO_POINTER (all);
}

static guint
count_rows (Fixture *fixture, const char *list)
{
  return GPOINTER_TO_UINT (wissel_store_run (wissel_network_get_store (fixture->network), count,
                                             (gpointer) list, NULL, NULL));
}

static WisselProposal *
proposal_at (WisselMatchmaker *matchmaker, guint position)
{
  WisselProposal *proposal =
    g_list_model_get_item (wissel_matchmaker_get_proposals (matchmaker), position);

  g_object_unref (proposal);

  return proposal;
}

static void
test_propose (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselMatchPair)  pair = NULL;
  const WisselMatchPlacement  *placement;
  int                          sum = 0;

  g_assert_cmpuint (wissel_matchmaker_get_n_learners (matchmaker), ==, 3);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 3);
  g_assert_cmpuint (wissel_matchmaker_get_n_places (matchmaker), ==, 2);
  g_assert_cmpstr (wissel_proposal_get_sending (proposal_at (matchmaker, 0)), ==, "Stad Aalst");
  g_assert_cmpstr (wissel_proposal_get_host (proposal_at (matchmaker, 0)), ==, "Firma Gent");
  g_assert_nonnull (wissel_proposal_get_coach (proposal_at (matchmaker, 0)));

  placement = wissel_proposal_get_placement (proposal_at (matchmaker, 0));
  pair = wissel_matchmaker_dup_pair (matchmaker, placement->learner, placement->place, NULL);
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    sum += pair->scores[i].points;
  g_assert_cmpint (sum, ==, placement->total);
}

/* Who asks nothing takes no seat, and is listed with that reason. */
static void
test_without_question (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (WisselRecord)     place = NULL;
  g_autoptr (GError)           error = NULL;
  WisselProposal              *last;
  gint64                       person;
  guint                        n_accepted;

  person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Nele",
                        "last-name", "Zonder", "employer-id", fixture->city, NULL);
  make_record (fixture->network, &wissel_learner_record_type, "round-id", fixture->round,
               "person-id", person, "sending-org-id", fixture->city, NULL);
  place = wissel_network_load (fixture->network, &wissel_learning_place_record_type, fixture->place,
                               NULL);
  wissel_record_set_integer (place, "capacity", 3);
  g_assert_true (wissel_network_save (fixture->network, place, NULL, &error));

  matchmaker = make_proposal (fixture);
  g_assert_cmpuint (wissel_matchmaker_get_n_learners (matchmaker), ==, 4);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 3);
  last = proposal_at (matchmaker, 3);
  g_assert_cmpstr (wissel_proposal_get_learner_name (last), ==, "Nele Zonder");
  g_assert_false (wissel_proposal_is_placed (last));
  g_assert_nonnull (strstr (wissel_proposal_get_reason (last), "no learning question"));

  g_assert_cmpuint (wissel_matchmaker_accept_all (matchmaker), ==, 3);
  g_assert_true (wissel_matchmaker_finish (matchmaker, NULL, &n_accepted, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_accepted, ==, 3);
  g_assert_cmpuint (count_rows (fixture, "exchanges"), ==, 3);
}

static void
test_finish_and_undo (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselMatchmaker) again = NULL;
  g_autoptr (GError)           error = NULL;
  g_autofree char             *label = NULL;
  guint                        n_accepted;

  wissel_proposal_decide (proposal_at (matchmaker, 2), WISSEL_DECISION_REJECTED, "Te druk");
  g_assert_cmpuint (wissel_matchmaker_accept_all (matchmaker), ==, 2);
  g_assert_true (wissel_matchmaker_finish (matchmaker, "Eerste", &n_accepted, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_accepted, ==, 2);
  g_assert_cmpuint (count_rows (fixture, "exchanges"), ==, 2);
  g_assert_cmpuint (count_rows (fixture, "matches"), ==, 3);

  /* Who has a place does not look for one, and the rejected pair does not come back. */
  again = make_proposal (fixture);
  g_assert_cmpuint (wissel_matchmaker_get_n_learners (again), ==, 1);

  g_assert_true (wissel_network_undo (fixture->network, &label, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_rows (fixture, "exchanges"), ==, 0);
  g_assert_cmpuint (count_rows (fixture, "matches"), ==, 0);

  g_assert_true (wissel_network_redo (fixture->network, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_rows (fixture, "exchanges"), ==, 2);
}

static void
test_accept_all_but_forbidden (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  WisselProposal              *proposal = proposal_at (matchmaker, 0);
  const WisselMatchPlacement  *pair = wissel_proposal_get_placement (proposal);

  wissel_proposal_decide (proposal, WISSEL_DECISION_ACCEPTED, NULL);
  wissel_matchmaker_forbid (matchmaker, pair->learner, pair->place, TRUE);
  g_assert_cmpint (wissel_proposal_get_decision (proposal), ==, WISSEL_DECISION_OPEN);

  g_assert_cmpuint (wissel_matchmaker_accept_all (matchmaker), ==, 2);
  g_assert_cmpint (wissel_proposal_get_decision (proposal), ==, WISSEL_DECISION_OPEN);
}

static void
test_fix_and_forbid (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  const WisselMatchPlacement  *first = wissel_proposal_get_placement (proposal_at (matchmaker, 0));
  gint64                       learner = first->learner;
  gint64                       place = first->place;
  g_autoptr (GError)           error = NULL;

  wissel_matchmaker_forbid (matchmaker, learner, place, TRUE);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  for (guint i = 0; i < 3; i++)
    {
      const WisselMatchPlacement *other =
        wissel_proposal_get_placement (proposal_at (matchmaker, i));

      g_assert_false (other->learner == learner && other->place == place);
    }

  wissel_matchmaker_fix (matchmaker, learner, place);
  g_assert_false (wissel_matchmaker_is_forbidden (matchmaker, learner, place));
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  for (guint i = 0; i < 3; i++)
    {
      const WisselMatchPlacement *other =
        wissel_proposal_get_placement (proposal_at (matchmaker, i));

      if (other->learner == learner)
        {
          g_assert_cmpint (other->place, ==, place);
          g_assert_true (other->pinned);
        }
    }
}

static WisselMatchBasis *
propose_again (WisselMatchmaker *matchmaker)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  g_assert_no_error (error);

  return wissel_match_basis_ref (wissel_matchmaker_get_result (matchmaker)->basis);
}

/* What was read holds until the file changes, or the rules by which pairs score. */
static void
test_basis (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselMatchBasis) first = propose_again (matchmaker);
  g_autoptr (WisselMatchBasis) after_ban = NULL;
  g_autoptr (WisselMatchBasis) after_edit = NULL;
  g_autoptr (WisselMatchBasis) after_rules = NULL;
  g_autoptr (WisselRecord)     place = NULL;
  g_autoptr (GError)           error = NULL;
  const WisselMatchPlacement  *pair = wissel_proposal_get_placement (proposal_at (matchmaker, 0));
  WisselMatchOptions           rules = *wissel_matchmaker_get_options (matchmaker);

  wissel_matchmaker_forbid (matchmaker, pair->learner, pair->place, TRUE);
  after_ban = propose_again (matchmaker);
  g_assert_true (after_ban == first);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 3);

  place = wissel_network_load (fixture->network, &wissel_learning_place_record_type, fixture->place,
                               &error);
  g_assert_no_error (error);
  wissel_record_set_integer (place, "capacity", 1);
  wissel_network_save (fixture->network, place, NULL, &error);
  g_assert_no_error (error);
  after_edit = propose_again (matchmaker);
  g_assert_true (after_edit != first);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 2);

  rules.weights[WISSEL_MATCH_CONTENT]++;
  wissel_matchmaker_set_options (matchmaker, &rules);
  after_rules = propose_again (matchmaker);
  g_assert_true (after_rules != after_edit);
}

/* What was accepted stays and what was rejected stays away when it is proposed again. */
static void
test_decisions_last (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  WisselProposal              *first = proposal_at (matchmaker, 0);
  WisselMatchPlacement         accepted = *wissel_proposal_get_placement (first);
  WisselMatchPlacement rejected = *wissel_proposal_get_placement (proposal_at (matchmaker, 1));
  g_autoptr (GError)   error = NULL;
  gboolean             seen = FALSE;

  wissel_proposal_decide (first, WISSEL_DECISION_ACCEPTED, NULL);
  wissel_proposal_decide (proposal_at (matchmaker, 1), WISSEL_DECISION_REJECTED, "Nee");
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  g_assert_no_error (error);

  for (guint i = 0; i < 3; i++)
    {
      WisselProposal             *proposal = proposal_at (matchmaker, i);
      const WisselMatchPlacement *now = wissel_proposal_get_placement (proposal);

      g_assert_false (now->learner == rejected.learner && now->place == rejected.place);
      if (now->learner == accepted.learner)
        {
          g_assert_cmpint (now->place, ==, accepted.place);
          g_assert_cmpint (wissel_proposal_get_decision (proposal), ==, WISSEL_DECISION_ACCEPTED);
          seen = TRUE;
        }
    }

  g_assert_true (seen);
  g_assert_cmpuint (g_list_model_get_n_items (wissel_matchmaker_get_rejected (matchmaker)), ==, 1);
}

static WisselBalance *
find_balance (GListModel *balances, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (balances); i++)
    {
      g_autoptr (WisselBalance) balance = g_list_model_get_item (balances, i);

      if (g_str_equal (wissel_balance_get_name (balance), name))
        return balance;
    }

  return NULL;
}

/* The city only sends, the firm only receives: each is as far out as there are exchanges. */
static void
test_balance (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (GListModel)       balances = wissel_balances_new (matchmaker);
  WisselBalance               *city = find_balance (balances, "Stad Aalst");
  WisselBalance               *firm = find_balance (balances, "Firma Gent");
  g_autofree char             *words = wissel_balance_dup_words (city);

  g_assert_cmpint (wissel_balance_get_figures (city)->before, ==, 0);
  g_assert_cmpint (wissel_balance_get_figures (city)->after, ==, 3);
  g_assert_cmpint (wissel_balance_get_figures (firm)->receives, ==, 3);
  g_assert_cmpint (wissel_balance_get_figures (firm)->after, ==, -3);
  g_assert_nonnull (strstr (words, "from 0 to +3"));
  g_assert_cmpuint (wissel_matchmaker_get_result (matchmaker)->balance_cost.n_out, ==, 2);
  g_assert_cmpuint (wissel_matchmaker_get_result (matchmaker)->balance_cost.n_out_before, ==, 0);
}

/* A ring that is locked stays, also against a rejection; unlocked it is free again. */
static void
test_ring (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (GPtrArray)        rings = wissel_rings_new (matchmaker);
  g_autoptr (GError)           error = NULL;
  g_autofree char             *route = NULL;
  g_autofree char             *walk = NULL;
  const WisselMatchRing       *ring;
  const WisselMatchStep       *step;
  WisselProposal              *first = proposal_at (matchmaker, 0);

  g_assert_cmpuint (rings->len, ==, 3);
  ring = g_ptr_array_index (rings, 0);
  route = wissel_ring_dup_route (ring, matchmaker);
  g_assert_cmpstr (route, ==, "Stad Aalst → Firma Gent");
  walk = wissel_ring_dup_walk (ring, matchmaker, 0);
  g_assert_nonnull (strstr (walk, "(Stad Aalst)"));

  step = &g_array_index (ring->steps, WisselMatchStep, 0);
  for (guint i = 0; wissel_proposal_get_placement (first)->learner != step->learner; i++)
    first = proposal_at (matchmaker, i);
  wissel_matchmaker_decide (matchmaker, first, WISSEL_DECISION_REJECTED, "Te druk");
  wissel_ring_lock (ring, matchmaker, TRUE);
  g_assert_true (wissel_ring_is_locked (ring, matchmaker));
  g_assert_cmpint (wissel_proposal_get_decision (first), ==, WISSEL_DECISION_OPEN);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (wissel_matchmaker_get_fixed (matchmaker, step->learner), ==, step->place);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 3);

  wissel_ring_lock (ring, matchmaker, FALSE);
  g_assert_false (wissel_ring_is_locked (ring, matchmaker));
}

static WisselSavedPlan *
keep (Fixture *fixture, WisselMatchmaker *matchmaker, const char *name)
{
  g_autoptr (WisselSavedPlan) plan =
    wissel_saved_plan_new (wissel_matchmaker_get_result (matchmaker), name, "Voor het overleg");
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError)    error = NULL;

  g_assert_true (wissel_saved_plans_keep (fixture->network, fixture->round, plan, &error));
  g_assert_no_error (error);
  plans = wissel_saved_plans_load (fixture->network, fixture->round, &error);
  g_assert_no_error (error);

  return g_object_ref (g_ptr_array_index (plans, 0));
}

static guint
count_plans (Fixture *fixture)
{
  g_autoptr (GPtrArray) plans = wissel_saved_plans_load (fixture->network, fixture->round, NULL);

  return plans->len;
}

/* A plan that is kept matches nobody, and undo takes it away. */
static void
test_plan_is_kept (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselSavedPlan)  plan = keep (fixture, matchmaker, "Eerste");
  g_autoptr (GError)           error = NULL;
  const GArray                *places = wissel_saved_plan_get_places (plan);

  g_assert_cmpstr (wissel_saved_plan_get_name (plan), ==, "Eerste");
  g_assert_cmpstr (wissel_saved_plan_get_note (plan), ==, "Voor het overleg");
  g_assert_false (wissel_saved_plan_is_decided (plan));
  g_assert_cmpuint (wissel_saved_plan_get_figures (plan)->n_placed, ==, 3);
  g_assert_cmpuint (wissel_saved_plan_get_figures (plan)->n_outside, ==, 2);
  g_assert_cmpint (wissel_saved_plan_get_figures (plan)->total, ==,
                   wissel_matchmaker_get_total (matchmaker));
  g_assert_cmpuint (places->len, ==, 3);
  g_assert_cmpuint (count_rows (fixture, "matches"), ==, 0);
  g_assert_cmpuint (count_rows (fixture, "exchanges"), ==, 0);

  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_cmpuint (count_plans (fixture), ==, 0);
  g_assert_true (wissel_network_redo (fixture->network, NULL, &error));
  g_assert_cmpuint (count_plans (fixture), ==, 1);
  g_assert_true (wissel_saved_plans_drop (fixture->network, plan, &error));
  g_assert_cmpuint (count_plans (fixture), ==, 0);

  wissel_matchmaker_accept_all (matchmaker);
  g_assert_true (wissel_matchmaker_finish (matchmaker, "Tweede", NULL, &error));
  g_assert_cmpuint (count_plans (fixture), ==, 1);
}

/* Run again it gives the same bytes, or says what changed. */
static void
test_plan_runs_again (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  const WisselMatchPlacement  *first = wissel_proposal_get_placement (proposal_at (matchmaker, 0));
  gint64                       learner = first->learner;
  g_autoptr (WisselSavedPlan)  plan = NULL;
  g_autoptr (WisselSavedPlan)  again = NULL;
  g_autoptr (WisselSavedPlan)  changed = NULL;
  g_autoptr (GError)           error = NULL;
  g_autofree char             *verdict = NULL;
  g_autofree char             *changed_verdict = NULL;
  WisselMatchOptions           options = *wissel_matchmaker_get_options (matchmaker);

  options.reciprocity_price = 30;
  wissel_matchmaker_set_options (matchmaker, &options);
  wissel_matchmaker_fix (matchmaker, learner, first->place);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  plan = keep (fixture, matchmaker, "Eerste");
  again = wissel_saved_plans_run (fixture->network, fixture->round, plan, &error);
  g_assert_no_error (error);
  g_assert_true (wissel_saved_plan_is_same (plan, again));
  verdict = wissel_saved_plan_dup_verdict (plan, again);
  g_assert_nonnull (strstr (verdict, "exactly the same"));

  make_record (fixture->network, &wissel_preference_record_type, "learner-id", learner, "rank",
               (gint64) 1, "organisation-id", fixture->firm, NULL);
  changed = wissel_saved_plans_run (fixture->network, fixture->round, plan, &error);
  g_assert_no_error (error);
  g_assert_false (wissel_saved_plan_is_same (plan, changed));
  g_assert_cmpuint (wissel_saved_plan_find_changes (plan, changed), ==,
                    1u << WISSEL_MATCH_INPUT_PREFERENCES);
  changed_verdict = wissel_saved_plan_dup_verdict (plan, changed);
  g_assert_nonnull (strstr (changed_verdict, "the preferences"));
}

/* Another matchmaker goes on from a plan where it was left. */
static void
test_plan_is_taken_over (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselMatchmaker) other = make_proposal (fixture);
  g_autoptr (WisselSavedPlan)  plan = NULL;
  g_autoptr (WisselSavedPlan)  same = NULL;
  g_autoptr (GError)           error = NULL;
  const WisselMatchPlacement  *first = wissel_proposal_get_placement (proposal_at (matchmaker, 0));
  gint64                       learner = first->learner;
  gint64                       place = first->place;
  WisselMatchOptions           options = *wissel_matchmaker_get_options (matchmaker);

  options.quality_floor = 10;
  wissel_matchmaker_set_options (matchmaker, &options);
  wissel_matchmaker_forbid (matchmaker, learner, place, TRUE);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  plan = keep (fixture, matchmaker, "Eerste");

  wissel_matchmaker_take_over (other, plan);
  g_assert_true (wissel_matchmaker_is_forbidden (other, learner, place));
  g_assert_cmpuint (wissel_matchmaker_get_options (other)->quality_floor, ==, 10);
  g_assert_true (wissel_matchmaker_propose (other, NULL, &error));
  same = wissel_saved_plan_new (wissel_matchmaker_get_result (other), NULL, NULL);
  g_assert_true (wissel_saved_plan_is_same (plan, same));
}

static const char *
find_line (GListModel *lines, const char *kind, const char *label, gboolean second)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (WisselPlanLine) line = g_list_model_get_item (lines, i);

      if (g_str_equal (wissel_plan_line_get_kind (line), kind) &&
          g_str_has_prefix (wissel_plan_line_get_label (line), label))
        return second ? wissel_plan_line_get_second (line) : wissel_plan_line_get_first (line);
    }

  return NULL;
}

/* Each goal that comes elsewhere is said, and that the balance decides nothing once it has a price.
 */
static void
test_plans_of_other_goals (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  WisselMatchOptions           options = *wissel_matchmaker_get_options (matchmaker);
  g_autoptr (WisselSavedPlan)  first = NULL;
  g_autoptr (WisselSavedPlan)  second = NULL;
  g_autoptr (GListModel)       lines = NULL;
  g_autoptr (GError)           error = NULL;

  first = wissel_saved_plan_new (wissel_matchmaker_get_result (matchmaker), NULL, NULL);
  options.reciprocity_price = 30;
  options.goals[2] = WISSEL_MATCH_GOAL_RANKS;
  options.goals[3] = WISSEL_MATCH_GOAL_POINTS;
  wissel_matchmaker_set_options (matchmaker, &options);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  second = wissel_saved_plan_new (wissel_matchmaker_get_result (matchmaker), NULL, NULL);

  lines = wissel_plans_compare (first, second, matchmaker);
  g_assert_cmpstr (find_line (lines, "Rule", "The highest score", FALSE), ==, "Comes at place 3");
  g_assert_cmpstr (find_line (lines, "Rule", "The highest score", TRUE), ==, "Comes at place 4");
  g_assert_cmpstr (find_line (lines, "Rule", "Giving and taking", FALSE), ==, "Comes at place 5");
  g_assert_cmpstr (find_line (lines, "Rule", "Giving and taking", TRUE), ==,
                   "Counts in the points");
  g_assert_null (find_line (lines, "Rule", "As many switchers", FALSE));
}

/* Whoever may go nowhere loses the place; everything else is told in numbers. */
static void
test_plans_side_by_side (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselSavedPlan)  first = NULL;
  g_autoptr (WisselSavedPlan)  second = NULL;
  g_autoptr (GListModel)       lines = NULL;
  g_autoptr (GListModel)       back = NULL;
  g_autoptr (GListModel)       same = NULL;
  g_autoptr (GArray)           candidates = NULL;
  g_autofree char             *name = NULL;
  g_autoptr (GError)           error = NULL;
  gint64                       learner;

  first = wissel_saved_plan_new (wissel_matchmaker_get_result (matchmaker), NULL, NULL);
  learner = wissel_proposal_get_placement (proposal_at (matchmaker, 0))->learner;
  name = g_strdup (wissel_proposal_get_learner_name (proposal_at (matchmaker, 0)));
  candidates = wissel_matchmaker_dup_candidates (matchmaker, learner);
  for (guint i = 0; i < candidates->len; i++)
    wissel_matchmaker_forbid (matchmaker, learner,
                              g_array_index (candidates, WisselMatchCandidate, i).place, TRUE);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, &error));
  second = wissel_saved_plan_new (wissel_matchmaker_get_result (matchmaker), NULL, NULL);

  lines = wissel_plans_compare (first, second, matchmaker);
  g_assert_cmpstr (find_line (lines, "Total", "With a place", FALSE), ==, "3 of 3");
  g_assert_cmpstr (find_line (lines, "Total", "With a place", TRUE), ==, "2 of 3");
  g_assert_cmpstr (find_line (lines, "Loses the place", name, TRUE), ==, "—");
  g_assert_cmpstr (find_line (lines, "Balance", "Stad Aalst", FALSE), ==, "+3");
  g_assert_cmpstr (find_line (lines, "Balance", "Stad Aalst", TRUE), ==, "+2");
  g_assert_cmpstr (find_line (lines, "Rule", "Pairs forbidden", FALSE), ==, "0");
  back = wissel_plans_compare (second, first, matchmaker);
  g_assert_cmpstr (find_line (back, "Gains a place", name, FALSE), ==, "—");
  same = wissel_plans_compare (first, first, matchmaker);
  g_assert_cmpuint (g_list_model_get_n_items (same), ==, 3);
}

static void
test_rounds (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gint64             round;

  g_assert_true (wissel_network_find_round (fixture->network, NULL, &round, &error));
  g_assert_cmpint (round, ==, fixture->round);
  g_assert_true (wissel_network_find_round (fixture->network, "VJ27", &round, &error));
  g_assert_cmpint (round, ==, fixture->round);
  g_assert_false (wissel_network_find_round (fixture->network, "NJ99", &round, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
}

static void
test_round_names (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GPtrArray)  rounds = wissel_network_list_rounds (fixture->network, &error);
  const WisselRoundInfo *info;

  g_assert_no_error (error);
  g_assert_cmpuint (rounds->len, ==, 1);
  info = g_ptr_array_index (rounds, 0);
  g_assert_cmpstr (info->code, ==, "VJ27");
  g_assert_cmpstr (info->name, ==, "Voorjaar 2027");
  g_assert_cmpstr (info->state, ==, "OPEN");
  g_assert_cmpuint (info->n_learners, ==, 3);
}

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/matching/propose", test_propose);
  ADD ("/matching/without-question", test_without_question);
  ADD ("/matching/finish-and-undo", test_finish_and_undo);
  ADD ("/matching/accept-all-but-forbidden", test_accept_all_but_forbidden);
  ADD ("/matching/fix-and-forbid", test_fix_and_forbid);
  ADD ("/matching/basis", test_basis);
  ADD ("/matching/decisions-last", test_decisions_last);
  ADD ("/matching/balance", test_balance);
  ADD ("/matching/ring", test_ring);
  ADD ("/matching/plan-is-kept", test_plan_is_kept);
  ADD ("/matching/plan-runs-again", test_plan_runs_again);
  ADD ("/matching/plan-is-taken-over", test_plan_is_taken_over);
  ADD ("/matching/plans-side-by-side", test_plans_side_by_side);
  ADD ("/matching/plans-of-other-goals", test_plans_of_other_goals);
  ADD ("/matching/rounds", test_rounds);
  ADD ("/matching/round-names", test_round_names);

  return g_test_run ();
}

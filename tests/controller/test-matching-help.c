/* What a proposal answers to “why not” and “what if”. */

#include <string.h>

#include "round.h"
#include "wissel-match-help.h"
#include "wissel-pair-grid.h"
#include "wissel-records.h"
#include "wissel-rival.h"

/* Column of the pair that the plan has in a row, or the number of columns. */
static guint
find_chosen (const WisselPairGrid *grid, guint row)
{
  guint column = 0;

  while (column < wissel_pair_grid_get_n_columns (grid) &&
         !(wissel_pair_grid_get_marks (grid, row, column) & WISSEL_GRID_CHOSEN))
    column++;

  return column;
}

static char *
dup_row_key (WisselMatchmaker *matchmaker, WisselPairGrid *grid, guint row)
{
  const WisselRoundName *name =
    wissel_matchmaker_get_name (matchmaker, wissel_pair_grid_get_learner (grid, row));
  g_autofree char *employer = g_utf8_collate_key (name->organisation, -1);
  g_autofree char *own = g_utf8_collate_key (name->name, -1);

  return g_strconcat (employer, "\n", own, NULL);
}

/* Rows stand by employer and name. */
static void
test_grid_order (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselPairGrid)   grid = wissel_pair_grid_new (matchmaker);

  g_assert_cmpuint (wissel_pair_grid_get_n_rows (grid), >, 1);
  for (guint i = 1; i < wissel_pair_grid_get_n_rows (grid); i++)
    {
      g_autofree char *before = dup_row_key (matchmaker, grid, i - 1);
      g_autofree char *own = dup_row_key (matchmaker, grid, i);

      g_assert_cmpint (strcmp (before, own), <=, 0);
    }
}

/* Rows and columns keep their order when a pair is forbidden, and cells say why. */
static void
test_grid (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselPairGrid)   grid = wissel_pair_grid_new (matchmaker);
  g_autofree char             *before = NULL;
  g_autofree char             *after = NULL;
  gint64                       learner = wissel_pair_grid_get_learner (grid, 0);
  guint                        column = find_chosen (grid, 0);
  gint64                       place = wissel_pair_grid_get_place (grid, column);

  g_assert_cmpuint (wissel_pair_grid_get_n_rows (grid), ==, 3);
  g_assert_cmpuint (wissel_pair_grid_get_n_columns (grid), ==, 2);
  g_assert_cmpint (wissel_pair_grid_get_cell (grid, 0, column)->verdict, ==, WISSEL_MATCH_FEASIBLE);
  before = wissel_pair_grid_dup_sentence (grid, 0, column);
  g_assert_nonnull (strstr (before, "Proposed."));

  wissel_matchmaker_forbid (matchmaker, learner, place, TRUE);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  wissel_pair_grid_update (grid);
  g_assert_cmpint (wissel_pair_grid_get_learner (grid, 0), ==, learner);
  g_assert_cmpint (wissel_pair_grid_get_place (grid, column), ==, place);
  g_assert_cmpint (wissel_pair_grid_get_marks (grid, 0, column), ==, WISSEL_GRID_FORBIDDEN);
  g_assert_cmpint (wissel_pair_grid_get_cell (grid, 0, column)->verdict, ==, WISSEL_MATCH_BANNED);
  after = wissel_pair_grid_dup_sentence (grid, 0, column);
  g_assert_null (strstr (after, "Proposed."));
}

/* Who lost the only place that would do can be helped by taking the decision back. */
static void
test_help (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselPairGrid)   grid = wissel_pair_grid_new (matchmaker);
  g_autoptr (GArray)           changes = NULL;
  const WisselMatchRelaxation *change;
  g_autofree char             *text = NULL;
  gint64                       learner = wissel_pair_grid_get_learner (grid, 0);

  for (guint i = 0; i < wissel_pair_grid_get_n_columns (grid); i++)
    wissel_matchmaker_forbid (matchmaker, learner, wissel_pair_grid_get_place (grid, i), TRUE);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 2);

  changes = wissel_match_help_find (matchmaker, learner);
  g_assert_cmpuint (changes->len, >, 0);
  change = &g_array_index (changes, WisselMatchRelaxation, 0);
  g_assert_cmpint (change->kind, ==, WISSEL_MATCH_RELAX_BAN);
  text = wissel_match_help_explain (matchmaker, change);
  g_assert_nonnull (strstr (text, "which a decision excluded"));

  wissel_matchmaker_forbid (matchmaker, learner, change->place, FALSE);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 3);
}

/* A rejection can be taken back like a pair that was forbidden. */
static void
test_rejection (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (GObject)          first =
    g_list_model_get_item (wissel_matchmaker_get_proposals (matchmaker), 0);
  const WisselMatchPlacement pair = *wissel_proposal_get_placement (WISSEL_PROPOSAL (first));

  wissel_matchmaker_decide (matchmaker, WISSEL_PROPOSAL (first), WISSEL_DECISION_REJECTED, "Neen");
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_true (wissel_matchmaker_is_forbidden (matchmaker, pair.learner, pair.place));

  wissel_matchmaker_forbid (matchmaker, pair.learner, pair.place, FALSE);
  g_assert_false (wissel_matchmaker_is_forbidden (matchmaker, pair.learner, pair.place));
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (wissel_matchmaker_get_rejected (matchmaker)), ==, 0);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 3);
}

/* What a pair fixed against its score costs is told, and nothing where none is fixed. */
static void
test_pin_price (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselPairGrid)   grid = wissel_pair_grid_new (matchmaker);
  g_autofree char             *none = NULL;
  g_autofree char             *price = NULL;
  gint64                       learner = wissel_pair_grid_get_learner (grid, 0);

  none = wissel_matchmaker_dup_pin_price (matchmaker, learner);
  g_assert_null (none);

  wissel_matchmaker_fix (matchmaker, learner,
                         wissel_pair_grid_get_place (grid, find_chosen (grid, 0)));
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  price = wissel_matchmaker_dup_pin_price (matchmaker, learner);
  g_assert_cmpstr (price, ==, "Fixing it costs the plan nothing.");
}

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* The one of the three switchers who has no place; 0 when all have one. */
static gint64
find_unplaced (WisselMatchmaker *matchmaker, char **reason)
{
  GListModel *proposals = wissel_matchmaker_get_proposals (matchmaker);
  gint64      learner = 0;

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (WisselProposal) proposal = g_list_model_get_item (proposals, i);

      if (wissel_proposal_is_placed (proposal))
        continue;

      learner = wissel_proposal_get_placement (proposal)->learner;
      g_free (*reason);
      *reason = g_strdup (wissel_proposal_get_reason (proposal));
    }

  return learner;
}

/* A firm that promised to receive two receives two, and that is what is said to be in the way. Who
 * has to get a place gets one of them. */
static void
test_promises (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (WisselRecord)     record = NULL;
  g_autoptr (GArray)           changes = NULL;
  g_autofree char             *reason = NULL;
  g_autofree char             *text = NULL;
  WisselMatchOptions           options = *wissel_matchmaker_get_options (matchmaker);
  const WisselMatchRelaxation *change;
  gint64                       unplaced;

  make_record (fixture->network, &wissel_round_organisation_record_type, "round-id", fixture->round,
               "organisation-id", fixture->firm, "promised-host", (gint64) 2, NULL);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 3);

  options.within_promises = TRUE;
  wissel_matchmaker_set_options (matchmaker, &options);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 2);
  unplaced = find_unplaced (matchmaker, &reason);
  g_assert_nonnull (strstr (reason, "as many as they promised"));
  changes = wissel_match_help_find (matchmaker, unplaced);
  g_assert_cmpuint (changes->len, >, 0);
  change = &g_array_index (changes, WisselMatchRelaxation, 0);
  g_assert_cmpint (change->kind, ==, WISSEL_MATCH_RELAX_HOST);
  text = wissel_match_help_explain (matchmaker, change);
  g_assert_nonnull (strstr (text, "Firma Gent receives one more than it promised"));

  record = wissel_network_load (fixture->network, &wissel_learner_record_type, unplaced, NULL);
  g_object_set (record, "must-place", TRUE, NULL);
  g_assert_true (wissel_network_save (fixture->network, record, NULL, NULL));
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 2);
  g_assert_cmpint (find_unplaced (matchmaker, &reason), !=, unplaced);
}

/* Who has no place is told who has it, with whose points; who has it is told nothing. */
static void
test_rival (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord)     place = NULL;
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (GError)           error = NULL;
  g_autofree char             *said = NULL;
  g_autofree char             *expected = NULL;
  const WisselMatchPlacement  *holder = NULL;
  const WisselMatchPlacement  *placements;
  g_autofree char             *reason = NULL;
  guint                        n;
  gint64                       unplaced;

  place = wissel_network_load (fixture->network, &wissel_learning_place_record_type, fixture->place,
                               NULL);
  wissel_record_set_integer (place, "capacity", 1);
  g_assert_true (wissel_network_save (fixture->network, place, NULL, &error));
  matchmaker = make_proposal (fixture);
  unplaced = find_unplaced (matchmaker, &reason);
  placements = wissel_match_plan_get_placements (wissel_matchmaker_get_plan (matchmaker), &n);
  for (guint i = 0; i < n; i++)
    if (placements[i].place == fixture->place)
      holder = &placements[i];

  expected = g_strdup_printf ("%s has the seat",
                              wissel_matchmaker_get_name (matchmaker, holder->learner)->name);
  said = wissel_rival_explain (wissel_matchmaker_get_result (matchmaker), unplaced, fixture->place,
                               NULL);
  g_assert_true (g_str_has_prefix (said, expected));
  g_assert_nonnull (strstr (said, " points against "));
  g_assert_null (wissel_rival_explain (wissel_matchmaker_get_result (matchmaker), holder->learner,
                                       fixture->place, NULL));
}

/* That the plan is better so is only said where it is. */
static void
test_rival_in_a_tie (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  WisselMatchOptions           options = *wissel_matchmaker_get_options (matchmaker);
  g_autoptr (WisselPairGrid)   grid = NULL;
  guint                        n_ties = 0;

  memset (options.weights, 0, sizeof options.weights);
  options.weights[WISSEL_MATCH_SECTOR] = 10;
  wissel_matchmaker_set_options (matchmaker, &options);
  g_assert_true (wissel_matchmaker_propose (matchmaker, NULL, NULL));
  grid = wissel_pair_grid_new (matchmaker);

  for (guint i = 0; i < wissel_pair_grid_get_n_rows (grid); i++)
    for (guint j = 0; j < wissel_pair_grid_get_n_columns (grid); j++)
      {
        gint64           learner = wissel_pair_grid_get_learner (grid, i);
        gint64           place = wissel_pair_grid_get_place (grid, j);
        g_autofree char *said =
          wissel_rival_explain (wissel_matchmaker_get_result (matchmaker), learner, place, NULL);
        g_autoptr (WisselMatchPrice) price =
          wissel_matchmaker_price (matchmaker, learner, place, NULL);
        g_autofree char *knowing =
          wissel_rival_explain (wissel_matchmaker_get_result (matchmaker), learner, place, price);

        g_assert_cmpstr (knowing, ==, said);

        if (said == NULL ||
            wissel_pair_grid_get_cell (grid, i, j)->verdict != WISSEL_MATCH_FEASIBLE)
          continue;

        g_assert_cmpint (strstr (said, "just as good") != NULL, ==,
                         price->possible && wissel_match_price_is_nothing (price));
        n_ties += strstr (said, "just as good") != NULL ? 1 : 0;
      }

  g_assert_cmpuint (n_ties, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/matching-help/grid", test_grid);
  ADD ("/matching-help/grid-order", test_grid_order);
  ADD ("/matching-help/changes", test_help);
  ADD ("/matching-help/rejection", test_rejection);
  ADD ("/matching-help/pin-price", test_pin_price);
  ADD ("/matching-help/promises", test_promises);
  ADD ("/matching-help/rival", test_rival);
  ADD ("/matching-help/rival-in-a-tie", test_rival_in_a_tie);

  return g_test_run ();
}

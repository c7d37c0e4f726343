/* Places that take people one after the other: from the sheet of the place to the match. */

#include "papers.h"
#include "wissel-match-mending.h"
#include "wissel-matchmaker.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* One at a time, so many in the round, in the days given. */
static void
spread_place (Fixture *fixture, gint64 in_round, const char *from, const char *to)
{
  g_autoptr (WisselRecord) place = NULL;
  g_autoptr (GError)       error = NULL;

  place = wissel_network_load (fixture->network, &wissel_learning_place_record_type, fixture->place,
                               &error);
  wissel_record_set_integer (place, "capacity", 1);
  wissel_record_set_integer (place, "round-capacity", in_round);
  g_assert_true (wissel_network_save (fixture->network, place, NULL, &error));
  make_record (fixture->network, &wissel_availability_record_type, "place-id", fixture->place,
               "from-on", from, "to-on", to, "weekdays", "12345", NULL);
}

static gpointer
load_matches (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_load_children (session, &wissel_match_record_type, "place-id",
                                       *(gint64 *) data, error);
}

/* The weeks differ, are kept with the matches, and stand in the letter to the host. */
static void
test_kept (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (GPtrArray)        matches = NULL;
  g_autoptr (GError)           error = NULL;
  g_autofree char             *letter = NULL;
  guint                        n_accepted;
  guint                        n_first = 0;
  guint                        n_second = 0;

  spread_place (fixture, 2, "2027-03-15", "2027-03-26");
  matchmaker = make_proposal (fixture);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 3);
  wissel_matchmaker_accept_all (matchmaker);
  g_assert_true (wissel_matchmaker_finish (matchmaker, NULL, &n_accepted, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_accepted, ==, 3);

  matches = wissel_store_run (wissel_network_get_store (fixture->network), load_matches,
                              &fixture->place, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (matches->len, ==, 2);
  for (guint i = 0; i < matches->len; i++)
    {
      const char *week = wissel_record_get_text (matches->pdata[i], "week-from");

      n_first += g_strcmp0 (week, "2027-03-15") == 0 ? 1 : 0;
      n_second += g_strcmp0 (week, "2027-03-22") == 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_first, ==, 1);
  g_assert_cmpuint (n_second, ==, 1);

  letter = print_paper (fixture, "D09", "organisation", fixture->firm, "nl");
  assert_says (letter, "Voorstel: week van 15");
  assert_says (letter, "Voorstel: week van 22");
}

/* Of two in the proposal one is accepted: the other keeps out of that week ever after. */
static void
test_taken (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (WisselMatchmaker) again = NULL;
  g_autoptr (GError)           error = NULL;
  guint                        accepted_week = 0;
  guint                        n_other = 0;

  spread_place (fixture, 2, "2027-03-15", "2027-03-26");
  matchmaker = make_proposal (fixture);
  for (guint i = 0; i < 3 && accepted_week == 0; i++)
    {
      g_autoptr (WisselProposal) proposal =
        g_list_model_get_item (wissel_matchmaker_get_proposals (matchmaker), i);

      if (wissel_proposal_get_placement (proposal)->place != fixture->place)
        continue;

      wissel_proposal_decide (proposal, WISSEL_DECISION_ACCEPTED, NULL);
      accepted_week = wissel_proposal_get_placement (proposal)->week;
    }
  g_assert_true (wissel_matchmaker_finish (matchmaker, NULL, NULL, &error));
  g_assert_no_error (error);

  again = make_proposal (fixture);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (again), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WisselProposal) proposal =
        g_list_model_get_item (wissel_matchmaker_get_proposals (again), i);

      if (wissel_proposal_get_placement (proposal)->place != fixture->place)
        continue;

      g_assert_cmpuint (wissel_proposal_get_placement (proposal)->week, !=, accepted_week);
      g_assert_cmpuint (wissel_proposal_get_placement (proposal)->week, !=, 0);
      n_other++;
    }
  g_assert_cmpuint (n_other, ==, 1);
}

static void
mended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_match_mending_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* One week has room for one; a seat that is added counts in every week and in the round. */
static void
test_one_week (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (WisselMatchmaker) again = NULL;
  g_autoptr (WisselRecord)     place = NULL;
  gboolean                     done = FALSE;

  spread_place (fixture, 2, "2027-03-15", "2027-03-19");
  matchmaker = make_proposal (fixture);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (matchmaker), ==, 2);

  wissel_match_add_seat_async (fixture->network, fixture->place, mended_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  place = wissel_network_load (fixture->network, &wissel_learning_place_record_type, fixture->place,
                               NULL);
  g_assert_cmpint (wissel_record_get_integer (place, "capacity"), ==, 2);
  g_assert_cmpint (wissel_record_get_integer (place, "round-capacity"), ==, 3);

  again = make_proposal (fixture);
  g_assert_cmpuint (wissel_matchmaker_get_n_placed (again), ==, 3);
}

/* Fewer in the round than at the same time is refused, where it is typed and where it is stored. */
static void
test_fewer (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) place = NULL;
  g_autoptr (GError)       error = NULL;
  const char              *field = NULL;

  place = wissel_network_load (fixture->network, &wissel_learning_place_record_type, fixture->place,
                               NULL);
  wissel_record_set_integer (place, "round-capacity", 1);
  g_assert_false (wissel_record_check (place, &field, &error));
  g_assert_cmpstr (field, ==, "round-capacity");
  g_clear_error (&error);
  g_assert_false (wissel_network_save (fixture->network, place, NULL, &error));
  g_assert_nonnull (strstr (error->message, "at the same time"));
}

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/round-weeks/kept", test_kept);
  ADD ("/round-weeks/taken", test_taken);
  ADD ("/round-weeks/one-week", test_one_week);
  ADD ("/round-weeks/fewer", test_fewer);

  return g_test_run ();
}

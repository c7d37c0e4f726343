/* Where a round stands: every number is that of the rows behind it. */

#include "round.h"
#include "wissel-attention.h"
#include "wissel-clock.h"
#include "wissel-list-store.h"
#include "wissel-overview.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

static WisselOverview *
look (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  WisselOverview    *overview =
    wissel_overview_load (fixture->network, &(WisselOverviewPlace){ 0 }, &error);

  g_assert_no_error (error);

  return overview;
}

static WisselAttention *
attend (Fixture *fixture, const WisselOverview *overview)
{
  g_autoptr (GError) error = NULL;
  WisselAttention   *attention = wissel_attention_load (
      fixture->network, overview->round != NULL ? overview->round->id : 0, &error);

  g_assert_no_error (error);

  return attention;
}

static const WisselAttentionTask *
find_task (const WisselAttention *attention, const char *list, const char *code)
{
  for (guint i = 0; i < attention->tasks->len; i++)
    {
      const WisselAttentionTask *task = g_ptr_array_index (attention->tasks, i);

      if (g_str_equal (task->list->name, list) && g_str_equal (task->code, code))
        return task;
    }

  return NULL;
}

static gpointer
count_ids (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = wissel_session_query_ids (session, data, 0, error);

  return ids != NULL ? GUINT_TO_POINTER (ids->len + 1) : NULL;
}

static guint
count_rows (Fixture *fixture, WisselQuery *query)
{
  return GPOINTER_TO_UINT (wissel_store_run (wissel_network_get_store (fixture->network), count_ids,
                                             query, NULL, NULL)) -
         1;
}

/* The number and the list that it opens are asked in two ways, and have to agree. */
static void
assert_rows_behind (Fixture *fixture, const WisselOverview *overview)
{
  g_autoptr (WisselAttention) attention = attend (fixture, overview);
  guint                       n_phases;
  const WisselPhase          *phases = wissel_phases (overview->kind, &n_phases);

  for (guint i = 0; i < n_phases; i++)
    for (const WisselFigure *figure = phases[i].figures; figure->name != NULL; figure++)
      {
        g_autoptr (WisselQuery) query = wissel_figure_make_query (figure);

        wissel_overview_restrict (query, overview->round);
        g_test_message ("%s", figure->name);
        g_assert_cmpuint (count_rows (fixture, query), ==,
                          wissel_overview_get_figure (overview, figure->name));
        g_assert_cmpstr (wissel_figure_find (figure->name)->list, ==, figure->list);
      }

  for (guint i = 0; i < attention->tasks->len; i++)
    {
      const WisselAttentionTask *task = g_ptr_array_index (attention->tasks, i);
      g_autoptr (WisselQuery)    query = wissel_query_new (task->list);

      wissel_query_set_codes (query, "attention", task->code);
      wissel_overview_restrict (query, overview->round);
      g_test_message ("%s %s", task->list->name, task->code);
      g_assert_cmpuint (count_rows (fixture, query), ==, task->count);
    }
}

static void
test_empty (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselOverview)  overview = look (fixture);
  g_autoptr (WisselAttention) attention = attend (fixture, overview);

  g_assert_null (overview->round);
  g_assert_cmpuint (overview->rounds->len, ==, 0);
  g_assert_cmpuint (attention->tasks->len, ==, 0);
  g_assert_cmpuint (attention->balances->len, ==, 0);
  for (guint i = 0; i < overview->counts->len; i++)
    g_assert_cmpuint (g_array_index (overview->counts, guint, i), ==, 0);
}

static void
test_before_matching (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselOverview) overview = look (fixture);

  g_assert_cmpint (overview->round->id, ==, fixture->round);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "organisations"), ==, 2);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "switchers"), ==, 3);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "questions"), ==, 3);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "unplaced-questions"), ==, 3);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "accepted-matches"), ==, 0);
  assert_rows_behind (fixture, overview);
}

static void
test_after_matching (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)         exchanges = make_exchanges (fixture);
  g_autoptr (WisselOverview)    overview = look (fixture);
  g_autoptr (WisselAttention)   attention = attend (fixture, overview);
  const WisselAttentionTask    *task = find_task (attention, "exchanges", "NO_DAYS");
  const WisselAttentionBalance *takes = g_ptr_array_index (attention->balances, 0);
  const WisselAttentionBalance *gives = g_ptr_array_index (attention->balances, 1);

  g_assert_cmpuint (wissel_overview_get_figure (overview, "accepted-matches"), ==, exchanges->len);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "preparing-exchanges"), ==,
                    exchanges->len);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "unplaced-questions"), ==,
                    3 - exchanges->len);
  g_assert_nonnull (task);
  g_assert_cmpuint (task->count, ==, exchanges->len);
  assert_rows_behind (fixture, overview);

  g_assert_cmpuint (attention->balances->len, ==, 2);
  g_assert_cmpint (takes->organisation, ==, fixture->city);
  g_assert_cmpuint (takes->sends, ==, exchanges->len);
  g_assert_cmpuint (takes->hosts, ==, 0);
  g_assert_cmpint (gives->organisation, ==, fixture->firm);
  g_assert_cmpuint (gives->hosts, ==, exchanges->len);
}

/* An exchange goes through what can be late, as the days pass. */
static void
test_late (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *state;
    const char *today;
    const char *code; /* or NULL when nothing is late */
  } cases[] = {
    { "PREPARING", "2027-03-01T09:00:00Z", NULL },
    { "PREPARING", "2027-03-27T09:00:00Z", "NOT_READY" },
    { "READY", "2027-03-27T09:00:00Z", NULL },
    { "READY", "2027-04-07T09:00:00Z", "NOT_BEGUN" },
    { "ONGOING", "2027-04-07T09:00:00Z", NULL },
    { "ONGOING", "2027-04-08T09:00:00Z", "NOT_COMPLETED" },
    { "COMPLETED", "2027-04-08T09:00:00Z", "NO_CERTIFICATE" },
    { "CANCELLED", "2027-04-08T09:00:00Z", NULL },
  };
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);
  WisselRecord         *exchange = g_ptr_array_index (exchanges, 0);
  gint64                id = wissel_record_get_id (exchange);

  /* What the states ask for. */
  wissel_record_set_text (exchange, "gate-override-reason", "Op papier");
  wissel_record_set_text (exchange, "stop-reason", "Ziek");
  g_assert_true (wissel_network_save (fixture->network, exchange, NULL, NULL));
  make_record (fixture->network, &wissel_exchange_day_record_type, "exchange-id", id, "day-no",
               (gint64) 1, "held-on", "2027-04-06", NULL);
  make_record (fixture->network, &wissel_exchange_day_record_type, "exchange-id", id, "day-no",
               (gint64) 2, "held-on", "2027-04-07", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const    codes[] = { "NOT_READY", "NOT_BEGUN", "NOT_COMPLETED",
                                              "NO_CERTIFICATE" };
      g_autoptr (WisselOverview)  overview = NULL;
      g_autoptr (WisselAttention) attention = NULL;

      set_state (fixture->network, &wissel_exchange_record_type, id, cases[i].state);
      wissel_clock_set (cases[i].today);
      overview = look (fixture);
      attention = attend (fixture, overview);

      g_test_message ("%s on %s", cases[i].state, cases[i].today);
      for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
        {
          const WisselAttentionTask *task = find_task (attention, "exchanges", codes[c]);

          g_assert_cmpuint (task != NULL ? task->count : 0, ==,
                            g_strcmp0 (codes[c], cases[i].code) == 0 ? 1 : 0);
          if (task != NULL && g_str_equal (codes[c], "NOT_BEGUN"))
            g_assert_cmpstr (task->since, ==, "2027-04-06");
          if (task != NULL && g_str_equal (codes[c], "NOT_COMPLETED"))
            g_assert_cmpstr (task->since, ==, "2027-04-07");
        }
      assert_rows_behind (fixture, overview);
    }
}

/* A place that takes one at a time has two on one day. */
static void
test_full_day (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) place = wissel_network_load (
    fixture->network, &wissel_learning_place_record_type, fixture->place, NULL);
  g_autoptr (GPtrArray) exchanges = NULL;

  wissel_clock_set ("2027-03-01T09:00:00Z");
  wissel_record_set_integer (place, "capacity", 1);
  wissel_record_set_integer (place, "round-capacity", 2);
  g_assert_true (wissel_network_save (fixture->network, place, NULL, NULL));
  exchanges = make_exchanges (fixture);
  g_assert_cmpuint (exchanges->len, ==, 3);

  for (guint together = 0; together < 2; together++)
    {
      g_autoptr (WisselOverview)  overview = NULL;
      g_autoptr (WisselAttention) attention = NULL;
      const WisselAttentionTask  *task;

      for (guint i = 0; i < exchanges->len; i++)
        {
          g_autofree char *date = g_strdup_printf ("2027-04-%02u", 6 + (together ? 0 : i));

          make_record (fixture->network, &wissel_exchange_day_record_type, "exchange-id",
                       wissel_record_get_id (exchanges->pdata[i]), "day-no",
                       (gint64) (1 + together), "held-on", date, NULL);
        }

      overview = look (fixture);
      attention = attend (fixture, overview);
      task = find_task (attention, "exchanges", "DAY_FULL");
      g_assert_cmpuint (task != NULL ? task->count : 0, ==, together ? 2 : 0);
      assert_rows_behind (fixture, overview);
    }
}

/* Numbers are those of one round where the list knows rounds. */
static void
test_another_round (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselOverview) overview = NULL;
  gint64                     other;

  other = make_record (fixture->network, &wissel_round_record_type, "network-id",
                       wissel_network_get_id (fixture->network), "code", "NJ28", "name",
                       "Najaar 2028", "state", "DRAFT", "start-on", "2028-09-01", NULL);
  overview = look (fixture);
  g_assert_cmpint (overview->round->id, ==, fixture->round);
  g_assert_cmpuint (overview->rounds->len, ==, 2);
  g_clear_pointer (&overview, wissel_overview_free);

  overview =
    wissel_overview_load (fixture->network, &(WisselOverviewPlace){ .round = other }, NULL);
  g_assert_cmpint (overview->round->id, ==, other);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "questions"), ==, 0);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "organisations"), ==, 2);
  assert_rows_behind (fixture, overview);
}

/* Back to what one was busy with, as long as it is there. */
static void
test_last_record (Fixture *fixture, gconstpointer user_data)
{
  const WisselOverviewPlace  place = { .last_type = &wissel_organisation_record_type,
                                       .last_id = fixture->firm };
  const WisselOverviewPlace  gone = { .last_type = &wissel_organisation_record_type, .last_id = 1 };
  g_autoptr (WisselOverview) overview = wissel_overview_load (fixture->network, &place, NULL);

  g_assert_cmpstr (overview->last_title, ==, "Firma Gent");
  g_clear_pointer (&overview, wissel_overview_free);

  overview = wissel_overview_load (fixture->network, &gone, NULL);
  g_assert_nonnull (overview);
  g_assert_null (overview->last_title);
}

static gpointer
find_intake (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 id = 0;

  g_assert_true (wissel_session_find (session, &wissel_questionnaire_record_type, "code",
                                      "EMPLOYER_INTAKE", &id, error));

  return g_memdup2 (&id, sizeof id);
}

/* A conversation that was begun is finished some day. */
static void
test_questionnaire (Fixture *fixture, gconstpointer user_data)
{
  g_autofree gint64 *form =
    wissel_store_run (wissel_network_get_store (fixture->network), find_intake, NULL, NULL, NULL);
  g_autoptr (WisselOverview)  overview = NULL;
  g_autoptr (WisselAttention) attention = NULL;
  const WisselAttentionTask  *task;

  make_record (fixture->network, &wissel_response_record_type, "form-id", *form, "organisation-id",
               fixture->city, "taken-on", "2027-02-20", NULL);
  overview = look (fixture);
  attention = attend (fixture, overview);
  task = find_task (attention, "questionnaires", "NEEDS_NOT_ASKED");
  g_assert_nonnull (task);
  g_assert_cmpuint (task->count, ==, 1);
  g_assert_cmpstr (task->since, ==, "2027-02-20");
  assert_rows_behind (fixture, overview);
}

/* Missions have other phases, and no rounds. */
static void
test_missions (Fixture *fixture, gconstpointer user_data)
{
  gint64                      network = wissel_network_get_id (fixture->network);
  g_autoptr (WisselOverview)  overview = NULL;
  g_autoptr (WisselAttention) attention = NULL;
  gint64                      id;

  make_record (fixture->network, &wissel_tx_membership_record_type, "network-id", network,
               "organisation-id", fixture->city, "requested-on", "2027-01-05", NULL);
  id = make_record (fixture->network, &wissel_tx_membership_record_type, "network-id", network,
                    "organisation-id", fixture->firm, NULL);
  set_state (fixture->network, &wissel_tx_membership_record_type, id, "ELIGIBLE");
  set_state (fixture->network, &wissel_tx_membership_record_type, id, "NOT_ELIGIBLE");
  make_record (fixture->network, &wissel_mission_offer_record_type, "network-id", network,
               "host-org-id", fixture->city, "title", "Onthaal opstarten", "purpose",
               "START_PROJECT", NULL);

  overview = look (fixture);
  attention = attend (fixture, overview);
  g_assert_cmpstr (overview->kind, ==, "EXCHANGE");
  g_assert_null (overview->round);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "organisations"), ==, 2);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "joining"), ==, 1);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "members"), ==, 0);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "unpublished-offers"), ==, 1);
  g_assert_cmpuint (wissel_overview_get_figure (overview, "questions"), ==, 0);
  g_assert_nonnull (find_task (attention, "members", "NOT_ANSWERED"));
  assert_rows_behind (fixture, overview);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WisselOverview **overview = user_data;

  *overview = wissel_overview_load_finish (WISSEL_NETWORK (source), result, NULL);
}

static WisselOverview *
wait_for (Fixture *fixture, const WisselOverviewPlace *place)
{
  WisselOverview *overview = NULL;

  wissel_overview_load_async (fixture->network, place, NULL, loaded_cb, &overview);
  while (overview == NULL)
    g_main_context_iteration (NULL, TRUE);

  return overview;
}

/* What was asked ahead is given once, and only to who asks for the same. */
static void
test_ahead (Fixture *fixture, gconstpointer user_data)
{
  const WisselOverviewPlace  place = { .last_type = &wissel_organisation_record_type,
                                       .last_id = fixture->firm };
  const WisselOverviewPlace  other = { .round = fixture->round };
  g_autoptr (WisselOverview) first = NULL;
  g_autoptr (WisselOverview) second = NULL;
  g_autoptr (WisselOverview) third = NULL;

  wissel_overview_load_ahead (fixture->network, &place);
  first = wait_for (fixture, &place);
  g_assert_cmpstr (first->last_title, ==, "Firma Gent");

  set_state (fixture->network, &wissel_learning_place_record_type, fixture->place, "PAUSED");
  second = wait_for (fixture, &place);
  g_assert_cmpuint (wissel_overview_get_figure (second, "published-places"), ==,
                    wissel_overview_get_figure (first, "published-places") - 1);

  wissel_overview_load_ahead (fixture->network, &place);
  third = wait_for (fixture, &other);
  g_assert_null (third->last_title);
  settle ();
}

/* Who asks while an answer is on its way gets one as well, and so does the one before. */
static void
test_ahead_twice (Fixture *fixture, gconstpointer user_data)
{
  const WisselOverviewPlace  place = { 0 };
  g_autoptr (WisselOverview) first = NULL;
  g_autoptr (WisselOverview) second = NULL;

  wissel_overview_load_ahead (fixture->network, &place);
  wissel_overview_load_async (fixture->network, &place, NULL, loaded_cb, &first);
  wissel_overview_load_async (fixture->network, &place, NULL, loaded_cb, &second);
  while (first == NULL || second == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (first->counts->len, ==, second->counts->len);
}

/* Each phase says how many of its outputs are there, of the round that is looked at. */
static void
test_outputs (Fixture *fixture, gconstpointer user_data)
{
  guint                       n_phases;
  const WisselPhase          *phases = wissel_phases ("SWITCHING", &n_phases);
  const WisselOverviewPlace   place = { .round = fixture->round };
  g_autoptr (WisselOverview)  before = wissel_overview_load (fixture->network, &place, NULL);
  g_autoptr (WisselOverview)  after = NULL;
  g_autoptr (GPtrArray)       checklists = NULL;
  const WisselChecklistCount *count;

  for (guint i = 0; i < n_phases; i++)
    {
      count = wissel_overview_find_outputs (before, &phases[i]);
      g_assert_nonnull (count);
      g_assert_cmpuint (count->n_lines, >, 0);
      g_assert_cmpuint (count->n_settled, ==, 0);
    }

  checklists = wissel_checklists_load (fixture->network, "st_round", fixture->round, NULL);
  g_assert_true (wissel_checklist_change (fixture->network, checklists->pdata[2], 0,
                                          WISSEL_CHECKLIST_DONE, NULL, NULL));
  after = wissel_overview_load (fixture->network, &place, NULL);
  for (guint i = 0; i < n_phases; i++)
    {
      count = wissel_overview_find_outputs (after, &phases[i]);
      g_assert_cmpuint (count->n_settled, ==, i == 2 ? 1 : 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, set_up, function)                                                                \
  g_test_add ("/overview/" name, Fixture, NULL, set_up, function, fixture_tear_down)
  ADD ("empty", fixture_set_up_empty, test_empty);
  ADD ("before-matching", fixture_set_up, test_before_matching);
  ADD ("after-matching", fixture_set_up, test_after_matching);
  ADD ("late", fixture_set_up, test_late);
  ADD ("full-day", fixture_set_up, test_full_day);
  ADD ("another-round", fixture_set_up, test_another_round);
  ADD ("questionnaire", fixture_set_up, test_questionnaire);
  ADD ("missions", fixture_set_up_missions, test_missions);
  ADD ("ahead", fixture_set_up, test_ahead);
  ADD ("ahead-twice", fixture_set_up, test_ahead_twice);
  ADD ("outputs", fixture_set_up, test_outputs);
  ADD ("last-record", fixture_set_up, test_last_record);

  return g_test_run ();
}

/* The pool of employers: from first contact to taking part. */

#include "round.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-list-facts.h"
#include "wissel-records.h"
#include "wissel-relations.h"

static const WisselRelation *
find_relation (const char *of, const char *type)
{
  g_autoptr (GPtrArray) relations = wissel_relations_of (of);

  for (guint i = 0; i < relations->len; i++)
    {
      const WisselRelation *relation = relations->pdata[i];

      if (g_str_equal (relation->type, type))
        return relation;
    }

  g_error ("A record of type %s lists none of type %s", of, type);
}

static void
set_text (WisselEditor *editor, const char *field, const char *text)
{
  int index = wissel_record_type_field_index (wissel_editor_get_record_type (editor), field);

  g_assert_cmpint (index, >=, 0);
  wissel_editor_set_text (editor, (guint) index, text);
}

static WisselEditor *
begin (Fixture *fixture, const WisselRecordType *of, gint64 id, const char *type)
{
  g_autoptr (WisselEditor) owner = wissel_editor_new (fixture->network, of, id);
  g_autoptr (WisselRecord) draft = NULL;

  g_assert_true (wissel_editor_load (owner, NULL));
  draft = wissel_relation_make_draft (find_relation (of->name, type),
                                      wissel_editor_get_record (owner), 0, fixture->round);

  return wissel_editor_new_draft (fixture->network, draft, NULL);
}

static void
assert_save (WisselEditor *editor)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_editor_save (editor, &error));
  g_assert_no_error (error);
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_STORED);
}

static void
assert_stays_draft (WisselEditor *editor)
{
  wissel_editor_save (editor, NULL);
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_DRAFT);
}

static WisselEditor *
join (Fixture *fixture)
{
  WisselEditor *editor =
    begin (fixture, &wissel_organisation_record_type, fixture->city, "participation");

  set_text (editor, "willing-send", "ja");
  assert_save (editor);

  return editor;
}

static void
take_step (WisselEditor *editor, const char *to)
{
  g_autoptr (GError) error = NULL;
  const WisselStep  *step = find_step (editor, to);

  g_assert_nonnull (step);
  g_assert_true (wissel_editor_take_step (editor, step->transition, NULL, &error));
  g_assert_no_error (error);
}

static void
test_joins (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = join (fixture);
  WisselRecord            *record = wissel_editor_get_record (editor);

  g_assert_cmpint (wissel_record_get_integer (record, "network-id"), ==,
                   wissel_network_get_id (fixture->network));
  g_assert_cmpint (wissel_record_get_integer (record, "organisation-id"), ==, fixture->city);
  g_assert_cmpstr (wissel_record_get_text (record, "state"), ==, "NEW");
}

static void
test_joins_once (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) first = join (fixture);
  g_autoptr (WisselEditor) second =
    begin (fixture, &wissel_organisation_record_type, fixture->city, "participation");
  g_autoptr (GError) error = NULL;

  set_text (second, "willing-host", "ja");
  g_assert_false (wissel_editor_save (second, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, "This organisation is in the pool already.");
}

static void
test_states (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = join (fixture);
  g_autofree char         *label = NULL;

  wissel_clock_set ("2027-02-03T09:00:00Z");
  take_step (editor, "CONTACTED");
  wissel_clock_set ("2027-03-04T09:00:00Z");
  take_step (editor, "INTERESTED");
  g_assert_cmpstr (wissel_record_get_text (wissel_editor_get_record (editor), "state-since"), ==,
                   "2027-03-04");

  g_assert_true (wissel_network_undo (fixture->network, &label, NULL));
  g_assert_true (wissel_editor_load (editor, NULL));
  g_assert_cmpstr (wissel_record_get_text (wissel_editor_get_record (editor), "state"), ==,
                   "CONTACTED");
  g_assert_cmpstr (wissel_record_get_text (wissel_editor_get_record (editor), "state-since"), ==,
                   "2027-02-03");
}

/* What cannot be is told in words, and the rest of the draft is kept. */
static void
test_signal_of_interest (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = join (fixture);
  g_autoptr (WisselEditor) interest = begin (fixture, &wissel_participation_record_type,
                                             wissel_editor_get_id (editor), "interest_signal");
  g_autoptr (GError)       error = NULL;

  set_text (interest, "what", "Vroeg op de beurs naar voorbeelden");
  set_text (interest, "seen-on", "31/02/2027");
  set_text (interest, "strength", "4");
  assert_stays_draft (interest);

  set_text (interest, "seen-on", "28/02/2027");
  set_text (interest, "strength", "3");
  assert_save (interest);
  g_assert_cmpstr (wissel_record_get_text (wissel_editor_get_record (interest), "what"), ==,
                   "Vroeg op de beurs naar voorbeelden");
  g_assert_cmpstr (wissel_record_get_text (wissel_editor_get_record (interest), "seen-on"), ==,
                   "2027-02-28");
}

static void
test_promise (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) promise =
    begin (fixture, &wissel_organisation_record_type, fixture->firm, "round_organisation");

  set_text (promise, "promised-host", "3");
  assert_save (promise);
  g_assert_cmpint (wissel_record_get_integer (wissel_editor_get_record (promise), "round-id"), ==,
                   fixture->round);
}

static void
assert_row (Fixture *fixture, const WisselRecordType *of, gint64 id, const char *expected)
{
  g_autoptr (WisselRecord) record = wissel_network_load (fixture->network, of, id, NULL);
  g_autoptr (GPtrArray)    lists = wissel_relations_load (fixture->network, record, NULL);

  for (guint i = 0; i < lists->len; i++)
    {
      WisselRelatedList *list = lists->pdata[i];

      if (!g_str_equal (list->relation->type, "round_organisation"))
        continue;

      g_assert_cmpuint (list->n_rows, ==, 1);
      g_assert_cmpstr (((WisselRelated *) list->rows->pdata[0])->details, ==, expected);
      return;
    }

  g_assert_not_reached ();
}

static void
assert_fact (
  Fixture *fixture, const WisselRecordType *type, gint64 id, const char *label, const char *text)
{
  g_autoptr (GPtrArray) facts = wissel_list_facts_load (fixture->network, type, id, NULL);
  const char           *found = NULL;

  for (guint i = 0; i < facts->len; i++)
    if (g_str_equal (((WisselListFact *) facts->pdata[i])->label, label))
      found = ((WisselListFact *) facts->pdata[i])->text;

  g_assert_cmpstr (found, ==, text);
}

static void
carry_out (Fixture *fixture, gint64 exchange)
{
  const WisselRecordType  *type = &wissel_exchange_record_type;
  const char *const        steps[] = { "READY", "ONGOING", "COMPLETED" };
  g_autoptr (WisselRecord) record = wissel_network_load (fixture->network, type, exchange, NULL);

  wissel_record_set_text (record, "gate-override-reason", "Papieren volgen");
  g_assert_true (wissel_network_save (fixture->network, record, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    set_state (fixture->network, type, exchange, steps[i]);
}

/* What came of a promise stands behind it, and give and take on the pages of organisation and place
 * (ST-5.2-43, ST-5.4-08). */
static void
test_promise_is_kept (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) place_in_pool = join (fixture);
  g_autoptr (GPtrArray)    exchanges = NULL;

  make_record (fixture->network, &wissel_round_organisation_record_type, "round-id", fixture->round,
               "organisation-id", fixture->firm, "promised-send", (gint64) 1, "promised-host",
               (gint64) 2, NULL);
  make_record (fixture->network, &wissel_round_organisation_record_type, "round-id", fixture->round,
               "organisation-id", fixture->city, "promised-send", (gint64) 4, NULL);
  assert_fact (fixture, &wissel_organisation_record_type, fixture->firm, "Receives switchers",
               NULL);
  exchanges = make_exchanges (fixture);
  carry_out (fixture, wissel_record_get_id (exchanges->pdata[0]));

  assert_row (fixture, &wissel_participation_record_type, wissel_editor_get_id (place_in_pool),
              "Promised to send: 4 · Promised to host: 0 · really sent 1, really hosted 0");
  assert_row (fixture, &wissel_organisation_record_type, fixture->firm,
              "Promised to send: 1 · Promised to host: 2 · really sent 0, really hosted 1");
  assert_fact (fixture, &wissel_organisation_record_type, fixture->firm, "Receives switchers", "3");
  assert_fact (fixture, &wissel_organisation_record_type, fixture->firm, "Sends switchers", "0");
  assert_fact (fixture, &wissel_learning_place_record_type, fixture->place,
               "Organisation receives switchers", "3");
}

static void
test_strength_says_something (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) strength =
    begin (fixture, &wissel_organisation_record_type, fixture->firm, "strength");

  set_text (strength, "example", "Leidt al jaren de winkelvloer op");
  assert_stays_draft (strength);

  set_text (strength, "free-text", "Nieuwe medewerkers onthalen");
  assert_save (strength);
}

static WisselRelatedList *
find_list (GPtrArray *lists, const char *type)
{
  for (guint i = 0; i < lists->len; i++)
    if (g_str_equal (((WisselRelatedList *) lists->pdata[i])->relation->type, type))
      return lists->pdata[i];

  g_assert_not_reached ();
}

/* A version of the agenda goes on where the last one ended, whatever became of the first
 * (ST-5.3-31).
 */
static void
test_agenda_goes_on (Fixture *fixture, gconstpointer user_data)
{
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Koen",
                               "last-name", "Baert", "employer-id", fixture->city, NULL);
  gint64 learner = make_record (fixture->network, &wissel_learner_record_type, "round-id",
                                fixture->round, "person-id", person, "sending-org-id",
                                fixture->city, NULL);
  g_autoptr (WisselEditor) owner =
    wissel_editor_new (fixture->network, &wissel_learner_record_type, learner);
  g_autoptr (WisselRecord) draft = NULL;
  g_autoptr (GPtrArray)    lists = NULL;
  WisselRelatedList       *list;

  make_record (fixture->network, &wissel_learning_agenda_record_type, "learner-id", learner,
               "version", (gint64) 3, "made-on", "2027-02-01", "trigger-text", "Veel uitval", NULL);
  g_assert_true (wissel_editor_load (owner, NULL));
  lists = wissel_relations_load (fixture->network, wissel_editor_get_record (owner), NULL);
  list = find_list (lists, "learning_agenda");
  wissel_clock_set ("2027-03-04T09:00:00Z");
  draft =
    wissel_relation_make_draft (list->relation, wissel_editor_get_record (owner), list->n_rows, 0);
  wissel_relation_continue (list->relation, draft, list->last);
  wissel_clock_set (NULL);

  g_assert_cmpint (wissel_record_get_integer (draft, "version"), ==, 4);
  g_assert_cmpstr (wissel_record_get_text (draft, "trigger-text"), ==, "Veel uitval");
  g_assert_cmpstr (wissel_record_get_text (draft, "made-on"), ==, "2027-03-04");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer user_data);
  } tests[] = {
    { "/pool/joins", test_joins },
    { "/pool/joins-once", test_joins_once },
    { "/pool/states", test_states },
    { "/pool/signal-of-interest", test_signal_of_interest },
    { "/pool/promise", test_promise },
    { "/pool/promise-is-kept", test_promise_is_kept },
    { "/pool/strength-says-something", test_strength_says_something },
    { "/pool/agenda-goes-on", test_agenda_goes_on },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);

  return g_test_run ();
}

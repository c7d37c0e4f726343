/* Mission offers, who passed them on, and the release of candidates. */

#include "round.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-list-facts.h"
#include "wissel-passing-on.h"
#include "wissel-records.h"
#include "wissel-roll-call.h"
#include "wissel-text.h"

static gint64
make_member (Fixture *fixture, gint64 organisation)
{
  static const char *const path[] = { "ELIGIBLE", "CHARTER_SENT", "MEMBER" };
  g_autofree char         *label = g_strdup_printf ("%" G_GINT64_FORMAT, organisation);
  gint64                   text, charter, id;

  text = make_record (fixture->network, &wissel_charter_version_record_type, "label", label, "body",
                      "4.15 …", NULL);
  charter = make_record (fixture->network, &wissel_agreement_record_type, "kind", "CHARTER",
                         "charter-version-id", text, NULL);
  make_record (fixture->network, &wissel_agreement_party_record_type, "agreement-id", charter,
               "role", "MEMBER", "organisation-id", organisation, "function-code", "CHAIR_MGMT",
               "signed-on", "2027-01-05", NULL);
  id = make_record (fixture->network, &wissel_tx_membership_record_type, "network-id",
                    wissel_network_get_id (fixture->network), "organisation-id", organisation,
                    "charter-agreement-id", charter, "member-since", "2027-01-05", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (path); i++)
    set_state (fixture->network, &wissel_tx_membership_record_type, id, path[i]);

  return id;
}

static gint64
make_offer (Fixture *fixture, const char *goals, gint64 not_structural, const char *deadline)
{
  return make_record (fixture->network, &wissel_mission_offer_record_type, "network-id",
                      wissel_network_get_id (fixture->network), "host-org-id", fixture->firm,
                      "title", "Onthaal opstarten", "purpose", "START_PROJECT", "goals", goals,
                      "not-structural", not_structural, "deadline-on", deadline, NULL);
}

static void
fill (WisselEditor *editor, const char *field, const char *text)
{
  const WisselRecordType *type = wissel_editor_get_record_type (editor);

  wissel_editor_set_text (editor, (guint) wissel_record_type_field_index (type, field), text);
}

static void
take_step (WisselEditor *editor, const char *to)
{
  g_autoptr (GError) error = NULL;
  const WisselStep  *step;

  g_assert_true (wissel_editor_load (editor, NULL));
  step = find_step (editor, to);
  g_assert_nonnull (step);
  wissel_editor_take_step (editor, step->transition, NULL, &error);
  g_assert_no_error (error);
}

static WisselGuard
get_obstacle (WisselEditor *editor, const char *to)
{
  g_assert_true (wissel_editor_load (editor, NULL));
  g_assert_nonnull (find_step (editor, to));

  return find_step (editor, to)->closed;
}

static gint64
make_published (Fixture *fixture, const char *deadline)
{
  gint64                   id = make_offer (fixture, "Een onthaalplan", 1, deadline);
  g_autoptr (WisselEditor) editor = open_record (fixture, &wissel_mission_offer_record_type, id);

  take_step (editor, "APPROVED");
  take_step (editor, "PUBLISHED");

  return id;
}

/* What the list says about a record, NULL when it says nothing. */
static char *
dup_fact (Fixture *fixture, const WisselRecordType *type, gint64 id, const char *label)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) facts = wissel_list_facts_load (fixture->network, type, id, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < facts->len; i++)
    {
      const WisselListFact *fact = g_ptr_array_index (facts, i);

      if (g_str_equal (fact->label, label))
        return g_strdup (fact->text);
    }

  return NULL;
}

static void
assert_fact (Fixture                *fixture,
             const WisselRecordType *type,
             gint64                  id,
             const char             *label,
             const char             *expected)
{
  g_autofree char *fact = dup_fact (fixture, type, id, label);

  g_assert_cmpstr (fact, ==, expected);
}

static void
test_approval (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *goals;
    gint64      not_structural;
    gboolean    may;
  } cases[] = {
    { NULL, 1, FALSE },
    { "  ", 1, FALSE },
    { "Een plan", 0, FALSE },
    { "Een plan", 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = make_offer (fixture, cases[i].goals, cases[i].not_structural, NULL);
      g_autoptr (WisselEditor) editor =
        open_record (fixture, &wissel_mission_offer_record_type, id);

      g_assert_cmpint (get_obstacle (editor, "APPROVED"), ==,
                       cases[i].may ? WISSEL_GUARD_NONE : WISSEL_GUARD_OFFER_IS_TEMPORARY);
    }
}

static void
test_publication (Fixture *fixture, gconstpointer user_data)
{
  gint64                   id = make_offer (fixture, "Een plan", 1, "2027-03-01");
  g_autoptr (WisselEditor) editor = open_record (fixture, &wissel_mission_offer_record_type, id);

  wissel_clock_set ("2027-03-02T00:30:00Z");
  take_step (editor, "APPROVED");
  g_assert_cmpint (get_obstacle (editor, "PUBLISHED"), ==, WISSEL_GUARD_OFFER_HOST_IS_MEMBER);
  make_member (fixture, fixture->firm);
  g_assert_cmpint (get_obstacle (editor, "PUBLISHED"), ==, WISSEL_GUARD_OFFER_IS_IN_TIME);
  wissel_clock_set ("2027-03-01T20:00:00Z");
  take_step (editor, "PUBLISHED");
}

/* The day itself counts, whole; the next one does not (TX-O-09). */
static void
test_deadline (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *now;
    const char *attention;
  } cases[] = {
    { "2027-02-20T09:00:00Z", "Published nowhere yet" },
    { "2027-02-25T09:00:00Z", "Deadline within a week" },
    { "2027-03-01T20:00:00Z", "Deadline within a week" },
    { "2027-03-02T09:00:00Z", "Deadline passed, nobody chosen yet" },
  };
  gint64 id;

  wissel_clock_set ("2027-02-01T09:00:00Z");
  make_member (fixture, fixture->firm);
  id = make_published (fixture, "2027-03-01");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      wissel_clock_set (cases[i].now);
      assert_fact (fixture, &wissel_mission_offer_record_type, id, "Needs attention",
                   cases[i].attention);
    }
}

static void
test_passing_on (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) passers = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GArray)    ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError)    error = NULL;
  g_autofree char      *label = NULL;
  gint64                offer;

  make_member (fixture, fixture->firm);
  make_member (fixture, fixture->city);
  offer = make_published (fixture, NULL);
  passers = wissel_passing_on_load (fixture->network, offer, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (passers->len, ==, 1); /* not the host */
  g_assert_null (((WisselPasser *) passers->pdata[0])->passed_on);
  assert_fact (fixture, &wissel_mission_offer_record_type, offer, "Still to pass on (members)",
               "1");

  g_array_append_val (ids, fixture->city);
  g_assert_true (
    wissel_passing_on_record (fixture->network, offer, ids, "INTERNAL", "2027-03-01", &error));
  after = wissel_passing_on_load (fixture->network, offer, NULL);
  g_assert_cmpstr (((WisselPasser *) after->pdata[0])->passed_on, ==, "2027-03-01");
  g_assert_cmpstr (((WisselPasser *) after->pdata[0])->channel, ==, "INTERNAL");
  assert_fact (fixture, &wissel_mission_offer_record_type, offer, "Passed on (members)", "1");
  assert_fact (fixture, &wissel_mission_offer_record_type, offer, "Needs attention", NULL);

  g_assert_true (wissel_network_undo (fixture->network, &label, NULL));
  g_assert_cmpstr (label, ==, "Mission offer passed on");
  assert_fact (fixture, &wissel_mission_offer_record_type, offer, "Passed on (members)", "0");
}

static gint64
make_candidate (Fixture *fixture, const char *first)
{
  gint64 offer = make_offer (fixture, "Een plan", 1, "2027-03-01");
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", first,
                               "last-name", "Proef", "employer-id", fixture->city, NULL);

  return make_record (fixture->network, &wissel_mission_candidate_record_type, "offer-id", offer,
                      "person-id", person, "origin-org-id", fixture->city, "applied-on",
                      "2027-03-02", NULL);
}

static WisselEditor *
ask_release (Fixture *fixture, const char *first)
{
  WisselEditor *editor =
    open_record (fixture, &wissel_mission_candidate_record_type, make_candidate (fixture, first));

  take_step (editor, "SELECTED");
  take_step (editor, "RELEASE_ASKED");

  return editor;
}

static WisselEditor *
open_dialogue (Fixture *fixture, WisselEditor *candidate)
{
  gint64 id = make_record (fixture->network, &wissel_release_dialogue_record_type, "candidate-id",
                           wissel_editor_get_id (candidate), "opened-on", "2027-03-03", "reason",
                           "SERVICE_WEAKENED", "reason-text", "Twee collega’s zijn ziek", NULL);

  return open_record (fixture, &wissel_release_dialogue_record_type, id);
}

static void
test_refusal (Fixture *fixture, gconstpointer user_data)
{
  gint64                   member = make_member (fixture, fixture->city);
  g_autoptr (WisselEditor) candidate = ask_release (fixture, "An");
  g_autoptr (WisselEditor) other = ask_release (fixture, "Bo");
  g_autoptr (WisselEditor) dialogue = NULL;
  g_autoptr (GError)       error = NULL;

  assert_fact (fixture, &wissel_mission_candidate_record_type, wissel_editor_get_id (candidate),
               "Applied in time", "No");
  g_assert_cmpint (get_obstacle (candidate, "REFUSED"), ==, WISSEL_GUARD_DIALOGUE_REFUSED);
  g_assert_cmpint (get_obstacle (candidate, "IN_DIALOGUE"), ==, WISSEL_GUARD_DIALOGUE_IS_OPEN);
  dialogue = open_dialogue (fixture, candidate);
  take_step (candidate, "IN_DIALOGUE");
  g_assert_cmpint (get_obstacle (candidate, "REFUSED"), ==, WISSEL_GUARD_DIALOGUE_REFUSED);
  g_assert_cmpint (get_obstacle (candidate, "RELEASED"), ==, WISSEL_GUARD_DIALOGUE_RELEASED);

  fill (dialogue, "outcome", "REFUSED");
  wissel_editor_save (dialogue, NULL);
  g_assert_cmpint (get_obstacle (candidate, "REFUSED"), ==, WISSEL_GUARD_DIALOGUE_REFUSED);
  fill (dialogue, "closed-on", "2027-03-08");
  wissel_editor_save (dialogue, &error);
  g_assert_no_error (error);
  take_step (candidate, "REFUSED");
  take_step (other, "RELEASED");
  assert_fact (fixture, &wissel_tx_membership_record_type, member, "Refusals (%)", "50");

  /* What led to a refusal stays. */
  g_assert_false (wissel_editor_remove (dialogue, NULL));
}

static void
test_outcome_and_day (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) candidate = ask_release (fixture, "An");
  g_autoptr (WisselEditor) dialogue = open_dialogue (fixture, candidate);
  const WisselRecordType  *type = &wissel_release_dialogue_record_type;

  fill (dialogue, "closed-on", "2027-03-08");
  wissel_editor_save (dialogue, NULL);
  g_assert_cmpstr (
    wissel_editor_get_problem (dialogue, (guint) wissel_record_type_field_index (type, "outcome")),
    ==, "Choose how the dialogue ended.");
  fill (dialogue, "outcome", "RELEASED_LATER");
  g_assert_true (wissel_editor_save (dialogue, NULL));
  g_assert_cmpint (get_obstacle (candidate, "REFUSED"), ==, WISSEL_GUARD_DIALOGUE_REFUSED);
}

static void
test_not_at_home (Fixture *fixture, gconstpointer user_data)
{
  gint64                   offer = make_offer (fixture, "Een plan", 1, NULL);
  g_autoptr (WisselRecord) candidate = wissel_record_new (&wissel_mission_candidate_record_type);
  g_autoptr (GError)       error = NULL;
  gint64                   person;

  person = make_record (fixture->network, &wissel_person_record_type, "first-name", "An",
                        "last-name", "Proef", "employer-id", fixture->firm, NULL);
  g_object_set (candidate, "offer-id", offer, "person-id", person, "origin-org-id", fixture->firm,
                NULL);
  g_assert_false (wissel_network_save (fixture->network, candidate, NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "Nobody can go on a mission in the own organisation. Check the organisation of "
                   "origin.");
}

static void
test_meeting (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) meeting = NULL;
  g_autoptr (GError)       error = NULL;
  gint64                   id;

  wissel_clock_set ("2027-03-10T09:00:00Z");
  make_member (fixture, fixture->city);
  id = make_record (fixture->network, &wissel_network_meeting_record_type, "network-id",
                    wissel_network_get_id (fixture->network), "held-on", "2027-03-11", NULL);
  meeting = open_record (fixture, &wissel_network_meeting_record_type, id);
  take_step (meeting, "INVITED");
  g_assert_cmpint (get_obstacle (meeting, "HELD"), ==, WISSEL_GUARD_MEETING_HAS_ATTENDANCE);

  make_record (fixture->network, &wissel_meeting_attendance_record_type, "meeting-id", id,
               "organisation-id", fixture->city, "status", "EXCUSED", NULL);
  g_assert_cmpint (get_obstacle (meeting, "HELD"), ==, WISSEL_GUARD_MEETING_HAS_ATTENDANCE);

  /* A meeting that is still to come was not held. */
  fill (meeting, "held-on", "2027-03-09");
  wissel_editor_save (meeting, &error);
  g_assert_no_error (error);
  take_step (meeting, "HELD");
  take_step (meeting, "MINUTES_DONE");
}

static const char *
status_of (GPtrArray *entries, gint64 organisation)
{
  for (guint i = 0; i < entries->len; i++)
    if (((WisselRollCallEntry *) entries->pdata[i])->organisation == organisation)
      return ((WisselRollCallEntry *) entries->pdata[i])->status;

  g_assert_not_reached ();
}

static void
note (GPtrArray *entries, gint64 organisation, const char *status)
{
  for (guint i = 0; i < entries->len; i++)
    if (((WisselRollCallEntry *) entries->pdata[i])->organisation == organisation)
      wissel_set_string (&((WisselRollCallEntry *) entries->pdata[i])->status, status);
}

/* All members are noted in one step; who was noted before is changed, and stays in the list when it
 * left the network. */
static void
test_roll_call (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)    entries = NULL;
  g_autoptr (GPtrArray)    noted = NULL;
  g_autoptr (GPtrArray)    undone = NULL;
  g_autoptr (WisselRecord) row = NULL;
  g_autoptr (GError)       error = NULL;
  gint64                   former, id, present;

  make_member (fixture, fixture->firm);
  make_member (fixture, fixture->city);
  former = make_record (fixture->network, &wissel_organisation_record_type, "short-name", "Vroeger",
                        "kind", "MUNICIPAL", NULL);
  id = make_record (fixture->network, &wissel_network_meeting_record_type, "network-id",
                    wissel_network_get_id (fixture->network), "held-on", "2027-02-25", NULL);
  make_record (fixture->network, &wissel_meeting_attendance_record_type, "meeting-id", id,
               "organisation-id", former, "status", "ABSENT", NULL);
  present = make_record (fixture->network, &wissel_meeting_attendance_record_type, "meeting-id", id,
                         "organisation-id", fixture->firm, "status", "PRESENT", "person-id",
                         make_record (fixture->network, &wissel_person_record_type, "first-name",
                                      "Bo", "last-name", "Proef", NULL),
                         NULL);

  entries = wissel_roll_call_load (fixture->network, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpstr (status_of (entries, former), ==, "ABSENT");
  g_assert_cmpstr (status_of (entries, fixture->city), ==, NULL);

  note (entries, fixture->city, "PRESENT");
  note (entries, fixture->firm, "EXCUSED");
  g_assert_true (wissel_roll_call_save (fixture->network, id, entries, &error));
  noted = wissel_roll_call_load (fixture->network, id, NULL);
  g_assert_cmpstr (status_of (noted, fixture->city), ==, "PRESENT");
  g_assert_cmpstr (status_of (noted, fixture->firm), ==, "EXCUSED");
  row =
    wissel_network_load (fixture->network, &wissel_meeting_attendance_record_type, present, NULL);
  g_assert_true (wissel_record_is_empty (row, "person-id")); /* nobody came for it */

  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  undone = wissel_roll_call_load (fixture->network, id, NULL);
  g_assert_cmpstr (status_of (undone, fixture->city), ==, NULL);
  g_assert_cmpstr (status_of (undone, fixture->firm), ==, "PRESENT");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer user_data);
  } tests[] = {
    { "/missions/approval", test_approval },
    { "/missions/publication", test_publication },
    { "/missions/deadline", test_deadline },
    { "/missions/passing-on", test_passing_on },
    { "/missions/roll-call", test_roll_call },
    { "/missions/refusal", test_refusal },
    { "/missions/outcome-and-day", test_outcome_and_day },
    { "/missions/not-at-home", test_not_at_home },
    { "/missions/meeting", test_meeting },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);

  return g_test_run ();
}

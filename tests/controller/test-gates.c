/* Phases 2 to 4: who came to a contact moment, what a question said before, what is promised, and
 * the gates of places and coaches. */

#include "round.h"
#include "wissel-attendance.h"
#include "wissel-clock.h"
#include "wissel-distances.h"
#include "wissel-error.h"
#include "wissel-paper.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-relations.h"

typedef struct
{
  const WisselRecordType *type;
  const char             *link;
  gint64                  id;
} Asked;

static gpointer
load_children (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return wissel_session_load_children (session, asked->type, asked->link, asked->id, error);
}

static GPtrArray *
children (Fixture *fixture, const WisselRecordType *type, const char *link, gint64 id)
{
  Asked      asked = { type, link, id };
  GPtrArray *found = wissel_store_run (wissel_network_get_store (fixture->network), load_children,
                                       &asked, NULL, NULL);

  g_assert_nonnull (found);

  return found;
}

static void
set_text (WisselEditor *editor, const char *field, const char *text)
{
  int index = wissel_record_type_field_index (wissel_editor_get_record_type (editor), field);

  g_assert_cmpint (index, >=, 0);
  wissel_editor_set_text (editor, (guint) index, text);
}

static void
type_and_save (
  Fixture *fixture, const WisselRecordType *type, gint64 id, const char *field, const char *text)
{
  g_autoptr (WisselEditor) editor = open_record (fixture, type, id);
  g_autoptr (GError)       error = NULL;

  set_text (editor, field, text);
  g_assert_true (wissel_editor_save (editor, &error));
  g_assert_no_error (error);
}

/* ---- Contact moments ---- */

static void
test_attendance (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GArray)    people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) noted = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GError)    error = NULL;
  gint64                moment, invited, late;

  moment = make_record (fixture->network, &wissel_contact_moment_record_type, "network-id",
                        wissel_network_get_id (fixture->network), "title", "Infosessie", NULL);
  invited = make_record (fixture->network, &wissel_person_record_type, "first-name", "Ann",
                         "last-name", "Claes", "employer-id", fixture->firm, NULL);
  late = make_record (fixture->network, &wissel_person_record_type, "first-name", "Bert",
                      "last-name", "Daems", "employer-id", fixture->city, NULL);
  make_record (fixture->network, &wissel_contact_attendance_record_type, "contact-moment-id",
               moment, "person-id", invited, "note", "Veganistisch", NULL);
  g_array_append_val (people, invited);
  g_array_append_val (people, late);

  g_assert_true (wissel_attendance_save (fixture->network, moment, people, &error));
  g_assert_no_error (error);
  g_assert_true (wissel_attendance_save (fixture->network, moment, people, &error));
  noted = children (fixture, &wissel_contact_attendance_record_type, "contact-moment-id", moment);
  g_assert_cmpuint (noted->len, ==, 2);
  for (guint i = 0; i < noted->len; i++)
    {
      WisselRecord *row = noted->pdata[i];
      gboolean      is_late = wissel_record_get_integer (row, "person-id") == late;

      g_assert_true (wissel_record_get_flag (row, "present"));
      g_assert_cmpstr (wissel_record_get_text (row, "note"), ==, is_late ? NULL : "Veganistisch");
      if (is_late)
        g_assert_cmpint (wissel_record_get_integer (row, "organisation-id"), ==, fixture->city);
    }

  /* All of them are one step. */
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  undone = children (fixture, &wissel_contact_attendance_record_type, "contact-moment-id", moment);
  g_assert_cmpuint (undone->len, ==, 1);
  g_assert_false (wissel_record_get_flag (undone->pdata[0], "present"));
}

/* ---- Earlier wordings ---- */

static guint
count_wordings (Fixture *fixture, gint64 question)
{
  g_autoptr (GPtrArray) kept =
    children (fixture, &wissel_question_version_record_type, "question-id", question);

  return kept->len;
}

/* A wording is kept once for each day on which the question is sharpened. */
static void
test_wordings (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *now;
    const char *wording;
    guint       n_kept;
  } steps[] = {
    { "2027-03-01T10:00:00Z", "Iets met leiding geven", 0 }, /* on the day itself: still typing */
    { "2027-03-08T10:00:00Z", "Hoe leid ik een vergadering", 1 },
    { "2027-03-08T10:05:00Z", "Hoe leid ik een vergadering?", 1 },
    { "2027-03-20T10:00:00Z", "Hoe leid ik een teamoverleg van tien mensen?", 2 },
  };
  static const WisselRecordType *type = &wissel_learning_question_record_type;
  g_autoptr (GPtrArray)          kept = NULL;
  gint64                         question;

  wissel_clock_set ("2027-03-01T09:00:00Z");
  question = ask_question (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      wissel_clock_set (steps[i].now);
      type_and_save (fixture, type, question, "wording", steps[i].wording);
      g_assert_cmpuint (count_wordings (fixture, question), ==, steps[i].n_kept);
    }

  kept = children (fixture, &wissel_question_version_record_type, "question-id", question);
  for (guint i = 0; i < kept->len; i++)
    {
      WisselRecord *version = kept->pdata[i];
      gboolean      first = wissel_record_get_integer (version, "version") == 1;

      g_assert_cmpstr (wissel_record_get_text (version, "wording"), ==,
                       first ? "Iets met leiding geven" : "Hoe leid ik een vergadering?");
      g_assert_cmpstr (wissel_record_get_text (version, "changed-on"), ==,
                       first ? "2027-03-08" : "2027-03-20");
    }

  /* Sharpening and keeping are one step. */
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  g_assert_cmpuint (count_wordings (fixture, question), ==, 1);
  wissel_clock_set (NULL);
}

static void
test_other_fields_keep_nothing (Fixture *fixture, gconstpointer user_data)
{
  gint64 question;

  wissel_clock_set ("2027-03-01T09:00:00Z");
  question = ask_question (fixture);
  wissel_clock_set ("2027-03-08T09:00:00Z");
  type_and_save (fixture, &wissel_learning_question_record_type, question, "origin-text",
                 "Nieuwe functie");
  g_assert_cmpuint (count_wordings (fixture, question), ==, 0);
  wissel_clock_set (NULL);
}

/* How far a goal is SMART shows beside it. */
static void
test_smart (void)
{
  static const char *const letters[] = { "s-specific", "m-measure", "a-achievable", "r-relevant",
                                         "t-deadline" };
  g_autoptr (WisselRecord) goal = wissel_record_new (&wissel_learning_goal_record_type);

  for (guint i = 0; i <= G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *badge = wissel_learning_goal_record_type.badge (goal);
      g_autofree char *expected =
        i == G_N_ELEMENTS (letters) ? g_strdup ("SMART") : g_strdup_printf ("SMART: %u of 5", i);

      g_assert_cmpstr (badge, ==, expected);
      if (i < G_N_ELEMENTS (letters))
        wissel_record_set_text (goal, letters[i], i == 4 ? "2027-09-01" : "x");
    }
}

/* ---- Promises ---- */

/* A declaration that is printed is drawn up, once for each round, and signed it counts. */
static void
test_engagement (Fixture *fixture, gconstpointer user_data)
{
  WisselPaperOrder         order = { .paper = wissel_paper_find ("D04", "round_organisation"),
                                     .path = fixture->folder };
  g_autoptr (GPtrArray)    parties = NULL;
  g_autoptr (WisselRecord) agreement = NULL;
  gint64                   id;

  order.record = make_record (fixture->network, &wissel_round_organisation_record_type, "round-id",
                              fixture->round, "organisation-id", fixture->firm, "promised-send",
                              (gint64) 4, "promised-host", (gint64) 3, NULL);
  g_assert_true (wissel_paper_save (fixture->network, &order, NULL, NULL));
  g_assert_true (wissel_paper_save (fixture->network, &order, NULL, NULL));
  parties =
    children (fixture, &wissel_agreement_party_record_type, "organisation-id", fixture->firm);
  g_assert_cmpuint (parties->len, ==, 1);

  id = wissel_record_get_integer (parties->pdata[0], "agreement-id");
  type_and_save (fixture, &wissel_agreement_party_record_type,
                 wissel_record_get_id (parties->pdata[0]), "signed-on", "2027-03-05");
  agreement = wissel_network_load (fixture->network, &wissel_agreement_record_type, id, NULL);
  g_assert_cmpstr (wissel_record_get_text (agreement, "kind"), ==, "ENGAGEMENT");
  g_assert_cmpint (wissel_record_get_integer (agreement, "number-send"), ==, 4);
  g_assert_cmpint (wissel_record_get_integer (agreement, "number-host"), ==, 3);
  g_assert_cmpstr (wissel_record_get_text (agreement, "state"), ==, "SIGNED");
}

/* ---- Gates ---- */

static gint64
make_coach (Fixture *fixture)
{
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Koen",
                               "last-name", "Baert", "employer-id", fixture->firm, NULL);

  return make_record (fixture->network, &wissel_coach_record_type, "person-id", person,
                      "host-org-id", fixture->firm, "cond-employed", (gint64) 1, "cond-voluntary",
                      (gint64) 1, "cond-time", (gint64) 1, "cond-role-known", (gint64) 1, NULL);
}

/* Four of five conditions are not enough, a reason is (ST-5.4-31). */
static void
test_coach_gate (Fixture *fixture, gconstpointer user_data)
{
  gint64                   id = make_coach (fixture);
  g_autoptr (WisselEditor) editor = open_record (fixture, &wissel_coach_record_type, id);
  const WisselStep        *step = find_step (editor, "ACTIVE");
  g_autoptr (GError)       error = NULL;

  g_assert_cmpint (step->closed, ==, WISSEL_GUARD_COACH_MEETS_CONDITIONS);
  g_assert_true (wissel_step_takes_reason (step));
  g_assert_false (wissel_editor_take_step (editor, step->transition, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_assert_true (g_str_has_suffix (error->message, "Still missing: “Has the expertise”."));
  g_clear_error (&error);

  step = find_step (editor, "ACTIVE");
  g_assert_true (
    wissel_editor_take_step (editor, step->transition, "Volgt in juni opleiding", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (wissel_record_get_text (wissel_editor_get_record (editor), "override-reason"),
                   ==, "Volgt in juni opleiding");
}

/* Who is no active coach is linked to no match. */
static void
test_coach_of_match (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) match = wissel_record_new (&wissel_match_record_type);
  g_autoptr (WisselRecord) question = NULL;
  g_autoptr (GError)       error = NULL;
  gint64                   coach = make_coach (fixture);
  gint64                   asked = ask_question (fixture);

  question =
    wissel_network_load (fixture->network, &wissel_learning_question_record_type, asked, NULL);
  wissel_record_set_integer (match, "round-id", fixture->round);
  wissel_record_set_integer (match, "learner-id",
                             wissel_record_get_integer (question, "learner-id"));
  wissel_record_set_integer (match, "question-id", asked);
  wissel_record_set_integer (match, "place-id", fixture->place);
  wissel_record_set_integer (match, "coach-id", coach);
  g_assert_false (wissel_network_save (fixture->network, match, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);

  g_clear_error (&error);
  wissel_record_set_id (match, 0);
  wissel_record_set_integer (match, "coach-id", fixture->coach);
  g_assert_true (wissel_network_save (fixture->network, match, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_missing (Fixture *fixture, gint64 place, const char *names)
{
  g_autoptr (WisselEditor) editor =
    open_record (fixture, &wissel_learning_place_record_type, place);
  const WisselStep *step = find_step (editor, "PUBLISHED");
  g_autofree char  *why = wissel_guard_dup_reason (step->closed, step->missing);

  g_assert_cmpint (step->closed, ==, WISSEL_GUARD_PLACE_MAY_BE_PUBLISHED);
  g_assert_true (g_str_has_suffix (why, names));
}

/* A coach of somebody else is no coach of the place; one of what the host is part of is. */
static void
test_coach_of_place (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_place_coach_record_type;
  g_autoptr (WisselRecord)       link = wissel_record_new (type);
  g_autoptr (WisselRecord)       city = NULL;
  g_autoptr (GError)             error = NULL;
  gint64                         place;

  place = make_record (fixture->network, &wissel_learning_place_record_type, "organisation-id",
                       fixture->city, "title", "Balie", NULL);
  wissel_record_set_integer (link, "place-id", place);
  wissel_record_set_integer (link, "coach-id", make_coach (fixture));
  g_assert_false (wissel_network_save (fixture->network, link, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_assert_true (g_str_has_suffix (error->message, "Choose a coach of the host."));
  g_clear_error (&error);

  city =
    wissel_network_load (fixture->network, &wissel_organisation_record_type, fixture->city, NULL);
  wissel_record_set_integer (city, "parent-id", fixture->firm);
  g_assert_true (wissel_network_save (fixture->network, city, NULL, &error));
  wissel_record_set_id (link, 0);
  g_assert_true (wissel_network_save (fixture->network, link, NULL, &error));
  g_assert_no_error (error);
}

/* A question counts as tested once it is noted with whom (ST-5.3-22). */
static void
test_question_gate (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_learning_question_record_type;
  gint64                         id = ask_question (fixture);

  g_assert_cmpint (find_closed (fixture, type, id, "DETAILED"), ==, WISSEL_GUARD_QUESTION_IS_CLEAR);
  type_and_save (fixture, type, id, "clarity", "duidelijk");
  set_state (fixture->network, type, id, "DETAILED");
  g_assert_cmpint (find_closed (fixture, type, id, "TESTED"), ==, WISSEL_GUARD_QUESTION_WAS_TESTED);
  make_record (fixture->network, &wissel_question_test_record_type, "question-id", id,
               "organisation-id", fixture->firm, "asked-on", "2027-03-01", NULL);
  g_assert_cmpint (find_closed (fixture, type, id, "TESTED"), ==, WISSEL_GUARD_NONE);
}

/* Safe, allowed and with an active coach: then a place is shown to others. */
static void
test_place_gate (Fixture *fixture, gconstpointer user_data)
{
  const WisselRecordType  *type = &wissel_learning_place_record_type;
  g_autoptr (WisselRecord) restriction = NULL;
  gint64                   place, id;

  place = make_record (fixture->network, type, "organisation-id", fixture->firm, "title", "Balie",
                       "department", "Économat", NULL);
  id = make_record (fixture->network, &wissel_restriction_record_type, "organisation-id",
                    fixture->firm, "department", " economat", "reason", "PRIVACY", NULL);
  g_assert_cmpint (find_closed (fixture, &wissel_learning_place_record_type, place, "CONFIRMED"),
                   ==, WISSEL_GUARD_PLACE_IS_ALLOWED);

  type_and_save (fixture, type, place, "department", "Onthaal");
  g_assert_cmpint (find_closed (fixture, &wissel_learning_place_record_type, place, "CONFIRMED"),
                   ==, WISSEL_GUARD_PLACE_IS_SAFE);
  type_and_save (fixture, type, place, "safety-ok", "ja");
  g_assert_cmpint (find_closed (fixture, &wissel_learning_place_record_type, place, "CONFIRMED"),
                   ==, WISSEL_GUARD_NONE);

  set_state (fixture->network, type, place, "CONFIRMED");
  assert_missing (fixture, place,
                  "Still missing: “A learning coach of the place”, “A learning coach who is "
                  "active”.");
  make_record (fixture->network, &wissel_place_coach_record_type, "place-id", place, "coach-id",
               make_coach (fixture), NULL);
  assert_missing (fixture, place, "Still missing: “A learning coach who is active”.");
  make_record (fixture->network, &wissel_place_coach_record_type, "place-id", place, "coach-id",
               fixture->coach, NULL);
  type_and_save (fixture, type, place, "safety-ok", "nee");
  assert_missing (fixture, place, "Still missing: “Safe to receive a switcher”.");
  type_and_save (fixture, type, place, "safety-ok", "ja");
  g_assert_cmpint (find_closed (fixture, &wissel_learning_place_record_type, place, "PUBLISHED"),
                   ==, WISSEL_GUARD_NONE);

  /* Somebody may restrict it later. */
  restriction = wissel_network_load (fixture->network, &wissel_restriction_record_type, id, NULL);
  wissel_record_set_text (restriction, "department", "Onthaal");
  g_assert_true (wissel_network_save (fixture->network, restriction, NULL, NULL));
  g_assert_cmpint (find_closed (fixture, &wissel_learning_place_record_type, place, "PUBLISHED"),
                   ==, WISSEL_GUARD_PLACE_IS_ALLOWED);
}

/* ---- Distance ---- */

typedef struct
{
  WisselRecord *row;
  gint64        place;
  char         *text;
} Distance;

static gboolean
ask_distance (WisselSession *session, gpointer data, GError **error)
{
  Distance *distance = data;

  distance->text = wissel_distance_of (session, distance->row, distance->place);

  return TRUE;
}

static gpointer
run_distance (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_read (session, ask_distance, data, error) ? data : NULL;
}

static void
assert_distance (Fixture *fixture, Distance *distance, const char *expected)
{
  WisselStore *store = wissel_network_get_store (fixture->network);

  g_clear_pointer (&distance->text, g_free);
  g_assert_nonnull (wissel_store_run (store, run_distance, distance, NULL, NULL));
  g_assert_cmpstr (distance->text, ==, expected);
}

/* From Aalst, where the switchers of the fixture live, to Gent, the seat of the firm; on the page
 * of a place to the place itself. */
static void
test_distance (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) question = NULL;
  g_autoptr (WisselRecord) learner = NULL;
  g_autoptr (WisselRecord) wish = wissel_record_new (&wissel_preference_record_type);
  Distance                 distance = { .row = wish };
  gint64                   site;
  gint64                   asked = ask_question (fixture);

  question =
    wissel_network_load (fixture->network, &wissel_learning_question_record_type, asked, NULL);
  learner = wissel_network_load (fixture->network, &wissel_learner_record_type,
                                 wissel_record_get_integer (question, "learner-id"), NULL);
  wissel_record_set_integer (wish, "learner-id", wissel_record_get_id (learner));
  wissel_record_set_integer (wish, "organisation-id", fixture->firm);

  /* Where she lives is not known yet. */
  assert_distance (fixture, &distance, NULL);

  type_and_save (fixture, &wissel_person_record_type,
                 wissel_record_get_integer (learner, "person-id"), "home-municipality", "Aalst");
  assert_distance (fixture, &distance, "≈ 33 km");

  site = make_record (fixture->network, &wissel_site_record_type, "organisation-id", fixture->firm,
                      "name", "Brugge", "municipality", "Brugge", NULL);
  distance.place = make_record (fixture->network, &wissel_learning_place_record_type,
                                "organisation-id", fixture->firm, "title", "Balie", "site-id", site,
                                NULL);
  assert_distance (fixture, &distance, "≈ 84 km");
  g_free (distance.text);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/gates/attendance", test_attendance);
  ADD ("/gates/wordings", test_wordings);
  ADD ("/gates/other-fields-keep-nothing", test_other_fields_keep_nothing);
  g_test_add_func ("/gates/smart", test_smart);
  ADD ("/gates/engagement", test_engagement);
  ADD ("/gates/coach", test_coach_gate);
  ADD ("/gates/coach-of-match", test_coach_of_match);
  ADD ("/gates/coach-of-place", test_coach_of_place);
  ADD ("/gates/question", test_question_gate);
  ADD ("/gates/place", test_place_gate);
  ADD ("/gates/distance", test_distance);

  return g_test_run ();
}

/* Two records become one: what hangs on the one that goes, what is there twice, what forbids it. */

#include <string.h>

#include "merging.h"
#include "wissel-error.h"
#include "wissel-records.h"

/* ---- Help ---- */

/* Merges, takes it back, does it again, over restarts, and leaves the two merged. */
static void
merge (Fixture *fixture, const WisselRecordType *type, gint64 kept, gint64 gone)
{
  g_autofree char   *before = dump (fixture->store);
  g_autofree char   *after = NULL;
  g_autofree char   *undone = NULL;
  g_autofree char   *redone = NULL;
  g_autoptr (GError) error = NULL;
  MergeJob           job = { type, kept, gone, NULL, NULL, NULL };

  try_merge (fixture, &job, &error);
  g_assert_no_error (error);
  wissel_merge_report_free (job.report);
  after = dump (fixture->store);

  fixture_reopen (fixture);
  undo (fixture->store, &error);
  g_assert_no_error (error);
  undone = dump (fixture->store);
  g_assert_cmpstr (undone, ==, before);

  fixture_reopen (fixture);
  redo (fixture->store, &error);
  g_assert_no_error (error);
  redone = dump (fixture->store);
  g_assert_cmpstr (redone, ==, after);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM pragma_foreign_key_check"), ==,
                   0);
}

/* Nothing is changed, and the sentence has these words. */
static void
assert_refused (
  Fixture *fixture, const WisselRecordType *type, gint64 kept, gint64 gone, const char *words)
{
  g_autofree char   *before = dump (fixture->store);
  g_autofree char   *after = NULL;
  g_autoptr (GError) error = NULL;
  MergeJob           job = { type, kept, gone, NULL, NULL, NULL };

  g_assert_false (try_merge (fixture, &job, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in: %s", words, error->message);
  g_assert_cmpuint (job.report->refusals->len, >, 0);
  wissel_merge_report_free (job.report);

  after = dump (fixture->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM replay"), ==, 0);
}

#define ORGANISATION(id, name, kind)                                                               \
  "INSERT INTO organisation (id, short_name, kind, created_at, updated_at) VALUES (" id ", '" name \
  "', '" kind "', '2027-01-0" id "T08:00:00Z', '2027-01-01T08:00:00Z');"
#define PERSON(id, first, employer)                                                                \
  "INSERT INTO person (id, first_name, last_name, employer_id, statute, created_at, updated_at) "  \
  "VALUES (" id ", '" first "', 'Maes', " employer                                                 \
  ", 'STATUTORY', '2027-01-01T08:00:00Z', '2027-01-01T08:00:00Z');"

/* Three organisations, four people, a round. */
static void
fill (Fixture *fixture)
{
  run_sql (
    fixture->store,
    ORGANISATION ("1", "Stad Aalst", "MUNICIPAL") ORGANISATION ("2", "Aalst", "MUNICIPAL")
      ORGANISATION ("3", "FOD", "FEDERAL") PERSON ("1", "Eva", "1") PERSON ("2", "Eva", "2")
        PERSON ("3", "Jan", "3") PERSON (
          "4", "An",
          "1") "INSERT INTO operator (id, name) VALUES (1, 'me');"
               "INSERT INTO network (id, name, kind) VALUES (1, 'N', 'SWITCHING');"
               "INSERT INTO st_round (id, network_id, code, name) VALUES (1, 1, 'R1', 'Spring');"
               "INSERT INTO st_round (id, network_id, code, name) VALUES (2, 1, 'R2', 'Autumn')");
}

/* ---- Organisations ---- */

static void
test_organisation (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  run_sql (
    fixture->store,
    "INSERT INTO site (id, organisation_id, name, street) VALUES (1, 1, 'Seat', 'Kerkstraat');"
    "INSERT INTO site (id, organisation_id, name, postal_code) VALUES (2, 2, 'seat', '9300');"
    "INSERT INTO site (id, organisation_id, name) VALUES (3, 2, 'Depot');"
    "UPDATE person SET work_site_id = 2 WHERE id = 2;"
    "UPDATE site SET name = 'Seat' WHERE id = 2;"
    "INSERT INTO person_role (id, person_id, organisation_id, role) VALUES (1, 4, 1, 'HR');"
    "INSERT INTO person_role (id, person_id, organisation_id, role, decides) "
    "VALUES (2, 4, 2, 'HR', 1);"
    "INSERT INTO participation (id, network_id, organisation_id, state, state_since, price_note) "
    "VALUES (1, 1, 1, 'CONTACTED', '2027-01-01', 'one');"
    "INSERT INTO participation (id, network_id, organisation_id, state, state_since, price_note, "
    "willing_host) VALUES (2, 1, 2, 'ENGAGED', '2027-02-01', 'two', 1);"
    "INSERT INTO interest_signal (id, participation_id, seen_on, what) "
    "VALUES (1, 2, '2027-01-01', 'call');"
    "INSERT INTO round_organisation (id, round_id, organisation_id, promised_send) "
    "VALUES (1, 1, 1, 2);"
    "INSERT INTO round_organisation (id, round_id, organisation_id, promised_host) "
    "VALUES (2, 1, 2, 3);"
    "INSERT INTO learner (id, round_id, person_id, sending_org_id) VALUES (1, 1, 3, 3);"
    "INSERT INTO preference (id, learner_id, rank, organisation_id) VALUES (1, 1, 2, 1);"
    "INSERT INTO preference (id, learner_id, rank, organisation_id) VALUES (2, 1, 1, 2);"
    "INSERT INTO learning_place (id, organisation_id, title, unit_kind, physical_kind) "
    "VALUES (1, 2, 'Desk', 'TEAM', 'OFFICE');"
    "INSERT INTO task (id, entity, entity_id, title) VALUES (1, 'organisation', 2, 'Call');"
    "INSERT INTO task (id, entity, entity_id, title) VALUES (2, 'person', 2, 'Other');"
    "UPDATE organisation SET parent_id = 2 WHERE id = 3");
  merge (fixture, &wissel_organisation_record_type, 1, 2);

  g_assert_cmpint (count_where (fixture, "organisation", "id = 2"), ==, 0);
  g_assert_cmpint (count_where (fixture, "organisation", "id = 3 AND parent_id = 1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "person", "employer_id = 1"), ==, 3);
  /* The seat is one, and who works there stays there. */
  g_assert_cmpint (
    count_where (fixture, "site", "id = 1 AND street = 'Kerkstraat' AND postal_code = '9300'"), ==,
    1);
  g_assert_cmpint (count_where (fixture, "site", "organisation_id = 1"), ==, 2);
  g_assert_cmpint (count_where (fixture, "person", "id = 2 AND work_site_id = 1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "person_role", "id = 1 AND decides = 1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "person_role", "1"), ==, 1);
  g_assert_cmpint (
    count_where (fixture, "participation",
                 "id = 1 AND state = 'ENGAGED' AND state_since = '2027-02-01' AND willing_host = 1 "
                 "AND price_note = 'one' || char(10) || 'two'"),
    ==, 1);
  g_assert_cmpint (count_where (fixture, "participation", "1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "interest_signal", "participation_id = 1"), ==, 1);
  g_assert_cmpint (
    count_where (fixture, "round_organisation", "promised_send = 2 AND promised_host = 3"), ==, 1);
  /* The better place of the two. */
  g_assert_cmpint (count_where (fixture, "preference", "rank = 1 AND organisation_id = 1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "preference", "1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "learning_place", "organisation_id = 1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "task", "entity = 'organisation' AND entity_id = 1"), ==,
                   1);
  g_assert_cmpint (count_where (fixture, "task", "entity = 'person' AND entity_id = 2"), ==, 1);
  g_assert_cmpint (count_where (fixture, "likeness",
                                "entity = 'organisation' AND record_id = 1 AND other_id = 2 AND "
                                "verdict = 'SAME'"),
                   ==, 1);
}

static void
test_organisation_refused (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  run_sql (fixture->store, "UPDATE organisation SET parent_id = 3 WHERE id = 1;"
                           "UPDATE organisation SET parent_id = 2 WHERE id = 3");
  assert_refused (fixture, &wissel_organisation_record_type, 1, 2, "“Part of”");
  assert_refused (fixture, &wissel_organisation_record_type, 2, 1, "“Part of”");

  run_sql (fixture->store, "UPDATE organisation SET parent_id = NULL;"
                           "INSERT INTO participation (id, network_id, organisation_id, state) "
                           "VALUES (1, 1, 1, 'DECLINED');"
                           "INSERT INTO participation (id, network_id, organisation_id, state) "
                           "VALUES (2, 1, 2, 'ENGAGED')");
  assert_refused (fixture, &wissel_organisation_record_type, 1, 2, "“Engaged”");

  /* A learner of the one has the other as host. */
  run_sql (fixture->store,
           "DELETE FROM participation;"
           "INSERT INTO learner (id, round_id, person_id, sending_org_id) VALUES (1, 1, 1, 1);"
           "INSERT INTO learning_question (id, learner_id, wording) VALUES (1, 1, 'How?');"
           "INSERT INTO preference (id, learner_id, rank, organisation_id) VALUES (1, 1, 1, 2);");
  assert_refused (fixture, &wissel_organisation_record_type, 1, 2, "learner’s own organisation");
  run_sql (fixture->store,
           "DELETE FROM preference;"
           "INSERT INTO learning_place (id, organisation_id, title, unit_kind, physical_kind) "
           "VALUES (1, 2, 'Desk', 'TEAM', 'OFFICE');"
           "INSERT INTO match_pair (id, round_id, learner_id, question_id, place_id) "
           "VALUES (1, 1, 1, 1, 1)");
  assert_refused (fixture, &wissel_organisation_record_type, 1, 2, "own employer");

  /* One that came to nothing is in nobody's way. */
  run_sql (fixture->store, "UPDATE match_pair SET state = 'REJECTED', reason = 'no'");
  merge (fixture, &wissel_organisation_record_type, 1, 2);
}

/* Who noted a conflict makes no difference, and two that say the same become one. */
static void
test_conflicts (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  run_sql (fixture->store,
           "INSERT INTO organisation_conflict (id, organisation_id, other_id, reason) "
           "VALUES (1, 1, 3, 'COMPETITION');"
           "INSERT INTO organisation_conflict (id, organisation_id, other_id, reason, note) "
           "VALUES (2, 3, 2, 'OTHER', 'Spring');"
           "INSERT INTO organisation_conflict (id, organisation_id, other_id, reason) "
           "VALUES (3, 1, 2, 'OTHER')");
  assert_refused (fixture, &wissel_organisation_record_type, 1, 2, "cannot exclude itself");

  run_sql (fixture->store, "DELETE FROM organisation_conflict WHERE id = 3");
  merge (fixture, &wissel_organisation_record_type, 1, 2);
  g_assert_cmpint (count_where (fixture, "organisation_conflict", "1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "organisation_conflict",
                                "organisation_id = 1 AND other_id = 3 AND reason = 'COMPETITION' "
                                "AND note = 'Spring'"),
                   ==, 1);
}

static void
test_membership (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  run_sql (fixture->store,
           "INSERT INTO charter_version (id, label, body) VALUES (1, 'v1', 'x');"
           "INSERT INTO agreement (id, kind, charter_version_id) VALUES (1, 'CHARTER', 1);"
           "INSERT INTO agreement_party (id, agreement_id, role, organisation_id, function_code, "
           "signed_on) VALUES (1, 1, 'MEMBER', 2, 'CHAIR_MGMT', '2027-01-01');"
           "INSERT INTO tx_membership (id, network_id, organisation_id) VALUES (1, 1, 1);"
           "INSERT INTO tx_membership (id, network_id, organisation_id) VALUES (2, 1, 2);"
           "UPDATE tx_membership SET charter_agreement_id = 1, member_since = '2027-01-02', "
           "state = 'MEMBER', state_since = '2027-01-02' WHERE id = 2");

  /* The member would become a private company. */
  run_sql (fixture->store, "UPDATE organisation SET kind = 'PRIVATE' WHERE id = 1");
  assert_refused (fixture, &wissel_organisation_record_type, 1, 2, "public sector");
  run_sql (fixture->store, "UPDATE organisation SET kind = 'MUNICIPAL' WHERE id = 1");

  merge (fixture, &wissel_organisation_record_type, 1, 2);
  g_assert_cmpint (count_where (fixture, "tx_membership",
                                "id = 1 AND state = 'MEMBER' AND charter_agreement_id = 1 AND "
                                "state_since = '2027-01-02'"),
                   ==, 1);
  g_assert_cmpint (count_where (fixture, "tx_membership", "1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "agreement_party", "organisation_id = 1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "agreement", "state = 'SIGNED'"), ==, 1);
}

static void
test_mission (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  run_sql (fixture->store,
           "INSERT INTO mission (id, network_id, person_id, origin_org_id, host_org_id, scheme, "
           "title, start_on, end_on) VALUES (1, 1, 1, 1, 2, 'SERVICE', 'M', '2027-01-01', "
           "'2027-06-30')");
  assert_refused (fixture, &wissel_organisation_record_type, 1, 2, "Origin and host");
}

/* ---- People ---- */

/* The same person twice, with something of every kind on both. */
static void
fill_people (Fixture *fixture)
{
  run_sql (
    fixture->store,
    "INSERT INTO consent (id, person_id, purpose, wording_version, given_on) "
    "VALUES (1, 1, 'PHOTO', 'v1', '2027-01-01');"
    "INSERT INTO consent (id, person_id, purpose, wording_version, given_on, withdrawn_on) "
    "VALUES (2, 2, 'PHOTO', 'v1', '2027-01-01', '2027-03-01');"
    "INSERT INTO consent (id, person_id, purpose, wording_version, given_on) "
    "VALUES (3, 2, 'TAGGING', 'v1', '2027-01-01');"
    "INSERT INTO comm_material (id, kind, title, person_id, consent_id) "
    "VALUES (1, 'PORTRAIT', 'P', 2, 3);"
    "INSERT INTO learner (id, round_id, person_id, sending_org_id, situation) "
    "VALUES (1, 1, 1, 1, 'CURRENT_JOB');"
    "INSERT INTO learner (id, round_id, person_id, sending_org_id, state) "
    "VALUES (2, 1, 2, 1, 'READY');"
    "INSERT INTO learner (id, round_id, person_id, sending_org_id) VALUES (3, 2, 2, 1);"
    "INSERT INTO preference (id, learner_id, rank, organisation_id) VALUES (1, 1, 1, 3);"
    "INSERT INTO preference (id, learner_id, rank, organisation_id) VALUES (2, 2, 1, 2);"
    "INSERT INTO preference (id, learner_id, rank, organisation_id) VALUES (3, 2, 3, 3);"
    "INSERT INTO learning_question (id, learner_id, wording) VALUES (1, 2, 'How?');"
    "INSERT INTO learning_agenda (id, learner_id, version, made_on, notes) "
    "VALUES (1, 1, 1, '2027-01-01', 'a');"
    "INSERT INTO learning_agenda (id, learner_id, version, made_on, notes) "
    "VALUES (2, 2, 1, '2027-02-01', 'b');"
    "INSERT INTO coach (id, person_id, host_org_id) VALUES (1, 1, 1);"
    "INSERT INTO coach (id, person_id, host_org_id, cond_employed, cond_voluntary, cond_time, "
    "cond_role_known, cond_expertise, state) VALUES (2, 2, 1, 1, 1, 1, 1, 1, 'ACTIVE');"
    "INSERT INTO learning_place (id, organisation_id, title, unit_kind, physical_kind) "
    "VALUES (1, 1, 'Desk', 'TEAM', 'OFFICE');"
    "INSERT INTO place_coach (id, place_id, coach_id) VALUES (1, 1, 2);"
    "INSERT INTO talent_sheet (id, person_id, experiences) VALUES (1, 1, 'Shops');"
    "INSERT INTO talent_sheet (id, person_id, experiences, aspirations) "
    "VALUES (2, 2, 'Offices', 'Lead');"
    "INSERT INTO talent_sheet_item (id, sheet_id, kind, text) VALUES (1, 2, 'TRAINING', 'Excel');"
    "INSERT INTO checklist_template (id, code, kind) VALUES (900, 'T', 'PREP_SWITCHER');"
    "INSERT INTO checklist_template_item (id, template_id, code, sort, text_nl) "
    "VALUES (900, 900, 'A', 1, 'a');"
    "INSERT INTO checklist (id, template_id, entity, entity_id) VALUES (1, 900, 'person', 1);"
    "INSERT INTO checklist (id, template_id, entity, entity_id) VALUES (2, 900, 'person', 2);"
    "INSERT INTO checklist_item (id, checklist_id, template_item_id) VALUES (1, 1, 900);"
    "INSERT INTO checklist_item (id, checklist_id, template_item_id, state, done_on) "
    "VALUES (2, 2, 900, 'DONE', '2027-02-02');"
    "INSERT INTO checklist_item (id, checklist_id, own_text) VALUES (3, 2, 'Own');"
    "INSERT INTO attachment (id, entity, entity_id, filename, size, sha256, added_on) "
    "VALUES (1, 'person', 1, 'cv.pdf', 1, 'aa', '2027-01-01');"
    "INSERT INTO attachment (id, entity, entity_id, filename, size, sha256, added_on) "
    "VALUES (2, 'person', 2, 'cv.pdf', 1, 'aa', '2027-01-09');"
    "INSERT INTO attachment (id, entity, entity_id, filename, size, sha256, added_on) "
    "VALUES (3, 'person', 2, 'cv.pdf', 1, 'bb', '2027-01-09')");
}

static void
test_person (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  fill_people (fixture);
  merge (fixture, &wissel_person_record_type, 1, 2);

  /* Withdrawn is withdrawn. */
  g_assert_cmpint (
    count_where (fixture, "consent", "purpose = 'PHOTO' AND withdrawn_on = '2027-03-01'"), ==, 1);
  g_assert_cmpint (count_where (fixture, "consent", "person_id = 1"), ==, 2);
  g_assert_cmpint (count_where (fixture, "comm_material", "person_id = 1 AND consent_id = 3"), ==,
                   1);
  g_assert_cmpint (
    count_where (fixture, "learner", "id = 1 AND state = 'READY' AND situation = 'CURRENT_JOB'"),
    ==, 1);
  g_assert_cmpint (count_where (fixture, "learner", "person_id = 1"), ==, 2);
  g_assert_cmpint (count_where (fixture, "learning_question", "learner_id = 1"), ==, 1);
  /* Those of the one that stays come first. */
  g_assert_cmpint (
    count_where (fixture, "preference", "learner_id = 1 AND rank = 1 AND organisation_id = 3"), ==,
    1);
  g_assert_cmpint (
    count_where (fixture, "preference", "learner_id = 1 AND rank = 2 AND organisation_id = 2"), ==,
    1);
  g_assert_cmpint (count_where (fixture, "preference", "1"), ==, 2);
  g_assert_cmpint (
    count_where (fixture, "learning_agenda", "learner_id = 1 AND version = 2 AND notes = 'b'"), ==,
    1);
  g_assert_cmpint (count_where (fixture, "coach", "id = 1 AND state = 'ACTIVE'"), ==, 1);
  g_assert_cmpint (count_where (fixture, "place_coach", "coach_id = 1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "talent_sheet",
                                "experiences = 'Shops' || char(10) || 'Offices' AND aspirations = "
                                "'Lead'"),
                   ==, 1);
  g_assert_cmpint (count_where (fixture, "talent_sheet_item", "sheet_id = 1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "checklist", "1"), ==, 1);
  g_assert_cmpint (
    count_where (fixture, "checklist_item", "id = 1 AND state = 'DONE' AND done_on = '2027-02-02'"),
    ==, 1);
  g_assert_cmpint (count_where (fixture, "checklist_item", "checklist_id = 1"), ==, 2);
  /* The same file once, another file of the same name too. */
  g_assert_cmpint (count_where (fixture, "attachment", "entity_id = 1"), ==, 2);
}

static void
test_person_refused (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *name = NULL;

  fill (fixture);
  run_sql (fixture->store,
           "INSERT INTO learner (id, round_id, person_id, sending_org_id, state, state_reason) "
           "VALUES (1, 1, 1, 1, 'WITHDRAWN', 'moved');"
           "INSERT INTO learner (id, round_id, person_id, sending_org_id, state) "
           "VALUES (2, 1, 2, 1, 'READY')");
  assert_refused (fixture, &wissel_person_record_type, 1, 2, "“State” is “Withdrawn” at one");
  run_sql (fixture->store, "UPDATE learner SET state = 'READY', sending_org_id = id");
  assert_refused (fixture, &wissel_person_record_type, 1, 2, "“Stad Aalst”");

  run_sql (fixture->store, "DELETE FROM learner; UPDATE person SET anonymised_on = '2027-01-01' "
                           "WHERE id = 2");
  assert_refused (fixture, &wissel_person_record_type, 1, 2, "anonymised");
  assert_refused (fixture, &wissel_person_record_type, 2, 1, "anonymised");

  /* The person withdrew after having said yes on the other record. */
  run_sql (fixture->store,
           "UPDATE person SET anonymised_on = NULL;"
           "INSERT INTO consent (id, person_id, purpose, wording_version, given_on) "
           "VALUES (1, 1, 'PHOTO', 'v1', '2027-02-01');"
           "INSERT INTO consent (id, person_id, purpose, wording_version, given_on, withdrawn_on) "
           "VALUES (2, 2, 'PHOTO', 'v1', '2027-01-01', '2027-03-01')");
  assert_refused (fixture, &wissel_person_record_type, 1, 2, "withdrawn later");
  run_sql (fixture->store, "UPDATE consent SET given_on = '2027-04-01' WHERE id = 1");
  merge (fixture, &wissel_person_record_type, 1, 2);
  name = query_text (fixture->store, "SELECT group_concat(id) FROM person");
  g_assert_cmpstr (name, ==, "1,3,4");
}

/* An exchange that was carried out, with a certificate that was issued to the one that goes. */
static void
add_certificate (Fixture *fixture)
{
  run_sql (
    fixture->store,
    "INSERT INTO learner (id, round_id, person_id, sending_org_id) VALUES (1, 1, 2, 2);"
    "INSERT INTO learning_question (id, learner_id, wording) VALUES (1, 1, 'How?');"
    "INSERT INTO learning_place (id, organisation_id, title, unit_kind, physical_kind) "
    "VALUES (1, 3, 'Desk', 'TEAM', 'OFFICE');"
    "INSERT INTO coach (id, person_id, host_org_id, state, override_reason) "
    "VALUES (1, 3, 3, 'ACTIVE', 'known');"
    "INSERT INTO match_pair (id, round_id, learner_id, question_id, place_id, coach_id, state, "
    "decided_by) VALUES (1, 1, 1, 1, 1, 1, 'ACCEPTED', 1);"
    "INSERT INTO exchange (id, match_id, gate_override_reason) VALUES (1, 1, 'paper');"
    "INSERT INTO exchange_day (id, exchange_id, day_no, held_on, attended_hours) "
    "VALUES (1, 1, 1, '2027-03-01', 8);"
    "UPDATE exchange SET state = 'COMPLETED';"
    "INSERT INTO certificate (id, exchange_id, person_id, lang, hours, content_json) "
    "VALUES (1, 1, 2, 'nl', 8, '{\"name\":\"Eva Maes\"}');"
    "UPDATE certificate SET state = 'ISSUED', number = 'LB-1', issued_on = '2027-03-02'");
}

static void
test_certificate (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  add_certificate (fixture);
  merge (fixture, &wissel_person_record_type, 1, 2);
  g_assert_cmpint (count_where (fixture, "certificate",
                                "person_id = 1 AND state = 'ISSUED' AND number = 'LB-1' AND "
                                "content_json = '{\"name\":\"Eva Maes\"}'"),
                   ==, 1);
  g_assert_cmpint (count_where (fixture, "match_pair", "learner_id = 1 AND state = 'ACCEPTED'"), ==,
                   1);

  /* The organisations of the exchange: the learner is sent by the kept one. */
  merge (fixture, &wissel_organisation_record_type, 1, 2);
  g_assert_cmpint (count_where (fixture, "learner", "sending_org_id = 1"), ==, 1);
  assert_refused (fixture, &wissel_organisation_record_type, 1, 3, "own employer");
}

static void
test_two_certificates (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  add_certificate (fixture);
  run_sql (fixture->store,
           "INSERT INTO certificate (id, exchange_id, person_id, lang, hours) "
           "VALUES (2, 1, 1, 'nl', 8);"
           "UPDATE certificate SET state = 'ISSUED', number = 'LB-2', issued_on = '2027-03-02' "
           "WHERE id = 2");
  assert_refused (fixture, &wissel_person_record_type, 1, 2, "both have it");
}

/* ---- Other records ---- */

static void
test_place (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  run_sql (fixture->store,
           "INSERT INTO learning_place (id, organisation_id, title, unit_kind, physical_kind) "
           "VALUES (1, 3, 'Desk', 'TEAM', 'OFFICE');"
           "INSERT INTO learning_place (id, organisation_id, title, unit_kind, physical_kind) "
           "VALUES (2, 3, 'Front desk', 'TEAM', 'OFFICE');"
           "INSERT INTO coach (id, person_id, host_org_id) VALUES (1, 3, 3);"
           "INSERT INTO place_coach (id, place_id, coach_id) VALUES (1, 2, 1);"
           "UPDATE learning_place SET state = 'PUBLISHED' WHERE id = 2;"
           "INSERT INTO place_theme (id, place_id, theme_code) VALUES (1, 1, 'HR');"
           "INSERT INTO place_theme (id, place_id, theme_code) VALUES (2, 2, 'HR');"
           "INSERT INTO availability (id, place_id, from_on, to_on) VALUES (1, 1, '2027-01-01', "
           "'2027-02-01');"
           "INSERT INTO availability (id, place_id, from_on, to_on) VALUES (2, 2, '2027-01-01', "
           "'2027-02-01');"
           "INSERT INTO availability (id, place_id, from_on, to_on) VALUES (3, 2, '2027-05-01', "
           "'2027-06-01')");
  merge (fixture, &wissel_learning_place_record_type, 1, 2);
  g_assert_cmpint (count_where (fixture, "learning_place", "id = 1 AND state = 'PUBLISHED'"), ==,
                   1);
  g_assert_cmpint (count_where (fixture, "place_coach", "place_id = 1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "place_theme", "1"), ==, 1);
  g_assert_cmpint (count_where (fixture, "availability", "place_id = 1"), ==, 2);
}

static void
test_place_states (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  run_sql (fixture->store,
           "INSERT INTO learning_place (id, organisation_id, title, unit_kind, physical_kind, "
           "state) VALUES (1, 3, 'Desk', 'TEAM', 'OFFICE', 'CONFIRMED');"
           "INSERT INTO learning_place (id, organisation_id, title, unit_kind, physical_kind, "
           "state) VALUES (2, 3, 'Desk', 'TEAM', 'OFFICE', 'CLOSED')");
  assert_refused (fixture, &wissel_learning_place_record_type, 1, 2, "“Closed”");
}

static void
test_competency (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  MergeJob           job = { &wissel_competency_record_type, 1, 2, "code", "B", NULL };

  run_sql (fixture->store,
           "INSERT INTO competency_framework (id, code, name) VALUES (1, 'F', 'F');"
           "INSERT INTO competency (id, framework_id, code, label_nl) VALUES (1, 1, 'A', 'Excel');"
           "INSERT INTO competency (id, framework_id, code, label_nl) VALUES (2, 1, 'B', 'Excel');"
           "INSERT INTO competency (id, framework_id, code, label_nl, parent_id) "
           "VALUES (3, 1, 'C', 'Pivot', 2)");

  /* The code of the one that goes is free for the one that stays. */
  try_merge (fixture, &job, &error);
  g_assert_no_error (error);
  wissel_merge_report_free (job.report);
  g_assert_cmpint (count_where (fixture, "competency", "id = 1 AND code = 'B'"), ==, 1);
  g_assert_cmpint (count_where (fixture, "competency", "id = 3 AND parent_id = 1"), ==, 1);
  undo (fixture->store, &error);
  g_assert_no_error (error);
  assert_refused (fixture, &wissel_competency_record_type, 2, 3, "belongs to the other");
}

/* ---- What was said of likeness ---- */

static void
test_likeness (Fixture *fixture, gconstpointer user_data)
{
  fill (fixture);
  run_sql (fixture->store,
           "INSERT INTO likeness (id, entity, record_id, other_id, verdict, judged_on) VALUES "
           "(1, 'organisation', 2, 3, 'DIFFERENT', '2027-01-01'), "
           "(2, 'organisation', 1, 2, 'DIFFERENT', '2027-01-01'), "
           "(3, 'organisation', 2, 77, 'SAME', '2027-01-01'), "
           "(4, 'person', 2, 3, 'DIFFERENT', '2027-01-01')");
  merge (fixture, &wissel_organisation_record_type, 1, 2);
  g_assert_cmpint (
    count_where (fixture, "likeness", "record_id = 1 AND other_id = 3 AND verdict = 'DIFFERENT'"),
    ==, 1);
  g_assert_cmpint (count_where (fixture, "likeness", "record_id = 1 AND verdict = 'SAME'"), ==, 2);
  g_assert_cmpint (count_where (fixture, "likeness", "1"), ==, 4);
}

static gboolean
redact_body (WisselSession *session, gpointer data, GError **error)
{
  return wissel_session_redact (session, "person", 1, error);
}

static gpointer
redact_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    wissel_session_action (session, "Redact", WISSEL_ACTION_DEFAULT, redact_body, NULL, error));
}

/* Who is erased is erased from the history of what was merged into the record too. */
static void
test_redact (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  fill (fixture);
  merge (fixture, &wissel_person_record_type, 1, 2);
  g_assert_cmpint (count_where (fixture, "journal_row",
                                "table_name = 'person' AND row_id = 2 AND image LIKE '%Maes%'"),
                   >, 0);
  wissel_store_run (fixture->store, redact_job, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_where (fixture, "journal_row",
                                "table_name = 'person' AND row_id = 2 AND image LIKE '%Maes%'"),
                   ==, 0);
}

#define ADD(path, data, func)                                                                      \
  g_test_add (path, Fixture, data, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/merge/organisation", NULL, test_organisation);
  ADD ("/merge/organisation-refused", NULL, test_organisation_refused);
  ADD ("/merge/conflicts", NULL, test_conflicts);
  ADD ("/merge/membership", NULL, test_membership);
  ADD ("/merge/mission", NULL, test_mission);
  ADD ("/merge/person", NULL, test_person);
  ADD ("/merge/person-refused", NULL, test_person_refused);
  ADD ("/merge/certificate", NULL, test_certificate);
  ADD ("/merge/two-certificates", NULL, test_two_certificates);
  ADD ("/merge/place", NULL, test_place);
  ADD ("/merge/place-states", NULL, test_place_states);
  ADD ("/merge/competency", NULL, test_competency);
  ADD ("/merge/likeness", NULL, test_likeness);
  ADD ("/merge/redact", NULL, test_redact);

  return g_test_run ();
}

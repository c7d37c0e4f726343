#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-field-checks.h"

/* Talent Exchange: what members offer, who applies, and the dialogue before a refusal (TX-O, TX-C).
 * Forms stay short: what is not needed to publish an offer is not asked for (TX-C-10). */

static gboolean
check_offer (WisselRecord *record, const char **field, GError **error)
{
  gboolean has_both = !wissel_record_is_empty (record, "work-percent") &&
                      !wissel_record_is_empty (record, "min-percent");

  if (!has_both || wissel_record_get_integer (record, "min-percent") <=
                     wissel_record_get_integer (record, "work-percent"))
    return TRUE;

  *field = "min-percent";
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("The least working time is more than the working time asked for."));

  return FALSE;
}

static gboolean
check_publication (WisselRecord *record, const char **field, GError **error)
{
  return wissel_check_order (record, "published-on", "removed-on", field, error);
}

/* A dialogue that ended says how and when (TX-C-08). */
static gboolean
check_dialogue (WisselRecord *record, const char **field, GError **error)
{
  gboolean has_outcome = !wissel_record_is_empty (record, "outcome");
  gboolean has_day = !wissel_record_is_empty (record, "closed-on");

  if (has_outcome == has_day)
    return wissel_check_order (record, "opened-on", "closed-on", field, error);

  *field = has_outcome ? "closed-on" : "outcome";
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       has_outcome ? _ ("Fill in when the dialogue was closed.")
                                   : _ ("Choose how the dialogue ended."));

  return FALSE;
}

static const WisselField wissel_mission_offer_fields[] = {
  { .name = "network-id",
    .label = N_ ("Network"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .target = "network" },
  { .name = "host-org-id",
    .label = N_ ("Hosting member"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "site-id", .label = N_ ("Place of work"), .kind = WISSEL_FIELD_LINK, .target = "site" },
  { .name = "title",
    .label = N_ ("Mission"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "purpose",
    .label = N_ ("Purpose"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "MISSION_PURPOSE" },
  { .name = "not-structural",
    .label = N_ ("No structural shortage of staff"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("The host confirms that the mission does not fill a lasting need for staff, and "
                "that nobody is to be hired through it afterwards") },
  { .name = "context",
    .label = N_ ("Background"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "goals",
    .label = N_ ("Goal of the project"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH,
    .hint = N_ ("What should be there when the mission ends") },
  { .name = "tasks",
    .label = N_ ("Tasks"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "profile",
    .label = N_ ("Expertise needed"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "levels",
    .label = N_ ("Levels"),
    .kind = WISSEL_FIELD_TEXT,
    .hint = N_ ("Leave empty when every level may apply") },
  { .name = "languages", .label = N_ ("Languages"), .kind = WISSEL_FIELD_LANGUAGES },
  { .name = "team-leader-id",
    .label = N_ ("Team leader"),
    .kind = WISSEL_FIELD_LINK,
    .target = "person" },
  { .name = "contact-id",
    .label = N_ ("Contact for candidates"),
    .kind = WISSEL_FIELD_LINK,
    .target = "person" },
  { .name = "work-percent",
    .label = N_ ("Working time"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_PERCENT,
    .minimum = 1,
    .maximum = 100 },
  { .name = "min-percent",
    .label = N_ ("Least working time"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_PERCENT,
    .minimum = 1,
    .maximum = 100 },
  { .name = "months",
    .label = N_ ("Duration"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_MONTHS,
    .minimum = 1,
    .maximum = 12,
    .hint = N_ ("Twelve months at most; for a longer project, what the first twelve hold") },
  { .name = "from-on", .label = N_ ("Starts on"), .kind = WISSEL_FIELD_DATE },
  { .name = "deadline-on",
    .label = N_ ("Apply until"),
    .kind = WISSEL_FIELD_DATE,
    .hint = N_ ("Applications count until midnight of this day") },
  { .name = "alternatives-checked",
    .label = N_ ("Other answers considered"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .hint = N_ ("Such as colleagues of another service, an internal transfer or recruitment") },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "OFFER_STATE",
    .initial = "DRAFT" },
  { .name = "state-since",
    .label = N_ ("In this state since"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_FIXED },
};

static const char *const wissel_mission_offer_kept_states[] = { "CLOSED", "FILLED", "UNFILLED",
                                                                NULL };

const WisselRecordType wissel_mission_offer_record_type = {
  .name = "mission_offer",
  .label = N_ ("Mission offer"),
  .label_plural = N_ ("Mission offers"),
  .get_type = wissel_mission_offer_get_type,
  .fields = wissel_mission_offer_fields,
  .n_fields = G_N_ELEMENTS (wissel_mission_offer_fields),
  .title_sql = "r.title",
  .check = check_offer,
  .parent = "host-org-id",
  .kept_states = wissel_mission_offer_kept_states,
};

WISSEL_DEFINE_RECORD (WisselMissionOffer, wissel_mission_offer)

static const WisselField wissel_offer_competency_fields[] = {
  { .name = "offer-id",
    .label = N_ ("Mission offer"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "mission_offer" },
  { .name = "competency-id",
    .label = N_ ("Competency"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "competency" },
};

const WisselRecordType wissel_offer_competency_record_type = {
  .name = "offer_competency",
  .label = N_ ("Competency asked for"),
  .label_plural = N_ ("Competencies asked for"),
  .get_type = wissel_offer_competency_get_type,
  .fields = wissel_offer_competency_fields,
  .n_fields = G_N_ELEMENTS (wissel_offer_competency_fields),
  .title_sql =
    "(SELECT " WISSEL_COMPETENCY_TITLE ("c") " FROM competency c WHERE c.id = r.competency_id)",
  .parent = "offer-id",
};

WISSEL_DEFINE_RECORD (WisselOfferCompetency, wissel_offer_competency)

/* Where an offer was published, and which members passed it on. The showcase site of the network
 * explains the idea only and is no channel (TX-O-07). */
static const WisselField wissel_offer_publication_fields[] = {
  { .name = "offer-id",
    .label = N_ ("Mission offer"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "mission_offer" },
  { .name = "channel",
    .label = N_ ("Channel"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "OFFER_CHANNEL",
    .hint = N_ ("Not the website of the network: it explains the idea and carries no offers") },
  { .name = "by-org-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation",
    .hint = N_ ("Leave empty for the host itself") },
  { .name = "published-on",
    .label = N_ ("Date"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "removed-on", .label = N_ ("Taken down on"), .kind = WISSEL_FIELD_DATE },
  { .name = "url", .label = N_ ("Web address"), .kind = WISSEL_FIELD_TEXT, .maximum = 2000 },
  { .name = "passed-on",
    .label = N_ ("Passed on by a member"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("A member told its own staff about the offer of another") },
};

const WisselRecordType wissel_offer_publication_record_type = {
  .name = "offer_publication",
  .label = N_ ("Publication"),
  .label_plural = N_ ("Publications"),
  .get_type = wissel_offer_publication_get_type,
  .fields = wissel_offer_publication_fields,
  .n_fields = G_N_ELEMENTS (wissel_offer_publication_fields),
  .title_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = ifnull(r.by_org_id, "
               "(SELECT f.host_org_id FROM mission_offer f WHERE f.id = r.offer_id)))",
  .check = check_publication,
  .parent = "offer-id",
};

WISSEL_DEFINE_RECORD (WisselOfferPublication, wissel_offer_publication)

static const WisselField wissel_mission_candidate_fields[] = {
  { .name = "offer-id",
    .label = N_ ("Mission offer"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "mission_offer" },
  { .name = "person-id",
    .label = N_ ("Candidate"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "person" },
  { .name = "origin-org-id",
    .label = N_ ("Organisation of origin"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "applied-on", .label = N_ ("Applied on"), .kind = WISSEL_FIELD_DATE },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "CANDIDATE_STATE",
    .initial = "APPLIED" },
  { .name = "state-since",
    .label = N_ ("In this state since"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_FIXED },
  { .name = "note", .label = N_ ("Notes"), .kind = WISSEL_FIELD_LONG_TEXT },
};

/* What was said to an employee and its employer stays on record. */
static const char *const wissel_mission_candidate_kept_states[] = { "RELEASED", "REFUSED",
                                                                    "ASSIGNED", NULL };

const WisselRecordType wissel_mission_candidate_record_type = {
  .name = "mission_candidate",
  .label = N_ ("Application"),
  .label_plural = N_ ("Applications"),
  .get_type = wissel_mission_candidate_get_type,
  .fields = wissel_mission_candidate_fields,
  .n_fields = G_N_ELEMENTS (wissel_mission_candidate_fields),
  .title_sql = "(SELECT p.first_name || ' ' || p.last_name FROM person p WHERE p.id = r.person_id)",
  .parent = "offer-id",
  .kept_states = wissel_mission_candidate_kept_states,
};

WISSEL_DEFINE_RECORD (WisselMissionCandidate, wissel_mission_candidate)

static const WisselField wissel_release_dialogue_fields[] = {
  { .name = "candidate-id",
    .label = N_ ("Application"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .target = "mission_candidate" },
  { .name = "opened-on",
    .label = N_ ("Opened on"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "reason",
    .label = N_ ("Why the departure is a problem"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "RELEASE_REASON" },
  { .name = "reason-text",
    .label = N_ ("Explanation"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "parties", .label = N_ ("Who took part"), .kind = WISSEL_FIELD_TEXT },
  { .name = "proposals",
    .label = N_ ("Solutions proposed"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .hint = N_ ("Such as a later start, part-time work or somebody who fills in") },
  { .name = "outcome",
    .label = N_ ("Outcome"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "DIALOGUE_OUTCOME" },
  { .name = "closed-on", .label = N_ ("Closed on"), .kind = WISSEL_FIELD_DATE },
};

const WisselRecordType wissel_release_dialogue_record_type = {
  .name = "release_dialogue",
  .label = N_ ("Dialogue on the release"),
  .label_plural = N_ ("Dialogues on the release"),
  .get_type = wissel_release_dialogue_get_type,
  .fields = wissel_release_dialogue_fields,
  .n_fields = G_N_ELEMENTS (wissel_release_dialogue_fields),
  .title_sql = "r.reason_text",
  .check = check_dialogue,
  .parent = "candidate-id",
};

WISSEL_DEFINE_RECORD (WisselReleaseDialogue, wissel_release_dialogue)

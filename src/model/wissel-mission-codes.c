#include "wissel-code-tables.h"

#include <glib/gi18n.h>

/* Agreements and the Talent Exchange. */

static const WisselCode agreement_kind_codes[] = {
  { "ENGAGEMENT", N_ ("Engagement"), NULL },     { "EXCHANGE", N_ ("Exchange agreement"), NULL },
  { "CHARTER", N_ ("Accession charter"), NULL }, { "MISSION", N_ ("Mission agreement"), NULL },
  { "SERVICE", N_ ("Service agreement"), NULL },
};

static const WisselCode agreement_state_codes[] = {
  { "DRAFT", N_ ("Draft"), NULL },
  { "SENT", N_ ("Sent"), NULL },
  { "PARTLY_SIGNED", N_ ("Partly signed"), NULL },
  { "SIGNED", N_ ("Signed"), NULL },
  { "ENDED", N_ ("Ended"), NULL },
  { "SUPERSEDED", N_ ("Replaced"), NULL },
  { "CANCELLED", N_ ("Cancelled"), NULL },
};

static const WisselCode party_role_codes[] = {
  { "SENDING", N_ ("Sending organisation"), NULL },
  { "HOST", N_ ("Host organisation"), NULL },
  { "SWITCHER", N_ ("Switcher"), NULL },
  { "COACH", N_ ("Learning coach"), NULL },
  { "PARTNER", N_ ("Partner"), NULL },
  { "ORIGIN", N_ ("Organisation of origin"), NULL },
  { "EMPLOYEE", N_ ("Employee"), NULL },
  { "MEMBER", N_ ("Member"), NULL },
  { "COORDINATOR", N_ ("Network coordination"), NULL },
  { "LENDER", N_ ("Lending organisation"), NULL },
  { "BORROWER", N_ ("Borrowing organisation"), NULL },
};

static const WisselCode signatory_function_codes[] = {
  { "CHAIR_MGMT", N_ ("Chair of the management committee"),
    "voorzitter van het directiecomité|présidente du comité de direction" },
  { "ADMIN_GENERAL", N_ ("Administrator-general"), "administratrice générale" },
  { "EQUIVALENT", N_ ("Function equal to top management"), NULL },
  { "MANDATED", N_ ("With a power of attorney"), NULL },
  { "SELF", N_ ("In person"), NULL },
  { "OTHER", N_ ("Other function"), NULL },
};

static const WisselCode membership_state_codes[] = {
  { "CONTACT", N_ ("In contact"), NULL },
  { "ELIGIBLE", N_ ("May become a member"), NULL },
  { "NOT_ELIGIBLE", N_ ("Cannot become a member"), NULL },
  { "CHARTER_SENT", N_ ("Charter sent"), NULL },
  { "MEMBER", N_ ("Member"), NULL },
  { "SUSPENDED", N_ ("Suspended"), NULL },
  { "LEFT", N_ ("Left"), NULL },
};

static const WisselCode mission_purpose_codes[] = {
  { "START_PROJECT", N_ ("Start a project"), NULL },
  { "SUPPORT_PROCESS", N_ ("Support a process"), NULL },
  { "MISSING_EXPERTISE", N_ ("Bring missing expertise"), NULL },
};

static const WisselCode offer_state_codes[] = {
  { "DRAFT", N_ ("Draft"), NULL },         { "APPROVED", N_ ("Approved"), NULL },
  { "PUBLISHED", N_ ("Published"), NULL }, { "CLOSED", N_ ("Closed"), NULL },
  { "FILLED", N_ ("Filled"), NULL },       { "UNFILLED", N_ ("Not filled"), NULL },
  { "WITHDRAWN", N_ ("Withdrawn"), NULL },
};

/* The state of an offer as the day makes it: midnight ends the time to apply. */
static const WisselCode offer_standing_codes[] = {
  { "DRAFT", N_ ("Draft"), NULL },         { "APPROVED", N_ ("Approved"), NULL },
  { "PUBLISHED", N_ ("Published"), NULL }, { "DEADLINE_PASSED", N_ ("Deadline passed"), NULL },
  { "CLOSED", N_ ("Closed"), NULL },       { "FILLED", N_ ("Filled"), NULL },
  { "UNFILLED", N_ ("Not filled"), NULL }, { "WITHDRAWN", N_ ("Withdrawn"), NULL },
};

static const WisselCode offer_channel_codes[] = {
  { "SELOR_WERKENVOOR", N_ ("Werken voor / Travailler pour .be"), "Selor" },
  { "LINKEDIN", N_ ("LinkedIn page of Talent Exchange"), "LinkedIn" },
  { "INTERNAL", N_ ("Inside the organisation"), "intranet|intern|interne" },
  { "OWN_EXTERNAL", N_ ("Own channels of the organisation"), NULL },
  { "STAFF_NETWORK", N_ ("Personal network of the staff"), NULL },
  { "OTHER", N_ ("Other"), NULL },
};

static const WisselCode candidate_state_codes[] = {
  { "APPLIED", N_ ("Applied"), NULL },         { "NOT_SELECTED", N_ ("Not selected"), NULL },
  { "SELECTED", N_ ("Selected"), NULL },       { "RELEASE_ASKED", N_ ("Release asked"), NULL },
  { "IN_DIALOGUE", N_ ("In dialogue"), NULL }, { "RELEASED", N_ ("Released"), NULL },
  { "REFUSED", N_ ("Release refused"), NULL }, { "ASSIGNED", N_ ("On a mission"), NULL },
  { "WITHDRAWN", N_ ("Withdrawn"), NULL },
};

static const WisselCode release_reason_codes[] = {
  { "SERVICE_WEAKENED", N_ ("The service would be weakened too much"), NULL },
  { "EXTERNAL_FUNDING", N_ ("The job is paid by others"), NULL },
  { "ENDANGERED", N_ ("A task would be in danger"), NULL },
  { "OTHER", N_ ("Another reason"), NULL },
};

static const WisselCode dialogue_outcome_codes[] = {
  { "RELEASED", N_ ("Released"), NULL },
  { "RELEASED_LATER", N_ ("Released later"), NULL },
  { "PART_TIME", N_ ("Released part-time"), NULL },
  { "REFUSED", N_ ("Refused"), NULL },
};

static const WisselCode government_level_codes[] = {
  { "FEDERAL", N_ ("Federal"), NULL },     { "REGIONAL", N_ ("Region"), NULL },
  { "COMMUNITY", N_ ("Community"), NULL }, { "PROVINCIAL", N_ ("Province"), NULL },
  { "LOCAL", N_ ("Local"), NULL },
};

static const WisselCode mission_phase_codes[] = {
  { "1", N_ ("Members and charter"), NULL },
  { "2", N_ ("Mission offers"), NULL },
  { "3", N_ ("Applications and release"), NULL },
};

/* Why a row asks for attention; the most urgent first. */
static const WisselCode member_attention_codes[] = {
  { "NOT_PUBLIC", N_ ("Kind of organisation that cannot join"), NULL },
  { "NOT_SIGNED", N_ ("Member without a signed charter"), NULL },
  { "NO_REPRESENTATIVE", N_ ("Without a representative"), NULL },
  { "TO_JOIN", N_ ("Charter signed, not a member yet"), NULL },
  { "CHARTER_WAITS", N_ ("Charter sent a month ago, not signed"), NULL },
  { "NOT_ANSWERED", N_ ("Request not answered for two weeks"), NULL },
};

static const WisselCode offer_attention_codes[] = {
  { "DEADLINE_PASSED", N_ ("Deadline passed, nobody chosen yet"), NULL },
  { "DEADLINE_NEAR", N_ ("Deadline within a week"), NULL },
  { "NOT_PUBLISHED", N_ ("Published nowhere yet"), NULL },
  { "NOT_PASSED_ON", N_ ("Not passed on by every member"), NULL },
  { "TO_PUBLISH", N_ ("Approved, not published yet"), NULL },
};

static const WisselCode meeting_state_codes[] = {
  { "PLANNED", N_ ("Planned"), NULL },     { "INVITED", N_ ("Invited"), NULL },
  { "HELD", N_ ("Held"), NULL },           { "MINUTES_DONE", N_ ("Minutes sent"), NULL },
  { "CANCELLED", N_ ("Cancelled"), NULL },
};

static const WisselCode attendance_status_codes[] = {
  { "PRESENT", N_ ("Present"), NULL },
  { "EXCUSED", N_ ("Excused"), NULL },
  { "ABSENT", N_ ("Absent"), NULL },
};

static const WisselCode candidate_attention_codes[] = {
  { "DIALOGUE_OPEN", N_ ("Dialogue is open for two weeks"), NULL },
  { "RELEASE_WAITS", N_ ("Release asked two weeks ago"), NULL },
  { "TO_ASK", N_ ("Selected, release not asked yet"), NULL },
  { "TO_ASSIGN", N_ ("Released, no mission yet"), NULL },
};

#define TABLE(name, codes)                                                                         \
  {                                                                                                \
    name, codes, G_N_ELEMENTS (codes)                                                              \
  }

static const WisselCodeTable tables[] = {
  TABLE ("AGREEMENT_KIND", agreement_kind_codes),
  TABLE ("AGREEMENT_STATE", agreement_state_codes),
  TABLE ("PARTY_ROLE", party_role_codes),
  TABLE ("SIGNATORY_FUNCTION", signatory_function_codes),
  TABLE ("MEMBERSHIP_STATE", membership_state_codes),
  TABLE ("GOVERNMENT_LEVEL", government_level_codes),
  TABLE ("MISSION_PURPOSE", mission_purpose_codes),
  TABLE ("OFFER_STATE", offer_state_codes),
  TABLE ("OFFER_STANDING", offer_standing_codes),
  TABLE ("OFFER_CHANNEL", offer_channel_codes),
  TABLE ("CANDIDATE_STATE", candidate_state_codes),
  TABLE ("RELEASE_REASON", release_reason_codes),
  TABLE ("DIALOGUE_OUTCOME", dialogue_outcome_codes),
  TABLE ("MISSION_PHASE", mission_phase_codes),
  TABLE ("MEETING_STATE", meeting_state_codes),
  TABLE ("ATTENDANCE_STATUS", attendance_status_codes),
  TABLE ("OFFER_ATTENTION", offer_attention_codes),
  TABLE ("CANDIDATE_ATTENTION", candidate_attention_codes),
  TABLE ("MEMBER_ATTENTION", member_attention_codes),
};

const WisselCodeTable *
wissel_mission_code_tables (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);

  return tables;
}

#include "wissel-list-sql-parts.h"
#include "wissel-list-sql.h"

/* The Talent Exchange. */

/* Who speaks for the organisation of a membership now. */
#define SPEAKER(role, what)                                                                        \
  "(SELECT " what " FROM person_role pr JOIN person p ON p.id = pr.person_id "                     \
  "WHERE pr.organisation_id = r.organisation_id AND pr.role = '" role "' "                         \
  "AND (pr.valid_from IS NULL OR pr.valid_from <= " TODAY ") "                                     \
  "AND (pr.valid_to IS NULL OR pr.valid_to >= " TODAY ") ORDER BY pr.id LIMIT 1)"

#define RELEASES(states)                                                                           \
  "(SELECT count(*) FROM mission_candidate c WHERE c.origin_org_id = r.organisation_id "           \
  "AND c.state IN (" states "))"

#define RELEASED RELEASES ("'RELEASED', 'ASSIGNED'")
#define REFUSED RELEASES ("'REFUSED'")

/* The level of government; that of a body is the level of what it is part of (TX-E-16). */
#define LEVEL(kind)                                                                                \
  "CASE " kind " WHEN 'FEDERAL' THEN 'FEDERAL' WHEN 'REGIONAL' THEN 'REGIONAL' "                   \
  "WHEN 'COMMUNITY' THEN 'COMMUNITY' WHEN 'PROVINCIAL' THEN 'PROVINCIAL' "                         \
  "WHEN 'MUNICIPAL' THEN 'LOCAL' END"

static const WisselListExpression members[] = {
  { "organisation", "o.short_name", "r.organisation_id" },
  { "kind", "o.kind" },
  { "level", "ifnull(" LEVEL ("o.kind") ", " LEVEL ("op.kind") ")" },
  { "state", "r.state" },
  { "member-since", "r.member_since" },
  { "representative", SPEAKER ("TX_REP", PERSON ("p")), SPEAKER ("TX_REP", "p.id") },
  { "substitute", SPEAKER ("TX_BACKUP", PERSON ("p")), SPEAKER ("TX_BACKUP", "p.id") },
  { "charter", "cv.label", "cv.id" },
  { "requested-on", "r.requested_on" },
  { "requested-by", PERSON ("rp"), "r.requested_by_id" },
  { "releases", RELEASED },
  { "refusals", REFUSED },
  { "refusal-rate", "(SELECT CAST(round(100.0 * f / nullif(f + g, 0)) AS INTEGER) "
                    "FROM (SELECT " REFUSED " AS f, " RELEASED " AS g))" },
  { "attention",
    "CASE WHEN r.state IN ('ELIGIBLE', 'CHARTER_SENT', 'MEMBER', 'SUSPENDED') AND o.kind NOT IN "
    "('FEDERAL', 'REGIONAL', 'COMMUNITY', 'MUNICIPAL', 'PROVINCIAL', 'PARASTATAL', 'PUBLIC_ASSOC') "
    "THEN 'NOT_PUBLIC' "
    "WHEN r.state = 'MEMBER' AND a.state IS NOT 'SIGNED' THEN 'NOT_SIGNED' "
    "WHEN r.state = 'MEMBER' AND " SPEAKER (
      "TX_REP",
      "p.id") " IS NULL THEN 'NO_REPRESENTATIVE' "
              "WHEN r.state = 'CHARTER_SENT' AND a.state = 'SIGNED' THEN 'TO_JOIN' "
              "WHEN r.state = 'CHARTER_SENT' AND r.state_since <= date(" TODAY ", '-30 days') "
              "THEN 'CHARTER_WAITS' "
              "WHEN r.state = 'CONTACT' AND r.requested_on <= date(" TODAY ", '-14 days') "
              "THEN 'NOT_ANSWERED' END" },
  { "since", "CASE r.state WHEN 'CONTACT' THEN r.requested_on ELSE r.state_since END" },
};

static const WisselListExpression charters[] = {
  { "label", "r.label" },
  { "language", "r.lang" },
  { "valid-from", "r.valid_from" },
  { "sample", "r.is_sample" },
  { "notice-article", "r.notice_article" },
  { "signed", "(SELECT count(*) FROM agreement a WHERE a.charter_version_id = r.id "
              "AND a.state IN ('SIGNED', 'ENDED', 'SUPERSEDED'))" },
};

/* The last instant to apply is that before midnight (TX-O-09). */
#define IS_OVER "(r.state = 'PUBLISHED' AND r.deadline_on < " TODAY ")"

/* Members other than the host that passed the offer on, or still should (TX-O-08). */
#define MEMBERS(exists)                                                                            \
  "(SELECT count(*) FROM tx_membership m WHERE m.network_id = r.network_id "                       \
  "AND m.state = 'MEMBER' AND m.organisation_id <> r.host_org_id AND " exists " "                  \
  "(SELECT 1 FROM offer_publication p WHERE p.offer_id = r.id AND p.passed_on = 1 "                \
  "AND p.by_org_id = m.organisation_id))"

#define FIRST_DAY "(SELECT min(p.published_on) FROM offer_publication p WHERE p.offer_id = r.id)"

static const WisselListExpression offers[] = {
  { "title", "r.title" },
  { "host", "o.short_name", "r.host_org_id" },
  { "purpose", "r.purpose" },
  { "state", "iif(" IS_OVER ", 'DEADLINE_PASSED', r.state)" },
  { "deadline-on", "r.deadline_on" },
  { "from-on", "r.from_on" },
  { "months", "r.months" },
  { "work-percent", "r.work_percent" },
  { "place", "ifnull(s.municipality, s.name)" },
  { "languages", "r.languages" },
  { "channels", "(SELECT count(*) FROM offer_publication p WHERE p.offer_id = r.id "
                "AND p.passed_on = 0 AND p.removed_on IS NULL)" },
  { "passed-on", "iif(r.state IN ('DRAFT', 'APPROVED'), NULL, " MEMBERS ("EXISTS") ")" },
  { "not-passed-on", "iif(r.state = 'PUBLISHED', " MEMBERS ("NOT EXISTS") ", NULL)" },
  { "candidates", "(SELECT count(*) FROM mission_candidate c WHERE c.offer_id = r.id)" },
  { "attention", "CASE WHEN " IS_OVER " OR (r.state = 'CLOSED' AND r.deadline_on < " TODAY ") "
                 "THEN 'DEADLINE_PASSED' "
                 "WHEN r.state = 'PUBLISHED' AND r.deadline_on <= date(" TODAY ", '+7 days') "
                 "THEN 'DEADLINE_NEAR' "
                 "WHEN r.state = 'PUBLISHED' AND " FIRST_DAY " IS NULL THEN 'NOT_PUBLISHED' "
                 "WHEN r.state = 'PUBLISHED' AND " MEMBERS (
                   "NOT EXISTS") " > 0 THEN 'NOT_PASSED_ON' "
                                 "WHEN r.state = 'APPROVED' THEN 'TO_PUBLISH' END" },
  { "since", "CASE WHEN r.deadline_on < " TODAY " THEN r.deadline_on ELSE r.state_since END" },
};

static const WisselListExpression candidates[] = {
  { "person", PERSON ("p"), "r.person_id" },
  { "origin", "oo.short_name", "r.origin_org_id" },
  { "offer", "f.title", "r.offer_id" },
  { "host", "ho.short_name", "f.host_org_id" },
  { "applied-on", "r.applied_on" },
  { "in-time", "r.applied_on <= f.deadline_on" },
  { "state", "r.state" },
  { "reason", "(SELECT d.reason FROM release_dialogue d WHERE d.candidate_id = r.id "
              "ORDER BY d.opened_on DESC, d.id DESC LIMIT 1)" },
  { "attention",
    "CASE WHEN r.state = 'IN_DIALOGUE' AND r.state_since <= date(" TODAY ", '-14 days') "
    "THEN 'DIALOGUE_OPEN' "
    "WHEN r.state = 'RELEASE_ASKED' AND r.state_since <= date(" TODAY ", '-14 days') "
    "THEN 'RELEASE_WAITS' "
    "WHEN r.state = 'SELECTED' THEN 'TO_ASK' "
    "WHEN r.state = 'RELEASED' THEN 'TO_ASSIGN' END" },
  { "since", "ifnull(r.state_since, r.applied_on)" },
};

#define ATTENDED(status)                                                                           \
  "(SELECT count(*) FROM meeting_attendance a WHERE a.meeting_id = r.id AND a.status = '" status   \
  "')"

static const WisselListExpression meetings[] = {
  { "held-on", "r.held_on" },
  { "place", "r.place" },
  { "led-by", "o.short_name", "r.led_by_org_id" },
  { "state", "r.state" },
  { "present", ATTENDED ("PRESENT") },
  { "excused", ATTENDED ("EXCUSED") },
  { "absent", ATTENDED ("ABSENT") },
  { "not-noted", "(SELECT count(*) FROM tx_membership m WHERE m.network_id = r.network_id "
                 "AND m.state = 'MEMBER' AND m.organisation_id NOT IN (SELECT a.organisation_id "
                 "FROM meeting_attendance a WHERE a.meeting_id = r.id))" },
};

static const WisselListSql queries[] = {
  { .list = "members",
    .from = "tx_membership r JOIN organisation o ON o.id = r.organisation_id "
            "LEFT JOIN organisation op ON op.id = o.parent_id "
            "LEFT JOIN agreement a ON a.id = r.charter_agreement_id "
            "LEFT JOIN charter_version cv ON cv.id = a.charter_version_id "
            "LEFT JOIN person rp ON rp.id = r.requested_by_id",
    EXPRESSIONS (members),
    .reach = { { "organisation", "SELECT id AS row, organisation_id AS record "
                                 "FROM tx_membership" },
               { "person", "SELECT m.id AS row, pr.person_id AS record FROM tx_membership m "
                           "JOIN person_role pr ON pr.organisation_id = m.organisation_id "
                           "AND pr.role IN ('TX_REP', 'TX_BACKUP')" } } },
  { .list = "charters", .from = "charter_version r", EXPRESSIONS (charters) },
  { .list = "offers",
    .from = "mission_offer r JOIN organisation o ON o.id = r.host_org_id "
            "LEFT JOIN site s ON s.id = r.site_id",
    EXPRESSIONS (offers),
    .reach = { { "organisation", "SELECT id AS row, host_org_id AS record FROM mission_offer" },
               { "site", "SELECT id AS row, site_id AS record FROM mission_offer" } } },
  { .list = "candidates",
    .from = "mission_candidate r JOIN person p ON p.id = r.person_id "
            "JOIN organisation oo ON oo.id = r.origin_org_id "
            "JOIN mission_offer f ON f.id = r.offer_id "
            "JOIN organisation ho ON ho.id = f.host_org_id",
    EXPRESSIONS (candidates),
    .reach = { { "person", "SELECT id AS row, person_id AS record FROM mission_candidate" },
               { "mission_offer", "SELECT id AS row, offer_id AS record FROM mission_candidate" },
               { "organisation",
                 "SELECT id AS row, origin_org_id AS record FROM mission_candidate" } } },
  { .list = "meetings",
    .from = "network_meeting r LEFT JOIN organisation o ON o.id = r.led_by_org_id",
    EXPRESSIONS (meetings),
    .reach = { { "organisation", "SELECT meeting_id AS row, organisation_id AS record "
                                 "FROM meeting_attendance" } } },
};

const WisselListSql *
wissel_mission_list_sql (guint *n_queries)
{
  *n_queries = G_N_ELEMENTS (queries);

  return queries;
}

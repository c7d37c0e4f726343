#include "wissel-merge-private.h"

/* ---- Columns ---- */

typedef struct
{
  const char    *table; /* NULL: any */
  const char    *column;
  WisselMergeWay way;
} Way;

static const Way ways[] = {
  { NULL, "created_at", WISSEL_MERGE_LEAST },
  { NULL, "updated_at", WISSEL_MERGE_KEEP },
  { NULL, "updated_on", WISSEL_MERGE_GREATEST },
  { NULL, "added_on", WISSEL_MERGE_LEAST },
  { NULL, "noted_on", WISSEL_MERGE_LEAST },
  { NULL, "sort", WISSEL_MERGE_KEEP },
  { NULL, "note", WISSEL_MERGE_TOGETHER },
  { NULL, "notes", WISSEL_MERGE_TOGETHER },
  { "organisation_conflict", "reason", WISSEL_MERGE_KEEP },
  { NULL, "reason", WISSEL_MERGE_TOGETHER },
  { NULL, "state_since", WISSEL_MERGE_FOLLOW },
  { NULL, "state_reason", WISSEL_MERGE_FOLLOW },
  { "person", "last_contact_on", WISSEL_MERGE_GREATEST },
  { "organisation", "logo_attachment_id", WISSEL_MERGE_KEEP },
  { "learning_place", "state", WISSEL_MERGE_FURTHER },
  { "participation", "state", WISSEL_MERGE_FURTHER },
  { "participation", "est_hours_note", WISSEL_MERGE_TOGETHER },
  { "participation", "price_note", WISSEL_MERGE_TOGETHER },
  { "participation", "source", WISSEL_MERGE_TOGETHER },
  { "round_organisation", "appetite_reason", WISSEL_MERGE_TOGETHER },
  { "learner", "state", WISSEL_MERGE_FURTHER },
  { "learner", "no_guarantee_told_on", WISSEL_MERGE_LEAST },
  { "coach", "state", WISSEL_MERGE_FURTHER },
  { "coach", "override_reason", WISSEL_MERGE_TOGETHER },
  { "mission_candidate", "state", WISSEL_MERGE_FURTHER },
  { "mission_candidate", "applied_on", WISSEL_MERGE_LEAST },
  { "tx_membership", "state", WISSEL_MERGE_FURTHER },
  { "tx_membership", "requested_on", WISSEL_MERGE_LEAST },
  { "tx_membership", "member_since", WISSEL_MERGE_LEAST },
  { "checklist_item", "state", WISSEL_MERGE_FURTHER },
  { "checklist_item", "done_on", WISSEL_MERGE_FOLLOW },
  { "checklist_item", "answer", WISSEL_MERGE_TOGETHER },
  { "preference", "rank", WISSEL_MERGE_LEAST },
  { "consent", "how", WISSEL_MERGE_TOGETHER },
  { "consent", "withdrawn_on", WISSEL_MERGE_LEAST },
  { "strength", "level", WISSEL_MERGE_GREATEST },
  { "strength", "source", WISSEL_MERGE_KEEP },
  { "question_test", "answer", WISSEL_MERGE_TOGETHER },
};

WisselMergeWay
wissel_merge_way (const char *table, const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].column, column) &&
        (ways[i].table == NULL || g_str_equal (ways[i].table, table)))
      return ways[i].way;

  return WISSEL_MERGE_EQUAL;
}

/* States that follow each other. Which of two others holds, only a person can say. */
static const struct
{
  const char *table;
  const char *states[8];
} ladders[] = {
  { "learning_place", { "DRAFT", "CONFIRMED", "PUBLISHED" } },
  { "participation", { "NEW", "CONTACTED", "INTERESTED", "INTAKE", "ENGAGED" } },
  { "learner", { "REGISTERED", "IN_TALK", "READY", "MATCHED", "SWITCHED", "DONE" } },
  { "coach", { "PROPOSED", "ACTIVE" } },
  { "mission_candidate",
    { "APPLIED", "SELECTED", "RELEASE_ASKED", "IN_DIALOGUE", "RELEASED", "ASSIGNED" } },
  { "tx_membership", { "CONTACT", "ELIGIBLE", "CHARTER_SENT", "MEMBER" } },
  { "checklist_item", { "OPEN", "DONE" } },
};

int
wissel_merge_state_place (const char *table, const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (ladders); i++)
    if (g_str_equal (ladders[i].table, table))
      for (int place = 0; ladders[i].states[place] != NULL; place++)
        if (g_strcmp0 (ladders[i].states[place], state) == 0)
          return place;

  return -1;
}

/* ---- Tables ---- */

static const WisselMergeKey keys[] = {
  { "attachment", { "entity", "entity_id", "sha256", "filename" }, FALSE },
  { "availability", { "learner_id", "place_id", "from_on", "to_on" }, FALSE },
  { "checklist_item", { "checklist_id", "template_item_id" }, TRUE },
  { "consent", { "person_id", "purpose", "wording_version", "given_on" }, FALSE },
  { "course_session", { "course_id", "held_on" }, FALSE },
  { "good_practice", { "organisation_id", "title" }, FALSE },
  { "interest_signal", { "participation_id", "seen_on", "what" }, FALSE },
  { "learning_need", { "organisation_id", "description" }, FALSE },
  { "organisation_conflict", { "organisation_id", "other_id" }, TRUE },
  { "person_role", { "person_id", "organisation_id", "role" }, FALSE },
  { "question_test", { "question_id", "organisation_id", "asked_on" }, FALSE },
  { "restriction", { "organisation_id", "department", "function_title", "reason" }, FALSE },
  { "site", { "organisation_id", "name" }, FALSE },
  { "strength", { "person_id", "organisation_id", "competency_id", "free_text" }, FALSE },
  { "task", { "entity", "entity_id", "title" }, FALSE },
};

const WisselMergeKey *
wissel_merge_key (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].table, table))
      return &keys[i];

  return NULL;
}

const char *
wissel_merge_ordinal (const char *table, const char *link)
{
  static const struct
  {
    const char *table;
    const char *column;
    const char *scope;
  } ordinals[] = {
    { "learning_agenda", "version", "learner_id" },
    { "learning_question_version", "version", "question_id" },
    { "preference", "rank", "learner_id" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (g_str_equal (ordinals[i].table, table) && g_strcmp0 (ordinals[i].scope, link) == 0)
      return ordinals[i].column;

  return NULL;
}

gboolean
wissel_merge_stands_alone (const char *table)
{
  static const char *const tables[] = {
    "audit_log",         "generated_document", "agreement_party",  "match_pair",
    "exchange",          "certificate",        "mission",          "form_response",
    "safety_briefing",   "evaluation_invite",  "competency_level", "follow_up_action",
    "offer_publication", "incident",           "form_answer",      NULL
  };

  return g_strv_contains (tables, table);
}

/* ---- What has to hold in the end ---- */

#define PUBLIC_SECTOR                                                                              \
  "('FEDERAL','REGIONAL','COMMUNITY','MUNICIPAL','PROVINCIAL','PARASTATAL','PUBLIC_ASSOC')"

#define OWN_PREFERENCES                                                                            \
  "SELECT 'preference', p.id FROM preference p JOIN learner l ON l.id = p.learner_id "             \
  "WHERE p.organisation_id = l.sending_org_id AND "

/* A match that came to nothing is history, and says of itself that it did. */
#define OWN_MATCHES                                                                                \
  "SELECT 'match_pair', m.id FROM match_pair m JOIN learner l ON l.id = m.learner_id "             \
  "JOIN learning_place p ON p.id = m.place_id "                                                    \
  "WHERE p.organisation_id = l.sending_org_id "                                                    \
  "AND m.state NOT IN ('REJECTED', 'WITHDRAWN') AND "

/*
 * Only guards that a merge can offend. That both parties of a mission are members, that a host
 * that publishes is one, that a consent is of the person who gave it: these hold after a merge as
 * they held before, because what they speak of moves along.
 */
static const WisselMergeCheck checks[] = {
  { "organisation", "PREF_OWN_ORG", OWN_PREFERENCES "p.organisation_id = ?1" },
  { "organisation", "MATCH_OWN_ORG", OWN_MATCHES "p.organisation_id = ?1" },
  { "organisation", "CANDIDATE_AT_HOME",
    "SELECT 'mission_candidate', c.id FROM mission_candidate c "
    "JOIN mission_offer o ON o.id = c.offer_id "
    "WHERE c.origin_org_id = ?1 AND o.host_org_id = ?1 "
    "AND c.state NOT IN ('NOT_SELECTED', 'REFUSED', 'WITHDRAWN')" },
  { "organisation", "NOT_PUBLIC_SECTOR",
    "SELECT 'tx_membership', m.id FROM tx_membership m JOIN organisation o "
    "ON o.id = m.organisation_id WHERE m.organisation_id = ?1 "
    "AND m.state IN ('ELIGIBLE', 'CHARTER_SENT', 'MEMBER') AND o.kind NOT IN " PUBLIC_SECTOR },
  { "organisation", "NOT_PUBLIC_SECTOR",
    "SELECT 'agreement', a.id FROM agreement_party p JOIN agreement a ON a.id = p.agreement_id "
    "JOIN organisation o ON o.id = p.organisation_id WHERE p.organisation_id = ?1 "
    "AND p.signed_on IS NOT NULL AND p.role = 'MEMBER' AND a.kind = 'CHARTER' "
    "AND o.kind NOT IN " PUBLIC_SECTOR },
  { "learner", "PREF_OWN_ORG", OWN_PREFERENCES "p.learner_id = ?1" },
  { "learner", "MATCH_OWN_ORG", OWN_MATCHES "m.learner_id = ?1" },
  { "learning_place", "MATCH_OWN_ORG", OWN_MATCHES "m.place_id = ?1" },
  { "learning_place", "PLACE_NEEDS_COACH",
    "SELECT 'learning_place', p.id FROM learning_place p WHERE p.id = ?1 "
    "AND p.state = 'PUBLISHED' "
    "AND NOT EXISTS (SELECT 1 FROM place_coach c WHERE c.place_id = p.id)" },
  { "person", "PERSON_NOT_ELIGIBLE",
    "SELECT 'person', m.person_id FROM mission m JOIN person p ON p.id = m.person_id "
    "WHERE m.person_id = ?1 AND m.scheme = 'TX' AND m.state IN ('AGREED', 'ONGOING', 'NOTICE') "
    "AND ifnull(p.statute, '') NOT IN ('STATUTORY', 'CONTRACT_OPEN')" },
};

const WisselMergeCheck *
wissel_merge_checks (guint *n_checks)
{
  *n_checks = G_N_ELEMENTS (checks);

  return checks;
}

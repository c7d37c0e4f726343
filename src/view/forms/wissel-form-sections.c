#include "wissel-form-sections.h"

#include <glib/gi18n.h>

static const WisselFormSection sections[] = {
  { "organisation",
    NULL,
    { "short-name", "name-nl", "name-fr", "name-de", "kind", "enterprise-no", "parent-id",
      "active" } },
  { "organisation",
    N_ ("Profile"),
    { "sector-code", "size-band", "headcount", "staff-composition", "language-regime",
      "support-kind" } },
  { "organisation", N_ ("Contact"), { "email", "phone", "website" } },
  { "organisation",
    N_ ("As a Partner in Learning"),
    { "org-values", "assets", "weaker-points", "what-matters" } },
  { "organisation", N_ ("Texts"), { "public-profile", "internal-notes" } },

  { "site", NULL, { "name", "organisation-id", "establishment-no", "is-seat" } },
  { "site", N_ ("Address"), { "street", "house-no", "box", "postal-code", "municipality" } },
  { "site", N_ ("Getting There"), { "pt-reachable", "pt-stop", "pt-minutes", "step-free" } },

  { "person", NULL, { "first-name", "last-name", "language", "languages" } },
  { "person",
    N_ ("Work"),
    { "employer-id", "work-site-id", "department", "function-title", "employment", "statute",
      "personnel-ref" } },
  { "person", N_ ("Contact"), { "work-email", "work-phone", "last-contact-on" } },
  { "person",
    N_ ("Travelling"),
    { "home-postal-code", "home-municipality", "max-km", "needs-public-transport" } },
  { "person", N_ ("Notes"), { "notes", "anonymised-on" } },

  { "person_role",
    NULL,
    { "person-id", "organisation-id", "role", "decides", "follows-up", "valid-from", "valid-to" } },

  { "consent", NULL, { "person-id", "purpose", "wording-version" } },
  { "consent", N_ ("Given and Withdrawn"), { "given-on", "how", "withdrawn-on" } },

  { "participation",
    NULL,
    { "organisation-id", "willing-send", "willing-host", "is-partner", "is-ambassador" } },
  { "participation", N_ ("Follow-Up"), { "contact-operator-id", "state-since", "source" } },
  { "participation", N_ ("Investment"), { "est-hours", "est-hours-note", "price-note" } },
  { "interest_signal",
    NULL,
    { "what", "seen-on", "channel-code", "strength", "participation-id" } },
  { "round_organisation",
    NULL,
    { "organisation-id", "round-id", "promised-send", "promised-host" } },

  { "learning_need", NULL, { "description", "organisation-id", "noted-on" } },
  { "learning_need",
    N_ ("For Whom"),
    { "who-learns", "target-group", "department", "function-title" } },
  { "learning_need",
    N_ ("What It Should Bring"),
    { "wanted-result", "training-context", "effect-own-network", "effect-host-network",
      "effect-other" } },

  { "strength", NULL, { "free-text", "competency-id", "level", "example" } },
  { "strength", N_ ("Background"), { "organisation-id", "person-id", "source", "noted-on" } },

  { "restriction", NULL, { "organisation-id", "department", "function-title", "reason", "note" } },

  { "competency_framework", NULL, { "code", "name", "version", "source", "licence-note" } },
  { "competency",
    NULL,
    { "code", "label-nl", "label-fr", "label-de", "label-en", "alt-labels", "kind" } },
  { "competency",
    N_ ("Place in the Framework"),
    { "framework-id", "parent-id", "is-core", "reuse-level", "uri" } },
  { "competency",
    N_ ("Definitions"),
    { "definition-nl", "definition-fr", "definition-de", "definition-en" } },

  { "learner",
    NULL,
    { "person-id", "round-id", "sending-org-id", "situation", "wanted-org-kind" } },
  { "learner", N_ ("Agreements"), { "no-guarantee-told-on", "manager-informed", "state-reason" } },

  { "learning_question", NULL, { "wording", "learner-id", "theme-code", "clarity" } },
  { "learning_question",
    N_ ("Background"),
    { "origin-kind", "origin-text", "need-id", "parent-id" } },
  { "question_test", NULL, { "organisation-id", "asked-on", "feasible", "answer", "question-id" } },
  { "learning_agenda", NULL, { "learner-id", "exchange-id", "version", "made-on" } },
  { "learning_agenda",
    N_ ("Before"),
    { "trigger-text", "question-text", "how-answered", "known-already", "employer-expectation",
      "mutual-expectations" } },
  { "learning_agenda",
    N_ ("On the Day"),
    { "want-to-see", "want-to-meet", "curious-about", "activities" } },
  { "learning_agenda",
    N_ ("Afterwards"),
    { "ideal-application", "success-when", "sharing-plan", "notes" } },

  { "learning_goal", NULL, { "statement", "question-id" } },
  { "learning_goal",
    N_ ("Made Concrete"),
    { "s-specific", "m-measure", "a-achievable", "r-relevant", "t-deadline" } },
  { "learning_goal", N_ ("Follow-Up"), { "in-training-plan", "reached" } },

  { "question_competency", NULL, { "question-id", "competency-id" } },
  { "preference", NULL, { "learner-id", "rank", "organisation-id" } },

  { "learning_place",
    NULL,
    { "title", "organisation-id", "site-id", "department", "function-title", "unit-kind",
      "physical-kind", "found-by" } },
  { "learning_place",
    N_ ("What There Is to Learn"),
    { "what-to-learn", "typical-day", "languages" } },
  { "learning_place", N_ ("Room for Switchers"), { "capacity", "days-offered" } },
  { "learning_place",
    N_ ("Safety"),
    { "safety-ok", "safety-rules", "equipment-needed", "physical-demands", "confidentiality" } },

  { "place_theme", NULL, { "place-id", "theme-code" } },
  { "place_competency", NULL, { "place-id", "competency-id" } },

  { "coach", NULL, { "person-id", "host-org-id" } },
  { "coach",
    N_ ("Conditions"),
    { "cond-employed", "cond-voluntary", "cond-time", "cond-role-known", "cond-expertise",
      "override-reason" } },

  { "place_coach", NULL, { "place-id", "coach-id", "is-lead" } },
  { "availability",
    NULL,
    { "learner-id", "place-id", "from-on", "to-on", "weekdays", "available" } },

  { "match_pair",
    NULL,
    { "learner-id", "question-id", "place-id", "coach-id", "total-score", "cross-sector" } },
  { "match_pair",
    N_ ("Decision"),
    { "decided-on", "decided-by", "reason", "alignment-note", "source" } },
  { "match_pair", N_ ("Informed"), { "informed-sending-on", "informed-host-on" } },

  { "exchange", NULL, { "reference", "match-id" } },
  { "exchange",
    N_ ("Introductory Talk"),
    { "intro-talk-on", "intro-talk-mode", "intro-talk-notes" } },
  { "exchange", N_ ("The Coach Will"), { "coach-share", "coach-do", "coach-show" } },
  { "exchange",
    N_ ("Arrangements"),
    { "insurance-checked-on", "insurance-note", "travel-cost-payer", "training-kind",
      "counts-for-right", "certificate-kind-wanted" } },
  { "exchange", N_ ("Exceptions"), { "gate-override-reason", "stop-reason" } },

  { "exchange_day",
    NULL,
    { "exchange-id", "day-no", "held-on", "start-time", "end-time", "site-id" } },
  { "exchange_day", N_ ("Attendance"), { "present", "planned-hours", "attended-hours" } },

  { "safety_briefing",
    NULL,
    { "exchange-id", "given-on", "given-by-person-id", "given-by-name", "companion-person-id",
      "lang" } },
  { "safety_briefing",
    N_ ("Content"),
    { "topics", "equipment-given", "understood", "signed-switcher", "signed-host" } },

  { "certificate",
    NULL,
    { "number", "person-id", "exchange-id", "kind", "state", "issued-on", "hours", "days",
      "verify-code" } },
  { "certificate",
    N_ ("Signature"),
    { "lang", "place", "issuer-org-id", "signatory-name", "signatory-function", "assessed" } },
  { "certificate", N_ ("Revocation"), { "revoked-on", "revoke-reason", "replaces-id" } },

  { "st_round", NULL, { "name", "code", "start-on", "end-on", "first-comm-on" } },
  { "st_round", N_ ("Goals"), { "target-exchanges", "capacity-hours", "approach", "sector-pref" } },
  { "st_round",
    N_ ("Evaluation"),
    { "eval-when", "eval-how", "eval-curious", "eval-use", "eval-delay-days" } },

  { "agreement", NULL, { "reference", "kind" } },
  { "agreement", N_ ("Charter"), { "charter-version-id" }, "kind", "CHARTER" },
  { "agreement",
    N_ ("Promise"),
    { "round-id", "number-send", "number-host" },
    "kind",
    "ENGAGEMENT" },
  { "agreement",
    N_ ("Document"),
    { "drawn-up-on", "place", "originals", "valid-from", "valid-to", "supersedes-id" } },
  { "agreement_party",
    NULL,
    { "signatory-name", "signatory-function", "function-code", "function-note", "signed-on" } },
  { "agreement_party",
    N_ ("Party"),
    { "role", "organisation-id", "person-id", "lang", "must-sign", "agreement-id" } },

  { "charter_version", NULL, { "label", "lang", "valid-from", "is-sample" } },
  { "charter_version", N_ ("Text"), { "body" } },
  { "charter_version", N_ ("Rules It Sets"), { "notice-article", "notice-months", "max-months" } },
  { "tx_membership", NULL, { "organisation-id", "requested-on", "requested-by-id", "note" } },
  { "tx_membership",
    N_ ("Membership"),
    { "member-since", "charter-agreement-id", "state-since", "state-reason", "left-on" } },

  { "generated_document", NULL, { "doc-code", "lang", "created-at", "path", "sha256" } },

  { "match_run", NULL, { "name", "note", "round-id", "run-at" } },

  { "network",
    NULL,
    { "name", "kind", "coordinator-org-id", "meeting-months", "min-exchange-hours",
      "talk-max-gap-months", "notes" } },
};

GPtrArray *
wissel_form_sections_of (const WisselRecordType *type)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (type != NULL, found);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].type, type->name))
      g_ptr_array_add (found, (gpointer) &sections[i]);

  return found;
}

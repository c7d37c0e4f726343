#include "wissel-template.h"

#include <glib/gi18n.h>

static const WisselPlaceholder certificate[] = {
  { "issuer", WISSEL_PLACEHOLDER_TEXT, N_ ("Organisation that issues the certificate") },
  { "network", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the network") },
  { "learner", WISSEL_PLACEHOLDER_TEXT, N_ ("First and last name of the learner") },
  { "learner-function", WISSEL_PLACEHOLDER_TEXT, N_ ("Function of the learner") },
  { "employer", WISSEL_PLACEHOLDER_TEXT, N_ ("Employer of the learner") },
  { "subject", WISSEL_PLACEHOLDER_TEXT, N_ ("Title of the exchange") },
  { "host", WISSEL_PLACEHOLDER_TEXT, N_ ("Host organisation") },
  { "place", WISSEL_PLACEHOLDER_TEXT, N_ ("Place of the exchange") },
  { "coach", WISSEL_PLACEHOLDER_TEXT, N_ ("Learning coach and function") },
  { "period", WISSEL_PLACEHOLDER_TEXT, N_ ("First and last day of the exchange") },
  { "days", WISSEL_PLACEHOLDER_TEXT, N_ ("Days of the exchange") },
  { "hours", WISSEL_PLACEHOLDER_TEXT, N_ ("Hours attended") },
  { "question", WISSEL_PLACEHOLDER_TEXT, N_ ("Learning question") },
  { "table:goals", WISSEL_PLACEHOLDER_TABLE, N_ ("Learning goals and whether reached"), 2 },
  { "table:competencies", WISSEL_PLACEHOLDER_TABLE, N_ ("Competencies and their reference"), 2 },
  { "activities", WISSEL_PLACEHOLDER_TEXT, N_ ("Activities done") },
  { "assessment", WISSEL_PLACEHOLDER_TEXT, N_ ("How the learner was assessed, if at all") },
  { "level", WISSEL_PLACEHOLDER_TEXT, N_ ("Level, if one was set") },
  { "quality", WISSEL_PLACEHOLDER_TEXT, N_ ("Quality assurance") },
  { "training", WISSEL_PLACEHOLDER_TEXT, N_ ("Kind of training") },
  { "issue-place", WISSEL_PLACEHOLDER_TEXT, N_ ("Place of issue") },
  { "issue-date", WISSEL_PLACEHOLDER_TEXT, N_ ("Date of issue") },
  { "number", WISSEL_PLACEHOLDER_TEXT, N_ ("Number of the certificate") },
  { "verification-code", WISSEL_PLACEHOLDER_TEXT, N_ ("Verification code") },
  { "verification-link", WISSEL_PLACEHOLDER_LINK, N_ ("Address for verification") },
  { "revoked", WISSEL_PLACEHOLDER_TEXT, N_ ("Date of revocation") },
  { "signatures", WISSEL_PLACEHOLDER_SIGNATURES, N_ ("Signatures") },
  { "pagebreak", WISSEL_PLACEHOLDER_PAGE_BREAK, N_ ("New page") },
};

static const WisselPlaceholder coach_certificate[] = {
  { "issuer", WISSEL_PLACEHOLDER_TEXT, N_ ("Organisation that issues the certificate") },
  { "network", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the network") },
  { "coach", WISSEL_PLACEHOLDER_TEXT, N_ ("First and last name of the coach") },
  { "coach-function", WISSEL_PLACEHOLDER_TEXT, N_ ("Function of the coach") },
  { "host", WISSEL_PLACEHOLDER_TEXT, N_ ("Host organisation") },
  { "place", WISSEL_PLACEHOLDER_TEXT, N_ ("Place of the exchange") },
  { "employer", WISSEL_PLACEHOLDER_TEXT, N_ ("Employer of the learner") },
  { "subject", WISSEL_PLACEHOLDER_TEXT, N_ ("Title of the exchange") },
  { "period", WISSEL_PLACEHOLDER_TEXT, N_ ("First and last day of the exchange") },
  { "days", WISSEL_PLACEHOLDER_TEXT, N_ ("Days of the exchange") },
  { "hours", WISSEL_PLACEHOLDER_TEXT, N_ ("Hours of coaching") },
  { "activities", WISSEL_PLACEHOLDER_TEXT, N_ ("Activities done") },
  { "issue-place", WISSEL_PLACEHOLDER_TEXT, N_ ("Place of issue") },
  { "issue-date", WISSEL_PLACEHOLDER_TEXT, N_ ("Date of issue") },
  { "number", WISSEL_PLACEHOLDER_TEXT, N_ ("Number of the certificate") },
  { "verification-code", WISSEL_PLACEHOLDER_TEXT, N_ ("Verification code") },
  { "verification-link", WISSEL_PLACEHOLDER_LINK, N_ ("Address for verification") },
  { "revoked", WISSEL_PLACEHOLDER_TEXT, N_ ("Date of revocation") },
  { "signatures", WISSEL_PLACEHOLDER_SIGNATURES, N_ ("Signatures") },
  { "pagebreak", WISSEL_PLACEHOLDER_PAGE_BREAK, N_ ("New page") },
};

static const WisselPlaceholder company_sheet[] = {
  { "name", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the organisation") },
  { "kind", WISSEL_PLACEHOLDER_TEXT, N_ ("Kind of organisation") },
  { "sector", WISSEL_PLACEHOLDER_TEXT, N_ ("Sector") },
  { "size", WISSEL_PLACEHOLDER_TEXT, N_ ("Size") },
  { "staff", WISSEL_PLACEHOLDER_TEXT, N_ ("Composition of the staff") },
  { "municipality", WISSEL_PLACEHOLDER_TEXT, N_ ("Municipality of the seat") },
  { "website", WISSEL_PLACEHOLDER_TEXT, N_ ("Website") },
  { "email", WISSEL_PLACEHOLDER_TEXT, N_ ("E-mail address") },
  { "phone", WISSEL_PLACEHOLDER_TEXT, N_ ("Telephone") },
  { "profile", WISSEL_PLACEHOLDER_TEXT, N_ ("Public profile") },
  { "values", WISSEL_PLACEHOLDER_TEXT, N_ ("Values") },
  { "assets", WISSEL_PLACEHOLDER_TEXT, N_ ("Assets") },
  { "table:places", WISSEL_PLACEHOLDER_TABLE, N_ ("Learning places that are open"), 3 },
  { "table:questions", WISSEL_PLACEHOLDER_TABLE, N_ ("Learning questions, without names"), 2 },
  { "internal", WISSEL_PLACEHOLDER_TEXT, N_ ("Filled in on the internal version only") },
  { "number", WISSEL_PLACEHOLDER_TEXT, N_ ("Enterprise number") },
  { "address", WISSEL_PLACEHOLDER_TEXT, N_ ("Address of the seat") },
  { "weaker", WISSEL_PLACEHOLDER_TEXT, N_ ("Weaker points") },
  { "matters", WISSEL_PLACEHOLDER_TEXT, N_ ("What matters to the organisation") },
  { "notes", WISSEL_PLACEHOLDER_TEXT, N_ ("Internal notes") },
  { "pool-state", WISSEL_PLACEHOLDER_TEXT, N_ ("State in the pool") },
  { "hours", WISSEL_PLACEHOLDER_TEXT, N_ ("Estimated time investment") },
  { "hours-note", WISSEL_PLACEHOLDER_TEXT, N_ ("Time investment by activity") },
  { "table:contacts", WISSEL_PLACEHOLDER_TABLE, N_ ("Contacts"), 3 },
  { "table:needs", WISSEL_PLACEHOLDER_TABLE, N_ ("Learning needs"), 3 },
  { "table:restrictions", WISSEL_PLACEHOLDER_TABLE, N_ ("What cannot be a learning place"), 3 },
  { "table:promises", WISSEL_PLACEHOLDER_TABLE, N_ ("Promised numbers for each round"), 3 },
  { "network", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the network") },
  { "coordinator", WISSEL_PLACEHOLDER_TEXT, N_ ("Organisation that coordinates the network") },
  { "network-contact", WISSEL_PLACEHOLDER_TEXT, N_ ("Point of contact in the network") },
  { "date", WISSEL_PLACEHOLDER_TEXT, N_ ("Date on which the document is made") },
  { "pagebreak", WISSEL_PLACEHOLDER_PAGE_BREAK, N_ ("New page") },
};

static const WisselPlaceholder place_sheet[] = {
  { "title", WISSEL_PLACEHOLDER_TEXT, N_ ("Title of the learning place") },
  { "host", WISSEL_PLACEHOLDER_TEXT, N_ ("Host organisation") },
  { "unit", WISSEL_PLACEHOLDER_TEXT, N_ ("Department, function or team") },
  { "department", WISSEL_PLACEHOLDER_TEXT, N_ ("Department") },
  { "function", WISSEL_PLACEHOLDER_TEXT, N_ ("Function") },
  { "surroundings", WISSEL_PLACEHOLDER_TEXT, N_ ("Surroundings") },
  { "learn", WISSEL_PLACEHOLDER_TEXT, N_ ("What can be learned") },
  { "themes", WISSEL_PLACEHOLDER_TEXT, N_ ("Themes and competencies") },
  { "typical-day", WISSEL_PLACEHOLDER_TEXT, N_ ("A typical day") },
  { "coaches", WISSEL_PLACEHOLDER_TEXT, N_ ("Learning coaches") },
  { "languages", WISSEL_PLACEHOLDER_TEXT, N_ ("Languages") },
  { "capacity", WISSEL_PLACEHOLDER_TEXT, N_ ("Number of switchers at the same time") },
  { "days", WISSEL_PLACEHOLDER_TEXT, N_ ("Days offered") },
  { "table:moments", WISSEL_PLACEHOLDER_TABLE, N_ ("Periods in which it is possible"), 3 },
  { "demands", WISSEL_PLACEHOLDER_TEXT, N_ ("Physical demands") },
  { "safety-rules", WISSEL_PLACEHOLDER_TEXT, N_ ("Safety rules") },
  { "equipment", WISSEL_PLACEHOLDER_TEXT, N_ ("Equipment needed") },
  { "confidentiality", WISSEL_PLACEHOLDER_TEXT, N_ ("Confidentiality") },
  { "site", WISSEL_PLACEHOLDER_TEXT, N_ ("Site") },
  { "address", WISSEL_PLACEHOLDER_TEXT, N_ ("Address of the site") },
  { "transport", WISSEL_PLACEHOLDER_TEXT, N_ ("Filled in when public transport reaches it") },
  { "stop", WISSEL_PLACEHOLDER_TEXT, N_ ("Nearest stop") },
  { "stop-minutes", WISSEL_PLACEHOLDER_TEXT, N_ ("Minutes from the stop") },
  { "step-free", WISSEL_PLACEHOLDER_TEXT, N_ ("Filled in when it is step-free") },
  { "network", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the network") },
  { "coordinator", WISSEL_PLACEHOLDER_TEXT, N_ ("Organisation that coordinates the network") },
  { "network-contact", WISSEL_PLACEHOLDER_TEXT, N_ ("Point of contact in the network") },
  { "date", WISSEL_PLACEHOLDER_TEXT, N_ ("Date on which the document is made") },
  { "pagebreak", WISSEL_PLACEHOLDER_PAGE_BREAK, N_ ("New page") },
};

static const WisselPlaceholder learning_agenda[] = {
  { "learner", WISSEL_PLACEHOLDER_TEXT, N_ ("First and last name of the switcher") },
  { "function", WISSEL_PLACEHOLDER_TEXT, N_ ("Function of the switcher") },
  { "employer", WISSEL_PLACEHOLDER_TEXT, N_ ("Employer of the switcher") },
  { "round", WISSEL_PLACEHOLDER_TEXT, N_ ("Round") },
  { "version", WISSEL_PLACEHOLDER_TEXT, N_ ("Version of the agenda") },
  { "made-on", WISSEL_PLACEHOLDER_TEXT, N_ ("Date of the version") },
  { "host", WISSEL_PLACEHOLDER_TEXT, N_ ("Host organisation") },
  { "place", WISSEL_PLACEHOLDER_TEXT, N_ ("Learning place") },
  { "coach", WISSEL_PLACEHOLDER_TEXT, N_ ("Learning coach and function") },
  { "trigger", WISSEL_PLACEHOLDER_TEXT, N_ ("What led to the question") },
  { "question", WISSEL_PLACEHOLDER_TEXT, N_ ("Learning question") },
  { "table:goals", WISSEL_PLACEHOLDER_TABLE, N_ ("Learning goals made concrete"), 4 },
  { "how", WISSEL_PLACEHOLDER_TEXT, N_ ("How the question can be answered") },
  { "known", WISSEL_PLACEHOLDER_TEXT, N_ ("What the switcher knows already") },
  { "see", WISSEL_PLACEHOLDER_TEXT, N_ ("What the switcher wants to see") },
  { "meet", WISSEL_PLACEHOLDER_TEXT, N_ ("Whom the switcher wants to meet") },
  { "curious", WISSEL_PLACEHOLDER_TEXT, N_ ("What the switcher is curious about") },
  { "activities", WISSEL_PLACEHOLDER_TEXT, N_ ("Activities of the day") },
  { "expectation", WISSEL_PLACEHOLDER_TEXT, N_ ("What the employer expects") },
  { "application", WISSEL_PLACEHOLDER_TEXT, N_ ("How it would be used in the job") },
  { "success", WISSEL_PLACEHOLDER_TEXT, N_ ("When it is a success") },
  { "sharing", WISSEL_PLACEHOLDER_TEXT, N_ ("How it will be shared") },
  { "mutual", WISSEL_PLACEHOLDER_TEXT, N_ ("What switcher and coach expect of each other") },
  { "notes", WISSEL_PLACEHOLDER_TEXT, N_ ("Notes") },
  { "table:room", WISSEL_PLACEHOLDER_TABLE, N_ ("Room to write on the days"), 2 },
  { "network", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the network") },
  { "coordinator", WISSEL_PLACEHOLDER_TEXT, N_ ("Organisation that coordinates the network") },
  { "network-contact", WISSEL_PLACEHOLDER_TEXT, N_ ("Point of contact in the network") },
  { "date", WISSEL_PLACEHOLDER_TEXT, N_ ("Date on which the document is made") },
  { "pagebreak", WISSEL_PLACEHOLDER_PAGE_BREAK, N_ ("New page") },
};

static const WisselPlaceholder engagement[] = {
  { "organisation", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the organisation") },
  { "number", WISSEL_PLACEHOLDER_TEXT, N_ ("Enterprise number") },
  { "address", WISSEL_PLACEHOLDER_TEXT, N_ ("Address of the seat") },
  { "round", WISSEL_PLACEHOLDER_TEXT, N_ ("Round") },
  { "period", WISSEL_PLACEHOLDER_TEXT, N_ ("First and last day of the round") },
  { "send", WISSEL_PLACEHOLDER_TEXT, N_ ("Number of switchers to send") },
  { "host", WISSEL_PLACEHOLDER_TEXT, N_ ("Number of switchers to receive") },
  { "network", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the network") },
  { "coordinator", WISSEL_PLACEHOLDER_TEXT, N_ ("Organisation that coordinates the network") },
  { "network-contact", WISSEL_PLACEHOLDER_TEXT, N_ ("Point of contact in the network") },
  { "date", WISSEL_PLACEHOLDER_TEXT, N_ ("Date on which the document is made") },
  { "signatures", WISSEL_PLACEHOLDER_SIGNATURES, N_ ("Signatures") },
  { "pagebreak", WISSEL_PLACEHOLDER_PAGE_BREAK, N_ ("New page") },
};

static const WisselPlaceholder interest_form[] = {
  { "table:organisation", WISSEL_PLACEHOLDER_TABLE,
    N_ ("Facts of the organisation, filled in as far as known"), 2 },
  { "table:contact", WISSEL_PLACEHOLDER_TABLE, N_ ("Room for the contact person"), 2 },
  { "table:wishes", WISSEL_PLACEHOLDER_TABLE, N_ ("Questions with room to write"), 2 },
  { "network", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the network") },
  { "coordinator", WISSEL_PLACEHOLDER_TEXT, N_ ("Organisation that coordinates the network") },
  { "network-contact", WISSEL_PLACEHOLDER_TEXT, N_ ("Point of contact in the network") },
  { "date", WISSEL_PLACEHOLDER_TEXT, N_ ("Date on which the document is made") },
  { "pagebreak", WISSEL_PLACEHOLDER_PAGE_BREAK, N_ ("New page") },
};

static const WisselPlaceholder talent_sheet[] = {
  { "person", WISSEL_PLACEHOLDER_TEXT, N_ ("First and last name of the person") },
  { "function", WISSEL_PLACEHOLDER_TEXT, N_ ("Function of the person") },
  { "employer", WISSEL_PLACEHOLDER_TEXT, N_ ("Employer of the person") },
  { "gone-through", WISSEL_PLACEHOLDER_TEXT, N_ ("Date on which the sheet was gone through") },
  { "shared-since", WISSEL_PLACEHOLDER_TEXT, N_ ("Date of the consent to share it with HR") },
  { "experiences", WISSEL_PLACEHOLDER_TEXT, N_ ("Experiences") },
  { "table:experiences", WISSEL_PLACEHOLDER_TABLE, N_ ("Experiences, line by line"), 3 },
  { "table:training", WISSEL_PLACEHOLDER_TABLE, N_ ("Training followed"), 3 },
  { "table:competencies", WISSEL_PLACEHOLDER_TABLE, N_ ("Competencies acquired"), 3 },
  { "aspirations", WISSEL_PLACEHOLDER_TEXT, N_ ("Aspirations") },
  { "table:aspirations", WISSEL_PLACEHOLDER_TABLE, N_ ("Aspirations, line by line"), 3 },
  { "choices", WISSEL_PLACEHOLDER_TEXT, N_ ("Career choices") },
  { "table:choices", WISSEL_PLACEHOLDER_TABLE, N_ ("Career choices, line by line"), 3 },
  { "network", WISSEL_PLACEHOLDER_TEXT, N_ ("Name of the network") },
  { "coordinator", WISSEL_PLACEHOLDER_TEXT, N_ ("Organisation that coordinates the network") },
  { "network-contact", WISSEL_PLACEHOLDER_TEXT, N_ ("Point of contact in the network") },
  { "date", WISSEL_PLACEHOLDER_TEXT, N_ ("Date on which the document is made") },
  { "pagebreak", WISSEL_PLACEHOLDER_PAGE_BREAK, N_ ("New page") },
};

static const WisselTemplateKind kinds[] = {
  { "certificate", N_ ("Learning certificate"), WISSEL_DOCUMENT_CERTIFICATE, certificate,
    G_N_ELEMENTS (certificate) },
  { "coach-certificate", N_ ("Certificate for coaches"), WISSEL_DOCUMENT_CERTIFICATE,
    coach_certificate, G_N_ELEMENTS (coach_certificate) },
  { "company-sheet", N_ ("Company sheet"), WISSEL_DOCUMENT_PLAIN, company_sheet,
    G_N_ELEMENTS (company_sheet) },
  { "place-sheet", N_ ("Learning place sheet"), WISSEL_DOCUMENT_PLAIN, place_sheet,
    G_N_ELEMENTS (place_sheet) },
  { "learning-agenda", N_ ("Learning agenda"), WISSEL_DOCUMENT_PLAIN, learning_agenda,
    G_N_ELEMENTS (learning_agenda) },
  { "engagement", N_ ("Engagement declaration"), WISSEL_DOCUMENT_PLAIN, engagement,
    G_N_ELEMENTS (engagement) },
  { "interest-form", N_ ("Interest form"), WISSEL_DOCUMENT_PLAIN, interest_form,
    G_N_ELEMENTS (interest_form) },
  { "talent-sheet", N_ ("Talent sheet"), WISSEL_DOCUMENT_PLAIN, talent_sheet,
    G_N_ELEMENTS (talent_sheet) },
};

const WisselTemplateKind *
wissel_template_kinds (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);

  return kinds;
}

const WisselTemplateKind *
wissel_template_kind_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];

  return NULL;
}

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

static const WisselTemplateKind kinds[] = {
  { "certificate", N_ ("Learning certificate"), WISSEL_DOCUMENT_CERTIFICATE, certificate,
    G_N_ELEMENTS (certificate) },
  { "coach-certificate", N_ ("Certificate for coaches"), WISSEL_DOCUMENT_CERTIFICATE,
    coach_certificate, G_N_ELEMENTS (coach_certificate) },
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

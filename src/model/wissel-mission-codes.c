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
};

const WisselCodeTable *
wissel_mission_code_tables (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);

  return tables;
}

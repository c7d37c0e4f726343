#include "wissel-code-tables.h"

#include <glib/gi18n.h>

/* Contact moments, what follows from them, and how much an organisation feels like hosting. */

static const WisselCode moment_kind_codes[] = {
  { "INFO_EMPLOYEES", N_ ("Information session"), "infosessie|info|séance d’information" },
  { "COMPANY_VISIT", N_ ("Company visit"), "bedrijfsbezoek|visite d’entreprise|Betriebsbesuch" },
  { "NETWORK_EVENT", N_ ("Network event"), "netwerkmoment|netwerkevent|événement|Netzwerktreffen" },
  { "WEBINAR", N_ ("Webinar"), "webinar|webinaire|Webinar" },
  { "KICKOFF", N_ ("Kick-off"), "kick-off|kickoff|lancement|startmoment|Auftakt" },
  { "PRESENTATION", N_ ("Presentation"), "voorstelling|présentation|Vorstellung" },
  { "DIALOGUE", N_ ("Conversation"), "gesprek|entretien|Gespräch" },
  { "CONSTRUCTION_TALK", N_ ("Talk to build an exchange"), "constructiegesprek" },
  { "COMEBACK", N_ ("Comeback moment"), "terugkommoment|moment de retour|Rückkehrtreffen" },
  { "OTHER", N_ ("Other"), "andere|autre|Sonstiges" },
};

static const WisselCode appetite_codes[] = {
  { "OPEN", N_ ("Open to it"), "open|ouvert|offen" },
  { "INTERESTED", N_ ("Interested"), "geïnteresseerd|intéressé|interessiert" },
  { "NOT_NOW", N_ ("Not now"), "nu niet|niet nu|pas maintenant|jetzt nicht" },
  { "ARRANGED", N_ ("Already arranged"), "al geregeld|déjà arrangé|schon vereinbart" },
};

static const WisselCode follow_up_kind_codes[] = {
  { "APPLY", N_ ("Use what was learned"), NULL },
  { "SHARE", N_ ("Share it with colleagues"), NULL },
  { "COACH_WANTS_TO_LEARN", N_ ("The coach wants to learn elsewhere"), NULL },
  { "SWITCHER_BECOMES_COACH", N_ ("The switcher becomes a coach"), NULL },
  { "COLLEAGUE_WANTS", N_ ("A colleague wants to take part"), NULL },
  { "TESTIFY", N_ ("Tell about it"), NULL },
  { "REFER_PERSON", N_ ("Contact somebody"), NULL },
  { "IMPROVE_HOST", N_ ("Improve something at the host"), NULL },
  { "OTHER", N_ ("Something else"), NULL },
};

static const WisselCode follow_up_level_codes[] = {
  { "JOB", N_ ("Own job"), NULL },
  { "TEAM", N_ ("Team"), NULL },
  { "ORGANISATION", N_ ("Organisation"), NULL },
  { "NETWORK", N_ ("Network"), NULL },
};

static const WisselCode follow_up_state_codes[] = {
  { "OPEN", N_ ("To do"), NULL },
  { "IN_PROGRESS", N_ ("Under way"), NULL },
  { "DONE", N_ ("Done"), NULL },
  { "DROPPED", N_ ("Dropped"), NULL },
};

#define TABLE(name, codes)                                                                         \
  {                                                                                                \
    name, codes, G_N_ELEMENTS (codes)                                                              \
  }

static const WisselCodeTable tables[] = {
  TABLE ("MOMENT_KIND", moment_kind_codes),
  TABLE ("APPETITE", appetite_codes),
  TABLE ("FOLLOW_UP_KIND", follow_up_kind_codes),
  TABLE ("FOLLOW_UP_LEVEL", follow_up_level_codes),
  TABLE ("FOLLOW_UP_STATE", follow_up_state_codes),
};

const WisselCodeTable *
wissel_pool_code_tables (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);

  return tables;
}

#include "wissel-code-tables.h"

#include <glib/gi18n.h>

/* Synonyms hold what people write for a code in their sheets, in any of the four languages; the
 * labels themselves are understood through their translations. */

static const WisselCode org_kind_codes[] = {
  { "FEDERAL", N_ ("Federal service"), "federaal|fédéral|föderal|FOD|SPF|federale overheid" },
  { "REGIONAL", N_ ("Regional service"),
    "gewestelijk|régional|Vlaamse overheid|Région wallonne|gewest" },
  { "COMMUNITY", N_ ("Community service"), "gemeenschap|communauté|Gemeinschaft" },
  { "MUNICIPAL", N_ ("Municipality"),
    "gemeente|stad|lokaal bestuur|commune|ville|Stadt|stad of gemeente|OCMW|CPAS" },
  { "PROVINCIAL", N_ ("Province"), "provinciaal|province|provincial" },
  { "PARASTATAL", N_ ("Parastatal body"),
    "parastatale|parastatal|OIP|instelling van openbaar nut" },
  { "PUBLIC_ASSOC", N_ ("Public association"),
    "intercommunale|intergemeentelijk|association publique|openbare vereniging" },
  { "PRIVATE", N_ ("Private company"),
    "privé|privebedrijf|bedrijf|onderneming|privé "
    "onderneming|entreprise|société|Unternehmen|NV|BV|SA|SRL" },
  { "NONPROFIT", N_ ("Non-profit organisation"),
    "vzw|asbl|non-profit|social profit|socialprofit|VoG|non profit" },
  { "SUPPORT", N_ ("Supporting organisation"),
    "ondersteunende organisatie|organisation de soutien" },
  { "OTHER", N_ ("Other"), "andere|anders|autre|andere organisatie" },
};

static const WisselCode size_band_codes[] = {
  { "1-4", N_ ("1 to 4 employees"), "1-4" },
  { "5-9", N_ ("5 to 9 employees"), "5-9" },
  { "10-19", N_ ("10 to 19 employees"), "10-19" },
  { "20-49", N_ ("20 to 49 employees"), "20-49" },
  { "50-99", N_ ("50 to 99 employees"), "50-99" },
  { "100-199", N_ ("100 to 199 employees"), "100-199" },
  { "200-499", N_ ("200 to 499 employees"), "200-499" },
  { "500-999", N_ ("500 to 999 employees"), "500-999" },
  { "1000+", N_ ("1000 employees or more"),
    "1000+|>1000|>= 1000|1000 of meer|1000 en meer|meer dan 1000|1000 ou plus|plus de 1000|über "
    "1000" },
};

static const WisselCode staff_composition_codes[] = {
  { "WHITE", N_ ("Mostly white-collar"),
    "bedienden|vooral bedienden|employés|Angestellte|white collar" },
  { "MIX", N_ ("Mixed"), "mix|gemengd|mixte|gemischt|beide|bedienden en arbeiders" },
  { "BLUE", N_ ("Mostly blue-collar"), "arbeiders|vooral arbeiders|ouvriers|Arbeiter|blue collar" },
};

static const WisselCode language_regime_codes[] = {
  { "NL", N_ ("Dutch-language region"), "nl|Nederlands|néerlandais|Niederländisch|Vlaanderen" },
  { "FR", N_ ("French-language region"), "fr|Frans|français|Französisch|Wallonie|Wallonië" },
  { "DE", N_ ("German-language region"), "de|Duits|allemand|Deutsch|Ostbelgien" },
  { "BIL_BRU", N_ ("Brussels, bilingual"),
    "Brussel|Bruxelles|Brüssel|tweetalig|bilingue|zweisprachig|bru|nl/fr" },
  { "FED", N_ ("Federal, by language role"), "federaal|fédéral|fed|föderal" },
};

static const WisselCode language_codes[] = {
  { "nl", N_ ("Dutch"), "Nederlands|néerlandais|Niederländisch|n|NL|ndl|Vlaams" },
  { "fr", N_ ("French"), "Frans|français|Französisch|f|FR" },
  { "de", N_ ("German"), "Duits|allemand|Deutsch|d|DE" },
  { "en", N_ ("English"), "Engels|anglais|Englisch|EN" },
};

static const WisselCode employment_codes[] = {
  { "EMPLOYEE", N_ ("Employee"), "werknemer|travailleur|Arbeitnehmer|in dienst" },
  { "FREELANCE", N_ ("Freelance"), "zelfstandige|indépendant|freelancer|Freiberufler" },
  { "AGENCY", N_ ("Agency worker"), "uitzendkracht|interim|intérimaire|Leiharbeiter" },
  { "SECONDED", N_ ("Seconded"), "gedetacheerd|détaché|abgeordnet" },
  { "OUTSOURCED", N_ ("Outsourced"), "uitbesteed|externalisé|ausgelagert" },
};

static const WisselCode statute_codes[] = {
  { "STATUTORY", N_ ("Statutory"), "statutair|vastbenoemd|statutaire|nommé|statutarisch" },
  { "CONTRACT_OPEN", N_ ("Permanent contract"),
    "contract onbepaalde duur|onbepaalde duur|CDI|contractueel "
    "onbepaald|unbefristet|contractueel" },
  { "CONTRACT_FIXED", N_ ("Fixed-term contract"),
    "contract bepaalde duur|bepaalde duur|CDD|befristet" },
};

static const WisselCode person_role_codes[] = {
  { "OWNER", N_ ("Owner"), NULL },
  { "CEO", N_ ("Managing director"), NULL },
  { "DIRECTOR", N_ ("Director"), NULL },
  { "HR", N_ ("HR officer"), "HR" },
  { "TRAINING", N_ ("Training officer"), NULL },
  { "LINE_MANAGER", N_ ("Line manager"), "leidinggevende|N+1|chef" },
  { "CONTACT", N_ ("Contact person"), "contact|contactpersoon|personne de contact|Kontaktperson" },
  { "SIGNATORY", N_ ("Signatory"), NULL },
  { "SAFETY", N_ ("Safety officer"), NULL },
  { "INSURANCE", N_ ("Insurance contact"), NULL },
  { "TX_REP", N_ ("Representative in the exchange network"), NULL },
  { "TX_BACKUP", N_ ("Substitute representative"), NULL },
  { "TX_COORDINATOR", N_ ("Network coordinator"), NULL },
  { "NETWORK_STAFF", N_ ("Network staff"), NULL },
  { "WORKABILITY_AMBASSADOR", N_ ("Workability ambassador"), NULL },
  { "CONFIDENCE_BAROMETER", N_ ("Confidence barometer"), NULL },
};

static const WisselCode network_kind_codes[] = {
  { "SWITCHING", N_ ("Learning exchanges"), NULL },
  { "EXCHANGE", N_ ("Missions"), NULL },
};

static const WisselCode participation_state_codes[] = {
  { "NEW", N_ ("New"), NULL },
  { "CONTACTED", N_ ("Contacted"), NULL },
  { "INTERESTED", N_ ("Interested"), NULL },
  { "INTAKE", N_ ("Intake"), NULL },
  { "ENGAGED", N_ ("Engaged"), NULL },
  { "PAUSED", N_ ("Paused"), NULL },
  { "DECLINED", N_ ("Declined"), NULL },
  { "LEFT", N_ ("Left"), NULL },
};

static const WisselCode round_state_codes[] = {
  { "DRAFT", N_ ("Draft"), NULL },           { "OPEN", N_ ("Open"), NULL },
  { "MATCHING", N_ ("Matching"), NULL },     { "RUNNING", N_ ("Running"), NULL },
  { "EVALUATING", N_ ("Evaluating"), NULL }, { "CLOSED", N_ ("Closed"), NULL },
  { "CANCELLED", N_ ("Cancelled"), NULL },
};

static const WisselCode approach_codes[] = {
  { "MADE_TO_MEASURE", N_ ("Made to measure"), NULL },
  { "STEPWISE", N_ ("Step by step"), NULL },
};

static const WisselCode sector_pref_codes[] = {
  { "ANY", N_ ("Any sector"), NULL },
  { "SAME", N_ ("Same sector"), NULL },
  { "OTHER", N_ ("Other sector"), NULL },
};

static const WisselCode situation_codes[] = {
  { "CURRENT_JOB", N_ ("Growing in the current job"),
    "huidige job|huidige functie|fonction actuelle|aktuelle Stelle" },
  { "CAREER_GUIDANCE", N_ ("Career guidance"),
    "loopbaanbegeleiding|accompagnement de carrière|Laufbahnberatung" },
  { "NEW_JOB", N_ ("Towards a new job"), "nieuwe job|nouvel emploi|neue Stelle" },
};

static const WisselCode learner_state_codes[] = {
  { "REGISTERED", N_ ("Registered"), NULL },   { "IN_TALK", N_ ("In conversation"), NULL },
  { "READY", N_ ("Ready to match"), NULL },    { "MATCHED", N_ ("Matched"), NULL },
  { "SWITCHED", N_ ("Has switched"), NULL },   { "DONE", N_ ("Done"), NULL },
  { "NO_PLACE", N_ ("No place found"), NULL }, { "WITHDRAWN", N_ ("Withdrawn"), NULL },
};

static const WisselCode origin_kind_codes[] = {
  { "CURIOSITY", N_ ("Curiosity"), "nieuwsgierigheid|curiosité|Neugier" },
  { "TRIGGER", N_ ("A trigger at work"), "trigger|aanleiding|déclencheur|Auslöser|probleem" },
  { "PASSION", N_ ("A passion"), "passie|passion|Leidenschaft" },
  { "EMPLOYER", N_ ("Asked by the employer"), "werkgever|employeur|Arbeitgeber" },
  { "OTHER", N_ ("Other"), "andere|autre" },
};

static const WisselCode clarity_codes[] = {
  { "VAGUE", N_ ("Still vague"), "vaag|vague|vage|nog vaag" },
  { "CLEAR", N_ ("Clear"), "duidelijk|helder|clair|claire|klar|concreet" },
};

static const WisselCode question_state_codes[] = {
  { "DRAFT", N_ ("Draft"), NULL },
  { "DETAILED", N_ ("Worked out"), NULL },
  { "TESTED", N_ ("Tested"), NULL },
  { "MATCHED", N_ ("Matched"), NULL },
  { "SHARPENED", N_ ("Sharpened"), NULL },
  { "ANSWERED", N_ ("Answered"), NULL },
  { "PARTLY", N_ ("Partly answered"), NULL },
  { "NOT_ANSWERED", N_ ("Not answered"), NULL },
};

static const WisselCode reached_codes[] = {
  { "YES", N_ ("Reached"), NULL },
  { "PARTLY", N_ ("Partly reached"), NULL },
  { "NO", N_ ("Not reached"), NULL },
  { "NOT_ASSESSED", N_ ("Not assessed"), NULL },
};

static const WisselCode restriction_reason_codes[] = {
  { "PRIVACY", N_ ("Privacy"),
    "privacy|vertrouwelijk|vie privée|confidentialité|Datenschutz|GDPR|RGPD" },
  { "FINANCE", N_ ("Finance"), "financiën|financieel|finances|Finanzen|boekhouding|payroll" },
  { "COMPETITION", N_ ("Competition"), "concurrentie|concurrence|Wettbewerb" },
  { "SAFETY", N_ ("Safety"), "veiligheid|sécurité|Sicherheit" },
  { "OTHER", N_ ("Other"), "andere|autre|sonstiges" },
};

static const WisselCode unit_kind_codes[] = {
  { "DEPARTMENT", N_ ("Department"), "afdeling|dienst|service|département|Abteilung|Dienst" },
  { "FUNCTION", N_ ("Function"), "functie|fonction|Funktion|job" },
  { "TEAM", N_ ("Team"), "team|équipe|ploeg" },
};

static const WisselCode physical_kind_codes[] = {
  { "OFFICE", N_ ("Office"), "kantoor|bureau|Büro" },
  { "WAREHOUSE", N_ ("Warehouse"), "magazijn|entrepôt|Lager|depot|dépôt" },
  { "WORKSHOP", N_ ("Workshop"), "atelier|werkplaats|Werkstatt|productie" },
  { "SHOP", N_ ("Shop"), "winkel|magasin|Laden|Geschäft|loket|balie" },
  { "OTHER", N_ ("Other"), "andere|autre|anders|buiten|terrein" },
};

static const WisselCode found_by_codes[] = {
  { "SUPPLY", N_ ("From supply"), "aanbod|offre|Angebot" },
  { "DEMAND", N_ ("From demand"), "vraag|demande|Nachfrage" },
  { "COCREATION", N_ ("By co-creation"), "cocreatie|co-creatie|cocréation|Ko-Kreation" },
};

static const WisselCode place_state_codes[] = {
  { "DRAFT", N_ ("Draft"), "ontwerp|brouillon|Entwurf|voorstel|in voorbereiding" },
  { "CONFIRMED", N_ ("Confirmed"), "bevestigd|confirmé|bestätigt|toegezegd" },
  { "PUBLISHED", N_ ("Published"), "gepubliceerd|publié|veröffentlicht|open|ja" },
  { "PAUSED", N_ ("Paused"), "gepauzeerd|en pause|pausiert|on hold" },
  { "CLOSED", N_ ("Closed"), "afgesloten|gesloten|fermé|geschlossen" },
};

static const WisselCode coach_state_codes[] = {
  { "PROPOSED", N_ ("Proposed"), NULL },
  { "ACTIVE", N_ ("Active"), NULL },
  { "STOPPED", N_ ("Stopped"), NULL },
};

static const WisselCode match_source_codes[] = {
  { "WIZARD", N_ ("Matching wizard"), NULL },
  { "COCREATION", N_ ("Co-creation"), NULL },
  { "MANUAL", N_ ("By hand"), NULL },
};

static const WisselCode match_state_codes[] = {
  { "SUGGESTED", N_ ("Suggested"), NULL }, { "CONTENT_OK", N_ ("Content fits"), NULL },
  { "FEASIBLE", N_ ("Feasible"), NULL },   { "PROPOSED", N_ ("Proposed to both"), NULL },
  { "ACCEPTED", N_ ("Accepted"), NULL },   { "REJECTED", N_ ("Rejected"), NULL },
  { "WITHDRAWN", N_ ("Withdrawn"), NULL },
};

static const WisselCode criterion_codes[] = {
  { "CONTENT", N_ ("Content"), NULL },
  { "PREFERENCE", N_ ("Preference"), NULL },
  { "LOCATION", N_ ("Distance"), NULL },
  { "MOMENTS", N_ ("Dates"), NULL },
  { "SIZE", N_ ("Size of the organisation"), NULL },
  { "COMPOSITION", N_ ("Staff composition"), NULL },
  { "SECTOR", N_ ("Sector"), NULL },
  { "RECIPROCITY", N_ ("Give and take"), NULL },
  { "LANGUAGE", N_ ("Language"), NULL },
};

static const WisselCode score_status_codes[] = {
  { "OK", N_ ("Fits"), NULL },
  { "WEAK", N_ ("Weak"), NULL },
  { "UNKNOWN", N_ ("Not known"), NULL },
  { "FAIL", N_ ("Does not fit"), NULL },
};

static const WisselCode exchange_state_codes[] = {
  { "PREPARING", N_ ("In preparation"), NULL }, { "READY", N_ ("Ready"), NULL },
  { "ONGOING", N_ ("Ongoing"), NULL },          { "COMPLETED", N_ ("Completed"), NULL },
  { "EVALUATED", N_ ("Evaluated"), NULL },      { "CLOSED", N_ ("Closed"), NULL },
  { "INTERRUPTED", N_ ("Interrupted"), NULL },  { "CANCELLED", N_ ("Cancelled"), NULL },
};

static const WisselCode talk_mode_codes[] = {
  { "ONLINE", N_ ("Online"), NULL },
  { "ON_SITE", N_ ("On site"), NULL },
};

static const WisselCode travel_payer_codes[] = {
  { "SENDING", N_ ("Sending organisation"), NULL },
  { "HOST", N_ ("Host organisation"), NULL },
  { "NONE", N_ ("Nobody"), NULL },
};

static const WisselCode training_kind_codes[] = {
  { "FORMAL", N_ ("Formal"), NULL },
  { "INFORMAL", N_ ("Informal"), NULL },
};

static const WisselCode counts_for_right_codes[] = {
  { "YES", N_ ("Yes"), NULL },
  { "NO", N_ ("No"), NULL },
  { "UNDECIDED", N_ ("Undecided"), NULL },
};

static const WisselCode certificate_kind_codes[] = {
  { "SWITCHER", N_ ("For the switcher"), NULL },
  { "COACH", N_ ("For the coach"), NULL },
};

static const WisselCode certificate_state_codes[] = {
  { "DRAFT", N_ ("Draft"), NULL },
  { "ISSUED", N_ ("Issued"), NULL },
  { "REVOKED", N_ ("Revoked"), NULL },
};

static const WisselCode competency_kind_codes[] = {
  { "GROUP", N_ ("Group"), NULL },         { "GENERIC", N_ ("Generic"), NULL },
  { "TECHNICAL", N_ ("Technical"), NULL }, { "SKILL", N_ ("Skill"), NULL },
  { "KNOWLEDGE", N_ ("Knowledge"), NULL },
};

#define TABLE(name, codes)                                                                         \
  {                                                                                                \
    name, codes, G_N_ELEMENTS (codes)                                                              \
  }

static const WisselCodeTable tables[] = {
  TABLE ("ORG_KIND", org_kind_codes),
  TABLE ("SIZE_BAND", size_band_codes),
  TABLE ("STAFF_COMPOSITION", staff_composition_codes),
  TABLE ("LANGUAGE_REGIME", language_regime_codes),
  TABLE ("LANGUAGE", language_codes),
  TABLE ("EMPLOYMENT", employment_codes),
  TABLE ("STATUTE", statute_codes),
  TABLE ("PERSON_ROLE", person_role_codes),
  TABLE ("NETWORK_KIND", network_kind_codes),
  TABLE ("PARTICIPATION_STATE", participation_state_codes),
  TABLE ("ROUND_STATE", round_state_codes),
  TABLE ("APPROACH", approach_codes),
  TABLE ("SECTOR_PREF", sector_pref_codes),
  TABLE ("SITUATION", situation_codes),
  TABLE ("LEARNER_STATE", learner_state_codes),
  TABLE ("ORIGIN_KIND", origin_kind_codes),
  TABLE ("CLARITY", clarity_codes),
  TABLE ("QUESTION_STATE", question_state_codes),
  TABLE ("REACHED", reached_codes),
  TABLE ("RESTRICTION_REASON", restriction_reason_codes),
  TABLE ("UNIT_KIND", unit_kind_codes),
  TABLE ("PHYSICAL_KIND", physical_kind_codes),
  TABLE ("FOUND_BY", found_by_codes),
  TABLE ("PLACE_STATE", place_state_codes),
  TABLE ("COACH_STATE", coach_state_codes),
  TABLE ("MATCH_SOURCE", match_source_codes),
  TABLE ("MATCH_STATE", match_state_codes),
  TABLE ("CRITERION", criterion_codes),
  TABLE ("SCORE_STATUS", score_status_codes),
  TABLE ("EXCHANGE_STATE", exchange_state_codes),
  TABLE ("TALK_MODE", talk_mode_codes),
  TABLE ("TRAVEL_PAYER", travel_payer_codes),
  TABLE ("TRAINING_KIND", training_kind_codes),
  TABLE ("COUNTS_FOR_RIGHT", counts_for_right_codes),
  TABLE ("CERTIFICATE_KIND", certificate_kind_codes),
  TABLE ("CERTIFICATE_STATE", certificate_state_codes),
  TABLE ("COMPETENCY_KIND", competency_kind_codes),
};

const WisselCodeTable *
wissel_code_tables (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);

  return tables;
}

#include "wissel-code-tables.h"

#include <glib/gi18n.h>

/* Synonyms hold what people write for a code in their sheets, in any of the four languages; the
 * labels themselves are understood through their translations. */

static const WisselCode org_kind_codes[] = {
  { "FEDERAL", N_ ("Federal service"),
    "federaal|fédéral|föderal|FOD|SPF|FÖD|POD|SPP|federale overheid|federale overheidsdienst|"
    "administration fédérale|service public fédéral|föderaler öffentlicher dienst|Föderalbehörde" },
  { "REGIONAL", N_ ("Regional service"),
    "gewestelijk|régional|régionale|regionaal|regional|Vlaamse overheid|Région wallonne|gewest|"
    "gewestelijke overheid|région|service public de Wallonie|SPW|Regionalbehörde" },
  { "COMMUNITY", N_ ("Community service"),
    "gemeenschap|communauté|Gemeinschaft|communautaire|Vlaamse Gemeenschap|"
    "Fédération Wallonie-Bruxelles|Deutschsprachige Gemeinschaft|Ministerium der Gemeinschaft" },
  { "MUNICIPAL", N_ ("Municipality"),
    "gemeente|stad|city|town|lokaal bestuur|commune|ville|Stadt|stad of gemeente|OCMW|CPAS|ÖSHZ|"
    "gemeentelijk|gemeentebestuur|stadsbestuur|lokale overheid|communal|communale|"
    "administration communale|pouvoir local|kommunal|Gemeinde|Gemeindeverwaltung|municipal" },
  { "PROVINCIAL", N_ ("Province"),
    "provinciaal|province|provincial|provinciale|provincie|provinciebestuur|Provinz|provinziell" },
  { "PARASTATAL", N_ ("Parastatal body"),
    "parastatale|parastatal|OIP|OISZ|IPSS|instelling van openbaar nut|parastatale instelling|"
    "organisme parastatal|organisme d’intérêt public|parastatale Einrichtung" },
  { "PUBLIC_ASSOC", N_ ("Public association"),
    "intercommunale|intergemeentelijk|association publique|openbare vereniging" },
  { "PRIVATE", N_ ("Private company"),
    "privé|private|privaat|privébedrijf|privebedrijf|privésector|bedrijf|onderneming|"
    "privéonderneming|privé onderneming|entreprise|entreprise privée|secteur privé|société|"
    "Unternehmen|privat|Privatunternehmen|coöperatie|coopérative|Genossenschaft|NV|BV|BVBA|CV|"
    "SA|SRL|SPRL|SC|SCRL|GmbH|company|private sector|ltd" },
  { "NONPROFIT", N_ ("Non-profit organisation"),
    "vzw|asbl|non-profit|social profit|socialprofit|VoG|non profit|nonprofit|"
    "association sans but lucratif|gemeinnützig|non-marchand|non marchand|not for "
    "profit|charity|ivzw|aisbl" },
  { "SUPPORT", N_ ("Supporting organisation"),
    "ondersteunende organisatie|ondersteunend|organisation de soutien|soutien|"
    "unterstützend|Unterstützungsorganisation|unterstützende Organisation|support" },
  { "OTHER", N_ ("Other"), "andere|anders|autre|andere organisatie|overige|sonstige|sonstiges" },
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
    "bedienden|bediende|vooral bedienden|employés|employé|surtout des employés|Angestellte|"
    "white collar" },
  { "MIX", N_ ("Mixed"),
    "mix|gemengd|mixte|gemischt|beide|bedienden en arbeiders|employés et ouvriers|"
    "Angestellte und Arbeiter|mixed" },
  { "BLUE", N_ ("Mostly blue-collar"),
    "arbeiders|arbeider|vooral arbeiders|ouvriers|ouvrier|Arbeiter|blue collar" },
};

static const WisselCode language_regime_codes[] = {
  { "NL", N_ ("Dutch-language region"),
    "nl|n|Nederlands|Nederlandstalig|néerlandais|néerlandophone|Niederländisch|Vlaanderen|Dutch" },
  { "FR", N_ ("French-language region"),
    "fr|f|Frans|Franstalig|français|francophone|Französisch|Wallonie|Wallonië|French" },
  { "DE", N_ ("German-language region"),
    "de|d|Duits|Duitstalig|allemand|germanophone|Deutsch|deutschsprachig|Ostbelgien|German" },
  { "BIL_BRU", N_ ("Brussels, bilingual"),
    "Brussel|Bruxelles|Brüssel|tweetalig|bilingue|zweisprachig|bilingual|bru|nl/fr|fr/nl|"
    "tweetalig Brussel|Brussel tweetalig|Bruxelles bilingue|bilingue Bruxelles|"
    "Brüssel zweisprachig|zweisprachig Brüssel" },
  { "FED", N_ ("Federal, by language role"),
    "federaal|fédéral|fed|föderal|federale dienst|service fédéral" },
};

static const WisselCode language_codes[] = {
  { "nl", N_ ("Dutch"),
    "Nederlands|Nederlandstalig|néerlandais|néerlandophone|Niederländisch|n|NL|ndl|nld|Vlaams" },
  { "fr", N_ ("French"), "Frans|Franstalig|français|francophone|Französisch|f|FR|fra" },
  { "de", N_ ("German"), "Duits|Duitstalig|allemand|germanophone|Deutsch|d|DE|deu|all" },
  { "en", N_ ("English"), "Engels|Engelstalig|anglais|anglophone|Englisch|EN|eng" },
};

static const WisselCode employment_codes[] = {
  { "EMPLOYEE", N_ ("Employee"), "werknemer|travailleur|Arbeitnehmer|in dienst" },
  { "FREELANCE", N_ ("Freelance"), "zelfstandige|indépendant|freelancer|Freiberufler" },
  { "AGENCY", N_ ("Agency worker"), "uitzendkracht|interim|intérimaire|Leiharbeiter" },
  { "SECONDED", N_ ("Seconded"), "gedetacheerd|détaché|abgeordnet" },
  { "OUTSOURCED", N_ ("Outsourced"), "uitbesteed|externalisé|ausgelagert" },
};

static const WisselCode statute_codes[] = {
  { "STATUTORY", N_ ("Statutory"),
    "statutair|vastbenoemd|vast benoemd|benoemd|ambtenaar|statutaire|nommé|nommée|"
    "fonctionnaire|statutarisch|verbeamtet|Beamter|Beamtin" },
  { "CONTRACT_OPEN", N_ ("Permanent contract"),
    "contract onbepaalde duur|contract van onbepaalde duur|onbepaalde duur|vast contract|"
    "contractueel onbepaald|contractueel onbepaalde duur|CDI|contrat à durée indéterminée|"
    "durée indéterminée|unbefristet|unbefristeter Vertrag" },
  { "CONTRACT_FIXED", N_ ("Fixed-term contract"),
    "contract bepaalde duur|contract van bepaalde duur|bepaalde duur|tijdelijk|CDD|"
    "contrat à durée déterminée|durée déterminée|temporaire|befristet|befristeter Vertrag" },
};

static const WisselCode person_role_codes[] = {
  { "OWNER", N_ ("Owner"), "eigenaar|zaakvoerder|propriétaire|gérant|Inhaber" },
  { "CEO", N_ ("Managing director"),
    "CEO|gedelegeerd bestuurder|algemeen directeur|administrateur délégué|directeur général|"
    "Geschäftsführer" },
  { "DIRECTOR", N_ ("Director"), "directeur|directrice|Direktor|Direktorin" },
  { "HR", N_ ("HR officer"),
    "HR|RH|personeelsverantwoordelijke|hr-verantwoordelijke|hr-medewerker|responsable RH|"
    "responsable du personnel|Personalverantwortliche|Personalverantwortlicher" },
  { "TRAINING", N_ ("Training officer"),
    "opleidingsverantwoordelijke|vormingsverantwoordelijke|responsable formation|"
    "responsable de formation|Ausbildungsverantwortliche|Ausbildungsverantwortlicher" },
  { "LINE_MANAGER", N_ ("Line manager"),
    "leidinggevende|direct leidinggevende|N+1|chef|supérieur|supérieure|supérieur direct|"
    "responsable hiérarchique|Vorgesetzter|Vorgesetzte" },
  { "CONTACT", N_ ("Contact person"),
    "contact|contactpersoon|personne de contact|Kontaktperson|Ansprechpartner|"
    "Ansprechpartnerin|contact person" },
  { "SIGNATORY", N_ ("Signatory"), "ondertekenaar|signataire|Unterzeichner|Unterzeichnerin" },
  { "SAFETY", N_ ("Safety officer"),
    "preventieadviseur|veiligheid|conseiller en prévention|conseillère en prévention|"
    "Präventionsberater|Präventionsberaterin" },
  { "INSURANCE", N_ ("Insurance contact"), "verzekeringen|assurances|Versicherungen" },
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

static const WisselCode consent_purpose_codes[] = {
  { "TAGGING", N_ ("Being named in posts"), NULL },
  { "PHOTO", N_ ("Photos"), NULL },
  { "TESTIMONIAL_INT", N_ ("Testimonial inside the network"), NULL },
  { "TESTIMONIAL_EXT", N_ ("Testimonial for everybody"), NULL },
  { "SHARE_PROFILE_HOST", N_ ("Showing the profile to possible hosts"), NULL },
  { "SHARE_TALENT_SHEET_HR", N_ ("Showing the talent sheet to HR officers"), NULL },
  { "WORKABILITY_NOTE", N_ ("Keeping a note on workable work"), NULL },
  { "KEEP_AFTER_ROUND", N_ ("Keeping the data after the round"), NULL },
};

static const WisselCode who_learns_codes[] = {
  { "SWITCHER", N_ ("The switcher"), NULL },
  { "TEAM", N_ ("The team"), NULL },
  { "ORGANISATION", N_ ("The organisation"), NULL },
};

static const WisselCode strength_source_codes[] = {
  { "SCAN", N_ ("Scan"), NULL },
  { "INTAKE", N_ ("Intake"), NULL },
  { "KICKOFF", N_ ("Kick-off"), NULL },
  { "TALK", N_ ("Conversation"), NULL },
  { "RETURN", N_ ("After an exchange"), NULL },
  { "OTHER", N_ ("Other"), NULL },
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
  { "TRIGGER", N_ ("A trigger at work"),
    "trigger|aanleiding|concrete aanleiding|déclencheur|élément déclencheur|Auslöser|"
    "konkreter Anlass|Anlass|probleem" },
  { "PASSION", N_ ("A passion"), "passie|passion|Leidenschaft" },
  { "EMPLOYER", N_ ("Asked by the employer"),
    "werkgever|vraag van de werkgever|op vraag van de werkgever|employeur|"
    "demande de l’employeur|à la demande de l’employeur|Arbeitgeber|Wunsch des Arbeitgebers" },
  { "OTHER", N_ ("Other"), "andere|autre" },
};

static const WisselCode clarity_codes[] = {
  { "VAGUE", N_ ("Still vague"), "vaag|vague|vage|nog vaag|onduidelijk|encore vague|unklar" },
  { "CLEAR", N_ ("Clear"), "duidelijk|helder|clair|claire|klar|concreet|concrète|konkret" },
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
  { "DEPARTMENT", N_ ("Department"),
    "afdeling|dienst|departement|service|département|Abteilung|Dienst" },
  { "FUNCTION", N_ ("Function"), "functie|fonction|Funktion|job|poste" },
  { "TEAM", N_ ("Team"), "team|équipe|ploeg|Gruppe" },
};

static const WisselCode physical_kind_codes[] = {
  { "OFFICE", N_ ("Office"), "kantoor|bureau|bureaux|Büro" },
  { "WAREHOUSE", N_ ("Warehouse"), "magazijn|entrepôt|Lager|depot|dépôt" },
  { "WORKSHOP", N_ ("Workshop"), "atelier|werkplaats|Werkstatt|productie" },
  { "SHOP", N_ ("Shop"), "winkel|magasin|Laden|Geschäft|loket|balie" },
  { "OTHER", N_ ("Other"),
    "andere|autre|anders|buiten|terrein|sonstiges|extérieur|terrain|draußen" },
};

static const WisselCode found_by_codes[] = {
  { "SUPPLY", N_ ("From supply"), "aanbod|offre|Angebot" },
  { "DEMAND", N_ ("From demand"), "vraag|demande|Nachfrage" },
  { "COCREATION", N_ ("By co-creation"), "cocreatie|co-creatie|cocréation|Ko-Kreation" },
};

static const WisselCode place_state_codes[] = {
  { "DRAFT", N_ ("Draft"),
    "ontwerp|projet|brouillon|Entwurf|voorstel|in voorbereiding|en préparation|"
    "in Vorbereitung" },
  { "CONFIRMED", N_ ("Confirmed"), "bevestigd|confirmé|confirmée|bestätigt|toegezegd" },
  { "PUBLISHED", N_ ("Published"), "gepubliceerd|publié|publiée|veröffentlicht|open|ouvert|offen" },
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

static const WisselCode sheet_line_kind_codes[] = {
  { "EXPERIENCE", N_ ("Experience"), NULL },
  { "TRAINING", N_ ("Training followed"), NULL },
  { "COMPETENCY", N_ ("Competency acquired"), NULL },
  { "ASPIRATION", N_ ("Aspiration"), NULL },
  { "CHOICE", N_ ("Career choice"), NULL },
};

static const WisselCode course_form_codes[] = {
  { "ELEARNING", N_ ("E-learning, available at once"), "e-learning|elearning" },
  { "SESSION", N_ ("Session in a room"), "klassikaal|présentiel|Präsenz|classroom" },
  { "DIGITAL_LIVE", N_ ("Live session online"), "webinar|webinaire|online" },
  { "EXCHANGE", N_ ("Learning exchange"), NULL },
  { "MISSION", N_ ("Mission with another employer"), NULL },
};

static const WisselCode course_access_codes[] = {
  { "ALL", N_ ("Every organisation"), NULL },
  { "PARTNERS", N_ ("Partners with access"), NULL },
  { "OWN", N_ ("The provider’s own staff"), NULL },
};

/* As ESCO divides skills: how far beyond one trade they are of use. */
static const WisselCode reuse_level_codes[] = {
  { "TRANSVERSAL", N_ ("In every job"), "transversal" },
  { "CROSS_SECTOR", N_ ("In several sectors"), "cross-sector|cross-sectoral" },
  { "SECTOR_SPECIFIC", N_ ("In one sector"), "sector-specific" },
  { "OCCUPATION_SPECIFIC", N_ ("In one occupation"), "occupation-specific" },
};

#define TABLE(name, codes)                                                                         \
  {                                                                                                \
    name, codes, G_N_ELEMENTS (codes)                                                              \
  }

/* Why a row asks for attention; the most urgent first. */
static const WisselCode organisation_attention_codes[] = {
  { "NO_ANSWER", N_ ("In the pool without news for a month"), NULL },
  { "SENDS_ONLY", N_ ("Wants to send but not to host"), NULL },
};

static const WisselCode question_attention_codes[] = {
  { "NO_PLACE", N_ ("Without a place in a running round"), NULL },
  { "NOT_CLEAR", N_ ("Still vague"), NULL },
  { "NO_GOAL", N_ ("Without a learning goal"), NULL },
};

static const WisselCode task_attention_codes[] = {
  { "OVERDUE", N_ ("Tasks that are overdue"), NULL },
  { "TODAY", N_ ("Tasks for today"), NULL },
  { "SOON", N_ ("Tasks for the next seven days"), NULL },
};

static const WisselCode task_state_codes[] = {
  { "OVERDUE", N_ ("Overdue"), NULL },
  { "OPEN", N_ ("Open"), NULL },
  { "DONE", N_ ("Done"), NULL },
};

static const WisselCode task_origin_codes[] = {
  { "MANUAL", N_ ("Written by hand"), NULL },
  { "RULE", N_ ("Added by a rule"), NULL },
};

static const WisselCode checklist_kind_codes[] = {
  { "PREP_SWITCHER", N_ ("Preparation by the switcher"), NULL },
  { "PREP_SENDING", N_ ("Preparation by the sending employer"), NULL },
  { "PREP_HOST", N_ ("Preparation by the host"), NULL },
  { "PREP_COACH", N_ ("Preparation by the learning coach"), NULL },
  { "PREP_ADMIN", N_ ("Administrative preparation"), NULL },
  { "COACH_CONDITIONS", N_ ("Conditions for learning coaches"), NULL },
  { "COACH_EXPECTATIONS", N_ ("What is expected of learning coaches"), NULL },
  { "EMPLOYER_INFO", N_ ("Information for employers"), NULL },
  { "SAFETY", N_ ("Safety"), NULL },
  { "TX_COMMITMENTS", N_ ("Commitments of members"), NULL },
  { "TX_DUTIES", N_ ("Duties during a mission"), NULL },
  { "TX_RETURN", N_ ("Return from a mission"), NULL },
  { "BEST_PRACTICE", N_ ("Good practice"), NULL },
  { "PHASE_OUTPUT", N_ ("Outputs of a phase"), NULL },
};

static const WisselCode checklist_line_state_codes[] = {
  { "OPEN", N_ ("Open"), NULL },
  { "DONE", N_ ("Done"), NULL },
  { "NA", N_ ("Not applicable"), NULL },
  { "WAIVED", N_ ("Waived"), NULL },
};

static const WisselCode place_attention_codes[] = {
  { "NO_COACH", N_ ("Without an active learning coach"), NULL },
  { "NOT_SAFE", N_ ("Safety not confirmed"), NULL },
  { "NOT_PUBLISHED", N_ ("Not published yet"), NULL },
};

static const WisselCode match_attention_codes[] = {
  { "TO_DECIDE", N_ ("To be decided"), NULL },
  { "NO_EXCHANGE", N_ ("Accepted, but no exchange yet"), NULL },
};

static const WisselCode exchange_attention_codes[] = {
  { "NOT_BEGUN", N_ ("First day is past, not begun"), NULL },
  { "NOT_COMPLETED", N_ ("Last day is past, not completed"), NULL },
  { "DAY_FULL", N_ ("More switchers on a day than the place takes"), NULL },
  { "NOT_READY", N_ ("Begins within two weeks, not ready"), NULL },
  { "NO_CERTIFICATE", N_ ("Completed without a certificate"), NULL },
  { "NOT_EVALUATED", N_ ("Evaluation is due"), NULL },
  { "NO_DAYS", N_ ("No days agreed yet"), NULL },
};

/* Numbers of the documents, with those that are made from a record. */
static const WisselCode document_codes[] = {
  { "D01", N_ ("Interest form"), NULL },
  { "D02", N_ ("Answers and advice"), NULL },
  { "D02E", N_ ("Empty questionnaire"), NULL },
  { "D03", N_ ("Company sheet"), NULL },
  { "D03I", N_ ("Company sheet, internal"), NULL },
  { "D04", N_ ("Engagement declaration"), NULL },
  { "D07", N_ ("Learning agenda"), NULL },
  { "D21", N_ ("Accession charter"), NULL },
  { "D08", N_ ("Learning place sheet"), NULL },
  { "D09", N_ ("Matches to agree on"), NULL },
  { "D09M", N_ ("Mail with the matches to agree on"), NULL },
  { "D31", N_ ("Talent sheet"), NULL },
  { "D33", N_ ("List of switchers"), NULL },
  { "D05", N_ ("Flyer for employees"), NULL },
  { "D34", N_ ("Internal communication plan"), NULL },
  { "D35", N_ ("Call to employers"), NULL },
  { "D36", N_ ("Communication plan"), NULL },
  { "D37", N_ ("How the matches were decided"), NULL },
};

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
  TABLE ("CONSENT_PURPOSE", consent_purpose_codes),
  TABLE ("WHO_LEARNS", who_learns_codes),
  TABLE ("STRENGTH_SOURCE", strength_source_codes),
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
  TABLE ("DOCUMENT", document_codes),
  TABLE ("CHECKLIST_KIND", checklist_kind_codes),
  TABLE ("CHECKLIST_LINE_STATE", checklist_line_state_codes),
  TABLE ("REUSE_LEVEL", reuse_level_codes),
  TABLE ("SHEET_LINE_KIND", sheet_line_kind_codes),
  TABLE ("COURSE_FORM", course_form_codes),
  TABLE ("COURSE_ACCESS", course_access_codes),
  TABLE ("ORGANISATION_ATTENTION", organisation_attention_codes),
  TABLE ("TASK_ATTENTION", task_attention_codes),
  TABLE ("TASK_STATE", task_state_codes),
  TABLE ("TASK_ORIGIN", task_origin_codes),
  TABLE ("QUESTION_ATTENTION", question_attention_codes),
  TABLE ("PLACE_ATTENTION", place_attention_codes),
  TABLE ("MATCH_ATTENTION", match_attention_codes),
  TABLE ("EXCHANGE_ATTENTION", exchange_attention_codes),
};

const WisselCodeTable *
wissel_code_tables (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);

  return tables;
}

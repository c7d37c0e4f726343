#include "certificate.h"

typedef struct
{
  const char *name;
  const char *values[WISSEL_N_LANGUAGES]; /* nl, fr, de, en */
} Sample;

static const Sample usual[] = {
  { "issuer",
    { "De stad Lindehove", "La ville de Montaubry", "Die Stadt Eichenborn",
      "The city of Lindehove" } },
  { "learner", { "Zoë D’hondt-Łukasik", "Éloïse Lefèvre", "Jürgen Großmann", "Zoë Łukasik" } },
  { "learner-function",
    { "Stafmedewerker onthaal", "Collaboratrice à l’accueil", "Sachbearbeiter im Bürgerdienst",
      "Reception officer" } },
  { "employer",
    { "OCMW Waterrode (0123.456.749)", "CPAS de Rivemont (0123.456.749)",
      "ÖSHZ Bachtal (0123.456.749)", "Waterrode Social Services (0123.456.749)" } },
  { "subject",
    { "Onthaal zonder drempels", "Un accueil sans seuil", "Bürgernaher Empfang",
      "Reception without barriers" } },
  { "host",
    { "Stad Lindehove (0308.357.159)", "Ville de Montaubry (0308.357.159)",
      "Stadt Eichenborn (0308.357.159)", "City of Lindehove (0308.357.159)" } },
  { "place",
    { "Stadskantoor, Lindehove", "Maison communale, Montaubry", "Rathaus, Eichenborn",
      "City office, Lindehove" } },
  { "coach",
    { "Noémie Van Acker, teamleider onthaal", "Thibault Renard, chef de l’accueil",
      "Annegret Weiß, Leiterin Bürgerdienst", "Noémie Van Acker, head of reception" } },
  { "period",
    { "3 tot 10 maart 2027", "du 3 au 10 mars 2027", "3. bis 10. März 2027",
      "3 to 10 March 2027" } },
  { "days",
    { "2 dagen (3 en 10 maart)", "2 jours (3 et 10 mars)", "2 Tage (3. und 10. März)",
      "2 days (3 and 10 March)" } },
  { "hours", { "15,2 uur", "15,2 heures", "15,2 Stunden", "15.2 hours" } },
  { "question",
    { "Hoe ontvangen we mensen aan het loket zo dat wie voor het eerst komt, meteen weet waar hij "
      "terechtkan, ook als hij onze taal niet spreekt?",
      "Comment accueillir au guichet celles et ceux qui viennent pour la première fois, de sorte "
      "qu’ils sachent où s’adresser, même s’ils ne parlent pas notre langue ?",
      "Wie empfangen wir Menschen am Schalter so, dass auch jemand, der unsere Sprache nicht "
      "spricht, gleich weiß, wohin er sich wenden kann?",
      "How do we receive people at the desk so that a first-time visitor knows where to go, even "
      "without speaking our language?" } },
  { "activities",
    { "Meelopen aan het onthaal, gesprek met de dienst Communicatie, oefening met pictogrammen.",
      "Observation au guichet, entretien avec le service Communication, exercice avec des "
      "pictogrammes.",
      "Mitarbeit am Empfang, Gespräch mit der Kommunikationsabteilung, Übung mit Piktogrammen.",
      "Shadowing at the desk, talk with the communication team, exercise with pictograms." } },
  { "training",
    { "informele opleiding, extern", "formation informelle, externe",
      "informelle Ausbildung, extern", "informal training, external" } },
  { "issue-place", { "Lindehove", "Montaubry", "Eichenborn", "Lindehove" } },
  { "issue-date", { "12 maart 2027", "12 mars 2027", "12. März 2027", "12 March 2027" } },
  { "number", { "LB-2027-00001", "LB-2027-00002", "LB-2027-00003", "LB-2027-00004" } },
  { "verification-code",
    { "7K3M-9QXT-2ADW-H", "7K3M-9QXT-2ADW-H", "7K3M-9QXT-2ADW-H", "7K3M-9QXT-2ADW-H" } },
};

static const Sample long_values[] = {
  { "learner",
    { "Marie-Bérénice Van den Broeck-de Schaetzen van Ravenschoot",
      "Marie-Bérénice de la Haye-Jousselin de Saint-Christophe-Noël",
      "Friederike-Charlotte von und zu Großenbrunn-Weißenstein",
      "Wilhelmina-Alexandra Featherstonehaugh-Cholmondeley-Smythe" } },
  { "employer",
    { "Federale Overheidsdienst Werkgelegenheid, Arbeid en Sociaal Overleg (0671.516.647)",
      "Service public fédéral Emploi, Travail et Concertation sociale (0671.516.647)",
      "Föderaler Öffentlicher Dienst Beschäftigung, Arbeit und Soziale Konzertierung "
      "(0671.516.647)",
      "Federal Public Service Employment, Labour and Social Dialogue (0671.516.647)" } },
  { "question",
    { "Hoe organiseren we de opvolging van langdurig zieke collega’s zo dat het contact warm "
      "blijft "
      "zonder dat het als controle aanvoelt? Ik wil zien wie het eerste gesprek voert, wat daarvan "
      "wordt opgeschreven en wie het mag lezen, hoe een werkhervatting op maat tot stand komt en "
      "hoe "
      "de leidinggevende en het team daarbij worden betrokken. Ook wil ik weten welke afspraken er "
      "met de arbeidsarts zijn, hoe vaak ze worden herzien en wat men na een jaar anders zou doen, "
      "zodat ik bij mijn terugkeer een voorstel kan uitwerken.",
      "Comment organiser le suivi des collègues absents de longue durée de manière à garder un "
      "contact chaleureux sans qu’il soit ressenti comme un contrôle ? Je souhaite voir qui mène "
      "le "
      "premier entretien, ce qui en est noté et qui peut le lire, comment naît une reprise du "
      "travail adaptée et comment le responsable et l’équipe y sont associés. J’aimerais aussi "
      "connaître les accords passés avec le médecin du travail, la fréquence de leur révision et "
      "ce "
      "que l’on ferait autrement après un an.",
      "Wie gestalten wir die Begleitung langzeitkranker Kolleginnen und Kollegen so, dass der "
      "Kontakt herzlich bleibt, ohne als Kontrolle empfunden zu werden? Ich möchte sehen, wer das "
      "erste Gespräch führt, was davon aufgeschrieben wird und wer es lesen darf, wie eine "
      "angepasste "
      "Wiederaufnahme der Arbeit entsteht und wie Vorgesetzte und Team einbezogen werden. Außerdem "
      "möchte ich wissen, welche Absprachen mit dem Arbeitsarzt bestehen, wie oft sie überprüft "
      "werden und was man nach einem Jahr anders machen würde.",
      "How do we keep in touch with colleagues on long sick leave so that the contact stays warm "
      "and does not feel like checking? I want to see who holds the first talk, what is written "
      "down "
      "and who may read it, how a tailored return to work comes about, and how the line manager "
      "and "
      "the team are involved. I also want to know what is agreed with the occupational physician, "
      "how often this is reviewed, and what people would do differently after a year." } },
};

static const char *const goals[][WISSEL_N_LANGUAGES] = {
  { "Een onthaalgesprek voeren met pictogrammen", "Mener un entretien d’accueil avec pictogrammes",
    "Ein Empfangsgespräch mit Piktogrammen führen", "Hold a reception talk with pictograms" },
  { "Drie verbeterpunten voor het eigen loket benoemen",
    "Nommer trois améliorations pour son propre guichet",
    "Drei Verbesserungen für den eigenen Schalter benennen",
    "Name three improvements for one’s own desk" },
  { "Doorverwijzen volgens een vast schema", "Orienter selon un schéma établi",
    "Nach einem festen Schema weiterverweisen", "Refer people on by a fixed scheme" },
};

static const char *const results[][WISSEL_N_LANGUAGES] = {
  { "Bereikt", "Atteint", "Erreicht", "Reached" },
  { "Gedeeltelijk bereikt", "Partiellement atteint", "Teilweise erreicht", "Partly reached" },
  { "Niet beoordeeld", "Non évalué", "Nicht beurteilt", "Not assessed" },
};

static void
set_all (WisselTemplateValues *values, const Sample *samples, guint n, WisselLanguage language)
{
  for (guint i = 0; i < n; i++)
    wissel_template_values_set_text (values, samples[i].name, samples[i].values[language]);
}

static void
set_goals (WisselTemplateValues *values, WisselLanguage language, guint n)
{
  static const WisselDocumentColumn columns[] = { { "Goal", .share = 3 },
                                                  { "Result", .share = 1 } };
  g_autoptr (WisselDocumentTable)   table = wissel_document_table_new (columns, 2);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *goal = NULL;
      const char      *cells[2] = { goals[i % 3][language], results[i % 3][language] };

      if (i >= 3)
        cells[0] = goal = g_strdup_printf ("%s (%u)", goals[i % 3][language], i + 1);

      wissel_document_table_add_row (table, cells);
    }

  wissel_template_values_set_table (values, "table:goals", table);
}

WisselTemplateValues *
certificate_values (WisselLanguage language, CertificateSize size)
{
  static const char *const optional[] = { "coach", "activities", "training", "learner-function" };
  WisselTemplateValues    *values = wissel_template_values_new ();
  gboolean                 set;

  set_all (values, usual, G_N_ELEMENTS (usual), language);
  set_goals (values, language, size == CERTIFICATE_LONG ? 40 : 3);
  set = wissel_template_values_set_link (values, "verification-link",
                                         "https://netwerk.example/verify/7K3M9QXT2ADWH", NULL);
  g_assert_true (set);

  if (size == CERTIFICATE_LONG)
    {
      set_all (values, long_values, G_N_ELEMENTS (long_values), language);
    }
  else if (size == CERTIFICATE_SHORT)
    {
      for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
        wissel_template_values_set_text (values, optional[i], NULL);

      wissel_template_values_set_table (values, "table:goals", NULL);
      wissel_template_values_set_link (values, "verification-link", NULL, NULL);
    }

  wissel_template_values_add_signer (values, "Hadewych Vermeiren", "Algemeen directeur");
  wissel_template_values_add_signer (values, size == CERTIFICATE_SHORT ? NULL : "Noémie Van Acker",
                                     size == CERTIFICATE_SHORT ? NULL : "Teamleider onthaal");

  return values;
}

WisselDocument *
certificate_document (WisselLanguage language, CertificateSize size)
{
  g_autoptr (WisselTemplate) template = NULL;
  g_autoptr (WisselTemplateValues) values = certificate_values (language, size);
  g_autoptr (GError)               error = NULL;
  WisselDocument                  *document;

  template = wissel_template_load (wissel_template_kind_find ("certificate"), language, &error);
  g_assert_no_error (error);

  document = wissel_template_fill (template, values, NULL);
  wissel_document_set_author (document, "Netwerk De Brug");
  wissel_document_set_created (document, "2027-03-12T09:00:00Z");
  wissel_document_set_footer (document, "LB-2027-00001 · 7K3M-9QXT-2ADW-H");

  return document;
}

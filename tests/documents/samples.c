#include "samples.h"

#include <cairo.h>

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
sample_values (WisselLanguage language, SampleSize size)
{
  static const char *const optional[] = { "coach", "activities", "training", "learner-function" };
  WisselTemplateValues    *values = wissel_template_values_new ();
  gboolean                 set;

  set_all (values, usual, G_N_ELEMENTS (usual), language);
  set_goals (values, language, size == SAMPLE_LONG ? 40 : 3);
  set = wissel_template_values_set_link (values, "verification-link",
                                         "https://netwerk.example/verify/7K3M9QXT2ADWH", NULL);
  g_assert_true (set);

  if (size == SAMPLE_LONG)
    {
      set_all (values, long_values, G_N_ELEMENTS (long_values), language);
    }
  else if (size == SAMPLE_SHORT)
    {
      for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
        wissel_template_values_set_text (values, optional[i], NULL);

      wissel_template_values_set_table (values, "table:goals", NULL);
      wissel_template_values_set_link (values, "verification-link", NULL, NULL);
    }

  wissel_template_values_add_signer (values, "Hadewych Vermeiren", "Algemeen directeur");
  wissel_template_values_add_signer (values, size == SAMPLE_SHORT ? NULL : "Noémie Van Acker",
                                     size == SAMPLE_SHORT ? NULL : "Teamleider onthaal");

  return values;
}

WisselDocument *
sample_certificate (const char *kind, WisselLanguage language, SampleSize size)
{
  g_autoptr (WisselTemplate) template = NULL;
  g_autoptr (WisselTemplateValues) values = sample_values (language, size);
  g_autoptr (GError)               error = NULL;
  WisselDocument                  *document;

  template = wissel_template_load (wissel_template_kind_find (kind), language, &error);
  g_assert_no_error (error);

  if (g_str_equal (kind, "coach-certificate"))
    {
      wissel_template_values_set_text (values, "coach", "Noémie Van Acker");
      wissel_template_values_set_text (values, "coach-function", "Teamleider onthaal");
    }

  document = wissel_template_fill (template, values, NULL);
  wissel_document_set_author (document, "Netwerk De Brug");
  wissel_document_set_created (document, "2027-03-12T09:00:00Z");
  wissel_document_set_footer (document, "LB-2027-00001 · 7K3M-9QXT-2ADW-H");

  return document;
}

WisselDocument *
sample_match_list (WisselLanguage language, guint n_rows)
{
  static const WisselDocumentColumn columns[] = {
    { "Switcher", .share = 2 },   { "Leervraag", .share = 4 },
    { "Leerplek", .share = 2.4 }, { "Ontvangende organisatie", .share = 2.4 },
    { "Leercoach", .share = 2 },  { "Score", WISSEL_COLUMN_NUMBER, .width = 16 },
    { "Waarom", .share = 4 },
  };
  static const char *const rows[][7] = {
    { "Zoë D’hondt-Łukasik", "Hoe ontvangen we wie voor het eerst komt?", "Onthaal stadskantoor",
      "Stad Lindehove", "Noémie Van Acker", "87",
      "Inhoud past (40), voorkeur 1 (25), 12 km (12), datum vrij (10)" },
    { "Ömer Çelik", "Werkplaats veilig organiseren met wisselende ploegen", "Magazijn Noord",
      "Maatwerk De Spil", "Griet Goossens", "64",
      "Inhoud past (40), 31 km (4), voorkeur 3 (10), datum vrij (10)" },
    { "François L’Écluse", "Vrijwilligers aan ons binden", "Dienstencentrum", "OCMW Waterrode",
      NULL, "9", "Enige vrije plek in de periode" },
  };
  static const char *const notes[] = {
    "Ronde 2027-1, stand van 12 maart 2027. Filter: alle voorstellen.", NULL
  };
  g_autoptr (WisselDocumentTable) table = NULL;
  WisselDocument                 *document;

  table = wissel_document_table_new (columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n_rows; i++)
    wissel_document_table_add_row (table, rows[i % G_N_ELEMENTS (rows)]);

  document = wissel_document_new_from_table (language, "Matches van ronde 2027-1", table, notes);
  wissel_document_set_created (document, "2027-03-12T09:00:00Z");

  return document;
}

static void
add_words (WisselDocument *document, WisselParagraphKind kind, const char *words)
{
  wissel_document_add_paragraph (document, kind, wissel_rich_text_new_plain (words));
}

static void
add_linked (WisselDocument *document)
{
  WisselRichText *text = wissel_rich_text_new_plain ("The charter asks for ");
  gboolean        linked;

  wissel_rich_text_append (text, "one month of notice", WISSEL_TEXT_BOLD);
  wissel_rich_text_append (text, ", see ", WISSEL_TEXT_PLAIN);
  linked = wissel_rich_text_append_link (text, "the page of the network",
                                         "https://netwerk.example/charter?a=1&b=(2)", NULL);
  g_assert_true (linked);
  wissel_rich_text_append (text, ", or write to ", WISSEL_TEXT_PLAIN);
  linked = wissel_rich_text_append_link (text, "the office", "mailto:office@netwerk.example", NULL);
  g_assert_true (linked);
  wissel_rich_text_append (text, ". ", WISSEL_TEXT_PLAIN);
  wissel_rich_text_append (text, "Nothing is decided before.", WISSEL_TEXT_ITALIC);
  wissel_document_add_paragraph (document, WISSEL_PARAGRAPH_BODY, text);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
sample_image (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 120, 40);
  cairo_t         *cr = cairo_create (surface);
  GByteArray      *png = g_byte_array_new ();

  cairo_set_source_rgba (cr, 0.06, 0.31, 0.36, 0.9);
  for (guint i = 0; i < 3; i++)
    {
      cairo_arc (cr, 20 + 40 * i, 20, 16, 0, 7);
      cairo_fill (cr);
    }

  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, png);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (png);
}

static void
add_logo (WisselDocument *document)
{
  g_autoptr (GBytes) png = sample_image ();
  gboolean           added =
    wissel_document_add_image (document, png, "Logo of the network: three discs", 24, NULL);

  g_assert_true (added);
}

/* To be filled in with a pen. */
static void
add_questions (WisselDocument *document)
{
  g_autoptr (WisselDocument) part =
    wissel_document_new (WISSEL_LANGUAGE_EN, WISSEL_DOCUMENT_PLAIN, "Questions");

  wissel_document_add_heading (part, 3, wissel_rich_text_new_plain ("1. Was it worth it?"));
  for (guint kind = WISSEL_CHOICE_ONE; kind <= WISSEL_CHOICE_SEVERAL; kind++)
    {
      wissel_document_add_choice (part, kind, wissel_rich_text_new_plain ("Certainly"), FALSE);
      wissel_document_add_choice (part, kind, wissel_rich_text_new_plain ("Other"), TRUE);
    }
  wissel_document_add_heading (part, 3, wissel_rich_text_new_plain ("2. What else?"));
  wissel_document_add_room (part, 3, 0);
  wissel_document_add_room (part, 1, 40);
  wissel_document_add_part (document, part);
}

WisselDocument *
sample_report (void)
{
  static const char *const steps[] = { "Say what the first twelve months hold.",
                                       "Name the team leader and the start date.",
                                       "Publish the offer in all three languages." };
  WisselDocument          *document =
    wissel_document_new (WISSEL_LANGUAGE_EN, WISSEL_DOCUMENT_PLAIN, "Report on the first round");

  wissel_document_set_author (document, "Netwerk De Brug & partners");
  wissel_document_set_subject (document, "Round 2027-1 <draft>");
  wissel_document_set_created (document, "2027-03-12T09:00:00Z");
  wissel_document_set_footer (document, "Report on the first round");

  add_logo (document);
  wissel_document_add_heading (document, 1,
                               wissel_rich_text_new_plain ("Report on the first round"));
  add_words (document, WISSEL_PARAGRAPH_SUBTITLE, "What was exchanged, and what it taught us");
  wissel_document_add_pair (document, "Network", wissel_rich_text_new_plain ("De Brug"));
  wissel_document_add_pair (document, "Period",
                            wissel_rich_text_new_plain ("1 January to 30 June 2027"));
  wissel_document_add_pair (
    document, "Organisations that took part in at least one exchange",
    wissel_rich_text_new_plain ("City of Lindehove, Waterrode Social Services, De Spil sheltered "
                                "workshop, and eleven others that are named in the annex"));
  wissel_document_add_heading (document, 2, wissel_rich_text_new_plain ("How it went"));
  add_linked (document);
  for (guint i = 0; i < 6; i++)
    add_words (document, WISSEL_PARAGRAPH_BODY,
               "Most people were placed with their first or second choice. Where that was not "
               "possible, the coordinator rang both organisations and looked for another week; "
               "in four cases a second coach was found. Nobody had to wait longer than a month. "
               "The talks before the exchange took half an hour on average and were held online.");
  add_words (document, WISSEL_PARAGRAPH_QUOTE,
             "I came to see how they answer the telephone and left with a new way to hold a team "
             "meeting.");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    wissel_document_add_item (document, FALSE, wissel_rich_text_new_plain (steps[i]));
  wissel_document_add_heading (document, 3, wissel_rich_text_new_plain ("Next steps"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    wissel_document_add_item (document, TRUE, wissel_rich_text_new_plain (steps[i]));
  add_questions (document);
  add_words (document, WISSEL_PARAGRAPH_BODY, "Done at Lindehove on 12 March 2027.");
  wissel_document_add_signature (document, "For the network", "Hadewych Vermeiren", "Coordinator");
  wissel_document_add_signature (document, "For the city", "Marie-Bérénice Van den Broeck",
                                 "Secretary general");
  wissel_document_add_signature (document, "For the partners", NULL, NULL);
  wissel_document_add_rule (document);
  add_words (document, WISSEL_PARAGRAPH_NOTE, "Figures as of 12 March 2027.");

  return document;
}

#include <string.h>

#include "wissel-match-asking.h"
#include "wissel-match-words.h"

static void
test_stop_words (void)
{
  static const struct
  {
    const char    *word;
    WisselLanguage language;
    gboolean       stops;
  } cases[] = {
    { "het", WISSEL_LANGUAGE_NL, TRUE },      { "zullen", WISSEL_LANGUAGE_NL, TRUE },
    { "aan", WISSEL_LANGUAGE_NL, TRUE },      { "magazijn", WISSEL_LANGUAGE_NL, FALSE },
    { "etre", WISSEL_LANGUAGE_FR, TRUE },     { "magasin", WISSEL_LANGUAGE_FR, FALSE },
    { "zwischen", WISSEL_LANGUAGE_DE, TRUE }, { "lager", WISSEL_LANGUAGE_DE, FALSE },
    { "your", WISSEL_LANGUAGE_EN, TRUE },     { "stock", WISSEL_LANGUAGE_EN, FALSE },
    { "drie", WISSEL_LANGUAGE_NL, TRUE },     { "drei", WISSEL_LANGUAGE_DE, TRUE },
    { "die", WISSEL_LANGUAGE_EN, FALSE },     { "die", WISSEL_LANGUAGE_NL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (wissel_match_is_stop_word (cases[i].word, cases[i].language), ==,
                     cases[i].stops);
}

static void
test_stems (void)
{
  /* Words that belong together leave the same stem. */
  static const struct
  {
    const char    *one;
    const char    *other;
    WisselLanguage language;
  } cases[] = {
    { "vrijwilliger", "vrijwilligers", WISSEL_LANGUAGE_NL },
    { "planning", "plannen", WISSEL_LANGUAGE_NL },
    { "begeleiding", "begeleiden", WISSEL_LANGUAGE_NL },
    { "tableau", "tableaus", WISSEL_LANGUAGE_FR },
    { "dechet", "dechets", WISSEL_LANGUAGE_FR },
    { "beurteilung", "beurteilen", WISSEL_LANGUAGE_DE },
    { "volunteer", "volunteers", WISSEL_LANGUAGE_EN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *one = wissel_match_stem (cases[i].one, cases[i].language);
      g_autofree char *other = wissel_match_stem (cases[i].other, cases[i].language);

      g_assert_cmpstr (one, ==, other);
    }

  for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
    {
      g_autofree char *word = wissel_match_stem ("hr", (WisselLanguage) language);
      g_autofree char *nothing = wissel_match_stem ("", (WisselLanguage) language);

      g_assert_cmpstr (word, ==, "hr");
      g_assert_cmpstr (nothing, ==, "");
    }
}

static guint
compare (const char *question, const char *place, WisselLanguage language, char **shared)
{
  g_autoptr (WisselMatchTexts) texts = wissel_match_texts_new (NULL);
  gboolean                     has_words;
  guint                        share;

  wissel_match_texts_add (texts, place, language);
  share = wissel_match_texts_compare (texts, 0, question, language, &has_words);
  *shared = wissel_match_texts_dup_shared (texts, 0, question, language, place, language);

  return share;
}

static void
test_shares (void)
{
  static const struct
  {
    const char    *question;
    const char    *place;
    WisselLanguage language;
    guint          share;
    const char    *shared;
  } cases[] = {
    { "Magazijn, voorraad", "voorraad en magazijn", WISSEL_LANGUAGE_NL, 1000,
      "Magazijn, voorraad" },
    /* One word is half of what is enough; the same one twice is still one. */
    { "Magazijn en magazijn", "Ons MAGAZIJN", WISSEL_LANGUAGE_NL, 500, "Magazijn" },
    /* Parts of compounds are related: three quarters. */
    { "Vrijwilligers", "vrijwilligerswerking", WISSEL_LANGUAGE_NL, 375, "Vrijwilligers" },
    { "Sicherheit", "Sicherheitsrundgang", WISSEL_LANGUAGE_DE, 375, "Sicherheit" },
    /* Endings in common make no relation. */
    { "opleiding", "begeleiding", WISSEL_LANGUAGE_NL, 0, NULL },
    { "station", "nation", WISSEL_LANGUAGE_FR, 0, NULL },
    /* Six words: two of them are enough. */
    { "lassen plooien slijpen zagen boren frezen", "zagen en boren", WISSEL_LANGUAGE_NL, 1000,
      "zagen, boren" },
    /* A number says nothing about what is to be learnt. */
    { "Angaben in drei Programme tippen", "Dreiländereck: Schalter in drei Sprachen",
      WISSEL_LANGUAGE_DE, 0, NULL },
    { "Énergie", "energie", WISSEL_LANGUAGE_FR, 500, "Énergie" },
    { "", "kassa", WISSEL_LANGUAGE_NL, 0, NULL },
    { NULL, NULL, WISSEL_LANGUAGE_NL, 0, NULL },
    { "kassa", "\xff\xfe kassa", WISSEL_LANGUAGE_NL, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shared = NULL;
      guint share = compare (cases[i].question, cases[i].place, cases[i].language, &shared);

      g_test_message ("case %u", i);
      g_assert_cmpuint (share, ==, cases[i].share);
      g_assert_cmpstr (shared, ==, cases[i].shared);
    }
}

/* Questions as people ask them find the place that answers them, among places that do not. */
static void
test_questions (void)
{
  static const struct
  {
    const char    *question;
    const char    *place;
    WisselLanguage language;
  } pairs[] = {
    { "Hoe verwelkomen jullie nieuwe bewoners in het woonzorgcentrum?",
      "Het onthaalteam verwelkomt elke bewoner van ons woonzorgcentrum.", WISSEL_LANGUAGE_NL },
    { "Ik wil een degelijk onderhoudsplan voor onze machines leren opstellen.",
      "Onze technische ploeg toont het preventief onderhoud van de machines.", WISSEL_LANGUAGE_NL },
    { "Wat komt er kijken bij de loonadministratie van een ziekenhuis?",
      "Loonadministratie: van prikklok tot loonbrief.", WISSEL_LANGUAGE_NL },
    { "Comment organisez-vous l’accueil des patients aux urgences ?",
      "Urgences : accueil et tri des patients.", WISSEL_LANGUAGE_FR },
    { "Je cherche des idées pour réduire le gaspillage alimentaire en cuisine.",
      "Notre cuisine centrale lutte contre le gaspillage.", WISSEL_LANGUAGE_FR },
    { "Wie plant ihr die Schichten in der Pflege?", "Schichtplanung und Übergaben in der Pflege.",
      WISSEL_LANGUAGE_DE },
    { "How do you keep an archive that people can search?",
      "Keeping and searching the city archive.", WISSEL_LANGUAGE_EN },
  };
  g_autoptr (WisselMatchTexts)  texts = wissel_match_texts_new (NULL);
  g_autoptr (WisselMatchAsking) asking = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    wissel_match_texts_add (texts, pairs[i].place, pairs[i].language);

  asking = wissel_match_asking_new (texts);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      guint own;

      g_assert_true (wissel_match_asking_put (asking, pairs[i].question, pairs[i].language));
      own = wissel_match_asking_get_share (asking, i);
      g_test_message ("question %u: %u", i, own);
      g_assert_cmpuint (own, >=, 400);
      for (guint k = 0; k < G_N_ELEMENTS (pairs); k++)
        if (k != i)
          g_assert_cmpuint (wissel_match_asking_get_share (asking, k), <, own);
    }
}

/* What the dictionary calls the same is found in whatever language, by itself and among others. */
static void
test_competencies (void)
{
  static const struct
  {
    const char    *question;
    WisselLanguage language;
    const char    *place;
    WisselLanguage place_language;
    guint          share;
    const char    *shared;
  } cases[] = {
    { "Je veux suivre la gestion de nos stocks", WISSEL_LANGUAGE_FR, "Voorraadbeheer met scanners",
      WISSEL_LANGUAGE_NL, 750, "gestion (Voorraadbeheer), stocks (Voorraadbeheer)" },
    /* A part of a label is none of it. */
    { "La gestion des conflits", WISSEL_LANGUAGE_FR, "Voorraadbeheer", WISSEL_LANGUAGE_NL, 0,
      NULL },
    /* Endings differ. */
    { "Die Tabellenkalkulation", WISSEL_LANGUAGE_DE, "Werken met rekenbladen", WISSEL_LANGUAGE_NL,
      375, "Tabellenkalkulation (rekenbladen)" },
    { "Hoe maak je rekenbladen?", WISSEL_LANGUAGE_NL, "Excel voor beginners", WISSEL_LANGUAGE_NL,
      375, "rekenbladen (Excel)" },
    /* The word itself counts more. */
    { "Excel", WISSEL_LANGUAGE_NL, "Excel en andere rekenbladen", WISSEL_LANGUAGE_NL, 500,
      "Excel (rekenbladen)" },
  };

  for (guint sparing = 0; sparing < 2; sparing++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (WisselMatchThesaurus) thesaurus = wissel_match_thesaurus_new ();
        g_autoptr (WisselMatchTexts)     texts = wissel_match_texts_new (thesaurus);
        g_autoptr (WisselMatchAsking)    asking = NULL;
        g_autofree char                 *shared = NULL;
        gboolean                         has_words;

        if (sparing)
          {
            wissel_match_thesaurus_expect (thesaurus, cases[i].question, cases[i].language);
            wissel_match_thesaurus_expect (thesaurus, cases[i].place, cases[i].place_language);
          }
        wissel_match_thesaurus_add (thesaurus, 1, "Voorraadbeheer", WISSEL_LANGUAGE_NL);
        wissel_match_thesaurus_add (thesaurus, 1, "Gestion des stocks", WISSEL_LANGUAGE_FR);
        wissel_match_thesaurus_add (thesaurus, 2, "Rekenblad", WISSEL_LANGUAGE_NL);
        wissel_match_thesaurus_add (thesaurus, 2, "Tabellenkalkulation", WISSEL_LANGUAGE_DE);
        wissel_match_thesaurus_add (thesaurus, 2, "Excel", WISSEL_LANGUAGE_NL);
        wissel_match_thesaurus_add (thesaurus, 3, "de het een", WISSEL_LANGUAGE_NL);

        wissel_match_texts_add (texts, cases[i].place, cases[i].place_language);
        wissel_match_texts_add (texts, "Iets heel anders", WISSEL_LANGUAGE_NL);
        g_test_message ("case %u", i);
        g_assert_cmpuint (
          wissel_match_texts_compare (texts, 0, cases[i].question, cases[i].language, &has_words),
          ==, cases[i].share);
        shared = wissel_match_texts_dup_shared (texts, 0, cases[i].question, cases[i].language,
                                                cases[i].place, cases[i].place_language);
        g_assert_cmpstr (shared, ==, cases[i].shared);
        g_assert_cmpuint (
          wissel_match_texts_compare (texts, 1, cases[i].question, cases[i].language, &has_words),
          ==, 0);

        asking = wissel_match_asking_new (texts);
        wissel_match_asking_put (asking, cases[i].question, cases[i].language);
        g_assert_cmpuint (wissel_match_asking_get_share (asking, 0), ==, cases[i].share);
        g_assert_cmpuint (wissel_match_asking_get_share (asking, 1), ==, 0);
      }
}

/* A place that offers a competency names it without a word. */
static void
test_offered (void)
{
  g_autoptr (WisselMatchThesaurus) thesaurus = wissel_match_thesaurus_new ();
  g_autoptr (WisselMatchTexts)     texts = wissel_match_texts_new (thesaurus);
  g_autoptr (WisselMatchAsking)    asking = NULL;
  g_autofree char                 *shared = NULL;

  wissel_match_thesaurus_add (thesaurus, 7, "Gestion des stocks", WISSEL_LANGUAGE_FR);
  wissel_match_texts_add (texts, NULL, WISSEL_LANGUAGE_NL);
  wissel_match_texts_add_competency (texts, 7);
  wissel_match_texts_add_competency (texts, 7);

  asking = wissel_match_asking_new (texts);
  wissel_match_asking_put (asking, "La gestion des stocks", WISSEL_LANGUAGE_FR);
  g_assert_cmpuint (wissel_match_asking_get_share (asking, 0), ==, 750);
  shared = wissel_match_texts_dup_shared (texts, 0, "La gestion des stocks", WISSEL_LANGUAGE_FR,
                                          NULL, WISSEL_LANGUAGE_NL);
  g_assert_cmpstr (shared, ==, "gestion, stocks");
}

/* The share of a pair does not depend on what else is in the index, nor on what was asked before.
 */
static void
test_alone_or_among_others (void)
{
  static const char *const      places[] = { "voorraadbeheer met scanners", "scannen van dossiers",
                                             "een kassa", "", "voorraad, veel voorraden" };
  static const char *const      questions[] = { "Voorraad tellen met een scanner", "kassa", "",
                                                "dossiers inscannen; voorraad", NULL };
  g_autoptr (WisselMatchTexts)  all = wissel_match_texts_new (NULL);
  g_autoptr (WisselMatchAsking) asking = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    wissel_match_texts_add (all, places[i], WISSEL_LANGUAGE_NL);
  asking = wissel_match_asking_new (all);

  for (guint q = 0; q < G_N_ELEMENTS (questions); q++)
    {
      guint64 some = 0;
      guint64 half = 0;

      wissel_match_asking_put (asking, questions[q], WISSEL_LANGUAGE_NL);
      wissel_match_asking_mark (asking, 1, &some);
      wissel_match_asking_mark (asking, WISSEL_MATCH_SHARE / 2, &half);
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          g_autofree char *shared = NULL;
          guint            share = compare (questions[q], places[i], WISSEL_LANGUAGE_NL, &shared);

          g_assert_cmpuint (wissel_match_asking_get_share (asking, i), ==, share);
          g_assert_cmpint (some >> i & 1, ==, share > 0);
          g_assert_cmpint (half >> i & 1, ==, share >= WISSEL_MATCH_SHARE / 2);
          g_assert_cmpint (shared != NULL, ==, share > 0);
          g_assert_cmpint (wissel_match_texts_has_words (all, i), ==, *places[i] != '\0');
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texts/stop-words", test_stop_words);
  g_test_add_func ("/texts/stems", test_stems);
  g_test_add_func ("/texts/shares", test_shares);
  g_test_add_func ("/texts/competencies", test_competencies);
  g_test_add_func ("/texts/offered", test_offered);
  g_test_add_func ("/texts/questions", test_questions);
  g_test_add_func ("/texts/alone-or-among-others", test_alone_or_among_others);

  return g_test_run ();
}

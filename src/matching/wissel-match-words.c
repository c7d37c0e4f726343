#include "wissel-match-words.h"

#include <string.h>

#define LEAST_STEM 4

/* Folded, one blank between two words. */
static const char *const stop_words[WISSEL_N_LANGUAGES] = {
  [WISSEL_LANGUAGE_NL] =
    "aan aanpak aanpakken acht al alle alles als altijd ander andere anders bedrijf ben bent "
    "beter bij collega collegas daar dag dagelijks dan dat de deze die dienst dit doen doet "
    "door drie een eens eigen elk elke en er ervaring gaan gaat geeft geen geven goed goede "
    "graag haar had heb hebben hebt heeft heel hem hen het hier hij hoe houden houdt hun "
    "iemand iets ik in is ja jaar je jij jou jouw jullie kan kennis kijken kijkje komen komt "
    "krijgen krijgt kun kunnen kunt laat laten leer leert leren loopt maak maakt maar maken "
    "man medewerker medewerkers mee meer meest men met mij mijn min minste moet moeten mogen "
    "na naar neemt negen nemen niet niets nieuw nieuwe nog nu of om omdat omgaan onder ons "
    "onze ook op organisatie organisaties over samen sinds sommige te team tegen ten ter "
    "tien tijd tijdens toch toen tonen toont tot tussen twee u uit uw van veel verder via "
    "vier vijf voer voeren voert volgen volgt voor vooral waar waarom want waren was wat "
    "week weer weet weinig wel welk welke werd werk werken werkt werkvloer weten wie wij wil "
    "willen worden wordt ze zeer zelf zes zeven zich zien ziet zij zijn zo zoals zoek zoeken "
    "zonder zou zouden zullen",
  [WISSEL_LANGUAGE_FR] =
    "a ai aimerais ainsi alors annee apprend apprendre apprenez apres as au aucun aussi "
    "autre autres aux avec avoir avons bien bon bonne car ce cela celle celui ces cet cette "
    "chaque chez cinq collegue collegues comme comment d dans de decouvrir depuis des deux "
    "dit dix donc dont du elle elles en encore entre entreprise equipe es est et etaient "
    "etait ete etes etre eu faire fait font huit ici il ils j je jour jours l la le les leur "
    "leurs lors lui m ma mais me meilleur meme mes mettre mieux moi moins mon montre montrer "
    "n ne neuf ni nos notre nous nouveau nouveaux nouvelle nouvelles on ont organisation "
    "organisations ou par pas pendant personnel peu peut peuvent plus plusieurs pour "
    "pourquoi prendre presente puis qu quand quatre que quel quelle quelles quels qui quoi s "
    "sa sans savoir se sept service services ses si six soit son sont souhaite sous suis sur "
    "t ta te temps tes toi ton tous tout toute toutes travail travaille travailler "
    "travailleur travailleurs tres trois tu un une utilise vers veux voir vont vos votre "
    "voudrais vous y",
  [WISSEL_LANGUAGE_DE] =
    "ab aber acht alle allem allen aller alles als also am an andere anderen anderer anderes "
    "arbeit arbeiten arbeitet auch auf aus bei beim besser betrieb bin bis da dabei damit "
    "dann das dass dem den der des die dies diese diesem diesen dieser dieses doch drei du "
    "durch eigene eigenen ein eine einem einen einer eines er es etwas euch funf fur gegen "
    "gerne gibt gut gute guten habe haben hat hier ich ihm ihn ihnen ihr ihre ihrem ihren "
    "ihrer im in ins ist ja jahr jede jeden jeder kann kein keine kennen kollegen konnen "
    "lassen lasst lerne lernen lernt machen macht man mehr mein meine meinem meinen meiner "
    "mich mir mit mitarbeitende mitarbeitenden mitarbeiter mochte muss nach neu neue neuen "
    "neuer neun nicht noch nur ob oder ohne organisation organisationen schon sechs sehen "
    "sehr sein seine seinem seinen seiner seit selbst sich sie sieben sieht sind so soll "
    "sollen tag taglich team uber um und uns unser unsere unserem unseren unserer unter "
    "unternehmen viel viele vier vom von vor wann war warum was weil welche welcher wenn wer "
    "werden wie will wir wird wissen wo wollen wurde zehn zeigen zeigt zu zum zur zwei "
    "zwischen",
  [WISSEL_LANGUAGE_EN] =
    "a about after all also an and another any are as at be because been better between but "
    "by can colleague colleagues company could daily day days did different do does each "
    "eight employee employees every five for four from get give gives go good had has have "
    "he her here him his how i if in into is it its just know learn learning learns like "
    "make makes many may me more most much my need new nine no not of on one or organisation "
    "organisations other others our out over own people see sees seven she should show shows "
    "six so some staff such take takes team ten than that the their them then there these "
    "they this those three through time to together too two up us use used using very want "
    "was way we well were what when where which while who why will wish with without work "
    "working workplace works would you your",
};

/* Endings, the longer before the shorter that it contains. One of each group comes off. */
static const char *const endings[WISSEL_N_LANGUAGES][16] = {
  { "ingen", "heden", "heid", "tjes", "ende", "ing", "tje", "ers", "end", "en", "er", "es", "je",
    "e", "s", "t" },
  { "ements", "ations", "ement", "ation", "euses", "euse", "ives", "eurs", "eur", "ees", "ent",
    "er", "es", "ee", "e", "s" },
  { "ungen", "heiten", "keiten", "heit", "keit", "enden", "ende", "end", "ern", "ung", "en", "em",
    "er", "es", "e", "n" },
  { "ations", "ation", "ments", "ment", "ings", "ing", "ness", "ies", "ers", "ed", "er", "es", "ly",
    "s", "e", NULL },
};

/* The words of a language as a set, made at its first use. */
static GHashTable *
get_stop_words (WisselLanguage language)
{
  static GHashTable *sets[WISSEL_N_LANGUAGES];
  static gsize       once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
        {
          g_autofree char **words = g_strsplit (stop_words[i], " ", -1);

          sets[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          for (guint k = 0; words[k] != NULL; k++)
            g_hash_table_add (sets[i], words[k]);
        }

      g_once_init_leave (&once, 1);
    }

  return sets[language];
}

gboolean
wissel_match_is_stop_word (const char *word, WisselLanguage language)
{
  g_return_val_if_fail ((guint) language < WISSEL_N_LANGUAGES, FALSE);

  return g_hash_table_contains (get_stop_words (language), word);
}

void
wissel_match_each_stop_word (void (*func) (const char *word, gpointer user_data),
                             gpointer user_data)
{
  for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
    {
      GHashTableIter iter;
      gpointer       word;

      g_hash_table_iter_init (&iter, get_stop_words ((WisselLanguage) language));
      while (g_hash_table_iter_next (&iter, &word, NULL))
        func (word, user_data);
    }
}

char *
wissel_match_stem (const char *word, WisselLanguage language)
{
  g_autofree char *stem = g_strdup (word);
  gsize            length = strlen (stem);

  g_return_val_if_fail ((guint) language < WISSEL_N_LANGUAGES, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings[0]) && endings[language][i] != NULL; i++)
    {
      gsize ending = strlen (endings[language][i]);

      if (length >= ending + LEAST_STEM &&
          strcmp (stem + length - ending, endings[language][i]) == 0)
        {
          length -= ending;
          break;
        }
    }

  /* "planning" and "plannen" leave "plann", "plan" stays "plan". */
  if (length > 3 && stem[length - 1] == stem[length - 2] && g_ascii_isalpha (stem[length - 1]))
    length--;

  stem[length] = '\0';

  return g_steal_pointer (&stem);
}

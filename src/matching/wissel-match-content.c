#include <string.h>

#include "wissel-match-scores-private.h"

/*
 * The content criterion: what a learning question and a learning place have in common (ST-5.5).
 * All figures are tenths of a point on the scale of 50 points; the weight scales them later.
 */

#define COMPETENCIES_MOST 400
#define COMPETENCIES_THEME 100
#define THEME 250
#define WORDS_MOST 250
#define OK_FROM 250
#define WEAK_FROM 100

/* What cannot be compared counts as if it were just weak. */
#define NOT_COMPARABLE WEAK_FROM

static void
add_once (GArray *list, guint index)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint, i) == index)
      return;

  g_array_append_val (list, index);
}

static guint
same_as (const WisselMatchFacts *facts, guint competency)
{
  return FACTS_COMPETENCY (facts, competency)->same_as;
}

/* A competency is answered by itself, by its parent and its children, and by every entry of
 * another framework that has the same URI as one of these. Lists hold the first entry only. */
static GPtrArray *
make_relatives (const WisselMatchFacts *facts)
{
  guint      n = facts->competencies->len;
  GPtrArray *relatives = g_ptr_array_new_full (n, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (relatives, g_array_new (FALSE, FALSE, sizeof (guint)));

  for (guint i = 0; i < n; i++)
    {
      guint parent = FACTS_COMPETENCY (facts, i)->parent;
      guint self = same_as (facts, i);

      add_once (g_ptr_array_index (relatives, self), self);
      if (parent == FACTS_NONE)
        continue;

      parent = same_as (facts, parent);
      add_once (g_ptr_array_index (relatives, self), parent);
      add_once (g_ptr_array_index (relatives, parent), self);
    }

  return relatives;
}

static GPtrArray *
make_offers (const WisselMatchFacts *facts)
{
  guint      n = facts->competencies->len;
  GPtrArray *offers = g_ptr_array_new_full (n, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (offers, g_array_new (FALSE, FALSE, sizeof (guint)));

  for (guint i = 0; i < facts->place_competencies->len; i++)
    {
      const FactsRelation *offer = FACTS_RELATION (facts->place_competencies, i);
      GArray              *places = g_ptr_array_index (offers, same_as (facts, offer->to));

      /* Places come in order: a second entry of the same competency stands at the end. */
      if (places->len == 0 || g_array_index (places, guint, places->len - 1) != offer->from)
        g_array_append_val (places, offer->from);
    }

  return offers;
}

/* Makes the indices that all questions are looked up in. */
void
_wissel_match_content_prepare (WisselMatchScores *self)
{
  self->relatives_of = make_relatives (self->facts);
  self->offered_at = make_offers (self->facts);
  self->texts = wissel_match_texts_new ();

  for (guint i = 0; i < self->facts->places->len; i++)
    {
      const FactsPlace *place = FACTS_PLACE (self->facts, i);

      wissel_match_texts_add (self->texts, place->given.text, place->given.language);
    }
}

/* Counts for each place how many of the competencies of a question it offers. */
static void
count_offered (const WisselMatchScores *self, const FactsQuestion *question, Content *contents)
{
  const WisselMatchFacts *facts = self->facts;
  guint                   n_places = facts->places->len;
  g_autofree guint       *last = g_new0 (guint, n_places + 1);

  for (guint i = 0; i < question->competencies.n; i++)
    {
      guint wanted =
        FACTS_RELATION (facts->question_competencies, question->competencies.first + i)->to;
      const GArray *relatives = g_ptr_array_index (self->relatives_of, same_as (facts, wanted));

      for (guint k = 0; k < relatives->len; k++)
        {
          const GArray *places =
            g_ptr_array_index (self->offered_at, g_array_index (relatives, guint, k));

          for (guint p = 0; p < places->len; p++)
            {
              guint place = g_array_index (places, guint, p);

              if (last[place] == i + 1)
                continue;

              last[place] = i + 1;
              contents[place].n_offered++;
            }
        }
    }
}

static gboolean
shares_theme (const WisselMatchFacts *facts, const char *theme, const FactsPlace *place)
{
  for (guint i = 0; theme != NULL && i < place->themes.n; i++)
    if (FACTS_RELATION (facts->place_themes, place->themes.first + i)->code == theme)
      return TRUE;

  return FALSE;
}

static WisselMatchStatus
get_status (gint base)
{
  return base >= OK_FROM     ? WISSEL_MATCH_OK
         : base >= WEAK_FROM ? WISSEL_MATCH_WEAK
                             : WISSEL_MATCH_FAIL;
}

static void
weigh_competencies (Content *content, gboolean theme)
{
  content->base = (gint) ((2 * COMPETENCIES_MOST * content->n_offered + content->n_wanted) /
                          (2 * content->n_wanted)) +
                  (theme ? COMPETENCIES_THEME : 0);
  content->status = get_status (content->base);
  content->message = theme ? MESSAGE_COMPETENCIES_THEME : MESSAGE_COMPETENCIES;
}

static void
weigh_words (Content *content, gboolean theme, guint share)
{
  content->base = (theme ? THEME : 0) + (gint) (WORDS_MOST * share / WISSEL_MATCH_SHARE);
  content->status = get_status (content->base);

  if (theme)
    content->message = share > 0 ? MESSAGE_THEME_WORDS : MESSAGE_THEME;
  else
    content->message = share > 0 ? MESSAGE_WORDS : MESSAGE_NOTHING_SHARED;
}

/* Judges one question against every place. */
void
_wissel_match_content_judge_question (const WisselMatchScores *self, guint index, Content *contents)
{
  const WisselMatchFacts *facts = self->facts;
  const FactsQuestion    *question = FACTS_QUESTION (facts, index);
  guint                   n_places = facts->places->len;
  g_autofree guint16     *shares = g_new0 (guint16, n_places + 1);
  gboolean                has_words;

  memset (contents, 0, sizeof *contents * n_places);
  count_offered (self, question, contents);
  has_words = wissel_match_texts_compare (self->texts, question->given.text,
                                          question->given.language, shares);

  for (guint i = 0; i < n_places; i++)
    {
      const FactsPlace *place = FACTS_PLACE (facts, i);
      Content          *content = &contents[i];
      gboolean          theme = shares_theme (facts, question->given.theme, place);
      gboolean          same_language = question->given.language == place->given.language;
      gboolean          enough_words = shares[i] * WORDS_MOST >= WEAK_FROM * WISSEL_MATCH_SHARE;

      content->question = index;
      content->n_wanted = question->competencies.n;

      /* Few words in common say something against a place only when both speak one language. */
      if (content->n_wanted > 0 && place->competencies.n > 0)
        weigh_competencies (content, theme);
      else if (enough_words || (question->given.theme != NULL && place->themes.n > 0) ||
               (has_words && same_language && wissel_match_texts_has_words (self->texts, i)))
        weigh_words (content, theme, shares[i]);
      else
        *content =
          (Content){ NOT_COMPARABLE, WISSEL_MATCH_UNKNOWN, MESSAGE_NOT_COMPARABLE, 0, 0, index,
                     FALSE };
    }
}

/* Marks the places that are forbidden for a learner with this question. */
void
_wissel_match_content_mark_bans (const WisselMatchFacts *facts,
                                 guint                   learner_index,
                                 guint                   question,
                                 Content                *contents)
{
  const FactsLearner *learner = FACTS_LEARNER (facts, learner_index);

  for (guint i = 0; i < learner->bans.n; i++)
    {
      const FactsRelation *ban = FACTS_RELATION (facts->bans, learner->bans.first + i);

      if (ban->via == FACTS_NONE || ban->via == question)
        contents[ban->to].banned = TRUE;
    }
}

/* Judges all questions of a learner: for each place the one that brings most, the first among
 * equals; a forbidden one only where all are. */
void
_wissel_match_content_judge (const WisselMatchScores *self, guint index, Content *contents)
{
  const WisselMatchFacts *facts = self->facts;
  const FactsLearner     *learner = FACTS_LEARNER (facts, index);
  guint                   n_places = facts->places->len;
  g_autofree Content     *other = g_new (Content, n_places + 1);

  for (guint i = 0; i < n_places; i++)
    contents[i] =
      (Content){ NOT_COMPARABLE, WISSEL_MATCH_UNKNOWN, MESSAGE_NOT_COMPARABLE, 0, 0, FACTS_NONE,
                 FALSE };

  for (guint k = 0; k < learner->questions.n; k++)
    {
      guint question = FACTS_RELATION (facts->questions_of, learner->questions.first + k)->to;

      _wissel_match_content_judge_question (self, question, other);
      _wissel_match_content_mark_bans (facts, index, question, other);
      for (guint i = 0; i < n_places; i++)
        if (k == 0 || (contents[i].banned && !other[i].banned) ||
            (contents[i].banned == other[i].banned && other[i].base > contents[i].base))
          contents[i] = other[i];
    }
}

#include <string.h>

#include "wissel-match-asking.h"
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

/* The share of words that is not weak by itself. */
#define ENOUGH_WORDS ((WEAK_FROM * WISSEL_MATCH_SHARE + WORDS_MOST - 1) / WORDS_MOST)

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

static void
expect_texts (const WisselMatchFacts *facts, WisselMatchThesaurus *thesaurus, gboolean *used)
{
  for (guint i = 0; i < facts->questions->len; i++)
    {
      const WisselMatchQuestion *question = &FACTS_QUESTION (facts, i)->given;

      used[question->language] = TRUE;
      wissel_match_thesaurus_expect (thesaurus, question->text, question->language);
    }
  for (guint i = 0; i < facts->places->len; i++)
    {
      const WisselMatchPlace *place = &FACTS_PLACE (facts, i)->given;

      used[place->language] = TRUE;
      wissel_match_thesaurus_expect (thesaurus, place->text, place->language);
    }
}

/* What competencies are called, in the languages that the texts of the round are in. */
static WisselMatchThesaurus *
make_thesaurus (const WisselMatchFacts *facts)
{
  WisselMatchThesaurus *thesaurus = wissel_match_thesaurus_new ();
  gboolean              used[WISSEL_N_LANGUAGES] = { FALSE };

  if (facts->labels->len > 0)
    expect_texts (facts, thesaurus, used);

  for (guint i = 0; i < facts->labels->len; i++)
    {
      const FactsLabel *label = &g_array_index (facts->labels, FactsLabel, i);

      for (guint language = 0; language < WISSEL_N_LANGUAGES; language++)
        if (used[language] &&
            (label->language == WISSEL_N_LANGUAGES || label->language == (WisselLanguage) language))
          wissel_match_thesaurus_add (thesaurus, label->competency, label->label,
                                      (WisselLanguage) language);
    }

  return thesaurus;
}

/* A place names the competencies that it offers, and those above and below them. */
static void
name_offers (WisselMatchScores *self, const FactsPlace *place)
{
  for (guint i = 0; i < place->competencies.n; i++)
    {
      const FactsRelation *offer =
        FACTS_RELATION (self->facts->place_competencies, place->competencies.first + i);
      const GArray *relatives =
        g_ptr_array_index (self->relatives_of, same_as (self->facts, offer->to));

      wissel_match_texts_add_competency (self->texts, offer->b);
      for (guint k = 0; k < relatives->len; k++)
        wissel_match_texts_add_competency (
          self->texts,
          FACTS_COMPETENCY (self->facts, g_array_index (relatives, guint, k))->given.id);
    }
}

/* Makes the indices that all questions are looked up in. */
void
_wissel_match_content_prepare (WisselMatchScores *self)
{
  self->relatives_of = make_relatives (self->facts);
  self->offered_at = make_offers (self->facts);
  self->thesaurus = make_thesaurus (self->facts);
  self->texts = wissel_match_texts_new (self->thesaurus);

  for (guint i = 0; i < self->facts->places->len; i++)
    {
      const FactsPlace *place = FACTS_PLACE (self->facts, i);

      wissel_match_texts_add (self->texts, place->given.text, place->given.language);
      name_offers (self, place);
    }
}

/* ---- One question put to all places ---- */

struct _ContentInquiry
{
  const WisselMatchScores *scores;
  WisselMatchAsking       *asking;   /* for the texts */
  guint                   *offered;  /* for each place: how many competencies of the question */
  guint                   *last;     /* for each place: the competency counted last */
  GArray                  *offering; /* places that offer any */
  guint                    question;
  guint                    n_counted; /* competencies of all questions */
  gboolean                 has_words;
};

ContentInquiry *
_wissel_match_inquiry_new (const WisselMatchScores *scores)
{
  ContentInquiry *self = g_new0 (ContentInquiry, 1);
  guint           n_places = scores->facts->places->len;

  self->scores = scores;
  self->asking = wissel_match_asking_new (scores->texts);
  self->offered = g_new0 (guint, n_places + 1);
  self->last = g_new0 (guint, n_places + 1);
  self->offering = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
_wissel_match_inquiry_free (ContentInquiry *self)
{
  if (self == NULL)
    return;

  wissel_match_asking_free (self->asking);
  g_array_unref (self->offering);
  g_free (self->offered);
  g_free (self->last);
  g_free (self);
}

/* Counts a competency at all places that offer it or what answers it. */
static void
count_offers (ContentInquiry *self, guint wanted)
{
  const GArray *relatives =
    g_ptr_array_index (self->scores->relatives_of, same_as (self->scores->facts, wanted));

  self->n_counted++;
  for (guint k = 0; k < relatives->len; k++)
    {
      const GArray *places =
        g_ptr_array_index (self->scores->offered_at, g_array_index (relatives, guint, k));

      for (guint p = 0; p < places->len; p++)
        {
          guint place = g_array_index (places, guint, p);

          if (self->last[place] == self->n_counted)
            continue;

          self->last[place] = self->n_counted;
          if (self->offered[place]++ == 0)
            g_array_append_val (self->offering, place);
        }
    }
}

void
_wissel_match_inquiry_put (ContentInquiry *self, guint question_index)
{
  const WisselMatchFacts *facts = self->scores->facts;
  const FactsQuestion    *question = FACTS_QUESTION (facts, question_index);

  for (guint i = 0; i < self->offering->len; i++)
    self->offered[g_array_index (self->offering, guint, i)] = 0;
  g_array_set_size (self->offering, 0);

  self->question = question_index;
  self->has_words =
    wissel_match_asking_put (self->asking, question->given.text, question->given.language);
  for (guint i = 0; i < question->competencies.n; i++)
    count_offers (
      self, FACTS_RELATION (facts->question_competencies, question->competencies.first + i)->to);
}

gboolean
_wissel_match_inquiry_has_words (const ContentInquiry *self)
{
  return self->has_words;
}

const GArray *
_wissel_match_inquiry_get_offering (const ContentInquiry *self)
{
  return self->offering;
}

void
_wissel_match_inquiry_mark_worded (const ContentInquiry *self, guint64 *places)
{
  wissel_match_asking_mark (self->asking, ENOUGH_WORDS, places);
}

/* ---- What a question and a place have in common ---- */

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

/* What was found out about a question and a place. */
typedef struct
{
  guint    n_offered;
  guint    share; /* of the words */
  gboolean has_words;
} Shared;

static void
weigh (const WisselMatchScores *self,
       guint                    question_index,
       guint                    place_index,
       const Shared            *shared,
       Content                 *content)
{
  const WisselMatchFacts *facts = self->facts;
  const FactsQuestion    *question = FACTS_QUESTION (facts, question_index);
  const FactsPlace       *place = FACTS_PLACE (facts, place_index);
  gboolean                theme = shares_theme (facts, question->given.theme, place);
  gboolean                same_language = question->given.language == place->given.language;
  gboolean                enough_words = shared->share >= ENOUGH_WORDS;

  *content = (Content){ .n_wanted = question->competencies.n,
                        .n_offered = shared->n_offered,
                        .question = question_index };

  /* Few words in common say something against a place only when both speak one language. */
  if (content->n_wanted > 0 && place->competencies.n > 0)
    weigh_competencies (content, theme);
  else if (enough_words || (question->given.theme != NULL && place->themes.n > 0) ||
           (shared->has_words && same_language &&
            wissel_match_texts_has_words (self->texts, place_index)))
    weigh_words (content, theme, shared->share);
  else
    *content =
      (Content){ NOT_COMPARABLE, WISSEL_MATCH_UNKNOWN, MESSAGE_NOT_COMPARABLE, 0, 0, question_index,
                 FALSE };
}

void
_wissel_match_inquiry_weigh (const ContentInquiry *self, guint place, Content *content)
{
  const Shared shared = { self->offered[place], wissel_match_asking_get_share (self->asking, place),
                          self->has_words };

  weigh (self->scores, self->question, place, &shared, content);
}

/* The competencies of a question that a place offers, or something that answers them. */
static guint
count_offered (const WisselMatchScores *self,
               const FactsQuestion     *question,
               const FactsPlace        *place)
{
  const WisselMatchFacts *facts = self->facts;
  guint                   n = 0;

  for (guint i = 0; i < question->competencies.n; i++)
    {
      guint wanted =
        FACTS_RELATION (facts->question_competencies, question->competencies.first + i)->to;
      const GArray *relatives = g_ptr_array_index (self->relatives_of, same_as (facts, wanted));
      gboolean      found = FALSE;

      for (guint k = 0; k < place->competencies.n; k++)
        {
          guint offered =
            FACTS_RELATION (facts->place_competencies, place->competencies.first + k)->to;

          for (guint r = 0; r < relatives->len && !found; r++)
            found = g_array_index (relatives, guint, r) == same_as (facts, offered);
        }
      n += found ? 1 : 0;
    }

  return n;
}

/* ---- Learners ---- */

static gboolean
is_banned (const WisselMatchFacts *facts, const FactsLearner *learner, guint question, guint place)
{
  for (guint i = 0; i < learner->bans.n; i++)
    {
      const FactsRelation *ban = FACTS_RELATION (facts->bans, learner->bans.first + i);

      if (ban->to == place && (ban->via == FACTS_NONE || ban->via == question))
        return TRUE;
    }

  return FALSE;
}

/* Judges one question of a learner against one place. */
void
_wissel_match_content_judge_question (
  const WisselMatchScores *self, guint learner, guint question_index, guint place, Content *content)
{
  const WisselMatchFacts *facts = self->facts;
  const FactsQuestion    *question = FACTS_QUESTION (facts, question_index);
  Shared                  shared;

  shared.n_offered = count_offered (self, question, FACTS_PLACE (facts, place));
  shared.share = wissel_match_texts_compare (self->texts, place, question->given.text,
                                             question->given.language, &shared.has_words);
  weigh (self, question_index, place, &shared, content);
  content->banned = is_banned (facts, FACTS_LEARNER (facts, learner), question_index, place);
}

static void
clear_content (Content *content)
{
  *content = (Content){
    NOT_COMPARABLE, WISSEL_MATCH_UNKNOWN, MESSAGE_NOT_COMPARABLE, 0, 0, FACTS_NONE, FALSE
  };
}

/* Of two questions the one that brings most, the first among equals; a forbidden one only where
 * all are. */
static void
keep_better (Content *best, const Content *other)
{
  if (best->question == FACTS_NONE || (best->banned && !other->banned) ||
      (best->banned == other->banned && other->base > best->base))
    *best = *other;
}

/* Judges all questions of a learner against one place. */
void
_wissel_match_content_judge_pair (const WisselMatchScores *self,
                                  guint                    learner_index,
                                  guint                    place,
                                  Content                 *content)
{
  const FactsLearner *learner = FACTS_LEARNER (self->facts, learner_index);

  clear_content (content);
  for (guint k = 0; k < learner->questions.n; k++)
    {
      Content other;

      _wissel_match_content_judge_question (
        self, learner_index,
        FACTS_RELATION (self->facts->questions_of, learner->questions.first + k)->to, place,
        &other);
      keep_better (content, &other);
    }
}

/* Judges all questions of a learner against every place. */
void
_wissel_match_content_judge (const WisselMatchScores *self, guint index, Content *contents)
{
  const WisselMatchFacts    *facts = self->facts;
  const FactsLearner        *learner = FACTS_LEARNER (facts, index);
  guint                      n_places = facts->places->len;
  g_autoptr (ContentInquiry) inquiry = _wissel_match_inquiry_new (self);

  for (guint i = 0; i < n_places; i++)
    clear_content (&contents[i]);

  for (guint k = 0; k < learner->questions.n; k++)
    {
      guint question = FACTS_RELATION (facts->questions_of, learner->questions.first + k)->to;

      _wissel_match_inquiry_put (inquiry, question);
      for (guint i = 0; i < n_places; i++)
        {
          Content other;

          _wissel_match_inquiry_weigh (inquiry, i, &other);
          other.banned = learner->bans.n > 0 && is_banned (facts, learner, question, i);
          keep_better (&contents[i], &other);
        }
    }
}

/*
 * Which places come into question for a learner, and how many are out for which reason, without
 * looking at each place. Places stand in sets by what decides at once; the sets are joined for a
 * learner, and only what is left and near enough is judged. So time grows with the feasible pairs
 * and those that a distance, a day or the least score rules out, not with people × places.
 */
#include <string.h>

#include "wissel-match-bits.h"
#include "wissel-match-near.h"
#include "wissel-match-scores-private.h"

/* Places that are alike in whether a question can be compared with them. */
#define HAS_THEMES 1
#define HAS_WORDS 2
#define LANGUAGE 4
#define N_ALIKE (LANGUAGE * WISSEL_N_LANGUAGES)

/* Places where these languages are spoken. */
typedef struct
{
  guint64  languages;
  guint64 *places;
} Speakers;

/* Where the places of an organisation stand. */
typedef struct
{
  guint first;
  guint n;
} Owned;

struct _Candidates
{
  WisselMatchScores *scores;
  ContentInquiry    *inquiry;
  WisselMatchNear   *near;
  gsize              n_words;

  /* Sets of places */
  guint64    *open; /* to everybody */
  guint64    *with_competencies;
  guint64    *alike[N_ALIKE];
  GHashTable *with_theme; /* theme → guint64 * */
  GArray     *speakers;   /* of Speakers */
  guint      *owned;      /* places by organisation */
  Owned      *of;         /* for each organisation, in owned */

  /* Of the learner at hand */
  guint64 *eligible; /* not out before content is looked at */
  guint64 *answers;  /* by content of one question */
  guint64 *all_answers;
  guint64 *worded; /* the texts say enough of the question */
  guint64 *reach;
  guint64 *judged;
  Content *best; /* of those judged */
};

/* ---- Sets that are made once ---- */

static guint
get_likeness (const WisselMatchScores *scores, guint index)
{
  const FactsPlace *place = FACTS_PLACE (scores->facts, index);

  return (place->themes.n > 0 ? HAS_THEMES : 0) |
         (wissel_match_texts_has_words (scores->texts, index) ? HAS_WORDS : 0) |
         LANGUAGE * (guint) place->given.language;
}

static void
add_themes (Candidates *self, guint index)
{
  const WisselMatchFacts *facts = self->scores->facts;
  const FactsPlace       *place = FACTS_PLACE (facts, index);

  for (guint i = 0; i < place->themes.n; i++)
    {
      gpointer theme =
        (gpointer) FACTS_RELATION (facts->place_themes, place->themes.first + i)->code;
      guint64 *places = g_hash_table_lookup (self->with_theme, theme);

      if (places == NULL)
        {
          places = bits_new (facts->places->len);
          g_hash_table_insert (self->with_theme, theme, places);
        }
      bits_set (places, index);
    }
}

static void
add_languages (Candidates *self, guint index)
{
  guint64  languages = FACTS_PLACE (self->scores->facts, index)->languages;
  Speakers speakers = { languages, NULL };
  guint    i = 0;

  while (i < self->speakers->len &&
         g_array_index (self->speakers, Speakers, i).languages != languages)
    i++;
  if (i == self->speakers->len)
    {
      speakers.places = bits_new (self->scores->facts->places->len);
      g_array_append_val (self->speakers, speakers);
    }

  bits_set (g_array_index (self->speakers, Speakers, i).places, index);
}

static void
add_place (Candidates *self, guint index)
{
  if (self->scores->place_failures[index] == 0)
    bits_set (self->open, index);
  if (FACTS_PLACE (self->scores->facts, index)->competencies.n > 0)
    bits_set (self->with_competencies, index);
  bits_set (self->alike[get_likeness (self->scores, index)], index);
  add_themes (self, index);
  add_languages (self, index);
}

static void
sort_by_owner (Candidates *self)
{
  const WisselMatchFacts *facts = self->scores->facts;
  guint                   n = 0;

  self->owned = g_new (guint, facts->places->len + 1);
  self->of = g_new0 (Owned, facts->organisations->len + 1);
  for (guint i = 0; i < facts->places->len; i++)
    self->of[FACTS_PLACE (facts, i)->organisation].n++;
  for (guint i = 0; i < facts->organisations->len; i++)
    {
      self->of[i].first = n;
      n += self->of[i].n;
      self->of[i].n = 0;
    }
  for (guint i = 0; i < facts->places->len; i++)
    {
      Owned *of = &self->of[FACTS_PLACE (facts, i)->organisation];

      self->owned[of->first + of->n++] = i;
    }
}

static void
clear_speakers (gpointer data)
{
  g_free (((Speakers *) data)->places);
}

Candidates *
_wissel_match_candidates_new (WisselMatchScores *scores)
{
  Candidates *self = g_new0 (Candidates, 1);
  guint       n = scores->facts->places->len;

  self->scores = scores;
  self->inquiry = _wissel_match_inquiry_new (scores);
  self->near = _wissel_match_near_new (scores->facts);
  self->n_words = bits_words (n);
  self->open = bits_new (n);
  self->with_competencies = bits_new (n);
  for (guint i = 0; i < N_ALIKE; i++)
    self->alike[i] = bits_new (n);
  self->with_theme = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->speakers = g_array_new (FALSE, FALSE, sizeof (Speakers));
  g_array_set_clear_func (self->speakers, clear_speakers);
  self->eligible = bits_new (n);
  self->answers = bits_new (n);
  self->all_answers = bits_new (n);
  self->worded = bits_new (n);
  self->reach = bits_new (n);
  self->judged = bits_new (n);
  self->best = g_new (Content, n + 1);

  for (guint i = 0; i < n; i++)
    add_place (self, i);
  sort_by_owner (self);

  return self;
}

void
_wissel_match_candidates_free (Candidates *self)
{
  if (self == NULL)
    return;

  _wissel_match_inquiry_free (self->inquiry);
  _wissel_match_near_free (self->near);
  g_hash_table_unref (self->with_theme);
  g_array_unref (self->speakers);
  for (guint i = 0; i < N_ALIKE; i++)
    g_free (self->alike[i]);
  g_free (self->open);
  g_free (self->with_competencies);
  g_free (self->owned);
  g_free (self->of);
  g_free (self->eligible);
  g_free (self->answers);
  g_free (self->all_answers);
  g_free (self->worded);
  g_free (self->reach);
  g_free (self->judged);
  g_free (self->best);
  g_free (self);
}

/* ---- Before content ---- */

/* Leaves out the places of an organisation. Those that are out for everybody were counted when the
 * places were; here they have another reason. */
static void
leave_out (Candidates *self, guint organisation, WisselMatchVerdict reason, guint *funnel)
{
  const Owned *of = &self->of[organisation];

  funnel[reason] += of->n;
  for (guint i = 0; i < of->n; i++)
    {
      guint place = self->owned[of->first + i];
      guint failures = self->scores->place_failures[place];

      if (failures != 0)
        funnel[_wissel_match_first_failure (failures)]--;
      bits_clear (self->eligible, place);
    }
}

/* Leaves out places whose languages are known when none is one of @languages. */
static void
leave_out_strangers (Candidates *self, guint64 languages)
{
  for (guint i = 0; languages != 0 && i < self->speakers->len; i++)
    {
      const Speakers *speakers = &g_array_index (self->speakers, Speakers, i);

      if (speakers->languages == 0 || (speakers->languages & languages) != 0)
        continue;

      for (gsize k = 0; k < self->n_words; k++)
        self->eligible[k] &= ~speakers->places[k];
    }
}

static void
find_eligible (Candidates *self, const FactsLearner *learner, guint *funnel)
{
  const WisselMatchFacts *facts = self->scores->facts;
  const FactsRange       *conflicts = &facts->conflicts_of[learner->organisation];
  guint                   n;

  memcpy (funnel, self->scores->closed, sizeof self->scores->closed);
  memcpy (self->eligible, self->open, self->n_words * sizeof (guint64));
  leave_out (self, learner->organisation, WISSEL_MATCH_OWN_ORGANISATION, funnel);
  for (guint i = 0; i < conflicts->n; i++)
    leave_out (self, FACTS_RELATION (facts->conflicts, conflicts->first + i)->to,
               WISSEL_MATCH_CONFLICT, funnel);

  n = bits_count (self->eligible, self->n_words);
  leave_out_strangers (self, learner->languages);
  funnel[WISSEL_MATCH_NO_LANGUAGE] = n - bits_count (self->eligible, self->n_words);
}

/* ---- Content ---- */

/* Joins what is set in @places and not in @without (nullable). */
static void
join (const Candidates *self, const guint64 *places, const guint64 *without)
{
  for (gsize i = 0; i < self->n_words; i++)
    self->answers[i] |= places[i] & (without != NULL ? ~without[i] : ~G_GUINT64_CONSTANT (0));
}

/* Adds the places that offer enough of what is asked for. */
static void
join_offering (Candidates *self)
{
  const GArray *places = _wissel_match_inquiry_get_offering (self->inquiry);

  for (guint i = 0; i < places->len; i++)
    {
      guint   place = g_array_index (places, guint, i);
      Content content;

      if (bits_has (self->answers, place) || !bits_has (self->eligible, place))
        continue;

      _wissel_match_inquiry_weigh (self->inquiry, place, &content);
      if (content.status != WISSEL_MATCH_FAIL)
        bits_set (self->answers, place);
    }
}

/* Adds the places that say enough of what is asked for. */
static void
join_worded (Candidates *self, const guint64 *without)
{
  memset (self->worded, 0, self->n_words * sizeof (guint64));
  _wissel_match_inquiry_mark_worded (self->inquiry, self->worded);
  join (self, self->worded, without);
}

/* Adds the places with which a question cannot be compared by theme or words. */
static void
join_incomparable (Candidates *self, const FactsQuestion *question, const guint64 *without)
{
  gboolean has_words = _wissel_match_inquiry_has_words (self->inquiry);

  for (guint i = 0; i < N_ALIKE; i++)
    {
      gboolean by_theme = question->given.theme != NULL && (i & HAS_THEMES) != 0;
      gboolean by_words = has_words && (i & HAS_WORDS) != 0 &&
                          i / LANGUAGE == (guint) question->given.language;

      if (!by_theme && !by_words)
        join (self, self->alike[i], without);
    }
}

/* The eligible places that content does not stop. */
static void
find_answers (Candidates *self, const FactsQuestion *question)
{
  const guint64 *without = question->competencies.n > 0 ? self->with_competencies : NULL;
  const guint64 *theme = question->given.theme != NULL
                           ? g_hash_table_lookup (self->with_theme, question->given.theme)
                           : NULL;

  memset (self->answers, 0, self->n_words * sizeof (guint64));
  if (theme != NULL)
    join (self, theme, NULL);
  join_incomparable (self, question, without);
  join_worded (self, without);
  join_offering (self);

  for (gsize i = 0; i < self->n_words; i++)
    {
      self->answers[i] &= self->eligible[i];
      self->all_answers[i] |= self->answers[i];
    }
}

/* Keeps a question at the places where it is the best so far. */
static void
keep_best (Candidates *self)
{
  for (gsize i = 0; i < self->n_words; i++)
    for (guint64 left = self->answers[i] & self->reach[i]; left != 0; left &= left - 1)
      {
        guint   place = (guint) (i * 64) + (guint) __builtin_ctzll (left);
        Content content;

        _wissel_match_inquiry_weigh (self->inquiry, place, &content);
        if (!bits_has (self->judged, place) || content.base > self->best[place].base)
          self->best[place] = content;
        bits_set (self->judged, place);
      }
}

/* ---- Learners ---- */

/* A place that is forbidden, perhaps for one question only: judged by itself. */
static void
judge_forbidden (Candidates *self, guint learner, guint place, guint *funnel)
{
  Content content;

  _wissel_match_content_judge_pair (self->scores, learner, place, &content);
  if (content.banned)
    {
      funnel[WISSEL_MATCH_BANNED]++;
    }
  else if (content.status == WISSEL_MATCH_FAIL)
    {
      funnel[WISSEL_MATCH_NO_CONTENT]++;
    }
  else
    {
      self->best[place] = content;
      bits_set (self->judged, place);
    }
}

static void
judge_all_forbidden (Candidates *self, guint index, guint *funnel)
{
  const WisselMatchFacts *facts = self->scores->facts;
  const FactsLearner     *learner = FACTS_LEARNER (facts, index);

  for (guint i = 0; i < learner->bans.n; i++)
    {
      guint place = FACTS_RELATION (facts->bans, learner->bans.first + i)->to;

      if (!bits_has (self->eligible, place))
        continue;

      bits_clear (self->eligible, place);
      judge_forbidden (self, index, place, funnel);
    }
}

static void
judge_rest (Candidates *self, guint learner, guint *funnel)
{
  WisselMatchScores *scores = self->scores;

  for (gsize i = 0; i < self->n_words; i++)
    for (guint64 left = self->judged[i]; left != 0; left &= left - 1)
      {
        guint           place = (guint) (i * 64) + (guint) __builtin_ctzll (left);
        const Content  *content = &self->best[place];
        WisselMatchPair pair;

        _wissel_match_judge (scores, learner, place, content, &pair);
        funnel[pair.verdict]++;
        if (pair.verdict == WISSEL_MATCH_FEASIBLE)
          {
            Feasible feasible = { place, content->question, pair.total };

            g_array_append_val (scores->feasible, feasible);
          }
      }
}

static void
find_reach (Candidates *self, const FactsLearner *learner)
{
  gsize size = self->n_words * sizeof (guint64);

  memset (self->reach, 0, size);
  if (!_wissel_match_near_mark (self->near, learner, self->reach))
    memset (self->reach, 0xff, size);
}

static guint
count_out_of_reach (const Candidates *self)
{
  guint n = 0;

  for (gsize i = 0; i < self->n_words; i++)
    n += (guint) __builtin_popcountll (self->all_answers[i] & ~self->reach[i]);

  return n;
}

void
_wissel_match_candidates_add (Candidates *self, guint index)
{
  const WisselMatchFacts *facts = self->scores->facts;
  const FactsLearner     *learner = FACTS_LEARNER (facts, index);
  guint                  *funnel = self->scores->funnels[index];

  if (learner->questions.n == 0)
    {
      funnel[WISSEL_MATCH_NO_QUESTION] = facts->places->len;
      return;
    }

  memset (self->judged, 0, self->n_words * sizeof (guint64));
  memset (self->all_answers, 0, self->n_words * sizeof (guint64));
  find_eligible (self, learner, funnel);
  judge_all_forbidden (self, index, funnel);
  find_reach (self, learner);
  for (guint i = 0; i < learner->questions.n; i++)
    {
      guint question = FACTS_RELATION (facts->questions_of, learner->questions.first + i)->to;

      _wissel_match_inquiry_put (self->inquiry, question);
      find_answers (self, FACTS_QUESTION (facts, question));
      keep_best (self);
    }

  funnel[WISSEL_MATCH_NO_CONTENT] += bits_count (self->eligible, self->n_words) -
                                     bits_count (self->all_answers, self->n_words);
  funnel[WISSEL_MATCH_TOO_FAR] += count_out_of_reach (self);
  judge_rest (self, index, funnel);
}

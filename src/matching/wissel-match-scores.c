#include "wissel-match-scores-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"

/* Sixteen bytes each, and about fifty in the solver: more would not fit a desktop's memory. */
#define MOST_FEASIBLE 20000000

static void
clear_scores (gpointer data)
{
  WisselMatchScores *self = data;

  if (self->origin == NULL)
    {
      g_clear_pointer (&self->texts, wissel_match_texts_free);
      g_clear_pointer (&self->thesaurus, wissel_match_thesaurus_free);
      g_clear_pointer (&self->offered_at, g_ptr_array_unref);
      g_clear_pointer (&self->relatives_of, g_ptr_array_unref);
      g_free (self->place_failures);
    }
  g_clear_pointer (&self->facts, wissel_match_facts_unref);
  g_clear_pointer (&self->origin, wissel_match_scores_unref);
  g_clear_pointer (&self->feasible, g_array_unref);
  g_free (self->first_feasible);
  g_free (self->funnels);
}

WisselMatchScores *
wissel_match_scores_ref (WisselMatchScores *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_match_scores_unref (WisselMatchScores *self)
{
  g_atomic_rc_box_release_full (self, clear_scores);
}

static gboolean
score_all (WisselMatchScores  *self,
           GCancellable       *cancellable,
           WisselMatchProgress progress,
           gpointer            progress_data,
           GError            **error)
{
  guint                  n_learners = self->facts->learners->len;
  g_autoptr (Candidates) candidates = _wissel_match_candidates_new (self);

  for (guint i = 0; i < n_learners; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      self->first_feasible[i] = self->feasible->len;
      _wissel_match_candidates_add (candidates, i);
      if (self->feasible->len > MOST_FEASIBLE)
        {
          g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                               _ ("The round has too many feasible pairs. Set a minimum score, or "
                                  "divide the round."));
          return FALSE;
        }

      if (progress != NULL)
        progress ((i + 1.0) / n_learners, progress_data);
    }

  self->first_feasible[n_learners] = self->feasible->len;

  return TRUE;
}

WisselMatchScores *
wissel_match_scores_new (WisselMatchFacts         *facts,
                         const WisselMatchOptions *options,
                         GCancellable             *cancellable,
                         WisselMatchProgress       progress,
                         gpointer                  progress_data,
                         GError                  **error)
{
  g_autoptr (WisselMatchScores) self = NULL;

  g_return_val_if_fail (facts->sealed, NULL);

  if (!wissel_match_options_check (options, error))
    return NULL;

  self = g_atomic_rc_box_new0 (WisselMatchScores);
  self->facts = wissel_match_facts_ref (facts);
  self->options = *options;
  self->feasible = g_array_new (FALSE, FALSE, sizeof (Feasible));
  self->first_feasible = g_new0 (gsize, facts->learners->len + 1);
  self->funnels = g_malloc0 (sizeof *self->funnels * (facts->learners->len + 1));
  self->place_failures = g_new0 (guint, facts->places->len + 1);
  for (guint i = 0; i < facts->places->len; i++)
    {
      self->place_failures[i] = _wissel_match_judge_place (facts, i);
      if (self->place_failures[i] != 0)
        self->closed[_wissel_match_first_failure (self->place_failures[i])]++;
    }

  _wissel_match_content_prepare (self);
  if (!score_all (self, cancellable, progress, progress_data, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Copies the feasible pairs of a learner that are not forbidden now. */
static void
keep_allowed (WisselMatchScores *self, guint index)
{
  const WisselMatchScores *origin = self->origin;
  gsize                    first = origin->first_feasible[index];
  gsize                    end = origin->first_feasible[index + 1];
  WisselMatchPair          pair;

  if (FACTS_LEARNER (self->facts, index)->bans.n == 0)
    {
      if (end > first)
        g_array_append_vals (self->feasible, &g_array_index (origin->feasible, Feasible, first),
                             (guint) (end - first));
      return;
    }

  for (gsize i = first; i < end; i++)
    {
      const Feasible *feasible = &g_array_index (origin->feasible, Feasible, i);

      if (_wissel_match_scores_weigh (self, index, feasible->place, FACTS_NONE, &pair) ==
          WISSEL_MATCH_FEASIBLE)
        g_array_append_vals (self->feasible, feasible, 1);
    }
}

/* Counts what is forbidden now under that reason. */
static void
count_forbidden (WisselMatchScores *self, guint index)
{
  const WisselMatchScores *origin = self->origin;
  const FactsLearner      *learner = FACTS_LEARNER (self->facts, index);
  guint                   *funnel = self->funnels[index];
  guint                    last = FACTS_NONE;
  WisselMatchPair          pair;

  memcpy (funnel, origin->funnels[index], sizeof *self->funnels);
  for (guint i = 0; i < learner->bans.n; i++)
    {
      guint place = FACTS_RELATION (self->facts->bans, learner->bans.first + i)->to;

      if (place != last)
        {
          funnel[_wissel_match_scores_weigh (origin, index, place, FACTS_NONE, &pair)]--;
          funnel[_wissel_match_scores_weigh (self, index, place, FACTS_NONE, &pair)]++;
        }
      last = place;
    }
}

WisselMatchScores *
wissel_match_scores_change (WisselMatchScores        *self,
                            WisselMatchFacts         *facts,
                            const WisselMatchOptions *options)
{
  WisselMatchScores *changed;
  guint              n = facts->learners->len;

  g_return_val_if_fail (self->origin == NULL && facts->sealed && facts->origin == self->facts,
                        NULL);
  g_return_val_if_fail (wissel_match_options_score_alike (&self->options, options), NULL);

  changed = g_atomic_rc_box_dup (sizeof *self, self);
  changed->origin = wissel_match_scores_ref (self);
  changed->facts = wissel_match_facts_ref (facts);
  changed->options = *options;
  changed->feasible = g_array_sized_new (FALSE, FALSE, sizeof (Feasible), self->feasible->len);
  changed->first_feasible = g_new0 (gsize, n + 1);
  changed->funnels = g_malloc0 (sizeof *changed->funnels * (n + 1));
  for (guint i = 0; i < n; i++)
    {
      changed->first_feasible[i] = changed->feasible->len;
      keep_allowed (changed, i);
      count_forbidden (changed, i);
    }
  changed->first_feasible[n] = changed->feasible->len;

  return changed;
}

WisselMatchFacts *
wissel_match_scores_get_facts (const WisselMatchScores *self)
{
  return self->facts;
}

const WisselMatchOptions *
wissel_match_scores_get_options (const WisselMatchScores *self)
{
  return &self->options;
}

gsize
wissel_match_scores_get_n_feasible (const WisselMatchScores *self)
{
  return self->feasible->len;
}

const guint *
wissel_match_scores_get_funnel (const WisselMatchScores *self, gint64 learner)
{
  guint index = _wissel_match_facts_find (self->facts->learners, learner);

  return index != FACTS_NONE ? self->funnels[index] : NULL;
}

/* Judges a pair with a given question, or with the best one. */
WisselMatchVerdict
_wissel_match_scores_weigh (
  const WisselMatchScores *self, guint learner, guint place, guint question, WisselMatchPair *pair)
{
  Content content;

  if (question == FACTS_NONE)
    _wissel_match_content_judge_pair (self, learner, place, &content);
  else
    _wissel_match_content_judge_question (self, learner, question, place, &content);

  _wissel_match_judge (self, learner, place, &content, pair);

  return pair->verdict;
}

static void
add_words (const WisselMatchScores *self, guint place, WisselMatchPair *pair)
{
  const WisselMatchPlace *given = &FACTS_PLACE (self->facts, place)->given;
  const FactsQuestion    *question;
  guint                   index = _wissel_match_facts_find (self->facts->questions, pair->question);

  if (index == FACTS_NONE)
    return;

  question = FACTS_QUESTION (self->facts, index);
  pair->scores[WISSEL_MATCH_CONTENT].words =
    wissel_match_texts_dup_shared (self->texts, place, question->given.text,
                                   question->given.language, given->text, given->language);
}

WisselMatchPair *
wissel_match_scores_dup_pair (const WisselMatchScores *self,
                              gint64                   learner,
                              gint64                   place,
                              GError                 **error)
{
  guint            learner_index = _wissel_match_facts_find (self->facts->learners, learner);
  guint            place_index = _wissel_match_facts_find (self->facts->places, place);
  WisselMatchPair *pair;

  if (learner_index == FACTS_NONE || place_index == FACTS_NONE)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                           _ ("The switcher or the learning place is not part of this round."));
      return NULL;
    }

  pair = g_new0 (WisselMatchPair, 1);
  _wissel_match_scores_weigh (self, learner_index, place_index, FACTS_NONE, pair);
  add_words (self, place_index, pair);

  return pair;
}

void
wissel_match_pair_free (WisselMatchPair *pair)
{
  if (pair == NULL)
    return;

  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    g_free (pair->scores[i].words);
  g_free (pair);
}

static int
rank_verdict (WisselMatchVerdict verdict)
{
  return verdict == WISSEL_MATCH_FEASIBLE ? 0 : wissel_match_verdict_stops (verdict) ? 2 : 1;
}

static int
compare_candidates (const void *a, const void *b)
{
  const WisselMatchCandidate *first = a;
  const WisselMatchCandidate *second = b;
  int order = rank_verdict (first->verdict) - rank_verdict (second->verdict);

  if (order != 0)
    return order;
  if (first->total != second->total)
    return first->total > second->total ? -1 : 1;

  return (first->place > second->place) - (first->place < second->place);
}

GArray *
wissel_match_scores_dup_candidates (const WisselMatchScores *self,
                                    gint64                   learner,
                                    gboolean                 with_stopped)
{
  GArray             *candidates = g_array_new (FALSE, FALSE, sizeof (WisselMatchCandidate));
  guint               index = _wissel_match_facts_find (self->facts->learners, learner);
  g_autofree Content *contents = g_new (Content, self->facts->places->len + 1);

  if (index == FACTS_NONE)
    return candidates;

  _wissel_match_content_judge (self, index, contents);
  for (guint place = 0; place < self->facts->places->len; place++)
    {
      WisselMatchPair      pair;
      WisselMatchCandidate candidate;

      _wissel_match_judge (self, index, place, &contents[place], &pair);
      if (wissel_match_verdict_stops (pair.verdict) && !with_stopped)
        continue;

      candidate = (WisselMatchCandidate){ pair.place, pair.question, pair.verdict, pair.total };
      g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);

  return candidates;
}

gboolean
wissel_match_scores_look_up (const WisselMatchScores *self,
                             gint64                   learner,
                             gint64                   place,
                             WisselMatchCandidate    *candidate)
{
  guint           learner_index = _wissel_match_facts_find (self->facts->learners, learner);
  guint           place_index = _wissel_match_facts_find (self->facts->places, place);
  WisselMatchPair pair;

  if (learner_index == FACTS_NONE || place_index == FACTS_NONE)
    return FALSE;

  _wissel_match_scores_weigh (self, learner_index, place_index, FACTS_NONE, &pair);
  *candidate = (WisselMatchCandidate){ pair.place, pair.question, pair.verdict, pair.total };

  return TRUE;
}

/* Pairs of a learner stand in the order of their places. */
static const Feasible *
find_best (const WisselMatchScores *self, guint learner)
{
  const Feasible *best = NULL;

  for (gsize i = self->first_feasible[learner]; i < self->first_feasible[learner + 1]; i++)
    {
      const Feasible *feasible = &g_array_index (self->feasible, Feasible, i);

      if (best == NULL || feasible->total > best->total)
        best = feasible;
    }

  return best;
}

gint64
wissel_match_scores_find_best (const WisselMatchScores *self, gint64 learner)
{
  guint           index = _wissel_match_facts_find (self->facts->learners, learner);
  const Feasible *best = index != FACTS_NONE ? find_best (self, index) : NULL;

  return best != NULL ? FACTS_PLACE (self->facts, best->place)->given.id : 0;
}

/* The question of the best feasible pair, FACTS_NONE when there is none. */
static guint
find_feasible_question (const WisselMatchScores *self, guint learner)
{
  const Feasible *best = find_best (self, learner);

  return best != NULL ? best->question : FACTS_NONE;
}

gint64
wissel_match_scores_get_hope (const WisselMatchScores *self, gint64 learner)
{
  const WisselMatchFacts *facts = self->facts;
  guint                   index = _wissel_match_facts_find (facts->learners, learner);
  FactsRange              questions = { 0 };
  guint                   question;
  g_autoptr (GArray)      candidates = NULL;

  if (index != FACTS_NONE)
    questions = FACTS_LEARNER (facts, index)->questions;
  if (questions.n == 0)
    return 0;

  question = questions.n == 1 ? FACTS_RELATION (facts->questions_of, questions.first)->to
                              : find_feasible_question (self, index);
  if (question != FACTS_NONE)
    return FACTS_QUESTION (facts, question)->given.id;

  candidates = wissel_match_scores_dup_candidates (self, learner, TRUE);

  return candidates->len > 0 ? g_array_index (candidates, WisselMatchCandidate, 0).question : 0;
}

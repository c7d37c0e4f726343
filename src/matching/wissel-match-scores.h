#pragma once

#include "wissel-match-facts.h"

G_BEGIN_DECLS

/*
 * Facts become scores. A WisselMatchScores knows the verdict and the total of every pair of a
 * round; the points of one pair, each with its sentence, are worked out again when asked for, by
 * the same functions. Scores never change once made: any number of threads may read them.
 */

typedef struct _WisselMatchScores WisselMatchScores;

/**
 * WisselMatchScore:
 * @criterion: what was judged
 * @status: how it came out
 * @points: points, in tenths
 * @max_points: the most it could have brought, in tenths
 * @message: which sentence explains it; private to the layer
 * @numbers: the numbers of that sentence; private to the layer
 * @words: (nullable): the words of that sentence; private to the layer
 *
 * One criterion of one pair. wissel_match_explain() says it in words.
 */
typedef struct
{
  WisselMatchCriterion criterion;
  WisselMatchStatus    status;
  gint                 points;
  gint                 max_points;
  guint                message;
  gint                 numbers[2];
  char                *words;
} WisselMatchScore;

/**
 * WisselMatchPair:
 * @learner: id of the learner
 * @place: id of the place
 * @question: id of the question that fits best; 0 when the learner has none
 * @verdict: the first filter that the pair fails
 * @total: the sum of the points of all criteria, in tenths
 * @cross_sector: whether the two organisations are in different sectors: an alignment talk is due
 * @scores: one for each criterion; all of them are filled, also when the pair is excluded
 *
 * Everything about one pair; free with wissel_match_pair_free().
 */
typedef struct
{
  gint64             learner;
  gint64             place;
  gint64             question;
  WisselMatchVerdict verdict;
  gint               total;
  gboolean           cross_sector;
  WisselMatchScore   scores[WISSEL_MATCH_N_CRITERIA];
} WisselMatchPair;

/**
 * WisselMatchCandidate:
 * @place: id of the place
 * @question: id of the question that fits best
 * @verdict: the first filter that the pair fails
 * @total: the sum of the points, in tenths
 *
 * One line in the list of places for a learner.
 */
typedef struct
{
  gint64             place;
  gint64             question;
  WisselMatchVerdict verdict;
  gint               total;
} WisselMatchCandidate;

/**
 * wissel_match_scores_new:
 * @facts: sealed facts; a reference is kept
 * @options: the rules of the run
 * @cancellable: (nullable): stops the work
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @error: return location for an error
 *
 * Judges every pair of the round.
 *
 * Returns: (transfer full): the scores, or %NULL with %WISSEL_ERROR_INVALID (options),
 *   %WISSEL_ERROR_LIMIT (too many feasible pairs) or %G_IO_ERROR_CANCELLED
 */
WisselMatchScores *wissel_match_scores_new (WisselMatchFacts         *facts,
                                            const WisselMatchOptions *options,
                                            GCancellable             *cancellable,
                                            WisselMatchProgress       progress,
                                            gpointer                  progress_data,
                                            GError                  **error);

WisselMatchScores *wissel_match_scores_ref (WisselMatchScores *self);
void               wissel_match_scores_unref (WisselMatchScores *self);

/**
 * wissel_match_scores_change:
 * @self: scores
 * @facts: a copy of their facts that was sealed with more pins and bans
 * @options: rules by which pairs score as before
 *
 * Returns: (transfer full): the scores of the copy, for a small part of the time
 */
WisselMatchScores *wissel_match_scores_change (WisselMatchScores        *self,
                                               WisselMatchFacts         *facts,
                                               const WisselMatchOptions *options);

/**
 * wissel_match_scores_get_facts:
 * @self: scores
 *
 * Returns: (transfer none): the facts they were made from
 */
WisselMatchFacts *wissel_match_scores_get_facts (const WisselMatchScores *self);

/**
 * wissel_match_scores_get_options:
 * @self: scores
 *
 * Returns: (transfer none): the rules they were made by
 */
const WisselMatchOptions *wissel_match_scores_get_options (const WisselMatchScores *self);

/**
 * wissel_match_scores_get_n_feasible:
 * @self: scores
 *
 * Returns: how many pairs may be chosen
 */
gsize wissel_match_scores_get_n_feasible (const WisselMatchScores *self);

/**
 * wissel_match_scores_get_funnel:
 * @self: scores
 * @learner: id of a learner
 *
 * Returns: (transfer none) (nullable) (array fixed-size=14): how many places end at each verdict
 *   for this learner; %NULL when there is no such learner
 */
const guint *wissel_match_scores_get_funnel (const WisselMatchScores *self, gint64 learner);

/**
 * wissel_match_scores_dup_pair:
 * @self: scores
 * @learner: id of a learner
 * @place: id of a place
 * @error: return location for an error
 *
 * "Why" and "why not" for any pair.
 *
 * Returns: (transfer full): the pair, or %NULL with %WISSEL_ERROR_NOT_FOUND
 */
WisselMatchPair *wissel_match_scores_dup_pair (const WisselMatchScores *self,
                                               gint64                   learner,
                                               gint64                   place,
                                               GError                 **error);

void wissel_match_pair_free (WisselMatchPair *pair);

/**
 * wissel_match_scores_dup_candidates:
 * @self: scores
 * @learner: id of a learner
 * @with_stopped: whether to include the places that are excluded for good
 *
 * The places for one learner: feasible ones by total, then those that are not feasible, then
 * the excluded ones; equal ones by id.
 *
 * Returns: (transfer full) (element-type WisselMatchCandidate): the list; empty when there is no
 *   such learner
 */
GArray *wissel_match_scores_dup_candidates (const WisselMatchScores *self,
                                            gint64                   learner,
                                            gboolean                 with_stopped);

/**
 * wissel_match_scores_find_best:
 * @self: scores
 * @learner: id of a learner
 *
 * Returns: id of the feasible place with the most points, the first by id among equals; 0 when
 *   there is none
 */
gint64 wissel_match_scores_find_best (const WisselMatchScores *self, gint64 learner);

/**
 * wissel_match_scores_look_up:
 * @self: scores
 * @learner: id of a learner
 * @place: id of a place
 * @candidate: (out): the line for the place in the list for the learner
 *
 * Returns: whether both are part of the round
 */
gboolean wissel_match_scores_look_up (const WisselMatchScores *self,
                                      gint64                   learner,
                                      gint64                   place,
                                      WisselMatchCandidate    *candidate);

/**
 * wissel_match_explain:
 * @score: a score
 * @language: the language wanted
 *
 * Says a score in one sentence: "About 23 km from home; up to 40 km is accepted: 10.7 of 15
 * points."
 *
 * Returns: (transfer full): the sentence
 */
char *wissel_match_explain (const WisselMatchScore *score, WisselLanguage language);

/**
 * wissel_match_explain_facts:
 * @score: a score
 * @language: the language wanted
 *
 * Says what a score comes from, without its points and without a full stop: for where the points
 * are shown beside it.
 *
 * Returns: (transfer full): the sentence
 */
char *wissel_match_explain_facts (const WisselMatchScore *score, WisselLanguage language);

/**
 * wissel_match_scores_get_hope:
 * @self: scores
 * @learner: id of a learner
 *
 * Returns: id of the question with which the learner comes nearest to a place, or 0
 */
gint64 wissel_match_scores_get_hope (const WisselMatchScores *self, gint64 learner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchScores, wissel_match_scores_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchPair, wissel_match_pair_free)

G_END_DECLS

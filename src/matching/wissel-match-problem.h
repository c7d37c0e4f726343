#pragma once

#include "wissel-flow.h"

G_BEGIN_DECLS

/*
 * The matching problem by numbers: learners, places, coaches and organisations are counted from
 * 0 in the order in which they are added, and whole numbers stand for everything else. It is what
 * `wissel-solve` reads, what wissel_match_plan_new() builds from scores, and what is turned into
 * a network for the kernel:
 *
 *   organisation → learner → place → coach → organisation of the place
 *
 * with one more node, the bank, that evens out who sends more than it receives.
 */

typedef struct _WisselMatchProblem WisselMatchProblem;

/** WISSEL_MATCH_NONE: no learner, place or coach */
#define WISSEL_MATCH_NONE (-1)

/**
 * WisselMatchBalance:
 * @ledger: exchanges sent less exchanges received before this round
 * @band: how far from even is free
 * @steps: how many units beyond the band each cost more than the one before
 * @send_price: price of the first unit sent too much
 * @receive_price: price of the first unit received too much
 * @max_sent: the most the organisation may send net in this round, or -1
 * @max_received: the most it may receive net, or -1
 *
 * What being out of balance costs an organisation: nought within the band, then 1, 2, 3 … times
 * the price for each further unit, and no more than @steps times. {0, 0, 0, 0, 0, -1, -1} leaves
 * the balance out of account.
 */
typedef struct
{
  gint   ledger;
  gint   band;
  gint   steps;
  gint64 send_price;
  gint64 receive_price;
  gint   max_sent;
  gint   max_received;
} WisselMatchBalance;

/**
 * WisselMatchMove:
 * @learner: a learner
 * @from: the place so far, or %WISSEL_MATCH_NONE
 * @to: the place then, or %WISSEL_MATCH_NONE
 */
typedef struct
{
  gint learner;
  gint from;
  gint to;
} WisselMatchMove;

/**
 * wissel_match_problem_new:
 * @placed_value: what placing a learner of priority 1 is worth
 * @with_coaches: whether every placed learner also needs a coach
 *
 * The best solution has the highest value: @placed_value times the priorities of those placed,
 * plus the scores of their pairs, less the prices of imbalance.
 *
 * Returns: (transfer full): an empty problem
 */
WisselMatchProblem *wissel_match_problem_new (gint64 placed_value, gboolean with_coaches);

void wissel_match_problem_free (WisselMatchProblem *self);

void wissel_match_problem_add_organisation (WisselMatchProblem       *self,
                                            const WisselMatchBalance *balance);
void wissel_match_problem_add_learner (WisselMatchProblem *self, guint organisation, gint priority);
void wissel_match_problem_add_place (WisselMatchProblem *self, guint organisation, gint capacity);
void wissel_match_problem_add_coach (WisselMatchProblem *self, gint capacity);

/**
 * wissel_match_problem_add_link:
 * @self: a problem
 * @place: a place
 * @coach: a coach; all places of a coach have to belong to one organisation
 * @second: what each use costs when the choice is between equal solutions
 *
 * Lets a coach serve a place; a place may have several coaches and a coach several places.
 */
void
wissel_match_problem_add_link (WisselMatchProblem *self, guint place, guint coach, gint64 second);

/**
 * wissel_match_problem_add_pair:
 * @self: a problem
 * @learner: a learner
 * @place: a place
 * @score: what the pair is worth
 * @second: what the pair costs when the choice is between equal solutions
 *
 * Returns: the number of the pair: 0, 1, 2 …
 */
guint wissel_match_problem_add_pair (
  WisselMatchProblem *self, guint learner, guint place, gint score, gint64 second);

/**
 * wissel_match_problem_pin:
 * @self: a problem
 * @pair: number of a pair
 *
 * Fixes a pair: the learner cannot take another, and keeping it comes before everything. A problem
 * that was solved has to be solved again, which takes a small part of the time; so with the next
 * three.
 */
void wissel_match_problem_pin (WisselMatchProblem *self, guint pair);
void wissel_match_problem_unpin (WisselMatchProblem *self, guint pair);

/**
 * wissel_match_problem_forbid:
 * @self: a problem
 * @pair: number of a pair
 *
 * Rules a pair out, even if it is pinned.
 */
void wissel_match_problem_forbid (WisselMatchProblem *self, guint pair);
void wissel_match_problem_allow (WisselMatchProblem *self, guint pair);

/**
 * wissel_match_problem_solve:
 * @self: a problem; nothing can be added to it afterwards
 * @with_seconds: whether to decide between equal solutions by the second costs
 * @cancellable: (nullable): stops the work
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @error: return location for an error
 *
 * Starts from the last solution if there is one. Where second costs decide between all that is
 * equal, the result is the same as of a new problem.
 *
 * Returns: %FALSE with %WISSEL_ERROR_LIMIT or %G_IO_ERROR_CANCELLED
 */
gboolean wissel_match_problem_solve (WisselMatchProblem *self,
                                     gboolean            with_seconds,
                                     GCancellable       *cancellable,
                                     WisselMatchProgress progress,
                                     gpointer            progress_data,
                                     GError            **error);

gint     wissel_match_problem_get_place (const WisselMatchProblem *self, guint learner);
gint     wissel_match_problem_get_pair (const WisselMatchProblem *self, guint learner);
gint     wissel_match_problem_get_coach (const WisselMatchProblem *self, guint learner);
gboolean wissel_match_problem_keeps_pins (const WisselMatchProblem *self);
guint    wissel_match_problem_get_n_placed (const WisselMatchProblem *self);
gint64   wissel_match_problem_get_score (const WisselMatchProblem *self);
gint64   wissel_match_problem_get_penalty (const WisselMatchProblem *self);

/**
 * wissel_match_problem_get_value:
 * @self: a solved problem
 *
 * Returns: the value of the solution, without the premium on pins
 */
gint64 wissel_match_problem_get_value (const WisselMatchProblem *self);

/**
 * wissel_match_problem_check:
 * @self: a solved problem
 *
 * Returns: whether the prices prove the solution to be the best
 */
gboolean wissel_match_problem_check (const WisselMatchProblem *self);

/**
 * wissel_match_problem_price_pair:
 * @self: a solved problem
 * @learner: a learner
 * @place: a place
 * @score: what the pair is worth, also when it was not added to the problem
 * @moves: (nullable) (element-type WisselMatchMove): takes who would move, @learner first
 * @price: (out): the drop of the value
 *
 * Works out what forcing a pair would cost: exactly the value lost if the problem were solved
 * again with the pair pinned. Safe in several threads at once.
 *
 * Returns: %FALSE when the pair cannot be had, or only against a pin
 */
gboolean wissel_match_problem_price_pair (const WisselMatchProblem *self,
                                          guint                     learner,
                                          guint                     place,
                                          gint                      score,
                                          GArray                   *moves,
                                          gint64                   *price);

/**
 * wissel_match_problem_price_seat:
 * @self: a solved problem
 * @learner: a learner
 * @place: a place
 * @with_coach: whether a coach takes one more, too
 * @score: what the pair is worth
 * @moves: (nullable) (element-type WisselMatchMove): takes who would move, @learner first
 * @price: (out): the drop of the value; negative when the plan gains
 *
 * As wissel_match_problem_price_pair(), with a further seat at the place for this learner only.
 * Safe in several threads at once.
 *
 * Returns: %FALSE when the pair cannot be had even so, or only against a pin
 */
gboolean wissel_match_problem_price_seat (const WisselMatchProblem *self,
                                          guint                     learner,
                                          guint                     place,
                                          gboolean                  with_coach,
                                          gint                      score,
                                          GArray                   *moves,
                                          gint64                   *price);

/**
 * wissel_match_problem_dup_certificate:
 * @self: a solved problem
 * @n_prices: (out): how many
 *
 * Returns: (transfer full) (array length=n_prices): the price of every node in the numbering of
 *   `.sol` files: organisations, learners, places (twice when there are coaches), coaches, bank
 */
gint64 *wissel_match_problem_dup_certificate (const WisselMatchProblem *self, guint *n_prices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchProblem, wissel_match_problem_free)

G_END_DECLS

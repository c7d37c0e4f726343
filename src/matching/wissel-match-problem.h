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
 * with one more node, the bank, that evens out who sends more than it receives, and one for each
 * moment of a place at which it can take only so many.
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
 * WisselMatchPairing:
 * @learner: a learner
 * @place: a place
 * @score: what the pair is worth
 * @rank: rank of the host among the preferences of the learner, 1 to 3, or 0
 *
 * A pair that may be chosen.
 */
typedef struct
{
  guint learner;
  guint place;
  gint  score;
  guint rank;
} WisselMatchPairing;

/**
 * WisselMatchSums:
 * @people: how many learners are placed
 * @priority: their priorities added up
 * @score: the scores of their pairs added up
 * @rank: 3 for each first choice, 2 for each second, 1 for each third
 * @imbalance: the prices of imbalance added up
 *
 * What a solution comes to, or how much one has more than another.
 */
typedef struct
{
  gint64 people;
  gint64 priority;
  gint64 score;
  gint64 rank;
  gint64 imbalance;
} WisselMatchSums;

/**
 * WisselMatchLevel:
 * @sums: what each of the sums is worth
 * @second: what a unit of second cost takes off
 *
 * The best solution has the highest value at the first level; of those that are equal there, the
 * highest at the next, and so on.
 */
typedef struct
{
  WisselMatchSums sums;
  gint64          second;
} WisselMatchLevel;

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
 * WisselMatchExtra:
 * @WISSEL_MATCH_EXTRA_SEAT: a seat at the place
 * @WISSEL_MATCH_EXTRA_COACH: a seat at the place and time of a coach
 * @WISSEL_MATCH_EXTRA_HOST: one more than the host may receive
 * @WISSEL_MATCH_EXTRA_SENDER: one more than the sender may send
 *
 * Room that is asked about as if it were there, for one learner.
 */
typedef enum
{
  WISSEL_MATCH_EXTRA_NONE,
  WISSEL_MATCH_EXTRA_SEAT,
  WISSEL_MATCH_EXTRA_COACH,
  WISSEL_MATCH_EXTRA_HOST,
  WISSEL_MATCH_EXTRA_SENDER,
} WisselMatchExtra;

/**
 * WisselMatchArrival:
 * @extra: room that is taken to be there besides
 * @freedom: what the others may do: anything, keep a place even if another, or nothing
 * @moments: (nullable) (array length=n_moments): moments of the place of which the learner needs
 *   one; none where any does. Extra seats are there at every moment
 * @n_moments: how many
 *
 * How a learner could come to a place.
 */
typedef struct
{
  WisselMatchExtra  extra;
  WisselFlowFreedom freedom;
  const guint      *moments;
  guint             n_moments;
} WisselMatchArrival;

/**
 * wissel_match_problem_new:
 * @with_coaches: whether every placed learner also needs a coach
 *
 * Returns: (transfer full): an empty problem; it needs levels or goals
 */
WisselMatchProblem *wissel_match_problem_new (gboolean with_coaches);

/**
 * wissel_match_problem_copy:
 * @self: a solved problem
 *
 * Returns: (transfer full): the same problem with its solution, to be changed and solved again
 */
WisselMatchProblem *wissel_match_problem_copy (const WisselMatchProblem *self);

void wissel_match_problem_free (WisselMatchProblem *self);

void wissel_match_problem_add_organisation (WisselMatchProblem       *self,
                                            const WisselMatchBalance *balance);

/**
 * wissel_match_problem_limit_organisation:
 * @self: a problem
 * @organisation: an organisation
 * @most_sent: how many of its learners can be placed at most, or -1
 * @most_received: how many learners its places can take at most in all, or -1
 */
void wissel_match_problem_limit_organisation (WisselMatchProblem *self,
                                              guint               organisation,
                                              gint                most_sent,
                                              gint                most_received);

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
 * @pairing: a pair
 * @second: what the pair costs when the choice is between equal solutions
 *
 * Returns: the number of the pair: 0, 1, 2 …
 */
guint wissel_match_problem_add_pair (WisselMatchProblem       *self,
                                     const WisselMatchPairing *pairing,
                                     gint64                    second);

/**
 * wissel_match_problem_add_moment:
 * @self: a problem
 * @place: a place
 * @capacity: how many learners the place takes at that moment, of those who need one of some
 *
 * Returns: the number of the moment: 0, 1, 2 …
 */
guint wissel_match_problem_add_moment (WisselMatchProblem *self, guint place, gint capacity);

/**
 * wissel_match_problem_limit_pair:
 * @self: a problem
 * @pair: the pair that was added last
 * @moments: (array length=n_moments): moments of its place
 * @n_moments: how many, at least one
 *
 * Lets a pair be chosen only where one of the moments is free for it.
 */
void wissel_match_problem_limit_pair (WisselMatchProblem *self,
                                      guint               pair,
                                      const guint        *moments,
                                      guint               n_moments);

/**
 * wissel_match_problem_add_level:
 * @self: a problem
 * @level: what counts
 *
 * Says what the best solution is, the level that decides first being added first.
 */
void wissel_match_problem_add_level (WisselMatchProblem *self, const WisselMatchLevel *level);

/**
 * wissel_match_problem_set_goals:
 * @self: a problem
 * @goals: (array fixed-size=5): every goal once, the most important first
 * @in_points: whether prices of imbalance are taken off the scores; else they are a goal of their
 *   own
 *
 * Says the same by goals, each of which decides only between solutions that are equal in all
 * before it; second costs come last. When the problem is solved, so many of them are joined to one
 * number as can be added up exactly, and the rest make further levels.
 */
void wissel_match_problem_set_goals (WisselMatchProblem    *self,
                                     const WisselMatchGoal *goals,
                                     gboolean               in_points);

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

gboolean wissel_match_problem_is_pinned (const WisselMatchProblem *self, guint pair);

/**
 * wissel_match_problem_begin_at:
 * @self: a problem that was not solved; nothing can be added to it afterwards
 * @before: a solved problem
 * @error: return location for an error
 *
 * Lets @self be solved from the solution of @before, of which it differs in a few pairs.
 *
 * Returns: %FALSE with %WISSEL_ERROR_LIMIT
 */
gboolean wissel_match_problem_begin_at (WisselMatchProblem       *self,
                                        const WisselMatchProblem *before,
                                        GError                  **error);

/**
 * wissel_match_problem_solve:
 * @self: a problem; nothing can be added to it afterwards
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
                                     GCancellable       *cancellable,
                                     WisselMatchProgress progress,
                                     gpointer            progress_data,
                                     GError            **error);

gint     wissel_match_problem_get_place (const WisselMatchProblem *self, guint learner);
gint     wissel_match_problem_get_pair (const WisselMatchProblem *self, guint learner);
gint     wissel_match_problem_get_coach (const WisselMatchProblem *self, guint learner);
gboolean wissel_match_problem_keeps_pins (const WisselMatchProblem *self);

/**
 * wissel_match_problem_is_full:
 * @self: a solved problem
 * @organisation: an organisation
 * @sending: whether its learners are meant, else its places
 *
 * Returns: whether the organisation sends, or receives, as many as it can by its limit
 */
gboolean
wissel_match_problem_is_full (const WisselMatchProblem *self, guint organisation, gboolean sending);

/**
 * wissel_match_problem_get_sums:
 * @self: a solved problem
 * @sums: (out): what the solution comes to
 */
void wissel_match_problem_get_sums (const WisselMatchProblem *self, WisselMatchSums *sums);

/**
 * wissel_match_problem_get_value:
 * @self: a solved problem
 *
 * Returns: the value of the solution at the first level, without the premium on pins
 */
gint64 wissel_match_problem_get_value (const WisselMatchProblem *self);

/**
 * wissel_match_problem_check:
 * @self: a solved problem
 *
 * Returns: whether the prices prove the solution to be the best at the first level; those after it
 *   are proven while it is solved
 */
gboolean wissel_match_problem_check (const WisselMatchProblem *self);

/**
 * wissel_match_problem_require_proof:
 * @self: a solved problem
 * @error: return location; %WISSEL_ERROR_FAILED when it is not proven
 *
 * Returns: what wissel_match_problem_check() says
 */
gboolean wissel_match_problem_require_proof (const WisselMatchProblem *self, GError **error);

/**
 * wissel_match_problem_price_pair:
 * @self: a solved problem
 * @pairing: a pair, also one that was not added to the problem
 * @arrival: how the learner comes to the place
 * @moves: (nullable) (element-type WisselMatchMove): takes who would move, the learner first
 * @lost: (out) (optional): what the solution would have less of
 * @price: (out): the drop of the value at the first level; negative when the solution gains
 *
 * Works out what forcing a pair would cost: exactly the value lost if the problem were solved
 * again with the pair pinned. Safe in several threads at once.
 *
 * Returns: %FALSE when the pair cannot be had, or only against a pin
 */
gboolean wissel_match_problem_price_pair (const WisselMatchProblem *self,
                                          const WisselMatchPairing *pairing,
                                          const WisselMatchArrival *arrival,
                                          GArray                   *moves,
                                          WisselMatchSums          *lost,
                                          gint64                   *price);

/**
 * wissel_match_problem_gains_by:
 * @self: a solved problem
 * @pairing: a pair with a learner who has no place
 * @arrival: how the learner comes to the place
 * @moves: (element-type WisselMatchMove): takes who would move, that learner first
 *
 * Returns: whether the price of the pair is below nought, which takes much less work to find out
 *   than what it is
 */
gboolean wissel_match_problem_gains_by (const WisselMatchProblem *self,
                                        const WisselMatchPairing *pairing,
                                        const WisselMatchArrival *arrival,
                                        GArray                   *moves);

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

#pragma once

#include "wissel-match-scores.h"

G_BEGIN_DECLS

/*
 * The plan of a round: one optimum for everybody at once. As many pins as possible are kept; then
 * the goals of the options decide, each between plans that are equal in all before it, and at last
 * a fixed order drawn from the ids, so that the plan is the only best one.
 *
 * Seats of places and of coaches, and promises of organisations where they count, are never
 * exceeded. A plan never changes once made.
 */

typedef struct _WisselMatchPlan WisselMatchPlan;

/**
 * WisselMatchPlacement:
 * @learner: id of the learner
 * @question: id of the question that the place answers
 * @place: id of the place
 * @coach: id of the coach
 * @total: points of the pair, in tenths
 * @rank: rank of the host among the preferences, 0 when it is none of them
 * @week: where the place takes more people in the round than at once, the week in which this one
 *   could come, counted in weeks from the beginning of the calendar; else 0
 * @n_weeks: how many weeks from then on it takes
 * @pinned: whether a person fixed the pair
 * @cross_sector: whether the two organisations are in different sectors
 */
typedef struct
{
  gint64   learner;
  gint64   question;
  gint64   place;
  gint64   coach;
  gint     total;
  guint    rank;
  guint    week;
  guint    n_weeks;
  gboolean pinned;
  gboolean cross_sector;
} WisselMatchPlacement;

/**
 * wissel_match_placement_dup_week:
 * @self: a placement
 *
 * Returns: (transfer full) (nullable): the Monday of the week in which the learner could come,
 *   `YYYY-MM-DD`; %NULL where all weeks are alike
 */
char *wissel_match_placement_dup_week (const WisselMatchPlacement *self);

/**
 * WisselMatchUnplacedReason:
 * @WISSEL_MATCH_UNPLACED_NO_PLACES: the round has no place that is open to this learner at all
 * @WISSEL_MATCH_UNPLACED_NO_QUESTION: the learner has no question that a place could answer
 * @WISSEL_MATCH_UNPLACED_CONFLICT: the only open places are at organisations that the employer does
 *   not exchange with
 * @WISSEL_MATCH_UNPLACED_LANGUAGE: open places exist, but none in a language the learner knows
 * @WISSEL_MATCH_UNPLACED_CONTENT: no place answers a question
 * @WISSEL_MATCH_UNPLACED_NOT_FEASIBLE: the places that answer are too far or at other moments
 * @WISSEL_MATCH_UNPLACED_FLOOR: every feasible pair is below the quality floor
 * @WISSEL_MATCH_UNPLACED_BANNED: every pair that would do was forbidden
 * @WISSEL_MATCH_UNPLACED_PIN: the place fixed for this learner cannot be given
 * @WISSEL_MATCH_UNPLACED_SENDER: the organisation of the learner sends as many as it promised
 * @WISSEL_MATCH_UNPLACED_HOSTS: those that could receive the learner receive as many as they
 *   promised
 * @WISSEL_MATCH_UNPLACED_CONTESTED: feasible places exist, but others hold them
 *
 * Why a learner has no place: the first that applies.
 */
typedef enum
{
  WISSEL_MATCH_UNPLACED_NO_PLACES,
  WISSEL_MATCH_UNPLACED_NO_QUESTION,
  WISSEL_MATCH_UNPLACED_CONFLICT,
  WISSEL_MATCH_UNPLACED_LANGUAGE,
  WISSEL_MATCH_UNPLACED_CONTENT,
  WISSEL_MATCH_UNPLACED_NOT_FEASIBLE,
  WISSEL_MATCH_UNPLACED_FLOOR,
  WISSEL_MATCH_UNPLACED_BANNED,
  WISSEL_MATCH_UNPLACED_PIN,
  WISSEL_MATCH_UNPLACED_SENDER,
  WISSEL_MATCH_UNPLACED_HOSTS,
  WISSEL_MATCH_UNPLACED_CONTESTED,
} WisselMatchUnplacedReason;

/**
 * WisselMatchUnplaced:
 * @learner: id of the learner
 * @reason: the primary reason
 * @funnel: how many places ended at each verdict
 * @place: the place that came nearest: the best contested one, the one that needs the fewest
 *   metres more, or the one with the best score; 0 when there is none
 * @holder: when contested: of the learners who hold a seat there, the one with the lowest score;
 *   0 when the coaches or the balance are what is missing
 * @extra_distance: metres more to accept, in whole kilometres, when the distance alone is in
 *   the way of @place; else 0
 */
typedef struct
{
  gint64                    learner;
  WisselMatchUnplacedReason reason;
  guint                     funnel[WISSEL_MATCH_N_VERDICTS];
  gint64                    place;
  gint64                    holder;
  gint                      extra_distance;
} WisselMatchUnplaced;

/**
 * WisselMatchChange:
 * @learner: id of the learner
 * @from: id of the place so far, or 0
 * @to: id of the place then, or 0
 */
typedef struct
{
  gint64 learner;
  gint64 from;
  gint64 to;
} WisselMatchChange;

/**
 * WisselMatchPrice:
 * @possible: whether the pair can be had at all without breaking a pin or a capacity
 * @verdict: why not, or what would have to be overruled
 * @places_lost: how many learners fewer would be placed
 * @priority_lost: what would be lost of those who must get a place or waited: 8 for each of the
 *   first, a round each for the others
 * @points_lost: by how much the sum of points would drop, in tenths, prices of imbalance taken off
 *   if there are any; may be negative, as the next two, when something that comes before is lost
 * @ranks_lost: what would be lost of first choices (3 each), second (2) and third ones (1)
 * @balance_lost: by how much imbalance would rise where it is a goal of its own
 * @changes: (element-type WisselMatchChange): who would move, the learner asked about first
 *
 * What it would cost to force a pair: exact, the drop of the optimum.
 */
typedef struct
{
  gboolean           possible;
  WisselMatchVerdict verdict;
  gint               places_lost;
  gint               priority_lost;
  gint64             points_lost;
  gint               ranks_lost;
  gint64             balance_lost;
  GArray            *changes;
} WisselMatchPrice;

/**
 * WisselMatchPinProblem:
 * @learner: id of the learner
 * @place: id of the place
 * @verdict: why the pin cannot be kept; %WISSEL_MATCH_FEASIBLE when other pins take the seats
 */
typedef struct
{
  gint64             learner;
  gint64             place;
  WisselMatchVerdict verdict;
} WisselMatchPinProblem;

/**
 * wissel_match_plan_new:
 * @scores: the scores of the round; a reference is kept
 * @cancellable: (nullable): stops the work
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @error: return location for an error
 *
 * Finds the best plan.
 *
 * Returns: (transfer full): the plan, or %NULL with %WISSEL_ERROR_LIMIT (numbers too large to be
 *   exact) or %G_IO_ERROR_CANCELLED
 */
WisselMatchPlan *wissel_match_plan_new (WisselMatchScores  *scores,
                                        GCancellable       *cancellable,
                                        WisselMatchProgress progress,
                                        gpointer            progress_data,
                                        GError            **error);

WisselMatchPlan *wissel_match_plan_ref (WisselMatchPlan *self);
void             wissel_match_plan_unref (WisselMatchPlan *self);

/**
 * wissel_match_plan_get_scores:
 * @self: a plan
 *
 * Returns: (transfer none): the scores it was made from
 */
WisselMatchScores *wissel_match_plan_get_scores (const WisselMatchPlan *self);

/**
 * wissel_match_plan_get_placements:
 * @self: a plan
 * @n_placements: (out): how many
 *
 * Returns: (transfer none) (array length=n_placements): who goes where, by learner
 */
const WisselMatchPlacement *wissel_match_plan_get_placements (const WisselMatchPlan *self,
                                                              guint                 *n_placements);

/**
 * wissel_match_plan_get_place:
 * @self: a plan
 * @learner: id of a learner
 *
 * Returns: id of the place that the plan gives, 0 for none
 */
gint64 wissel_match_plan_get_place (const WisselMatchPlan *self, gint64 learner);

/**
 * wissel_match_plan_get_unplaced:
 * @self: a plan
 * @n_unplaced: (out): how many
 *
 * Returns: (transfer none) (array length=n_unplaced): who has no place and why, by learner
 */
const WisselMatchUnplaced *wissel_match_plan_get_unplaced (const WisselMatchPlan *self,
                                                           guint                 *n_unplaced);

/**
 * wissel_match_plan_get_pin_problems:
 * @self: a plan
 * @n_problems: (out): how many
 *
 * Returns: (transfer none) (array length=n_problems): the pins that cannot be kept
 */
const WisselMatchPinProblem *wissel_match_plan_get_pin_problems (const WisselMatchPlan *self,
                                                                 guint                 *n_problems);

/**
 * wissel_match_plan_get_total:
 * @self: a plan
 *
 * Returns: the sum of the points of all placements, in tenths
 */
gint64 wissel_match_plan_get_total (const WisselMatchPlan *self);

/**
 * wissel_match_plan_get_penalty:
 * @self: a plan
 *
 * Returns: the price of the exchanges out of balance, in tenths
 */
gint64 wissel_match_plan_get_penalty (const WisselMatchPlan *self);

/**
 * wissel_match_plan_is_proven:
 * @self: a plan
 *
 * Checks the proof of optimality again, from the prices of places, coaches and balances alone
 * and without the solver: no seat that could be given differently would improve the plan.
 *
 * Returns: whether the plan is proven to be the best one
 */
gboolean wissel_match_plan_is_proven (const WisselMatchPlan *self);

/**
 * wissel_match_plan_price_pair:
 * @self: a plan
 * @learner: id of a learner
 * @place: id of a place
 * @error: return location for an error
 *
 * Works out what forcing a pair would cost the plan, without solving it again.
 *
 * Returns: (transfer full): the price, or %NULL with %WISSEL_ERROR_NOT_FOUND
 */
WisselMatchPrice *wissel_match_plan_price_pair (const WisselMatchPlan *self,
                                                gint64                 learner,
                                                gint64                 place,
                                                GError               **error);

/**
 * wissel_match_plan_change:
 * @self: a plan
 * @scores: scores made with wissel_match_scores_change() from those that the plan was made from
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Makes the plan that wissel_match_plan_new() makes, starting from this one: only who has to move
 * is looked at.
 *
 * Returns: (transfer full): the best plan of these scores
 */
WisselMatchPlan *wissel_match_plan_change (const WisselMatchPlan *self,
                                           WisselMatchScores     *scores,
                                           GCancellable          *cancellable,
                                           GError               **error);

/**
 * wissel_match_plan_price_pin:
 * @self: a plan
 * @learner: id of a learner who has a fixed pair
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Works out what leaving the learner free would change, by making the plan without that pin: the
 * losses of the price are negative where the pin costs something. Takes as long as a plan.
 *
 * Returns: (transfer full): the price, or %NULL with %WISSEL_ERROR_NOT_FOUND (no such pin) or as
 *   wissel_match_plan_new()
 */
WisselMatchPrice *wissel_match_plan_price_pin (const WisselMatchPlan *self,
                                               gint64                 learner,
                                               GCancellable          *cancellable,
                                               GError               **error);

void wissel_match_price_free (WisselMatchPrice *price);

/**
 * wissel_match_price_is_nothing:
 * @price: a price
 *
 * Returns: whether nothing is lost or won
 */
gboolean wissel_match_price_is_nothing (const WisselMatchPrice *price);

/**
 * wissel_match_unplaced_explain:
 * @unplaced: a learner without place
 * @facts: the facts of the round, for titles
 * @language: the language wanted
 *
 * Says in a sentence or two why there is no place and what would help most.
 *
 * Returns: (transfer full): the text
 */
char *wissel_match_unplaced_explain (const WisselMatchUnplaced *unplaced,
                                     const WisselMatchFacts    *facts,
                                     WisselLanguage             language);

/**
 * wissel_match_price_explain:
 * @price: a price
 * @facts: the facts of the round, for names
 * @language: the language wanted
 *
 * Returns: (transfer full): sentences that say what forcing the pair would cost, and who would go
 *   where
 */
char *wissel_match_price_explain (const WisselMatchPrice *price,
                                  const WisselMatchFacts *facts,
                                  WisselLanguage          language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchPlan, wissel_match_plan_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchPrice, wissel_match_price_free)

G_END_DECLS

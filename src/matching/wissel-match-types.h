#pragma once

#include <gio/gio.h>

#include "wissel-language.h"

G_BEGIN_DECLS

/*
 * Words that the whole layer shares. Points are whole tenths everywhere (107 is 10.7 points), so
 * that the parts shown add up exactly to the total shown. Distances are whole metres.
 */

/** WISSEL_MATCH_POINT: one point, in the unit of all scores */
#define WISSEL_MATCH_POINT 10

/** WISSEL_MATCH_NO_LIMIT: a capacity that never binds */
#define WISSEL_MATCH_NO_LIMIT G_MAXINT32

/**
 * WisselMatchCriterion:
 *
 * What a pair of switcher and place is judged by (ST-5.5), in the order in which it is shown.
 */
typedef enum
{
  WISSEL_MATCH_CONTENT,
  WISSEL_MATCH_PREFERENCE,
  WISSEL_MATCH_LOCATION,
  WISSEL_MATCH_MOMENTS,
  WISSEL_MATCH_SIZE,
  WISSEL_MATCH_COMPOSITION,
  WISSEL_MATCH_SECTOR,
  WISSEL_MATCH_RECIPROCITY,
  WISSEL_MATCH_LANGUAGE,
} WisselMatchCriterion;

#define WISSEL_MATCH_N_CRITERIA 9

/**
 * WisselMatchStatus:
 * @WISSEL_MATCH_OK: good
 * @WISSEL_MATCH_WEAK: not good, but no obstacle
 * @WISSEL_MATCH_UNKNOWN: data are missing; gets part of the points, never none
 * @WISSEL_MATCH_FAIL: an obstacle: content stops the pair, location and moments make it
 *   "not feasible"
 */
typedef enum
{
  WISSEL_MATCH_OK,
  WISSEL_MATCH_WEAK,
  WISSEL_MATCH_UNKNOWN,
  WISSEL_MATCH_FAIL,
} WisselMatchStatus;

/**
 * WisselMatchVerdict:
 * @WISSEL_MATCH_FEASIBLE: may be chosen
 * @WISSEL_MATCH_NO_QUESTION: the switcher has no learning question, so there is nothing to match
 * @WISSEL_MATCH_OWN_ORGANISATION: the place belongs to the switcher's employer
 * @WISSEL_MATCH_CONFLICT: the two organisations do not exchange with each other
 * @WISSEL_MATCH_NOT_PUBLISHED: the place is not open
 * @WISSEL_MATCH_RESTRICTED: the host excludes this department or function
 * @WISSEL_MATCH_NO_COACH: nobody active would guide the switcher
 * @WISSEL_MATCH_PLACE_FULL: every seat is taken already
 * @WISSEL_MATCH_COACH_FULL: every coach of the place is taken already
 * @WISSEL_MATCH_NO_LANGUAGE: both languages are known and none is shared
 * @WISSEL_MATCH_BANNED: a person forbade the pair
 * @WISSEL_MATCH_NO_CONTENT: the place does not answer the question (stops the pair)
 * @WISSEL_MATCH_TOO_FAR: too far, or out of reach by public transport ("not feasible")
 * @WISSEL_MATCH_NO_MOMENT: no common free day ("not feasible")
 * @WISSEL_MATCH_BELOW_FLOOR: the total is below the quality floor of the round
 *
 * The first filter that a pair fails, in the order in which they are applied: up to
 * %WISSEL_MATCH_BANNED before scoring, the others by the score.
 */
typedef enum
{
  WISSEL_MATCH_FEASIBLE,
  WISSEL_MATCH_NO_QUESTION,
  WISSEL_MATCH_OWN_ORGANISATION,
  WISSEL_MATCH_CONFLICT,
  WISSEL_MATCH_NOT_PUBLISHED,
  WISSEL_MATCH_RESTRICTED,
  WISSEL_MATCH_NO_COACH,
  WISSEL_MATCH_PLACE_FULL,
  WISSEL_MATCH_COACH_FULL,
  WISSEL_MATCH_NO_LANGUAGE,
  WISSEL_MATCH_BANNED,
  WISSEL_MATCH_NO_CONTENT,
  WISSEL_MATCH_TOO_FAR,
  WISSEL_MATCH_NO_MOMENT,
  WISSEL_MATCH_BELOW_FLOOR,
} WisselMatchVerdict;

#define WISSEL_MATCH_N_VERDICTS 15

/**
 * WisselMatchSectorPreference:
 *
 * What the round asks of the sectors of the two organisations (`st_round.sector_pref`).
 */
typedef enum
{
  WISSEL_MATCH_SECTOR_ANY,
  WISSEL_MATCH_SECTOR_SAME,
  WISSEL_MATCH_SECTOR_OTHER,
} WisselMatchSectorPreference;

/**
 * WisselMatchGoal:
 * @WISSEL_MATCH_GOAL_PEOPLE: as many switchers placed as possible
 * @WISSEL_MATCH_GOAL_MUST: those who must get a place, then those who waited more rounds
 * @WISSEL_MATCH_GOAL_POINTS: the highest sum of points
 * @WISSEL_MATCH_GOAL_RANKS: first choices before second and third ones
 * @WISSEL_MATCH_GOAL_BALANCE: organisations give about as much as they take
 *
 * What a plan is good for. The goals stand in an order that people choose: each decides only
 * between plans that are equal in all before it.
 */
typedef enum
{
  WISSEL_MATCH_GOAL_PEOPLE,
  WISSEL_MATCH_GOAL_MUST,
  WISSEL_MATCH_GOAL_POINTS,
  WISSEL_MATCH_GOAL_RANKS,
  WISSEL_MATCH_GOAL_BALANCE,
} WisselMatchGoal;

#define WISSEL_MATCH_N_GOALS 5

/**
 * WisselMatchOptions:
 * @weights: the most points a criterion can bring, in whole points, 0 to 100 each
 * @sector_preference: what the round asks of the sectors
 * @quality_floor: the least total of a pair that may be chosen, in tenths of a point
 * @goals: every goal once, the most important first
 * @reciprocity_price: what each exchange out of balance takes off the points, in tenths of a point,
 *   rising by the same amount for each further one; 0 leaves the balance a goal of its own
 * @reciprocity_band: how many exchanges out of balance are free
 * @waiting_first: whether those who waited rounds come before others
 * @within_promises: whether no organisation sends or receives more than it promised
 *
 * The rules of one run, set by people and stored with the run.
 */
typedef struct
{
  guint                       weights[WISSEL_MATCH_N_CRITERIA];
  WisselMatchSectorPreference sector_preference;
  guint                       quality_floor;
  WisselMatchGoal             goals[WISSEL_MATCH_N_GOALS];
  guint                       reciprocity_price;
  guint                       reciprocity_band;
  gboolean                    waiting_first;
  gboolean                    within_promises;
} WisselMatchOptions;

/**
 * WisselMatchProgress:
 * @fraction: how much is done, 0 to 1
 * @user_data: the data given with the function
 *
 * Called now and then, in the thread that works.
 */
typedef void (*WisselMatchProgress) (double fraction, gpointer user_data);

/**
 * wissel_match_options_init:
 * @options: (out): the options to fill
 *
 * Fills in the defaults: the weights of the first of wissel_match_presets(); any sector; no floor;
 * the goals in the order of #WisselMatchGoal, those who waited first; no price and no limits.
 */
void wissel_match_options_init (WisselMatchOptions *options);

/**
 * wissel_match_options_check:
 * @options: options
 * @error: return location for an error
 *
 * Returns: whether the options can be used; otherwise %WISSEL_ERROR_INVALID names the criterion
 */
gboolean wissel_match_options_check (const WisselMatchOptions *options, GError **error);

/**
 * wissel_match_options_score_alike:
 * @a: options
 * @b: other options
 *
 * Returns: whether every pair has the same points and verdict by both
 */
gboolean wissel_match_options_score_alike (const WisselMatchOptions *a,
                                           const WisselMatchOptions *b);

/**
 * wissel_match_criterion_code:
 * @criterion: a criterion
 *
 * Returns: (transfer none): the code stored in `match_score.criterion`, such as `CONTENT`
 */
const char *wissel_match_criterion_code (WisselMatchCriterion criterion);

/**
 * wissel_match_criterion_from_code:
 * @code: (nullable): a stored code
 * @criterion: (out): the criterion
 *
 * Returns: whether @code is one
 */
gboolean wissel_match_criterion_from_code (const char *code, WisselMatchCriterion *criterion);

/**
 * wissel_match_criterion_label:
 * @criterion: a criterion
 *
 * Returns: (transfer none): its name as a message id for wissel_translate() or gettext()
 */
const char *wissel_match_criterion_label (WisselMatchCriterion criterion);

/**
 * wissel_match_goal_code:
 * @goal: a goal
 *
 * Returns: (transfer none): a stable code for files and scripts, such as `PEOPLE`
 */
const char *wissel_match_goal_code (WisselMatchGoal goal);

/**
 * wissel_match_goal_from_code:
 * @code: (nullable): a code
 * @goal: (out): the goal
 *
 * Returns: whether @code is one
 */
gboolean wissel_match_goal_from_code (const char *code, WisselMatchGoal *goal);

/**
 * wissel_match_goal_label:
 * @goal: a goal
 *
 * Returns: (transfer none): its name as a message id
 */
const char *wissel_match_goal_label (WisselMatchGoal goal);

/**
 * wissel_match_options_say_goals:
 * @options: options
 * @language: the language wanted
 *
 * Returns: (transfer full): the goals in their order, a line each; without the balance where it is
 *   taken off the points
 */
char *wissel_match_options_say_goals (const WisselMatchOptions *options, WisselLanguage language);

/**
 * wissel_match_status_code:
 * @status: a status
 *
 * Returns: (transfer none): the code stored in `match_score.status`
 */
const char *wissel_match_status_code (WisselMatchStatus status);

/**
 * wissel_match_status_label:
 * @status: a status
 *
 * Returns: (transfer none): its name as a message id
 */
const char *wissel_match_status_label (WisselMatchStatus status);

/**
 * wissel_match_verdict_code:
 * @verdict: a verdict
 *
 * Returns: (transfer none): a stable code for files and scripts, such as `OWN_ORGANISATION`
 */
const char *wissel_match_verdict_code (WisselMatchVerdict verdict);

/**
 * wissel_match_verdict_label:
 * @verdict: a verdict
 *
 * Returns: (transfer none): a sentence that gives the reason, as a message id
 */
const char *wissel_match_verdict_label (WisselMatchVerdict verdict);

/**
 * wissel_match_verdict_stops:
 * @verdict: a verdict
 *
 * Whether a pair with this verdict is left out of the lists for good. The others stay visible:
 * the feasible ones, and the "not feasible" ones that fail by distance, moments or floor.
 *
 * Returns: whether the pair is stopped
 */
gboolean wissel_match_verdict_stops (WisselMatchVerdict verdict);

/**
 * wissel_match_verdict_can_be_pinned:
 * @verdict: a verdict
 *
 * A person may fix a pair against its score, its distance or its language; nobody can fix a pair
 * without a learning question, with the own organisation, a place that is not open or restricted,
 * or where no seat or coach is left.
 *
 * Returns: whether a pin overrules the verdict
 */
gboolean wissel_match_verdict_can_be_pinned (WisselMatchVerdict verdict);

/**
 * wissel_match_format_points:
 * @points: points, in tenths
 * @language: the language that decides on the decimal sign
 *
 * Returns: (transfer full): the number as people write it, such as `10.7`, `10,7` or `15`
 */
char *wissel_match_format_points (gint64 points, WisselLanguage language);

G_END_DECLS

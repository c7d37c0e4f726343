#pragma once

#include "wissel-match-plan.h"

G_BEGIN_DECLS

/**
 * WisselMatchRelaxationKind:
 * @WISSEL_MATCH_RELAX_BAN: the pair is no longer forbidden
 * @WISSEL_MATCH_RELAX_DISTANCE: the switcher accepts a longer way
 * @WISSEL_MATCH_RELAX_PUBLISH: the place is published
 * @WISSEL_MATCH_RELAX_FLOOR: the pair is accepted below the minimum score
 * @WISSEL_MATCH_RELAX_MOMENT: both sides find a day
 * @WISSEL_MATCH_RELAX_SEAT: the place takes one more
 * @WISSEL_MATCH_RELAX_COACH_SEAT: a coach of the place takes one more
 * @WISSEL_MATCH_RELAX_SEAT_AND_COACH: both of these
 * @WISSEL_MATCH_RELAX_HOST: the host receives one more than it promised
 * @WISSEL_MATCH_RELAX_SENDER: the organisation of the switcher sends one more than it promised
 * @WISSEL_MATCH_RELAX_COACH: somebody is found to coach there
 * @WISSEL_MATCH_RELAX_LANGUAGE: the switcher accepts a place in a language that is not known
 * @WISSEL_MATCH_RELAX_CONFLICT: the two organisations exchange with each other again
 *
 * One thing that somebody could give way in so that a switcher gets a place.
 */
typedef enum
{
  WISSEL_MATCH_RELAX_BAN,
  WISSEL_MATCH_RELAX_DISTANCE,
  WISSEL_MATCH_RELAX_PUBLISH,
  WISSEL_MATCH_RELAX_FLOOR,
  WISSEL_MATCH_RELAX_MOMENT,
  WISSEL_MATCH_RELAX_SEAT,
  WISSEL_MATCH_RELAX_COACH_SEAT,
  WISSEL_MATCH_RELAX_SEAT_AND_COACH,
  WISSEL_MATCH_RELAX_HOST,
  WISSEL_MATCH_RELAX_SENDER,
  WISSEL_MATCH_RELAX_COACH,
  WISSEL_MATCH_RELAX_LANGUAGE,
  WISSEL_MATCH_RELAX_CONFLICT,
} WisselMatchRelaxationKind;

#define WISSEL_MATCH_N_RELAXATIONS 13

/**
 * WisselMatchRelaxation:
 * @kind: what would have to give way
 * @learner: id of the learner
 * @place: id of the place that the learner would get
 * @coach: id of the coach who would take one more, or 0
 * @organisation: id of the organisation that would go beyond its promise, or of the host that the
 *   switcher's employer does not exchange with; else 0
 * @with_seat: whether the place would have to take one more as well: two changes, named only where
 *   no single one would do
 * @needed: the way in metres, or the score in tenths of a point; else 0
 * @allowed: what is allowed now, in the same unit
 * @n_moves: how many others would get another place; nobody has to lose one
 * @effort: how much is asked, in kilometres that would be as hard to accept
 */
typedef struct
{
  WisselMatchRelaxationKind kind;
  gint64                    learner;
  gint64                    place;
  gint64                    coach;
  gint64                    organisation;
  gboolean                  with_seat;
  gint                      needed;
  gint                      allowed;
  guint                     n_moves;
  guint                     effort;
} WisselMatchRelaxation;

/**
 * wissel_match_plan_dup_relaxations:
 * @self: a plan
 * @learner: id of a learner without place
 *
 * Finds out what would place somebody: of each kind the single change that asks least, the one
 * that asks least first. Each is worked out against the whole plan: with it the learner gets that
 * place, and there is a plan in which everybody else who has a place keeps one. The best one can
 * divide other places differently, unless people are fixed. Where no single change would do, the
 * same together with one more seat is tried. Safe in several threads at once.
 *
 * Returns: (transfer full) (element-type WisselMatchRelaxation): the changes; empty when none
 *   would do, or when the learner has a place
 */
GArray *wissel_match_plan_dup_relaxations (const WisselMatchPlan *self, gint64 learner);

/**
 * wissel_match_relaxation_code:
 * @kind: a kind
 *
 * Returns: (transfer none): a stable code for files and scripts, such as `DISTANCE`
 */
const char *wissel_match_relaxation_code (WisselMatchRelaxationKind kind);

/**
 * wissel_match_relaxation_explain:
 * @relaxation: a change
 * @facts: the facts of the round, for titles and names
 * @language: the language wanted
 *
 * Returns: (transfer full): what to do, in a sentence
 */
char *wissel_match_relaxation_explain (const WisselMatchRelaxation *relaxation,
                                       const WisselMatchFacts      *facts,
                                       WisselLanguage               language);

G_END_DECLS

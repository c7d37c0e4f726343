#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselGuard:
 *
 * A condition of a transition that takes more than the record itself; the store answers it.
 */
typedef enum
{
  WISSEL_GUARD_NONE,
  WISSEL_GUARD_QUESTION_IS_CLEAR,
  WISSEL_GUARD_QUESTION_WAS_TESTED,
  WISSEL_GUARD_LEARNER_HAS_CLEAR_QUESTION,
  WISSEL_GUARD_PLACE_IS_SAFE,
  WISSEL_GUARD_PLACE_MAY_BE_PUBLISHED,
  WISSEL_GUARD_PLACE_IS_ALLOWED,
  WISSEL_GUARD_COACH_MEETS_CONDITIONS,
  WISSEL_GUARD_MATCH_HAS_ACTIVE_COACH,
  WISSEL_GUARD_MATCH_IS_ALLOWED,
  WISSEL_GUARD_EXCHANGE_COACH_HAS_QUESTION,
  WISSEL_GUARD_EXCHANGE_MAY_START,
  WISSEL_GUARD_EXCHANGE_HAS_BRIEFING,
  WISSEL_GUARD_EXCHANGE_IS_OVER,
  WISSEL_GUARD_MEMBERSHIP_IS_PUBLIC,
  WISSEL_GUARD_CHARTER_HAS_TEXT,
  WISSEL_GUARD_CHARTER_IS_SIGNED,
  WISSEL_GUARD_OFFER_IS_TEMPORARY,
  WISSEL_GUARD_OFFER_HOST_IS_MEMBER,
  WISSEL_GUARD_OFFER_IS_IN_TIME,
  WISSEL_GUARD_MEETING_HAS_ATTENDANCE,
  WISSEL_GUARD_DIALOGUE_IS_OPEN,
  WISSEL_GUARD_DIALOGUE_RELEASED,
  WISSEL_GUARD_DIALOGUE_REFUSED,
} WisselGuard;

/**
 * WisselTransition:
 * @from: state that it leaves
 * @to: state that it enters
 * @label: message id of the step as a button says it
 * @need: what must hold, whatever the reason
 * @guard: what must hold
 * @reason: (nullable): name of the field that takes the reason; the step asks for one
 * @override: (nullable): name of the field whose reason lets the step pass a @guard that fails
 * @suggested: whether it is the usual next step
 * @source: requirement id
 */
typedef struct
{
  const char *from;
  const char *to;
  const char *label;
  WisselGuard need;
  WisselGuard guard;
  const char *reason;
  const char *override;
  gboolean    suggested;
  const char *source;
} WisselTransition;

/**
 * WisselLifeCycle:
 * @record: name of a record type
 * @codes: code list of its states
 * @transitions: what may follow on what
 * @n_transitions: how many
 *
 * The states of a record type and what may happen to it. The state itself is the field `state`.
 */
typedef struct
{
  const char             *record;
  const char             *codes;
  const WisselTransition *transitions;
  guint                   n_transitions;
} WisselLifeCycle;

/**
 * wissel_life_cycle_find:
 * @record: name of a record type
 *
 * Returns: (nullable): its life cycle
 */
const WisselLifeCycle *wissel_life_cycle_find (const char *record);

/**
 * wissel_life_cycle_find_transition:
 * @self: a life cycle
 * @from: the present state
 * @to: the state wanted
 *
 * Returns: (nullable): the transition, if there is one
 */
const WisselTransition *
wissel_life_cycle_find_transition (const WisselLifeCycle *self, const char *from, const char *to);

/**
 * wissel_guard_explain:
 * @guard: a guard that does not hold
 *
 * Returns: (transfer none): message id that says what is missing and what to do
 */
const char *wissel_guard_explain (WisselGuard guard);

/**
 * wissel_guard_dup_reason:
 * @guard: a guard that does not hold
 * @missing: which of its conditions are not met, a bit each, the first in the lowest; 0 for a guard
 *   that is one condition
 *
 * Returns: (transfer full): what is missing and what to do, each missing condition by its name, in
 *   the language of the interface
 */
char *wissel_guard_dup_reason (WisselGuard guard, guint missing);

G_END_DECLS

#pragma once

#include "wissel-life-cycle.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_session_guard_holds:
 * @session: the connection
 * @guard: a guard
 * @id: id of the record that would take the step
 * @holds: (out): whether it may
 * @error: return location
 *
 * Returns: whether the question could be answered
 */
gboolean wissel_session_guard_holds (
  WisselSession *session, WisselGuard guard, gint64 id, gboolean *holds, GError **error);

/**
 * wissel_session_find_closed_guard:
 * @session: the connection
 * @transition: a step
 * @id: id of the record that would take it
 * @closed: (out): the first of its guards that does not hold, or %WISSEL_GUARD_NONE
 * @missing: (out): which of its conditions are not met, for wissel_guard_dup_reason()
 * @error: return location
 *
 * Returns: whether the question could be answered
 */
gboolean wissel_session_find_closed_guard (WisselSession          *session,
                                           const WisselTransition *transition,
                                           gint64                  id,
                                           WisselGuard            *closed,
                                           guint                  *missing,
                                           GError                **error);

/**
 * wissel_session_take_step:
 * @session: the connection, inside an action
 * @record: name of a record type with a life cycle
 * @id: id of the record
 * @to: the state to enter
 * @reason: (nullable): reason, where the step asks for one or passes a guard that fails
 * @error: return location; %WISSEL_ERROR_CONSTRAINT says why the step may not be taken
 *
 * Takes one step of a life cycle.
 *
 * Returns: whether the record is now in state @to
 */
gboolean wissel_session_take_step (WisselSession *session,
                                   const char    *record,
                                   gint64         id,
                                   const char    *to,
                                   const char    *reason,
                                   GError       **error);

G_END_DECLS

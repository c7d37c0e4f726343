#pragma once

#include "wissel-record-type.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_life_take_step:
 * @session: the connection, inside an action
 * @type: a record type with a life cycle
 * @id: id of the record
 * @to: the state to enter
 * @reason: (nullable): reason, where the step asks for one or passes a guard that fails
 * @error: return location; %WISSEL_ERROR_CONSTRAINT says why the step may not be taken
 *
 * Takes one step of a life cycle with everything that goes with it, such as the exchange that an
 * accepted match leads to, or the charter that is drawn up when it is sent.
 *
 * Returns: whether the record is now in state @to
 */
gboolean wissel_life_take_step (WisselSession          *session,
                                const WisselRecordType *type,
                                gint64                  id,
                                const char             *to,
                                const char             *reason,
                                GError                **error);

G_END_DECLS

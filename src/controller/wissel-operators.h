#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_operators_ensure:
 * @session: the connection, inside an action
 * @id: (out): id of the operator record of the person at work
 * @error: return location
 *
 * Finds the record of the person who uses the program, by the name under which changes are
 * journaled, or makes one.
 *
 * Returns: whether there is one
 */
gboolean wissel_operators_ensure (WisselSession *session, gint64 *id, GError **error);

G_END_DECLS

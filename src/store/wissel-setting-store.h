#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/* What the program keeps in a network for itself, by a key. Nobody did it, so it is not in the
 * history. */

/**
 * wissel_session_read_setting:
 * @session: the connection
 * @key: such as `texts.checklists`
 * @value: (out) (transfer full) (nullable): what is kept; %NULL for nothing
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
wissel_session_read_setting (WisselSession *session, const char *key, char **value, GError **error);

/**
 * wissel_session_write_setting:
 * @session: the connection, inside an action that is not journaled
 * @key: such as `texts.checklists`
 * @value: what to keep
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean wissel_session_write_setting (WisselSession *session,
                                       const char    *key,
                                       const char    *value,
                                       GError       **error);

G_END_DECLS

#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_session_check_file:
 * @session: the connection
 * @error: return location; %WISSEL_ERROR_CORRUPT says what is wrong
 *
 * Reads the whole file: its structure, its references and its search index.
 *
 * Returns: whether all is well
 */
gboolean wissel_session_check_file (WisselSession *session, GError **error);

G_END_DECLS

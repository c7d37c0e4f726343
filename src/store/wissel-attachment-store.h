#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/*
 * What is in the files that hang on records: each content once, by its checksum, and outside the
 * journal.
 */

/**
 * wissel_session_keep_content:
 * @session: the connection, inside an action
 * @sha256: checksum of @content
 * @content: what is in a file
 * @error: return location
 *
 * Returns: whether the file holds it
 */
gboolean wissel_session_keep_content (WisselSession *session,
                                      const char    *sha256,
                                      GBytes        *content,
                                      GError       **error);

/**
 * wissel_session_load_content:
 * @session: the connection
 * @sha256: checksum of a content
 * @error: return location; %WISSEL_ERROR_NOT_FOUND without it, %WISSEL_ERROR_CORRUPT when it is
 *   not what it was
 *
 * Returns: (transfer full): what is in the file
 */
GBytes *wissel_session_load_content (WisselSession *session, const char *sha256, GError **error);

G_END_DECLS

#pragma once

#include "wissel-session-private.h"

G_BEGIN_DECLS

/* Inside store/ only: from a path to a session, and to a new file. Paths are resolved ones. */

/* See wissel_store_open(). */
WisselSession *wissel_opening_open (const char *path, GError **error);

/* See wissel_store_create(). */
gboolean wissel_opening_create (const char *path, GError **error);

/* Makes a session with journal and search of a connection that is up to date. Takes the connection
 * over, also when it fails. */
WisselSession *wissel_opening_make_session (sqlite3 *native, GError **error);

G_END_DECLS

#pragma once

#include "wissel-session-private.h"
#include "wissel-store.h"

G_BEGIN_DECLS

/* Inside store/ only. Takes the connection over, also when it fails. */
WisselSession *wissel_store_make_session (sqlite3 *native, GError **error);

G_END_DECLS

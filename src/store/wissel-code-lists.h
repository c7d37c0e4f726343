#pragma once

#include "wissel-session-private.h"

G_BEGIN_DECLS

/**
 * wissel_code_lists_seed:
 * @session: the connection
 * @error: return location
 *
 * Adds the options of the program's lists (data/texts/code-lists.tsv) that the file lacks. What
 * the network has made of them stays.
 */
gboolean wissel_code_lists_seed (WisselSession *session, GError **error);

G_END_DECLS

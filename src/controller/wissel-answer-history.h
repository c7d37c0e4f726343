#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_answer_history_tell:
 * @session: the connection
 * @response: a filled form
 * @limit: at most so many changes
 * @entries: (element-type WisselHistoryEntry): gets an entry for each answer that was given,
 *   changed or taken back, the latest first
 * @error: return location
 *
 * Returns: whether the history could be read
 */
gboolean wissel_answer_history_tell (
  WisselSession *session, WisselRecord *response, guint limit, GPtrArray *entries, GError **error);

G_END_DECLS

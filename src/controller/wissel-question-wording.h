#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_question_keep_wording:
 * @session: the connection, inside an action
 * @before: a record as it was; of any type
 * @after: the same record as it is about to be stored
 * @error: return location
 *
 * Keeps the wording that a learning question had when it is put into other words (ST-5.3-13). All
 * the changes of one day are one sharpening, and on the day on which it was written down a question
 * still is what it is.
 *
 * Returns: whether nothing went wrong
 */
gboolean wissel_question_keep_wording (WisselSession *session,
                                       WisselRecord  *before,
                                       WisselRecord  *after,
                                       GError       **error);

G_END_DECLS

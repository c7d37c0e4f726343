#pragma once

#include "wissel-answering.h"

G_BEGIN_DECLS

/* What an answering does on the database thread. For the files of the answering only. */

/**
 * wissel_answer_work_set:
 * @session: the connection
 * @response: id of the filled form
 * @change: an answer
 * @error: return location
 *
 * Stores an answer as one action, named after its question.
 *
 * Returns: whether it is stored
 */
gboolean wissel_answer_work_set (WisselSession            *session,
                                 gint64                    response,
                                 const WisselAnswerChange *change,
                                 GError                  **error);

/**
 * wissel_answer_work_clear:
 * @session: the connection
 * @response: id of the filled form
 * @question: id of a question
 * @error: return location
 *
 * Returns: whether nothing is answered to the question any more
 */
gboolean
wissel_answer_work_clear (WisselSession *session, gint64 response, gint64 question, GError **error);

G_END_DECLS

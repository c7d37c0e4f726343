#pragma once

#include "wissel-filled-form.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselAnswerChange:
 * @question: id of the question
 * @option: id of an option, or 0 for a question that has none
 * @subject: id of the learning question that it is about, or 0
 * @is_chosen: whether the option is chosen, where there is no text to say so
 * @text: (nullable): what was written, chosen among yes, partly and no, or typed as a number or a
 *   date; blank takes the answer back
 *
 * An answer given, changed or taken back.
 */
typedef struct
{
  gint64      question;
  gint64      option;
  gint64      subject;
  gboolean    is_chosen;
  const char *text;
} WisselAnswerChange;

#define WISSEL_TYPE_ANSWERING (wissel_answering_get_type ())

/**
 * WisselAnswering:
 *
 * Fills in one questionnaire, answer by answer, without a button to save: each answer is an action
 * that can be undone. It follows the network; `refreshed` is emitted on the main context when the
 * answers were read again.
 *
 * Functions without `_async` wait for the database and are for tests.
 */
G_DECLARE_FINAL_TYPE (WisselAnswering, wissel_answering, WISSEL, ANSWERING, GObject)

/**
 * wissel_answering_new:
 * @network: the open network
 * @response: id of a filled form
 *
 * Returns: (transfer full): an answering that has read nothing yet
 */
WisselAnswering *wissel_answering_new (WisselNetwork *network, gint64 response);

WisselNetwork *wissel_answering_get_network (WisselAnswering *self);
gint64         wissel_answering_get_response (WisselAnswering *self);

/**
 * wissel_answering_get_form:
 * @self: an answering
 *
 * Returns: (transfer none) (nullable): questions and answers; %NULL before they were read and when
 *   the filled form is gone
 */
const WisselFilledForm *wissel_answering_get_form (WisselAnswering *self);

/**
 * wissel_answering_get_series:
 * @self: an answering
 *
 * Returns: (transfer none) (nullable) (element-type WisselFilledForm): the times that the same was
 *   asked of the same, the oldest first; this one included
 */
GPtrArray *wissel_answering_get_series (WisselAnswering *self);

gboolean wissel_answering_load (WisselAnswering *self, GError **error);
void     wissel_answering_load_async (WisselAnswering *self);

/**
 * wissel_answering_set:
 * @self: an answering
 * @change: an answer
 * @error: return location; %WISSEL_ERROR_INVALID says in words what cannot be
 *
 * Returns: whether the answer is stored
 */
gboolean
     wissel_answering_set (WisselAnswering *self, const WisselAnswerChange *change, GError **error);
void wissel_answering_set_async (WisselAnswering          *self,
                                 const WisselAnswerChange *change,
                                 GAsyncReadyCallback       callback,
                                 gpointer                  user_data);
gboolean wissel_answering_set_finish (WisselAnswering *self, GAsyncResult *result, GError **error);

/**
 * wissel_answering_clear_async:
 * @self: an answering
 * @question: id of a question
 *
 * Takes all that was answered to a question back. Ends like wissel_answering_set_async().
 */
void wissel_answering_clear_async (WisselAnswering    *self,
                                   gint64              question,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

G_END_DECLS

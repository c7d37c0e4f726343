#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselQuestionDraft:
 * @question: a learning question to be
 * @learner: (nullable): the switcher it belongs to, where the person is none in the open round yet;
 *   to be stored together with @question
 *
 * A learning question before it is written down.
 */
typedef struct
{
  WisselRecord *question;
  WisselRecord *learner;
} WisselQuestionDraft;

void wissel_question_draft_free (WisselQuestionDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselQuestionDraft, wissel_question_draft_free)

/**
 * wissel_question_draft_make:
 * @network: the open network
 * @person: id of the person who asks
 * @error: return location; %WISSEL_ERROR_NOT_FOUND when there is no open round,
 *   %WISSEL_ERROR_INVALID when nobody knows where the person works
 *
 * Prepares a learning question of a person in the open round (ST-5.3). Nothing is stored.
 *
 * Returns: (transfer full): the question
 */
WisselQuestionDraft *
wissel_question_draft_make (WisselNetwork *network, gint64 person, GError **error);

void                 wissel_question_draft_make_async (WisselNetwork      *network,
                                                       gint64              person,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
WisselQuestionDraft *wissel_question_draft_make_finish (GAsyncResult *result, GError **error);

G_END_DECLS

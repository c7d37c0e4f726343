#pragma once

#include "wissel-filled-form.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_filled_forms_load:
 * @session: the connection
 * @response: id of a filled form
 * @error: return location; %WISSEL_ERROR_NOT_FOUND when there is none
 *
 * Returns: (transfer full): the questionnaire, its rules and texts, and what was answered
 */
WisselFilledForm *
wissel_filled_forms_load (WisselSession *session, gint64 response, GError **error);

/**
 * wissel_filled_forms_load_empty:
 * @session: the connection
 * @form: id of a questionnaire
 * @error: return location; %WISSEL_ERROR_NOT_FOUND when there is none
 *
 * Returns: (transfer full): the questionnaire as nobody has answered it yet
 */
WisselFilledForm *
wissel_filled_forms_load_empty (WisselSession *session, gint64 form, GError **error);

/**
 * wissel_filled_forms_load_series:
 * @session: the connection
 * @response: id of a filled form
 * @limit: at most so many
 * @error: return location
 *
 * The times that the same was asked of the same organisation, or of the whole network, in any
 * version of the questionnaire (ST-4Q-01).
 *
 * Returns: (transfer full) (element-type WisselFilledForm): the latest of them, the oldest first;
 *   @response is always there
 */
GPtrArray *wissel_filled_forms_load_series (WisselSession *session,
                                            gint64         response,
                                            guint          limit,
                                            GError       **error);

G_END_DECLS

#pragma once

#include "wissel-language.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_session_list_looking:
 * @session: the connection
 * @round: id of a round
 * @error: return location
 *
 * Finds who still looks for a place: who has not withdrawn or finished and has no accepted match.
 *
 * Returns: (transfer full) (element-type gint64): ids of learners, or %NULL with @error set
 */
GArray *wissel_session_list_looking (WisselSession *session, gint64 round, GError **error);

/**
 * WisselLabelFunc:
 * @competency: id of a competency
 * @label: a name or synonym of it
 * @language: its language, %WISSEL_N_LANGUAGES when it is not known
 * @user_data: the data given with the function
 */
typedef void (*WisselLabelFunc) (gint64         competency,
                                 const char    *label,
                                 WisselLanguage language,
                                 gpointer       user_data);

/**
 * wissel_session_each_label:
 * @session: the connection
 * @func: (scope call): told of each
 * @user_data: for @func
 * @error: return location
 *
 * Goes through what the competencies of the dictionary are called: labels, and synonyms, of which
 * there is one on each line.
 *
 * Returns: whether all were read
 */
gboolean wissel_session_each_label (WisselSession  *session,
                                    WisselLabelFunc func,
                                    gpointer        user_data,
                                    GError        **error);

G_END_DECLS

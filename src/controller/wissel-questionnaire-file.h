#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_questionnaire_file_take_in:
 * @session: the connection, inside an action
 * @name: name of a file in `data/texts/questionnaires/`, without its ending
 * @error: return location; says which group of the file is wrong
 *
 * Puts a questionnaire that comes with the program into the network: its parts, questions, options
 * and rules of advice, and the texts that the network does not have yet.
 *
 * Returns: whether all of it is there
 */
gboolean
wissel_questionnaire_file_take_in (WisselSession *session, const char *name, GError **error);

G_END_DECLS

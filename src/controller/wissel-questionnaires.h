#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * The questionnaires of a network. Those that come with the program are data files, put into a
 * network when it is made; from then on they are the network's own (ST-0-14). A version that was
 * used stays as it is: who wants to change it makes a new one.
 */

/**
 * wissel_questionnaires_complete:
 * @session: the connection
 * @error: return location
 *
 * Adds the questionnaires of the program that the network was never given; those that were deleted
 * stay deleted. Nobody did this, so it is not in the history.
 *
 * Returns: whether the network was given them all
 */
gboolean wissel_questionnaires_complete (WisselSession *session, GError **error);

/**
 * wissel_questionnaires_make_version:
 * @network: the network
 * @form: id of a question list
 * @made: (out): id of its new version
 * @error: return location
 *
 * Copies a question list with its parts, questions, options and rules of advice into a version of
 * its own, which takes its place; answers stay with the version to which they were given. One
 * action, which can be undone.
 *
 * Returns: whether it was made
 */
gboolean wissel_questionnaires_make_version (WisselNetwork *network,
                                             gint64         form,
                                             gint64        *made,
                                             GError       **error);
void     wissel_questionnaires_make_version_async (WisselNetwork      *network,
                                                   gint64              form,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
gboolean
wissel_questionnaires_make_version_finish (GAsyncResult *result, gint64 *made, GError **error);

G_END_DECLS

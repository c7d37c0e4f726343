#pragma once

#include "wissel-filled-form.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_takeover_offers:
 * @form: a filled form
 *
 * Returns: whether something was answered that can be taken over
 */
gboolean wissel_takeover_offers (const WisselFilledForm *form);

/**
 * wissel_takeover_run:
 * @network: the network
 * @response: id of a filled scan or intake conversation
 * @n_made: (out): how many records were made
 * @error: return location
 *
 * Makes strengths, learning questions and learning needs of what was answered, a line for each
 * (ST-5.3-24 to -26, ST-5.2-16, ST-5.2-18). What is there already is not made twice. One action,
 * which can be undone.
 *
 * Returns: whether it was done
 */
gboolean
     wissel_takeover_run (WisselNetwork *network, gint64 response, guint *n_made, GError **error);
void wissel_takeover_run_async (WisselNetwork      *network,
                                gint64              response,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
gboolean wissel_takeover_run_finish (GAsyncResult *result, guint *n_made, GError **error);

G_END_DECLS

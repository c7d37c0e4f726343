#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_seat_add_async:
 * @network: the open network
 * @place: id of a learning place
 *
 * Gives a place one more seat, as an action of its own that can be undone.
 */
void     wissel_seat_add_async (WisselNetwork      *network,
                                gint64              place,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
gboolean wissel_seat_add_finish (GAsyncResult *result, GError **error);

G_END_DECLS

#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_must_place_async:
 * @network: the open network
 * @learner: id of a switcher
 * @must_place: whether the switcher has to get a place
 *
 * Says who goes before others in the matching, as an action of its own that can be undone.
 */
void     wissel_must_place_async (WisselNetwork      *network,
                                  gint64              learner,
                                  gboolean            must_place,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean wissel_must_place_finish (GAsyncResult *result, GError **error);

G_END_DECLS

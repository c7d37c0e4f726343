#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * What can be changed in the records of a round without leaving a proposal. Each change is an
 * action of its own that can be undone.
 */

/**
 * wissel_match_add_seat_async:
 * @network: the open network
 * @place: id of a learning place
 *
 * Gives a place one more seat.
 */
void wissel_match_add_seat_async (WisselNetwork      *network,
                                  gint64              place,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * wissel_match_must_place_async:
 * @network: the open network
 * @learner: id of a switcher
 * @must_place: whether the switcher has to get a place
 *
 * Says whether a switcher goes before others.
 */
void wissel_match_must_place_async (WisselNetwork      *network,
                                    gint64              learner,
                                    gboolean            must_place,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

gboolean wissel_match_mending_finish (GAsyncResult *result, GError **error);

G_END_DECLS

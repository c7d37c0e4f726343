#pragma once

#include <gtk/gtk.h>

#include "wissel-rounds.h"

G_BEGIN_DECLS

/**
 * wissel_round_choice_finish:
 * @asker: the widget that lets a person choose
 * @network: the network that was asked with wissel_network_list_rounds_async()
 * @result: what the callback received
 *
 * What goes wrong is reported in the window of @asker; that it was cancelled is not.
 *
 * Returns: (transfer full) (nullable) (element-type WisselRoundInfo): the rounds to choose from
 */
GPtrArray *
wissel_round_choice_finish (GtkWidget *asker, WisselNetwork *network, GAsyncResult *result);

G_END_DECLS

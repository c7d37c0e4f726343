#pragma once

#include "wissel-addressee.h"
#include "wissel-network.h"
#include "wissel-paper.h"

G_BEGIN_DECLS

/*
 * Telling the organisations of a round of their matches (ST-5.5-05). Letters and mails are made by
 * wissel_papers_save(), which notes at the matches that they were told.
 */

/**
 * wissel_informing_is_done_by:
 * @paper: a document
 *
 * Returns: whether an organisation is told of its matches by it
 */
gboolean wissel_informing_is_done_by (const WisselPaper *paper);

/**
 * wissel_informing_list:
 * @network: the open network
 * @round: id of a round
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselAddressee): whom the accepted matches of the round
 *   touch, in the order of names
 */
GPtrArray *wissel_informing_list (WisselNetwork *network, gint64 round, GError **error);

/* The same without waiting. */
void       wissel_informing_list_async (WisselNetwork      *network,
                                        gint64              round,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
GPtrArray *wissel_informing_list_finish (GAsyncResult *result, GError **error);

/**
 * wissel_informing_note:
 * @network: the open network
 * @round: id of a round
 * @organisations: (element-type gint64): ids of organisations
 * @error: return location
 *
 * Notes that organisations were told today in another way, such as by telephone, as one action
 * that can be undone.
 *
 * Returns: whether it is noted
 */
gboolean
wissel_informing_note (WisselNetwork *network, gint64 round, GArray *organisations, GError **error);

/* The same without waiting. */
void     wissel_informing_note_async (WisselNetwork      *network,
                                      gint64              round,
                                      GArray             *organisations,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean wissel_informing_note_finish (GAsyncResult *result, GError **error);

G_END_DECLS

#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * Which members passed an offer on to their staff, by what channel and when (TX-O-08, TX-C-15).
 */

/**
 * WisselPasser:
 * @organisation: id of a member other than the host
 * @name: its name
 * @passed_on: (nullable): the first day on which it passed the offer on, `YYYY-MM-DD`
 * @channel: (nullable): code of OFFER_CHANNEL
 */
typedef struct
{
  gint64 organisation;
  char  *name;
  char  *passed_on;
  char  *channel;
} WisselPasser;

/**
 * wissel_passing_on_load:
 * @network: the open network
 * @offer: id of a mission offer
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselPasser): the members of the network without the
 *   host, by name
 */
GPtrArray *wissel_passing_on_load (WisselNetwork *network, gint64 offer, GError **error);
void       wissel_passing_on_load_async (WisselNetwork      *network,
                                         gint64              offer,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray *wissel_passing_on_load_finish (GAsyncResult *result, GError **error);

/**
 * wissel_passing_on_record:
 * @network: the open network
 * @offer: id of a mission offer
 * @organisations: (element-type gint64): ids of the members that passed it on
 * @channel: code of OFFER_CHANNEL
 * @day: `YYYY-MM-DD`
 * @error: return location
 *
 * Records it for all of them as one action.
 *
 * Returns: whether it was recorded
 */
gboolean wissel_passing_on_record (WisselNetwork *network,
                                   gint64         offer,
                                   GArray        *organisations,
                                   const char    *channel,
                                   const char    *day,
                                   GError       **error);
void     wissel_passing_on_record_async (WisselNetwork      *network,
                                         gint64              offer,
                                         GArray             *organisations,
                                         const char         *channel,
                                         const char         *day,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gboolean wissel_passing_on_record_finish (GAsyncResult *result, GError **error);

G_END_DECLS

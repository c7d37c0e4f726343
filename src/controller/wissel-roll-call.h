#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * Which members attended a network meeting, noted for all of them in one go (TX-C-12).
 */

/**
 * WisselRollCallEntry:
 * @organisation: id of a member
 * @name: its name
 * @status: (nullable): code of ATTENDANCE_STATUS, or %NULL as long as nothing is noted
 */
typedef struct
{
  gint64 organisation;
  char  *name;
  char  *status;
} WisselRollCallEntry;

/**
 * wissel_roll_call_entry_free:
 * @self: an entry
 */
void wissel_roll_call_entry_free (WisselRollCallEntry *self);

/**
 * wissel_roll_call_entry_copy:
 * @self: an entry
 *
 * Returns: (transfer full): an entry that says the same
 */
WisselRollCallEntry *wissel_roll_call_entry_copy (const WisselRollCallEntry *self);

/**
 * wissel_roll_call_load:
 * @network: the open network
 * @meeting: id of a network meeting
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselRollCallEntry): who is a member now and who was
 * noted before, by name
 */
GPtrArray *wissel_roll_call_load (WisselNetwork *network, gint64 meeting, GError **error);
void       wissel_roll_call_load_async (WisselNetwork      *network,
                                        gint64              meeting,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
GPtrArray *wissel_roll_call_load_finish (GAsyncResult *result, GError **error);

/**
 * wissel_roll_call_save:
 * @network: the open network
 * @meeting: id of a network meeting
 * @entries: (element-type WisselRollCallEntry): what is to be noted; those without a status are
 *   left out
 * @error: return location
 *
 * Notes what differs as one action. Who came for a member stays noted, unless it did not come.
 *
 * Returns: whether it is noted
 */
gboolean
wissel_roll_call_save (WisselNetwork *network, gint64 meeting, GPtrArray *entries, GError **error);
void     wissel_roll_call_save_async (WisselNetwork      *network,
                                      gint64              meeting,
                                      GPtrArray          *entries,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean wissel_roll_call_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS

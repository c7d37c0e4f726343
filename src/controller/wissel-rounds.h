#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_network_find_round:
 * @self: a network
 * @code: (nullable): code or name of a round; %NULL for the one that is open
 * @id: (out): id of the round, or 0 when there is none
 * @error: return location; %WISSEL_ERROR_NOT_FOUND when there is no round of that code
 *
 * The open round is the latest that is open, matching or a draft, in that order.
 *
 * Returns: whether the question could be answered
 */
gboolean
wissel_network_find_round (WisselNetwork *self, const char *code, gint64 *id, GError **error);

/* The same within a function that has the connection. */
gboolean wissel_rounds_find (WisselSession *session, const char *code, gint64 *id, GError **error);

/**
 * WisselRoundInfo:
 * @id: id of the round
 * @code: its code, which is unique in the network
 * @name: its name
 * @state: its state, a code of ROUND_STATE
 * @approach: (nullable): how it goes about matching, a code of APPROACH
 * @sector_pref: what it asks of the sectors of places, a code of SECTOR_PREF
 * @n_learners: switchers in it
 */
typedef struct
{
  gint64 id;
  char  *code;
  char  *name;
  char  *state;
  char  *approach;
  char  *sector_pref;
  guint  n_learners;
} WisselRoundInfo;

void wissel_round_info_free (WisselRoundInfo *self);

/**
 * wissel_network_load_round:
 * @self: a network
 * @id: id of a round
 * @error: return location
 *
 * Returns: (transfer full): the round
 */
WisselRoundInfo *wissel_network_load_round (WisselNetwork *self, gint64 id, GError **error);

/**
 * wissel_network_list_rounds:
 * @self: a network
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselRoundInfo): the rounds, the one that takes new
 *   switchers first
 */
GPtrArray *wissel_network_list_rounds (WisselNetwork *self, GError **error);

/* The same without waiting. */
void wissel_network_list_rounds_async (WisselNetwork      *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
GPtrArray *
wissel_network_list_rounds_finish (WisselNetwork *self, GAsyncResult *result, GError **error);

/**
 * wissel_network_find_round_async:
 * @self: a network
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Finds the round that is open without waiting for it.
 */
void     wissel_network_find_round_async (WisselNetwork      *self,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean wissel_network_find_round_finish (WisselNetwork *self,
                                           GAsyncResult  *result,
                                           gint64        *id,
                                           GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselRoundInfo, wissel_round_info_free)

G_END_DECLS

#pragma once

#include "wissel-list.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselAttentionTask:
 * @list: the list whose rows ask for attention
 * @code: why, a code of the list's column `attention`
 * @count: how many rows
 * @since: (nullable): the day since which the oldest of them waits, `YYYY-MM-DD`
 *
 * Rows that are due, overdue or stuck for the same reason.
 */
typedef struct
{
  const WisselList *list;
  char             *code;
  guint             count;
  char             *since;
} WisselAttentionTask;

/**
 * WisselAttentionBalance:
 * @organisation: id of an organisation
 * @name: what it is called
 * @sends: its people in accepted matches, over all rounds
 * @hosts: accepted matches at its learning places
 *
 * Give and take of an organisation (ST-5.5).
 */
typedef struct
{
  gint64 organisation;
  char  *name;
  guint  sends;
  guint  hosts;
} WisselAttentionBalance;

/**
 * WisselAttention:
 * @tasks: (element-type WisselAttentionTask): what is due or stuck, the most urgent first
 * @balances: (element-type WisselAttentionBalance): the organisations that are furthest from giving
 *   as much as they take, the one that takes most first
 *
 * What asks for attention in a round. It takes longer to find than the figures of its overview.
 */
typedef struct
{
  GPtrArray *tasks;
  GPtrArray *balances;
} WisselAttention;

/**
 * wissel_attention_load_async:
 * @network: the open network
 * @round: id of the round to look at; 0 for all
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main context
 * @user_data: passed to @callback
 */
void wissel_attention_load_async (WisselNetwork      *network,
                                  gint64              round,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * wissel_attention_load_finish:
 * @network: the network
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full): what asks for attention
 */
WisselAttention *
wissel_attention_load_finish (WisselNetwork *network, GAsyncResult *result, GError **error);

/* The same at once, for tests. */
WisselAttention *wissel_attention_load (WisselNetwork *network, gint64 round, GError **error);

void wissel_attention_free (WisselAttention *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselAttention, wissel_attention_free)

G_END_DECLS

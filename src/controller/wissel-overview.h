#pragma once

#include "wissel-checklists.h"
#include "wissel-network.h"
#include "wissel-phases.h"

G_BEGIN_DECLS

/**
 * WisselOverviewRound:
 * @id: id of a round
 * @name: what it is called
 * @state: code of ROUND_STATE
 * @start_on: (nullable): its first day, `YYYY-MM-DD`
 * @end_on: (nullable): its last day
 */
typedef struct
{
  gint64 id;
  char  *name;
  char  *state;
  char  *start_on;
  char  *end_on;
} WisselOverviewRound;

/**
 * WisselOverview:
 * @kind: code of NETWORK_KIND: whose phases @counts are
 * @last_title: (nullable): what the record is called that people were busy with last; %NULL when it
 *   is gone
 * @rounds: (element-type WisselOverviewRound): all rounds, the latest first
 * @round: (nullable): the one that is looked at, one of @rounds
 * @counts: (element-type guint): the figures of the phases, one after the other
 * @outputs: (element-type WisselChecklistCount): what the phases of @round have to deliver
 *
 * Where a round stands.
 */
typedef struct
{
  const char                *kind;
  char                      *last_title;
  GPtrArray                 *rounds;
  const WisselOverviewRound *round;
  GArray                    *counts;
  GPtrArray                 *outputs;
} WisselOverview;

/**
 * WisselOverviewPlace:
 * @round: id of the round to look at; 0 for the one that people are busy with
 * @last_type: (nullable): type of the record that people were busy with last
 * @last_id: its id
 *
 * Where somebody is in the network.
 */
typedef struct
{
  gint64                  round;
  const WisselRecordType *last_type;
  gint64                  last_id;
} WisselOverviewPlace;

/**
 * wissel_overview_load_ahead:
 * @network: a network that nobody has changed since it was opened
 * @place: where somebody is
 *
 * Begins with what the first wissel_overview_load_async() of the network will ask for, if that is
 * the same place. May be called in any thread before the network is handed on.
 */
void wissel_overview_load_ahead (WisselNetwork *network, const WisselOverviewPlace *place);

/**
 * wissel_overview_load_async:
 * @network: the open network
 * @place: where somebody is
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main context
 * @user_data: passed to @callback
 */
void wissel_overview_load_async (WisselNetwork             *network,
                                 const WisselOverviewPlace *place,
                                 GCancellable              *cancellable,
                                 GAsyncReadyCallback        callback,
                                 gpointer                   user_data);

/**
 * wissel_overview_load_finish:
 * @network: the network
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full): where the round stands
 */
WisselOverview *
wissel_overview_load_finish (WisselNetwork *network, GAsyncResult *result, GError **error);

/* The same at once, for tests. */
WisselOverview *
wissel_overview_load (WisselNetwork *network, const WisselOverviewPlace *place, GError **error);

void wissel_overview_free (WisselOverview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselOverview, wissel_overview_free)

/**
 * wissel_overview_get_figure:
 * @self: where a round stands
 * @name: name of a figure of a phase
 *
 * Returns: the number; 0 for a figure that such networks do not have
 */
guint wissel_overview_get_figure (const WisselOverview *self, const char *name);

/**
 * wissel_overview_find_outputs:
 * @self: where a round stands
 * @phase: a phase
 *
 * Returns: (transfer none) (nullable): its outputs (ST-0-13); %NULL without a round
 */
const WisselChecklistCount *wissel_overview_find_outputs (const WisselOverview *self,
                                                          const WisselPhase    *phase);

/**
 * wissel_overview_restrict:
 * @query: a query for the rows behind a figure or a task
 * @round: (nullable): the round that is looked at
 *
 * Asks only for rows of that round, if the list knows rounds.
 */
void wissel_overview_restrict (WisselQuery *query, const WisselOverviewRound *round);

G_END_DECLS

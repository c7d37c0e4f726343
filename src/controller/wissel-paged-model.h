#pragma once

#include "wissel-network.h"
#include "wissel-row.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PAGED_MODEL (wissel_paged_model_get_type ())

/**
 * WisselPagedModel:
 *
 * A #GListModel of the rows of one list of a network, made for 100 000 of them: it holds the ids
 * of all rows, makes a #WisselRow when one is asked for, and loads values by pages on the database
 * thread. It follows the network by itself and then tells only what differs, so that neither
 * selection nor scroll position moves.
 */
G_DECLARE_FINAL_TYPE (WisselPagedModel, wissel_paged_model, WISSEL, PAGED_MODEL, GObject)

/**
 * wissel_paged_model_new:
 * @network: a network
 * @query: the first question
 *
 * Returns: (transfer full): the rows; empty and #WisselPagedModel:loading until the answer is here
 */
WisselPagedModel *wissel_paged_model_new (WisselNetwork *network, const WisselQuery *query);

/**
 * wissel_paged_model_get_query:
 * @self: a model
 *
 * Returns: (transfer none): what is asked
 */
const WisselQuery *wissel_paged_model_get_query (WisselPagedModel *self);

/**
 * wissel_paged_model_set_query:
 * @self: a model
 * @query: another question to the same list
 *
 * Asks anew. The rows there are stay until the answer replaces them.
 */
void wissel_paged_model_set_query (WisselPagedModel *self, const WisselQuery *query);

/**
 * wissel_paged_model_set_paused:
 * @self: a model
 * @paused: whether nobody looks at it
 *
 * A paused model does not follow the network; it catches up when it goes on.
 */
void wissel_paged_model_set_paused (WisselPagedModel *self, gboolean paused);

/**
 * wissel_paged_model_get_loading:
 * @self: a model
 *
 * Also the property `loading`, notified.
 *
 * Returns: whether rows or counts are still to come; not values of single rows
 */
gboolean wissel_paged_model_get_loading (WisselPagedModel *self);

/**
 * wissel_paged_model_get_n_shown:
 * @self: a model
 *
 * Known before the rows are all there; also the property `n-shown`, notified.
 *
 * Returns: how many rows fit the query
 */
guint wissel_paged_model_get_n_shown (WisselPagedModel *self);

/**
 * wissel_paged_model_get_n_all:
 * @self: a model
 *
 * Returns: how many rows the list has; also the property `n-all`, notified
 */
guint wissel_paged_model_get_n_all (WisselPagedModel *self);

/**
 * wissel_paged_model_get_problem:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): why the last question was not answered
 */
const GError *wissel_paged_model_get_problem (WisselPagedModel *self);

/**
 * wissel_paged_model_get_id:
 * @self: a model
 * @position: a position
 *
 * Returns: the id of the row there, which need not be loaded; 0 past the end
 */
gint64 wissel_paged_model_get_id (WisselPagedModel *self, guint position);

/**
 * wissel_paged_model_find:
 * @self: a model
 * @id: id of a record
 * @position: (out): its position
 *
 * Returns: whether it is among the rows
 */
gboolean wissel_paged_model_find (WisselPagedModel *self, gint64 id, guint *position);

/* For tests. */
guint wissel_paged_model_peek_n_live_rows (WisselPagedModel *self);

G_END_DECLS

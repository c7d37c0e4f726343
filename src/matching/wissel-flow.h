#pragma once

#include <gio/gio.h>

#include "wissel-match-types.h"

G_BEGIN_DECLS

/*
 * The kernel: a circulation of least cost in a network of arcs with whole capacities and whole
 * costs. It knows nothing of people and places. The answer comes with a price for each node; the
 * prices prove that the flow is optimal (wissel_flow_check()) and tell what forcing another unit
 * through would cost (wissel_flow_find_path()).
 *
 * Same arcs in the same order: same flow and same prices, on every machine.
 */

typedef struct _WisselFlow WisselFlow;

/** WISSEL_FLOW_NO_NODE: no node */
#define WISSEL_FLOW_NO_NODE G_MAXUINT32

/** WISSEL_FLOW_CHOOSER: the class of nodes that choose among many arcs */
#define WISSEL_FLOW_CHOOSER 7

/**
 * wissel_flow_new:
 * @n_nodes: how many nodes
 * @n_arcs: how many arcs to expect
 *
 * Returns: (transfer full): a network without arcs
 */
WisselFlow *wissel_flow_new (guint n_nodes, guint n_arcs);

void wissel_flow_free (WisselFlow *self);

/**
 * wissel_flow_add_arc:
 * @self: a network that is not yet solved
 * @tail: the node that the arc leaves
 * @head: the node that it enters, another one
 * @capacity: the most it carries, 0 or more
 * @cost: cost of each unit
 *
 * Returns: the number of the arc: 0, 1, 2 …
 */
guint wissel_flow_add_arc (WisselFlow *self, guint tail, guint head, gint capacity, gint64 cost);

/**
 * wissel_flow_set_class:
 * @self: a network
 * @node: a node
 * @node_class: 0 to %WISSEL_FLOW_CHOOSER
 *
 * A hint for speed. Among nodes equally near, those of lower class are looked at first: give low
 * classes to nodes near the end of the way. The price of a chooser starts at its best arc.
 */
void wissel_flow_set_class (WisselFlow *self, guint node, guint node_class);

/**
 * wissel_flow_solve:
 * @self: a network
 * @cancellable: (nullable): stops the work
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @error: return location for an error
 *
 * Finds the circulation of least cost. No more arcs can be added after it.
 *
 * Returns: %FALSE with %WISSEL_ERROR_LIMIT when the costs are too large to be added up exactly,
 *   or %G_IO_ERROR_CANCELLED
 */
gboolean wissel_flow_solve (WisselFlow         *self,
                            GCancellable       *cancellable,
                            WisselMatchProgress progress,
                            gpointer            progress_data,
                            GError            **error);

guint  wissel_flow_get_n_arcs (const WisselFlow *self);
gint   wissel_flow_get_flow (const WisselFlow *self, guint arc);
gint64 wissel_flow_get_price (const WisselFlow *self, guint node);
guint  wissel_flow_get_tail (const WisselFlow *self, guint arc);
guint  wissel_flow_get_head (const WisselFlow *self, guint arc);

/**
 * wissel_flow_get_total_cost:
 * @self: a solved network
 *
 * Returns: the cost of the circulation
 */
gint64 wissel_flow_get_total_cost (const WisselFlow *self);

/**
 * wissel_flow_check:
 * @self: a solved network
 *
 * Checks conservation at every node, every capacity, and that no arc with room left has a
 * negative reduced cost and none in use a positive one: together the proof of optimality.
 *
 * Returns: whether the flow is proven to be optimal
 */
gboolean wissel_flow_check (const WisselFlow *self);

/**
 * wissel_flow_refine:
 * @self: a solved network
 * @costs: (array): for each arc, its cost at the second level
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Chooses, among all circulations of least cost, one that is best by second costs. The prices of
 * the first level stay valid for the new flow and are kept.
 *
 * Returns: %FALSE as wissel_flow_solve(); the flow is unchanged then
 */
gboolean wissel_flow_refine (WisselFlow   *self,
                             const gint64 *costs,
                             GCancellable *cancellable,
                             GError      **error);

/**
 * wissel_flow_find_path:
 * @self: a solved network
 * @from: a node
 * @to: a node
 * @steps: (nullable) (element-type guint): takes the arcs of the way, from the last to the
 *   first, as 2 × number, plus 1 where flow is taken back
 * @cost: (out): the cost of moving one unit
 *
 * Finds the cheapest way to move one more unit through what capacity is left. Safe in several
 * threads at once.
 *
 * Returns: whether there is a way
 */
gboolean
wissel_flow_find_path (const WisselFlow *self, guint from, guint to, GArray *steps, gint64 *cost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselFlow, wissel_flow_free)

G_END_DECLS

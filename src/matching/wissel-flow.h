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

/** WISSEL_FLOW_NONE: no node, no choice */
#define WISSEL_FLOW_NONE G_MAXUINT32

/** WISSEL_FLOW_LONGEST: the costs of a way may add up to this, so that nothing can overflow */
#define WISSEL_FLOW_LONGEST (G_GINT64_CONSTANT (1) << 60)

/** WISSEL_FLOW_CHOOSER: the class of nodes that choose */
#define WISSEL_FLOW_CHOOSER 7

/**
 * wissel_flow_new:
 * @n_nodes: how many nodes
 * @n_choosers: how many of them are choosers, the first ones
 * @n_choices: (array length=n_choosers): how many choices each of these has
 *
 * A chooser gets at most one unit, over a single arc of capacity 1, and passes it on by taking one
 * of its choices, which are what nearly all of a network consists of. All else are arcs.
 *
 * Returns: (transfer full): a network without choices and arcs
 */
WisselFlow *wissel_flow_new (guint n_nodes, guint n_choosers, const guint *n_choices);

/**
 * wissel_flow_copy:
 * @self: a network that was solved
 *
 * Returns: (transfer full): the same network with the same solution, to be changed
 */
WisselFlow *wissel_flow_copy (const WisselFlow *self);

void wissel_flow_free (WisselFlow *self);

/**
 * wissel_flow_add_choice:
 * @self: a network that is not yet solved
 * @chooser: a chooser
 * @head: a node, no chooser
 * @cost: cost of taking the choice
 * @number: what the caller calls it
 */
void
wissel_flow_add_choice (WisselFlow *self, guint chooser, guint head, gint64 cost, guint number);

/**
 * wissel_flow_add_arc:
 * @self: a network that is not yet solved
 * @tail: the node that the arc leaves, no chooser
 * @head: the node that it enters, another one
 * @capacity: the most it carries, 0 or more
 * @cost: cost of each unit
 *
 * Where the price rises with the amount, add the arcs of all steps one after the other, the
 * cheapest first: they are handled as one.
 *
 * Returns: the number of the arc: 0, 1, 2 …
 */
guint wissel_flow_add_arc (WisselFlow *self, guint tail, guint head, gint capacity, gint64 cost);

/**
 * wissel_flow_set_class:
 * @self: a network
 * @node: a node
 * @node_class: less than %WISSEL_FLOW_CHOOSER
 *
 * A hint for speed. Among nodes equally near, those of lower class are looked at first: give low
 * classes to nodes near the end of the way.
 */
void wissel_flow_set_class (WisselFlow *self, guint node, guint node_class);

/**
 * wissel_flow_dup_choices:
 * @self: a network
 * @chooser: a chooser
 *
 * Returns: (transfer full) (array): the numbers of its choices, in no particular order
 */
guint *wissel_flow_dup_choices (const WisselFlow *self, guint chooser);

/**
 * wissel_flow_open_choice:
 * @self: a network
 * @chooser: a chooser
 * @number: number of one of its choices
 * @open: whether it can be taken
 *
 * Closes a choice or opens it again. The network has to be solved again.
 */
void wissel_flow_open_choice (WisselFlow *self, guint chooser, guint number, gboolean open);

/**
 * wissel_flow_set_cost:
 * @self: a network
 * @arc: number of an arc
 * @cost: cost of each unit
 *
 * Changes the cost of an arc that is not one of several steps. The network has to be solved again.
 */
void wissel_flow_set_cost (WisselFlow *self, guint arc, gint64 cost);

/**
 * wissel_flow_begin_at:
 * @self: a network that is not yet solved, with all its choices and arcs
 * @before: a solved network
 *
 * Lets @self be solved from the solution of @before, which takes a small part of the time if they
 * differ in a few choices, and in what arcs carry that are no steps. Where nodes or arcs were added
 * it begins at nothing.
 */
void wissel_flow_begin_at (WisselFlow *self, const WisselFlow *before);

/**
 * wissel_flow_solve:
 * @self: a network
 * @cancellable: (nullable): stops the work
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @error: return location for an error
 *
 * Finds the circulation of least cost, from the last one if there is one: after a few changes that
 * takes a small part of the time. Nothing can be added after it.
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

/**
 * wissel_flow_get_choice:
 * @self: a solved network
 * @chooser: a chooser
 *
 * Returns: the number of the choice taken, or %WISSEL_FLOW_NONE
 */
guint wissel_flow_get_choice (const WisselFlow *self, guint chooser);

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
 * wissel_flow_require_proof:
 * @self: a solved network
 * @error: return location; %WISSEL_ERROR_FAILED when the flow is not proven to be optimal
 *
 * Returns: what wissel_flow_check() says
 */
gboolean wissel_flow_require_proof (const WisselFlow *self, GError **error);

/**
 * WisselFlowLevel:
 * @choice_costs: (array): for each choice, by number, its cost at this level
 * @arc_costs: (array): for each arc the same
 *
 * Costs that decide where all that came before leaves a choice.
 */
typedef struct
{
  const gint64 *choice_costs;
  const gint64 *arc_costs;
} WisselFlowLevel;

/**
 * wissel_flow_refine:
 * @self: a solved network
 * @levels: (array length=n_levels): further costs, the ones that decide first in front
 * @n_levels: how many
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Chooses, among all circulations of least cost, one that is best at the next level, among those
 * that are best there too one that is best at the level after, and so on; each is proven before it
 * counts. The prices of the first costs stay valid for the new flow and are kept.
 *
 * Returns: %FALSE as wissel_flow_solve(); the flow is unchanged then
 */
gboolean wissel_flow_refine (WisselFlow            *self,
                             const WisselFlowLevel *levels,
                             guint                  n_levels,
                             GCancellable          *cancellable,
                             GError               **error);

/**
 * WisselFlowFreedom:
 * @WISSEL_FLOW_FREE: choosers may take other choices, and give theirs up
 * @WISSEL_FLOW_ALL_STAY: every chooser that has taken a choice has to have one afterwards
 * @WISSEL_FLOW_NOBODY_MOVES: no chooser but the last node of the way does anything
 */
typedef enum
{
  WISSEL_FLOW_FREE,
  WISSEL_FLOW_ALL_STAY,
  WISSEL_FLOW_NOBODY_MOVES,
} WisselFlowFreedom;

/**
 * WisselFlowPath:
 * @from: a node
 * @to: a node
 * @limit: what the way has to cost less than, %G_MAXINT64 for any way; ways that cost more are not
 *   looked at, which is much less work where there is none
 * @freedom: what may happen on it
 *
 * A way that is looked for.
 */
typedef struct
{
  guint             from;
  guint             to;
  gint64            limit;
  WisselFlowFreedom freedom;
} WisselFlowPath;

/**
 * wissel_flow_find_path:
 * @self: a solved network
 * @path: what is looked for
 * @nodes: (nullable) (element-type guint): takes the nodes of the way, from the last to the first
 * @cost: (out): the cost of moving one unit
 *
 * Finds the cheapest way to move one more unit through what capacity is left. Safe in several
 * threads at once.
 *
 * Returns: whether there is a way
 */
gboolean wissel_flow_find_path (const WisselFlow     *self,
                                const WisselFlowPath *path,
                                GArray               *nodes,
                                gint64               *cost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselFlow, wissel_flow_free)

G_END_DECLS

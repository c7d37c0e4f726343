#pragma once

#include "wissel-flow.h"

G_BEGIN_DECLS

/*
 * The many choices of the choosers are all alike, one unit each, and stand in compact arrays: the
 * open ones of a chooser together, before those that are closed. Which of them is taken is known
 * at the chooser, and every node knows its takers.
 *
 * All other arcs are stored twice, at the tail and, for taking flow back, at the head. Those of a
 * node stand together, the open ones first: a search scans nothing else. Arcs that follow each
 * other between the same two nodes at rising cost are a stack: only the first with room left and
 * the last with flow are open, which is all that a cheapest way can use.
 *
 * The reduced cost of a way from one node to the next is its cost plus the price of its tail less
 * the price of its head.
 */

typedef struct
{
  guint32 head;
  guint32 twin; /* index of the other copy */
  gint32  room; /* units that still fit */
  guint32 id;   /* see FLOW_ID() */
  gint64  cost;
} FlowArc;

/* The number of an arc, whether this copy takes flow back, whether the twin is open, which spares
 * a search against the arcs from looking at every twin, and whether the arc before and the one
 * after belong to the same stack. */
#define FLOW_TAKES_BACK 1u
#define FLOW_TWIN_OPEN 2u
#define FLOW_ON_STACK 4u
#define FLOW_UNDER_STACK 8u
#define FLOW_ID(number, flags) ((guint32) (number) << 4 | (flags))
#define FLOW_NUMBER(id) ((id) >> 4)
#define FLOW_MOST_ARCS (G_MAXUINT32 >> 4)

#define FLOW_NONE G_MAXUINT32

typedef struct
{
  guint32 begin;
  guint32 open; /* end of the open arcs */
  guint32 end;
  guint32 node_class;
} FlowNode;

/* What a chooser has taken, with what would otherwise have to be fetched from afar, and the other
 * takers of the same node. */
typedef struct
{
  guint32 choice; /* its index, or FLOW_NONE */
  guint32 head;   /* or FLOW_NONE */
  gint64  cost;
  guint32 next; /* a chooser, or FLOW_NONE */
  guint32 previous;
} FlowTaken;

typedef struct
{
  guint32 tail;
  guint32 head;
  gint32  capacity;
  gint32  flow;
  gint64  cost;
} FlowPlanned;

/* The state of one search; see wissel-flow-search.c. */
typedef struct
{
  gint64  distance;
  guint32 from; /* the node before, FLOW_NONE at the start */
  guint32 via;  /* see FLOW_VIA_ARC() */
  gint32  slot; /* place in the heap, or one of the marks below */
  guint32 tie;
} FlowMark;

#define FLOW_UNSEEN (-1)
#define FLOW_SETTLED (-2)

/* A step of a way: along an arc by its index, or along a choice or back from it by its index. */
#define FLOW_VIA_ARC(index) ((guint32) (index) << 1)
#define FLOW_VIA_CHOICE(index) ((guint32) (index) << 1 | 1)
#define FLOW_IS_CHOICE(via) (((via) &1) != 0)
#define FLOW_INDEX(via) ((via) >> 1)

typedef struct
{
  FlowMark     *marks;
  guint32      *heap;
  guint32      *seen;
  guint         n_heap;
  guint         n_seen;
  guint         n_settled; /* over all searches: the work done */
  guint         counter;
  GCancellable *cancellable; /* not owned */

  WisselFlowFreedom freedom;
} FlowSearch;

struct _WisselFlow
{
  guint     n_nodes;
  guint     n_choosers; /* the first nodes */
  guint     n_choices;
  guint     n_arcs;
  guint     work; /* nodes that shortest ways alone may settle before prices are scaled */
  FlowNode *nodes;
  gint64   *prices;
  GList    *lower_prices; /* of the last refinement, an array for each level */
  gint32   *excess;       /* what a node has received and not passed on, while solving */

  guint32   *first_choice; /* for each chooser, and the end of the last */
  guint32   *end_of_open;  /* for each chooser */
  guint32   *choice_heads;
  gint64    *choice_costs;
  guint32   *choice_numbers; /* as the caller counts them */
  FlowTaken *taken;          /* for each chooser */
  guint32   *first_taker;    /* for each node, or FLOW_NONE */

  /* By node, who could choose it: only after scaling, until a choice is closed or opened. */
  guint32 *first_fan;
  guint32 *fan_choosers;
  gint64  *fan_costs;

  FlowArc *arcs;     /* 2 × n_arcs, NULL until laid out */
  guint32 *position; /* index of the forward copy of each arc */
  GArray  *planned;  /* FlowPlanned; gone once laid out */
};

void        _wissel_flow_lay_out (WisselFlow *self);
guint       _wissel_flow_get_neighbour (const WisselFlow *self, guint id, gboolean after);
void        _wissel_flow_push (WisselFlow *self, guint index, gint amount);
void        _wissel_flow_take (WisselFlow *self, guint chooser, guint choice);
void        _wissel_flow_drop (WisselFlow *self, guint chooser);
guint       _wissel_flow_find_choice (const WisselFlow *self, guint chooser, guint number);
void        _wissel_flow_make_fans (WisselFlow *self);
void        _wissel_flow_drop_fans (WisselFlow *self);
void        _wissel_flow_clear (WisselFlow *self);
void        _wissel_flow_put_in_order (WisselFlow *self);
FlowSearch *_wissel_flow_search_new (const WisselFlow *flow, GCancellable *cancellable);
void        _wissel_flow_search_free (FlowSearch *search);
void        _wissel_flow_search_reset (FlowSearch *search);
void        _wissel_flow_search_reach (
         FlowSearch *search, guint node, guint node_class, gint64 distance, guint from, guint via);
guint _wissel_flow_search_pop (FlowSearch *search);
guint _wissel_flow_search_run (
  const WisselFlow *self, FlowSearch *search, guint from, guint to, gint64 bound);
gboolean _wissel_flow_require_proof_of_face (const WisselFlow *face, GError **error);
gboolean _wissel_flow_scale (WisselFlow *self, GCancellable *cancellable, GError **error);

typedef void (*FlowVisit) (gpointer data, guint head, gint64 cost, guint via);

/* Calls @visit for every way on which a node can pass a unit on: open choices that are not taken,
 * taking back from a taker, and open arcs. On its arc a chooser would give up its choice without
 * another, which it does not where all stay. Where nobody moves, choosers are left out altogether;
 * the last one is reached from the other end. Always inlined, and @visit with it. */
static inline __attribute__ ((always_inline)) void
flow_visit_ways (
  const WisselFlow *self, guint node, WisselFlowFreedom freedom, FlowVisit visit, gpointer data)
{
  const FlowNode *n = &self->nodes[node];

  if (node < self->n_choosers)
    {
      guint taken = self->taken[node].choice;

      for (guint i = self->first_choice[node]; i < self->end_of_open[node]; i++)
        if (i != taken)
          visit (data, self->choice_heads[i], self->choice_costs[i], FLOW_VIA_CHOICE (i));
    }
  else if (freedom != WISSEL_FLOW_NOBODY_MOVES)
    {
      for (guint i = self->first_taker[node]; i != FLOW_NONE; i = self->taken[i].next)
        visit (data, i, -self->taken[i].cost, FLOW_VIA_CHOICE (self->taken[i].choice));
    }

  if (freedom == WISSEL_FLOW_ALL_STAY && node < self->n_choosers)
    return;

  for (guint i = n->begin; i < n->open; i++)
    if (freedom != WISSEL_FLOW_NOBODY_MOVES || self->arcs[i].head >= self->n_choosers)
      visit (data, self->arcs[i].head, self->arcs[i].cost, FLOW_VIA_ARC (i));
}

/* Calls @visit for every way on which a node can be passed a unit. Needs the fans, except where
 * nobody moves. */
static inline __attribute__ ((always_inline)) void
flow_visit_ways_in (
  const WisselFlow *self, guint node, WisselFlowFreedom freedom, FlowVisit visit, gpointer data)
{
  const FlowNode *n = &self->nodes[node];

  if (node < self->n_choosers && self->taken[node].choice != FLOW_NONE)
    visit (data, self->taken[node].head, -self->taken[node].cost, 0);

  if (freedom != WISSEL_FLOW_NOBODY_MOVES)
    for (guint i = self->first_fan[node]; i < self->first_fan[node + 1]; i++)
      if (self->taken[self->fan_choosers[i]].head != node)
        visit (data, self->fan_choosers[i], self->fan_costs[i], 0);

  for (guint i = n->begin; i < n->end; i++)
    if ((self->arcs[i].id & FLOW_TWIN_OPEN) != 0 &&
        (freedom == WISSEL_FLOW_FREE || self->arcs[i].head >= self->n_choosers))
      visit (data, self->arcs[i].head, -self->arcs[i].cost, 0);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlowSearch, _wissel_flow_search_free)

G_END_DECLS

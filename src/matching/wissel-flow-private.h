#pragma once

#include "wissel-flow.h"

G_BEGIN_DECLS

/*
 * Every arc is stored twice, at its tail and, for taking flow back, at its head. The arcs of a
 * node stand together, those with room left first: a search scans nothing else. The reduced cost
 * of an arc is its cost plus the price of its tail less the price of its head.
 */

typedef struct
{
  guint32 head;
  guint32 twin; /* index of the other copy */
  gint32  room; /* units that still fit */
  guint32 id;   /* see FLOW_ID() */
  gint64  cost;
} FlowArc;

/* The number of an arc, whether this copy takes flow back, and whether the twin has room: the last
 * spares a search against the arcs from looking at every twin. */
#define FLOW_TAKES_BACK 1u
#define FLOW_TWIN_OPEN 2u
#define FLOW_ID(number, flags) ((guint32) (number) << 2 | (flags))
#define FLOW_NUMBER(id) ((id) >> 2)

typedef struct
{
  guint32 begin;
  guint32 open; /* end of the arcs with room */
  guint32 end;
  guint32 node_class;
} FlowNode;

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
  guint32 parent; /* index of the arc that reached the node */
  gint32  slot;   /* place in the heap, or one of the marks below */
  guint32 tie;
  guint32 node_class;
} FlowMark;

#define FLOW_UNSEEN (-1)
#define FLOW_SETTLED (-2)

typedef struct
{
  FlowMark *marks;
  guint32  *heap;
  guint32  *seen;
  guint     n_heap;
  guint     n_seen;
  guint     n_settled; /* over all searches: the work done */
  guint     counter;
} FlowSearch;

struct _WisselFlow
{
  guint     n_nodes;
  guint     n_arcs;
  FlowNode *nodes;
  gint64   *prices;
  FlowArc  *arcs;     /* 2 × n_arcs, NULL until laid out */
  guint32  *position; /* index of the forward copy of each arc */
  gint32   *excess;   /* what a node has received and not passed on, while solving */
  guint     work;     /* nodes that shortest ways alone may settle before prices are scaled */
  GArray   *planned;  /* FlowPlanned; gone once laid out */
};

void        _wissel_flow_lay_out (WisselFlow *self);
void        _wissel_flow_push (WisselFlow *self, guint index, gint amount);
void        _wissel_flow_price_choosers (WisselFlow *self);
void        _wissel_flow_saturate_negative (WisselFlow *self);
FlowSearch *_wissel_flow_search_new (const WisselFlow *flow);
void        _wissel_flow_search_free (FlowSearch *search);
void        _wissel_flow_search_reset (FlowSearch *search);
void     _wissel_flow_search_reach (FlowSearch *search, guint node, gint64 distance, guint parent);
guint    _wissel_flow_search_pop (FlowSearch *search);
guint    _wissel_flow_search_run (const WisselFlow *self, FlowSearch *search, guint from, guint to);
gboolean _wissel_flow_scale (WisselFlow *self, GCancellable *cancellable, GError **error);

static inline gint64
flow_reduced_cost (const WisselFlow *self, guint tail, const FlowArc *arc)
{
  return arc->cost + self->prices[tail] - self->prices[arc->head];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlowSearch, _wissel_flow_search_free)

G_END_DECLS

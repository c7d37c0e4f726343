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
  guint32 id;   /* 2 × number of the arc, plus 1 for the copy that takes flow back */
  gint64  cost;
} FlowArc;

typedef struct
{
  guint32 begin;
  guint32 open; /* end of the arcs with room */
  guint32 end;
  guint32 node_class;
  gint64  price;
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
  FlowArc  *arcs;     /* 2 × n_arcs, NULL until laid out */
  guint32  *position; /* index of the forward copy of each arc */
  gint32   *excess;   /* what a node has received and not passed on, while solving */
  GArray   *planned;  /* FlowPlanned; gone once laid out */
};

void        _wissel_flow_lay_out (WisselFlow *self);
void        _wissel_flow_push (WisselFlow *self, guint index, gint amount);
void        _wissel_flow_price_choosers (WisselFlow *self);
void        _wissel_flow_saturate_negative (WisselFlow *self);
FlowSearch *_wissel_flow_search_new (guint n_nodes);
void        _wissel_flow_search_free (FlowSearch *search);
void        _wissel_flow_search_reset (FlowSearch *search);
void        _wissel_flow_search_reach (
         FlowSearch *search, guint node, gint64 distance, guint parent, guint node_class);
guint    _wissel_flow_search_pop (FlowSearch *search);
guint    _wissel_flow_search_run (const WisselFlow *self, FlowSearch *search, guint from, guint to);
gboolean _wissel_flow_scale (WisselFlow *self, GCancellable *cancellable, GError **error);

static inline gint64
flow_reduced_cost (const WisselFlow *self, guint tail, const FlowArc *arc)
{
  return arc->cost + self->nodes[tail].price - self->nodes[arc->head].price;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlowSearch, _wissel_flow_search_free)

G_END_DECLS

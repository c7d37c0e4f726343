#include "wissel-flow-private.h"

/*
 * Shortest ways by reduced cost: Dijkstra's search over a heap of four children a node. Among
 * nodes at the same distance those of lower class come first, then those reached last: with many
 * equal scores that runs straight to a free seat instead of flooding the network.
 */

/* A tie is broken by class, then by who was reached last. */
#define TIE_BITS 28
#define TIE_MASK ((1u << TIE_BITS) - 1)

#define SETTLED_PER_LOOK 1024

FlowSearch *
_wissel_flow_search_new (const WisselFlow *flow, GCancellable *cancellable)
{
  FlowSearch *search = g_new0 (FlowSearch, 1);
  guint       n_nodes = flow->n_nodes;

  search->cancellable = cancellable;
  search->marks = g_new (FlowMark, MAX (n_nodes, 1));
  search->heap = g_new (guint32, MAX (n_nodes, 1));
  search->seen = g_new (guint32, MAX (n_nodes, 1));
  for (guint i = 0; i < n_nodes; i++)
    search->marks[i].slot = FLOW_UNSEEN;

  return search;
}

void
_wissel_flow_search_free (FlowSearch *search)
{
  if (search == NULL)
    return;

  g_free (search->marks);
  g_free (search->heap);
  g_free (search->seen);
  g_free (search);
}

void
_wissel_flow_search_reset (FlowSearch *search)
{
  for (guint i = 0; i < search->n_seen; i++)
    search->marks[search->seen[i]].slot = FLOW_UNSEEN;

  search->n_seen = 0;
  search->n_heap = 0;
  search->counter = 0;
}

static inline gboolean
comes_before (const FlowMark *a, const FlowMark *b)
{
  return a->distance < b->distance || (a->distance == b->distance && a->tie < b->tie);
}

static void
sift_up (FlowSearch *search, guint slot)
{
  guint node = search->heap[slot];

  while (slot > 0)
    {
      guint parent = (slot - 1) / 4;

      if (!comes_before (&search->marks[node], &search->marks[search->heap[parent]]))
        break;

      search->heap[slot] = search->heap[parent];
      search->marks[search->heap[slot]].slot = (gint32) slot;
      slot = parent;
    }

  search->heap[slot] = node;
  search->marks[node].slot = (gint32) slot;
}

static void
sift_down (FlowSearch *search, guint slot)
{
  guint node = search->heap[slot];

  for (;;)
    {
      guint child = 4 * slot + 1;
      guint last = MIN (child + 4, search->n_heap);
      guint best = child;

      if (child >= search->n_heap)
        break;

      for (guint i = child + 1; i < last; i++)
        if (comes_before (&search->marks[search->heap[i]], &search->marks[search->heap[best]]))
          best = i;

      if (!comes_before (&search->marks[search->heap[best]], &search->marks[node]))
        break;

      search->heap[slot] = search->heap[best];
      search->marks[search->heap[slot]].slot = (gint32) slot;
      slot = best;
    }

  search->heap[slot] = node;
  search->marks[node].slot = (gint32) slot;
}

/* Offers a node a way of the given length; shorter ways replace longer ones. */
void
_wissel_flow_search_reach (
  FlowSearch *search, guint node, guint node_class, gint64 distance, guint from, guint via)
{
  FlowMark *mark = &search->marks[node];

  if (mark->slot == FLOW_UNSEEN)
    {
      mark->tie = node_class << TIE_BITS | (TIE_MASK - (search->counter++ & TIE_MASK));
      mark->slot = (gint32) search->n_heap;
      search->heap[search->n_heap] = node;
      search->seen[search->n_seen++] = node;
      search->n_heap++;
    }
  else if (mark->slot < 0 || distance >= mark->distance)
    {
      return;
    }

  mark->distance = distance;
  mark->from = from;
  mark->via = via;
  sift_up (search, (guint) mark->slot);
}

/* Takes the nearest node; its distance is final. */
guint
_wissel_flow_search_pop (FlowSearch *search)
{
  guint node = search->heap[0];

  search->marks[node].slot = FLOW_SETTLED;
  search->n_settled++;
  search->n_heap--;

  if (search->n_heap > 0)
    {
      search->heap[0] = search->heap[search->n_heap];
      search->marks[search->heap[0]].slot = 0;
      sift_down (search, 0);
    }

  return node;
}

typedef struct
{
  const WisselFlow *flow;
  FlowSearch       *search;
  guint             to;   /* or FLOW_NONE: any node that lacks units */
  guint             node; /* whose ways are looked at */
  gint64            base; /* its distance and price */
  gint64            bound;
  guint             end; /* the nearest end known, at the distance of the bound */
} Run;

static inline gboolean
is_end (const Run *run, guint node)
{
  return run->to == FLOW_NONE ? run->flow->excess[node] < 0 : node == run->to;
}

static inline void
reach_next (gpointer data, guint head, gint64 cost, guint via)
{
  Run   *run = data;
  gint64 distance = run->base + cost - run->flow->prices[head];

  if (distance >= run->bound)
    return;

  _wissel_flow_search_reach (run->search, head, run->flow->nodes[head].node_class, distance,
                             run->node, via);
  if (is_end (run, head))
    {
      run->bound = distance;
      run->end = head;
    }
}

/* Searches from a node to another, or to any node that lacks units, below a bound. Nodes beyond it
 * and beyond the nearest end known are not looked at; the way is kept in the marks, the distances
 * of settled nodes stay. */
guint
_wissel_flow_search_run (
  const WisselFlow *self, FlowSearch *search, guint from, guint to, gint64 bound)
{
  Run run = { self, search, to, from, 0, bound, FLOW_NONE };
  /* Only these two: the other has a search of its own, and would cost time on every arc here. */
  const WisselFlowFreedom freedom = search->freedom == WISSEL_FLOW_ALL_STAY ? WISSEL_FLOW_ALL_STAY
                                                                            : WISSEL_FLOW_FREE;

  _wissel_flow_search_reset (search);
  _wissel_flow_search_reach (search, from, 0, 0, FLOW_NONE, 0);

  while (search->n_heap > 0)
    {
      if (search->marks[search->heap[0]].distance >= run.bound)
        return run.end;

      run.node = _wissel_flow_search_pop (search);
      if (is_end (&run, run.node))
        return run.node;

      if (search->n_settled % SETTLED_PER_LOOK == 0 &&
          g_cancellable_is_cancelled (search->cancellable))
        return FLOW_NONE;

      run.base = search->marks[run.node].distance + self->prices[run.node];
      flow_visit_ways (self, run.node, freedom, reach_next, &run);
    }

  return run.end;
}

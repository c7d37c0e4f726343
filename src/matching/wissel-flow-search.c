#include "wissel-flow-private.h"

/*
 * Shortest ways by reduced cost: Dijkstra's search over a heap of four children a node. Among
 * nodes at the same distance those of lower class come first, then those reached last: with many
 * equal scores that runs straight to a free seat instead of flooding the network.
 */

/* A tie is broken by class, then by who was reached last. */
#define TIE_BITS 28
#define TIE_MASK ((1u << TIE_BITS) - 1)

FlowSearch *
_wissel_flow_search_new (const WisselFlow *flow)
{
  FlowSearch *search = g_new0 (FlowSearch, 1);
  guint       n_nodes = flow->n_nodes;

  search->marks = g_new (FlowMark, MAX (n_nodes, 1));
  search->heap = g_new (guint32, MAX (n_nodes, 1));
  search->seen = g_new (guint32, MAX (n_nodes, 1));
  for (guint i = 0; i < n_nodes; i++)
    {
      search->marks[i].slot = FLOW_UNSEEN;
      search->marks[i].node_class = flow->nodes[i].node_class;
    }

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
_wissel_flow_search_reach (FlowSearch *search, guint node, gint64 distance, guint parent)
{
  FlowMark *mark = &search->marks[node];

  if (mark->slot == FLOW_UNSEEN)
    {
      mark->distance = distance;
      mark->parent = parent;
      mark->tie = mark->node_class << TIE_BITS | (TIE_MASK - (search->counter++ & TIE_MASK));
      mark->slot = (gint32) search->n_heap;
      search->heap[search->n_heap] = node;
      search->seen[search->n_seen++] = node;
      sift_up (search, search->n_heap++);
    }
  else if (mark->slot >= 0 && distance < mark->distance)
    {
      mark->distance = distance;
      mark->parent = parent;
      sift_up (search, (guint) mark->slot);
    }
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

/* Searches from a node to another, or to any node that lacks units. Nodes beyond the nearest end
 * known are not looked at; the way is kept in the parents, the distances of settled nodes stay. */
guint
_wissel_flow_search_run (const WisselFlow *self, FlowSearch *search, guint from, guint to)
{
  guint  end = WISSEL_FLOW_NO_NODE;
  gint64 bound = G_MAXINT64;

  _wissel_flow_search_reset (search);
  _wissel_flow_search_reach (search, from, 0, G_MAXUINT32);

  while (search->n_heap > 0)
    {
      guint  node;
      gint64 base;

      if (search->marks[search->heap[0]].distance >= bound)
        return end;

      node = _wissel_flow_search_pop (search);
      if (node == to || (to == WISSEL_FLOW_NO_NODE && self->excess[node] < 0))
        return node;

      base = search->marks[node].distance + self->prices[node];
      for (guint i = self->nodes[node].begin; i < self->nodes[node].open; i++)
        {
          const FlowArc *arc = &self->arcs[i];
          gint64         distance = base + arc->cost - self->prices[arc->head];

          if (distance >= bound)
            continue;

          _wissel_flow_search_reach (search, arc->head, distance, i);
          if (arc->head == to || (to == WISSEL_FLOW_NO_NODE && self->excess[arc->head] < 0))
            {
              bound = distance;
              end = arc->head;
            }
        }
    }

  return end;
}

gboolean
wissel_flow_find_path (const WisselFlow *self, guint from, guint to, GArray *steps, gint64 *cost)
{
  g_autoptr (FlowSearch) search = NULL;
  guint                  end;

  g_return_val_if_fail (self->arcs != NULL, FALSE);
  g_return_val_if_fail (from < self->n_nodes && to < self->n_nodes, FALSE);

  search = _wissel_flow_search_new (self);
  end = _wissel_flow_search_run (self, search, from, to);
  if (end == WISSEL_FLOW_NO_NODE)
    return FALSE;

  *cost = search->marks[to].distance + self->prices[to] - self->prices[from];
  for (guint node = to; steps != NULL && node != from;)
    {
      const FlowArc *arc = &self->arcs[search->marks[node].parent];
      guint          step = FLOW_NUMBER (arc->id) << 1 | (arc->id & FLOW_TAKES_BACK);

      g_array_append_val (steps, step);
      node = self->arcs[arc->twin].head;
    }

  return TRUE;
}

#include "wissel-flow-private.h"

#include <string.h>

/*
 * The scaling of prices: an auction in which every node with units left over bids for its best
 * arc and lowers its own price, first in steps of thousands, at last in steps of one. What it
 * leaves is nearly optimal; wissel_flow_solve() finishes it with exact shortest ways.
 */

/* By how much the steps shrink from phase to phase, and how often, for each node of the network,
 * nodes bid before the distances to the free seats are measured anew. */
#define SHRINK 5
#define BIDS_PER_UPDATE 10

/* Arcs that settling the exact prices may look at, for each arc of the network. */
#define REFINE_WORK 40

#define BIDS_PER_LOOK 4096

typedef struct
{
  WisselFlow *flow;
  FlowSearch *search;
  gint64      step;
  guint32    *queue; /* a ring of n_nodes + 1 */
  guint8     *queued;
  guint       first;
  guint       last;
  gint64      n_bids;
} Scaling;

static void
enqueue (Scaling *self, guint node)
{
  if (self->queued[node])
    return;

  self->queued[node] = 1;
  self->queue[self->last] = node;
  self->last = self->last == self->flow->n_nodes ? 0 : self->last + 1;
}

static guint
dequeue (Scaling *self)
{
  guint node = self->queue[self->first];

  self->queued[node] = 0;
  self->first = self->first == self->flow->n_nodes ? 0 : self->first + 1;

  return node;
}

static void
empty_queue (Scaling *self)
{
  while (self->first != self->last)
    dequeue (self);
}

/* Starts over: half-finished prices of the shortest ways would mislead the auction. */
static void
clear_flow (WisselFlow *flow)
{
  for (guint i = 0; i < flow->n_arcs; i++)
    {
      guint back = flow->arcs[flow->position[i]].twin;

      if (flow->arcs[back].room > 0)
        _wissel_flow_push (flow, back, flow->arcs[back].room);
    }

  for (guint node = 0; node < flow->n_nodes; node++)
    flow->prices[node] = 0;

  memset (flow->excess, 0, sizeof *flow->excess * flow->n_nodes);
}

/* The first step: a few times what choosers differ by, as far as that makes sense. */
static gint64
get_first_step (const WisselFlow *flow)
{
  gint64 most = 1;
  gint64 choice = 1;

  for (guint i = 0; i < flow->n_arcs; i++)
    {
      const FlowArc *arc = &flow->arcs[flow->position[i]];
      gint64         cost = ABS (arc->cost);

      most = MAX (most, cost);
      if (flow->nodes[flow->arcs[arc->twin].head].node_class == WISSEL_FLOW_CHOOSER)
        choice = MAX (choice, cost);
    }

  return MAX (1, MIN (4 * choice, most / 4));
}

/* One node passes on what it has too much, each time along the arc that is best at the present
 * prices, and lowers its price to just below what the next best arc would give. */
static void
bid (Scaling *self, guint node)
{
  WisselFlow *flow = self->flow;
  FlowNode   *n = &flow->nodes[node];

  while (flow->excess[node] > 0)
    {
      gint64 best = G_MININT64;
      gint64 second = G_MININT64;
      guint  chosen = 0;
      guint  head;
      gint   amount;

      for (guint i = n->begin; i < n->open; i++)
        {
          gint64 value = flow->prices[flow->arcs[i].head] - flow->arcs[i].cost;

          if (value > best)
            {
              second = best;
              best = value;
              chosen = i;
            }
          else if (value > second)
            {
              second = value;
            }
        }

      g_assert (best != G_MININT64);
      self->n_bids++;
      head = flow->arcs[chosen].head;
      amount = MIN (flow->excess[node], flow->arcs[chosen].room);
      if (amount == flow->arcs[chosen].room && second != G_MININT64)
        flow->prices[node] = MIN (flow->prices[node], second - self->step);
      else
        flow->prices[node] = MIN (flow->prices[node], best - self->step);

      _wissel_flow_push (flow, chosen, amount);
      if (flow->excess[head] > 0)
        enqueue (self, head);
    }
}

/* Length of an arc in steps, for measuring distances: never negative while prices are within a
 * step of order. */
static gint64
get_length (const Scaling *self, gint64 reduced_cost)
{
  return (reduced_cost + self->step) / self->step;
}

/* Measures, in steps and against the arcs, how far every node is from one that lacks units, and
 * lowers the prices by that: ends the wars in which two nodes undercut each other step by step. */
static void
measure_distances (Scaling *self)
{
  WisselFlow *flow = self->flow;
  FlowSearch *search = self->search;
  guint       left = 0;
  gint64      reached = 0;

  _wissel_flow_search_reset (search);
  for (guint node = 0; node < flow->n_nodes; node++)
    {
      if (flow->excess[node] < 0)
        _wissel_flow_search_reach (search, node, 0, G_MAXUINT32);
      else if (flow->excess[node] > 0)
        left++;
    }

  while (search->n_heap > 0 && left > 0)
    {
      guint node = _wissel_flow_search_pop (search);

      reached = search->marks[node].distance;
      if (flow->excess[node] > 0 && --left == 0)
        break;

      for (guint i = flow->nodes[node].begin; i < flow->nodes[node].end; i++)
        {
          const FlowArc *arc = &flow->arcs[i];
          gint64         reduced;

          if ((arc->id & FLOW_TWIN_OPEN) == 0)
            continue;

          reduced = flow->prices[arc->head] - arc->cost - flow->prices[node];
          _wissel_flow_search_reach (search, arc->head, reached + get_length (self, reduced),
                                     G_MAXUINT32);
        }
    }

  for (guint node = 0; node < flow->n_nodes; node++)
    {
      const FlowMark *mark = &search->marks[node];
      gboolean        nearer = mark->slot == FLOW_SETTLED && mark->distance < reached;

      flow->prices[node] -= self->step * (nearer ? mark->distance : reached);
    }
}

static gboolean
run_phase (Scaling *self, GCancellable *cancellable, GError **error)
{
  WisselFlow *flow = self->flow;
  gint64      next_look = self->n_bids + BIDS_PER_LOOK;
  gint64      next_update;

  _wissel_flow_price_choosers (flow);
  _wissel_flow_saturate_negative (flow);
  measure_distances (self);
  next_update = self->n_bids + (gint64) BIDS_PER_UPDATE * flow->n_nodes;

  for (guint node = 0; node < flow->n_nodes; node++)
    if (flow->excess[node] > 0)
      enqueue (self, node);

  while (self->first != self->last)
    {
      bid (self, dequeue (self));

      if (self->n_bids >= next_look)
        {
          next_look = self->n_bids + BIDS_PER_LOOK;
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
        }

      if (self->n_bids >= next_update)
        {
          measure_distances (self);
          next_update = self->n_bids + (gint64) BIDS_PER_UPDATE * flow->n_nodes;
        }
    }

  return TRUE;
}

/* Lowers prices until every arc with room is in order. That ends if the flow is optimal; else it
 * would go on for ever, and the work allowed runs out. */
static gboolean
lower_prices (Scaling *self)
{
  WisselFlow *flow = self->flow;
  gint64      work = (gint64) REFINE_WORK * flow->n_arcs;

  for (guint node = 0; node < flow->n_nodes; node++)
    enqueue (self, node);

  while (self->first != self->last && work > 0)
    {
      guint           node = dequeue (self);
      const FlowNode *n = &flow->nodes[node];

      work -= n->open - n->begin;
      for (guint i = n->begin; i < n->open; i++)
        {
          guint  head = flow->arcs[i].head;
          gint64 most = flow->prices[node] + flow->arcs[i].cost;

          if (flow->prices[head] > most)
            {
              flow->prices[head] = most;
              enqueue (self, head);
            }
        }
    }

  return self->first == self->last;
}

/* Settles exact prices for the flow as it is or, where that does not work because a few units
 * are not yet in their best place, takes those units out again. */
static void
settle (Scaling *self)
{
  WisselFlow        *flow = self->flow;
  g_autofree gint64 *kept = g_new (gint64, MAX (flow->n_nodes, 1));

  for (guint node = 0; node < flow->n_nodes; node++)
    kept[node] = flow->prices[node];

  if (lower_prices (self))
    return;

  empty_queue (self);
  for (guint node = 0; node < flow->n_nodes; node++)
    flow->prices[node] = kept[node];

  _wissel_flow_price_choosers (flow);
  _wissel_flow_saturate_negative (flow);
}

gboolean
_wissel_flow_scale (WisselFlow *flow, GCancellable *cancellable, GError **error)
{
  g_autoptr (FlowSearch) search = _wissel_flow_search_new (flow);
  g_autofree guint32    *queue = g_new (guint32, flow->n_nodes + 1);
  g_autofree guint8     *queued = g_new0 (guint8, flow->n_nodes + 1);
  Scaling                self = { flow, search, 0, queue, queued, 0, 0, 0 };

  clear_flow (flow);
  self.step = get_first_step (flow) * SHRINK;

  do
    {
      self.step = MAX (1, self.step / SHRINK);
      if (!run_phase (&self, cancellable, error))
        return FALSE;
    }
  while (self.step > 1);

  settle (&self);

  return TRUE;
}

#include "wissel-flow-distances.h"
#include "wissel-flow-private.h"

#include <string.h>

/*
 * The scaling of prices: an auction in which every node with units left over bids for its best
 * arc and lowers its own price, first in large steps, at last in steps of one. What it
 * leaves is nearly optimal; wissel_flow_solve() finishes it with exact shortest ways.
 */

/* By how much the steps shrink from phase to phase, and how often, for each node of the network,
 * nodes bid before the distances to the free seats are measured anew. */
#define SHRINK 8
#define BIDS_PER_UPDATE 4

/* The first step is this part of what choices cost. */
#define FIRST_STEPS 100

/* Ways that settling the exact prices may look at, for each one in the network. */
#define REFINE_WORK 4

#define BIDS_PER_LOOK 4096

typedef struct
{
  WisselFlow         *flow;
  FlowDistances      *distances;
  const FlowDistance *marks;       /* of the distances */
  GCancellable       *cancellable; /* not owned */
  gint64              step;
  guint32            *queue; /* a ring of n_nodes + 1 */
  guint8             *queued;
  guint               first;
  guint               last;
  gint64              n_bids;
  guint               node;     /* whose ways are looked at */
  gint64              lowest;   /* price of the node whose ways are looked at */
  gint64              n_looked; /* ways looked at */
} Scaling;

static Scaling *
scaling_new (WisselFlow *flow, GCancellable *cancellable)
{
  Scaling *self = g_new0 (Scaling, 1);

  self->flow = flow;
  self->distances = _wissel_flow_distances_new (flow->n_nodes);
  self->cancellable = cancellable;
  self->queue = g_new (guint32, flow->n_nodes + 1);
  self->queued = g_new0 (guint8, flow->n_nodes + 1);
  _wissel_flow_make_fans (flow);

  return self;
}

static void
scaling_free (Scaling *self)
{
  _wissel_flow_distances_free (self->distances);
  g_free (self->queue);
  g_free (self->queued);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scaling, scaling_free)

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

/* The first step: about what one choice differs from the next best. */
static gint64
get_first_step (const WisselFlow *flow)
{
  gint64 most = 1;
  gint64 choice = 1;

  for (guint i = 0; i < flow->n_choices; i++)
    choice = MAX (choice, ABS (flow->choice_costs[i]));

  most = choice;
  for (guint i = 0; i < flow->n_arcs; i++)
    most = MAX (most, ABS (flow->arcs[flow->position[i]].cost));

  most = MIN (most / 4, WISSEL_FLOW_LONGEST / flow->n_nodes);

  return MAX (1, MIN (choice / FIRST_STEPS, most));
}

typedef struct
{
  const gint64 *prices;
  gint64        best;
  gint64        second;
  guint         head;
  guint         via;
} Offer;

static inline void
compare_offer (gpointer data, guint head, gint64 cost, guint via)
{
  Offer   *offer = data;
  gint64   value = offer->prices[head] - cost;
  gboolean better = value > offer->best;

  /* Written without branches, which nothing could predict. */
  offer->second = better ? offer->best : MAX (offer->second, value);
  offer->best = better ? value : offer->best;
  offer->head = better ? head : offer->head;
  offer->via = better ? via : offer->via;
}

/* Moves what fits along a way; whether it is full then. A full arc opens the next on its stack,
 * which is an offer too. */
static gboolean
pass_on (WisselFlow *flow, guint node, Offer *offer)
{
  guint index = FLOW_INDEX (offer->via);
  guint after;
  gint  amount;
  gint  room;

  if (FLOW_IS_CHOICE (offer->via))
    {
      if (node < flow->n_choosers)
        _wissel_flow_take (flow, node, index);
      else
        _wissel_flow_drop (flow, offer->head);
      return TRUE;
    }

  room = flow->arcs[index].room;
  amount = MIN (flow->excess[node], room);
  after = _wissel_flow_get_neighbour (flow, flow->arcs[index].id, TRUE);
  if (after != FLOW_NONE)
    offer->second = MAX (offer->second, flow->prices[offer->head] - flow->arcs[after].cost);
  _wissel_flow_push (flow, index, amount);

  return amount == room;
}

/* One node passes on what it has too much, each time along the way that is best at the present
 * prices, and lowers its price to just below what the next best way would give. */
static void
bid (Scaling *self, guint node)
{
  WisselFlow *flow = self->flow;

  while (flow->excess[node] > 0)
    {
      Offer  offer = { flow->prices, G_MININT64, G_MININT64, 0, 0 };
      gint64 value;

      flow_visit_ways (flow, node, WISSEL_FLOW_FREE, compare_offer, &offer);
      g_assert (offer.best != G_MININT64);
      self->n_bids++;

      value = offer.best;
      if (pass_on (flow, node, &offer) && offer.second != G_MININT64)
        value = offer.second;
      flow->prices[node] = MIN (flow->prices[node], value - self->step);

      if (flow->excess[offer.head] > 0)
        enqueue (self, offer.head);
    }
}

/* Offers a node the way, in steps, over another that it can pass a unit to: never shorter than
 * nought while prices are within a step of order. */
static inline void
reach_back (gpointer data, guint tail, gint64 cost, guint via)
{
  Scaling          *self = data;
  const WisselFlow *flow = self->flow;
  gint64            reduced;

  if (self->marks[tail].state == FLOW_FINAL)
    return;

  reduced = cost + flow->prices[tail] - flow->prices[self->node];
  _wissel_flow_distances_offer (
    self->distances, tail, self->marks[self->node].distance + (reduced + self->step) / self->step);
}

/* Measures, in steps and against the ways, how far every node is from one that lacks units, and
 * lowers the prices by that: ends the wars in which two nodes undercut each other step by step. */
static void
measure_distances (Scaling *self)
{
  WisselFlow *flow = self->flow;
  guint       left = 0;
  gint64      reached = 0;

  self->marks = _wissel_flow_distances_start (self->distances);
  for (guint node = 0; node < flow->n_nodes; node++)
    {
      if (flow->excess[node] < 0)
        _wissel_flow_distances_offer (self->distances, node, 0);
      else if (flow->excess[node] > 0)
        left++;
    }

  while (left > 0)
    {
      guint node = _wissel_flow_distances_pop (self->distances);

      if (node == FLOW_NONE)
        break;

      reached = self->marks[node].distance;
      if (flow->excess[node] > 0 && --left == 0)
        break;

      self->node = node;
      flow_visit_ways_in (flow, node, WISSEL_FLOW_FREE, reach_back, self);
    }

  for (guint node = 0; node < flow->n_nodes; node++)
    {
      const FlowDistance *mark = &self->marks[node];
      gboolean            nearer = mark->state == FLOW_FINAL && mark->distance < reached;

      flow->prices[node] -= self->step * (nearer ? mark->distance : reached);
    }
}

static gboolean
run_phase (Scaling *self, GError **error)
{
  WisselFlow *flow = self->flow;
  gint64      next_look = self->n_bids + BIDS_PER_LOOK;
  gint64      next_update;

  _wissel_flow_put_in_order (flow);
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
          if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
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

static inline void
lower_price (gpointer data, guint head, gint64 cost, guint via)
{
  Scaling *self = data;
  gint64   most = self->lowest + cost;

  self->n_looked++;
  if (self->flow->prices[head] > most)
    {
      self->flow->prices[head] = most;
      enqueue (self, head);
    }
}

/* Lowers prices until every way is in order. That ends if the flow is optimal; else it would go on
 * for ever, and the work allowed runs out. */
static gboolean
lower_prices (Scaling *self)
{
  WisselFlow *flow = self->flow;
  gint64      most = REFINE_WORK * ((gint64) flow->n_arcs + flow->n_choices);

  self->n_looked = 0;
  for (guint node = 0; node < flow->n_nodes; node++)
    enqueue (self, node);

  while (self->first != self->last && self->n_looked < most)
    {
      guint node = dequeue (self);

      self->lowest = flow->prices[node];
      flow_visit_ways (flow, node, WISSEL_FLOW_FREE, lower_price, self);
    }

  return self->first == self->last;
}

/* Settles exact prices for the flow as it is or, where that does not work because a few units
 * are not yet in their best place, takes those units out again. */
static void
settle (Scaling *self)
{
  WisselFlow        *flow = self->flow;
  g_autofree gint64 *kept = g_memdup2 (flow->prices, sizeof *flow->prices * flow->n_nodes);

  if (lower_prices (self))
    return;

  empty_queue (self);
  memcpy (flow->prices, kept, sizeof *flow->prices * flow->n_nodes);
  _wissel_flow_put_in_order (flow);
}

gboolean
_wissel_flow_scale (WisselFlow *flow, GCancellable *cancellable, GError **error)
{
  g_autoptr (Scaling) self = scaling_new (flow, cancellable);

  /* Starts over: half-finished prices of the shortest ways would mislead the auction. */
  _wissel_flow_clear (flow);
  self->step = get_first_step (flow) * SHRINK;

  do
    {
      self->step = MAX (1, self->step / SHRINK);
      if (!run_phase (self, error))
        return FALSE;
    }
  while (self->step > 1);

  settle (self);

  return TRUE;
}

#include "wissel-flow-private.h"

#include <string.h>

/* How many nodes shortest ways may settle, for each node of the network, before the scaling of
 * prices takes over: small and easy networks never need it. */
#define WORK_PER_NODE 10
#define WORK_FREE 50000

WisselFlow *
wissel_flow_new (guint n_nodes, guint n_arcs)
{
  WisselFlow *self = g_new0 (WisselFlow, 1);

  self->n_nodes = n_nodes;
  self->work = n_nodes * WORK_PER_NODE + WORK_FREE;
  self->nodes = g_new0 (FlowNode, MAX (n_nodes, 1));
  self->prices = g_new0 (gint64, MAX (n_nodes, 1));
  self->excess = g_new0 (gint32, MAX (n_nodes, 1));
  self->planned = g_array_sized_new (FALSE, FALSE, sizeof (FlowPlanned), n_arcs);

  return self;
}

void
wissel_flow_free (WisselFlow *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->planned, g_array_unref);
  g_free (self->nodes);
  g_free (self->prices);
  g_free (self->arcs);
  g_free (self->position);
  g_free (self->excess);
  g_free (self);
}

guint
wissel_flow_add_arc (WisselFlow *self, guint tail, guint head, gint capacity, gint64 cost)
{
  FlowPlanned planned = { tail, head, capacity, 0, cost };

  g_return_val_if_fail (self->planned != NULL, G_MAXUINT);
  g_return_val_if_fail (tail < self->n_nodes && head < self->n_nodes && tail != head, G_MAXUINT);
  g_return_val_if_fail (capacity >= 0, G_MAXUINT);
  g_return_val_if_fail (self->n_arcs < FLOW_NUMBER (G_MAXUINT32), G_MAXUINT);

  g_array_append_val (self->planned, planned);

  return self->n_arcs++;
}

void
wissel_flow_set_class (WisselFlow *self, guint node, guint node_class)
{
  g_return_if_fail (node < self->n_nodes);
  g_return_if_fail (node_class <= WISSEL_FLOW_CHOOSER);

  self->nodes[node].node_class = node_class;
}

/* Puts one copy of an arc at the next free spot of its node. */
static guint
place_copy (WisselFlow *self, guint32 *next, guint tail, guint head, guint id, gint64 cost)
{
  guint    index = next[tail]++;
  FlowArc *arc = &self->arcs[index];

  arc->head = head;
  arc->id = id;
  arc->cost = cost;

  return index;
}

static void
swap_arcs (WisselFlow *self, guint a, guint b)
{
  FlowArc *arcs = self->arcs;
  FlowArc  kept;

  if (a == b)
    return;

  kept = arcs[a];
  arcs[a] = arcs[b];
  arcs[b] = kept;
  arcs[arcs[a].twin].twin = a;
  arcs[arcs[b].twin].twin = b;

  if ((arcs[a].id & FLOW_TAKES_BACK) == 0)
    self->position[FLOW_NUMBER (arcs[a].id)] = a;
  if ((arcs[b].id & FLOW_TAKES_BACK) == 0)
    self->position[FLOW_NUMBER (arcs[b].id)] = b;
}

static void
open_arc (WisselFlow *self, guint tail, guint index)
{
  self->arcs[self->arcs[index].twin].id |= FLOW_TWIN_OPEN;
  swap_arcs (self, index, self->nodes[tail].open++);
}

static void
close_arc (WisselFlow *self, guint tail, guint index)
{
  self->arcs[self->arcs[index].twin].id &= ~FLOW_TWIN_OPEN;
  swap_arcs (self, index, --self->nodes[tail].open);
}

/* Turns the list of arcs into the arrays that the searches run over. */
void
_wissel_flow_lay_out (WisselFlow *self)
{
  const FlowPlanned  *planned = (const FlowPlanned *) (void *) self->planned->data;
  g_autofree guint32 *next = g_new0 (guint32, self->n_nodes + 1);

  self->arcs = g_new0 (FlowArc, MAX (2 * self->n_arcs, 1));
  self->position = g_new0 (guint32, MAX (self->n_arcs, 1));

  for (guint i = 0; i < self->n_arcs; i++)
    {
      next[planned[i].tail + 1]++;
      next[planned[i].head + 1]++;
    }

  for (guint i = 0; i < self->n_nodes; i++)
    {
      next[i + 1] += next[i];
      self->nodes[i].begin = self->nodes[i].open = next[i];
      self->nodes[i].end = next[i + 1];
    }

  for (guint i = 0; i < self->n_arcs; i++)
    {
      const FlowPlanned *p = &planned[i];
      guint forward = place_copy (self, next, p->tail, p->head, FLOW_ID (i, 0), p->cost);
      guint back =
        place_copy (self, next, p->head, p->tail, FLOW_ID (i, FLOW_TAKES_BACK), -p->cost);

      self->arcs[forward].twin = back;
      self->arcs[back].twin = forward;
      self->arcs[forward].room = p->capacity - p->flow;
      self->arcs[back].room = p->flow;
      self->position[i] = forward;
    }

  for (guint node = 0; node < self->n_nodes; node++)
    for (guint i = self->nodes[node].begin; i < self->nodes[node].end; i++)
      if (self->arcs[i].room > 0)
        open_arc (self, node, i);

  g_clear_pointer (&self->planned, g_array_unref);
}

/* Moves units along a copy of an arc. Its index is not valid afterwards. */
void
_wissel_flow_push (WisselFlow *self, guint index, gint amount)
{
  FlowArc *arc = &self->arcs[index];
  guint    twin = arc->twin;
  guint    head = arc->head;
  guint    tail = self->arcs[twin].head;
  gboolean opens = self->arcs[twin].room == 0;

  arc->room -= amount;
  self->arcs[twin].room += amount;
  self->excess[tail] -= amount;
  self->excess[head] += amount;

  if (arc->room == 0)
    close_arc (self, tail, index);

  if (opens)
    open_arc (self, head, twin);
}

/* Prices each chooser by its best arc, so that its many arcs are in order from the start and only
 * the one arc that leads to it has to be filled. */
void
_wissel_flow_price_choosers (WisselFlow *self)
{
  for (guint node = 0; node < self->n_nodes; node++)
    {
      FlowNode *chooser = &self->nodes[node];
      gint64    best = G_MININT64;

      if (chooser->node_class != WISSEL_FLOW_CHOOSER)
        continue;

      for (guint i = chooser->begin; i < chooser->open; i++)
        best = MAX (best, self->prices[self->arcs[i].head] - self->arcs[i].cost);

      if (best != G_MININT64)
        self->prices[node] = best;
    }
}

/* Fills every arc that would pay for itself; what that leaves over at the nodes becomes excess. */
void
_wissel_flow_saturate_negative (WisselFlow *self)
{
  for (guint node = 0; node < self->n_nodes; node++)
    {
      guint i = self->nodes[node].begin;

      /* A filled arc moves behind the open ones and another takes its place. */
      while (i < self->nodes[node].open)
        {
          FlowArc *arc = &self->arcs[i];

          if (flow_reduced_cost (self, node, arc) < 0)
            _wissel_flow_push (self, i, arc->room);
          else
            i++;
        }
    }
}

guint
wissel_flow_get_n_arcs (const WisselFlow *self)
{
  return self->n_arcs;
}

gint
wissel_flow_get_flow (const WisselFlow *self, guint arc)
{
  g_return_val_if_fail (self->arcs != NULL && arc < self->n_arcs, 0);

  return self->arcs[self->arcs[self->position[arc]].twin].room;
}

gint64
wissel_flow_get_price (const WisselFlow *self, guint node)
{
  g_return_val_if_fail (node < self->n_nodes, 0);

  return self->prices[node];
}

guint
wissel_flow_get_tail (const WisselFlow *self, guint arc)
{
  g_return_val_if_fail (self->arcs != NULL && arc < self->n_arcs, 0);

  return self->arcs[self->arcs[self->position[arc]].twin].head;
}

guint
wissel_flow_get_head (const WisselFlow *self, guint arc)
{
  g_return_val_if_fail (self->arcs != NULL && arc < self->n_arcs, 0);

  return self->arcs[self->position[arc]].head;
}

gint64
wissel_flow_get_total_cost (const WisselFlow *self)
{
  gint64 total = 0;

  for (guint i = 0; i < self->n_arcs; i++)
    total += self->arcs[self->position[i]].cost * wissel_flow_get_flow (self, i);

  return total;
}

gboolean
wissel_flow_check (const WisselFlow *self)
{
  g_autofree gint64 *balance = g_new0 (gint64, self->n_nodes + 1);

  if (self->arcs == NULL)
    return FALSE;

  for (guint i = 0; i < self->n_arcs; i++)
    {
      const FlowArc *arc = &self->arcs[self->position[i]];
      const FlowArc *back = &self->arcs[arc->twin];
      gint64         reduced = flow_reduced_cost (self, back->head, arc);

      if (arc->room < 0 || back->room < 0)
        return FALSE;

      if ((reduced < 0 && arc->room > 0) || (reduced > 0 && back->room > 0))
        return FALSE;

      balance[back->head] -= back->room;
      balance[arc->head] += back->room;
    }

  for (guint node = 0; node < self->n_nodes; node++)
    if (balance[node] != 0)
      return FALSE;

  return TRUE;
}

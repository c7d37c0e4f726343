#include "wissel-flow-distances.h"

/*
 * Distances in whole steps are small numbers: nodes wait in a window of buckets, one for each
 * distance. What lies beyond the window waits in one list and is sorted in when the window moves.
 */

#define WINDOW 4096

#define NOWHERE G_MAXUINT32

struct _FlowDistances
{
  guint         n_nodes;
  FlowDistance *nodes;
  guint32       buckets[WINDOW + 1]; /* first node of each; the last: beyond the window */
  gint64        base;                /* distance of the first bucket */
  guint         current;
  guint         n_waiting;
};

FlowDistances *
_wissel_flow_distances_new (guint n_nodes)
{
  FlowDistances *self = g_new0 (FlowDistances, 1);

  self->n_nodes = n_nodes;
  self->nodes = g_new (FlowDistance, MAX (n_nodes, 1));

  return self;
}

void
_wissel_flow_distances_free (FlowDistances *self)
{
  if (self == NULL)
    return;

  g_free (self->nodes);
  g_free (self);
}

const FlowDistance *
_wissel_flow_distances_start (FlowDistances *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    self->nodes[i].state = FLOW_FAR;
  for (guint i = 0; i <= WINDOW; i++)
    self->buckets[i] = NOWHERE;

  self->base = 0;
  self->current = 0;
  self->n_waiting = 0;

  return self->nodes;
}

static void
link_node (FlowDistances *self, guint node)
{
  FlowDistance *mark = &self->nodes[node];
  gint64        beyond = mark->distance - self->base;
  guint32      *bucket = &self->buckets[MIN (beyond, WINDOW)];

  mark->next = *bucket;
  mark->previous = NOWHERE;
  if (*bucket != NOWHERE)
    self->nodes[*bucket].previous = node;
  *bucket = node;
}

static void
unlink_node (FlowDistances *self, guint node)
{
  const FlowDistance *mark = &self->nodes[node];

  if (mark->previous != NOWHERE)
    self->nodes[mark->previous].next = mark->next;
  else
    self->buckets[MIN (mark->distance - self->base, WINDOW)] = mark->next;

  if (mark->next != NOWHERE)
    self->nodes[mark->next].previous = mark->previous;
}

void
_wissel_flow_distances_offer (FlowDistances *self, guint node, gint64 distance)
{
  FlowDistance *mark = &self->nodes[node];

  if (mark->state == FLOW_WAITING)
    {
      if (distance >= mark->distance)
        return;

      unlink_node (self, node);
    }
  else
    {
      self->n_waiting++;
    }

  mark->state = FLOW_WAITING;
  mark->distance = distance;
  link_node (self, node);
}

/* Moves the window to the nearest of the nodes that lie beyond it. */
static void
move_window (FlowDistances *self)
{
  guint  node = self->buckets[WINDOW];
  gint64 nearest = G_MAXINT64;

  for (guint i = node; i != NOWHERE; i = self->nodes[i].next)
    nearest = MIN (nearest, self->nodes[i].distance);

  self->base = nearest;
  self->current = 0;
  self->buckets[WINDOW] = NOWHERE;
  while (node != NOWHERE)
    {
      guint next = self->nodes[node].next;

      link_node (self, node);
      node = next;
    }
}

guint
_wissel_flow_distances_pop (FlowDistances *self)
{
  guint node;

  if (self->n_waiting == 0)
    return NOWHERE;

  while (self->current < WINDOW && self->buckets[self->current] == NOWHERE)
    self->current++;
  if (self->current == WINDOW)
    {
      move_window (self);
      self->current = 0;
    }

  node = self->buckets[self->current];
  unlink_node (self, node);
  self->nodes[node].state = FLOW_FINAL;
  self->n_waiting--;

  return node;
}

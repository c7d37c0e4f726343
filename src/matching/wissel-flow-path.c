#include "wissel-flow-private.h"

/*
 * The cheapest way between two nodes of a solved network. Where it is known who could choose a
 * node, two searches run towards each other: each has to look only half as far, which is a small
 * part of the network.
 */

typedef struct
{
  const WisselFlow *flow;
  FlowSearch       *ahead;
  FlowSearch       *back;
  gint64            base;     /* of the node whose ways are looked at */
  guint             node;     /* and its number */
  gint64            shortest; /* of the ways found; first what they have to stay below */
  guint             meeting;  /* where its halves meet */
} Meeting;

static inline void
reach (Meeting *self, FlowSearch *own, FlowSearch *other, guint node, gint64 distance)
{
  if (distance >= self->shortest)
    return;

  _wissel_flow_search_reach (own, node, self->flow->nodes[node].node_class, distance, self->node,
                             0);
  if (other->marks[node].slot != FLOW_UNSEEN &&
      distance + other->marks[node].distance < self->shortest)
    {
      self->shortest = distance + other->marks[node].distance;
      self->meeting = node;
    }
}

static inline void
reach_ahead (gpointer data, guint head, gint64 cost, guint via)
{
  Meeting *self = data;

  reach (self, self->ahead, self->back, head, self->base + cost - self->flow->prices[head]);
}

static inline void
reach_back (gpointer data, guint tail, gint64 cost, guint via)
{
  Meeting *self = data;

  reach (self, self->back, self->ahead, tail, self->base + cost + self->flow->prices[tail]);
}

static gint64
get_nearest (const FlowSearch *search)
{
  return search->marks[search->heap[0]].distance;
}

static void
step_ahead (Meeting *self)
{
  self->node = _wissel_flow_search_pop (self->ahead);
  self->base = self->ahead->marks[self->node].distance + self->flow->prices[self->node];
  flow_visit_ways (self->flow, self->node, self->ahead->freedom, reach_ahead, self);
}

static void
step_back (Meeting *self)
{
  self->node = _wissel_flow_search_pop (self->back);
  self->base = self->back->marks[self->node].distance - self->flow->prices[self->node];
  flow_visit_ways_in (self->flow, self->node, self->back->freedom, reach_back, self);
}

/* Whether there is a way; the halves of the shortest are in the marks of the searches. */
static gboolean
meet (Meeting *self, guint from, guint to)
{
  _wissel_flow_search_reach (self->ahead, from, 0, 0, FLOW_NONE, 0);
  _wissel_flow_search_reach (self->back, to, 0, 0, FLOW_NONE, 0);
  if (from == to)
    {
      self->shortest = 0;
      self->meeting = from;
    }

  /* The last node can be a chooser, which only the search from there gets past. */
  step_back (self);
  while (self->ahead->n_heap > 0 && self->back->n_heap > 0 &&
         get_nearest (self->ahead) + get_nearest (self->back) < self->shortest)
    if (get_nearest (self->ahead) <= get_nearest (self->back))
      step_ahead (self);
    else
      step_back (self);

  return self->meeting != FLOW_NONE;
}

/* The second half, which leads on from the meeting, comes first. */
static void
list_nodes (const Meeting *self, GArray *nodes)
{
  for (guint node = self->back->marks[self->meeting].from; node != FLOW_NONE;
       node = self->back->marks[node].from)
    g_array_prepend_val (nodes, node);

  for (guint node = self->meeting; node != FLOW_NONE; node = self->ahead->marks[node].from)
    g_array_append_val (nodes, node);
}

/* What reduced costs have to stay below for a way to cost less than a limit. */
static gint64
reduce_limit (const WisselFlow *self, guint from, guint to, gint64 limit)
{
  gint64 reduced;

  return __builtin_add_overflow (limit, self->prices[from] - self->prices[to], &reduced)
           ? G_MAXINT64
           : reduced;
}

gboolean
wissel_flow_find_path (const WisselFlow     *self,
                       const WisselFlowPath *path,
                       GArray               *nodes,
                       gint64               *cost)
{
  guint                  from = path->from;
  guint                  to = path->to;
  g_autoptr (FlowSearch) ahead = NULL;
  g_autoptr (FlowSearch) back = NULL;
  Meeting                meeting = { self, NULL, NULL, 0, 0, G_MAXINT64, FLOW_NONE };

  g_return_val_if_fail (self->arcs != NULL, FALSE);
  g_return_val_if_fail (from < self->n_nodes && to < self->n_nodes, FALSE);

  meeting.shortest = reduce_limit (self, from, to, path->limit);
  if (meeting.shortest <= 0)
    return FALSE;

  meeting.ahead = ahead = _wissel_flow_search_new (self, NULL);
  meeting.back = back = _wissel_flow_search_new (self, NULL);
  ahead->freedom = back->freedom = path->freedom;
  if (self->first_fan != NULL || path->freedom == WISSEL_FLOW_NOBODY_MOVES)
    {
      if (!meet (&meeting, from, to))
        return FALSE;
    }
  else
    {
      if (_wissel_flow_search_run (self, ahead, from, to, meeting.shortest) == FLOW_NONE)
        return FALSE;

      meeting.shortest = ahead->marks[to].distance;
      meeting.meeting = to;
      back->marks[to].from = FLOW_NONE;
    }

  *cost = meeting.shortest + self->prices[to] - self->prices[from];
  if (nodes != NULL)
    list_nodes (&meeting, nodes);

  return TRUE;
}

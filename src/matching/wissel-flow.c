#include "wissel-flow-private.h"

#include <string.h>

/* How many nodes shortest ways may settle, for each node of the network, before the scaling of
 * prices takes over: small and easy networks never need it. */
#define WORK_PER_NODE 2
#define WORK_FREE 50000

WisselFlow *
wissel_flow_new (guint n_nodes, guint n_choosers, const guint *n_choices)
{
  WisselFlow *self = g_new0 (WisselFlow, 1);

  g_return_val_if_fail (n_choosers <= n_nodes, NULL);

  self->n_nodes = n_nodes;
  self->n_choosers = n_choosers;
  self->work = n_nodes * WORK_PER_NODE + WORK_FREE;
  self->nodes = g_new0 (FlowNode, MAX (n_nodes, 1));
  self->prices = g_new0 (gint64, MAX (n_nodes, 1));
  self->excess = g_new0 (gint32, MAX (n_nodes, 1));
  self->planned = g_array_new (FALSE, FALSE, sizeof (FlowPlanned));

  self->first_choice = g_new0 (guint32, n_choosers + 1);
  self->end_of_open = g_new0 (guint32, n_choosers + 1);
  for (guint i = 0; i < n_choosers; i++)
    {
      self->nodes[i].node_class = WISSEL_FLOW_CHOOSER;
      self->end_of_open[i] = self->first_choice[i];
      self->first_choice[i + 1] = self->first_choice[i] + n_choices[i];
    }

  self->n_choices = self->first_choice[n_choosers];
  self->choice_heads = g_new (guint32, MAX (self->n_choices, 1));
  self->choice_costs = g_new (gint64, MAX (self->n_choices, 1));
  self->choice_numbers = g_new (guint32, MAX (self->n_choices, 1));
  self->taken = g_new (FlowTaken, n_choosers + 1);
  self->first_taker = g_new (guint32, MAX (n_nodes, 1));
  memset (self->taken, 0xff, sizeof *self->taken * (n_choosers + 1));
  memset (self->first_taker, 0xff, sizeof *self->first_taker * n_nodes);

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
  g_list_free_full (self->lower_prices, g_free);
  g_free (self->excess);
  g_free (self->first_choice);
  g_free (self->end_of_open);
  g_free (self->choice_heads);
  g_free (self->choice_costs);
  g_free (self->choice_numbers);
  g_free (self->taken);
  g_free (self->first_taker);
  _wissel_flow_drop_fans (self);
  g_free (self->arcs);
  g_free (self->position);
  g_free (self);
}

/* A copy of @n things. */
#define COPY(array, n) g_memdup2 ((array), sizeof *(array) *MAX ((gsize) (n), 1))

WisselFlow *
wissel_flow_copy (const WisselFlow *self)
{
  WisselFlow *copy = g_memdup2 (self, sizeof *self);

  g_return_val_if_fail (self->planned == NULL, NULL);

  copy->nodes = COPY (self->nodes, self->n_nodes);
  copy->prices = COPY (self->prices, self->n_nodes);
  copy->excess = COPY (self->excess, self->n_nodes);
  copy->lower_prices = NULL;
  for (GList *l = self->lower_prices; l != NULL; l = l->next)
    copy->lower_prices =
      g_list_append (copy->lower_prices, COPY ((const gint64 *) l->data, self->n_nodes));
  copy->first_choice = COPY (self->first_choice, self->n_choosers + 1);
  copy->end_of_open = COPY (self->end_of_open, self->n_choosers + 1);
  copy->choice_heads = COPY (self->choice_heads, self->n_choices);
  copy->choice_costs = COPY (self->choice_costs, self->n_choices);
  copy->choice_numbers = COPY (self->choice_numbers, self->n_choices);
  copy->taken = COPY (self->taken, self->n_choosers + 1);
  copy->first_taker = COPY (self->first_taker, self->n_nodes);
  copy->first_fan = NULL;
  copy->fan_choosers = NULL;
  copy->fan_costs = NULL;
  copy->arcs = COPY (self->arcs, 2 * self->n_arcs);
  copy->position = COPY (self->position, self->n_arcs);

  return copy;
}

void
wissel_flow_add_choice (WisselFlow *self, guint chooser, guint head, gint64 cost, guint number)
{
  guint index;

  g_return_if_fail (chooser < self->n_choosers);
  g_return_if_fail (head >= self->n_choosers && head < self->n_nodes);
  g_return_if_fail (self->end_of_open[chooser] < self->first_choice[chooser + 1]);

  index = self->end_of_open[chooser]++;
  self->choice_heads[index] = head;
  self->choice_costs[index] = cost;
  self->choice_numbers[index] = number;
}

guint
wissel_flow_add_arc (WisselFlow *self, guint tail, guint head, gint capacity, gint64 cost)
{
  FlowPlanned planned = { tail, head, capacity, 0, cost };

  g_return_val_if_fail (self->planned != NULL, FLOW_NONE);
  g_return_val_if_fail (tail < self->n_nodes && head < self->n_nodes && tail != head, FLOW_NONE);
  g_return_val_if_fail (tail >= self->n_choosers, FLOW_NONE);
  g_return_val_if_fail (capacity >= 0, FLOW_NONE);
  g_return_val_if_fail (self->n_arcs < FLOW_MOST_ARCS, FLOW_NONE);

  g_array_append_val (self->planned, planned);

  return self->n_arcs++;
}

void
wissel_flow_set_class (WisselFlow *self, guint node, guint node_class)
{
  g_return_if_fail (node < self->n_nodes);
  g_return_if_fail (node_class < WISSEL_FLOW_CHOOSER);

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

static gboolean
is_stacked (const FlowPlanned *planned, guint under)
{
  const FlowPlanned *below = &planned[under];
  const FlowPlanned *above = &planned[under + 1];

  return below->tail == above->tail && below->head == above->head && below->cost <= above->cost &&
         below->capacity > 0 && above->capacity > 0;
}

/* Opens the copies of an arc that have room, of a stack only those at the border of its flow. */
static void
open_copies (WisselFlow *self, guint number)
{
  const FlowArc *arc = &self->arcs[self->position[number]];
  const FlowArc *back = &self->arcs[arc->twin];
  gboolean       over_full = (arc->id & FLOW_ON_STACK) == 0 ||
                       self->arcs[self->position[number - 1]].room == 0;
  gboolean under_empty = (arc->id & FLOW_UNDER_STACK) == 0 ||
                         self->arcs[self->arcs[self->position[number + 1]].twin].room == 0;

  if (arc->room > 0 && over_full)
    open_arc (self, back->head, self->position[number]);

  if (self->arcs[self->arcs[self->position[number]].twin].room > 0 && under_empty)
    open_arc (self, self->arcs[self->position[number]].head,
              self->arcs[self->position[number]].twin);
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
      guint              flags = (i > 0 && is_stacked (planned, i - 1) ? FLOW_ON_STACK : 0) |
                    (i + 1 < self->n_arcs && is_stacked (planned, i) ? FLOW_UNDER_STACK : 0);
      guint forward = place_copy (self, next, p->tail, p->head, FLOW_ID (i, flags), p->cost);
      guint back =
        place_copy (self, next, p->head, p->tail, FLOW_ID (i, flags | FLOW_TAKES_BACK), -p->cost);

      self->arcs[forward].twin = back;
      self->arcs[back].twin = forward;
      self->arcs[forward].room = p->capacity - p->flow;
      self->arcs[back].room = p->flow;
      self->position[i] = forward;
    }

  for (guint i = 0; i < self->n_arcs; i++)
    open_copies (self, i);

  g_clear_pointer (&self->planned, g_array_unref);
}

/* The copy, of the same direction as the given one, of the arc that its stack fills or empties
 * after it, or before it. */
guint
_wissel_flow_get_neighbour (const WisselFlow *self, guint id, gboolean after)
{
  gboolean back = (id & FLOW_TAKES_BACK) != 0;
  gboolean up = after != back;
  guint    forward;

  if ((id & (up ? FLOW_UNDER_STACK : FLOW_ON_STACK)) == 0)
    return FLOW_NONE;

  forward = self->position[up ? FLOW_NUMBER (id) + 1 : FLOW_NUMBER (id) - 1];

  return back ? self->arcs[forward].twin : forward;
}

/* Moves units along a copy of an arc. Its index is not valid afterwards. */
void
_wissel_flow_push (WisselFlow *self, guint index, gint amount)
{
  FlowArc *arc = &self->arcs[index];
  guint    id = arc->id;
  guint    twin = arc->twin;
  guint    head = arc->head;
  guint    tail = self->arcs[twin].head;
  gboolean opens = self->arcs[twin].room == 0;
  gboolean closes = arc->room == amount;

  arc->room -= amount;
  self->arcs[twin].room += amount;
  self->excess[tail] -= amount;
  self->excess[head] += amount;

  if (closes)
    {
      guint after = _wissel_flow_get_neighbour (self, id, TRUE);

      close_arc (self, tail, index);
      if (after != FLOW_NONE)
        open_arc (self, tail, _wissel_flow_get_neighbour (self, id, TRUE));
    }

  if (opens)
    {
      guint before = _wissel_flow_get_neighbour (self, id, FALSE);

      twin = self->position[FLOW_NUMBER (id)];
      if ((id & FLOW_TAKES_BACK) == 0)
        twin = self->arcs[twin].twin;
      open_arc (self, head, twin);
      if (before != FLOW_NONE)
        close_arc (self, head, self->arcs[_wissel_flow_get_neighbour (self, id, FALSE)].twin);
    }
}

/* Lets a chooser that has a unit pass it on. */
void
_wissel_flow_take (WisselFlow *self, guint chooser, guint choice)
{
  guint     head = self->choice_heads[choice];
  guint     first = self->first_taker[head];
  FlowTaken taken = { choice, head, self->choice_costs[choice], first, FLOW_NONE };

  self->taken[chooser] = taken;
  self->first_taker[head] = chooser;
  if (first != FLOW_NONE)
    self->taken[first].previous = chooser;

  self->excess[chooser]--;
  self->excess[head]++;
}

/* Gives a chooser the unit back that it passed on. */
void
_wissel_flow_drop (WisselFlow *self, guint chooser)
{
  FlowTaken *taken = &self->taken[chooser];

  if (taken->previous != FLOW_NONE)
    self->taken[taken->previous].next = taken->next;
  else
    self->first_taker[taken->head] = taken->next;
  if (taken->next != FLOW_NONE)
    self->taken[taken->next].previous = taken->previous;

  self->excess[chooser]++;
  self->excess[taken->head]--;
  taken->choice = taken->head = FLOW_NONE;
}

/* Takes everything back and forgets the prices. */
void
_wissel_flow_clear (WisselFlow *self)
{
  for (guint i = 0; i < self->n_choosers; i++)
    if (self->taken[i].choice != FLOW_NONE)
      _wissel_flow_drop (self, i);

  /* From the last arc to the first, as stacks want it. */
  for (guint i = self->n_arcs; i-- > 0;)
    {
      guint back = self->arcs[self->position[i]].twin;

      if (self->arcs[back].room > 0)
        _wissel_flow_push (self, back, self->arcs[back].room);
    }

  memset (self->prices, 0, sizeof *self->prices * self->n_nodes);
}

typedef struct
{
  const gint64 *prices;
  gint64        best;
} Best;

static inline void
note_best (gpointer data, guint head, gint64 cost, guint via)
{
  Best *self = data;

  self->best = MAX (self->best, self->prices[head] - cost);
}

/* Prices each chooser by its best way, so that its many choices are in order from the start and
 * only the one arc that leads to it has to be filled. Then takes back what does not pay and fills
 * every arc that does; what that leaves over at the nodes becomes excess. */
void
_wissel_flow_put_in_order (WisselFlow *self)
{
  for (guint node = 0; node < self->n_choosers; node++)
    {
      Best best = { self->prices, G_MININT64 };

      flow_visit_ways (self, node, WISSEL_FLOW_FREE, note_best, &best);
      if (best.best != G_MININT64)
        self->prices[node] = best.best;

      if (self->taken[node].choice != FLOW_NONE &&
          self->taken[node].cost + self->prices[node] > self->prices[self->taken[node].head])
        _wissel_flow_drop (self, node);
    }

  for (guint node = 0; node < self->n_nodes; node++)
    {
      guint i = self->nodes[node].begin;

      /* A filled arc moves behind the open ones and another takes its place. */
      while (i < self->nodes[node].open)
        {
          const FlowArc *arc = &self->arcs[i];

          if (arc->cost + self->prices[node] - self->prices[arc->head] < 0)
            _wissel_flow_push (self, i, arc->room);
          else
            i++;
        }
    }
}

void
_wissel_flow_make_fans (WisselFlow *self)
{
  g_autofree guint32 *next = g_new0 (guint32, self->n_nodes + 1);

  _wissel_flow_drop_fans (self);
  for (guint node = 0; node < self->n_choosers; node++)
    for (guint i = self->first_choice[node]; i < self->end_of_open[node]; i++)
      next[self->choice_heads[i] + 1]++;
  for (guint node = 0; node < self->n_nodes; node++)
    next[node + 1] += next[node];

  self->first_fan = g_memdup2 (next, sizeof *next * (self->n_nodes + 1));
  self->fan_choosers = g_new (guint32, MAX (self->n_choices, 1));
  self->fan_costs = g_new (gint64, MAX (self->n_choices, 1));
  for (guint node = 0; node < self->n_choosers; node++)
    for (guint i = self->first_choice[node]; i < self->end_of_open[node]; i++)
      {
        guint at = next[self->choice_heads[i]]++;

        self->fan_choosers[at] = node;
        self->fan_costs[at] = self->choice_costs[i];
      }
}

void
_wissel_flow_drop_fans (WisselFlow *self)
{
  g_clear_pointer (&self->first_fan, g_free);
  g_clear_pointer (&self->fan_choosers, g_free);
  g_clear_pointer (&self->fan_costs, g_free);
}

static void
swap_choices (WisselFlow *self, guint chooser, guint a, guint b)
{
  guint32 head = self->choice_heads[a];
  gint64  cost = self->choice_costs[a];
  guint32 number = self->choice_numbers[a];

  self->choice_heads[a] = self->choice_heads[b];
  self->choice_costs[a] = self->choice_costs[b];
  self->choice_numbers[a] = self->choice_numbers[b];
  self->choice_heads[b] = head;
  self->choice_costs[b] = cost;
  self->choice_numbers[b] = number;

  if (self->taken[chooser].choice == a)
    self->taken[chooser].choice = b;
  else if (self->taken[chooser].choice == b)
    self->taken[chooser].choice = a;
}

/* The index of a choice, FLOW_NONE when the chooser has none of this number. */
guint
_wissel_flow_find_choice (const WisselFlow *self, guint chooser, guint number)
{
  for (guint i = self->first_choice[chooser]; i < self->first_choice[chooser + 1]; i++)
    if (self->choice_numbers[i] == number)
      return i;

  return FLOW_NONE;
}

void
wissel_flow_open_choice (WisselFlow *self, guint chooser, guint number, gboolean open)
{
  guint index = _wissel_flow_find_choice (self, chooser, number);

  g_return_if_fail (index != FLOW_NONE);

  if (open == (index < self->end_of_open[chooser]))
    return;

  _wissel_flow_drop_fans (self);
  if (!open && self->taken[chooser].choice == index)
    _wissel_flow_drop (self, chooser);

  if (open)
    swap_choices (self, chooser, index, self->end_of_open[chooser]++);
  else
    swap_choices (self, chooser, index, --self->end_of_open[chooser]);
}

void
wissel_flow_set_cost (WisselFlow *self, guint arc, gint64 cost)
{
  g_return_if_fail (arc < self->n_arcs);

  if (self->planned != NULL)
    {
      g_array_index (self->planned, FlowPlanned, arc).cost = cost;
      return;
    }

  self->arcs[self->position[arc]].cost = cost;
  self->arcs[self->arcs[self->position[arc]].twin].cost = -cost;
}

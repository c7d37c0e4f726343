#include "wissel-flow-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"

/* Between two calls of the progress function. */
#define UNITS_PER_REPORT 64

/* How much more work is allowed for the last tenth of the units. */
#define PATIENCE 5

typedef struct
{
  GCancellable       *cancellable;
  WisselMatchProgress progress;
  gpointer            progress_data;
  gint64              n_units;
  gint64              n_done;
} Report;

typedef enum
{
  ROUTED,
  OUT_OF_WORK,
  FAILED,
} Outcome;

/* No way passes a node twice: it enters and leaves each chooser once, and uses an arc once. What
 * all of that adds up to, no distance exceeds. */
static gboolean
check_costs (const WisselFlow *self, GError **error)
{
  gboolean fits = TRUE;
  gint64   longest = 0;

  for (guint node = 0; node < self->n_choosers; node++)
    {
      gint64 most = 0;

      for (guint i = self->first_choice[node]; i < self->first_choice[node + 1]; i++)
        most = MAX (most, ABS (self->choice_costs[i]));
      fits = fits && !__builtin_add_overflow (longest, 2 * most, &longest);
    }

  for (guint i = 0; i < self->n_arcs; i++)
    fits = fits &&
           !__builtin_add_overflow (longest, ABS (self->arcs[self->position[i]].cost), &longest);

  if (!fits || longest > WISSEL_FLOW_LONGEST)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                           _ ("The round is too large for an exact plan. Use lower weights, or "
                              "divide the round."));
      return FALSE;
    }

  return TRUE;
}

static gint64
count_excess (const WisselFlow *self)
{
  gint64 units = 0;

  for (guint node = 0; node < self->n_nodes; node++)
    units += MAX (self->excess[node], 0);

  return units;
}

/* The units that fit on a way: one through a chooser, else as many as are too many at one end,
 * lacking at the other, and fit in between. */
static gint
measure_way (const WisselFlow *self, const FlowSearch *search, guint from, guint to)
{
  gint amount = MIN (self->excess[from], -self->excess[to]);

  for (guint node = to; node != from; node = search->marks[node].from)
    {
      guint via = search->marks[node].via;

      if (FLOW_IS_CHOICE (via))
        return 1;
      amount = MIN (amount, self->arcs[FLOW_INDEX (via)].room);
    }

  return amount;
}

/* Moves units along the way that a search has found. A push moves arcs about: from the end to the
 * start it touches no arc that is still to come. Choosers drop before they take. */
static gint
augment (WisselFlow *self, FlowSearch *search, guint from, guint to)
{
  gint64 length = search->marks[to].distance;
  gint   amount = measure_way (self, search, from, to);

  for (guint i = 0; i < search->n_seen; i++)
    if (search->marks[search->seen[i]].slot == FLOW_SETTLED)
      self->prices[search->seen[i]] += search->marks[search->seen[i]].distance - length;

  for (guint node = to; node != from; node = search->marks[node].from)
    {
      const FlowMark *mark = &search->marks[node];

      if (!FLOW_IS_CHOICE (mark->via))
        _wissel_flow_push (self, FLOW_INDEX (mark->via), amount);
      else if (node < self->n_choosers)
        _wissel_flow_drop (self, node);
    }

  for (guint node = to; node != from; node = search->marks[node].from)
    {
      const FlowMark *mark = &search->marks[node];

      if (FLOW_IS_CHOICE (mark->via) && node >= self->n_choosers)
        _wissel_flow_take (self, mark->from, FLOW_INDEX (mark->via));
    }

  return amount;
}

static gboolean
report (Report *state, gint n_units, GError **error)
{
  gint64 before = state->n_done / UNITS_PER_REPORT;

  state->n_done += n_units;
  if (state->n_done / UNITS_PER_REPORT == before)
    return TRUE;

  if (g_cancellable_set_error_if_cancelled (state->cancellable, error))
    return FALSE;

  if (state->progress != NULL)
    state->progress ((double) state->n_done / (double) state->n_units, state->progress_data);

  return TRUE;
}

/* Whether shortest ways have settled as many nodes as they may. Near the end, where ways are long,
 * there is more patience: little is left to do. */
static gboolean
is_out_of_work (const Report *state, const FlowSearch *search, guint work)
{
  gboolean near_end = state->n_done * 10 >= state->n_units * 9;

  return search->n_settled > (guint64) work * (near_end ? PATIENCE : 1);
}

/* Sends every unit of excess the cheapest way to a node that lacks one. */
static Outcome
route (WisselFlow *self, FlowSearch *search, guint work, Report *state, GError **error)
{
  for (guint node = self->n_nodes; node-- > 0;)
    while (self->excess[node] > 0)
      {
        guint end;

        if (is_out_of_work (state, search, work))
          return OUT_OF_WORK;

        end = _wissel_flow_search_run (self, search, node, FLOW_NONE, G_MAXINT64);
        if (end == FLOW_NONE)
          {
            /* The units came along ways that can be taken back: there is always one. */
            g_assert (g_cancellable_set_error_if_cancelled (state->cancellable, error));
            return FAILED;
          }

        if (!report (state, augment (self, search, node, end), error))
          return FAILED;
      }

  return ROUTED;
}

gboolean
wissel_flow_solve (WisselFlow         *self,
                   GCancellable       *cancellable,
                   WisselMatchProgress progress,
                   gpointer            progress_data,
                   GError            **error)
{
  g_autoptr (FlowSearch) search = NULL;
  Report                 state = { cancellable, progress, progress_data, 0, 0 };
  Outcome                outcome;

  if (self->planned != NULL)
    _wissel_flow_lay_out (self);
  if (!check_costs (self, error))
    return FALSE;

  search = _wissel_flow_search_new (self, cancellable);
  _wissel_flow_put_in_order (self);
  state.n_units = count_excess (self);
  outcome = route (self, search, self->work, &state, error);

  if (outcome == OUT_OF_WORK)
    {
      g_clear_pointer (&search, _wissel_flow_search_free);
      if (!_wissel_flow_scale (self, cancellable, error))
        return FALSE;

      search = _wissel_flow_search_new (self, cancellable);
      state.n_units = state.n_done + count_excess (self);
      outcome = route (self, search, G_MAXUINT, &state, error);
    }

  return outcome == ROUTED;
}

static gboolean
is_tight (const WisselFlow *self, guint chooser, guint choice)
{
  return self->choice_costs[choice] + self->prices[chooser] ==
         self->prices[self->choice_heads[choice]];
}

static void
add_face_choices (WisselFlow *face, const WisselFlow *self, const gint64 *costs)
{
  for (guint node = 0; node < self->n_choosers; node++)
    for (guint i = self->first_choice[node]; i < self->end_of_open[node]; i++)
      if (is_tight (self, node, i))
        {
          guint number = self->choice_numbers[i];
          guint index = face->end_of_open[node];

          wissel_flow_add_choice (face, node, self->choice_heads[i], costs[number], number);
          if (i == self->taken[node].choice)
            _wissel_flow_take (face, node, index);
        }
}

/* The arcs on which all circulations of least cost differ are those of reduced cost nought. */
static WisselFlow *
make_face (const WisselFlow *self, const WisselFlowLevel *level, guint32 *original)
{
  g_autofree guint *n_choices = g_new0 (guint, self->n_choosers + 1);
  WisselFlow       *face;

  for (guint node = 0; node < self->n_choosers; node++)
    for (guint i = self->first_choice[node]; i < self->end_of_open[node]; i++)
      n_choices[node] += is_tight (self, node, i) ? 1 : 0;

  face = wissel_flow_new (self->n_nodes, self->n_choosers, n_choices);
  face->work = self->work;
  for (guint node = 0; node < self->n_nodes; node++)
    face->nodes[node].node_class = self->nodes[node].node_class;
  add_face_choices (face, self, level->choice_costs);

  for (guint i = 0; i < self->n_arcs; i++)
    {
      const FlowArc *arc = &self->arcs[self->position[i]];
      const FlowArc *back = &self->arcs[arc->twin];
      FlowPlanned    planned = { back->head, arc->head, arc->room + back->room, back->room,
                                 level->arc_costs[i] };

      if (arc->cost + self->prices[back->head] != self->prices[arc->head])
        continue;

      original[face->n_arcs++] = i;
      g_array_append_val (face->planned, planned);
    }

  /* What was taken above is no excess. */
  memset (face->excess, 0, sizeof *face->excess * face->n_nodes);
  if (self->lower_prices != NULL)
    {
      memcpy (face->prices, self->lower_prices->data, sizeof *face->prices * face->n_nodes);
      for (GList *l = self->lower_prices->next; l != NULL; l = l->next)
        face->lower_prices = g_list_append (
          face->lower_prices, g_memdup2 (l->data, sizeof *face->prices * face->n_nodes));
    }

  return face;
}

/* Gives the network the choices and flows of its solved face. */
static void
adopt_face (WisselFlow *self, WisselFlow *face, const guint32 *original)
{
  for (guint node = 0; node < self->n_choosers; node++)
    {
      guint wanted = wissel_flow_get_choice (face, node);
      guint taken = self->taken[node].choice;

      if (taken != FLOW_NONE && is_tight (self, node, taken))
        _wissel_flow_drop (self, node);
      if (wanted != WISSEL_FLOW_NONE)
        _wissel_flow_take (self, node, _wissel_flow_find_choice (self, node, wanted));
    }

  /* First what is taken back, from the last to the first, as stacks want it. */
  for (guint i = face->n_arcs; i-- > 0;)
    {
      gint less = wissel_flow_get_flow (self, original[i]) - wissel_flow_get_flow (face, i);

      if (less > 0)
        _wissel_flow_push (self, self->arcs[self->position[original[i]]].twin, less);
    }

  for (guint i = 0; i < face->n_arcs; i++)
    {
      gint more = wissel_flow_get_flow (face, i) - wissel_flow_get_flow (self, original[i]);

      if (more > 0)
        _wissel_flow_push (self, self->position[original[i]], more);
    }

  g_list_free_full (self->lower_prices, g_free);
  self->lower_prices =
    g_list_prepend (g_steal_pointer (&face->lower_prices), g_steal_pointer (&face->prices));
}

/* A face numbers its arcs anew. */
static gint64 *
dup_face_costs (const WisselFlow *face, const gint64 *arc_costs, const guint32 *original)
{
  gint64 *costs = g_new (gint64, MAX (face->n_arcs, 1));

  for (guint i = 0; i < face->n_arcs; i++)
    costs[i] = arc_costs[original[i]];

  return costs;
}

static gboolean
refine_face (WisselFlow            *face,
             const guint32         *original,
             const WisselFlowLevel *levels,
             guint                  n_levels,
             GCancellable          *cancellable,
             GError               **error)
{
  g_autofree WisselFlowLevel *own = g_new (WisselFlowLevel, n_levels);
  g_autoptr (GPtrArray)       costs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_levels; i++)
    {
      own[i].choice_costs = levels[i].choice_costs;
      own[i].arc_costs = dup_face_costs (face, levels[i].arc_costs, original);
      g_ptr_array_add (costs, (gpointer) own[i].arc_costs);
    }

  return wissel_flow_refine (face, own, n_levels, cancellable, error);
}

gboolean
wissel_flow_refine (WisselFlow            *self,
                    const WisselFlowLevel *levels,
                    guint                  n_levels,
                    GCancellable          *cancellable,
                    GError               **error)
{
  g_autoptr (WisselFlow) face = NULL;
  g_autofree guint32    *original = g_new (guint32, MAX (self->n_arcs, 1));

  g_return_val_if_fail (self->arcs != NULL, FALSE);
  g_return_val_if_fail (n_levels > 0, FALSE);

  face = make_face (self, &levels[0], original);
  if (!wissel_flow_solve (face, cancellable, NULL, NULL, error) ||
      !_wissel_flow_require_proof_of_face (face, error) ||
      (n_levels > 1 && !refine_face (face, original, levels + 1, n_levels - 1, cancellable, error)))
    return FALSE;

  adopt_face (self, face, original);

  return TRUE;
}

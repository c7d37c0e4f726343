#include "wissel-flow-private.h"

#include <glib/gi18n.h>

#include "wissel-error.h"

/* Between two looks at the cancellable and two calls of the progress function. */
#define PATHS_PER_REPORT 64

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

static gboolean
check_costs (const WisselFlow *self, GError **error)
{
  const gint64 limit = (G_GINT64_CONSTANT (1) << 61) / MAX (self->n_nodes, 1);

  for (guint i = 0; i < self->n_arcs; i++)
    {
      gint64 cost = self->arcs[self->position[i]].cost;

      if (cost <= -limit || cost >= limit)
        {
          g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                               _ ("The round is too large for an exact plan. Use lower weights, or "
                                  "divide the round."));
          return FALSE;
        }
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

static void
augment (WisselFlow *self, FlowSearch *search, guint from, guint to)
{
  gint64 length = search->marks[to].distance;

  for (guint i = 0; i < search->n_seen; i++)
    if (search->marks[search->seen[i]].slot == FLOW_SETTLED)
      self->prices[search->seen[i]] += search->marks[search->seen[i]].distance - length;

  for (guint node = to; node != from;)
    {
      guint index = search->marks[node].parent;

      node = self->arcs[self->arcs[index].twin].head;
      _wissel_flow_push (self, index, 1);
    }
}

static gboolean
report (Report *state, GError **error)
{
  state->n_done++;
  if (state->n_done % PATHS_PER_REPORT != 0)
    return TRUE;

  if (g_cancellable_set_error_if_cancelled (state->cancellable, error))
    return FALSE;

  if (state->progress != NULL && state->n_units > 0)
    state->progress ((double) state->n_done / (double) state->n_units, state->progress_data);

  return TRUE;
}

/* Sends every unit of excess the cheapest way to a node that lacks one. The parents of a search
 * are indices of arcs, and a push moves arcs: safe because the arcs of a way have different
 * tails, and only arcs of the same tail change places. */
static Outcome
route (WisselFlow *self, FlowSearch *search, guint work, Report *state, GError **error)
{
  for (guint node = self->n_nodes; node-- > 0;)
    while (self->excess[node] > 0)
      {
        guint end;

        if (search->n_settled > work)
          return OUT_OF_WORK;

        end = _wissel_flow_search_run (self, search, node, WISSEL_FLOW_NO_NODE);
        /* The units came along arcs that can be taken back: there is always a way. */
        g_assert (end != WISSEL_FLOW_NO_NODE);
        augment (self, search, node, end);

        if (!report (state, error))
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

  g_return_val_if_fail (self->planned != NULL, FALSE);

  _wissel_flow_lay_out (self);
  if (!check_costs (self, error))
    return FALSE;

  search = _wissel_flow_search_new (self);
  _wissel_flow_price_choosers (self);
  _wissel_flow_saturate_negative (self);
  state.n_units = count_excess (self);
  outcome = route (self, search, self->work, &state, error);

  if (outcome == OUT_OF_WORK)
    {
      if (!_wissel_flow_scale (self, cancellable, error))
        return FALSE;

      search->n_settled = 0;
      outcome = route (self, search, G_MAXUINT, &state, error);
    }

  return outcome == ROUTED;
}

/* The arcs on which all circulations of least cost differ are those of reduced cost nought. */
static WisselFlow *
make_face (const WisselFlow *self, const gint64 *costs, guint32 *original)
{
  WisselFlow *face = wissel_flow_new (self->n_nodes, self->n_arcs / 4);

  for (guint node = 0; node < self->n_nodes; node++)
    face->nodes[node].node_class = self->nodes[node].node_class;

  for (guint i = 0; i < self->n_arcs; i++)
    {
      const FlowArc *arc = &self->arcs[self->position[i]];
      const FlowArc *back = &self->arcs[arc->twin];
      FlowPlanned planned = { back->head, arc->head, arc->room + back->room, back->room, costs[i] };

      if (flow_reduced_cost (self, back->head, arc) != 0)
        continue;

      original[face->n_arcs++] = i;
      g_array_append_val (face->planned, planned);
    }

  return face;
}

gboolean
wissel_flow_refine (WisselFlow   *self,
                    const gint64 *costs,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (WisselFlow) face = NULL;
  g_autofree guint32    *original = g_new (guint32, MAX (self->n_arcs, 1));

  g_return_val_if_fail (self->arcs != NULL, FALSE);

  face = make_face (self, costs, original);
  if (!wissel_flow_solve (face, cancellable, NULL, NULL, error))
    return FALSE;

  for (guint i = 0; i < face->n_arcs; i++)
    {
      guint arc = original[i];
      gint  more = wissel_flow_get_flow (face, i) - wissel_flow_get_flow (self, arc);

      if (more > 0)
        _wissel_flow_push (self, self->position[arc], more);
      else if (more < 0)
        _wissel_flow_push (self, self->arcs[self->position[arc]].twin, -more);
    }

  return TRUE;
}

#include "wissel-flow-private.h"

#include <glib/gi18n.h>

#include "wissel-error.h"

gint
wissel_flow_get_flow (const WisselFlow *self, guint arc)
{
  g_return_val_if_fail (self->arcs != NULL && arc < self->n_arcs, 0);

  return self->arcs[self->arcs[self->position[arc]].twin].room;
}

guint
wissel_flow_get_choice (const WisselFlow *self, guint chooser)
{
  g_return_val_if_fail (chooser < self->n_choosers, WISSEL_FLOW_NONE);

  return self->taken[chooser].choice == FLOW_NONE
           ? WISSEL_FLOW_NONE
           : self->choice_numbers[self->taken[chooser].choice];
}

guint *
wissel_flow_dup_choices (const WisselFlow *self, guint chooser)
{
  guint first;

  g_return_val_if_fail (chooser < self->n_choosers, NULL);

  first = self->first_choice[chooser];

  return g_memdup2 (self->choice_numbers + first,
                    sizeof *self->choice_numbers * (self->first_choice[chooser + 1] - first));
}

gint64
wissel_flow_get_price (const WisselFlow *self, guint node)
{
  g_return_val_if_fail (node < self->n_nodes, 0);

  return self->prices[node];
}

guint
wissel_flow_get_n_arcs (const WisselFlow *self)
{
  return self->n_arcs;
}

gint64
wissel_flow_get_total_cost (const WisselFlow *self)
{
  gint64 total = 0;

  for (guint i = 0; i < self->n_choosers; i++)
    if (self->taken[i].choice != FLOW_NONE)
      total += self->taken[i].cost;

  for (guint i = 0; i < self->n_arcs; i++)
    total += self->arcs[self->position[i]].cost * wissel_flow_get_flow (self, i);

  return total;
}

static gboolean
are_choices_proven (const WisselFlow *self, gint64 *balance)
{
  for (guint node = 0; node < self->n_choosers; node++)
    {
      guint taken = self->taken[node].choice;

      if (taken != FLOW_NONE)
        {
          balance[node]--;
          balance[self->choice_heads[taken]]++;
          if (taken >= self->end_of_open[node])
            return FALSE;
        }

      for (guint i = self->first_choice[node]; i < self->end_of_open[node]; i++)
        {
          gint64 reduced = self->choice_costs[i] + self->prices[node] -
                           self->prices[self->choice_heads[i]];

          if (i == taken ? reduced > 0 : reduced < 0)
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
are_arcs_proven (const WisselFlow *self, gint64 *balance)
{
  for (guint i = 0; i < self->n_arcs; i++)
    {
      const FlowArc *arc = &self->arcs[self->position[i]];
      const FlowArc *back = &self->arcs[arc->twin];
      gint64         reduced = arc->cost + self->prices[back->head] - self->prices[arc->head];

      if (arc->room < 0 || back->room < 0)
        return FALSE;

      if ((reduced < 0 && arc->room > 0) || (reduced > 0 && back->room > 0))
        return FALSE;

      balance[back->head] -= back->room;
      balance[arc->head] += back->room;
    }

  return TRUE;
}

/* Whether the prices prove the flow to be the best of those that carry as much from node to node.
 * A face carries what came from elsewhere, so that only the whole network can be balanced. */
static gboolean
is_proven (const WisselFlow *self, gboolean balanced)
{
  g_autofree gint64 *balance = g_new0 (gint64, self->n_nodes + 1);

  if (self->arcs == NULL || !are_choices_proven (self, balance) || !are_arcs_proven (self, balance))
    return FALSE;

  for (guint node = 0; balanced && node < self->n_nodes; node++)
    if (balance[node] != 0)
      return FALSE;

  return TRUE;
}

gboolean
wissel_flow_check (const WisselFlow *self)
{
  return is_proven (self, TRUE);
}

static gboolean
set_unproven (GError **error)
{
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                       _ ("The plan that was found is not proven to be the best one, so it is not "
                          "shown. Please report this."));

  return FALSE;
}

gboolean
_wissel_flow_require_proof_of_face (const WisselFlow *face, GError **error)
{
  return is_proven (face, FALSE) || set_unproven (error);
}

gboolean
wissel_flow_require_proof (const WisselFlow *self, GError **error)
{
  return is_proven (self, TRUE) || set_unproven (error);
}

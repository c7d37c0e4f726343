#include "wissel-flow-private.h"

#include <string.h>

/* Takes the choice that leads to the same node, if it is there and open. */
static void
take_again (WisselFlow *self, const WisselFlow *before, guint chooser)
{
  for (guint i = self->first_choice[chooser]; i < self->end_of_open[chooser]; i++)
    if (self->choice_heads[i] == before->taken[chooser].head)
      {
        _wissel_flow_take (self, chooser, i);
        return;
      }
}

void
wissel_flow_begin_at (WisselFlow *self, const WisselFlow *before)
{
  g_return_if_fail (self->planned != NULL && before->planned == NULL);

  if (self->n_nodes != before->n_nodes || self->n_choosers != before->n_choosers ||
      self->n_arcs != before->n_arcs)
    return;

  for (guint i = 0; i < self->n_choosers; i++)
    take_again (self, before, i);

  for (guint i = 0; i < self->n_arcs; i++)
    {
      FlowPlanned *arc = &g_array_index (self->planned, FlowPlanned, i);

      arc->flow = MIN (arc->capacity, wissel_flow_get_flow (before, i));
      self->excess[arc->tail] -= arc->flow;
      self->excess[arc->head] += arc->flow;
    }

  memcpy (self->prices, before->prices, sizeof *self->prices * self->n_nodes);
  for (GList *l = before->lower_prices; l != NULL; l = l->next)
    self->lower_prices =
      g_list_append (self->lower_prices, g_memdup2 (l->data, sizeof *self->prices * self->n_nodes));
}

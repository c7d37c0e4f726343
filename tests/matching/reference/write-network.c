/*
 * write-network FILE.stm: writes the network that the solver makes of an instance in the DIMACS
 * format for flows of least cost, which other solvers read. The comment `offset` is what the
 * balances cost when nobody moves: objective = - cost - offset.
 */
#include <stdio.h>

#include "../../../src/matching/tools/stm-reader.h"
#include "wissel-flow-private.h"
#include "wissel-match-problem-private.h"

static void
write_arc (guint tail, guint head, gint capacity, gint64 cost)
{
  printf ("a %u %u 0 %d %" G_GINT64_FORMAT "\n", tail + 1, head + 1, capacity, cost);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (StmInstance) instance = argc == 2 ? stm_instance_read (argv[1], &error) : NULL;
  WisselMatchProblem     *problem;
  const WisselFlow       *flow;
  gint64                  offset = 0;

  if (instance == NULL || !_wissel_match_problem_build (instance->problem, &error))
    {
      fprintf (stderr, "write-network: %s\n", error != NULL ? error->message : "FILE.stm expected");
      return 2;
    }

  problem = instance->problem;
  flow = problem->flow;
  for (guint i = 0; i < problem->organisations->len; i++)
    offset += _wissel_match_balance_price (BALANCE (problem, i), BALANCE (problem, i)->ledger);

  printf ("c offset %" G_GINT64_FORMAT "\n", offset);
  printf ("p min %u %u\n", flow->n_nodes, flow->n_choices + flow->n_arcs);
  for (guint node = 0; node < flow->n_choosers; node++)
    for (guint i = flow->first_choice[node]; i < flow->first_choice[node + 1]; i++)
      write_arc (node, flow->choice_heads[i], i < flow->end_of_open[node] ? 1 : 0,
                 flow->choice_costs[i]);
  for (guint i = 0; i < flow->n_arcs; i++)
    {
      const FlowPlanned *arc = &g_array_index (flow->planned, FlowPlanned, i);

      write_arc (arc->tail, arc->head, arc->capacity, arc->cost);
    }

  return 0;
}

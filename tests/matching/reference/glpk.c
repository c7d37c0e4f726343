/*
 * glpk FILE.min: the out-of-kilter method of GLPK on a network in DIMACS format.
 */
#include <glpk.h>
#include <stdio.h>
#include <time.h>

typedef struct
{
  double lower;
  double upper;
  double cost;
} Arc;

#define FIELD(name) ((int) __builtin_offsetof(Arc, name))

int
main (int argc, char *argv[])
{
  glp_graph *graph = glp_create_graph (sizeof (double), sizeof (Arc));
  double     cost = 0;
  clock_t    start;

  glp_term_out (GLP_OFF);
  if (argc != 2 || glp_read_mincost (graph, 0, FIELD (lower), FIELD (upper), FIELD (cost), argv[1]))
    return 2;

  start = clock ();
  if (glp_mincost_okalg (graph, 0, FIELD (lower), FIELD (upper), FIELD (cost), &cost, -1, -1) != 0)
    return 1;

  printf ("cost=%.0f seconds=%.3f memory=0\n", cost, (double) (clock () - start) / CLOCKS_PER_SEC);
  glp_delete_graph (graph);

  return 0;
}

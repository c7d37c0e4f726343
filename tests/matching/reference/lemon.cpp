// lemon cost-scaling|network-simplex FILE.min: the solvers of LEMON on a network in DIMACS format.
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

using Graph = lemon::StaticDigraph;
using Numbers = Graph::ArcMap<long long>;

static double
get_memory (const std::string &which)
{
  std::ifstream status ("/proc/self/status");
  std::string   word;
  double        kilobytes = 0;

  while (status >> word)
    if (word == which)
      status >> kilobytes;

  return kilobytes / 1024;
}

template <class Solver>
static int
solve (const Graph &graph, const Numbers &capacities, const Numbers &costs, double loaded)
{
  std::clock_t start = std::clock ();
  Solver       solver (graph);

  if (solver.upperMap (capacities).costMap (costs).run () != Solver::OPTIMAL)
    return 1;

  double seconds = double (std::clock () - start) / CLOCKS_PER_SEC;
  std::cout << "cost=" << solver.template totalCost<long long> () << " seconds=" << seconds
            << " memory=" << get_memory ("VmHWM:") - loaded << std::endl;

  return 0;
}

struct Arc
{
  int       tail, head;
  long long capacity, cost;
};

// The fastest kind of graph of LEMON wants its arcs by their tails.
static bool
read_arcs (const char *path, int &n_nodes, std::vector<Arc> &arcs)
{
  std::ifstream file (path);
  std::string   kind, word;
  long long     lower;

  while (file >> kind)
    {
      Arc arc;

      if (kind == "p")
        file >> word >> n_nodes >> lower;
      else if (kind == "a" && file >> arc.tail >> arc.head >> lower >> arc.capacity >> arc.cost)
        arcs.push_back ({ arc.tail - 1, arc.head - 1, arc.capacity, arc.cost });
      else
        std::getline (file, word);
    }
  std::stable_sort (arcs.begin (), arcs.end (),
                    [] (const Arc &a, const Arc &b) { return a.tail < b.tail; });

  return !arcs.empty ();
}

int
main (int argc, char *argv[])
{
  std::vector<Arc>                  arcs;
  std::vector<std::pair<int, int> > ends;
  int                               n_nodes = 0;
  Graph                             graph;

  if (argc != 3 || !read_arcs (argv[2], n_nodes, arcs))
    return 2;

  double loaded = get_memory ("VmRSS:");
  for (const Arc &arc : arcs)
    ends.push_back ({ arc.tail, arc.head });
  graph.build (n_nodes, ends.begin (), ends.end ());

  Numbers capacities (graph), costs (graph);
  for (std::size_t i = 0; i < arcs.size (); i++)
    {
      capacities[graph.arc (int (i))] = arcs[i].capacity;
      costs[graph.arc (int (i))] = arcs[i].cost;
    }

  return std::string (argv[1]) == "cost-scaling"
           ? solve<lemon::CostScaling<Graph, long long, long long> > (graph, capacities, costs,
                                                                      loaded)
           : solve<lemon::NetworkSimplex<Graph, long long, long long> > (graph, capacities, costs,
                                                                         loaded);
}

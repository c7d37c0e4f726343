#include <string.h>

#include "wissel-match-plan-private.h"

/* Who sends how many people to whom, by index of organisation. */
typedef struct
{
  guint  n;
  guint *counts; /* n × n */
} Flows;

/* Follows the flows breadth first from an organisation until they lead back to it. */
static GArray *
find_cycle (const Flows *flows, guint start, guint length)
{
  g_autofree guint *parent = g_new (guint, flows->n + 1);
  g_autofree guint *depth = g_new0 (guint, flows->n + 1);
  g_autofree guint *queue = g_new (guint, flows->n + 1);
  guint             first = 0;
  guint             last = 0;

  queue[last++] = start;
  depth[start] = 1;

  while (first < last)
    {
      guint here = queue[first++];

      if (depth[here] > length)
        return NULL;

      if (here != start && flows->counts[here * flows->n + start] > 0)
        {
          GArray *cycle = g_array_new (FALSE, FALSE, sizeof (guint));

          for (guint at = here; at != start; at = parent[at])
            g_array_prepend_val (cycle, at);
          g_array_prepend_val (cycle, start);

          return cycle;
        }

      for (guint to = 0; to < flows->n; to++)
        if (flows->counts[here * flows->n + to] > 0 && depth[to] == 0)
          {
            depth[to] = depth[here] + 1;
            parent[to] = here;
            queue[last++] = to;
          }
    }

  return NULL;
}

static void
remove_cycle (Flows *flows, const GArray *cycle)
{
  for (guint i = 0; i < cycle->len; i++)
    {
      guint from = g_array_index (cycle, guint, i);
      guint to = g_array_index (cycle, guint, (i + 1) % cycle->len);

      flows->counts[from * flows->n + to]--;
    }
}

static GArray *
name_cycle (const WisselMatchFacts *facts, const GArray *cycle)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < cycle->len; i++)
    {
      gint64 id = FACTS_ORGANISATION (facts, g_array_index (cycle, guint, i))->id;

      g_array_append_val (ids, id);
    }

  return ids;
}

static Flows
count_flows (const WisselMatchPlan *self)
{
  const WisselMatchFacts *facts = self->scores->facts;
  guint                   n = facts->organisations->len;
  Flows                   flows = { n, g_new0 (guint, (gsize) n * n + 1) };

  for (guint i = 0; i < facts->learners->len; i++)
    {
      gint place = wissel_match_problem_get_place (self->problem, i);

      if (place != WISSEL_MATCH_NONE)
        flows.counts[FACTS_LEARNER (facts, i)->organisation * n +
                     FACTS_PLACE (facts, place)->organisation]++;
    }

  return flows;
}

static gboolean
has_cycle (const Flows *flows)
{
  for (guint start = 0; start < flows->n; start++)
    {
      g_autoptr (GArray) cycle = find_cycle (flows, start, flows->n);

      if (cycle != NULL)
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
wissel_match_plan_dup_cycles (const WisselMatchPlan *self)
{
  GPtrArray *cycles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Flows      flows = count_flows (self);

  /* Taking circles away makes no new ones: each length is done once and for all. */
  for (guint length = 2; length <= flows.n && has_cycle (&flows); length++)
    for (guint start = 0; start < flows.n; start++)
      {
        GArray *cycle;

        while ((cycle = find_cycle (&flows, start, length)) != NULL)
          {
            remove_cycle (&flows, cycle);
            g_ptr_array_add (cycles, name_cycle (self->scores->facts, cycle));
            g_array_unref (cycle);
          }
      }

  g_free (flows.counts);

  return cycles;
}

#include "wissel-match-rings.h"

#include "wissel-match-plan-private.h"

/* Rings of so many organisations are looked for one length after the other; what is longer is
 * taken as it comes. */
#define LONGEST_RING 4

/* One learner who goes from an organisation to another, by index. */
typedef struct
{
  guint from;
  guint to;
  guint placement;
  guint taken; /* part of a ring already */
} Walk;

typedef struct
{
  const WisselMatchPlacement *placements;
  guint                       n_organisations;
  GArray                     *walks; /* Walk, by organisation that sends */
  guint                      *first; /* walk of each organisation, and the end */
  gboolean                    only_pinned;

  /* While looking for one ring */
  guint *depth;
  guint *via; /* walk by which an organisation was reached */
  guint *queue;
} Walks;

#define WALK(walks, i) (&g_array_index ((walks)->walks, Walk, i))

/* Fixed pairs come first, so that a ring that was locked is found again. */
static int
compare_walks (const void *a, const void *b, void *data)
{
  const WisselMatchPlacement *placements = data;
  const Walk                 *one = a;
  const Walk                 *two = b;

  if (one->from != two->from)
    return one->from < two->from ? -1 : 1;
  if (one->to != two->to)
    return one->to < two->to ? -1 : 1;
  if (placements[one->placement].pinned != placements[two->placement].pinned)
    return placements[one->placement].pinned ? -1 : 1;

  return one->placement < two->placement ? -1 : one->placement > two->placement;
}

static void
start_walks (Walks *walks, const WisselMatchPlan *plan)
{
  const WisselMatchFacts *facts = plan->scores->facts;
  guint                   n_placements;
  guint                   next = 0;

  walks->placements = wissel_match_plan_get_placements (plan, &n_placements);
  walks->n_organisations = facts->organisations->len;
  walks->walks = g_array_sized_new (FALSE, FALSE, sizeof (Walk), n_placements);
  for (guint i = 0; i < n_placements; i++)
    {
      guint learner = _wissel_match_facts_find (facts->learners, walks->placements[i].learner);
      guint place = _wissel_match_facts_find (facts->places, walks->placements[i].place);
      Walk  walk = { FACTS_LEARNER (facts, learner)->organisation,
                     FACTS_PLACE (facts, place)->organisation, i, FALSE };

      g_array_append_val (walks->walks, walk);
    }
  g_array_sort_with_data (walks->walks, (GCompareDataFunc) compare_walks,
                          (gpointer) walks->placements);

  walks->first = g_new (guint, walks->n_organisations + 1);
  for (guint i = 0; i <= walks->n_organisations; i++)
    {
      while (next < walks->walks->len && WALK (walks, next)->from < i)
        next++;
      walks->first[i] = next;
    }

  walks->depth = g_new (guint, walks->n_organisations + 1);
  walks->via = g_new (guint, walks->n_organisations + 1);
  walks->queue = g_new (guint, walks->n_organisations + 1);
}

static void
clear_walks (Walks *walks)
{
  g_array_unref (walks->walks);
  g_free (walks->first);
  g_free (walks->depth);
  g_free (walks->via);
  g_free (walks->queue);
}

static gboolean
is_open (const Walks *walks, const Walk *walk)
{
  return !walk->taken && (!walks->only_pinned || walks->placements[walk->placement].pinned);
}

static void
add_step (WisselMatchRing *ring, const Walks *walks, Walk *walk, const WisselMatchFacts *facts)
{
  const WisselMatchPlacement *placement = &walks->placements[walk->placement];
  WisselMatchStep step = { FACTS_ORGANISATION (facts, walk->from)->id, placement->learner,
                           placement->place };

  walk->taken = TRUE;
  g_array_append_val (ring->steps, step);
}

static WisselMatchRing *
new_ring (gboolean closed)
{
  WisselMatchRing *ring = g_new0 (WisselMatchRing, 1);

  ring->closed = closed;
  ring->steps = g_array_new (FALSE, FALSE, sizeof (WisselMatchStep));

  return ring;
}

/* Takes the walks from @start to the organisation of @last, and @last, which leads back. */
static WisselMatchRing *
take_ring (Walks *walks, guint start, guint last, const WisselMatchFacts *facts)
{
  WisselMatchRing *ring = new_ring (TRUE);
  guint            n = 0;

  /* The queue is done with and long enough for the way back. */
  walks->queue[n++] = last;
  for (guint at = WALK (walks, last)->from; at != start; at = WALK (walks, walks->via[at])->from)
    walks->queue[n++] = walks->via[at];
  while (n > 0)
    add_step (ring, walks, WALK (walks, walks->queue[--n]), facts);

  return ring;
}

/* Goes from an organisation, breadth first, until a walk leads back to it. */
static WisselMatchRing *
find_ring (Walks *walks, guint start, guint length, const WisselMatchFacts *facts)
{
  guint first = 0;
  guint last = 0;

  for (guint i = 0; i < walks->n_organisations; i++)
    walks->depth[i] = 0;
  walks->queue[last++] = start;
  walks->depth[start] = 1;

  while (first < last)
    {
      guint here = walks->queue[first++];

      if (walks->depth[here] > length)
        return NULL;

      for (guint i = walks->first[here]; i < walks->first[here + 1]; i++)
        {
          const Walk *walk = WALK (walks, i);

          if (!is_open (walks, walk))
            continue;
          if (walk->to == start)
            return take_ring (walks, start, i, facts);
          if (walks->depth[walk->to] != 0)
            continue;

          walks->depth[walk->to] = walks->depth[here] + 1;
          walks->via[walk->to] = i;
          walks->queue[last++] = walk->to;
        }
    }

  return NULL;
}

static void
take_rings (Walks *walks, guint length, GPtrArray *rings, const WisselMatchFacts *facts)
{
  for (guint start = 0; start < walks->n_organisations; start++)
    {
      WisselMatchRing *ring;

      while ((ring = find_ring (walks, start, length, facts)) != NULL)
        g_ptr_array_add (rings, ring);
    }
}

static Walk *
find_open_walk (Walks *walks, guint from)
{
  for (guint i = walks->first[from]; i < walks->first[from + 1]; i++)
    if (!WALK (walks, i)->taken)
      return WALK (walks, i);

  return NULL;
}

/* Once no ring is left, who follows the walks comes to an end: somebody who only receives. */
static void
take_chain (Walks *walks, guint start, GPtrArray *rings, const WisselMatchFacts *facts)
{
  WisselMatchRing *chain = new_ring (FALSE);
  WisselMatchStep  end = { 0 };
  guint            at = start;
  Walk            *walk;

  while ((walk = find_open_walk (walks, at)) != NULL)
    {
      add_step (chain, walks, walk, facts);
      at = walk->to;
    }

  end.organisation = FACTS_ORGANISATION (facts, at)->id;
  g_array_append_val (chain->steps, end);
  g_ptr_array_add (rings, chain);
}

static void
take_chains (Walks *walks, GPtrArray *rings, const WisselMatchFacts *facts)
{
  g_autofree gint *left = g_new0 (gint, walks->n_organisations + 1);

  for (guint i = 0; i < walks->walks->len; i++)
    if (!WALK (walks, i)->taken)
      {
        left[WALK (walks, i)->from]++;
        left[WALK (walks, i)->to]--;
      }

  /* Each chain begins where more are sent than received, so that it is as long as can be. */
  for (guint i = 0; i < walks->n_organisations; i++)
    for (; left[i] > 0; left[i]--)
      take_chain (walks, i, rings, facts);
}

static int
compare_rings (const void *a, const void *b)
{
  const WisselMatchRing *one = *(const WisselMatchRing *const *) a;
  const WisselMatchRing *two = *(const WisselMatchRing *const *) b;

  if (one->closed != two->closed)
    return one->closed ? -1 : 1;

  return (one->steps->len > two->steps->len) - (one->steps->len < two->steps->len);
}

void
wissel_match_ring_free (gpointer ring)
{
  WisselMatchRing *self = ring;

  if (self == NULL)
    return;

  g_array_unref (self->steps);
  g_free (self);
}

GPtrArray *
wissel_match_plan_dup_rings (const WisselMatchPlan *self)
{
  const WisselMatchFacts *facts = self->scores->facts;
  GPtrArray              *rings = g_ptr_array_new_with_free_func (wissel_match_ring_free);
  Walks                   walks = { 0 };

  start_walks (&walks, self);
  for (gint pinned = 1; pinned >= 0; pinned--)
    {
      walks.only_pinned = pinned != 0;
      for (guint length = 2; length <= LONGEST_RING; length++)
        take_rings (&walks, length, rings, facts);
    }
  take_rings (&walks, walks.n_organisations, rings, facts);
  take_chains (&walks, rings, facts);
  clear_walks (&walks);

  /* Equally long ones stay in the order in which they were found. */
  g_ptr_array_sort (rings, compare_rings);

  return rings;
}

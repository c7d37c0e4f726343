#include "wissel-proposals.h"

#include "wissel-round-facts.h"

/* Beyond these the list changes as a whole, once for who looks at it. */
#define MOST_COMPARED 1000
#define MOST_SPLICES 24

static const char *
name_of (const WisselMatchResult *result, gint64 id)
{
  const WisselRoundName *name = id != 0 ? wissel_round_facts_get_name (result->facts, id) : NULL;

  return name != NULL ? name->name : NULL;
}

static const char *
organisation_of (const WisselMatchResult *result, gint64 id)
{
  const WisselRoundName *name = id != 0 ? wissel_round_facts_get_name (result->facts, id) : NULL;

  return name != NULL ? name->organisation : NULL;
}

static void
fill_names (const WisselMatchResult *result, WisselProposal *proposal)
{
  const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);

  wissel_proposal_set_names (
    proposal, name_of (result, placement->learner), organisation_of (result, placement->learner),
    name_of (result, placement->question), name_of (result, placement->place),
    organisation_of (result, placement->place), name_of (result, placement->coach));
}

/* ---- The pairs of a plan ---- */

typedef struct
{
  const WisselMatchResult *result;
  GHashTable              *before; /* learner id → WisselProposal */
  GPtrArray               *all;
} Listing;

static GHashTable *
index_learners (GPtrArray *proposals)
{
  GHashTable *table = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < proposals->len; i++)
    {
      const WisselMatchPlacement *placement =
        wissel_proposal_get_placement (g_ptr_array_index (proposals, i));

      g_hash_table_insert (table, (gpointer) &placement->learner, g_ptr_array_index (proposals, i));
    }

  return table;
}

static gboolean
says (WisselProposal *proposal, const WisselMatchPlacement *placement, const char *reason)
{
  const WisselMatchPlacement *own = wissel_proposal_get_placement (proposal);

  return own->place == placement->place && own->question == placement->question &&
         own->coach == placement->coach && own->week == placement->week &&
         own->total == placement->total && own->rank == placement->rank &&
         own->pinned == placement->pinned && own->cross_sector == placement->cross_sector &&
         (own->place != 0 || g_strcmp0 (wissel_proposal_get_reason (proposal), reason) == 0);
}

/* What says the same stays the same object: most of what is shown need not be drawn anew. */
static void
add_proposal (Listing *listing, const WisselMatchPlacement *placement, const char *reason)
{
  WisselProposal *before = g_hash_table_lookup (listing->before, &placement->learner);
  WisselProposal *proposal;

  if (before != NULL && says (before, placement, reason))
    {
      g_ptr_array_add (listing->all, g_object_ref (before));
      return;
    }

  proposal = wissel_proposal_new (placement);
  fill_names (listing->result, proposal);
  if (reason != NULL)
    wissel_proposal_decide (proposal, WISSEL_DECISION_OPEN, reason);
  g_ptr_array_add (listing->all, proposal);
}

static void
add_placed (Listing *listing)
{
  guint                       n_placements;
  const WisselMatchPlacement *placements =
    wissel_match_plan_get_placements (listing->result->plan, &n_placements);

  for (guint i = 0; i < n_placements; i++)
    add_proposal (listing, &placements[i], NULL);
}

static void
add_unplaced (Listing *listing)
{
  const WisselMatchResult   *result = listing->result;
  guint                      n_unplaced;
  const WisselMatchUnplaced *unplaced = wissel_match_plan_get_unplaced (result->plan, &n_unplaced);

  for (guint i = 0; i < n_unplaced; i++)
    {
      WisselMatchPlacement none = { .learner = unplaced[i].learner };
      g_autofree char     *reason = NULL;

      none.question = wissel_match_scores_get_hope (result->scores, none.learner);
      reason = wissel_match_unplaced_explain (&unplaced[i], result->facts->facts,
                                              wissel_language_of_interface ());
      add_proposal (listing, &none, reason);
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return wissel_proposal_compare (*(WisselProposal *const *) a, *(WisselProposal *const *) b);
}

GPtrArray *
wissel_proposals_new (const WisselMatchResult *result, GPtrArray *before)
{
  g_autoptr (GHashTable) known = index_learners (before);
  Listing                listing = {
                   .result = result,
                   .before = known,
                   .all = g_ptr_array_new_with_free_func (g_object_unref),
  };

  add_placed (&listing);
  add_unplaced (&listing);
  g_ptr_array_sort (listing.all, compare_items);

  return listing.all;
}

/* ---- The list that is shown ---- */

GPtrArray *
wissel_proposals_collect_decided (GPtrArray *proposals)
{
  GPtrArray *decided = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < proposals->len; i++)
    if (wissel_proposal_get_decision (g_ptr_array_index (proposals, i)) != WISSEL_DECISION_OPEN)
      g_ptr_array_add (decided, g_object_ref (g_ptr_array_index (proposals, i)));

  return decided;
}

/* What was decided on a pair stays with it. */
static void
keep_decisions (GPtrArray *before, GPtrArray *after)
{
  g_autoptr (GPtrArray)  decided = wissel_proposals_collect_decided (before);
  g_autoptr (GHashTable) decided_of = index_learners (decided);

  for (guint i = 0; decided->len > 0 && i < after->len; i++)
    {
      WisselProposal             *proposal = g_ptr_array_index (after, i);
      const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);
      WisselProposal             *known = g_hash_table_lookup (decided_of, &placement->learner);

      if (known != NULL && known != proposal &&
          wissel_proposal_get_placement (known)->place == placement->place)
        wissel_proposal_decide (proposal, wissel_proposal_get_decision (known),
                                wissel_proposal_get_reason (known));
    }
}

/* Rows of the list that make way for others. */
typedef struct
{
  guint position; /* in the list as it will be */
  guint n_removed;
  guint n_added;
} Splice;

/* Where two lists in the same order differ; FALSE if it is in too many places to go on. */
static gboolean
find_splices (GPtrArray *before, GPtrArray *after, GArray *splices)
{
  guint n_compared = 0;

  for (guint i = 0, j = 0; i < before->len || j < after->len;)
    {
      Splice splice = { .position = j };

      while ((i < before->len || j < after->len) &&
             !(i < before->len && j < after->len && before->pdata[i] == after->pdata[j]))
        {
          gboolean goes =
            j >= after->len ||
            (i < before->len && wissel_proposal_compare (before->pdata[i], after->pdata[j]) <= 0);

          if (++n_compared > MOST_COMPARED)
            return FALSE;

          if (goes)
            i++, splice.n_removed++;
          else
            j++, splice.n_added++;
        }

      if (splice.n_removed + splice.n_added > 0)
        g_array_append_val (splices, splice);
      while (i < before->len && j < after->len && before->pdata[i] == after->pdata[j])
        i++, j++;
    }

  return TRUE;
}

void
wissel_proposals_fill (GListStore *proposals, GPtrArray *before, GPtrArray *after)
{
  g_autoptr (GArray) splices = g_array_new (FALSE, FALSE, sizeof (Splice));

  keep_decisions (before, after);
  if (!find_splices (before, after, splices) || splices->len > MOST_SPLICES)
    {
      g_list_store_splice (proposals, 0, before->len, after->pdata, after->len);
      return;
    }

  for (guint i = 0; i < splices->len; i++)
    {
      const Splice *splice = &g_array_index (splices, Splice, i);

      g_list_store_splice (proposals, splice->position, splice->n_removed,
                           after->pdata + splice->position, splice->n_added);
    }
}

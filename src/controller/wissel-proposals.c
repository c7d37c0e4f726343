#include "wissel-proposals.h"

#include <string.h>

#include "wissel-round-facts.h"

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

/* What was decided on the pair of a learner, if that is still the pair. */
static WisselProposal *
find_decided (GHashTable *decided, const WisselMatchPlacement *placement)
{
  WisselProposal *proposal = g_hash_table_lookup (decided, &placement->learner);

  return proposal != NULL && wissel_proposal_get_placement (proposal)->place == placement->place
           ? proposal
           : NULL;
}

GPtrArray *
wissel_proposals_collect_decided (GListStore *proposals)
{
  GPtrArray *decided = g_ptr_array_new_with_free_func (g_object_unref);
  guint      n = g_list_model_get_n_items (G_LIST_MODEL (proposals));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WisselProposal) proposal = g_list_model_get_item (G_LIST_MODEL (proposals), i);

      if (wissel_proposal_get_decision (proposal) != WISSEL_DECISION_OPEN)
        g_ptr_array_add (decided, g_steal_pointer (&proposal));
    }

  return decided;
}

static GHashTable *
index_decided (GPtrArray *decided)
{
  GHashTable *table = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < decided->len; i++)
    {
      const WisselMatchPlacement *placement =
        wissel_proposal_get_placement (g_ptr_array_index (decided, i));

      g_hash_table_insert (table, (gpointer) &placement->learner, g_ptr_array_index (decided, i));
    }

  return table;
}

/* ---- The list of a plan ---- */

typedef struct
{
  WisselProposal *proposal;
  char           *key; /* the name, in the order of which people read names */
} Entry;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->proposal);
  g_free (entry->key);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry                *first = a;
  const Entry                *second = b;
  const WisselMatchPlacement *one = wissel_proposal_get_placement (first->proposal);
  const WisselMatchPlacement *two = wissel_proposal_get_placement (second->proposal);

  if (one->total != two->total || (one->place == 0) != (two->place == 0))
    return one->place == 0 ? 1 : two->place == 0 ? -1 : two->total - one->total;

  return strcmp (first->key, second->key);
}

static void
add_entry (GArray *entries, const WisselMatchResult *result, WisselProposal *proposal)
{
  const char *name = NULL;
  Entry       entry = { .proposal = proposal };

  fill_names (result, proposal);
  name = wissel_proposal_get_learner_name (proposal);
  entry.key = g_utf8_collate_key (name != NULL ? name : "", -1);
  g_array_append_val (entries, entry);
}

static void
add_placed (GArray *entries, const WisselMatchResult *result)
{
  guint                       n_placements;
  const WisselMatchPlacement *placements =
    wissel_match_plan_get_placements (result->plan, &n_placements);

  for (guint i = 0; i < n_placements; i++)
    add_entry (entries, result, wissel_proposal_new (&placements[i]));
}

static void
add_unplaced (GArray *entries, const WisselMatchResult *result)
{
  guint                      n_unplaced;
  const WisselMatchUnplaced *unplaced = wissel_match_plan_get_unplaced (result->plan, &n_unplaced);

  for (guint i = 0; i < n_unplaced; i++)
    {
      WisselMatchPlacement none = { .learner = unplaced[i].learner };
      WisselProposal      *proposal = NULL;
      g_autofree char     *reason = NULL;

      none.question = wissel_match_scores_get_hope (result->scores, none.learner);
      proposal = wissel_proposal_new (&none);
      reason = wissel_match_unplaced_explain (&unplaced[i], result->facts->facts,
                                              wissel_language_of_interface ());
      wissel_proposal_decide (proposal, WISSEL_DECISION_OPEN, reason);
      add_entry (entries, result, proposal);
    }
}

GPtrArray *
wissel_proposals_new (const WisselMatchResult *result)
{
  GPtrArray         *all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  add_placed (entries, result);
  add_unplaced (entries, result);
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (all, g_object_ref (g_array_index (entries, Entry, i).proposal));

  return all;
}

/* The list changes once, so that who looks at it is told once. */
void
wissel_proposals_fill (GListStore *proposals, GPtrArray *plan, GPtrArray *decided)
{
  g_autoptr (GHashTable) decided_of = index_decided (decided);

  for (guint i = 0; i < plan->len; i++)
    {
      WisselProposal *proposal = g_ptr_array_index (plan, i);
      WisselProposal *before =
        wissel_proposal_is_placed (proposal)
          ? find_decided (decided_of, wissel_proposal_get_placement (proposal))
          : NULL;

      if (before != NULL)
        wissel_proposal_decide (proposal, wissel_proposal_get_decision (before),
                                wissel_proposal_get_reason (before));
    }

  g_list_store_splice (proposals, 0, g_list_model_get_n_items (G_LIST_MODEL (proposals)),
                       plan->pdata, plan->len);
}

#include "wissel-proposals.h"

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

static int
compare_proposals (gconstpointer a, gconstpointer b)
{
  WisselProposal             *first = *(WisselProposal *const *) a;
  WisselProposal             *second = *(WisselProposal *const *) b;
  const WisselMatchPlacement *one = wissel_proposal_get_placement (first);
  const WisselMatchPlacement *two = wissel_proposal_get_placement (second);

  if (one->total != two->total || (one->place == 0) != (two->place == 0))
    return one->place == 0 ? 1 : two->place == 0 ? -1 : two->total - one->total;

  return g_utf8_collate (wissel_proposal_get_learner_name (first),
                         wissel_proposal_get_learner_name (second));
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

static void
add_placed (GPtrArray *all, const WisselMatchResult *result, GPtrArray *decided)
{
  g_autoptr (GHashTable)      decided_of = index_decided (decided);
  guint                       n_placements;
  const WisselMatchPlacement *placements =
    wissel_match_plan_get_placements (result->plan, &n_placements);

  for (guint i = 0; i < n_placements; i++)
    {
      WisselProposal *proposal = wissel_proposal_new (&placements[i]);
      WisselProposal *before = find_decided (decided_of, &placements[i]);

      fill_names (result, proposal);
      if (before != NULL)
        wissel_proposal_decide (proposal, wissel_proposal_get_decision (before),
                                wissel_proposal_get_reason (before));
      g_ptr_array_add (all, proposal);
    }
}

static void
add_unplaced (GPtrArray *all, const WisselMatchResult *result)
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
      fill_names (result, proposal);
      wissel_proposal_decide (proposal, WISSEL_DECISION_OPEN, reason);
      g_ptr_array_add (all, proposal);
    }
}

/* The list changes once, so that who looks at it is told once. */
void
wissel_proposals_fill (GListStore *proposals, const WisselMatchResult *result, GPtrArray *decided)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  add_placed (all, result, decided);
  add_unplaced (all, result);
  g_ptr_array_sort (all, compare_proposals);
  g_list_store_splice (proposals, 0, g_list_model_get_n_items (G_LIST_MODEL (proposals)),
                       all->pdata, all->len);
}

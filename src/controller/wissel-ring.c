#include "wissel-ring.h"

#include <glib/gi18n.h>

#define STEP(ring, i) (&g_array_index ((ring)->steps, WisselMatchStep, i))

GPtrArray *
wissel_rings_new (WisselMatchmaker *matchmaker)
{
  const WisselMatchResult *result = wissel_matchmaker_get_result (matchmaker);

  g_return_val_if_fail (result != NULL, NULL);

  return wissel_match_plan_dup_rings (result->plan);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, wissel_match_plan_dup_rings (data),
                         (GDestroyNotify) g_ptr_array_unref);
}

void
wissel_rings_find_async (WisselMatchmaker   *matchmaker,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, wissel_rings_find_async);
  g_task_set_task_data (task, wissel_match_plan_ref (wissel_matchmaker_get_plan (matchmaker)),
                        (GDestroyNotify) wissel_match_plan_unref);
  g_task_run_in_thread (task, find_in_thread);
}

GPtrArray *
wissel_rings_find_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
wissel_ring_get_organisation (const WisselMatchRing *ring, WisselMatchmaker *matchmaker, guint step)
{
  gint64 who = STEP (ring, step)->learner;

  g_return_val_if_fail (step < ring->steps->len, NULL);

  /* At the end of a chain nobody leaves: it is where the last one went. */
  if (who == 0)
    who = STEP (ring, step - 1)->place;

  return wissel_matchmaker_get_name (matchmaker, who)->organisation;
}

char *
wissel_ring_dup_route (const WisselMatchRing *ring, WisselMatchmaker *matchmaker)
{
  GString *route = g_string_new (NULL);

  for (guint i = 0; i < ring->steps->len; i++)
    g_string_append_printf (route, "%s%s", i > 0 ? " → " : "",
                            wissel_ring_get_organisation (ring, matchmaker, i));
  if (ring->closed)
    g_string_append_printf (route, " → %s", wissel_ring_get_organisation (ring, matchmaker, 0));

  return g_string_free (route, FALSE);
}

char *
wissel_ring_dup_walk (const WisselMatchRing *ring, WisselMatchmaker *matchmaker, guint step)
{
  const WisselMatchStep *here = STEP (ring, step);
  const WisselRoundName *learner = wissel_matchmaker_get_name (matchmaker, here->learner);
  const WisselRoundName *place = wissel_matchmaker_get_name (matchmaker, here->place);

  /* Translators: a switcher, the employer, the learning place and its host. */
  return g_strdup_printf (_ ("%1$s (%2$s) goes to “%3$s”, %4$s"), learner->name,
                          learner->organisation, place->name, place->organisation);
}

gboolean
wissel_ring_is_locked (const WisselMatchRing *ring, WisselMatchmaker *matchmaker)
{
  for (guint i = 0; i < ring->steps->len; i++)
    if (STEP (ring, i)->learner != 0 &&
        wissel_matchmaker_get_fixed (matchmaker, STEP (ring, i)->learner) != STEP (ring, i)->place)
      return FALSE;

  return TRUE;
}

/* What was rejected cannot be fixed as well. */
static void
reopen (WisselMatchmaker *matchmaker, const WisselMatchStep *step)
{
  GListModel *proposals = wissel_matchmaker_get_proposals (matchmaker);

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (WisselProposal)  proposal = g_list_model_get_item (proposals, i);
      const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);

      if (placement->learner == step->learner && placement->place == step->place &&
          wissel_proposal_get_decision (proposal) == WISSEL_DECISION_REJECTED)
        wissel_matchmaker_decide (matchmaker, proposal, WISSEL_DECISION_OPEN, NULL);
    }
}

void
wissel_ring_lock (const WisselMatchRing *ring, WisselMatchmaker *matchmaker, gboolean locked)
{
  for (guint i = 0; i < ring->steps->len; i++)
    {
      const WisselMatchStep *step = STEP (ring, i);

      if (step->learner == 0)
        continue;

      if (locked)
        reopen (matchmaker, step);
      wissel_matchmaker_fix (matchmaker, step->learner, locked ? step->place : 0);
    }
}

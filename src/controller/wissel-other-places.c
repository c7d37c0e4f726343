#include "wissel-other-places.h"

#include "wissel-rival.h"

typedef struct
{
  WisselMatchResult *result;
  gint64             learner;
  guint              n_most;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  wissel_match_result_unref (search->result);
  g_free (search);
}

static void
other_place_free (gpointer data)
{
  WisselOtherPlace *self = data;

  g_free (self->rival);
  g_free (self->cost);
  g_free (self);
}

static WisselOtherPlace *
look_at (const Search *search, const WisselMatchCandidate *candidate)
{
  WisselOtherPlace            *self = g_new0 (WisselOtherPlace, 1);
  g_autoptr (WisselMatchPrice) price = NULL;

  self->place = candidate->place;
  self->verdict = candidate->verdict;
  self->total = candidate->total;
  if (!wissel_match_verdict_can_be_pinned (candidate->verdict))
    return self;

  price =
    wissel_match_plan_price_pair (search->result->plan, search->learner, candidate->place, NULL);
  if (candidate->verdict == WISSEL_MATCH_FEASIBLE)
    self->rival = wissel_rival_explain (search->result, search->learner, candidate->place, price);
  if (price != NULL)
    self->cost = wissel_match_price_explain (price, search->result->facts->facts,
                                             wissel_language_of_interface ());

  return self;
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Search      *search = data;
  gint64             present = wissel_match_plan_get_place (search->result->plan, search->learner);
  g_autoptr (GArray) candidates =
    wissel_match_scores_dup_candidates (search->result->scores, search->learner, TRUE);
  GPtrArray *places = g_ptr_array_new_with_free_func (other_place_free);

  for (guint i = 0; i < candidates->len && places->len < search->n_most &&
                    !g_cancellable_is_cancelled (cancellable);
       i++)
    {
      const WisselMatchCandidate *candidate = &g_array_index (candidates, WisselMatchCandidate, i);

      if (candidate->place != present)
        g_ptr_array_add (places, look_at (search, candidate));
    }

  g_task_return_pointer (task, places, (GDestroyNotify) g_ptr_array_unref);
}

void
wissel_other_places_find_async (WisselMatchmaker   *matchmaker,
                                gint64              learner,
                                guint               n_most,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Search           *search;

  g_return_if_fail (wissel_matchmaker_get_result (matchmaker) != NULL);

  search = g_new0 (Search, 1);
  search->result = wissel_match_result_ref (wissel_matchmaker_get_result (matchmaker));
  search->learner = learner;
  search->n_most = n_most;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, wissel_other_places_find_async);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, find_in_thread);
}

GPtrArray *
wissel_other_places_find_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

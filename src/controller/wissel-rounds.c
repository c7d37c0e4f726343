#include "wissel-rounds.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* The better a round takes new switchers, the lower. */
static int
round_rank (WisselRecord *round)
{
  static const char *const order[] = { "OPEN", "MATCHING", "DRAFT" };
  const char              *state = wissel_record_get_text (round, "state");

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_strcmp0 (state, order[i]) == 0)
      return (int) i;

  return G_N_ELEMENTS (order);
}

static gboolean
is_better_round (WisselRecord *round, WisselRecord *than)
{
  int difference;

  if (than == NULL)
    return TRUE;

  difference = round_rank (round) - round_rank (than);
  if (difference != 0)
    return difference < 0;

  return g_strcmp0 (wissel_record_get_text (round, "start-on"),
                    wissel_record_get_text (than, "start-on")) > 0;
}

gboolean
wissel_rounds_find (WisselSession *session, const char *code, gint64 *id, GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;
  WisselRecord         *best = NULL;

  *id = 0;
  rounds = wissel_session_load_where (session, &wissel_round_record_type, NULL, NULL, error);
  if (rounds == NULL)
    return FALSE;

  for (guint i = 0; i < rounds->len; i++)
    {
      WisselRecord *round = g_ptr_array_index (rounds, i);
      gboolean      named = code != NULL &&
                       (g_strcmp0 (wissel_record_get_text (round, "code"), code) == 0 ||
                        g_strcmp0 (wissel_record_get_text (round, "name"), code) == 0);
      gboolean takes_part = code != NULL ? named : round_rank (round) < 3;

      if (takes_part && is_better_round (round, best))
        best = round;
    }

  if (best != NULL)
    *id = wissel_record_get_id (best);
  else if (code != NULL)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                 _ ("There is no round “%s”. Give the code or the name of a round."), code);

  return best != NULL || code == NULL;
}

static gpointer
find_round (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 id;

  if (!wissel_rounds_find (session, data, &id, error) || id == 0)
    return NULL;

  return g_memdup2 (&id, sizeof id);
}

gboolean
wissel_network_find_round (WisselNetwork *self, const char *code, gint64 *id, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autofree gint64 *found = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (self), FALSE);

  found =
    wissel_store_run (wissel_network_get_store (self), find_round, (gpointer) code, NULL, &inner);
  *id = found != NULL ? *found : 0;
  if (inner == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}

/* ---- All rounds ---- */

void
wissel_round_info_free (WisselRoundInfo *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->name);
  g_free (self->state);
  g_free (self->approach);
  g_free (self->sector_pref);
  g_free (self);
}

static int
compare_rounds (gconstpointer a, gconstpointer b)
{
  WisselRecord *first = *(WisselRecord *const *) a;
  WisselRecord *second = *(WisselRecord *const *) b;

  return is_better_round (first, second) ? -1 : is_better_round (second, first) ? 1 : 0;
}

static WisselRoundInfo *
make_info (WisselSession *session, WisselRecord *round, GError **error)
{
  WisselRoundInfo *info;
  guint            n_learners;

  if (!wissel_session_count_children (session, &wissel_learner_record_type, "round-id",
                                      wissel_record_get_id (round), &n_learners, error))
    return NULL;

  info = g_new0 (WisselRoundInfo, 1);
  info->id = wissel_record_get_id (round);
  info->code = g_strdup (wissel_record_get_text (round, "code"));
  info->name = wissel_record_dup_title (round);
  info->state = g_strdup (wissel_record_get_text (round, "state"));
  info->approach = g_strdup (wissel_record_get_text (round, "approach"));
  info->sector_pref = g_strdup (wissel_record_get_text (round, "sector-pref"));
  info->n_learners = n_learners;

  return info;
}

static gpointer
load_round (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselRecord) round =
    wissel_session_load (session, &wissel_round_record_type, *(const gint64 *) data, error);

  return round != NULL ? make_info (session, round, error) : NULL;
}

WisselRoundInfo *
wissel_network_load_round (WisselNetwork *self, gint64 id, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), NULL);

  return wissel_store_run (wissel_network_get_store (self), load_round, &id, NULL, error);
}

static gpointer
list_rounds (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GPtrArray) infos =
    g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_round_info_free);

  rounds = wissel_session_load_where (session, &wissel_round_record_type, NULL, NULL, error);
  if (rounds == NULL)
    return NULL;

  g_ptr_array_sort (rounds, compare_rounds);
  for (guint i = 0; i < rounds->len; i++)
    {
      WisselRoundInfo *info = make_info (session, g_ptr_array_index (rounds, i), error);

      if (info == NULL)
        return NULL;

      g_ptr_array_add (infos, info);
    }

  return g_steal_pointer (&infos);
}

GPtrArray *
wissel_network_list_rounds (WisselNetwork *self, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), NULL);

  return wissel_store_run (wissel_network_get_store (self), list_rounds, NULL, NULL, error);
}

static void
rounds_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask)  task = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray         *rounds = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  if (rounds != NULL)
    g_task_return_pointer (task, rounds, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
wissel_network_list_rounds_async (WisselNetwork      *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (self));

  wissel_store_run_async (wissel_network_get_store (self), list_rounds, NULL, NULL,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, rounds_listed_cb,
                          g_task_new (self, cancellable, callback, user_data));
}

GPtrArray *
wissel_network_list_rounds_finish (WisselNetwork *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask)  task = user_data;
  g_autoptr (GError) error = NULL;
  gint64            *found = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, found, g_free);
}

void
wissel_network_find_round_async (WisselNetwork      *self,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (WISSEL_IS_NETWORK (self));

  task = g_task_new (self, NULL, callback, user_data);
  wissel_store_run_async (wissel_network_get_store (self), find_round, NULL, NULL, g_free, NULL,
                          found_cb, task);
}

gboolean
wissel_network_find_round_finish (WisselNetwork *self,
                                  GAsyncResult  *result,
                                  gint64        *id,
                                  GError       **error)
{
  g_autoptr (GError) inner = NULL;
  g_autofree gint64 *found = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  found = g_task_propagate_pointer (G_TASK (result), &inner);
  *id = found != NULL ? *found : 0;
  if (inner == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}

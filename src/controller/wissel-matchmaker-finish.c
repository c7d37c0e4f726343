/* How the decisions of a matchmaker get into the file. */

#include "wissel-decided-plan.h"
#include "wissel-matchmaker.h"

static WisselStore *
get_store (WisselMatchmaker *self)
{
  return wissel_network_get_store (wissel_matchmaker_get_network (self));
}

static WisselDecidedPlan *
make_run (WisselMatchmaker *self, const char *name)
{
  return wissel_decided_plan_new (
    wissel_matchmaker_get_round (self), wissel_matchmaker_get_result (self), name,
    wissel_matchmaker_get_proposals (self), wissel_matchmaker_get_rejected (self));
}

gboolean
wissel_matchmaker_finish (WisselMatchmaker *self,
                          const char       *name,
                          guint            *n_accepted,
                          GError          **error)
{
  g_autoptr (WisselDecidedPlan) run = NULL;
  guint                         made;

  g_return_val_if_fail (wissel_matchmaker_get_result (self) != NULL, FALSE);

  run = make_run (self, name);
  made = GPOINTER_TO_UINT (
    wissel_store_run (get_store (self), wissel_decided_plan_store, run, NULL, error));
  if (made == 0)
    return FALSE;

  if (n_accepted != NULL)
    *n_accepted = made - 1;

  return TRUE;
}

static void
run_stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask)  task = user_data;
  g_autoptr (GError) error = NULL;
  gpointer           made = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, made, NULL);
}

void
wissel_matchmaker_finish_async (WisselMatchmaker   *self,
                                const char         *name,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (wissel_matchmaker_get_result (self) != NULL);

  wissel_store_run_async (get_store (self), wissel_decided_plan_store, make_run (self, name),
                          wissel_decided_plan_free, NULL, NULL, run_stored_cb,
                          g_task_new (self, NULL, callback, user_data));
}

gboolean
wissel_matchmaker_finish_finish (WisselMatchmaker *self,
                                 GAsyncResult     *result,
                                 guint            *n_accepted,
                                 GError          **error)
{
  guint made = GPOINTER_TO_UINT (g_task_propagate_pointer (G_TASK (result), error));

  if (made == 0)
    return FALSE;

  *n_accepted = made - 1;

  return TRUE;
}

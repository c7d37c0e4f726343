#include "wissel-must-place.h"

#include <glib/gi18n.h>

#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct
{
  gint64   learner;
  gboolean must_place;
} Choice;

static gboolean
store_record (WisselSession *session, gpointer data, GError **error)
{
  return wissel_session_update (session, data, error);
}

static gpointer
run_choice (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Choice            *choice = data;
  g_autoptr (WisselRecord) record = NULL;
  g_autofree char         *name = NULL;
  g_autofree char         *label = NULL;

  record = wissel_session_load (session, &wissel_learner_record_type, choice->learner, error);
  if (record == NULL)
    return NULL;

  name = wissel_session_dup_title (session, &wissel_learner_record_type, choice->learner);
  g_object_set (record, "must-place", choice->must_place, NULL);
  label = g_strdup_printf (choice->must_place
                             /* Translators: %s is the name of a switcher. */
                             ? _ ("%s has to get a place")
                             : _ ("%s no longer has to get a place"),
                           name);

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, store_record, record, error)
           ? g_new0 (int, 1)
           : NULL;
}

void
wissel_must_place_async (WisselNetwork      *network,
                         gint64              learner,
                         gboolean            must_place,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  Choice choice = { learner, must_place };

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_choice,
                          g_memdup2 (&choice, sizeof choice), g_free, g_free, NULL, callback,
                          user_data);
}

gboolean
wissel_must_place_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);
  g_autofree int     *done = wissel_store_run_finish (WISSEL_STORE (store), result, error);

  return done != NULL;
}

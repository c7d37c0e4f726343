#include "wissel-match-mending.h"

#include <glib/gi18n.h>

#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct _Mending Mending;

struct _Mending
{
  const WisselRecordType *type;
  gint64                  id;
  gboolean                must_place;

  /* Changes the record; the label of the action is to be freed. */
  char *(*change) (const Mending *self, WisselRecord *record, const char *title);
};

static char *
add_seat (const Mending *self, WisselRecord *place, const char *title)
{
  if (!wissel_record_is_empty (place, "round-capacity"))
    wissel_record_set_integer (place, "round-capacity",
                               wissel_record_get_integer (place, "round-capacity") + 1);
  wissel_record_set_integer (place, "capacity", wissel_record_get_integer (place, "capacity") + 1);

  /* Translators: %s is the title of a learning place. */
  return g_strdup_printf (_ ("One more seat at “%s”"), title);
}

static char *
set_must_place (const Mending *self, WisselRecord *learner, const char *title)
{
  g_object_set (learner, "must-place", self->must_place, NULL);

  return g_strdup_printf (self->must_place
                            /* Translators: %s is the name of a switcher. */
                            ? _ ("%s has to get a place")
                            : _ ("%s no longer has to get a place"),
                          title);
}

static gboolean
store_record (WisselSession *session, gpointer data, GError **error)
{
  return wissel_session_update (session, data, error);
}

static gpointer
mend (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Mending           *self = data;
  g_autoptr (WisselRecord) record = NULL;
  g_autofree char         *title = NULL;
  g_autofree char         *label = NULL;

  record = wissel_session_load (session, self->type, self->id, error);
  if (record == NULL)
    return NULL;

  title = wissel_session_dup_title (session, self->type, self->id);
  label = self->change (self, record, title);

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, store_record, record, error)
           ? g_new0 (int, 1)
           : NULL;
}

static void
mend_async (WisselNetwork      *network,
            const Mending      *mending,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  wissel_store_run_async (wissel_network_get_store (network), mend,
                          g_memdup2 (mending, sizeof *mending), g_free, g_free, NULL, callback,
                          user_data);
}

void
wissel_match_add_seat_async (WisselNetwork      *network,
                             gint64              place,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  const Mending mending = { &wissel_learning_place_record_type, place, FALSE, add_seat };

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  mend_async (network, &mending, callback, user_data);
}

void
wissel_match_must_place_async (WisselNetwork      *network,
                               gint64              learner,
                               gboolean            must_place,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  const Mending mending = { &wissel_learner_record_type, learner, must_place, set_must_place };

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  mend_async (network, &mending, callback, user_data);
}

gboolean
wissel_match_mending_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);
  g_autofree int     *done = wissel_store_run_finish (WISSEL_STORE (store), result, error);

  return done != NULL;
}

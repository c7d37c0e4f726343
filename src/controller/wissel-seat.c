#include "wissel-seat.h"

#include <glib/gi18n.h>

#include "wissel-record-store.h"
#include "wissel-records.h"

static gboolean
add_seat (WisselSession *session, gpointer data, GError **error)
{
  WisselRecord *place = data;

  wissel_record_set_integer (place, "capacity", wissel_record_get_integer (place, "capacity") + 1);

  return wissel_session_update (session, place, error);
}

static gpointer
run_add (WisselSession *session, gpointer place, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselRecord) record = NULL;
  g_autofree char         *label = NULL;

  record =
    wissel_session_load (session, &wissel_learning_place_record_type, *(gint64 *) place, error);
  if (record == NULL)
    return NULL;

  /* Translators: %s is the title of a learning place. */
  label = g_strdup_printf (_ ("One more seat at “%s”"), wissel_record_get_text (record, "title"));

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, add_seat, record, error)
           ? g_new0 (int, 1)
           : NULL;
}

void
wissel_seat_add_async (WisselNetwork      *network,
                       gint64              place,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_add,
                          g_memdup2 (&place, sizeof place), g_free, g_free, NULL, callback,
                          user_data);
}

gboolean
wissel_seat_add_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);
  g_autofree int     *done = wissel_store_run_finish (WISSEL_STORE (store), result, error);

  return done != NULL;
}

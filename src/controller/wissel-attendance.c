#include "wissel-attendance.h"

#include <glib/gi18n.h>

#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct
{
  gint64  moment;
  GArray *people;
} Attendance;

static void
attendance_free (gpointer data)
{
  Attendance *self = data;

  g_array_unref (self->people);
  g_free (self);
}

static WisselRecord *
find_person (GPtrArray *noted, gint64 person)
{
  for (guint i = 0; i < noted->len; i++)
    if (wissel_record_get_integer (g_ptr_array_index (noted, i), "person-id") == person)
      return g_ptr_array_index (noted, i);

  return NULL;
}

static gboolean
add_person (WisselSession *session, gint64 moment, gint64 id, GError **error)
{
  g_autoptr (WisselRecord) person = NULL;
  g_autoptr (WisselRecord) row = wissel_record_new (&wissel_contact_attendance_record_type);

  person = wissel_session_load (session, &wissel_person_record_type, id, error);
  if (person == NULL)
    return FALSE;

  wissel_record_set_integer (row, "contact-moment-id", moment);
  wissel_record_set_integer (row, "person-id", id);
  if (!wissel_record_is_empty (person, "employer-id"))
    wissel_record_set_integer (row, "organisation-id",
                               wissel_record_get_integer (person, "employer-id"));
  wissel_record_set_integer (row, "present", 1);

  return wissel_session_insert (session, row, error);
}

static gboolean
note_person (WisselSession *session, GPtrArray *noted, gint64 moment, gint64 id, GError **error)
{
  WisselRecord *row = find_person (noted, id);

  if (row == NULL)
    return add_person (session, moment, id, error);
  if (wissel_record_get_flag (row, "present"))
    return TRUE;

  wissel_record_set_integer (row, "present", 1);

  return wissel_session_update (session, row, error);
}

static gboolean
note_people (WisselSession *session, gpointer data, GError **error)
{
  const Attendance     *attendance = data;
  g_autoptr (GPtrArray) noted = NULL;

  noted = wissel_session_load_children (session, &wissel_contact_attendance_record_type,
                                        "contact-moment-id", attendance->moment, error);
  if (noted == NULL)
    return FALSE;

  for (guint i = 0; i < attendance->people->len; i++)
    if (!note_person (session, noted, attendance->moment,
                      g_array_index (attendance->people, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gpointer
run_save (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Attendance      *attendance = data;
  guint            n = attendance->people->len;
  g_autofree char *label =
    g_strdup_printf (ngettext ("%u participant noted", "%u participants noted", n), n);

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, note_people, attendance,
                                error)
           ? g_new0 (int, 1)
           : NULL;
}

gboolean
wissel_attendance_save (WisselNetwork *network, gint64 moment, GArray *people, GError **error)
{
  Attendance      attendance = { .moment = moment, .people = people };
  g_autofree int *done = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (people != NULL, FALSE);

  done = wissel_store_run (wissel_network_get_store (network), run_save, &attendance, NULL, error);

  return done != NULL;
}

void
wissel_attendance_save_async (WisselNetwork      *network,
                              gint64              moment,
                              GArray             *people,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Attendance *attendance;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (people != NULL);

  attendance = g_new0 (Attendance, 1);
  attendance->moment = moment;
  attendance->people = g_array_copy (people);
  wissel_store_run_async (wissel_network_get_store (network), run_save, attendance, attendance_free,
                          g_free, NULL, callback, user_data);
}

gboolean
wissel_attendance_save_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);
  g_autofree int     *done = wissel_store_run_finish (WISSEL_STORE (store), result, error);

  return done != NULL;
}

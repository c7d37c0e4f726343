#include "wissel-roll-call.h"

#include <glib/gi18n.h>

#include "wissel-record-store.h"
#include "wissel-records.h"

void
wissel_roll_call_entry_free (WisselRollCallEntry *self)
{
  g_free (self->name);
  g_free (self->status);
  g_free (self);
}

WisselRollCallEntry *
wissel_roll_call_entry_copy (const WisselRollCallEntry *self)
{
  WisselRollCallEntry *copy = g_new0 (WisselRollCallEntry, 1);

  copy->organisation = self->organisation;
  copy->name = g_strdup (self->name);
  copy->status = g_strdup (self->status);

  return copy;
}

/* ---- Who is called ---- */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const WisselRollCallEntry *const *first = a;
  const WisselRollCallEntry *const *second = b;

  return g_utf8_collate ((*first)->name, (*second)->name);
}

static gboolean
has_organisation (GPtrArray *entries, gint64 organisation)
{
  for (guint i = 0; i < entries->len; i++)
    if (((WisselRollCallEntry *) g_ptr_array_index (entries, i))->organisation == organisation)
      return TRUE;

  return FALSE;
}

static void
add_entry (WisselSession *session, GPtrArray *entries, gint64 organisation, const char *status)
{
  WisselRollCallEntry *entry;

  if (has_organisation (entries, organisation))
    return;

  entry = g_new0 (WisselRollCallEntry, 1);
  entry->organisation = organisation;
  entry->name = wissel_session_dup_title (session, &wissel_organisation_record_type, organisation);
  entry->status = g_strdup (status);
  g_ptr_array_add (entries, entry);
}

static GPtrArray *
load_attendance (WisselSession *session, gint64 meeting, GError **error)
{
  return wissel_session_load_children (session, &wissel_meeting_attendance_record_type,
                                       "meeting-id", meeting, error);
}

/* Who was noted comes first: it may have left the network since. */
static GPtrArray *
load_entries (WisselSession *session, gint64 meeting, GError **error)
{
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_roll_call_entry_free);
  g_autoptr (GPtrArray) noted = load_attendance (session, meeting, error);
  g_autoptr (GPtrArray) memberships = NULL;

  if (noted == NULL)
    return NULL;

  memberships =
    wissel_session_load_where (session, &wissel_tx_membership_record_type, NULL, NULL, error);
  if (memberships == NULL)
    return NULL;

  for (guint i = 0; i < noted->len; i++)
    add_entry (session, entries,
               wissel_record_get_integer (g_ptr_array_index (noted, i), "organisation-id"),
               wissel_record_get_text (g_ptr_array_index (noted, i), "status"));

  for (guint i = 0; i < memberships->len; i++)
    {
      WisselRecord *membership = g_ptr_array_index (memberships, i);

      if (g_strcmp0 (wissel_record_get_text (membership, "state"), "MEMBER") == 0)
        add_entry (session, entries, wissel_record_get_integer (membership, "organisation-id"),
                   NULL);
    }

  g_ptr_array_sort (entries, compare_names);

  return g_steal_pointer (&entries);
}

static gpointer
run_load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return load_entries (session, *(const gint64 *) data, error);
}

GPtrArray *
wissel_roll_call_load (WisselNetwork *network, gint64 meeting, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), run_load, &meeting, NULL, error);
}

void
wissel_roll_call_load_async (WisselNetwork      *network,
                             gint64              meeting,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_load,
                          g_memdup2 (&meeting, sizeof meeting), g_free,
                          (GDestroyNotify) g_ptr_array_unref, NULL, callback, user_data);
}

GPtrArray *
wissel_roll_call_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

/* ---- Noting ---- */

typedef struct
{
  gint64     meeting;
  GPtrArray *entries;
} RollCall;

static void
roll_call_free (gpointer data)
{
  RollCall *self = data;

  g_ptr_array_unref (self->entries);
  g_free (self);
}

static WisselRecord *
find_row (GPtrArray *noted, gint64 organisation)
{
  for (guint i = 0; i < noted->len; i++)
    if (wissel_record_get_integer (g_ptr_array_index (noted, i), "organisation-id") == organisation)
      return g_ptr_array_index (noted, i);

  return NULL;
}

static gboolean
insert_row (WisselSession             *session,
            gint64                     meeting,
            const WisselRollCallEntry *entry,
            GError                   **error)
{
  g_autoptr (WisselRecord) row = wissel_record_new (&wissel_meeting_attendance_record_type);

  wissel_record_set_integer (row, "meeting-id", meeting);
  wissel_record_set_integer (row, "organisation-id", entry->organisation);
  wissel_record_set_text (row, "status", entry->status);

  return wissel_session_insert (session, row, error);
}

static gboolean
note_entry (WisselSession             *session,
            GPtrArray                 *noted,
            gint64                     meeting,
            const WisselRollCallEntry *entry,
            GError                   **error)
{
  WisselRecord *row = find_row (noted, entry->organisation);

  if (entry->status == NULL)
    return TRUE;
  if (row == NULL)
    return insert_row (session, meeting, entry, error);
  if (g_strcmp0 (wissel_record_get_text (row, "status"), entry->status) == 0)
    return TRUE;

  wissel_record_set_text (row, "status", entry->status);
  if (!g_str_equal (entry->status, "PRESENT"))
    wissel_record_set_null (row, "person-id");

  return wissel_session_update (session, row, error);
}

static gboolean
note_entries (WisselSession *session, gpointer data, GError **error)
{
  const RollCall       *call = data;
  g_autoptr (GPtrArray) noted = load_attendance (session, call->meeting, error);

  if (noted == NULL)
    return FALSE;

  for (guint i = 0; i < call->entries->len; i++)
    if (!note_entry (session, noted, call->meeting, g_ptr_array_index (call->entries, i), error))
      return FALSE;

  return TRUE;
}

static gpointer
run_save (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_action (session, _ ("Attendance of members"),
                                                 WISSEL_ACTION_DEFAULT, note_entries, data, error));
}

gboolean
wissel_roll_call_save (WisselNetwork *network, gint64 meeting, GPtrArray *entries, GError **error)
{
  RollCall call = { meeting, entries };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (entries != NULL, FALSE);

  return wissel_store_run (wissel_network_get_store (network), run_save, &call, NULL, error) !=
         NULL;
}

void
wissel_roll_call_save_async (WisselNetwork      *network,
                             gint64              meeting,
                             GPtrArray          *entries,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  RollCall *call;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (entries != NULL);

  call = g_new0 (RollCall, 1);
  call->meeting = meeting;
  call->entries = g_ptr_array_ref (entries);
  wissel_store_run_async (wissel_network_get_store (network), run_save, call, roll_call_free, NULL,
                          NULL, callback, user_data);
}

gboolean
wissel_roll_call_save_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error) != NULL;
}

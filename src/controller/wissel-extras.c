#include "wissel-extras.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-extra-store.h"
#include "wissel-operators.h"
#include "wissel-record-store.h"

/* What one of the functions works on; each uses what it needs. */
typedef struct
{
  const WisselRecordType *type;
  const char             *entity;
  gint64                  id;
  WisselRecord           *extra;
  char                   *label;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_object (&self->extra);
  g_free (self->label);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static Work *
work_new (const WisselRecordType *type, const char *entity, gint64 id)
{
  Work *self = g_new0 (Work, 1);

  self->type = type;
  self->entity = entity != NULL ? g_intern_string (entity) : NULL;
  self->id = id;

  return self;
}

/* On a copy: the one at hand stays with the window. */
static Work *
work_new_for_extra (WisselRecord *extra, const char *label)
{
  Work *self = work_new (wissel_record_get_record_type (extra), NULL, wissel_record_get_id (extra));

  self->extra = wissel_record_copy (extra);
  self->label = g_strdup (label);

  return self;
}

/* ---- Filling in ---- */

WisselRecord *
wissel_extras_make (const WisselRecordType *type, const char *entity, gint64 id)
{
  WisselRecord *extra;

  g_return_val_if_fail (type != NULL && type->is_extra, NULL);
  g_return_val_if_fail (entity != NULL, NULL);

  extra = wissel_record_new (type);
  wissel_record_set_text (extra, "entity", entity);
  wissel_record_set_integer (extra, "entity-id", id);

  return extra;
}

gboolean
wissel_extras_fill (WisselRecord *extra, const char *field, const char *text, GError **error)
{
  const WisselRecordType *type = wissel_record_get_record_type (extra);
  int                     index = wissel_record_type_field_index (type, field);
  g_auto (WisselReading)  reading = { 0 };
  g_auto (WisselValue)    value = { 0 };
  g_autofree char        *why = NULL;

  g_return_val_if_fail (index >= 0, FALSE);

  reading = wissel_field_read (&type->fields[index], text);
  if (wissel_field_take (&type->fields[index], &reading, &value))
    {
      if (!wissel_field_check (&type->fields[index], &value, error))
        return FALSE;

      wissel_record_set_value (extra, (guint) index, &value);
      return TRUE;
    }

  why = wissel_message_text (&reading.note, wissel_language_of_interface ());
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, why);

  return FALSE;
}

/* ---- Loading ---- */

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  return wissel_session_load_extras (session, work->type, work->entity, work->id, error);
}

GPtrArray *
wissel_extras_load (WisselNetwork          *network,
                    const WisselRecordType *type,
                    const char             *entity,
                    gint64                  id,
                    GError                **error)
{
  g_autoptr (Work) work = work_new (type, entity, id);

  return wissel_store_run (wissel_network_get_store (network), load, work, NULL, error);
}

void
wissel_extras_load_async (WisselNetwork          *network,
                          const WisselRecordType *type,
                          const char             *entity,
                          gint64                  id,
                          GCancellable           *cancellable,
                          GAsyncReadyCallback     callback,
                          gpointer                user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (type != NULL && type->is_extra);

  wissel_store_run_async (wissel_network_get_store (network), load, work_new (type, entity, id),
                          work_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                          user_data);
}

GPtrArray *
wissel_extras_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

/* ---- Saving ---- */

/* A new one says who wrote it, where that is asked. */
static gboolean
sign (WisselSession *session, WisselRecord *extra, GError **error)
{
  const WisselRecordType *type = wissel_record_get_record_type (extra);
  gint64                  id;

  if (wissel_record_type_field_index (type, "operator") >= 0)
    wissel_record_set_text (extra, "operator", wissel_session_get_operator (session));
  if (wissel_record_type_field_index (type, "operator-id") < 0)
    return TRUE;

  if (!wissel_operators_ensure (session, &id, error))
    return FALSE;

  wissel_record_set_integer (extra, "operator-id", id);

  return TRUE;
}

static gboolean
write_extra (WisselSession *session, gpointer data, GError **error)
{
  const Work *work = data;

  if (work->id != 0)
    return wissel_session_update (session, work->extra, error);

  return sign (session, work->extra, error) && wissel_session_insert (session, work->extra, error);
}

static gpointer
save (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  return wissel_session_action (session, work->label, WISSEL_ACTION_DEFAULT, write_extra, data,
                                error)
           ? GINT_TO_POINTER (TRUE)
           : NULL;
}

gboolean
wissel_extras_save (WisselNetwork *network, WisselRecord *extra, const char *label, GError **error)
{
  g_autoptr (Work) work = work_new_for_extra (extra, label);

  return wissel_store_run (wissel_network_get_store (network), save, work, NULL, error) != NULL;
}

void
wissel_extras_save_async (WisselNetwork      *network,
                          WisselRecord       *extra,
                          const char         *label,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (WISSEL_IS_RECORD (extra));

  wissel_store_run_async (wissel_network_get_store (network), save,
                          work_new_for_extra (extra, label), work_free, NULL, NULL, callback,
                          user_data);
}

static gboolean
finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error) != NULL;
}

gboolean
wissel_extras_save_finish (GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

/* ---- Removing ---- */

static gboolean
delete_extra (WisselSession *session, gpointer data, GError **error)
{
  const Work *work = data;

  return wissel_session_delete (session, work->type, work->id, error);
}

static gpointer
run_removal (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  return wissel_session_action (session, work->label, WISSEL_ACTION_DEFAULT, delete_extra, data,
                                error)
           ? GINT_TO_POINTER (TRUE)
           : NULL;
}

gboolean
wissel_extras_remove (WisselNetwork *network,
                      WisselRecord  *extra,
                      const char    *label,
                      GError       **error)
{
  g_autoptr (Work) work = work_new_for_extra (extra, label);

  return wissel_store_run (wissel_network_get_store (network), run_removal, work, NULL, error) !=
         NULL;
}

void
wissel_extras_remove_async (WisselNetwork      *network,
                            WisselRecord       *extra,
                            const char         *label,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (WISSEL_IS_RECORD (extra));

  wissel_store_run_async (wissel_network_get_store (network), run_removal,
                          work_new_for_extra (extra, label), work_free, NULL, NULL, callback,
                          user_data);
}

gboolean
wissel_extras_remove_finish (GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

/* ---- What it hangs on ---- */

static gpointer
load_extra (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  return wissel_session_load (session, work->type, work->id, error);
}

void
wissel_extras_find_owner_async (WisselNetwork          *network,
                                const WisselRecordType *type,
                                gint64                  id,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (type != NULL && type->is_extra);

  wissel_store_run_async (wissel_network_get_store (network), load_extra, work_new (type, NULL, id),
                          work_free, g_object_unref, NULL, callback, user_data);
}

const WisselRecordType *
wissel_extras_find_owner_finish (GAsyncResult *result, gint64 *id, GError **error)
{
  g_autoptr (GObject)      store = g_async_result_get_source_object (result);
  g_autoptr (WisselRecord) extra = NULL;

  extra = wissel_store_run_finish (WISSEL_STORE (store), result, error);
  if (extra == NULL)
    return NULL;

  *id = wissel_record_get_integer (extra, "entity-id");

  return wissel_record_type_find (wissel_record_get_text (extra, "entity"));
}

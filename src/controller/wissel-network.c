#include "wissel-network.h"

#include <glib/gi18n.h>

#include "wissel-charter-texts.h"
#include "wissel-codes.h"
#include "wissel-error.h"
#include "wissel-frameworks.h"
#include "wissel-questionnaires.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-text.h"

struct _WisselNetwork
{
  GObject parent_instance;

  /* Owned */
  WisselStore *store;
  char        *name;
  char        *kind;
  char        *undo_label;
  char        *redo_label;

  /* State */
  gint64 id;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_KIND,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

/* What the main context keeps of the file, read on the database thread. */
typedef struct
{
  gint64 id;
  char  *name;
  char  *kind;
  char  *undo_label;
  char  *redo_label;
} Summary;

G_DEFINE_FINAL_TYPE (WisselNetwork, wissel_network, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
summary_free (gpointer data)
{
  Summary *self = data;

  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->kind);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self);
}

static gpointer
read_summary (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) networks = NULL;
  Summary              *summary;
  WisselRecord         *record;

  networks =
    wissel_session_load_where (session, &wissel_network_info_record_type, NULL, NULL, error);
  if (networks == NULL)
    return NULL;

  if (networks->len == 0)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                           _ ("This file does not describe a network. Restore a backup of it."));
      return NULL;
    }

  record = g_ptr_array_index (networks, 0);
  summary = g_new0 (Summary, 1);
  summary->id = wissel_record_get_id (record);
  summary->name = g_strdup (wissel_record_get_text (record, "name"));
  summary->kind = g_strdup (wissel_record_get_text (record, "kind"));
  wissel_session_can_undo (session, &summary->undo_label);
  wissel_session_can_redo (session, &summary->redo_label);

  return summary;
}

static void
take_summary (WisselNetwork *self, const Summary *summary)
{
  self->id = summary->id;
  if (wissel_set_string (&self->name, summary->name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  if (wissel_set_string (&self->kind, summary->kind))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
  if (wissel_set_string (&self->undo_label, summary->undo_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (wissel_set_string (&self->redo_label, summary->redo_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

static void
summary_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselNetwork) self = user_data;
  g_autoptr (GError)        error = NULL;
  Summary                  *summary;

  summary = wissel_store_run_finish (WISSEL_STORE (source), result, &error);
  if (summary == NULL)
    {
      /* The network was closed in between; there is nobody left to tell. */
      g_debug ("The network could not be read again: %s", error->message);
      return;
    }

  take_summary (self, summary);
  summary_free (summary);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
store_changed_cb (WisselStore *store, WisselNetwork *self)
{
  wissel_store_run_async (store, read_summary, NULL, NULL, summary_free, NULL, summary_read_cb,
                          g_object_ref (self));
}

static void
wissel_network_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WisselNetwork *self = WISSEL_NETWORK (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wissel_network_finalize (GObject *object)
{
  WisselNetwork *self = WISSEL_NETWORK (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);

  G_OBJECT_CLASS (wissel_network_parent_class)->finalize (object);
}

static void
wissel_network_class_init (WisselNetworkClass *klass)
{
  static const char *const names[] = { NULL, "name", "kind", "undo-label", "redo-label" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wissel_network_finalize;
  object_class->get_property = wissel_network_get_property;

  for (guint i = PROP_NAME; i < N_PROPS; i++)
    properties[i] =
      g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
wissel_network_init (WisselNetwork *self)
{
}

/* Takes @store over, open and with a network in it. */
static WisselNetwork *
wrap_store (WisselStore *store, GError **error)
{
  WisselNetwork *self;
  Summary       *summary = wissel_store_run (store, read_summary, NULL, NULL, error);

  if (summary == NULL)
    {
      g_object_unref (store);
      return NULL;
    }

  self = g_object_new (WISSEL_TYPE_NETWORK, NULL);
  self->store = store;
  take_summary (self, summary);
  summary_free (summary);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);

  return self;
}

static gboolean
insert_network_cb (WisselSession *session, gpointer data, GError **error)
{
  WisselRecord *network = data;

  return wissel_session_insert (session, network, error) &&
         wissel_questionnaires_complete (session, error) &&
         wissel_frameworks_insert (session, NULL, error) &&
         (g_strcmp0 (wissel_record_get_text (network, "kind"), "EXCHANGE") != 0 ||
          wissel_charter_texts_seed (session, error));
}

/* A network that an older program made. */
static gpointer
complete_network (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_questionnaires_complete (session, error));
}

static gpointer
insert_network (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  /* Nobody wants to undo the network itself. */
  if (!wissel_session_action (session, _ ("New network"), WISSEL_ACTION_UNJOURNALED,
                              insert_network_cb, data, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

WisselNetwork *
wissel_network_create (const char *path, const char *name, const char *kind, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_network_info_record_type);
  g_autoptr (WisselStore)  store = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  wissel_record_set_text (record, "name", name);
  wissel_record_set_text (record, "kind", kind);
  if (!wissel_record_check (record, NULL, error))
    return NULL;

  store = wissel_store_create (path, error);
  if (store == NULL || wissel_store_run (store, insert_network, record, NULL, error) == NULL)
    return NULL;

  return wrap_store (g_steal_pointer (&store), error);
}

WisselNetwork *
wissel_network_open (const char *path, GError **error)
{
  WisselStore *store = wissel_store_open (path, error);

  /* The first rows need the code lists, which are better read here than while they are drawn. */
  wissel_codes_count ("NETWORK_KIND");

  if (store != NULL && wissel_store_run (store, complete_network, NULL, NULL, error) == NULL)
    g_clear_object (&store);

  return store != NULL ? wrap_store (store, error) : NULL;
}

gboolean
wissel_network_close (WisselNetwork *self, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), FALSE);

  g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);

  return wissel_store_close (self->store, error);
}

WisselStore *
wissel_network_get_store (WisselNetwork *self)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), NULL);

  return self->store;
}

gint64
wissel_network_get_id (WisselNetwork *self)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), 0);

  return self->id;
}

char *
wissel_network_dup_name (WisselNetwork *self)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), NULL);

  return g_strdup (self->name);
}

const char *
wissel_network_get_kind (WisselNetwork *self)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), NULL);

  return self->kind;
}

const char *
wissel_network_get_undo_label (WisselNetwork *self)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), NULL);

  return self->undo_label;
}

const char *
wissel_network_get_redo_label (WisselNetwork *self)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), NULL);

  return self->redo_label;
}

/* ---- Undo and redo ---- */

static gpointer
undo (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  char *label = NULL;

  return wissel_session_undo (session, &label, error) ? label : NULL;
}

static gpointer
redo (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  char *label = NULL;

  return wissel_session_redo (session, &label, error) ? label : NULL;
}

static gboolean
run_step (WisselNetwork *self, WisselStoreFunc step, char **label, GError **error)
{
  g_autofree char *done = wissel_store_run (self->store, step, NULL, NULL, error);

  if (done == NULL)
    return FALSE;

  if (label != NULL)
    *label = g_steal_pointer (&done);

  return TRUE;
}

gboolean
wissel_network_undo (WisselNetwork *self, char **label, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), FALSE);

  return run_step (self, undo, label, error);
}

gboolean
wissel_network_redo (WisselNetwork *self, char **label, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (self), FALSE);

  return run_step (self, redo, label, error);
}

static void
step_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask)  task = user_data;
  g_autoptr (GError) error = NULL;
  char              *label = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, label, g_free);
}

static void
run_step_async (WisselNetwork      *self,
                WisselStoreFunc     step,
                GAsyncReadyCallback callback,
                gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  wissel_store_run_async (self->store, step, NULL, NULL, g_free, NULL, step_done_cb, task);
}

void
wissel_network_undo_async (WisselNetwork *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (self));

  run_step_async (self, undo, callback, user_data);
}

void
wissel_network_redo_async (WisselNetwork *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (self));

  run_step_async (self, redo, callback, user_data);
}

gboolean
wissel_network_step_finish (WisselNetwork *self, GAsyncResult *result, char **label, GError **error)
{
  g_autofree char *done = g_task_propagate_pointer (G_TASK (result), error);

  if (done == NULL)
    return FALSE;

  if (label != NULL)
    *label = g_steal_pointer (&done);

  return TRUE;
}

/* ---- Records ---- */

typedef struct
{
  const WisselRecordType *type;
  gint64                  id;
} LoadJob;

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const LoadJob *job = data;

  return wissel_session_load (session, job->type, job->id, error);
}

WisselRecord *
wissel_network_load (WisselNetwork *self, const WisselRecordType *type, gint64 id, GError **error)
{
  LoadJob job = { type, id };

  g_return_val_if_fail (WISSEL_IS_NETWORK (self), NULL);

  return wissel_store_run (self->store, load, &job, NULL, error);
}

typedef struct
{
  WisselRecord *record;
  const char   *label;
} SaveJob;

static gboolean
store_record (WisselSession *session, gpointer data, GError **error)
{
  const SaveJob *job = data;

  if (wissel_record_get_id (job->record) == 0)
    return wissel_session_insert (session, job->record, error);

  return wissel_session_update (session, job->record, error);
}

static gpointer
save (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const SaveJob          *job = data;
  const WisselRecordType *type = wissel_record_get_record_type (job->record);
  g_autofree char        *label = g_strdup (job->label);

  if (label == NULL && wissel_record_get_id (job->record) == 0)
    /* Translators: %s is a kind of record, such as “Organisation”. */
    label = g_strdup_printf (_ ("New: %s"), _ (type->label));
  else if (label == NULL)
    /* Translators: %s is a kind of record, such as “Organisation”. */
    label = g_strdup_printf (_ ("Change: %s"), _ (type->label));

  if (!wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, store_record, data, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

gboolean
wissel_network_save (WisselNetwork *self, WisselRecord *record, const char *label, GError **error)
{
  SaveJob job = { record, label };

  g_return_val_if_fail (WISSEL_IS_NETWORK (self), FALSE);
  g_return_val_if_fail (WISSEL_IS_RECORD (record), FALSE);

  return wissel_store_run (self->store, save, &job, NULL, error) != NULL;
}

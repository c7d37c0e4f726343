#include "wissel-bulk.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-life.h"
#include "wissel-record-store.h"
#include "wissel-titles.h"

typedef struct
{
  guint       field;
  WisselValue value;
} Edit;

/* Not changed any more once it is handed to the database thread. */
struct _WisselBulk
{
  const WisselRecordType *type;
  GArray                 *ids;
  GArray                 *edits; /* of Edit */
  char                   *to;
  char                   *reason;
  gboolean                is_deleting;
};

typedef enum
{
  DONE,
  SAME,
  REFUSED,
} Outcome;

/* ---- Report ---- */

static void
refusal_free (gpointer data)
{
  WisselBulkRefusal *refusal = data;

  g_free (refusal->title);
  g_free (refusal->why);
  g_free (refusal);
}

static WisselBulkReport *
report_new (void)
{
  WisselBulkReport *self = g_new0 (WisselBulkReport, 1);

  self->refusals = g_ptr_array_new_with_free_func (refusal_free);

  return self;
}

void
wissel_bulk_report_free (gpointer report)
{
  WisselBulkReport *self = report;

  if (self == NULL)
    return;

  g_ptr_array_unref (self->refusals);
  g_free (self);
}

/* ---- What is asked for ---- */

gboolean
wissel_bulk_can_set (const WisselField *field)
{
  if (field->flags & WISSEL_FIELD_FIXED || g_str_equal (field->name, "state"))
    return FALSE;

  switch (field->kind)
    {
    case WISSEL_FIELD_CODE:
    case WISSEL_FIELD_BOOLEAN:
    case WISSEL_FIELD_DATE:
      return TRUE;
    case WISSEL_FIELD_LINK:
      return !(field->flags & WISSEL_FIELD_REQUIRED);
    case WISSEL_FIELD_TEXT:
    case WISSEL_FIELD_LONG_TEXT:
    case WISSEL_FIELD_INTEGER:
    case WISSEL_FIELD_REAL:
    case WISSEL_FIELD_TIME:
    case WISSEL_FIELD_INSTANT:
    case WISSEL_FIELD_LANGUAGES:
    case WISSEL_FIELD_WEEKDAYS:
    default:
      return FALSE;
    }
}

static void
clear_edit (gpointer data)
{
  wissel_value_clear (&((Edit *) data)->value);
}

WisselBulk *
wissel_bulk_new (const WisselRecordType *type, GArray *ids)
{
  WisselBulk *self = g_atomic_rc_box_new0 (WisselBulk);

  self->type = type;
  self->ids = g_array_ref (ids);
  self->edits = g_array_new (FALSE, TRUE, sizeof (Edit));
  g_array_set_clear_func (self->edits, clear_edit);

  return self;
}

WisselBulk *
wissel_bulk_ref (WisselBulk *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_bulk (gpointer data)
{
  WisselBulk *self = data;

  g_array_unref (self->ids);
  g_array_unref (self->edits);
  g_free (self->to);
  g_free (self->reason);
}

void
wissel_bulk_unref (WisselBulk *self)
{
  g_atomic_rc_box_release_full (self, clear_bulk);
}

void
wissel_bulk_set_value (WisselBulk *self, guint field, const WisselValue *value)
{
  Edit edit = { .field = field };

  g_return_if_fail (wissel_bulk_can_set (&self->type->fields[field]));

  wissel_value_copy (&edit.value, value);
  g_array_append_val (self->edits, edit);
}

char *
wissel_bulk_dup_emptied (const WisselBulk *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->edits->len; i++)
    {
      const Edit *edit = &g_array_index (self->edits, Edit, i);

      if (edit->value.kind == WISSEL_VALUE_NULL)
        g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "",
                                _ (self->type->fields[edit->field].label));
    }

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

void
wissel_bulk_set_deleting (WisselBulk *self)
{
  self->is_deleting = TRUE;
}

void
wissel_bulk_set_step (WisselBulk *self, const char *to, const char *reason)
{
  g_free (self->to);
  g_free (self->reason);
  self->to = g_strdup (to);
  self->reason = g_strdup (reason);
}

gboolean
wissel_bulk_is_empty (const WisselBulk *self)
{
  return self->edits->len == 0 && self->to == NULL && !self->is_deleting;
}

/* ---- One record ---- */

typedef struct
{
  const WisselBulk *bulk;
  gint64            id;
  Outcome           outcome;
} Turn;

static gboolean
remove_record (WisselSession *session, const WisselBulk *bulk, WisselRecord *record, GError **error)
{
  if (!wissel_record_can_delete (record))
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
                           _ ("In its present state it may not be deleted."));
      return FALSE;
    }

  return wissel_session_delete (session, bulk->type, wissel_record_get_id (record), error);
}

static gboolean
set_values (WisselSession    *session,
            const WisselBulk *bulk,
            WisselRecord     *record,
            gboolean         *changed,
            GError          **error)
{
  for (guint i = 0; i < bulk->edits->len; i++)
    {
      const Edit *edit = &g_array_index (bulk->edits, Edit, i);

      if (wissel_record_set_value (record, edit->field, &edit->value))
        *changed = TRUE;
    }

  return !*changed || wissel_session_update (session, record, error);
}

static gboolean
change_record (WisselSession *session, gpointer data, GError **error)
{
  Turn                    *turn = data;
  const WisselBulk        *bulk = turn->bulk;
  g_autoptr (WisselRecord) record = wissel_session_load (session, bulk->type, turn->id, error);
  gboolean                 changed = FALSE;

  if (record == NULL)
    return FALSE;

  if (bulk->is_deleting)
    return remove_record (session, bulk, record, error);

  if (!set_values (session, bulk, record, &changed, error))
    return FALSE;

  if (bulk->to != NULL && g_strcmp0 (wissel_record_get_text (record, "state"), bulk->to) != 0)
    {
      changed = TRUE;
      if (!wissel_life_take_step (session, bulk->type, turn->id, bulk->to, bulk->reason, error))
        return FALSE;
    }

  turn->outcome = changed ? DONE : SAME;

  return TRUE;
}

/* What a rule forbids is part of the report; anything else is a failure of the whole. */
static gboolean
is_refusal (const GError *error)
{
  return g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT) ||
         g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_INVALID) ||
         g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_EXISTS) ||
         g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
}

static void
add_refusal (WisselBulkReport *report, WisselSession *session, const Turn *turn, const GError *why)
{
  WisselBulkRefusal *refusal = g_new0 (WisselBulkRefusal, 1);

  refusal->title = wissel_titles_dup (session, turn->bulk->type, turn->id);
  refusal->why = g_strdup (why->message);
  g_ptr_array_add (report->refusals, refusal);
}

/* An action inside an action: when it fails, only this record is as it was. */
static gboolean
take_turn (WisselSession    *session,
           const WisselBulk *bulk,
           gint64            id,
           WisselBulkReport *report,
           GError          **error)
{
  Turn               turn = { bulk, id, DONE };
  g_autoptr (GError) why = NULL;

  if (wissel_session_action (session, "", WISSEL_ACTION_DEFAULT, change_record, &turn, &why))
    {
      report->n_done += turn.outcome == DONE;
      report->n_same += turn.outcome == SAME;
      return TRUE;
    }

  if (!is_refusal (why))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }

  add_refusal (report, session, &turn, why);

  return TRUE;
}

/* ---- All of them ---- */

typedef struct
{
  WisselBulk       *bulk;
  guint             n_expected;
  gboolean          is_preview;
  GCancellable     *cancellable;
  WisselBulkReport *report;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  wissel_bulk_unref (work->bulk);
  wissel_bulk_report_free (work->report);
  g_free (work);
}

static gboolean
is_as_expected (const Work *work, GError **error)
{
  if (work->report->n_done == work->n_expected)
    return TRUE;

  g_set_error_literal (
    error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT,
    _ ("The records were changed in the meantime. Nothing was done; look at them "
       "again."));

  return FALSE;
}

/* A preview does everything and fails at the end, so that nothing of it stays. */
static gboolean
change_all (WisselSession *session, gpointer data, GError **error)
{
  Work *work = data;

  for (guint i = 0; i < work->bulk->ids->len; i++)
    if (g_cancellable_set_error_if_cancelled (work->cancellable, error) ||
        !take_turn (session, work->bulk, g_array_index (work->bulk->ids, gint64, i), work->report,
                    error))
      return FALSE;

  if (!work->is_preview)
    return is_as_expected (work, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "preview");

  return FALSE;
}

/* An entry of the history, such as “Person: 12 changed”. */
static char *
dup_label (const Work *work)
{
  const char *type = _ (work->bulk->type->label);
  guint       n = work->n_expected;

  if (work->bulk->is_deleting)
    /* Translators: an entry of the history: kind of record, how many of them. */
    return g_strdup_printf (ngettext ("%1$s: %2$u deleted", "%1$s: %2$u deleted", n), type, n);

  /* Translators: an entry of the history: kind of record, how many of them. */
  return g_strdup_printf (ngettext ("%1$s: %2$u changed", "%1$s: %2$u changed", n), type, n);
}

static gpointer
do_work (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Work              *work = data;
  g_autoptr (GError) failure = NULL;
  g_autofree char   *label = dup_label (work);

  work->cancellable = cancellable;
  work->report = report_new ();
  if (!wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, change_all, work, &failure) &&
      !(work->is_preview && g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS)))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&work->report);
}

static Work *
work_new (WisselBulk *bulk, guint n_expected, gboolean is_preview)
{
  Work *work = g_new0 (Work, 1);

  work->bulk = wissel_bulk_ref (bulk);
  work->n_expected = n_expected;
  work->is_preview = is_preview;

  return work;
}

/* ---- Public ---- */

static WisselBulkReport *
run (WisselNetwork *network, Work *work, GError **error)
{
  WisselBulkReport *report;

  report = wissel_store_run (wissel_network_get_store (network), do_work, work, NULL, error);
  work_free (work);

  return report;
}

WisselBulkReport *
wissel_bulk_preview (WisselNetwork *network, WisselBulk *self, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return run (network, work_new (self, 0, TRUE), error);
}

WisselBulkReport *
wissel_bulk_apply (WisselNetwork *network, WisselBulk *self, guint n_expected, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return run (network, work_new (self, n_expected, FALSE), error);
}

void
wissel_bulk_preview_async (WisselNetwork      *network,
                           WisselBulk         *self,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), do_work, work_new (self, 0, TRUE),
                          work_free, wissel_bulk_report_free, cancellable, callback, user_data);
}

void
wissel_bulk_apply_async (WisselNetwork      *network,
                         WisselBulk         *self,
                         guint               n_expected,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), do_work,
                          work_new (self, n_expected, FALSE), work_free, wissel_bulk_report_free,
                          NULL, callback, user_data);
}

WisselBulkReport *
wissel_bulk_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

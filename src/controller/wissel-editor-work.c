#include "wissel-editor-work.h"

#include <glib/gi18n.h>

#include "wissel-editor.h"
#include "wissel-error.h"
#include "wissel-life-store.h"
#include "wissel-life.h"
#include "wissel-question-wording.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-titles.h"

static void
clear_edit (gpointer data)
{
  wissel_value_clear (&((WisselEdit *) data)->value);
}

WisselEditorJob *
wissel_editor_job_new (WisselEditorTask task, const WisselRecordType *type)
{
  WisselEditorJob *self = g_atomic_rc_box_new0 (WisselEditorJob);

  self->task = task;
  self->type = type;
  self->edits = g_array_new (FALSE, TRUE, sizeof (WisselEdit));
  g_array_set_clear_func (self->edits, clear_edit);

  return self;
}

WisselEditorJob *
wissel_editor_job_ref (WisselEditorJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_job (gpointer data)
{
  WisselEditorJob *self = data;

  g_clear_object (&self->draft);
  g_clear_object (&self->companion);
  g_clear_pointer (&self->edits, g_array_unref);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->reason, g_free);
}

void
wissel_editor_job_unref (WisselEditorJob *self)
{
  g_atomic_rc_box_release_full (self, clear_job);
}

void
wissel_editor_sheet_free (WisselEditorSheet *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->links, g_strfreev);
  g_clear_pointer (&self->steps, g_array_unref);
  g_free (self);
}

/* ---- Reading ---- */

gboolean
wissel_step_takes_reason (const WisselStep *self)
{
  return self->closed != WISSEL_GUARD_NONE && self->closed == self->transition->guard &&
         self->transition->override != NULL;
}

static gboolean
read_steps (WisselSession *session, WisselEditorSheet *sheet, GError **error)
{
  const WisselRecordType *type = wissel_record_get_record_type (sheet->record);
  const WisselLifeCycle  *cycle = wissel_life_cycle_find (type->name);
  gint64                  id = wissel_record_get_id (sheet->record);
  const char             *state;

  if (cycle == NULL || id == 0)
    return TRUE;

  state = wissel_record_get_text (sheet->record, "state");
  for (guint i = 0; i < cycle->n_transitions; i++)
    {
      WisselStep step = { .transition = &cycle->transitions[i] };

      if (g_strcmp0 (step.transition->from, state) != 0)
        continue;

      if (!wissel_session_find_closed_guard (session, step.transition, id, &step.closed,
                                             &step.missing, error))
        return FALSE;

      g_array_append_val (sheet->steps, step);
    }

  return TRUE;
}

/* A companion that is not stored yet goes by the person it is about. */
static char *
dup_companion_title (WisselSession *session, WisselRecord *companion)
{
  const WisselRecordType *type = wissel_record_get_record_type (companion);

  if (wissel_record_type_field_index (type, "person-id") < 0)
    return wissel_record_dup_title (companion);

  return wissel_titles_dup (session, &wissel_person_record_type,
                            wissel_record_get_integer (companion, "person-id"));
}

static void
read_links (WisselSession *session, WisselEditorSheet *sheet, WisselRecord *companion)
{
  const WisselRecordType *type = wissel_record_get_record_type (sheet->record);

  sheet->links = g_new0 (char *, type->n_fields + 1);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const WisselField *field = &type->fields[i];
      const WisselValue *value = wissel_record_get_value (sheet->record, i);

      /* Empty, not NULL: the array is freed up to its first NULL. */
      if (field->kind != WISSEL_FIELD_LINK || value->kind == WISSEL_VALUE_NULL)
        sheet->links[i] = g_strdup ("");
      else if (companion != NULL && value->integer == wissel_record_get_id (companion))
        sheet->links[i] = dup_companion_title (session, companion);
      else
        sheet->links[i] =
          wissel_titles_dup (session, wissel_record_type_find (field->target), value->integer);
    }
}

/* Takes @record over. */
static WisselEditorSheet *
read_sheet (WisselSession *session, WisselRecord *record, WisselRecord *companion, GError **error)
{
  g_autoptr (WisselEditorSheet) sheet = g_new0 (WisselEditorSheet, 1);

  sheet->record = record;
  sheet->title = wissel_titles_dup_of (session, record);
  sheet->steps = g_array_new (FALSE, TRUE, sizeof (WisselStep));
  read_links (session, sheet, companion);
  if (!read_steps (session, sheet, error))
    return NULL;

  return g_steal_pointer (&sheet);
}

static WisselEditorSheet *
read_job (WisselSession *session, const WisselEditorJob *job, GError **error)
{
  WisselRecord *record;

  if (job->id == 0)
    return read_sheet (session, wissel_record_copy (job->draft), job->companion, error);

  record = wissel_session_load (session, job->type, job->id, error);

  return record != NULL ? read_sheet (session, record, NULL, error) : NULL;
}

/* ---- Writing ---- */

static gboolean
insert_draft (WisselSession *session, const WisselEditorJob *job, GError **error)
{
  return (job->companion == NULL || wissel_session_insert (session, job->companion, error)) &&
         wissel_session_insert (session, job->draft, error);
}

static gboolean
update_record (WisselSession *session, const WisselEditorJob *job, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_session_load (session, job->type, job->id, error);
  g_autoptr (WisselRecord) before = NULL;

  if (record == NULL)
    return FALSE;

  before = wissel_record_copy (record);
  for (guint i = 0; i < job->edits->len; i++)
    {
      const WisselEdit *edit = &g_array_index (job->edits, WisselEdit, i);

      wissel_record_set_value (record, edit->field, &edit->value);
    }

  return wissel_question_keep_wording (session, before, record, error) &&
         wissel_session_update (session, record, error);
}

/* A former value may name a record that is no longer there. */
static gboolean
refuse_lost_link (WisselSession *session, const WisselEditorJob *job, GError **error)
{
  const WisselEdit        *edit = &g_array_index (job->edits, WisselEdit, 0);
  const WisselField       *field = &job->type->fields[edit->field];
  g_autoptr (WisselRecord) linked = NULL;

  if (field->kind != WISSEL_FIELD_LINK || edit->value.kind == WISSEL_VALUE_NULL)
    return FALSE;

  linked = wissel_session_load (session, wissel_record_type_find (field->target),
                                edit->value.integer, NULL);
  if (linked != NULL)
    return FALSE;

  g_set_error (
    error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
    /* Translators: %s is the name of a field, such as “Organisation”. */
    _ ("What stood in “%s” was deleted since. Bring it back with Undo, or choose another "
       "under Details."),
    _ (field->label));

  return TRUE;
}

static gboolean
write_job (WisselSession *session, gpointer data, GError **error)
{
  const WisselEditorJob *job = data;

  switch (job->task)
    {
    case WISSEL_EDITOR_INSERT:
      return insert_draft (session, job, error);
    case WISSEL_EDITOR_UPDATE:
      return update_record (session, job, error);
    case WISSEL_EDITOR_RESTORE:
      return !refuse_lost_link (session, job, error) && update_record (session, job, error);
    case WISSEL_EDITOR_DELETE:
      return wissel_session_delete (session, job->type, job->id, error);
    case WISSEL_EDITOR_STEP:
      return wissel_life_take_step (session, job->type, job->id, job->to, job->reason, error);
    case WISSEL_EDITOR_READ:
    default:
      return TRUE;
    }
}

gpointer
wissel_editor_work (WisselSession *session,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  WisselEditorJob *job = data;

  if (job->task != WISSEL_EDITOR_READ &&
      !wissel_session_action (session, job->label, WISSEL_ACTION_DEFAULT, write_job, job, error))
    return NULL;

  if (job->task == WISSEL_EDITOR_INSERT)
    job->id = wissel_record_get_id (job->draft);
  if (job->task == WISSEL_EDITOR_DELETE)
    return g_new0 (WisselEditorSheet, 1);

  return read_job (session, job, error);
}

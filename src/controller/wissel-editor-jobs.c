#include "wissel-editor-private.h"

#include <glib/gi18n.h>

#include "wissel-editor-work.h"
#include "wissel-error.h"
#include "wissel-text.h"
#include "wissel-titles.h"

/* ---- Taking what was read ---- */

static void
forget_edits (WisselEditor *self, const WisselEditorJob *job)
{
  for (guint i = 0; i < job->edits->len; i++)
    {
      const WisselEdit *edit = &g_array_index (job->edits, WisselEdit, i);

      /* What was typed meanwhile waits for the next save. */
      if (wissel_value_equal (wissel_record_get_value (self->record, edit->field), &edit->value))
        self->fields[edit->field].is_dirty = FALSE;
    }
}

static void
take_field (WisselEditor *self, guint field, const WisselEditorSheet *sheet)
{
  WisselFieldState *state = &self->fields[field];
  gboolean          changed;

  if (state->is_dirty)
    return;

  changed =
    wissel_record_set_value (self->record, field, wissel_record_get_value (sheet->record, field));
  if (changed)
    g_clear_pointer (&state->note, g_free);
  if (wissel_set_string (&state->link, sheet->links[field]) || changed)
    wissel_editor_tell_field (self, field);
}

static void
take_sheet (WisselEditor *self, const WisselEditorJob *job, WisselEditorSheet *sheet)
{
  if (sheet->record == NULL)
    {
      g_array_set_size (self->steps, 0);
      wissel_editor_set_state (self, WISSEL_EDITOR_GONE);
      return;
    }

  if (self->record == NULL)
    self->record = wissel_record_new (self->type);
  self->id = wissel_record_get_id (sheet->record);
  wissel_record_set_id (self->record, self->id);
  forget_edits (self, job);
  for (guint i = 0; i < self->type->n_fields; i++)
    take_field (self, i, sheet);

  g_array_unref (self->steps);
  self->steps = g_steal_pointer (&sheet->steps);
  wissel_editor_set_title (self, sheet->title);
  wissel_editor_set_state (self, self->id == 0 ? WISSEL_EDITOR_DRAFT : WISSEL_EDITOR_STORED);
  wissel_editor_check (self);
  wissel_editor_tell_refreshed (self);
}

/* ---- Jobs ---- */

static WisselEditorJob *
make_job (WisselEditor *self, WisselEditorTask task)
{
  WisselEditorJob *job = wissel_editor_job_new (task, self->type);

  job->id = self->id;
  if (self->id == 0)
    {
      job->draft = wissel_record_copy (self->record);
      g_set_object (&job->companion, self->companion);
    }

  return job;
}

static void
add_edit (WisselEditorJob *job, guint field, const WisselValue *value)
{
  WisselEdit edit = { .field = field };

  wissel_value_copy (&edit.value, value);
  g_array_append_val (job->edits, edit);
}

static char *
dup_change_label (WisselEditor *self, const WisselEditorJob *job)
{
  const WisselEdit *edit;

  if (job->edits->len != 1)
    /* Translators: %s is a kind of record, such as “Organisation”. */
    return g_strdup_printf (_ ("Change: %s"), _ (self->type->label));

  edit = &g_array_index (job->edits, WisselEdit, 0);

  /* Translators: an entry of the history: kind of record, name of the field changed. */
  return g_strdup_printf (_ ("Change: %1$s – %2$s"), _ (self->type->label),
                          _ (self->type->fields[edit->field].label));
}

/* NULL when nothing can or need be stored. */
static WisselEditorJob *
make_save_job (WisselEditor *self)
{
  g_autoptr (WisselEditorJob) job = NULL;
  gboolean                    is_draft = self->state == WISSEL_EDITOR_DRAFT;

  if (self->record == NULL || (!is_draft && self->state != WISSEL_EDITOR_STORED) ||
      (is_draft && wissel_editor_lacks_required (self)) || !wissel_editor_check (self))
    return NULL;

  job = make_job (self, is_draft ? WISSEL_EDITOR_INSERT : WISSEL_EDITOR_UPDATE);
  for (guint i = 0; i < self->type->n_fields; i++)
    if (self->fields[i].is_dirty)
      add_edit (job, i, wissel_record_get_value (self->record, i));

  if (job->edits->len == 0)
    return NULL;

  if (is_draft)
    /* Translators: %s is a kind of record, such as “Organisation”. */
    job->label = g_strdup_printf (_ ("New: %s"), _ (self->type->label));
  else
    job->label = dup_change_label (self, job);

  return g_steal_pointer (&job);
}

static WisselEditorJob *
make_remove_job (WisselEditor *self)
{
  WisselEditorJob *job = make_job (self, WISSEL_EDITOR_DELETE);

  /* Translators: %s is a kind of record, such as “Organisation”. */
  job->label = g_strdup_printf (_ ("Delete: %s"), _ (self->type->label));

  return job;
}

static WisselEditorJob *
make_step_job (WisselEditor *self, const WisselTransition *step, const char *reason)
{
  WisselEditorJob *job = make_job (self, WISSEL_EDITOR_STEP);

  /* Translators: an entry of the history: kind of record, step that it took (“Publish”). */
  job->label = g_strdup_printf (_ ("%1$s: %2$s"), _ (self->type->label), _ (step->label));
  job->to = g_strdup (step->to);
  job->reason = g_strdup (reason);

  return job;
}

static WisselEditorJob *
make_restore_job (WisselEditor *self, guint index, const char *text)
{
  const WisselField   *field = &self->type->fields[index];
  WisselEditorJob     *job = make_job (self, WISSEL_EDITOR_RESTORE);
  g_auto (WisselValue) value = { 0 };

  wissel_titles_read_stored (field, text, &value);
  add_edit (job, index, &value);
  job->label =
    /* Translators: an entry of the history: kind of record, field that got a former value back. */
    g_strdup_printf (_ ("Restore: %1$s – %2$s"), _ (self->type->label), _ (field->label));

  return job;
}

/* A rule of the file that forbids what was typed is told where it was typed. */
static gboolean
blame_field (WisselEditor *self, const WisselEditorJob *job, const GError *error)
{
  if ((job->task != WISSEL_EDITOR_INSERT && job->task != WISSEL_EDITOR_UPDATE) || self->last < 0 ||
      !(g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_INVALID) ||
        g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT)))
    return FALSE;

  wissel_editor_set_problem (self, (guint) self->last, error->message);

  return TRUE;
}

/* Takes @sheet and @error over, whichever there is. */
static gboolean
end_job (WisselEditor          *self,
         const WisselEditorJob *job,
         WisselEditorSheet     *sheet,
         GError                *failure,
         GError               **error)
{
  if (sheet != NULL)
    {
      take_sheet (self, job, sheet);
      wissel_editor_sheet_free (sheet);
      return TRUE;
    }

  if (g_error_matches (failure, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND))
    {
      wissel_editor_set_state (self, WISSEL_EDITOR_GONE);
      if (job->task == WISSEL_EDITOR_READ)
        {
          g_error_free (failure);
          return TRUE;
        }
    }

  blame_field (self, job, failure);
  g_propagate_error (error, failure);

  return FALSE;
}

static gboolean
run_job (WisselEditor *self, WisselEditorJob *job, GError **error)
{
  GError            *failure = NULL;
  WisselEditorSheet *sheet;

  sheet = wissel_store_run (wissel_network_get_store (self->network), wissel_editor_work, job, NULL,
                            &failure);

  return end_job (self, job, sheet, failure, error);
}

static void run_save (WisselEditor *self, GTask *task);

static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask)  task = user_data;
  g_autoptr (GError) error = NULL;
  WisselEditor      *self = g_task_get_source_object (task);
  WisselEditorJob   *job = g_task_get_task_data (task);
  GError            *failure = NULL;
  WisselEditorSheet *sheet = wissel_store_run_finish (WISSEL_STORE (source), result, &failure);
  GTask             *next;

  if (job->task == WISSEL_EDITOR_INSERT)
    self->is_inserting = FALSE;

  if (end_job (self, job, sheet, failure, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));

  while (!self->is_inserting && (next = g_queue_pop_head (&self->waiting)) != NULL)
    run_save (self, next);
}

/* Takes @task and @job over. */
static void
run_task (WisselEditor *self, GTask *task, WisselEditorJob *job)
{
  g_task_set_task_data (task, wissel_editor_job_ref (job),
                        (GDestroyNotify) wissel_editor_job_unref);
  wissel_store_run_async (wissel_network_get_store (self->network), wissel_editor_work, job,
                          (GDestroyNotify) wissel_editor_job_unref,
                          (GDestroyNotify) wissel_editor_sheet_free, NULL, job_done_cb, task);
}

/* Takes @task over. */
static void
run_save (WisselEditor *self, GTask *task)
{
  WisselEditorJob *job = make_save_job (self);

  if (job == NULL)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  self->is_inserting = job->task == WISSEL_EDITOR_INSERT;
  run_task (self, task, job);
}

/* ---- Public functions ---- */

gboolean
wissel_editor_load (WisselEditor *self, GError **error)
{
  g_autoptr (WisselEditorJob) job = NULL;

  g_return_val_if_fail (WISSEL_IS_EDITOR (self), FALSE);

  job = make_job (self, WISSEL_EDITOR_READ);

  return run_job (self, job, error);
}

void
wissel_editor_load_async (WisselEditor *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (WISSEL_IS_EDITOR (self));

  run_task (self, g_task_new (self, NULL, callback, user_data),
            make_job (self, WISSEL_EDITOR_READ));
}

gboolean
wissel_editor_save (WisselEditor *self, GError **error)
{
  g_autoptr (WisselEditorJob) job = NULL;

  g_return_val_if_fail (WISSEL_IS_EDITOR (self), FALSE);

  job = make_save_job (self);

  return job == NULL || run_job (self, job, error);
}

void
wissel_editor_save_async (WisselEditor *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (WISSEL_IS_EDITOR (self));

  task = g_task_new (self, NULL, callback, user_data);
  if (self->is_inserting)
    g_queue_push_tail (&self->waiting, task);
  else
    run_save (self, task);
}

gboolean
wissel_editor_remove (WisselEditor *self, GError **error)
{
  g_autoptr (WisselEditorJob) job = NULL;

  g_return_val_if_fail (WISSEL_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (self->id != 0, FALSE);

  job = make_remove_job (self);

  return run_job (self, job, error);
}

void
wissel_editor_remove_async (WisselEditor *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (WISSEL_IS_EDITOR (self));
  g_return_if_fail (self->id != 0);

  run_task (self, g_task_new (self, NULL, callback, user_data), make_remove_job (self));
}

gboolean
wissel_editor_take_step (WisselEditor           *self,
                         const WisselTransition *step,
                         const char             *reason,
                         GError                **error)
{
  g_autoptr (WisselEditorJob) job = NULL;

  g_return_val_if_fail (WISSEL_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (self->id != 0, FALSE);

  job = make_step_job (self, step, reason);

  return run_job (self, job, error);
}

void
wissel_editor_take_step_async (WisselEditor           *self,
                               const WisselTransition *step,
                               const char             *reason,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data)
{
  g_return_if_fail (WISSEL_IS_EDITOR (self));
  g_return_if_fail (self->id != 0);

  run_task (self, g_task_new (self, NULL, callback, user_data), make_step_job (self, step, reason));
}

gboolean
wissel_editor_restore (WisselEditor *self, guint field, const char *text, GError **error)
{
  g_autoptr (WisselEditorJob) job = NULL;

  g_return_val_if_fail (WISSEL_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (self->id != 0 && field < self->type->n_fields, FALSE);

  job = make_restore_job (self, field, text);

  return run_job (self, job, error);
}

void
wissel_editor_restore_async (WisselEditor       *self,
                             guint               field,
                             const char         *text,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_EDITOR (self));
  g_return_if_fail (self->id != 0 && field < self->type->n_fields);

  run_task (self, g_task_new (self, NULL, callback, user_data),
            make_restore_job (self, field, text));
}

gboolean
wissel_editor_finish (WisselEditor *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

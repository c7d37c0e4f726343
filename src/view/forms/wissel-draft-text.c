#include "wissel-draft-text.h"

/* How long a person pauses before what was typed is taken. */
#define PAUSE_SECONDS 1

void
wissel_draft_text_init (WisselDraftText *self,
                        WisselFieldRow  *row,
                        WisselEditor    *editor,
                        guint            field,
                        char *(*dup_text) (WisselFieldRow *row))
{
  *self = (WisselDraftText){
    .row = row, .editor = g_object_ref (editor), .field = field, .dup_text = dup_text
  };
}

void
wissel_draft_text_clear (WisselDraftText *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->editor);
}

static void
take (WisselDraftText *self, gboolean complete)
{
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!self->is_typing || wissel_editor_get_record (self->editor) == NULL)
    return;

  text = self->dup_text (self->row);
  self->is_typing = !complete;
  if (complete)
    wissel_editor_set_text (self->editor, self->field, text);
  else
    wissel_editor_try_text (self->editor, self->field, text);

  if (complete)
    wissel_field_row_show (self->row);
  wissel_field_row_save (GTK_WIDGET (self->row), self->editor);
}

static gboolean
pause_cb (gpointer data)
{
  WisselDraftText *self = data;

  self->pause = 0;
  take (self, FALSE);

  return G_SOURCE_REMOVE;
}

void
wissel_draft_text_changed (WisselDraftText *self)
{
  if (self->is_showing || self->editor == NULL)
    return;

  self->is_typing = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_seconds (PAUSE_SECONDS, pause_cb, self);
}

void
wissel_draft_text_complete (WisselDraftText *self)
{
  take (self, TRUE);
}

void
wissel_draft_text_forget (WisselDraftText *self)
{
  self->is_typing = FALSE;
  g_clear_handle_id (&self->pause, g_source_remove);
}

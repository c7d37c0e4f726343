#include "wissel-long-text-row.h"

#include <glib/gi18n.h>

#include "wissel-draft-text.h"

struct _WisselLongTextRow
{
  AdwPreferencesRow parent_instance;

  /* Template children */
  GtkLabel      *caption;
  GtkTextView   *view;
  GtkTextBuffer *buffer;

  /* State */
  WisselDraftText draft;
  guint           resize;
};

static void wissel_long_text_row_field_row_init (WisselFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselLongTextRow,
                               wissel_long_text_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (WISSEL_TYPE_FIELD_ROW,
                                                      wissel_long_text_row_field_row_init))

static char *
dup_text (WisselFieldRow *row)
{
  WisselLongTextRow *self = WISSEL_LONG_TEXT_ROW (row);
  GtkTextIter        start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* The view lays its lines out when there is time and forgets to ask for the height they need. */
static gboolean
resize_cb (gpointer data)
{
  WisselLongTextRow *self = data;

  self->resize = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));

  return G_SOURCE_REMOVE;
}

static void
queue_resize (WisselLongTextRow *self)
{
  if (self->resize == 0)
    self->resize = g_idle_add_full (G_PRIORITY_LOW, resize_cb, self, NULL);
}

static void
changed_cb (WisselLongTextRow *self)
{
  wissel_draft_text_changed (&self->draft);
}

static void
entered_cb (WisselLongTextRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
left_cb (WisselLongTextRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  wissel_draft_text_complete (&self->draft);
}

static void
activated_cb (WisselLongTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- WisselFieldRow ---- */

static void
wissel_long_text_row_show_field (WisselFieldRow *row)
{
  WisselLongTextRow *self = WISSEL_LONG_TEXT_ROW (row);
  g_autofree char   *text = NULL;
  g_autofree char   *present = NULL;

  if (self->draft.is_typing)
    return;

  text = wissel_editor_dup_text (self->draft.editor, self->draft.field);
  present = dup_text (row);
  if (g_strcmp0 (present, text) != 0)
    {
      self->draft.is_showing = TRUE;
      gtk_text_buffer_set_text (self->buffer, text, -1);
      self->draft.is_showing = FALSE;
      queue_resize (self);
    }

  /* What is saved is undone in the network: the view only undoes what is being typed. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
}

static void
wissel_long_text_row_commit (WisselFieldRow *row)
{
  wissel_draft_text_complete (&WISSEL_LONG_TEXT_ROW (row)->draft);
}

static GtkWidget *
wissel_long_text_row_get_control (WisselFieldRow *row)
{
  return GTK_WIDGET (WISSEL_LONG_TEXT_ROW (row)->view);
}

static void
wissel_long_text_row_field_row_init (WisselFieldRowInterface *iface)
{
  iface->show = wissel_long_text_row_show_field;
  iface->commit = wissel_long_text_row_commit;
  iface->get_control = wissel_long_text_row_get_control;
}

static void
wissel_long_text_row_dispose (GObject *object)
{
  WisselLongTextRow *self = WISSEL_LONG_TEXT_ROW (object);

  wissel_draft_text_clear (&self->draft);
  g_clear_handle_id (&self->resize, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_LONG_TEXT_ROW);

  G_OBJECT_CLASS (wissel_long_text_row_parent_class)->dispose (object);
}

static void
wissel_long_text_row_class_init (WisselLongTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_long_text_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-long-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselLongTextRow, caption);
  gtk_widget_class_bind_template_child (widget_class, WisselLongTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, WisselLongTextRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, queue_resize);
}

static void
wissel_long_text_row_init (WisselLongTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_long_text_row_new (WisselEditor *editor, guint field)
{
  WisselLongTextRow *self = g_object_new (WISSEL_TYPE_LONG_TEXT_ROW, NULL);
  g_autofree char   *title = wissel_field_row_dup_title (editor, field);

  wissel_draft_text_init (&self->draft, WISSEL_FIELD_ROW (self), editor, field, dup_text);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_label (self->caption, title);
  wissel_field_row_show (WISSEL_FIELD_ROW (self));

  return GTK_WIDGET (self);
}

#include "wissel-attachments-view.h"

#include <glib/gi18n.h>

#include "wissel-attachment-row.h"
#include "wissel-attachments.h"
#include "wissel-extras.h"
#include "wissel-file-choice.h"
#include "wissel-records.h"
#include "wissel-window.h"

struct _WisselAttachmentsView
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (WisselAttachmentsView, wissel_attachments_view, ADW_TYPE_BIN)

/* ---- Adding ---- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselAttachmentsView) self = user_data;
  g_autoptr (GError)                error = NULL;
  WisselWindow                     *window = wissel_window_of (GTK_WIDGET (self));

  if (!wissel_attachments_add_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The File Was Not Attached"), error);
  else if (window != NULL)
    wissel_window_add_undo_toast (window, _ ("The file was attached"));
}

static void
add (WisselAttachmentsView *self, GFile *file)
{
  wissel_attachments_add_async (
    wissel_editor_get_network (self->editor), wissel_editor_get_record_type (self->editor)->name,
    wissel_editor_get_id (self->editor), file, added_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselAttachmentsView) self = user_data;
  g_autoptr (GFile)                 file = wissel_choose_file_finish (result);

  if (file != NULL && self->editor != NULL)
    add (self, file);
}

static void
choose_cb (WisselAttachmentsView *self)
{
  WisselFileChoice choice = {
    .action = WISSEL_FILE_OPEN,
    .title = _ ("Attach a File"),
    .accept = _ ("_Attach"),
  };

  wissel_choose_file_async (GTK_WIDGET (self), &choice, chosen_cb, g_object_ref (self));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  WisselAttachmentsView *self = user_data;
  GSList                *files;

  if (self->editor == NULL || wissel_editor_get_id (self->editor) == 0)
    return FALSE;

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = files; l != NULL; l = l->next)
    add (self, l->data);
  g_slist_free (files);

  return TRUE;
}

/* ---- Showing ---- */

static GtkWidget *
make_add_button (WisselAttachmentsView *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Attach a file, or drag one onto this page"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Attach a File"), -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
show_attachments (WisselAttachmentsView *self, GPtrArray *attachments)
{
  GtkWidget       *group = adw_preferences_group_new ();
  g_autofree char *title = NULL;

  title = attachments->len > 0 ? g_strdup_printf ("%s (%u)", _ ("Files"), attachments->len)
                               : g_strdup (_ ("Files"));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), make_add_button (self));
  for (guint i = 0; i < attachments->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               wissel_attachment_row_new (wissel_editor_get_network (self->editor),
                                                          g_ptr_array_index (attachments, i)));
  adw_bin_set_child (ADW_BIN (self), group);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselAttachmentsView) self = user_data;
  g_autoptr (GError)                error = NULL;
  g_autoptr (GPtrArray)             attachments = wissel_extras_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->editor == NULL)
    return;

  if (attachments == NULL)
    wissel_report_error (GTK_WIDGET (self), _ ("The Files Cannot Be Read"), error);
  else
    show_attachments (self, attachments);
}

static void
reload (WisselAttachmentsView *self)
{
  if (wissel_editor_get_id (self->editor) == 0)
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_extras_load_async (
    wissel_editor_get_network (self->editor), &wissel_attachment_record_type,
    wissel_editor_get_record_type (self->editor)->name, wissel_editor_get_id (self->editor),
    self->reading, read_cb, g_object_ref (self));
}

static void
wissel_attachments_view_dispose (GObject *object)
{
  WisselAttachmentsView *self = WISSEL_ATTACHMENTS_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_attachments_view_parent_class)->dispose (object);
}

static void
wissel_attachments_view_class_init (WisselAttachmentsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_attachments_view_dispose;
}

static void
wissel_attachments_view_init (WisselAttachmentsView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wissel_attachments_view_set_editor (WisselAttachmentsView *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_ATTACHMENTS_VIEW (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}

void
wissel_attachments_view_take_drops (WisselAttachmentsView *self, GtkWidget *widget)
{
  GtkDropTarget *target;

  g_return_if_fail (WISSEL_IS_ATTACHMENTS_VIEW (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

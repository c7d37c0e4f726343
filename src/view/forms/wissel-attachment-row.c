#include "wissel-attachment-row.h"

#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-extras.h"
#include "wissel-file-choice.h"
#include "wissel-language.h"
#include "wissel-toolkit.h"
#include "wissel-window.h"

struct _WisselAttachmentRow
{
  AdwActionRow parent_instance;

  /* Owned */
  WisselNetwork *network;
  WisselRecord  *attachment;
};

G_DEFINE_FINAL_TYPE (WisselAttachmentRow, wissel_attachment_row, ADW_TYPE_ACTION_ROW)

/* ---- Opening ---- */

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselAttachmentRow) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autofree char                *path = wissel_attachments_save_finish (result, &error);
  g_autofree char                *uri = NULL;

  if (path == NULL)
    wissel_report_error (GTK_WIDGET (self), _ ("The File Cannot Be Opened"), error);
  else if ((uri = g_filename_to_uri (path, NULL, NULL)) != NULL)
    wissel_show_uri (GTK_WIDGET (self), uri);
}

static void
activated_cb (WisselAttachmentRow *self)
{
  wissel_attachments_save_async (self->network, self->attachment, NULL, opened_cb,
                                 g_object_ref (self));
}

/* ---- Saving ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselAttachmentRow) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autofree char                *path = wissel_attachments_save_finish (result, &error);
  WisselWindow                   *window = wissel_window_of (GTK_WIDGET (self));

  if (path == NULL)
    wissel_report_error (GTK_WIDGET (self), _ ("The File Was Not Saved"), error);
  else if (window != NULL)
    wissel_window_add_file_toast (window, _ ("A copy of the file was saved"), path);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselAttachmentRow) self = user_data;
  g_autoptr (GFile)               file = wissel_choose_file_finish (result);
  g_autofree char                *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->attachment != NULL)
    wissel_attachments_save_async (self->network, self->attachment, path, saved_cb,
                                   g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselAttachmentRow *self = WISSEL_ATTACHMENT_ROW (widget);
  WisselFileChoice     choice = {
        .action = WISSEL_FILE_SAVE,
        .title = _ ("Save a Copy"),
        .accept = _ ("_Save"),
        .name = wissel_record_get_text (self->attachment, "filename"),
  };

  wissel_choose_file_async (widget, &choice, place_chosen_cb, g_object_ref (self));
}

/* ---- Removing ---- */

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow) window = user_data;
  g_autoptr (GError)       error = NULL;

  if (!wissel_extras_remove_finish (result, &error))
    wissel_report_error (GTK_WIDGET (window), _ ("The File Was Not Removed"), error);
  else
    wissel_window_add_undo_toast (window, _ ("The file was removed"));
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselAttachmentRow *self = WISSEL_ATTACHMENT_ROW (widget);
  WisselWindow        *window = wissel_window_of (widget);

  /* The row goes with its file; the window stays to tell. */
  if (window != NULL)
    wissel_extras_remove_async (self->network, self->attachment, _ ("Remove a file"), removed_cb,
                                g_object_ref (window));
}

/* Made when it is turned to. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Save a Copy…"), "attachment.save");
  g_menu_append (menu, _ ("_Remove"), "attachment.remove");
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

/* ---- Showing ---- */

static const char *
icon_of (const char *mime)
{
  static const struct
  {
    const char *beginning;
    const char *icon;
  } icons[] = {
    { "image/", "image-x-generic-symbolic" },
    { "audio/", "audio-x-generic-symbolic" },
    { "video/", "video-x-generic-symbolic" },
    { "application/pdf", "x-office-document-symbolic" },
    { "application/vnd.oasis.opendocument.spreadsheet", "x-office-spreadsheet-symbolic" },
    { "application/vnd.openxmlformats-officedocument.spreadsheet",
      "x-office-spreadsheet-symbolic" },
    { "application/vnd.", "x-office-document-symbolic" },
    { "application/msword", "x-office-document-symbolic" },
  };

  for (guint i = 0; mime != NULL && i < G_N_ELEMENTS (icons); i++)
    if (g_str_has_prefix (mime, icons[i].beginning))
      return icons[i].icon;

  return "text-x-generic-symbolic";
}

static GtkWidget *
make_menu_button (WisselAttachmentRow *self)
{
  GtkWidget       *button = gtk_menu_button_new ();
  g_autofree char *name = NULL;

  /* Translators: %s is the name of a file. */
  name = g_strdup_printf (_ ("More: %s"), wissel_record_get_text (self->attachment, "filename"));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, self, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
show_attachment (WisselAttachmentRow *self)
{
  const char      *mime = wissel_record_get_text (self->attachment, "mime");
  const char      *added = wissel_record_get_text (self->attachment, "added-on");
  gint64           bytes = wissel_record_get_integer (self->attachment, "size");
  g_autofree char *size = wissel_attachments_dup_size (bytes);
  g_autofree char *day =
    wissel_date_format (added, wissel_language_of_interface (), WISSEL_DATE_LONG);
  g_autofree char *details = g_strdup_printf ("%s · %s", size, day);
  GtkWidget       *icon = gtk_image_new_from_icon_name (icon_of (mime));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 wissel_record_get_text (self->attachment, "filename"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), details);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), make_menu_button (self));
}

static void
wissel_attachment_row_dispose (GObject *object)
{
  WisselAttachmentRow *self = WISSEL_ATTACHMENT_ROW (object);

  g_clear_object (&self->network);
  g_clear_object (&self->attachment);

  G_OBJECT_CLASS (wissel_attachment_row_parent_class)->dispose (object);
}

static void
wissel_attachment_row_class_init (WisselAttachmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_attachment_row_dispose;

  gtk_widget_class_install_action (widget_class, "attachment.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "attachment.remove", NULL, remove_action);
}

static void
wissel_attachment_row_init (WisselAttachmentRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  g_signal_connect (self, "activated", G_CALLBACK (activated_cb), NULL);
}

GtkWidget *
wissel_attachment_row_new (WisselNetwork *network, WisselRecord *attachment)
{
  WisselAttachmentRow *self;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (WISSEL_IS_RECORD (attachment), NULL);

  self = g_object_new (WISSEL_TYPE_ATTACHMENT_ROW, NULL);
  self->network = g_object_ref (network);
  self->attachment = g_object_ref (attachment);
  show_attachment (self);

  return GTK_WIDGET (self);
}

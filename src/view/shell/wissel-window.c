#include <glib/gi18n.h>

#include "wissel-dialog.h"
#include "wissel-network-folder.h"
#include "wissel-section-row.h"
#include "wissel-settings.h"
#include "wissel-window-private.h"

#define SHOW_AFTER 150 /* milliseconds without a window that nobody takes for a failure */

G_DEFINE_FINAL_TYPE (WisselWindow, wissel_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- Header ---- */

static void
split_changed_cb (WisselWindow *self)
{
  gboolean is_beside;

  if (self->split == NULL || self->content_header == NULL)
    return;

  is_beside = wissel_split_get_show_sidebar (self->split) &&
              !wissel_split_get_collapsed (self->split);
  gtk_widget_set_visible (self->sidebar_button, !is_beside);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->content_header), !is_beside);
}

static void
network_named_cb (WisselWindow *self)
{
  g_autofree char *name = self->network != NULL ? wissel_network_dup_name (self->network) : NULL;

  adw_window_title_set_title (self->network_title, name != NULL ? name : _ ("Wissel"));
  gtk_window_set_title (GTK_WINDOW (self), name != NULL ? name : _ ("Wissel"));
}

/* ---- The network ---- */

static void
close_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (wissel_network_close (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
refresh_chooser (WisselWindow *self)
{
  GtkWidget *chooser = adw_bin_get_child (self->chooser_slot);

  if (chooser != NULL && self->network == NULL)
    wissel_chooser_refresh (WISSEL_CHOOSER (chooser));
}

static void
show_chooser (WisselWindow *self)
{
  if (adw_bin_get_child (self->chooser_slot) == NULL)
    adw_bin_set_child (self->chooser_slot, g_object_new (WISSEL_TYPE_CHOOSER, NULL));

  gtk_stack_set_visible_child_name (self->views, "chooser");
  refresh_chooser (self);
}

/* What the list says of a network may be older than what was put away. */
static void
refresh_choosers (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (WISSEL_IS_WINDOW (l->data))
      refresh_chooser (WISSEL_WINDOW (l->data));
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  /* Every action is in the file already; the log is folded in when it is opened next. */
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_message ("The network was not put away completely: %s", error->message);
  refresh_choosers (GTK_APPLICATION (source));
  g_application_release (G_APPLICATION (source));
}

/* The program stays until the file is put away. */
static void
put_network_away (WisselWindow *self)
{
  GApplication     *application = g_application_get_default ();
  g_autoptr (GTask) task = NULL;

  if (self->network == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->network, self);
  if (application == NULL)
    {
      wissel_network_close (self->network, NULL);
      g_clear_object (&self->network);
      return;
    }

  g_application_hold (application);
  task = g_task_new (application, NULL, closed_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&self->network), g_object_unref);
  g_task_run_in_thread (task, close_in_thread);
}

static void
close_network (WisselWindow *self)
{
  wissel_window_forget_pages (self);
  put_network_away (self);
}

/* The history keeps the name of who is at work. */
static void
name_operator (WisselWindow *self)
{
  GSettings       *settings = wissel_settings_get ();
  g_autofree char *name = NULL;

  if (settings == NULL || self->network == NULL)
    return;

  name = g_settings_get_string (settings, "operator-name");
  wissel_store_set_operator (wissel_network_get_store (self->network),
                             *name != '\0' ? name : g_get_real_name ());
}

static void
remember_network (WisselWindow *self)
{
  GSettings       *settings = wissel_settings_get ();
  g_autofree char *name = NULL;

  if (settings == NULL)
    return;

  if (self->network != NULL)
    name = wissel_network_folder_dup_name (
      wissel_store_get_path (wissel_network_get_store (self->network)));
  g_settings_set_string (settings, "last-network", name != NULL ? name : "");
}

/* ---- Being shown ---- */

static gboolean
show_cb (gpointer user_data)
{
  WisselWindow *self = user_data;

  self->showing_id = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

void
wissel_window_show_if_filled (WisselWindow *self)
{
  WisselPage *page = wissel_window_get_page (self);

  if (self->showing_id == 0 || self->opening != NULL ||
      (page != NULL && wissel_page_get_loading (page)))
    return;

  g_clear_handle_id (&self->showing_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

/* To lay out and draw a window twice, first without its rows, takes longer than to wait for them.
 */
void
wissel_window_show_soon (WisselWindow *self)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      gtk_window_present (GTK_WINDOW (self));
      return;
    }

  if (self->showing_id == 0)
    self->showing_id = g_timeout_add (SHOW_AFTER, show_cb, self);
  wissel_window_show_if_filled (self);
}

/* ---- Window ---- */

static void
section_activated_cb (WisselWindow *self, GtkListBoxRow *row)
{
  wissel_window_go (self, wissel_section_row_get_section (WISSEL_SECTION_ROW (row))->name);
}

/* As many widgets as the rest of the header bars: made when somebody turns to them. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  WisselWindow *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->primary_menu);
}

static void
restore_state (WisselWindow *self)
{
  GSettings *settings = wissel_settings_get ();

  if (settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  wissel_split_set_show_sidebar (self->split, g_settings_get_boolean (settings, "sidebar-visible"));
}

static void
keep_state (WisselWindow *self)
{
  GSettings *settings = wissel_settings_get ();
  int        width;
  int        height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!wissel_split_get_collapsed (self->split))
    g_settings_set_boolean (settings, "sidebar-visible",
                            wissel_split_get_show_sidebar (self->split));
}

static void
close_window (WisselWindow *self, gpointer data)
{
  self->is_closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* What was typed is put away first. */
static gboolean
wissel_window_close_request (GtkWindow *window)
{
  WisselWindow *self = WISSEL_WINDOW (window);

  if (!self->is_closing && wissel_window_get_page (self) != NULL)
    {
      wissel_window_leave_then (self, close_window, NULL, NULL);
      return TRUE;
    }

  keep_state (self);
  close_network (self);

  return GTK_WINDOW_CLASS (wissel_window_parent_class)->close_request (window);
}

static void
wissel_window_dispose (GObject *object)
{
  WisselWindow *self = WISSEL_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  g_clear_handle_id (&self->showing_id, g_source_remove);
  g_ptr_array_set_size (self->trail, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_WINDOW);
  put_network_away (self);

  G_OBJECT_CLASS (wissel_window_parent_class)->dispose (object);
}

static void
wissel_window_finalize (GObject *object)
{
  WisselWindow *self = WISSEL_WINDOW (object);

  g_clear_pointer (&self->section_pages, g_hash_table_unref);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->pending_import, g_free);

  G_OBJECT_CLASS (wissel_window_parent_class)->finalize (object);
}

static void
wissel_window_class_init (WisselWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wissel_window_dispose;
  object_class->finalize = wissel_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = wissel_window_close_request;

  g_type_ensure (WISSEL_TYPE_SPLIT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, views);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, chooser_slot);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, split);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, network_title);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, sections);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, content_header);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, create_button);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, header_slot);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, waiting);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, waiting_status);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, WisselWindow, redo_button);
  gtk_widget_class_bind_template_callback (widget_class, split_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_activated_cb);

  wissel_window_install_actions (widget_class);
}

static void
wissel_window_init (WisselWindow *self)
{
  guint n_sections;

  self->section_pages = g_hash_table_new (g_str_hash, g_str_equal);
  self->trail = g_ptr_array_new ();
  self->section = g_strdup (wissel_sections (&n_sections)->name);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
  wissel_window_accept_drops (self);
  wissel_window_fill_sidebar (self);
  restore_state (self);
  if (wissel_settings_get () != NULL)
    g_signal_connect_object (wissel_settings_get (), "changed::operator-name",
                             G_CALLBACK (name_operator), self, G_CONNECT_SWAPPED);
  split_changed_cb (self);
  network_named_cb (self);
  wissel_window_update_header (self);
}

WisselWindow *
wissel_window_new (AdwApplication *application)
{
  return g_object_new (WISSEL_TYPE_WINDOW, "application", application, NULL);
}

WisselWindow *
wissel_window_of (GtkWidget *widget)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW);

  while (window != NULL && !WISSEL_IS_WINDOW (window))
    window = (GtkWidget *) gtk_window_get_transient_for (GTK_WINDOW (window));

  return (WisselWindow *) window;
}

WisselNetwork *
wissel_window_get_network (WisselWindow *self)
{
  g_return_val_if_fail (WISSEL_IS_WINDOW (self), NULL);

  return self->network;
}

/* What was looked at in another network says nothing about the next one. */
static void
choose_first_section (WisselWindow *self)
{
  guint n_sections;

  g_free (self->section);
  self->section = g_strdup (wissel_sections (&n_sections)[0].name);
}

void
wissel_window_take_network (WisselWindow *self, WisselNetwork *network)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));
  g_return_if_fail (network == NULL || WISSEL_IS_NETWORK (network));

  wissel_window_stop_waiting (self);
  if (self->network != NULL)
    choose_first_section (self);
  close_network (self);
  self->network = network;
  remember_network (self);
  network_named_cb (self);

  if (network == NULL)
    {
      show_chooser (self);
      wissel_window_update_header (self);
      wissel_window_show_if_filled (self);
      return;
    }

  name_operator (self);
  g_signal_connect_object (network, "notify::name", G_CALLBACK (network_named_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (network, "notify", G_CALLBACK (wissel_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->views, "network");
  wissel_window_show_section (self);
  wissel_window_follow_counts (self);
  wissel_window_import_pending (self);
}

void
wissel_window_add_toast (WisselWindow *self, const char *text)
{
  AdwToast *toast;

  g_return_if_fail (WISSEL_IS_WINDOW (self));

  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, gtk_label_new (text));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
wissel_window_add_undo_toast (WisselWindow *self, const char *text)
{
  AdwToast *toast;

  g_return_if_fail (WISSEL_IS_WINDOW (self));

  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, gtk_label_new (text));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
wissel_window_add_file_toast (WisselWindow *self, const char *text, const char *path)
{
  g_autofree char *folder = NULL;
  AdwToast        *toast;

  g_return_if_fail (WISSEL_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  folder = g_file_test (path, G_FILE_TEST_IS_DIR) ? g_strdup (path) : g_path_get_dirname (path);
  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, gtk_label_new (text));
  adw_toast_set_button_label (toast, _ ("Open _Folder"));
  adw_toast_set_action_name (toast, "win.open-folder");
  adw_toast_set_action_target (toast, "s", folder);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
wissel_report_error (GtkWidget *widget, const char *heading, const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  wissel_alert (widget, heading, error != NULL ? error->message : NULL);
}
